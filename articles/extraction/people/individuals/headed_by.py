"""Who heads a body, as a clause of the page tells it: "led by Han Min-su … its leader".

| the page | goes on with | left open |
| --- | --- | --- |
| `The union, led by Han Min-su, … .` | `Its leader said`, `The union's head said` | `Its treasurer said` |
| `Han Min-su, who heads a union of firms, … .` | `The chairman said`, `The union's chief said` | two such |
| `The union is chaired by Han Min-su.` | `Its chair said` | |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.entities.phrases import Part
from articles.extraction.only import only
from articles.extraction.people.known.cast import Who, unlinked
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.full_names import name_at_end
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at

_HEADS = frozenset({"leader", "head", "chief", "chairman", "chairwoman", "chair", "chairperson"})
_OF_FIRMS = frozenset({"director", "president", "founder", "executive", "owner", "boss"})
_DOES = {
    "led": _HEADS | _OF_FIRMS - {"founder", "owner"},
    "head": _HEADS | _OF_FIRMS - {"founder", "owner"},
    "chair": frozenset({"head", "chair", "chairman", "chairwoman", "chairperson", "chief"}),
    "run": frozenset({"head", "chief", "director", "leader", "owner", "boss", "president", "executive"}),
    "found": frozenset({"founder", "leader", "head"}),
}
_NAME = r"(?P<name>[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,4})"
_BY = re.compile(
    r"\b(?P<noun>[A-Za-z]+)(?: (?:of|from) (?:the )?[A-Z][^,.;:“”\"]{2,60}?)?,? "
    r"(?:(?:which|that) )?(?:(?:is|was|has been) )?"
    r"(?P<does>led|headed|chaired|run|founded) by (?:the |its )?(?:[a-z][\w-]* ){0,5}" + _NAME
)
_WHO = re.compile(
    r"\b" + _NAME + r", (?:an? [a-z -]{3,40}? )?who (?:also |now )?"
    r"(?P<does>leads|led|heads|headed|chairs|chaired|runs|directs|founded) (?:the|an?|its) "
    r"(?:[A-Za-z][\w'-]* ){0,5}?(?P<noun>[A-Za-z]+)\b"
)
_STEMS = {
    "lea": "led",
    "led": "led",
    "hea": "head",
    "cha": "chair",
    "run": "run",
    "fou": "found",
    "dir": "run",
}
_NEAR = 2_000


def headed_by(context: Context, part: Part) -> Reading | None:
    """The one person whom a clause before puts at the head of a body, for "its leader", "the chairman"."""
    page, head = context.page, _head(context.page.low, part)
    if head not in _HEADS | _OF_FIRMS or part.names or part.complement_names:
        return None
    behind = _OF_A_BODY.fullmatch(page.low, part.core[0], part.end) if part.complement else None
    owned = behind or (None if part.complement else _OWNED.match(page.low, *part.core))
    if owned is None:
        return None
    found = {who.key: who for who in _heading(context, part, owned["body"])}
    who = only(found.values())
    if who is None:
        return None
    return Reading((who,), "title", 0.8, f"the {head} → {who.name}, whom the page puts there", title=head)


def _heading(context: Context, part: Part, body: str | None) -> Iterator[Who]:
    """Whom the text before puts at the head of a body so called; `None` for any body."""
    page, at = context.page, part.core[0]
    for pattern in (_BY, _WHO):
        for told in pattern.finditer(page.flat, max(0, at - _NEAR), at):
            noun = told["noun"].lower()
            if _head(page.low, part) not in _DOES[_STEMS[told["does"][:3]]]:
                continue
            known = noun in page.index.words.heads or noun in _SENT
            if not known and not told["noun"][0].isupper():
                continue
            if body and body not in (noun, "group", "organization", "organisation"):
                continue
            who = _named(context, told.span("name"))
            if who:
                yield who


_SENT = frozenset({"delegation", "team", "mission"})
_OF_A_BODY = re.compile(r"the (?:chief )?[a-z]+ of the (?P<body>[a-z]+)")
_OWNED = re.compile(r"(?:its|the(?: (?P<body>[a-z]+)'s)?) (?:chief )?[a-z]+(?:[ -]general)?\Z")
_GENERAL = re.compile(r" (?:director|secretary)[ -]general\Z")


def _head(low: str, part: Part) -> str:
    """The noun for whoever heads a body, by which a phrase means one: of a director general "director"."""
    return "director" if _GENERAL.search(low, *part.core) else part.head


def _named(context: Context, span: tuple[int, int]) -> Who | None:
    page = context.page
    seen = [name for name in page.within(span) if name.kind == "person" and not name.short]
    if seen:
        return person_at(context, seen[0])
    name = name_at_end(page.flat[slice(*span)].rstrip("."), page.index.words)
    return unlinked(name) if name and " " in name and not page.touching(span) else None
