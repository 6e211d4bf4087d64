"""Whose text it is in which "it" or "she" says something: who puts it out is the subject of its sentence.

| the sentence | means |
| --- | --- |
| `The Bakers' Guild put out a statement in which it blamed Oslo.` | the guild |
| `Holm, a clerk, gave a speech on Monday in which she said it was late.` | Holm |
| `The guild put out a statement in which Holm said it was late.` | left to others |
| `The guild kept a letter in which it is told.` | left to others: it has not put it out |
"""

from __future__ import annotations

import re

from articles.extraction.people.anaphora.genders import agrees
from articles.extraction.people.anaphora.opening_phrases import openings
from articles.extraction.people.known.context import Context, Read
from articles.extraction.people.known.memory import Reading
from articles.extraction.text.days import WEEKDAY
from articles.extraction.text.publishing import PUT_OUT
from articles.extraction.text.vocabulary import Pronoun

_NAMED = r"(?:the )?[A-Z][\w'-]*(?: (?:(?:of|and|for|on) (?:the )?)?[A-Z][\w'-]*)*"
_PUT_OUT = re.compile(
    rf"(?P<more>(?: (?:of|for|on|in|at) (?!{WEEKDAY}\b){_NAMED}){{0,2}})(?:, [^;:“”\"]{{3,120}}?,)?"
    r"(?: (?:has|have|had|also|then|later|recently|on \w+|last \w+))*"
    rf" (?:{PUT_OUT}|carried|ran)\b"
    r"[^;:“”\"]{0,60}? (?:an?|its|his|her|another|the|one) (?:[\w'-]+ ){0,3}?"
    r"(?P<noun>statements?|letter|speech|address|message|post|paper|report|editorial|commentary|article|note|"
    r"video|interview|memo|notice|memorandum|bulletin|dispatch|tweet|column|essay|communique|document|"
    r"announcement|declaration|petition|briefing|op-ed|press release)\b[^.;:“”\"]{0,80}?,? in which \Z"
)


def puts_out_its_text(context: Context, word: Pronoun, at: int, read: Read) -> Reading | None:
    """Who puts out the text in which a pronoun says something; `None` where the sentence tells of no such."""
    page = context.page
    start = page.sentence(at)[0]
    if word.number != "one" or not page.low.endswith(" in which ", start, at):
        return None
    for span in openings(context, (start, at)):
        found = _PUT_OUT.match(page.flat, span[1], at)
        if found is None:
            continue
        reading = read(context, (span[0], found.end("more")))
        who = reading.alone
        if (who is None and word.gender != "n") or (who and not agrees(context, who, word.gender)):
            continue
        phrase = page.flat[span[0] : found.end("more")]
        why = f"“{word.word}” → “{phrase}”, whose {found['noun']} it is"
        named = reading if who else reading._replace(name=reading.name or phrase)
        return named._replace(basis="pronoun", confidence=0.8, reason=why, since=span[0])
    return None
