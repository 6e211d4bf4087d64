"""Where a subject begins behind a time or an aside without a comma: `The next day | Holm`."""

from __future__ import annotations

from articles.extraction.grammar.adverbials import skip_time
from articles.extraction.grammar.elapsed import tells_elapsed_time
from articles.extraction.grammar.scope import Range
from articles.extraction.text.lexicon import DET, SUBJ, TIME, TIME_MOD, word_list
from articles.extraction.text.tokens import Tokens

_TIMES = TIME | TIME_MOD
_ASIDES = (word_list("aside") | {"still"}) - {"though", "too"}
_NEXT = frozenset({"next", "following", "same", "previous"})


def behind_next_day(tokens: Tokens, low: int, high: int) -> int:
    """The token behind `The next day`, `That same evening`, before a name or an article; else `low`."""
    if low + 1 >= high or tokens.low[low + 1] not in _NEXT:
        return low
    return after_time(tokens, low, high)[0]


def after_time(tokens: Tokens, a: int, b: int) -> Range:
    """`On Tuesday | Holm, a pilot, said`, `Meanwhile | the mayor, Holm, said`: a piece without the time
    or the aside before its name; as it is without one."""
    begin = a + (tokens.low[a] in _ASIDES)
    begin = begin if tells_elapsed_time(tokens, begin, b) else skip_time(tokens, begin, b)
    named = (
        begin < b
        and (tokens.cap[begin] or tokens.cls[begin] & (DET | SUBJ))
        and not tokens.cls[begin] & _TIMES
    )
    return (begin, b) if named else (a, b)
