"""Whom a medium cites for what it reports: `Yonhap said, citing the Defense Ministry`.

By the guidelines the medium that carries a report is its source only where no other is named, and one that
cites somebody for the very words does not speak.

| the medium cites | who speaks |
| --- | --- |
| a body, somebody named, a spokesman | whom it cites |
| an unnamed official or source, experts | the medium: they speak for nobody |
| reasons, figures, rules | the medium |

Whoever is no medium speaks for himself, whatever he cites: `Lee said, citing the central bank`.
"""

from __future__ import annotations

import re

from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.speakers import read_source
from articles.extraction.text.days import WEEKDAY
from articles.extraction.values import Report, Span

_CITING = re.compile(r"(?<!\w)(?:citing|quoting) ")
_WHOM = re.compile(r"[^,;:\"“”()]{1,120}(?<![ .])")
_TAIL = re.compile(rf" (?:as (?:saying|telling|its source)|that|who|said|reported|in a|on {WEEKDAY})\b")
_SPOKESMEN = re.compile(r"\b(?:spokes\w+|statement)\b")
_NOBODY = re.compile(
    r"\b(?:sources?|officials?|experts?|analysts?|diplomats?|observers?|people|residents?|witnesses"
    r"|insiders?|informants?|figures|data|reasons?|concerns?|rules?|fears|need|lack|satellite|images|records)\b"
)
"""Those who are not named, and what nobody is: "citing security reasons", "citing its figures"."""
_MEDIA = re.compile(
    r"(?:news agency|agency|newspaper|paper|daily|broadcaster|network|television|radio|media)\Z"
)
_REACH = 160


def whom_cited(context: Context, report: Report, reading: Reading) -> Reading | None:
    """Who speaks whom a medium cites for a report; `None` where the source is no medium, or cites nobody by
    name."""
    page, source, cue = context.page, report.source, report.cue
    if source is None or cue is None or not _is_medium(context, source, reading):
        return None
    for start, end in _clauses(page.sentence(source[0]), report, source, cue):
        found = _CITING.search(page.low, start, min(end, start + _REACH))
        whom = _WHOM.match(page.flat, found.end(), end) if found else None
        if whom is None:
            continue
        tail = _TAIL.search(page.flat, whom.start(), whom.end())
        span = whom.start(), tail.start() if tail else whom.end()
        words = page.low[slice(*span)]
        if not _SPOKESMEN.search(words) and (_NOBODY.search(words) or _is_a_matter(context, words)):
            return None
        cited = read_source(context, span)
        if not cited.who or any(who.kind in ("state", "media") for who in cited.who):
            return None
        why = f"{cited.reason}, whom “{page.flat[slice(*source)]}” cites"
        return cited._replace(confidence=min(cited.confidence, 0.85), reason=why, mention=span)
    return None


def _is_a_matter(context: Context, words: str) -> bool:
    """Whether what is cited is something of somebody's, and no body: "citing Kim's health"."""
    _, owns, thing = words.rpartition("'s ")
    known = context.page.index.words
    last = thing.rpartition(" ")[2]
    return bool(owns) and not (last in known.bodies or last in known.heads or last in known.generic_bodies)


def _is_medium(context: Context, source: Span, reading: Reading) -> bool:
    if reading.who:
        return reading.alone is not None and reading.alone.kind == "media"
    return _MEDIA.search(context.page.low, *source) is not None


def _clauses(sentence: Span, report: Report, source: Span, cue: Span) -> list[Span]:
    """Where a participle may tell whom a medium cites: between it and its verb, behind both, before both and
    behind what is reported."""
    first, last = sorted((source, cue))
    begin, end = report.span
    behind = min((one[0] for one in report.segments if one[0] > last[1]), default=sentence[1])
    return [
        (first[1], last[0]),
        (last[1], behind),
        (sentence[0], min(first[0], begin)),
        (max(end, last[1]), max(sentence[1], end)),
    ]
