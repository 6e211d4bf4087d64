"""Which spokesman whom the page has named "the presidential spokesman" is; else the office he speaks for."""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part, state_of
from articles.extraction.entities.scanning import Occurrence
from articles.extraction.only import only
from articles.extraction.people.anaphora.coreference import pronoun
from articles.extraction.people.institutions.offices import office_of
from articles.extraction.people.institutions.whose import body_meant
from articles.extraction.people.known.callings import SPOKESMEN
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import by_family_name, person_at
from articles.extraction.people.known.told_of import people_on, telling, told_beside, words_beside
from articles.extraction.values import Span

_CABINET = "chief cabinet secretary"
"""The office of whoever speaks for the government in Tokyo."""


def by_spokesman_named(context: Context, part: Part, phrase: str, body: str | None) -> Reading | None:
    """The one spokesman whom the page names before "the spokesman" of the same body; `body` is its slug,
    where the directory has it."""
    if not part.definite or not part.head.startswith("spokes"):
        return None
    page = context.page
    state = state_of(page, part)
    tokyo = "japan" in (state, body) or (
        state is None and "government" in part.words and _may_be_tokyo(context, part)
    )
    before = [who for start, who in people_on(context) if start < part.core[0] and who.kind == "person"]
    found = {
        who.key: who
        for who in before
        if (body and (_speaks_for(context, who, body) or _is_called(context, part, who)))
        or (tokyo and not {"top", "government"}.isdisjoint(part.words) and _is_of_the_cabinet(context, who))
    }
    who = only(found.values())
    if who is None:
        return None
    why = f"“{phrase}” → {who.name}, who holds that office and is named before"
    return Reading((who,), "title", 0.85, why, title=part.head)


