"""Who a source phrase names by a name: in full, by a family name with or without a title, as a body, as a
nation's."""

from __future__ import annotations

import re

from articles.extraction.entities.names import lowered
from articles.extraction.entities.phrases import UNIONS, Part, owner, state_of, title_in
from articles.extraction.entities.scanning import Occurrence
from articles.extraction.only import only
from articles.extraction.people.anaphora.genders import gender_of, reported_gender, told_gender
from articles.extraction.people.institutions.bodies import whole
from articles.extraction.people.institutions.whose import other_state, text_of
from articles.extraction.people.known.bearing import honorific_gender, may_be_called
from articles.extraction.people.known.body_told import is_told_a_body
from articles.extraction.people.known.cast import Introduction, Who, unlinked, who_is
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.full_names import name_at_end
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import by_family_name, person_at
from articles.extraction.people.known.not_introduced import leader_of
from articles.extraction.people.known.of_two import of_two
from articles.extraction.people.known.outlets import organisation, party_called, spelled_out
from articles.extraction.people.known.told_of import words_beside
from articles.extraction.text.reporting_words import cue_table
from articles.extraction.text.tokens import is_capital
from articles.extraction.text.vocabulary import vocabulary


def by_name(context: Context, part: Part, name: Occurrence) -> Reading | None:
    """A core that ends with a name of the directory."""
    index = context.page.index
    before = context.page.low[part.core[0] : name.start].split()
    if name.kind == "person":
        who = person_at(context, name)
        if who is None or (
            name.short and not may_be_called(context.page, Introduction(-1, who), tuple(before))
        ):
            return None
        return Reading(
            (who,),
            "explicit",
            0.98 if not name.short else 0.93,
            f"named “{text_of(context, name)}”",
            title=title_in(context.page, part) or None,
        )
    if name.kind == "people":
        if before[:1] in (["some"], ["many"], ["most"], ["other"]) or before[:1] != ["the"]:
            return Reading((), "explicit", 0.9, "an unnamed group", name=whole(context, part), plural=True)
        return Reading(
            (who_is(name.slug or "", index),), "explicit", 0.9, "a people stands for its state", plural=True
        )
    if name.kind == "adjective" and name.slug and _tells_whose_words(context, name, before):
        who = who_is(name.slug, index)
        return Reading((who,), "explicit", 0.85, f"“{text_of(context, name)}” tells whose words they are")
    if name.kind == "adjective" and part.words[0] == "the" and len(before) == 1:
        return _of_a_nation(context, part, name)
    if name.kind == "adjective" or name.kind == "event" or not name.slug:
        return None
    union = _of_its_members(context, part, name)
    if union:
        return union
    slug = _part_of(context, part, name) or name.slug
    other = _of_a_longer_name(context, part, name) or other_state(context, part, name)
    if other:
        return other
    who = who_is(slug, index)
    if who.kind == "state" and name.start > part.core[0]:
        longer = _body_named_after(context, part, name)
        if longer:
            return longer
    if who.kind == "state" and before and before[-1] in index.words.modifiers and before[-1] not in ("the",):
        return Reading((who,), "explicit", 0.8, f"named “{text_of(context, name)}”")
    return Reading((who,), "explicit", 0.95, f"named “{text_of(context, name)}”")


def _tells_whose_words(context: Context, name: Occurrence, before: list[str]) -> bool:
    """`a North Korean proposal to meet`, `repeated U.S. warnings that`: a nation before a noun of speech
    speaks; not `a South Korean claims that`, which is a person, nor `a Chinese report that`."""
    noun = _WORDS_BEHIND.match(context.page.flat, name.end)
    if noun is None or noun[1] not in _SPEECH:
        return False
    first = before[0] if before else "the"
    return first in _MODIFIED and (noun[1] in _SPEECH_OF_ONE or first not in ("a", "an"))


_NOUNS = [entry for entry in cue_table() if entry.part == "noun" and entry.lemma != "report"]
_SPEECH_OF_ONE = frozenset(entry.forms[0] for entry in _NOUNS)
_SPEECH = frozenset(form for entry in _NOUNS for form in entry.forms) - {"_"}
_MODIFIED = frozenset(
    ["a", "an", "the", "any", "repeated", "recent", "earlier", "new", "official", "several"]
)
_WORDS_BEHIND = re.compile(r" (?:(?:new|recent|repeated|latest|earlier|formal|official|public) )?([a-z]+)\b")


