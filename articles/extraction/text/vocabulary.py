"""The word lists of attribution, read once from `data/*.toml`.

They are data so that a linguist can review them without reading Python: nations
and their adjectives, words for roles and for bodies, pronouns, family names,
the calendar.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from articles.extraction.tables import table

_ORDINALS = [
    f"{n}{'th' if 10 < n < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}" for n in range(1, 32)
]
"""The days of a month as words: 1st to 31st."""


@dataclass(frozen=True, slots=True)
class Nation:
    """How prose names a state. `slug` is its slug in the directory and the value of `side` there."""

    slug: str
    adjectives: tuple[str, ...]
    peoples: tuple[str, ...]
    capitals: tuple[str, ...]
    leader: str
    towns: tuple[str, ...] = ()
    """Places besides the capital from which stories are filed."""
    outlets: frozenset[str] = frozenset()
    """Slugs of publishers for whom "the government" is this state's where a page tells of no other more."""


@dataclass(frozen=True, slots=True)
class Pronoun:
    """`gender`: f, m, n (a thing) or any. `number`: one, many, first (I, we) or relative (who, which)."""

    word: str
    gender: str
    number: str


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """All word lists, ready for lookups; words in lower case except family names. There is one of it."""

    home: str
    after_state: frozenset[str]
    nations: tuple[Nation, ...]
    capitals: frozenset[str]
    officials: frozenset[str]
    groups: frozenset[str]
    documents: frozenset[str]
    titles: frozenset[str]
    modifiers: frozenset[str]
    honorifics: frozenset[str]
    kin: frozenset[str]
    persons: frozenset[str]
    """Nouns in the singular for one person."""
    female: frozenset[str]
    male: frozenset[str]
    ranks: frozenset[str]
    roles_of_many: frozenset[str]
    """Nouns that describe a person and are no office: defector, activist, analyst."""
    akin: dict[str, frozenset[str]]
    """Nouns by which the press goes on, with those by which it brings the same person in."""
    common: frozenset[str]
    synonyms: dict[str, str]
    heads: dict[str, tuple[str, ...]]
    generic_bodies: frozenset[str]
    """Nouns by which the press goes on with a body that is no ministry."""
    agencies: dict[str, str]
    """Agencies of the United Nations, with the words that tell what one is for."""
    called: dict[str, tuple[str, ...]]
    """Nouns with the bodies and media for which the press has them, though their names do not."""
    press: dict[str, tuple[str, ...]]
    """By state, names of media whose unnamed government sources are of it."""
    of_states: dict[str, dict[str, str]]
    """By state, the one body that a noun tells."""
    body_adjectives: dict[str, str]
    state_words: frozenset[str]
    general_bodies: frozenset[str]
    """Names of bodies that every state has one of."""
    pronouns: dict[str, Pronoun]
    korean: frozenset[str]
    chinese: frozenset[str]
    common_words: frozenset[str]
    countries: frozenset[str]
    """Countries besides the nations, as written."""
    foreign_capitals: dict[str, str]
    """Their capitals, with whose they are; not those where others meet."""
    foreign: frozenset[str]
    """Words for what is of one of them, in lower case."""
    given: dict[str, Literal["f", "m"]]
    """Given names that tell whether a woman or a man bears them."""
    particles: frozenset[str]
    never_first: frozenset[str]
    before_names: frozenset[str]
    bodies: frozenset[str]
    introducers: frozenset[str]
    prepositions: frozenset[str]
    relators: frozenset[str]
    standing: frozenset[str]
    habitual: frozenset[str]
    present: frozenset[str]
    places: frozenset[str]
    before_a_name: frozenset[str]
    weekdays: tuple[str, ...]
    time_words: frozenset[str]
    seasons: tuple[str, ...]
    holidays: dict[str, tuple[int, int]]
    """Days that are called by a name: month and day."""
    months: dict[str, int]
    numbers: dict[str, int]
    """Two to ten in words, by which times and things are counted."""


_ROLES = (
    "officials",
    "groups",
    "documents",
    "titles",
    "modifiers",
    "honorifics",
    "kin",
    "female",
    "male",
    "ranks",
)


def _all_of(rows: dict[str, Any], *keys: str) -> frozenset[str]:
    return frozenset(word for key in keys for word in rows[key])


