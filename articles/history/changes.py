"""Recording changes: the rows are read before and after, and what came to differ is a version."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any

from django.db import models, transaction
from django.db.models import Max, QuerySet
from django.utils import timezone

from articles.history.parts import KINDS, Kind, Parts, addresses, kind_of
from articles.models import Mention
from articles.models.version import Version

BATCH = 500
"""Rows that one query names by id; SQLite takes a limited number of parameters."""

AS_FOUND = "As the machine found it"
AS_RECORDED = "As it was first recorded"
UNRECORDED = "Changed without a record"

Rows = QuerySet[Any] | Iterable[models.Model]
Snapshot = dict[int, tuple[Any, Parts]]

_open: ContextVar[Change | None] = ContextVar("change", default=None)


@contextmanager
def changing(*rows: Rows, by: Any, action: str, why: str = "") -> Iterator[Change]:
    """Record what is done to these rows, in one transaction with it.

    `by` is the user, or for a machine its name, such as a command's. Within another change this one joins
    it: then who, what and why are those of the outer.
    """
    outer = _open.get()
    if outer is not None:
        for some in rows:
            outer.of(some)
        yield outer
        return
    with transaction.atomic():
        change = Change(by, action, why)
        token = _open.set(change)
        try:
            for some in rows:
                change.of(some)
            yield change
        finally:
            _open.reset(token)
        change.record()


def touching(*rows: Rows) -> None:
    """Add rows to the change that is being recorded; nothing where there is none."""
    change = _open.get()
    for some in rows if change is not None else ():
        change.of(some)  # type: ignore[union-attr]


def made(*rows: models.Model) -> None:
    """Tell the change that is being recorded that it made these rows; nothing where there is none."""
    change = _open.get()
    if change is not None:
        change.made(*rows)


def explain(change: str, why: str, *, by: Any) -> int:
    """Add the reason to a change that this user made; how many versions tell it now."""
    try:
        made_by = {"change": uuid.UUID(change), "history_user": by}
    except ValueError:
        return 0
    reason = " ".join(why.split())[:500]
    return sum(
        kind.versions._default_manager.filter(**made_by).update(history_change_reason=reason)
        for kind in KINDS.values()
    )


class Change:
    """One change of any number of rows. `by`, `action` and `why` may be set until it is recorded."""

    def __init__(self, by: Any, action: str, why: str = "") -> None:
        self.by, self.action, self.why = by, action, why
        self.id = uuid.uuid4()
        self._before: dict[Kind, Snapshot] = {}
        self._made: dict[Kind, set[int]] = {}

    @property
    def is_machine(self) -> bool:
        return isinstance(self.by, str)

    def of(self, rows: Rows) -> None:
        """Take down how these rows stand before they are touched. Rows that are known already stay so."""
        for kind, ids in _by_kind(rows):
            known = self._before.setdefault(kind, {})
            known |= read(kind, [pk for pk in ids if pk not in known], whole=True)

    def made(self, *rows: models.Model) -> None:
        """Rows that this change made. Of what a machine makes no version is kept."""
        for row in rows:
            self._made.setdefault(kind_of(row), set()).add(row.pk)

    def record(self) -> int:
        """Write the versions; how many."""
        now, written = timezone.now(), 0
        for kind, before in self._before.items():
            new = self._made.get(kind, set())
            written += self._record(kind, {pk: stood for pk, stood in before.items() if pk not in new}, now)
        if not self.is_machine:
            for kind, ids in self._made.items():
                fresh = read(kind, ids)
                rows = [self._version(kind, "+", row, parts, now) for row, parts in fresh.values()]
                written += len(_written(kind, rows))
        return written

    def _record(self, kind: Kind, before: Snapshot, now: datetime) -> int:
        """Versions of the rows that differ from their newest one, after that which they had before."""
        after, newest = read(kind, before), newest_versions(kind, before)
        rows: list[Version] = []
        for pk, (old, old_parts) in before.items():
            last, present = newest.get(pk), after.get(pk)
            stood = kind.state(old, old_parts)
            if present is not None and kind.state(*present) == stood:
                continue
            if last is None:
                rows.append(baseline(kind, old, old_parts))
            elif kind.state(last, last.parts) != stood:
                rows.append(unrecorded(kind, old, old_parts))
            if present is None:
                rows.append(self._version(kind, "-", old, old_parts, now))
            else:
                rows.append(self._version(kind, "~", *present, now))
        return len(_written(kind, rows))

    def _version(self, kind: Kind, what: str, row: Any, parts: Parts, now: datetime) -> Version:
        name = self.by if self.is_machine else str(self.by.get_full_name() or self.by.get_username())
        return make(
            kind,
            row,
            parts,
            history_type=what,
            history_date=now,
            history_user=None if self.is_machine else self.by,
            history_change_reason=self.why[:500],
            by=name[:150],
            is_machine=self.is_machine,
            action=self.action[:300],
            change=self.id,
        )


def read(kind: Kind, ids: Collection[int], *, whole: bool = False) -> Snapshot:
    """How rows stand now, with their parts; `whole`: with past addresses, which go with a row that goes."""
    found: Snapshot = {}
    wanted = sorted(ids)
    for begin in range(0, len(wanted), BATCH):
        some = wanted[begin : begin + BATCH]
        parts, past = kind.parts(some), addresses(kind, some) if whole else {}
        for row in _rows(kind, some):
            own = dict(parts.get(row.pk, {}))
            found[row.pk] = (row, {**own, "addresses": past[row.pk]} if row.pk in past else own)
    return found


def _rows(kind: Kind, ids: Collection[int]) -> QuerySet[Any]:
    rows = kind.model._default_manager.filter(pk__in=ids)
    if kind.model is Mention:
        return rows.select_related("article").only(*kind.columns, "article__created")
    return rows.only(*kind.columns)


def newest_versions(kind: Kind, ids: Collection[int]) -> dict[int, Any]:
    """The last version of each row that has one."""
    table, wanted = kind.versions, sorted(ids)
    found: dict[int, Any] = {}
    for begin in range(0, len(wanted), BATCH):
        some = table._default_manager.filter(id__in=wanted[begin : begin + BATCH])
        last = some.order_by().values("id").annotate(last=Max("history_id")).values("last")
        found |= {row.id: row for row in table._default_manager.filter(history_id__in=last)}
    return found


def make(kind: Kind, row: Any, parts: Parts, **about: Any) -> Version:
    """An unsaved version of a row."""
    return kind.versions(parts=parts, **{name: getattr(row, name) for name in kind.columns}, **about)


def baseline(kind: Kind, row: Any, parts: Parts) -> Version:
    """The first version of a row that has none: as it stood since it was made."""
    by_person = getattr(row, "origin", "machine") == "editor"
    return make(
        kind,
        row,
        parts,
        history_type="+",
        history_date=made_at(row),
        history_change_reason="",
        by=getattr(row, "reviewer", "") if by_person else "",
        is_machine=not by_person,
        action=AS_RECORDED if by_person or not hasattr(row, "origin") else AS_FOUND,
        change=uuid.uuid4(),
    )


def unrecorded(kind: Kind, row: Any, parts: Parts) -> Version:
    """A version of a row that was changed past the record: nobody knows by whom, nor when before now."""
    return make(
        kind,
        row,
        parts,
        history_type="~",
        history_date=timezone.now(),
        history_change_reason="",
        by="",
        is_machine=True,
        action=UNRECORDED,
        change=uuid.uuid4(),
    )


def made_at(row: Any) -> datetime:
    """When a row was made; a mention with its article."""
    moment: datetime = row.article.created if isinstance(row, Mention) else row.created
    return moment


def _by_kind(rows: Rows) -> Iterator[tuple[Kind, list[int]]]:
    if isinstance(rows, QuerySet):
        yield KINDS[rows.model], list(rows.order_by().values_list("pk", flat=True))
        return
    found: dict[Kind, list[int]] = {}
    for row in rows:
        found.setdefault(kind_of(row), []).append(row.pk)
    yield from found.items()


def _written(kind: Kind, rows: list[Version]) -> list[Version]:
    made: list[Version] = kind.versions._default_manager.bulk_create(rows, batch_size=100)
    return made
