"""Unnamed officials who go on from others that the text has told of.

| the source | speaks for |
| --- | --- |
| `A senior official there` | the body with which the sentence before begins, or that spoke in it |
| `One of them`, behind `Officials in Seoul share that view.` | whom these officials speak for |
| `One of them`, behind `Farmers share that view.` | nobody |
| `One of them, at the Foreign Ministry,` | that ministry; of experts nobody |
| `At the Blue House, a key official` | the office in which they speak; of a diplomat there nobody |
| `The ministry will send an envoy, officials said` | the ministry, not `… was hit, officials said` |
| `The person`, behind `A diplomat said` | the diplomat |
| `The first official` | whom the page brought in first |
| `Officials also say`, `the officials said`, behind `South Korean officials said` | whom those speak for |
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.people.anaphora.begun_bodies import body_that_begins
from articles.extraction.people.known.context import Context, Read
from articles.extraction.people.known.memory import Reading
from articles.extraction.text.days import WEEKDAY


def by_former_mention(context: Context, parts: list[Part], read: Read) -> Reading | None:
    """Whom an unnamed official speaks for whose phrase only points back; `None` for every other phrase."""
    if len(parts) != 1 or parts[0].names:
        return None
    part = parts[0]
    if part.head in ("official", "officer", "aide") and part.words[0] in ("a", "an", "one", "another"):
        housed = _in_its_house(context, part, read)
        if housed:
            return housed
    if part.words[0] in ("one", "another"):
        beside = _at_a_body(context, part, read)
        if beside:
            return beside
    if part.words in _BRIEFERS and part.complement is None:
        return _who_briefed(context, " ".join(part.words))
    if part.head == "there" and len(part.words) > 1:
        return _there(context, part, read)
    if part.words[:1] == ("one",) and part.complement and _THEM.match(context.page.low, *part.complement):
        return _one_of_them(context, part, read)
    if part.complement is None and part.words in (("the", part.head), ("the", "other", part.head)):
        same = _those(context, part) or _the_same(context, part)
        if same:
            return same
    if len(part.words) == 1 and part.complement is None and _PLURAL.fullmatch(part.head):
        return _of_what_acts(context, part, read) or _those_before(context, part)
    return None


def _who_briefed(context: Context, phrase: str) -> Reading | None:
    """ "Reps. Holm and Lund said … the lawmakers", "the two": who spoke together under that office last, and
    by themselves since; nobody where somebody else has."""
    since: set[str] = set()
    for entry in context.memory.backwards():
        who = entry.reading.who
        if len(who) > 1 and all(one.kind == "person" for one in who):
            told = _OF_REPS.match(context.page.low, entry.at)
            alone = "two" not in phrase or (len(who) == _PAIR and since <= {one.key for one in who})
            why = f"“{phrase}” are who speaks together in {context.place(entry.at)}"
            return Reading(who, "title", 0.7, why, plural=True) if told and alone else None
        since |= {one.key for one in who if one.kind == "person"}
    return None


_PAIR = 2
_BRIEFERS = (("the", "lawmakers"), ("the", "two", "lawmakers"), ("the", "two"))
_OF_REPS = re.compile(r"reps?\. |the (?:two )?lawmakers|[^.,;]{0,60}? rep\. ")


def _those(context: Context, part: Part) -> Reading | None:
    """ "The officials", behind "South Korean officials said": whoever spoke last under that noun."""
    page, noun = context.page, part.head
    if part.words != ("the", noun) or not _PLURAL.fullmatch(noun):
        return None
    for entry in context.memory.backwards():
        if page.paragraphs_between(entry.at, part.core[0]) > _LONG_AGO:
            return None
        spoke = _SEVERAL.match(page.low, entry.at)
        if spoke and spoke[1] == noun and not any(who.kind == "person" for who in entry.reading.who):
            why = f"“the {noun}” are those in {context.place(entry.at)}"
            return entry.reading._replace(basis="title", confidence=0.7, reason=why, plural=True)
    return None


_LONG_AGO = 5
"""How many paragraphs back officials of whom a page told are still in mind."""


def _the_same(context: Context, part: Part) -> Reading | None:
    """ "The officials", "the other official": of the officials told by their number who spoke last, in this
    paragraph or the one before."""
    page, noun = context.page, part.head.removesuffix("s")
    if not _PLURAL.fullmatch(f"{noun}s") or (noun == part.head) != (part.words[1] == "other"):
        return None
    for entry in context.memory.backwards():
        apart = page.paragraphs_between(entry.at, part.core[0])
        who = entry.reading.alone
        if apart > 1 or who is None or who.kind == "person":
            return None
        if _COUNTED.match(page.low, entry.at) and f" {noun}s" in page.low[entry.at : entry.at + _REACH]:
            why = f"“{part.words[-1]}” are those in {context.place(entry.at)}"
            plural = part.head != noun
            return Reading((who,), "title", 0.7, why, plural=plural, role=not plural)
    return None


_COUNTED = re.compile(r"(?:two|three|four|five|six|several|one of) ")
_REACH = 60


def _of_what_acts(context: Context, part: Part, read: Read) -> Reading | None:
    """ "The ministry will send an envoy, officials said": of the body that acts in what they tell."""
    page, contents = context.page, context.memory.content
    start = contents[0][0] if contents else part.core[0]
    if part.head != "officials" or not contents or contents[-1][1] > part.core[0]:
        return None
    if page.sentence(start) != page.sentence(part.core[0]) or _IS_DONE_TO.match(page.flat, *contents[0]):
        return None
    begins = body_that_begins(context, contents[0], read)
    body = begins.alone if begins else None
    if body is None or body.kind != "institution":
        return None
    why = f"“officials” are of {body.name}, which acts in what they tell"
    return Reading((body,), "title", 0.7, why, plural=True)


_IS_DONE_TO = re.compile(
    r"[^,.;:]{3,70}? (?:was|were|is|are|has been|have been|had been|will be) (?:\w+ly )?\w+ed\b"
)


_PLURAL = re.compile(r"officials|diplomats|officers|negotiators|prosecutors|aides")
_SEVERAL = re.compile(rf"(?:[\w.'-]{{1,30}} ){{0,4}}?({_PLURAL.pattern})\b")
_THEM = re.compile(r"them\b")
_OFFICIALS = re.compile(
    rf"(?:[A-Z][\w.'-]+ )?(?:[\w-]+ ){{0,3}}?(?i:{_PLURAL.pattern})"
    r"(?: (?:in|at|of|from) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*)?(?= [a-z])"
)


_CROWD = re.compile(r"[A-Z][a-z]+s (?!said|say|has|is|was|had)[a-z]+ ")
"""Others, with whom a sentence begins: "Farmers take that line"."""


def _in_its_house(context: Context, part: Part, read: Read) -> Reading | None:
    """ "At the Blue House on Monday, a key official": of the body in whose house the sentence is set."""
    page = context.page
    start = page.sentence(part.core[0])[0]
    found = _IN_A_HOUSE.match(page.flat, start, part.core[0]) if part.complement is None else None
    if found is None or found.end() != part.core[0]:
        return None
    reading = read(context, found.span(1))
    who = reading.alone
    if who is None or who.kind != "institution" or who.side not in context.page.index.states:
        return None
    why = f"the sentence is set at {who.name}"
    return Reading((who,), "title", 0.7, why, role=True)


_IN_A_HOUSE = re.compile(
    r"(?:(?:But|And|Yet|Meanwhile|Separately|Later),? )?(?:[Aa]t|[Ii]nside|[Oo]ver at) "
    r"((?:the )?[a-zA-Z][\w'-]*(?: [a-zA-Z][\w'-]*){0,4}?)(?: in [A-Z][a-z]+)?"
    rf"(?:,? (?:on )?{WEEKDAY}(?: [a-z]+)?)?, "
)


def _at_a_body(context: Context, part: Part, read: Read) -> Reading | None:
    """ "Another, at the Japanese Foreign Ministry, concedes": the body of those who speak for one."""
    page = context.page
    found = _AT_A_BODY.match(page.flat, part.end)
    told = page.low[page.sentences_back(part.core[0], 2) : part.core[0]]
    if found is None or part.head not in ("one", "another") or _FOR_THEMSELVES.search(told):
        return None
    body = read(context, found.span(1)).alone
    if body is None or body.kind != "institution":
        return None
    why = f"“{part.words[0]}” speaks for {body.name}, which stands beside it"
    return Reading((body,), "title", 0.75, why, role=True)


_AT_A_BODY = re.compile(r", (?:at|from|with|of) ((?:the |[A-Z])[^,.;:\"“”]{2,60})(?=, )")
_FOR_THEMSELVES = re.compile(
    r"\b(?:expert|analyst|scholar|researcher|professor|historian|economist|observer|critic)s\b"
)


def _there(context: Context, part: Part, read: Read) -> Reading | None:
    """ "The palace was silent. A senior official there"."""
    page, words = context.page, context.page.index.words
    noun, here = part.words[-2], page.sentence_number(part.core[0])
    known = noun in words.officials or noun in words.persons
    if not known or not here or page.passage_start(part.core[0]) > page.sentences[here - 1][0]:
        return None
    before = page.sentences[here - 1]
    entry = context.memory.latest()
    spoke = entry.reading if entry and before[0] <= entry.at < before[1] else None
    meant = spoke if spoke and spoke.alone else body_that_begins(context, before, read)
    body = meant.alone if meant else None
    if body is None or body.kind in ("person", "state"):
        return None
    why = f"“there” is {body.name}, of which the sentence before tells"
    return Reading((body,), "title", 0.7, why, role=True)


def _one_of_them(context: Context, part: Part, read: Read) -> Reading | None:
    """ "Officials in Seoul share that view. One of them": of whom the sentence before begins with."""
    page = context.page
    here = page.sentence_number(part.core[0])
    start, end = page.sentences[here - 1] if here else (0, 0)
    found = _OFFICIALS.match(page.flat, start, end)
    meant = read(context, found.span()) if found else None
    if found is None and page.flat[part.core[0]] == "O" and _CROWD.match(page.flat, start, end):
        entry = context.memory.latest()
        if entry is None or entry.at < start:
            return Reading((), "title", 0.5, "one of those of whom the sentence before tells", name="one")
    body = meant.alone if meant else None
    if body is None or body.kind == "person":
        return None
    why = f"“one of them” speaks for {body.name}, as those with whom the sentence before begins"
    return Reading((body,), "title", 0.7, why, role=True)


def the_person(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "The person", which tells nothing: whoever spoke last unnamed and alone, in this paragraph or the one
    before."""
    if part.words != ("the", "person") or part.complement:
        return None
    entry, page = context.memory.latest(), context.page
    if entry is None or page.paragraphs_between(entry.at, part.core[0]) > 1:
        return None
    reading = entry.reading
    if (
        reading.plural
        or not (reading.role or reading.name)
        or any(who.kind == "person" for who in reading.who)
    ):
        return None
    why = f"“{phrase}” → who speaks in {context.place(entry.at)}: {reading.reason}"
    return reading._replace(basis="title", confidence=min(reading.confidence, 0.75), reason=why)


