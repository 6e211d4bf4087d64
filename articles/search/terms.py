"""Text as search terms: the same words, stems and syllable pairs for every database.

No database tokenises anything for us. A text becomes a string of terms with one
space between them, which each database takes apart at the spaces:

- the *exact* terms, folded and in the order of the text, so that a phrase is a run of them;
- after them, each once and marked with `~`, the *extra* terms: the stem of a word where it
  differs from the word, a hyphenated compound written as one, the parts of a number with
  points, the single syllables of Hangul, and `~u.s` where capitals tell the country from
  the pronoun.

Runs of Hangul, Hanja or Kana give pairs of characters (북한이 → 북한 한이), so that words of
two syllables are found, with a particle or without. `|` stands where a phrase must not run
on: between paragraphs and between the segments of an interrupted statement.

A row has two scopes: the terms of its context stand as they are, those of what was said are
marked with `@` (see `span_terms`). An article has only the first.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

import snowballstemmer

EXTRA, SCOPE, BARRIER = "~", "@", "|"

LONGEST = 64
"""Characters of a word that count; what is longer is cut, in texts and queries alike."""

LONGEST_TEXT = 1_000_000
"""Characters of a text that are searched; of what is longer, the beginning."""

BUDGET = 450_000
"""Bytes of different terms that one text may bring; a tsvector holds a million, and a row has two texts."""

AMBIGUOUS = frozenset({"us", "un", "who"})
"""Words that in capitals or with points are something else than in small letters."""

_CJK = (
    "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff"  # Hangul and its letters
    "\u3040-\u30ff\u31f0-\u31ff\uff66-\uffdc"  # Kana; half-width Kana and Hangul
    "\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Hanja
)
_APOSTROPHES = "'’‘ʼʻ＇"
_HYPHEN = re.compile("[-‐‑]")


def _combining_marks() -> str:
    """The combining marks of Unicode as the inside of a character class: `re` has no `\\p{M}`."""
    marks = [c for c in range(0x300, 0x1F000) if unicodedata.category(chr(c))[0] == "M"]
    ranges: list[list[int]] = []
    for code in marks:
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


_LETTER = rf"[^\W_{_CJK}]"
_MARKS = f"[{_combining_marks()}]*"
_TOKEN = re.compile(
    rf"""
      (?P<plain>[A-Za-z]{{2,}}(?=[ ,.;:?!)\n]|\Z))  # most words; the rest take a closer look
    | (?P<barrier>…|\n\s*\n)
    | (?P<cjk>(?:(?![\W_])[{_CJK}])+)
    | (?P<number>\d+(?:[.,·]\d+)+(?!{_LETTER}))
    | (?P<initials>(?:[^\W\d_{_CJK}]\.){{2,}}(?:[^\W\d_{_CJK}](?![^\W_]))?)
    | (?P<word>{_LETTER}{_MARKS}(?:[{_APOSTROPHES}]?{_LETTER}{_MARKS})*)
    """,
    re.VERBOSE,
)
_POSSESSIVE = re.compile(rf"[{_APOSTROPHES}][sS]$")
_APOSTROPHE = re.compile(f"[{_APOSTROPHES}]")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_ALPHANUMERIC = re.compile(r"[^\W_]+")

_start = attrgetter("start")
_stemmer = snowballstemmer.stemmer("english")


class Term(NamedTuple):
    """A term and the code points of the text that it stands for, `[start, end)`."""

    text: str
    start: int
    end: int


class Terms(NamedTuple):
    """The terms of a text, each list by start: `exact` as they follow one another, `extra` beside them."""

    exact: list[Term]
    extra: list[Term]


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The English stem of a folded word; what is not of the letters a to z is its own stem."""
    if not (word.isascii() and word.isalpha()):
        return word
    return sys.intern(str(_stemmer.stemWord(word)))


