"""Who an unnamed official speaks for: "a ministry official", "a spokesman for X", "the official"."""

from __future__ import annotations

from collections.abc import Callable

from articles.extraction.bodies import body_of_a_holder, last_body, other_state, proper_body
from articles.extraction.coreference import Context
from articles.extraction.memory import Reading
from articles.extraction.people import who_is
from articles.extraction.phrases import Part, complements, owner, state_of
from articles.extraction.values import Span

Read = Callable[[Context, Span], Reading]


def by_official(context: Context, part: Part, phrase: str, read: Read) -> Reading:
    """An unnamed official counts as the institution; one who can't be tied to any stays unnamed.

    Where the phrase names the institution, the attribution is explicit; where only a role
    or a state is told, it is by title.
    """
    index = context.page.index
    for name in reversed(part.names):
        if name.kind in ("institution", "media", "company", "group") and name.slug:
            other = other_state(context, part, name)
            if other:
                return other
            who = who_is(name.slug, index)
            return Reading((who,), "explicit", 0.9, f"“{phrase}” speaks for {who.name}")
    for rest in complements(context.page, part):
        reading = read(context, rest)
        if reading.who and reading.who[0].kind not in ("person", "state"):
            confidence = min(reading.confidence, 0.9)
            return reading._replace(confidence=confidence, reason=f"“{phrase}”: {reading.reason}")
    of_body = _official_of_a_body(context, part, phrase)
    if of_body:
        return of_body
    state = state_of(context.page, part)
    function = next(
        (index.words.body_adjectives[word] for word in part.words if word in index.words.body_adjectives), ""
    )
    slug = index.body(state or context.page.home, function) if function else None
    if slug:
        return Reading(
            (who_is(slug, index),), "title", 0.75, f"“{phrase}” speaks for {index.actors[slug].names[0]}"
        )
    owning = owner(context.page, part)
    if owning and owning.kind == "person":
        return Reading((), "title", 0.6, f"“{phrase}” is somebody's own", name=phrase)
    if state is None and "government" in part.words:
        state = context.page.home
    if state and state in index.actors:
        return Reading(
            (who_is(state, index),), "title", 0.6, f"“{phrase}” speaks for {index.actors[state].names[0]}"
        )
    proper = proper_body(context, part) if len(part.words) > 1 else None
    if proper:
        return Reading((proper,), "title", 0.7, f"“{phrase}” speaks for {proper.name}")
    if part.definite:
        return _the_official(context, part, phrase)
    return Reading((), "title", 0.6, f"“{phrase}” is not tied to an institution", name=phrase)


def _official_of_a_body(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "A ministry official": of the ministry told last, or of the one where a person told before serves."""
    body = next((word for word in part.words[:-1] if context.page.index.words.heads.get(word)), None)
    if body is None:
        return None
    state = state_of(context.page, part)
    found = last_body(context, body, part.core[0], state)
    if found:
        return Reading((found[0],), "title", 0.8, f"“{phrase}” speaks for {found[0].name}")
    holders = None if state else body_of_a_holder(context, body)
    if holders:
        return Reading((holders,), "title", 0.75, f"“{phrase}” speaks for {holders.name}")
    return None


def _the_official(context: Context, part: Part, phrase: str) -> Reading:
    """ "The official": who was said to be one just before, else the institution that spoke last."""
    for entry in context.memory.backwards():
        reading = entry.reading
        if not reading.who and reading.basis == "title":
            return Reading(
                (), "title", 0.6, f"“{phrase}” is the one in {context.place(entry.at)}", name=reading.name
            )
        if reading.who and reading.who[0].kind in ("institution", "media", "company", "person", "group"):
            why = f"“{phrase}” → {reading.who[0].name}, who speaks in {context.place(entry.at)}"
            return Reading(reading.who[:1], "title", 0.75, why)
    return Reading((), "title", 0.4, f"nothing tells whose “{phrase}” it is", name=phrase)
