"""Which outlet or body a name or a description of a medium means: "JoongAng Daily", "the state news
agency"."""

from __future__ import annotations

import re

from articles.extraction.entities.names import lowered
from articles.extraction.entities.page import BODIES
from articles.extraction.entities.phrases import Part, state_of
from articles.extraction.only import only
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.full_names import is_full_name
from articles.extraction.people.known.initials import name_before_initials
from articles.extraction.people.known.memory import Reading
from articles.extraction.text.lexicon import word_list
from articles.extraction.text.vocabulary import Vocabulary


def organisation(context: Context, name: str) -> Who:
    """The body or medium of a name: a publisher of the directory, else whoever spoke by that name before,
    else a body that the directory lacks."""
    slug = context.page.index.publishers.get(lowered(name).removeprefix("the "))
    if slug and slug in context.page.index.actors:
        return who_is(slug, context.page.index)
    if slug:
        names = next(entry.names for entry in context.page.index.directory.publishers if entry.slug == slug)
        plain = next((one for one in names if _SIGNS.sub("-", one.lower()) == slug), names[0])
        return Who(plain.removeprefix("The "), None, "media")
    bare = name.removeprefix("The ")
    return _that_spoke_as(context, bare) or Who(bare, None, "organisation")


def _that_spoke_as(context: Context, name: str) -> Who | None:
    """The only body that has spoken under a name of several words, its country before it, if it is listed:
    "Seoul's Red Cross said … . A Red Cross official"."""
    if " " not in name:
        return None
    phrase = re.compile(rf"(?:[Tt]he )?(?:[A-Z][\w.]*(?: [A-Z]\w+)?(?:'s)? )?{re.escape(name)}\b")
    spoke = {
        who.key: who
        for entry in context.memory.backwards()
        if phrase.match(context.page.flat, entry.at)
        for who in entry.reading.who
        if who.kind != "person"
    }
    who = only(spoke.values())
    return who if who and who.slug and who.kind == "institution" else None


_SIGNS = re.compile(r"[^a-z0-9]+")


def paper_of(context: Context, part: Part) -> Reading | None:
    """A medium that only the list of publishers knows, with or without its country: "JoongAng Daily"; `None`
    where the phrase ends with no such name."""
    known = context.page.index.publishers
    words = context.page.flat[part.core[0] : part.core[1]].split()
    for start in range(len(words)):
        if words[start][:1].islower() and words[start] != "the":
            continue  # "officials at the time"
        name = " ".join(words[start:])
        if name.islower():
            return None
        bare = _KIND_OF_MEDIUM.sub("", name)  # "Japan's Jiji news agency"
        for form in (name, bare, f"{bare} Press", f"{bare} News Agency"):
            if lowered(form).removeprefix("the ") in known and (start or form == name):
                return Reading((organisation(context, form),), "explicit", 0.92, f"named “{name}”")
    return None


_KIND_OF_MEDIUM = re.compile(
    r" (?:state |official )?(?:news agency|newspaper|daily|broadcaster|network|news|website|site|magazine)$"
)


def media_of(context: Context, state: str, words: str) -> str | None:
    """The only medium of a state whose name holds the words: "the South Korean news agency"; `None` for words
    that tell no kind of medium, and where the directory has none or several."""
    if words not in ("news agency", "state news agency", "state media", "broadcaster", "television"):
        return None
    found = {
        entry.slug
        for entry in context.page.index.directory.actors
        if entry.kind == "media"
        and entry.side == state
        and any(words in name.lower() for name in entry.names)
    }
    return only(found)


def party_called(context: Context, name: str) -> Who | None:
    """The party that a page names with the noun elsewhere: "Saenuri", of "the ruling Saenuri Party"; `None`
    where it does not."""
    whole = f"{name} Party"
    return organisation(context, whole) if f" {whole}" in context.page.flat else None


