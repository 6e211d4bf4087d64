"""Who was told of last in a paragraph: by speaking, or as the one a sentence is about."""

from __future__ import annotations

import re

from articles.extraction.people.anaphora.opening_names import named_at_opening
from articles.extraction.people.anaphora.subjects import person_subject
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.told_of import people_on, post_words, words_told


def subject_before(context: Context, at: int, aged: bool = False) -> tuple[Who, int] | None:
    """The person who is the subject of the sentence before, in the same paragraph; with an age, also of the
    last."""
    page = context.page
    contents = [span[0] for span in context.memory.content if span[0] < at]
    here = page.sentence_number(min([at, *contents]))
    if not here or (not aged and page.sentences[here - 1][0] < page.passage_start(at)):
        return None
    sentence = page.sentences[here - 1]
    found = person_subject(context, sentence) or named_at_opening(context, sentence)
    return None if found and _is_in_what_somebody_said(context, found[1]) else found


def _is_in_what_somebody_said(context: Context, place: int) -> bool:
    """Whether a name stands behind the cue in what another person said last: "Royce said the bill would cut
    off the cash that | Kim needs" is of Royce."""
    entry = context.memory.latest()
    who = entry.reading.alone if entry else None
    if entry is None or who is None or who.kind != "person":
        return False
    return entry.at < entry.span[0] <= place < entry.span[1]


def last_subject(context: Context, at: int) -> tuple[Who, int] | None:
    """Of whom the sentence before tells, in the same paragraph, if they have not spoken since, and where."""
    found = subject_before(context, at)
    return found if found and told_since(context, found) else None


def is_beside_another(context: Context, noun: str, subject: tuple[Who, int]) -> bool:
    """Whether a sentence begins with two whom a noun describes: "Sen. Holm and | Sen. Lund met"."""
    page, who = context.page, subject[0]
    start = page.flat.find(who.name, subject[1])
    behind = _AND.match(page.flat, start + len(who.name)) if start >= 0 else None
    if behind is None:
        return False
    akin = page.index.words.akin.get(noun, frozenset()) | {noun}
    return any(
        behind.end() <= place < behind.end() + _TITLES
        and "," not in page.flat[behind.end() : place]
        and not akin.isdisjoint({*words_told(context, other), *post_words(context, other).split()})
        for place, other in people_on(context)
    )


_AND = re.compile(r"(?:, [^,.;]{2,80},)? and ")
_TITLES = 60
"""How many characters the titles between two names take at most."""


def told_since(context: Context, subject: tuple[Who, int]) -> bool:
    """Whether a sentence began with its subject behind the last statement, and is not where it was made:
    "Sen. | Holm said Lund would pay" is one."""
    entry = context.memory.latest()
    if entry is None:
        return True
    who = entry.reading.alone
    speaks = who is not None and who.key == subject[0].key
    here = speaks and context.page.sentences_between(entry.at, subject[1]) == 0
    return entry.at < subject[1] and not here


def last_person(context: Context, at: int) -> tuple[Who, int] | None:
    """Who spoke last in the paragraph, else of whom the sentence before tells, and where."""
    found = last_subject(context, at)
    if found:
        return found
    entry = context.memory.latest()
    who = entry.reading.alone if entry and entry.at >= context.page.passage_start(at) else None
    return (who, entry.span[1]) if entry and who and who.kind == "person" else None


def speaks_in_main_clause(context: Context, who: Who, at: int) -> bool:
    """`She shunned Lund after | the former pilot said that`: whether a description at an offset is the
    subject of a clause that hangs on what somebody says; it does not mean that one."""
    page, entry = context.page, context.memory.latest()
    spoke = entry.reading.alone if entry else None
    if entry is None or spoke is None or spoke.key != who.key:
        return False
    linked = _HANGING.search(page.low, max(0, at - _LONGEST_LINK), at) is not None
    return linked and page.sentence_number(entry.at) == page.sentence_number(at)


_HANGING = re.compile(r"\b(?:after|before|when|since|because|while|although|though|as|until) \Z")
_LONGEST_LINK = len("although") + 2
