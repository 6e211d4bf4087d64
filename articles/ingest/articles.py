"""Changes to an article that its statements, speakers and mentions follow, each in one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import BooleanField, Case, F, OuterRef, Subquery, Value, When
from django.db.models.functions import Coalesce, Now
from django.utils import timezone

from articles.extraction.selectors.anchoring import Anchors, find_quote
from articles.history import changing
from articles.ingest.decisions import name_of
from articles.ingest.rights import settle
from articles.models import Article, Attribution, Mention, Statement
from articles.models.statement import CONTEXT, ELLIPSIS, WORDS

MACHINE = "a correction without an editor"
"""By whom a text is said to be changed where nobody is named."""


@dataclass(frozen=True, slots=True)
class TextChange:
    """What became of the annotations of a text that was changed.

    `waiting` are the keys of statements that could not be placed again without doubt.
    """

    moved: int = 0
    placed_again: int = 0
    waiting: tuple[str, ...] = ()
    mentions_gone: int = 0

    def __str__(self) -> str:
        parts = [f"{self.moved} statements kept their words"]
        if self.placed_again:
            parts.append(f"{self.placed_again} that waited found their place again")
        if self.waiting:
            parts.append(f"{len(self.waiting)} wait to be placed by an editor")
        if self.mentions_gone:
            parts.append(f"{self.mentions_gone} mentions went with their words")
        return ", ".join(parts) + "."


@transaction.atomic
def propagate(article: Article) -> None:
    """Bring what statements and attributions copy from their article in step with it, in three queries, and
    what full text knows of them, where a text is now shown that was not, or no longer is.

    To be called in the transaction in which the publisher, a date or the status of
    the article changed.
    """
    rejected = When(review=Statement.Review.REJECTED, then=Value(False))
    article.statements.update(
        date=Coalesce(F("said_earliest"), F("said_latest"), Value(article.date)),
        date_latest=Coalesce(F("said_latest"), F("said_earliest"), Value(article.date_latest)),
        article_date=article.date,
        publisher=article.publisher_id,
        is_public=Case(rejected, default=Value(article.is_public), output_field=BooleanField()),
        modified=Now(),
    )
    statement = Statement.objects.filter(pk=OuterRef("statement"))
    Attribution.objects.filter(statement__article=article).update(
        date=Subquery(statement.values("date")[:1]),
        date_latest=Subquery(statement.values("date_latest")[:1]),
        is_public=Subquery(statement.values("is_public")[:1]),
    )
    settle(Article.objects.filter(pk=article.pk))


def save_text(article: Article, text: str, by: Any = None) -> TextChange:
    """Give an article a corrected text, and its annotations their new places in it.

    A statement moves with its very words, its cue and its source with theirs. One
    whose words are gone, changed, or could be meant in two places, is kept as it
    was and waits for an editor (`needs_placing`). The text counts that stands in
    the database, whatever `article.text` has been set to; the article's other
    columns are saved as they are set. `by` is the editor, `None` the machine; the statements that wait
    say in their reasons who changed the text.
    """
    with changing([article], article.statements.all(), by=by or MACHINE, action="Text corrected") as change:
        change.of(article.mentions.all())
        return _save_text(article, text, name_of(by) if by else "")


def _save_text(article: Article, text: str, by: str) -> TextChange:
    old = Article.objects.select_for_update().only("text", "headings").get(pk=article.pk)
    article.text = text
    if old.text == text:
        article.save()
        return TextChange()
    anchors = Anchors(old.text, text)
    if article.headings == old.headings:
        article.headings = _moved_headings(old, anchors)
    article.save()
    change = _move_statements(article, anchors, by)
    gone = _move_mentions(article, anchors)
    return TextChange(change.moved, change.placed_again, change.waiting, gone)


def _move_statements(article: Article, anchors: Anchors, by: str) -> TextChange:
    moved, again, waiting = 0, 0, []
    rows = list(article.statements.select_for_update().order_by("start", "id"))
    for row in rows:
        row.article, row.modified = article, timezone.now()
        if row.needs_placing:
            places = find_quote(article.text, pieces(row), row.prefix, row.suffix)
            again += places is not None
        else:
            places = anchors.place(row.segments)
            moved += places is not None
        if places is None:
            waiting.append(row.key)
            if not row.needs_placing:
                row.reasons = [
                    *row.reasons,
                    f"the text was changed{f' by {by}' if by else ''}; place not certain",
                ]
            row.needs_placing = True
            continue
        lost = row.needs_placing
        row.segments, row.needs_placing = [list(place) for place in places], False
        for name in WORDS:
            _move_words(row, name, anchors, lost)
        row.start, row.end = places[0][0], places[-1][1]
        row.prefix = article.text[max(0, row.start - CONTEXT) : row.start]
        row.suffix = article.text[row.end : row.end + CONTEXT]
    for row in rows:
        row.terms = row.search_terms()
    columns = [
        "terms",
        "segments",
        "start",
        "end",
        "prefix",
        "suffix",
        "needs_placing",
        "reasons",
        "modified",
    ]
    columns += [f"{name}_{edge}" for name in WORDS for edge in ("start", "end")]
    Statement.objects.bulk_update(rows, columns, batch_size=200)
    return TextChange(moved, again, tuple(waiting))


def pieces(row: Statement) -> list[str]:
    """The words of each segment of a statement that lost its place, cut from its content by length."""
    found, at = [], 0
    for start, end in row.segments:
        found.append(row.content[at : at + end - start])
        at += end - start + len(ELLIPSIS)
    return found


def _move_words(row: Statement, name: str, anchors: Anchors, lost: bool) -> None:
    """The span of the cue or source goes where its words went; without a place only the words stay."""
    start, end = getattr(row, f"{name}_start"), getattr(row, f"{name}_end")
    if start is None:
        return
    # The spans of a statement that waited are of a text that is no longer known.
    span = None if lost else anchors.place([(start, end)])
    setattr(row, f"{name}_start", span[0][0] if span else None)
    setattr(row, f"{name}_end", span[0][1] if span else None)


def _move_mentions(article: Article, anchors: Anchors) -> int:
    """Mentions go where their words went. One whose words are gone or in doubt is no mention any more."""
    kept, gone = [], []
    rows = list(article.mentions.all())
    for row in rows:
        span = anchors.moved(row.start, row.end) or (anchors.place([(row.start, row.end)]) or (None,))[0]
        if span is None:
            gone.append(row.pk)
        else:
            row.start, row.end = span
            kept.append(row)
    Mention.objects.filter(pk__in=gone).delete()
    Mention.objects.bulk_update(kept, ["start", "end"], batch_size=200)
    return len(gone)


def remove_mentions(mentions: Iterable[Mention], *, by: Any) -> None:
    """Delete mentions that a person takes for wrong, and remember it, so that no re-run brings them back."""
    rows = list(mentions)
    with changing(rows, by=by, action="Deleted"):
        _remove_mentions(rows)


def _remove_mentions(mentions: Iterable[Mention]) -> None:
    by_article: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_article[mention.article_id].append(mention)
    for article in Article.objects.select_for_update().filter(pk__in=by_article).only("record"):
        removed = article.record.setdefault("removed_mentions", [])
        removed += [[row.text, row.actor_id, row.event_id] for row in by_article[article.pk]]
        Article.objects.filter(pk=article.pk).update(record=article.record)
    Mention.objects.filter(pk__in=[row.pk for rows in by_article.values() for row in rows]).delete()


def _moved_headings(old: Article, anchors: Anchors) -> list[list[Any]]:
    """Headings stay before the paragraph that they stood before."""
    starts_before = [start for start, _ in old.paragraphs]
    after = Article(text=anchors.new)
    starts_after = [start for start, _ in after.paragraphs]
    moved = []
    for text, number in old.headings:
        place = starts_before[number] if number < len(starts_before) else len(old.text)
        span = anchors.moved(place, place + 1)
        if span:
            number = sum(1 for start in starts_after if start <= span[0]) - 1
        moved.append([text, min(number, len(starts_after))])
    return moved
