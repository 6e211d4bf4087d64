"""One utterance, many renderings: what a speaker is reported with elsewhere, in much the same words.

Two reports are held for the same utterance when a speaker of the one is a speaker of the other, their days
are near each other, and most words that carry something in the shorter stand in the longer, too. That is a
proposal told by the words alone, and is not stored. What editors decided is (`UtterancePair`): what they
rejected is not shown, and what they confirmed is, whatever its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from django.db.models import Q

from articles.facets.cards import ArticleCard
from articles.facets.words import words_of
from articles.models import Attribution, Statement, UtterancePair
from articles.models.article import UNDATED
from articles.models.base import address
from articles.models.prepared import FIRST, IDS, LAST, NUMBER, Prepared
from articles.search import among

WITHIN = timedelta(days=3)
"""How far apart two reports of one utterance may be dated: papers print it a day late, agencies at once."""

VAGUE = timedelta(days=31)
"""A statement that may have been said on more days than these is compared with no other."""

LEAST, ALIKE = 4, 0.6
"""Words that two renderings must share, and their share of the words of the shorter."""

READ, MOST = 200, 6
"""Statements of the speaker that are read, those dated latest, and renderings that are shown."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """A statement in another article. `pieces` are its content, cut where words begin or end that the first
    one has not: each with whether it is such a word. `differs` is whether any is. `confirmed`: when an editor
    said that it is the same utterance; `None` where its words alone say so.
    """

    key: str
    type: str
    article: ArticleCard
    pieces: tuple[tuple[str, bool], ...]
    confirmed: datetime | None = None

    def __str__(self) -> str:
        return "".join(piece for piece, _ in self.pieces)

    @property
    def differs(self) -> bool:
        return any(other for _, other in self.pieces)

    def get_absolute_url(self) -> str:
        return address("articles:statement-detail", self.key)


_OF_ARTICLE = (
    *(f"article__{name}" for name in ("id", "slug", "title", "language", "byline", "published")),
    *(f"article__{name}__name" for name in ("publisher", "original_publisher")),
)
_SHOWN = ("pk", "key", "content", "type", *_OF_ARTICLE)

_near = Prepared(
    lambda actors, since, until, article: (
        among(Attribution.objects.public().filter(date__gte=since, date__lte=until), actors, "actor")
        .exclude(statement__article=article)
        .order_by("-date", "-statement")
        .values_list(*(f"statement__{name}" for name in _SHOWN))[:READ]
    ),
    *(IDS, FIRST, LAST, NUMBER),
)


_decided = Prepared(lambda pk: UtterancePair.objects.filter(Q(first=pk) | Q(second=pk)), NUMBER)


def renderings(statement: Statement) -> list[Rendering]:
    """Other reports of what a public statement reports, the earliest published first.

    In two queries, and one more where something is confirmed. By its words nothing is proposed for a
    statement without a speaker in the directory, or whose day is hardly known.
    """
    decided = {pair.other_than(statement.pk): pair for pair in _decided.rows(statement.pk)}
    roots = _roots(statement.content)
    proposed = [row for row in _alike(statement, roots) if row[0] not in decided]
    confirmed = {pk: pair.made for pk, pair in decided.items() if pair.decision == _CONFIRMED}
    shown = proposed[: max(0, MOST - len(confirmed))] + _confirmed(confirmed)
    return [
        Rendering(key, type_, ArticleCard(*article), pieces(content, roots), confirmed.get(pk))
        for pk, key, content, type_, *article in sorted(shown, key=_published)
    ]


_CONFIRMED = UtterancePair.Decision.CONFIRMED


def _confirmed(ids: Iterable[int]) -> list[tuple[Any, ...]]:
    wanted = list(ids)
    return list(Statement.objects.public().filter(pk__in=wanted).values_list(*_SHOWN)) if wanted else []


def _alike(statement: Statement, roots: frozenset[str]) -> list[tuple[Any, ...]]:
    """The rows of statements that the words propose, the earliest published first; one query, or none."""
    speakers = [one.actor_id for one in statement.credited if one.actor_id]
    if not speakers or len(roots) < LEAST or statement.date <= UNDATED:
        return []
    if statement.date_latest - statement.date > VAGUE:
        return []
    since, until = statement.date - WITHIN, statement.date_latest + WITHIN
    near = dict.fromkeys(_near.tuples(speakers, since, until, statement.article_id))  # a joint one once
    heads = [_head(root) for root in roots]
    alike = [row for row in near if _may_be_alike(heads, row[2]) and _are_alike(roots, _roots(row[2]))]
    return sorted(alike, key=_published)


def _published(row: tuple[Any, ...]) -> tuple[bool, str, str]:
    """Sorts by EDTF, which for whole dates is their order; without a date comes last."""
    key, published = row[1], row[9]
    return not published, published, key


def _roots(text: str) -> frozenset[str]:
    return frozenset(root for root, *_ in words_in(text))


def words_in(text: str) -> Iterator[tuple[str, int, int]]:
    """Each word that carries something: what is compared of it, and where it stands in the text.

    A compound is its parts, as “Kim Jong-un” is “Kim Jong Un”; romanisations of one name are one word:
    “Gaeseong” and “Kaesong”. A word that none of this is about is its stem.
    """
    for root, word, start, end in words_of(text):
        if "-" not in word:
            yield _spelt(root), start, end
            continue
        for part in _PART.finditer(word):
            last = end if part.end() == len(word) else start + part.end()
            yield from ((_spelt(root), start + part.start(), last) for root, *_ in words_of(part.group()))


_PART = re.compile(r"[^-]+")
_SYLLABLES = re.compile(r"(?:(?:ch|[kgtdpbjsmnrlh])?[yw]?[aeiou]{1,2}(?:ng|[nmklptr])?)+")
SHORTEST, LONGEST = 5, 16
"""Letters of a word that may be a Korean name in Latin letters."""

_BEGINS = (("ch", "j"), ("g", "k"), ("b", "p"), ("d", "t"))
"""Consonants that begin a name in one romanisation, and those in another."""


@lru_cache(maxsize=10_000)
def _spelt(root: str) -> str:
    """A stem without what tells the Revised romanisation from McCune and Reischauer's in the press."""
    plain = root.replace("eo", "o").replace("eu", "u")
    if _is_of_syllables(plain):
        for begins, other in _BEGINS:
            if plain.startswith(begins):
                return other + plain[len(begins) :]
    return plain


