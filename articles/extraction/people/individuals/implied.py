"""Who speaks where no words of the sentence say it, and whom an opening means that keeps the name back."""

from __future__ import annotations

import re

from articles.extraction.edtf import is_day
from articles.extraction.entities.names import lowered
from articles.extraction.entities.page import Page
from articles.extraction.entities.phrases import parts_of
from articles.extraction.entities.scanning import Occurrence
from articles.extraction.only import only
from articles.extraction.people.anaphora.beside import spoken_beside
from articles.extraction.people.anaphora.coreference import pronoun
from articles.extraction.people.anaphora.genders import agrees, gender_of
from articles.extraction.people.individuals.epithets import words_called
from articles.extraction.people.individuals.of_which_country import is_of_another_country
from articles.extraction.people.individuals.titled_next import is_apart
from articles.extraction.people.institutions.scenes import state_of_the_scene
from articles.extraction.people.institutions.whose import body_meant
from articles.extraction.people.known.bearing import may_be_called
from articles.extraction.people.known.cast import Introduction, Who, who_is
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.country_and_calling import country_told
from articles.extraction.people.known.interviews import briefer, interviewee, is_answer
from articles.extraction.people.known.memory import Reading, Spoken
from articles.extraction.people.known.naming import person_at
from articles.extraction.people.known.told_of import (
    has_another_calling,
    is_of_the_other_bench,
    told_of,
    words_told,
)
from articles.extraction.text.lexicon import word_list
from articles.extraction.values import AttributionBasis, Span


def implied(context: Context, content: Span, direct: bool, cued: bool) -> Reading:
    """Whose words a quotation without a source is: who the sentence beside it tells of, the speaker of its
    paragraph, else the person who spoke last. `cued` tells that reporting words stand beside it."""
    page, at = context.page, content[0]
    presented = _presented(context, at)
    if presented:
        return presented
    briefs = briefer(context, at) if direct else None
    if briefs:
        return briefs
    answers = interviewee(context) if is_answer(context, at) else None
    if answers:
        return answers
    beside = spoken_beside(context, content) if direct and not cued else None
    if beside:
        return beside
    paragraph = page.paragraph(at)
    own = direct and _FIRST_PERSON.search(page.flat, at, at + _OPENING) is not None
    for entry in context.memory.backwards():
        if own and entry.reading.who and entry.reading.who[0].kind in _NO_PERSON and not entry.reading.role:
            continue  # no state says "I"
        if paragraph[0] <= entry.span[0] < paragraph[1] and entry.reading.basis != "implied":
            return _implied(context, entry, 0.8)
        if entry.span[0] < paragraph[0]:
            break
    last = context.memory.last("person") or context.memory.last() if direct else None
    if last is None:
        return Reading((), "implied", 0.3, "nothing before tells who speaks")
    distance = page.paragraphs_between(last.span[0], at)
    return _implied(context, last, max(0.5, 0.8 - 0.05 * max(0, distance - 1)))


def _presented(context: Context, at: int) -> Reading | None:
    """Whose text a line right before presents: "The following is the full text of her statement:"."""
    page = context.page
    number = page.paragraph_number(at)
    if number < _SECOND:
        return None
    start, end = page.paragraph_starts[number - 2], page.paragraph_starts[number - 1]
    line = page.flat[start:end].rstrip()
    begin = start + max(line.rfind(". "), 0)
    ends = line.endswith(":") or (number == _SECOND and line.endswith("."))
    found = _PRESENTS.search(page.flat, begin, start + len(line)) if ends else None
    if found is None:
        return None
    why = f"the line before presents the text: “{found[0]}”"
    own = _OWN.search(page.low, found.start(), start + len(line))
    if own:
        word = page.index.words.pronouns[{"her": "she", "his": "he", "its": "it"}[own[1]]]
        read = pronoun(context, word, begin)
        return Reading(read.who, "implied", 0.8, f"{why}; {read.reason}") if read.who else None
    makers = [
        seen
        for seen in names_in(context, (found.start(), start + len(line)))
        if seen.kind in ("person", "institution")
    ]
    if not makers:
        return None
    first = makers[0]
    slug = body_meant(context, first) if first.kind == "institution" else None
    who = person_at(context, first) if first.kind == "person" else who_is(slug, page.index) if slug else None
    return Reading((who,), "implied", 0.8, why) if who else None


