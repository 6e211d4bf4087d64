"""What people changed last, over all kinds of records: each change once, whatever the number of its rows."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import Max, OuterRef, QuerySet, Subquery

from articles.history.changes import AS_RECORDED
from articles.history.parts import KINDS, Kind
from articles.history.words import Difference, Told, differences, names_of

READ = 200
"""Versions that are looked at in one query; after a change of more rows another query looks behind it."""

SHOWN = 3
"""Differences that are told of a change; its history has them all."""
DECIDED = "Review"
"""The difference that “Confirmed” and “Rejected” tell already."""


@dataclass(frozen=True, slots=True)
class Row:
    """A version that stands for its change, and how many versions of its kind the change made."""

    pk: int
    change: UUID
    date: datetime
    count: int


@dataclass(frozen=True, slots=True)
class Recent:
    """A change: told by its first row, `count` rows of that kind in all. `name` is what the row is called."""

    told: Told
    name: str
    count: int

    @property
    def differences(self) -> list[Difference]:
        """In what the row differs, as far as what was done does not say it."""
        told = [one for one in self.told.differences if one.label != DECIDED]
        return told[:SHOWN]

    @property
    def others(self) -> int:
        """How many more rows of its kind the change has."""
        return self.count - 1

    @property
    def model(self) -> type[models.Model]:
        model: type[models.Model] = type(self.told.version).instance_type
        return model


def recent(models_seen: Collection[type[models.Model]], most: int) -> list[Recent]:
    """The newest changes that people made to records of these models, the newest first.

    A change of several kinds is told by the kind that comes first in `KINDS`: an article before its
    statements. The number of queries does not grow with the archive.
    """
    found: dict[UUID, tuple[Row, Kind]] = {}
    for kind in (kind for model, kind in KINDS.items() if model in models_seen):
        for row in _changes(kind, most):
            found.setdefault(row.change, (row, kind))
    newest = sorted(found.values(), key=lambda one: one[0].date, reverse=True)[:most]
    told: dict[int, Told] = {}
    for kind in KINDS.values():
        told |= _told(kind, [row.pk for row, its in newest if its is kind])
    return [Recent(told[row.pk], title_of(told[row.pk].version), row.count) for row, _ in newest]


def title_of(version: Any) -> str:
    """What a version is called: its name, title or words."""
    for column in ("name", "title", "content", "text"):
        if hasattr(version, column):
            text = str(getattr(version, column))
            return text if len(text) <= 80 else f"{text[:79]}…"
    return str(version)


def _changes(kind: Kind, most: int) -> list[Row]:
    """The newest changes by people, each by the first of its versions that was read."""
    versions = kind.versions._default_manager.filter(is_machine=False).exclude(action=AS_RECORDED)
    columns = versions.order_by("-history_id").values_list("history_id", "change", "history_date")
    found: dict[UUID, Row] = {}
    rows = list(columns[:READ])
    while rows and len(found) < most:
        for pk, change, date in rows:
            known = found.get(change)
            found[change] = Row(pk, change, date, known.count + 1 if known else 1)
        if len(rows) < READ:
            break
        cut_off, last = found[rows[-1][1]], rows[-1][0]
        found[cut_off.change] = replace(cut_off, count=versions.filter(change=cut_off.change).count())
        rows = list(columns.filter(history_id__lt=last).exclude(change=cut_off.change)[:READ])
    return list(found.values())[:most]


def _told(kind: Kind, ids: list[int]) -> dict[int, Told]:
    """Versions, each with its differences from the one before it, by their ids."""
    if not ids:
        return {}
    versions = list(kind.versions._default_manager.filter(history_id__in=ids))
    before = _before(kind, ids)
    names = names_of(kind, [*versions, *before.values()])
    return {
        one.history_id: Told(
            one,
            tuple(differences(kind, before[one.history_id], one, names)) if one.history_id in before else (),
            False,
        )
        for one in versions
    }


def _before(kind: Kind, ids: list[int]) -> dict[int, Any]:
    """The version before each of these, by the id of the later one; none for the first of a record."""
    table: QuerySet[Any] = kind.versions._default_manager.order_by()
    same = table.filter(id=OuterRef("id"), history_id__lt=OuterRef("history_id"))
    last = same.values("id").annotate(last=Max("history_id")).values("last")
    pairs = table.filter(history_id__in=ids).annotate(earlier=Subquery(last))
    later = {earlier: pk for pk, earlier in pairs.values_list("history_id", "earlier") if earlier}
    return {later[row.history_id]: row for row in table.filter(history_id__in=list(later))}
