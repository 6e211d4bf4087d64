"""Antecedents without a name: "A senior official said … the official said", "A farmer was there … he said".

A text brings an unnamed person in with "a", "one" or "another" and goes on with "the
official" or a pronoun; it speaks of a body and goes on with "it". Whoever stands
nearer is meant: nobody jumps over the unnamed to an older name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from operator import itemgetter

from articles.extraction.entities.page import Page
from articles.extraction.entities.phrases import Part
from articles.extraction.people.anaphora.begun_bodies import Read, thing
from articles.extraction.people.anaphora.coreference import gender_of, person_subject, pronoun, quoted
from articles.extraction.people.anaphora.crowds import crowd_that_begins, of_whom_they_tell
from articles.extraction.people.anaphora.genders import agrees
from articles.extraction.people.anaphora.introduced import introduced
from articles.extraction.people.anaphora.issuers import goes_on_with_text
from articles.extraction.people.anaphora.opening_names import opening_person
from articles.extraction.people.anaphora.opening_phrases import openings, tells_of_a_name
from articles.extraction.people.anaphora.plurals import announced_by_both
from articles.extraction.people.anaphora.saying_more import says_more
from articles.extraction.people.anaphora.texts_told import read_out, something_written
from articles.extraction.people.known.bearing import NO_LONGER
from articles.extraction.people.known.cast import Who, is_full_name, name_at_end, unlinked
from articles.extraction.people.known.memory import Reading, Spoken
from articles.extraction.people.known.naming import Context, names_in, person_at
from articles.extraction.text.vocabulary import Pronoun
from articles.extraction.values import Gender, Span

_INDEFINITE = frozenset({"a", "an", "one", "another"})
_OWN = frozenset({"his", "her", "their", "its", "my", "our"})
_ASKING = frozenset({"reporter", "journalist", "correspondent", "interviewer"})
"""Who asks; the answer that follows is somebody else's."""
_FINITE = re.compile(
    r"(?:(?: on)? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?(?: also)?"
    r"(?:, (?:an?|the|another|who|whose|\d+|\w+ of) [^.]| (?:has|had|is|was|will|would|[a-z]+ed|[a-z]+s|"
    r"[a-z]+ly [a-z]+ed) )"
)
_BEHIND = re.compile(
    r" (?:of|at|from|in|with|for) "
    r"(?:(?:the |an? )?[A-Z][\w'-]*(?: (?:(?:of|and|for) )?[A-Z][\w'-]*)*|the [a-z]+)"
)
_SENTENCES = 4
_NEAR = 2_500
"""How many code points back somebody unnamed is still "the official"."""
_BODY = r"(?:ministry|department|office|command|agency|committee|council|commission|military|army|navy|party)"
_COMPLEMENT = (
    r"(?: (?:of|at|from|in|with|for) (?:the )?[A-Z][\w'-]*(?: (?:(?:of|and|for) )?[A-Z][\w'-]*)*"
    rf"(?:(?<=['’]s)(?: [a-z-]+){{0,2}} {_BODY}\b)?)?"
)
"""Of what somebody is one: "of the Red Cross", "for the North's defense ministry"."""


def unnamed_role(context: Context, parts: list[Part], reading: Reading) -> Reading:
    """The reading, marked where one unnamed person in a role speaks."""
    part, words = parts[0], context.page.index.words
    if len(parts) > 1 or reading.plural or any(who.kind == "person" for who in reading.who):
        return reading
    if (part.head not in words.persons and part.head not in words.kin) or part.head in words.heads:
        return reading
    return reading._replace(role=True, gender=gender_of(part.words, context))


