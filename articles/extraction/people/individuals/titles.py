"""Who is meant by a title without a name: "the vice defense minister", "the French president"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.entities.names import lowered
from articles.extraction.entities.offices import Holder, offices_called
from articles.extraction.entities.page import Page
from articles.extraction.entities.phrases import Part, state_of, title_in
from articles.extraction.only import only
from articles.extraction.people.individuals.counterparts import is_called_counterpart
from articles.extraction.people.individuals.epithets import PROPER
from articles.extraction.people.individuals.last_told import last_subject
from articles.extraction.people.individuals.of_which_country import (
    is_of_another_country,
    is_told_of_another_state,
    may_serve_one_state,
)
from articles.extraction.people.individuals.origins import is_of_another
from articles.extraction.people.institutions.seats import OTHER_RANK, PAST, is_called, shortens
from articles.extraction.people.known.callings import DEPUTIES, ENVOYS, IN_FULL, akin_to
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.country_and_calling import is_a_british_secretary
from articles.extraction.people.known.memory import Reading, Spoken
from articles.extraction.people.known.naming import by_family_name, person_at
from articles.extraction.people.known.told_of import (
    ministers_told,
    people_on,
    telling,
    told_beside,
    told_of,
    words_beside,
    words_told,
)


def by_title(context: Context, part: Part, phrase: str) -> Reading:
    """A title without a name: who held it at the time, in the state that the phrase names."""
    page, index = context.page, context.page.index
    state = state_of(page, part)
    given = _given_in_text(context, part) if part.definite and not state and not part.complement else None
    if given:
        return given
    title, holders = _holders(context, part, state)
    named = _on_page(context, [holder.slug for holder in holders], part.core[0])
    if named is None and part.definite and not state:
        named = _by_family_on_page(context, holders, part.core[0])
    if named and (len(holders) == 1 or state or part.definite):
        why = f"“{phrase}” → {named.name}, who held the title at the time and is named on the page"
        return Reading((named,), "title", 0.9, why, title=title)
    others = offices_called(title)
    known = holders or (state and part.definite and (others or _leads([title])))
    stranger = _stranger(context, {title, _title(context, part), *others}, state) if known else None
    if stranger:
        why = f"“{phrase}” → {stranger.name}, to whom the page gives the title"
        return Reading((stranger,), "title", 0.85, why, title=title)
    longer = _of_a_longer_title(context, part, title) if holders and not state else None
    if longer:
        return longer
    alike = _described_alike(context, part) if len(holders) == 1 and not state else None
    if alike:
        why = f"“{phrase}” → {alike.name}, who has just spoken and is described alike"
        return Reading((alike,), "title", 0.75, why, title=title)
    if len(holders) == 1 and (state or _body_told(part) or _is_enough(context, part, title, holders[0])):
        who = who_is(holders[0].slug, index)
        return Reading(
            (who,), "title", 0.9, f"“{phrase}” → {who.name}, who held the title at the time", title=title
        )
    spoke = _titled_speaker(context, part) if part.definite else None
    if spoke:
        return spoke
    at_home = [holder for holder in holders if holder.side == page.home != index.words.home]
    if len(at_home) == 1 and part.definite and not part.complement and _leads([title]):
        who = who_is(at_home[0].slug, index)
        why = f"“{phrase}” → {who.name}, in whose capital the story was filed"
        return Reading((who,), "title", 0.8, why, title=title)
    return Reading((), "title", 0.5, f"nothing tells which “{phrase}” it is", name=phrase, title=title)


def _described_alike(context: Context, part: Part) -> Who | None:
    """Who has just spoken in the paragraph and is told all but the last word of a title: "Lund, deputy chief
    of the national security office, said … the deputy national security adviser"."""
    page, entry = context.page, context.memory.latest()
    who = entry.reading.alone if entry else None
    if entry is None or who is None or who.slug or who.kind != "person" or len(part.words) <= _FEW - 1:
        return None
    told = {word.removesuffix("'s") for word in words_beside(context, who)}
    here = entry.at >= page.passage_start(part.core[0])
    return who if here and part.definite and told.issuperset(part.words[1:-1]) else None


