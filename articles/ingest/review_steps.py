"""What a step of a review changed, kept so that it can be taken back.

A step is plain data (JSON), because it waits in the editor's session.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.dateparse import parse_datetime

from articles.history import changing
from articles.ingest.decisions import follow
from articles.models import Article, Attribution, PastAddress, Statement
from articles.models.statement import WORDS

COLUMNS = (
    *("segments", "needs_placing", "type", "attribution", "said", "said_basis"),
    *(f"{name}{edge}" for name in WORDS for edge in ("", "_start", "_end")),
    *("occasion_id", "within_id", "review", "edited", "reviewed_by_id", "reviewer", "note", "proposed_by_id"),
)
JOINED = "Joined"
"""What a step is called by which the address of one statement came to lead to another."""
SPEAKER = ("actor_id", "post_id", "name", "office", "position")


@dataclass(frozen=True, slots=True)
class Step:
    """One step. `before` are the rows as they stood, `created` the ids of new ones.

    `after` has the version of every row as the step left it: where a row has another
    version now, somebody has changed it since, and the step can't be taken back. `change` is what
    the versions that it made have in common: by it a reason is added.
    """

    words: str
    focus: int
    change: str = ""
    before: list[dict[str, Any]] = field(default_factory=list)
    created: list[int] = field(default_factory=list)
    after: dict[str, str] = field(default_factory=dict)

    def as_data(self) -> dict[str, Any]:
        """The step as JSON can hold it."""
        return asdict(self)


def version(statement: Statement) -> str:
    """What tells a statement from itself before or after another change."""
    return statement.modified.isoformat()


def snapshot(statement: Statement) -> dict[str, Any]:
    """A statement with its speakers as plain data."""
    row = {name: getattr(statement, name) for name in COLUMNS}
    row["segments"] = [list(segment) for segment in statement.segments]
    row["reviewed_at"] = statement.reviewed_at.isoformat() if statement.reviewed_at else None
    row["id"], row["version"] = statement.pk, version(statement)
    row["speakers"] = [
        {name: getattr(speaker, name) for name in SPEAKER} for speaker in statement.attributions.all()
    ]
    return row


def after(statements: Iterable[Statement]) -> dict[str, str]:
    """The versions of the statements as they are now."""
    return {str(statement.pk): version(statement) for statement in statements}


def take_back(article: Article, step: Step, *, by: Any) -> str:
    """Put everything back as it stood before the step. Returns the change by which that was done.

    Raises `ValidationError` where somebody has changed a statement since.
    """
    touched = article.statements.filter(pk__in=[int(key) for key in step.after])
    words = f"{step.words[:1].lower()}{step.words[1:]}"
    with changing(touched, by=by, action=f"Review: undone: {words}") as change:
        _take_back(article, step)
    return str(change.id)


def _take_back(article: Article, step: Step) -> None:
    rows = {row.pk: row for row in article.statements.select_for_update()}
    for key, left in step.after.items():
        row = rows.get(int(key))
        if row is None or version(row) != left:
            by = f" by {row.reviewer}" if row is not None and row.reviewer else ""
            raise ValidationError(
                f"“{step.words}” can't be undone: the statement was changed since{by}.", code="changed_since"
            )
    article.statements.filter(pk__in=step.created).delete()
    for data in step.before:
        _restore(article, rows[data["id"]], data)
    if step.words == JOINED:
        keys = [rows[data["id"]].key for data in step.before]
        PastAddress.objects.filter(kind=PastAddress.Kind.STATEMENT, value__in=keys).delete()


def _restore(article: Article, statement: Statement, data: dict[str, Any]) -> None:
    statement.article = article
    for name in COLUMNS:
        setattr(statement, name, data[name])
    statement.reviewed_at = parse_datetime(data["reviewed_at"]) if data["reviewed_at"] else None
    statement.save()
    # The row is what it was, so its version is too; and the step before this one can be taken back as well.
    Statement.objects.filter(pk=statement.pk).update(modified=parse_datetime(data["version"]))
    set_speakers(statement, data["speakers"])


def set_speakers(statement: Statement, speakers: Iterable[dict[str, Any]]) -> None:
    """Credit the statement to exactly these speakers, in their order."""
    statement.attributions.all().delete()
    for position, speaker in enumerate(speakers):
        Attribution.objects.create(statement=statement, **{**speaker, "position": position})
    follow(statement)