def going_on(context: Context, part: Part, read: Read) -> Reading | None:
    """Who "the official", "the farmer" is: whom the text brought in by that noun last, named or not."""
    page = context.page
    bare = part.definite and len(part.words) > 1 and part.complement is None and not part.names
    brought_in = _brought_in(context, part) if bare and part.head in page.index.words.persons else None
    if brought_in is None or not _is_told_so(context, part, brought_in):
        return None
    for entry in context.memory.backwards():
        if entry.at <= brought_in[0]:
            break
        if entry.reading.who and part.head in (entry.reading.title or "").lower().split():
            return None
        if _is_one_too(context, part, entry, brought_in[0]):
            return None
    phrase, where = page.flat[slice(*part.core)], context.place(brought_in[0])
    for entry in context.memory.backwards():
        if entry.at == brought_in[0] or _is_surnamed(page, brought_in[1], entry.at):
            why = f"“{phrase}” → who speaks in {where}: {entry.reading.reason}"
            return entry.reading._replace(basis="title", confidence=0.8, reason=why)
    beside = _named_before(context, brought_in[0])
    left = not NO_LONGER.isdisjoint(page.low[slice(*brought_in)].split()) and NO_LONGER.isdisjoint(part.words)
    if beside and left and part.head in page.index.words.titles:
        return None  # "Kim, a former minister, came. The minister said"
    if beside:
        why = f"“{phrase}” → {beside.name}, who is called so in {where}"
        return Reading((beside,), "title", 0.85, why, title=part.head)
    reading = read(context, brought_in)
    known = page.index.words
    official = part.head in known.officials
    if not reading.who and not official and part.head in known.titles and part.head not in known.ranks:
        return None  # "the first time that a minister spoke" brings nobody in
    if not reading.who and official:
        reading = _later_body(context, brought_in[0]) or reading
    why = f"“{phrase}” is the one in {where}: {reading.reason}"
    return reading._replace(basis="title", confidence=min(reading.confidence, 0.75), reason=why, title=None)


_AGAIN = NO_LONGER | {"same", "unnamed", "unidentified", "anonymous"}
"""What says nothing more of who was brought in: "the same official", "the unnamed spokesperson"."""


def _is_surnamed(page: Page, end: int, at: int) -> bool:
    """Whether nothing but "surnamed" stands between a noun and a name: "a farmer surnamed | Oh"."""
    return 0 < at - end < _NAMING and _SURNAMED.fullmatch(page.flat, end, at) is not None


_SURNAMED = re.compile(
    r"(?: [\w'-]+){0,7} (?:surnamed|named|called|as|by)(?: (?:his|her|the) \w+(?: name)?,)? "
)
_NAMING = 80


def _is_one_too(context: Context, part: Part, entry: Spoken, before: int) -> bool:
    """Whether somebody who has spoken since may be meant as well: a former minister by "the former minister",
    a spokesman in the same paragraph, far from the other, by "the official"."""
    page, who = context.page, entry.reading.alone
    if who is None or who.kind != "person" or entry.within:
        return False
    first = page.flat.find(who.name)
    if who.slug and first < 0:  # "Jeong Se Hyun", as the page spells the name
        named = (seen.start for seen in page.occurrences if who.slug in seen.slugs and not seen.short)
        first = next(named, -1)
    told = page.low[max(page.sentences[page.sentence(max(0, first))][0], first - _TITLED) : max(0, first)]
    if part.head != "official":
        apposed = _TITLED_BEHIND.match(page.low, max(0, first) + len(who.name)) if who.slug is None else None
        behind = apposed[1].split(" for ", 1)[0] if apposed else ""
        return first > before and part.head in f"{told} {behind}".split()
    far = page.paragraph_number(entry.at) - page.paragraph_number(before) > 1
    here = page.paragraph_number(entry.at) == page.paragraph_number(part.core[0])
    return far and here and "spokes" in told


_TITLED = 50
_TITLED_BEHIND = re.compile(r", ((?:an? |the )?[^,.;:\"“”]{3,60})")
"""Behind a name: "said Jan Holm, | a spokesman for the guild"."""


