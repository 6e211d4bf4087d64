"""Quotation marks → quotations: which marks open, which close, and what stands between them.

Marks of all the usual kinds (curly, straight, single, guillemets, German, Korean
and Japanese brackets, `` ''), nested and unbalanced. An apostrophe, an inch and a
stray mark open nothing. One unbalanced mark costs its own paragraph at most. A
quotation left open at the end of a paragraph goes on in the next one, where that
opens with a mark again or closes one that it did not open.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from articles.extraction.records import record

_MARK = re.compile(r"[“”„‟\"«»「」『』《》‹›‘’'`\n](?!(?<=[^\W_]['‘’])[^\W_])")
"""A mark or the end of a line; the apostrophes inside words, of which there are most, are passed by."""
_PAIRS = {
    "“": "”",
    "„": "“",
    "‟": "”",
    "«": "»",
    "‹": "›",
    "「": "」",
    "『": "』",
    "《": "》",
    "``": "''",
    "»": "«",
}
_CLOSERS = {"”", "»", "›", "」", "』", "》", "''"}
_NESTING_WINDOW = 3000
"""Characters in which an inner and an outer quotation must both be closed to count as nested."""
_SINGLES = frozenset("‘’'")
_BEFORE_OPENING = frozenset("([{—–-/‘'“\"…")
_ELISION = re.compile(r"['‘’](?:em|tis|twas|til|till|cause|bout|n|round|cuz|\d\ds)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.?!…](?=\s+[^\W\d_a-z])")


@record
class Quotation:
    """The text between two marks: `text[start:end]`, and with its marks `text[outer_start:outer_end]`.

    `depth` is 1 for an outermost quotation. `resumes` says that it goes on from a
    quotation that was left open in the paragraph before; `left_open` that it goes on
    in the next; `closed` that a closing mark was found.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    depth: int = 1
    closed: bool = True
    resumes: bool = False
    left_open: bool = False


@record
class _Mark:
    """A character or a pair of characters that may open or close a quotation."""

    text: str
    start: int
    end: int


