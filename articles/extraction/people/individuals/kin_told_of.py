"""Relatives whom the page has brought in as somebody's: "I can't tell my daughter. | The daughter said" is
about the daughter, and not about who has just spoken."""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.people.known.context import Context

_SOMEBODYS = r"(?:\b(?:my|his|her|their|our|whose)|['’]s?) (?:[a-z-]+ ){{0,2}}{kin}s?\b(?!,? [A-Z])"


def is_kin_of_another(context: Context, part: Part) -> bool:
    """Whether a bare noun for a relative goes on with one of whom this paragraph or the one before tells
    whose they are, without a name: "Her brother's widow had come. | The widow said"."""
    page = context.page
    if part.complement or part.head not in page.index.words.kin or not part.definite:
        return False
    here = page.paragraph(part.core[0])
    start = page.paragraph(here[0] - 1)[0] if here[0] else 0
    told = _SOMEBODYS.format(kin=re.escape(part.head))
    return re.search(told, page.flat[start : part.core[0]]) is not None
