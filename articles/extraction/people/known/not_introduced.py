"""Who is meant by the family name of somebody whom the page introduces nowhere: "Kim said", of a leader.

| the page | the name | meant |
| --- | --- | --- |
| has named a holder of an office by the office alone | `Lee said` | the holder, whose name it is |
| brought in `President Kim` | `Mr. Kim said` | the same |
| explains `the premier, Holm` | `Holm said` | who held the office |
| tells nothing | `Kim said` | the leader of that name at the time |
| spells `Alison Evans` | `Evans said` | she, whom the directory lacks |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.entities.names import family_name
from articles.extraction.entities.page import Page
from articles.extraction.only import only
from articles.extraction.people.known.apposed import apposed_offices, holder_apposed
from articles.extraction.people.known.bearing import may_be_called
from articles.extraction.people.known.cast import Introduction, Who, unlinked, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.full_names import name_at_end, short_names
from articles.extraction.people.known.memory import Spoken
from articles.extraction.people.known.titled import titled


def not_introduced(
    context: Context, family: str, at: int, told: tuple[tuple[str, ...], tuple[Introduction, ...]]
) -> tuple[Who | None, str, float]:
    """Who is meant by the family name of nobody whom the page names in full and who can be called so, why,
    and how sure that is; `None` for nobody known."""
    called, known = told
    spoke = _spoke_before(context, family)
    if spoke and may_be_called(context.page, Introduction(-1, spoke.reading.who[0]), called):
        return spoke.reading.who[0], f"who speaks in {context.place(spoke.at)}", 0.88
    titled_before = _titled_before(context, family, at)
    if titled_before and may_be_called(context.page, Introduction(-1, titled_before[0]), called):
        return titled_before[0], f"named by a title in {context.place(titled_before[1])}", 0.85
    apposed = _by_apposition(context, family, at)
    if apposed:
        return apposed
    leader = leader_named(context, family)
    if leader and may_be_called(context.page, Introduction(-1, leader), called):
        return leader, "who led a state at the time", 0.88
    if known:
        return None, "called by a title that nobody of the name on the page has", 0.4
    return _spelled_before(context, family, at)


def _by_apposition(context: Context, family: str, at: int) -> tuple[Who | None, str, float] | None:
    """Who bears a family name that the page explains by an office alone: the only one who held it, nobody
    where the office is no leader's; `None` where the page tells no office."""
    page = context.page
    for start, head, state in apposed_offices(page, family) if family in page.flat else ():
        if start > at + _TITLE:
            break
        slug = holder_apposed(page, family, head, state)
        if slug:
            return who_is(slug, page.index), f"the {head} told of in {context.place(start)}", 0.85
        leader = leader_named(context, family)
        if leader and not may_be_called(page, Introduction(-1, leader), (head,)):
            return None, f"the {head} told of in {context.place(start)}, whom nothing names", 0.4
    return None


def _spoke_before(context: Context, family: str) -> Spoken | None:
    """The last statement of somebody of a family name whom the page named only by a title."""
    words = context.page.index.words
    for entry in context.memory.backwards():
        for who in entry.reading.who if len(entry.reading.who) == 1 else ():
            if who.kind == "person" and who.slug and family_name(who.name, who.side or "", words) == family:
                return entry
    return None


def _titled_before(context: Context, family: str, at: int) -> tuple[Who, int] | None:
    """Who bears a family name that the page brought in by a title alone: "President Kim … Mr. Kim"."""
    key = f"titled {family}"
    if key not in context.known:
        context.known[key] = list(titled(context.page, family))
    found = {who.key: (who, start) for start, who in reversed(context.known[key]) if start < at}
    return only(found.values())


_TITLE = 200
"""How many characters before a name its title begins at most."""


def leader_named(context: Context, family: str) -> Who | None:
    """The head of a state at the page's time of a family name: the press does not introduce a leader. `None`
    where no leader bears it, or two do."""
    page = context.page
    if page.published == (None, None) or family not in page.offices.leaders:
        return None
    found = {
        holder.slug
        for nation in page.offices.leaders[family]
        for holder in page.offices.named(family, nation.leader, page.published, nation.slug)
    }
    return who_is(found.pop(), page.index) if len(found) == 1 else None


def leads_a_state(context: Context, who: Who) -> bool:
    """Whether somebody was the head of a state at the page's time: nobody calls them "the official"."""
    page = context.page
    if page.published == (None, None) or not who.slug:
        return False
    return any(
        holder.slug == who.slug
        for nation in page.index.words.nations
        for holder in page.offices.find(nation.leader, page.published, nation.slug)
    )


def leader_of(context: Context, state: str, family: str) -> Who | None:
    """The leader of a state at the page's time, if they bear the family name: "the North's Kim"; else
    `None`."""
    page = context.page
    nation = next((nation for nation in page.index.words.nations if nation.slug == state), None)
    found = page.offices.named(family, nation.leader, page.published, state) if nation else []
    return who_is(found[0].slug, page.index) if len(found) == 1 else None


def _spelled_before(context: Context, family: str, at: int) -> tuple[Who | None, str, float]:
    """A full name that ends or begins with the family name, anywhere before: "Alison Evans … Evans"."""
    spelled(context)
    for start, who in context.known.get(f"name {family}", ()):
        if start < at:
            return who, f"named in full in {context.place(start)}", 0.88
    first = {who.key: (who, start) for start, who in context.known.get(f"first {family}", ()) if start < at}
    if len(first) == 1 and len(family) > _INITIALS:  # "Fadzil Ahmat … Fadzil"
        who, start = next(iter(first.values()))
        return who, f"whose name begins so in {context.place(start)}", 0.85
    return None, "not named in full on the page", 0.4


_INITIALS = 2


def spelled(context: Context) -> list[tuple[int, Who]]:
    """All full names that the text spells, of people whom the directory does not have, in order."""
    if "names" not in context.known:
        context.known["names"] = sorted(_spelled_names(context.page), key=lambda found: found[0])
        for start, who in context.known["names"]:
            for short in short_names(who.name, context.page.index.words):
                context.known.setdefault(f"name {short}", []).append((start, who))
            context.known.setdefault(f"first {who.name.split()[0]}", []).append((start, who))
    return context.known["names"]


_CAPITALS = re.compile(
    r"[A-Z][\w.-]+(?: (?:(?<![a-z]\. )[A-Z][\w.-]*|van|von|de|der|bin|al)){1,4}"  # no "January. One"
)


def _spelled_names(page: Page) -> Iterator[tuple[int, Who]]:
    """The full names of people that the text spells anywhere, whatever stands before them."""
    for found in _CAPITALS.finditer(page.flat):
        name = name_at_end(found[0].rstrip("."), page.index.words)
        if name and " " in name and not page.touching((found.end() - len(name), found.end())):
            yield found.start() + found[0].rfind(name), unlinked(name)