def _part_of(context: Context, part: Part, name: Occurrence) -> str | None:
    """The body of the directory of which a core names the part that is one too: "the Central Military
    Commission of the Workers' Party"."""
    before = [
        seen for seen in part.names if seen.end < name.start and seen.kind == name.kind == "institution"
    ]
    joint = context.page.flat[before[-1].end : name.start] if before else ""
    return before[-1].slug if joint in (" of ", " of the ") else None


def _of_its_members(context: Context, part: Part, name: Occurrence) -> Reading | None:
    """ "The Association of Kaesong Industrial Complex": a body of its own, not what its members are of."""
    page = context.page
    start = part.core[0] + len("the ") * (part.words[0] == "the")
    if name.kind not in ("institution", "company") or not UNIONS.fullmatch(page.flat, start, name.start):
        return None
    who = organisation(context, page.flat[start : name.end])
    return Reading((who,), "explicit", 0.85, f"named “{who.name}”")


def _of_a_longer_name(context: Context, part: Part, name: Occurrence) -> Reading | None:
    """ "The Transitional Justice Working Group": no body of the directory that is called "Working Group"."""
    page, words = context.page, context.page.index.words
    above = next((seen for seen in part.names if seen.end == name.start - 1), None)
    if above and name.kind == above.kind == "institution" and _is_another(context, above, name):
        return _below(context, part, above, name)
    run = _RUN.search(page.flat, part.core[0], name.start) if name.kind == "institution" else None
    if run is None or page.touching(run.span()):
        return None
    last = run[0].split()[-1].lower()
    known = (words.modifiers, words.titles, words.ranks, words.foreign, words.before_names)
    other = (words.weekdays, words.months, words.never_first)
    if last not in _OF_PARTIES and any(last in one for one in (*known, *other)):
        return None
    written = page.flat[run.start() : name.end].removeprefix("The ")
    return Reading((Who(written, None, "organisation"),), "explicit", 0.85, f"named “{written}”")


def _is_another(context: Context, above: Occurrence, name: Occurrence) -> bool:
    """Whether the name of a body stands before another that is no part of it: "the UN | Working Group"."""
    index = context.page.index
    return bool(above.slug and name.slug and above.slug not in index.ancestors(name.slug)) and (
        index.actors[above.slug or ""].side != index.actors[name.slug or ""].side
    )


def _below(context: Context, part: Part, above: Occurrence, name: Occurrence) -> Reading:
    """A body that is called as one of the directory is, and belongs to another: "the UN Working Group on
    Arbitrary Detention"."""
    flat = context.page.flat
    field = part.complement if part.complement and _ON.match(flat, name.end) else None
    who = Who(flat[above.start : field[1] if field else name.end], None, "organisation")
    return Reading((who,), "explicit", 0.85, f"named “{who.name}”")


_ON = re.compile(r" (?:on|for|of) (?:the )?[A-Z]")
_RUN = re.compile(r"(?:(?<= )|\A|\b)(?:[A-Z][\w&-]+ )+$")
_OF_PARTIES = frozenset({"liberal", "conservative", "progressive", "social", "new", "united"})
"""Written large they belong to a name: "the Liberal Democratic Party", "the liberal Democratic Party"."""


def _of_a_nation(context: Context, part: Part, name: Occurrence) -> Reading | None:
    """ "The American": the one person of the country who spoke last or was named just before."""
    page, phrase = context.page, text_of(context, name)
    start = page.sentences_back(part.core[0], 3)
    named = {
        who.key: who
        for seen in names_in(context, (start, part.core[0]))
        if seen.kind == "person" and (who := person_at(context, seen)) and who.side == name.slug
    }
    for entry in context.memory.backwards():
        who = entry.reading.alone if entry.at >= start else None
        if who and who.kind == "person" and who.side == name.slug:
            named[who.key] = who
    if not named and any(phrase in nation.peoples for nation in page.index.words.nations):
        who = who_is(name.slug or "", page.index)
        return Reading((who,), "explicit", 0.85, "a people stands for its state", plural=True)
    who = only(named.values())
    if who is None:
        return None
    return Reading((who,), "title", 0.8, f"“the {phrase}” → {who.name}, the only one named just before")


