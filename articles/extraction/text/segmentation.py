"""Tokens and quotations → paragraphs and sentences.

An *outer* sentence takes a quotation as one piece: full stops inside the marks end
nothing, unless the quotation itself closes the sentence. Titles ("Maj. Gen. Pak"),
initials, "U.S." and dates ("Jan. 6") end no sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import compress, count

from articles.extraction.records import record
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    CLOSE,
    COMMA,
    COORD,
    DET,
    END,
    LONG_DASHES,
    NUMBER,
    PREP,
    STOP,
    SUB,
    SUBJ,
    TIME,
    WORD,
    word_list,
)
from articles.extraction.text.programmes import without_programmes
from articles.extraction.text.quotations import Quotation, find_quotations
from articles.extraction.text.tokens import Tokens, tokenise

_PARAGRAPH = re.compile(r"[^\n]+")
_OPENS_SENTENCE = DET | SUBJ | SUB | COORD | PREP | ADV | AUX
_LONGEST = 160
"""Tokens outside quotation marks after which a sentence without an end is cut, so that time stays
linear."""
_LONGEST_WITH_QUOTES = 1500
_ABBREVIATIONS = word_list("abbreviation")
_OPENING_MARKS = frozenset("“\"‘'«「『《„([")


@record
class Sentence:
    """Tokens `first` to `last` (exclusive) of paragraph number `paragraph` (from 0)."""

    first: int
    last: int
    paragraph: int


@record
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
    text = without_programmes(text)
    tokens = tokenise(text)
    quotations = find_quotations(text)
    starts = tokens.starts
    ranges = tuple(
        [(bisect_left(starts, q.outer_start), bisect_left(starts, q.outer_end)) for q in quotations]
    )
    quote = [-1] * len(tokens.cls)
    outermost = []
    tokens = _with_like_marks(tokens, quotations, ranges)
    behind = _commas_behind(tokens, quotations, ranges)
    if behind:
        tokens = _drawn_in(tokens, behind)
        ranges = tuple([(first, last + (last in behind)) for first, last in ranges])
    for number, (first, last) in enumerate(ranges):
        if quotations[number].depth == 1 and last > first and not _is_nickname(tokens, first, last):
            quote[first:last] = [number] * (last - first)
            outermost.append((first, last))
    stops = [k for k in compress(count(), tokens.stops) if quote[k] < 0]
    stops += [last - 1 for _, last in outermost]
    glued = frozenset([first - 1 for first, last in outermost if _is_glued(tokens, first, last)])
    stops += glued
    stops.sort()
    paragraphs = _token_paragraphs(tokens)
    sentences: list[Sentence] = []
    for number, (first, last) in enumerate(paragraphs):
        mine = stops[bisect_left(stops, first) : bisect_left(stops, last)]
        mine = [k for k in mine if k not in glued or _names_page(tokens, first, k)] if glued else mine
        for a, b in _sentences(tokens, quote, first, last, mine):
            if b - a <= _LONGEST:
                sentences.append(Sentence(a, b, number))
            else:
                sentences += [Sentence(c, d, number) for c, d in _pieces(quote, a, b)]
    return Layout(tokens, quotations, tuple(quote), ranges, paragraphs, tuple(sentences))


_OTHER_OPENING = frozenset("'‘«»„‹「『《")
_OTHER_CLOSING = frozenset("'»«›」』》")


def _with_like_marks(
    tokens: Tokens, quotations: tuple[Quotation, ...], ranges: tuple[tuple[int, int], ...]
) -> Tokens:
    """The tokens, with the marks of outermost quotations read as double ones: behind `'No,'` stands no
    possessive. The spans stay as they are."""
    marks = {}
    for quotation, (first, last) in zip(quotations, ranges, strict=True):
        if quotation.depth != 1 or last <= first:
            continue
        if quotation.outer_start < quotation.start and tokens.low[first] in _OTHER_OPENING:
            marks[first] = "“"
        if quotation.end < quotation.outer_end and tokens.low[last - 1] in _OTHER_CLOSING:
            marks[last - 1] = "”"
    if not marks:
        return tokens
    return replace(tokens, low=tuple([marks.get(k, word) for k, word in enumerate(tokens.low)]))


def _commas_behind(
    tokens: Tokens, quotations: tuple[Quotation, ...], ranges: tuple[tuple[int, int], ...]
) -> frozenset[int]:
    """The commas that stand right behind an outermost quotation."""
    found = {
        last
        for quotation, (_, last) in zip(quotations, ranges, strict=True)
        if quotation.depth == 1 and quotation.end < quotation.outer_end and tokens.cls[last] & COMMA
    }
    return frozenset([k for k in found if tokens.ends[k - 1] == tokens.starts[k]])


def _drawn_in(tokens: Tokens, commas: frozenset[int]) -> Tokens:
    """The tokens, with each of the commas read as standing before the closing mark, not behind it.

    Britain writes `“No”, she said` and America `“No,” she said`. Where the comma stands says nothing, so
    that all that follows knows the second form only. The spans stay as they are.
    """
    low, cls = list(tokens.low), list(tokens.cls)
    for k in commas:
        low[k - 1 : k + 1] = low[k], low[k - 1]
        cls[k - 1 : k + 1] = cls[k], cls[k - 1]
    return replace(tokens, low=tuple(low), cls=tuple(cls))


def _token_paragraphs(tokens: Tokens) -> tuple[tuple[int, int], ...]:
    starts = tokens.starts
    result = []
    for match in _PARAGRAPH.finditer(tokens.text):
        first, last = bisect_left(starts, match.start()), bisect_left(starts, match.end())
        if last > first:
            result.append((first, last))
    return tuple(result)


def _sentences(
    tokens: Tokens, quote: list[int], first: int, last: int, stops: list[int]
) -> list[tuple[int, int]]:
    """Sentences of a paragraph as (first, last exclusive); `stops` are the tokens that may end one."""
    result = []
    begin = _behind_dateline(tokens, first, last)
    for k in stops:
        if k < begin:
            continue
        if quote[k] >= 0:
            ends = _quotation_ends_sentence(tokens, begin, k, last)
            k += bool(ends and k + 1 < last and tokens.low[k + 1] == "]")  # "[Holm / clerk: “We left.”]"
        else:
            ends = not tokens.cls[k] & STOP or _ends_sentence(tokens, k, last)
            while ends and k + 1 < last and tokens.cls[k + 1] & CLOSE:
                k += 1
        if ends and k + 1 < last:
            result.append((begin, k + 1))
            begin = k + 1
    if begin < last:
        result.append((begin, last))
    return result


def _is_glued(tokens: Tokens, first: int, last: int) -> bool:
    """`Share this article“We left early,” said Holm`: a quotation right behind a word."""
    joined = first > 0 and tokens.low[first] == "“" and tokens.ends[first - 1] == tokens.starts[first]
    return joined and bool(tokens.cls[first - 1] & WORD) and tokens.cap[first + 1] and last - first > _SHORT


def _names_page(tokens: Tokens, first: int, k: int) -> bool:
    """Whether the words from `first` to `k` that a quotation is glued to are a site's and report nothing."""
    return k - first < _SHORT and not any(tokens.reports[first : k + 1])


