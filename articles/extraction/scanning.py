"""One pass over the words of a text: the directory's names, and the words that other readers start from."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.extraction.names import FAMILY, TIME, TITLE, Index, Target
from articles.extraction.values import Span
from articles.extraction.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A name of the directory in the text. `slugs` are several where namesakes share it."""

    start: int
    end: int
    slugs: tuple[str, ...]
    kind: str
    short: bool = False

    @property
    def slug(self) -> str | None:
        """The one actor or event it names; `None` while namesakes are not told apart."""
        return self.slugs[0] if len(self.slugs) == 1 else None


@dataclass(frozen=True, slots=True)
class Scan:
    """What one pass finds: names, and the numbers of the words that are titles, family names or words of time."""

    occurrences: tuple[Occurrence, ...]
    titles: tuple[int, ...]
    families: tuple[int, ...]
    times: tuple[int, ...]


def scan(flat: str, low: str, words: list[Span], index: Index) -> Scan:
    """The directory's names in the text, the longest first, never across another name."""
    found: list[Occurrence] = []
    hits: list[tuple[int, int]] = []
    lengths, flags = index.lengths, index.triggers
    skip = number = -1
    for start, end in words:
        number += 1
        word = low[start:end]
        if word in flags:
            hits.append((number, flags[word]))
        if word not in lengths or number < skip:
            continue
        seconds = lengths[word]
        following = words[number + 1] if number + 1 < len(words) else (0, 0)
        for size in (*seconds.get(low[following[0] : following[1]], ()), *seconds.get("", ())):
            occurrence = _name_at(flat, low, words, number, size, index)
            if occurrence is not None:
                found.append(occurrence)
                skip = number + size
                break
    return Scan(
        tuple(found),
        tuple(number for number, flag in hits if flag & TITLE),
        tuple(number for number, flag in hits if flag & FAMILY),
        tuple(number for number, flag in hits if flag & TIME),
    )


def _name_at(
    flat: str, low: str, words: list[Span], number: int, size: int, index: Index
) -> Occurrence | None:
    """The name of `size` words that begins with a word, if the words are one and stand as one."""
    last = number + size - 1
    if last >= len(words):
        return None
    start, stop = words[number][0], words[last][1]
    target = index.names.get(low[start:stop])
    if target is None or not _fits(flat, words, number, last, target):
        return None
    kind = target.kind
    if kind == "state" and low[start:stop] in index.adjectives and _before_a_noun(low, stop, index):
        kind = "adjective"
    if target.form.endswith(".") and flat[stop : stop + 1] == ".":
        stop += 1
    return Occurrence(start, stop, target.slugs, kind, target.short)


_FOLLOWING = re.compile(r" ([a-z0-9][\w-]*)")


def _before_a_noun(low: str, stop: int, index: Index) -> bool:
    """Whether "US", "DPRK" and the like stand as an adjective: another word follows that is no verb or preposition."""
    following = _FOLLOWING.match(low, stop)
    return (
        following is not None
        and following[1] not in index.words.after_state
        and (following[1] not in index.words.weekdays)
    )


def _fits(flat: str, words: list[Span], first: int, last: int, target: Target) -> bool:
    """Whether a run of words is the name as printed, and not a part of a longer name."""
    start, stop = words[first][0], words[last][1]
    written = flat[start:stop]
    form = target.form
    if form.isupper():
        return written == form.rstrip(".") or (len(form) > 4 and written[0].isupper())
    if (
        form[0].isupper()
        and not written[0].isupper()
        and (target.kind not in ("institution", "event") or target.short)
    ):
        return False
    if target.kind == "person":
        return _stands_alone(flat, words, first, last, target.short)
    if target.short and target.kind == "state":
        if form in ("North", "South") and flat[max(0, start - 4) : start].lower() != "the ":
            return False
        return _next_is_free(flat, words, last)
    return True


def _stands_alone(flat: str, words: list[Span], first: int, last: int, short: bool) -> bool:
    """A person's name, or a bare family name, is not part of another name ("Lee" in "Lee Do-hoon")."""
    if not _next_is_free(flat, words, last):
        return False
    if not short or not first:
        return True
    before = words[first - 1]
    if flat[before[1] : words[first][0]] not in (" ", ". ") or not flat[before[0]].isupper():
        return True
    word = flat[before[0] : before[1]].lower()
    return word in _BEFORE_A_NAME or flat[before[1]] == "."


def _next_is_free(flat: str, words: list[Span], last: int) -> bool:
    if last + 1 >= len(words):
        return True
    start, end = words[last + 1]
    if flat[words[last][1] : start] != " " or not flat[start].isupper():
        return True
    return flat[start:end].lower() in _AFTER_A_NAME


_CALENDAR = frozenset((*vocabulary().weekdays, *vocabulary().months))
_AFTER_A_NAME = _CALENDAR | {"i"}
_BEFORE_A_NAME = _CALENDAR | vocabulary().titles | vocabulary().before_a_name
