"""Somebody whom the sentence before brings in without being its subject, and with whom the page goes on.

| kind | goes on with the new one | stays with the one before |
| --- | --- | --- |
| touched | `The plan worries Bae Sung-min. “…,” he says` | `The minister surprised Bae. “…,” he said` |
| set behind | `Among them is Bae Sung-min, a baker.` | `The letter was sent to Bae Sung-min, a baker.` |
| one of many | `Others, including Bae Sung-min of the guild, called it late. “…,” he said` | |
| compared | `Few know it better than Bae Sung-min, a ferryman` | |
| owner | `Bae Sung-min's bakery stands empty` | `Bae Sung-min's body was found` |
| with an age | `The crowd parted for Bae Sung-min, 91.` | `A nurse met Bae Sung-min, 91.` |
| with a burden | `It was a blow for Bae Sung-min, who had a boat` | `It was a summit for Moon Jae-in` |

Only somebody named there for the first time and alone, of a gender that fits.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import itemgetter

from articles.extraction.only import only
from articles.extraction.people.anaphora.genders import agrees
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.people.known.not_introduced import spelled
from articles.extraction.text.lexicon import word_list
from articles.extraction.text.vocabulary import Pronoun
from articles.extraction.values import Span

_THINGS = "|".join(sorted(word_list("livelihood")))
_TOUCHES = "|".join(sorted(word_list("touching_verb")))
_BURDENS = "|".join(sorted(word_list("touching_noun")))
_DESCRIBED = re.compile(
    r", (?:\(?\d{2,3}\b|aged \d|an? |the |one of |who\b|whose |(?:[a-z-]+ )?(?:owner|head|chief) )"
    r"| (?:of|at|from) (?:the )?[A-Z]"
)
_LETTERS = re.compile(r"[a-z]+")
_AGED = re.compile(r", (?:aged )?\d{2,3}\b")
_TOUCHED = re.compile(rf"(?:has |have |had |also |still |deeply |now )*(?:{_TOUCHES}) \Z")
_OPENS_WITH_A_THING = re.compile(r"(?:the|this|that|such|all|it|a|an|its|those|these|what) ")
_SET_BEHIND = re.compile(
    r"(?:among|one of|with|beside|behind|at|in|on|near|outside|inside|nearby|here|there|next to|leading|"
    r"watching|sitting|standing|working|waiting|listening|looking|running)\b[^.]{0,80}?(?<= )"
    r"(?:is|was|are|were|sits|sat|stands|stood|lives|lived|works|worked|waits|waited|lies) \Z"
)
_COMPARED = re.compile(r"^(?:few|nobody|no one|hardly anyone|not many) .*\bthan \Z")
_ONE_OF_MANY = re.compile(r", (?:including|such as|among them) (?:[\w'-]+ ){0,4}\Z")
_OWNED = re.compile(rf"(?:.*\b(?:{_THINGS}) of|.* belong(?:s|ed)? to|.* (?:owned|run) by) \Z")
_OWNS = re.compile(rf"'s (?:own )?(?:[a-z-]+ ){{0,2}}?(?:{_THINGS})\b")
_BURDENED = re.compile(
    rf"(?:.*\b(?:a|the) (?:[a-z]+ )?(?:{_BURDENS}) (?:for|to)|"
    r".*\b(?:hard|easy|difficult|painful|bitter|costly) (?:for|on)) \Z"
)
_LEAD = 200
"""How many code points of its sentence may stand before the name, at most."""
_SOMEBODY = re.compile(r"\b(?:he|she|him|his|her|i|we|they|us|my|our)\b")


def introduced(context: Context, word: Pronoun, at: int) -> Reading | None:
    """Whom a "he" or "she" means that follows on somebody new; `None` where nobody is brought in so."""
    if word.gender == "n" or word.number != "one":
        return None
    page = context.page
    contents = [span[0] for span in context.memory.content if span[0] < at]
    begin = min([at, *contents])
    here = page.sentence_number(begin)
    opening = page.flat[page.sentences[here][0] : begin].strip("\"“‘' ")
    if not here or (contents and opening) or _somebody_in(context, (page.sentences[here][0], begin)):
        return None
    window = page.sentences[here - 1]
    last = context.memory.latest()
    if last is not None and last.span[1] > window[0] and (last.reading.who or not last.reading.plural):
        return None
    new = _the_new_one(context, window)
    if new is None or not agrees(context, new[0], word.gender):
        return None
    who, start, end = new
    if not _stands_so(context, window[0], start, end):
        return None
    context.memory.genders.setdefault(who.key, word.gender)
    why = f"“{word.word}” → {who.name}, whom the sentence before brings in"
    return Reading((who,), "pronoun", 0.75, why, since=start)


def _somebody_in(context: Context, window: Span) -> bool:
    return any(seen.kind == "person" for seen in names_in(context, window))


def _the_new_one(context: Context, window: Span) -> tuple[Who, int, int] | None:
    """The only person whom a sentence names, where the page has not named them before."""
    page = context.page
    found = {
        who.key: (who, seen.start, seen.end)
        for seen in names_in(context, window)
        if seen.kind == "person"
        for who in [person_at(context, seen)]
        if who
    }
    names = spelled(context)
    first = bisect_left(names, window[0], key=itemgetter(0))
    last = bisect_left(names, window[1], first, key=itemgetter(0))
    for place, who in names[first:last]:
        start = page.flat.find(who.name, place, window[1])
        if start >= 0 and (who.gender or _DESCRIBED.match(page.flat, start + len(who.name))):
            found.setdefault(who.key, (who, start, start + len(who.name)))
    if len(found) != 1:
        return None
    who, start, end = next(iter(found.values()))
    new = page.flat.find(page.flat[start:end], 0, end) == start and " " in page.flat[start:end]
    return (who, start, end) if new and start - window[0] < _LEAD else None


def _stands_so(context: Context, begin: int, start: int, end: int) -> bool:
    """Whether a sentence sets a name where the page goes on with its bearer."""
    page, words = context.page, context.page.index.words
    lead = page.low[begin:start].lstrip("\"“‘'")
    if _SOMEBODY.search(lead):
        return False
    described = _DESCRIBED.match(page.flat, end) is not None
    nouns = set(_LETTERS.findall(lead))
    someone = not all(map(nouns.isdisjoint, (words.persons, words.titles, words.officials, words.kin)))
    if _TOUCHED.search(lead) and _OPENS_WITH_A_THING.match(lead):
        return not someone
    if _ONE_OF_MANY.search(lead):
        return True
    if _OWNS.match(page.low, end):
        return lead.strip() in ("", "but", "and", "even", "for")
    if not described:
        return False
    plain = _COMPARED.match(lead) or _SET_BEHIND.match(lead) or _AGED.match(page.flat, end)
    if _AGED.match(page.flat, end) and someone:
        return False
    return bool(plain) or (not someone and bool(_OWNED.match(lead) or _BURDENED.match(lead)))


def who_acts(context: Context, word: Pronoun, at: int) -> Reading | None:
    """`The march was led by Suh Ho. “It is late,” he said.`: the only one who acts in the sentence before,
    though not as its subject; from one paragraph to the next only whose words it brings in."""
    page = context.page
    number = page.sentence_number(at)
    before = page.sentences[number - 1] if number else (-1, -1)
    by = _BY if before[0] >= page.paragraph(at)[0] else _WORDS_BY
    found = {
        who.key: who
        for seen in names_in(context, before)
        if seen.kind == "person" and by.search(page.low, before[0], seen.start)
        if (who := person_at(context, seen)) and agrees(context, who, word.gender)
    }
    who = only(found.values())
    if who is None:
        return None
    return Reading((who,), "pronoun", 0.65, f"“{word.word}” → {who.name}, who acts in the sentence before")


_BY = re.compile(r"\bby (?:the |an? |his |her )?(?:[\w'-]+ ){0,4}\Z")
_WORDS_BY = re.compile(
    r"\b(?:statement|commentary|message|letter|speech|address|remarks|article|column|post|interview) "
    r"(?:[\w-]+ ){0,2}?(?:by|from|of|with) (?:the |an? |his |her )?(?:[\w'-]+ ){0,4}\Z"
)
