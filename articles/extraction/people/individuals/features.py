"""Who is meant by the nouns of feature prose, which tells of people whom nobody knows.

| the page | goes on with |
| --- | --- |
| `Cha Mal-bok, 81, mends nets` | `the old woman asks` |
| `Her daughter, Cha Yoon-mi, says` | `her daughter says` |

Two people who fit leave it open, and so does somebody unnamed whom the page brings in by the noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.entities.phrases import Part
from articles.extraction.only import only
from articles.extraction.people.anaphora.genders import gender_of
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.people.known.not_introduced import spelled
from articles.extraction.people.known.told_of import people_on
from articles.extraction.values import Span

_AGES = {"old": (60, 120), "elderly": (60, 120), "aged": (60, 120), "young": (10, 39)}
_NOUNS = frozenset({"woman", "man", "lady", "gentleman", "grandmother", "grandfather", "widow", "widower"})
_AGE_BEHIND = re.compile(r"(?:,? \(?(?:aged )?(\d{2,3})[,.);]|, an? (\d{2,3})-year-old\b)")
_AGE_BEFORE = re.compile(r"\b(\d{2,3})-year-old (?:[\w-]+ ){0,4}\Z")
_LINE = 60
_KIN_BEFORE = r"(?:(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[A-Z][\w-]*'s) (?:[\w-]+ ){{0,2}}?{kin},? )\Z"


def by_age(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "The old woman": the only one on the page of whom an age and the gender so tell."""
    age = next((_AGES[word] for word in part.words[1:-1] if word in _AGES), None)
    if age is None or part.head not in _NOUNS or not part.definite or part.complement or part.names:
        return None
    gender = gender_of(part.words, context)
    found = {
        who.key: who
        for start, who in people_on(context)
        if 0 <= start < part.core[0] and _told_age(context, start, who) in range(*age)
        if (who.gender or context.memory.genders.get(who.key, gender)) == gender
    }
    if len(found) != 1 or _unnamed(context, part):
        return None
    who = next(iter(found.values()))
    if who.gender is None and gender:
        context.memory.genders[who.key] = gender
    return Reading((who,), "title", 0.75, f"“{phrase}” → {who.name}, whose age the page tells", title=None)


def by_told_age(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "The 62-year-old": the only one of whom the page has told that age beside a name, however long ago;
    `None` where somebody without a name is of that age too."""
    age = next((years[1] for word in part.words if (years := _YEARS.match(word))), None)
    if age is None or not part.definite:
        return None
    page, at = context.page, part.core[0]
    if re.search(rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother) {age}-year-old (?![^,.;]{{0,40}}?[A-Z])", page.flat[:at]):
        return None
    found = {
        who.key: who
        for seen in names_in(context, (0, at))
        if seen.kind == "person" and _is_of_age(context, (seen.start, seen.end), age)
        if (who := person_at(context, seen))
    } | {
        who.key: who
        for start, who in spelled(context)
        if start < at and _is_of_age(context, (start, start + len(who.name)), age)
    }
    who = only(found.values())
    gender = gender_of(part.words, context)
    if who is None or (gender and who.gender not in (None, gender)):
        return None
    return Reading((who,), "title", 0.8, f"“{phrase}” → {who.name}, whose age the page tells")


_YEARS = re.compile(r"(\d{1,3})-year-old")


def _is_of_age(context: Context, name: Span, age: str) -> bool:
    """Whether an age stands beside a name: "Eva Lund, 62,", "62-year-old baker Eva Lund"."""
    flat = context.page.flat
    found = _AGE_BEHIND.match(flat, name[1]) or _AGE_BEFORE.search(flat, max(0, name[0] - _LINE), name[0])
    return found is not None and age in found.groups()


def _told_age(context: Context, start: int, who: Who) -> int:
    """The age that the page tells beside the first mention of a name; 0 without one."""
    flat = context.page.flat
    at = flat.find(who.name, max(0, start - 1), start + _LINE + len(who.name))
    if at < 0:
        return 0
    found = _AGE_BEHIND.match(flat, at + len(who.name)) or _AGE_BEFORE.search(flat, max(0, at - _LINE), at)
    return int(next(filter(None, found.groups()))) if found else 0


def _unnamed(context: Context, part: Part) -> bool:
    """Whether the page brings somebody in by the noun without a name: "an old woman", "two old women"."""
    plural = part.head.replace("man", "men") if part.head.endswith("man") else f"{part.head}s"
    told = rf"\b(?:an?|one|another|two|three|four|some|several) (?:[\w-]+ )?(?:{part.head}|{plural})\b"
    low = context.page.low
    return any(
        not _NAMED_NEXT.match(context.page.flat, one.end()) for one in re.finditer(told, low[: part.core[0]])
    )


_NAMED_NEXT = re.compile(r",? (?:named |called )?[A-Z]|\w* who")


def by_introduced_kin(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "Her daughter": the only one whom the page has brought in by this kinship."""
    if part.head not in context.page.index.words.kin or part.words[0] not in _POINTING or part.complement:
        return None
    found = {who.key: who for who in _relatives(context, part)}
    who = only(found.values())
    if who is None:
        return None
    return Reading((who,), "title", 0.8, f"“{phrase}” → {who.name}, whom the page calls so", title=part.head)


_POINTING = frozenset({"his", "her", "their", "the"})
_OTHER = {"his": "her", "her": "his"}


def _relatives(context: Context, part: Part) -> Iterator[Who]:
    """Whom the page brings in by a kinship, and by no other possessive than now: "his daughter, Ivanka"."""
    flat = context.page.flat
    kin = re.compile(_KIN_BEFORE.format(kin=re.escape(part.head)))
    for start, who in people_on(context):
        at = flat.find(who.name, max(0, start - 1)) if 0 <= start < part.core[0] else -1
        told = kin.search(flat, max(0, at - _LINE), at) if 0 <= at < part.core[0] else None
        if told and told[0].split()[0].lower() != _OTHER.get(part.words[0]):
            yield who
