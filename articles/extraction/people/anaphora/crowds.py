"""The unnamed several with whom a sentence begins and with whom the page goes on by "they".

| kind | meant | not meant |
| --- | --- | --- |
| the sentence before | `Lund's aides left early. They said` | `Officials said so. Aides left. … They` |
| the same sentence | `Villagers fled, and they said` | |
| told by others | | `Lund's aides spoke. They said no. Villagers fled, they said` |
| others named since | | `Officials looked on as Holm and Lund signed. They said` |
"""

from __future__ import annotations

import re

from articles.extraction.people.anaphora.opening_phrases import openings
from articles.extraction.people.known.context import Context, Read
from articles.extraction.people.known.memory import Reading
from articles.extraction.values import Span


def crowd_that_begins(context: Context, at: int, read: Read) -> Reading | None:
    """The several of whom this sentence or the one before tells first; nobody where they have spoken there,
    as what was read from that counts."""
    page = context.page
    here = page.sentence_number(at)
    if _are_told_of(context, at, here):
        return None
    for number in range(here, max(-1, here - _FEW), -1):
        start, end = page.around(page.sentences[number], at)
        for span in openings(context, (start, min(end, at))):
            if _is_a_crowd(context, page.low[slice(*span)].rpartition(" ")[2]):
                return _reading(context, span, read)
        if number < here and not _GOES_ON.match(page.low, start):
            return None
    return None


def _are_told_of(context: Context, at: int, here: int) -> bool:
    """Whether the several at the beginning are whom those speak of who spoke in the sentence before:
    "Villagers fled, they said"."""
    page, last = context.page, context.memory.latest()
    if last is None or not page.text.endswith(", ", 0, at):
        return False
    return last.reading.plural and page.sentence_number(last.at) == here - 1


_FEW = 4
_GOES_ON = re.compile(r"(?:but |and |yet |then )?they ")


def _reading(context: Context, span: Span, read: Read) -> Reading | None:
    reading, phrase = read(context, span), context.page.flat[slice(*span)]
    if reading.alone and reading.alone.kind == "person":
        return None
    why = f"“they” → “{phrase}”, with whom a sentence of {context.place(span[0])} begins"
    known = reading._replace(basis="pronoun", confidence=0.7, reason=why, since=span[0], plural=True)
    return known._replace(name=reading.name or phrase)


def _is_a_crowd(context: Context, noun: str) -> bool:
    """Whether a noun is for several people."""
    words = context.page.index.words
    if not (noun.endswith("s") or noun in ("people", "men", "women")):
        return False
    one = noun.removesuffix("s")
    return noun in words.groups or (one != noun and (one in words.persons or one in words.officials))


def of_whom_they_tell(context: Context, at: int, read: Read) -> Reading | None:
    """ "The two leaders agreed to meet, they said": who is meant by the plural with which that begins."""
    page, content = context.page, context.memory.content
    found = _THE_TWO.match(page.flat, *content[0]) if content and content[-1][1] <= at else None
    if found is None or page.sentence(found.start()) != page.sentence(at):
        return None
    told = read(context, found.span())
    if len(told.who) < _PAIR:
        return None
    why = f"“they” → “{found[0]}”, with whom the sentence begins: {told.reason}"
    return told._replace(basis="pronoun", confidence=min(told.confidence, 0.75), reason=why)


_THE_TWO = re.compile(r"(?:The|Both) (?:(?:two|three|four) )?(?:[a-z]+ )?[a-z]+s\b(?= (?:[a-z]+ )?[a-z]+ed )")
_PAIR = 2