def _body_named_after(context: Context, part: Part, name: Occurrence) -> Reading | None:
    """ "U.S. Forces Korea": a body whose name ends with a state's."""
    raw = context.page.flat[part.core[0] : name.start].split()
    capitals = [
        word for word in raw if word[0].isupper() and word.lower() not in context.page.index.words.modifiers
    ]
    medium = raw[-1:] == capitals and _begins_a_body(context, raw[-1], name.start - len(raw[-1]) - 1)
    if (len(capitals) < 2 and not medium) or capitals[-1:] != raw[-1:]:
        return None
    if raw[-1].rstrip(",").endswith(("'s", "-armed", "ed")):
        return None
    if any(seen.kind in ("person", "state") and seen.end == name.start - 1 for seen in part.names):
        return None
    if raw[-1].lower() in context.page.index.words.titles:
        return None
    spoken_for = next((at + 1 for at, word in enumerate(raw) if word in ("for", "of", "from")), 0)
    official = spoken_for and raw[spoken_for - 2] in context.page.index.words.officials
    raw = raw[spoken_for:] if official else raw
    written = " ".join(word for word in raw if word.lower() not in ("the", "a", "an"))
    who = organisation(context, f"{written} {text_of(context, name)}")
    return Reading((who,), "explicit", 0.85, f"named “{who.name}”")


def _begins_a_body(context: Context, word: str, at: int) -> bool:
    """Whether a word with a capital before a state's name makes it the name of a body: "Daily NK",
    "Greenpeace Japan"; not "Isolated North Korea", with which a sentence begins."""
    page, words = context.page, context.page.index.words
    low = word.lower()
    if low in words.bodies or (word.isupper() and len(word) > 2):
        return True
    told = low in words.modifiers or low in words.introducers or low in words.prepositions
    begins = page.sentence(at)[0] >= at - 1
    plain = begins and (low in _BEFORE_A_STATE or low.endswith(_DESCRIBING))
    return not (told or plain or low in words.time_words or low in words.weekdays or low in words.titles)


_BEFORE_A_STATE = frozenset(
    {"then", "now", "but", "yet", "even", "just", "like", "unlike", "once", "neighbor", "neighbour", "both"}
)
_DESCRIBING = (
    *("ed", "ing", "ist", "al", "y", "ous", "ive", "ic"),
    *("less", "ful", "ern", "ent", "ant", "ar", "an"),
)
_OF_TWO = frozenset({"younger", "elder", "older"})
"""What tells two of one family apart: "the younger Park"."""


_WORDS = vocabulary()
_OFFICES = _WORDS.titles | _WORDS.ranks | _WORDS.persons | _WORDS.officials
"""Nouns that tell what somebody is."""


_SOMEBODYS = re.compile(
    r"(?:[Aa]n?|[Tt]he|[Oo]ne) (?:[a-z-]+ ){0,3}?"
    r"(?:spokes(?:man|woman|person)|aide|advis[eo]r|lawyer|attorney|assistant|friend|colleague|staffer) "
    r"(?:for|to|of) [A-Z]"
)
"""Whoever speaks for a person whom the directory lacks: "a spokeswoman for Senator | Jan Holm"."""


def by_short_name(context: Context, part: Part) -> Reading | None:
    """A core that ends with a family name or with the full name of somebody unknown to the directory."""
    page = context.page
    raw = page.flat[part.core[0] : part.core[1]]
    last = raw.split()[-1].strip(".,")
    if not is_capital(last) or raw.endswith("'s"):
        return None
    words = page.index.words
    if _SOMEBODYS.match(raw):
        return Reading((), "title", 0.6, f"“{raw}” is somebody's own", name=raw, role=True)
    if _DOTTED.fullmatch(last) and not any(seen.end >= part.core[1] - 1 for seen in part.names):
        who = Who(last.replace(".", ""), None, "organisation")
        return Reading((who,), "explicit", 0.85, f"named “{raw}”")
    if last in _STAND_INS and part.core[1] - part.core[0] == len(last):
        return None  # "One of the students"
    if raw.isupper() and " " in raw and page.flat.startswith(", SAYING", part.core[1]):
        who = unlinked(" ".join(map(str.capitalize, raw.split())))
        return Reading((who,), "explicit", 0.85, f"named “{raw}”")
    label = raw.isupper() and page.flat[part.core[1] : part.core[1] + 1] == ":"
    if last.isupper() and (label or context.cast.named(last.capitalize())):
        last = last.capitalize()  # a transcript's label
    known = _labelled(context, raw) if label else None
    if known:
        return Reading((known,), "explicit", 0.92, f"named “{raw}”")
    full = name_at_end(raw, words)
    if full and " " in full and not _called_by_work(context, full):
        return _by_full_name(context, part, full)
    if part.words == ("the", last.lower()) and last.lower() in words.persons:
        return None  # "the CEO"
    if last.lower() in words.common or last.lower() in words.weekdays or last.lower() in words.months:
        return None
    modifiers, particles = words.modifiers, words.particles
    before = [
        word
        for word in part.words[:-1]
        if word not in modifiers and word not in particles and word not in _OF_TWO
    ]
    sibling = (
        of_two(context, last, part.words[-2]) if part.words[-2:-1] and part.words[-2] in _OF_TWO else None
    )
    if sibling:
        return Reading((sibling,), "explicit", 0.85, f"“{raw}” → {sibling.name}, by kinship")
    ruling = _of_its_state(context, part, last)
    if ruling:
        why = f"“{raw}” → {ruling.name}, of that state"
        return Reading((ruling,), "explicit", 0.88, why)
    if any(word in words.honorifics for word in part.words[:-1]) or not before or _titled(context, before):
        return _by_family(context, part, last, before)
    return None