def _stranger(context: Context, titles: set[str], state: str | None) -> Who | None:
    """The only person whom the page gives one of some titles and the directory does not have: a minister who
    is newer than the directory."""
    page = context.page
    found = {
        one.who.key: one.who
        for people in context.cast.by_short.values()
        for one in people
        if one.who.slug is None
        and one.start >= 0
        and not (state is None and is_of_another_country(context, one.who, page.home))
        and any(
            is_called(page, one.who.name, title, state)
            or _is_called_at_length(context, one.who, title, state)
            for title in titles
        )
    }
    for _, who in people_on(context) if state and " counterpart" in page.flat else ():
        if who.slug is None and any(is_called_counterpart(context, who, title, state) for title in titles):
            found[who.key] = who
    return only(found.values())


def _is_called_at_length(context: Context, who: Who, title: str, state: str | None) -> bool:
    """Whether the page gives somebody a title with its field: "Vice Unification Minister Gil … the vice
    minister"."""
    if not _bears_at_length(context, who, title):
        return False
    return not is_of_another_country(context, who, state or context.page.home)


def _bears_at_length(context: Context, who: Who, title: str) -> bool:
    """Whether the page gives somebody of any country a title with its field, and tells no past."""
    told, words = words_beside(context, who), title.split()
    at_length = len(words) >= len(("vice", "minister")) and shortens(words, told)
    return at_length and PAST.isdisjoint(told)


def _of_a_longer_title(context: Context, part: Part, title: str) -> Reading | None:
    """ "Norwegian Vice Foreign Minister Holm met Lund. … The vice minister": the only one named before whom
    the page calls so at length, and not who holds such an office elsewhere; nobody where it calls two so."""
    if not part.definite or part.complement or part.names or " " not in title:
        return None
    at, people = part.core[0], people_on(context)
    found = [who for start, who in people if start < at and _bears_at_length(context, who, title)]
    who, phrase = only(found), f"the {title}"
    if who:
        why = f"“{phrase}” → {who.name}, to whom the page gives the title at length"
        return Reading((who,), "title", 0.85, why, title=title)
    why = f"nothing tells which “{phrase}” it is"
    return Reading((), "title", 0.4, why, name=phrase, title=title) if found else None


def _given_in_text(context: Context, part: Part) -> Reading | None:
    """Who spoke last under just this title, in the same or the last two paragraphs; under one of one word the
    last of all who spoke, in this paragraph and without a name: "The Norwegian president said … . The
    president"."""
    title, page = title_in(context.page, part), context.page
    for entry in context.memory.backwards():
        alone = " " not in title
        if page.paragraphs_between(entry.at, part.core[0]) > (0 if alone else 2):
            return None
        who, told = entry.reading.alone, (entry.reading.title or "").split()
        if alone and (entry.reading.basis != "title" or entry.at < page.passage_start(part.core[0])):
            return None
        if who and who.kind == "person" and shortens(title.split(), told):
            why = f"“the {title}” → {who.name}, who is called so in {context.place(entry.at)}"
            return Reading((who,), "title", 0.88, why, title=title)
        if alone:
            return None
    return None


def _is_enough(context: Context, part: Part, title: str, holder: Holder) -> bool:
    """Whether a title alone is enough: of more words than "leader", and of the page's own state or known
    in no other; an envoy's not where the sentence before is about somebody else."""
    page = context.page
    if " " not in title:
        return False
    subject = last_subject(context, part.core[0]) if part.head in ENVOYS else None
    if subject and subject[0].slug != holder.slug:
        return False
    common = title.split()[-1] in _COMMON
    return holder.side == page.home or (
        page.offices.only_in(title, holder.side) and (not common or _is_in_play(page, holder.side))
    )


_COMMON = frozenset({"director", "chief", "member", "chairman", "head", "representative", "envoy"})
"""Heads of titles that every country has many of."""


def _is_in_play(page: Page, side: str) -> bool:
    """Whether the page names a state, or somebody of it."""
    return side in page.named or any(
        page.index.actors[slug].side == side for slug in page.named if slug in page.index.actors
    )


