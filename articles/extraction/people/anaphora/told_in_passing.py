"""Whom "he" means beside somebody who is told of in passing: who carries the news, who is unnamed.

| kind | meant | not meant |
| --- | --- | --- |
| a carrier | `Han ordered it, according to a spokesman, Ko. He also told aides to wait`: Han | `He said …` |
| somebody unnamed | `Ko said an aide was wrong when he told us that`: no name | `when he left, Ko said` |
"""

from __future__ import annotations

import re

from articles.extraction.people.anaphora.genders import agrees
from articles.extraction.people.anaphora.subjects import subject_in
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading
from articles.extraction.text.vocabulary import Pronoun

_ALSO_ACTS = re.compile(
    r"(?:he|she) (?:also|then) (?:told|ordered|asked|urged|instructed|directed|demanded|promised|vowed|"
    r"called|thanked|pledged|warned|met|visited|invited)\b"
)
_CARRIED = re.compile(r", according to ")
_SOMEBODY = re.compile(
    r"\b(?:an?|another|one) (?:[\w-]+ ){0,3}?(\w+) (?:was|is|had|has|were|who) [^,.;:\"“”]{0,60}"
    r"\b(?:when|after|because|before|as|while) \Z"
)
_NEAR = 120


def subject_over_carrier(context: Context, word: Pronoun, at: int) -> Reading | None:
    """Who acts in the sentence before, where the pronoun goes on with more that they did, and not with the
    one by whose word it is known."""
    page, here = context.page, context.page.sentence_number(at)
    if not here or word.gender == "n" or _ALSO_ACTS.match(page.low, at) is None:
        return None
    before = page.sentences[here - 1]
    carried = _CARRIED.search(page.low, *before)
    if carried is None:
        return None
    found = subject_in(context, (before[0], carried.start()), word.gender, False)
    if found is None or found[0].kind != "person" or not agrees(context, found[0], word.gender):
        return None
    why = f"“{word.word}” → {found[0].name}, of whom the sentence before tells what else he or she did"
    return Reading((found[0],), "pronoun", 0.8, why, since=found[1])


def unnamed_beside(context: Context, word: Pronoun, at: int) -> Reading | None:
    """Nobody who is named, where the clause on which the pronoun's hangs is of somebody unnamed."""
    page = context.page
    if word.gender == "n":
        return None
    found = _SOMEBODY.search(page.low, max(page.sentence(at)[0], at - _NEAR), at)
    if found is None or found[1] not in page.index.words.persons:
        return None
    if any(seen.kind == "person" for seen in names_in(context, (found.start(), at))):
        return None
    phrase = page.flat[found.start() : found.end(1)]
    why = f"“{word.word}” → “{phrase}”, who is unnamed"
    return Reading((), "pronoun", 0.6, why, name=phrase, since=found.start())
