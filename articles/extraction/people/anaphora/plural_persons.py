"""Who "the two leaders", "the foreign ministers", "both" are: who was named together, or bears the title.

Who leads both Koreas, or other states, is looked for in `plural_leaders`.
"""

from __future__ import annotations

import re

from articles.extraction.entities.page import Page
from articles.extraction.entities.phrases import Part, title_in
from articles.extraction.people.anaphora.counterparts_met import by_met_counterpart
from articles.extraction.people.anaphora.met import spoke_each, who_met
from articles.extraction.people.anaphora.named_together import NUMBERS, PAIR, PERSONS, count_told, last_group
from articles.extraction.people.anaphora.plural_leaders import leaders_meant
from articles.extraction.people.anaphora.two_bodies import two_bodies
from articles.extraction.people.known.callings import DEPUTIES, ONCE
from articles.extraction.people.known.cast import Who, unlinked, who_is
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.full_names import is_full_name
from articles.extraction.people.known.implied_callings import implied_callings
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import has_title, person_at
from articles.extraction.people.known.told_of import told_behind, words_beside, words_told
from articles.extraction.text.lexicon import word_list
from articles.extraction.values import PostEntry

LEADING = {
    "leaders": "leader",
    "presidents": "president",
    "ministers": "minister",
    "secretaries": "secretary",
    "chiefs": "chief",
    "envoys": "envoy",
    "negotiators": "negotiator",
    "diplomats": "diplomat",
    "ambassadors": "ambassador",
    "advisers": "adviser",
    "advisors": "advisor",
    "men": "",
    "women": "",
    "officials": "",
    "authors": "",
    "writers": "",
    "two": "",
    "three": "",
    "pair": "",
    "duo": "",
    "both": "",
}
"""Plurals for persons who were named, with what one of them is called."""


