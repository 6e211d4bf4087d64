"""Whom a stretch of text is about: the name that is its subject, else the only one that it names.

| stretch | subject | passed over |
| --- | --- | --- |
| `In Oslo, Holm met Lund` | Holm | what stands behind a preposition |
| `Since Lund left, Holm has` | Holm | an opening clause, where a name follows it |
| `Lund's boat is lost, Holm said` | Holm | who owns something |
| `“Lund is ill,” Holm said` | Holm | whoever is named in quotation marks |
"""

from __future__ import annotations

import re
from operator import itemgetter

from articles.extraction.entities.names import words_of_adjectives
from articles.extraction.entities.page import Page
from articles.extraction.entities.scanning import Occurrence
from articles.extraction.only import only
from articles.extraction.people.anaphora.genders import agrees
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.naming import actor_at
from articles.extraction.values import Span


def _in_own_words(context: Context, seen: Occurrence) -> bool:
    """Whether a name stands in what the report being read says, and not before a colon in it: "Holm shook
    her head: it was late, she said"."""
    for start, end in context.memory.content:
        if start <= seen.start < end:
            return _COLON.match(context.page.flat, start, end) is None or not (
                seen.end <= context.page.flat.find(": ", start, end)
            )
    return False


_COLON = re.compile(r"[A-Z][^.;:“”\"]{3,80}: [a-z]")


def only_one_in(context: Context, window: Span, gender: str, own: bool) -> Who | None:
    """The only one named in a stretch who agrees, if there is just one: "The statement by the command came
    after it"."""
    found = {
        who.key: who
        for seen in names_in(context, window)
        if seen.kind not in ("adjective", "event") and not quoted(context.page, window[0], seen.start)
        if not _GIVEN_BY.search(context.page.flat, window[0], seen.start)
        if not (gender == "n" and _is_a_scene(context.page, seen))
        if not _is_told_of(context.page, seen, window[1])
        if own or not _in_own_words(context, seen)
        if (who := actor_at(context, seen)) and agrees(context, who, gender)
    }
    return only(found.values())


def _is_a_scene(page: Page, seen: Occurrence) -> bool:
    """Whether a name is that of the town where something was, and of no state: "monitored in | Seoul, it"."""
    return (
        page.flat[seen.start : seen.end] in page.index.words.capitals
        and _WHERE.search(page.low, max(0, seen.start - len("monitored in ")), seen.start) is not None
    )


_WHERE = re.compile(r"\b[a-z]{4,}(?:ed|en|ld|ard) in \Z")
_GIVEN_BY = re.compile(
    r"\b(?:given|hosted|held|arranged|offered|thrown|organi[sz]ed) by (?:the )?(?:[A-Z][\w.'-]+ ){0,5}\Z"
)
"""Before who gives a dinner at which "he" says something."""


def subject_in(context: Context, window: Span, gender: str, own: bool) -> tuple[Who, int] | None:
    """The first name in a stretch that can be its subject and agrees: not owned, quoted or behind a
    preposition."""
    page = context.page
    start = past_introduction(page, window)
    if _PRESENT.match(page.low, *window):
        return None
    for begin in (start, window[0]) if start != window[0] else (start,):
        governed = begin
        for seen in names_in(context, (begin, window[1])):
            if seen.kind in ("adjective", "event") or page.flat[seen.end : seen.end + 1] == "'":
                continue
            if (not own and _in_own_words(context, seen)) or _is_told_of(page, seen, window[1]):
                continue
            topic = page.low.startswith("for ", window[0]) and seen.start <= window[0] + len("for Mr. ")
            listed = governed > begin and _is_listed(page, (begin, governed), seen.start)
            if (listed or _behind_preposition(page, seen.start)) and not topic:
                governed = seen.end
                continue
            if quoted(page, window[0], seen.start):
                continue
            who = actor_at(context, seen)
            if who and agrees(context, who, gender):
                return who, seen.start
    return None


def _is_listed(page: Page, before: Span, at: int) -> bool:
    """Whether the name at an offset is one more of those by whom something was done."""
    near = at - before[1] < _LONGEST_APPOSITION
    return (
        near
        and _PASSIVE.search(page.low, *before) is not None
        and _LISTED_ON.fullmatch(page.flat, before[1], at) is not None
    )


_PRESENT = re.compile(
    r"(?:also |among (?:those|them) )?(?:accompanying|present|attending|greeting|welcoming|receiving|joining|"
    r"assisting|guiding|escorting|on hand)\b[^.,;]{0,60} (?:was|were|is|are) "
)
"""Before those who were there with somebody, of whom the page tells on: "Accompanying him were …"."""
_LONGEST_APPOSITION = 200
_PASSIVE = re.compile(r"\b(?:was|were|been|is|are|be) ")
_LISTED_ON = re.compile(
    r"(?:, (?!but\b|while\b)(?:(?!\b(?:is|are|was|were|has|had|have|will|who|whose|which|that)\b)"
    r"[^.;:“”\"])*?)?(?:, and |, | and )(?:[\w.'-]+ ){0,6}"
)
"""Between a name behind a preposition and the next of its list: "was met by Lund, chief of staff, | Holm"."""


def person_subject(context: Context, sentence: Span) -> tuple[Who, int] | None:
    """The person who is the subject of a sentence, and where their name stands."""
    window = context.page.around(sentence, sentence[0])
    found = [one for gender in ("f", "m") if (one := subject_in(context, window, gender, True))]
    return min(found, key=itemgetter(1), default=None)


def _is_told_of(page: Page, seen: Occurrence, at: int) -> bool:
    """`Lee Jong-seok, who he said had left`: the pronoun at `at` is not the one whom `who` tells of."""
    return page.low[seen.end : at].strip(" ,") in ("who", "whom", "whose")


def past_introduction(page: Page, window: Span) -> int:
    """Behind an opening phrase or clause: "Since the collapse of …, the North has suspended"."""
    first = page.low[window[0] : window[1]].lstrip("\"“'‘").split(" ", 1)[0]
    if first in page.index.words.introducers:
        comma = page.flat.find(", ", window[0], window[1])
        if comma > 0:
            return comma
    return window[0]


def _behind_preposition(page: Page, at: int) -> bool:
    before = page.low[max(0, at - _TITLED) : at].split()
    words = page.index.words
    adjectives = words_of_adjectives(page.index)
    skipped = {"the", "south", "north"}, words.honorifics, words.titles, words.ranks, adjectives
    while before and (before[-1].endswith("'s") or any(before[-1] in group for group in skipped)):
        before.pop()
    return bool(before) and before[-1] in page.index.words.prepositions


_TITLED = 40
"""How many characters the titles between a preposition and a name take at most: "by Prime Minister | Lee"."""


def quoted(page: Page, start: int, at: int) -> bool:
    """Whether a place stands in quotation marks that open behind another place."""
    passage = page.text[start:at]
    return passage.count("“") > passage.count("”") or passage.count('"') % 2 == 1
