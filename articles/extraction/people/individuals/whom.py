"""Whom a relative "who" tells of, where the noun next to it is not the person.

| next to "who" | the person |
| --- | --- |
| `Kim Min-seok of the ruling party, who asked` | the name that the body describes |
| `said Kim Eun-han, a ministry spokesman, who admitted` | the name before the apposition |
| `the views of President Park, who noted` | the name behind the thing |
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.entities.scanning import Occurrence
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.people.known.outlets import is_a_person
from articles.extraction.values import Span


def described(context: Context, span: Span) -> Reading | None:
    """The person of whom an apposition with a relative clause tells ("Kim Eun-han, a spokesman, who"), or
    whose views, words or office a phrase names before the clause."""
    page = context.page
    if not _WHO.match(page.flat, span[1]):
        return None
    if _ARTICLE.match(page.flat, *span) and page.flat[max(0, span[0] - 2) : span[0]] == ", ":
        before = names_in(context, (max(0, span[0] - _NAME), span[0]))
        named = before[-1] if before and before[-1].end == span[0] - 2 else None
    elif _ONE.match(page.flat, *span) and _IS.search(page.flat, max(0, span[0] - _COPULA), span[0]):
        named = _who_is_one(context, span[0])
    else:
        thing = _THING.match(page.flat, *span)
        inside = names_in(context, (thing.end(), span[1])) if thing else ()
        named = inside[-1] if inside and inside[-1].end == span[1] else None
    who = person_at(context, named) if named and named.kind == "person" else None
    return Reading((who,), "explicit", 0.88, f"“who” is {who.name}, of whom the words tell") if who else None


def _who_is_one(context: Context, at: int) -> Occurrence | None:
    """The name with which a sentence begins whose verb tells what somebody is: "Kim, whom few met, was"."""
    page = context.page
    start = page.sentence(at)[0]
    first = next(iter(names_in(context, (start, at))), None)
    begins = first is not None and _BEGINS.fullmatch(page.flat, start, first.start)
    whole = first is not None and _PREDICATE.fullmatch(page.flat, first.end, at)
    return first if begins and whole else None


_COPULA = 24
_IS_ONE = r"(?:(?:had |has )?(?:turned out to be|proved to be|proved|was|is|became|remained|remains|been)) "
_IS = re.compile(_IS_ONE + r"\Z")
_ONE = re.compile(r"an? ")
_BEGINS = re.compile(r"[\"“]?(?:(?:But|And|Yet|Then) )?(?:(?:the |The )?(?:[\w.-]+ ){0,5})?")
_PREDICATE = re.compile(rf"(?:, (?:who|whom|whose|an?|the|then) [^,.;]*,)? (?:also |once )?{_IS_ONE}")
_NAME = 60
_ARTICLE = re.compile(r"(?:an?|the|its|their|his|her) ")
_THING = re.compile(
    r"(?:(?:the|an?|this|that|these|those) )?(?:[a-z]+ )?(?:views?|thinking|heart|words?|remarks?|ideas?"
    r"|position|stance|opinions?|feelings|thoughts|wishes|hopes|will|policy|policies|plans?|line|legacy|mind|spirit"
    r"|government|administration|regime|election|inauguration|death|visit|leadership|office) of (?:the )?"
)
"""What somebody has and what no relative "who" means."""


def who_is_meant(context: Context, span: Span, part: Part, reading: Reading) -> Reading | None:
    """ "Kim Min-seok of the ruling party, who asked": a person is "who", not the body named last."""
    page, words = context.page, context.page.index.words
    if reading.plural or not _WHO.match(page.flat, span[1]) or is_a_person(words, part.head):
        return None
    sentence = page.sentence(span[0])
    start = max(sentence[0], span[0] - 150)
    named = [seen for seen in names_in(context, (start, span[0])) if seen.kind == "person"]
    if not named or not _DESCRIBED.fullmatch(page.flat, named[-1].end, span[0]):
        return None
    who = person_at(context, named[-1])
    return Reading((who,), "explicit", 0.85, f"“who” is {who.name}, whom the words describe") if who else None


_WHO = re.compile(r",? who ")
_DESCRIBED = re.compile(
    r"(?:,? (?!said|told|says)[\w'.&-]+){0,16}?,? (?:of|at|from|for|with|in) (?:the |an? )?"
)
