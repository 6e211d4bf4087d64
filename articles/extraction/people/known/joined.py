"""One reading of several parts of a source: speakers that "and" joins, what stands between commas."""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import OF_A_STATE, Part, state_of
from articles.extraction.people.known.cast import who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.outlets import named_by_apposition
from articles.extraction.text.lexicon import word_list

_OWNED = frozenset([(word,) for word in word_list("owner")])


def joined(context: Context, parts: list[Part], readings: list[Reading]) -> Reading:
    """One reading of coordinated parts: several speakers at "and", an apposition at a comma."""
    readings = _with_shared_head(context, parts, readings)
    first = readings[0]
    medium = named_by_apposition(context, parts[0], first)
    if medium:
        return medium
    who = list(first.who)
    reasons = [first.reason]
    best = first
    for before, part, reading in zip(parts, parts[1:], readings[1:], strict=False):
        named = part.joined == "and" and _names_a_person(reading)  # "Lund and his host Eva Holm"
        if not reading.who or (part.words[:1] in _OWNED and not named):
            continue
        listed = _listed(parts, part) or _bodies_listed(parts, first, part, reading)
        listed = listed or _state_listed(context, parts, first, part)
        second = before.joined == "and" and before.words[:1] in _OWNED  # "Lund and his host, Eva Holm"
        if before.joined == "and" and _is_bracketed(context, part) and _names_a_person(reading):
            body = readings[parts.index(before)].who
            who = [one for one in who if one not in body] + list(reading.who)
            reasons += [reading.reason]
            continue
        if part.joined == "and" or ((listed or second) and reading.basis == "explicit"):
            added = [one for one in reading.who if one.key not in {known.key for known in who}]
            who += added
            reasons += [reading.reason] if added else []
        elif _names_a_person(reading) and not _names_a_person(best):
            who, reasons, best = (
                list(reading.who),
                [reading.reason],
                reading._replace(title=first.title or reading.title),
            )
        elif _names_a_person(reading) and best.basis == "title":
            who, reasons, best = list(reading.who), [reading.reason], reading._replace(title=first.title)
    plural = best.plural or len(who) > 1
    return best._replace(who=tuple(who), reason="; ".join(reasons), plural=plural)


def _is_bracketed(context: Context, part: Part) -> bool:
    """Whether a part begins with the letters of the body before it: "and Harbour Party | (HP) Rep. Lund"."""
    return _LETTERS.match(context.page.flat, part.core[0] - 1) is not None


_LETTERS = re.compile(r"\([A-Z][A-Za-z&]{1,8}\) (?=[A-Z])")


def _with_shared_head(context: Context, parts: list[Part], readings: list[Reading]) -> list[Reading]:
    """ "South Korean and Japanese officials": the first are officials, too, and speak for their state."""
    last, crowd = readings[-1], parts[-1].head
    plural = crowd.endswith(("s", "men"))
    parallel = any(name.kind in OF_A_STATE for name in parts[-1].names[:1]) or last.who
    if (
        not plural
        or not parallel
        or parts[-1].joined != "and"
        or any(who.kind == "person" for who in last.who)
    ):
        return readings
    if crowd == "governments" and not last.who and (slug := state_of(context.page, parts[-1])):
        last = last._replace(who=(who_is(slug, context.page.index),), name=None, plural=True)
    found = []
    for part, reading in zip(parts[:-1], readings[:-1], strict=True):
        slug = _only_a_state(context, part)
        if slug is None:
            return readings
        who = who_is(slug, context.page.index)
        found.append(reading._replace(who=(who,), reason=f"{crowd} of {who.name}", name=None, plural=True))
    if not last.who:  # "South Korean and Japanese fishermen": nobody whom the archive has
        whole = context.page.text[parts[0].core[0] : parts[-1].core[1]]
        return [Reading((), "explicit", 0.6, f"“{whole}” names nobody", name=whole, plural=True)] * len(parts)
    return [*found, last]


def _only_a_state(context: Context, part: Part) -> str | None:
    """The slug of the state of whose adjective or name a part consists: "South Korean", "the North"."""
    words = " ".join(word for word in part.words if word != "the")
    half = f"{words}-korea"
    if half in context.page.index.states:
        return half
    whole = [name for name in part.names if name.kind in OF_A_STATE and name.slug]
    start = part.core[0] + len("the ") * (part.words[:1] == ("the",))
    return (
        whole[0].slug if len(whole) == 1 and (whole[0].start, whole[0].end) == (start, part.core[1]) else None
    )


def _listed(parts: list[Part], part: Part) -> bool:
    """Whether a part behind a comma is an item of a list ("A, B and C"), not an apposition."""
    return len(parts) > 2 and parts[-1].joined == "and" and part.words[:1] not in (("the",), ("a",), ("an",))


def _bodies_listed(parts: list[Part], first: Reading, part: Part, reading: Reading) -> bool:
    """ "The A Committee, the B Front and the C Council": one more body of a list; not "The A Committee, | an
    Oslo guild, and B"."""
    if (
        len(parts) <= 2
        or parts[-1].joined != "and"
        or (part.joined != "and" and part.words[0] in ("a", "an"))
    ):
        return False
    return all(one.who and one.who[0].kind in _BODIES for one in (first, reading))


def _state_listed(context: Context, parts: list[Part], first: Reading, part: Part) -> bool:
    """ "Norway, | the United States and Japan", "Holm, | the White House and Japan": one more state or body
    of a list, of which only the name stands there; not "Kim, the North Korean, and Japan"."""
    person = _names_a_person(first)
    if len(parts) <= 2 or parts[-1].joined != "and" or not first.who:
        return False
    if first.who[0].kind not in _STATES and not person:
        return False
    start = part.core[0] + len("the ") * (part.words[:1] == ("the",))
    kinds = (*_BODIES, "state") if person else _BODIES
    bodies = [(name.start, name.end) for name in part.names if name.kind in kinds]
    return bodies == [(start, part.core[1])] or (not person and _only_a_state(context, part) is not None)


_BODIES = ("institution", "organisation", "company", "group")
_STATES = ("state", *_BODIES)


def _names_a_person(reading: Reading) -> bool:
    return bool(reading.who) and reading.who[0].kind == "person" and reading.basis == "explicit"
