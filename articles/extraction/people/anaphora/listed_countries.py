"""Countries with which a sentence begins, not all of the directory: "Norway and Finland … they"."""

from __future__ import annotations

import re

from articles.extraction.entities.names import lowered
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context

_LISTED = re.compile(
    r"((?:[tT]he )?[A-Z][\w.]+(?: [A-Z]\w+){0,2}(?:, (?:the )?[A-Z][\w.]+(?: [A-Z]\w+){0,2})*,? and "
    r"(?:the )?[A-Z][\w.]+(?: [A-Z]\w+){0,2}) (?=[a-z])"
)
_ITEM = re.compile(r",? and |, ")


def countries_before(context: Context, at: int) -> tuple[Who, ...]:
    """The countries with which this sentence or the one before begins, where the directory does not have them
    all: "Norway, Sweden and Finland brought the matter up … they"."""
    page, index = context.page, context.page.index
    here = page.sentence_number(at)
    for number in (here, here - 1):
        if number < 0:
            continue
        found = _LISTED.match(page.flat, page.sentences[number][0], min(page.sentences[number][1], at))
        if found is None:
            continue
        names = [name.removeprefix("the ").removeprefix("The ") for name in _ITEM.split(found[1])]
        known = [index.names.get(lowered(name)) for name in names]
        who = [
            who_is(target.slugs[0], index) if target and target.kind == "state" else Who(name, None, "state")
            for name, target in zip(names, known, strict=True)
            if (target and target.kind == "state") or name in index.words.countries
        ]
        if len(who) == len(names) and any(one.slug is None for one in who):
            return tuple(who)
    return ()
