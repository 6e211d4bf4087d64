"""Whom a radio or television script lets speak: `[Sound bite: Eva Holm - ferry captain (Danish)]`, on a
line above the words or before them."""

from __future__ import annotations

import re
from bisect import bisect_left

from articles.extraction.cues.reporting import Draft
from articles.extraction.grammar.scope import Range
from articles.extraction.text.segmentation import Layout, Sentence

_KIND = r"(?:sound[ -]?bite|soundbite|clip|actuality)"
_LABEL = re.compile(
    rf"[\[(]?\s*(?i:{_KIND})s?\s*[\])]?\s*[:–—-]?\s*(?:\([A-Z][a-z]+\)\s*)?"
    r"(?P<who>[A-Z][\w.'’-]*(?: (?:of |for |and |the )*[A-Z][\w.'’-]*){0,9}?)"
    r"\s*(?=[()\]]|,| [-–—] |:|\s*$|\s*\n| SAYING\b| says?\b)"
)
_SAYING = re.compile(
    rf"[\[(]?\s*(?i:{_KIND})s?\s*[\])]?\s*[:–—-]?\s*(?:\([A-Z][A-Za-z]+\)\s*)?"
    rf"(?:[\dA-Z][^()\[\]:\n]{{1,90}}, )?"
    r"(?P<who>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4}),? SAYING\b"
)
"""`(SOUNDBITE) (Korean) 45-YEAR-OLD BAKER, GIL NAM-SU, SAYING:`: the name stands last."""
_BEGINS = frozenset({"[", "(", "sound", "soundbite", "soundbites", "clip", "actuality", "sound-bite"})


def is_sound_bite(label: str) -> bool:
    """Whether a label tells what is heard and not who: `SOUNDBITE: Eva Holm`."""
    return re.fullmatch(rf"{_KIND}s?", label.strip(), re.IGNORECASE) is not None


def opens_sound_bite(layout: Layout, paragraph: Range) -> bool:
    """Whether a paragraph begins with the label of a sound bite."""
    tokens, (first, last) = layout.tokens, paragraph
    begins = tokens.low[first] in _BEGINS
    span = tokens.starts[first], tokens.ends[last - 1]
    return begins and any(label.match(tokens.text, *span) for label in (_SAYING, _LABEL))


def sound_bite(layout: Layout, sentence: Sentence) -> Draft | None:
    """The report that a label at the beginning of a paragraph opens, without its words; `None` for any other
    sentence."""
    tokens, first = layout.tokens, sentence.first
    if tokens.low[first] not in _BEGINS:
        return None
    end = tokens.ends[sentence.last - 1]
    begun = tokens.starts[first]
    found = _SAYING.match(tokens.text, begun, end) or _LABEL.match(tokens.text, begun, end)
    if found is None:
        return None
    begin, last = (bisect_left(tokens.starts, place) for place in found.span("who"))
    return Draft((), None, (begin, last), "label", "block") if begin < last else None
