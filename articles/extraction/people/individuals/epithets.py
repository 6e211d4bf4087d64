"""Who is meant by a description of somebody named: "the lawmaker", "the American envoy", "the sister".

Somebody whom the page brings in by that noun ("Rep. Ha", "Park, a defector who …") or whose
post is called so; else the person who spoke just before, where nothing else is known of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.entities.offices import offices_called
from articles.extraction.entities.phrases import Part, state_of
from articles.extraction.only import only
from articles.extraction.people.anaphora.genders import agrees, gender_of
from articles.extraction.people.anaphora.opening_names import another_named
from articles.extraction.people.individuals.kin_told_of import is_called_other_kin, is_kin_of_another
from articles.extraction.people.individuals.last_told import is_beside_another, last_subject
from articles.extraction.people.individuals.of_which_country import is_told_of_another_state
from articles.extraction.people.individuals.origins import is_of_another
from articles.extraction.people.institutions.seats import OTHER_RANK, PAST
from articles.extraction.people.known.callings import DEPUTIES, ENVOYS, ONCE
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.implied_callings import (
    implied_callings,
    is_of_another_subject,
    tells_a_subject,
)
from articles.extraction.people.known.memory import Reading, Spoken
from articles.extraction.people.known.told_of import (
    APPOSED_TO,
    first_place,
    house_behind,
    is_of_the_other_bench,
    people_on,
    post_words,
    telling,
    told_before,
    told_behind,
    words_told,
)
from articles.extraction.text.lexicon import word_list

PROPER = re.compile(r"(?:the )?[A-Z]")
"""With what a written name begins."""


def by_epithet(context: Context, part: Part, phrase: str) -> Reading | None:
    """The person whom a definite description means; `None` where nobody fits for certain."""
    words = context.page.index.words
    head = part.head
    apart = part.complement is not None and head not in words.kin
    if (
        not part.definite
        or apart
        or not (head in words.persons or head in words.ranks)
        or head in words.heads
    ):
        return None
    state = state_of(context.page, part) if head not in _FROM_ELSEWHERE else None
    past = not PAST.isdisjoint(part.words)
    found = [
        who
        for who in _introduced(context, part)
        if _fits(context, part, who, state)
        and not (past and (is_in_office(context, who, head) or _serves_now(context, who)))
    ]
    found = found and (_acting(context, part, found) or found)
    if len(found) > 1 and tells_a_subject(head):  # a law professor is "the lawyer" only beside no other
        found = [who for who in found if head in words_told(context, who)] or found
    if len(found) > 1:
        found = _told_alike(context, part, found)
    if len(found) > 1:
        found = _speaking(context, found)
    if len(found) == 1:
        why = f"“{phrase}” → {found[0].name}, whom the page or a post calls so"
        return Reading((found[0],), "title", 0.85, why, title=head)
    return None if found else _just_before(context, part, phrase, state)


def _told_alike(context: Context, part: Part, people: list[Who]) -> list[Who]:
    """Of several of one calling those of the place and the time told, where these tell any apart: "the
    Busan-based analyst" is the one in Busan, "the lawmaker" no former one."""
    told = {who.key: words_told(context, who) for who in people}
    seat = next((word.removesuffix("-based") for word in part.words if word.endswith("-based")), "")
    if seat:
        there = [who for who in people if not told[who.key].isdisjoint((seat, f"{seat}-based"))]
        return there or people
    past = not ONCE.isdisjoint(part.words)
    return [who for who in people if ONCE.isdisjoint(told[who.key]) != past] or people


_FROM_ELSEWHERE = frozenset({"defector", "refugee", "escapee"})
"""Whose country is the one they left: a "North Korean defector" may be a citizen of the South."""


def only_one_called(context: Context, part: Part) -> Who | None:
    """The only person named before whom the page brings in by a noun, if nobody unnamed whom it describes has
    spoken since: "Ministry official | Jan Holm … the official"."""
    found = {who.key: who for who in _introduced(context, part) if _fits(context, part, who, None)}
    who = only(found.values())
    return who if who and not another_since(context, part.head, who) else None


