"""Tokens and quotations → paragraphs and sentences.

An *outer* sentence takes a quotation as one piece: full stops inside the marks end
nothing, unless the quotation itself closes the sentence. Titles ("Maj. Gen. Pak"),
initials, "U.S." and dates ("Jan. 6") end no sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from articles.extraction.lexicon import (
    ADV,
    AUX,
    CLOSE,
    COORD,
    DET,
    END,
    NUMBER,
    PREP,
    SUB,
    SUBJ,
    WORD,
    word_list,
)
from articles.extraction.quotations import Quotation, find_quotations
from articles.extraction.tokens import Tokens, tokenise

_PARAGRAPH = re.compile(r"[^\n]+")
_OPENS_SENTENCE = DET | SUBJ | SUB | COORD | PREP | ADV | AUX
_ABBREVIATIONS = word_list("abbreviation")
_OPENING_MARKS = frozenset("“\"‘'«「『《„([")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `first` to `last` (exclusive) of paragraph number `paragraph` (from 0)."""

    first: int
    last: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Layout:
    """A text cut into tokens, quotations and sentences.

    `quote[i]` is the index in `quotations` of the outermost quotation that holds
    token `i` (its marks included), or -1. `ranges[n]` are the first and the last
    token (exclusive) of quotation `n`, its marks included.
    """

    tokens: Tokens
    quotations: tuple[Quotation, ...]
    quote: tuple[int, ...]
    ranges: tuple[tuple[int, int], ...]
    paragraphs: tuple[tuple[int, int], ...]
    sentences: tuple[Sentence, ...]


def lay_out(text: str) -> Layout:
    """Cuts a text into everything that the later stages look at."""
    tokens = tokenise(text)
    quotations = find_quotations(text)
    ranges = tuple(
        [
            (bisect_left(tokens.starts, q.outer_start), bisect_left(tokens.starts, q.outer_end))
            for q in quotations
        ]
    )
    quote = [-1] * len(tokens)
    for number, (first, last) in enumerate(ranges):
        if quotations[number].depth == 1:
            quote[first:last] = [number] * (last - first)
    paragraphs = _token_paragraphs(tokens)
    sentences: list[Sentence] = []
    for number, (first, last) in enumerate(paragraphs):
        sentences += [Sentence(a, b, number) for a, b in split_sentences(tokens, first, last, quote)]
    return Layout(tokens, quotations, tuple(quote), ranges, paragraphs, tuple(sentences))


def _token_paragraphs(tokens: Tokens) -> tuple[tuple[int, int], ...]:
    starts = tokens.starts
    result = []
    for match in _PARAGRAPH.finditer(tokens.text):
        first, last = bisect_left(starts, match.start()), bisect_left(starts, match.end())
        if last > first:
            result.append((first, last))
    return tuple(result)


def split_sentences(
    tokens: Tokens, first: int, last: int, quote: list[int] | tuple[int, ...] | None
) -> list[tuple[int, int]]:
    """Sentences between two tokens as (first, last exclusive). With `quote`, quotations are not looked into."""
    result = []
    begin = first
    k = first
    cls, low = tokens.cls, tokens.low
    while k < last:
        if quote is not None and quote[k] >= 0:
            number = quote[k]
            while k + 1 < last and quote[k + 1] == number:
                k += 1
            ends = _quotation_ends_sentence(tokens, begin, k, last)
        elif cls[k] & END or low[k][-1] == "." or low[k] == "…":
            ends = _ends_sentence(tokens, k, last)
            while (
                ends
                and k + 1 < last
                and (cls[k + 1] & CLOSE or (quote is None and low[k + 1] in "”\"’'»」』"))
            ):
                k += 1
        else:
            ends = False
        k += 1
        if ends and k < last:
            result.append((begin, k))
            begin = k
    if begin < last:
        result.append((begin, last))
    return result


def _quotation_ends_sentence(tokens: Tokens, begin: int, closing: int, last: int) -> bool:
    """Whether a quotation whose last token is `closing` ends its sentence."""
    inner = closing - 1
    while inner > begin and not tokens.cls[inner] & (END | WORD) and tokens.low[inner] in "”\"’'»」』)]":
        inner -= 1
    final = tokens.low[inner][-1]
    if final not in ".?!…—–-":
        return False
    return closing + 1 >= last or _opens_sentence(tokens, closing + 1)


def _opens_sentence(tokens: Tokens, k: int) -> bool:
    return tokens.cap[k] or bool(tokens.cls[k] & NUMBER) or tokens.low[k][0] in _OPENING_MARKS


def _ends_sentence(tokens: Tokens, k: int, last: int) -> bool:
    """Whether the full stop (question mark …) at `k` ends a sentence."""
    if k + 1 >= last:
        return True
    following = k + 1
    mark = tokens.low[k]
    if tokens.cls[following] & CLOSE or tokens.low[following] in "”’":
        following += 1
        if following >= last:
            return True
    if not _opens_sentence(tokens, following):
        return False
    if len(mark) > 1 and mark[0].isalnum():  # U.S., p.m.
        return bool(tokens.cls[following] & _OPENS_SENTENCE) and tokens.cap[following]
    if mark != ".":
        return True
    return _full_stop(tokens, k, following)


def _full_stop(tokens: Tokens, k: int, following: int) -> bool:
    if k == 0:
        return False
    before, joined = tokens.low[k - 1], tokens.ends[k - 1] == tokens.starts[k]
    glued = tokens.ends[k] == tokens.starts[following]
    if glued:
        return (
            tokens.cap[following]
            and len(before) > 1
            and not tokens.cap[k - 1]
            or bool(tokens.cls[k - 1] & NUMBER)
        )
    if joined and before in _ABBREVIATIONS:
        number = bool(tokens.cls[following] & NUMBER)
        return (
            not number
            and before in {"inc", "corp", "co", "ltd", "jr", "sr", "etc", "no"}
            and bool(tokens.cls[following] & _OPENS_SENTENCE)
        )
    initial = joined and len(before) == 1 and before.isalpha() and tokens.cap[k - 1] and before != "i"
    return not initial or bool(tokens.cls[following] & (DET | SUBJ))
