"""A person whose name stands behind the body or place of a title: "U.S. Ambassador to the United Nations
Nikki Haley", "Assistant Secretary of State for East Asian and Pacific Affairs Kurt Campbell", "deputy
secretary of state Stephen Biegun", "Minister of Unification Lee".

Where the name begins is told by what ends before it: a name of the directory, a noun that heads the name of a
body, or a common noun in the plural (`six-party talks`). A person whom a title stands before belongs to the
phrase instead: "a spokesman for President Moon Jae-in".
"""

from __future__ import annotations

import re

from articles.extraction.entities.offices import title_key
from articles.extraction.entities.page import Page
from articles.extraction.entities.phrases import Part, title_in
from articles.extraction.only import only
from articles.extraction.people.known.cast import Who, unlinked, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.full_names import is_full_name
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import by_family_name, person_at

_LONGEST = 4
_POSTED = frozenset({"ambassador", "envoy", "consul"})
"""Whose complement is a country, a capital or a body and no longer name that begins with one."""
_SPEAKS = r"(?:said|says|told|added|also|called|urged|warned)"


def by_name_behind(context: Context, part: Part) -> Reading | None:
    """The person with whose name the complement of a title ends; `None` where it ends with something else."""
    page, words = context.page, context.page.index.words
    if part.complement is None or not (part.head.split()[-1] in words.persons or "secretary" in part.words):
        return None  # "Assistant Secretary of State for …" is headed by the state
    rest = page.flat[slice(*part.complement)].split(" ")
    if not rest[-1][:1].isupper() or len(rest) < 3:
        return None
    for count in range(min(_LONGEST, len(rest) - 1), 1, -1):
        name = rest[-count:]
        start = part.complement[1] - len(" ".join(name))
        if is_full_name(name, words) and _ends(context, part, rest[-count - 1], start - 1):
            who = _bearer(context, part, name, start)
            if who:
                why = f"named “{' '.join(name)}” behind the office"
                return Reading((who,), "explicit", 0.9, why, title=title_in(page, part) or None)
    return None


def by_family_name_behind(context: Context, part: Part) -> Reading | None:
    """Who is called by the family name alone behind an office in full: "Secretary of State Pompeo"; `None`
    where the directory has no such office."""
    page = context.page
    told, _, family = page.flat[part.core[0] : part.end].rpartition(" ")
    title = _office(page, told) if family[:1].isupper() and _OF.search(told) else None
    if title is None:
        return None
    holder = only([one for one in page.offices.find(title, page.published) if family in one.families])
    if holder:
        who, why = who_is(holder.slug, page.index), "who held the title at the time"
    else:
        named, why, _ = by_family_name(context, family, part.end - len(family), title)
        if named is None:
            phrase = page.text[part.core[0] : part.end]
            return Reading((), "explicit", 0.4, f"“{family}” is left open: {why}", name=phrase, title=title)
        who = named
    return Reading((who,), "explicit", 0.9, f"“{title} {family}” → {who.name}, {why}", title=title)


_OF = re.compile(r" (?:of|for|on|to) ")


def _office(page: Page, told: str) -> str | None:
    """The office of the directory with which some words end, a preposition in it: "the U.S. | deputy
    secretary of state"; `None` where they end with none."""
    words = told.lower().split()
    for first in range(min(_MOST_BEFORE, len(words) - 2)):
        title = " ".join(words[first:])
        if _OF.search(title) is None or _OF.fullmatch(f" {words[first]} "):
            return None  # "a spokesman for | Secretary of State Pompeo"
        if title_key(title) in page.offices.holders:
            return title
    return None


_MOST_BEFORE = 4
"""Words that may stand before a title and before its preposition."""


def _ends(context: Context, part: Part, before: str, at: int) -> bool:
    """Whether what a title is of ends at a place, with a word."""
    page, words, low = context.page, context.page.index.words, before.lower()
    if any(name.end == at and name.kind != "person" for name in part.complement_names):
        return True
    if part.head in _POSTED and (before in words.capitals or before in words.foreign_capitals):
        return True
    known = page.index.names.get(low) if part.head in _POSTED else None
    if known is not None and known.kind == "state":
        return True
    if _office(page, page.flat[part.core[0] : at]):
        return True
    if low in words.before_names or low in words.modifiers:
        return False
    if before[:1].isupper():
        return low in words.bodies
    return low.endswith("s") and low not in words.persons


def _bearer(context: Context, part: Part, name: list[str], start: int) -> Who | None:
    """The person of a name at the end of a complement; `None` where the words may be another name."""
    page, words = context.page, context.page.index.words
    over = [seen for seen in part.complement_names if seen.end > start]
    if over:
        whole = len(over) == 1 and over[0].kind == "person" and over[0].start == start
        return person_at(context, over[0]) if whole else None
    first, last = name[0], name[-1]
    known = first in words.korean or first in words.chinese or first in words.given
    known = known or part.head in _POSTED
    begins = rf"\b{re.escape(first)}(?: {re.escape(name[1])})? {_SPEAKS}\b"
    known = known or re.search(begins, page.flat[start:]) is not None
    goes_on = rf"(?<!{re.escape(name[-2])} )\b{re.escape(last)} {_SPEAKS}\b"
    if known or re.search(goes_on, page.flat):
        return unlinked(" ".join(name))
    return None
