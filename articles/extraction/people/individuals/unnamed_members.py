"""Whom people without a name and without an office speak for: a party's members, a firm's officers."""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.only import only
from articles.extraction.people.known.callings import NO_LONGER
from articles.extraction.people.known.cast import who_is
from articles.extraction.people.known.context import Context, Read
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.outlets import organisation
from articles.extraction.people.known.told_of import people_on, told_before
from articles.extraction.text.lexicon import word_list

_SENT = re.compile(r" (?:sent|dispatched|despatched|assigned|seconded|posted) (?:by|from) \Z")
_MEMBERS = frozenset(
    {"member", "members", "leaders", "cadre", "cadres", "lawmaker", "lawmakers", "legislator", "legislators"}
)


def of_its_people(context: Context, part: Part, phrase: str, read: Read) -> Reading | None:
    """ "An instructor dispatched by the party's committee", "members of the ruling party": the body whose
    unnamed people they are."""
    page = context.page
    if part.complement is None or part.names or part.head in ("one", "letter", "message"):
        return None
    joint = page.flat[part.core[1] : part.complement[0]]
    if part.head in _SOURCES and joint in _AT:
        return _source_of(context, part, phrase, read)
    firm = _firm_of(context, part, phrase)
    if firm:
        return firm
    if not (_SENT.fullmatch(joint) or (part.head in _MEMBERS and joint == " of ")):
        return None
    reading = read(context, part.complement)
    who = reading.alone
    if who is None or who.kind not in ("institution", "organisation"):
        return None
    if joint == " of " and not _PARTY.search(who.name.lower()):
        return None
    plural = part.head.endswith("s")
    return Reading(
        (who,), "title", min(reading.confidence, 0.7), f"“{phrase}”: {reading.reason}", plural=plural
    )


def _firm_of(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "An executive at Harbour Marine", "a spokesman for Oslo Shipping": the company whose unnamed officer
    speaks. Behind `of` and `for` two capitalised words may be a person, so that only one that ends as a
    company's does, or of which the page tells that it is one, counts; no place is one."""
    if part.head not in _OFFICERS or part.complement is None or not _NO_UNNAMED.isdisjoint(part.words):
        return None
    page, (start, end) = context.page, part.complement
    found = _NAMED.match(page.flat, start, end)
    if found is None or page.flat[part.core[1] : start] not in _SERVES:
        return None
    listed = next((name for name in part.complement_names if name.kind in _FIRMS and name.slug), None)
    if listed and listed.start <= start + len("the "):
        who = who_is(listed.slug or "", page.index)
    elif part.complement_names or not _is_a_firm(context, part, found):
        return None
    else:
        who = organisation(context, found[1])
    many = part.head.endswith(("s", "men"))
    return Reading((who,), "title", 0.7, f"“{phrase}” speaks for {who.name}", plural=many, role=not many)


def _is_a_firm(context: Context, part: Part, name: re.Match[str]) -> bool:
    """Whether the capitalised words behind an officer name a company, and no person or place: "an official of
    | Oslo Shipping"; not "of | Camp Holm"."""
    page, words = context.page, name[1].split()
    if _TOLD_A_FIRM.match(page.low, name.end()):
        return True
    if words[0] in page.index.words.given or _PLACE.search(name[1]):
        return False
    at_one = part.head in _OF_FIRMS and page.flat.startswith(" at ", part.core[1])
    return at_one or words[-1].lower() in _FIRM_ENDS


_FIRMS = ("company", "group")
_NO_UNNAMED = NO_LONGER | {"chief"}
_OF_FIRMS = frozenset({"executive", "executives", "manager", "managers"})
_OFFICERS = _OF_FIRMS | frozenset(
    ["official", "officials", "spokesman", "spokeswoman", "spokesperson", "representative", "representatives"]
)
_SERVES = (" at ", " with ", " of ", " for ")
_NAMED = re.compile(
    r"(?:(?:the|rival|parent|sister|budget|company|carrier|airline|shipbuilder) ){0,3}"
    r"((?:[A-Z][\w&.-]* (?:(?:of|and|&) )?)+[A-Z][\w&-]+)\Z"
)
_FIRM_ENDS = word_list("firm_end")
_TOLD_A_FIRM = re.compile(
    r", (?:an?|the|one of (?:the )?(?:[\w-]+ )?) ?(?:[\w.'-]+ ){0,4}?"
    r"(?:compan(?:y|ies)|firms?|airlines?|shippers?|operators?|manufacturers?|makers?|traders?|builders?|"
    r"brokerages?|banks?|importers?|exporters?|contractors?|retailers?|producers?|suppliers?)\b"
)
_PLACE = re.compile(
    r"^(?:Camp|Mount|Mt|Lake|Port|Fort|Cape|New|North|South|East|West)\b|"
    r" (?:Island|Islands|Province|County|City|Square|Beach|Village|Valley|Pass|River|Bay)$"
)


def _source_of(context: Context, part: Part, phrase: str, read: Read) -> Reading | None:
    """ "A source at the ministry": of the listed body that it is in; a place or a state is none."""
    reading = read(context, part.complement) if part.complement else None
    who = reading.alone if reading else None
    if reading is None or who is None or who.kind != "institution":
        return None
    many = part.head == "sources"
    why = f"“{phrase}”: {reading.reason}"
    return Reading((who,), "title", min(reading.confidence, 0.7), why, plural=many, role=not many)


_SOURCES = ("source", "sources")
_AT = (" at ", " from ", " in ", " within ", " inside ")
_PARTY = re.compile(r"\b(?:party|committee)\b")


def of_a_court(context: Context, part: Part, phrase: str, read: Read) -> Reading | None:
    """ "A judge at the Oslo District Court": the court; "the judge", behind it: the only one named in this
    paragraph and the one before."""
    if part.head not in _JUDGES or part.names:
        return None
    page, at, window = context.page, part.core[0], part.complement
    if window is None:
        if part.words != ("the", part.head):
            return None
        judges = [who for _, who in people_on(context) if "judge" in told_before(context, who).split()]
        if judges:
            one = only(judges)
            why = f"“{phrase}” → {one.name}, whom the page calls so" if one else ""
            return Reading((one,), "title", 0.8, why) if one else None
        window = page.paragraph_starts[max(0, page.paragraph_number(at) - 2)], at
    court = only({found[0]: found.span() for found in _COURT.finditer(page.flat, *window)}.values())
    who = read(context, court).alone if court else None
    if who is None or who.kind == "person":
        return None
    return Reading((who,), "title", 0.7, f"“{phrase}” speaks for {who.name}", role=part.head == "judge")


_JUDGES = ("judge", "judges", "justices", "magistrate")
_COURT = re.compile(r"\b(?:[A-Z][\w-]{1,20} ){1,4}Court\b|\bSupreme Court\b")


def of_a_firm(context: Context, part: Part) -> Reading | None:
    """ "A Hyundai Asan vice president": the company whose unnamed officer speaks."""
    found = _OFFICER.match(context.page.flat, *part.core)
    if found is None or any(name.kind not in ("company", "group") for name in part.names):
        return None
    firm = part.names[-1].slug if part.names else None
    who = who_is(firm, context.page.index) if firm else organisation(context, found[1])
    return Reading((who,), "title", 0.7, f"“{found[0]}” speaks for {who.name}")


_OFFICER = re.compile(
    r"(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:senior |top )?((?:[A-Z][\w&-]+ )*[A-Z][\w&-]+) (?:senior |executive )?"
    r"(?:vice |deputy )?(?:president|executive|manager|chairman|director|employee)\b"
)
"""A company's name, and one of its officers."""