def _with_hyphens(roles: dict[str, Any]) -> frozenset[str]:
    """The titles, with those that a hyphen makes of them: "vice-premier", "director-general"."""
    titles = roles["titles"]
    before = (f"{prefix}-{title}" for prefix in roles["title_prefixes"] for title in titles)
    behind = (f"{title}-{suffix}" for suffix in roles["title_suffixes"] for title in titles)
    return frozenset((*titles, *before, *behind))


def _nation(slug: str, row: dict[str, Any]) -> Nation:
    return Nation(
        slug,
        tuple(row["adjectives"]),
        tuple(row["peoples"]),
        tuple(row["capitals"]),
        row["leader"],
        tuple(row.get("towns", ())),
        frozenset(row.get("outlets", ())),
    )


def _of_bodies(bodies: dict[str, Any]) -> dict[str, Any]:
    """The lists of words for bodies, by their fields."""
    return {
        "synonyms": bodies["synonyms"],
        "heads": {key: tuple(value) for key, value in bodies["heads"].items()},
        "generic_bodies": frozenset(bodies["generic"]["heads"]),
        "agencies": bodies["agencies"],
        "press": {state: tuple(names) for state, names in bodies["press"].items()},
        "called": _by_noun(bodies["called"]),
        "of_states": bodies["of_states"],
        "body_adjectives": bodies["adjectives"],
        "state_words": frozenset(bodies["states"]["words"]),
        "general_bodies": frozenset(bodies["general"]["names"]),
    }


def _by_noun(called: list[dict[str, list[str]]]) -> dict[str, tuple[str, ...]]:
    """Each noun of some rows → the names in all rows that have it."""
    nouns = {noun for row in called for noun in row["nouns"]}
    return {
        noun: tuple(name for row in called if noun in row["nouns"] for name in row["names"]) for noun in nouns
    }


def _word_lists(roles: dict[str, Any], calendar: dict[str, Any]) -> dict[str, Any]:
    """Roles, function words and words of time by the names of their fields."""
    months = {name: number for number, name in enumerate(calendar["months"], 1)} | calendar["abbreviations"]
    lists = {key: roles[key] for key in _ROLES} | table("function_words")
    return {key: frozenset(words) for key, words in lists.items()} | {
        "weekdays": tuple(calendar["weekdays"]),
        "time_words": frozenset([*calendar["words"], *calendar["seasons"], *_ORDINALS]),
        "seasons": tuple(calendar["seasons"]),
        "holidays": {name: (month, day) for name, (month, day) in calendar["holidays"].items()},
        "months": months,
        "numbers": calendar["numbers"],
    }


@cache
def vocabulary() -> Vocabulary:
    """The word lists, read from the data files on the first call."""
    roles, bodies, states = {**table("roles")}, table("bodies"), table("nations")
    roles["titles"] = _with_hyphens(roles)
    nations = tuple(_nation(slug, row) for slug, row in states.items() if isinstance(row, dict))
    families, calendar = table("family_names"), table("calendar")
    names = table("given_names")
    lists = _of_bodies(bodies) | _word_lists(roles, calendar)
    return Vocabulary(
        home=states["home"],
        after_state=frozenset(states["after_state"]),
        nations=nations,
        capitals=frozenset(capital for nation in nations for capital in nation.capitals),
        **lists,
        persons=_all_of(roles, "officials", "groups", "titles", "kin", "persons")
        - _all_of(roles, "several", "no_person"),
        roles_of_many=_all_of(roles, "groups", "persons")
        - _all_of(roles, "several", "no_person", "officials"),
        akin={word: frozenset(row) for word, row in roles["akin"].items()},
        common=_all_of(roles, "officials", "groups", "documents", "titles")
        | frozenset(bodies["heads"])
        | frozenset(bodies["states"]["words"]),
        pronouns={
            word: Pronoun(word, row["gender"], row["number"]) for word, row in table("pronouns").items()
        },
        korean=frozenset(families["korean"]),
        chinese=frozenset(families["chinese"]),
        common_words=frozenset(families["common_words"]),
        countries=frozenset(table("countries")["names"]),
        foreign_capitals=dict(table("countries")["capitals"]),
        foreign=frozenset(word.lower() for word in table("countries")["adjectives"]),
        given={**dict.fromkeys(names["female"], "f"), **dict.fromkeys(names["male"], "m")},
        particles=frozenset(families["particles"]),
        never_first=frozenset(families["never_first"]),
        before_names=frozenset(families["before_names"]) | _all_of(roles, "titles", "ranks", "honorifics"),
        bodies=frozenset(families["bodies"]),
    )
