"""Word classes as bits, read once from `data/words.toml`; unknown words are classed by their endings."""

from __future__ import annotations

from functools import lru_cache

from articles.extraction.tables import table

# What is asked for most has the lowest bits: Python keeps the numbers up to 256 ready and works quickly
# with those below 2 ** 30, so that a look at a class is two or three times as fast.
WORD, COMMA, DET, PREP, SUBJ, COORD, SUB, REL, ADV = [1 << bit for bit in range(9)]
COLON, TIME, SEMI, NUMBER, ING, DASH, PAST, BE, END = [1 << bit for bit in range(9, 18)]
MODAL, NEG, OBJ, STAND_IN, TIME_MOD, HAVE, BASE = [1 << bit for bit in range(18, 25)]
PRESENT, PARTICIPLE, DO = [1 << bit for bit in range(25, 28)]
STOP = 1 << 28
"""May end a sentence: a full stop, a question mark, an ellipsis, an abbreviation."""
NEVER_FINITE = 1 << 29
"""A word of known classes of which none can be a finite verb, so that no look at its neighbours is needed."""
WH, VENUE, AUDIENCE, TITLE, CONSEQUENCE, OPEN, CLOSE = [1 << bit for bit in range(30, 37)]

AUX = BE | HAVE | DO | MODAL

_CLASSES = {
    "determiner": DET,
    "subject_pronoun": SUBJ,
    "object_pronoun": OBJ,
    "stand_in": STAND_IN,
    "be": BE,
    "have": HAVE,
    "do": DO,
    "modal": MODAL,
    "negation": NEG,
    "preposition": PREP,
    "subordinator": SUB,
    "relative": REL,
    "interrogative": WH,
    "coordinator": COORD,
    "time": TIME,
    "time_modifier": TIME_MOD,
    "adverb": ADV,
    "venue": VENUE,
    "audience": AUDIENCE,
    "title": TITLE,
    "consequence": CONSEQUENCE,
    "irregular_past": PAST,
    "past_participle": PARTICIPLE,
    "present": PRESENT,
    "base": BASE,
}

_MARKS = {",": COMMA, ";": SEMI, ":": COLON, ".": END, "?": END, "!": END, "。": END, "，": COMMA}
_OPENERS = "([{"
_CLOSERS = ")]}"
_DASHES = "–—―-"
LONG_DASHES = frozenset({"–", "—", "--", "―"})
"""Those that part clauses; a hyphen joins words."""


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, int], dict[str, frozenset[str]]]:
    data = table("words")
    classes: dict[str, int] = {}
    for name, bit in _CLASSES.items():
        for word in data[name].split():
            classes[word] = classes.get(word, WORD) | bit
    lists = {name: frozenset(data[name].split()) for name in data if name not in _CLASSES}
    return classes, lists


def word_list(name: str) -> frozenset[str]:
    """A list of `data/words.toml` that is no word class (`abbreviation`, `not_adverb`, …)."""
    return _table()[1][name]


def word_class(word: str) -> int:
    """The classes of a lower-case token as a sum of bits; punctuation has classes of its own."""
    first = word[0]
    if not (first.isalnum() or (first == "'" and len(word) > 1 and word[1].isalpha())):
        return _mark_class(word)
    found = _known_or_by_ending(word)
    compound = "-" in word and word.endswith("ed")  # "test-fired"
    return found if found == WORD or found & _MAY_BE_FINITE or compound else found | NEVER_FINITE


_MAY_BE_FINITE = AUX | PAST | PRESENT | BASE


def _known_or_by_ending(word: str) -> int:
    classes, lists = _table()
    found = classes.get(word, 0) | WORD
    if word[-1] == ".":
        return found | STOP
    if word[0].isdigit():
        return found | NUMBER
    if word.endswith("ly") and len(word) > 4 and word not in lists["not_adverb"]:
        found |= ADV
    elif word.endswith("ed") and len(word) > 3 and "-" not in word and word not in lists["not_participle"]:
        found |= PAST | PARTICIPLE
    elif word.endswith("ing") and len(word) > 4 and word not in lists["not_gerund"]:
        found |= ING
    return found


def _mark_class(mark: str) -> int:
    if mark in _MARKS:
        return _MARKS[mark] | (STOP if _MARKS[mark] & END else 0)
    if mark[0] in "….":
        return STOP
    if mark[0] in _DASHES:
        return DASH
    if mark in _OPENERS:
        return OPEN
    if mark in _CLOSERS:
        return CLOSE
    return 0
