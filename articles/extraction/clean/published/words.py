"""The words of a story by sentences, for what is inferred from it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import chain, compress, count

from articles.extraction.records import record
from articles.extraction.recurring import Recurring
from articles.extraction.tables import table

_WORD = re.compile(r"\w++(?:['.&]\w++)*+")
_TOKEN = re.compile(rf"{_WORD.pattern}|[,;:“”\"()]")
_SENTENCE = re.compile(r"[.!?\n](?:(?<!\n)[\"”’)]*\s+(?=[A-Z“\"‘(\[])|(?<=\n)\n*)")
"""Begins with the sign it looks for and not with a look behind it: that is many times faster."""

_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Maj|Col|Lt|Sen|Rep|Gov|St|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?"
    r"|Oct|Nov|Dec))\.$"
)

_FAR = 100
"""How many words away a word can still belong to a sentence; longer ones are lists or unpunctuated text."""


@record
class Words:
    """A text as lower-case words without possessives; hyphens part words."""

    words: tuple[str, ...]
    sentences: tuple[int, ...]
    """The number of the first word of each sentence."""
    vocabulary: frozenset[str]
    asked: dict[str, list[int]]
    """The numbers of the words that are asked for most, found out once for all that ask."""

    def sentence(self, at: int) -> tuple[int, int]:
        """The words of the sentence in which word number `at` stands, half open; at most a hundred on either
        side.
        """
        index = bisect_right(self.sentences, at) - 1
        end = self.sentences[index + 1] if index + 1 < len(self.sentences) else len(self.words)
        return max(self.sentences[index], at - _FAR), min(end, at + _FAR)

    def places(self, wanted: Iterable[str]) -> list[int]:
        """The numbers of the words that are among `wanted`, in their order; nearly free where none is."""
        present = self.vocabulary.intersection(wanted)
        if present <= self.asked.keys():
            return sorted(chain.from_iterable(map(self.asked.__getitem__, present)))
        return list(compress(count(), map(present.__contains__, self.words))) if present else []

    def in_one_sentence(self, first: int, last: int) -> bool:
        """Whether two words, by their numbers, stand in the same sentence."""
        return bisect_right(self.sentences, first) == bisect_right(self.sentences, last)


def _cut(piece: str) -> tuple[str, ...]:
    """The words and marks of what stands between blanks, one behind the other."""
    return tuple([word.removesuffix("'s") for word in _TOKEN.findall(piece)])


_PIECES = Recurring(_cut)


def plain_words(text: str) -> list[str]:
    """The lower-case words of a name or phrase, as `Words` has them."""
    words: list[str] = _WORD.findall(_folded(text))
    return (
        [word.removesuffix("'s") if "'" in word else word for word in words]
        if "'" in text or "’" in text
        else words
    )


def _folded(text: str) -> str:
    """In lower case, with straight apostrophes; an underscore is a mark of Markdown and no letter.

    As long as the text: "İ" is the only letter of which the lower case is longer.
    """
    return text.replace("İ", "I").lower().replace("’", "'").replace("_", " ")


def words_of(text: str, asked: frozenset[str] = frozenset()) -> Words:
    """The words of `text`, sentence by sentence. Linear.

    `asked` are words of which the places are wanted by somebody.
    Commas and quotation marks stand among the words of a sentence, so that no name reads across one.
    """
    folded = _folded(text)
    words: list[str] = []
    sentences = [0]
    done = 0
    pieces = _PIECES.__getitem__
    for match in _SENTENCE.finditer(text):
        stop, begins = match.span()
        end = stop if text[stop] == "\n" else stop + 1
        if text[end - 1] == "." and _abbreviates(text, end):
            continue
        words += chain.from_iterable(map(pieces, folded[done:end].split()))
        done = begins
        if sentences[-1] < len(words):
            sentences.append(len(words))
    words += chain.from_iterable(map(pieces, folded[done:].split()))
    places: dict[str, list[int]] = {}
    for at in compress(count(), map(asked.__contains__, words)):
        places.setdefault(words[at], []).append(at)
    return Words(tuple(words), tuple(sentences), frozenset(words), places)


def _abbreviates(text: str, end: int) -> bool:
    """Whether the stop before `end` is that of an abbreviation: these have a capital."""
    return not text[max(0, end - 6) : end].islower() and (
        _ABBREVIATION.search(text, max(0, end - 6), end) is not None
    )


LEXICON: dict[str, frozenset[str]] = {name: frozenset(words) for name, words in table("dating").items()}
"""The word lists of `data/dating.toml` by name."""
