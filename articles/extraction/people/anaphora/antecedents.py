"""Whom a pronoun means where nobody is named: "A farmer was there … he said", "The ministry … it said".

A text speaks of somebody unnamed or of a body and goes on with a pronoun. Whoever stands nearer is meant:
nobody jumps over the unnamed to an older name. "The farmer" is read in `brought_in`.
"""

from __future__ import annotations

import re

from articles.extraction.entities.page import Page
from articles.extraction.entities.phrases import Part
from articles.extraction.grammar.persons import ends_as_person
from articles.extraction.people.anaphora.begun_bodies import body_told_of, thing
from articles.extraction.people.anaphora.brought_in import named_before
from articles.extraction.people.anaphora.clause_relatives import relative_of_the_clause
from articles.extraction.people.anaphora.coreference import pronoun
from articles.extraction.people.anaphora.crowds import crowd_that_begins, of_whom_they_tell
from articles.extraction.people.anaphora.genders import agrees, gender_of
from articles.extraction.people.anaphora.in_which import puts_out_its_text
from articles.extraction.people.anaphora.introduced import introduced
from articles.extraction.people.anaphora.issuers import goes_on_with_text
from articles.extraction.people.anaphora.near_names import is_quoted
from articles.extraction.people.anaphora.opening_names import opening_person
from articles.extraction.people.anaphora.opening_phrases import openings, tells_of_a_name
from articles.extraction.people.anaphora.plural_states import announced_by_both
from articles.extraction.people.anaphora.saying_more import says_more
from articles.extraction.people.anaphora.subjects import person_subject, quoted
from articles.extraction.people.anaphora.texts_told import read_out, something_written
from articles.extraction.people.anaphora.told_in_passing import subject_over_carrier
from articles.extraction.people.known.cast import unlinked
from articles.extraction.people.known.context import Context, Read, names_in
from articles.extraction.people.known.full_names import is_full_name, name_at_end
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.text.days import WEEKDAY
from articles.extraction.text.vocabulary import Pronoun, Vocabulary
from articles.extraction.values import Gender, Span

_INDEFINITE = frozenset({"a", "an", "one", "another"})
_OWN = frozenset({"his", "her", "their", "its", "my", "our"})
_ASKING = frozenset({"reporter", "journalist", "correspondent", "interviewer", "questioner", "moderator"})
"""Who asks; the answer that follows is somebody else's."""
_FINITE = re.compile(
    rf"(?:(?: on)? {WEEKDAY})?(?: also)?"
    r"(?:, (?:an?|the|another|who|whose|\d+|\w+ of) [^.]| (?:has|had|is|was|will|would|[a-z]+ed|[a-z]+s|"
    r"[a-z]+ly [a-z]+ed|saw|took|struck|felt|thought) )"
)
_BEHIND = re.compile(
    r" (?:of|at|from|in|with|for) "
    r"(?:(?:the |an? )?[A-Z][\w'-]*(?: (?:(?:of|and|for) )?[A-Z][\w'-]*)*|the [a-z]+)"
)
_SENTENCES = 4


def unnamed_role(context: Context, parts: list[Part], reading: Reading) -> Reading:
    """The reading, marked where one unnamed person in a role speaks: "a guard", "a shoemaker in Oslo"."""
    part, words = parts[0], context.page.index.words
    if len(parts) > 1 or reading.plural or any(who.kind == "person" for who in reading.who):
        return reading
    one = part.words[0] in _INDEFINITE and not reading.who and ends_as_person(part.head)
    called = part.head in words.persons or part.head in words.kin
    if not (called or (one and part.head not in words.documents)) or part.head in words.heads:
        return reading
    return reading._replace(role=True, gender=gender_of(part.words, context))


