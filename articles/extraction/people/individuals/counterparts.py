"""Who a counterpart or host is: "his South Korean counterpart", "Biegun's Japanese counterpart", "his
host"."""

from __future__ import annotations

import re

from articles.extraction.entities.offices import Holder
from articles.extraction.entities.phrases import Part, state_of
from articles.extraction.only import only
from articles.extraction.people.anaphora.coreference import pronoun
from articles.extraction.people.known.callings import DEPUTIES, ONCE
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import by_family_name, person_at
from articles.extraction.people.known.told_of import words_beside

_SENTENCES = 3
"""How many sentences back the counterpart may be named who is meant without a name."""


def by_counterpart(context: Context, part: Part, phrase: str) -> Reading | None:
    """The counterpart of the person who owns the phrase, in the state that it names.

    Who held the like office there at the time, else the only person of that state named just before.
    """
    state = state_of(context.page, part)
    if part.head in HOSTS or (part.head == "counterpart" and state is None):
        return _host(context, part, phrase)
    apart = part.complement and not context.page.flat.startswith(" in ", part.core[1])
    if part.head != "counterpart" or apart or state is None:
        return None
    of = _of_whom(context, part)
    if of is None or of.side == state:
        return None
    who = _in_like_office(context, of, state) or _named_lately(context, part.core[0], state)
    if who is None:
        return None
    return Reading((who,), "title", 0.8, f"“{phrase}” → {who.name}, the counterpart of {of.name}")


def by_counterparts(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "Japanese officials said … . | Their South Korean counterparts": officials of that state, behind
    unnamed ones of another."""
    state = state_of(context.page, part) if part.head == "counterparts" and not part.complement else None
    entry = context.memory.latest()
    of = entry.reading.alone if entry and entry.reading.plural else None
    if state not in context.page.index.states or of is None or of.kind == "person" or of.side == state:
        return None
    who = who_is(state, context.page.index)
    return Reading(
        (who,), "title", 0.65, f"“{phrase}” speak for {who.name}, as those of {of.name}", plural=True
    )


HOSTS = frozenset({"host", "guest", "visitor"})


def _host(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "His host", "her counterpart": the only other person, of another state, whom the last sentences
    name."""
    alone = len(part.words) == len(("his", "host")) and part.complement is None
    of = _of_whom(context, part) if alone else None
    if of is None or of.side is None:
        return None
    page = context.page
    start = page.sentences_back(part.core[0], _SENTENCES)
    named = [seen for seen in names_in(context, (start, part.core[0])) if seen.kind == "person"]
    people = [who for seen in named if (who := person_at(context, seen))]
    people += [who for entry in context.memory.backwards() if entry.at >= start for who in entry.reading.who]
    others = {who.key: who for who in people if who.kind == "person" and who.key != of.key}
    who = only(others.values())
    if who is None or who.side in (None, of.side):
        return None
    return Reading((who,), "title", 0.7, f"“{phrase}” → {who.name}, who meets {of.name}")


def _of_whom(context: Context, part: Part) -> Who | None:
    """Whose counterpart a phrase means."""
    words = context.page.index.words
    if part.words[0] in ("his", "her"):
        read = pronoun(context, words.pronouns["he" if part.words[0] == "his" else "she"], part.core[0])
        return read.alone
    named = next((name for name in names_in(context, part.core) if name.kind == "person"), None)
    if named:
        return person_at(context, named)
    first = context.page.flat[slice(*part.core)].split(" ", 1)[0]
    return by_family_name(context, first[:-2], part.core[0])[0] if first.endswith("'s") else None


def _in_like_office(context: Context, of: Who, state: str) -> Who | None:
    """Who held in a state the office that somebody holds in theirs."""
    page = context.page
    post = page.post_of(of.slug)
    found = page.offices.alike(post, state, page.published) if post else None
    if post is None and of.slug is None:
        found = _of_a_title_told(context, of, state)
    return who_is(found.slug, page.index) if found else None


def _of_a_title_told(context: Context, of: Who, state: str) -> Holder | None:
    """Who held in a state the office that the page tells beside the name of one whom the directory lacks:
    "Norwegian Foreign Minister Holm … her South Korean counterpart"."""
    page, told = context.page, words_beside(context, of)
    if not _NOT_NOW.isdisjoint(told):
        return None
    for at, word in enumerate(told):
        if word in page.index.words.titles:
            title = " ".join(told[max(0, at - 1) : at + 1])
            return only(page.offices.find(title, page.published, state))
    return None


_NOT_NOW = DEPUTIES | ONCE


def _named_lately(context: Context, at: int, state: str) -> Who | None:
    """The only person of a state whom the last sentences name."""
    page = context.page
    start = page.sentences_back(at, _SENTENCES)
    found = {
        who.key: who
        for seen in names_in(context, (start, at))
        if seen.kind == "person" and (who := person_at(context, seen)) and who.side == state
    }
    return only(found.values())


def is_called_counterpart(context: Context, who: Who, title: str, state: str | None) -> bool:
    """Whether the page brings somebody in as the counterpart, in a state, of one who has a title: "President
    Lee met his Chinese counterpart | Hu Jintao … the Chinese president"."""
    page = context.page
    start = page.flat.find(who.name)
    nation = next((one for one in page.index.words.nations if one.slug == state), None)
    if start < 0 or nation is None:
        return False
    begin = page.sentence(start)[0]
    before = page.low[begin:start]
    told = any(before.rstrip(", ").endswith(f"{word.lower()} counterpart") for word in nation.adjectives)
    return told and re.search(rf"\b{re.escape(title)} ", before) is not None
