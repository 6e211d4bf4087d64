"""What the page tells of somebody beside the full name: titles before it, an apposition behind.

| the page | before | behind |
| --- | --- | --- |
| `opposition lawmaker Rep. Holm, a retired pilot, said` | `opposition lawmaker rep.` | `a retired pilot` |
| `a farmer surnamed Holm said` | `farmer` | |
| `NATO's secretary general, Eva Lund, said` | with `told_beside`: the apposition | |

All of it in small letters, and only beside the first full name: a page introduces nobody twice.
"""

from __future__ import annotations

import re

from articles.extraction.entities.names import words_of_adjectives
from articles.extraction.entities.scanning import Occurrence
from articles.extraction.people.known.callings import CALLINGS, DEPUTIES, NO_LONGER
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.naming import person_at
from articles.extraction.people.known.not_introduced import spelled
from articles.extraction.values import Span

_HYPHENED = re.compile(r"\w+-\w+|\d+")


def telling(context: Context, word: str) -> bool:
    """Whether a word tells more than an article, a modifier, a nation or an age does."""
    index = context.page.index
    nations = words_of_adjectives(index)
    return not (word in index.words.modifiers or word.rstrip(".") in nations or _HYPHENED.fullmatch(word))


def people_on(context: Context) -> list[tuple[int, Who]]:
    """Everybody whom the page names in full, once, with the place."""
    if "people" not in context.known:
        cast = [(person.start, person.who) for people in context.cast.by_short.values() for person in people]
        first: dict[str, tuple[int, Who]] = {}
        for start, who in (*cast, *spelled(context)):
            first.setdefault(who.key, (start, who))
        context.known["people"] = list(first.values())
    return context.known["people"]


def ministers_told(context: Context, at: int) -> list[Who]:
    """Whom the page calls a minister before an offset, and neither a deputy nor a former one."""
    people = [who for start, who in people_on(context) if start < at]
    told = ((who, set(words_beside(context, who))) for who in people)
    return [who for who, words in told if "minister" in words and words.isdisjoint(_NO_MINISTERS)]


_NO_MINISTERS = DEPUTIES | NO_LONGER


def post_words(context: Context, who: Who) -> str:
    """The words of the post held at the page's time."""
    post = context.page.post_of(who.slug)
    return " ".join((post.title, *post.aliases)).lower() if post else ""


def told_of(context: Context, who: Who) -> str:
    """What the page tells of somebody beside the name, with the words of the post held at the time."""
    return f"{told_before(context, who)} {told_behind(context, who)} {post_words(context, who)}"


def words_told(context: Context, who: Who) -> set[str]:
    """The words of `told_of` and `told_beside`, without their commas."""
    return set(f"{told_of(context, who)} {told_beside(context, who)}".replace(",", " ").split())


def words_beside(context: Context, who: Who) -> list[str]:
    """The words of `told_beside` in their order, without their commas."""
    return told_beside(context, who).replace(",", " ").split()


def told_beside(context: Context, who: Who) -> str:
    """What the page itself tells of somebody right before and behind the first full name."""
    place, before = first_place(context, who), told_before(context, who)
    if place and not before:  # "NATO's secretary general, Jens Stoltenberg,"
        apposed = APPOSED_TO.search(context.page.low, max(0, place[0] - 90), place[0])
        before = context.page.low[_past_others(context, apposed.span(1)) : apposed.end(1)] if apposed else ""
    return f"{before} {told_behind(context, who)}"


def _past_others(context: Context, span: Span) -> int:
    """Where an apposition begins behind whoever is named before it: "between President Holm and | the South's
    leader, Lund"."""
    named = [seen.end for seen in names_in(context, span) if seen.kind == "person"]
    return named[-1] if named else span[0]


def has_another_calling(context: Context, who: Who) -> bool:
    """Whether the page tells of somebody only what is no office: "Eva Holm, a researcher at the guild"."""
    told, words = words_told(context, who), context.page.index.words
    offices = words.officials | words.titles | (words.ranks - CALLINGS)
    return not told.isdisjoint(words.persons) and told.isdisjoint(offices)


def word_before(context: Context, who: Who) -> str:
    """The word right before somebody's first full name; empty where a mark or the beginning is."""
    return told_before(context, who).rpartition(" ")[2]


APPOSED_TO = re.compile(r"(?:\A|(?<=[.,;:\"“”()\n ]))((?:[^.,;:\"“”()\n]|(?<=\b[A-Za-z])\.){3,80}), \Z")


