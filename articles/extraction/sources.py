"""Who the sentence names as the source: the subject of a reporting verb, before or after it."""

from __future__ import annotations

from articles.extraction.clauses import first_finite, is_finite, noun_phrase_end, skip_time
from articles.extraction.lexicon import (
    ADV,
    AUX,
    CLOSE,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    END,
    ING,
    NUMBER,
    OPEN,
    PREP,
    REL,
    SEMI,
    SUB,
    SUBJ,
    TIME,
    TIME_MOD,
    WORD,
)
from articles.extraction.tokens import Tokens

_HARD = SEMI | COLON | END
_TIMES = TIME | TIME_MOD
_MAX_SUBJECT = 60
Range = tuple[int, int]


def verb_group_start(tokens: Tokens, k: int, low: int) -> int:
    """The first token of the verb group that ends with the verb at `k`: "has long | said", "also said"."""
    while k > low and tokens.cls[k - 1] & (AUX | ADV) and not tokens.cls[k - 1] & (SUBJ | PREP | SUB | COORD):
        if tokens.low[k - 1] in {"it", "there"}:
            break
        k -= 1
    return k


def subject_before(tokens: Tokens, low: int, k: int, quote: tuple[int, ...]) -> Range | None:
    """The noun phrase before a verb group that starts at `k`, not reaching back over `low`."""
    if k <= low:
        return None
    if tokens.cls[k - 1] & COMMA or tokens.low[k - 1] in {"–", "—", "--"}:
        return _subject_with_apposition(tokens, low, k - 1, quote)
    if tokens.cls[k - 1] & SUBJ and not tokens.cls[k - 1] & REL and tokens.low[k - 1] != "others":
        return k - 1, k
    start = _phrase_start(tokens, low, k, quote)
    return _trim(tokens, start, k)


def _phrase_start(tokens: Tokens, low: int, k: int, quote: tuple[int, ...]) -> int:
    """Goes back from `k` to where its noun phrase begins."""
    cls, words = tokens.cls, tokens.low
    j = k - 1
    floor = max(low, k - _MAX_SUBJECT)
    while j >= floor:
        if quote[j] >= 0 and quote[j] != quote[k]:
            if not _inside_phrase(tokens, j, quote):
                return j + 1
            j -= 1
            continue
        this = cls[j]
        if this & (COMMA | _HARD) or words[j] in {"–", "—", "--", "("}:
            return j + 1
        if this & COORD and not _joins_nouns(tokens, floor, j, quote):
            return j + 1
        if this & (SUB | REL) and not this & PREP and not tokens.cap[j]:
            if _has_nominal(tokens, j + 1, k):
                return j + 1
        elif is_finite(tokens, j, floor) and _has_nominal(tokens, j + 1, k):
            return j + 1
        j -= 1
    return j + 1


def _inside_phrase(tokens: Tokens, j: int, quote: tuple[int, ...]) -> bool:
    """A short quotation inside a name ("the “Squad” leader") does not end the noun phrase."""
    return False


def _joins_nouns(tokens: Tokens, low: int, j: int, quote: tuple[int, ...]) -> bool:
    """Whether the coordinator at `j` joins two noun phrases ("Lee and his family") and no clauses."""
    if tokens.low[j] not in {"and", "or", "&"} or j == low or tokens.cls[j - 1] & COMMA:
        return False
    i = j - 1
    while i >= low and not tokens.cls[i] & (COMMA | _HARD) and quote[i] < 0:
        if is_finite(tokens, i, low):
            return False
        i -= 1
    return True


def _has_nominal(tokens: Tokens, low: int, high: int) -> bool:
    """Whether a noun phrase that can be a source stands between two tokens."""
    if low >= high or tokens.cls[low] & PREP and not tokens.cap[low]:
        return False
    return any(tokens.cls[i] & WORD and not tokens.cls[i] & (_TIMES | ADV) for i in range(low, high))


def _trim(tokens: Tokens, low: int, high: int) -> Range | None:
    """Takes fronted adverbials and a trailing time phrase from a noun phrase."""
    cls, words = tokens.cls, tokens.low
    while low < high and (
        cls[low] & COORD
        or cls[low] & ADV
        and not cls[low] & DET
        and not tokens.cap[low]
        or not cls[low] & WORD
    ):
        low += 1
    while low < high and cls[low] & (ADV | SUB) and not cls[low] & (DET | SUBJ):
        low += 1
    if low < high and cls[low] & PREP:
        low = _after_fronted_phrase(tokens, low, high)
    for j in range(low + 1, high):
        if words[j] in {"on", "late", "early", "last", "earlier", "this", "in", "at"} or cls[j] & TIME:
            if skip_time(tokens, j, high) == high:
                high = j
                break
        if words[j] in {"(", "–", "—", "--", "during"} and not (words[j] == "(" and words[high - 1] == ")"):
            high = j
            break
    return (low, high) if low < high else None


