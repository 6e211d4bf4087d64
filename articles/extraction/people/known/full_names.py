"""Which words are somebody's full name, and where a text spells one: Korean, Western, behind title or rank.

The directory is not asked: `cast` puts those whom it has together with those whom only the page names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from articles.extraction.entities.names import capitalised
from articles.extraction.entities.page import Page
from articles.extraction.grammar.persons import ends_as_person
from articles.extraction.people.known.body_told import is_told_a_body
from articles.extraction.recurring import recurring
from articles.extraction.text.tokens import is_capital
from articles.extraction.text.vocabulary import Vocabulary
from articles.extraction.values import Span

KOREAN_GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]+")
"""A given name of two syllables: "Jae-in"."""


@recurring
def short_names(name: str, words: Vocabulary) -> tuple[str, ...]:
    """The forms a page may go on with after a full name that the directory does not have."""
    parts = [part for part in name.split() if part not in ("Jr", "Jr.", "Sr", "III", "II")]
    if len(parts) < 2:
        return (name,)
    first, last = parts[0], parts[-1]
    if (first in words.korean and (len(parts) == 3 or "-" in parts[1])) or KOREAN_GIVEN.fullmatch(last):
        return (first,)
    if len(parts) == 2 and first in words.chinese and last not in words.korean:
        return (first,)
    if len(parts) == 2 and first in words.korean:
        return (first, last)
    return (last,)


_NO_GIVEN = frozenset({"de", "der", "den", "von", "di", "du"})
"""With what a family name begins: "De Vries" is no full name, and "Van Jackson" is one."""


_AN = re.compile(r"An [A-Z][a-z]+-[a-z]+")
"""The family name that is an article elsewhere: "An Kyong-ho"."""


def is_full_name(words: list[str], vocabulary: Vocabulary) -> bool:
    """Whether capitalised words look like a person's full name."""
    if not 2 <= len(words) <= 4:
        return False
    for word in words:
        if not is_capital(word) and word not in vocabulary.particles:
            return False
        if len(word) > 2 and word.isupper() and "." not in word and word != "III":
            return False
    low = [word.lower().strip(".,") for word in words]
    if (low[0] in vocabulary.never_first and not _AN.fullmatch(" ".join(words))) or (
        len(low) == 2 and low[0] in _NO_GIVEN
    ):
        return False
    korean = words[0] in vocabulary.korean and (len(words) == 3 or low[-1] == "jun")  # "Lee Sung Jun"
    return (korean or low[-1] not in vocabulary.months) and vocabulary.bodies.isdisjoint(low)


def spelled_in_full(page: Page, sources: tuple[Span, ...], known: AbstractSet[str]) -> list[tuple[int, str]]:
    """Where the page names people in full whom the directory does not have; `known` are the family names of
    those whom it has."""
    named = [*_named_sources(page, sources), *_titled_names(page), *_ranked_names(page), *_korean_names(page)]
    named += _western_names(page)
    shorts = {short for _, name in named for short in short_names(name, page.index.words)} | known
    return [*named, *_honoured_names(page, shorts), *_presented_names(page, shorts)]


def _named_sources(page: Page, sources: tuple[Span, ...]) -> Iterator[tuple[int, str]]:
    for span in sources:
        name = full_name(page, span) if page.flat.find(" ", *span) > 0 else None
        if name and not is_told_a_body(page, span[1]):
            yield span[0], name


def _korean_names(page: Page) -> Iterator[tuple[int, str]]:
    """Korean names in full of people whom the directory does not have: "Lee Rae-in", "Pak Rim Su"."""
    taken = {seen.start for seen in page.occurrences}
    for start, end in page.found.families:
        given = _GIVEN.match(page.flat, end) if start not in taken and page.flat[start].isupper() else None
        name = page.flat[start : given.end()] if given else ""
        if given and ("-" in given[0] or is_full_name(name.split(), page.index.words)):
            yield start, name


_GIVEN = re.compile(r" [A-Z][a-z]{1,6}(?:-[A-Za-z][a-z]{0,6}\b| [A-Z][a-z]{1,5}\b(?! [A-Z]))")