def _holders(context: Context, part: Part, state: str | None) -> tuple[str, list[Holder]]:
    """The title of a phrase and who may have held it at the page's time. A former holder is not looked
    for."""
    page = context.page
    title = _title(context, part)
    state = state or _of_a_leader(context, part)
    if not title or not PAST.isdisjoint(part.words) or part.words[:1] in (("a",), ("an",)):
        return title, []
    body = _body_told(part)
    if body and (there := page.offices.find(title, page.published, institution=body)):
        return title, there
    bare = part.complement is None or title == part.head
    if body and bare and OTHER_RANK.isdisjoint(part.words):
        heads = page.offices.heading(body, part.head, page.published)
        if heads:
            return title, heads
    if part.complement and not _of_a_state(context, part):
        return _charged(context, part, title, state)
    if title == "leader" and state:
        nation = next((nation for nation in page.index.words.nations if nation.slug == state), None)
        title = nation.leader if nation else title
    return title, page.offices.find(title, page.published, state)


def _charged(context: Context, part: Part, title: str, state: str | None) -> tuple[str, list[Holder]]:
    """A title with what the holder is charged with, and who may have held it: "point man on North Korea"."""
    page, rest = context.page, part.complement or part.core
    joint = page.low[part.core[1] : rest[0]].strip()
    field = _OWNED.sub("the ", page.low[slice(*rest)])
    told = f"{title} {joint} {field.removeprefix('the ') if joint == 'for' else field}"
    holders = page.offices.find(told, page.published, state)
    if holders or any(name.kind == "state" and name.end == rest[1] for name in part.complement_names):
        return told, holders
    told = f"{title} of {field}"
    return told, page.offices.find(told, page.published)


def _body_told(part: Part) -> str | None:
    """The body at which a phrase tells a title: "the U.N. chief", "the head of the National Security
    Office"."""
    before = part.names[-1] if part.names and not part.complement else None
    if before and before.kind == "institution" and before.end >= part.core[1] - len(f"'s {part.head}"):
        return before.slug
    for name in part.complement_names:  # not "the head of the U.N. | refugee agency"
        if name.kind == "institution" and name.end == part.end:
            return name.slug
    return None


_OWNED = re.compile(r"^(?:the )?(?:north|south|north korea|south korea)'s ")


def _title(context: Context, part: Part) -> str:
    """The title of a phrase; of "the top U.S. diplomat" it is "top diplomat"."""
    first = not {"top", "chief"}.isdisjoint(part.words[:3])
    chief = part.head == "diplomat" and first and len(part.words) <= _FEW
    return "top diplomat" if chief and part.complement is None else title_in(context.page, part)


_FEW = 5


def _of_a_leader(context: Context, part: Part) -> str | None:
    """The state of the leader who owns an office: "Trump's secretary of state"."""
    page = context.page
    first = page.flat[part.core[0] : part.core[1]].split(" ", 1)[0]
    if not first.endswith("'s"):
        return None
    seen = next((name for name in names_in(context, part.core) if name.kind == "person"), None)
    who = person_at(context, seen) if seen else by_family_name(context, first[:-2], part.core[0])[0]
    leads = who and page.has_led(who.slug)
    return who.side if who and leads and who.side in page.index.states else None


def _of_a_state(context: Context, part: Part) -> bool:
    """Whether the complement is just a state: "the president of South Korea", not "… of Seoul National
    University" or "the envoy for North Korea"."""
    rest = part.complement or (0, 0)
    return context.page.flat[part.core[1] : rest[0]] in (" of ", " from ") and any(
        name.kind == "state" and name.end == rest[1] and name.start - rest[0] <= 4
        for name in part.complement_names
    )


def _on_page(context: Context, slugs: list[str], at: int) -> Who | None:
    """The only one of some holders whom the page names in full."""
    named = {
        person.who.slug: person.who
        for people in context.cast.by_short.values()
        for person in people
        if person.who.slug in slugs
    }
    return only(named.values())


def _leads(titles: list[str]) -> bool:
    """Whether one of some titles is that of a head of state or government."""
    return any(title.lower().split(" of ")[0] in _LEADING for title in titles)


_LEADING = frozenset({"president", "prime minister", "premier", "leader"})


def _by_family_on_page(context: Context, holders: list[Holder], at: int) -> Who | None:
    """The only one of some holders whom the last sentences name without an introduction: "Moon took the
    oath. The president said"."""
    page = context.page
    start = page.sentences_back(at, 4)
    slugs = {holder.slug for holder in holders}
    named = {
        who.slug: who
        for seen in names_in(context, (start, at))
        if seen.kind == "person" and (who := person_at(context, seen)) and who.slug in slugs
    }
    for family in {page.flat[a:b] for a, b in page.found.families if start <= a < at} if not named else ():
        who = by_family_name(context, family, at)[0]
        if who and who.slug in slugs:
            named[who.slug] = who
    return only(named.values())


