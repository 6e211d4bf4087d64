"""The points that a colon announces, each a paragraph: `declared as follows:`, `1. …`, `2. …`.

| kind | right | wrong |
| --- | --- | --- |
| numbers | `He made public these steps:` / `1. The gate is shut.` / `2. …` | `The plan has two parts:` |
| words | `The guilds declared as follows:` / `First, …` / `Second, …` | `First, the crew slept.` alone |
| the end | | the paragraph behind the last number |
"""

from __future__ import annotations

import re
from bisect import bisect_left

from articles.extraction.cues.finding import Cue
from articles.extraction.cues.reporting import Draft
from articles.extraction.grammar.clauses import Scope
from articles.extraction.reports.transcripts import announcer
from articles.extraction.text.lexicon import COLON
from articles.extraction.text.segmentation import Layout, Sentence

_NUMBER = re.compile(
    r"[(]?(?P<digits>\d{1,2})[.)] ?(?=\S)|(?P<word>First|Second|Third|Fourth|Fifth|Sixth|Seventh)(?:ly)?, "
)
_WORDS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh")
_ANNOUNCES = frozenset({"following", "follows"})
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
    source = announcer(scope)
    announced = not _ANNOUNCES.isdisjoint(tokens.low[scope.low : scope.high])
    told = [cue for cue in cues if cue.lexeme.lemma not in _DEALS]
    if source is None or not (told or (announced and not cues)):
        return []
    cue = (told[-1].first, told[-1].last) if told else None
    points: list[Draft] = []
    for first, last in layout.paragraphs[number + 1 :]:
        found = _NUMBER.match(tokens.text, tokens.starts[first])
        if found is None or _value(found) != len(points) + 1:
            break
        begin = bisect_left(tokens.starts, found.end()) if found["digits"] else first
        points.append(Draft(((begin, last),), cue, source, "block", "block", scope.number))
    if len(points) < _LEAST:
        return []
    taken.update(range(number + 1, number + 1 + len(points)))
    return points


def _value(found: re.Match[str]) -> int:
    return int(found["digits"]) if found["digits"] else _WORDS.index(found["word"]) + 1