def _western_names(page: Page) -> Iterator[tuple[int, str]]:
    """Full names that set a Western given name before a Korean family name: "Kevin Kim, the acting envoy"."""
    for start, end in page.found.families:
        given = _GIVEN_FIRST.search(page.flat, max(0, start - _LONGEST_GIVEN), start)
        if given is None or given[1] not in page.index.words.given or not page.flat[start].isupper():
            continue
        if not page.touching((given.start(1), end)) and not _GOES_ON_CAPITAL.match(page.flat, end):
            yield given.start(1), page.flat[given.start(1) : end]


def _presented_names(page: Page, known: AbstractSet[str]) -> Iterator[tuple[int, str]]:
    """Full names of people whose family name nobody known so far has: with an age or what they are ("Jan
    Holm, a miner,"), or with a given name that is one, where the page goes on by the family name."""
    words, alone = page.index.words, _names_alone(page)
    for found in _CAPITAL_PAIR.finditer(page.flat):
        name = found["name"]
        first, _, family = name.partition(" ")
        family = family.rpartition(" ")[2]
        told = _TOLD.match(page.flat, found.end())
        what = (told["what"] or told["office"] or "").split() if told else []
        person = told and (told["age"] or told["who"] or any(_is_a_person(page, word) for word in what))
        presented = person or (first in words.given and _is_called(page, found.start()))
        if family in known or (alone.get(family, -1) < found.end() and not presented):
            continue
        if family.lower().removesuffix("s") in words.bodies:
            continue  # "Virginia Democrats"
        if first.lower() in words.titles or first.lower() in words.persons:
            continue  # "Representative Holm, who left"
        if not (presented or first in words.given) or page.touching(found.span("name")):
            continue
        if _has_begun(page, found.start(), first):
            continue
        if is_full_name(name.split(), words):
            yield found.start("name"), name


def _is_called(page: Page, at: int) -> bool:
    """Whether a noun for what somebody does stands right before a name: "Professor | Eva Holm"."""
    noun = _NOUN_BEFORE.search(page.low, max(0, at - _LONGEST_NOUN), at)
    return noun is not None and noun[1] in page.index.words.roles_of_many


_NOUN_BEFORE = re.compile(r"(?<![\w'-])([a-z-]+) \Z")


def _has_begun(page: Page, at: int, first: str) -> bool:
    """Whether a name has begun before its last two words: "Chahee | Lee Stanfield"; not "Judge | Eva Lee"."""
    found, words = _CAPITAL_BEFORE.search(page.flat, max(0, at - _LONGEST_NOUN), at), page.index.words
    if found is None or found[1].lower() in words.before_names:
        return False
    return first in words.korean or found[1] in words.given


_LONGEST_NOUN = 20
_CAPITAL_BEFORE = re.compile(r"(?<![\w'-])([A-Z][\w'-]+) \Z")


def _is_a_person(page: Page, word: str) -> bool:
    """Whether a word tells of somebody: "miner", "weaver"."""
    return word in page.index.words.persons or ends_as_person(word)


def _names_alone(page: Page) -> dict[str, int]:
    """The words in capitals that stand alone before a word in small letters, each with its last place: "Jan
    Holm, a miner, left. | Holm was ill"."""
    return {found[1]: found.start(1) for found in _ALONE.finditer(page.flat)}


_ALONE = re.compile(r"(?:\A|\n|\b[a-z][\w'-]* |[^\w\s]\s)([A-Z][\w'-]+)(?= [a-z])")
_CAPITAL_PAIR = re.compile(r"\b(?P<name>[A-Z][a-z'-]+(?: [A-Z]\.)? [A-Z][a-z][\w'-]*)(?![\w'-]| [A-Z])")
_TOLD = re.compile(
    r", (?:(?P<age>\d\d)(?=[,.])|(?P<who>who) (?=[a-z])|"
    r"(?:(?:[\w-]+ ){0,3}[\w-]+'s|an?|the|his|her|their|its) (?P<what>(?:[\da-z-]+ ){0,3}[a-z-]+)|"
    r"(?P<office>[a-z-]+(?: [a-z-]+){0,3}) (?:of|at|for) )"
)
"""What tells of somebody behind the name: an age, a clause, what they are, their office."""
_LONGEST_GIVEN = 16
_GIVEN_FIRST = re.compile(r"(?<![A-Za-z-])([A-Z][a-z]+) \Z")
_GOES_ON_CAPITAL = re.compile(r"[\w-]| [A-Z]")


