"""A body that the page first only describes, and then names in full.

| the page | who speaks |
| --- | --- |
| `…, a court here ruled. ¶ The decision by the Oslo District Court …` | the Oslo District Court |
| `…, police in Oslo said. ¶ Investigators at the Oslo Police Department …` | the department |
| `…, the coast guard said. ¶ … of the Norway Coast Guard` | the Norway Coast Guard |
| `…, a South Korean newspaper said. ¶ The Chosun Ilbo cited …` | the Chosun Ilbo |
| `The Oslo Police Department met. … The police said` | that department |
| `A district court fined him. The Busan District Court said …` | the Busan District Court |
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.only import only
from articles.extraction.people.institutions.headed import bodies_named
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.outlets import organisation
from articles.extraction.text.lexicon import word_list
from articles.extraction.values import Span

_NOUNS = tuple(noun.replace("-", " ") for noun in sorted(word_list("body_named_next")))
_LEAD = 2
"""Sentences with which a story begins that may describe what the next ones name."""
_REACH = 3
"""Sentences behind such a one that may name it."""


def named_next(context: Context, part: Part, phrase: str) -> Reading | None:
    """The one body so headed that the sentences behind a lead name in full, or that the page has named before
    "the police"; `None` where none or several are."""
    if part.head in _PRESS:
        return _paper(context, part, phrase)
    told = f" {' '.join(part.words)}"
    noun = next((noun for noun in _NOUNS if told.endswith(f" {noun}")), None)
    if noun is None or part.names:
        return None
    page = context.page
    here = page.sentence_number(part.core[0])
    named = _named(context, noun)
    before = [name for at, name in named if at < page.sentences[here][0]]
    bare = part.words == ("the", *noun.split()) and part.complement is None
    if before or here >= _LEAD:
        name = only(before) if bare else None
        why = "the only one named before"
    else:
        name = only([name for at, name in named if at < page.sentences[_last(context, here)][1]])
        why = "whom the next sentences name"
    if name is None or not _fits(context, part, name):
        return None
    who = organisation(context, name)
    return Reading((who,), "title", 0.7, f"“{phrase}” → {who.name}, {why}")


def _last(context: Context, here: int) -> int:
    """The last sentence that may name whom the one at `here` describes."""
    return min(here + _REACH, len(context.page.sentences) - 1)


def _fits(context: Context, part: Part, name: str) -> bool:
    """Whether the place that a description tells is in the name: "a court in | Oslo", "an | Oslo court"; not
    for the Bergen District Court."""
    flat = context.page.flat
    place = _PLACE.fullmatch(flat, *part.complement) if part.complement else None
    told = {word for word in flat[slice(*part.core)].split()[1:] if word[:1].isupper()}
    return told.union(place.groups() if place else ()) <= set(name.split())


_PLACE = re.compile(r"(?:.* (?:in|of) )?([A-Z][\w-]+)")


def _paper(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "…, a South Korean newspaper reported. ¶ The Chosun Ilbo said": the only one that the next sentences
    name."""
    page = context.page
    here = page.sentence_number(part.core[0])
    if here >= _LEAD or part.words[0] not in _NEW:
        return None
    last = page.sentences[_last(context, here)][1]
    found = {who.key: who for at, who in bodies_named(context, part.head) if part.end < at < last}
    who = only(found.values())
    why = f"“{phrase}” → {who.name}, whom the next sentences name" if who else ""
    return Reading((who,), "title", 0.7, why) if who else None


_PRESS = ("newspaper", "daily", "broadcaster", "paper")


def begins_next(context: Context, part: Part) -> Who | None:
    """The body so headed with whose name one of the next two sentences begins: "A district court fined him …
    The Busan District Court said"."""
    page = context.page
    if part.words[0] not in _NEW or part.complement or part.names:
        return None
    here = page.sentence_number(part.core[0])
    for start, end in page.sentences[here + 1 : here + 3]:
        begins = _NAMED.match(page.flat, start, end)
        last = begins[1].split()[-1].lower() if begins else ""
        if begins is None or last not in page.index.words.heads.get(part.head, (part.head,)):
            continue
        seen = [name for name in page.touching(begins.span(1)) if name.kind == "institution" and name.slug]
        return who_is(seen[0].slug or "", page.index) if seen else organisation(context, begins[1])
    return None


_NEW = ("a", "an")
_NAMED = re.compile(r"[\"“]?(?:The )?((?:[A-Z][\w&'-]+ (?:and )?){1,5}[A-Z][\w&-]+)(?=,? [a-z])")


def _named(context: Context, noun: str) -> list[tuple[int, str]]:
    """The full names on the page that end with a noun, each once, with where it first stands; looked for
    once."""
    key = f"named {noun}"
    if key not in context.phrases:
        first: dict[str, Span] = {}
        for found in _PATTERNS[noun].finditer(context.page.flat):
            first.setdefault(found[1], found.span(1))
        context.phrases[key] = list(first.values())
    return [(start, context.page.flat[start:end]) for start, end in context.phrases[key]]


_PATTERNS = {
    noun: re.compile(
        r"(?<![\w.-])(?:The |In |At |By )?((?:[A-Z][\w&'-]+ (?:and |of )?){1,5}"
        rf"{noun.title()}(?: (?:Agency|Department|Service))?)(?![\w-]| [A-Z])"
    )
    for noun in _NOUNS
}
