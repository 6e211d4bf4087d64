"""Which words are finite verbs, by their forms and by what stands before them.

Used wherever it matters whether a clause stands between two tokens; knows nothing of the verbs that report.
"""

from __future__ import annotations

from articles.extraction.grammar.attributives import follows_the_other, is_attributive
from articles.extraction.grammar.verb_groups import shows
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    BASE,
    BE,
    COMMA,
    DET,
    HAVE,
    ING,
    MODAL,
    NEVER_FINITE,
    OBJ,
    PAST,
    PREP,
    PRESENT,
    REL,
    STAND_IN,
    SUB,
    SUBJ,
    TIME,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens
from articles.extraction.text.vocabulary import vocabulary

MAY_ACT = WORD | NEVER_FINITE
"""Of the classes of what may be a finite verb `WORD` alone is left by this."""
_HELPS = MODAL | BE | HAVE
_SINGULAR = word_list("singular_pronoun")
_PRONOUNS = _SINGULAR | {"they", "we", "i"}
_BY_MEANS = frozenset({"phone", "telephone", "email", "video", "letter", "fax", "radio"})
_BY_DOING = word_list("by_doing")
_GROWN = word_list("grown_by")
_NAMING = frozenset({"called", "named", "dubbed", "titled", "nicknamed"})
_NAMED = word_list("named_thing")
"""Behind these a name follows: "leads a group | called Harbour Watch"; not "a guard called Lund a thief"."""
_NOT = frozenset({"not", "n't", "n’t"})
OF_NATIONS = vocabulary().foreign.union(
    adjective.lower().rpartition(" ")[2] for nation in vocabulary().nations for adjective in nation.adjectives
)
"""Before a noun in the plural, and before no verb: "his American and Japanese | counterparts that"."""
_CLAUSE_S = frozenset(["there", "that", "what", "who", "here"])


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
    if tokens.cls[k - 1] & ADV and k - 1 > low and word.endswith("s") and tokens.low[k - 2] in _SINGULAR:
        return True  # "she still waits"
    if before in _PRONOUNS:  # "it rains", "they sail"
        return word.endswith("s") == (before in _SINGULAR)
    if word.endswith("s") and tokens.cap[k - 1] and not tokens.cap[k] and before not in OF_NATIONS:
        return bool(tokens.cls[k + 1] & (DET | OBJ | SUBJ)) and not word.endswith("ss")
    return False


def _is_finite_past(tokens: Tokens, k: int, low: int, before: int) -> bool:
    """A past form, unless it stands as an adjective ("the proposed plan") or in a passive ("was
    proposed by")."""
    if k == low or tokens.cap[k] or tokens.low[k - 1] in {"'s", "'", "to"} or is_attributive(tokens, k):
        return False
    if _tells_a_name(tokens, k):
        return False
    if tokens.low[k] in _NAMING and tokens.cap[k + 1] and tokens.low[k - 1] in _NAMED:
        return tokens.low[k - 2] not in {"a", "an"} and tokens.low[k - 3] not in {"a", "an"}
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


def _tells_a_name(tokens: Tokens, k: int) -> bool:
    """`a villager surnamed Park`, `a 20-year-old clerk named Eva Holm said`; not `a court named Lund`."""
    if tokens.low[k] == "surnamed":
        return True
    if tokens.low[k] not in {"named", "nicknamed"} or not tokens.cap[k + 1] or k < _FEW:
        return False
    return tokens.low[k - 1] in _PERSONS and not _NEW.isdisjoint(tokens.low[k - _FEW : k - 1])


_PERSONS = word_list("speaker_noun") | word_list("role") | word_list("profession")
_NEW = frozenset({"a", "an", "one", "another"})
_FEW = 4


def first_finite(tokens: Tokens, low: int, high: int, quote: tuple[int, ...] | None = None) -> int:
    """The first finite verb between two tokens, or -1; not inside quotations where `quote` is given."""
    cls, words = tokens.cls, tokens.low
    for k in range(low, high):
        this = cls[k]
        if this & MAY_ACT != WORD or (quote is not None and quote[k] >= 0):
            continue  # no word, or one that is no verb wherever it stands
        if this == WORD and words[k][-1] not in "sd" and words[k - 1] not in _PRONOUNS:
            continue  # a word of the open class is a verb by its ending or by a pronoun before it
        if is_finite(tokens, k, low):
            return k
    return -1
