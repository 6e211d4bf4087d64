"""The names of a directory, made ready for one pass over a text.

An `Index` is built once for a `Directory` and answers, by table lookups only:
which actor or event a run of words names, who bears a family name, which body of
a state has a function ("foreign ministry" of `japan`), who held a title on a day.
Nothing here compares by similarity: Kim Jong-un and Kim Jong-il are as alike as
two spellings of one name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from articles.extraction.entities.event_names import names_of_event
from articles.extraction.recurring import built_once, recurring
from articles.extraction.text.tokens import PART
from articles.extraction.text.vocabulary import Vocabulary, vocabulary
from articles.extraction.values import ActorEntry, Directory, EventEntry

_PLAIN_MARKS = (("’", "'"), ("‘", "'"), ("\u00a0", " "), ("\u2011", "-"), ("‐", "-"), ("–", "-"), ("ʼ", "'"))
TITLE, FAMILY, TIME = 1, 2, 4
_TITLED = re.compile(
    r"(?:Mr\.|Ms\.|Mrs\.|FM|Minister|President|Vice|Chairman|Ambassador|Secretary|former|Chinese|"
    r"Great|Dear|AP) "
)


def plain(text: str) -> str:
    """The text with one form of apostrophes, hyphens and spaces; offsets stay as they are."""
    if not text.isascii():
        for mark, simple in _PLAIN_MARKS:
            text = text.replace(mark, simple)
    return text


def lowered(text: str) -> str:
    """Lower case with unchanged offsets: the few letters whose lower case is longer stay as they are."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@dataclass(frozen=True, slots=True)
class Target:
    """What a name in the directory stands for.

    `slugs` are several where namesakes share the form. `kind` is an actor's kind,
    "event", "adjective" ("South Korean") or "people" ("the Americans").
    `short` marks a bare family name or metonym of one word, which must stand alone.
    """

    slugs: tuple[str, ...]
    kind: str
    form: str
    short: bool = False
    capitals: bool = False
    """Whether the form is written in capitals only."""
    loose: bool = False
    """Whether it may stand without a capital: "the unification ministry"."""

    @classmethod
    def of(cls, slugs: tuple[str, ...], kind: str, form: str, short: bool) -> Target:
        """The target, with what its form and kind tell of how it may be written."""
        loose = not form[:1].isupper() or (kind in ("institution", "event") and not short)
        return cls(slugs, kind, form, short, form.isupper(), loose)


@recurring
def family_name(name: str, side: str, words: Vocabulary) -> str:
    """The part of a person's name that the press goes on with: the first in Korea and China, else the
    last."""
    parts = name.split()
    if len(parts) < 2:
        return name
    if side in ("south-korea", "north-korea") or (side == "china" and parts[0] in words.chinese):
        return parts[0]
    return parts[-1]


def spellings(name: str, family_first: bool) -> Iterator[str]:
    """A Korean name as papers print it: Kim Jong-un, Kim Jong Un, Kim Jong-Un, Kim Jongun, Jong-un
    Kim."""
    yield name
    if not family_first:
        return
    parts = re.split(r"[ -]", name)
    if len(parts) == 3:
        family, first, second = parts
        for given in (
            f"{first}-{second.lower()}",
            f"{first} {second.capitalize()}",
            f"{first}{second.lower()}",
        ):
            yield f"{family} {given}"
        yield f"{first}-{second.lower()} {family}"


def _function_of(phrase: str, words: Vocabulary) -> str:
    """The function of a body: "Ministry of National Defence" → "defense ministry". `phrase` is lower case,
    no state."""
    phrase = phrase.replace("defence", "defense").removeprefix("the ").strip()
    return words.synonyms.get(phrase, phrase)


_SPELLINGS = (
    ("efense", "efence"),
    ("rganization", "rganisation"),
    ("ood Program", "ood Programme"),
    ("ent Program", "ent Programme"),
    ("US ", "U.S. "),
)
"""An American spelling in names of bodies and its British one, and what papers write with stops."""


