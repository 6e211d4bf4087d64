"""The words of a story by sentences, for what is inferred from it."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import compress, count, repeat

from articles.extraction.records import record

_WORD = re.compile(r"\w+(?:['.&]\w+)*")
_TOKEN = re.compile(rf"{_WORD.pattern}|[,;:“”\"()]")
_SENTENCE = re.compile(r"[.!?\n](?:(?<!\n)[\"”’)]*\s+(?=[A-Z“\"‘(\[])|(?<=\n)\n*)")
"""Begins with the sign it looks for and not with a look behind it: that is many times faster."""

_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Maj|Col|Lt|Sen|Rep|Gov|St|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?"
    r"|Oct|Nov|Dec))\.$"
)

_FEW = 3
"""How many words are looked for one after the other."""
_FAR = 100
"""How many words away a word can still belong to a sentence; longer ones are lists or unpunctuated text."""


@record
class Words:
    """A text as lower-case words without possessives; hyphens part words."""

    words: tuple[str, ...]
    sentences: tuple[int, ...]
    """The number of the first word of each sentence."""
    vocabulary: frozenset[str]

    def sentence(self, at: int) -> tuple[int, int]:
        """The words of the sentence in which word number `at` stands, half open; at most a hundred on either
        side.
        """
        index = bisect_right(self.sentences, at) - 1
        end = self.sentences[index + 1] if index + 1 < len(self.sentences) else len(self.words)
        return max(self.sentences[index], at - _FAR), min(end, at + _FAR)

    def places(self, wanted: Iterable[str]) -> list[int]:
        """The numbers of the words that are among `wanted`, in their order; nearly free where none is."""
        held = self.vocabulary.intersection(wanted)
        if len(held) > _FEW:
            return list(compress(count(), map(held.__contains__, self.words)))
        return sorted([at for word in held for at in self._each(word)])

    def _each(self, word: str) -> Iterator[int]:
        """Where a word stands. For a few words this is faster than to look at each word of the text."""
        at = -1
        for _ in range(self.words.count(word)):
            at = self.words.index(word, at + 1)
            yield at

    def in_one_sentence(self, first: int, last: int) -> bool:
        """Whether two words, by their numbers, stand in the same sentence."""
        return bisect_right(self.sentences, first) == bisect_right(self.sentences, last)


def plain_words(text: str) -> list[str]:
    """The lower-case words of a name or phrase, as `Words` has them."""
    words: list[str] = _WORD.findall(_folded(text))
    return (
        [word.removesuffix("'s") if "'" in word else word for word in words]
        if "'" in text or "’" in text
        else words
    )


def _folded(text: str) -> str:
    """In lower case, with straight apostrophes; an underscore is a mark of Markdown and no letter."""
    return text.lower().replace("’", "'").replace("_", " ")


def _tokens(text: str) -> list[str]:
    """The words of a sentence; commas and quotation marks stand among them, so that no name reads across
    one.
    """
    tokens: list[str] = _TOKEN.findall(_folded(text))
    return list(map(str.removesuffix, tokens, repeat("'s"))) if "'" in text or "’" in text else tokens


def read(text: str) -> Words:
    """The words of `text`, sentence by sentence. Linear."""
    words: list[str] = []
    sentences = [0]
    done = 0
    for match in _SENTENCE.finditer(text):
        end = match.start() if match[0][0] == "\n" else match.start() + 1
        if _ABBREVIATION.search(text, max(0, end - 6), end):
            continue
        words += _tokens(text[done:end])
        done = match.end()
        if sentences[-1] < len(words):
            sentences.append(len(words))
    words += _tokens(text[done:])
    return Words(tuple(words), tuple(sentences), frozenset(words))


LEXICON: dict[str, frozenset[str]] = {
    name: frozenset(words)
    for name, words in tomllib.loads(
        (files("articles.extraction") / "data" / "dating.toml").read_text(encoding="utf-8")
    ).items()
}
"""The word lists of `data/dating.toml` by name."""
