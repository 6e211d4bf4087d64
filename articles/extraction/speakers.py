"""Who a source phrase names: from its parts to actors of the directory, or to a name without one."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.extraction.coreference import (
    Context,
    by_family_name,
    gender_of,
    last_body,
    last_pair,
    names_in,
    person_at,
    pronoun,
)
from articles.extraction.edtf import bounds
from articles.extraction.memory import Reading
from articles.extraction.names import lowered
from articles.extraction.page import Occurrence
from articles.extraction.people import Who, is_full_name, name_at_end, unlinked, who_is
from articles.extraction.phrases import Part, complements, owner, parts_of, state_of, title_in
from articles.extraction.times import read_times
from articles.extraction.values import AttributionBasis, Span

_BODY_KINDS = ("institution", "media", "company", "group", "state")


_CLAUSE = re.compile(
    r"\b(?:(?:a|the|one|two|three|\w+) (?:day|days|week|weeks|month|months|hour|hours) (?:after|before|since)|after|before|"
    r"when|while|because|although|though|whether|if|unless|until|since|where|even as|amid) ",
    re.IGNORECASE,
)


def read_source(context: Context, span: Span) -> Reading:
    """The speakers that a source phrase names."""
    page = context.page
    clause = list(_CLAUSE.finditer(page.flat, *span))
    if clause and clause[-1].end() < span[1]:
        span = (clause[-1].end(), span[1])
    phrase = page.flat[span[0] : span[1]].strip(" ,\"'“”")
    word = page.index.words.pronouns.get(lowered(phrase))
    if word:
        return pronoun(context, word, span[0])
    parts = parts_of(page, span)
    if not parts:
        return Reading((), "explicit", 0.3, "the words name nobody", name=phrase or None)
    plural = _several(context, parts, span)
    if plural:
        return plural
    readings = [read_part(context, part) for part in parts]
    return _joined(context, parts, readings)


def _joined(context: Context, parts: list[Part], readings: list[Reading]) -> Reading:
    """One reading of coordinated parts: several speakers at "and", an apposition at a comma."""
    first = readings[0]
    who = list(first.who)
    reasons = [first.reason]
    best = first
    for part, reading in zip(parts[1:], readings[1:], strict=True):
        if not reading.who or part.words[:1] in (("his",), ("her",), ("its",), ("their",)):
            continue
        if part.joined == "and":
            added = [one for one in reading.who if one.key not in {known.key for known in who}]
            who += added
            reasons += [reading.reason] if added else []
        elif _names_a_person(reading) and not _names_a_person(best):
            who, reasons, best = (
                list(reading.who),
                [reading.reason],
                replace(reading, title=first.title or reading.title),
            )
        elif _names_a_person(reading) and best.basis == "title":
            who, reasons, best = list(reading.who), [reading.reason], replace(reading, title=first.title)
    plural = best.plural or len(who) > 1
    return replace(best, who=tuple(who), reason="; ".join(reasons), plural=plural)


def _names_a_person(reading: Reading) -> bool:
    return bool(reading.who) and reading.who[0].kind == "person" and reading.basis == "explicit"


def read_part(context: Context, part: Part) -> Reading:
    """The reading of one part: its head decides."""
    words = context.page.index.words
    name = part.last_name
    phrase = context.page.text[part.core[0] : (part.complement or part.core)[1]]
    if name is not None:
        reading = _by_name(context, part, name)
        if reading:
            return reading
    named = _by_short_name(context, part)
    if named:
        return named
    head = part.head
    if head in words.documents:
        return _by_document(context, part, phrase)
    if head in words.groups or _crowd(part):
        return Reading((), "explicit", 0.9, f"“{phrase}” are unnamed", name=phrase, plural=True)
    if head in words.officials:
        return _by_official(context, part, phrase)
    if head in words.state_words:
        return _by_government(context, part, phrase)
    if head in words.heads:
        return _by_body(context, part, phrase)
    if head in words.titles:
        return _by_title(context, part, phrase)
    return _by_other_words(context, part, phrase)


def _crowd(part: Part) -> bool:
    return part.words[:1] in (
        ("some",),
        ("many",),
        ("most",),
        ("several",),
        ("other",),
        ("others",),
        ("few",),
    )


def _by_name(context: Context, part: Part, name: Occurrence) -> Reading | None:
    """A core that ends with a name of the directory."""
    index = context.page.index
    before = lowered(context.page.flat[part.core[0] : name.start]).split()
    if name.kind == "person":
        who = person_at(context, name)
        if who is None:
            return None
        return Reading(
            (who,),
            "explicit",
            0.98 if not name.short else 0.93,
            f"named “{_text(context, name)}”",
            title=title_in(context.page, part) or None,
        )
    if name.kind == "people":
        if before[:1] in (["some"], ["many"], ["most"], ["other"]) or before[:1] != ["the"]:
            return Reading((), "explicit", 0.9, "an unnamed group", name=_whole(context, part), plural=True)
        return Reading(
            (who_is(name.slug or "", index),), "explicit", 0.9, "a people stands for its state", plural=True
        )
    if name.kind == "adjective" or name.kind == "event" or not name.slug:
        return None
    other = _other_state(context, part, name)
    if other:
        return other
    who = who_is(name.slug, index)
    if who.kind == "state" and before and before[-1] in index.words.modifiers and before[-1] not in ("the",):
        return Reading((who,), "explicit", 0.8, f"named “{_text(context, name)}”")
    return Reading((who,), "explicit", 0.95, f"named “{_text(context, name)}”")


def _other_state(context: Context, part: Part, name: Occurrence) -> Reading | None:
    """A body's general name behind another state's: "Japan's foreign ministry" is not Seoul's."""
    index = context.page.index
    if name.kind != "institution":
        return None
    state = state_of(context.page, part)
    entry = index.actors[name.slug or ""]
    if state is None or state == entry.side or entry.side in ("international", "other"):
        if state is None and entry.side in index.states and not context.page.flat[name.start].isupper():
            return None
        return None
    slug = index.body(state, context.page.low[name.start : name.end])
    if slug:
        return Reading(
            (who_is(slug, index),), "explicit", 0.93, f"{index.actors[state].names[0]}'s body of that name"
        )
    whole = _whole(context, part)
    return Reading(
        (Who(whole, None, "organisation"),), "explicit", 0.7, "a body that the directory does not have"
    )


