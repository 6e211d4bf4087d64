"""Somebody who speaks unnamed and whom the words behind name.

| the page opens with | and names them |
| --- | --- |
| `A defector said …` | `The man, Jang Chol-ho, 34, escaped in 2009` |
| `A resident said …` | `“…,” said the resident, Cho Sung-ho, who has a farm` |
| `One worker said …` | `The worker, who gave only his family name, Choi, said …` |
| `A tourist said …`, `A former minister said …` | `“…,” Lee In-bok said` |
| `A fisherman said …` | `Park Chul-hoon, 50, was mending his nets` |
| `The top U.S. diplomat said …` | `¶ Kevin Kim, the envoy, made the comment at a luncheon` |

The two before the last tell nothing but a name, or a name and an age, of somebody new to the page: what
they are was told before. Somebody of another calling, of another gender or speaking in between leaves it
open.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter

from articles.extraction.people.anaphora.genders import gender_of, told_gender
from articles.extraction.people.known.cast import Who, unlinked
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.full_names import is_full_name, name_at_end
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.people.known.not_introduced import spelled
from articles.extraction.values import Gender, Span

_NAME = r"(?P<name>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3})"
_ONE = re.compile(r"(?:[Aa]n? |[Oo]ne (?!of ))(?P<told>[\w'., -]+)")
_OPENS = ("A", "a", "O", "o")
_ENDS = re.compile(r" (?:of|for|at|from|in|with|who|to|on|by|whose|[a-z]+ed) |,")
_NEAR = 600
_AGAIN = re.compile(
    r"[Tt]he(?<!\w...) (?P<mods>(?:[\w-]+ ){0,2}?)(?P<noun>[a-z-]+), "
    rf"(?:identified (?:only )?as |named |{_NAME}(?=[,.;]| of | from | who | at ))"
)
_GIVES = re.compile(
    r"[Tt]he(?<!\w...) (?P<noun>[a-z-]+)(?:,? who|,) (?:asked to be |would be |was |would )?"
    r"(?:gave|give|giving|identified|named|called) (?:(?:him|her)self )?(?:only )?(?:by |as )?"
    r"(?:(?:his|her) )?(?:(?:only )?(?:family |last |sur|first |full )?name,? ?)?"
    r"(?:only )?(?:as |was |of |is )?"
    rf"{_NAME}(?=[,.;]| and | said| told)"
)
_SPEAKS = r"(?:said|says|told|recalled|added|recalls|adds|explained|explains)"
_INVERTED = re.compile(rf"[\"”'’»›],? {_SPEAKS} \Z")
_CLOSED = re.compile(r"[\"”'’»›],? \Z")
_BARE = re.compile(rf"(?: {_SPEAKS}\b|\.(?:\s|$)|, (?:who|after|as|before|while)\b)")
_AGED = re.compile(r",? (?:\(\d{2}\)|(?:aged )?\d{2}\b(?!-))")
_CALLING = re.compile(r", (?:an?|the) ([^,.;\"“”]+)")


_OF_THE_PRESS = re.compile(
    r"\b(?:media|agency|newspaper|paper|daily|broadcaster|television|tv|reports?|press|radio|outlets?)\Z"
)
"""Who tells that somebody "made the remark" and is not the one."""


def named_after(context: Context, source: Span | None, reading: Reading) -> Reading | None:
    """Who an unnamed single speaker is, by the words behind; `None` where they name nobody for certain."""
    page = context.page
    if source is None or reading.basis == "pronoun":
        return None
    titled = reading.basis == "title" and not reading.role
    if reading.who and not reading.role and not titled:
        return None
    if titled and reading.who and any(seen.kind == "person" for seen in names_in(context, source)):
        return None
    maker = _maker(context, source)
    if maker and not _OF_THE_PRESS.search(page.low, *source):
        why = f"“{page.flat[slice(*source)]}” → {maker.name}, of whom the words behind say that it was they"
        return Reading((maker,), "title", 0.8, why, title=reading.title)
    if reading.who and not reading.role and (not titled or reading.who[0].kind == "person"):
        return None
    if not page.flat.startswith(_OPENS, source[0]):
        return None
    found = _ONE.fullmatch(page.flat, *source)
    told = _ENDS.split(found["told"], maxsplit=1)[0].lower() if found else ""
    noun = told.rpartition(" ")[2]
    words = page.index.words
    if noun not in words.persons and not (noun in words.titles and told.startswith("former ")):
        return None
    gender = gender_of(tuple(told.split()), context)
    who = _again(context, source, noun, gender)
    of_many = noun in words.roles_of_many or told.startswith("former ")
    if who is None and not reading.who and of_many:
        who = _by_mere_name(context, source, noun)
    if who is None or (gender and told_gender(context, who) not in (None, gender)):
        return None
    why = f"“{page.flat[slice(*source)]}” → {who.name}, whom the words behind name"
    return Reading((who._replace(gender=who.gender or gender),), "title", 0.75, why, title=reading.title)


_MADE = re.compile(
    r" made (?:the|his|her|these|those|that|such) (?:[a-z]+ )?(?:remark|comment|statement|announcement|call"
    r"|claim|proposal|warning|pledge|request|offer|appeal|disclosure)s?\b"
)


def _maker(context: Context, source: Span) -> Who | None:
    """Of whom the page says in the next paragraph, before anybody else speaks, that the words were theirs."""
    page = context.page
    if "made" not in context.phrases:
        context.phrases["made"] = [found.span() for found in _MADE.finditer(page.low)]
    for start, _ in context.phrases["made"]:
        if start > source[1] and page.paragraphs_between(source[0], start) <= 1:
            who = _first_in(context, (page.sentence(start)[0], start))
            between = context.memory.after(source[0], start)
            return None if any(entry.reading.basis in _BY_NAME for entry in between) else who
    return None


_BY_NAME = frozenset({"explicit", "title"})


def _first_in(context: Context, span: Span) -> Who | None:
    """The person with whose name, or title and name, a sentence begins."""
    page, words = context.page, context.page.index.words
    plain = _PLAIN_NAME.match(page.flat, *span)
    whole = plain["name"].split() if plain else []
    titled = any(word.lower() in words.before_names for word in whole)
    if plain and is_full_name(whole, words) and not titled:
        place = plain.span("name")  # "Kevin Kim, the envoy": all of it, and no other Kim
        seen = next((one for one in names_in(context, place) if (one.start, one.end) == place), None)
        return (person_at(context, seen) if seen else None) or unlinked(plain["name"])
    found = _first_name(context, span)
    near = found is not None and page.flat[span[0] : found[0]].count(" ") <= _TITLE_WORDS
    return found[2] if found and near else None


_PLAIN_NAME = re.compile(rf"{_NAME}(?:,|\Z)")
_TITLE_WORDS = 5
"""How many words may stand before the name with which a sentence begins: "Vice Unification Minister Kim"."""


def _again(context: Context, source: Span, noun: str, gender: Gender | None) -> Who | None:
    """By the noun again, with a name in apposition: "The man, Jang Chol-ho, 34, escaped"."""
    page = context.page
    number = page.paragraph_number(source[0]) + 1
    starts = page.paragraph_starts
    end = starts[number] if number < len(starts) else len(page.flat)
    window = source[1], min(end, source[1] + _NEAR)
    nouns = {noun} | ({"f": {"woman"}, "m": {"man"}}.get(gender or "", {"man", "woman"}))
    for pattern in (_AGAIN, _GIVES):
        for found in pattern.finditer(page.flat, *window):
            if found["noun"] not in nouns or not found["name"]:
                continue
            between = page.low[source[1] : found.start()]
            if "other " in page.low[found.start() : found.end()] or re.search(
                rf"\b(?:an?|another|second|one) (?:[\w-]+ )?{noun}\b", between
            ):
                return None
            return _person(context, found.span("name"))
    return None


def _person(context: Context, span: Span) -> Who | None:
    """The person whom words name; `None` for a body or a place."""
    seen = names_in(context, span)
    known = next((who for one in seen if one.kind == "person" and (who := person_at(context, one))), None)
    if known or context.page.touching(span):
        return known
    name = context.page.flat[slice(*span)]
    return unlinked(name) if " " not in name else _unlinked(context, name)


def _unlinked(context: Context, name: str) -> Who | None:
    whole = name_at_end(name, context.page.index.words)
    return unlinked(whole) if whole == name else None


def _by_mere_name(context: Context, source: Span, noun: str) -> Who | None:
    """By the first name behind in the paragraph, new to the page, with nothing beside it but an age."""
    page = context.page
    window = source[1], page.paragraph(source[0])[1]
    new = _first_name(context, window)
    if new is None:
        return None
    start, end, who = new
    if who.slug and not _held(context, who, noun):
        return None
    if page.flat.find(page.flat[start:end]) != start or _another_speaks(context, source[0], start, who):
        return None
    before = page.flat[page.sentence(start)[0] : start]
    opens = not before.strip("\"“‘' ")
    aged = _AGED.match(page.flat, end)
    if not (opens or _INVERTED.search(before) or _CLOSED.search(before)):
        return None
    if aged:
        calling = _CALLING.match(page.flat, aged.end())
        return who if calling is None or noun in calling[1].split() else None
    return who if not opens and _BARE.match(page.flat, end) else None


def _held(context: Context, who: Who, noun: str) -> bool:
    """Whether somebody of the directory held an office so called: of others a page tells what they are."""
    held = context.page.offices.held_by.get(who.slug or "", ())
    return any(noun in one.post.title.lower().split() for one in held)


def _first_name(context: Context, window: Span) -> tuple[int, int, Who] | None:
    """The first person whom a stretch names, with the place of the name."""
    page = context.page
    seen = next((one for one in names_in(context, window) if one.kind == "person"), None)
    names = spelled(context)
    place = next(iter(names[bisect_right(names, window[0], key=itemgetter(0)) :]), None)
    start = page.flat.find(place[1].name, place[0], window[1]) if place else -1
    if place and start >= 0 and (seen is None or start <= seen.start):
        return start, start + len(place[1].name), place[1]
    who = person_at(context, seen) if seen else None
    return (seen.start, seen.end, who) if seen and who else None


def _another_speaks(context: Context, at: int, until: int, who: Who) -> bool:
    """Whether somebody else speaks between two places, by words of their own."""
    for entry in context.memory.after(at, until):
        reading = entry.reading
        if reading.basis not in ("pronoun", "implied") and who.key not in {one.key for one in reading.who}:
            return True
    return False
