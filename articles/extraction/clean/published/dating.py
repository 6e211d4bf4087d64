"""When a page was published and when it was taken: what it prints, or else what its story implies.

A printed day of publication decides. A photograph's date, the day of printing or crawling, of an update, a
copyright year and days inside the story are not the day of publication; they only bound it. Bounds are true
or not given: a clue that contradicts surer ones is left out. `evidence` is what a page has, and
`inferred_days` what follows from its story.
"""

from __future__ import annotations

from datetime import date

from articles.extraction.clean.published.addresses import day_in
from articles.extraction.clean.published.clues import Clue, Window, window_of
from articles.extraction.clean.published.dates import Printed, printed_dates
from articles.extraction.clean.published.evidence import Case, Evidence, Meeting, almanac_of, day_of
from articles.extraction.clean.published.inferred_days import inferred_day
from articles.extraction.edtf import InvalidDate, bounds
from articles.extraction.values import Dating, Directory


def date_page(evidence: Evidence, directory: Directory) -> tuple[Dating | None, Dating | None]:
    """When the page was published, and when it was taken; `None` where nothing tells."""
    captured = _captured(evidence)
    published = _recorded(evidence) or _printed(evidence) or _addressed(evidence) or _confirmed(evidence)
    if published:
        return published, captured
    case = Case.of(evidence, almanac_of(directory))
    window, meeting = _window(case, captured)
    if captured is None and evidence.above:
        # A day above the headline is the day of publication, unless the story can't be of that day.
        one = evidence.above[-1]
        if window.holds(one.day) and meeting is None:
            return _as_printed(one), None
        captured = Dating(
            one.day.isoformat(), "the day on which the page was printed; the story is older", one.words
        )
        window, meeting = _window(case, captured)
    return inferred_day(case, window, meeting, captured), captured


def _recorded(evidence: Evidence) -> Dating | None:
    if evidence.hint and (edtf := _as_edtf(evidence.hint)):
        return Dating(edtf, "given with the record", evidence.hint)
    if evidence.metadata and (edtf := _as_edtf(evidence.metadata[0])):
        return Dating(edtf, f"the page's metadata ({evidence.metadata[1]})", evidence.metadata[0])
    return None


def _as_edtf(value: str) -> str | None:
    """A day that a record gives, in whatever usual form, as EDTF; `None` where it is none."""
    value = value.strip()
    found = printed_dates(value[:80])
    if found and "/" not in value.replace(found[0].words, ""):
        return found[0].day.isoformat()
    try:
        bounds(value)
    except (InvalidDate, ValueError, RecursionError):
        return None
    return value


def _captured(evidence: Evidence) -> Dating | None:
    if evidence.captured_hint and (edtf := _as_edtf(evidence.captured_hint)):
        return Dating(edtf, "given with the record", evidence.captured_hint)
    for one in evidence.dates:
        if one.role == "captured":
            return Dating(
                one.day.isoformat(), "the day on which the page was taken, as printed on it", one.words
            )
    return None


def _printed(evidence: Evidence) -> Dating | None:
    """A date with a label, a date beside the headline, or the dateline's."""
    labelled = [one for one in evidence.dates if one.role == "published"]
    bare = [one for one in evidence.dates if not one.role]
    filed = printed_dates(evidence.dateline or "")
    for one in (*labelled, *bare):
        return _as_printed(one, _same_day(one.day, evidence.dateline))
    if filed:
        return Dating(filed[0].day.isoformat(), f"the dateline{_photograph(evidence)}", evidence.dateline)
    return None


def _addressed(evidence: Evidence) -> Dating | None:
    """The day in the page's own address, unless a day above the headline is another: an address may be that
    of a list."""
    found = day_in(evidence.address)
    if found is None or any(one.day < found[0] for one in evidence.above):
        return None
    return Dating(found[0].isoformat(), "the page's address", found[1])


def _confirmed(evidence: Evidence) -> Dating | None:
    """A date above the headline on the day and in the month that the dateline names without a year."""
    for one in evidence.above[-1:]:
        if _same_day(one.day, evidence.dateline):
            return _as_printed(one, in_dateline=True)
    return None


def _as_printed(one: Printed, in_dateline: bool = False) -> Dating:
    basis = "printed on the page and in the dateline" if in_dateline else "printed on the page"
    return Dating(one.day.isoformat(), basis, one.words)


def _photograph(evidence: Evidence) -> str:
    shown = [one for caption in evidence.captions for one in printed_dates(caption)]
    return f"; the caption's {shown[0].words} is the photograph's date" if shown else ""


def _same_day(one: date, dateline: str | None) -> bool:
    return day_of(dateline or "") == (one.month, one.day)


def _window(case: Case, captured: Dating | None) -> tuple[Window, Meeting | None]:
    """The days that all clues leave, and the meeting that the story calls the latest, where they leave it."""
    window = window_of([*_page_clues(case.evidence, captured), *case.told])
    event = case.latest
    if event and window.holds(event.first):
        return window, (event.entry.names[0], event.first, event.last)
    return window, None


def _page_clues(evidence: Evidence, captured: Dating | None) -> list[Clue]:
    """The page was published before it was taken or updated, and after its photographs."""
    clues = []
    if evidence.either:
        one_day, other_day, words = evidence.either
        read = f"‘{words}’ is printed, day or month first"
        clues.append(
            Clue(((one_day, one_day), (other_day, other_day)), f"{read} (from {{}})", f"{read} (to {{}})")
        )
    if captured and (last := bounds(captured.edtf)[1]):
        clues.append(Clue(((date.min, last),), until="the page was taken on {}"))
    for one in evidence.dates:
        if one.role == "updated":
            clues.append(Clue(((date.min, one.day),), until="the page was updated on {}"))
    for caption in evidence.captions:
        for one in printed_dates(caption)[:1]:
            clues.append(Clue(((one.day, date.max),), "its photograph was taken on {}"))
    return clues