def _text(context: Context, name: Occurrence) -> str:
    return context.page.text[name.start : name.end]


def _whole(context: Context, part: Part) -> str:
    return re.sub(r"^(?:[Tt]he|[Aa]n?) ", "", context.page.text[part.core[0] : part.core[1]])


def _by_short_name(context: Context, part: Part) -> Reading | None:
    """A core that ends with a family name or with the full name of somebody unknown to the directory."""
    page = context.page
    raw = page.flat[part.core[0] : part.core[1]]
    last = raw.split()[-1].strip(".,")
    if not last[:1].isupper() or raw.endswith("'s"):
        return None
    words = page.index.words
    full = name_at_end(raw, words)
    if full and " " in full:
        who = unlinked(full)
        title = title_in(page, part).removesuffix(full.lower()).strip() or None
        gender = gender_of(part.words, context)
        return Reading((replace(who, gender=gender),), "explicit", 0.92, f"named “{full}”", title=title)
    if last.lower() in words.titles or last.lower() in words.officials or last.lower() in words.heads:
        return None
    before = [word for word in part.words[:-1] if word not in words.modifiers]
    if any(word in words.honorifics for word in part.words[:-1]) or not before or _titled(context, before):
        return _by_family(context, part, last, before)
    return None


def _titled(context: Context, before: list[str]) -> bool:
    words = context.page.index.words
    return before[-1] in words.titles or before[-1] in words.ranks or before[-1] in words.honorifics


def _by_family(context: Context, part: Part, family: str, before: list[str]) -> Reading | None:
    page = context.page
    title = title_in(page, part)
    title = title[: -len(family)].strip() if title.endswith(family.lower()) else title
    title = "" if title in page.index.words.honorifics else title
    if title:
        holders = page.offices.named(family, title, page.published, state_of(page, part))
        on_page = {person.who.key for person in context.cast.named(family)}
        holders = [holder for holder in holders if holder.slug in on_page] or holders
        if len(holders) == 1:
            who = who_is(holders[0].slug, page.index)
            why = f"“{title} {family}” → {who.name}, who held the title at the time"
            return Reading((who,), "explicit", 0.93, why, title=title)
    who, why = by_family_name(context, family, part.core[0])
    if who is None and not context.cast.named(family) and not title and len(family) > 2:
        if family.lower() in page.index.publishers:
            return None
        return Reading((), "explicit", 0.5, f"“{family}” is {why}", name=family)
    if who is None:
        return Reading((), "explicit", 0.4, f"“{family}” is left open: {why}", name=_whole(context, part))
    return Reading((who,), "explicit", 0.93, f"“{family}” → {who.name}, {why}", title=title or None)


