"""Owners that stand for what they own: "South Korea's foreign ministry said …, while Russia's said …"."""

from __future__ import annotations

import re

from articles.extraction.people.institutions.alike import like_of
from articles.extraction.people.institutions.whose import body_of
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading
from articles.extraction.values import Span

_OWNER = re.compile(r"(?:[Tt]he )?(?:[A-Z][\w.]*)(?: [A-Z]\w+)?'s$")
_ALONE = re.compile(r"(?:[Tt]he )?[A-Z][\w.]*(?: [A-Z]\w+)?'s (?:said|says)\b")
_OWNED = re.compile(
    r"(?:[Tt]he )?[A-Z][\w.]*(?: [A-Z]\w+)?'s ((?:[a-z][\w-]* ){0,3}?[a-z][\w-]+)"
    r"(?=,| (?:said|says|told|has|had|also|later|earlier|[a-z]+ed)\b)"
)


def by_ellipsis(context: Context, span: Span) -> Reading | None:
    """The like of what owned the last words that were reported, in the state that the phrase names; the state
    alone where it is a person. `None` where the phrase names no state or nothing like it spoke before."""
    page, index = context.page, context.page.index
    if not _OWNER.match(page.flat, *span):
        return None
    state = next((seen.slug for seen in page.within(span) if seen.kind == "state"), None)
    owned = _owned_before(context, span[0]) if state else None
    if state is None or owned is None:
        return None
    (words, told), phrase = owned, page.text[slice(*span)]
    why = f"“{phrase}” leaves out “{words}”, told before"
    slug = index.body(state, words)
    if slug:
        return Reading((who_is(slug, index),), "explicit", 0.8, why)
    alike = like_of(context, told, state, phrase) if told and told.kind != "person" else None
    if alike:
        return alike  # "China's foreign ministry spoke. China's ministry said … . The South's said"
    holders = page.offices.find(words, page.published, state)
    if len(holders) == 1:
        return Reading((who_is(holders[0].slug, index),), "title", 0.8, why)
    head = words.split()[-1]
    who: Who = who_is(state, index)
    if head in index.words.heads and head not in index.words.state_words:
        who = body_of(context, state, words)
    return Reading((who,), "title", 0.7, why)


def _owned_before(context: Context, at: int) -> tuple[str, Who | None] | None:
    """The words of the last source that tell what is owned, as many sentences back as owners follow it, and
    who that is."""
    page, near = context.page, 1
    for entry in context.memory.backwards():
        if page.sentences_between(entry.at, at) > near:
            return None
        owned = _OWNED.match(page.flat, entry.at)
        if owned or not _ALONE.match(page.flat, entry.at):
            return (owned[1], entry.reading.alone) if owned else None
        near += 1
    return None