def _titled_names(page: Page) -> Iterator[tuple[int, str]]:
    """Full names behind a title, of people whom the directory does not have: "Chinese Premier Wen Jiabao"."""
    for _, end in page.found.titles:
        field = _FIELD.match(page.flat, end)
        end = field.end() if field else end
        name = _CAPITALS.match(page.flat, end) or _APPOSED.match(page.flat, end)
        if name is None or page.touching(name.span(1)):
            continue
        whole = name_at_end(name[1], page.index.words)
        if whole and name[1].split()[0].lower() not in page.index.words.titles:
            yield name.end(1) - len(whole), whole


def _ranked_names(page: Page) -> Iterator[tuple[int, str]]:
    """Full names behind an abbreviated rank or honorific: "Adm. John Aquilino", "Rep. Mike Rogers"."""
    spelled_out = _RANKED_AT_LENGTH.finditer(page.flat) if page.tells(_RANKS) else ()
    for found in (*_RANKED.finditer(page.flat), *spelled_out):
        name = name_at_end(found[1].rstrip("."), page.index.words)
        if name is None or _ENDS_IN_WORD.match(page.flat[found.start() - 1 : found.start()]):
            continue
        start = found.start(1) + found[1].find(name)
        if not page.touching((start, start + len(name))):
            yield start, name


_ENDS_IN_WORD = re.compile(r"\w")


def _honoured_names(page: Page, known: AbstractSet[str]) -> Iterator[tuple[int, str]]:
    """Full names of people with whom the page goes on as "Mr. Holm", and who are nobody's source by them."""
    if not any(title in page.flat for title in _HONOURS):
        return
    for family in {found[1] for found in _HONOURED.finditer(page.flat)} - known:
        found = re.search(rf"\b[A-Z][\w-]*[a-z](?: [A-Z]\.)? {re.escape(family)}\b(?!-)", page.flat)
        name = name_at_end(found[0], page.index.words) if found else None
        if found and name == found[0] and not page.touching(found.span()):
            yield found.start(), name


_HONOURS = ("Mr", "Ms")
"""With what every one of these begins: "Mr.", "Ms", "Mrs."."""
_HONOURED = re.compile(r"M(?:r|s|rs)\.? ([A-Z][\w'-]*[a-z])\b")
_FULL_NAME = r"((?:[A-Z][a-z][\w'-]*|(?:[A-Z]\.){1,3})(?: [A-Z]\.)? [A-Z][\w'-]+(?: [A-Z][\w'-]+)?)"
_RANKED = re.compile(
    rf"(?:Adm|Gen|Maj|Lt|Col|Capt|Cmdr|Sgt|Rep|Sen|Gov|Dr|Prof|Mr|Mrs|Ms|Amb)\. {_FULL_NAME}"
)
"""Begins with letters and not with a look at the word's boundary: that is many times faster."""
_RANKS = ("senator ", "congressm", "congresswoman ")
_RANKED_AT_LENGTH = re.compile(rf"(?:Senator|Congress(?:wo)?man) {_FULL_NAME}")
_FIELD = re.compile(
    r" (?:of|for) (?:the )?(?:State|(?:National )?Defen[cs]e|Foreign Affairs|Unification|Commerce|Energy|"
    r"Treasury|Labou?r|Justice|Education|Transport(?:ation)?|Agriculture|Health|Culture|Trade|"
    r"Human Rights)(?= [A-Z])"
    r"| to (?:(?:South|North) Korea|China|Japan|Russia|"
    r"the (?:United (?:Nations|States)|U\.[NS]\.|U[NS]))(?= [A-Z])"
)
"""What an office is for, or where, between title and name: "Secretary | of State Eva Holm", "Ambassador | to
China Jan Lund"."""
_CAPITALS = re.compile(r" ((?:[A-Z][\w-]+|(?:[A-Z]\.){1,3})(?: [A-Z]\.)?(?: [A-Z][\w-]+){1,2})")
_APPOSED = re.compile(r", ([A-Z][\w-]+(?: [A-Z][\w-]+){1,2})(?=,)")


