"""Whom "the head of state" means: the leader of whom the last sentences tell, before whoever leads the page's
own state.

| the page | goes on with | left to others |
| --- | --- | --- |
| `Putin accepted the invitation.` | `the head of state` | `the head of the state agency` |
| `Moon wrote to Trump.` | `the head of state`: Moon, the subject | |
"""

from __future__ import annotations

from articles.extraction.entities.phrases import Part, state_of
from articles.extraction.people.anaphora.plural_leaders import OF_A_HEAD
from articles.extraction.people.anaphora.subjects import person_subject
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.people.known.told_of import words_told

_LEADS = frozenset({"president", "king", "emperor", "premier", "chancellor"})
_DEPUTY = frozenset({"vice", "deputy", "former", "ex"})
_SENTENCES = 4
"""How many sentences back the leader may stand."""


def by_head_of_state(context: Context, part: Part, phrase: str) -> Reading | None:
    """The leader who is the subject of the nearest sentence that names one, or the last named in it; `None`
    where no sentence nearby names one, or the words tell another state."""
    page = context.page
    if part.head != "head" or not part.definite or not part.complement:
        return None
    if page.flat[part.core[1] : part.complement[1]] not in OF_A_HEAD:
        return None
    state = state_of(page, part)
    here = page.sentence_number(part.core[0])
    for number in range(here, max(-1, here - _SENTENCES), -1):
        start, end = page.sentences[number]
        who = _leader_in(context, (start, min(end, part.core[0])), state)
        if who:
            why = f"“{phrase}” → {who.name}, who leads a state and is named just before"
            return Reading((who,), "title", 0.8, why, title=part.head)
    return None


def _leader_in(context: Context, sentence: tuple[int, int], state: str | None) -> Who | None:
    """The leader who is a sentence's subject, else the last whom it names outside what is said now."""
    subject = person_subject(context, sentence)
    contents = context.memory.content
    named = [
        person_at(context, seen)
        for seen in reversed(names_in(context, sentence))
        if seen.kind == "person" and not any(start <= seen.start < end for start, end in contents)
    ]
    people = [subject[0]] if subject else []
    return next((who for who in (*people, *named) if who and _leads(context, who, state)), None)


def _leads(context: Context, who: Who, state: str | None) -> bool:
    """Whether a post or the page tells that somebody leads a state, and that which the words tell."""
    if state and who.side not in (state, None):
        return False
    if who.slug:
        return context.page.has_led(who.slug)
    told = words_told(context, who)
    return not told.isdisjoint(_LEADS) and told.isdisjoint(_DEPUTY)
