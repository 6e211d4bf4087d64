"""On what occasion a report was made, in the words of the text.

| kind | words |
| --- | --- |
| in its own sentence | `Cho, speaking at a forum in Seoul, said …`; `“…,” she told a briefing` |
| named before | `said at the briefing` |
| told afterwards | `He made the remarks in a speech at a party meeting` |
| spoken there | `Pak spoke at a rare press conference on Friday.` |
| goes on | what the same speaker says next on the same day |
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from articles.extraction.dates.elsewhere import Cue
from articles.extraction.dates.frame import frame_of
from articles.extraction.dates.past import habitual
from articles.extraction.edtf import is_day
from articles.extraction.entities.occasions import NamedOccasion, named_occasions
from articles.extraction.entities.page import Page
from articles.extraction.only import only
from articles.extraction.people.anaphora.subjects import person_subject
from articles.extraction.people.known.cast import who_is
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.naming import person_at
from articles.extraction.records import record
from articles.extraction.selectors.spans import Spans
from articles.extraction.values import Dating, Report, Span


class Naming(NamedTuple):
    """The words that name a report's occasion, `None` where the page names none, and how that is known if not
    from the report's own sentence."""

    span: Span | None
    basis: str = ""


_NOWHERE = Naming(None)


@record
class Uttered:
    """What is known of a report where occasions are shared: who made it, by their keys, on which day (EDTF).

    `dated` is true where its own sentence gives the day, `person` where one person alone made it.
    """

    report: Report
    speakers: tuple[str, ...]
    said: str
    dated: bool
    person: bool


def occasions_in_words(
    context: Context,
    told: Sequence[Uttered],
    contents: Spans,
    cues: Sequence[Cue],
    venues: Mapping[str, Dating],
) -> list[Naming]:
    """For each report the words that name its occasion; `None` where the page names none.

    `contents` is all that is reported, `cues` are those of all reports in order. `venues` is the day on which
    a speaker spoke of whom the page says so, by key.
    """
    known = _Occasions(context.page, contents, cues)
    if not known.named:
        return [_NOWHERE] * len(told)
    found = [_own(known, one.report) for one in told]
    order = [number for number, one in enumerate(told) if one.report.within is None and one.speakers]
    order.sort(key=lambda number: told[number].report.source_spot)
    _tell_later(context, known, told, order, found)
    _speak_there(known, told, order, found, (_spoken(context, known), venues))
    _go_on(known, told, order, found)
    _same_day(known, told, order, found)
    return found


_WHEN = (
    r"on|in|earlier|later|last|this|the|same|day|week|month|year|also|today|yesterday|[a-z]+day|morning|afternoon"
    r"|evening|night|jan[a-z.]*|feb[a-z.]*|mar[a-z.]*|apr[a-z.]*|may|june?|july?|aug[a-z.]*|sept?[a-z.]*"
    r"|oct[a-z.]*|nov[a-z.]*|dec[a-z.]*|\d{1,4}"
)
_SPEAKING = "speaking|talking|appearing|writing|testifying"
_OPENS = re.compile(
    rf"\W*(?:(?:{_WHEN}|meanwhile|but|and|however|then|{_SPEAKING}|separately|afterwards?),? )*"
)
"""What may stand before an occasion that opens its sentence."""
_BETWEEN = re.compile(rf",?(?: (?:{_WHEN}|here|there|local|time))*,? ?")
"""What may stand between an occasion and a source that follows it: when it was."""
_BEHIND = re.compile(rf"(?:,? (?:{_WHEN}|{_SPEAKING}))*,? ")
"""What may stand between a source and an occasion before its verb: "Cho, speaking at a forum, said"."""
_DID = re.compile(r" (?:also |again )?[a-z]+ed (?:it|that|this|the|any|his|her|its|their|a|an) ")
"""Behind a source: what it did at an occasion, with a participle behind: "denied it at a hearing, saying"."""
_APART = re.compile(
    r"[;:\n]|\b(?:who|which|whom|whose|where|when|while|after|before|since|as|but|because|if)\b"
)
_NEAR = 120


