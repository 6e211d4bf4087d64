"""Which party "the ruling party" or "the main opposition party" is.

Parties change the bench with every election, and so does what the press calls them: the page tells which
of them it calls so, and one that it calls the contrary is never meant. Where the page calls none so, the day
of publication tells, for a party of South Korea: `data/parties.toml`.
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.only import only
from articles.extraction.people.institutions.bodies import whole
from articles.extraction.people.institutions.dated_names import dated_names
from articles.extraction.people.institutions.headed import bodies_named
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading

_BENCHES = {"ruling": "ruling", "governing": "ruling", "opposition": "opposition"}
_CALLED = re.compile(r"\b(ruling|governing|opposition) (?:[a-z]+ )?\Z")
_NAMED_SO = re.compile(r"(?:the )?(?:main )?(ruling|governing|opposition) ")
"""With which a name of the directory may begin itself."""
_NEAR = 40
MAIN_OPPOSITION = ("the", "main", "opposition")
"""What means a party without the noun."""
_ELSEWHERE = frozenset({"state", "adjective", "people"})
_NO_OPPOSITION = frozenset({"north-korea"})


def _by_date(context: Context, part: Part, bench: str, phrase: str) -> Reading | None:
    """The party on a bench over all the days on which the page may have been published; `None` for a page of
    another country, where the paragraph has named another one, and for an opposition party of several."""
    page = context.page
    parties = dated_names("parties")
    if page.home != parties.home or not part.definite or (bench == "opposition" and "main" not in part.words):
        return None
    before = page.within((page.passage_start(part.core[0]), part.core[0]))
    near = {seen.slug for seen in before if seen.kind in _ELSEWHERE} - {parties.home}
    if near - (_NO_OPPOSITION if bench == "opposition" else frozenset()):
        return None
    who = parties.on(page, {bench})
    if who is None:
        return None
    return Reading((who,), "title", 0.75, f"“{phrase}” → {who.name}, which sat there at the time")


def _sat_before(context: Context) -> bool:
    """Whether a party of the table has spoken on the page by what its bench is called alone."""
    parties = {party.name for party in dated_names("parties").names}
    spoken = (entry.reading for entry in context.memory.backwards())
    return any(one.basis == "title" and one.who and one.who[0].name in parties for one in spoken)


def by_told_party(context: Context, part: Part) -> Reading | None:
    """ "South Korea's main opposition Harbor Party": the name that is left without its country and bench."""
    found = _TOLD_PARTY.fullmatch(context.page.flat, *part.core) if part.head == "party" else None
    if found is None or not (found["owner"] or found["bench"]):
        return None
    name = found["name"]
    known = context.page.index.names.get(name.lower())
    if known and len(known.slugs) == 1:
        who = who_is(known.slugs[0], context.page.index)
    else:
        state = next((seen.slug for seen in part.names if seen.kind in ("state", "adjective")), None)
        who = Who(name, None, "organisation", state)
    return Reading((who,), "explicit", 0.88, f"named “{name}”")


_TOLD_PARTY = re.compile(
    r"(?:[Tt]he )?(?P<owner>(?:(?:South|North|S\.|N\.) Korea|[A-Z][a-z]+)'s )?"
    r"(?P<bench>(?:(?:main|largest|biggest|major|minor|small|smaller|ruling|governing|opposition|conservative|"
    r"liberal|progressive|centrist|leftist|left-wing|right-wing|center-left|far-right) ){1,4})"
    r"(?P<name>(?:[A-Z][\w-]* ){1,4}Party)"
)


def by_bench(context: Context, part: Part, phrase: str) -> Reading | None:
    """The party that the page calls so, else the last one that it does not call the contrary; `None` where
    the words tell no bench, or whose party it is."""
    bench = next((_BENCHES[word] for word in part.words if word in _BENCHES), None)
    main = part.words == MAIN_OPPOSITION  # "the main opposition" is a party, "the opposition" may be several
    if bench is None or not (part.head == "party" or main) or part.names or part.complement:
        return None
    if whole(context, part) != whole(context, part).lower():
        return None  # "the ruling Harbor Party" has its name
    called: dict[str, set[str]] = {}
    before: list[Who] = []
    for start, who in bodies_named(context, "party"):
        low = context.page.low
        found = _NAMED_SO.match(low, start) or _CALLED.search(low, max(0, start - _NEAR), start)
        benches = called.setdefault(who.key, set())
        if found:
            benches.add(_BENCHES[found[1]])
        if start < part.core[0]:
            before.append(who)
    if not any(called.values()):
        told = _by_date(context, part, bench, phrase)
        if told or not _sat_before(context):
            return told
    so_called = {who.key: who for who in before if called[who.key] == {bench}}
    open_ = [who for who in before if not called[who.key]]
    party = only(so_called.values())
    if party is not None:
        return Reading((party,), "explicit", 0.85, f"“{phrase}” → {party.name}, which the page calls so")
    if not so_called and len({who.key for who in open_}) == 1:
        return Reading((open_[0],), "explicit", 0.7, f"“{phrase}” → {open_[0].name}, the only party left")
    return Reading((), "explicit", 0.4, f"nothing tells which “{phrase}” it is", name=whole(context, part))
