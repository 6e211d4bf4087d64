"""Whom a noun for a person tells something new of: "Jan Holm teaches law. The scholar said", "the Tottenham
forward".

| kind | meant | left open |
| --- | --- | --- |
| who begins the sentence before | `Jan Holm teaches law. The scholar said` | `Jan Holm, a farmer, left. …` |
| who has just spoken | `Jan Holm said … . “…,” the Oslo forward said` | `the forward said` |
"""

from __future__ import annotations

from articles.extraction.entities.phrases import Part, state_of
from articles.extraction.only import only
from articles.extraction.people.anaphora.genders import agrees, gender_of
from articles.extraction.people.anaphora.opening_names import another_named, named_at_opening
from articles.extraction.people.individuals.descriptions import YEARS_OLD
from articles.extraction.people.individuals.kin_told_of import is_called_other_kin, is_kin_of_another
from articles.extraction.people.individuals.last_told import (
    is_beside_another,
    speaks_in_main_clause,
    subject_before,
)
from articles.extraction.people.individuals.of_which_country import is_told_of_another_state
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.people.known.told_of import told_of
from articles.extraction.text.lexicon import word_list

_ATHLETES = word_list("athlete")
"""One athlete is called by several of these."""


def by_new_fact(context: Context, part: Part, phrase: str) -> Reading | None:
    """The person with whom the sentence before begins, or who has just spoken, where nothing told of them is
    against it; `None` for anybody else."""
    page, words = context.page, context.page.index.words
    raw = page.flat[slice(*part.core)]
    if not part.definite or part.complement or "'" in raw:
        return None
    if part.head in words.kin and len(part.words) <= _THE_ELDER:
        return None if is_kin_of_another(context, part) else _only_parent(context, part, phrase)
    aged = YEARS_OLD.fullmatch(part.head) is not None and part.head not in page.flat[: part.core[0]]
    if part.head not in words.roles_of_many and not aged:
        return None
    found = _begins_or_speaks(context, part, raw)
    if found is None:
        return None
    who, since, does = found
    in_office = page.post_of(who.slug) is not None
    if who.kind != "person" or in_office or not _goes_with(context, part, who):
        return None
    if speaks_in_main_clause(context, who, part.core[0]):
        return None
    why = f"“{phrase}” → {who.name}, who {does} in {context.place(since)}"
    return Reading((who,), "title", 0.7, why, title=part.head)


def _begins_or_speaks(context: Context, part: Part, raw: str) -> tuple[Who, int, str] | None:
    """Who begins the sentence before, has just spoken, or is alone in the paragraph; where, and how."""
    subject = subject_before(context, part.core[0])
    if subject and len(part.words) < _THE_ELDER and is_beside_another(context, part.head, subject):
        return None
    if subject:
        return *subject, "begins a sentence"
    entry = context.memory.latest()
    page, start = context.page, context.page.passage_start(part.core[0])
    if entry is None or entry.at < start:
        alone = _alone(context, part)
        if alone:
            return *alone, "is the only one named"
    who = entry.reading.alone if entry else None
    if entry is None or who is None or not _tells_a_name(raw):
        return None
    near = page.paragraphs_between(entry.at, part.core[0]) <= 1
    if not near or another_named(context, (entry.at, part.core[0]), who):
        return None
    return who, entry.at, "speaks"


def _alone(context: Context, part: Part) -> tuple[Who, int] | None:
    """The only person whom the paragraph names, if a sentence of it begins with them: "Jan Holm has a shop.
    It stands empty. “…,” the grocer said"."""
    page, start = context.page, context.page.passage_start(part.core[0])
    first, last = page.sentence_number(start), page.sentence_number(part.core[0])
    begun = [named_at_opening(context, page.sentences[number]) for number in range(first, last)]
    found = next((one for one in begun if one), None)
    if found is None or another_named(context, (start, part.core[0]), found[0]):
        return None
    return found


_THE_ELDER = 3


def _only_parent(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "Han Shin-ja brought shoes. Her daughters sat near. “…,” the mother said": the only person of that
    gender whom the paragraph names."""
    page = context.page
    start = page.passage_start(part.core[0])
    here = [
        found
        for number in range(page.sentence_number(start), page.sentence_number(part.core[0]))
        if (found := named_at_opening(context, page.sentences[number]))
    ]
    named = {
        who.key: who
        for seen in names_in(context, (start, part.core[0]))
        if seen.kind == "person" and (who := person_at(context, seen))
    } | {who.key: who for who, _ in here}
    who = only(named.values())
    gender = gender_of(part.words, context)
    if who is None or who.slug or gender is None or not agrees(context, who, gender):
        return None
    if is_called_other_kin(context, part, who):
        return None
    return Reading((who,), "title", 0.7, f"“{phrase}” → {who.name}, the only one named in the paragraph")


def _tells_a_name(raw: str) -> bool:
    """Whether a description has a name in it: "the Tottenham forward"."""
    return any(word[:1].isupper() for word in raw.split()[1:])


def _goes_with(context: Context, part: Part, who: Who) -> bool:
    """Whether gender, country and what is told of somebody allow a description."""
    words, state = context.page.index.words, state_of(context.page, part)
    gender = gender_of(part.words, context)
    if gender and not agrees(context, who, gender):
        return False
    if state and is_told_of_another_state(context, who, state):
        return False
    told = {word.strip(",") for word in told_of(context, who).split()}
    nouns = told & (words.persons | words.titles | words.roles_of_many | words.ranks)
    akin = words.akin.get(part.head, frozenset()) | {part.head}
    akin |= _ATHLETES if part.head in _ATHLETES else frozenset()
    return not nouns or not nouns.isdisjoint(akin)
