"""The office or ministry of somebody whose body the directory lacks: "his office" behind a foreign president.

| the page | "his office", "her ministry" | left to others |
| --- | --- | --- |
| `President Lucas Moreau left, his office said` | `Lucas Moreau's office` | `Moon left, his office said` |
| `Mayor Gil Nam-ho left, his office said` | `Gil Nam-ho's office` | `the mayor's office` |
| `Chinese Defense Minister Li left, his ministry said` | `China Defense Ministry` | |
| `Dutch Foreign Minister Eva Holm left, her ministry said` | `Eva Holm's ministry` | `her party said` |

Without this the last body so headed of which the page told would speak, whoever's it was.
"""

from __future__ import annotations

import re

from articles.extraction.entities.names import lowered
from articles.extraction.entities.phrases import Part
from articles.extraction.people.anaphora.coreference import pronoun
from articles.extraction.people.institutions.headed import latest_body
from articles.extraction.people.institutions.owned import party_told
from articles.extraction.people.institutions.whose import body_of
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import by_family_name
from articles.extraction.values import Span

_HEADS = frozenset({"office", "ministry", "party"})
_OWNED = re.compile(r"(?:[A-Z][\w-]+ )?([A-Z]\w+)'s [a-z]+\Z")
_OFFICE_TOLD = re.compile(
    r"(?<!former )(?<!late )(?<!vice )(?:\b(?:prime|foreign|defen[cs]e|finance|interior|trade) minister|"
    r"\bpresident|\bchancellor|\bpremier|\bgovernor|\bgov\.|\bmayor|\bsenator|\bsen\.|\brep\.|"
    r"\blawmaker|\bking|\bspeaker),? \Z"
)
"""In front of a name, in lower case: an office that is held and comes with a staff of its own."""
_OFFICE_BEHIND = re.compile(
    r", (?:the )?(?:[a-z.']+ ){0,2}?((?:prime|foreign|defen[cs]e|finance|interior|trade) minister)\b"
    r"(?=[,.]| of )"
)
"""Behind a name: "Ken Arai, Japan's defense minister,"."""
_TITLE = 44


def by_ones_own(context: Context, part: Part) -> Reading | None:
    """The body of the person who owns it; `None` where nobody is meant whom the page gives an office, and
    where the page has named the body by the office: "the prime minister's office … his office"."""
    if part.head not in _HEADS or part.complement is not None:
        return None
    who = _owner(context, part)
    if part.head == "party":
        return _party(context, part, who) if who and who.kind == "person" else None
    title = title_told(context, who) if who else None
    if who is None or title is None:
        return None
    why = f"the {part.head} of {who.name}"
    found = latest_body(context, part.head, part.core[0], None)
    if part.head == "ministry":
        field = title.removesuffix(" minister")
        return _ministry(context, who, field, found[0] if found else None, why) if field != title else None
    if found and title in lowered(found[0].name):
        return None
    return Reading((Who(f"{who.name}'s office", None, "organisation"),), "explicit", 0.75, why)


def _party(context: Context, part: Part, who: Who) -> Reading | None:
    """The party told beside the name of its member, else whose it is; left to others where one has just been
    named."""
    page = context.page
    near = page.sentences_back(part.core[0], 2)
    found = latest_body(context, "party", part.core[0], None)
    if found and found[1] >= near:
        return None
    told = party_told(context, who.name) or Who(f"{who.name}'s party", None, "organisation")
    return Reading((told,), "explicit", 0.75, f"the party of {who.name}")


def _ministry(context: Context, who: Who, field: str, found: Who | None, why: str) -> Reading | None:
    """The ministry of a minister, by the country told before the name; of a country that the directory lacks
    the last one that it lacks as well, which is left to others, else whose it is."""
    page, index = context.page, context.page.index
    before = (_told_at(context, who) or ("", (0, 0)))[1]
    state = next((seen.slug for seen in page.within(before) if seen.slug in index.states), None)
    abroad = not index.words.foreign.isdisjoint(page.low[slice(*before)].split())
    if state is None and abroad:
        if found and found.slug is None:
            return None
        return Reading((Who(f"{who.name}'s ministry", None, "organisation"),), "explicit", 0.7, why)
    slug = index.body(state or page.home, f"{field} ministry")
    if slug:
        return Reading((who_is(slug, index),), "explicit", 0.8, why)
    name = f"{field.capitalize()} Ministry"
    return Reading((body_of(context, state or page.home, name),), "explicit", 0.7, why)


def _owner(context: Context, part: Part) -> Who | None:
    """The person whose "his office" or "Moreau's office" is."""
    if part.words in (("his", part.head), ("her", part.head)):
        word = context.page.index.words.pronouns["he" if part.words[0] == "his" else "she"]
        return pronoun(context, word, part.core[0], own=True).alone
    named = _OWNED.match(context.page.flat, *part.core)
    return by_family_name(context, named[1], part.core[0])[0] if named else None


def title_told(context: Context, who: Who) -> str | None:
    """The office that the page tells before the name of a person where it names them in full first, "Japan's
    defense minister, Ken Arai", or in the apposition behind it."""
    place = _told_at(context, who)
    return place[0] if place else None


def _told_at(context: Context, who: Who) -> tuple[str, Span] | None:
    """That office, with where it and the country before it stand."""
    page = context.page
    start = page.flat.find(who.name) if who.kind == "person" else -1
    if start < 0:
        return None
    before = (max(0, start - _TITLE), start)
    told = _OFFICE_TOLD.search(page.low, *before)
    if told:
        return told[0].strip(" ,"), before
    behind = _OFFICE_BEHIND.match(page.low, start + len(who.name))
    return (behind[1], behind.span()) if behind else None