def fold(text: str) -> str:
    """Lower case, compatibility forms composed, accents off; Hangul stays whole syllables."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(c for c in decomposed if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", kept)


def letters(text: str) -> str:
    """The folded letters and digits of a text with nothing between them, possessives left out."""
    return "".join(_ALPHANUMERIC.findall(fold(_POSSESSIVE.sub("", text.strip()))))


def index_terms(*texts: str) -> str:
    """What is stored for a row that has one scope: the terms of its texts together."""
    text = "\n\n".join(texts)
    return span_terms(text, (0, len(text)), ())


def span_terms(text: str, context: tuple[int, int], segments: Sequence[Sequence[int]]) -> str:
    """What is stored for a row that is a part of a text: the terms of `context`, those of `segments` marked.

    Spans are code points into `text`. A word that a span cuts through does not count.
    """
    terms = _tokenise_for_rows(text)
    parts = _as_stored(terms, [context], "")
    if segments:
        parts += [BARRIER, *_as_stored(terms, segments, SCOPE)]
    return " ".join(parts)


def _as_stored(terms: Terms, spans: Sequence[Sequence[int]], mark: str) -> list[str]:
    exact: list[str] = []
    extra: dict[str, None] = {}
    for start, end in spans:
        if exact:
            exact.append(mark + BARRIER)
        exact += [mark + term.text for term in _within(terms.exact, start, end)]
        extra |= dict.fromkeys(f"{mark}{EXTRA}{term.text}" for term in _within(terms.extra, start, end))
    return [*_within_budget(exact), *_within_budget(list(extra))]


def _within(terms: list[Term], start: int, end: int) -> list[Term]:
    first = bisect_left(terms, start, key=_start)
    last = bisect_left(terms, end, lo=first, key=_start)
    return [term for term in terms[first:last] if term.end <= end]


def _within_budget(terms: list[str]) -> list[str]:
    """The beginning of the list whose different terms fit half of the budget: there are two lists."""
    if len(terms) < 1000:
        return terms
    seen: set[str] = set()
    left = BUDGET // 2
    for position, term in enumerate(terms):
        if term not in seen:
            seen.add(term)
            left -= len(term.encode())
            if left < 0:
                return terms[:position]
    return terms


@lru_cache(maxsize=4)
def _tokenise_for_rows(text: str) -> Terms:
    """The statements of an article are saved together: its text is taken apart once."""
    return tokenise(text[:LONGEST_TEXT])


def tokenise(text: str) -> Terms:
    """The terms of a text with their places in it. Never raises; a text may have none."""
    terms = Terms([], [])
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind == "plain":
            word, root = _plain(match[0])
            start, end = match.span()
            terms.exact.append(Term(word, start, end))
            if root:
                terms.extra.append(Term(root, start, end))
        elif kind == "word":
            _add_word(terms, match[0], match.start(), match.end())
        elif kind == "cjk":
            _add_syllables(terms, match[0], match.start(), match.end())
        elif kind == "number":
            _add_number(terms, match[0], match.start(), match.end())
        elif kind == "initials":
            _add_initials(terms, match[0], match.start(), match.end())
        elif terms.exact and terms.exact[-1].text != BARRIER:
            terms.exact.append(Term(BARRIER, match.start(), match.start()))
    _add_compounds(terms, text)
    terms.extra.sort(key=_start)
    return terms


@lru_cache(maxsize=200_000)
def _plain(raw: str) -> tuple[str, str]:
    """The folded word and the extra term, if any, of a word of the letters A to Z."""
    terms = Terms([], [])
    _add_word(terms, raw, 0, len(raw))
    return terms.exact[0].text, terms.extra[0].text if terms.extra else ""


def _add_word(terms: Terms, raw: str, start: int, end: int) -> None:
    if raw.isascii() and raw.isalnum():
        words = [raw.lower()]
    else:
        words = _ALPHANUMERIC.findall(fold(_APOSTROPHE.sub("", _POSSESSIVE.sub("", raw))))
    for whole in words:
        word = whole[:LONGEST]
        terms.exact.append(Term(word, start, end))
        if (root := stem(word)) != word:
            terms.extra.append(Term(root, start, end))
        if word in AMBIGUOUS and raw.isupper():
            terms.extra.append(Term(_pointed(word), start, end))


def _pointed(word: str) -> str:
    """The term of an abbreviation that is not the word of the same letters: us → u.s."""
    return ".".join(word)


def _add_initials(terms: Terms, raw: str, start: int, end: int) -> None:
    word = "".join(_ALPHANUMERIC.findall(fold(raw)))[:LONGEST]
    terms.exact.append(Term(word, start, end))
    if (root := stem(word)) != word:
        terms.extra.append(Term(root, start, end))
    if word in AMBIGUOUS:
        terms.extra.append(Term(_pointed(word), start, end))


def _add_number(terms: Terms, raw: str, start: int, end: int) -> None:
    number = raw.replace("·", ".")
    if _GROUPED.fullmatch(number):
        number = number.replace(",", "")
    for part in number.split(","):
        terms.exact.append(Term(part[:LONGEST], start, end))
        if "." in part:
            terms.extra.extend(Term(piece[:LONGEST], start, end) for piece in part.split("."))


def _add_syllables(terms: Terms, raw: str, start: int, end: int) -> None:
    """Pairs of characters, and each character by itself; a run of one character is a word."""
    folded = "".join(_ALPHANUMERIC.findall(fold(raw)))
    in_place = len(folded) == len(raw)  # one character each, unless jamo were composed
    places = [(start + i, start + i + 1) if in_place else (start, end) for i in range(len(folded))]
    if len(folded) == 1:
        terms.exact.append(Term(folded, *places[0]))
        return
    for i in range(len(folded) - 1):
        terms.exact.append(Term(folded[i : i + 2], places[i][0], places[i + 1][1]))
    terms.extra.extend(Term(c, *place) for c, place in zip(folded, places, strict=True))


def _add_compounds(terms: Terms, text: str) -> None:
    """Words with hyphens between them also as one: Jong-un as jongun, co-operation as cooper."""
    chain: list[Term] = []
    for hyphen in _HYPHEN.finditer(text):
        at = bisect_left(terms.exact, hyphen.end(), key=_start)
        if not 0 < at < len(terms.exact):
            continue
        before, after = terms.exact[at - 1], terms.exact[at]
        if (before.end, after.start) != hyphen.span():
            continue
        if chain and chain[-1] is not before:
            _add_compound(terms, chain)
            chain = []
        chain = [*(chain or [before]), after]
    _add_compound(terms, chain)


def _add_compound(terms: Terms, chain: list[Term]) -> None:
    if chain and not re.match(f"[{_CJK}]", chain[0].text):
        joined = "".join(part.text for part in chain)[:LONGEST]
        terms.extra.append(Term(stem(joined), chain[0].start, chain[-1].end))
