"""Who "the North's chief delegate" is: whoever leads the delegation of that state, as the page tells; and
envoys at a council, who speak for their own states: "a Security Council diplomat".

| the page | goes on with | left to the state |
| --- | --- | --- |
| `Ri Son-gwon, who leads the North's delegation` | `the North's chief delegate` | `a North Korean delegate` |
| `the South's chief delegate, Cho Myoung-gyon` | `the South's top delegate` | two such |
| `Ri Son-gwon replied that it was cold.` | `The North's delegation chief added` | the South's |
| `The North Korean delegation arrived.` | `The delegation said`: the North | behind `Holm's delegation` |
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part, state_of
from articles.extraction.only import only
from articles.extraction.people.individuals.last_told import subject_before
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.told_of import people_on
from articles.extraction.values import Span

_CHIEF = frozenset({"chief", "head", "top", "lead", "senior", "leader"})
_HEADS = frozenset({"delegate", "negotiator", "representative"})
_LEADS = re.compile(
    r", (?:who (?:is |was )?(?:leads?|led|leading|heads?|headed|heading)|the (?:head|leader|chief) of|"
    r"(?:head|leader|chief) of) (?:[\w'.-]+ ){0,4}?delegation\b"
    r"|, (?:[\w'.-]+ ){0,4}?(?:chief|top|head|lead) (?:delegate|negotiator)\b"
)
_BEFORE = re.compile(r"\b(?:chief|top|head|lead) (?:delegate|negotiator),? \Z")


_UNNAMED = re.compile(
    r"(?:[Tt]he|[Aa]|[Oo]ne) (?:head|chief|leader|member) of "
    r"(?=(?:the|a) (?:[\w'.-]+ ){1,4}delegation(?:\Z| (?:to|at) ))"
)
_TALKS = re.compile(r"delegation( (?:to|at) [^,]*)\Z")
"""Behind a delegation: where it is sent."""


def of_delegation(context: Context, span: Span) -> Span | None:
    """The delegation for which its unnamed head or member speaks: "the head of | the DPRK delegation"; `None`
    for other words."""
    found = _UNNAMED.match(context.page.flat[slice(*span)])
    sent = _TALKS.search(context.page.flat, *span) if found else None
    return (span[0] + found.end(), sent.start(1) if sent else span[1]) if found else None


def the_delegation(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "The delegation": of the state whose delegation the page has told of last; `None` where that was of no
    state."""
    if part.words != ("the", "delegation") or part.complement:
        return None
    page, at = context.page, part.core[0]
    owned = list(_OWNED.finditer(page.flat, max(0, at - _FAR), at))
    told = page.touching(owned[-1].span("owner")) if owned else ()
    state = next((seen.slug for seen in told if seen.kind in ("state", "adjective") and seen.slug), None)
    if state not in page.index.states or state not in page.index.actors:
        return None
    who = who_is(state, page.index)
    return Reading((who,), "title", 0.75, f"“{phrase}” is that of {who.name}, told of before")


_OWNED = re.compile(
    r"\b(?P<owner>[A-Z][\w.]{0,16}(?: [A-Z]\w{1,16})?)(?:'s)? (?:[a-z][\w-]{1,20} ){0,2}delegation\b"
)
_FAR = 1_500


def chief_delegate(context: Context, part: Part, phrase: str) -> Reading | None:
    """The one person of a state whom the page puts at the head of a delegation; where it puts nobody there,
    whoever of that state has spoken or acted just before."""
    state = state_of(context.page, part) if _is_chief(part) else None
    if state is None:
        return None
    own = _leading(context, part, state)
    if len(own) > 1:
        return None
    who = own[0] if own else _just_before(context, part, state) or _who_spoke(context, state)
    if who is None:
        return None
    does = "leads the delegation" if own else "speaks or acts for that state"
    return Reading((who,), "title", 0.8, f"“{phrase}” → {who.name}, who {does}", title=part.head)


def _leading(context: Context, part: Part, state: str) -> list[Who]:
    """Whom the page puts at the head of a delegation of a state."""
    low, flat = context.page.low, context.page.flat
    found = {}
    for _, who in people_on(context):
        at = flat.find(who.name) if who.side in (state, None) else -1
        if 0 <= at < part.core[0] and (
            _LEADS.match(low, at + len(who.name)) or _BEFORE.search(low, max(0, at - 40), at)
        ):
            found[who.key] = who
    own = [who for who in found.values() if who.side == state]
    return own or list(found.values())


def _is_chief(part: Part) -> bool:
    """Whether a phrase tells of the head of a delegation: "chief delegate", "delegation chief"."""
    if not part.definite:
        return False
    if part.head in _CHIEF:
        return part.words[-2:-1] == ("delegation",)
    return part.head in _HEADS and not _CHIEF.isdisjoint(part.words)


def _just_before(context: Context, part: Part, state: str) -> Who | None:
    """The person of a state who is the subject of the sentence before, or has spoken in it."""
    page, entry = context.page, context.memory.latest()
    found = subject_before(context, part.core[0])
    who = found[0] if found else None
    here = page.sentence_number(part.core[0])
    near = entry is not None and page.sentence_number(entry.at) >= here - 1 and len(entry.reading.who) == 1
    if who is None and entry and near and page.passage_start(part.core[0]) <= entry.at:
        who = entry.reading.who[0]
    return who if who and _may_lead(context, who, state) else None


def _who_spoke(context: Context, state: str) -> Who | None:
    """The one person of a state who has spoken so far and may lead a delegation."""
    spoken = [entry.reading.who[0] for entry in context.memory.backwards() if len(entry.reading.who) == 1]
    found = {who.key: who for who in spoken if _may_lead(context, who, state)}
    return only(found.values())


def _may_lead(context: Context, who: Who, state: str) -> bool:
    """Whether somebody is of a state and neither leads it nor speaks for somebody."""
    if who.kind != "person" or who.side != state:
        return False
    page = context.page
    post = page.post_of(who.slug)
    spokes = post is not None and "spokes" in post.title.lower()
    return not spokes and not page.has_led(who.slug)


_ENVOYS = frozenset({"diplomat", "diplomats", "ambassador", "ambassadors", "envoy", "envoys"})


def envoy_at_a_council(part: Part, phrase: str) -> Reading | None:
    """Nobody that is known, where envoys at a council speak unnamed."""
    if part.head not in _ENVOYS or "council" not in part.words[:-1]:
        return None
    return Reading((), "title", 0.6, f"“{phrase}” speaks for a state that is not named", name=phrase)