def spelled_out(context: Context, letters: str, at: int) -> Who | None:
    """The body before an offset whose name has these initials: "U.N. Development Program … the UNDP"; `None`
    where nothing before is spelled so, or the letters are no abbreviation."""
    page = context.page
    if not _ABBREVIATION.fullmatch(letters):
        return None
    name = name_before_initials(page, letters, at)
    if name:
        start = page.flat.find(name)
        known = [seen for seen in page.within((start, start + len(name))) if seen.kind in BODIES]
        slug = known[0].slug if len(known) == 1 and known[0].end - known[0].start == len(name) else None
        return who_is(slug, page.index) if slug else organisation(context, name)
    between = r"[\w-]{0,20}\.?(?: (?:of|for|the|and|on)){0,2} ?"
    pattern = re.compile(rf"\b{between.join(letters)}\w{{2,20}}")
    found = next((name for name in pattern.finditer(page.flat, 0, at) if " " in name[0]), None)
    if found is None:
        return None
    seen = next((name for name in page.touching(found.span()) if name.kind in BODIES), None)
    whole = seen and seen.slug and seen.end >= found.end()
    return who_is(seen.slug, page.index) if seen and seen.slug and whole else organisation(context, found[0])


_ABBREVIATION = re.compile(r"[A-Z]{3,6}")
_APPOSED = re.compile(
    r"(?P<called>,? (?:called|named|known as)|,) (?:the )?"
    r"(?P<name>(?:[A-Z][\w.'&-]+ (?:(?:of|for|and) (?:the |an? )?)?){0,7}[A-Z][\w'&-]+)"
    r"(?=,? [\"“]|, (?!the |and |a )[a-z]|[,.]?$|[,.;] | \(| (?:said|had|has|is|was|will|says)\b)"
)
_AS_A_GROUP = re.compile(
    r"(?P<called>,) (?:the|an?) (?:[\w'.-]+ ){0,3}?"
    r"(?:group|charity|agency|organi[sz]ation|firm|company|network|NGO) "
    r"(?P<name>[A-Z][\w.'&-]*(?: (?:(?:of|for|and) (?:the )?)?[A-Z][\w.'&-]*){0,5})(?=, [a-z])"
)
"""Behind "one of them" or "a body": ", the Irish charity | Goal,"."""
_UNNAMED = word_list("unnamed_body") | {"think tank"}
_QUOTED = (' "', " “")
_GOES_ON = re.compile(r" [a-z]")


def apposed_body(context: Context, after: int, part: Part) -> Reading | None:
    """The body or medium that an apposition behind its description names: "the party daily, the Minju
    Choson", "a body called the Peace Committee"; `None` where the apposition names a person or no body."""
    page, words = context.page, context.page.index.words
    new = part.words[0] in _INDEFINITE and not is_a_person(words, part.head)
    if part.head not in words.heads and part.head not in _UNNAMED and not new:
        return None
    found = _APPOSED.match(page.flat, after) or (_AS_A_GROUP.match(page.flat, after) if new else None)
    if found is None or (found["called"] == " called" and page.flat.startswith(_QUOTED, found.end())):
        return None  # "The agency called Lee "a traitor.""
    clause = page.low.endswith("according to ", 0, part.core[0]) and _GOES_ON.match(page.flat, found.end())
    if found["called"] == "," and (part.head in words.documents or (clause and part.head in words.heads)):
        return None  # "According to a statement, Moon said he would go"
    seen = [name for name in page.touching(found.span("name")) if name.kind != "adjective"]
    if seen and seen[0].kind in BODIES and seen[0].slug and seen[0].start <= found.start("name"):
        who = who_is(seen[0].slug, page.index)
    elif seen or (
        is_full_name(found["name"].split(), words)
        and found["called"] == ","
        and not _is_a_body(part, found["name"], words)
    ):
        return None
    else:
        who = organisation(context, found["name"])
        own = part.words[0] in _OWN  # "His group, Durihana,"
        named = part.head in _UNIONS and not words.bodies.isdisjoint(who.name.lower().split())
        named = named or _is_a_body(part, found["name"], words)
        told = who.slug or who.kind == "media" or part.head in _MEDIA or new or named or own
        if found["called"] == "," and not told:
            return None
    return Reading((who,), "explicit", 0.88, f"the apposition names “{found['name']}”")