def _of_elsewhere(context: Context, part: Part, who: Who) -> bool:
    """Whether a description tells of a country that is not somebody's own."""
    index = context.page.index
    return who.side in index.states and not index.words.foreign.isdisjoint(part.words)


_ABOVE = {"minister": "prime minister", "president": "vice president"}
"""Offices that the bare word for another never means: nobody calls a prime minister "the minister"."""


def _of_the_same(context: Context, part: Part, who: Who, at: int) -> bool:
    """Whether the body behind a title is one of which the page or a post tells for somebody: "the head of
    the Hydrographic Society" is no head of state."""
    page = context.page
    if part.complement is None or _of_a_state(context, part):
        return True
    if not page.flat.startswith(" of ", part.core[1]) and not PROPER.match(page.flat, *part.complement):
        return True
    post = page.post_of(who.slug)
    if post and any(name.slug == post.institution for name in part.complement_names):
        return True
    words = page.low[slice(*part.complement)].replace("'s", "").split()
    if post and _OF_THE_BODY.match(page.flat, *part.complement):
        own = " ".join(page.index.actors[post.institution or ""].names) if post.institution else ""
        if words[1] in lowered(own).split():
            return True  # "the vice director of the party's Central Committee" holds a post in that party
    told = f"{told_of(context, who)} {page.low[at : at + _SOURCE]}".replace(",", " ").split()
    return words[-1] in page.index.words.state_words or words[-1] in told


_OF_THE_BODY = re.compile(r"the (?:party|ministry|committee|commission|office|agency|council|assembly)\b")
_SOURCE = 60
"""How many characters of what names a speaker are looked at."""


def _tells_another_office(context: Context, part: Part, who: Who, titles: list[str]) -> bool:
    """Whether the words before a head tell an office that somebody does not have: behind the Pentagon chief
    "the White House press secretary" is somebody else."""
    words, raw = context.page.index.words, context.page.flat[slice(*part.core)]
    if "'s " in raw:
        return False
    written = {word.lower() for word in raw.split() if word[:1].isupper()}
    named = written | OTHER_RANK | words.bodies | words.heads.keys()  # not "the embattled president"
    rest = {word for word in part.words[1:-1] if word in named and telling(context, word)}
    known = f"{' '.join(titles).lower()} {told_of(context, who)}".replace(",", " ").split()
    return not rest <= set(known)


def _in_full(title: str) -> str:
    """A title without its abbreviations: "gyeonggi gov." is a governor."""
    return " ".join(IN_FULL.get(word.lower(), word) for word in title.split())


def _may_be_meant(context: Context, part: Part, who: Who) -> bool:
    """Whether "the South Korean minister" may be somebody by their post: no vice minister whom the page
    calls something else."""
    post = context.page.post_of(who.slug)
    deputy = post is not None and not DEPUTIES.isdisjoint(post.title.lower().split())
    return not deputy or not DEPUTIES.isdisjoint(part.words) or part.head in told_beside(context, who).split()


def _is_told_at_length(context: Context, part: Part, who: Who) -> bool:
    """Whether the page tells of a stranger all the words of a title: behind "Holm, director of operations at
    the port, said", "the operations director"."""
    if who.slug or part.complement or part.names or len(part.words) < len(("the", "deputy", "director")):
        return False
    told = words_told(context, who)
    return told.issuperset(part.words[1:]) and PAST.isdisjoint(told - set(part.words))


def _titled_speaker(context: Context, part: Part) -> Reading | None:
    """ "The minister": the last speaker who was given the title, or holds it; a vice minister only where no
    minister of the same side has spoken, and the page tells of none."""
    deputy: tuple[Spoken, Who] | None = None
    for entry, who, titles in _bearers(context, part):
        if part.head == "minister" and DEPUTIES.isdisjoint(part.words) and _is_deputy(titles):
            deputy = deputy or (entry, who)
            continue
        if deputy is None or may_serve_one_state(context, deputy[1], who):
            return _the_titled(context, part, entry, who)
    if deputy is None:
        return None
    named = [who for who in ministers_told(context, part.core[0]) if who.side == deputy[1].side]
    if len(named) == 1:
        why = f"“the minister” → {named[0].name}, the one minister of whom the page tells"
        return Reading((named[0],), "title", 0.75, why, title=part.head)
    return None if named else _the_titled(context, part, *deputy)


