"""Who is meant by a pronoun, by "the ministry" or by no word at all: read from what the page told before.

The order of preference is the reader's: the same sentence, then the sentence
before, and in each the one who speaks there, then its subject. What stays open
is left open.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import field

from articles.extraction.memory import Memory, Reading, Spoken
from articles.extraction.names import family_name, lowered
from articles.extraction.page import Page
from articles.extraction.people import (
    Cast,
    Introduction,
    Who,
    name_at_end,
    page_namesake,
    short_names,
    unlinked,
    who_is,
)
from articles.extraction.records import record
from articles.extraction.scanning import Occurrence
from articles.extraction.values import Gender, Span
from articles.extraction.vocabulary import Pronoun

_THINGS = ("state", "institution", "media", "company", "group", "organisation")
_REACH = 4


@record
class Context:
    """What the reading of a source phrase may look at."""

    page: Page
    cast: Cast
    memory: Memory
    known: dict[str, list[tuple[int, Who]]] = field(default_factory=dict)
    """What was already looked for over the whole page, so that no question is asked twice."""
    phrases: dict[str, list[Span]] = field(default_factory=dict)
    """Where phrases of a kind stand on the page, by the kind."""

    def place(self, offset: int) -> str:
        """A place in the words of a reason."""
        return f"paragraph {self.page.paragraph_number(offset)}" if offset >= 0 else "the headline"


def person_at(context: Context, seen: Occurrence) -> Who | None:
    """The person whom a full or short name in the text names, if that is certain."""
    if not seen.slugs:
        written = context.page.flat[seen.start : seen.end]
        return context.cast.full.get(written) or by_family_name(context, written, seen.start)[0]
    slug = page_namesake(context.page, seen)
    if slug and seen.short:
        written = context.page.flat[seen.start : seen.end]
        if context.cast.named(written):
            return by_family_name(context, written, seen.start)[0]
        if not _known_by_family_name(context.page, slug):
            return None
    return who_is(slug, context.page.index) if slug else None


def _known_by_family_name(page: Page, slug: str) -> bool:
    """Whether the press could name somebody without an introduction: in office at the time, or a state's
    leader then or before."""
    if page.offices.held(slug, page.published):
        return True
    return page.offices.led(slug, page.published)


def names_in(context: Context, span: Span) -> tuple[Occurrence, ...]:
    """All names that stand wholly in a span, family names included."""
    names = context.cast.names
    first = bisect_left(names, span[0], key=lambda seen: seen.start)
    last = bisect_left(names, span[1], key=lambda seen: seen.start)
    return tuple(seen for seen in names[first:last] if seen.end <= span[1])


def _in_own_words(context: Context, seen: Occurrence) -> bool:
    """Whether a name stands in what the report being read says."""
    return any(start <= seen.start < end for start, end in context.memory.content)


def by_family_name(context: Context, family: str, at: int, title: str = "") -> tuple[Who | None, str, float]:
    """Who is meant by a family name, why, and how sure that is.

    The only one on the page; of several the only one with the title, the only one who
    speaks, the one who was called so before; nobody where two remain.
    """
    people = context.cast.named(family)
    before = [person for person in people if person.start <= at]
    candidates = before or list(people)
    if not candidates:
        spoke = _spoke_before(context, family)
        if spoke:
            return spoke.reading.who[0], f"who speaks in {context.place(spoke.at)}", 0.88
        leader = _leader_named(context, family)
        return (
            (leader, "who led a state at the time", 0.88) if leader else _spelled_before(context, family, at)
        )
    if len(candidates) == 1:
        context.memory.bound.setdefault(family, candidates[0].who.key)
        return candidates[0].who, f"named in full in {context.place(candidates[0].start)}", 0.93
    of_these = f"of {len(candidates)} people of this name the one"
    titled = [candidate.who for candidate in candidates if title and has_title(context, candidate.who, title)]
    if len(titled) == 1:
        return titled[0], f"{of_these} with the title", 0.9
    here = _named_in_paragraph(context, candidates, at)
    if here:
        return here, f"{of_these} whom its paragraph names in full", 0.85
    keys = {candidate.who.key for candidate in candidates}
    just_before = _namesake_just_before(context, keys, at)
    if just_before:
        return just_before, f"{of_these} who speaks just before", 0.8
    speaking = {key: entry for key, entry in context.memory.explicit.items() if key in keys}
    if len(speaking) == 1:
        entry = next(iter(speaking.values()))
        return entry.reading.who[0], f"{of_these} who speaks on the page", 0.8
    for candidate in candidates:
        if candidate.who.key == context.memory.bound.get(family):
            return candidate.who, f"{of_these} who was called so before", 0.7
    return None, f"{len(candidates)} people on the page bear the name", 0.4


def _spoke_before(context: Context, family: str) -> Spoken | None:
    """The last statement of somebody of a family name whom the page named only by a title."""
    words = context.page.index.words
    for entry in context.memory.backwards():
        for who in entry.reading.who if len(entry.reading.who) == 1 else ():
            if who.kind == "person" and who.slug and family_name(who.name, who.side or "", words) == family:
                return entry
    return None


def _namesake_just_before(context: Context, keys: set[str], at: int) -> Who | None:
    """Of some namesakes the one who made the statement before under a name of their own, in the same
    paragraph, where none of the others is named since."""
    page = context.page
    entry = next(context.memory.backwards(), None)
    if entry is None or len(entry.reading.who) != 1 or entry.at < page.paragraph(at)[0]:
        return None
    who = entry.reading.who[0]
    if who.key not in keys or entry.reading.basis != "explicit":
        return None
    since = {
        one.key
        for seen in names_in(context, (entry.at, at))
        if seen.kind == "person"
        and " " in page.flat[seen.start : seen.end]
        and (one := person_at(context, seen))
    }
    return None if since & keys - {who.key} else who


def _named_in_paragraph(context: Context, people: list[Introduction], at: int) -> Who | None:
    """The only one of some people whose full name stands before in the paragraph, on a page that has
    paragraphs."""
    page = context.page
    if len(page.paragraph_starts) < _PARAGRAPHS:
        return None
    start = page.paragraph(at)[0]
    keys = {person.who.key: person.who for person in people}
    named = {
        who.key
        for seen in names_in(context, (start, at))
        if seen.kind == "person" and " " in page.flat[seen.start : seen.end]
        if (who := person_at(context, seen)) and who.key in keys
    }
    return keys[named.pop()] if len(named) == 1 else None


_PARAGRAPHS = 4


def has_title(context: Context, who: Who, title: str) -> bool:
    """Whether somebody holds a title of this word at the page's time, or was given it on the page."""
    head = title.split()[-1]
    given = context.memory.explicit.get(who.key)
    post = context.page.offices.held(who.slug, context.page.published) if who.slug else None
    known = [*((post.title, *post.aliases) if post else ()), (given and given.reading.title) or ""]
    return any(head in lowered(name).split() for name in known)


