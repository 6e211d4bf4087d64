"""Who speaks through a text that several bodies issue: "A, B and C issued a joint statement".

| the source | speaks for |
| --- | --- |
| `The joint statement`, `the statement` | all who issued it, whoever has spoken since |
| `It`, behind `The statement was issued by A and B` | the same |
| `The three organizations` | the same, where they are as many |
| `It`, behind what the text says | the same; a rival's claim in between, told in the present, is the text's |

Only what the page tells is read: where one of the issuers is no body by its form, nothing is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from articles.extraction.entities.names import lowered
from articles.extraction.entities.phrases import Part
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading, Spoken
from articles.extraction.people.known.outlets import organisation
from articles.extraction.text.days import WEEKDAY
from articles.extraction.text.publishing import BEEN_PUT_OUT, PUT_OUT
from articles.extraction.text.vocabulary import Pronoun
from articles.extraction.values import Span

_TEXTS = (
    "statement|declaration|appeal|communiqu[eé]|letter|resolution|message|proclamation|manifesto|"
    "press release|commentary|notice|petition|announcement|call|protest|indictment|report|white paper"
)
_NOUNS = frozenset(_TEXTS.replace("[eé]", "e").split("|"))
_ISSUED = re.compile(
    rf"\b{PUT_OUT}(?: jointly)? (?:an? |its |their |the following )(?:[\w-]+ ){{0,3}}?(?P<noun>{_TEXTS})\b"
)
_ADVERBS = re.compile(rf"(?: (?:have|has|had|jointly|together|also|today|on \w+|{WEEKDAY}))* \Z")
_AHEAD = 40
_BY = re.compile(
    rf"[Aa](?<!\w.) (?:[\w-]+ )?(?P<noun>{_TEXTS}) "
    r"(?:(?:was|has been) (?:\w+ ){1,3}?(?:on \w+(?: \d+)? )?)?"
    r"(?:by|of|from) (?P<makers>(?:the )?[A-Z][^.;:\"“”]{10,300}?)"
    r"(?=[.;]|,? (?:was|were|has|had|said|says|which|denounc\w+|condemn\w+|demand\w+|carried|"
    r"on (?:[A-Z]\w+day|[A-Z]\w+ \d))\b)"
)
_NAME = r"[A-Z][\w.'&-]*(?<!\.)"
_ISSUED_BY = re.compile(
    rf"(?:[Aa]n?|[Tt]he)(?<!\w[aA])(?<!\w[aA]n)(?<!\w[tT]he) (?:[\w-]+ )?(?P<noun>{_TEXTS}),? "
    r"(?:(?:was|has been) )?(?:jointly )?"
    rf"{BEEN_PUT_OUT}(?: jointly)?(?: (?:on \w+(?: \d+)?|in \w+))? by "
    rf"(?P<makers>(?:the )?{_NAME}(?:(?:,? and|,| of| for| on)? (?:the )?(?!{WEEKDAY}\b){_NAME})*)"
)
"""A text and who put it out, told behind it: "The statement was issued by | Oslo and the Harbour Guild"."""
_BODY = re.compile(
    r"\b(?:Committee|Commission|Council|Front|Union|Federation|Association|Alliance|League|Society|Party|"
    r"Ministry|Bureau|Organi[sz]ation|Institute|Staff|Command|Cent(?:er|re)|Conference|Assembly|Group|"
    r"Headquarters|Foundation|Congress|Coalition|Network|Agency|Department|Office|University|Army|Board|"
    r"Solidarity|Movement|Forum|Headquarters|Academy|Chamber|Cross)\b"
)
_PARTS = re.compile(r", and |, | and ")
_OPENING = re.compile(
    r"(?:(?:On|In|At|After|Before|Earlier|Last|Meanwhile)\b[^,.]{0,60}, |Meanwhile |But |And )?(?:[Tt]he )?"
)
_KINDS = frozenset({"institution", "group", "company", "media", "state"})
_BODIES = frozenset(
    {"organizations", "organisations", "bodies", "groups", "organs", "parties", "committees", "institutions"}
    | {"unions", "associations", "agencies", "signatories", "issuers"}
)
_COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_LONGEST = 400
_PAIR = 2


def by_issuers(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "The joint statement", "the three organizations": all who issued the text that the page tells of."""
    if part.names or part.complement or not (part.definite or part.head in _BODIES):
        return None
    noun = part.head.replace("é", "e")
    if noun not in _NOUNS and part.head not in _BODIES:
        return None
    told = [word for word in part.words if word not in ("the", "joint", "same", "said", part.head)]
    counts = [_COUNTS[word] for word in told if word in _COUNTS]
    if len(told) > len(counts) or len(counts) > 1 or (counts and part.head not in _BODIES):
        return None
    for at, who, text in _before(context, part.core[0]):
        if noun == text or (part.head in _BODIES and counts in ([], [len(who)])):
            names = ", ".join(one.name for one in who)
            why = f"“{phrase}” → {names}, who issued the {text} together, {context.place(at)}"
            return Reading(who, "explicit", 0.88, why, plural=True, text=True)
    return None