_SHORT = 5


def _behind_dateline(tokens: Tokens, first: int, last: int) -> int:
    """The token behind `SEOUL, Sept. 3 (Yonhap) --`, where a paragraph opens so; else its first. A page that
    gathers several stories keeps such lines."""
    place = tokens.text[tokens.starts[first] : tokens.ends[first]]
    if len(place) < _SHORTEST_PLACE or not place.isupper():
        return first
    for k in range(first + 1, min(first + _LONGEST_DATELINE, last - 1)):
        if tokens.low[k] in LONG_DASHES:
            goes_on = tokens.cap[k + 1] or tokens.low[k + 1] in _OPENING_MARKS
            again = any(low in LONG_DASHES for low in tokens.low[k + 1 : min(k + _LONGEST_DATELINE, last)])
            return k + 1 if goes_on and not again else first
        if tokens.cls[k] & WORD and not (tokens.cap[k] or tokens.cls[k] & NUMBER):
            return first
    return first


_SHORTEST_PLACE = 4
_LONGEST_DATELINE = 16


def is_title(tokens: Tokens, a: int, b: int) -> bool:
    """`“Gone With the Wind.”`: most of the longer words have capitals."""
    if b - a > _LONGEST_TITLE:
        return False
    long_words = [tokens.cap[k] for k in range(a, b) if tokens.cls[k] & WORD and len(tokens.low[k]) > 3]
    return len(long_words) > 1 and all(long_words)


def _is_nickname(tokens: Tokens, first: int, last: int) -> bool:
    """`Kim “Rocket Man” Jong-un`: marks inside a name hold nobody's words."""
    if not 0 < first < last - 2 or last - first > _LONGEST_NICKNAME or last >= len(tokens.starts):
        return False
    around = tokens.cap[first - 1] and tokens.cap[last]
    plain = all(tokens.cap[k] and tokens.cls[k] & WORD for k in range(first + 1, last - 1))
    return around and plain and not any(tokens.cls[k] & _NO_NAME for k in (first - 1, last))


_LONGEST_NICKNAME = 5
_LONGEST_TITLE = 16
_NO_NAME = TIME | DET | PREP | SUBJ | SUB | COORD | ADV | AUX