class Index:
    """A directory prepared for lookups. Build it once with `prepare` and pass it wherever a directory is
    asked for."""

    def __init__(self, directory: Directory) -> None:
        self.directory = directory
        self.words = vocabulary()
        self.actors: dict[str, ActorEntry] = {entry.slug: entry for entry in directory.actors}
        self.events: dict[str, EventEntry] = {entry.slug: entry for entry in directory.events}
        self.names: dict[str, Target] = {}
        self.families: dict[str, tuple[str, ...]] = {}
        self.bodies: dict[tuple[str, str], str] = {}
        self.adjectives: dict[str, str] = {}
        self.publishers: dict[str, str] = {}
        self.derived: dict[str, Any] = {}
        """What other modules derive from the directory, by name, so that it is derived once."""
        self._read_nations()
        self._read_actors()
        self._read_events()
        self._read_publishers()
        self._close()
        self.attributive = frozenset(
            key
            for key, target in self.names.items()
            if target.kind in ("state", "people") and key.rstrip(".") in self.adjectives
        )
        """Names of states and peoples that are written as their adjectives are: "us", "japanese"."""
        self.states = frozenset(entry.slug for entry in directory.actors if entry.kind == "state")
        self.triggers = _triggers(self.words)
        self.meant = {
            key: (self.triggers.get(key, 0), self.names.get(key), key in self.attributive)
            for key in (*self.names, *self.triggers)
        }
        """By what the scan finds: what it may begin, whom it names, and whether it may be an adjective."""
        self.openings = Openings(self.meant)

    def ancestors(self, slug: str | None) -> Iterator[str]:
        """The actor itself, then what it is part of, upwards."""
        seen: set[str] = set()
        while slug and slug not in seen:
            seen.add(slug)
            yield slug
            entry = self.actors.get(slug)
            slug = entry.part_of if entry else None

    def body(self, side: str, phrase: str) -> str | None:
        """The slug of a state's body by its words: ("japan", "foreign ministry"); `None` where the directory
        has no such body."""
        return self.bodies.get((side, _function_of(phrase, self.words)))

    def _add(self, form: str, slug: str, kind: str, *, short: bool = False) -> None:
        """Registers a form for what it names; what is no event or adjective goes before one that is, and two
        of a kind share it."""
        for here, there in _SPELLINGS if kind != "person" else ():
            if here in form:
                self._add(form.replace(here, there), slug, kind, short=short)
        key = lowered(plain(form)).removeprefix("the ")
        old = self.names.get(key)
        if old is None or (old.kind in ("event", "adjective") and kind not in ("event", "adjective")):
            self.names[key] = Target.of((slug,), kind, plain(form).removeprefix("the "), short)
        elif old.kind == kind and slug not in old.slugs:
            self.names[key] = Target.of((*old.slugs, slug), kind, old.form, old.short or short)

    def _read_nations(self) -> None:
        for nation in self.words.nations:
            for adjective in nation.adjectives:
                self.adjectives[adjective.lower().rstrip(".")] = nation.slug
                self._add(adjective, nation.slug, "adjective")
            for people in nation.peoples:
                self._add(people, nation.slug, "people")

    def _read_actors(self) -> None:
        """Registers all actors; of bodies no names of two letters, which are too often something else."""
        families: dict[str, list[str]] = defaultdict(list)
        for entry in self.directory.actors:
            if entry.kind == "person":
                self._read_person(entry, families)
                continue
            for name in entry.names:
                bare = name.removeprefix("the ")
                if entry.kind == "institution" and name.startswith(("a ", "an ")):
                    continue  # "a Seoul court" may be any one there
                if (len(bare) == 2 and bare not in ("US", "UN", "NK", "SK", "AP")) or bare in (
                    "MOU",
                    "US Forces",
                ):
                    continue
                self._add(name, entry.slug, entry.kind, short=" " not in bare)
                self._read_body(entry, bare)
        self.families = {family: tuple(slugs) for family, slugs in families.items()}

    def _read_person(self, entry: ActorEntry, families: dict[str, list[str]]) -> None:
        """Registers a person by every spelling of the names, and under the family name."""
        for name in entry.names:
            if _TITLED.match(name) or ("/" in name):
                continue
            family = family_name(name, entry.side, self.words)
            if (
                " " in name
                and name[0].isupper()
                and family in name.split()
                and entry.slug not in families[family]
            ):
                families[family].append(entry.slug)
            if " " not in name and not name.isupper():
                self._add(name, entry.slug, "person", short=True)
            elif " " in name:
                for form in spellings(plain(name), name.startswith(f"{family} ")):
                    self._add(form, entry.slug, "person")
                given, _, last = name.partition(" ")
                if entry.side == "japan" and " " not in last:  # Tokyo writes "Kono Taro" since 2020
                    self._add(f"{last} {given}", entry.slug, "person")

    def _read_body(self, entry: ActorEntry, name: str) -> None:
        """Registers a body under its state and function, with the state's name or adjective taken off."""
        words = lowered(plain(name))
        for prefix in self._state_prefixes(entry.side):
            words = words.removeprefix(prefix)
        words = re.sub(r" of (?:the )?(?:south korea|north korea|dprk|japan|china|russia|korea)$", "", words)
        words = words.removeprefix("u.s. ")
        if words:
            self.bodies.setdefault((entry.side, _function_of(words, self.words)), entry.slug)

    def _state_prefixes(self, side: str) -> Iterator[str]:
        """What may stand before the name of a state's body: the state's name, its capital's or an
        adjective."""
        for nation in self.words.nations:
            if nation.slug == side:
                state = self.actors.get(side)
                for name in (*(state.names if state else ()), *nation.capitals):
                    yield f"{lowered(plain(name)).removeprefix('the ')}'s "
                for adjective in nation.adjectives:
                    yield f"{adjective.lower()} "

    def _read_events(self) -> None:
        for entry in self.directory.events:
            written = {spelling for name in entry.names for spelling in names_of_event(name, entry.kind)}
            for name in sorted(written):
                self._add(name, entry.slug, "event")

    def _read_publishers(self) -> None:
        for entry in self.directory.publishers:
            for name in entry.names:
                self.publishers[lowered(plain(name)).removeprefix("the ")] = entry.slug

    def _close(self) -> None:
        """Lets names end without their last mark, as the scan sees them: "U.S", "Corp"."""
        for key in list(self.names):
            self.names.setdefault(key.rstrip(" .,!?)"), self.names[key])