def pronoun_reading(context: Context, word: Pronoun, at: int, read: Read) -> Reading:
    """Who a pronoun stands for: the nearer of somebody named and of a speaker or subject without a name."""
    plain = _plainly_told(context, word, at, read)
    if plain:
        return plain
    named = pronoun(context, word, at)
    if word.number != "one":
        return _who_they_are(context, at, named, read) if word.word == "they" else named
    page = context.page
    of_another = is_quoted(page, at)
    if of_another and named.who:
        return named
    here = page.sentence_number(at)
    text = something_written(context, word, at) or goes_on_with_text(context, word, at)
    text = text or read_out(context, word, (named.since, at), read)
    if text:
        return text
    first = _one_who_begins(context, word, at) or introduced(context, word, at)
    if first:
        return first
    since = named.since
    last = max(0, here - _SENTENCES, page.sentence_number(since) if since >= 0 else 0)
    spoke = any(entry.at == since for entry in context.memory.backwards())
    for number in range(here, last - 1, -1):
        start, end = page.around(page.sentences[number], at)
        window = (start, min(end, at))
        floor = since if number == last and spoke else -1
        found = _unnamed_speaker(context, word, window)
        if found and found.since > floor and not _passed_over(context, found, word):
            return found
        if floor >= 0:
            continue
        if number == here and of_another:
            continue  # "A spokesman quoted her as saying"
        if number == here:  # "A spokesman for its office blamed what he called"
            told = any(start <= page.sentences[number][0] + 1 < end for start, end in context.memory.content)
            near = _unnamed_subject(context, word, window, read) if word.gender != "n" and not told else None
            if near and near.role and page.low.startswith(("a ", "an ", "one "), near.since):
                return near
            if near and near.who and _goes_on_with_subject(page, near.since, at):
                return near
            continue
        found = _unnamed_subject(context, word, window, read) or (
            _unnamed_object(context, word, window) if number == here - 1 else None
        )
        if found and found.role and not found.who and _is_another(context, found, named, word):
            continue
        if found and not (number == last and 0 <= since < found.since):
            return found
    return named if named.who or named.name else (body_told_of(context, word, at, read) or named)


def _plainly_told(context: Context, word: Pronoun, at: int, read: Read) -> Reading | None:
    """Whom the words around a pronoun tell it to mean, whoever stands near: "Holm gave a speech in which
    | he said"."""
    return (
        subject_over_carrier(context, word, at)
        or says_more(context, word, at)
        or relative_of_the_clause(context, word, at, read)
        or puts_out_its_text(context, word, at, read)
    )


def _goes_on_with_subject(page: Page, since: int, at: int) -> bool:
    """Whether a pronoun behind a colon, or behind "and", means with whom the sentence begins: nobody else is
    told of between: "Eva Holm denied it, and | she told"; not "Eva Holm met her brother, and | he told"."""
    joined = _SAME_SUBJECT.search(page.flat, since, at)
    told = page.flat[since:at].split(" ", 2)[-1]
    return joined is not None and (joined[0][1:2] == ":" or _SOMEBODY.search(told) is None)


_SOMEBODY = re.compile(r"\b(?:his|her|their|who|with|[A-Z][\w-]+ [A-Z][\w-]+)\b|\b(?:met|told|asked|saw) ")
_SAME_SUBJECT = re.compile(r"[a-z]: (?:[^\"“”:]*, |[\"“][^\"“”]*[\"”] )\Z|[a-z], (?:and|but) \Z")
"""Between whom a sentence begins with and a pronoun: "Eva Holm disagreed: the talks, | she said", "Eva Holm
denied it, and | she told"."""


def _is_another(context: Context, found: Reading, named: Reading, word: Pronoun) -> bool:
    """Whether a pronoun means somebody else than the unnamed one with whom a sentence begins: whoever has
    spoken since, or is named nearby where "The farmer" tells no man; not behind "The father came south"."""
    if _passed_over(context, found, word):
        return True
    name = (found.name or "").lower()
    definite = context.page.low.startswith("the ", found.since) and " of " not in name
    definite = definite and not _ONLY_ONE.search(name)
    if not named.who or not name or not definite:
        return False
    told = gender_of(tuple(name.split()), context) == word.gender
    return not told or named.since >= context.page.paragraph(found.since)[0]


_ONLY_ONE = re.compile(r"'s (?:only|last|oldest|youngest|first) ")
"""In "The island's only doctor": nobody of whom the page has told."""