def persons_meant(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "The two leaders", "the foreign ministers", "both": who were named together, or bear the title."""
    count = count_told(part)
    met = leaders_meant(context, part, phrase, count)
    if met:
        return met
    listed = _listed_persons(context, part)
    if listed and count in (None, len(listed)):
        names = " and ".join(who.name for who in listed)
        return Reading(listed, "explicit", 0.9, f"“{phrase}”: the apposition names {names}", plural=True)
    if not (part.words[0] in ("the", "two", "both", "three") or count) or part.complement:
        return None
    if part.head == "officials" and not count:
        return None
    if part.head in _SEXES and part.words == ("the", part.head) and not _all_of(context, part):
        return None
    title = LEADING.get(part.head, "")
    holding = _holding(context, part, count or 2)
    if holding:
        return _these(holding, 0.8, phrase, "who held the office")
    joint = _joint(context, part, count)
    other = by_met_counterpart(context, part, phrase) if count == PAIR and joint is None else None
    if other:
        return other
    group = (
        joint
        or (spoke_each(context, part) if part.words == ("both",) else None)
        or last_group(context, part.core[0], count or (None if title else 2), PERSONS, None if title else 2)
    )
    group = group or (who_met(context, part.core[0], count) if count else None)
    named = group[0] if group else ()
    untitled = title and count is None and not any(_is_titled(context, who, title) for who in named)
    if group and not untitled:
        return _these(group[0], 0.75, phrase, "named together before")
    lately = _named_lately(context, part, count) if count and not group else ()
    if lately:
        return _these(lately, 0.7, phrase, "the only ones named lately")
    each = spoke_each(context, part) if not group else None
    if each:
        return _these(each[0], 0.7, phrase, "who have each spoken")
    fitting = _called_so(context, part, count) if count and not title else ()
    if fitting:
        return _these(fitting, 0.7, phrase, "who are called so and have each spoken")
    titled = _bearing(context, part, title, count or 2) if title else ()
    if titled:
        return _these(titled, 0.75, phrase, "who bear the title")
    together = two_bodies(context, part.core[0]) if part.head in ("both", "two") else None
    if together:
        return Reading(together, "explicit", 0.7, f"“{phrase}” → those named before", plural=True)
    return Reading((), "title", 0.5, f"nothing tells which “{phrase}” are meant", name=phrase, plural=True)


def _called_so(context: Context, part: Part, count: int) -> tuple[Who, ...]:
    """Who have spoken in the last paragraphs and are what a counted noun says, if they are just as many:
    "Kwak, a specialist, said … . Cui, who teaches law, said … . | Both scholars said"."""
    page, one = context.page, part.head.removesuffix("s")
    if part.words[0] not in ("the", "both"):
        return ()  # "Two scholars said" brings in new ones
    alike = page.index.words.akin.get(one, frozenset()) | {one} | (_SCHOLARS if one in _SCHOLARS else set())
    spoke: dict[str, tuple[Who, bool | None]] = {}
    for entry in context.memory.backwards():
        if page.paragraphs_between(entry.at, part.core[0]) > _PARAGRAPHS:
            break
        who = entry.reading.alone
        if entry.reading.plural and not entry.reading.who:
            return ()  # "Two experts in Oslo said … . The two experts said"
        if who and who.kind == "person":
            told = words_told(context, who) | implied_callings(told_behind(context, who))
            spoke.setdefault(who.key, (who, bool(told & alike) if told else None))
    fits = [who for who, so in spoke.values() if so]
    if fits and len(fits) < count:  # "Cui teaches law. … he said": nothing is told beside that name
        fits = [who for who, so in spoke.values() if so is not False]
    return tuple(reversed(fits)) if len(fits) == count else ()


_SCHOLARS = word_list("scholar")
_PARAGRAPHS = 4
"""How many paragraphs back those may have spoken whom a noun with a number means."""


def _these(who: tuple[Who, ...], sure: float, phrase: str, why: str) -> Reading:
    names = " and ".join(one.name for one in who)
    return Reading(who, "title", sure, f"“{phrase}” → {names}, {why}", plural=True)


_SEXES = {"men": "m", "women": "f"}


def _all_of(context: Context, part: Part) -> bool:
    """Whether those who were named together last may be "the women"."""
    group = last_group(context, part.core[0], None, PERSONS, 2)
    gender = _SEXES[part.head]
    return group is not None and all(who.gender in (None, gender) for who in group[0])


def _listed_persons(context: Context, part: Part) -> tuple[Who, ...]:
    """The persons whom an apposition behind a plural names: "Two farmers, Kim Man-su and Oh Bo, said"."""
    page = context.page
    found = _NAMES.match(page.flat, part.end)
    if found is None:
        return ()
    names = _ITEMS.split(found[1])
    known = {
        page.flat[seen.start : seen.end]: person_at(context, seen)
        for seen in names_in(context, found.span(1))
    }
    if not all(known.get(name) or is_full_name(name.split(), page.index.words) for name in names):
        return ()
    return tuple(known.get(name) or unlinked(name) for name in names)


_NAME = r"[A-Z][\w'.-]+ (?:(?:[A-Z][\w'.-]+|van|von|de|der|bin|al) ){0,2}[A-Z][\w'-]+"
_NAMES = re.compile(rf",? [–—-]* ?({_NAME}(?:, {_NAME})*,? and {_NAME})(?=[,.;]| [–—-]|$)")
_ITEMS = re.compile(r",? and |, ")


def _office(context: Context, part: Part) -> str:
    """The office in the singular that a plural tells: "the two top diplomats" → "top diplomat"."""
    words = title_in(context.page, part).split()
    while words and words[0] in NUMBERS:
        words.pop(0)
    return " ".join(words).removesuffix("s")


def of_states(context: Context, parts: list[Part]) -> Reading | None:
    """ "The leaders of South Korea and Japan": who held an office in each of the states that are listed; the
    states themselves, where that is not known of all."""
    page, first = context.page, parts[0]
    if first.head not in LEADING or not LEADING[first.head] or first.complement is None:
        return None
    named = [*first.complement_names, *(name for part in parts[1:] for name in part.names)]
    listed = page.flat[first.complement[0] : parts[-1].core[1]]
    states = list(dict.fromkeys(seen.slug or "" for seen in named if seen.kind == "state"))
    if len(states) < PAIR or not _ONLY_NAMES.fullmatch(listed):
        return None
    title = _office(context, first)
    leaders = {nation.slug: nation.leader for nation in page.index.words.nations}
    found = [
        page.offices.find(leaders.get(state, title) if title == "leader" else title, page.published, state)
        for state in states
    ]
    one = next((holders[0] for holders in found if len(holders) == 1), None)
    post = page.post_of(one.slug) if one else None
    slugs = [
        holders[0].slug if len(holders) == 1 else _alike(page, post, state)
        for holders, state in zip(found, states, strict=True)
    ]
    who = tuple(who_is(slug, page.index) for slug in slugs if slug)
    if len(who) == len(states):
        names = " and ".join(one.name for one in who)
        return Reading(who, "title", 0.85, f"{names}, who held the office", plural=True)
    if len(_ITEMS.split(listed)) != len(states):
        return None
    who = tuple(who_is(state, page.index) for state in states)
    names = " and ".join(one.name for one in who)
    return Reading(who, "title", 0.6, f"{names}, for which they speak", plural=True)


def _alike(page: Page, post: PostEntry | None, state: str) -> str | None:
    """The slug of who held in a state what is called otherwise there: of "the foreign ministers" the
    secretary of state."""
    found = page.offices.alike(post, state, page.published) if post else None
    return found.slug if found else None


_ONLY_NAMES = re.compile(r"(?:(?:the |and |both )*[A-Z][\w.]*,? ?)+")


def _holding(context: Context, part: Part, count: int) -> tuple[Who, ...]:
    """Who held an office told in more words than one, of those whom the page has named shortly before."""
    page, at = context.page, part.core[0]
    title = _office(context, part)
    if " " not in title:
        return ()
    holders = {holder.slug for holder in page.offices.find(title, page.published)}
    named = {
        who.key: who
        for seen in names_in(context, (max(0, at - _NEAR), at))
        if seen.kind == "person" and (who := person_at(context, seen)) and who.slug in holders
    }
    return tuple(named.values()) if len(named) == count else ()


_NEAR = 1_200


def _named_lately(context: Context, part: Part, count: int) -> tuple[Who, ...]:
    """The persons named in the last three sentences of the paragraph, if they are just as many."""
    page, at = context.page, part.core[0]
    start = max(page.sentences_back(at, 3), page.passage_start(at))
    found = {
        who.key: who
        for seen in names_in(context, (start, at))
        if seen.kind == "person" and (who := person_at(context, seen))
    }
    return tuple(found.values()) if len(found) == count else ()


def _joint(context: Context, part: Part, count: int | None) -> tuple[tuple[Who, ...], int] | None:
    """Who spoke together last, in the same paragraph or the one before."""
    entry = context.memory.latest()
    if entry is None or len(entry.reading.who) < 2 or any(who.kind != "person" for who in entry.reading.who):
        return None
    page = context.page
    near = page.paragraphs_between(entry.at, part.core[0]) <= 1
    return (entry.reading.who, entry.at) if near and count in (None, len(entry.reading.who)) else None


def _is_titled(context: Context, who: Who, title: str) -> bool:
    """Whether somebody has a title, or the page tells it beside the name of one who has not spoken."""
    told = words_beside(context, who) if who.slug is None else []
    return has_title(context, who, title) or (title in told and _NOT_NOW.isdisjoint(told))


_NOT_NOW = DEPUTIES | ONCE


def _bearing(context: Context, part: Part, title: str, count: int) -> tuple[Who, ...]:
    """The persons named shortly before who bear a title, if they are as many as are meant."""
    at = part.core[0]
    found: dict[str, Who] = {}
    for seen in names_in(context, (max(0, at - _NEAR), at)):
        who = person_at(context, seen) if seen.kind == "person" else None
        if who and _is_titled(context, who, title):
            found[who.key] = who
    return tuple(found.values()) if len(found) == count else ()
