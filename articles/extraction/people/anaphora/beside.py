"""Whose words a quotation without a source is, by the sentence beside it.

| kind | right | left to others |
| --- | --- | --- |
| who acts before it | `Suh Ho shook his head. “It will open.”` | `Suh Ho has not replied. “It will open.”` |
| behind another speaker | `Lee said no. Suh Ho was hopeful. “…”` | `Lee said no. Suh Ho left. “…”` |
| bodies | `Pyongyang reacted angrily. “We will wait.”` | `Pyongyang held a drill. “We will wait.”` |
| pronouns | `Han ran a plant. He lost it. “I miss it.”` | |
| told with a colon | `This statement by Suh Ho was kept:` ¶ `“…”` | `This is kept:` ¶ `“…”` |
| told behind it | `“We wait.” ¶ That is how Han Min-gyu describes it.` | `“We wait.” ¶ That is new.` |
| brought in before it | `Suh Ho, the envoy, was angry. ¶ “We wait.”` | `They stopped Suh Ho. ¶ “We wait.”` |
"""

from __future__ import annotations

import re

from articles.extraction.entities.page import Page
from articles.extraction.entities.scanning import Occurrence
from articles.extraction.only import only
from articles.extraction.people.anaphora.coreference import pronoun
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.people.known.told_of import first_place
from articles.extraction.text.lexicon import word_list
from articles.extraction.values import Span

_SILENT = re.compile(
    r"(?:\bnot|n't) (?:immediately |yet |been |be )?(?:comment|respond|repl|answer|say|speak|spoken|said|"
    r"elaborat|reach|available)|\bdeclin|\brefus|\bsilen|\bunavailable|\bno comment|\bwithout comment"
)
_ACTS = "|".join(sorted(word_list("stand_act")))
_MOODS = "|".join(sorted(word_list("stand_mood")))
_VIEW = "|".join(sorted(word_list("view_noun")))
_SET = r"begs to differ|s(?:ees|aw) (?:it|things)|takes? a|took a|has (?:a|an|another|no|her|his|its)"
_IS = (
    r"(?:is|was|are|were|sound(?:s|ed)|seem(?:s|ed)|remain(?:s|ed))"
    r" (?:\w+ly |not (?:so )?|more |less |far |even |equally |also |among )*"
)
_STAND = re.compile(rf",?[^,.]{{0,20}}?(?:, [^.]{{3,120}}?,)? (?:{_ACTS}|{_SET}|{_IS}(?:{_MOODS}))\b")
"""What somebody does, or is, who is about to speak, behind the name and what is apposed to it."""
_OPENS = re.compile(r"(?:but |and |yet |for |even |then )?(he|she)\b")
_AFTER = re.compile(
    rf"[\"”’']?\s*(?:(?:that|this|such|so) (?:is|was) (?:how|what|the (?:\w+ )?(?:{_VIEW}) (?:of|from))|"
    r"(?:with|in) (?:these|those|such) words|(?:these|those|such) (?:are|were) the (?:\w+ )?words of|"
    r"(?:the|these|those) (?:words|lines) (?:are|were|come|came|belong) )\b"
)
_FRONTED = re.compile(r"(?:on|in|at|during|after|before|by|for) [^,.;:]{2,60},[\"”’']? ")
"""A phrase before the subject: `On the “Sunday Talk,” | Suh Ho was blunt. “…”`."""
_BODIES = frozenset({"state", "institution", "media"})
_FIRST = 8


def spoken_beside(context: Context, quotation: Span) -> Reading | None:
    """Who speaks by the sentence behind a quotation, else by the one before it in its paragraph; `None`
    where neither tells."""
    at = quotation[0]
    return (
        _told_after(context, quotation[1])
        or _led_in(context, at)
        or _acting(context, at)
        or _brought_in_before(context, at)
    )


def _led_in(context: Context, at: int) -> Reading | None:
    """By the sentence before that ends with a colon: the only one by whom it is told to be."""
    page = context.page
    number = page.sentence_number(at)
    if not number:
        return None
    start, end = page.sentences[number - 1]
    if not page.flat[start : page.sentences[number][0]].rstrip().endswith(":"):
        return None
    found = {
        who.key: who
        for seen in names_in(context, (start, end))
        if seen.kind == "person" and _BY.search(page.low, start, seen.start)
        if (who := person_at(context, seen))
    }
    who = only(found.values())
    if who is None:
        return None
    return Reading((who,), "implied", 0.7, f"the line before tells whose words they are → {who.name}")


