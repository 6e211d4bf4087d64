"""Text as search terms: the same words, stems and Hangul syllable pairs on every database."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

_WORD = re.compile(r"[^\W_]+")
_stemmer = snowballstemmer.stemmer("english")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The English stem of a folded word."""
    return str(_stemmer.stemWord(word))


def fold(text: str) -> str:
    """Lower case, compatibility forms composed, accents off; Hangul stays whole syllables."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(c for c in decomposed if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", kept)


def words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return _WORD.findall(fold(text.replace("’", "'").replace("'s", "")))


def index_terms(*texts: str) -> str:
    """What is indexed for the texts together: the stems of their words, in order."""
    return " ".join(stem(word) for text in texts for word in words(text or ""))
