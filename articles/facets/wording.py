"""Which words a side used more often after an event than before it, and which less.

Told by the log-likelihood ratio: Dunning, “Accurate Methods for the Statistics of Surprise and Coincidence”
(Computational Linguistics 19, 1993), which holds for rare words, too. What is counted are statements that
have a word, not the times that they have it: so nobody who repeats a word makes it a topic, and long
statements weigh as much as short ones. Inflected forms count as one word.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from articles.facets.words import words_of
from articles.models.base import Side

LEAST = 20
"""Statements of a side that each window needs: of fewer, words differ by chance."""

CERTAIN = 10.83
"""The ratio from which on a word is listed: by chance, one in a thousand reaches it (chi-squared)."""

MOST = 6
"""Words listed each way."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it mostly stands in the texts, and how many statements have it before and after."""

    text: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a side. `before` and `after` are statements; `came` and `went` begin with the clearest."""

    side: str
    label: str
    before: int
    after: int
    came: tuple[Word, ...] = ()
    went: tuple[Word, ...] = ()


def comparable(before: Mapping[str, Sequence[int]], after: Mapping[str, Sequence[int]]) -> list[str]:
    """The sides that have enough statements in both windows."""
    enough = {side for side in before if min(len(before[side]), len(after.get(side, ()))) >= LEAST}
    return [side for side in Side.values if side in enough]


def wordings(before: Mapping[str, Sequence[str]], after: Mapping[str, Sequence[str]]) -> list[Wording]:
    """The words of each side that differ between its texts before and after; both have the same sides."""
    found = []
    for side in before:
        earlier, later = _counted(before[side]), _counted(after[side])
        numbers = len(before[side]), len(after[side])
        came, went = _differing(earlier[0], later[0], numbers)
        shown = [
            tuple(Word(_form(root, earlier[1], later[1]), earlier[0][root], later[0][root]) for root in roots)
            for roots in (came, went)
        ]
        found.append(Wording(side, str(Side(side).label), *numbers, *shown))
    return found


def _differing(
    before: Counter[str], after: Counter[str], numbers: tuple[int, int]
) -> tuple[list[str], list[str]]:
    """The words of which more statements tell after, and of which fewer: those that differ most first."""
    ratios = {
        root: _ratio((before[root], after[root]), numbers)
        * (1 if _more_after(root, before, after, numbers) else -1)
        for root in before.keys() | after.keys()
    }
    ordered = sorted(ratios, key=lambda root: (-abs(ratios[root]), root))
    came = [root for root in ordered if ratios[root] >= CERTAIN]
    went = [root for root in ordered if ratios[root] <= -CERTAIN]
    return came[:MOST], went[:MOST]


def _more_after(root: str, before: Counter[str], after: Counter[str], numbers: tuple[int, int]) -> bool:
    return after[root] * numbers[0] > before[root] * numbers[1]


def _ratio(having: tuple[int, int], numbers: tuple[int, int]) -> float:
    """Twice the logarithm of how much better two shares fit the counts than one share does."""
    share = sum(having) / sum(numbers)
    return 2 * sum(
        observed * log(observed / expected)
        for have, number in zip(having, numbers, strict=True)
        for observed, expected in ((have, share * number), (number - have, (1 - share) * number))
        if observed
    )


def _form(root: str, *written: Mapping[str, Counter[str]]) -> str:
    """The form in which a word stands most often."""
    forms: Counter[str] = sum((one.get(root, Counter()) for one in written), Counter())
    return max(forms.items(), key=lambda form: (form[1], form[0]))[0]


def _counted(texts: Iterable[str]) -> tuple[Counter[str], dict[str, Counter[str]]]:
    """In how many texts each word stands, by its stem; and the forms in which it stands there."""
    found: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        here: dict[str, str] = {}
        for root, word, _, _ in words_of(text):
            here.setdefault(root, word)
        found.update(here.keys())
        for root, word in here.items():
            forms[root][word] += 1
    return found, forms