def called_so(context: Context, part: Part, phrase: str) -> Reading | None:
    """The one person whom the page brings in by just this title: "Spokesperson Koo … the spokesperson"."""
    if not part.definite or part.complement or state_of(context.page, part):
        return None
    title = " ".join(word for word in part.words if word not in context.page.index.words.modifiers)
    if not title or (part.head == "leader" and not _OF_A_STATE.isdisjoint(part.words)):
        return None
    found = {
        who.key: who
        for start, who in people_on(context)
        if 0 <= start < part.core[0]
        and any(_bears(context, who, one) for one in (title, *offices_called(title)))
    }
    people = list(found.values())
    if len(people) > 1:
        people = _speaking(context, people)
    people = _holder_speaking(context, title) or people
    past = not PAST.isdisjoint(part.words)
    if past and people and (is_in_office(context, people[0], part.head) or _serves_now(context, people[0])):
        return None  # "the former president" is not who is president
    if len(people) != 1 or another_since(context, part.head, people[0]):
        return None
    why = f"“{phrase}” → {people[0].name}, whom the page calls so"
    return Reading((people[0],), "title", 0.85, why, title=title)


_OF_A_STATE = frozenset({"young", "youthful", "reclusive", "supreme", "communist"})
"""Words for the leader of a state, and for none of a party: "the young leader"."""


def _holder_speaking(context: Context, title: str) -> list[Who]:
    """Who spoke last, if they hold at the page's time an office of that title and are not introduced by it:
    "Wang said … the foreign minister said", behind a visitor whom the page calls a foreign minister."""
    entry = context.memory.latest()
    who = entry.reading.alone if entry else None
    if " " not in title or who is None or who.slug is None or who.kind != "person":
        return []
    page = context.page
    return [who] if any(one.slug == who.slug for one in page.offices.find(title, page.published)) else []


def is_in_office(context: Context, who: Who, head: str) -> bool:
    """Whether somebody holds at the page's time an office of a name."""
    post = context.page.post_of(who.slug)
    return post is not None and head in post.title.lower().split()


def _serves_now(context: Context, who: Who) -> bool:
    """Whether somebody holds an office at the page's time, and the page tells of none that they had: no
    "former envoy" is meant."""
    return bool(post_words(context, who)) and PAST.isdisjoint(words_told(context, who))


def another_since(context: Context, head: str, who: Who) -> bool:
    """Whether somebody unnamed whom the noun describes has spoken since: "its spokesman said"."""
    for entry in context.memory.backwards():
        if who in entry.reading.who:
            return False
        if entry.reading.role and head in context.page.low[entry.at : entry.at + 60].split():
            return True
    return False


def _bears(context: Context, who: Who, title: str) -> bool:
    """Whether a title stands before somebody's name, with or without its office, or in the apposition."""
    place = first_place(context, who)
    if place is None:
        return False
    page, words = context.page, context.page.index.words
    before = page.flat[max(0, place[0] - 110) : place[0]]
    if before.lower().endswith((f" {title}, ", f" {title} named ")):
        return True  # "his spokesman, Yun Ho, told reporters"
    if f" {title} and " in f" {told_before(context, who)} ":
        return True  # "Acting President and Prime Minister Hwang"
    apposed = APPOSED_TO.search(before.lower())
    if apposed and re.search(
        rf"(?<!vice )(?<!deputy )\b{re.escape(title)} (?:to|of|for|at|in|from) ", apposed[1]
    ):
        return True  # "the U.S. ambassador to South Korea, Eva Holm, said"
    at = before.lower().rfind(f"{title} ")
    if at >= 0 and not before[:at][-1:].isalnum() and not before[:at].endswith(("for ", "to ", "-")):
        office = before[at + len(title) :]
        last = office.split()[-1:] or [""]
        low = last[0].lower()
        named = last[0][:1].isupper() and low not in words.titles and low not in words.ranks
        above = OTHER_RANK.isdisjoint(before[:at].lower().split()[-1:])  # "Vice | Foreign Minister Han"
        if above and not _BREAKS.search(office) and (office == " " or (_OFFICE.match(office) and named)):
            return True
    pattern = r" (?:\w+ ){0,2}?".join(map(re.escape, title.split()))
    told = rf"(?:an? |the )?(?:[\w'.]+ ){{0,4}}?(?<!vice )(?<!deputy ){pattern}\b"
    return re.match(told, told_behind(context, who)) is not None


