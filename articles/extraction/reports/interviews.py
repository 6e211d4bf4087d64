"""Interviews that print their questions as headings and label nobody.

The page says that it is one (`sat down with`, `excerpts from the interview`, its headline), two questions at
least stand alone, and what is below them is in the first person: each paragraph there is an answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.extraction.cues.reporting import Draft
from articles.extraction.reports.speeches import FIRST_PERSON, ONESELF, first_sentence_of
from articles.extraction.text.lexicon import END, STOP
from articles.extraction.text.segmentation import Layout
from articles.extraction.values import Heading

_IS_ONE = re.compile(
    r"\b(?:interview(?:ed)?|sat down with|q ?& ?a|excerpts?|questions? and answers?)\b", re.IGNORECASE
)
_OPENING = 5
"""In how many paragraphs at the top a page says that it is an interview."""
_LEAST = 2
_LONGEST_QUESTION = 70
_SHARE = 0.3
_NEWSROOM = re.compile(
    r"\W{0,4}(?:This|The|These) (?:interview|conversation|questions?|answers?|text)\b"
    r"[^.]{0,80}\b(?:edited|condensed|translated)"
    r"|By [A-Z]|.{0,200}[”\"],? (?:he|she|[A-Z]\w+) (?:said|added|told)\b"
)


def interview_drafts(
    layout: Layout, title: str | None, sections: Sequence[Heading]
) -> tuple[list[Draft], set[int]]:
    """The answers of an interview without labels, and the numbers of the paragraphs that ask; none for other
    pages."""
    asked = [one.before for one in sections if one.text.rstrip('"”').endswith("?")]
    if not asked and layout.tokens.text.count("?\n") < _LEAST:
        return [], set()
    questions = {number for number in range(len(layout.paragraphs)) if _asks(layout, number)}
    begin = min([*asked, *questions], default=0)
    if len(asked) + len(questions) < _LEAST or not begin or not _is_an_interview(layout, title):
        return [], set()
    below = [n for n in range(begin, len(layout.paragraphs)) if n not in questions and _is_said(layout, n)]
    words = [
        {layout.tokens.low[k] for k in range(*layout.paragraphs[n]) if layout.quote[k] < 0} for n in below
    ]
    spoken = sum(not one.isdisjoint(FIRST_PERSON) for one in words)
    alone = sum(not one.isdisjoint(ONESELF) for one in words)
    if spoken < _LEAST or not alone or spoken < _SHARE * len(below):
        return [], set()
    answers = [
        Draft((layout.paragraphs[n],), None, None, "label", "block", first_sentence_of(layout, n))
        for n in below
    ]
    return answers, questions


def _is_an_interview(layout: Layout, title: str | None) -> bool:
    tokens, paragraphs = layout.tokens, layout.paragraphs
    top = tokens.text[: tokens.ends[paragraphs[min(_OPENING, len(paragraphs)) - 1][1] - 1]]
    return _IS_ONE.search(title or "") is not None or _IS_ONE.search(top) is not None


def _asks(layout: Layout, number: int) -> bool:
    """Whether a paragraph is a question and stands in no marks."""
    (first, last), tokens = layout.paragraphs[number], layout.tokens
    ends = tokens.text[tokens.ends[last - 1] - 1] == "?"
    return ends and last - first <= _LONGEST_QUESTION and max(layout.quote[first:last]) < 0


def _is_said(layout: Layout, number: int) -> bool:
    """Whether a paragraph may be an answer: whole sentences, no note and no report of the newsroom's."""
    (first, last), tokens = layout.paragraphs[number], layout.tokens
    if _NEWSROOM.match(tokens.text, tokens.starts[first], tokens.ends[last - 1]):
        return False
    return bool(tokens.cls[last - 1] & (END | STOP)) or layout.quote[last - 1] >= 0
