"""Whom a pronoun means where only one person is named just before, though nobody tells that they act.

| kind | meant | not meant |
| --- | --- | --- |
| quoted | `pictures of Kim. … the agency quoted him as saying` | `he said` |
| quoted by a person | `Moon spoke. … Han quoted him as saying` | Han |
| of a known gender | `Ahn said … ¶ He is the son of Han Mi-ok, her aunt. It is late, she said` | |
| a speaker of long ago | `Of the men who came with Ahn, he is the last. “…,” he said` | one just before |
"""

from __future__ import annotations

import re
from collections.abc import Callable

from articles.extraction.entities.page import Page
from articles.extraction.people.anaphora.genders import agrees, known_gender, told_gender
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.text.vocabulary import Pronoun

_QUOTED_HIM = re.compile(r"\b(?:quot|cit)(?:ed|es|ing) \Z")


def is_quoted(page: Page, at: int) -> bool:
    """Whether a pronoun at an offset is whom somebody quotes: "quoted | him as saying"."""
    return _QUOTED_HIM.search(page.low, max(0, at - 12), at) is not None


def quoted_person(
    context: Context, word: Pronoun, at: int, read: Callable[[Context, Pronoun, int], Reading]
) -> Reading | None:
    """Who "him" is in "the agency quoted him as saying"; `None` for any other pronoun. Behind "Han quoted
    him" it is whom "he" would mean where the sentence begins, and not Han. `read` tells who that is."""
    page = context.page
    if word.gender == "n" or not is_quoted(page, at):
        return None
    start = page.sentence(at)[0]
    names = [seen for seen in names_in(context, (start, at)) if seen.kind == "person"]
    quoting = [seen for seen in names if not page.flat.startswith("'s ", seen.end)]
    if not quoting and _GOES_ON.match(page.flat, start):
        return _not_the_last(context, word, at)
    if not quoting and (_QUOTES.search(page.flat, start, at) or _QUOTES_FIRST.match(page.flat, start, at)):
        return only_name_before(context, word, at) or _not_the_last(context, word, at)
    if len(quoting) != 1:
        return only_name_before(context, word, at)
    found, who = read(context, word, start), person_at(context, quoting[0])
    same = who is not None and who.key in {one.key for one in found.who}
    return Reading((), "pronoun", 0.3, f"“{word.word}” is left open") if same else found


_GOES_ON = re.compile(r"(?:He|She|The (?:\w+ )?\w+) (?:also )?(?:quoted|cited|quotes|cites) ")
_QUOTES = re.compile(r"[\"”] (?:he|she|the|an?) (?:[\w-]+ ){0,3}(?:quoted|cited|quotes|cites) \Z")
_QUOTES_FIRST = re.compile(r"(?:An?|The) (?:[\w-]+ ){1,4}(?:quoted|cited|quotes|cites) \Z")
"""An official who is no name quotes somebody: "“…,” the spokesman | quoted him as saying"."""
_BACK = 2
"""How many paragraphs back somebody is looked for of whom a speaker tells."""


def _not_the_last(context: Context, word: Pronoun, at: int) -> Reading:
    """ "She quoted him as saying": the only person named lately besides the one who speaks; else nobody."""
    page = context.page
    entry = context.memory.latest()
    speaker = {who.key for who in entry.reading.who} if entry else set()
    number = max(0, page.paragraph_number(at) - _BACK)
    found = {
        who.key: (who, seen.start)
        for seen in names_in(context, (page.paragraph_starts[number], at))
        if seen.kind == "person" and (who := person_at(context, seen)) and who.key not in speaker
    }
    fits = [one for one in found.values() if agrees(context, one[0], word.gender)]
    if len(fits) != 1:
        return Reading((), "pronoun", 0.3, f"“{word.word}” is left open")
    who, since = fits[0]
    why = f"“{word.word}” → {who.name}, the only other one named in {context.place(since)}"
    return Reading((who,), "pronoun", 0.65, why, since=since)


def only_name_before(context: Context, word: Pronoun, at: int) -> Reading | None:
    """The only person who fits whom this sentence and the one before name, in one paragraph."""
    page = context.page
    start = max(page.sentences_back(at, 1), page.passage_start(at))
    people = [
        (who, seen.start)
        for seen in names_in(context, (start, at))
        if seen.kind == "person" and not _is_told(context, seen.start) and (who := person_at(context, seen))
    ]
    if len({who.key for who, _ in people}) != 1 or not agrees(context, people[0][0], word.gender):
        return None
    who, since = people[-1]
    why = f"“{word.word}” → {who.name}, the only one named in {context.place(since)} just before"
    return Reading((who,), "pronoun", 0.65, why, since=since)


def only_one_of_the_gender(context: Context, word: Pronoun, at: int) -> Reading | None:
    """The only man or woman of several, all told to be one, whom this sentence and the one before name: "Lee
    In-young met Professor Eva Holm. … she"."""
    page = context.page
    start = max(page.sentences_back(at, 1), page.passage_start(at))
    people = {
        who.key: (who, seen.start)
        for seen in names_in(context, (start, at))
        if seen.kind == "person" and not _is_told(context, seen.start) and (who := person_at(context, seen))
    }
    genders = {key: told_gender(context, who) for key, (who, _) in people.items()}
    fits = [people[key] for key, gender in genders.items() if gender == word.gender]
    if len(people) == len(fits) or len(fits) != 1 or None in genders.values():
        return None
    who, since = fits[0]
    why = f"“{word.word}” → {who.name}, the only one of the gender named in {context.place(since)}"
    return Reading((who,), "pronoun", 0.65, why, since=since)


def _is_told(context: Context, at: int) -> bool:
    """Whether a name stands in what the report being read says."""
    return any(start <= at < end for start, end in context.memory.content)


def told_by_gender(context: Context, word: Pronoun, at: int, far: Reading) -> Reading | None:
    """The only one named just before, where the page tells of her that she is a woman and of whom it told in
    another paragraph, nothing."""
    last = far.alone
    if word.gender == "n" or far.since >= context.page.paragraph(at)[0] or last is None:
        return None
    if known_gender(context, last) is not None:
        return None
    near = only_name_before(context, word, at)
    told = near is not None and near.who[0].key != last.key and told_gender(context, near.who[0])
    return near if told else None


def somebody_left_open(context: Context, at: int) -> bool:
    """Whether the paragraph names before an offset somebody by a family name that may be two people's."""
    page = context.page
    return any(
        seen.kind == "person" and not _is_told(context, seen.start) and person_at(context, seen) is None
        for seen in names_in(context, (page.paragraph(at)[0], at))
    )
