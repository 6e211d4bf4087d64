"""Text → reports: every piece of reported speech, with its content, type, cue and source words.

    text → tokens, quotations, sentences (`segmentation`) → cues (`cues`) → what they
    govern (`frames`, `constructions`) → reporting clauses (`readings`, `nouns`, `sources`) → contents
    (`extent`, `edges`, `separate_reports`)
    → one sentence (`drafts`, `trailing`) → paragraphs (`passages`) → reports

Nothing is linked here: who "she" is, and when it was said, later stages decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, groupby

from articles.extraction.cues.finding import find_cues
from articles.extraction.cues.reporting import Draft
from articles.extraction.grammar.finite_verbs import first_finite
from articles.extraction.grammar.scope import Range
from articles.extraction.records import record
from articles.extraction.reports.grounds import confidence, reasons
from articles.extraction.reports.passages import passage_drafts
from articles.extraction.text.lexicon import END, WORD, word_list
from articles.extraction.text.segmentation import Layout, lay_out
from articles.extraction.text.tokens import Tokens
from articles.extraction.values import Heading, Report, Span, StatementType

_FIRST_PERSON = frozenset(["we", "i", "our", "my", "us", "me", "ours", "ourselves", "myself"])
_TERM_BEFORE = word_list("term_before")
_NEAR = 8
_PHRASES = frozenset({"np", "np-np", "np-as", "np-of", "np-for", "of", "for", "against", "on"})
_CUE_PREPOSITIONS = frozenset({"for", "of", "against", "about", "at", "to"})
_KEPT_AT_END = frozenset(")]%'’…")


def find_reports(text: str) -> tuple[Report, ...]:
    """All reports of a text in the order of their content; spans are code points into `text`. Never
    raises."""
    return reports_in(lay_out(text))


def reports_in(
    layout: Layout, title: str | None = None, sections: Sequence[Heading] = ()
) -> tuple[Report, ...]:
    """All reports of a text that is laid out, with its headline and the headings in it."""
    return _as_reports(layout, passage_drafts(layout, find_cues(layout.tokens), title, sections))


@record
class _Found:
    """A draft with its spans in the text."""

    draft: Draft
    spans: tuple[Span, ...]


def _as_reports(layout: Layout, drafts: list[Draft]) -> tuple[Report, ...]:
    """The drafts as reports with spans in the text, in the order of their content, each with the smallest one
    that holds it."""
    found: list[_Found] = []
    for draft in drafts:
        whole = draft.shape == "block"
        spans = [span for a, b in draft.segments if (span := _content_span(layout, a, b, whole)) is not None]
        if spans:
            found.append(_Found(draft, tuple(spans)))
    found.sort(key=lambda one: (one.spans[0][0], -one.spans[-1][1]))
    reached = accumulate([one.spans[-1][1] for one in found], max, initial=0)
    return tuple(
        [
            _report(layout, one, _container(found, number) if one.spans[-1][1] <= reach else None)
            for number, (one, reach) in enumerate(zip(found, reached, strict=False))
        ]
    )


def _report(layout: Layout, one: _Found, within: int | None) -> Report:
    """A draft with its cue, source and type in the text, and why it was found; `within` is the number of the
    report that holds it."""
    text, draft = layout.tokens.text, one.draft
    kind = _type(layout, draft)
    cue, source = _span(layout.tokens, draft.cue), _span(layout.tokens, draft.source)
    return Report(
        one.spans,
        kind,
        cue,
        source,
        draft.frame,
        within,
        confidence(draft.frame, kind, within is not None, source is not None),
        reasons(
            text[slice(*cue)] if cue else None,
            draft.frame,
            draft.shape,
            text[slice(*source)] if source else None,
            kind,
        ),
    )


def _container(found: list[_Found], number: int) -> int | None:
    """The smallest report that contains this one: the nearest before it of which a segment covers it."""
    start, end = found[number].spans[0][0], found[number].spans[-1][1]
    for other in range(number - 1, max(-1, number - _NEAR), -1):
        spans = found[other].spans
        if end <= spans[-1][1] and any(a <= start and end <= b and (a, b) != (start, end) for a, b in spans):
            return other
    return None


def _span(tokens: Tokens, part: Range | None) -> Span | None:
    return None if part is None or part[0] >= part[1] else (tokens.starts[part[0]], tokens.ends[part[1] - 1])


def _content_span(layout: Layout, a: int, b: int, full_stop: bool) -> Span | None:
    """A range of tokens as a span without outer marks and the comma before a closing mark; a final
    full stop belongs to whole sentences only."""
    tokens = layout.tokens
    number = layout.quote[a]
    if number >= 0 and layout.ranges[number][1] >= b > a:
        quotation = layout.quotations[number]
        start = max(quotation.start, tokens.starts[a] if a > layout.ranges[number][0] else 0)
        return _strip(tokens.text, start, min(quotation.end, tokens.ends[b - 1]), ",")
    while not full_stop and (
        b > a
        and layout.quote[b - 1] < 0
        and not tokens.cls[b - 1] & WORD
        and tokens.low[b - 1] not in _KEPT_AT_END
    ):
        b -= 1
    if b > a + 1 and tokens.low[b - 1] == ")" and "(" not in tokens.low[a:b]:
        b -= 1  # "(The crew said it had left.)"
        b -= bool(tokens.cls[b - 1] & END and layout.quote[b - 1] < 0 and not full_stop)
    if a >= b:
        return None
    start, end = tokens.starts[a], tokens.ends[b - 1]
    if layout.quote[b - 1] >= 0 and tokens.text[end - 1] == ",":  # `calls it “fair”,`
        end -= 1
    elif layout.quote[b - 1] >= 0 and tokens.text[start : end - 1].endswith(","):
        end -= 2
    return _strip(tokens.text, start, end, "")


def _strip(text: str, start: int, end: int, marks: str) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and (text[end - 1] in marks or text[end - 1].isspace()):
        end -= 1
    return (start, end) if start < end else None


def _type(layout: Layout, draft: Draft) -> StatementType:
    """direct, mixed or indirect by what stands inside quotation marks; first person without marks is
    direct."""
    tokens = layout.tokens
    if draft.quoted:
        return "direct" if draft.frame == "quote" else "indirect"
    inside = outside = first_person = False
    announced = draft.frame == "colon" and draft.shape != "block"
    may_lack_marks = announced or draft.frame in {"after", "between"}
    for a, b in draft.segments:
        for number, begin, k in _runs(layout.quote, a, b):
            partial = number >= 0 or k - begin < b - a
            if partial and not any(map(WORD.__and__, tokens.cls[begin:k])):
                continue
            worded = draft.frame == "quote" and begin == draft.segments[0][0]  # "added the words “…”"
            if number >= 0 and (worded or not _is_term(layout, number)):
                inside = True
            else:
                outside = True
                if may_lack_marks and not first_person:
                    first_person = any(
                        tokens.low[j] in _FIRST_PERSON and not _is_country(tokens, j) for j in range(begin, k)
                    )
    if announced and inside and outside:
        return "mixed"
    if announced and outside and _goes_on_small(tokens, draft):
        return "direct" if first_person else "indirect"
    if draft.shape == "block" or draft.frame == "colon" or (not outside and inside):
        return "mixed" if _is_fragment(tokens, draft) else "direct"
    if inside:
        return "mixed"
    return "direct" if first_person else "indirect"


def _goes_on_small(tokens: Tokens, draft: Draft) -> bool:
    """`put it bluntly: the talks are dead`: no sentence of the speaker's begins behind the colon."""
    first = next((k for k in range(*draft.segments[0]) if tokens.cls[k] & WORD), draft.segments[0][0])
    return tokens.text[tokens.starts[first]].islower()


