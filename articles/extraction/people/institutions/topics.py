"""Of which state a passage tells where "the foreign ministry", "the army" or "the government" stands alone.

| before it, in the paragraph | means its state | left to the page's home |
| --- | --- | --- |
| another state that speaks | `China spoke. The foreign ministry …` | `China grew. The foreign ministry …` |
| Pyongyang, and the South in it | `The North fired. The army … the South` | `The North fired. The army …` |
| its leader, of the army | `Kim Jong-un ordered … . The army …` | `The North sent … . The army …` |
| another state that acts | `Japan lifted a ban. The government …` | `Lee spoke. The government …` |
| its minister, who speaks of it | `Prime Minister Abe said …. The ministry …` | `Abe met Lee. The …` |

Seoul's bodies answer what Pyongyang says or fires, so that of the North a passage must tell more.
"""

from __future__ import annotations

import re

from articles.extraction.entities.scanning import Occurrence
from articles.extraction.only import only
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.naming import person_at
from articles.extraction.text.lexicon import word_list
from articles.extraction.text.reporting_words import cue_table
from articles.extraction.values import Span

_NORTH, _SOUTH, _AMERICA = "north-korea", "south-korea", "united-states"
_SPEAKS = frozenset(
    form for entry in cue_table() if entry.part == "verb" for form in entry.forms
) | word_list("verdict")
_LEADS_IN = re.compile(
    r"[\"“]?(?:(?:But|And|Meanwhile|Separately|Later|Earlier|Yet|So|On|In|Last|Early|Late)\b[^,.]{0,40}, |"
    r"(?:But|And|Yet) )?(?:[Tt]he )?(?:(?:[Rr]uling|[Nn]eighbou?ring|[Nn]uclear-armed|[Rr]eclusive) )?"
)
_TITLES = 5
"""How many words may stand between the beginning of a sentence and the name of its subject."""
_WORD = re.compile(r"[a-z'-]+")
_ARMED = frozenset({"army", "military", "armed forces", "troops"})


def topic(context: Context, at: int, noun: str) -> str | None:
    """The slug of the state, other than the page's own, of which a body of a bare name is by what is told
    before it; `None` where that does not tell. `noun` is what the body is called."""
    page = context.page
    here = page.sentence_number(at)
    if not here:
        return None
    before, own = page.sentences[here - 1], page.sentences[here]
    if before[0] < page.passage_start(at):
        return None
    subject = _subject(context, before[0], before[1])
    state = _side(context, subject) if subject else None
    ministers = _of_its_minister(context, before)
    if ministers and not any(_side(context, seen) != ministers for seen in names_in(context, (own[0], at))):
        return ministers
    if subject is None or state in (None, page.home) or state not in page.index.states:
        return None
    if any(_side(context, seen) not in (None, state) for seen in names_in(context, (own[0], at))):
        return None  # another one is named beside it
    speaks = _speaks(context, subject.end, before[1])
    if state != _NORTH:
        return state if speaks or noun == "government" else None
    told = {seen.slug for seen in page.within((at, own[1]))}
    if _NORTH in told:
        return None
    if not told.isdisjoint((_SOUTH, _AMERICA)) and (speaks or noun in _ARMED):
        return state
    return state if noun == "army" and subject.kind == "person" and _SOUTH not in told else None


def _holder_who_spoke(context: Context, window: Span) -> Who | None:
    """The head of a government or minister, of no state of Korea, who spoke last, in a sentence."""
    last = context.memory.latest()
    who = last.reading.alone if last else None
    if last is None or who is None or who.kind != "person" or not window[0] <= last.at < window[1]:
        return None
    if who.side in (_NORTH, _SOUTH) or _HOLDER.search(context.page.flat, *window) is None:
        return None
    words = who.name.split()
    return None if who.slug is None and words[0] in context.page.index.words.korean else who


_HOLDER = re.compile(
    r"\b(?:(?:Prime|Foreign|Defen[cs]e|Finance|Interior|Trade) Minister|President|Chancellor|Premier"
    r"|Chief Cabinet Secretary) [A-Z]"
)


def _of_its_minister(context: Context, window: Span) -> str | None:
    """The one state, other than the page's own, of which a sentence tells that its minister speaks: "Prime
    Minister Holm said Japan would protest"."""
    page = context.page
    who = _holder_who_spoke(context, window)
    if who is None:
        return None
    told = {seen.slug for seen in names_in(context, window) if seen.kind in ("state", "adjective", "people")}
    states = {who.side} if who.side in page.index.states else told
    state = only(states)
    return state if state in page.index.states and state not in (page.home, _NORTH) else None


def _subject(context: Context, start: int, end: int) -> Occurrence | None:
    """The name with which a sentence begins, behind titles at most."""
    page = context.page
    begun = _LEADS_IN.match(page.flat, start, end)
    at = begun.end() if begun else start
    words = page.index.words
    owner = None
    for seen in names_in(context, (at, min(end, at + _NEAR))):
        between = page.low[at : seen.start].split()
        if len(between) > _TITLES or any(word not in words.before_names for word in between):
            return owner
        if page.flat.startswith("'s ", seen.end) or seen.kind == "adjective":
            owner, at = owner or seen, seen.end + len("'s") * (seen.kind != "adjective")
            continue  # "China's foreign minister Wang Yi", "Chinese President Xi Jinping"
        return seen
    return owner


def _side(context: Context, seen: Occurrence) -> str | None:
    if seen.kind == "person":
        who = person_at(context, seen)
        return who.side if who else None
    if seen.kind in ("state", "adjective", "people"):
        return seen.slug
    page = context.page
    if page.low[seen.start : seen.end] in page.index.words.general_bodies:
        return None  # of which state that is, is what is asked
    entry = page.index.actors.get(seen.slug or "")
    return entry.side if entry and entry.kind == "institution" else None


def _speaks(context: Context, start: int, end: int) -> bool:
    """Whether one of the first words behind a subject is a verb of speech."""
    words = _WORD.findall(context.page.low, start, min(end, start + _NEAR))
    return not _SPEAKS.isdisjoint(words[:_FIRST])


_NEAR, _FIRST = 90, 6
