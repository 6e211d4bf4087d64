"""Occasions that the text names, whether or not the directory has the event.

| kind | words |
| --- | --- |
| at, in, during | `at a forum in Seoul`, `in an interview with the agency`, `during Friday's hearing` |
| told | `told a briefing`, `addressed the rally` |
| spoke | `spoke at a conference`, `held a press conference`, `sent a letter to the president` |

Not one: `after the summit`, `a fellow at the Peace Forum`, `agreed to talks`, `the press conference room`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import compress, count

from articles.extraction.entities.page import Page
from articles.extraction.records import record
from articles.extraction.tables import table
from articles.extraction.text.lexicon import word_list


@record
class NamedOccasion:
    """An occasion in the words of the text: `text[start:end]`, without the preposition before them.

    `low` is where the phrase begins, with its preposition or verb. `noun` is its head, in lower case. `known`
    is true where the words point back to an occasion that the page named before: "the briefing". `form` tells
    what leads to it: "at", a verb of telling ("told") or one of speaking or sending ("spoke").
    """

    low: int
    start: int
    end: int
    noun: str
    known: bool
    form: str


@lru_cache(maxsize=1)
def kinds_of_nouns() -> dict[str, str]:
    """The nouns of `data/occasions.toml` → the kind of event that each is."""
    return {
        noun: kind for group in table("occasions").values() for kind, nouns in group.items() for noun in nouns
    }


@lru_cache(maxsize=1)
def _nouns() -> tuple[frozenset[str], frozenset[str]]:
    """The words with which a noun of the table ends, and the nouns at which one speaks."""
    meetings = frozenset(noun for listed in table("occasions")["meetings"].values() for noun in listed)
    return frozenset(noun.rpartition(" ")[2] for noun in kinds_of_nouns()), meetings


_ANOTHER_THING = re.compile(
    r" (?:room|hall|cent(?:er|re)|table|card|venue|site|building|declaration|board|app|service|agenda|program"
    r"|organi[sz]er)s?\b"
)
"""Behind a noun that only describes: "the press conference room"."""

_AT = frozenset({"at", "during", "in", "to", "before", "on", "through", "via", "attending"})
"""What stands before an occasion; others, as "after" and "ahead of", tell when it was, not where."""
_IN = frozenset({"in", "through", "via", "during"})
"""What stands before a document."""
_TELLING = frozenset({"told", "tells", "telling", "tell", "addressed", "addressing"})
_SENDING = frozenset(
    {"held", "holding", "gave", "giving", "delivered", "delivering", "issued", "issuing", "sent", "sending"}
)
_SENDING |= {"released", "releasing", "published", "publishing", "posted", "posting", "hosted"}
_MAKING = frozenset({"made", "making"})
_SENDING |= _MAKING | {"read", "wrote"}
"""Who does so with an occasion or document speaks there."""
_LOOSE = frozenset({"to", "before", "on"})
_SPEAKING = frozenset(
    {"speaking", "spoke", "speech", "address", "remarks", "comments", "testifying", "testified"}
)
_SPEAKING |= {"testimony", "talked", "talking", "appeared", "appearing", "addressed", "lectured", "preached"}
"""With these, "to", "before" and "on" lead to an occasion."""
_FORMS: tuple[dict[str, str], dict[str, str]] = (
    dict.fromkeys(_SENDING, "spoke") | dict.fromkeys(_IN, "at"),
    dict.fromkeys(_SENDING, "spoke") | dict.fromkeys(_TELLING, "told") | dict.fromkeys(_AT, "at"),
)
"""What a word before a document, and one before a meeting, does with it; others only describe the noun."""
_SPOKE = re.compile(
    r"\b(?:spoke|speaking|talked|talking|testified|testifying|appeared|appearing|lectured|presided"
    r"|(?:made|gave|delivered) (?:an?|his|her|the) (?:[a-z-]+ )?(?:speech|address|lecture|keynote))"
    r"(?: (?:briefly|openly|later|earlier|again|live|also))? $"
)
_STAFF = re.compile(
    r"\b(?:fellow|scholar|expert|researcher|professor|analyst|director|president|head|chief|member|official"
    r"|specialist|lecturer|students?|staff) $"
)
"""Before "at", a body and no occasion follows: "a fellow at the Peace Forum"."""
_ON = frozenset(
    {"program", "programme", "show", "talk show", "broadcast", "podcast", "blog", "webinar", "visit"}
)
_ON |= {"trip", "tour", "phone call", "telephone call", "conference call", "video call"}

_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "this", "that", "another", "one"})
_STOPS = word_list("not_in_occasion")
_REACH = 40
_FEW = 9
"""How many words may stand between a preposition and the noun: "the fourth enlarged meeting"."""
_CLAUSE = 12


_PLANS = word_list("programme_field")


def named_occasions(page: Page) -> list[NamedOccasion]:
    """The occasions that a page names, in the order of the text."""
    last_words, _ = _nouns()
    found: list[NamedOccasion] = []
    for k in compress(count(), map(last_words.__contains__, page.tokens.low)):
        read = _read(page, k)
        if read and (not found or read.start >= found[-1].end):
            found.append(read)
    return found


def _read(page: Page, last: int) -> NamedOccasion | None:
    """The phrase around an occasion's noun that ends with a token, where it is one in which something can be
    said."""
    tokens, low = page.tokens, page.low
    first, noun = _noun(page, last)
    end = tokens.ends[last]
    if not noun or low[end : end + 1] in ("-", "'") or _ANOTHER_THING.match(low, end):
        return None
    words, starts, ends = tokens.low, tokens.starts, tokens.ends
    if first and noun in ("program", "programme") and words[first - 1] in _PLANS:
        return None  # "on the North's nuclear program"
    forms = _FORMS[noun in _nouns()[1]]
    for k in range(first - 1, max(-1, first - 2 - _FEW), -1):
        word, start = words[k], starts[k + 1]
        if (start - ends[k] != 1 or page.text[start - 1] != " ") and low[start] != "'":
            return None
        form = forms.get(word)
        if form:
            before = low[start : starts[first]]
            if not _names_one(before, noun, form) or (form == "at" and not _leads(page, k, word, noun)):
                return None
            if noun == "post" and before == "the ":
                return None  # "in the post since 2016": an office
            if word in _MAKING and before.startswith("the ") and not before.startswith("the following "):
                return None  # "made the remarks at a forum": there
            at = starts[k]
            spoke = form == "at" and _SPOKE.search(low, max(0, at - _REACH), at)
            known = before in _BACK
            return NamedOccasion(at, start, _end(page, end), noun, known, "spoke" if spoke else form)
        if word in _STOPS or (k + 1 < first and words[k + 1] in _DETERMINERS):
            return None
    return None


def _noun(page: Page, last: int) -> tuple[int, str]:
    """The longest noun of the table that ends with a token, and its first token; empty where none does."""
    for first in range(max(0, last - 1), last + 1):
        noun = page.low[page.tokens.starts[first] : page.tokens.ends[last]]
        if noun in kinds_of_nouns():
            return first, noun
    return last, ""


_BACK = frozenset({"the ", "that ", "this ", "the same ", ""})
"""How a page speaks of an occasion that it named before."""


def _names_one(before: str, noun: str, form: str) -> bool:
    """Whether the words before a noun make it an occasion: "a rare forum", "talks", "Friday's hearing"; not
    "in report", "on Tuesday proposed holding talks", "held talks"."""
    words = before.split()
    if words and (words[0] in _DETERMINERS or "'s" in words[0] or words[0].endswith("s'")):
        return True
    if form == "spoke":
        return False
    if not words:
        return noun.endswith("s") or noun == "testimony"
    return not any(_DAY.match(word) or word.endswith(("ed", "ing")) for word in words)


def _leads(page: Page, k: int, word: str, noun: str) -> bool:
    """Whether a preposition leads to where somebody speaks: "speaking to a forum", "in a speech before the
    session", "on a television program"; not "agreed to talks", "a fellow at the Peace Forum"."""
    at = page.tokens.starts[k]
    if word == "at":
        return not _STAFF.search(page.low, max(0, at - _REACH), at)
    if word == "on":
        return noun in _ON
    return word not in _LOOSE or not _SPEAKING.isdisjoint(page.tokens.low[max(0, k - _CLAUSE) : k])


