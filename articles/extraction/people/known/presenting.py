"""Whom the lines above a text present by name and office: "Ned Price, Department Spokesperson".

| kind | lines |
| --- | --- |
| name and office | `Ned Price, Department Spokesperson` |
| … in two lines | `Philip J. Crowley` / `Assistant Secretary` |
| office and name | `Press Briefing by Press Secretary Jen Psaki and General Jan Holm` |
| who is asked or speaks | `Interview with Cho Han-bum`, `Remarks by Sung Kim` |
| whose press conference | `Foreign Ministry Spokesperson Mao Ning's Regular Press Conference` |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.entities.names import lowered, plain
from articles.extraction.entities.page import Page
from articles.extraction.people.known.cast import Guest, Who, unlinked, who_is
from articles.extraction.people.known.full_names import name_at_end

_OFFICE = re.compile(
    r"\b(?:spokes\w+|secretary|minister|president|ambassador|director|envoy|representative|chairman|chair|adviser|"
    r"advisor|professor|commander|general|coordinator|fellow|researcher|analyst|chief|officer|official|lawmaker|"
    r"premier|chancellor|admiral|colonel|senator|governor|negotiator|rapporteur|administrator|counselor|lecturer)\b"
)
_NO_NAME = re.compile(r"\b(?:Unofficial|Official|Translation|Transcript|Release|Releases|Room|Full|Text)\b")
_PARTED = re.compile(r",? (?:and|&|with) (?=[A-Z])|[,;:|\]] ?| [-–—] ")
_TAIL = re.compile(
    r"(?:(?<=\w)'s? | \(| (?i:at|on|in|to|before|aboard|after|following|about|during|held|holds?|speaks?|"
    r"delivers?|briefs?|meets?|hosts?|says?|talks?|answers?)\b).*"
)
_EVENTS = (
    *("interview", "conversation", "q&a", "q& a", "q &a", "q & a", "briefing", "remarks", "conference"),
    *("availability", "statement", "speech", "address", "testimony", "discussion", "transcript", "gaggle"),
    *("comments", "talk"),
)
_EVENT = rf"(?i:{'|'.join(_EVENTS)})"
_BY = re.compile(rf"\b{_EVENT} (?i:with|by|of) (?=[A-Z])")
_ASKED = re.compile(rf"\b{_EVENT}(?:\]|:)? ?$")
_INITIAL = re.compile(r" [A-Z]\.(?= )")
_FIELD = (" for ", " of ")
_LINE = 200


def presented(lines: tuple[str, ...], page: Page) -> tuple[Guest, ...]:
    """The persons, each once, in the order of the lines; those of the page's title where it tells of an
    event at which somebody speaks."""
    found: dict[str, Guest] = {}
    title = page.title[0]
    above = len(lines)
    lines = (*lines, title) if any(map(title.lower().__contains__, _EVENTS)) else lines
    for place, line in enumerate(lines):
        below = lines[place + 1] if place + 1 < above else ""
        if len(line) > _LINE:
            continue
        for guest in _in_line(_written(line), _written(below), page):
            found.setdefault(guest.who.key, guest)
    return tuple(found.values())


def _written(line: str) -> str:
    """A line as names are written in a text, where it stands in capitals."""
    return plain(line).title() if line.isupper() else plain(line)


def _in_line(line: str, below: str, page: Page) -> Iterator[Guest]:
    """The persons whom a line presents; `below` is the next one, which may hold the office of a bare name."""
    line, event = _BY.subn("\n", line)
    pieces = [
        (piece.strip(), named > 0)
        for named, part in enumerate(line.split("\n"))
        for piece in _PARTED.split(part)
    ]
    for place, (piece, by) in enumerate(pieces):
        piece = _TAIL.sub("", piece)
        name = name_at_end(piece, page.index.words)
        if name is None or _NO_NAME.search(name):
            continue
        before = piece[: len(piece) - len(name)]
        if before.endswith(_FIELD) and len(name.split()) > 2 and not _INITIAL.search(name):
            name = " ".join(name.split()[-2:])  # "Coordinator for Strategic Communications John Kirby"
        behind = pieces[place + 1][0] if place + 1 < len(pieces) else below
        bare = piece == name and _is_office(behind, page)
        if (
            bare
            or (by and event)
            or _OFFICE.search(lowered(before))
            or (place and _ASKED.search(pieces[place - 1][0]))
        ):
            beside = f"{before} {behind}" if piece == name else before
            yield Guest(_known(name, page), frozenset(lowered(beside).split()))


def _is_office(text: str, page: Page) -> bool:
    """Whether words tell an office and no further name."""
    return (
        _OFFICE.search(lowered(text)) is not None
        and name_at_end(_PARTED.split(text)[0], page.index.words) is None
    )


def _known(name: str, page: Page) -> Who:
    """The actor of a name, with or without its initials; of namesakes the one in office
    at the page's time."""
    for form in (name, _INITIAL.sub("", name)):
        target = page.index.names.get(lowered(form))
        if target and target.kind == "person":
            held = [slug for slug in target.slugs if page.post_of(slug)]
            slugs = held if len(target.slugs) > 1 else target.slugs
            if len(slugs) == 1:
                return who_is(slugs[0], page.index)
    return unlinked(name)