class _Occasions:
    """The occasions that a page names, in the order of the text, for its reports."""

    def __init__(self, page: Page, contents: Spans, cues: Sequence[Cue]) -> None:
        self.page, self._contents = page, contents
        self.named = named_occasions(page)
        self._starts = [one.low for one in self.named]
        self._cues = [cue[0] for cue in cues]
        self.lasting = {(one.start, one.end) for one in self.named if one.noun in _LASTING}

    def told_by_the_writer(self, span: Span) -> list[NamedOccasion]:
        """Those that begin in a span, outside what is reported."""
        first = bisect_left(self._starts, span[0])
        last = bisect_left(self._starts, span[1], first)
        return [one for one in self.named[first:last] if not self._contents.holds(one.start)]

    def of(self, report: Report) -> NamedOccasion | None:
        """The occasion that the sentence of a report names for it; `None` where it names none."""
        if report.cue is None or not self.named:
            return None
        frame = frame_of(self.page, report)
        fitting = (
            one for one in self.told_by_the_writer(frame) if self._fits(report, report.cue, frame, one)
        )
        return next(fitting, None)

    def first_named(self, one: NamedOccasion) -> NamedOccasion:
        """Where the page named an occasion first to which it points back: "the briefing"."""
        if not one.known:
            return one
        before = self.named[: bisect_left(self._starts, one.low)]
        return next((other for other in reversed(before) if other.noun == one.noun and not other.known), one)

    def _fits(self, report: Report, cue: Span, frame: Span, one: NamedOccasion) -> bool:
        """Whether an occasion stands where it tells on which one a report was made: `At a hearing Holm said`,
        `Holm, at a hearing, said`, `said it was late at a hearing`."""
        low, source = self.page.low, report.source
        spots = [span for span in (cue, source) if span]
        if _overlap(one, report.segments):
            return False
        if one.form == "told" and cue[0] <= one.low < cue[1]:
            return True
        if _overlap(one, spots):
            return False
        opening = _OPENS.match(low, frame[0], one.low)
        if opening and opening.end() == one.low:
            nearest = min((start for start, _ in spots if start >= one.end), default=-1)
            gap = _BETWEEN.match(low, one.end, nearest) if nearest >= 0 else None
            return gap is not None and (gap.end() == nearest or "," in gap[0])
        if source and source[1] <= one.low and one.end <= cue[0]:
            if low.endswith("ing", 0, cue[1]) and _DID.match(low, source[1]):
                return self._together(source[1], one.low) and self._together(one.end, cue[0])
            gap = _BEHIND.match(low, source[1], one.low)
            return gap is not None and gap.end() == one.low and self._together(one.end, cue[0])
        before = [end for start, end in (*spots, *report.segments) if end <= one.low]
        return bool(before) and min(spots)[1] <= one.low and self._together(max(before), one.low)

    def _together(self, start: int, end: int) -> bool:
        """Whether nothing between a report and an occasion begins another clause or report."""
        if end - start > _NEAR or _APART.search(self.page.low, start, end):
            return False
        following = bisect_left(self._cues, start)
        return following == len(self._cues) or self._cues[following] >= end


def _overlap(one: NamedOccasion, spans: Sequence[Span]) -> bool:
    return any(start < one.end and one.start < end for start, end in spans)


def _own(known: _Occasions, report: Report) -> Naming:
    """The occasion that the words of a report name, with its first mention: `the hearing` is `a hearing in
    Oslo`."""
    one = known.of(report)
    if one is None:
        return _NOWHERE
    first = known.first_named(one)
    return Naming((first.start, first.end), "" if first is one else "named before")


_MADE = re.compile(
    r"\b(?:made|issued|delivered|gave) (?:the|his|her|their|its|such|these|those|that) (?:[a-z-]+ )?"
    r"(?:remarks?|comments?|statements?|calls?|proposals?|offers?|announcements?|appeals?|pledges?|warnings?"
    r"|suggestions?|requests?|criticisms?) (?:on [a-z0-9., ]{3,16} )?$"
)
_MADE_REACH = 60
_FAR = 4
"""How many paragraphs apart remarks may stand from where the page says where they were made."""


def _tell_later(
    context: Context, known: _Occasions, told: Sequence[Uttered], order: list[int], found: list[Naming]
) -> None:
    """ "He made the remarks at a forum in Seoul": so were those that he made before; not where it is told of
    somebody else: "Park made the offer in her speech"."""
    page = known.page
    for one in known.named:
        if not _MADE.search(page.low, max(0, one.low - _MADE_REACH), one.low):
            continue
        before = [number for number in order if told[number].report.segments[-1][1] <= one.low]
        maker = person_subject(context, page.sentence(one.low))
        if before and maker and maker[1] < one.low and maker[0].key not in told[before[-1]].speakers:
            continue
        for number in reversed(before):
            away = page.paragraphs_between(told[number].report.segments[0][0], one.low)
            if told[number].speakers != told[before[-1]].speakers or away > _FAR or found[number].span:
                break
            found[number] = Naming((one.start, one.end), "where the page says below that it was said")


