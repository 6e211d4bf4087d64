"""One pass over the words of a text: the directory's names, and the words that other readers start from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import compress, count
from typing import NamedTuple

from articles.extraction.entities.names import FAMILY, TIME, TITLE, Index, Target
from articles.extraction.records import record
from articles.extraction.text.reporting_words import cue_table
from articles.extraction.text.tokens import PART, Tokens
from articles.extraction.text.vocabulary import vocabulary
from articles.extraction.values import Span


class Occurrence(NamedTuple):
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


@record
class Scan:
    """What one pass finds: names, and the spans of words that are titles, family names or words of time."""

    occurrences: tuple[Occurrence, ...]
    titles: tuple[Span, ...]
    families: tuple[Span, ...]
    times: tuple[Span, ...]


def scan(tokens: Tokens, flat: str, low: str, index: Index) -> Scan:
    """The directory's names in the text, the longest first, never across another name."""
    found: list[Occurrence] = []
    hits: list[tuple[int, Span]] = []
    names, meant, openings = index.names, index.meant, index.openings
    position = 0
    for start, word in _openings(tokens, low, openings.words):
        if start < position:
            continue
        pattern = openings[word]
        if pattern is not None:
            match = pattern.match(low, start)
            if match is None or match[0] == word:
                stop = start + len(word)
                initial = _INITIAL.match(flat, stop) if flat[stop + 2 : stop + 3] in _BEHIND_INITIAL else None
                seen = _with_initial(flat, low, (start, word), initial, names) if initial else None
                if seen is not None:
                    found.append(seen)
                    position = seen.end
                if seen is not None or match is None:
                    continue
            key, stop = match[0], match.end()
        else:
            key, stop = word, start + len(word)
            if low[stop : stop + 1] == "-" and _JOINED.match(low, stop):
                continue
        if low[start - 1] in "-&" and _inside_compound(low, start):
            continue
        position = stop
        flag, target, attributive = meant[key]
        if flag:
            hits.append((flag, (start, stop)))
        if target is None:
            continue
        occurrence = _as_name(flat, low, (start, stop), target, attributive)
        if occurrence is not None:
            found.append(occurrence)
        elif not flag and (space := key.find(" ")) > 0:
            position, word = start + space, key[:space]
            shorter = names.get(word)
            adjective = word in index.attributive
            if shorter and (occurrence := _as_name(flat, low, (start, position), shorter, adjective)):
                found.append(occurrence)
            hits += [(index.triggers[word], (start, position))] if word in index.triggers else []
    return Scan(
        tuple(found),
        tuple([span for flag, span in hits if flag & TITLE]),
        tuple([span for flag, span in hits if flag & FAMILY]),
        tuple([span for flag, span in hits if flag & TIME]),
    )


def _with_initial(
    flat: str, low: str, opening: tuple[int, str], initial: re.Match[str], names: Mapping[str, Target]
) -> Occurrence | None:
    """The person whose two names stand around an initial that the directory does not have: "Eva J. Holm"."""
    start, word = opening
    span = start, initial.end()
    target = names.get(f"{word} {low[initial.start(1) : initial.end()]}")
    if target is None or target.kind != "person" or not _fits(flat, *span, target):
        return None
    return Occurrence(*span, target.slugs, "person")


_INITIAL = re.compile(r" [A-Z]\.? ([A-Z][\w'-]+)")
_BEHIND_INITIAL = frozenset(". ")


def _openings(tokens: Tokens, low: str, words: frozenset[str]) -> list[tuple[int, str]]:
    """Where a word stands with which a name may begin, and the word.

    A word is here what stands between marks other than - and &, so that a token may hold several
    ("and/or") and a dash may join two.
    """
    if "ʼ" in tokens.text or "İ" in tokens.text:  # here tokens and `low` differ
        return [(word.start(), word[0]) for word in PART.finditer(low) if word[0] in words]
    starts = tokens.starts
    found = [(starts[k], tokens.low[k]) for k in compress(count(), map(words.__contains__, tokens.low))]
    parts = [(starts[k] + at, word) for k in compress(count(), tokens.parts) for at, word in tokens.parts[k]]
    begun = [part for part in parts if part[1] in words]
    if begun:
        found += begun
        found.sort()  # two runs in order, which takes hardly any time
    return found


_JOINED = re.compile(r"[-&]\w")


def _inside_compound(low: str, start: int) -> bool:
    return start > 1 and (low[start - 2].isalnum() or low[start - 2] == "_")


def _as_name(flat: str, low: str, span: Span, target: Target, attributive: bool) -> Occurrence | None:
    """The name that stands in a span, if it stands as one. `attributive`: an adjective may be written so."""
    start, stop = span
    if not _fits(flat, start, stop, target):
        return None
    kind = target.kind
    if attributive and _before_a_noun(low, stop):
        kind = "adjective"  # "US troops", "the Japanese leader"; not "the Japanese said"
    if flat[stop : stop + 1] == "." and target.form.endswith("."):
        stop += 1
    return Occurrence(start, stop, target.slugs, kind, target.short)


_FOLLOWING = re.compile(r" ([a-z0-9][\w-]*)")
_DID = re.compile(
    r" [a-z]+ed (?:the|an?|it|its|them|their|this|that|these|those|all|any|to|in|on|at|for|from|with)\b"
)
"""What a state did stands behind it: "the US shelved the plan"."""


def _before_a_noun(low: str, stop: int) -> bool:
    """Whether "US", "DPRK" and the like stand as an adjective: another word follows that is no verb or
    preposition."""
    following = _FOLLOWING.match(low, stop)
    return following is not None and following[1] not in _AFTER_STATE and not _DID.match(low, stop)


def _fits(flat: str, start: int, stop: int, target: Target) -> bool:
    """Whether a span is the name as printed, and not a part of a longer name."""
    form = target.form
    if target.capitals:
        as_printed = flat[start:stop].rstrip(".") == form.rstrip(".")
        return as_printed or (len(form) > 4 and flat[start].isupper())
    if not target.loose and not flat[start].isupper():
        return False
    if target.kind == "person":
        return _next_is_free(flat, stop) and (not target.short or _previous_is_free(flat, start))
    if target.short and target.kind == "state":
        if form in ("North", "South") and flat[max(0, start - 4) : start].lower() != "the ":
            return False
        return _next_is_free(flat, stop)
    return True


_NEXT = re.compile(r" ([A-Z][\w-]*)")
_PREVIOUS = re.compile(r"(?:^|(?<=\s)|(?<=[\"'“‘(\[]))([A-Z][\w-]*)(\.?) $")


def _previous_is_free(flat: str, start: int) -> bool:
    """No capitalised word stands before that could be a first name ("Bruce" before "Lee")."""
    if start < 2 or flat[start - 1] != " " or not (flat[start - 2].isalnum() or flat[start - 2] in "-_."):
        return True
    before = _PREVIOUS.search(flat, max(0, start - 30), start)
    return before is None or bool(before[2]) or before[1].lower() in _BEFORE_A_NAME


def _next_is_free(flat: str, stop: int) -> bool:
    """No capitalised word follows that could go on with the name."""
    after = _NEXT.match(flat, stop)
    return after is None or after[1].lower() in _AFTER_A_NAME


_AFTER_STATE = vocabulary().after_state.union(
    vocabulary().weekdays, [entry.forms[2] for entry in cue_table() if entry.part == "verb"]
)
_CALENDAR = frozenset((*vocabulary().weekdays, *vocabulary().months))
_AFTER_A_NAME = _CALENDAR | {"i"}
_BEFORE_A_NAME = _CALENDAR | vocabulary().titles | vocabulary().before_a_name