_FIRST_PERSON = re.compile(r"\bI\b(?!\.)")
_OPENING = 120
_NO_PERSON = frozenset({"state", "institution", "media"})
_SECOND = 2
_PRESENTS = re.compile(
    r"\b(?:[Tt]he following (?:is|are)|[Ff]ull text|[Bb]elow is|[Hh]ere is)\b.*", re.DOTALL
)
_OWN = re.compile(
    r"\b(her|his|its) (?:\w+ ){0,2}?(?:statement|speech|letter|remarks|address|message|text|commentary)"
)


def _implied(context: Context, entry: Spoken, confidence: float) -> Reading:
    names = " and ".join(who.name for who in entry.reading.who) or entry.reading.name or "nobody named"
    why = f"no source in the paragraph → {names}, who speaks in {context.place(entry.at)}"
    basis: AttributionBasis = "implied"
    return Reading(
        entry.reading.who, basis, confidence, why, name=entry.reading.name, title=entry.reading.title
    )


def named_later(context: Context, source: Span | None, reading: Reading) -> Reading | None:
    """Who an official or relative of the opening paragraph is: the press often gives the name later.

    Only somebody of the same side who then speaks by name, near the opening; nobody for
    several officials or for a body.
    """
    page = context.page
    if source is None or not page.opens(source[0]):
        return None
    head = _HEAD.split(page.flat[slice(*source)], maxsplit=1)[0]
    words = page.index.words
    last = lowered(head.split(" ")[-1])
    if _IN_GENERAL.match(head) and last in words.groups & words.persons and not reading.who:
        return _expert_later(context, source, last)
    if not reading.who and (count := _COUNTS.get(lowered(head.split(" ")[0]))):
        return _group_later(context, source, count)
    if (reading.plural and last not in _OF_THE_NATIONS) or head.startswith(("Another ", "another ")):
        return None
    if "spokes" in last and reading.who and reading.who[0].kind == "institution":
        return _spokesperson_later(context, source, reading)
    told = last in words.officials or last in words.titles or last in words.kin or last in _OF_THE_NATIONS
    if reading.basis == "pronoun" or not told:
        return None
    if any(part.joined == "and" for part in parts_of(page, source)):
        return None  # "traders and a lawmaker" are not one who speaks next
    if head.endswith("s") or last in _SEVERAL or _named_already(context, source[0], head):
        return None
    if reading.who and (reading.who[0].kind != "state" or reading.basis != "title"):
        return None
    return _one_later(context, source, reading, head)


def _is_whose_kin(page: Page, at: int, head: str, name: str) -> bool:
    """ "Holm was seized. Holm's father said … Jan Holm said": nobody is their own father."""
    owners = {word.removesuffix("'s") for word in head.split() if word.endswith("'s")}
    return not owners.isdisjoint(name.split()) and 0 <= page.flat.find(name) < at


def _one_later(context: Context, source: Span, reading: Reading, head: str) -> Reading | None:
    """The next who speaks by name near the opening, if they may be whom its words call `head`."""
    page, words, last = context.page, context.page.index.words, lowered(head.split(" ")[-1])
    side = reading.who[0].side if reading.who else None
    gender = gender_of(tuple(head.lower().split()), context)
    country = country_told(page, parts_of(page, (source[0], source[0] + len(head)))[0])
    for entry in context.memory.after(source[0]):
        who = entry.reading.who[0] if entry.reading.who else None
        if page.paragraph_number(entry.at) > 3 or entry.at - source[0] > _NEAR:
            return None
        if who is None or who.kind != "person" or entry.within or entry.reading.confidence < 0.8:
            continue
        if entry.reading.basis != "explicit" or (side and who.side and who.side != side):
            return None
        if gender and not agrees(context, who, gender):
            return None  # "a spokeswoman" is not the man named next
        if is_of_another_country(context, who, country):
            return None  # "Norway's minister said … Chinese Foreign Minister Wang Yi said"
        if last in words.officials and not _may_be_an_official(context, (source[0], entry.at), who):
            return None
        if last in words.kin and not (words.titles - words.kin).isdisjoint(words_told(context, who)):
            return None  # "his son said … Unification Minister Lee In-young said"
        if last in words.kin and _is_whose_kin(page, source[0], head, who.name):
            return None
        told = set(told_of(context, who).split()) if last in _OF_THE_NATIONS else set()
        if told and (told.isdisjoint(_OF_THE_LAW) or entry.at not in page.paragraph_starts):
            return None  # of whom something else is told
        if last in words.titles - words.officials - words.kin and not may_be_called(
            page, Introduction(entry.at, who), (last,)
        ):
            return None  # "the new president" is nobody of another office
        why = f"an opening that keeps the name back → {who.name}, named in {context.place(entry.at)}"
        title = reading.title or (last if last in words.titles else None)
        return Reading((who,), "title", 0.7, why, title=title)
    return None