def _by_document(context: Context, part: Part, phrase: str) -> Reading:
    """A text speaks for who made it: "The North's statement", "a statement from …", "the report"."""
    index = context.page.index
    owning = owner(context.page, part)
    if owning:
        reading = _owner_reading(context, owning)
        if reading:
            return reading
    for name in reversed(part.names):
        if name.kind in _BODY_KINDS and name.slug:
            return Reading((who_is(name.slug, index),), "explicit", 0.88, f"“{phrase}” speaks for its author")
    for rest in complements(context.page, part):
        reading = read_source(context, rest)
        if reading.who:
            return replace(reading, confidence=min(reading.confidence, 0.85))
    proper = _proper(context, part)
    if proper:
        return Reading((proper,), "explicit", 0.85, f"“{phrase}” speaks for its author")
    if part.definite:
        kinds = (
            ("media",) if part.head in ("report", "article", "editorial", "commentary", "dispatch") else ()
        )
        entry = context.memory.last(*kinds) or context.memory.last()
        if entry:
            why = f"“{phrase}” → what {entry.reading.who[0].name} put out, {context.place(entry.at)}"
            return Reading(entry.reading.who, "explicit", 0.75, why)
    return Reading((), "explicit", 0.5, f"the author of “{phrase}” is not named", name=phrase)


def _owner_reading(context: Context, owning: Occurrence) -> Reading | None:
    index = context.page.index
    if owning.kind == "person":
        who = person_at(context, owning)
    else:
        who = who_is(owning.slug, index) if owning.slug else None
    return Reading((who,), "explicit", 0.88, f"what {who.name} put out") if who else None


def _proper(context: Context, part: Part) -> Who | None:
    """A body or paper that only the text or the list of publishers knows: "JoongAng Daily"."""
    raw = context.page.flat[part.core[0] : part.core[1]]
    owned = re.match(r"(?:[Tt]he )?((?:[A-Z][\w&.-]*(?: (?:of|for|and|the) )?(?: ?))+)'s? ", raw)
    if owned:
        return _organisation(context, owned[1].strip())
    run = re.search(r"((?:[A-Z][\w&.-]+ )*[A-Z][\w&.-]+)(?: \w+)?$", raw)
    return _organisation(context, run[1]) if run and " " in run[1] else None


def _organisation(context: Context, name: str) -> Who:
    slug = context.page.index.publishers.get(lowered(name).removeprefix("the "))
    if slug and slug in context.page.index.actors:
        return who_is(slug, context.page.index)
    if slug:
        full = next(entry.names[0] for entry in context.page.index.directory.publishers if entry.slug == slug)
        return Who(full.removeprefix("The "), None, "media")
    return Who(name.removeprefix("The "), None, "organisation")


def _by_official(context: Context, part: Part, phrase: str) -> Reading:
    """An unnamed official counts as the institution; one who can't be tied to any stays unnamed."""
    index = context.page.index
    for name in (*reversed(part.names), *part.complement_names):
        if name.kind in ("institution", "media", "company", "group") and name.slug:
            other = _other_state(context, part, name)
            if other and name in part.names:
                return replace(other, basis="title")
            who = who_is(name.slug, index)
            return Reading((who,), "title", 0.9, f"“{phrase}” speaks for {who.name}")
    if part.complement:
        reading = read_source(context, part.complement)
        if reading.who and reading.who[0].kind != "person":
            return replace(reading, basis="title", confidence=min(reading.confidence, 0.85))
    body = next(
        (word for word in part.words[:-1] if word in index.words.heads and index.words.heads[word]), None
    )
    if body:
        found = last_body(context, body, part.core[0], state_of(context.page, part))
        if found:
            return Reading((found[0],), "title", 0.8, f"“{phrase}” speaks for {found[0].name}")
    state = state_of(context.page, part)
    if state is None and "government" in part.words:
        state = context.page.home
    if state and state in index.actors:
        return Reading(
            (who_is(state, index),), "title", 0.6, f"“{phrase}” speaks for {index.actors[state].names[0]}"
        )
    proper = _proper(context, part) if len(part.words) > 1 else None
    if proper:
        return Reading((proper,), "title", 0.7, f"“{phrase}” speaks for {proper.name}")
    if part.definite:
        return _the_official(context, part, phrase)
    return Reading((), "title", 0.6, f"“{phrase}” is not tied to an institution", name=phrase)


