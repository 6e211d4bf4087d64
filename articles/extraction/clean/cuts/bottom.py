"""Where a story ends by what stands below it: an end mark, who reported it, whose rights it is, who wrote
it.
"""

from __future__ import annotations

import re
from itertools import pairwise

from articles.extraction.clean.cuts.bylines import read_byline
from articles.extraction.clean.cuts.endings import NAME
from articles.extraction.clean.source.lines import Line, is_prose

_CLOSES = {
    "end-mark": re.compile(r"\W*(?:END|끝|0|30|ENDS?|#{3,}|END ITEM)\W*|#{3,}", re.IGNORECASE),
    "credit": re.compile(
        r".*\b(?:[Rr]eporting|[Ww]riting|[Ee]diting) by\b.*|.*\bcontributed to th(?:is|e) .*", re.DOTALL
    ),
    "licence": re.compile(r".*(?:\ball rights reserved|\bcopyright\b|무단).*", re.IGNORECASE | re.DOTALL),
    "note": re.compile(r".*\b(?:in print on|print edition|information media)\b.*", re.IGNORECASE | re.DOTALL),
    "about": re.compile(r".*", re.DOTALL),
}
"""What closes a story, by the reason for which such a line is cut."""
_SHARE = 0.3
"""How much prose may stand behind the end of a story, against what stands before it."""
_FIRST = 2
_HEAD = 30
"""Among how many paragraphs and lines at its beginning a page presents its writer below the by-line."""
_LAST = 4
"""Among how many paragraphs at the end of a page the writer may be presented."""
_BIO = re.compile(
    rf"(?P<who>{NAME})(?:, [^,]{{3,80}},)?(?: \([\w.+-]{{1,40}}@[\w.-]{{3,40}}\))?"
    r" (?:(?:is|was)(?: currently| also| now)?(?: an?| the)?"
    r" (?:[\w'’.&-]+,? ){0,8}?"
    r"(?i:professor|fellow|director|president|reporter|correspondent|editor|journalist|analyst|expert|columnist"
    r"|writer|producer|researcher|scholar|lecturer|chair|advis[eo]r|ambassador|author|contributor|student"
    r"|candidate|associate|bureau chief)\b"
    r"|(?:teaches|covers|writes (?:about|on|for)|has written (?:about|for)) )"
)
_FIRST_WORD = re.compile(
    r"(?:While|But|And|When|As|If|Since|Though|Although|Because|President|Minister|M(?:r|s|rs))\b"
)
_REPORTS = re.compile(r"\b(?:said|says|told|added|argues?|asked|according)\b|[“\"]")
_NOTE_HEADING = re.compile(
    r"\W*(?:editor|author|writer|publisher|translator)(?:['’]?s['’]?)? notes?\W*", re.I
)


def mark_bottom(lines: list[Line]) -> None:
    """Mark what stands below the end of a story, and the lines that present its writer."""
    _notes(lines)
    _writers(lines)
    if _CLOSES.keys().isdisjoint([line.label for line in lines]):
        return
    total = sum(line.words for line in lines if not line.label and is_prose(line))
    before = 0
    for at, line in enumerate(lines):
        if not line.label:
            before += line.words if is_prose(line) else 0
            continue
        closes = _CLOSES.get(line.label)
        if before and total - before <= _SHARE * before and closes and closes.fullmatch(line.text):
            for below in lines[at + 1 :]:
                if not below.label:
                    below.mark("page-furniture", "below the end of the story")
            return


def _below_byline(lines: list[Line], first: list[Line]) -> list[Line]:
    """The first paragraphs that begin with the name of who signed above them."""
    signed = [read_byline(line.text) for line in lines[:_HEAD] if line.text[:3].lower() == "by "]
    return [line for line in first if any(who and line.text.startswith(who) for who in signed)]


def _notes(lines: list[Line]) -> None:
    """The line below the heading of an editor's note is that note."""
    for line, below in pairwise(lines):
        if not line.label and line.words <= 4 and _NOTE_HEADING.fullmatch(line.text):
            line.mark("about", "a note of the editors")
            if not below.label and is_prose(below):
                below.mark("about", "a note of the editors")


def _writers(lines: list[Line]) -> None:
    """Whoever is presented at the end and was not in the story wrote it."""
    prose = [line for line in lines if not line.label and is_prose(line)]
    for line in (*_below_byline(lines, prose[:_FIRST]), *prose[-_LAST:]):
        found = _BIO.match(line.text) if line.words <= 80 else None
        if found is None or _FIRST_WORD.match(line.text) or _REPORTS.search(line.text):
            continue
        if not any(found["who"] in one.text for one in prose if one is not line):
            line.mark("about", "about the writer")