def _brought_in_before(context: Context, at: int) -> Reading | None:
    """The person who is the subject of the paragraph before a block of quotations, is named there for the
    first time, and says nothing in it: broadcasters put the words behind the one whom they bring in."""
    page = context.page
    block = page.paragraph(at)
    if block[0] == 0 or not _comes_first(page, block[0], at):
        return None
    before = page.paragraph(block[0] - 1)
    entry = context.memory.latest()
    spoken = entry and entry.at >= before[0] and (entry.reading.who or entry.direct)
    if page.flat[before[0]] in _MARKS or spoken:
        return None
    last = page.sentence(before[1] - 1)
    seen = next((name for name in names_in(context, last) if name.kind == "person"), None)
    if seen is None or _SILENT.search(page.low, *before):
        return None
    if page.low.startswith(_AND_ANOTHER, seen.end):
        return Reading((), "implied", 0.3, "the paragraph before brings in two who may speak")
    if not _is_subject(context, last[0], seen):
        return None
    who = person_at(context, seen)
    if who is None or page.flat.find(who.name.split(" ")[-1], *block) >= 0:
        return None  # nobody calls himself by name
    first = first_place(context, who)
    if first is not None and first[0] < before[0]:
        return None
    why = f"the paragraph before brings in {who.name}, and nobody speaks in it"
    return Reading((who,), "implied", 0.6, why)


_MARKS = frozenset("\"“'‘")
_LEADING = re.compile(f"[{''.join(sorted(_MARKS))} ]*")
_AND_ANOTHER = (" and his ", " and her ")
_BY = re.compile(
    r"(?:\b(?:statement|claim|remark|comment|comments|remarks|words|passage|line|lines|message|quote|post|tweet|"
    r"answer|reply) (?:by|from|of)|, by) (?:the |a |an )?(?:[\w.'-]+ ){0,4}\Z"
)


def _comes_first(page: Page, begin: int, at: int) -> bool:
    """Whether a quotation opens what begins before it, as only marks stand between: `| “‘No`."""
    return _LEADING.fullmatch(page.flat, begin, at) is not None


def _told_after(context: Context, end: int) -> Reading | None:
    page = context.page
    found = _AFTER.match(page.low, end)
    if found is None:
        return None
    sentence = page.sentence(found.end())
    for seen in names_in(context, (found.end(), sentence[1])):
        who = person_at(context, seen) if seen.kind == "person" else None
        if who is not None:
            why = f"the next sentence tells whose words they are → {who.name}"
            return Reading((who,), "implied", 0.75, why)
    return Reading((), "implied", 0.3, "the next sentence tells that somebody else speaks")


def _acting(context: Context, at: int) -> Reading | None:
    """By who acts in the sentence before, in the paragraph, and has no other words there: "Holm shook his
    head. | “No.”"."""
    page = context.page
    number = page.sentence_number(at)
    if not number:
        return None
    own, before = page.sentences[number], page.sentences[number - 1]
    paragraph = page.paragraph(at)
    if before[0] < paragraph[0] or not _comes_first(page, own[0], at):
        return None
    entry = context.memory.latest()
    behind = entry is not None and entry.at >= paragraph[0] and entry.reading.basis != "implied"
    if entry is not None and before[0] <= entry.at < before[1]:
        return None
    opens = _OPENS.match(page.low, before[0])
    if opens is not None and not behind and _SILENT.search(page.low, *before) is None:
        read = pronoun(context, page.index.words.pronouns[opens[1]], opens.start(1))
        why = f"who acts in the sentence before; {read.reason}"
        return Reading(read.who, "implied", 0.65, why) if read.who else None
    fronted = _FRONTED.match(page.low, *before)
    start = fronted.end() if fronted else before[0]
    seen = next(iter(names_in(context, (start, before[1]))), None)
    if seen is None or not _is_subject(context, start, seen) or _SILENT.search(page.low, *before):
        return None
    stands = _STAND.match(page.low[seen.end : before[1]]) is not None
    who = _speaker(context, seen, stands)
    if who is None or (behind and not stands):
        return None
    return Reading((who,), "implied", 0.7, f"who acts in the sentence before → {who.name}")


def _speaker(context: Context, seen: Occurrence, stands: bool) -> Who | None:
    """Who is meant by a name that begins a sentence; a body or state only where it takes a stand: "Oslo was
    blunt"."""
    if seen.kind == "person":
        return person_at(context, seen)
    return who_is(seen.slug, context.page.index) if stands and seen.slug and seen.kind in _BODIES else None


def _is_subject(context: Context, begin: int, seen: Occurrence) -> bool:
    """Whether a name opens its sentence, behind titles at most, and owns nothing: no `Police stopped Han`,
    no `Lee's aide left`."""
    page, words = context.page, context.page.index.words
    if page.flat.startswith("'", seen.end) or page.low.startswith(" and ", seen.end):
        return False
    opening = page.flat[begin : seen.start].split()
    if len(opening) >= _FIRST:
        return False
    small = {word.strip(",'") for word in opening if not word[0].isupper()}
    return all(word in words.before_names or word in words.persons or word in _SMALL for word in small)


_SMALL = frozenset({"the", "a", "an", "of", "for", "its", "his", "her", "former", "one", "is"})
