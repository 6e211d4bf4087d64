"""The body or medium with which a sentence begins, though it says nothing there.

| the sentence | goes on with | left to others |
| --- | --- | --- |
| `Moon's office welcomed it.` | `it` | `Moon welcomed it.` |
| `The nationalist Global Times was not convinced.` | `it` | `The nationalist mood was gloomy.` |
| `Human Rights Watch has doubts.` | `it` | `Coast guards have doubts.` |

and the body with which what it says begins: `Harbour Marine denied it. The company would pay, it said`.
"""

from __future__ import annotations

import re

from articles.extraction.people.anaphora.opening_phrases import openings
from articles.extraction.people.known.context import Context, Read
from articles.extraction.people.known.memory import Reading
from articles.extraction.text.days import WEEKDAY
from articles.extraction.text.vocabulary import Pronoun
from articles.extraction.values import Span


def body_that_begins(context: Context, window: Span, read: Read) -> Reading | None:
    """The body with which a sentence begins, whether or not it speaks there: "Moon's office welcomed it"."""
    return next((found for span in openings(context, window) if (found := thing(context, span, read))), None)


def thing(context: Context, span: Span, read: Read) -> Reading | None:
    """The body or medium that a phrase names with which a sentence begins; `None` for a person or a thing."""
    words = context.page.index.words
    head = context.page.low[slice(*span)].split()[-1]
    paper = _paper_behind(context, span)
    span = (paper, span[1]) if paper is not None else span
    known = paper is not None or _is_an_organisation(context, span, read)
    if not known and _IS_CALLED.match(context.page.flat, span[1]):
        return None  # "the tabloid | Global Times"
    if not known and head not in _IN_NO_NAME and (head not in words.heads or head in words.state_words):
        return None
    field = _OF_A_FIELD.match(context.page.flat, span[1])
    span = (span[0], field.end()) if field else span
    reading = read(context, span)
    if any(who.kind == "person" for who in reading.who):
        return None
    phrase = context.page.flat[slice(*span)]
    return reading if reading.who else reading._replace(name=reading.name or phrase)


def body_told_of(context: Context, word: Pronoun, at: int, read: Read) -> Reading | None:
    """ "Harbour Marine denied it. The company would see to it, | it said": the body with which what it says
    begins, where nothing else tells who "it" is."""
    contents = context.memory.content
    if word.gender != "n" or not contents or not contents[-1][1] <= at:
        return None
    page = context.page
    start = contents[0][0]
    begun = _BARE_NOUN.match(page.flat, start, at) if page.sentence(start) == page.sentence(at) else None
    if begun is None or begun[1] not in page.index.words.heads.keys() - page.index.words.state_words:
        return None
    reading = read(context, begun.span())
    if not reading.who or any(who.kind in ("person", "state") for who in reading.who):
        return None
    why = f"“{word.word}” is “{begun[0]}”, with which what it says begins"
    return reading._replace(basis="pronoun", confidence=0.65, reason=why)


_BARE_NOUN = re.compile(r"[Tt]he ([a-z]+)(?= [a-z])")


def _paper_behind(context: Context, span: Span) -> int | None:
    """Where the name of a medium begins with which a phrase ends: "Beijing's state-run | Global Times"."""
    page = context.page
    name = _NAMED_PAPER.search(page.flat, *span)
    return name.start() if name and name[0].lower() in page.index.publishers else None


_IS_CALLED = re.compile(rf" (?!{WEEKDAY}\b)(?:\d+ )?[A-Z]")
_NAMED_PAPER = re.compile(r"(?<![\w.'-])(?!The )(?:[A-Z0-9][\w.&'-]* ){0,4}[A-Z0-9][\w.&-]*\Z")


def _is_an_organisation(context: Context, span: Span, read: Read) -> bool:
    """Whether words in capitals are the name of a body that only the page knows: "Human Rights Watch"."""
    words = context.page.flat[slice(*span)].removeprefix("The ").split()
    if len(words) < _SEVERAL or not all(word[:1].isupper() for word in words) or context.page.touching(span):
        return False
    if _IS_CALLED.match(context.page.flat, span[1]):
        return False  # "The Korea Customs | Service"
    known = context.page.index.words
    if words[0].lower() in known.introducers or any(
        word.lower().strip(".") in known.months for word in words
    ):
        return False
    who = read(context, span).who
    return len(who) == 1 and who[0].kind == "organisation"


_SEVERAL = 2
_OF_A_FIELD = re.compile(
    r" (?:of|for|on) (?:experts\b|(?:the )?[A-Z][\w'-]*"
    r"(?: (?:(?:and|of|for|on) (?:the )?)?[A-Z][\w'-]*){0,5})"
)
"""Behind the noun for a body: "The Commission | of Inquiry", "The panel | of experts"."""
_IN_NO_NAME = frozenset(
    {"radio", "television", "tv", "newspaper", "daily", "broadcaster", "website", "channel", "delegation"}
)
"""Nouns for bodies and media that head the name of none."""
