"""Relatives whom the page has brought in as somebody's: "I can't tell my daughter. | The daughter said" is
about the daughter, and not about who has just spoken."""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.told_of import words_told

_SOMEBODYS = r"(?:\b(?i:my|his|her|their|our|whose)|['’]s?) (?:[a-z-]+ ){{0,2}}{kin}s?\b(?!,? [A-Z])"


def is_kin_of_another(context: Context, part: Part) -> bool:
    """Whether a bare noun for a relative goes on with one of whom this paragraph or the one before tells
    whose they are, without a name: "Her brother's widow had come. | The widow said"."""
    page = context.page
    if part.complement or part.head not in page.index.words.kin or not part.definite:
        return False
    here = page.paragraph(part.core[0])
    start = page.paragraph(here[0] - 1)[0] if here[0] else 0
    told = _SOMEBODYS.format(kin=re.escape(part.head))
    window = page.flat[start : part.core[0]]
    parents = _PARENTS.search(window) if part.head in _ONE_PARENT else None
    return parents is not None or re.search(told, window) is not None


_ONE_PARENT = frozenset({"father", "mother"})
_PARENTS = re.compile(r"(?:\b(?i:my|his|her|their|our|whose)|['’]s?) (?:[a-z-]+ )?parents\b")
"""`His parents, Fred and Eva Holm, sued. The father said`: not he whose parents they are."""


def is_called_other_kin(context: Context, part: Part, who: Who) -> bool:
    """Whether the page has brought somebody in as another relative: "her husband, Jan Holm, said. | The
    nephew" is not he."""
    kin = context.page.index.words.kin
    called = kin & words_told(context, who) if part.head in kin else frozenset()
    return bool(called) and part.head not in called
