"""Who "the three officials" are, behind a sentence that tells of their meeting: "Lund met with Holm and Suh".

As many as the words count, and no others, must be named in that sentence.
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.people.known.not_introduced import spelled

MET = re.compile(
    r"\b(?:met|meets|meeting|spoke|speaks|conferred|joined|hosted|sat down|"
    r"(?:held|had|hold|have|has) (?:[\w-]+ ){0,4}(?:talks|meeting|call|conversation|consultations?|summit))\b"
)
_BACK = 9
"""How many sentences back the meeting may be told of."""


def who_met(context: Context, at: int, count: int) -> tuple[tuple[Who, ...], int] | None:
    """The people whom the last sentence before an offset names that tells of a meeting, and where it begins;
    `None` where they are not as many as the count."""
    page = context.page
    here = page.sentence_number(at)
    for number in range(here - 1, max(-1, here - _BACK), -1):
        window = page.sentences[number]
        if MET.search(page.low, *window) is None:
            continue
        found = {
            who.key: who
            for seen in names_in(context, window)
            if seen.kind == "person" and (who := person_at(context, seen))
        } | {who.key: who for start, who in spelled(context) if window[0] <= start < window[1]}
        if len(found) > 1:
            return (tuple(found.values()), window[0]) if len(found) == count else None
    return None


_AFTER_IT = re.compile(
    r"(?:The (?:two|officials|ministers|leaders|envoys|diplomats|sides)|Both|They"
    r"|(?:In|During|At) (?:the|their))\b"
)
_WITH = re.compile(
    r"\b(?:met|meets|spoke|conferred|talked"
    r"|held (?:[\w-]+ ){0,5}(?:talks|meeting|call|conversation|consultations))"
    r"(?: (?:with|by)\b| (?=[A-Z])| (?:his|her|their|the) )"
)
_JUST_BEFORE = 3


def pair_that_met(context: Context, at: int) -> tuple[tuple[Who, ...], int] | None:
    """The two of whom a sentence of the paragraph tells that they met, where nothing but their meeting is
    told since: "Lund met with Holm. The two discussed trade. They agreed that"."""
    page = context.page
    koreas = pair_of_koreas(context, at)
    if koreas:
        return koreas
    here, start = page.sentence_number(at), page.paragraph(at)[0]
    for number in range(here - 1, max(-1, here - 1 - _JUST_BEFORE), -1):
        window = page.sentences[number]
        if window[0] < start and number < here - 1:
            return None
        if _WITH.search(page.flat, *window):
            return who_met(context, page.sentences[number + 1][0], _PAIR)
        if _AFTER_IT.match(page.flat, window[0]) is None:
            return None
    return None


_PAIR = 2
BOTH_KOREAS = ("south-korea", "north-korea")
_KOREAS = re.compile(r"(?:The two|Both|The) Koreas\b|(?:South and North|North and South) Korea\b")


def pair_of_koreas(context: Context, at: int) -> tuple[tuple[Who, ...], int] | None:
    """Both Koreas, where the sentence before begins with the two: "The two Koreas met. They said"."""
    page = context.page
    here = page.sentence_number(at)
    before = page.sentences[here - 1] if here else (0, 0)
    both = tuple(who_is(slug, page.index) for slug in BOTH_KOREAS if slug in page.index.states)
    begins = len(both) == _PAIR and _KOREAS.match(page.flat, *before) is not None
    return (both, before[0]) if begins else None


def sides_of_before(context: Context) -> Reading | None:
    """The two states that "the two sides" were before, where one of them is no Korea and neither the Koreas
    nor anybody else has spoken together since."""
    koreas = {"south-korea", "north-korea"}
    for entry in context.memory.backwards():
        if not entry.reading.plural:
            continue
        who = {one.slug for one in entry.reading.who if one.kind == "state"}
        if len(who) != _PAIR or who == koreas or len(entry.reading.who) != _PAIR:
            return None
        return entry.reading._replace(confidence=0.7)
    return None


def spoke_each(context: Context, part: Part) -> tuple[tuple[Who, ...], int] | None:
    """ "Lund agreed. … Holm said so. Both urged", "The ministers also said": the only two who have spoken in
    the paragraph, in its last sentences."""
    plain = part.words == ("both",) or part.words in (("both", part.head), ("the", part.head))
    if not plain and part.words != ("the", "two", part.head):
        return None
    page, at = context.page, part.core[0]
    start = max(page.sentences_back(at, _LAST), page.passage_start(at))
    found: dict[str, Who] = {}
    for entry in context.memory.backwards():
        if entry.at < start or any(who.kind != "person" for who in entry.reading.who):
            break
        found.update((who.key, who) for who in entry.reading.who)
    last = list(found.values())[:_PAIR] if part.words == ("both",) else list(found.values())
    return (tuple(reversed(last)), start) if len(last) == _PAIR else None


_LAST = 5
"""How many sentences back both may have begun to speak."""
