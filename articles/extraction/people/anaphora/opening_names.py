"""The person with whose name a sentence begins that reports nothing: "Jan Holm of the institute expects …".

| kind | meant | not meant |
| --- | --- | --- |
| a role, then the name | `The keeper of a grave, Jan Holm, has built it` | `The capital, Oslo City, grows` |
| a name, then the role | `Jan Holm, head of the guild, expects it` | `Oslo City, home of the guild, grows` |
| a name, then whose | `Jan Holm, Norway's ambassador, expects it` | `Oslo City, Norway's capital, grows` |
| a name between dashes | `Jan Holm — a pilot in Oslo — doubts it` | `Oslo City — a town — grows` |
| a name and its house | `Jan Holm of the Baltic Institute expects it` | `Hotel Baltic of Oslo expects it` |
| a name alone | `Jan Holm heads the committee` | `Jan Holm and his son were there` |

Only people whom the directory does not have: those that it has are found by their names.
"""

from __future__ import annotations

import re

from articles.extraction.entities.page import Page
from articles.extraction.people.anaphora.genders import agrees
from articles.extraction.people.known.cast import Who, unlinked
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.full_names import name_at_end
from articles.extraction.people.known.naming import person_at
from articles.extraction.tables import table
from articles.extraction.text.lexicon import word_list
from articles.extraction.text.vocabulary import Vocabulary
from articles.extraction.values import Span

_NAME = r"(?P<name>(?:[A-Z][a-z][\w'-]*|(?:[A-Z]\.){2,3})(?: [A-Z][\w.'-]*){1,3})"
_IRREGULAR = "|".join(
    [
        "has",
        "is",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "does",
        "read",
        "put",
        "set",
        *table("words")["irregular_past"].split(),
    ]
)
_FINITE = rf" (?:(?:also|now|still|never|once|long|first) )?(?:(?:{_IRREGULAR})|[a-z]{{2,}}(?:ed|s))\b"
_LED_IN = (
    r"[\"“]?(?:(?:On|In|At|When|After|Before|As|While|For|By|Every|Since|Until|During|From|Last|One|That|With)\b"
    r"[^.;:“”\"\n]{2,140}?, |But |And |Yet |Then |Meanwhile, |Still, )?"
)
_IN = r"(?:[^.,;:“”\"\n]|(?<=\b[A-Z])\.)"
"""A character inside a phrase: no mark that ends one, but the points of "U.S."."""
_NATION = r"(?:[A-Z][a-z]+(?:ian|ish|ese|an|ch) (?=[A-Z][a-z]+ [A-Z]))?"
_ROLE = re.compile(
    rf"{_LED_IN}(?P<role>[A-Z]{_IN}{{4,110}}), {_NATION}{_NAME}(?:, (?:aged )?\d+)?,(?={_FINITE})"
)
_HOUSE = re.compile(rf"{_LED_IN}{_NAME}(?: (?P<house>of|at|from|with) [^.,;:“”\"\n]{{3,80}}?)(?={_FINITE})")
_CALLED = re.compile(
    rf"{_LED_IN}{_NAME}, (?P<role>[a-z][\w'-]*(?: (?:[\w'-]|(?<=\b[A-Z])\.)+){{0,6}}?) "
    rf"(?:of|at|in|for|from|with|to|on) {_IN}{{3,90}}(?:,{_IN}{{3,60}})?,(?={_FINITE})"
)
_OF_A_STATE = re.compile(
    rf"{_LED_IN}{_NAME}, (?P<role>(?:the )?[A-Z][\w.-]{{1,20}}(?: [A-Z][\w.-]{{1,20}})?'s "
    r"(?:[\w.'-]+ ){0,4}?[a-z][\w-]+)(?: (?:of|at|in|for|from|with|to|on) [^,.;:“”\"\n]{3,90})?"
    rf"(?:, who [^,.;:“”\"\n]{{3,90}})?,(?={_FINITE})"
)
_DASHED = re.compile(
    rf"{_LED_IN}{_NAME} (?:[–—]|--?) (?P<role>(?:an?|the|one|formerly|once) [^.;:“”\"\n–—]{{3,100}}) "
    rf"(?:[–—]|--?)(?={_FINITE})"
)
_ALONE = re.compile(
    rf"{_LED_IN}{_NAME}(?P<told>, (?:who|whose|an?|the|his|her|\d+)\b(?:,|{_IN}){{0,120}},)?(?={_FINITE})"
)
_INVERTED = re.compile(rf"[A-Z][^.,;:“”\"\n]{{1,40}}, (?:said|says|argues|argued) {_NAME}(?=[.,])")
_WITH_ROLE = (_ROLE, _CALLED, _OF_A_STATE, _DASHED)
_BEFORE_HOUSE = re.compile(r" (?:of|at|from|in|for|who|with) ")


