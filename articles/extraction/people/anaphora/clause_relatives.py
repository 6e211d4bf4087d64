"""Which relative a pronoun means whom the clause before it tells of: `When her father fell ill, he told her`.

| the clause before | the pronoun | means |
| --- | --- | --- |
| `When her father fell ill,` | `he told her that` | her father, or whoever the page calls so |
| `It was not until his mother was dying that` | `she told him that` | his mother |
| `When his father fell ill,` | `he told him that` | left to others: it may be either |
| `When her father met Holm,` | `he told her that` | left to others: it may be either |
"""

from __future__ import annotations

import re

from articles.extraction.people.anaphora.genders import gender_of, known_gender
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context, Read, names_in
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.told_of import people_on
from articles.extraction.text.vocabulary import Pronoun
from articles.extraction.values import Gender

_CLAUSE = re.compile(
    r"\b(?:when|as|after|before|while|until|since|once|although|though|because|if) "
    r"(?P<kin>(?P<owner>his|her) (?:(?:elder|older|younger|late|own) )?(?P<noun>[a-z-]+))"
    r" [a-z][^.;:\"“”]{2,80}?(?:, | that )\Z",
    re.IGNORECASE,
)
_GENDERS: dict[str, Gender] = {"his": "m", "her": "f"}
_REACH = 160


def relative_of_the_clause(context: Context, word: Pronoun, at: int, read: Read) -> Reading | None:
    """The relative who is the subject of the clause right before a pronoun, of another gender than whoever
    speaks, and the only one whom the clause brings in; `None` for any other."""
    page = context.page
    start = max(page.sentence(at)[0], at - _REACH)
    found = _CLAUSE.search(page.flat, start, at)
    if found is None or found["noun"] not in page.index.words.kin:
        return None
    owned_by = _GENDERS[found["owner"].lower()]
    if gender_of((found["noun"],), context) != word.gender or owned_by == word.gender:
        return None
    if any(seen.kind == "person" for seen in names_in(context, (found.end("kin"), at))):
        return None
    owner = _whose(context, at)
    if owner is None or word.gender in (owner.gender, known_gender(context, owner)):
        return None  # "Holm said so. After her brother left, he said"
    context.memory.genders.setdefault(owner.key, owned_by)
    why = f"“{word.word}” → {found['kin']}, of whom the clause before tells"
    who = read(context, found.span("kin")).alone
    if who and who.kind == "person" and who.key != owner.key:
        return Reading((who,), "pronoun", 0.7, why, since=found.start("kin"))
    return Reading((), "pronoun", 0.6, why, name=found["noun"], role=True, since=found.start("kin"))


def _whose(context: Context, at: int) -> Who | None:
    """The person who spoke last before an offset, if the page brings nobody else in from there on: "| Holm
    said so. When her father fell ill, he"."""
    entry = context.memory.last("person")
    who = entry.reading.alone if entry else None
    if entry is None or who is None:
        return None
    begin = context.page.sentence(entry.at)[0]
    others = (one for start, one in people_on(context) if begin <= start < at)
    return who if all(one.key == who.key for one in others) else None
