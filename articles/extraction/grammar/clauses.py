"""What the analysis needs to know of English clauses: verbs, noun phrases, time phrases, places of speech.

All functions take token indexes and look at no more than the tokens of the scope
that they are given: one sentence, in which quotations are single pieces.
"""

from __future__ import annotations

from articles.extraction.grammar.attributives import (
    follows_the_other,
    is_attributive,
    stands_for_deed,
    verbless_end,
)
from articles.extraction.grammar.how_often import OFTEN, past_often
from articles.extraction.grammar.rough_counts import is_rough_count
from articles.extraction.grammar.time_zones import past_zone
from articles.extraction.grammar.verb_groups import is_subjunctive, opens_infinitive, shows
from articles.extraction.records import record
from articles.extraction.text.lexicon import (
    ADV,
    AUDIENCE,
    AUX,
    BASE,
    BE,
    CLOSE,
    COMMA,
    COORD,
    DET,
    HAVE,
    ING,
    MODAL,
    NEVER_FINITE,
    NUMBER,
    OBJ,
    OPEN,
    PAST,
    PREP,
    PRESENT,
    REL,
    SEMI,
    STAND_IN,
    SUB,
    SUBJ,
    TIME,
    TIME_MOD,
    VENUE,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens

Range = tuple[int, int]

_VENUE_PREPOSITIONS = word_list("venue_preposition")
_MADE_PUBLIC = word_list("made_public")
_TIME_PREPOSITIONS = frozenset(["on", "in", "at", "by", "since", "during", "for", "until"])
_AFTER_VENUE = frozenset(
    ["in", "at", "with", "on", "for", "to", "by", "from", "after", "through", "via", "during"]
)
_OPENS_TIME = PREP | TIME | TIME_MOD | DET | NUMBER | ADV
_MAY_ACT = WORD | NEVER_FINITE
_OF_TIME = TIME | TIME_MOD
_COUNTS_TIME = TIME_MOD | DET | NUMBER
_NO_TIME = SUBJ | SUB
_HELPS = MODAL | BE | HAVE
_CLOSES_PHRASE = SUB | REL | PREP | COORD | AUX | SUBJ
_JOINS_PHRASE = frozenset({"'s", "'", "and", "&", "of"})
_AND_OF = frozenset({"and", "of"})
_NAMED_BEHIND = AUDIENCE | VENUE
_BREAKS = COMMA | SEMI
_SUBORDINATES = SUBJ | REL | SUB
_HANGS = REL | SUB
_DATED = PREP | TIME
_AFTER_CUE = word_list("after_cue")
_BEFORE_NOUN = frozenset({"in", "at", "of", "for", "from", "with", "to", "about"})
_AMOUNTS = frozenset({"many", "much", "few", "little"})
_BEARING = frozenset({"despite", "because", "due", "unlike", "without", "amid", "given", "thanks", "under"})
_SINGULAR = frozenset({"he", "she", "it"})
_PRONOUNS = _SINGULAR | {"they", "we", "i"}
COUNTS = frozenset(["the", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])
_OPENS_ADVERBIAL = _AFTER_CUE | COUNTS | _VENUE_PREPOSITIONS | OFTEN.keys()
"""With one of these, or a word of `_OPENS_TIME`, a time phrase or a place of speech begins."""
_LISTING = frozenset({"including", "numbering", "totaling", "totalling"})
_BY_MEANS = frozenset({"phone", "telephone", "email", "video", "letter", "fax", "radio"})
_BY_DOING = word_list("by_doing")
_GROWN = word_list("grown_by")
_NOT = frozenset({"not", "n't", "n’t"})
_GERUNDS = frozenset({"doing", "having", "being"})
"""Forms of helping verbs that may be a subject: "said doing so would be wrong"."""
_CLOSING = frozenset('”"’')
_CLAUSE_S = frozenset(["there", "that", "what", "who", "here"])


@record
class Scope:
    """A sentence that is being read: tokens `low` to `high` (exclusive), and its number.

    `quote[i]` is the number of the quotation that holds token `i`, or -1.
    """

    tokens: Tokens
    quote: tuple[int, ...]
    low: int
    high: int
    number: int = -1


def is_finite(tokens: Tokens, k: int, low: int) -> bool:
    """Whether the word at `k` is the finite verb of a clause that starts at `low` or later."""
    cls = tokens.cls[k]
    if cls & NEVER_FINITE:
        return False
    if shows(tokens, k, low):
        return True
    word = tokens.low[k]
    if cls == WORD:
        return (word[-1] in "sd" or tokens.low[k - 1] in _PRONOUNS) and _is_open_verb(tokens, k, low, word)
    before = tokens.cls[k - 1] if k > low else 0
    if cls & _HELPS and not cls & ING and not (cls & TIME and tokens.cap[k]):
        return word not in {"be", "been", "being", "having"}
    if cls & PAST:
        return _is_finite_past(tokens, k, low, before)
    if cls & PRESENT:
        if word == "talks" and not before & (SUBJ | REL):  # "resume talks", "military talks"
            return False
        return not (tokens.cap[k] or before == 0 or (before & (DET | PREP) and not before & SUBJ)) and (
            tokens.low[k - 1] not in {"'s", "'"}
        )
    if word == "do" and tokens.low[k + 1] in _NOT:  # "The rules do not forbid it"
        return k > low and not before & AUX and tokens.low[k - 1] != "to"
    if cls & BASE:
        return bool(before & SUBJ) and tokens.low[k - 1] not in {"it", "he", "she"}
    if before & SUBJ and "-" in word and word.endswith("ed"):  # "it test-fired"
        return True
    return word in {"do", "does", "did", "don't", "doesn't", "didn't"}


def _is_open_verb(tokens: Tokens, k: int, low: int, word: str) -> bool:
    """Whether a word of no known class is a finite verb by what stands before it."""
    before = tokens.low[k - 1]
    if word == "'s":
        return bool(k > low and tokens.cls[k - 1] & SUBJ) or before in _CLAUSE_S
    if k <= low:
        return False
    if "-" in word and word.endswith("ed") and tokens.cls[k - 1] & SUBJ:  # "it test-fired"
        return True
    if before in _PRONOUNS:  # "it rains", "they sail"
        return word.endswith("s") == (before in _SINGULAR)
    if word.endswith("s") and tokens.cap[k - 1] and not tokens.cap[k]:
        return bool(tokens.cls[k + 1] & (DET | OBJ | SUBJ)) and not word.endswith("ss")
    return False


def _is_finite_past(tokens: Tokens, k: int, low: int, before: int) -> bool:
    """A past form, unless it stands as an adjective ("the proposed plan") or in a passive ("was
    proposed by")."""
    if k == low or tokens.cap[k] or tokens.low[k - 1] in {"'s", "'", "to"} or is_attributive(tokens, k):
        return False
    if before & ADV and k - 1 > low and not before & SUBJ:
        before |= tokens.cls[k - 2]
        if tokens.low[k - 2] in {"'s", "'"}:
            return False  # "Oslo's newly elected mayor"
    if before & ING and tokens.cls[k - 2] & COMMA and not tokens.cap[k - 1]:
        return False  # ", citing unnamed sources,"
    determined = before & DET and not before & (SUBJ | STAND_IN | SUB | REL)
    if before & (BE | HAVE) or (determined and not follows_the_other(tokens, k)):
        return False
    following = k + 2 if tokens.cls[k + 1] & TIME else k + 1  # "a note carried Friday by the paper"
    doing = tokens.low[k] in _BY_DOING and tokens.cls[following + 1] & ING  # "began by saying"
    means = tokens.low[following + 1] in _BY_MEANS or tokens.low[k] in _GROWN  # "talked by telephone"
    return tokens.low[following] != "by" or means or bool(doing)


def first_finite(tokens: Tokens, low: int, high: int, quote: tuple[int, ...] | None = None) -> int:
    """The first finite verb between two tokens, or -1; not inside quotations where `quote` is given."""
    cls, words = tokens.cls, tokens.low
    for k in range(low, high):
        this = cls[k]
        if this & _MAY_ACT != WORD or (quote is not None and quote[k] >= 0):
            continue  # no word, or one that is no verb wherever it stands
        if this == WORD and words[k][-1] not in "sd" and words[k - 1] not in _PRONOUNS:
            continue  # a word of the open class is a verb by its ending or by a pronoun before it
        if is_finite(tokens, k, low):
            return k
    return -1


def skip_time(tokens: Tokens, k: int, high: int) -> int:
    """The first token after the time phrases at `k` ("on Thursday", "earlier this month", "Jan. 6,
    2016")."""
    while k < high:
        following = _one_time_phrase(tokens, k, high)
        if following == k or (following < high and _owns_or_acts(tokens, following)):
            return k
        if tokens.low[k + 1] in {"a", "an", "the"} and tokens.cls[following] & VENUE:
            return k  # "in a May 2 editorial"
        k = past_zone(tokens, following, high)
    return k


def _owns_or_acts(tokens: Tokens, k: int) -> bool:
    """`Monday's test`, `this week would`: the time is part of the content."""
    return tokens.low[k] in {"'s", "'", "of"} or bool(tokens.cls[k] & (AUX | BE | HAVE | MODAL))


def _one_time_phrase(tokens: Tokens, k: int, high: int) -> int:
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
    j = k + 1 if word in _TIME_PREPOSITIONS else k
    if j > k and j < high and cls[j] & NUMBER and len(low[j]) == 4:
        return j + 1
    while j < high and ((cls[j] & _COUNTS_TIME and not cls[j] & _NO_TIME) or low[j] in COUNTS):
        j += 1
    if j < high and cls[j] & TIME and (low[j] != "may" or _is_month(tokens, k, j)):
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


def _is_month(tokens: Tokens, k: int, may: int) -> bool:
    """`in May`, `May 6` in a phrase that begins at `k`; not the verb."""
    return tokens.cap[may] and (may > k or bool(tokens.cls[may + 1] & NUMBER))


def in_name(tokens: Tokens, k: int) -> bool:
    """`the Evening Star`, `the Sunday Times`: a word of time inside a name."""
    return tokens.cap[k] and tokens.cap[k + 1] and bool(tokens.cls[k - 1] & DET)


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
        if not this & WORD or this & DET or (this & _CLOSES_PHRASE and not cap[k]):
            return k
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
    if end < high and tokens.low[end] in _MADE_PUBLIC:  # "in a statement issued late Sunday"
        end = skip_time(tokens, end + 1, high)
    elif end < high and tokens.low[end - 1] in _HELD:  # "in an address marking | the fair's end"
        end = noun_phrase_end(tokens, end, high)
    while end < high and tokens.low[end] in _AFTER_VENUE and not opens_infinitive(tokens, end):
        if tokens.low[end] == "on" and skip_time(tokens, end, high) > end:
            break  # "in a letter | on the same day"
        following = noun_phrase_end(tokens, end + 1, high)
        if following == end + 1:
            break
        end = _after_letters(tokens, following, high)
    return _after_letters(tokens, end, high)


_HELD = frozenset({"marking", "commemorating", "celebrating"})


def _after_letters(tokens: Tokens, k: int, high: int) -> int:
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


def skip_addressee(tokens: Tokens, k: int, high: int) -> int:
    """The first token after the person told at `k` ("reporters", "members of the parties" before
    `that`)."""
    if k >= high or not tokens.cls[k] & WORD:
        return k
    end = noun_phrase_end(tokens, k, high)
    if end == k:
        return k
    return that_after(tokens, end, high, 15) or end


def that_after(tokens: Tokens, k: int, high: int, reach: int) -> int:
    """The complementiser `that` within `reach` tokens of `k`, where only phrases stand between; else
    0."""
    for j in range(k, min(high, k + reach)):
        if tokens.low[j] == "that":
            pointing = tokens.cls[j - 1] & COMMA or tokens.low[j - 1] in _BEFORE_NOUN  # "people in that spot"
            verb = tokens.cls[j + 1] & AUX and tokens.low[j + 1] not in _GERUNDS
            verb = verb or (tokens.cls[j + 1] & PAST and not tokens.cap[j + 1])
            return j if not pointing and not verb else 0  # "of steps that followed the test"
        if tokens.low[j] == "to" and tokens.cls[j + 1] & BASE and tokens.low[j - 1] != "way":
            return 0  # "warned Oslo to refrain from acts that would hurt"; not "on his way to work that"
        if (not tokens.cls[j] & WORD and tokens.low[j] != ".") or (
            tokens.cls[j] & _SUBORDINATES and not tokens.cls[j] & PREP
        ):
            return 0
        if is_finite(tokens, j, k):
            return 0
    return 0


def clause_limit(tokens: Tokens, k: int, high: int) -> int:
    """Where the clause that begins at `k` ends at the latest: a comma with a conjunction or a participle."""
    cls = tokens.cls
    for j in range(k + 1, high - 1):
        if not cls[j] & _BREAKS:
            continue
        if tokens.low[j] == ";":
            return j
        if cls[j - 1] & NUMBER and cls[j - 2] & COMMA and tokens.low[j + 1] == "and":
            continue  # "said Lund, 61, and two others had left"
        behind = j + 2 if tokens.low[j + 1] in _CLOSING else j + 1
        if _awaits_verb(tokens, k, j, high):
            continue
        if cls[j] & COMMA and (
            (tokens.low[behind] in {"and", "but", "while", "so"} and not verbless_end(tokens, behind))
            or (
                cls[j + 1] & ING
                and tokens.low[j + 1] not in _LISTING
                and j > k + 1
                and first_finite(tokens, j, high) > 0
            )
        ):
            return j
    return high


def _awaits_verb(tokens: Tokens, low: int, comma: int, high: int) -> bool:
    """`said the boat|, carrying eels, sank`, `the guild|, but not Oslo, pays`: the verb is still to come."""
    opposed = tokens.low[comma + 2] == "not"
    if not opposed and (not tokens.cls[comma + 1] & ING or comma < low + 2):
        return False
    if first_finite(tokens, low + 1, comma) >= 0:
        return False
    closing = next((j for j in range(comma + 2, min(comma + _ASIDE, high - 1)) if tokens.cls[j] & COMMA), 0)
    verb = closing > 0 and is_finite(tokens, closing + 1, closing)
    return verb and not tokens.reports[closing + 1] and first_finite(tokens, comma + 1, closing) < 0


_ASIDE = 12


def starts_clause(tokens: Tokens, k: int, high: int) -> bool:
    """Whether a clause without `that` begins at `k`: a subject or a fronted `if`, and a finite verb
    after it."""
    this = tokens.cls[k]
    if (this & (COORD | AUX) and tokens.low[k] not in _GERUNDS) or tokens.low[k] in {"to", "who"}:
        return False
    if (
        this & SUB
        and not this & (SUBJ | DET)
        and tokens.low[k] not in {"if", "while", "when", "although", "unless"}
        and not ((this & PREP or tokens.low[k] in _BEARING) and _fronted_in_clause(tokens, k, high))
    ):
        return False
    if this & PREP and not tokens.cap[k] and not _fronted_in_clause(tokens, k, high):
        return False
    return has_main_verb(tokens, k, clause_limit(tokens, k, high))


def _fronted_in_clause(tokens: Tokens, k: int, high: int) -> bool:
    """`said after the feast he would …`, `said about 20 people have …`."""
    if k + 1 < high and is_rough_count(tokens, k):
        return True
    begin = k + 1 + (tokens.low[k + 1] in {"of", "to"})
    end = noun_phrase_end(tokens, begin, high)
    if tokens.low[k] in _BEARING and begin < end < high - 2 and tokens.cls[end] & COMMA:
        return True  # "said despite the storm, all boats were safe"
    return k + 1 < end < high and bool(tokens.cls[end] & SUBJ) and not tokens.cls[end] & (REL | DET)


def has_main_verb(tokens: Tokens, low: int, high: int) -> bool:
    """Whether a finite verb stands there that belongs to no relative or subordinate clause."""
    subordinate = closed = 0
    for k in range(low, high):
        this = tokens.cls[k]
        hangs = this & _HANGS and not this & _DATED and not tokens.cap[k] and not (this & DET and k == low)
        if k < closed or (hangs and (stands_for_deed(tokens, k) or tokens.low[k + 1] == "of")):
            continue
        if this & _HANGS and (closed := verbless_end(tokens, k)):
            continue  # "the feast, if held, will end it"
        if hangs:
            subordinate += 1
        elif this & _MAY_ACT == WORD and k > low and (is_finite(tokens, k, low) or is_subjunctive(tokens, k)):
            if not subordinate and tokens.cls[k - 1] & COORD and not stands_for_deed(tokens, k - 1):
                continue  # "declared the camp shut and left": no subject of its own
            if not subordinate and _follows_first_comma(tokens, low, k, high):
                return False
            if not subordinate:
                return True
            subordinate -= not (tokens.reports[k] and tokens.cls[k + 1] & SUBJ & ~DET)  # "said it had"
    return False


def _follows_first_comma(tokens: Tokens, low: int, k: int, high: int) -> bool:
    """`who advises the ministry, said`, `noted the reports, its clerk said`: after a phrase and one comma the
    verb is another clause's."""
    if k - low > 16:
        return False
    commas = [j for j in range(low, k) if tokens.cls[j] & COMMA]
    if len(commas) == 3 and commas[2] == k - 1 and tokens.reports[k]:
        return tokens.cap[commas[0] + 1] and bool(tokens.cls[commas[1] + 1] & DET)
    if len(commas) != 1:
        return False
    second = next((j for j in range(k, high) if tokens.cls[j] & COMMA), 0)
    if second and commas[0] == k - 1:  # "a ferry, dubbed the Swan, sank"
        return not tokens.cls[k] & AUX and first_finite(tokens, second + 1, high) < 0
    before = any(tokens.cls[j] & (SUB | REL) for j in range(low, commas[0]))
    opened = bool(tokens.cls[low] & PREP) or any(tokens.cls[j] & COORD for j in range(commas[0], k))
    return not before and not opened


def is_clause(tokens: Tokens, low: int, high: int) -> bool:
    """Whether a finite verb stands between two tokens, outside a fronted subordinate clause."""
    if low >= high:
        return False
    first = tokens.cls[low]
    counts = is_rough_count(tokens, low)  # "At least one boat sank, the navy said"
    if first & (SUB | PREP | ING) and not first & SUBJ and not counts:
        comma = next((k for k in range(low, high) if tokens.cls[k] & COMMA), high)
        return first_finite(tokens, comma, high) >= 0
    return first_finite(tokens, low, high) >= 0