_SECOND = re.compile(r" and (?=[a-z])")
_PARTED = re.compile(r"[,(;–—]| (?:who|which|of|at|for|from|in|with|and) ")


def full_name(page: Page, span: Span) -> str | None:
    """The full name of a person, unknown to the directory, in a source phrase; `None` where there is none."""
    people = [seen.start for seen in page.within(span) if seen.kind == "person"]
    second = _SECOND.search(page.flat, *span) if people else None
    if people and (second is None or min(people) < second.start()):
        return None
    span = (span[0], second.start()) if second else span  # "Eva Holm | and her host, Suh Hoon"
    for part in _PARTED.split(page.flat[span[0] : span[1]], maxsplit=2)[:2]:
        name = name_at_end(part.strip(), page.index.words)
        if name and not page.touching(_place_of(page, span, name)):
            return name
    return None


def _place_of(page: Page, span: Span, name: str) -> Span:
    start = page.flat.find(name, *span)
    return (start, start + len(name)) if start >= 0 else span


_KOREAN = re.compile(
    r"[A-Z][a-z]{0,5} (?:[A-Z][a-z]{1,6}-[A-Za-z][a-z]{0,6}|[A-Z][a-z]{1,5} [A-Z][a-z]{0,5})"
)
"""A whole Korean name: what stands before it is no part of it."""
_NO_ARTICLE = re.compile(r"[^AEIOUH]|\w+-\w")
"""Behind "An" that is a family name: "An Kyong Ho", "An Ik-san"."""
_NAME_AND_TITLE = 3
_ACRONYM = re.compile(r"[A-Z]{2,6}")
"""No part of a name in front of one: "Sony Pictures CEO Michael Lynton"."""


_INITIALS = frozenset({"AJ", "BJ", "CJ", "DJ", "HR", "JB", "JD", "JJ", "JP", "KJ", "MJ", "PJ", "RJ", "TJ"})
"""Two letters by which somebody goes: "JD Vance"; most others are a body's or a state's."""


@recurring
def name_at_end(phrase: str, words: Vocabulary) -> str | None:
    """The person's name with which a phrase ends: "Foreign Minister Hong Gil-dong" → "Hong Gil-dong"; `None`
    where it ends with another word, or a body's name."""
    parts = phrase.replace("'s ", " 's ").split()
    if not parts or not is_capital(parts[-1]):
        return None
    for family in (-2, -3) if len(parts) >= _NAME_AND_TITLE else (-2,) if parts[0] == "An" else ():
        name = parts[family:]
        whole = name[0] in words.korean and _KOREAN.fullmatch(" ".join(name))
        inside = len(name) == _NAME_AND_TITLE < len(parts)  # "Lieutenant General | An Ik San"
        family_name = name[0] == "An" and whole and (inside or _NO_ARTICLE.match(name[1]))
        if whole and (is_full_name(name, words) or family_name):
            return " ".join(name)  # "Archbishop | Yeom Gi-nam"
    start = len(parts)
    while start:
        part, behind = parts[start - 1], len(parts) - start
        if not is_capital(part) and not (behind and part in words.particles):
            break
        if behind > 1 and not words.countries.isdisjoint((part, " ".join(parts[start - 2 : start]))):
            break  # "Ambassador to Norway | Eva Holm"
        low = part.lower()
        if low in words.before_names or low.removesuffix("s") in words.before_names:
            break
        if behind and part.isupper() and _ACRONYM.fullmatch(part) and not (behind == 1 and part in _INITIALS):
            break
        if behind > 1 and low in words.bodies and start == 1:
            return None  # "Radio Free Asia"
        if behind > 1 and (low in words.persons or low in words.bodies):
            break  # "Archbishop Karl Weber", "United Front Department Hong Gil-dong"
        start -= 1
    if parts[start : start + 1] == ["Gen"] and len(parts) - start > len(("Gen", "Nakatani")):
        start += 1  # a rank, and no given name: "Gen | An Ik San"
    name = parts[start:]
    if is_full_name(name, words) and capitalised(name[:1]):
        return " ".join(name).rstrip(".,")
    return None