def _is_a_body(part: Part, name: str, words: Vocabulary) -> bool:
    """Whether a name behind a noun that may be a person's is a body's: "the employer, Sky News"."""
    return part.head in _UNNAMED and not (words.bodies | _NEWS).isdisjoint(name.lower().split())


_NEWS = frozenset({"news", "daily", "times", "air", "airlines", "lines"})


def named_by_apposition(context: Context, part: Part, reading: Reading) -> Reading | None:
    """The body that stands between commas behind a description which alone tells nobody or, of a medium or
    a group, would go back to another: "the army daily, Choson Inmingun,"; `None` where the description is
    enough, or no name follows."""
    again = part.head in _MEDIA | _UNNAMED and part.definite and part.last_name is None
    return apposed_body(context, part.end, part) if again or not reading.who else None


_OWN = word_list("owner")
_INDEFINITE = ("a", "an", "one", "another")


def is_a_person(words: Vocabulary, noun: str) -> bool:
    """Whether a noun tells what a person is, in the singular or the plural."""
    return (
        noun in words.persons
        or noun in words.officials
        or noun in words.titles
        or noun in words.groups
        or noun in words.kin
    )


_UNIONS = frozenset({"party", "group", "coalition", "union", "association", "federation", "organization"})
"""Of whose name an apposition tells: "the opposition party, the Alliance for Democracy"."""
_MEDIA = frozenset({"newspaper", "paper", "daily", "broadcaster", "agency", "organ", "website", "outlet"})
OF_THE_STATE = frozenset({"state", "state-run", "state-controlled", "state-owned", "state-media", "official"})
"""Words that tell a medium to be a state's own."""
_ON_AIR = frozenset({"television", "tv", "broadcaster"})


def by_state_medium(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "State media", "the state news agency", "state television" without a country: the North's, where the
    page tells of it and the passage of no other country that has such media; "the North's state TV". `None`
    for other phrases, and where another country may be meant."""
    page, index = context.page, context.page.index
    if OF_THE_STATE.isdisjoint(part.words[:-1]):
        return None
    state = state_of(page, part)
    if state and part.head in _ON_AIR and not part.complement:
        slug = media_of(context, state, "television")
        told = (who_is(slug, index),) if slug else ()
        return Reading(told, "explicit", 0.8, f"“{phrase}” names its country", name=None if told else phrase)
    if state == "north-korea" and part.head == "radio" and not part.complement:
        return Reading((_media_of_the_north(context),), "explicit", 0.75, f"“{phrase}” is no one medium")
    if len(part.words) > _FEW or state:
        return None
    if part.complement or part.names or "north-korea" not in index.states or not _is_of_the_north(context):
        return None
    near = page.within((page.sentences_back(part.core[0], 1), page.sentence(part.core[0])[1]))
    if any(seen.slug in _WITH_STATE_MEDIA for seen in near if seen.kind in ("state", "adjective")):
        return None
    if part.head == "agency":
        slug = media_of(context, "north-korea", "news agency")
    elif part.head in _ON_AIR:
        slug = media_of(context, "north-korea", "television")
    elif part.head in _ALL_MEDIA:
        who = _media_of_the_north(context)
        return Reading((who,), "explicit", 0.75, f"“{phrase}” are the North's, no one medium")
    else:
        return None
    return Reading((who_is(slug, index),), "explicit", 0.75, f"“{phrase}” is the North's") if slug else None


_FEW = 4
_ALL_MEDIA = frozenset({"media", "radio", "newspapers", "press"})
_WITH_STATE_MEDIA = frozenset({"china", "russia"})


def _media_of_the_north(context: Context) -> Who:
    """The North's media as one speaker, where none of them is named."""
    nations = context.page.index.words.nations
    nation = next(nation for nation in nations if nation.slug == "north-korea")
    return Who(f"{nation.adjectives[0]} state media", None, "media", "north-korea")


def _is_of_the_north(context: Context) -> bool:
    """Whether a page names the North or somebody of it."""
    actors = context.page.index.actors
    return any(
        slug == "north-korea" or (slug in actors and actors[slug].side == "north-korea")
        for slug in context.page.named
    )