_OF_A_GROUP = frozenset(
    {"opposition", "party", "floor", "union", "labor", "labour", "rebel", "religious", "spiritual", "civic"}
    | {"community", "business", "church", "student", "protest", "minority", "majority", "parliamentary"}
)
"""Before "leader": of what nobody who leads a state is one."""


def _is_no_leader_of(page: Page, part: Part, who: Who) -> bool:
    """Whether "the opposition leader" can't be somebody: the president."""
    led = page.has_led(who.slug)
    return led and part.head in ("leader", "leaders") and not _OF_A_GROUP.isdisjoint(part.words)


def _the_titled(context: Context, part: Part, entry: Spoken, who: Who) -> Reading:
    why = f"“the {part.head}” → {who.name}, {context.place(entry.at)}"
    return Reading((who,), "title", 0.85, why, title=part.head)


def _is_deputy(titles: list[str]) -> bool:
    """Whether a speaker's first title is a deputy's: "vice unification minister"."""
    first = next(filter(None, titles), "")
    return not DEPUTIES.isdisjoint(first.lower().split())


def _bearers(context: Context, part: Part) -> Iterator[tuple[Spoken, Who, list[str]]]:
    """The speakers so far who were given a title or hold it, the last first, with their titles."""
    page = context.page
    state = state_of(page, part)
    last = context.memory.latest()
    for entry in context.memory.backwards():
        for who in entry.reading.who:
            if who.kind != "person" or (state and who.side and who.side != state):
                continue
            if state and is_told_of_another_state(context, who, state):
                continue  # "South Korean envoy Holm … the North's envoy"
            if _is_told_at_length(context, part, who):
                yield entry, who, [" ".join(part.words[1:])]
                continue
            titles = [_in_full(entry.reading.title or "")]
            post = page.post_of(who.slug)
            past = not PAST.isdisjoint(part.words)
            if (past and (post or _is_in_the_office(context, who))) or _of_elsewhere(context, part, who):
                continue  # "the former leader" leads nothing now; "the Dutch leader" is no Korean
            if _of_another_body(context, part, who):
                continue
            if not _of_the_same(context, part, who, entry.at) or is_of_another(context, part, who.key):
                continue
            titles += [post.title, *post.aliases] if post and _may_be_meant(context, part, who) else []
            if "acting" in part.words:
                titles = [title for title in titles if "acting" in title.lower()]
            head = part.head.removeprefix("ex-")
            titles = [title for title in titles if not title.lower().startswith(_ABOVE.get(head, "?"))]
            if _tells_another_office(context, part, who, titles) or _is_no_leader_of(page, part, who):
                continue
            akin = entry is last and _is_called_akin(context, part, who, entry.at)
            if (
                akin
                or any(head in title.lower() for title in titles)
                or (head == "premier" and any("prime minister" in title.lower() for title in titles))
                or (head == "leader" and _leads(titles))
            ):
                yield entry, who, titles


def _of_another_body(context: Context, part: Part, who: Who) -> bool:
    """Whether a title is owned by a body of which nothing is told beside somebody: "the committee's
    president" is no head of state."""
    found = _OWNED_BY.match(context.page.flat, *part.core)
    if found is None or found[1] in context.page.index.words.state_words:
        return False
    return found[1] not in words_told(context, who)


_OWNED_BY = re.compile(r"[Tt]he (?:[\w-]+ ){0,2}?([a-z]+)'s ")


def _is_in_the_office(context: Context, who: Who) -> bool:
    """Whether the page tells an office of somebody, and no past one: "the press secretary, Jan Holm"."""
    told = words_told(context, who)
    return not told.isdisjoint(context.page.index.words.titles) and PAST.isdisjoint(told)


def _is_called_akin(context: Context, part: Part, who: Who, at: int) -> bool:
    """Whether the page brings in who has just spoken in this paragraph by a word for such an envoy: "China's
    ambassador, Li … . Li said … . The envoy"."""
    if part.head not in _ENVOYS or context.page.passage_start(part.core[0]) > at:
        return False
    told = set(words_beside(context, who))
    if part.head == "minister":
        return is_a_british_secretary(told)
    return not told.isdisjoint(akin_to(part.head)) and told.isdisjoint(PAST)


_ENVOYS = ENVOYS | {"minister"}