class Openings(dict[str, re.Pattern[str] | None]):
    """Some names by their first words, each with one pattern for all the names that begin with it.

    So a text is read for thousands of names by looking each of its words up in a dictionary. `None`
    stands for a word that is itself the only name it begins; the other patterns are made when their
    word is first met, as a tree of letters.
    """

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__()
        self._names: dict[str, list[str]] = defaultdict(list)
        for name in sorted(set(names)):
            first = PART.match(name)
            if first:
                self._names[first[0]].append(name)
        self.words = frozenset(self._names)
        self.update({word: None for word, held in self._names.items() if held == [word]})

    def __missing__(self, word: str) -> re.Pattern[str]:
        pattern = self[word] = re.compile(rf"{_tree(self._names[word])}(?!\w|[-&]\w)")
        return pattern


def _shared(first: str, last: str) -> int:
    """How many letters two words begin with alike; of sorted words the first and last tell it of all."""
    pairs = enumerate(zip(first, last, strict=False))
    return next((number for number, (a, b) in pairs if a != b), min(len(first), len(last)))


def _tree(words: list[str]) -> str:
    """A pattern for any of some sorted words, the longest first: "kim jong(?:\\ un|\\-un|)"."""
    if len(words) == 1:
        return re.escape(words[0])
    shared = _shared(words[0], words[-1])
    head, ends = re.escape(words[0][:shared]), len(words[0]) == shared
    groups: dict[str, list[str]] = {}
    for word in words[1 if ends else 0 :]:
        groups.setdefault(word[shared], []).append(word[shared:])
    branches = [_tree(group) for group in groups.values()]
    return f"{head}(?:{'|'.join(branches)}{'|' if ends else ''})"


_YEARS = [str(year) for year in range(1900, 2100)]


def _triggers(words: Vocabulary) -> dict[str, int]:
    """The words at which the scan stops for other readers, with what they may begin."""
    found: dict[str, int] = defaultdict(int)
    for flag, group in (
        (TITLE, words.titles),
        (FAMILY, {family.lower() for family in words.korean} - words.common_words),
        (TIME, [*words.weekdays, *words.months, *words.time_words, *words.holidays, *_YEARS]),
    ):
        for word in group:
            found[word] |= flag
    return dict(found)


def prepare(directory: Directory | Index) -> Index:
    """The index of a directory, built on the first call and kept for the directories used last.

    Directories are told apart by identity: a changed directory is another object.
    """
    return directory if isinstance(directory, Index) else _index_of(directory)


@built_once
def _index_of(directory: Directory) -> Index:
    return Index(directory)


def capitalised(words: Iterable[str]) -> bool:
    """Whether every word begins with a capital letter."""
    return all(word[:1].isupper() for word in words)


def words_of_adjectives(index: Index) -> frozenset[str]:
    """The words of which the adjectives of the directory's states consist: "south", "korean", "u.s."."""
    words: frozenset[str] | None = index.derived.get("words of adjectives")
    if words is None:
        parts = (part for adjective in index.adjectives for part in adjective.split())
        words = index.derived["words of adjectives"] = frozenset(parts)
    return words
