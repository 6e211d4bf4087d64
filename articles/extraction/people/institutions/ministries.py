"""Which ministry a field tells: "the agriculture ministry", "the ministry of environment".

The directory holds few ministries; the name of another one never falls back on one of
those because it was named before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.entities.page import Page
from articles.extraction.entities.phrases import Part, state_of
from articles.extraction.people.institutions.whose import body_of
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading

_STEM = 4
_MINISTRIES = frozenset({"ministry", "department"})
_WITH_FIELD = {
    head: re.compile(rf"[Tt'](?:(?<!\w.)he|(?<=\w')s) ((?:[a-z]+ and )?[a-z]+) {head}\b")
    for head in sorted(_MINISTRIES)
}
_VAGUE = frozenset(
    {"the", "this", "that", "same", "latter", "former", "government", "powerful", "a", "an"}
    | {
        "senior",
        "top",
        "ranking",
        "high-ranking",
        "unnamed",
        "another",
        "one",
        "his",
        "her",
        "its",
        "their",
        "key",
    }
)


def of_another_field(words: tuple[str, ...], who: Who) -> bool:
    """Whether "the agriculture ministry" tells a field that the ministry named before does not have."""
    return tells_a_field(words) and words[-2][:_STEM] not in who.name.lower()


def tells_a_field(words: tuple[str, ...]) -> bool:
    """Whether a phrase is headed by a ministry with its field before it."""
    field = words[-2] if len(words) > 1 else ""
    return words[-1] in _MINISTRIES and field.isalpha() and field not in _VAGUE


def by_field(context: Context, part: Part) -> Reading | None:
    """ "The ministry of environment", "the ministry handling inter-Korean affairs": the page's state's, or
    one that the directory does not have."""
    page, index = context.page, context.page.index
    if part.head not in _MINISTRIES:
        return None
    by_task = _of_unification(page, part)
    if by_task or part.complement is None:
        return by_task
    field = _FIELD.match(page.flat, *part.complement)
    if field is None or not page.flat.startswith(" of ", part.core[1]):
        return None
    name, state = f"{part.head} of {field[0]}", state_of(page, part)
    slug = index.body(state or page.home, name)
    if slug:
        who = who_is(slug, index)
        return Reading((who,), "explicit", 0.8, f"“{name}” is {who.name}")
    other = body_of(context, state, name) if state else Who(name, None, "organisation")
    return Reading((other,), "explicit", 0.6, f"“{name}” is a body that the directory does not have")


def _of_unification(page: Page, part: Part) -> Reading | None:
    """ "The ministry handling inter-Korean affairs": the South's, unless it is told to be the North's."""
    slug = page.index.body("south-korea", "unification ministry")
    if (
        not slug
        or not _TASK.search(page.flat, part.core[0], part.end)
        or state_of(page, part) == "north-korea"
    ):
        return None
    who = who_is(slug, page.index)
    return Reading((who,), "explicit", 0.85, f"{who.name} is what handles ties between the Koreas")


_TASK = re.compile(
    r"\b[Mm]inistry,? (?:handling|in charge of|responsible for|dealing with|overseeing|tasked with|for|on) "
    r"(?:inter-Korean|cross-border|North Korean?|South-North|unification) "
    r"(?:affairs|relations|ties|issues|matters|policy|policies|exchanges)\b"
)
"""What the Ministry of Unification does: "the ministry | handling inter-Korean affairs"."""
_FIELD = re.compile(
    r"(?!the )[a-z][a-z-]+(?:(?:,? and |, | )(?!(?:in|at|of|for|who|on|has|had|and)\b)[a-z-]+){0,4}"
)


def named_by_field(context: Context, heads: tuple[str, ...]) -> Iterator[tuple[int, Who]]:
    """The ministries that the page names in lower case and that the directory does not have: "the fisheries
    ministry"."""
    page = context.page
    for head in _MINISTRIES.intersection(heads):
        if f" {head}" not in page.flat:
            continue
        for found in _WITH_FIELD[head].finditer(page.flat):
            words = (*found[1].split(), head)
            if not tells_a_field(words) or page.touching(found.span(1)):
                continue
            owner = [seen for seen in page.within((max(0, found.start() - 30), found.start())) if seen.slug]
            state = owner[-1].slug if owner and owner[-1].end == found.start() else None
            known = state and owner[-1].kind == "state"
            who = body_of(context, state, " ".join(words)) if known else None
            yield found.start(), who or Who(" ".join(words), None, "organisation")
