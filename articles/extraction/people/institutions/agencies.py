"""Which agency of the United Nations is meant: "the U.N. agency", "the UN food agency", "the agency".

| the words | who is meant |
| --- | --- |
| `the U.N. nuclear watchdog` | the agency of that field that the page has named |
| `Told the WFP to go, the UN agency said` | the only one that the sentence names |
| `the U.N. agency` | else the international body that spoke last; else the only one just named |
| `the agency` | the international body that spoke last, nearby; else the only such agency just named |

Where two may be meant, nobody is. Which names are of such agencies: `agencies` in `bodies.toml`.
"""

from __future__ import annotations

import re

from articles.extraction.entities.names import Index
from articles.extraction.entities.phrases import Part
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.outlets import organisation
from articles.extraction.values import Span

_HEADS = frozenset({"agency", "body", "program", "programme", "organization", "organisation", "watchdog"})
_OF_THE_NATIONS = re.compile(
    r"(?:[Tt]he )?(?:U\.N\.|UN|United Nations)(?:'s)? (?:([a-z]+)(?:'s?)? )?[a-z]+", re.ASCII
)
_ANY_FIELD = frozenset({"aid", "relief", "humanitarian"})
_NUCLEAR = "International Atomic Energy Agency"


def by_agency(context: Context, part: Part, phrase: str) -> Reading | None:
    """Who "the U.N. agency" or "the U.N. food agency" is; `None` where nothing tells, or for other words."""
    page = context.page
    if part.head not in _HEADS or not any(name.slug == "united-nations" for name in part.names):
        return None
    of_nations = _OF_THE_NATIONS.fullmatch(page.flat, *part.core)
    if of_nations is None or part.complement:
        return None
    field = of_nations[1] if of_nations[1] not in _ANY_FIELD else None
    at = part.core[0]
    if field:
        named = _only(context, (0, at), field)
        known = page.index.names.get(_NUCLEAR.lower()) if field in ("nuclear", "atomic") else None
        who = named or (who_is(known.slugs[0], page.index) if known and len(known.slugs) == 1 else None)
        return Reading((who,), "explicit", 0.85, f"“{phrase}” is {who.name}, by its field") if who else None
    start = page.sentence(at)[0]
    here = _only(context, (start, at))
    if here:
        return Reading((here,), "explicit", 0.85, f"“{phrase}” → {here.name}, which the sentence names")
    spoke = spoken_for(context, part)
    if spoke:
        return Reading((spoke,), "explicit", 0.8, f"“{phrase}” → {spoke.name}, which spoke last")
    before = _only(context, (page.sentences_back(at, 2), at))
    return (
        Reading((before,), "explicit", 0.75, f"“{phrase}” → {before.name}, named before") if before else None
    )


def spoken_for(context: Context, part: Part) -> Who | None:
    """The international body that spoke last, in the same paragraph or the one before; an agency of the
    Nations also a little before that, if people only have spoken since."""
    page, index = context.page, context.page.index
    for entry in context.memory.backwards():
        who = entry.reading.alone
        far = page.paragraphs_between(entry.at, part.core[0])
        if far > _NEAR or (who is None and far > 1):
            return None
        if who is None or who.kind in ("person", "state", "media") or who.side in index.states:
            continue
        if far <= 1 or who.name in _fields(index):
            return who
    return None


def spoke_since(context: Context, who: Who, since: int) -> bool:
    """Whether an agency of the Nations, and no other body, has spoken behind an offset."""
    return who.name in _fields(context.page.index) and any(
        entry.at > since and entry.reading.alone and entry.reading.alone.key == who.key
        for entry in context.memory.backwards()
    )


_NEAR = 3


def only_agency_told(context: Context, part: Part) -> Who | None:
    """The only agency of the Nations that the page has named shortly before "the agency", if nothing else
    there is one: "Jan Holm of the World Food Program said … The agency"."""
    page, at = context.page, part.core[0]
    if part.words != ("the", "agency"):
        return None
    start = max(0, at - _TOLD)
    others = any(found[1] not in _OWN_WORDS for found in _AGENCY.finditer(page.low, start, at))
    return None if others else _only(context, (start, at))


_TOLD = 1_500
_AGENCY = re.compile(r"([\w.'-]{1,20}) agency\b")
_OWN_WORDS = frozenset(
    {"the", "u.n.", "un", "nations", "aid", "food", "relief", "health", "refugee", "children's", "rome-based"}
    | {"geneva-based", "humanitarian", "nuclear", "atomic"}
)


def _only(context: Context, span: Span, field: str | None = None) -> Who | None:
    """The only agency of the Nations, or of a field, that a stretch of the page names."""
    page = context.page
    fields = _fields(page.index)
    found = {seen[0]: seen.span() for seen in _names(page.index).finditer(page.flat, *span)}
    told = {name: fields[name] for name in found if field is None or field in fields[name].split()}
    if len(set(told.values())) != 1:
        return None
    name = max(told, key=len)
    seen = next(
        (seen for seen in page.touching(found[name]) if seen.kind == "institution" and seen.slug), None
    )
    return who_is(seen.slug or "", page.index) if seen else organisation(context, name)


def _fields(index: Index) -> dict[str, str]:
    """Names of agencies → the words by which the press tells what they are for."""
    return index.words.agencies


def _names(index: Index) -> re.Pattern[str]:
    """Finds the names of agencies as they are written."""
    known: re.Pattern[str] | None = index.derived.get("names of agencies")
    if known is None:
        names = sorted(map(re.escape, _fields(index)), key=len, reverse=True)
        known = index.derived["names of agencies"] = re.compile(rf"\b(?:{'|'.join(names)})\b")
    return known