@dataclass(slots=True)
class _Open:
    """A mark that waits for its partner."""

    mark: str
    start: int
    outer_start: int
    resumes: bool = False


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Quotations of all depths in the order in which they open."""
    found: list[Quotation] = []
    resume = False
    for low, high, events in _paragraphs(text):
        if not events and not resume:
            continue
        quotations, resume = _in_paragraph(text, low, high, events, resume)
        found.extend(quotations)
    return tuple(_settle_open_ends(text, sorted(found, key=lambda q: (q.outer_start, -q.outer_end))))


def _paragraphs(text: str) -> list[tuple[int, int, list[_Mark]]]:
    """(start, end, marks) of every paragraph that has marks or stands beside one that has."""
    result: list[tuple[int, int, list[_Mark]]] = []
    marks: list[_Mark] = []
    low = after = 0
    for match in _MARK.finditer(text):
        at = match.start()
        if text[at] == "\n":
            if at > low:
                result.append((low, at, marks))
                marks = []
            low = at + 1
            while low < len(text) and text[low] in " \t\u3000":
                low += 1
        elif at >= after:
            mark = _mark_at(text, at)
            if mark is not None:
                marks.append(mark)
                after = mark.end
    if len(text) > low:
        result.append((low, len(text), marks))
    return result


def _mark_at(text: str, at: int) -> _Mark | None:
    """The mark at `at`; `None` for an apostrophe and for a lonely grave accent."""
    char = text[at]
    if char in "`'" and text[at : at + 2] in {"``", "''"}:
        return _Mark(text[at : at + 2], at, at + 2)
    if char == "`":
        return None
    if char in _SINGLES:
        before = text[at - 1] if at else " "
        after = text[at + 1] if at + 1 < len(text) else " "
        if (before.isalnum() and after.isalnum()) or (before.isspace() and after.isspace()):
            return None
    return _Mark(char, at, at + 1)


def _in_paragraph(
    text: str, low: int, high: int, events: list[_Mark], resume: bool
) -> tuple[list[Quotation], bool]:
    """The quotations of one paragraph, and whether the last is left open at its end."""
    stack: list[_Open] = []
    found: list[Quotation] = []
    starts_with_mark = bool(events) and events[0].start == low
    if resume and not starts_with_mark:
        if not _closes_first(text, events):
            resume = False
        else:
            stack.append(_Open("“", low, low, resumes=True))
    if starts_with_mark and not resume and _opens_with_closer(events):
        events = [replace(events[0], text="“"), *events[1:]]
    single_closers = [m.start for m in events if m.text in "'’" and _is_single_closer(text, m.start, high)]
    for match in events:
        mark, at = match.text, match.start
        if mark in _SINGLES:
            _single(text, match, low, high, stack, found, single_closers)
        else:
            _double(text, mark, at, match.end, low, high, stack, found, resume and at == low)
    doubles = [one for one in stack if one.mark not in _SINGLES]
    if doubles:
        first = doubles[0]
        found = [q for q in found if q.outer_start > first.outer_start or q.outer_end <= first.outer_start]
        end = _stripped_end(text, first.start, high)
        if end > first.start:
            found.append(
                Quotation(first.start, end, first.outer_start, end, 1, False, first.resumes, left_open=True)
            )
    return [q for q in found if q.end > q.start], bool(doubles)


def _opens_with_closer(events: list[_Mark]) -> bool:
    """`” We slept,” she said.`: a paragraph begins with the wrong mark, and the next one closes again."""
    doubles = [event.text for event in events if event.text not in _SINGLES]
    return events[0].text == "”" and len(doubles) > 1 and doubles[1] == "”"


def _closes_first(text: str, events: list[_Mark]) -> bool:
    """Whether the first double mark of a paragraph closes: then the paragraph before was left open on
    purpose."""
    for match in events:
        if match.text not in _SINGLES:
            return match.text in _CLOSERS
    return False


def _double(
    text: str,
    mark: str,
    at: int,
    after: int,
    low: int,
    high: int,
    stack: list[_Open],
    found: list[Quotation],
    resumes: bool,
) -> None:
    """Reads a mark that is no single one: it closes the quotation that its partner opened, opens one, or is a
    stray mark; where it can only open, one that was never closed is given up."""
    top = next((one for one in reversed(stack) if one.mark not in _SINGLES), None) if stack else None
    opens, closes = _looks_opening(text, at, after, low, high), _looks_closing(text, at, after, low, high)
    if top is not None and _is_partner(top.mark, mark, opens, closes):
        _close(stack, found, top, at, after)
    elif mark in _CLOSERS and not (top is None and opens and not closes):
        return  # a stray closing mark
    elif top is None:
        if mark == '"' and (closes and not opens):
            return  # inches, or a stray mark
        stack.append(_Open(mark, after, at, resumes))
    elif mark in _PAIRS and mark != '"' and _is_nested(text, at, after, high, mark):
        stack.append(_Open(mark, after, at))
    else:  # the earlier one was never closed
        _give_up(text, stack, found, top, at)
        stack.append(_Open(mark, after, at))


def _is_partner(opened: str, mark: str, opens: bool, closes: bool) -> bool:
    if opened in {'"', "“", "‟"} and mark in {'"', "”"}:
        return not (mark == '"' and opens and not closes)
    if opened in {"”", "“"} and mark in {"“", "”"}:
        return closes and not opens
    return _PAIRS.get(opened) == mark


def _is_nested(text: str, at: int, after: int, high: int, mark: str) -> bool:
    """Whether both the outer and this inner quotation are still closed in the paragraph."""
    closer = _PAIRS[mark]
    high = min(high, after + _NESTING_WINDOW)
    first = text.find(closer, after, high)
    if first < 0 or text.find(closer, first + 1, high) < 0:
        return False
    following = text.find(mark, after, high)
    return (
        following < 0
        or following > first
        or text.count(closer, after, high) > text.count(mark, after, high) + 1
    )


def _close(stack: list[_Open], found: list[Quotation], top: _Open, at: int, after: int) -> None:
    while stack[-1] is not top:
        stack.pop()
    stack.pop()
    depth = 1 + len(stack)
    found.append(Quotation(top.start, at, top.outer_start, after, depth, True, top.resumes))


def _give_up(text: str, stack: list[_Open], found: list[Quotation], top: _Open, at: int) -> None:
    """Ends a quotation that was never closed at the end of its first sentence, before the next one opens."""
    while stack and stack[-1] is not top:
        stack.pop()
    if stack:
        stack.pop()
    end = _first_sentence_end(text, top.start, at)
    if end > top.start:
        found.append(Quotation(top.start, end, top.outer_start, end, 1 + len(stack), False, top.resumes))


def _first_sentence_end(text: str, start: int, limit: int) -> int:
    match = _SENTENCE_END.search(text, start, limit)
    return match.end() if match else _stripped_end(text, start, limit)


def _stripped_end(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _looks_opening(text: str, at: int, after: int, low: int, high: int) -> bool:
    before = text[at - 1] if at > low else " "
    return (before.isspace() or before in _BEFORE_OPENING) and after < high and not text[after].isspace()


def _looks_closing(text: str, at: int, after: int, low: int, high: int) -> bool:
    if at <= low or text[at - 1].isspace():
        return False
    return after >= high or not text[after].isalnum()


def _is_single_closer(text: str, at: int, high: int) -> bool:
    return not (at + 1 < high and text[at + 1].isalnum())


def _single(
    text: str,
    match: _Mark,
    low: int,
    high: int,
    stack: list[_Open],
    found: list[Quotation],
    closers: list[int],
) -> None:
    """Single marks quote where a partner follows in the paragraph; a plural possessive is no partner."""
    mark, at, after = match.text, match.start, match.end
    top = stack[-1] if stack else None
    if top is not None and top.mark in _SINGLES:
        if top.start - 1 != at and _closes_single(text, at, high, closers):
            _close(stack, found, top, at, after)
        return
    if not _looks_opening(text, at, after, low, high) or _ELISION.match(text, at):
        return
    if closers and closers[-1] > after:
        stack.append(_Open(mark, after, at))


def _closes_single(text: str, at: int, high: int, closers: list[int]) -> bool:
    if not _is_single_closer(text, at, high) or text[at - 1].isspace():
        return False
    possessive = text[at - 1] in "sS" and at + 1 < high and text[at + 1] == " "
    if not possessive or at == closers[-1]:
        return True
    following = closers[bisect_right(closers, at)]
    return "‘" in text[at + 1 : following]  # `‘deeds’ that … . He said ‘words’`: the next one opens before


def _same_family(text: str, first: Quotation, second: Quotation) -> bool:
    """Straight marks go on with straight ones, curly with curly ones."""
    straight = text[second.outer_start] == '"'
    return second.outer_start == second.start or straight == (text[first.outer_start] == '"')


def _settle_open_ends(text: str, quotations: list[Quotation]) -> list[Quotation]:
    """Keeps `left_open` only where the next quotation takes it up again."""
    result = []
    for number, quotation in enumerate(quotations):
        if quotation.left_open:
            following = next((q for q in quotations[number + 1 : number + 4] if q.depth == 1), None)
            if following is None or not following.resumes or not _same_family(text, quotation, following):
                quotation = replace(quotation, left_open=False)
        result.append(quotation)
    return result