def _the_official(context: Context, part: Part, phrase: str) -> Reading:
    """ "The official": who was said to be one just before, else the institution that spoke last."""
    for entry in context.memory.backwards():
        reading = entry.reading
        if not reading.who and reading.basis == "title":
            return Reading(
                (), "title", 0.6, f"“{phrase}” is the one in {context.place(entry.at)}", name=reading.name
            )
        if reading.who and reading.who[0].kind in ("institution", "media", "company", "person", "group"):
            why = f"“{phrase}” → {reading.who[0].name}, who speaks in {context.place(entry.at)}"
            return Reading(reading.who[:1], "title", 0.75, why)
    return Reading((), "title", 0.4, f"nothing tells whose “{phrase}” it is", name=phrase)


def _by_government(context: Context, part: Part, phrase: str) -> Reading:
    """ "The Obama administration", "Kim's regime", "the government": the state."""
    page, index = context.page, context.page.index
    state = state_of(page, part)
    if state is None:
        for name in part.names:
            entry = index.actors.get(name.slug or "")
            if entry and entry.side in index.states:
                state = entry.side
    if state is None:
        family = next(
            (word for word in page.flat[part.core[0] : part.core[1]].split() if word[:1].isupper()), ""
        )
        who, _ = by_family_name(context, family.removesuffix("'s"), part.core[0]) if family else (None, "")
        state = who.side if who and who.side in index.states else None
    if state is None and part.head == "regime" and "north-korea" in index.states:
        state = "north-korea"
    if (
        state is None
        and part.head in ("government", "authorities", "administration")
        and len(part.words) <= 2
    ):
        state = page.home if page.home in index.states else None
    if state is None:
        return Reading((), "explicit", 0.4, f"nothing tells whose “{phrase}” it is", name=phrase)
    who = who_is(state, index)
    return Reading((who,), "explicit", 0.88, f"“{phrase}” speaks for {who.name}")


def _by_body(context: Context, part: Part, phrase: str) -> Reading:
    """ "The ministry", "the South Korean news agency", "Japan's trade ministry"."""
    page, index = context.page, context.page.index
    state = state_of(page, part)
    start = max(
        (name.end for name in part.names if name.kind in ("state", "adjective")), default=part.core[0]
    )
    words = re.sub(r"^'?s? ?(?:the |an? )?", "", page.low[start : part.core[1]].strip())
    if state:
        slug = index.body(state, words) or _media_of(context, state, words)
        if slug:
            return Reading(
                (who_is(slug, index),), "explicit", 0.92, f"{index.actors[state].names[0]}'s {words}"
            )
    presidents = _presidents_office(context, part)
    if presidents:
        return presidents
    paper = _paper(context, part)
    if paper:
        return paper
    found = last_body(context, part.head, part.core[0], state)
    if found and (len(part.words) <= 2 or state):
        return Reading(
            (found[0],), "explicit", 0.88, f"“{phrase}” → {found[0].name}, {context.place(found[1])}"
        )
    slug = index.body(page.home, words)
    if slug and not state:
        return Reading(
            (who_is(slug, index),), "explicit", 0.75, f"“{phrase}” without a state is {page.home}'s"
        )
    proper = _proper(context, part)
    if proper:
        return Reading((proper,), "explicit", 0.8, f"named “{proper.name}”")
    if found:
        return Reading(
            (found[0],), "explicit", 0.6, f"“{phrase}” → {found[0].name}, {context.place(found[1])}"
        )
    return Reading((), "explicit", 0.4, f"nothing tells which “{phrase}” it is", name=_whole(context, part))


