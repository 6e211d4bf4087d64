"""Who "she also said" is: whoever spoke last, where the sentences between tell of something else.

| between | who says more |
| --- | --- |
| `Ties have cooled since the North left.` | the one who spoke: a name in a side clause is no subject |
| `Oslo and Bonn began to drill.` | the one who spoke: "it" is none of two |
| `The remarks came after Lund warned of rain.` | whose remarks they are |
| `Lund smiled as` in the same sentence | left to the other rules |
| `The North fired a missile.` | left to the other rules |
"""

from __future__ import annotations

import re

from articles.extraction.entities.page import Page
from articles.extraction.people.anaphora.genders import agrees
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading, Spoken
from articles.extraction.people.known.naming import person_at
from articles.extraction.text.vocabulary import Pronoun

_MORE = re.compile(
    r" (?:(?:then|later|further) )?(?:also (?:said|told|noted|warned|called|urged|stressed|pledged|vowed)"
    r"|added|adds|further (?:said|noted|stressed)|went on to (?:say|add)|did not elaborate)\b"
)
_BACKGROUND = re.compile(
    r"(?:The|His|Her|Its|Their) (?:latest )?(?:remarks?|comments?|statement|announcement|warning|message)"
    r" (?:came|comes|followed|follows)\b"
)
_PARAGRAPHS = 2
_SENTENCES = 4


def says_more(context: Context, word: Pronoun, at: int) -> Reading | None:
    """The last speaker, for "he", "she" and "it" before a verb of saying more; `None` where somebody else who
    fits is the subject of a sentence since."""
    page = context.page
    if word.number != "one" or _MORE.match(page.low, at + len(word.word)) is None:
        return None
    entry = _last(context, at)
    who = entry.reading.alone if entry else None
    if entry is None or who is None or not agrees(context, who, word.gender):
        return None
    here = page.sentence_number(at)
    said = context.memory.content
    named = names_in(context, (page.sentences[here][0], at))
    if any(not any(start <= seen.start < end for start, end in said) for seen in named):
        return None  # "Ms. Holm smiled when she added"
    for number in range(page.sentence_number(entry.at) + 1, here):
        other = _who_begins(context, page.sentences[number][0], word.gender)
        if other and other.key != who.key:
            return None
    why = f"“{word.word}” → {who.name}, who speaks in {context.place(entry.at)}"
    return Reading((who,), "pronoun", 0.85, why, since=entry.at)


def _who_begins(context: Context, start: int, gender: str) -> Who | None:
    """With whom alone a sentence begins, if a pronoun of a gender may mean them."""
    page = context.page
    led = _LEAD.match(page.flat, start)
    begin = led.end() if led else start
    for seen in names_in(context, (begin, begin + _OPENING)):
        if not _is_title(page, begin, seen.start) or page.flat.startswith(" and ", seen.end):
            return None
        if seen.kind in _NO_SUBJECT:
            continue
        if seen.kind == "person":
            who = person_at(context, seen)
        else:
            who = who_is(seen.slug, page.index) if seen.slug else None
        if who and agrees(context, who, gender):
            return who
    return None


def _is_title(page: Page, start: int, end: int) -> bool:
    """Whether the words between two places are a title before a name: "State Department spokesman"."""
    words = page.index.words
    return all(
        word[:1].isupper() or word in words.before_names or word in words.persons or word in words.modifiers
        for word in page.flat[start:end].split()
    )


_OPENING = 90
_LEAD = re.compile(
    r"[\"“]?(?:(?:On|In|At|Last|Earlier|Later|Since|After|Before|Meanwhile|But|And|Yet)\b[^,.]{0,50},? )?"
    r"(?:[Tt]he )?"
)
_NO_SUBJECT = ("adjective", "event", "people")


def _last(context: Context, at: int) -> Spoken | None:
    """The last statement nearby that no sentence about another one's words holds."""
    page = context.page
    for entry in context.memory.backwards():
        apart = page.sentences_between(entry.at, at)
        if apart > _SENTENCES or page.paragraphs_between(entry.at, at) > _PARAGRAPHS:
            return None
        if _BACKGROUND.match(page.flat, page.sentence(entry.at)[0]) is None:
            return entry if apart > 0 else None
    return None
