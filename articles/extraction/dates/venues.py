"""Where and when the page says that somebody spoke: "Park spoke at a rare press conference on Friday"."""

from __future__ import annotations

import re

from articles.extraction.entities.times import Time
from articles.extraction.people.cast import who_is
from articles.extraction.people.memory import Reading
from articles.extraction.people.naming import Context, names_in, person_at
from articles.extraction.values import Dating

_VENUE = re.compile(
    r"\b(?:press|news) conference|\bbriefing|\binterview|\bforum\b|\bhearing\b|\btelevised\b"
    r"|\bjoint statement\b"
    r"|\b(?:spoke|speaking|speech|address|addressed) (?:at|to|in|before|on)\b"
)


def find_venues(context: Context, times: list[Time]) -> dict[str, Dating]:
    """For each speaker whom a sentence puts at a venue on a day: that day. Who is at two venues has none."""
    page = context.page
    found: dict[str, Dating | None] = {}
    for time in times:
        if not (time.exact and time.edtf):
            continue
        sentence = page.around(page.sentences[page.sentence(time.start)], time.start)
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


def spoken_at(venues: dict[str, Dating], reading: Reading) -> Dating | None:
    """The day of the venue at which the only speaker of a report spoke."""
    return venues.get(reading.who[0].key) if len(reading.who) == 1 else None