def _runs(quote: tuple[int, ...], a: int, b: int) -> list[tuple[int, int, int]]:
    """The stretches of a range in which all tokens stand in one quotation, or in none: its number, its first
    and last token (exclusive)."""
    if a < b and (quote[a] == quote[b - 1] >= 0 or max(quote[a:b]) < 0):
        return [(quote[a], a, b)]
    found = []
    for number, run in groupby(quote[a:b]):
        begin, a = a, a + len(list(run))
        found.append((number, begin, a))
    return found


_WITH_OBJECTS = tuple(word_list("wishing_stem"))
"""How the verbs begin that take what they report as their object."""


def _is_fragment(tokens: Tokens, draft: Draft) -> bool:
    """`called for “patience”`, `called it “reckless”`: marks around a phrase of the writer's clause."""
    if draft.cue is None or draft.shape == "block" or len(draft.segments) > 1:
        return False
    first, cue = draft.segments[0][0], tokens.low[draft.cue[0]]
    wish = draft.frame == "quote" and first == draft.cue[1] and cue.startswith(_WITH_OBJECTS)
    if wish and first_finite(tokens, *draft.segments[0]) < 0:
        return True  # "voiced “deep regret”"
    return draft.frame in _PHRASES or tokens.low[draft.cue[1] - 1] in _CUE_PREPOSITIONS


def _is_country(tokens: Tokens, k: int) -> bool:
    """`the US` is a country and no pronoun."""
    return tokens.text[tokens.starts[k] : tokens.ends[k]] == "US"


def _is_term(layout: Layout, number: int) -> bool:
    """A name or a term in marks (so-called "October surprise") is nobody's own words."""
    a, b = layout.ranges[number]
    low = layout.tokens.low
    bare = b - a <= _IRONIC and low[a - 1] in _ARTICLES and low[a - 2] != "as"
    if bare and _is_northern(layout.tokens.text):
        return True
    said = low[a - 3 : a] == ("with", "the", "words") or low[a - 4 : a - 1] == ("with", "the", "words")
    return a > 0 and b - a <= 8 and low[a - 1] in _TERM_BEFORE and not said


_IRONIC = 5
"""The most tokens, with its marks, of a word or three that the North's media put in marks to deride it."""
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "another", "this", "that"})


@lru_cache(maxsize=4)
def _is_northern(text: str) -> bool:
    """Whether the North's own media write, for whom the South is no name: `the south Korean authorities`.
    Their marks around a bare noun (`the "resolution"`) say that it is none."""
    return "south Korea" in text and (text.count("south Korea") > 1 or "North Korea" not in text)
