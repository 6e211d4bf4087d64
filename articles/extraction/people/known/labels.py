"""Who speaks behind a label of a transcript that is no plain name: `Q`, `MODERATOR`, `MIN. SONG`.

| kind | label |
| --- | --- |
| asks | `Q:`, `REPORTER:`, the medium's own name before a question |
| answers | `A:`: who is asked |
| helps | `MODERATOR:`, `STAFF:`, `The President (spoke in French):`, of whom the page tells no name |
| an office in letters | `MIN. SONG:`, `DEP. SEC. HOLM:` |
"""

from __future__ import annotations

import re

from articles.extraction.entities.page import Page
from articles.extraction.people.known.cast import who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.interviews import interviewee
from articles.extraction.people.known.memory import Reading
from articles.extraction.values import Span

_ASKS = frozenset({"Q", "Question", "Questioner", "Reporter", "Journalist", "Interviewer"})
_ANSWERS = frozenset({"A", "ANSWER", "Answer"})
_HELPERS = frozenset(
    [
        "moderator",
        "staff",
        "operator",
        "interpreter",
        "translator",
        "participant",
        "host",
        "audience",
        "voice",
    ]
) | {"audience member", "aide", "press", "media", "speaker", "announcer", "unidentified speaker"}
_CHAIR = re.compile(r"The (?:Acting )?(?:President|Chair(?:man|person|woman)?)")
_BEHIND = re.compile(r"(?: ?\([^()\n]{1,60}\))? ?:")
_OFFICE = re.compile(r"(?:(?:(?:DEP|ASST)\.? )?(?:SEC|MIN)|DEP|ASST|PRES|DIR|DM|FM|PM)\.? (?=[A-Z-]{2,}:?$)")


def by_label(context: Context, span: Span, phrase: str) -> Reading | None:
    """A transcript's label that is no name: a question has no speaker, an answer is by who is asked; `None`
    for a phrase that is no such label."""
    if phrase.capitalize() in _ASKS:
        return Reading((), "explicit", 0.9, "a question from the floor has no speaker")
    if phrase in _ANSWERS:
        return interviewee(context) or Reading((), "implied", 0.4, "nothing tells who answers")
    if phrase in _WHITE_HOUSE and _is_a_label(context.page, span):
        return _in_the_white_house(context, phrase)
    helps = phrase.lower() in _HELPERS or _CHAIR.fullmatch(phrase)
    if helps and _is_a_label(context.page, span):
        return Reading((), "title", 0.8, "nothing tells who speaks under this label", role=True)
    return None


_WHITE_HOUSE = frozenset({"THE PRESIDENT", "THE VICE PRESIDENT"})
"""Labels by which only the White House calls somebody: of others it gives the name (`PRESIDENT MOON:`)."""


def _in_the_white_house(context: Context, phrase: str) -> Reading | None:
    """Who was president of the United States, or vice president, on the day of the page; `None` where the
    lines above the text present somebody, or the day leaves it open."""
    page = context.page
    office = phrase.lower().removeprefix("the ")
    held = [] if context.cast.guests else page.offices.find(office, page.published, "united-states")
    if len(held) != 1:
        return None
    who = who_is(held[0].slug, page.index)
    return Reading((who,), "title", 0.8, f"“{phrase}” in a transcript of the White House", title=office)


def _is_a_label(page: Page, span: Span) -> bool:
    """Whether a phrase opens a paragraph and a colon is behind it."""
    opens = span[0] == 0 or page.flat[span[0] - 1] in '\n"“'
    return opens and _BEHIND.match(page.flat, span[1]) is not None


def without_office(page: Page, span: Span) -> Span:
    """A label in capitals without an office in letters that no page explains: `MIN. | SONG`."""
    found = _OFFICE.match(page.flat, *span)
    return (found.end(), span[1]) if found and _is_a_label(page, span) else span


def is_a_question(context: Context, span: Span, reading: Reading) -> bool:
    """Whether an interview's label is the medium's and a question follows."""
    page = context.page
    if not reading.who or reading.who[0].kind != "media" or page.flat[span[1] : span[1] + 1] != ":":
        return False
    return _asks(context, page.text[slice(*span)])


def _asks(context: Context, label: str) -> bool:
    """Whether some turn behind a label ends as a question does: the others are the same interviewer's."""
    turns = re.findall(rf"(?m)^[\"“]?{re.escape(label)}: ?(.+)$", context.page.text)
    return any(turn.rstrip('"”’ ').endswith("?") for turn in turns)