def _leader_named(context: Context, family: str) -> Who | None:
    """The head of a state at the page's time of a family name: the press does not introduce a leader."""
    page = context.page
    if page.published == (None, None):
        return None
    found = {
        holder.slug
        for nation in page.index.words.nations
        for holder in page.offices.named(family, nation.leader, page.published, nation.slug)
    }
    return who_is(found.pop(), page.index) if len(found) == 1 else None


def _spelled_before(context: Context, family: str, at: int) -> tuple[Who | None, str, float]:
    """A full name that ends or begins with the family name, anywhere before: "Alison Evans … Evans"."""
    if "names" not in context.known:
        context.known["names"] = sorted(_spelled_names(context.page), key=lambda found: found[0])
        for start, who in context.known["names"]:
            for short in short_names(who.name, context.page.index.words):
                context.known.setdefault(f"name {short}", []).append((start, who))
    for start, who in context.known.get(f"name {family}", ()):
        if start < at:
            return who, f"named in full in {context.place(start)}", 0.88
    return None, "not named in full on the page", 0.4


_CAPITALS = re.compile(r"[A-Z][\w.-]+(?: (?:[A-Z][\w.-]*|van|von|de|der|bin|al)){1,4}")


def _spelled_names(page: Page) -> Iterator[tuple[int, Who]]:
    """The full names of people that the text spells anywhere, whatever stands before them."""
    for found in _CAPITALS.finditer(page.flat):
        name = name_at_end(found[0].rstrip("."), page.index.words)
        if name and " " in name and not page.touching((found.end() - len(name), found.end())):
            yield found.start(), unlinked(name)


