"""Where a noun phrase ends, a time phrase, a place of speech: what stands between a verb and what it governs.

`said | on Thursday | in a statement | that …`. Each function gives the first token behind what begins at a
token, and that token itself where nothing of the kind begins there.
"""

from __future__ import annotations

from articles.extraction.grammar.finite_verbs import is_finite
from articles.extraction.grammar.how_often import OFTEN, past_often
from articles.extraction.grammar.time_zones import past_zone
from articles.extraction.grammar.verb_groups import opens_infinitive
from articles.extraction.text.lexicon import (
    ADV,
    AUDIENCE,
    AUX,
    BE,
    CLOSE,
    COMMA,
    COORD,
    DET,
    HAVE,
    MODAL,
    NEVER_FINITE,
    NUMBER,
    OBJ,
    OPEN,
    PARTICIPLE,
    PREP,
    REL,
    SUB,
    SUBJ,
    TIME,
    TIME_MOD,
    VENUE,
    WH,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens
from articles.extraction.text.vocabulary import vocabulary

_VENUE_PREPOSITIONS = word_list("venue_preposition")
_MADE_PUBLIC = word_list("made_public")
_TIME_PREPOSITIONS = frozenset(["on", "in", "at", "by", "since", "during", "for", "until"])
_AFTER_VENUE = frozenset(
    ["in", "at", "with", "on", "for", "to", "by", "from", "after", "through", "via", "during"]
)
_OPENS_TIME = PREP | TIME | TIME_MOD | DET | NUMBER | ADV
_OF_TIME = TIME | TIME_MOD
_COUNTS_TIME = TIME_MOD | DET | NUMBER
_NO_TIME = SUBJ | SUB
_CLOSES_PHRASE = SUB | REL | PREP | COORD | AUX | SUBJ | WH
_JOINS_PHRASE = frozenset({"'s", "'", "and", "&", "of"})
_AND_OF = frozenset({"and", "of"})
_NAMED_BEHIND = AUDIENCE | VENUE
_AFTER_CUE = word_list("after_cue")
_AMOUNTS = frozenset({"many", "much", "few", "little"})
COUNTS = frozenset({"the", "one", *vocabulary().numbers})
_OPENS_ADVERBIAL = _AFTER_CUE | COUNTS | _VENUE_PREPOSITIONS | OFTEN.keys()
"""With one of these, or a word of `_OPENS_TIME`, a time phrase or a place of speech begins."""


def skip_time(tokens: Tokens, k: int, high: int) -> int:
    """The first token after the time phrases at `k` ("on Thursday", "earlier this month", "Jan. 6,
    2016")."""
    while k < high:
        pointing = tokens.low[k : k + 3] == _AT_THAT_TIME
        following = k + 3 if pointing else _one_time_phrase(tokens, k, high)
        if following + 2 < high and tokens.low[following] == "of" and following > k:
            following = _past_larger(tokens, following, high)
        if following == k or (following < high and _owns_or_acts(tokens, k, following)):
            return k
        if tokens.low[k + 1] in {"a", "an", "the"} and tokens.cls[following] & VENUE:
            return k  # "in a May 2 editorial"
        k = past_zone(tokens, following, high)
    return k


_AT_THAT_TIME = ("at", "that", "time")


def _past_larger(tokens: Tokens, of: int, high: int) -> int:
    """Behind the larger time to which one belongs: `on Friday | of last week`, `in May | of that year`."""
    if tokens.cls[of + 1] & TIME_MOD:
        return _one_time_phrase(tokens, of + 1, high)
    return of + 3 if tokens.low[of + 1] in {"that", "this"} and tokens.cls[of + 2] & TIME else of


def _owns_or_acts(tokens: Tokens, start: int, k: int) -> bool:
    """`Monday's test`, `this week would`, `the day of the test`: the time is part of the content; not that of
    `warned on Monday | of a flood`."""
    if tokens.low[k] != "of" or tokens.cls[k - 1] & ADV:
        return tokens.low[k] in {"'s", "'"} or bool(tokens.cls[k] & (AUX | BE | HAVE | MODAL))
    day = start + (tokens.low[start] in _TIME_PREPOSITIONS)
    named = tokens.low[k - 1] in _DAYS_AND_MONTHS or (k == day + 2 and tokens.low[day] in {"last", "this"})
    return not named or bool(tokens.cls[k + 1] & (TIME | TIME_MOD | NUMBER))


def _one_time_phrase(tokens: Tokens, k: int, high: int) -> int:
    """The first token after a single time phrase at `k`: `late on Friday`, `Jan. 6, 2016`, `again`; `k`
    itself where none begins there."""
    cls, low = tokens.cls, tokens.low
    word = low[k]
    if word in OFTEN and (often := past_often(tokens, k, high)):
        return often  # "said time and again that"
    if not cls[k] & _OPENS_TIME and word not in _AFTER_CUE and word not in COUNTS:
        return k
    if word in {"earlier", "later"} and skip_venue(tokens, k + 1, high) > k + 1:
        return k + 1  # "said later in the briefing"
    if word in {"late", "later", "early", "earlier"} and low[k + 1] in {"on", "in"}:  # "late on Friday"
        end = _one_time_phrase(tokens, k + 1, high)
        return end if end > k + 1 else k
    if cls[k] & DET and k + 2 < high and _dates_noun(tokens, k):
        return k
    j = k + 1 if word in _TIME_PREPOSITIONS else k
    if j > k and j < high and cls[j] & NUMBER and len(low[j]) == 4:
        return j + 1
    while j < high and ((cls[j] & _COUNTS_TIME and not cls[j] & _NO_TIME) or low[j] in COUNTS):
        j += 1
    timed = j < high and (cls[j] & TIME or _is_season(tokens, k, j))
    if timed and (low[j] != "may" or _is_month(tokens, k, j)):
        j += 1
        while j < high and (cls[j] & (TIME | NUMBER) or low[j] in {"ago", "earlier", "later", "before"}):
            j += 1
        if j < high and low[j] == "." and tokens.ends[j - 1] == tokens.starts[j]:
            j += 1
            while j < high and cls[j] & NUMBER:
                j += 1
        if j + 1 < high and cls[j] & COMMA and cls[j + 1] & NUMBER and len(low[j + 1]) == 4:
            j += 2
            j += j < high and bool(cls[j] & COMMA)
        return j
    if j > k + 1 and cls[j - 2] & TIME_MOD and cls[j - 1] & NUMBER and len(low[j - 1]) == 4:
        return j  # "in late 2022"
    if word in _AFTER_CUE:
        return k if word == "too" and low[k + 1] in _AMOUNTS else k + 1  # "said too many had left"
    if not cls[k] & ADV or not word.endswith("ly") or k + 1 >= high:
        return k
    ends_phrase = low[k + 1] == "that" or cls[k + 1] & (COMMA | TIME) or low[k + 1] in _TIME_PREPOSITIONS
    return k + 1 if ends_phrase else k


def _dates_noun(tokens: Tokens, k: int) -> bool:
    """`said | the April visit`, `its Sunday drill`: a month or a weekday behind an article or an owner at `k`
    tells which visit; not `said this April`, `said the May before`."""
    dated = tokens.cap[k + 1] and tokens.low[k + 1] in _DAYS_AND_MONTHS
    return dated and tokens.low[k] not in _WHICH_DAY and tokens.low[k + 2] not in _NO_NOUN


_DAYS_AND_MONTHS = frozenset({*vocabulary().months, *vocabulary().weekdays})
_WHICH_DAY = frozenset({"this", "that", "every", "each", "no"})
_NO_NOUN = frozenset({"before", "after", "that"})


def _is_month(tokens: Tokens, k: int, may: int) -> bool:
    """`in May`, `May 6` in a phrase that begins at `k`; not the verb."""
    return tokens.cap[may] and (may > k or bool(tokens.cls[may + 1] & NUMBER))


def _is_season(tokens: Tokens, k: int, season: int) -> bool:
    """`this | spring`, `in late | autumn`, in a phrase that begins at `k`; not `of a long winter`."""
    return season > k and tokens.low[season] in _SEASONS and tokens.low[season - 1] in _WHICH_SEASON


_SEASONS = frozenset(vocabulary().seasons)
_WHICH_SEASON = frozenset({"last", "this", "next", "that", "early", "late"})


def in_name(tokens: Tokens, k: int) -> bool:
    """`the Evening Star`, `the Sunday Times`: a word of time inside a name."""
    return tokens.cap[k] and tokens.cap[k + 1] and bool(tokens.cls[k - 1] & DET)


_BEHIND_CAPITALS = frozenset({"by", "in"})


def in_title(tokens: Tokens, k: int) -> bool:
    """`Hands | Over the River`, `Hands Over | the River`: a preposition in capitals inside a name, or the
    article behind it; `Meet | the Press`, `Families of Victims Kidnapped | by Oslo`, `Human Rights | in
    Norway`."""
    if tokens.cap[k - 1] and tokens.low[k - 1] in _SHOWN and tokens.cap[k + 1]:
        return bool(tokens.cls[k] & DET)
    if tokens.low[k] in _BEHIND_CAPITALS and k > 1 and tokens.cap[k - 1] and tokens.cap[k + 1]:
        rights = tokens.low[k - 2 : k] == ("human", "rights")
        return rights if tokens.low[k] == "in" else tokens.low[k - 1].endswith("ed")
    at = k - 1 if tokens.cls[k] & DET and not tokens.cap[k] else k
    if at <= 0 or not (tokens.cls[at] & PREP and tokens.cap[at] and tokens.cap[at - 1]):
        return False
    return tokens.cap[at + 1] or (bool(tokens.cls[at + 1] & DET) and tokens.cap[at + 2])


_SHOWN = frozenset({"meet", "face"})


def _is_time(tokens: Tokens, k: int) -> bool:
    if tokens.low[k] == "year" and tokens.cap[k] and tokens.low[k - 1] == "new":  # "his New Year address"
        return False
    return bool(tokens.cls[k] & (TIME | TIME_MOD)) and not in_name(tokens, k)


def noun_phrase_end(tokens: Tokens, k: int, high: int) -> int:
    """The first token after the simple noun phrase at `k`: no clause, no comma; "of" and "and" join
    phrases."""
    cls, low, cap = tokens.cls, tokens.low, tokens.cap
    if k >= high:
        return k
    start, first = k, cls[k]
    if first & (SUBJ | OBJ) and not (low[k] == "this" and k + 1 < high and cls[k + 1] == WORD):
        return k + 1  # "told her"; not "told this newspaper"
    if not first & DET and (not first & WORD or first & _CLOSES_PHRASE):
        return k
    k += 1
    while k < high:
        this, word = cls[k], low[k]
        if word in _JOINS_PHRASE:
            k += 1
            if word in _AND_OF and k < high and cls[k] & DET:
                k += 1
            continue
        if word == "." and tokens.ends[k - 1] == tokens.starts[k] and k + 1 < high:
            k += 1
            continue
        if this & DET and in_title(tokens, k):
            k += 1
            continue
        if not this & WORD or this & DET or (this & _CLOSES_PHRASE and not cap[k]):
            return k  # "asked in a letter | how many had come"
        if word == "there" and cls[k + 1] & AUX:  # "told the paper there was no plan"
            return k
        if not this & NEVER_FINITE and is_finite(tokens, k, start):
            return k
        if this & _OF_TIME and _is_time(tokens, k):
            return k
        if cap[k] and not cap[k - 1] and cls[k - 1] & _NAMED_BEHIND:
            return k
        k += 1
    return k


def skip_venue(tokens: Tokens, k: int, high: int) -> int:
    """The first token after the place of speech at `k` ("in a statement", "at a briefing in Seoul")."""
    if k >= high or tokens.low[k] not in _VENUE_PREPOSITIONS:
        return k
    end = noun_phrase_end(tokens, k + 1, high)
    if end < high and (_is_time(tokens, end) or tokens.cls[end] & NUMBER):  # "in a May 2 editorial"
        time = TIME | TIME_MOD | NUMBER
        dated = next((j for j in range(end, high) if not tokens.cls[j] & time and tokens.low[j] != "."), high)
        venue = noun_phrase_end(tokens, dated, high)
        end = venue if any(tokens.cls[j] & VENUE for j in range(dated, venue)) else end
    if not any(tokens.cls[j] & VENUE for j in range(k + 1, end)) or _is_subject_of_clause(tokens, end, high):
        return k
    if end < high and (made := _past_making(tokens, end, high)):
        end = skip_time(tokens, made, high)
    elif end < high and tokens.low[end - 1] in _HELD:  # "in an address marking | the fair's end"
        end = noun_phrase_end(tokens, end, high)
    while end < high and tokens.low[end] in _AFTER_VENUE and not opens_infinitive(tokens, end):
        if tokens.low[end] == "on" and skip_time(tokens, end, high) > end:
            break  # "in a letter | on the same day"
        following = noun_phrase_end(tokens, end + 1, high)
        if following == end + 1:
            break
        end = past_letters(tokens, following, high)
    return past_letters(tokens, end, high)


def _past_making(tokens: Tokens, k: int, high: int) -> int:
    """Behind what was done with a text: `in a letter issued | late Sunday`, `a dispatch monitored | in Oslo`,
    `made public | on Monday`, `titled “No War” | that`; 0 where nothing of it is told at `k`."""
    if tokens.low[k : k + 2] == ("made", "public"):
        return k + 2
    named = _past_title(tokens, k + 1, high) if tokens.low[k] in _TITLED else 0
    if named or tokens.low[k] in _MADE_PUBLIC:
        return named or k + 1
    told = tokens.cls[k] & PARTICIPLE and not tokens.cls[k] & AUX and tokens.low[k + 1] in _AFTER_VENUE
    return k + 1 if told and not opens_infinitive(tokens, k + 1) else 0


def _past_title(tokens: Tokens, k: int, high: int) -> int:
    """Behind the title that marks hold at `k` and `that` or a quotation follows; 0 for none."""
    if tokens.low[k] not in _MARKS:
        return 0
    closing = next((j for j in range(k + 2, min(k + _LONGEST_TITLE, high - 1)) if tokens.low[j] in _MARKS), 0)
    behind = closing + 1 + bool(closing and tokens.cls[closing + 1] & COMMA)
    told = closing and (tokens.low[behind] in _MARKS or tokens.low[behind] == "that")
    return closing + 1 if told else 0


_TITLED = frozenset({"titled", "entitled", "headlined"})
_MARKS = frozenset('“”"')
_LONGEST_TITLE = 16
_HELD = frozenset({"marking", "commemorating", "celebrating"})


def past_letters(tokens: Tokens, k: int, high: int) -> int:
    """Behind what a body is called for short: "carried by the Oslo News Agency (ONA) that …"."""
    bracketed = k + 2 < high and tokens.cls[k] & OPEN and tokens.cls[k + 2] & CLOSE and tokens.cap[k + 1]
    return k + 3 if bracketed else k


def _is_subject_of_clause(tokens: Tokens, end: int, high: int) -> bool:
    return end < high and bool(tokens.cls[end] & (BE | HAVE | MODAL))


def skip_adverbials(tokens: Tokens, k: int, high: int) -> int:
    """The first token after any time phrases, places of speech and adverbs at `k`."""
    while k < high:
        if not tokens.cls[k] & _OPENS_TIME and tokens.low[k] not in _OPENS_ADVERBIAL:
            return k
        following = skip_venue(tokens, skip_time(tokens, k, high), high)
        if following == k:
            return k
        k = following
    return k
