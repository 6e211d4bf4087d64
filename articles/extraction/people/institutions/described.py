"""A body without a name, with which the page goes on by its noun: "A Seoul court fined him. | The court".

| the page | goes on with | not |
| --- | --- | --- |
| `A Seoul court fined him.` | `The court`: the Seoul court | an older `Supreme Court` |
| `He was fined by a district court in Busan.` | `The court` | |
| `A truth commission met. The European Commission was there.` | | `The commission`: the last |
| `A court official came.` | | `The court` |
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading

_LATELY = 3
"""How many sentences back such a body is kept in mind."""
_NOUNS = ("court", "tribunal", "commission", "committee", "council", "panel", "board", "inquiry")
_NO_BODY = (
    r"(?! (?:official|spokes\w+|judge|justice|hearing|order|ruling|decision|verdict|member|chief|chair\w*|"
    r"report|meeting|source|case|session|building|document|filing|aide|director|head)s?\b)"
)
_DESCRIPTION = (
    r"(?P<phrase>[Aa]n? (?P<name>(?:(?!of |in |to |for |by )[\w.'-]+ ){{1,4}}?{head}\b(?!-)"
    r"(?:(?P<place> (?:in|of|for) (?:the )?(?:[A-Z][\w.-]*)(?: [A-Z][\w.-]*)*)| of (?:experts|inquiry))?))"
    rf"{_NO_BODY}"
)
_OPENING = (
    r"[\"“]?(?:(?:But|And|Meanwhile|Earlier|Later|Separately),? )?"
    r"(?:(?:On|In|Last|Early|Late|After|Earlier)\b[^,.;:]{2,50}, )?"
)
_BEGINS = {head: re.compile(_OPENING + _DESCRIPTION.format(head=head)) for head in _NOUNS}
"""How a sentence begins with such a body: "On Monday, | a truth commission in Seoul"."""
_ACTS = {head: re.compile(r" (?:by|before|told) " + _DESCRIPTION.format(head=head)) for head in _NOUNS}
"""How a sentence tells that one did something: "was fined by | a Seoul court"."""


def described_body(context: Context, part: Part, phrase: str, since: int) -> Reading | None:
    """The last of these that one of the sentences before brings in; `None` where a body so headed is named
    behind it, at `since`."""
    if not part.bare or part.head not in _BEGINS:
        return None
    page = context.page
    here = page.sentence_number(part.core[0])
    for start, end in reversed(page.sentences[max(0, here - _LATELY) : here]):
        if start < since:
            return None
        found = _BEGINS[part.head].match(page.flat, start, end) or _ACTS[part.head].search(
            page.flat, start, end
        )
        if found:
            return _as_it_spoke(context, found, phrase)
    return None


def _as_it_spoke(context: Context, found: re.Match[str], phrase: str) -> Reading:
    """What is known of such a body: who it was read to be where it spoke, else its description alone."""
    page = context.page
    place = found.start("phrase")
    why = f"“{phrase}” → “{found['name']}”, {context.place(place)}"
    for entry in context.memory.backwards():
        if entry.at <= place:
            if entry.at == place and entry.reading.who:
                return entry.reading._replace(reason=why)
            break
    words, where = page.index.words, (found["place"] or "").split()
    dated = len(where) > 1 and where[1].lower().rstrip(".") in {*words.months, *words.weekdays}
    name = found["name"].removesuffix(found["place"]) if dated else found["name"].rstrip(".")
    return Reading((Who(name, None, "organisation"),), "explicit", 0.75, why)
