"""What the admin's first page shows: the editor's desk."""

from __future__ import annotations

from typing import Any

from django import template
from django.db.models import Count, QuerySet
from django.urls import reverse

from articles.history import KINDS
from articles.history.recent import Recent, recent
from articles.ingest.same import count_suggested
from articles.models import Article, Attribution, ErrorReport, Reservation, Statement, Verification

register = template.Library()

SHOWN = 8
CHANGES = 10


@register.simple_tag(takes_context=True)
def desk(context: Any) -> dict[str, Any]:
    """What waits for the user, as far as they may see it: `may_review`, `may_add`, and the lists."""
    user = context["request"].user
    shown: dict[str, Any] = {
        "may_add": user.has_perm("articles.add_article"),
        "may_review": user.has_perm("articles.change_statement"),
        "may_make_actors": user.has_perm("articles.add_actor"),
    }
    if shown["may_review"]:
        shown |= _to_review() | _to_decide()
        shown["verification"] = Verification.objects.first()
    if user.has_perm("articles.view_errorreport"):
        shown["reports"] = ErrorReport.objects.open().count()
    counts = count_suggested() if user.has_perm("articles.merge_actor") else {}
    shown["duplicates"] = [
        (reverse(f"admin:articles_{kind}_duplicates"), kind, count) for kind, count in counts.items() if count
    ]
    shown["changes"] = recent_changes(user)
    return shown


def _to_review() -> dict[str, Any]:
    """The articles that wait longest, and who is at them."""
    waiting = Article.objects.to_review()
    articles = list(waiting.order_by("created", "pk").only("title", "status")[:SHOWN])
    suggested = Statement.objects.suggested().filter(article__in=articles).order_by()
    counts = dict(suggested.values_list("article").annotate(Count("pk")))
    held = Reservation.objects.held().filter(article__in=articles).select_related("user")
    at_work: dict[int, list[Any]] = {}
    for reservation in held:
        at_work.setdefault(reservation.article_id, []).append(reservation.user)
    rows = [(article, counts.get(article.pk, 0), at_work.get(article.pk, [])) for article in articles]
    return {"articles": rows, "articles_waiting": waiting.count()}


def _to_decide() -> dict[str, Any]:
    """Statements without a place, and speakers without an entry by how often they speak."""
    return {
        "needs_placing": Statement.objects.filter(needs_placing=True).count(),
        "unknown": unknown_speakers()[:SHOWN],
    }


def unknown_speakers() -> QuerySet[Any, Any]:
    """Names of speakers without an entry, the most frequent first; rejected statements don't count."""
    return (
        Attribution.objects.unlinked()
        .exclude(statement__review=Statement.Review.REJECTED)
        .order_by()
        .values("name")
        .annotate(times=Count("statement", distinct=True))
        .order_by("-times", "name")
    )


def recent_changes(user: Any) -> list[tuple[Recent, str]]:
    """What editors did last, whoever they are, to records that the user may see; each with its address."""
    seen = [model for model in KINDS if user.has_perm(f"articles.view_{model._meta.model_name}")]
    return [(one, address_of(one)) for one in recent(seen, CHANGES)]


def address_of(one: Recent) -> str:
    """The history of the record, at the version."""
    version = one.told.version
    address = reverse(f"admin:articles_{one.model._meta.model_name}_history", args=[version.id])
    return f"{address}#v{version.history_id}"