def _by_full_name(context: Context, part: Part, full: str) -> Reading:
    """Somebody unknown to the directory by the name in full, or a body that an apposition tells to be one."""
    page = context.page
    if page.flat.endswith(full, *part.core) and is_told_a_body(page, part.core[1]):
        body = organisation(context, full)
        return Reading((body,), "explicit", 0.85, f"“{full}” is a body, as the apposition tells")
    who = _by_first_name(context, full) or unlinked(full)
    title = title_in(page, part).removesuffix(full.lower()).strip()
    title = title if not _OFFICES.isdisjoint(title.split()) else ""  # "the ruling party's Hong Gil-dong"
    who = who._replace(gender=gender_of(part.words, context) or who.gender)
    return Reading((who,), "explicit", 0.92, f"named “{full}”", title=title or None)


_DOTTED = re.compile(r"(?:[A-Z]\.){2,5}[A-Z]?")
"""Letters with stops for a body, as some papers write them: "the F.B.I."."""
_STAND_INS = frozenset(
    {"One", "Another", "Others", "Some", "Many", "Most", "Both", "Two", "Three", "Few", "None"}
)


def _called_by_work(context: Context, name: str) -> bool:
    """ "Farmer Park", of somebody whom the page names in full: a noun for what they do, and a family name."""
    noun, _, family = name.partition(" ")
    words = context.page.index.words
    return noun.lower() in words.roles_of_many and family in words.korean and bool(context.cast.named(family))


def _labelled(context: Context, raw: str) -> Who | None:
    """Whom a transcript's label in capitals names in full; of namesakes the one in office at the time."""
    page = context.page
    target = page.index.names.get(lowered(raw))
    slugs = target.slugs if target and target.kind == "person" else ()
    if len(slugs) > 1:
        slugs = tuple(slug for slug in slugs if page.post_of(slug))
    return who_is(slugs[0], page.index) if len(slugs) == 1 else None


def _of_its_state(context: Context, part: Part, family: str) -> Who | None:
    """ "The North's Kim": the only one on the page of the state that owns the name, else its leader."""
    state = owner(context.page, part)
    if state is None or state.kind != "state":
        return None
    behind = context.page.flat[state.end : part.core[1]]
    if behind != f"'s {family}":
        return None
    here = {one.who.key: one.who for one in context.cast.named(family) if one.who.side == state.slug}
    return only(here.values()) or leader_of(context, state.slug or "", family)


def _of_the_other_gender(context: Context, family: str, called: tuple[str, ...]) -> frozenset[str]:
    """Who bears a family name and is told to be no "Ms.": that is not "her brother, Han Sang-il"."""
    gender = next((honorific_gender(word) for word in called if honorific_gender(word)), None)
    people = context.cast.named(family) if gender else ()
    several = len(people) > 1
    told = (
        (
            one.who.key,
            told_gender(context, one.who) or (reported_gender(context, one.who) if several else None),
        )
        for one in people
        if one.who.slug is None
    )
    return frozenset(key for key, one in told if one not in (None, gender))


def _titled(context: Context, before: list[str]) -> bool:
    words = context.page.index.words
    return any(before[-1] in group for group in (words.titles, words.ranks, words.honorifics, words.persons))


_OF_PROPER = re.compile(r" (?:of|for) (?:the )?[A-Z]")


def _by_first_name(context: Context, name: str) -> Who | None:
    """The only one on the page whose full name begins so, where nobody bears it as a family name: "Khalid" of
    Khalid Abu Bakar."""
    spoke = [one for entry in context.memory.explicit.values() for one in entry.reading.who]
    alone = next((one for one in spoke if one.kind == "person" and one.name == name), None)
    if alone and not context.cast.named(name):
        return alone
    others = (one for one in context.cast.named(name.rpartition(" ")[2]) if one.who.name != name)
    if any(others) or name in context.page.index.words.korean:
        return None
    people = (*context.cast.full.values(), *spoke)
    found = {who.key: who for who in people if who.kind == "person" and who.name.startswith(f"{name} ")}
    return only(found.values())


