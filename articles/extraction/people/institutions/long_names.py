"""Bodies by a long name that tells their field: "the Ministry of Land and Environment Protection".

| the page | who speaks |
| --- | --- |
| `the Ministry of Health and Welfare`, `the ministry of Health and Welfare` | the ministry |
| `a Ministry of Health and Welfare official`, `Ministry of Health figures` | the ministry |
| `Ministry of Health spokesman Jan Holm` | Jan Holm |
| `the North's Ministry of People's Armed Forces` | the ministry of that state |
"""

from __future__ import annotations

import re

from articles.extraction.entities.names import lowered
from articles.extraction.entities.phrases import BODY_NOUNS, OF_MANY, Part
from articles.extraction.people.institutions.headed import FIELD
from articles.extraction.people.institutions.whose import body_of
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.full_names import name_at_end
from articles.extraction.people.known.memory import Reading

_BEFORE_CAPITALS = re.compile(
    r"^(?:(?:[A-Z][a-z-]+ )?(?:[a-z-]+ ){0,3}(?:group|charity|foundation|think tank|agency) (?=[A-Z])|"
    r"(?:(?:The|An?|[a-z][\w'-]*) )+)"
)
LONG_BODY = re.compile(
    rf"(?:[\w.'-]+ ){{0,6}}?(?:{BODY_NOUNS} (?:of|for|on)|(?:ministry|department) of) (?:the )?[A-Z]"
)
_SMALL = re.compile(r"\b(?:ministry|department)(?= of (?:the )?[A-Z])")
"""As some papers write it: "the ministry of Health and Welfare"."""


_OWNS = re.compile(rf"(?<=\w)(?!{OF_MANY})(?:'s |'(?! (?:[A-Z]\w+ )?{BODY_NOUNS}\b) )")
"""Not in "the Citizens' | Coalition for Economic Justice"."""
_OWNER = re.compile(r"(?:[Tt]he )?(?:[A-Z][\w.-]* ){0,2}?[A-Z][\w.-]*'s (?=[A-Z])")
"""With whose name a long one begins: "the North's | Ministry of People's Armed Forces"."""


def by_long_body(context: Context, part: Part, raw: str) -> Reading | None:
    """The body that a long name tells, also for its official; `None` where the name only tells where somebody
    known is: "Ministry of Unification | spokesman Kim", "Ministry of Unification | official"."""
    words = context.page.index.words
    if part.head in words.officials | words.documents and raw.endswith(f" {part.head}"):
        known = any(seen.kind == "institution" for seen in part.names)
        return None if known else _of_long_name(context, part, raw[: -len(part.head) - 1])
    named = name_at_end(raw, words)
    role = lowered(raw[: -len(named)]).split()[-1:] if named else []
    in_office = words.officials.union(words.titles, words.persons)
    return None if in_office & {*role} else _of_long_name(context, part, raw)


def _of_long_name(context: Context, part: Part, raw: str) -> Reading:
    """ "Ministry of Land and Environment Protection": a body by its capitals, with its state where that is
    told."""
    index = context.page.index
    raw = _SMALL.sub(lambda noun: noun[0].capitalize(), raw, count=1)
    owner = _OWNER.match(raw)
    owned = _OWNS.search(raw, owner.end() if owner else 0)
    if owned and owned[0] == "' " and LONG_BODY.match(raw, owned.end()):
        owned = None  # "the Citizens' Alliance for …"; not "the Center for Peace Studies' Missile Database"
    raw = raw[: owned.start()] if owned else raw
    end = part.core[0] + len(raw)
    field = part.core[0] + raw.find(" of ")  # "Federation of Korean Industries" names no state of its own
    inside = [
        seen for seen in part.names if seen.end < end and not (field < seen.start and FIELD.search(raw))
    ]
    named = [*inside, *(() if owned else part.complement_names)]
    state = next((seen.slug for seen in named if seen.kind in ("state", "adjective") and seen.slug), None)
    name = _BEFORE_CAPITALS.sub("", raw[owner.end() :] if owner else raw)
    slug = index.body(state or context.page.home, name.lower())
    if slug:
        return Reading((who_is(slug, index),), "explicit", 0.93 if state else 0.9, f"named “{name}”")
    own = any(part.core[0] + raw.find(name) == seen.start for seen in part.names)  # "U.S. Agency for …"
    who = Who(name, None, "organisation", state) if own else body_of(context, state, name)
    return Reading((who,), "explicit", 0.85, "a body that the directory does not have")