def sentence_around(layout: Layout, k: int) -> tuple[int, int]:
    """The sentence inside the quotation that holds token `k`, as (first, last exclusive), without its
    marks."""
    tokens = layout.tokens
    first, last = layout.ranges[layout.quote[k]]
    quotation = layout.quotations[layout.quote[k]]
    first += quotation.start > quotation.outer_start
    last -= quotation.end < quotation.outer_end
    low, high = max(first, k - _LONGEST), min(last, k + _LONGEST)
    for j in range(k - 1, low - 1, -1):
        if tokens.cls[j] & STOP and _ends_sentence(tokens, j, last):
            low = j + 1
            break
    for j in range(k, high):
        if tokens.cls[j] & STOP and _ends_sentence(tokens, j, last):
            high = j + 1
            break
    return low, high


def _pieces(quote: list[int], first: int, last: int) -> list[tuple[int, int]]:
    """A sentence that never ends, in pieces of bearable length; no quotation is cut."""
    result, begin, outside = [], first, 0
    for k in range(first, last):
        if quote[k] >= 0:
            continue
        outside += 1
        if outside > _LONGEST or (k - begin > _LONGEST_WITH_QUOTES and outside > 60):
            result.append((begin, k + 1))
            begin, outside = k + 1, 0
    if begin < last:
        result.append((begin, last))
    return result


def _quotation_ends_sentence(tokens: Tokens, begin: int, closing: int, last: int) -> bool:
    """Whether a quotation whose last token is `closing` ends its sentence."""
    inner = closing - 1
    while (
        inner > max(begin, closing - 6)
        and not tokens.cls[inner] & (END | WORD)
        and tokens.low[inner] in "”\"’'»」』)]"
    ):
        inner -= 1
    final = tokens.low[inner][-1]
    if final not in ".?!…—–-":
        return False
    following = closing + 1 + bool(closing + 1 < last and tokens.low[closing + 1] == "]")
    return following >= last or _opens_sentence(tokens, following)


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
        quoted = (
            tokens.low[following][0] in _OPENING_MARKS and tokens.cap[following + 1]
        )  # "3 p.m. “We left”"
        opens = bool(tokens.cls[following] & _OPENS_SENTENCE) and tokens.cap[following]
        return opens or (quoted and (mark in {"a.m.", "p.m."} or _is_said(tokens, following, last)))
    if mark != ".":
        return True
    return _full_stop(tokens, k, following)


def _is_said(tokens: Tokens, k: int, last: int) -> bool:
    """Whether a quotation that opens at `k` is somebody's sentence, and no name in marks: `with the U.S. “We
    will wait,” he said`, not `the U.S. “Patriot” missiles`."""
    closing = {"“": "”", "‘": "’"}.get(tokens.low[k], tokens.low[k])
    end = next((j for j in range(k + 1, min(last, k + _LONGEST)) if tokens.low[j] == closing), -1)
    return end - k > _LEAST_SAID and bool(tokens.cls[end - 1] & (COMMA | STOP | END))


_LEAST_SAID = 3
"""So many tokens behind the opening mark make a sentence, with the mark before the closing one."""


_ON_X = (("on", "x"), ("to", "x"))
"""The network, behind which a full stop ends a sentence."""


def _full_stop(tokens: Tokens, k: int, following: int) -> bool:
    """Whether the stop at token `k` ends a sentence: not behind an abbreviation or an initial, but also where
    the space behind it is missing."""
    if k == 0:
        return False
    before, joined = tokens.low[k - 1], tokens.ends[k - 1] == tokens.starts[k]
    if tokens.ends[k] == tokens.starts[following]:  # "… in 2019.Holm said": the space is missing
        if tokens.low[following] in {"“", "["}:  # "… was late.“We left,” said Holm"
            short = len(before) <= 2 and (tokens.low[following] == "“" or before in _ABBREVIATIONS)
            return tokens.cap[following + 1] and not short
        initial = len(tokens.low[following]) == 1 and tokens.low[following + 1] == "."  # "ROK-U.S."
        return tokens.cap[following] and not initial and (len(before) > 2 or bool(tokens.cls[k - 1] & NUMBER))
    if joined and before in _ABBREVIATIONS:
        number = bool(tokens.cls[following] & NUMBER)
        if before == "no":  # "never said no. “It …”"; "No. 3"
            return not number
        return (
            not number
            and before in {"inc", "corp", "co", "ltd", "jr", "sr", "etc"}
            and bool(tokens.cls[following] & _OPENS_SENTENCE)
        )
    initial = joined and len(before) == 1 and before.isalpha() and tokens.cap[k - 1] and before != "i"
    initial = initial and tokens.low[k - 2 : k] not in _ON_X
    return not initial or bool(tokens.cls[following] & (DET | SUBJ))