_OF_THE_LAW = frozenset({"lawyer", "law", "judge", "jurist", "attorney"})
"""What those are at home who look into things for the Nations: "Eva Holm, a Danish law professor"."""
_OF_THE_NATIONS = frozenset({"investigator", "rapporteur", "expert"})
_ONE_OF_MANY = re.compile(r"[Oo]ne of |[Aa]nother |[Aa]n? (?:\d{1,3}-year-old|man|woman|suspect|resident)\b")
"""How somebody else is brought in than the official of the opening: "One of them, surnamed Choi, said"."""
_SEVERAL = frozenset({"team", "delegation", "side"})


def _may_be_an_official(context: Context, spoke: Span, who: Who) -> bool:
    """Whether "an official" may be somebody: no head of state, nobody of another place than the one that
    opens the sentence ("In London, an official said"), nobody of whom the age or another calling is told, and
    no "one of them". The places of `spoke` are the official's and that of whoever has the name."""
    page, at = context.page, spoke[0]
    if _ONE_OF_MANY.match(page.flat, spoke[1]) or _is_elsewhere(page, at, who):
        return False
    if page.has_led(who.slug):
        return False
    if " " not in who.name or _OF_AN_AGE.match(page.flat, page.flat.find(who.name) + len(who.name)):
        return False
    if _tells_another_day(page, spoke):
        return False
    told, words = words_told(context, who), page.index.words
    if who.slug is None and told and told.isdisjoint(words.officials | words.titles | words.ranks):
        return False  # "Eva Holm, a researcher at the institute"
    if has_another_calling(context, who) or not told.isdisjoint(_IN_CONGRESS):
        return False  # "Eva Holm, a professor", "a lawmaker"
    place = _PLACE.match(page.flat, page.sentence(at)[0], at)
    return place is None or state_of_the_scene(context, at) == who.side is not None


def _tells_another_day(page: Page, spoke: Span) -> bool:
    """Whether the sentences of two places tell of two days: "said on Friday", "said on Thursday"."""
    days = [{time.edtf for time in page.times_in(page.sentence(at)) if is_day(time.edtf)} for at in spoke]
    return bool(days[0] and days[1]) and days[0].isdisjoint(days[1])


def _is_elsewhere(page: Page, at: int, who: Who) -> bool:
    """Whether the page tells of somebody another body than that whose official speaks: "An Air Koryo official
    said … Eva Holm of Koryo Tours said"."""
    found = _OF_A_BODY.match(page.flat, page.flat.find(who.name) + len(who.name))
    official = page.flat[at : page.flat.find(" said", at, at + 120)] if found else ""
    body = any(word[:1].isupper() for word in official.split()[1:])
    return found is not None and body and found[1] not in official


_IN_CONGRESS = word_list("in_congress")
_OF_A_BODY = re.compile(r" (?:of|from|at|with) (?:the )?([A-Z][\w.]+(?: [A-Z][\w.]+)*)")
_OF_AN_AGE = re.compile(r", (?:aged )?\d\d(?:\.|, (?!an? |the ))")
_PLACE = re.compile(r"[\"“]?(?:\w+ )?[Ii]n (?!an?\b|the\b|his\b|her\b|its\b|their\b)[A-Z]\w+")


