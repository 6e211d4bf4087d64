"""Who a full or a family name in the text is, with namesakes kept apart or left open."""

from __future__ import annotations

import re

from articles.extraction.entities.names import lowered
from articles.extraction.entities.page import Page
from articles.extraction.entities.scanning import Occurrence
from articles.extraction.only import only
from articles.extraction.people.known.bearing import is_told, may_be_called
from articles.extraction.people.known.beside import tells_whose_relative, without_staff
from articles.extraction.people.known.cast import Introduction, Who, page_namesake, unlinked, who_is
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.described_again import described_again
from articles.extraction.people.known.memory import Spoken
from articles.extraction.people.known.newcomers import newcomer
from articles.extraction.people.known.not_introduced import leader_named, not_introduced
from articles.extraction.people.known.rivals import meant_as_well
from articles.extraction.values import Span


def person_at(context: Context, seen: Occurrence) -> Who | None:
    """The person whom a full or short name in the text names; `None` where that is not certain."""
    if not seen.slugs:
        written = context.page.flat[seen.start : seen.end]
        full = context.cast.full.get(written) or _in_the_office(context, seen, written)
        return full or by_family_name(context, written, seen.start)[0]
    slug = page_namesake(context.page, seen)
    if slug and seen.short:
        written = context.page.flat[seen.start : seen.end]
        if context.cast.named(written):
            return by_family_name(context, written, seen.start)[0]
        if not _known_by_family_name(context.page, slug):
            return None
    if slug is None and not seen.short:  # of two in the directory, and nothing tells which
        return unlinked(context.page.flat[seen.start : seen.end])
    return who_is(slug, context.page.index) if slug else None


def _in_the_office(context: Context, seen: Occurrence, family: str) -> Who | None:
    """ "President Lee", on a page that also tells of a neighbour Lee: the only one of the name who held the
    office at the time; `None` without a title before the name."""
    page = context.page
    title = page.low[max(0, seen.start - _TITLE_WORD) : seen.start - 1].rpartition(" ")[2]
    if title not in page.index.words.titles:
        return None
    holders = page.offices.named(family, title, page.published)
    return who_is(holders[0].slug, page.index) if len(holders) == 1 else None


_TITLE_WORD = 16


def _known_by_family_name(page: Page, slug: str) -> bool:
    """Whether the press could name somebody without an introduction: in office at the time, or a state's
    leader then or before."""
    if page.post_of(slug):
        return True
    return page.has_led(slug)


def _told_in(context: Context, span: Span) -> list[Occurrence]:
    """The names in a span but for those in what the report says: nobody names themselves there."""
    said = context.memory.content
    return [seen for seen in names_in(context, span) if not any(a <= seen.start < b for a, b in said)]


def begins_with_a_namesake(context: Context, number: int) -> str | None:
    """The family name that may be two people's with which a sentence begins: "Kim took no questions. He";
    `None` where it begins with another word, or with a name that is one person's."""
    page = context.page
    start, end = page.sentences[number]
    first = next(iter(names_in(context, (start, min(end, start + _FAMILY_AND_MORE)))), None)
    if first is None or first.kind != "person" or first.start != start or first.slugs:
        return None
    alone = page.flat[first.end : first.end + 1] in (" ", ",") and " " not in page.flat[start : first.end]
    return page.flat[start : first.end] if alone and person_at(context, first) is None else None


_FAMILY_AND_MORE = 16


def by_family_name(
    context: Context,
    family: str,
    at: int,
    title: str = "",
    called: tuple[str, ...] = (),
    others: frozenset[str] = frozenset(),
) -> tuple[Who | None, str, float]:
    """Who is meant by a family name, why, and how sure that is.

    The only one on the page; of several the only one with the title, the only one who
    speaks, the one who was called so before; `None` where two remain. `called` are the words
    before the name: who can't be called so is not meant; nor are the `others`, by their keys.
    """
    known = context.cast.named(family)
    people = [one for one in known if one.who.key not in others and may_be_called(context.page, one, called)]
    before = [one for one in people if one.start <= at]
    candidates = without_staff(context.page, family, _told_alone(context, before, at) or before or people)
    if not before and people and (len(people) == 1 or not title):
        leader = leader_named(context, family)  # not introduced, and others only later
        candidates = [one for one in candidates if leader in (None, one.who)]
    if not candidates:
        return not_introduced(context, family, at, (called, known))
    if len(candidates) == 1:
        context.memory.bound.setdefault(family, candidates[0].who.key)
        return candidates[0].who, f"named in full in {context.place(candidates[0].start)}", 0.93
    return _of_namesakes(context, candidates, family, at, title)


