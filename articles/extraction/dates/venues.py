"""Where and when the page says that somebody spoke: "Park spoke at a rare press conference on Friday"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from articles.extraction.entities.time_words import Time
from articles.extraction.only import only
from articles.extraction.people.known.cast import who_is
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.selectors.spans import Spans
from articles.extraction.values import Dating, Span

_VENUE = re.compile(
    r"\b(?:press|news) conference|\bbriefing|\binterview|\bforum\b|\bhearing\b|\btelevised\b"
    r"|\b(?:in|issued|released|adopted|signed) (?:an?|the|their) joint statement\b"
    r"|\b(?:spoke|speaking|speech|address|addressed) (?:at|to|in|before|on)\b"
)


def find_venues(context: Context, times: list[Time], contents: Spans) -> dict[str, Dating]:
    """For each speaker whom a sentence puts at a venue on a day: that day. Who is at two venues has none.

    A day among the `contents`, all that is reported, is not of the venue: "Lee will meet Xi on Monday, Kang
    told a briefing".
    """
    page = context.page
    found: dict[str, Dating | None] = {}
    for time in times:
        if (
            not (time.exact and time.edtf)
            or page.flat.startswith("'s", time.end)
            or contents.holds(time.start)
        ):
            continue
        sentence = page.sentence_around(time.start)
        venue = _VENUE.search(page.low, *sentence)
        if venue is None or " that " in page.low[venue.end() : time.start]:
            continue  # what stands behind "that" is told there
        words = page.text[time.start : time.end]
        dating = Dating(time.edtf, f"“{words}”, the day of the {venue[0]} that the page tells of", words)
        for seen in names_in(context, (sentence[0], venue.start())):
            who = person_at(context, seen) if seen.kind == "person" else None
            if who is None and seen.kind == "institution" and seen.slug:
                who = who_is(seen.slug, page.index)
            if who:
                known = found.get(who.key, dating)
                found[who.key] = dating if known and known.edtf == dating.edtf else None
    return {key: dating for key, dating in found.items() if dating}


_VISIT = re.compile(
    r"\b(?:gave|given|giving|provided|offered) (?:on-the-spot|on-site|field) guidance (?:to|at|for|over)\b"
    r"|\b(?:inspected|visited|toured|looked round|looked around|went round|watched|oversaw|observed|guided) "
    r"|\bmade an? (?:inspection|visit|tour|on-site inspection) (?:of|to)\b"
)
_A_WHILE = timedelta(days=31)


def visits_of_the_lead(context: Context, times: list[Time]) -> dict[str, Dating]:
    """Who inspects something on a day in the first paragraph ("Kim inspected the yard on November 7"): that
    day, of which the report goes on to tell; nobody where it goes on to tell of other days."""
    page = context.page
    days = [time for time in times if time.exact and time.edtf]
    lead = page.paragraph_around(0)
    found: dict[str, Dating] = {}
    for time in days:
        if time.start >= lead[1]:
            break
        sentence = page.sentence_around(time.start)
        visit = _VISIT.search(page.low, *sentence)
        who = _visitor(context, (sentence[0], visit.start())) if visit else None
        if visit is None or who is None or time.start - visit.end() > _FAR:
            continue
        end = max(time.start, visit.start())
        if _SAID.search(page.low, sentence[0], end) or _is_one_of_several(days, time, lead[1]):
            continue
        words = page.text[time.start : time.end]
        basis = f"“{words}”, the day of the visit of which the page tells"
        found.setdefault(who, Dating(time.edtf or "", basis, words))
    return found


_FAR = 160
_SAID = re.compile(r"\b(?:said|reported|announced|according|after|since|before)\b")


def _is_one_of_several(days: list[Time], visit: Time, lead: int) -> bool:
    """Whether a page tells of another day about that of a visit; what the lead adds, as the day on which the
    visit was reported, does not count."""
    day = _day(visit)
    others = [time for time in days if time.edtf != visit.edtf and time.start >= lead]
    return day is None or any((other := _day(time)) and abs(other - day) <= _A_WHILE for time in others)


def _day(time: Time) -> date | None:
    try:
        return date.fromisoformat(time.edtf or "")
    except ValueError:
        return None


def _visitor(context: Context, before: Span) -> str | None:
    """The key of the only person named before the verb of a visit."""
    people = [seen for seen in names_in(context, before) if seen.kind == "person"]
    keys = {who.key for seen in people if (who := person_at(context, seen))}
    return only(keys)


def spoken_at(venues: dict[str, Dating], reading: Reading) -> Dating | None:
    """The day of the venue at which the only speaker of a report spoke."""
    return venues.get(reading.alone.key) if reading.alone else None