def named_at_opening(context: Context, window: Span) -> tuple[Who, int] | None:
    """Whom a sentence begins with, and where the name stands; `None` where it begins with nobody so named."""
    page, words = context.page, context.page.index.words
    window = page.around(window, window[0])
    for pattern in (_ROLE, _CALLED, _OF_A_STATE, _DASHED, _HOUSE, _ALONE, _INVERTED):
        found = pattern.match(page.flat, *window)
        if found is None or page.touching(found.span("name")):
            continue
        name = found["name"]
        if name_at_end(name, words) != name or _is_no_person(page, name, found.span("name")):
            continue
        if pattern in _WITH_ROLE and not _tells_a_person(words, found["role"]):
            continue
        if pattern is _HOUSE and not _sounds_like_a_person(words, name):
            continue
        known = found.re is not _ALONE or found["told"] or _sounds_like_a_person(words, name)
        if not known and not _is_gone_on_with(page, name, window[1]):
            continue
        return unlinked(name), found.start("name")
    return None


def _is_no_person(page: Page, name: str, span: Span) -> bool:
    """Whether a name is that of a place or thing: one behind "the", or one that a page's bodies have."""
    low = {word.lower() for word in name.split()}
    return not page.index.words.bodies.isdisjoint(low) or page.low.endswith("the ", 0, span[0])


def _tells_a_person(words: Vocabulary, role: str) -> bool:
    """Whether the head of a description is a noun for a person: "the keeper | of a graveyard"."""
    head = _BEFORE_HOUSE.split(role, maxsplit=1)[0].split()[-1].lower().removeprefix("co-")
    groups = (words.persons, words.titles, words.officials, words.kin, words.roles_of_many)
    return any(head in group for group in groups) or sounds_like_a_calling(head)


def sounds_like_a_calling(noun: str) -> bool:
    """Whether a noun is formed like those for what somebody does: "anchor", "historian"; not "river"."""
    return noun.endswith(_DOERS) and noun not in _NO_DOERS


_DOERS = ("er", "or", "ist", "ian", "man", "woman")
_NO_DOERS = word_list("no_doer")


def _is_gone_on_with(page: Page, name: str, end: int) -> bool:
    """Whether the next sentence begins with "she" or "his", or the page goes on by a name's last word."""
    last = name.rpartition(" ")[2]
    return _OWN.match(page.flat, end) is not None or f" {last} " in page.flat[end : end + _NEAR]


_NEAR = 600
_OWN = re.compile(r"\s*(?:He|She|His|Her) ")


def _sounds_like_a_person(words: Vocabulary, name: str) -> bool:
    """Whether the first word is a given name or a Korean or Chinese family name."""
    first = name.split()[0]
    return first in words.given or first in words.korean or first in words.chinese


def opening_person(context: Context, window: Span, gender: str) -> tuple[Who, int] | None:
    """Whom a sentence begins with, where a pronoun of a gender may mean them."""
    found = named_at_opening(context, window)
    return found if found and agrees(context, found[0], gender) else None


def another_named(context: Context, span: Span, who: Who, leaders: bool = True) -> bool:
    """Whether a stretch of text names somebody else, or one of its sentences begins with one of whom nothing
    else tells: "Jan Holm, a scholar at the institute, disagreed". Those who lead or led a state count only
    where `leaders` tells so: no president is "the former prisoner"."""
    page = context.page
    for seen in names_in(context, span):
        one = person_at(context, seen) if seen.kind == "person" else None
        if one and one.key != who.key and (leaders or not page.has_led(one.slug)):
            return True
    first, last = page.sentence_number(span[0]), page.sentence_number(span[1])
    begun = [named_at_opening(context, page.sentences[number]) for number in range(first + 1, last + 1)]
    return any(one and one[1] < span[1] and one[0].key != who.key for one in begun)