def _of_namesakes(
    context: Context, candidates: list[Introduction], family: str, at: int, title: str
) -> tuple[Who | None, str, float]:
    """Who of several of a family name is meant, as `by_family_name` has it."""
    of_these = f"of {len(candidates)} people of this name the one"
    told = _told_apart(context, candidates, (at, at + len(family)), title)
    if told:
        return told[0], f"{of_these} {told[1]}", told[2]
    keys = {candidate.who.key for candidate in candidates}
    speaking = {key: entry for key, entry in context.memory.explicit.items() if key in keys}
    if len(speaking) == 1:
        entry = next(iter(speaking.values()))
        if doubt := meant_as_well(context.page, context.memory, candidates, entry, at):
            return None, f"{len(candidates)} people on the page bear the name, one of them {doubt}", 0.4
        return entry.reading.who[0], f"{of_these} who speaks on the page", 0.8
    going_on = _who_goes_on(context, candidates, at)
    if going_on:
        return going_on, f"{of_these} who has just spoken", 0.75
    bound = next((one.who for one in candidates if one.who.key == context.memory.bound.get(family)), None)
    if bound:
        return bound, f"{of_these} who was called so before", 0.7
    if not speaking and not title and candidates[0].who == leader_named(context, family):
        return candidates[0].who, f"{of_these} who leads a state and is named first", 0.7
    return None, f"{len(candidates)} people on the page bear the name", 0.4


def _told_apart(
    context: Context, people: list[Introduction], name: Span, title: str
) -> tuple[Who, str, float] | None:
    """Whom of some namesakes the title, the words behind a family name or the passage around it mean, by
    what, and how sure that is."""
    titled = [one.who for one in people if title and has_title(context, one.who, title)]
    titled = titled or [one.who for one in people if title and is_told(context.page, one, title)]
    if len(titled) == 1:
        return titled[0], "with the title", 0.9
    again = described_again(context.page, people, name[1])
    return (again, "so described before", 0.88) if again else _namesake_near(context, people, name)


def _told_alone(context: Context, people: list[Introduction], at: int) -> list[Introduction]:
    """Of some namesakes the one whom the page brings in by the family name alone, here or shortly before, if
    none of the others is named in full since."""
    one = next((one for one in reversed(people) if " " not in one.who.name and one.start >= 0), None)
    page = context.page
    if one is None or page.paragraphs_between(one.start, at) > 1:
        return []
    since = [seen for seen in page.within((one.start, at)) if seen.kind == "person" and not seen.short]
    return [] if any(two.who.slug in seen.slugs for seen in since for two in people) else [one]


def _namesake_near(context: Context, people: list[Introduction], name: Span) -> tuple[Who, str, float] | None:
    """Whom of some namesakes the passage around a family name means, by what, and how sure that is."""
    at = name[0]
    ruling = _in_state_media(context, people, at)
    if ruling:
        return ruling, "of whom the North's media tell", 0.85
    here = _named_in_paragraph(context, people, at)
    if here:
        return here, "whom its paragraph names in full", 0.85
    keys = {person.who.key for person in people}
    just_before = _namesake_just_before(context, keys, at) or _namesake_in_sentences(context, keys, at)
    if just_before:
        return just_before, "who speaks or is named just before", 0.8
    new = newcomer(context, people, name)
    if new:
        return new, "whom the paragraph before brings in", 0.75
    answering = _who_answers(context, people, name[1])
    return (answering, "who answers somebody of another state", 0.75) if answering else None


def _namesake_just_before(context: Context, keys: set[str], at: int) -> Who | None:
    """Of some namesakes the one who made the statement before under a name of their own, in the same
    paragraph, where none of the others is named since; in the one before, if the page has only then named
    them."""
    page = context.page
    last = page.sentences_back(at, 1)
    entry = _last_of(context, keys, page.passage_start(at), last)
    if entry is None:
        return None
    who = entry.reading.who[0]
    before = page.paragraphs_between(entry.at, at)
    if (before or entry.reading.basis == "pronoun") and page.has_led(who.slug):
        return None  # whom the press calls by the bare name before all others
    if before > 1 or (before and not _is_new_there(context, who, entry.at)):
        return None
    others = context.memory.explicit.keys() & keys - {who.key}
    if before and any(_may_go_on(context, other, entry.at) for other in others):
        return None  # another of the name has spoken too
    since = {
        one.key
        for seen in _told_in(context, (entry.at, at))
        if seen.kind == "person"
        and " " in page.flat[seen.start : seen.end]
        and (one := person_at(context, seen))
    }
    return None if since & keys - {who.key} else who


def _may_go_on(context: Context, key: str, at: int) -> bool:
    """Whether somebody who has spoken may be meant again by the bare name, though a namesake was brought in
    at an offset: a leader, or who spoke just before that."""
    page = context.page
    if page.has_led(key):
        return True
    away = page.paragraphs_between(context.memory.explicit[key].at, at)
    return away <= _JUST_BEFORE


_JUST_BEFORE = 2
"""How many paragraphs away somebody's last words by name are still in mind."""


