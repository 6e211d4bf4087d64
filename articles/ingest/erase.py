"""Erasing a page for good, where a court or a law asks for it: its words are nowhere any more.

Withdrawing hides a page and deleting can be taken back; this is neither. What stays is what was promised: the
addresses, each a tombstone with the reason, and the digest by which the same page does not come in again.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone

from articles.history import KINDS
from articles.history.changes import make
from articles.models import Article, Attribution, Capture, ErrorReport, Mention, Statement, UtterancePair
from articles.models.statement import WORDS

TITLE = "A page that was removed"
TEXT = "Removed."
"""An article has a text, and its statements some words: these are nobody's."""

_EMPTY: dict[str, Any] = {
    **dict.fromkeys(("byline", "dateline", "series", "licence", "url", "notes"), ""),
    **dict.fromkeys(("published", "published_basis", "captured", "captured_basis", "publisher_basis"), ""),
    **dict.fromkeys(("publisher", "original_publisher", "wire_story"), None),
}
_EMPTY_LISTS = ("headings", "captions", "credits", "section", "cuts", "repairs")
_EMPTY_STATEMENT: dict[str, Any] = {
    **dict.fromkeys((*WORDS, "said", "said_basis", "note"), ""),
    **dict.fromkeys((f"{name}_{edge}" for name in WORDS for edge in ("start", "end")), None),
    **dict.fromkeys(("occasion", "within", "confidence"), None),
}


@dataclass(frozen=True, slots=True)
class Erased:
    """How much went."""

    statements: int
    mentions: int
    versions: int
    notes: int
    reports: int


@transaction.atomic
def erase(article: Article, reason: str) -> Erased:
    """Take the words of an article, of its capture and of everything made of them out of the archive.

    Nothing can bring them back. `reason` is what readers see at its addresses. What the database has freed,
    its backups and a session in which somebody reviews the article are not reached from here.
    """
    statements, mentions = _ids(Statement, article), _ids(Mention, article)
    notes = sum(
        _forget_log(model, ids)
        for model, ids in ((Article, {article.pk}), (Statement, statements), (Mention, mentions))
    )
    versions = sum(
        KINDS[model].versions._default_manager.filter(**of).delete()[0]
        for model, of in (
            (Article, {"id": article.pk}),
            (Statement, {"article_id": article.pk}),
            (Mention, {"article_id": article.pk}),
        )
    )
    gone = article.mentions.count()
    article.mentions.all().delete()
    Attribution.objects.filter(statement__article=article).delete()
    article.statements.update(needs_placing=True)  # their words are not those of the text for a moment
    _empty_article(article, reason)
    count = _empty_statements(article)
    _note(article, reason)
    Capture.objects.filter(pk=article.capture_id).update(data=b"", text="", name="")
    UtterancePair.objects.of(*statements).delete()
    reports = ErrorReport.objects.filter(article=article).delete()[0]
    return Erased(count, gone, versions, notes, reports)


def _ids(model: type[Any], article: Article) -> set[int]:
    """The ids of the article's rows, those too that were deleted."""
    kept = KINDS[model].versions._default_manager.filter(article_id=article.pk).values_list("id", flat=True)
    there = model._default_manager.filter(article=article).values_list("pk", flat=True)
    return {*kept, *there}


def _forget_log(model: type[Any], ids: Collection[int]) -> int:
    kind = ContentType.objects.get_for_model(model)
    entries = LogEntry.objects.filter(content_type=kind, object_id__in=[str(pk) for pk in sorted(ids)])
    return entries.delete()[0]


def _empty_statements(article: Article) -> int:
    """Shells with their keys: each address goes on to say that its page was withdrawn."""
    rows = list(article.statements.order_by("pk"))
    for row in rows:
        row.article, row.review, row.reasons = article, Statement.Review.REJECTED, []
        row.segments, row.needs_placing = [[0, len(TEXT)]], False
        for name, value in _EMPTY_STATEMENT.items():
            setattr(row, name, value)
        row.save()
    return len(rows)


def _empty_article(article: Article, reason: str) -> None:
    article.title, article.text, article.record = TITLE, TEXT, {}
    article.status, article.withdrawn_reason = Article.Status.WITHDRAWN, reason
    for name, value in _EMPTY.items():
        setattr(article, name, value)
    for name in _EMPTY_LISTS:
        setattr(article, name, [])
    article.save()


def _note(article: Article, reason: str) -> None:
    """The one version that its history has from now on."""
    kind = KINDS[Article]
    make(
        kind,
        article,
        {},
        history_type="~",
        history_date=timezone.now(),
        history_change_reason=reason[:500],
        by="",
        is_machine=True,
        action="Erased for good",
        change=uuid.uuid4(),
    ).save()
