"""Whether the record of changes is whole: the newest version of each row is how it stands."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import timezone

from articles.history.changes import BATCH, UNRECORDED, make, newest_versions, read, unrecorded
from articles.history.parts import KINDS, Kind
from articles.models.version import Version


@dataclass(frozen=True, slots=True)
class Gap:
    """A change that no version tells. `missing` is the version that would tell it, not saved yet."""

    name: str
    message: str
    missing: Version


def gaps() -> Iterator[Gap]:
    """All of them, in a number of queries that grows with the number of batches."""
    for kind in KINDS.values():
        known = kind.versions._default_manager.order_by("id").values_list("id", flat=True).distinct()
        ids = list(known)
        for begin in range(0, len(ids), BATCH):
            yield from _gaps(kind, ids[begin : begin + BATCH])


def _gaps(kind: Kind, ids: list[int]) -> Iterator[Gap]:
    rows, newest = read(kind, ids), newest_versions(kind, ids)
    for pk, version in newest.items():
        name = f"{kind.model._meta.verbose_name} {pk}"
        gone, present = version.history_type == "-", rows.get(pk)
        if present is None and not gone:
            about = {"history_type": "-", "history_date": timezone.now(), "history_change_reason": ""}
            last = make(
                kind, version, version.parts, **about, is_machine=True, action=UNRECORDED, change=uuid.uuid4()
            )
            yield Gap(name, "it was deleted, and no version tells it", last)
        elif present is not None and gone:
            yield Gap(
                name, "it is there, and its last version says that it was deleted", unrecorded(kind, *present)
            )
        elif present is not None and kind.state(version, version.parts) != kind.state(*present):
            yield Gap(name, "it was changed, and no version tells it", unrecorded(kind, *present))