_BARE = re.compile(r"officials,? (?:said|say|told|also|added|confirmed)\b")


def _those_before(context: Context, part: Part) -> Reading | None:
    """ "South Korean officials said … Officials also say": the same, in the same paragraph or the next, where
    at most somebody of their state has spoken since."""
    page = context.page
    since: set[str | None] = set()
    for entry in context.memory.backwards():
        apart = page.paragraphs_between(entry.at, part.core[0])
        if apart > 1 or len(entry.reading.who) != 1:
            return None
        who = entry.reading.who[0]
        if who.kind == "person":
            since.add(who.side)
            continue
        if _BARE.match(page.low, entry.at):
            continue
        if not entry.reading.plural or not _OFFICIALS.match(page.flat, entry.at):
            return None
        if not since <= {who.side, who.slug}:
            return None
        return Reading((who,), "title", 0.65, f"officials of {who.name}, as those before", plural=True)
    return None


def somebodys_own(context: Context, part: Part) -> Reading | None:
    """ "Chung's aide confirmed the call. … | the aide": somebody's, who has been brought in since the last
    statement and for nobody of whom the page tells speaks."""
    page, entry = context.page, context.memory.latest()
    if not part.bare or part.head not in _OWN_PEOPLE:
        return None
    since = max(entry.span[1] if entry else 0, part.core[0] - _RECENT)
    contents = [span[0] for span in context.memory.content if span[0] < part.core[0]]
    for found in _OWNED_ONE.finditer(page.flat, since, min([part.core[0], *contents])):
        of_a_body = any(seen.kind != "person" for seen in page.touching(found.span("owner")))
        if found["noun"] == part.head and not of_a_body:
            return Reading((), "title", 0.6, f"“{found[0]}” is somebody's own", name=found[0], role=True)
    last = entry.reading.name if entry and not entry.reading.who else None
    if last and last.endswith(f"'s {part.head}") and entry and entry.reading.role:
        return entry.reading
    return None


