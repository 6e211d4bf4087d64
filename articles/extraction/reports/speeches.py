"""Pages that are a speech or a letter in full, as their headline says: `Address by the Mayor of Bergen at the
harbour`, `Holm's New Year message`.

Nothing in such a text reports what the speaker says: it is known by its headline and by its first person
outside quotation marks. Each paragraph is a statement of whoever the headline names. What tells of the
speaker by name is a column or a report on a speech, and none.
"""

from __future__ import annotations

import re

from articles.extraction.cues.reporting import Draft
from articles.extraction.text.lexicon import END, STOP, WORD, word_list
from articles.extraction.text.segmentation import Layout

_WORDS = sorted(word_list("speech_kind"))
_KINDS = rf"(?i:{'|'.join(_WORDS)})"
_TITLE = re.compile(
    rf"\b{_KINDS}\b[^.:;]{{0,60}}?\b(?i:by|of|from) (?:the )?(?P<by>[A-Z][^,:;(]{{2,80}})"
    r"|^(?:(?i:full text|text|transcript)(?: of)?:? )?"
    rf"(?P<own>(?:[A-Z][\w.'’-]* ){{0,5}}[A-Z][\w-]+)['’]s? (?:[\w'’-]+ ){{0,4}}?{_KINDS}(?=\W|$)"
)
_WORD = re.compile(r"[A-Z][\w-]{2,}")
_OFFICES = word_list("office_word")
FIRST_PERSON = frozenset({"i", "we", "our", "my", "us", "me"})
ONESELF = frozenset({"i", "my", "me"})
_LEAST = 3
_SHARE = 0.34
_NOTE = re.compile(
    r"\W{0,4}(?:(?:the |what |here |below )?(?:following|follows|below|here) (?:is|are)\b|"
    r"\w[^\n]{0,160}\b(?:following is|full text|translation|transcript|delivered|as prepared)\b)",
    re.IGNORECASE,
)
"""`Following is a translation.`: what whoever printed it says at the top."""
_TOP = 3


def author_in(title: str) -> tuple[int, int] | None:
    """Where a headline names whose speech or letter it presents; `None` where it presents none."""
    found = _TITLE.search(title) if any(map(title.lower().__contains__, _WORDS)) else None
    return found.span("by" if found["by"] else "own") if found else None


def speech_drafts(layout: Layout, title: str | None) -> list[Draft]:
    """The paragraphs of a speech or letter of which the page is the text; none for other pages."""
    author = author_in(title) if title else None
    if (
        title is None
        or author is None
        or not is_in_first_person(layout)
        or _is_told_of(layout, title[slice(*author)])
    ):
        return []
    return [
        Draft((paragraph,), None, None, "full-text", "block", first_sentence_of(layout, number))
        for number, paragraph in enumerate(layout.paragraphs)
        if _is_said(layout, number)
    ]


def first_sentence_of(layout: Layout, paragraph: int) -> int:
    """The number of the first sentence of a paragraph."""
    return next((n for n, one in enumerate(layout.sentences) if one.paragraph == paragraph), 0)


def _is_said(layout: Layout, number: int) -> bool:
    """Whether a paragraph is a part of the speech: no salutation, no note at the top of who printed it."""
    tokens, (first, last) = layout.tokens, layout.paragraphs[number]
    if number < _TOP and _NOTE.match(tokens.text, tokens.starts[first], tokens.ends[last - 1]):
        return not FIRST_PERSON.isdisjoint(tokens.low[first:last])
    ends = tokens.cls[last - 1] & (END | STOP) or layout.quote[last - 1] >= 0
    return bool(ends) and any(tokens.cls[k] & WORD for k in range(first, last))


def is_in_first_person(layout: Layout) -> bool:
    """Whether a text is in the first person: in a third of its paragraphs, and somebody says `I`."""
    said = alone = whole = 0
    low, quote = layout.tokens.low, layout.quote
    for first, last in layout.paragraphs:
        words = {low[k] for k in range(first, last) if quote[k] < 0}
        said += not words.isdisjoint(FIRST_PERSON)
        alone += not words.isdisjoint(ONESELF)
        whole += bool(words) and last - first > 3
    return alone > 0 and said >= _LEAST and said >= _SHARE * whole


def _is_told_of(layout: Layout, name: str) -> bool:
    """Whether the text tells of the one whom its headline names, past its first and before its last lines."""
    words = [word for word in _WORD.findall(name.split(" at ")[0]) if word.lower() not in _OFFICES]
    tokens, paragraphs = layout.tokens, layout.paragraphs
    begin, end = paragraphs[min(1, len(paragraphs) - 1)][0], paragraphs[-1][0]
    text = tokens.text[tokens.starts[begin] : tokens.starts[end]]
    return any(re.search(rf"(?<![A-Z][a-z] )\b{word}\b(?! [A-Z])", text) for word in words[:3])