def _after_fronted_phrase(tokens: Tokens, low: int, high: int) -> int:
    for j in range(high - 1, low, -1):
        if tokens.cls[j] & (DET | SUBJ) and not tokens.cls[j - 1] & PREP:
            return j
        if tokens.cls[j - 1] & (TIME | NUMBER) and tokens.cls[j] & WORD:
            return j
    return low


def _subject_with_apposition(tokens: Tokens, low: int, comma: int, quote: tuple[int, ...]) -> Range | None:
    """The head of "Lee Sang-min, a spokesman of the ministry, which …," before the comma that closes it."""
    chunks = _chunks(tokens, low, comma, quote)
    kept: list[Range] = []
    for a, b in reversed(chunks):
        relative = tokens.cls[a] & REL or (tokens.cls[a] & PREP and b - a > 1 and tokens.cls[a + 1] & REL)
        if not relative and first_finite(tokens, a, b) >= 0:
            break
        kept.insert(0, (a, b))
    while kept and _is_adverbial(tokens, *kept[0]):
        kept.pop(0)
    if not kept:
        return None
    a, b = kept[0]
    if len(kept) > 1 and tokens.cls[a] & DET and _is_bare_name(tokens, *kept[1]):
        b = kept[1][1]
    return _trim(tokens, a, b)


def _chunks(tokens: Tokens, low: int, high: int, quote: tuple[int, ...]) -> list[Range]:
    result = []
    begin = low
    for k in range(low, high):
        if tokens.cls[k] & (COMMA | _HARD) or quote[k] >= 0 or tokens.low[k] in {"–", "—", "--"}:
            if k > begin:
                result.append((begin, k))
            begin = k + 1
    if begin < high:
        result.append((begin, high))
    return result


def _is_adverbial(tokens: Tokens, a: int, b: int) -> bool:
    this = tokens.cls[a]
    if (
        this & (PREP | SUB | ADV | ING | TIME | TIME_MOD)
        and not this & DET
        and not (tokens.cap[a] and a > 0 and b - a == 1)
    ):
        return True
    return tokens.low[a] == "to" or this & (TIME | NUMBER) and b - a <= 2


def _is_bare_name(tokens: Tokens, a: int, b: int) -> bool:
    return b - a <= 5 and all(tokens.cap[i] or tokens.low[i] in {".", "-"} for i in range(a, b))


def subject_after(tokens: Tokens, k: int, high: int) -> Range | None:
    """The noun phrase after an inverted verb ("said Alison Evans, an analyst"), from `k`."""
    end = name_end(tokens, k, high)
    return (k, end) if end > k else None


def name_end(tokens: Tokens, k: int, high: int) -> int:
    """The first token after the source that begins at `k`: up to a comma, relative pronoun, place of speech or verb."""
    cls, words = tokens.cls, tokens.low
    start = k
    if k < high and cls[k] & SUBJ and not words[k] == "others":
        return k + 1
    while k < high:
        this = cls[k]
        if (
            this & (COMMA | SEMI | COLON | OPEN | CLOSE | DASH)
            or this & END
            and words[k] != "."
            and words[k][0] in "?!"
        ):
            return k
        if words[k] == "." and not (
            tokens.ends[k - 1] == tokens.starts[k] and k + 1 < high and tokens.cap[k + 1]
        ):
            return k
        if not this & WORD and words[k] not in {".", "'", "&", "’", "$"}:
            return k
        if k > start and (
            this & (REL | SUB) and not this & PREP and not tokens.cap[k] or is_finite(tokens, k, start)
        ):
            return k
        if k > start and (
            this & PREP and words[k] not in {"of", "for", "from", "at", "under", "with"} or this & TIME
        ):
            return k if words[k] != "on" or skip_time(tokens, k, high) != k else k
        if k > start and (words[k] in {"but", "yet"} or this & ADV and not tokens.cap[k] and k + 1 < high):
            return k
        k += 1
    return k


def noun_after(tokens: Tokens, k: int, high: int) -> Range | None:
    """The noun phrase after "according to", from `k`."""
    end = noun_phrase_end(tokens, k, high)
    longer = name_end(tokens, k, high)
    end = max(end, longer)
    return (k, end) if end > k else None