_RECENT = 400
_OWN_PEOPLE = frozenset({"aide", "lawyer", "attorney", "adviser", "advisor", "secretary", "bodyguard"})
_OWNED_ONE = re.compile(
    r"\b(?P<owner>[A-Z][\w-]+)'s (?:[a-z]+ ){0,2}?(?P<noun>[a-z]+)(?= (?!and\b)[a-z]+(?:ed|s|t)\b)"
)
_ORDINALS = frozenset({"first", "second", "third", "other", "latter", "former"})
_COUNT = ("first", "second", "third")


def one_of_several(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "The first diplomat", "the second official": whom the page brought in so, or nobody; `None` for words
    that count nobody."""
    ordinal = next((word for word in part.words[1:-1] if word in _ORDINALS), None)
    if ordinal is None:
        return None
    if part.words[0] in ("a", "an") and part.head == "source":
        return None  # "a second source in Oslo" is new
    counted: list[str] = []
    for entry in context.memory.spoken:
        name = (entry.reading.name or "").lower()
        words = name.split()
        if part.head not in words:
            continue
        counted += [name] if name not in counted else []
        if ordinal in words or (ordinal in _COUNT and len(counted) == _COUNT.index(ordinal) + 1):
            why = f"“{phrase}” is the one in {context.place(entry.at)}"
            return entry.reading._replace(basis="title", confidence=0.7, reason=why)
    return Reading((), "title", 0.4, f"nothing tells which “{phrase}” it is", name=phrase)
