"""Whom a phrase before the subject tells of, and who is therefore not the subject's "he", "she" or "it".

| before the pronoun | who it is not |
| --- | --- |
| `On Moon's proposal`, `As to Moon's visit`, `Unlike Moon` | Moon, of whom or beside whom something is said |
| `Citing Moon`, `While praising Moon`, `Accompanied by Moon` | Moon: the pronoun cites, praises, comes |
| `Asked if Moon was ill` | Moon, whom the question is about |
| `Speaking to Moon`, `In his letter to Moon` | Moon, to whom it is said |
| `In an article on the North carried by KCNA` | the agency that only carries it |

`In Moon's speech, he` and `After Moon's visit, he` may mean Moon: they are no such phrases.
"""

from __future__ import annotations

import re

from articles.extraction.entities.scanning import Occurrence
from articles.extraction.people.anaphora.subjects import subject_in
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.naming import actor_at
from articles.extraction.text.lexicon import word_list
from articles.extraction.values import Span


def only_told_of(context: Context, who: Who, start: int, at: int) -> bool:
    """Whether somebody named between the beginning of a sentence and a pronoun is not whom it means: the
    phrase before the subject only tells of them. "In an article carried by KCNA, it" is the one that the
    article is by, where the sentence before is about a body of the agency's state."""
    page = context.page
    before = page.low[start:at]
    if who.kind in ("state", "institution", "person"):
        if any(pattern.match(before) for pattern in (_ITS_OWN, _SPOKEN_TO, _ASKED)):
            return True
        if (_TOPIC.match(before) or _DOING.match(before)) and _is_named_first(context, who, (start, at)):
            return True
    if who.kind != "media" or not _CARRIED.match(before) or who.side is None:
        return False
    number = page.sentence_number(at)
    window = page.sentences[number - 1] if number else (0, 0)
    subject = subject_in(context, page.around(window, window[0]), "n", True) if number else None
    return subject is not None and subject[0].side == who.side


def _is_named_first(context: Context, who: Who, window: Span) -> bool:
    """Whether somebody is named in the phrase with which a stretch begins, and not behind it."""
    comma = context.page.flat.find(", ", *window)
    end = comma if comma >= 0 else window[1]
    places = [seen.start for seen in names_in(context, window) if _is(context, who, seen)]
    return bool(places) and max(places) < end


def _is(context: Context, who: Who, seen: Occurrence) -> bool:
    found = actor_at(context, seen)
    return found is not None and found.key == who.key


_ADVERB = r"(?:(?:but|and|yet|meanwhile|however|also|still|earlier|later|separately|in particular),? )?"
_TOPIC = re.compile(
    rf"{_ADVERB}(?:on(?! (?:\w+day|[a-z]+\.? \d))|about|regarding|concerning|unlike|like|despite|besides|"
    r"under|against|"
    r"(?:with|in) (?:regards?|respect|reference|response|reaction|reply|answer|contrast|relation) to|as to|"
    r"as for(?= (?:the|an?|whether|how) | [^,]*'s )|"
    r"when it comes to|compared (?:to|with)|(?:apart|aside) from|(?:along|together) with|instead of|"
    r"on behalf of|thanks to) [^\"“”;:]*, \Z"
)
_DOING = re.compile(
    rf"{_ADVERB}(?:(?:while|when|after|before|by|in|without|upon|on|since|besides|instead of) )?"
    r"(?!(?:during|following|according|pending|including|being|visiting|outgoing|incoming|sitting|acting|"
    r"leading|ruling|standing|beijing|nanjing|king|spring|evening|morning) )"
    r"(?:[a-z]+ing|[a-z]+(?:ed|en) (?:by|with|alongside|about|on|if|whether|why|how|what)) [^\"“”;:]*, \Z"
)
_ITS_OWN = re.compile(
    r"(?:in|at|during|after|before) (?:its|his|her) (?:\w+ ){1,3}(?:on|about|over|against|towards?|to|before|"
    r"with) (?:[\w-]+ ){0,3}[\w-]+, \Z"
)
_EXCHANGES = "|".join(sorted(word_list("exchange_noun")))
_SPOKEN_TO = re.compile(
    r"(?:speaking|talking|writing|replying|responding|turning|"
    rf"(?:in|at|during|after|before|following|ahead of) (?:\w+ ){{0,2}}(?:{_EXCHANGES})) "
    r"(?:to|with) (?:[\w.'-]+ ){0,5}[\w-]+(?: (?:in|on|at|last|this|earlier) [\w. ]{2,30})?, \Z"
)
_ASKED = re.compile(r"(?:when )?(?:asked|pressed|questioned) (?!by )[^\"“”;:.]*, \Z")
_CARRIED = re.compile(
    r"in an? (?:[\w-]+ ){1,3}(?:carried|published|released|distributed|run) (?:\w+ )?by .*, \Z"
)
