"""A time that stands behind a report and dates what came before it: `…, Oslo said, following a flood in May`.

| behind the report | the time is of |
| --- | --- |
| `, after a flood in May`, `, two weeks after it rained on Friday` | something else |
| `, down from 2,706 in 2011`, `, in response to the flood of May` | something else |
| `, after talks in Oslo on Friday`, `after a flood in May` with no comma before it | the report, maybe |

And one in a clause or a participle that tells of who speaks: `A clerk whose boat sank in May said`, `The
guild, founded in May, said`.
"""

from __future__ import annotations

import re

from articles.extraction.entities.page import Page
from articles.extraction.entities.times import Time
from articles.extraction.values import Report

_LONGEST = 160
_MANY = r"(?:(?:about|just|nearly|almost|barely|only|more than|less than) )?(?:an?|\w+|several|a few) "
_TAIL = re.compile(
    rf",? ?[\"”’»]?,? ?(?:(?:{_MANY})?(?:hours|days?|weeks?|months?|years?) (?:after|following)|after|"
    r"following|in response to|in (?:the|its) (?:first|latest|second|third|[a-z]+est) |"
    r"(?:down|up) (?:sharply |slightly )?from|compared (?:with|to)|in the wake of|because of)\b"
)
_MET = re.compile(
    r"\b(?:talks?|talking|meet\w*|met|summit|session|brief\w*|conference|speech|visit\w*|hearing|call|forum"
    r"|interview|ceremony|speak\w*|return\w*|arriv\w*|announce\w*|statement)\b"
)
_OF_WHOM = (" who ", " whose ")
_CAME_TO_BE = re.compile(
    r"(?:,| [(–—-]| --) ?(?:(?:first|newly|itself|originally) )?(?:founded|established|set up|"
    r"created|formed|launched|inaugurated|elected|re-elected|appointed|named|born|captured|abducted|"
    r"kidnapped|arrested|detained|freed|released from|dismissed|sacked|fired|retired|exiled|expelled|built|"
    r"opened|disbanded|drafted|ordained) "
)
"""Behind a source: how it came to be what it is, "The guild, | founded in May, said"."""


def dates_what_came_before(page: Page, time: Time, report: Report) -> bool:
    """Whether a time stands in such a tail, or in what is told of an unnamed source."""
    if report.cue is None:
        return False
    if report.source and report.source[1] < time.start < report.cue[0]:
        behind = report.source[1]
        return page.low.startswith(_OF_WHOM, behind) or _CAME_TO_BE.match(page.low, behind) is not None
    first = max([report.cue[1], *(end for _, end in report.segments if end <= time.start)])
    if not first < time.start < first + _LONGEST or page.flat[first : first + 2].find(",") < 0:
        return False
    tail = _TAIL.match(page.low, first, time.start)
    if tail is None or page.flat.find(". ", tail.end(), time.start) >= 0:
        return False
    return _MET.search(page.low, tail.end(), time.start) is None