def _is_told_so(context: Context, part: Part, brought_in: Span) -> bool:
    """Whether "the former negotiator" is brought in as one: "a former North Korean envoy"."""
    past = NO_LONGER.intersection(part.words)
    return not past or not past.isdisjoint(context.page.low[slice(*brought_in)].split())


def _later_body(context: Context, at: int) -> Reading | None:
    """The institution that has spoken since an offset: a page may tell only then whose official it was."""
    for entry in context.memory.backwards():
        if entry.at <= at:
            return None
        if entry.reading.who and entry.reading.who[0].kind == "institution":
            return entry.reading
    return None


def _brought_in(context: Context, part: Part) -> Span | None:
    """The last "a … official" before an offset, with what it is an official of."""
    at = part.core[0]
    key = f"a {part.head}"
    if key not in context.phrases:
        context.phrases[key] = list(_with_article(context, part.head))
    spans = context.phrases[key]
    told = set(part.words[1:]) - _AGAIN  # "the senior official" was brought in as one
    for last in range(bisect_right(spans, at, key=itemgetter(1)) - 1, -1, -1):
        if spans[last][0] <= at - _NEAR:
            return None
        if told <= set(context.page.low[slice(*spans[last])].split()):
            return spans[last]
    return None


_ARTICLE = re.compile(r"[AaOo](?<!\w.)(?:(?<=[Aa])(?:n(?:other)?)?|(?<=[Oo])ne) ")
"""“a”, “an”, “another” and “one” as words. Begins with a set of letters and not with a look at what stands
before them: that is several times faster over a whole page."""


_NEW_PHRASE = r"(?:[Aa]n?|[Aa]nother|(?<! by )(?<! of )(?<! from )(?<! for )the|[a-z]{3,}\.) "
"""Words between an article and a noun that are not its own: "a baker told | the official"."""


@lru_cache(maxsize=512)
def _behind_article(head: str) -> re.Pattern[str]:
    """What stands behind "a" before a noun, and of what it is one. Nouns recur from page to page."""
    noun = re.escape(head)
    return re.compile(rf"(?:(?!{_NEW_PHRASE})[\w.'&-]+ ){{0,6}}?{noun}\b(?!-|'s? [a-z]){_COMPLEMENT}")


def _with_article(context: Context, head: str) -> Iterator[Span]:
    """Where the page writes "a … official", with what it is an official of; none inside another."""
    page = context.page
    if head not in page.flat:
        return
    if "articles" not in context.phrases:  # found once for all nouns: the search goes over the whole page
        context.phrases["articles"] = [found.span() for found in _ARTICLE.finditer(page.flat)]
    behind = _behind_article(head)
    reached = 0
    for start, end in context.phrases["articles"]:
        found = behind.match(page.flat, end) if start >= reached else None
        if found and not _OF_THE_DEAD.search(page.low, max(0, start - _DEAD), start):
            whole = [seen.end for seen in page.touching((start, found.end())) if seen.kind == "institution"]
            reached = max(found.end(), *whole) if whole else found.end()
            yield start, reached


_DEAD = 24
_OF_THE_DEAD = re.compile(
    r"\b(?:killing|death|murder|shooting|slaying|execution|assassination|funeral|body|remains|loss|killed|shot"
    r"|executed|murdered)(?: dead)?(?: of)? \Z"
)
"""Before one who can say nothing any more: "the killing of | a fisheries official"."""

_APPOSED = re.compile(r"(?:(?:, (?:aged )?\d{1,3})?,| [–—]| --) \Z")


def _named_before(context: Context, at: int) -> Who | None:
    """The person to whom "a professor" at an offset is apposed: "Kim Min-su, a professor"."""
    apposed = _APPOSED.search(context.page.flat, max(0, at - 12), at)
    if apposed is None:
        return None
    page, end = context.page, apposed.start()
    for seen in reversed(names_in(context, (max(0, at - 60), end))):
        if seen.end == end and seen.kind == "person":
            return person_at(context, seen)
    opens = page.sentences[page.sentence(at)][0]
    written = _WRITTEN.search(page.flat, max(opens, at - 60), end)
    name = name_at_end(written[0], page.index.words) if written else None
    told = name and page.flat.endswith(name, 0, end) and not page.touching((end - len(name), end))
    return unlinked(name) if name and told else None