def of_only_body(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "The guild said … . ¶ It rained. ¶ | A spokeswoman said": of the one body that has spoken so far,
    shortly before, where nobody else has and nobody else is named since."""
    page = context.page
    if part.words not in _BARE or part.complement:
        return None
    spoken = list(context.memory.backwards())
    body = spoken[0].reading.alone if spoken else None
    if body is None or body.kind not in _BODIES or any(one.reading.who != (body,) for one in spoken):
        return None
    if page.paragraphs_between(spoken[0].at, part.core[0]) > _SHORTLY:
        return None
    since = names_in(context, (spoken[0].at, part.core[0]))
    if any(seen.kind in (*_BODIES, "person") and seen.slug != body.slug for seen in since):
        return None
    why = f"“{phrase}” is of {body.name}, the only one who has spoken"
    return Reading((body,), "title", 0.6, why, role=True)


_BARE = tuple(("a", noun) for noun in sorted(SPOKESMEN))
_BODIES = ("institution", "organisation", "company", "group")
_SHORTLY = 3


def _may_be_tokyo(context: Context, part: Part) -> bool:
    """Whether "the government spokesman" may be Japan's: on a page filed there, or as the "top" one, which is
    what the press calls the chief cabinet secretary."""
    return context.page.home == "japan" or "top" in part.words


def _speaks_for(context: Context, who: Who, body: str) -> bool:
    """Whether somebody holds at the page's time the post of a spokesman at a body."""
    post = context.page.post_of(who.slug)
    return post is not None and post.institution == body and "spokes" in post.title.lower()


def _is_called(context: Context, part: Part, who: Who) -> bool:
    """Whether the page itself calls somebody so: "JCS spokesperson Col. Eva Holm … the JCS spokesperson"."""
    told = words_beside(context, who)
    rest = [word for word in part.words[1:-1] if telling(context, word)]
    spokes = any(word.startswith("spokes") for word in told)
    return spokes and bool(rest) and part.complement is None and set(rest) <= set(told)


def _is_of_the_cabinet(context: Context, who: Who) -> bool:
    post = context.page.post_of(who.slug)
    told = post.title.lower() if post else told_beside(context, who)
    return _CABINET in told


def whose_official(context: Context, span: Span) -> Reading | None:
    """The state or body in "South Korea, whose | spokesman said", the office in "Moon, whose | spokesman
    said"; `None` for other words, and where no name stands right before them."""
    page, start = context.page, span[0] - len(_WHOSE)
    if not page.low.endswith(_WHOSE, 0, span[0]) or _VOICE.fullmatch(page.low, *span) is None:
        return None
    before = names_in(context, (page.sentence(start)[0], start))
    seen = before[-1] if before else None
    if seen is None or page.flat[seen.end : start] not in (",", ""):
        return None
    if seen.kind == "person":
        named = person_at(context, seen)
        who = office_of(context, named) if named else None
    else:
        slug = body_meant(context, seen) if seen.kind == "institution" else seen.slug
        who = who_is(slug, page.index) if slug and seen.kind in ("state", "institution") else None
    if who is None:
        return None
    why = f"“whose {page.flat[slice(*span)]}” → {who.name}, named right before"
    return Reading((who,), "title", 0.8, why, role=True)


_WHOSE = " whose "
_VOICE = re.compile(r"(?:[a-z]+ )?(?:spokes(?:man|woman|person)|officials?)")


def by_leaders_spokesman(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "Moon's spokesman", by a president's bare name: the one whom the page has named, else the president's
    office; `None` where the name is no president's."""
    owned = _OWNED.match(context.page.flat, *part.core) if part.head.startswith("spokes") else None
    who = by_family_name(context, owned[1], part.core[0])[0] if owned else None
    office = office_of(context, who) if who else None
    if office is None:
        return None
    named = [
        one
        for start, one in people_on(context)
        if start < part.core[0] and office.slug and _speaks_for(context, one, office.slug)
    ]
    who = named[0] if len(named) == 1 else office
    return Reading((who,), "title", 0.75, f"“{phrase}” speaks for {office.name}", title=part.head)


_OWNED = re.compile(r"(?:Mr\.? |President )?([A-Z][a-z]+)'s (?:[a-z]+ ){0,2}spokes")


def office_spoken_for(
    context: Context, part: Part, state: str | None, owning: Occurrence | None
) -> Who | None:
    """The presidential office, for which a president's unnamed spokesman speaks; `owning` is the name that
    owns the phrase."""
    return _of_the_president(context, part, state) or _of_a_president(context, part, owning)


def _of_the_president(context: Context, part: Part, state: str | None) -> Who | None:
    """The presidential office of a state, for "the South Korean president's spokesman"."""
    if not part.head.startswith("spokes") or "president" not in part.words[:-1]:
        return None
    slug = context.page.index.body(state or context.page.home, "presidential office")
    return who_is(slug, context.page.index) if slug else None


def _of_a_president(context: Context, part: Part, owning: Occurrence | None) -> Who | None:
    """The presidential office, for which the spokesman of a president in office speaks: "Moon's
    spokesman"."""
    page = context.page
    if not part.head.startswith("spokes"):
        return None
    who = person_at(context, owning) if owning and owning.kind == "person" else None
    named = names_in(context, part.complement) if who is None and part.complement else ()
    if named and part.complement:
        last = named[-1]
        who = person_at(context, last) if last.kind == "person" and last.end >= part.complement[1] else None
    if who is None and part.words[:1] in (("his",), ("her",)):
        word = page.index.words.pronouns["he" if part.words[0] == "his" else "she"]
        read = pronoun(context, word, part.core[0])
        who = read.who[0] if read.who else None
        inside = pronoun(context, word, part.core[0], own=True).alone
        nations = _of_the_nations(context, inside) if inside else None
        if nations:
            return nations  # "Ban was glad, his spokesman said"
    return office_of(context, who) if who else None


def _of_the_nations(context: Context, who: Who) -> Who | None:
    """The United Nations, for whoever heads them."""
    post = context.page.post_of(who.slug)
    nations = post is not None and post.institution == "united-nations"
    return who_is("united-nations", context.page.index) if nations else None
