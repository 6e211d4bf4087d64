"""The actors and events that a text names, throughout: the longest name, on a day on which it can be meant."""

from __future__ import annotations

import re
from datetime import date

from articles.extraction.coreference import Context, by_family_name, person_at
from articles.extraction.edtf import InvalidDate, bounds
from articles.extraction.page import Occurrence, Page
from articles.extraction.values import Mention, Span

_PLACE = frozenset(
    "in at near from visited visiting outside around reached left through via leaving entering".split()
)


def find_mentions(context: Context) -> tuple[Mention, ...]:
    """All mentions in the order of the text; they do not overlap."""
    page = context.page
    found = [mention for seen in page.occurrences if (mention := _of_occurrence(context, seen))]
    taken = [(seen.start, seen.end) for seen in page.occurrences if seen.kind != "adjective"]
    found += _family_names(context, taken)
    return tuple(sorted(found, key=lambda mention: mention.span))


def _of_occurrence(context: Context, seen: Occurrence) -> Mention | None:
    page = context.page
    span = (seen.start, seen.end)
    if seen.kind == "adjective":
        return None
    if seen.kind == "event":
        slug = _event(page, seen)
        return Mention(span, event=slug, basis="named") if slug else None
    if seen.kind == "person":
        who = person_at(context, seen)
        return Mention(span, actor=who.slug, basis="named") if who and who.slug else None
    if seen.kind == "state" and seen.short and _is_place(page, seen):
        return None
    return Mention(span, actor=seen.slug, basis="named") if seen.slug else None


def _is_place(page: Page, seen: Occurrence) -> bool:
    """A capital as a place ("in Seoul"), not as its government."""
    name = page.flat[seen.start : seen.end]
    if not any(name in nation.capitals for nation in page.index.words.nations):
        return False
    before = page.low[max(0, seen.start - 12) : seen.start].split()
    return bool(before) and before[-1] in _PLACE


def _event(page: Page, seen: Occurrence) -> str | None:
    """The event that a name means: one that had begun when the page was published, and an election of its year."""
    latest = page.published[1]
    fitting = []
    for slug in seen.slugs:
        entry = page.index.events[slug]
        try:
            first, last = bounds(entry.date) if entry.date else (None, None)
        except InvalidDate:
            first, last = None, None
        if _possible(first, last, latest, entry.kind):
            fitting.append(slug)
    return fitting[0] if len(fitting) == 1 else None


def _possible(first: date | None, last: date | None, latest: date | None, kind: str) -> bool:
    if latest is None or first is None:
        return True
    if kind in ("election", "exercise"):
        return abs((first - latest).days) < 366
    return first <= latest or kind in ("summit", "talks", "visit", "sport") and (first - latest).days < 366


def _family_names(context: Context, taken: list[Span]) -> list[Mention]:
    """Family names of the people whom the page introduces, where they stand alone."""
    page = context.page
    families = [
        family
        for family, people in context.cast.by_short.items()
        if any(person.who.slug for person in people)
    ]
    if not families:
        return []
    alternatives = "|".join(re.escape(family) for family in sorted(families, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w-])(?<!\w\.)(?:{alternatives})(?![\w-])(?! [A-Z][\w-]*(?<!day)\b)")
    starts = {start for start, _ in taken}
    inside = {offset for start, end in taken for offset in range(start, end)}
    found = []
    for match in pattern.finditer(page.flat):
        if match.start() in starts or match.start() in inside or _part_of_a_name(page, match.start()):
            continue
        who, _ = by_family_name(context, match[0], match.start())
        if who and who.slug:
            found.append(Mention(match.span(), actor=who.slug, basis="family name"))
    return found


def _part_of_a_name(page: Page, start: int) -> bool:
    """Whether a capitalised word that is no title stands before: "Lee" in "Bruce Lee"."""
    before = re.search(r"(?:^|[\s\"“‘(])([^\s\"“‘(]+) $", page.flat[max(0, start - 30) : start])
    if before is None or not before[1][:1].isupper():
        return False
    word = before[1].lower()
    words = page.index.words
    if word in words.titles or word in words.honorifics or word in words.ranks or before[1][-1] in ",.;:":
        return False
    sentence = page.sentences[page.sentence(start)]
    return page.flat[sentence[0] : start].strip().count(" ") > 0
