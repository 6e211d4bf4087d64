"""The words of a text that carry what it says: without the small ones, and inflected forms as one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.search import stem

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_SMALL = frozenset(
    re.findall(
        r"\S+",
        """
    a about above after again against all also although am among an and another any are aren't as at be
    because been before being below between both but by can can't cannot could did do does doing don't
    done down during each either else even ever every few for from further get go going got had has have
    having he her here hers him his how however i if in into is isn't it it's its itself just let like
    made make many may me might more most much must my neither no nor not now of off on once one only or
    other our ours out over own per put said same say says see shall she should since so some still such
    take than that that's the their theirs them then there these they this those though through thus to
    too toward towards two under until up upon us very was we we're we've were what when where whether
    which while who whom whose why will with within without won't would yet you your
        """,
    )
)


def words_of(text: str) -> Iterator[tuple[str, str, int, int]]:
    """Each word that carries something: its stem, itself without `'s`, and where it stands in the text."""
    for found in _WORD.finditer(text):
        word = found.group().replace("’", "'").removesuffix("'s")
        folded = word.lower()
        if folded not in _SMALL and (len(folded) > 2 or not folded.isascii()):
            yield stem(folded), word, found.start(), found.end()