_LINKS = re.compile(
    r" (?:of|with|by|between|from|to|among|hosted by|organi[sz]ed by|carried by|released by|issued by|sent to"
    r"|published in|published by|published on|broadcast on|broadcast by|posted on|run by|aired on"
    r"|attended by|chaired by|presided over by) "
    r"|(?: (?:(?:last|this|earlier this) (?:week|month|year)|(?:on )?[a-z]+day))?"
    r" (?:marking|commemorating|celebrating) "
)
_PLACE = re.compile(r" (?:in|at|on|near) (?=(?:the )?[A-Z])")
_WORD = re.compile(
    r"(?:(?:[A-Z]\.){1,3}|(?:Gen|Adm|Lt|Col|Amb|Rep|Sen|Mr|Ms|Mrs|Dr)\.)"
    r"(?= (?!(?:The|He|She|It|They|We|But|And|In|On|At|A|An|His|Her)\b)[A-Z])"
    r"|[^\W_][\w.’'&-]*(?<![.’'])|[$€£]"
)
"""A word of a name; an abbreviation with its stop only before what goes on with it."""
_MOST = 10
"""How many words a name behind an occasion has at most."""
_JOINING = frozenset({"and", "for"})
_FILLERS = _JOINING | {"of", "the", "de"}
_ENDS = (_STOPS - _FILLERS) | {"in", "at", "on"}
_DAY = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|early|late|last|this|earlier|later|yesterday|today"
    r"|(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|aug|sept|oct|nov|dec)\b"
)


def _end(page: Page, end: int) -> int:
    """Where an occasion's phrase ends: with whom, of what, by whom and where, if that stands right behind."""
    for _ in range(2):
        link = _LINKS.match(page.low, end)
        reached = _names(page, link.end(), loose=True) if link else end
        if link is None or reached == link.end():
            break
        end = reached
    place = _PLACE.match(page.text, end)
    reached = _names(page, place.end(), loose=False) if place else end
    return reached if place and reached > place.end() else end


def _names(page: Page, start: int, *, loose: bool) -> int:
    """Where a phrase of names ends; a loose one may also hold other nouns: "of the party's central
    committee"."""
    end, at = start, start
    for _ in range(_MOST):
        word = _WORD.match(page.text, at)
        low = page.low[word.start() : word.end()] if word else ""
        if word is None or low in _ENDS or low.endswith("ing") or _DAY.match(low):
            break
        joins = low in _FILLERS or (loose and low in _DETERMINERS)
        if word[0][0].isupper() or word[0][0].isdigit() or (loose and not joins):
            end = word.end()
        elif not joins or (low in _JOINING and not page.text[word.end() + 1 : word.end() + 2].isupper()):
            break
        if not page.text.startswith(" ", word.end()):
            break
        at = word.end() + 1
    return end