def _presidents_office(context: Context, part: Part) -> Reading | None:
    """"Moon's office": the presidential office of the president's state."""
    if part.head != "office" or len(part.words) > 4:
        return None
    for name in names_in(context, part.core):
        who = person_at(context, name) if name.kind == "person" else None
        slug = context.page.index.body(who.side, "presidential office") if who and who.side else None
        if who and slug:
            return Reading((who_is(slug, context.page.index),), "explicit", 0.88, f"the office of {who.name}")
    return None


def _paper(context: Context, part: Part) -> Reading | None:
    """A medium that only the list of publishers knows, with or without its country: "JoongAng Daily"."""
    words = context.page.flat[part.core[0] : part.core[1]].split()
    for start in range(len(words)):
        name = " ".join(words[start:])
        if lowered(name).removeprefix("the ") in context.page.index.publishers:
            return Reading((_organisation(context, name),), "explicit", 0.92, f"named “{name}”")
    return None


def _media_of(context: Context, state: str, words: str) -> str | None:
    """The only medium of a state whose name holds the words: "the South Korean news agency"."""
    if words not in ("news agency", "state news agency", "state media", "broadcaster"):
        return None
    found = {
        entry.slug
        for entry in context.page.index.directory.actors
        if entry.kind == "media"
        and entry.side == state
        and any(words in name.lower() for name in entry.names)
    }
    return found.pop() if len(found) == 1 else None


def _by_title(context: Context, part: Part, phrase: str) -> Reading:
    """A title without a name: who held it at the time, in the state that the phrase names."""
    page, index = context.page, context.page.index
    state = state_of(page, part)
    title = title_in(page, part)
    holders = page.offices.find(title, page.published, state) if title else []
    if part.complement and not holders:
        whole = f"{title} of {page.low[part.complement[0] : part.complement[1]]}"
        holders = page.offices.find(whole, page.published, None)
    named = _on_page(context, [holder.slug for holder in holders], part.core[0])
    if named and (len(holders) == 1 or state or part.definite):
        why = f"“{phrase}” → {named.name}, who held the title at the time and is named on the page"
        return Reading((named,), "title", 0.9, why, title=title)
    if len(holders) == 1 and (state or index.actors[holders[0].slug].side == page.home):
        who = who_is(holders[0].slug, index)
        return Reading(
            (who,), "title", 0.9, f"“{phrase}” → {who.name}, who held the title at the time", title=title
        )
    spoke = _titled_speaker(context, part) if part.definite else None
    if spoke:
        return spoke
    return Reading((), "title", 0.5, f"nothing tells which “{phrase}” it is", name=phrase, title=title)


def _on_page(context: Context, slugs: list[str], at: int) -> Who | None:
    """The only one of some holders whom the page names in full."""
    named = {
        person.who.slug: person.who
        for people in context.cast.by_short.values()
        for person in people
        if person.who.slug in slugs
    }
    return next(iter(named.values())) if len(named) == 1 else None


def _titled_speaker(context: Context, part: Part) -> Reading | None:
    """ "The minister": the last speaker who was given the title, or holds it."""
    page = context.page
    for entry in context.memory.backwards():
        for who in entry.reading.who:
            if who.kind != "person":
                continue
            titles = [entry.reading.title or ""]
            post = page.offices.held(who.slug, page.published) if who.slug else None
            titles += [post.title, *post.aliases] if post else []
            if any(part.head in title.lower() for title in titles):
                why = f"“the {part.head}” → {who.name}, {context.place(entry.at)}"
                return Reading((who,), "title", 0.85, why, title=part.head)
    return None


def _several(context: Context, parts: list[Part], span: Span) -> Reading | None:
    """Plural bodies and leaders: "three ministries – Unification, Foreign Affairs …", "the Korean leaders"."""
    page, index = context.page, context.page.index
    part = parts[-1]
    phrase = page.text[span[0] : span[1]]
    if part.head in ("koreas", "sides", "governments") and {"south-korea", "north-korea"} <= index.states:
        both = (who_is("south-korea", index), who_is("north-korea", index))
        return Reading(both, "explicit", 0.85, f"“{phrase}” are the two Koreas", plural=True)
    if part.head == "leaders":
        return _leaders(context, part, phrase)
    if part.head != "ministries":
        return None
    listed = _listed_bodies(context, span[1], part)
    if listed:
        names = ", ".join(who.name for who in listed)
        return Reading(listed, "explicit", 0.92, f"“{phrase}” → {names}", plural=True)
    for entry in context.memory.backwards():
        if entry.reading.plural and len(entry.reading.who) > 1 and entry.reading.who[0].kind == "institution":
            why = f"“{phrase}” → those that speak in {context.place(entry.at)}"
            return Reading(entry.reading.who, "explicit", 0.88, why, plural=True)
    for found in re.finditer(r"\bministries\b", page.low[: span[0]]):
        listed = _listed_bodies(context, found.end(), part)
        if listed:
            why = f"“{phrase}” → those listed in {context.place(found.start())}"
            return Reading(listed, "explicit", 0.88, why, plural=True)
    return None


