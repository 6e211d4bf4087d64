"""Noun phrases for somebody: a name, a calling, a pronoun. What verbs do to persons is often no report:
`questioned | the captain`, `called | his counterpart on Monday`."""

from __future__ import annotations

from articles.extraction.grammar.adverbials import noun_phrase_end
from articles.extraction.grammar.finite_verbs import OF_NATIONS
from articles.extraction.grammar.phrase_starts import opening_bracket
from articles.extraction.grammar.scope import Range
from articles.extraction.text.lexicon import CLOSE, COMMA, DET, OBJ, PREP, STAND_IN, SUBJ, TITLE, word_list
from articles.extraction.text.tokens import Tokens
from articles.extraction.text.vocabulary import vocabulary

_ONE = vocabulary().persons
_PERSONS = frozenset(
    {
        *_ONE,
        *(f"{word}s" for word in _ONE),
        *(f"{word[:-2]}en" for word in _ONE if word.endswith("man")),
        *("people", "police", "crew", "couple", "witnesses", "authorities", "families", "family"),
    }
)
_SPEAKER_NOUNS = word_list("speaker_noun")
_PLURAL = word_list("plural")
_ENDINGS = ("er", "or", "ers", "ors", "ist", "ists", "ian", "ians", "man", "men", "woman", "women", "ees")
_NO_PERSON = word_list("no_person")
_JOINING = frozenset({"and", "&"})
_BEHIND_HEAD = _JOINING | {"of"}


def is_person(word: str) -> bool:
    """Whether a noun is one for somebody, or for several: `clerk`, `aides`, `women`."""
    return word in _PERSONS


def person_end(tokens: Tokens, k: int, high: int) -> int:
    """The first token behind the noun phrase at `k`, where its head is a name or a word for somebody; 0 where
    it is a thing or none begins there. A state or a body that goes by a name counts as somebody."""
    end = noun_phrase_end(tokens, k, high)
    end -= tokens.low[end - 1] in _JOINING
    if end <= k:
        return 0
    if tokens.cls[k] & (OBJ | SUBJ) and end == k + 1:
        return end if tokens.low[k] in {"him", "her", "them"} else 0
    first = next((j for j in range(k, end) if tokens.low[j] in _BEHIND_HEAD), end)
    owner = max((j for j in range(k, first) if tokens.low[j] in {"'s", "'"}), default=k - 1)
    head = first - 1
    if head <= owner or tokens.cls[head] & DET:
        return 0
    thing = tokens.cls[k] & DET and owner < k and not any(map(_PERSONS.__contains__, tokens.low[k:first]))
    named = tokens.cap[head] and not thing and tokens.low[head] not in OF_NATIONS
    return end if named or tokens.low[head] in _PERSONS else 0


def is_animate(tokens: Tokens, source: Range) -> bool:
    """Whether the head of a noun phrase can suggest something in words: behaviour and proposals only
    show it."""
    a, b = source
    if tokens.cls[b - 1] & CLOSE:
        b = opening_bracket(tokens, b - 1, a)
    head = next((k for k in range(a + 1, b) if tokens.cls[k] & (PREP | COMMA)), b) - 1
    word = tokens.low[head]
    if tokens.cap[head] or tokens.cls[head] & (SUBJ | STAND_IN | TITLE) or word in _SPEAKER_NOUNS:
        return head != a or not tokens.cls[head] & DET
    return ends_as_person(word) or word in _PLURAL


def ends_as_person(word: str) -> bool:
    """Whether a noun ends as those for people do: `farmers`, `analyst`; not `river`."""
    return word.endswith(_ENDINGS) and word not in _NO_PERSON
