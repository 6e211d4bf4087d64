"""The points that a colon announces, each a paragraph: `declared as follows:`, `1. …`, `2. …`.

| kind | right | wrong |
| --- | --- | --- |
| numbers | `He made public these steps:` / `1. The gate is shut.` / `2. …` | `The plan has two parts:` |
| words | `The guilds declared as follows:` / `First, …` / `Second, …` | `First, the crew slept.` alone |
| parts | `①`, `(1)` behind `1.` | |
| between | a paragraph without a number before the next point | the paragraph behind the last number |
| the line | | `announced | the following measures:` |
"""

from __future__ import annotations

import re
from bisect import bisect_left

from articles.extraction.cues.finding import Cue
from articles.extraction.cues.reporting import Draft
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.grammar.sources import subject_before
from articles.extraction.reports.transcripts import announcer
from articles.extraction.text.lexicon import COLON
from articles.extraction.text.segmentation import Layout, Sentence

_NUMBER = re.compile(
    r"[(]?(?P<digits>\d{1,2})[.)] ?(?=\S)|(?P<ring>[①-⑳]) ?(?=\S)|"
    r"(?P<word>First|Second|Third|Fourth|Fifth|Sixth|Seventh)(?:ly)?, "
)
_WORDS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh")
_ANNOUNCES = frozenset({"following", "follows"})
_PUTS_FORWARD = re.compile(
    r"\b(?:declar|stat|announc|clarif|propos|demand|publish|releas|outlin|advocat|specif|unveil|issu|present|notif)"
    r"(?:es|ed|e|s|ies|ied|y|ying|ing)?\b|\b(?:said|says|added|called for)\b|"
    r"\b(?:ma[kd]es?|put|puts|set|sets|laid|lays) (?:\w+ )?(?:public|clear|known|forward|forth|out|down)\b"
)
_HERALDS = _ANNOUNCES | {"these", "this"}
_LONGEST_HERALD = 8
_LONGEST_NUMBER = 6
"""How many tokens stand at most between what is announced and the first point: a colon, brackets, digits."""
_BETWEEN = 2
"""How many paragraphs without a number may go on with a point."""
_DEALS = ("agree", "agree (that)", "agree (to)")
_LEAST = 2


def listed_points(
    layout: Layout, scope: Scope, sentence: Sentence, cues: list[Cue], taken: set[int]
) -> list[Draft]:
    """The paragraphs behind a sentence that ends with a colon, as far as they are numbered from one on, each
    without its digits; none where fewer than two are, or where nothing says that they are announced. Their
    numbers are added to `taken`."""
    tokens, number = layout.tokens, sentence.paragraph
    if not tokens.cls[scope.high - 1] & COLON or sentence.last != layout.paragraphs[number][1]:
        return []
    source = announcer(scope) or _who_state(scope)
    line = tokens.low[scope.low : scope.high]
    announced = not _HERALDS.isdisjoint(line) and _PUTS_FORWARD.search(" ".join(line)) is not None
    told = [cue for cue in cues if cue.lexeme.lemma not in _DEALS]
    if source is None or not (told or (announced and not cues)):
        return []
    cue = (told[-1].first, told[-1].last) if told else None
    points: list[Draft] = []
    waiting: list[Draft] = []
    count, style = 0, ""
    for first, last in layout.paragraphs[number + 1 :]:
        found = _NUMBER.match(tokens.text, tokens.starts[first])
        if found is not None and count and _style(found) != style:
            begin = bisect_left(tokens.starts, found.end())
            points += [*waiting, Draft(((begin, last),), cue, source, "block", "block", scope.number)]
            waiting = []
        elif found is not None and _value(found) == count + 1:
            style = _style(found)
            begin = first if found["word"] else bisect_left(tokens.starts, found.end())
            points += [*waiting, Draft(((begin, last),), cue, source, "block", "block", scope.number)]
            waiting, count = [], count + 1
        elif found is not None or not count or len(waiting) == _BETWEEN:
            break
        else:
            waiting.append(Draft(((first, last),), cue, source, "block", "block", scope.number))
    if count < _LEAST:
        return []
    taken.update(range(number + 1, number + 1 + len(points)))
    return points


def _who_state(scope: Scope) -> Range | None:
    """`Holm and Lund state | the following:`: who does so, where the verb looks like a noun."""
    low = scope.tokens.low
    for k in range(scope.low + 2, scope.high - 2):
        if low[k] in _STATE and low[k + 1 : k + 3] in (("the", "following"), ("as", "follows")):
            return subject_before(scope, scope.low, k)
    return None


_STATE = frozenset({"state", "declare", "announce", "affirm", "proclaim"})


def _style(found: re.Match[str]) -> str:
    """How a point is numbered: those of a point's own parts are numbered in another way."""
    if found["ring"] or found["word"]:
        return "ring" if found["ring"] else "word"
    return "".join(sign for sign in found[0] if sign in "().")


def without_herald(layout: Layout, found: list[Draft], points: list[Draft]) -> list[Draft]:
    """The reports of a sentence without `proposed | the following steps`, where points follow it: these are
    what is proposed."""
    words = layout.tokens.low
    begin = points[0].segments[0][0] if points else 0
    return [
        one
        for one in found
        if one.segments[-1][1] < begin - _LONGEST_NUMBER
        or one.segments[-1][1] - one.segments[0][0] > _LONGEST_HERALD
        or _HERALDS.isdisjoint(words[slice(*one.segments[0])])
        or not points
    ]


def _value(found: re.Match[str]) -> int:
    if found["ring"]:
        return ord(found["ring"]) - ord("①") + 1
    return int(found["digits"]) if found["digits"] else _WORDS.index(found["word"]) + 1