def _listed_bodies(context: Context, after: int, part: Part) -> tuple[Who, ...]:
    """The bodies listed behind a plural: "– Unification, Foreign Affairs and National Defense –"."""
    page, index = context.page, context.page.index
    found = re.match(r"\s*(?:[-(:,]+|of)\s*([^-–().:]{3,120}?)\s*[-).]", page.flat[after : after + 140])
    if not found:
        return ()
    state = state_of(page, part) or page.home
    slugs = [
        index.body(state, f"ministry of {lowered(item).strip()}") or index.body(state, lowered(item).strip())
        for item in re.split(r", and |, | and ", found[1])
    ]
    return tuple(who_is(slug, index) for slug in slugs if slug) if all(slugs) and len(slugs) > 1 else ()


def _leaders(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "The two leaders", "the Korean leaders": named together before, or who led both states at the time."""
    page, index = context.page, context.page.index
    pair = last_pair(context, part.core[0])
    sentence = page.sentences[page.sentence(part.core[0])]
    koreas = "korean" in part.words or "koreas" in page.low[sentence[0] : part.core[0]]
    if koreas:
        times = [time for time in read_times(page.flat, *sentence, page.published) if time.edtf]
        day = bounds(times[0].edtf or "") if times else page.published
        south = page.offices.find("president", day, "south-korea")
        north = page.offices.find("leader", day, "north-korea")
        if len(south) == 1 and len(north) == 1:
            both = (who_is(south[0].slug, index), who_is(north[0].slug, index))
            basis: AttributionBasis = "explicit" if "korean" in part.words else "title"
            return Reading(both, basis, 0.85, f"“{phrase}” → the leaders of both states at the time", plural=True)
    elif pair and part.words[0] in ("the", "two", "both"):
        names = " and ".join(who.name for who in pair)
        return Reading(pair, "title", 0.75, f"“{phrase}” → {names}, named together before", plural=True)
    return Reading((), "title", 0.5, f"nothing tells which “{phrase}” are meant", name=phrase, plural=True)


def _by_other_words(context: Context, part: Part, phrase: str) -> Reading:
    """What no rule above reads: a body or a person by its capitals, else just words."""
    raw = context.page.flat[part.core[0] : part.core[1]]
    words = [word for word in raw.split() if word.lower() not in ("the", "a", "an")]
    publisher = context.page.index.publishers.get(lowered(raw).removeprefix("the "))
    if publisher:
        return Reading((_organisation(context, raw),), "explicit", 0.92, f"named “{raw}”")
    state = state_of(context.page, part)
    if part.head == "media" and state in context.page.index.actors:
        nation = next(nation for nation in context.page.index.words.nations if nation.slug == state)
        who = Who(f"{nation.adjectives[0]} state media", None, "media", state)
        return Reading((who,), "explicit", 0.8, f"“{phrase}” are no one medium")
    if state in context.page.index.actors and re.match(r"(?:the )?(?:Ministry|Department|Office|Committee) (?:of|for) ", raw):
        who = _body_of(context, state, raw.removeprefix("the "))
        return Reading((who,), "explicit", 0.8, "a body that the directory does not have")
    run = re.search(r"((?:[A-Z][\w&.-]+ )+[A-Z][\w&.-]+)$", raw)
    if run and not is_full_name(words, context.page.index.words):
        return Reading((_organisation(context, run[1]),), "explicit", 0.75, f"named “{run[1]}”")
    return Reading(
        (),
        "title" if part.words[:1] in (("a",), ("an",), ("the",)) else "explicit",
        0.5,
        f"“{phrase}” names nobody",
        name=_whole(context, part),
    )