def _is_of_syllables(root: str) -> bool:
    return SHORTEST <= len(root) <= LONGEST and _SYLLABLES.fullmatch(root) is not None


def _head(root: str) -> str:
    """What every word of a stem has: all but the last letter of a short one ("armi" is of "army"), and no
    first letter where that depends on the romanisation.
    """
    if _is_of_syllables(root):
        return root[1:5]
    return root[:4] if len(root) > 4 else root[: max(2, len(root) - 1)]


def _may_be_alike(heads: list[str], content: str) -> bool:
    """Rejects at once most of what a speaker said that week; words are made of the rest alone."""
    low = content.lower().replace("eo", "o").replace("eu", "u")
    return sum(head in low for head in heads) >= LEAST


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= LEAST and shared >= ALIKE * min(len(one), len(other))


def pieces(content: str, roots: frozenset[str]) -> tuple[tuple[str, bool], ...]:
    """The content in pieces that together are it.

    Each comes with whether it is a word, or some in a row, whose stems are not in `roots`.
    """
    cut: list[tuple[str, bool]] = []
    reached = 0
    for root, start, end in words_in(content):
        if root in roots:
            continue
        between = content[reached:start]
        if cut and cut[-1][1] and (between.isspace() or between == "-"):  # words in a row are one piece
            cut[-1] = (cut[-1][0] + between + content[start:end], True)
        else:
            cut += [(between, False)] * bool(between) + [(content[start:end], True)]
        reached = end
    rest = content[reached:]
    return tuple([*cut, (rest, False)] if rest else cut)