def _agrees(context: Context, who: Who, gender: str) -> bool:
    if gender == "n":
        return who.kind in _THINGS
    known = who.gender or context.memory.genders.get(who.key, gender)
    return who.kind == "person" and known == gender


def pronoun(context: Context, word: Pronoun, at: int) -> Reading:
    """Who a pronoun stands for at an offset."""
    if word.number == "many":
        return _plural(context, at)
    if word.number != "one":
        return Reading((), "pronoun", 0.3, f"*{word.word}* is left open")
    page = context.page
    here = page.sentence(at)
    for number in range(here, max(-1, here - _REACH), -1):
        found = _in_sentence(
            context, page.around(page.sentences[number], at), at, word.gender, number == here
        )
        if found:
            who, why, sure, since = found
            away = here - number
            unsure = who.kind == "person" and who.gender is None
            if unsure:
                context.memory.genders.setdefault(who.key, word.gender)
            confidence = (0.95 if sure else 0.85) - 0.05 * (max(0, away - 1) + unsure)
            return Reading((who,), "pronoun", confidence, f"*{word.word}* → {who.name}, {why}", since=since)
    entry = _last_agreeing(context, word.gender)
    if entry:
        who = entry.reading.who[0]
        why = f"*{word.word}* → {who.name}, who spoke in {context.place(entry.at)}"
        return Reading((who,), "pronoun", 0.75, why, since=entry.at)
    return Reading((), "pronoun", 0.3, f"nobody before fits *{word.word}*")


def _last_agreeing(context: Context, gender: str) -> Spoken | None:
    for entry in context.memory.backwards():
        if len(entry.reading.who) == 1 and _agrees(context, entry.reading.who[0], gender):
            return entry
    return None


def _in_sentence(
    context: Context, sentence: Span, at: int, gender: str, same: bool
) -> tuple[Who, str, bool, int] | None:
    """The speaker in a sentence, else its subject, else (in the pronoun's own) the only one named, if it
    agrees."""
    end = min(sentence[1], at)
    spoke = False
    for entry in context.memory.backwards():
        if entry.at < sentence[0]:
            break
        if entry.at < end:
            spoke = True
            if len(entry.reading.who) == 1 and _agrees(context, entry.reading.who[0], gender):
                return entry.reading.who[0], f"who speaks in {context.place(entry.at)}", True, entry.at
    found = _subject(context, (sentence[0], end), gender)
    if found:
        who, start = found
        return who, f"the subject in {context.place(start)}", not spoke, start
    only = _only_one(context, (sentence[0], end), gender) if same else None
    return (
        (only, f"the only one named before in the sentence, {context.place(end - 1)}", False, sentence[0])
        if only
        else None
    )


