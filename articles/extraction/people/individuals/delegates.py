"""Who "the North's chief delegate" is: whoever leads the delegation of that state, as the page tells; and
envoys at a council, who speak for their own states: "a Security Council diplomat".

| the page | goes on with | left to the state |
| --- | --- | --- |
| `Ri Son-gwon, who leads the North's delegation` | `the North's chief delegate` | `a North Korean delegate` |
| `the South's chief delegate, Cho Myoung-gyon` | `the South's top delegate` | two such |
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.people.individuals.epithets import people_on
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import Context
from articles.extraction.values import Span

_CHIEF = frozenset({"chief", "head", "top", "lead", "senior"})
_HEADS = frozenset({"delegate", "negotiator", "representative"})
_LEADS = re.compile(
    r", (?:who (?:is |was )?(?:leads?|led|leading|heads?|headed|heading)|the (?:head|leader|chief) of|"
    r"(?:head|leader|chief) of) (?:[\w'.-]+ ){0,4}?delegation\b"
    r"|, (?:[\w'.-]+ ){0,4}?(?:chief|top|head|lead) (?:delegate|negotiator)\b"
)
_BEFORE = re.compile(r"\b(?:chief|top|head|lead) (?:delegate|negotiator),? \Z")


_UNNAMED = re.compile(
    r"(?:[Tt]he|[Aa]|[Oo]ne) (?:head|chief|leader|member) of (?=(?:the|a) (?:[\w'.-]+ ){1,4}delegation\Z)"
)


def of_delegation(context: Context, span: Span) -> Span | None:
    """The delegation for which its unnamed head or member speaks: "the head of | the DPRK delegation"; `None`
    for other words."""
    found = _UNNAMED.match(context.page.flat[slice(*span)])
    return (span[0] + found.end(), span[1]) if found else None


def chief_delegate(context: Context, part: Part, phrase: str, state: str | None) -> Reading | None:
    """The one person of a state whom the page puts at the head of a delegation."""
    if (
        state is None
        or part.head not in _HEADS
        or _CHIEF.isdisjoint(part.words)
        or part.words[0] in ("a", "an")
    ):
        return None
    low, flat = context.page.low, context.page.flat
    found = {}
    for _, who in people_on(context):
        at = flat.find(who.name) if who.side in (state, None) else -1
        if 0 <= at < part.core[0] and (
            _LEADS.match(low, at + len(who.name)) or _BEFORE.search(low, max(0, at - 40), at)
        ):
            found[who.key] = who
    own = {key: who for key, who in found.items() if who.side == state} or found
    if len(own) != 1:
        return None
    who = next(iter(own.values()))
    return Reading(
        (who,), "title", 0.8, f"“{phrase}” → {who.name}, who leads the delegation", title=part.head
    )


_ENVOYS = frozenset({"diplomat", "diplomats", "ambassador", "ambassadors", "envoy", "envoys"})


def envoy_at_a_council(part: Part, phrase: str) -> Reading | None:
    """Nobody that is known, where envoys at a council speak unnamed."""
    if part.head not in _ENVOYS or "council" not in part.words[:-1]:
        return None
    return Reading((), "title", 0.6, f"“{phrase}” speaks for a state that is not named", name=phrase)
