"""Whom "the official", "the farmer" goes on with: "A senior official said … the official said".

A text brings an unnamed person in with "a", "one" or "another" and goes on with "the". Whoever stands nearer
is meant: nobody jumps over the unnamed to an older name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from operator import itemgetter

from articles.extraction.entities.page import Page
from articles.extraction.entities.phrases import Part
from articles.extraction.people.known.callings import NO_LONGER
from articles.extraction.people.known.cast import Who, unlinked
from articles.extraction.people.known.context import Context, Read, names_in
from articles.extraction.people.known.full_names import name_at_end
from articles.extraction.people.known.implied_callings import implied_callings
from articles.extraction.people.known.memory import Reading, Spoken
from articles.extraction.people.known.naming import person_at
from articles.extraction.people.known.told_of import first_place, told_behind
from articles.extraction.values import Span

_NEAR = 2_500
"""How many code points back somebody unnamed is still "the official"."""
_BODY = (
    r"(?:ministry|department|office|command|agency|committee|council|commission|military|army|navy|party|"
    r"mission)"
)
_CAPITAL = r"(?:(?:[A-Z]\.){2}|[A-Z][\w'-]*)"
_COMPLEMENT = (
    rf"(?: (?:of|at|from|in|with|for) (?:the )?{_CAPITAL}(?: (?:(?:of|and|for) )?{_CAPITAL})*"
    rf"(?:(?:(?<=['’]s)|(?<=N\.))(?: [a-z-]+){{0,2}} {_BODY}\b)?)?"
)
"""Of what somebody is one: "of the Red Cross", "for the North's defense ministry"."""


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
    beside = named_before(context, brought_in[0])
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
    told = page.low[max(page.sentence(max(0, first))[0], first - _TITLED) : max(0, first)]
    if part.head != "official":
        apposed = _TITLED_BEHIND.match(page.low, max(0, first) + len(who.name)) if who.slug is None else None
        behind = apposed[1].split(" for ", 1)[0] if apposed else ""
        titled = first > before and part.head in f"{told} {behind}".split()
        return titled or _has_just_spoken_and_may_be(context, part, entry, before)
    far = page.paragraphs_between(before, entry.at) > 1
    here = page.paragraph(entry.at) == page.paragraph(part.core[0])
    return far and here and "spokes" in told


def _has_just_spoken_and_may_be(context: Context, part: Part, entry: Spoken, before: int) -> bool:
    """Whether a noun goes by what they do with who spoke last, and was named last: behind a professor "Holm,
    an engineer at Oslo University, said … . | The professor"."""
    who, last = entry.reading.alone, context.memory.latest()
    place = first_place(context, who) if who and who.slug is None and last is entry else None
    if who is None or place is None or place[0] < before:
        return False
    near = context.page.paragraphs_between(entry.at, part.core[0]) <= 1
    return near and part.head in implied_callings(told_behind(context, who))


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


def named_before(context: Context, at: int) -> Who | None:
    """The person to whom "a professor" at an offset is apposed: "Kim Min-su, a professor"."""
    apposed = _APPOSED.search(context.page.flat, max(0, at - 12), at)
    if apposed is None:
        return None
    page, end = context.page, apposed.start()
    for seen in reversed(names_in(context, (max(0, at - 60), end))):
        if seen.end == end and seen.kind == "person":
            return person_at(context, seen)
    opens = page.sentence(at)[0]
    written = _WRITTEN.search(page.flat, max(opens, at - 60), end)
    name = name_at_end(written[0], page.index.words) if written else None
    told = name and page.flat.endswith(name, 0, end) and not page.touching((end - len(name), end))
    return unlinked(name) if name and told else None


_WRITTEN = re.compile(r"(?:(?<=\A)|(?<=[^\w.'-]))[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){1,4}\Z")
"""A name of somebody who speaks nowhere under it."""