def first_place(context: Context, who: Who) -> tuple[int, int] | None:
    """Where the page first writes somebody's full name; `None` where it never does."""
    if not context.places:
        for seen in context.cast.names:
            if seen.kind == "person" and " " in context.page.flat[seen.start : seen.end]:
                one = person_at(context, seen)
                if one:
                    context.places.setdefault(one.key, (seen.start, seen.end))
        for start, one in spelled(context):
            context.places.setdefault(one.key, (start, start + len(one.name)))
    return context.places.get(who.key)


def beside_name(context: Context, who: Who) -> tuple[Occurrence, ...]:
    """The names of the directory in what the page tells of somebody right before and behind the full name."""
    place = first_place(context, who)
    if place is None:
        return ()
    found = _APPOSITION.match(context.page.low, place[1])
    before = context.page.within((max(0, place[0] - len(told_before(context, who)) - 2), place[0]))
    return (*before, *(context.page.within(found.span(1)) if found else ()))


def told_before(context: Context, who: Who) -> str:
    """The words right before a name that tell what somebody is: "opposition lawmaker Rep. "."""
    place = first_place(context, who)
    if place is None:
        return _told_of_surnamed(context, who) if " " not in who.name else ""
    page, words = context.page, context.page.index.words
    kept: list[str] = []
    before = _TO_A_COUNTRY.sub(" ", page.flat[max(0, place[0] - 80) : place[0]]).split()
    for number in range(len(before) - 1, -1, -1):
        word, low = before[number], before[number].lower()
        told = low in words.before_names or low in words.persons or low in words.modifiers
        told = told or (low == "and" and number > 0 and _is_office_too(context, before[number - 1], kept))
        if word[-1] in ',;:"”)' or not (word[0].isupper() or told):
            break
        kept.append(low)
    return " ".join(reversed(kept))


_TO_A_COUNTRY = re.compile(r"(?:(?<=mbassador)|(?<=epresentative)) to (?:the )?[A-Z][\w.]+(?: [A-Z]\w+)? \Z")
"""Where an envoy is sent, between title and name: "Ambassador | to South Korea Jan Lund"."""


def _is_office_too(context: Context, word: str, behind: list[str]) -> bool:
    """Whether the word before "and" is a second office of the same person: "Acting President and | Prime
    Minister Hwang", not "the president and First Lady Kim"."""
    titles = context.page.index.words.titles
    return (
        word[0].isupper() and word.lower() in titles and bool(behind) and behind[0] in titles - {"president"}
    )


def _told_of_surnamed(context: Context, who: Who) -> str:
    """What the page tells of somebody of whom it gives the family name alone: "a retired pilot surnamed |
    Kim"."""
    start = next((one.start for one in context.cast.named(who.name) if one.who.key == who.key), -1)
    if start < 0:
        return ""
    sentence = context.page.sentence(start)
    found = _SURNAMED.search(context.page.low, max(sentence[0], start - _TOLD), start)
    return found[1].strip() if found else ""


_SURNAMED = re.compile(
    r"\b(?:an?|the|one|another) ((?:[\w'-]+ ){1,5}?)(?:surnamed|named|called|identified|who) "
)
_TOLD = 120


def told_behind(context: Context, who: Who) -> str:
    """The apposition behind a name: "a defector who heads the group"."""
    place = first_place(context, who)
    found = _APPOSITION.match(context.page.low, place[1]) if place else None
    return found[1] if found else ""


def house_behind(context: Context, who: Who) -> str:
    """The party or university right behind a name, with its preposition: "Holm | of the Harbour Party"."""
    place = first_place(context, who)
    found = _HOUSE.match(context.page.flat, place[1]) if place else None
    return found[1].lower() if found else ""


def is_of_the_other_bench(context: Context, phrase: str, who: Who) -> bool:
    """Whether "an opposition lawmaker" can't be somebody: "Holm | of the ruling Harbour Party"."""
    told = {*house_behind(context, who).split(), *words_told(context, who)}
    here, there = _BENCHES.intersection(phrase.split()), _BENCHES & told
    return bool(here) and bool(there) and here.isdisjoint(there)


_BENCHES = frozenset({"ruling", "opposition"})
_HOUSE = re.compile(
    r" ((?:of|from|with|at) (?:the |its )?(?:[a-z-]+ ){0,2}(?!Workers)"
    r"(?:[A-Z][\w'-]*(?: (?:of|for|and))? ){1,4}(?:Party|University)\b)"
)
_APPOSITION = re.compile(
    r"(?: \([^)]{1,30}\))?(?:,(?: (?:aged )?\d{1,3},)?| (?:[–—]|--)) "
    r"((?!and |but |said |says |told )(?:u\.[sn]\.|[^,.;:\"“”]){3,120})"
)