def _passed_over(context: Context, found: Reading, word: Pronoun) -> bool:
    """Whether a named person has spoken since an unnamed one of whose gender nothing is told."""
    if found.name and gender_of(tuple(found.name.lower().split()), context) == word.gender:
        return False
    entry = next((one for one in context.memory.backwards() if one.reading.who), None)
    who = entry.reading.who if entry and entry.at > found.since else ()
    return len(who) == 1 and who[0].kind == "person"


def _who_they_are(context: Context, at: int, named: Reading, read: Read) -> Reading:
    """Who "they" are: those who announce it together, else the nearer of those named together and of the
    unnamed with whom a sentence begins."""
    both = announced_by_both(context, at) or of_whom_they_tell(context, at, read)
    crowd = None if both else crowd_that_begins(context, at, read)
    return both or (crowd if crowd and crowd.since > named.since else named)


def _one_who_begins(context: Context, word: Pronoun, at: int) -> Reading | None:
    """ "Another pointed to a plan which, she said, was old": the unnamed one with whom the sentence begins,
    where it names nobody else and nobody has spoken in it."""
    page = context.page
    start = page.sentence(at)[0]
    found = _ONE_BEGINS.match(page.flat, start, at) if word.gender != "n" else None
    last = context.memory.latest()
    if found is None or (last and last.at >= start):
        return None
    if any(seen.kind == "person" for seen in names_in(context, (start, at))):
        return None
    why = f"“{word.word}” is “{found[1]}”, with whom the sentence begins"
    return Reading((), "pronoun", 0.6, why, name=found[1].lower(), role=True, since=start)


_ONE_BEGINS = re.compile(
    r"(?:But |And |Yet )?([Aa]nother|[Oo]ne|[Aa] (?:second|third)) (?=[a-z]+(?:ed|s|d|t|k|e) )(?!of )"
)


def _unnamed_object(context: Context, word: Pronoun, window: Span) -> Reading | None:
    """Somebody unnamed of whom the sentence before tells: "I listened to a guard. … he said"."""
    page, words = context.page, context.page.index.words
    people = [person_at(context, seen) for seen in names_in(context, window) if seen.kind == "person"]
    if word.gender == "n" or any(who is None or agrees(context, who, word.gender) for who in people):
        return None
    for found in _A_PERSON.finditer(page.low, *window):
        parts = found[1].split()
        if quoted(page, window[0], found.start()):
            continue  # "“We need a leader,” he said": nobody whom the page brings in
        fits = gender_of(tuple(parts), context) in (None, word.gender)
        told = page.low.endswith(_TOLD, 0, found.start())
        if (parts[-1] in _ASKING and told) or parts[-1] in words.heads:
            continue  # "He referred a reporter to the ministry"
        if parts[-1] in words.persons and fits and not _led(page, window):
            why = f"“{word.word}” → “{found[0]}”, of whom the sentence before tells"
            named = _NAMED.match(page.flat, found.end(), window[1])
            who = unlinked(named["name"]) if named else named_before(context, found.start())
            if who and not agrees(context, who, word.gender):
                continue  # "Eva Holm, a professor, came. … he said"
            if who:
                return Reading((who,), "pronoun", 0.75, why, since=found.start())
            return Reading((), "pronoun", 0.6, why, name=found[1], role=True, since=found.start())
    return None


_TOLD = ("told ", "referred ", "directed ", "answered ")
_NAMED = re.compile(
    r"(?: (?:of|from|in|at) [^,.;:“”\"\n]{2,40}?)? (?:named|called) "
    r"(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,2})"
)
"""Behind "a student": what the page tells of them, and the name."""
_A_PERSON = re.compile(
    r"\b(?:an?|another) ((?:[\w-]+ ){0,3}?[a-z]+)\b"
    r"(?=[,.;]| (?:who|in|at|from|of|to|with|explain|tell|say)\b)"
)


def _led(page: Page, window: Span) -> bool:
    """Whether a sentence begins with somebody meant by a title or pronoun: "The president met a farmer"."""
    first = page.low[window[0] : window[1]].lstrip("\"“‘'").split(" ", 2)[:2]
    return first[:1] in (["he"], ["she"], ["the"], ["his"], ["her"])