def _spoken(context: Context, known: _Occasions) -> dict[str, NamedOccasion]:
    """For each speaker of whom a sentence only says that they spoke somewhere: where. Who spoke on two
    occasions has none."""
    page = context.page
    found: dict[str, NamedOccasion | None] = {}
    for one in known.told_by_the_writer((0, len(page.text))):
        if one.form != "spoke":
            continue
        sentence = page.sentence_around(one.low)
        persons, bodies = set(), set()
        for seen in names_in(context, (sentence[0], one.low)):
            who = person_at(context, seen) if seen.kind == "person" else None
            if who:
                persons.add(who.key)
            elif seen.kind == "institution" and seen.slug:
                bodies.add(who_is(seen.slug, page.index).key)
        keys = persons or bodies  # "Ko, vice chief of the General Staff, issued a statement"
        if len(keys) == 1:
            key = keys.pop()
            other = found.get(key)
            beside = other is not None and one.low - other.end <= 1  # "made a speech at the meeting"
            found[key] = None if key in found and not beside else one
    return {key: one for key, one in found.items() if one}


def _speak_there(
    known: _Occasions,
    told: Sequence[Uttered],
    order: list[int],
    found: list[Naming],
    where: tuple[Mapping[str, NamedOccasion], Mapping[str, Dating]],
) -> None:
    """What somebody says on the day, or right after the sentence, of which the page tells that they spoke."""
    page, (spoken, venues) = known.page, where
    for number in order:
        one = told[number]
        place = spoken.get(one.speakers[0]) if len(one.speakers) == 1 else None
        if place is None or found[number].span or habitual(page, one.report):
            continue
        away = page.paragraphs_between(place.low, one.report.segments[0][0])
        day = venues.get(one.speakers[0])
        if (one.said == day.edtf if day else not one.dated) or 0 <= away <= 1:
            found[number] = Naming((place.start, place.end), "where the page says that the speaker spoke")


_LASTING = frozenset({"visit", "trip", "tour", "memoir", "memoirs", "autobiography", "book", "campaign stop"})
"""What somebody says next need not have been said there."""


def _go_on(known: _Occasions, told: Sequence[Uttered], order: list[int], found: list[Naming]) -> None:
    """What the same speakers say next, on the same day, they say on the same occasion."""
    page = known.page
    last: dict[tuple[str, ...], int] = {}
    for number in order:
        one, before = told[number], last.get(told[number].speakers)
        last[one.speakers] = number
        if before is None or found[number].span or found[before].span in (None, *known.lasting):
            continue
        first, here = told[before], one.report
        away = page.paragraphs_between(first.report.segments[0][0], here.segments[0][0])
        between = known.told_by_the_writer((first.report.segments[-1][1], here.segments[0][0]))
        others = [
            other for other in between if not other.known and (other.start, other.end) != found[before].span
        ]
        elsewhere = bool(others) or habitual(page, here)
        if one.said == first.said and 0 <= away <= 1 and not elsewhere:
            found[number] = Naming(found[before].span, "what the same speaker says next")


def _same_day(known: _Occasions, told: Sequence[Uttered], order: list[int], found: list[Naming]) -> None:
    """What somebody says on the day on which the page has them speak on one occasion, and on no other, they
    say there: "Chung said Wednesday …. “…,” Chung said during a press conference"."""
    there: dict[tuple[tuple[str, ...], str], set[Span]] = defaultdict(set)
    for number in order:
        span = found[number].span
        if span is not None and span not in known.lasting:
            there[told[number].speakers, told[number].said].add(span)
    for number in order:
        one = told[number]
        if found[number].span or not one.person or not is_day(one.said) or habitual(known.page, one.report):
            continue
        span = only(there[one.speakers, one.said])
        if span is not None:
            below = span[0] > one.report.segments[0][0]
            later = "where the page says below that the speaker spoke that day"
            found[number] = Naming(span, later if below else "what the same speaker says that day")