_BREAKS = re.compile(r"[,.;:\"“”()]| (?:and|with|that|who|said|told|met) ")
_OFFICE = re.compile(r" (?:of|for|at) ")


def _fits(context: Context, part: Part, who: Who, state: str | None) -> bool:
    """Whether gender, state and the further words of a description go with somebody."""
    gender = gender_of(part.words, context)
    if (gender and not agrees(context, who, gender)) or is_of_another(context, part, who.key):
        return False
    before, behind = told_before(context, who), told_behind(context, who)
    if is_of_another_subject(part.head, before, behind):
        return False
    told = f"{before} {behind}"
    ranked = OTHER_RANK.intersection(before.split()).difference(part.words)
    if ranked and len(part.words) > 2 and part.head in context.page.index.words.titles:
        return False  # "Vice Foreign Minister Han" is not "the foreign minister"
    below = part.head in _WITH_DEPUTIES and OTHER_RANK.isdisjoint(part.words)
    if below and re.search(rf"\b(?:vice|deputy|lieutenant) {part.head}\b", told):
        return False  # "the first vice governor" is not "the governor"
    if state and who.side != state:
        if is_told_of_another_state(context, who, state):
            return False
        nations = context.page.index.words.nations
        nation = next((n for n in nations if n.slug == state), None)
        if who.side or nation is None:
            return False
        if not any(word.lower() in told for word in nation.adjectives) and not _speaking(context, [who]):
            other = any(word.lower() in told for n in nations for word in n.adjectives)
            if other or part.head not in context.page.index.words.ranks:
                return False
    rest = [word for word in part.words[1:-1] if telling(context, word)]
    if is_of_the_other_bench(context, " ".join(part.words), who):
        return False
    known = f"{told} {post_words(context, who)} {house_behind(context, who)}".split()
    if any(name.kind == "institution" for name in part.names):
        return True
    return all(word in known for word in rest)


_WITH_DEPUTIES = frozenset({"governor", "mayor", "president", "chairman"})


def _introduced(context: Context, part: Part) -> Iterator[Who]:
    """Everybody named before whom the page brings in by the noun, or whose post is called so."""
    akin = context.page.index.words.akin.get(part.head, frozenset()) | {part.head}
    state = state_of(context.page, part)
    if part.head == "leader" and state:
        akin |= {"president", "premier"}
    body = next((name.slug for name in part.names if name.kind == "institution"), None)
    for start, who in people_on(context):
        if start > part.core[0] and not (state and who.side == state):
            continue
        given = context.memory.explicit.get(who.key)
        title = (given.reading.title or "") if given else ""
        nouns = words_called(context, who)
        posts = post_words(context, who).split()
        envoy = "representative" in akin and not _ENVOYS.isdisjoint((*nouns, *posts, *title.split()))
        alike = akin if part.head in _ENVOYS or not envoy else akin - {"representative"}
        if body:
            alike = akin if part.head not in _HEADING else _HEADING
            if not alike.isdisjoint(nouns) and _is_of(context, who, body):
                yield who
        elif not (
            alike.isdisjoint(nouns)
            and alike.isdisjoint(title.split())
            and alike.isdisjoint(_without_deputies(posts, part))
        ):
            yield who


_ENVOYS = ENVOYS - {"representative"} | {"special", "diplomat"}
"""Words that tell a "representative" sent abroad from one in a parliament."""


def _without_deputies(posts: list[str], part: Part) -> list[str]:
    """The words of a post, none of a deputy's where the description tells of no deputy."""
    deputy = not DEPUTIES.isdisjoint(posts) and DEPUTIES.isdisjoint(part.words)
    return [] if deputy and part.head == "minister" else posts


def words_called(context: Context, who: Who) -> frozenset[str]:
    """The words beside a name among which the noun is by which the page brings somebody in."""
    nouns = context.called.get(who.key)
    if nouns is None:
        behind = told_behind(context, who)
        head = _FIRST.split(behind, maxsplit=1)[0]
        nouns = context.called[who.key] = frozenset(
            word
            for told in (told_before(context, who), head)
            for one in told.split()
            for word in one.split("-turned-")  # "a defector-turned-activist"
        ).union(implied_callings(behind), implied_callings(house_behind(context, who)))
    return nouns


