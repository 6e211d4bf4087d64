"""Who wrote a story: bylines in English and Korean, desks, and which names are those of persons."""

from __future__ import annotations

import re

from articles.extraction.clean.source.lines import fold
from articles.extraction.recurring import recurring

EMPHASIS = re.compile(r"^[*_`]{1,3}|[*_`]{1,3}$")
EMPHATIC = tuple("*_`")
"""Marks of emphasis around a line."""
_STAFF = re.compile(
    r"(?:by )?(?:(?:our |the )?(?:staff|web|news|online|foreign|world|special|guest|contributing)(?:"
    r" (?:staff|news|world))? (?:writer|reporter|editor|correspondent|desk|author)s?|admin|administrator"
    r"|our (?:own )?(?:correspondent|reporter)s?"
    r"|editor|news desk|newsroom|staff|webmaster|editorial(?: team| staff| board)?)(?:[,|].{0,40})?",
    re.I,
)
_NAME = r"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){1,3}"
_BY = re.compile(
    r"(?:By|BY|by|Byline|BYLINE|Written by|Writer|Author|AUTHOR|Reported by|Reporter|Posted by|Text by"
    r"|Story by)\s*[:|]?\s+(?P<who>\S.{1,120})"
)
_ADDRESS_BEHIND = re.compile(r"\s*[\[(<]?[\w.+-]+@[\w.-]+[\])>]?\s*$")
_KOREAN_BY = re.compile(
    r"(?:[가-힣]{2,4}\s?(?:기자|특파원|논설위원)(?:\s*[\w.+-]+@[\w.-]+)?|(?:기자|글)\s*[:=]?\s*[가-힣]{2,4})"
)
_PERSON = re.compile(
    rf"{_NAME}(?:(?:,| and|;) {_NAME}){{0,3}}(?:, (?:[A-Z][\w ]{{1,40}}|staff \w+))?(?: in [A-Z][\w"
    rf" ,.]{{2,40}})?"
)
_NO_NAMES = frozenset(
    [
        "assembly",
        "council",
        "coverage",
        "news",
        "press",
        "briefing",
        "department",
        "ministry",
        "world",
        "politics",
        "national",
        "international",
        "daily",
        "times",
        "office",
        "service",
        "agency",
        "home",
        "all",
        "top",
        "latest",
        "business",
        "asia",
        "korea",
        "korean",
        "north",
        "south",
        "weekly",
        "report",
        "reports",
        "review",
        "special",
        "issue",
        "issues",
        "video",
        "photo",
        "the",
        "of",
        "and",
        "to",
        "day",
        "font",
        "size",
        "print",
        "preview",
        "week",
        "month",
        "opinion",
        "editorial",
        "analysis",
        "feature",
        "features",
        "interview",
        "release",
        "statement",
        "updated",
    ]
)


@recurring
def read_byline(text: str) -> str | None:
    """Who signed the story, where the line is a by-line; `None` where it is something else."""
    if text[:1] in EMPHATIC or text[-1:] in EMPHATIC:
        text = EMPHASIS.sub("", text)
    text = text.strip()
    if len(text) > 160:
        return None
    if is_desk(text):
        return text[3:] if text.lower().startswith("by ") else text
    found = _BY.fullmatch(text)
    if (
        found
        and (found.group("who")[:1].isupper() or found.group("who")[:1] > "\u0fff")
        and not text.rstrip().endswith((".", "?", "!", "”", '"'))
    ):
        return _ADDRESS_BEHIND.sub("", found.group("who")).strip()
    return text if _KOREAN_BY.fullmatch(text) else None


def is_desk(text: str) -> bool:
    """Whether a by-line names nobody, only a post or a desk: `Staff Writer`, `By our correspondent`."""
    return bool(_STAFF.fullmatch(text))


def is_person(text: str) -> bool:
    """Whether a line is nothing but names of persons, as a by-line without "By" is."""
    return len(text) < 100 and bool(_PERSON.fullmatch(text)) and not _NO_NAMES & set(fold(text).split())
