"""The words of a story with their places and sentences, for what is inferred from it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:['’.&][^\W_]+)*")
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[A-Z“\"‘(\[])|\n+")

_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Maj|Col|Lt|Sen|Rep|Gov|St|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))\.$"
)


@dataclass(frozen=True, slots=True)
class Words:
    """A text as lower-case words without possessives; hyphens part words. `starts` are code points into the text."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    sentences: tuple[int, ...]
    """The number of the first word of each sentence."""

    def sentence(self, at: int) -> tuple[int, int]:
        """The words of the sentence in which word number `at` stands, half open."""
        index = bisect_right(self.sentences, at) - 1
        end = self.sentences[index + 1] if index + 1 < len(self.sentences) else len(self.words)
        return self.sentences[index], end


def plain_words(text: str) -> list[str]:
    """The lower-case words of a name or phrase, as `Words` has them."""
    return [_bare(word) for word in _WORD.findall(text)]


def _bare(word: str) -> str:
    word = word.lower().replace("’", "'")
    return word.removesuffix("'s").removesuffix("'")


def read(text: str) -> Words:
    """The words of `text`. Linear."""
    found = list(_WORD.finditer(text))
    starts = tuple(match.start() for match in found)
    sentences = [0]
    for match in _SENTENCE.finditer(text):
        if _ABBREVIATION.search(text, max(0, match.start() - 6), match.start()):
            continue
        first = bisect_right(starts, match.end() - 1)
        if sentences[-1] < first < len(starts):
            sentences.append(first)
    return Words(text, tuple(_bare(match.group()) for match in found), starts, tuple(sentences))
