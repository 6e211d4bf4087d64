"""Entries that may be the same: suggested to an editor, who merges them or tells them apart, once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from django.db import models
from django.db.models import Count

from articles.models import Actor, ActorName, DistinctPair, Event, Publisher

MOST_OF_A_NAME = 6
"""Entries of one name that are paired; a name of more people says nothing of two of them."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entries that may be the same, and why."""

    one: Any
    other: Any
    reason: str


def suggested(model: type[models.Model]) -> list[Pair]:
    """Pairs that nobody has told apart, in the order of their names; in a fixed number of queries."""
    found = dict(_SEEK[model]())
    apart = DistinctPair.objects.pairs(str(model._meta.model_name))
    found = {ids: reason for ids, reason in found.items() if ids not in apart}
    rows = model._default_manager.in_bulk({pk for ids in found for pk in ids})
    pairs = [
        Pair(rows[one], rows[other], reason)
        for (one, other), reason in found.items()
        if one in rows and other in rows
    ]
    return sorted(pairs, key=lambda pair: (pair.one.name, pair.one.pk, pair.other.pk))


def count_suggested() -> dict[str, int]:
    """How many pairs there are of each kind, by the name of the model."""
    counts = {}
    for model, seek in _SEEK.items():
        name = str(model._meta.model_name)
        counts[name] = len(dict(seek()).keys() - DistinctPair.objects.pairs(name))
    return counts


Found = Iterator[tuple[tuple[int, int], str]]


def _actors() -> Found:
    """Actors of one kind that share a full name, however it is romanised; not a family name alone."""
    names = ActorName.objects.exclude(kind=ActorName.Kind.METONYM).exclude(key="")
    shared = names.order_by().values("key", "actor__kind").annotate(n=Count("actor", distinct=True))
    keys = shared.filter(n__gt=1, n__lte=MOST_OF_A_NAME).values("key")
    groups: dict[tuple[str, str], dict[int, str]] = defaultdict(dict)
    rows = names.filter(key__in=keys).order_by("position", "id")
    columns = ("key", "actor__kind", "actor", "text", "actor__name")
    for key, kind, actor, text, name in rows.values_list(*columns):
        if kind != Actor.Kind.PERSON or (_is_full(text) and not _is_title(text, name)):
            groups[key, kind].setdefault(actor, text)
    for texts in groups.values():
        for one, other in combinations(sorted(texts), 2):
            yield (one, other), _said(texts[one], texts[other])


def _is_full(name: str) -> bool:
    """Whether a name has more than a family name: two words, or three syllables of Hangul or Hanja."""
    return len(re.split(r"[\s-]+", name.strip())) > 1 or (not name.isascii() and len(name) > 2)


def _is_title(text: str, name: str) -> bool:
    """Whether a form is a title before a part of the name, such as “President Kim”."""
    own, words = name.casefold().split(), text.casefold().split()
    return len(words) > 1 and words[0] not in own and words[-1] in own


def _said(one: str, other: str) -> str:
    return f"both are named “{one}”" if one == other else f"“{one}” and “{other}” are ways to write one name"


def _publishers() -> Found:
    """Publishers with one host, or one name."""
    rows = list(Publisher.objects.all())
    hosts = ((row.pk, row.homepage.lower().removeprefix("www.")) for row in rows if row.homepage)
    yield from _alike(hosts, "both are at {}")
    yield from _alike(((row.pk, _plain(name)) for row in rows for name in row.names), "both are named “{}”")


def _events() -> Found:
    """Events of one kind with one name, whose dates can be the same."""
    rows = {row.pk: row for row in Event.objects.prefetch_related("names")}
    named = (
        (pk, f"{row.kind} {_plain(name)}")
        for pk, row in rows.items()
        for name in (row.name, *(one.text for one in row.names.all()))
    )
    for (one, other), _ in _alike(named, "{}"):
        if _may_be_one_day(rows[one], rows[other]):
            yield (one, other), "a name and a date are the same"
    dated = ((pk, f"{row.kind} {row.date} {_plain(row.place)}") for pk, row in rows.items() if row.place)
    yield from _alike(dated, "kind, date and place are the same")


def _may_be_one_day(one: Event, other: Event) -> bool:
    if not all((one.date_earliest, one.date_latest, other.date_earliest, other.date_latest)):
        return True
    return one.date_earliest <= other.date_latest and other.date_earliest <= one.date_latest


def _alike(rows: Iterable[tuple[int, str]], reason: str) -> Found:
    groups: dict[str, set[int]] = defaultdict(set)
    for pk, value in rows:
        if value:
            groups[value].add(pk)
    for value, ids in groups.items():
        if len(ids) <= MOST_OF_A_NAME:
            for one, other in combinations(sorted(ids), 2):
                yield (one, other), reason.format(value)


def _plain(name: str) -> str:
    """A name without what says nothing: case, punctuation and an article before it."""
    return " ".join(re.findall(r"\w+", name.casefold().removeprefix("the ")))


_SEEK: dict[type[models.Model], Any] = {Actor: _actors, Event: _events, Publisher: _publishers}