def _who_answers(context: Context, people: list[Introduction], end: int) -> Who | None:
    """ "Park met the North's envoy, Kim Yang-gon. … Park said. Kim answered": of some namesakes the one named
    with who spoke last, and not of the same state."""
    page = context.page
    last = context.memory.latest() if _ANSWERS.match(page.low, end) else None
    spoke = last.reading.alone if last else None
    if spoke is None or spoke.side is None:
        return None
    keys = {person.who.key: person.who for person in people if person.who.side not in (None, spoke.side)}
    here = page.sentence_number(end)
    for number in range(here - 1, max(-1, here - _FEW_SENTENCES), -1):
        names = [seen for seen in names_in(context, page.sentences[number]) if seen.kind == "person"]
        named = {one.key for seen in names if (one := person_at(context, seen))}
        full = named & keys.keys()
        if len(full) == 1 and spoke.key in named:
            return keys[full.pop()]
        if full and len(keys) > 1:
            return None
    return None


_ANSWERS = re.compile(r" (?:answer|repli|respond|counter|retort|reciprocat)")
_FEW_SENTENCES = 60


def _last_of(context: Context, keys: set[str], start: int, last: int) -> Spoken | None:
    """The last statement, where one of some namesakes made it by name or pronoun, by a title since `last`."""
    for entry in context.memory.backwards():
        who = entry.reading.who
        if len(who) == 1 and who[0].key in keys:
            known = entry.reading.basis in ("explicit", "pronoun") or entry.at >= max(start, last)
            return entry if known else None
        if entry.at < start:
            return None
    return None


def _is_new_there(context: Context, who: Who, at: int) -> bool:
    """Whether the page names somebody in full for the first time in the paragraph of an offset."""
    paragraph = context.page.paragraph(at)
    return any(
        paragraph[0] <= person.start < paragraph[1]
        for people in context.cast.by_short.values()
        for person in people
        if person.who.key == who.key
    )


def _namesake_in_sentences(context: Context, keys: set[str], at: int) -> Who | None:
    """Of some namesakes the only one whom this sentence or the one before in the paragraph names in full."""
    page = context.page
    start = max(page.sentences_back(at, 1), page.passage_start(at))
    named = {
        one.key: one
        for seen in _told_in(context, (start, at))
        if seen.kind == "person" and " " in page.flat[seen.start : seen.end]
        if (one := person_at(context, seen)) and one.key in keys
    }
    return only(named.values())


def _in_state_media(context: Context, people: list[Introduction], at: int) -> Who | None:
    """Of some namesakes the only one of the North, in a sentence that a medium of the North is told to have
    reported: "Kim faulted the engineers, KCNA said"."""
    page = context.page
    of_north = [person.who for person in people if person.who.side == "north-korea"]
    if len(of_north) > 1:  # "the birthday of founder Kim Il Sung": who holds no post any more is not told of
        of_north = [who for who in of_north if page.post_of(who.slug)]
    if len(of_north) != 1 or len(people) == 1:
        return None
    actors = page.index.actors
    return next(
        (
            of_north[0]
            for seen in page.within(page.sentence(at))
            if seen.kind == "media" and seen.slug and actors[seen.slug].side == "north-korea"
        ),
        None,
    )


def _who_goes_on(context: Context, people: list[Introduction], at: int) -> Who | None:
    """The namesake who has spoken in the sentence before, where the others are named only as whose relative
    somebody is: "Kim Yo Jong, the sister of Kim Jong Un, … . The vice director claimed … . | Kim"."""
    page = context.page
    entry = context.memory.latest()
    if entry is None or len(entry.reading.who) != 1 or page.sentences_between(entry.at, at) > 1:
        return None
    who = next((person.who for person in people if person.who.key == entry.reading.who[0].key), None)
    if who is None:
        return None
    others = {person.who.slug for person in people if person.who.key != who.key}
    named = [seen for seen in page.occurrences if seen.start < at and not others.isdisjoint(seen.slugs)]
    return who if named and all(tells_whose_relative(page, (one.start, one.end)) for one in named) else None


def _named_in_paragraph(context: Context, people: list[Introduction], at: int) -> Who | None:
    """The only one of some people whose full name stands before in the paragraph, on a page that has
    paragraphs."""
    page = context.page
    if len(page.paragraph_starts) < _PARAGRAPHS:
        return None
    start = page.passage_start(at)
    keys = {person.who.key: person.who for person in people}
    named = {
        who.key
        for seen in _told_in(context, (start, at))
        if seen.kind == "person" and " " in page.flat[seen.start : seen.end]
        if (who := person_at(context, seen)) and who.key in keys
    }
    return keys[named.pop()] if len(named) == 1 else None


_PARAGRAPHS = 4


def has_title(context: Context, who: Who, title: str) -> bool:
    """Whether somebody holds a title of this word at the page's time, or was given it on the page."""
    head = title.split()[-1]
    if head == "leader" and context.page.has_led(who.slug):
        return True
    given = context.memory.explicit.get(who.key)
    post = context.page.post_of(who.slug)
    known = [*((post.title, *post.aliases) if post else ()), (given and given.reading.title) or ""]
    return any(head in lowered(name).split() for name in known)


def actor_at(context: Context, seen: Occurrence) -> Who | None:
    """The person, body or state whom a name in the text names; `None` where that is not certain."""
    if seen.kind == "person":
        return person_at(context, seen)
    return who_is(seen.slug, context.page.index) if seen.slug else None