def _expert_later(context: Context, source: Span, noun: str) -> Reading | None:
    """ "A UN expert said … said Eva Holm, the Special Rapporteur": the next who speaks by name, if the page
    tells that they are what the opening calls them."""
    page = context.page
    akin = page.index.words.akin.get(noun, frozenset()) | {noun}
    for entry in context.memory.after(source[0]):
        who = entry.reading.alone
        if page.paragraph_number(entry.at) > 3 or entry.at - source[0] > _NEAR:
            return None
        if who is None or who.kind != "person" or entry.reading.basis != "explicit":
            continue
        if akin.isdisjoint({*told_of(context, who).split(), *words_called(context, who)}):
            return None
        other = is_of_the_other_bench(context, context.page.low[slice(*source)], who)
        if other or is_apart(context.page, entry.at):
            return None
        why = f"an opening that keeps the name back → {who.name}, named in {context.place(entry.at)}"
        return Reading((who,), "title", 0.7, why)
    return None


def _group_later(context: Context, source: Span, count: int) -> Reading | None:
    """ "Two former ministers urged … . Eva Holm and Tom Lund said": the next who speak together by name, if
    they are as many as the opening counts."""
    for entry in context.memory.after(source[0]):
        if context.page.paragraph_number(entry.at) > 3 or entry.at - source[0] > _NEAR:
            return None
        who = entry.reading.who
        if (
            len(who) == count
            and all(one.kind == "person" for one in who)
            and entry.reading.basis == "explicit"
        ):
            names = " and ".join(one.name for one in who)
            why = f"an opening that keeps the names back → {names}, named in {context.place(entry.at)}"
            return Reading(who, "title", 0.7, why, plural=True)
    return None


_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_IN_GENERAL = re.compile(r"(?:[Aa]n?|[Oo]ne) ")


def _spokesperson_later(context: Context, source: Span, reading: Reading) -> Reading | None:
    """ "A ministry spokesperson said … Spokesperson Mao made the remarks": the only one whom the page calls
    so, near the opening and of no other body."""
    page = context.page
    if page.flat[source[0] : source[0] + 2].lower() != "a ":
        return None
    found: dict[str, Who] = {}
    for match in _SPOKES.finditer(page.flat, source[1], source[1] + _NEAR):
        name = match[1]
        who = context.cast.full.get(name) or next(
            (
                person.who
                for people in context.cast.by_short.values()
                for person in people
                if person.start == match.start(1)
            ),
            None,
        )
        beside = page.within((max(0, match.start() - 40), match.start()))
        if who is None or any(_is_of_others(seen, reading.who[0]) for seen in beside):
            return None
        found[who.key] = who
    who = only(found.values())
    if who is None:
        return None
    return Reading(
        (who,), "title", 0.75, f"an opening that keeps the name back → {who.name}", title="spokesperson"
    )


def _is_of_others(seen: Occurrence, body: Who) -> bool:
    """Whether a name before a spokesperson's is that of another body or country than speaks."""
    if seen.kind == "institution":
        return seen.slug != body.slug
    return seen.kind in ("adjective", "state") and seen.slug not in (body.slug, body.side)


_SPOKES = re.compile(r"[Ss](?<!\w.)pokes(?:person|man|woman),? ((?:[A-Z][\w-]+ ){1,2}[A-Z][\w-]+)")


def _named_already(context: Context, at: int, head: str) -> bool:
    """Whether "the sister" points back to somebody who has spoken before, or to the "a sister" before."""
    if not head.startswith(("The ", "the ")):
        return False
    noun = re.escape(lowered(head.split(" ")[-1]))
    if re.search(rf"\ban? (?:[\w-]+ ){{0,3}}{noun}\b", context.page.low[:at]):
        return True
    first = next(iter(context.memory.spoken), None)
    people = context.page.within((0, at))
    return (first is not None and first.at < at) or any(seen.kind == "person" for seen in people)


_HEAD = re.compile(r" (?:of|for|at|from|in|with|who|to|on|against) |,")
_NEAR = 1_500
