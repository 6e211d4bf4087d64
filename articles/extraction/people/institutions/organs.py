"""Which body a part of its name means, once the page has told the whole: "the Political Bureau", "the Peace
Committee".

| the page | goes on with |
| --- | --- |
| `the Presidium of the Supreme People's Assembly` | `the Presidium` |
| `the Asia-Pacific Peace Committee` | `the Peace Committee`, `the Committee` |
| `the Central Military Commission of the Workers' Party` | `the Military Commission` |

A command of an army, which has no entry, is that army: "the front-line command of the North's army", "the
military's supreme command".

An organ that the directory has is meant itself, and not what it is an organ of: "the United Front
Department of the Central Committee of the Workers' Party".

Where two longer names hold the words, the one that the directory has is meant; of two such, none for certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.entities.page import Page
from articles.extraction.entities.phrases import Part
from articles.extraction.people.known.cast import who_is
from articles.extraction.people.known.context import Context, Read
from articles.extraction.people.known.memory import Reading
from articles.extraction.values import Span

_RUN = re.compile(r"[Tt]he ((?:[A-Z][\w'-]+ ){0,3}[A-Z][\w'-]+)")
_BEFORE = re.compile(
    r"(?:(?:The|In|On|At|By|For|But|And|An?) )?((?:(?:[A-Z][\w'&-]+|U\.[NSK]\.)(?:,? and|,)? )*)\Z"
)
_BEHIND = re.compile(
    r" (?:of|for|on) (?:the )?[A-Z][\w'-]*(?:(?:, [A-Z][\w'-]*){1,3},? and [A-Z][\w'-]*)?"
    r"(?:(?: (?:and |of )?(?:the )?)[A-Z][\w'-]*){0,6}"
)
_REACH = 60
_FEW = 4
"""How many ways of writing the whole name are looked at."""


def by_part_of_a_name(context: Context, part: Part, read: Read) -> Reading | None:
    """The body whose whole name the page has written before, where a part of it stands with "the"."""
    page, words = context.page, context.page.index.words
    if part.words[:1] != ("the",) or part.complement:
        return None
    run = _RUN.fullmatch(page.flat, *part.core)
    if (
        run is None
        or run[1].isupper()
        or not (part.head in words.bodies or part.head in words.heads or part.head == "cross")
    ):
        return None
    if any(seen.kind == "institution" for seen in part.names):
        return None
    whole = {page.flat[slice(*span)]: span for span in _longer(page, run[1], part.core[0])}
    found = {
        reading.who[0].key: (reading, span)
        for span in list(whole.values())[:_FEW]
        if len((reading := read(context, span)).who) == 1
    }
    listed = {key: one for key, one in found.items() if one[0].who[0].slug}
    if len(found) != 1 and len(listed) != 1:
        return None
    reading, span = next(iter((listed or found).values()))
    who = reading.who[0]
    if who.kind in ("person", "state", "media"):
        return None
    why = f"“the {run[1]}” → {who.name}, whose whole name stands in {context.place(span[0])}"
    return Reading((who,), "explicit", min(reading.confidence, 0.85), why)


_ARMYS = re.compile(
    r"((?:[Tt]he )?(?:[A-Z][\w.]+(?: Korean?)?(?:'s)? )?(?:military|army|armed forces))'s? "
    r"(?:(?:[a-z][a-z-]+ ){0,2}(?:command|headquarters|staff)|General Staff(?: Department)?)\Z"
)
"""A command of an army that the phrase tells: "the North Korean military's | artillery command"."""
_OF_THE_NORTH = re.compile(
    r"(?:[Tt]he )?(?:North(?: Korea)?'s|North Korean) (?:(?:army|navy|air force|military) command|"
    r"[Gg]eneral [Ss]taff)"
)
"""A command of the North's that its state's name tells: "the North's | navy command"."""
_WHOLE_STAFF = "department"
"""With which the whole name of a general staff may end, and no command."""
_COMMANDS = frozenset({"command", "force", "staff", "headquarters", "unit", "corps", "navy", _WHOLE_STAFF})


def by_organ(context: Context, part: Part, read: Read) -> Reading | None:
    """The organ with which a phrase begins that tells of what it is one: a body's, or an army's command."""
    return organ_of_a_body(context, part) or _organ_of_an_army(context, part, read)


def _organ_of_an_army(context: Context, part: Part, read: Read) -> Reading | None:
    """The army whose command speaks: "the artillery command of the North's army"; `None` where the command
    has a name of its own, "the Supreme Command of the Korean People's Army", or nothing tells whose it is."""
    if part.head not in _COMMANDS:
        return None
    flat, index = context.page.flat, context.page.index
    owned = _ARMYS.match(flat, *part.core)
    short = _OF_THE_NORTH.fullmatch(flat, *part.core) if not owned and not part.complement else None
    army_of_the_north = index.body("north-korea", "army") if short else None
    if army_of_the_north:
        who = who_is(army_of_the_north, index)
        return Reading((who,), "explicit", 0.8, f"“{flat[slice(*part.core)]}” is part of the {who.name}")
    if owned:
        whose: Span | None = (part.core[0], owned.end(1))
    elif part.head != _WHOLE_STAFF and flat.endswith(part.head, *part.core) and not part.names:
        whose = part.complement if flat.startswith(" of ", part.core[1]) else None
    else:
        return None
    if whose is None:
        return None
    armies = {index.body(nation.slug, "military") for nation in index.words.nations}
    army = read(context, whose).alone
    if army is None or army.slug is None or army.slug not in armies:
        return None
    return Reading((army,), "explicit", 0.8, f"“{flat[slice(*part.core)]}” is part of the {army.name}")


_OF_WHAT = re.compile(r"(?: of (?:the )?[A-Z][\w.'-]*(?:,? [A-Z][\w.'-]*)*)+")


def organ_of_a_body(context: Context, part: Part) -> Reading | None:
    """The body of the directory with which a phrase begins that tells of what it is an organ; `None` where
    the body behind it is of another side."""
    page, index = context.page, context.page.index
    first = part.names[0] if part.names and part.names[0].kind == "institution" else None
    if first is None or page.low[part.core[0] : first.start] not in ("", "the "):
        return None
    end = part.end
    behind = [name for name in (*part.names[1:], *part.complement_names) if name.slug]
    if not behind or not first.slug or _OF_WHAT.fullmatch(page.flat, first.end, end) is None:
        return None
    if any(index.actors[name.slug].side != index.actors[first.slug].side for name in behind if name.slug):
        return None
    who = who_is(first.slug, index)
    return Reading((who,), "explicit", 0.9, f"named “{page.flat[first.start : first.end]}”")


def _longer(page: Page, name: str, at: int) -> Iterator[Span]:
    """Where the page writes, before an offset, a longer name that begins or ends with a shorter one."""
    start = page.flat.find(name, 0, at)
    for _ in range(_MOST_TIMES):
        if start < 0:
            return
        end = start + len(name)
        known = [seen for seen in page.touching((start, end)) if seen.kind == "institution"]
        if known:
            yield known[0].start, known[0].end
            start = page.flat.find(name, end, at)
            continue
        sentence = page.sentence(start)
        before = _BEFORE.search(page.flat, max(sentence[0], start - _REACH), start)
        behind = _BEHIND.match(page.flat, end, min(at, sentence[1]))
        first, last = _start_of(before, start), (behind.end() if behind else end)
        if not page.flat[end : end + 1].isalnum() and (first, last) != (start, end):
            yield first - len("the ") * (page.low[max(0, first - 4) : first] == "the "), last
        start = page.flat.find(name, end, at)


_MOST_TIMES = 60
"""How often a name is looked at: a longer one stands where the page first brings it in."""


def _start_of(before: re.Match[str] | None, start: int) -> int:
    """Where the capitals before a name begin: not before a comma that lists nothing ("the Korean War, |
    South Korea's Unification Ministry")."""
    if before is None:
        return start
    comma = before[1].rfind(", ")
    listed = comma < 0 or " and " in before[1][comma:] or before[1].endswith(", ")
    return before.start(1) if listed else before.start(1) + comma + len(", ")