def _unnamed_speaker(context: Context, word: Pronoun, window: Span) -> Reading | None:
    """The unnamed person who speaks in a stretch."""
    if word.gender == "n":
        return _unnamed_body(context, word, window)
    others: set[str | None] = set()
    for entry in context.memory.backwards():
        if entry.at < window[0]:
            return None
        reading = entry.reading
        if reading.gender not in (None, word.gender) and reading.basis == "pronoun":
            others.add(reading.name)  # "a trader … she said … He said": not the trader
        asks = not _ASKING.isdisjoint((reading.name or "").lower().split()[-1:])
        claimed = context.page.low.endswith(_CLAIMED_BY, 0, entry.at)
        if (claimed or _is_fronted(context.page, entry.at)) and person_subject(
            context, context.page.sentence(entry.at)
        ):
            continue
        left_open = (
            not (reading.who or reading.plural)
            and _FAMILY.fullmatch(reading.name or "") is not None
            and (reading.name or "").lower() not in context.page.index.words.bodies
        )  # "Cho vowed to sail"; not "Police vowed"
        known = reading.role or left_open
        fits = reading.gender in (None, word.gender) and reading.name not in others
        fits = fits and not _speaks_to_one(context.page, entry.at)
        if entry.at < window[1] and known and not asks and fits:
            why = f"“{word.word}” is the unnamed speaker in {context.place(entry.at)}"
            told = reading._replace(basis="pronoun", confidence=0.75, reason=why, since=entry.at)
            return told._replace(gender=told.gender or _gender_told(word))
    return None


def _speaks_to_one(page: Page, at: int) -> bool:
    """Whether somebody says it to one who is named: "a guard said to | Eva Holm … . She"."""
    return _TO_ONE.match(page.flat, at) is not None


_TO_ONE = re.compile(r"[^.;:,“”\"]{0,60} (?:said|says|saying|whispered|shouted) to [A-Z][\w-]+ [A-Z]")


def _unnamed_body(context: Context, word: Pronoun, window: Span) -> Reading | None:
    """The body without a name with which a sentence begins that it says: "The delegation blamed Oslo. It"."""
    entry = context.memory.latest()
    reading = entry.reading if entry else None
    if entry is None or reading is None or not window[0] <= entry.at < min(window[1], window[0] + _ARTICLE):
        return None
    head = (reading.name or "").lower().split()[-1:]
    if reading.who or reading.role or reading.plural or not head or head[0] not in _COLLECTIVE:
        return None
    why = f"“{word.word}” is the unnamed body that speaks in {context.place(entry.at)}"
    return reading._replace(basis="pronoun", confidence=0.7, reason=why, since=entry.at)


_ARTICLE = 4
_COLLECTIVE = frozenset(
    {"delegation", "committee", "company", "firm", "group", "agency", "ministry", "party", "organization"}
    | {"association", "council", "team", "side", "center", "centre", "institute", "city", "army", "military"}
)


def _gender_told(word: Pronoun) -> Gender | None:
    """The gender that a pronoun tells of whom it means."""
    return "f" if word.gender == "f" else "m" if word.gender == "m" else None


def _is_fronted(page: Page, at: int) -> bool:
    """`According to | a spokesman, Holm came to talk`: whoever the sentence tells of goes on."""
    return page.low.endswith("according to ", page.sentence(at)[0], at)


_FAMILY = re.compile(r"(?:Mc|Mac|De|O'|Van|Le)?[A-Z][a-z]+")
_CLAIMED_BY = (" by ", " of ")
"""`She dismissed claims by a diplomat that …`: who goes on is the subject, not who claimed."""


def _unnamed_subject(context: Context, word: Pronoun, window: Span, read: Read) -> Reading | None:
    """The unnamed person or the body with which a sentence begins, though it says nothing there."""
    opened = opening_person(context, window, word.gender) if word.gender != "n" else None
    if opened:
        who, start = opened
        why = f"“{word.word}” → {who.name}, with whom a sentence of {context.place(start)} begins"
        return Reading((who,), "pronoun", 0.75, why, since=start)
    for span in openings(context, window):
        if word.gender != "n" and tells_of_a_name(context, span, window[1]):
            return None
        if word.gender == "n":
            reading = thing(context, span, read)
        else:
            reading = _somebody(context, (*span, window[1]), word, read)
        if reading:
            phrase = context.page.flat[slice(*span)]
            why = f"“{word.word}” → “{phrase}”, with which a sentence of {context.place(span[0])} begins"
            return reading._replace(basis="pronoun", confidence=0.75, reason=why, since=span[0])
    return None


