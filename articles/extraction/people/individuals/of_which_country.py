"""Of which country somebody is: by the directory, else by what the page tells beside the name.

Whom the directory has is of its side, whatever the page tells. Of strangers each question asks for another
certainty, since another mistake threatens it:

| question | yes, of a stranger |
| --- | --- |
| `is_of_state`, for the only one on a page | all states and bodies beside the name are of that state |
| `serves_state`, for who has just spoken | its adjective or one of its bodies stands before the name |
| `is_told_of`, for who has just spoken | the country is told in the sentence before the name, or beside it |
| `is_told_of_another_state`, to rule somebody out | a state is told beside the name, and this one is not |
| `is_of_another_country`, to rule somebody out | any other country is told beside the name |
| `may_serve_one_state`, of two | no other country is told beside the deputy's name |
| `is_owned_by_a_state`, where nothing else is told | `China's Wu Ming` |
"""

from __future__ import annotations

from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.country_and_calling import countries_in
from articles.extraction.people.known.told_of import beside_name, told_beside, told_of, words_told
from articles.extraction.tables import table

ONE_OF_A_PEOPLE: dict[str, str] = table("countries")["one_of_a_people"]
"""By a noun for one of a people the adjective of their country, where the noun does not end with "-an"."""
_NEAR = 40
"""How many characters before a name its country is looked for."""
_OWNER, _BODY = 30, 80
_MARKS = frozenset('.,;:()"“”')
_SIDES = (("south-korea", "south's"), ("north-korea", "north's"), ("south-korea", "seoul's"))


def is_of_state(context: Context, who: Who, state: str) -> bool:
    """Whether somebody is of a state and the page tells no other beside the name."""
    if who.side is not None or who.slug is not None:
        return who.side == state
    actors = context.page.index.actors
    told = [seen for seen in beside_name(context, who) if seen.slug in actors]
    sides = {
        actors[seen.slug].side if seen.kind == "institution" else seen.slug for seen in told if seen.slug
    }
    return sides == {state}


def is_told_of(context: Context, who: Who, country: str) -> bool:
    """Whether somebody is of a country, as `CountryAndCalling` has it, by the words around the name."""
    told = words_around(context, who)
    nation = next((one for one in context.page.index.words.nations if one.slug == country), None)
    if nation is None:
        return country in told or any(ONE_OF_A_PEOPLE.get(word) == country for word in told)
    if who.side:
        return who.side == country
    names = {*map(str.lower, nation.adjectives), country.replace("-", " ")}
    return any(f" {name} " in f" {' '.join(told)} " for name in names)


def words_around(context: Context, who: Who) -> list[str]:
    """The words right before a name in its sentence, "Russia's U.N. ambassador,", and those beside it,
    without possessives."""
    page = context.page
    place = max(0, page.flat.find(who.name))
    before = page.low[max(page.sentence(place)[0], place - _NEAR) : place].rpartition(" and ")[2]
    return f"{before} {told_beside(context, who)}".replace("'s", "").replace(",", "").split()


def serves_state(context: Context, who: Who, state: str) -> bool:
    """Whether somebody is of a state, by an adjective beside the name or a body before it: "White House
    spokesman"."""
    if who.side:
        return who.side == state
    page, index = context.page, context.page.index
    nation = next((one for one in index.words.nations if one.slug == state), None)
    adjectives = {word.lower() for word in nation.adjectives} if nation else set()
    at = page.flat.find(who.name)
    return not adjectives.isdisjoint(words_told(context, who)) or any(
        one.slug in index.actors
        and index.actors[one.slug].side == state
        and _MARKS.isdisjoint(page.flat[one.end : at])
        for one in page.within((max(0, at - _BODY), max(0, at)))
    )


def is_told_of_another_state(context: Context, who: Who, state: str) -> bool:
    """Whether the words beside the name of somebody of no known side tell another state than this one: "his
    South Korean counterpart, Kim"."""
    told = set(told_of(context, who).replace(",", " ").split())
    names = [(one.slug, name.lower()) for one in context.page.index.words.nations for name in one.adjectives]
    states = {slug for slug, name in (*names, *_SIDES) if told.issuperset(name.split())}
    return bool(states) and state not in states


def is_of_another_country(context: Context, who: Who, country: str | None) -> bool:
    """Whether somebody is of another country than this one, as `CountryAndCalling` has it; nobody is where
    none is told."""
    if country is None:
        return False
    if who.side in context.page.index.states:
        return who.side != country
    told = countries_in(words_around(context, who), context.page.index.words)
    return bool(told) and country not in told


def may_serve_one_state(context: Context, deputy: Who, who: Who) -> bool:
    """Whether two may serve one state: nothing beside a deputy's name tells another than the minister's."""
    known = deputy.side is not None or who.side is None
    return deputy.side == who.side if known else not is_of_another_country(context, deputy, who.side)


def is_owned_by_a_state(context: Context, who: Who) -> bool:
    """Whether a state is the last name before somebody's, and owns it."""
    page = context.page
    start = page.flat.find(who.name)
    seen = page.within((max(0, start - _OWNER), max(0, start)))
    return bool(seen) and seen[-1].kind == "state" and page.flat[seen[-1].end : start] == "'s "
