"""Lists of names as a subject: `Tokyo, Washington and Seoul said`."""

from __future__ import annotations

from collections.abc import Sequence

from articles.extraction.grammar.pieces import names_in_office
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    COMMA,
    COORD,
    DET,
    END,
    PAST,
    PREP,
    SUB,
    SUBJ,
    TIME,
    TITLE,
    WORD,
    word_list,
)

_NO_NAME = TIME | ADV | PREP | SUB | COORD | SUBJ
_LONGEST = 4
_ROLES = word_list("role")
_PEOPLE = frozenset(
    ["officials", "experts", "analysts", "leaders", "lawmakers", "activists", "residents", "diplomats"]
)


def listed_with(scope: Scope, low: int, found: Range) -> Range:
    """A subject such as `Washington and Seoul` with the names that a comma parts from it, back to where its
    clause begins; not with `In Tokyo,` or `Meanwhile,`."""
    tokens, (begin, end) = scope.tokens, found
    if "and" not in tokens.low[begin:end]:
        return _with_last(scope, low, found)
    if not (tokens.cap[begin] or tokens.cls[begin] & DET):
        return (low, end) if _opens_list(scope, low, begin) else found
    return _first_of(scope, low, begin), end


def _with_last(scope: Scope, low: int, found: Range) -> Range:
    """`as Norway, Peru, and | Chile warned`: the last of a list behind a comma; not with `Seoul agreed, and
    Oslo warned`, nor with `a ship from Peru, and Oslo warned`."""
    tokens, (last, end) = scope.tokens, found
    comma = last - 2
    named = tokens.cap[last] or (tokens.cls[last] & DET and last + 1 < end and tokens.cap[last + 1])
    if comma <= low or tokens.low[last - 1] != "and" or not tokens.cls[comma] & COMMA or not named:
        return found
    begin = _first_of(scope, low, comma + 1)
    return (begin, end) if any(tokens.cls[k] & COMMA for k in range(begin, comma)) else found


def _first_of(scope: Scope, low: int, begin: int) -> int:
    """Where a list begins whose names stand before `begin`, each with a comma behind it; `begin` where no
    name stands there, or where the first of them opens no clause."""
    tokens = scope.tokens
    while begin - 2 >= low and tokens.cls[begin - 1] & COMMA and scope.quote[begin - 1] < 0:
        start = _capitals_before(scope, low, begin - 1)
        named = start < begin - 1 <= start + _LONGEST
        if named and tokens.low[start - 1] == "'s":
            start = _capitals_before(scope, low, start - 1)  # "Japan's | Trade, Industry and Labor Ministry"
        if named and start > low and tokens.cls[start - 1] & DET and not tokens.cls[start - 1] & SUBJ:
            start -= 1
        if named and start > low and names_in_office(tokens, low, begin - 1):
            return low  # "opposition lawmaker | Jan Holm, Eva Lund and Oslo said"
        if named and start > low and tokens.low[start - 1] in {"of", "from"}:
            whose = _whose(scope, low, start - 1)
            return begin if whose is None else whose
        if named and start > low + 1 and tokens.low[start - 1] == "in":
            return _people_in(scope, low, start - 2, begin)
        if not named or not (
            start == low
            or tokens.cls[start - 1] & (COMMA | COORD | SUB)
            or scope.quote[start - 1] >= 0
            or _opens(tokens.low, start)
        ):
            break
        begin = start
    return begin


def _capitals_before(scope: Scope, low: int, end: int) -> int:
    """Where the words in capitals begin that stand before `end`, without "On" and "Meanwhile"."""
    tokens, start = scope.tokens, end
    while start > low and tokens.cap[start - 1] and tokens.cls[start - 1] & WORD:
        if tokens.cls[start - 1] & _NO_NAME:
            break
        start -= 1
    return start


def _people_in(scope: Scope, low: int, head: int, begin: int) -> int:
    """Where `senior officials | in Oslo, Bergen and Turku` begins; `begin` for `After talks in Oslo, …`."""
    tokens = scope.tokens
    if tokens.low[head] not in _PEOPLE:
        return begin
    start = head
    while start > max(low, head - _LONGEST) and tokens.cls[start - 1] & WORD:
        if tokens.cls[start - 1] & _NO_NAME and not tokens.cls[start - 1] & DET:
            break
        start -= 1
    return start


def _opens_list(scope: Scope, low: int, begin: int) -> bool:
    """`The family, | farmers and lawmakers asked`: a sentence that begins with a noun, its article and a
    comma; not with `The next day,`."""
    tokens, comma = scope.tokens, begin - 1
    if not low + 1 < comma <= low + _LONGEST or not tokens.cls[comma] & COMMA:
        return False
    if not tokens.cls[low] & DET or tokens.cls[low] & (SUBJ | PREP):
        return False
    return all(
        tokens.cls[k] & WORD and scope.quote[k] < 0 and not tokens.cls[k] & (_NO_NAME | AUX | PAST)
        for k in range(low + 1, comma)
    )


def _opens(low: Sequence[str], start: int) -> bool:
    """Whether a word before a list opens its clause: `a lunch where | Holm, Brandt and Lie promised`."""
    return low[start - 1] in {"where", "when", "that", "which", "whom", "how", "why"}


def _whose(scope: Scope, low: int, of: int) -> int | None:
    """Where `the leaders | of Norway, Peru and Chile` begins: with an article and a plural; `None` else."""
    tokens, begin = scope.tokens, of
    while begin > max(low, of - _LONGEST) and not tokens.cls[begin - 1] & (DET | COMMA):
        begin -= 1
    if begin == of or not tokens.low[of - 1].endswith("s"):
        return None
    if begin > low and tokens.cls[begin - 1] & DET:
        return begin - 1
    return begin if begin == low or tokens.cls[begin - 1] & COMMA else None


def list_end(scope: Scope, start: int, end: int) -> int:
    """Where the list of names ends that goes on behind a source: `said Oslo, the Harbour Board and Eva
    Holm|`; `end` where none does: `said Eva Holm, the mayor`, `said Holm, director and owner`."""
    tokens = scope.tokens
    if not _is_name(scope, start, end):
        return end
    k = end
    while k < scope.high and tokens.cls[k] & COMMA and scope.quote[k] < 0:
        last = tokens.low[k + 1] == "and"
        begin = k + 1 + last
        stop = _name_stop(scope, begin)
        if stop == begin:
            return end
        if last:
            return stop
        k = stop
        if tokens.low[k] == "and":
            stop = _name_stop(scope, k + 1)
            return stop if stop > k + 1 else end
    return end


def end_with_list(scope: Scope, start: int, end: int) -> int:
    """`list_end` where the sentence ends with the list; `end` where something stands behind it."""
    listed = list_end(scope, start, end)
    return listed if listed >= scope.high or scope.tokens.cls[listed] & END else end


def _name_stop(scope: Scope, begin: int) -> int:
    """Where the name at `begin` ends, which an article may precede; `begin` where none stands there."""
    tokens = scope.tokens
    k = begin + bool(tokens.low[begin] == "the")
    first = k
    while k < scope.high and tokens.cap[k] and tokens.cls[k] & WORD and not tokens.cls[k] & _NO_NAME:
        k += 1
    office = tokens.cls[k - 1] & TITLE or tokens.low[k - 1] in _ROLES
    return k if first < k <= first + _LONGEST and not office else begin


def _is_name(scope: Scope, start: int, end: int) -> bool:
    """Whether the words are a name, with an article before it or not, and nothing else."""
    return start < end == _name_stop(scope, start)