def goes_on_with_text(context: Context, word: Pronoun, at: int) -> Reading | None:
    """ "It" behind what a text of several says, or behind a claim that the text takes up: "The
    ministry claims that … It branded this as a lie"."""
    if word.word != "it":
        return None
    page = context.page
    claimed = False
    here = page.sentence_number(at)
    for entry in context.memory.backwards():
        if here - page.sentence_number(entry.at) > _FAR:
            return None
        if entry.reading.text:
            return _go_on(context, entry, claimed, here)
        if not _CLAIMS.search(page.low, entry.at, min(entry.at + _CLAUSE, entry.span[0])):
            return None
        claimed = True
    return None


_FAR = 4
_CLAUSE = 160
_CLAIMS = re.compile(
    r" (?:(?:is|are|keeps?) (?:now |still |even |also )?(?:claiming|asserting|alleging|arguing|insisting|"
    r"saying|contending|trumpeting|clamou?ring)|claims?|asserts?|alleges?|argues?|contends?|insists?)\b"
)


def _go_on(context: Context, entry: Spoken, claimed: bool, here: int) -> Reading | None:
    """The text that spoke in `entry`, where several made it, the sentence before begins with it or a rival's
    claim stands behind it."""
    page, before = context.page, context.page.sentence_number(entry.at)
    near = here - before <= 1
    begins = here - before == 1 and not page.flat[page.sentences[before][0] : entry.at].strip('"“ ')
    if not claimed and not (near and (begins or len(entry.reading.who) > 1)):
        return None
    why = f"“it” → the text that speaks in {context.place(entry.at)}"
    return entry.reading._replace(basis="pronoun", confidence=0.8, reason=why, since=entry.at)


def _before(context: Context, at: int) -> Iterator[tuple[int, tuple[Who, ...], str]]:
    """The texts of several that the page brings in before an offset, the last first: where, whose, and what
    they are called."""
    if "texts" not in context.issued:
        context.issued["texts"] = list(_texts(context))
    texts = context.issued["texts"]
    return reversed(texts[: bisect_right(texts, at, key=itemgetter(0))])


def _texts(context: Context) -> Iterator[tuple[int, tuple[Who, ...], str]]:
    page = context.page
    found = [(seen.start(), seen["noun"], _makers(context, seen)) for seen in _ISSUED.finditer(page.flat)]
    for told in (_BY, _ISSUED_BY):
        found += [(seen.start(), seen["noun"], seen.span("makers")) for seen in told.finditer(page.flat)]
    for at, several in groupby(sorted(found, key=itemgetter(0)), key=itemgetter(0)):
        read = [(noun, _bodies(context, span) if span else ()) for _, noun, span in several]
        noun, who = max(read, key=lambda one: len(one[1]))
        if len(who) >= _PAIR:
            yield at, who, noun.replace("é", "e")


def _makers(context: Context, seen: re.Match[str]) -> Span | None:
    """What stands before "issued a statement" in its sentence."""
    page, at = context.page, seen.start()
    start, _ = page.sentence(at)
    dateline = page.flat.rfind("-- ", start, at)
    start = max(start, dateline + len("-- ") if dateline >= 0 else start)
    adverbs = _ADVERBS.search(page.flat, max(start, at - _AHEAD), at)
    at = adverbs.start() if adverbs else at
    opening = _OPENING.match(page.flat, start, at)
    start = opening.end() if opening else start
    return (start, at) if at - start <= _LONGEST and " and " in page.flat[start:at] else None


def _bodies(context: Context, span: Span) -> tuple[Who, ...]:
    """The bodies that a list names; none where one of its items is none."""
    page = context.page
    items: list[Span] = []
    start = span[0]
    joints = [(joint.start(), joint.end()) for joint in _PARTS.finditer(page.flat, *span)]
    for left, right in [*joints, (span[1], span[1])]:
        if _named(context, (start, left)) and _begins_an_item(context, (right, span[1])):
            items.append((start, left))
            start = right
    if start < span[1]:
        return ()
    who = [_named(context, item) for item in items]
    keys = {one.key for one in who if one}
    return tuple(one for one in who if one) if len(keys) == len(items) else ()


def _begins_an_item(context: Context, rest: Span) -> bool:
    """Whether what stands behind a comma or an "and" is another body, and no rest of the name before."""
    flat = context.page.flat
    if rest[0] >= rest[1]:
        return True
    first = next(_PARTS.finditer(flat, *rest), None)
    return _named(context, (rest[0], first.start() if first else rest[1])) is not None


_ARTICLE = re.compile(r"^(?:[Tt]he|[Aa]n?) ")


def _named(context: Context, span: Span) -> Who | None:
    """The body that a phrase names, known or by its form."""
    page = context.page
    raw = page.flat[slice(*span)]
    name = _ARTICLE.sub("", raw)
    known = page.index.names.get(lowered(name))
    if known and known.kind in _KINDS and len(known.slugs) == 1:
        return who_is(known.slugs[0], page.index)
    begin = span[0] + len(raw) - len(name)
    seen = next((one for one in page.touching((begin, span[1])) if one.kind in _KINDS), None)
    if seen and seen.slug and seen.start <= begin and seen.end >= span[1]:
        return who_is(seen.slug, page.index)
    return organisation(context, name) if name[:1].isupper() and _BODY.search(name) else None
