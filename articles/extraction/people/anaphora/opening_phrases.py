"""The noun phrases with which a sentence may begin, whatever it tells of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from articles.extraction.people.known.context import Context, names_in
from articles.extraction.values import Span

_NO_NOUN = re.compile(
    r"(?:told|said|says|has|have|had|was|were|is|are|will|would|may|and|or|that|which|who|of|in|on|at|to|by|from|"
    r"with|for|as|than|met|gave|made|took|saw|sent|put|held|left|won|read)$"
)
_SHAPED = frozenset({"armed", "united", "combined", "allied", "unified", "integrated", "retired"})
_OPENING = re.compile(
    r"[\"“‘'(\[]*(?:(?:(?:In|On|At|By|After|Before|During|Under|According to)\b|Meanwhile|However|Still"
    r"|Separately|Later|Earlier)[^,.]{0,60}, |(?:But|And|Meanwhile) |[A-Z][a-z]{2,20}ing [^,.]{0,60}, )?"
)
_WORD = re.compile(r"(?:[A-Z]\.){2}(?![\w-])|[\w.'&/-]*[\w&](?:(?<=s)'(?= [A-Z]))?")


def openings(context: Context, window: Span) -> Iterator[Span]:
    """The noun phrases with which a sentence may begin: what ends in no longer one. What stands in quotation
    marks begins no sentence of the writer's."""
    page, words = context.page, context.page.index.words
    if page.text[window[0] : window[0] + 1] in ("“", '"', "‘") or _in_marks(context, window[0]):
        return
    begun = _OPENING.match(page.flat, *window)
    start = begun.end() if begun else window[0]
    found = list(_WORD.finditer(page.flat, start, min(window[1], start + 90)))
    for one, after in zip_longest(found, found[1:]):
        word = one[0]
        if word == "of" and _begins_field(page.flat, start, one.start()):
            continue
        if _NO_NOUN.match(word) or (word.endswith("ed") and "-" not in word and word not in _SHAPED):
            return
        following = page.low[slice(*after.span())] if after else ""
        if following not in words.persons and following not in words.heads:
            yield start, one.end()
        if after and page.flat[one.end() : after.start()] != " ":
            return


def _begins_field(flat: str, start: int, at: int) -> bool:
    """Whether a ministry's field stands there, before one of its people: "A Ministry | of Unification
    official"; not "The Ministry of Unification"."""
    return _FIELD.match(flat, at) is not None and _MINISTRY.search(flat, start, at) is not None


_MINISTRY = re.compile(r"\b(?:Ministry|Department) \Z")
_FIELD = re.compile(r"of (?:[A-Z]\w+,? (?:and )?){1,4}(?:official|officer|spokes\w+|source)\b")


def _in_marks(context: Context, at: int) -> bool:
    """Whether a sentence stands between marks that opened before it: "Who? | The envoy lies," she said."""
    page = context.page
    start = max(page.passage_start(at), at - _LONGEST_QUOTATION)
    opened = page.text.count("“", start, at) - page.text.count("”", start, at)
    return opened > 0 or page.text.count('"', start, at) % 2 == 1


_LONGEST_QUOTATION = 600


def tells_of_a_name(context: Context, phrase: Span, limit: int) -> bool:
    """Whether a phrase tells what the person behind it is: "A physician | by training, Kim took office"."""
    if not context.page.low.startswith(("a ", "an "), phrase[0]):
        return False
    found = _UNTIL_COMMA.match(context.page.flat, phrase[1], limit)
    behind = names_in(context, (found.end(), min(limit, found.end() + _LONGEST))) if found else ()
    return bool(found and behind and behind[0].kind == "person" and behind[0].start == found.end())


_LONGEST = 40
_UNTIL_COMMA = re.compile(r"(?: (?:by|of|in|from|for|at|with|since|who|and) [^,.;:“”\"]{2,60})?, (?=[A-Z])")