_WRITTEN = re.compile(r"(?:(?<=\A)|(?<=[^\w.'-]))[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){1,4}\Z")
"""A name of somebody who speaks nowhere under it."""


def pronoun_reading(context: Context, word: Pronoun, at: int, read: Read) -> Reading:
    """Who a pronoun stands for: the nearer of somebody named and of a speaker or subject without a name."""
    more = says_more(context, word, at)
    if more:
        return more
    named = pronoun(context, word, at)
    if word.number != "one":
        return _who_they_are(context, at, named, read) if word.word == "they" else named
    page = context.page
    here = page.sentence(at)
    written = something_written(context, word, at)
    if written:
        return written
    text = goes_on_with_text(context, word, at) or read_out(context, word, (named.since, at), read)
    if text:
        return text
    first = _one_who_begins(context, word, at) or introduced(context, word, at)
    if first:
        return first
    since = named.since
    last = max(0, here - _SENTENCES, page.sentence(since) if since >= 0 else 0)
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
        if number == here:  # "A spokesman for its office blamed what he called"
            told = any(start <= page.sentences[number][0] + 1 < end for start, end in context.memory.content)
            near = _unnamed_subject(context, word, window, read) if word.gender != "n" and not told else None
            if near and near.role and page.low.startswith(("a ", "an ", "one "), near.since):
                return near
            continue
        found = _unnamed_subject(context, word, window, read) or (
            _unnamed_object(context, word, window) if number == here - 1 else None
        )
        if found and found.role and not found.who and _passed_over(context, found, word):
            continue
        if found and not (number == last and 0 <= since < found.since):
            return found
    return named


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
    start = page.sentences[page.sentence(at)][0]
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
    if word.gender == "n" or any(seen.kind == "person" for seen in names_in(context, window)):
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
            if named:
                return Reading((unlinked(named["name"]),), "pronoun", 0.75, why, since=found.start())
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
        return None
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
            context, context.page.sentences[context.page.sentence(entry.at)]
        ):
            continue
        left_open = (
            not (reading.who or reading.plural) and _FAMILY.fullmatch(reading.name or "") is not None
        )  # "Cho vowed to sail"
        known = reading.role or left_open
        fits = reading.gender in (None, word.gender) and reading.name not in others
        if entry.at < window[1] and known and not asks and fits:
            why = f"“{word.word}” is the unnamed speaker in {context.place(entry.at)}"
            told = reading._replace(basis="pronoun", confidence=0.75, reason=why, since=entry.at)
            return told._replace(gender=told.gender or gender_told(word))
    return None


def gender_told(word: Pronoun) -> Gender | None:
    """The gender that a pronoun tells of whom it means."""
    return "f" if word.gender == "f" else "m" if word.gender == "m" else None


def _is_fronted(page: Page, at: int) -> bool:
    """`According to | a spokesman, Holm came to talk`: whoever the sentence tells of goes on."""
    return page.low.endswith("according to ", page.sentences[page.sentence(at)][0], at)


_FAMILY = re.compile(r"[A-Z][a-z]+")
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
    titled = len(parts) > 1 and all(word[:1].isupper() for word in written[-2:])
    if (
        titled
        and (parts[-2] in words.titles or parts[-2] in words.honorifics or parts[-2] in words.ranks)
        and parts[-1] not in words.titles
    ):
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
    if told or parts[-1] not in words.persons or parts[-1] in _ASKING or len(parts) < 2:
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
    return reading if parts[0] == "the" and reading.who else None


_OWNED_THING = re.compile(r"(?<='s) [a-z-]+")
_NAME_BEHIND = re.compile(r" (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z]+ [A-Z][a-z]")


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
