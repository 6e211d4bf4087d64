"""Texts of which a page tells and with which it goes on as "it": a letter that was read out, a banner."""

from __future__ import annotations

import re

from articles.extraction.people.known.context import Context, Read
from articles.extraction.people.known.memory import Reading
from articles.extraction.text.vocabulary import Pronoun
from articles.extraction.values import Span

_NEAR = 2_500


def read_out(context: Context, word: Pronoun, since: Span, read: Read) -> Reading | None:
    """ "Suh read out a letter from the North. It said": whose the text is of which the sentence before tells,
    where nothing else that speaks is named in that."""
    page, at = context.page, since[1]
    if word.word != "it" or not _TELLS.match(page.low, at + len("it")):
        return None
    here, paragraph = page.sentence_number(at), page.paragraph(at)[0]
    start, end = page.sentences[here - 1] if here else (at, at)
    begun = _BEGINS.match(page.flat, start, end) if end > start >= paragraph else None
    if begun and (since[0] < start or begun.end() <= since[0]):
        why = f"“it” is “{begun['text']}”, with which the sentence before begins"
        return read(context, begun.span("text"))._replace(
            basis="pronoun", confidence=0.7, reason=why, text=True
        )
    begin = max(start, paragraph)
    made = _MADE.search(page.low, begin, end)
    if made and not begin <= since[0] < made.start():
        return _of_both(context, made, read)
    if since[0] >= start:
        return None
    found = _A_TEXT.search(page.flat, begin, end)
    reading = read(context, found.span("whose")) if found else None
    if reading is None or not reading.who:
        return None
    why = (
        f"“it” is the {found['noun'] if found else 'text'} of {reading.who[0].name}, of which is told before"
    )
    return reading._replace(basis="pronoun", confidence=0.7, reason=why, text=True)


def _of_both(context: Context, made: re.Match[str], read: Read) -> Reading:
    """ "The two leaders signed a declaration. It says": those whose accord it is; else nobody known."""
    reading = read(context, made.span("noun"))
    who = reading.who if len(reading.who) > 1 else ()
    why = f"“it” is the {made['noun']} of which the sentence before tells"
    return Reading(who, "pronoun", 0.6, why, name=made["noun"], plural=bool(who), text=True)


_BEGINS = re.compile(
    r"(?P<text>The (?:joint |brief |short |written |draft )?"
    r"(?:statement|report|declaration|document|communique|letter|message|commentary|editorial|article|resolution"
    r"|agreement|accord|text|appeal|petition|manifesto|proclamation|notice))"
    r" (?:did|does|made|makes|gave|gives|also|came|was|were|is|had|has)\b"
)
"""A text with which a sentence begins that reports nothing of it: "The statement did not mention it."."""
_MADE = re.compile(
    r"\b(?:sign(?:ed|ing)|adopt(?:ed|ing)|issu(?:ed|ing)|released|produced) (?:an?|their) (?:[\w-]+ ){0,2}?"
    r"(?P<noun>declaration|agreement|accord|communique|pact)\b"
)
"""A text that several have put out; who begins that sentence alone may be "it" as well."""
_TELLS = re.compile(r" (?:also |further )?(?:said|says|reads?|went on|added|continued|warned|called|urged)\b")
_A_TEXT = re.compile(
    r"\b(?:an?|the|another) (?:[\w-]+ ){0,3}?(?P<noun>letter|statement|message|notice|note|telegram|fax) "
    r"(?:from|by) (?P<whose>(?:the )?[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,4})(?=[,.;]| [a-z])"
)


def something_written(context: Context, word: Pronoun, at: int) -> Reading | None:
    """ "It read", behind a note or banner that nobody is told to have written: nobody known speaks."""
    page = context.page
    if word.gender != "n" or not _READS.match(page.low, at + len(word.word)):
        return None
    before = page.low[max(at - _NEAR, page.sentences_back(at, 1)) : at]
    found = _WRITTEN.search(before)
    return (
        Reading((), "pronoun", 0.6, f"“{word.word}” is a {found[1]} of an unknown hand", name=found[1])
        if found
        else None
    )


_READS = re.compile(r" (?:reads?|went on|also read|continued)\b")
_WRITTEN = re.compile(
    r"\ban? (?:[\w-]+ ){0,3}?"
    r"(note|message|text|leaflet|banner|sign|placard|poster|memo|slogan|plaque|flyer)\b"
)