def _not_the_speaker(context: Context, part: Part) -> frozenset[str]:
    """The keys of namesakes of whom or to whom somebody of a bare name speaks."""
    return _who_is_told_of(context) | _who_is_addressed(context, part)


def _who_is_told_of(context: Context) -> frozenset[str]:
    """The key of the person with whose speech a report begins: "The spy chief denied it, | Lee said" tells of
    another Lee than the spy chief."""
    begins = {span[0] for span in context.memory.content}
    return frozenset(
        entry.reading.who[0].key
        for entry in context.memory.spoken[-_INNER:]
        if entry.within and entry.at in begins and len(entry.reading.who) == 1
        if entry.reading.basis == "title" and entry.reading.who[0].kind == "person"
    )


def _who_is_addressed(context: Context, part: Part) -> frozenset[str]:
    """The key of the person to whom one of a bare name speaks: "Kim told Sung Kim that" is another Kim."""
    page = context.page
    found = _ADDRESSES.match(page.flat, part.core[1])
    behind = names_in(context, (found.end(), found.end() + _REACH)) if found else ()
    first = next((seen for seen in behind if seen.kind == "person"), None)
    if found is None or first is None or not _TITLED.fullmatch(page.flat, found.end(), first.start):
        return frozenset()
    who = person_at(context, first) if " " in page.flat[first.start : first.end] else None
    return frozenset({who.key} if who else ())


_ADDRESSES = re.compile(
    r" (?:also |later |then )?(?:told|asked|assured|reminded|informed|urged|thanked|warned|briefed) "
)
_TITLED = re.compile(r"(?:[\w.'-]+ ){0,5}")
_REACH = 60
_INNER = 4
"""How many statements of others one tells of at most, of which the first is looked at."""


def _is_anothers(context: Context, family: str, title: str) -> bool:
    """Whether the page gives a title to a namesake whom the directory does not have: behind "Lee Min-ho, a
    spokesman for the firm", "Spokesman Lee"."""
    people = (one.who for one in context.cast.named(family) if one.who.slug is None)
    return any(title.rpartition(" ")[2] in words_beside(context, who) for who in people)


def _by_family(context: Context, part: Part, family: str, before: list[str]) -> Reading | None:
    page = context.page
    title = title_in(page, part)
    title = title[: -len(family)].strip() if title.endswith(family.lower()) else title
    title = "" if title in page.index.words.honorifics else title
    if title:
        holders = page.offices.named(family, title, page.published, state_of(page, part))
        on_page = {person.who.key for person in context.cast.named(family)}
        holders = [holder for holder in holders if holder.slug in on_page] or holders
        if any(holder.slug not in on_page and _is_anothers(context, family, title) for holder in holders):
            holders = []
        if len(holders) == 1:
            holder = who_is(holders[0].slug, page.index)
            why = f"“{title} {family}” → {holder.name}, who held the title at the time"
            return Reading((holder,), "explicit", 0.93, why, title=title)
    called = tuple(page.low[part.core[0] : part.core[1]].split()[:-1])
    others = _of_the_other_gender(context, family, called) | _not_the_speaker(context, part)
    who, why, sure = by_family_name(context, family, part.core[0], title, called, others)
    bare = who is None and not title and page.index.words.honorifics.issuperset(before)
    first = _by_first_name(context, family) if bare else None
    if first:
        return Reading((first,), "explicit", 0.85, f"“{family}” → {first.name}, by the first name")
    if who is None and not context.cast.named(family) and not title and len(family) > 2:
        if family.lower() in page.index.publishers:
            return None
        party = party_called(context, family)
        if party:
            return Reading((party,), "explicit", 0.85, f"“{family}” → {party.name}, by its whole name")
        if family.isupper() and page.flat[part.core[1] : part.core[1] + 1] != ":":
            body = spelled_out(context, family, part.core[0]) or Who(family, None, "organisation")
            return Reading((body,), "explicit", 0.85, f"named “{family}”")
        if part.complement and _OF_PROPER.match(page.flat, part.core[1]):
            body = organisation(context, page.flat[part.core[0] : part.complement[1]])
            return Reading((body,), "explicit", 0.8, f"named “{body.name}”")
        return Reading((), "explicit", 0.5, f"“{family}” is {why}", name=family, plural=family.endswith("s"))
    if who is None:
        why = f"“{family}” is left open: {why}"
        name = family if others else whole(context, part)
        return Reading((), "explicit", 0.4, why, name=name, role=True)
    return Reading((who,), "explicit", sure, f"“{family}” → {who.name}, {why}", title=title or None)
