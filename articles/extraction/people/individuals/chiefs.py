"""Whom the page itself puts at the head of a body or in a past office.

| kind | case |
| --- | --- |
| the head of a body | `NATO Secretary General Jens Stoltenberg … the NATO chief` |
| a past office | `former President Jimmy Carter met President Kim … the former president` |
"""

from __future__ import annotations

import re

from articles.extraction.entities.names import lowered
from articles.extraction.entities.phrases import Part, state_of
from articles.extraction.only import only
from articles.extraction.people.institutions.headed import latest_body
from articles.extraction.people.known.callings import DEPUTIES, IN_FULL, ONCE, akin_to
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.country_and_calling import country_told
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.told_of import first_place, people_on, told_behind, told_beside
from articles.extraction.text.lexicon import word_list

_HEADING = word_list("heading_noun")
"""Nouns for whoever heads a body; the press takes one for another."""


def by_headed_body(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "The NATO chief": the one person named with that body and a word for whoever heads one."""
    page = context.page
    written = page.flat[slice(*part.core)].split()[:-1]
    owned = written[-1:] and written[-1].endswith("'s")  # "NATO's chief"
    if not (part.definite or owned) or part.complement or part.head not in _HEADING:
        return None
    written = written[1:] if part.words[0] == "the" else written
    body = [word.removesuffix("'s") for word in written if word[:1].isupper()] or _body(
        context, part, written
    )
    if not body or (len(body) == 1 and country_told(page, part)):
        return None
    found = {
        who.key: who
        for _, who in people_on(context)
        if who.kind == "person"
        and (
            _heads(told_beside(context, who), [word.lower() for word in body], part.head)
            or _is_commissioner(context, who, written)
        )
    }
    who = only(found.values())
    if who is None:
        return None
    why = f"“{phrase}” → {who.name}, whom the page puts at the head of {' '.join(body)}"
    return Reading((who,), "title", 0.85, why, title=part.head)


def _body(context: Context, part: Part, written: list[str]) -> list[str]:
    """The name that the page prints of the body that a bare noun means: "the alliance's | chief", of NATO."""
    owner = written[0].removesuffix("'s") if len(written) == 1 else ""
    found = latest_body(context, owner, part.core[0], None) if owner and owner != written[0] else None
    if found is None:
        return []
    at, slug = found[1], found[0].slug
    names = context.page.index.actors[slug].names if slug else ()
    printed = next((name for name in names if context.page.flat.startswith(name, at)), found[0].name)
    return printed.removeprefix("the ").split()


def _heads(told: str, body: list[str], head: str) -> bool:
    """Whether what is told of somebody has a body's words and a noun for its head. A deputy is none, and who
    has left is not meant."""
    words = [IN_FULL.get(word, word).removesuffix("'s").strip(",") for word in told.split()]
    if not ONCE.isdisjoint(words) or not DEPUTIES.isdisjoint(words):
        return False
    nouns = _HEADING - {"governor", "mayor"} if head not in ("governor", "mayor") else {head}
    known = f" {' '.join(words)} "
    general = " secretary general " in known and "secretary-general" in nouns
    return f" {' '.join(body)} " in known and (general or not nouns.isdisjoint(words))


def _is_commissioner(context: Context, who: Who, written: list[str]) -> bool:
    """Whether somebody is told to be a commissioner for the field that small letters name: "High Commissioner
    for Human Rights Eva Holm … the U.N. rights chief"."""
    field = " ".join(word for word in written if word.islower()).rstrip("s")
    place = first_place(context, who) if field else None
    if place is None:
        return False
    low = context.page.low
    before = _COMMISSIONER.search(low, max(0, place[0] - _TITLE), place[0])
    found = before or _COMMISSIONER_BEHIND.match(low, place[1])
    return found is not None and f" {field}" in f" {found[1]}"


_COMMISSIONER = re.compile(r"(?<!deputy )(?<!former )\bhigh commissioner for ([a-z ]+),? \Z")
_COMMISSIONER_BEHIND = re.compile(r", (?:the |who is the )?(?:[\w.']+ ){0,3}?high commissioner for ([a-z ]+)")
_TITLE = 70


def by_past_office(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "The former president": the one person before whom the page tells a past office of that name."""
    if not part.definite or part.complement or ONCE.isdisjoint(part.words):
        return None
    state = state_of(context.page, part)
    spoke = _just_spoken(context, part)
    if spoke and (state is None or spoke.side in (None, state)):
        why = f"“{phrase}” → {spoke.name}, who has just spoken and was {part.head} once"
        return Reading((spoke,), "title", 0.8, why, title=f"former {part.head}")
    found = {
        who.key: who
        for start, who in people_on(context)
        if start < part.core[0] and _held(told_beside(context, who).split(), part.head)
        if state is None or who.side in (None, state)
    }
    who = only(found.values())
    if who is None:
        return None
    why = f"“{phrase}” → {who.name}, whom the page calls a former {part.head}"
    return Reading((who,), "title", 0.85, why, title=f"former {part.head}")


def _just_spoken(context: Context, part: Part) -> Who | None:
    """Who made the last statement in the paragraph, if the page or the directory tells that they once held an
    office of the name: "Holm, who was envoy until 2018, said … . The former envoy"."""
    page, entry = context.page, context.memory.latest()
    who = entry.reading.alone if entry and entry.at >= page.passage_start(part.core[0]) else None
    if who is None or who.kind != "person":
        return None
    nouns, told = akin_to(part.head), told_behind(context, who)
    if _ONCE_WAS.search(told) and not nouns.isdisjoint(told.replace(",", " ").split()):
        return who
    first = page.published[0]
    if first is None or page.post_of(who.slug):
        return None
    posts = page.offices.held_by.get(who.slug or "", [])
    left = any(post.last < first and not nouns.isdisjoint(lowered(post.post.title).split()) for post in posts)
    return who if left else None


_ONCE_WAS = re.compile(
    r"\bwho (?:also |once |previously |formerly )?(?:was|had been|served|had served|worked|held)\b"
)


def _held(told: list[str], head: str) -> bool:
    """Whether a past office of a name is told."""
    past = next(
        (at for at, word in enumerate(told) if word.strip(",") in ONCE or word.startswith("ex-")), None
    )
    if past is None:
        return False
    nouns = akin_to(head)
    return any(word.strip(",").removeprefix("ex-") in nouns for word in told[past : past + _FEW])


_FEW = 8