def _somebody(context: Context, where: tuple[int, int, int], word: Pronoun, read: Read) -> Reading | None:
    """A person in a role, or of a name told only here. "The farmer" counts where it can be read.

    `where` is a span and the end of what may be read behind it: the pronoun itself stands no farther."""
    span = where[:2]
    page, words = context.page, context.page.index.words
    written = page.flat[slice(*span)].split()
    parts = [part.lower() for part in written]
    if _is_titled(written, words):
        reading = read(context, span)
        fits = (
            reading.who and reading.who[0].kind == "person" and reading.who[0].gender in (None, word.gender)
        )
        return reading if fits else None
    if is_full_name(written, words) and not page.touching(span) and _FINITE.match(page.flat, span[1]):
        who = unlinked(name_at_end(" ".join(written), words) or " ".join(written))
        if not agrees(context, who, word.gender):
            return None
        return Reading((who,), "explicit", 0.8, "named only here")
    told = _told_by_role(page, span, word)
    someone = words.persons | words.kin if parts[0] == "the" else words.persons
    if told or parts[-1] not in someone or parts[-1] in _ASKING or len(parts) < 2:
        return told
    if written[-1][:1].isupper():
        return None  # "the Coast Guard" is no guard
    if _NAME_BEHIND.match(page.flat, span[1]):
        return None  # "the spokeswoman Eva Holm" is no spokeswoman without a name
    if gender_of(tuple(parts[1:]), context) not in (None, word.gender):
        return None
    named = _NAMED.match(page.flat, span[1], where[2]) if parts[0] in _INDEFINITE else None
    if named and not page.touching(named.span("name")):
        return Reading((unlinked(named["name"]),), "explicit", 0.8, "named only here")
    behind = _BEHIND.match(page.flat, span[1], where[2])
    reading = read(context, (span[0], behind.end() if behind else span[1]))
    if parts[0] in _INDEFINITE or parts[0] in _OWN or any(part.endswith("'s") for part in parts[:-1]):
        return reading
    if parts[0] == "the" and behind and not reading.who and parts[-1] in words.titles:
        owned = (
            _OWNED_THING.match(page.flat, behind.end()) if page.flat.endswith("'s", 0, behind.end()) else None
        )
        end = owned.end() if owned else behind.end()
        return reading._replace(name=page.flat[span[0] : end].removeprefix("The "), role=True)
    if parts[0] != "the":
        return None
    if reading.who:
        return reading
    return reading._replace(name=page.flat[span[0] + len("the ") : span[1]], role=True)


def _is_titled(written: list[str], words: Vocabulary) -> bool:
    """Whether words end with a title and a family name: "Vice | Minister Holm"."""
    if len(written) < len(("Mr.", "Holm")) or not all(word[:1].isupper() for word in written[-2:]):
        return False
    title, name = (word.lower() for word in written[-2:])
    known = title in words.titles or title in words.honorifics or title in words.ranks
    return known and name not in words.titles


_OWNED_THING = re.compile(r"(?<='s) [a-z-]+")
_NAME_BEHIND = re.compile(rf" (?!{WEEKDAY})[A-Z][a-z]+ [A-Z][a-z]")


def _told_by_role(page: Page, span: Span, word: Pronoun) -> Reading | None:
    """Somebody of a name told only here, behind what they are: "His co-author Eva Holm is less sure"."""
    phrase, words = page.flat[slice(*span)], page.index.words
    name = name_at_end(phrase, words)
    role = phrase[: -len(name)].lower().split() if name else []
    if not name or not role or not _FINITE.match(page.flat, span[1]) or " " not in name:
        return None
    who = unlinked(name)
    if page.touching((span[1] - len(name), span[1])) or who.gender not in (None, word.gender):
        return None
    noun = role[-1].removeprefix("co-")
    known = any(noun in group for group in (words.persons, words.titles, words.officials, words.kin))
    return Reading((who,), "explicit", 0.8, "named only here") if known else None
