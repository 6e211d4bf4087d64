"""Somebody whom only an apposition names: `One of the suspects, a student surnamed Oh, claimed`, `A farmer,
who gave only his family name, Oh, said`."""

from __future__ import annotations

import re

from articles.extraction.people.known.cast import unlinked
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import by_family_name
from articles.extraction.values import Span

_NAMED = re.compile(
    r", (?:an?|the|another|both) (?:[\w'-]+ ){1,8}?"
    r"(?:surnamed|named(?: only)?(?: as)?|nicknamed|(?:identified|known) (?:only )?as) "
    r"(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})(?=[,.])"
)
_GAVE = re.compile(
    r"(?:, (?:aged )?\d{1,3})?(?:, (?:an?|the) [^.;,:“”\"]{3,60}?)?,? (?:who|that) (?:"
    r"[^.;:“”\"]{3,80}? (?:sur|family |last |first )?name(?: is| was| of)?,?(?: only)?(?: as)? "
    r"|(?:asked|asks|wished|wanted|wants|agreed|preferred) to be (?:identified|named|called|quoted|known)"
    r"(?: only| just| simply)?(?: (?:as|by))? "
    r"|(?:gave|identified) (?:(?:his|her) name|(?:him|her)self) (?:only |just |simply )?(?:as|by the name) "
    r"|(?:goes|went) (?:only )?by (?:the name (?:of )?)?"
    r"|(?:uses|used) the (?:pseudonym|alias|name) )"
    r"(?:M[rs]s?\.? )?(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+(?:-[a-z]+)?){0,2})(?=[,.]| [a-z])"
)
"""What somebody calls themselves: "A trader | who goes by Oh", "a guard, | who gave his name as Oh"."""
_TELLING = re.compile(r" (?=(?:who|surnamed|nicknamed|identified (?:only )?as|known (?:only )?as) )")
_CALLED = re.compile(
    r" (?:surnamed|nicknamed|(?:identified|known) (?:only )?as) (?P<name>[A-Z][a-z]+)(?![\w-]|'s| [A-Z][a-z])"
)
"""What somebody is called right behind the noun: "a villager | surnamed Park"."""
_SOMEBODY = re.compile(r"(?:(?:one|another) of |an? |one |the |another |his |her |their )", re.IGNORECASE)


_WHERE = re.compile(r" (?:in|from|at|near|of|on) (?:the )?[A-Z][^,]*\Z")


def _is_an_origin(context: Context, word: str) -> bool:
    """Whether a word tells where somebody is from: "a Chinese trader"."""
    index = context.page.index
    return word in ("North", "South") or word.lower() in index.words.foreign | index.adjectives.keys()


def by_surname(context: Context, span: Span) -> Reading | None:
    """The person of whom a source phrase without a name tells, by the name in the apposition behind it;
    `None` where none follows, or the phrase tells of nobody."""
    page = context.page
    told = _TELLING.search(page.flat, *span)
    span = (span[0], told.start()) if told else span
    found = next((one for form in (_NAMED, _GAVE, _CALLED) if (one := form.match(page.flat, span[1]))), None)
    if found is None:
        return None
    words = _WHERE.sub("", page.flat[slice(*span)])
    somebody = _SOMEBODY.match(words)
    if somebody is None or any(
        word[:1].isupper() and not _is_an_origin(context, word) for word in words[somebody.end() :].split()
    ):
        return None
    name = found["name"]
    known = None
    if " " not in name and found.re is _NAMED:
        known = by_family_name(context, name, found.start("name"))[0]
    who = known or unlinked(name)
    return Reading((who,), "explicit", 0.85, f"named “{name}” in the words behind")
