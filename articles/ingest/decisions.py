"""What people decide about statements: confirmed, rejected, edited, added. The machine never undoes it."""

from __future__ import annotations

from datetime import datetime
from itertools import count
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from articles.history import changing
from articles.models import Article, Attribution, Policy, Statement
from articles.models.statement import ELLIPSIS

OWN = "You wrote it as it stands: a second pair of eyes confirms it."
"""What somebody is told who would confirm what they wrote themselves."""

BATCH = 500
"""Rows that one UPDATE names by id; SQLite takes a limited number of parameters."""


def name_of(user: Any) -> str:
    """The name that stays with a decision when the account goes."""
    return str(user.get_full_name() or user.get_username())


DONE = {
    Statement.Review.CONFIRMED: "Confirmed",
    Statement.Review.REJECTED: "Rejected",
    Statement.Review.SUGGESTED: "Reopened",
}


@transaction.atomic
def decide(statements: QuerySet[Statement], review: str, *, by: Any, why: str = "") -> list[Statement]:
    """Confirm or reject statements, or reopen them (`suggested`). Returns those that were not so before.

    Where a second pair of eyes is wanted, nobody confirms what they wrote: those are left as they are.
    The number of queries grows with the number of batches, not of statements.
    """
    if review == Statement.Review.CONFIRMED and Policy.wants_second_pair_of_eyes():
        statements = statements.exclude(pk__in=Statement.objects.filter(proposed_by=by).values("pk"))
    ids = statements.exclude(review=review).order_by().values_list("pk", flat=True)
    rows = Statement.objects.filter(pk__in=list(ids)).order_by("pk")
    with changing(rows, by=by, action=DONE[Statement.Review(review)], why=why):
        return _decided(list(rows.select_related("article")), review, by)


def _decided(changed: list[Statement], review: str, by: Any) -> list[Statement]:
    values = _decision(review, by, timezone.now())
    for statement in changed:
        for name, value in values.items():
            setattr(statement, name, value)
        statement.is_public = statement.article.is_public and review != Statement.Review.REJECTED
    for begin in range(0, len(changed), BATCH):
        rows = changed[begin : begin + BATCH]
        for visible in (True, False):
            ids_so = [row.pk for row in rows if row.is_public is visible]
            Statement.objects.filter(pk__in=ids_so).update(**values, is_public=visible)
            Attribution.objects.filter(statement__in=ids_so).update(is_public=visible)
    return changed


def save_statement(
    statement: Statement, *, by: Any, changed: bool = True, added: bool = False, rewritten: bool = True
) -> None:
    """Save what a person wrote: a new statement, or one that they changed, with who did it and when.

    Where nothing was changed nothing is recorded. `rewritten`: whether they changed more than its review and
    note. The caller saves the speakers and then calls `follow`.
    """
    if not changed and not added:
        return
    if rewritten or added:
        _propose(statement, by)
    if added:
        statement.origin = Statement.Origin.EDITOR
        statement.key = free_key(statement.article, content_of(statement.article, statement.segments))
    statement.edited = True
    _sign(statement, by)
    statement.save()


def mark_edited(statement: Statement, *, by: Any) -> None:
    """Record that a person changed the speakers of a statement."""
    statement.edited = True
    _propose(statement, by)
    _sign(statement, by)
    statement.save()


def is_own(statement: Statement, by: Any) -> bool:
    """Whether the user wrote the statement as it stands, and somebody else has to confirm it."""
    return statement.proposed_by_id == by.pk and Policy.wants_second_pair_of_eyes()


def _propose(statement: Statement, by: Any) -> None:
    """Note whose words it has now. Where a second pair of eyes is wanted, they wait for it."""
    statement.proposed_by = by
    if statement.review == Statement.Review.CONFIRMED and Policy.wants_second_pair_of_eyes():
        statement.review = Statement.Review.SUGGESTED


def follow(statement: Statement) -> None:
    """Bring the columns of the speakers in step with their statement."""
    statement.attributions.update(**{name: getattr(statement, name) for name in Attribution.carried})


def free_key(article: Article, content: str) -> str:
    """The key for these words in this article: the first one that no statement has."""
    digest = article.capture.sha256
    keys = (Statement.make_key(digest, content, number) for number in count())
    return next(key for key in keys if not Statement.objects.filter(key=key).exists())


def content_of(article: Article, segments: list[list[int]]) -> str:
    """The content that these segments have in the article's text."""
    return ELLIPSIS.join(article.text[start:end] for start, end in segments)


def _sign(statement: Statement, by: Any) -> None:
    """A decision carries its reviewer; a suggestion that was merely corrected carries who corrected it."""
    statement.reviewed_by, statement.reviewer = by, name_of(by)
    statement.reviewed_at = timezone.now()


def _decision(review: str, by: Any, now: datetime) -> dict[str, Any]:
    if review == Statement.Review.SUGGESTED:
        return {"review": review, "reviewed_by": None, "reviewer": "", "reviewed_at": None, "modified": now}
    return {
        "review": review,
        "reviewed_by": by,
        "reviewer": name_of(by),
        "reviewed_at": now,
        "modified": now,
        "edited": True,
    }