def _only_one(context: Context, window: Span, gender: str) -> Who | None:
    """The only one named in a stretch who agrees, if there is just one: "The statement by the command came
    after it"."""
    found = {
        who.key: who
        for seen in names_in(context, window)
        if seen.kind not in ("adjective", "event") and not _quoted(context.page, window[0], seen.start)
        if gender == "n" or not _in_own_words(context, seen)
        if (who := _who_at(context, seen)) and _agrees(context, who, gender)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _subject(context: Context, window: Span, gender: str) -> tuple[Who, int] | None:
    """The first name in a stretch that can be its subject and agrees: not owned, quoted or behind a
    preposition."""
    page = context.page
    start = _past_introduction(page, window)
    for begin in (start, window[0]) if start != window[0] else (start,):
        for seen in names_in(context, (begin, window[1])):
            if seen.kind in ("adjective", "event") or page.flat[seen.end : seen.end + 1] == "'":
                continue
            if gender != "n" and _in_own_words(context, seen):
                continue
            if _behind_preposition(page, seen.start) or _quoted(page, window[0], seen.start):
                continue
            who = _who_at(context, seen)
            if who and _agrees(context, who, gender):
                return who, seen.start
    return None


def _who_at(context: Context, seen: Occurrence) -> Who | None:
    if seen.kind == "person":
        return person_at(context, seen)
    return who_is(seen.slug, context.page.index) if seen.slug else None


def _past_introduction(page: Page, window: Span) -> int:
    """Behind an opening phrase or clause: "Since the collapse of …, the North has suspended"."""
    first = page.low[window[0] : window[1]].lstrip("\"“'‘").split(" ", 1)[0]
    if first in page.index.words.introducers:
        comma = page.flat.find(", ", window[0], window[1])
        if comma > 0:
            return comma
    return window[0]


def _behind_preposition(page: Page, at: int) -> bool:
    before = page.low[max(0, at - 16) : at].split()
    skipped = page.index.words.honorifics | {"the", "south", "north"}
    while before and before[-1] in skipped:
        before.pop()
    return bool(before) and before[-1] in page.index.words.prepositions


def _quoted(page: Page, start: int, at: int) -> bool:
    passage = page.text[start:at]
    return passage.count("“") > passage.count("”") or passage.count('"') % 2 == 1


def _plural(context: Context, at: int) -> Reading:
    """ "They": the group or the joint speakers that spoke last, else the last who were named together."""
    pair = last_group(context, at) or last_group(context, at, kinds=STATES, reach=1)
    for entry in context.memory.backwards():
        if pair and pair[1] > entry.at:
            break
        if entry.reading.plural:
            reading = entry.reading
            why = f"*they* → the speakers in {context.place(entry.at)}"
            return Reading(reading.who, "pronoun", 0.85, why, name=reading.name, plural=True)
    if pair:
        names = " and ".join(who.name for who in pair[0])
        return Reading(pair[0], "pronoun", 0.7, f"*they* → {names}, named together", plural=True)
    return Reading((), "pronoun", 0.3, "nobody before fits *they*")


Together = tuple[tuple[Who, ...], int]
PERSONS = ("person",)
STATES = ("state", "adjective")


def last_group(
    context: Context,
    at: int,
    count: int | None = None,
    kinds: tuple[str, ...] = PERSONS,
    reach: int | None = None,
) -> Together | None:
    """The last who were named side by side before an offset ("Trump and Kim", "A, B and C"), and where.

    `count` is how many there must be; two may also have met ("Moon met Kim"). `reach` is
    how many sentences back they may stand, `None` as many as a reader keeps in mind.
    """
    page = context.page
    since = max(0, at - 1500)
    if reach is not None:
        since = max(since, page.sentences[max(0, page.sentence(at) - reach)][0])
    names = [seen for seen in names_in(context, (since, at)) if seen.kind in kinds]
    for last in range(len(names) - 1, 0, -1):
        first = _run(page, names, last, count)
        who = [_who_at(context, seen) for seen in names[first : last + 1]]
        known = tuple(one for one in who if one)
        if first == last or len(known) < len(who) or len({one.key for one in known}) < len(who):
            continue
        if count in (None, len(known)):
            return known, names[first].start
    return None


def _run(page: Page, names: list[Occurrence], last: int, count: int | None) -> int:
    """The number of the first of the names that are joined up to the last one."""
    left, right = names[last - 1].end, names[last].start
    if not _joins(page, left, right, _AND):
        met = count == 2 and _joins(page, left, right, _MEETS)
        return last - 1 if met else last
    first = last - 1
    while first and _joins(page, names[first - 1].end, names[first].start, _COMMA):
        first -= 1
    return first


_AND = re.compile(r",? and ")
_COMMA = re.compile(r", ")
_MEETS = re.compile(
    r" (?:(?:has|had|will|would|is to|was to) )?(?:met|meets?|spoke|talked|sat down|held (?:[\w-]+ ){0,2}"
    r"(?:talks|summit|meeting|conversation|call))(?: by (?:tele)?phone)?(?: with)? "
)


def _joins(page: Page, start: int, end: int, joint: re.Pattern[str]) -> bool:
    """Whether between two names stand a joint and at most the title of the second."""
    if end - start > 80:
        return False
    found = joint.match(page.low, start, end)
    words = page.index.words
    return found is not None and all(
        word.strip(",") in words.before_names
        or word in words.modifiers
        or word.strip(",") == "counterpart"
        or word.strip(",").removesuffix("'s") in page.index.adjectives
        for word in page.low[found.end() : end].split()
    )


def gender_of(words: tuple[str, ...], context: Context) -> Gender | None:
    """The gender that a title or honorific tells: Ms., spokesman."""
    vocabulary = context.page.index.words
    if any(word in vocabulary.female for word in words):
        return "f"
    if any(word in vocabulary.male for word in words):
        return "m"
    return None