_HEADING = frozenset(
    {"chief", "head", "director", "boss", "chairman", "chairwoman", "chair", "leader", "president"}
)


def _is_of(context: Context, who: Who, body: str) -> bool:
    """Whether the apposition behind a name, or what stands right before it, tells a body."""
    place, page = first_place(context, who), context.page
    if place is None:
        return False
    start, end = page.sentence(place[0])
    behind = page.within((place[1], min(end, place[1] + 120)))
    before = page.within((max(start, place[0] - 40), place[0]))
    nearest = before[-1] if before and not _VERBAL.search(page.low, before[-1].end, place[0]) else None
    if nearest and nearest.kind == "institution":
        return nearest.slug == body
    return any(seen.slug == body for seen in behind)


_VERBAL = re.compile(r"[,;:]|\b(?:and|said|told|met|with|by|to|that|from)\b")
_FIRST = re.compile(r" (?:of|to|at|in|for|from|with|who|whose|which|on|by|under|that|and) ")


def _speaking(context: Context, people: list[Who]) -> list[Who]:
    """Of several the one who spoke last, if that was just before."""
    entry = context.memory.latest()
    spoke = entry.reading.alone if entry else None
    return [who for who in people if spoke and who.key == spoke.key]


def _is_of_one_calling(context: Context, head: str, title: str, who: Who) -> bool:
    """Whether a noun is another word for what somebody is told to be: a sociologist is "the professor", a
    Democrat in a committee "the congressman"."""
    alike = next((nouns for nouns in _ALIKE if head in nouns), None)
    if alike:
        return title.rpartition(" ")[2] in alike
    told = f" {told_before(context, who)} {told_behind(context, who)} {title} "
    return head in _IN_CONGRESS and any(f" {party} " in told for party in _PARTIES)


def _last_but_for_bodies(context: Context, part: Part) -> Spoken | None:
    """The last statement; that of the person before in the paragraph where a body has spoken since, which is
    no "activist"."""
    last = context.memory.latest()
    who = last.reading.alone if last else None
    if last is None or who is None or who.kind not in ("organisation", "institution") or last.reading.role:
        return last
    start = context.page.passage_start(part.core[0])
    people = (
        entry
        for entry in context.memory.backwards()
        if entry.at >= start and entry.reading.alone and entry.reading.alone.kind == "person"
    )
    return next(people, last)


_ALIKE = (word_list("scholar"), word_list("clergy"))
_IN_CONGRESS = word_list("in_congress")
_PARTIES = ("democrat", "republican")


def _acting(context: Context, part: Part, people: list[Who]) -> list[Who]:
    """Of those whom a noun describes the one who is the subject of the sentence before, in the paragraph, and
    has not spoken since: "Lund, a scholar, disagreed with Holm. The scholar"."""
    subject = last_subject(context, part.core[0])
    if subject is None or (len(part.words) == _BARE and is_beside_another(context, part.head, subject)):
        return []
    return [who for who in people if who.key == subject[0].key]


_BARE = len(("the", "senator"))


def _just_before(context: Context, part: Part, phrase: str, state: str | None) -> Reading | None:
    """The person who spoke in the statement before, in this paragraph or the last, if no title of theirs
    tells otherwise."""
    page, words = context.page, context.page.index.words
    bare = part.head in words.roles_of_many or part.head in words.kin
    entry = _last_but_for_bodies(context, part) if bare else None
    who = entry.reading.alone if entry else None
    if entry is None or who is None or is_kin_of_another(context, part):
        return None
    if is_called_other_kin(context, part, who):
        return None
    if page.paragraphs_between(entry.at, part.core[0]) > 1 or who.kind != "person":
        return None
    title = entry.reading.title or ""
    title = "" if _is_of_one_calling(context, part.head, title, who) else title
    in_office = bool(post_words(context, who)) and part.head not in words.kin
    if (
        (title and part.head not in title)
        or (in_office and not title)
        or not _fits(context, part, who, state)
    ):
        return None
    leaders = part.head in words.titles or entry.at < page.passage_start(part.core[0])
    if another_named(context, (entry.span[1], part.core[0]), who, leaders):
        return None
    why = f"“{phrase}” → {who.name}, who speaks in {context.place(entry.at)}"
    return Reading((who,), "title", 0.75, why)
