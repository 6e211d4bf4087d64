"""Which lines of a page are story: everything else gets the reason why it is cut."""

from __future__ import annotations

import re
from functools import partial

from articles.extraction.clean.cuts import captions, datelines
from articles.extraction.clean.cuts.bottom import mark_bottom
from articles.extraction.clean.cuts.boxes import LEAST_PARAGRAPH, LEAST_REPORT, cut_boxes
from articles.extraction.clean.cuts.bylines import is_person, read_byline
from articles.extraction.clean.cuts.chronology import days_as_headings
from articles.extraction.clean.cuts.glued import notes_behind
from articles.extraction.clean.cuts.head import NUMBERED, find_title, is_section, strip_markdown, tidy_title
from articles.extraction.clean.cuts.neighbours import beside_buttons, pulled_quotes
from articles.extraction.clean.cuts.short_headlines import is_abbreviated, is_title_case
from articles.extraction.clean.cuts.top import head_end, story_prefixes
from articles.extraction.clean.origin.publishers import Outlets
from articles.extraction.clean.published.dates import WEEKDAYS, YEARLESS, either_day
from articles.extraction.clean.source.lines import (
    Furniture,
    Line,
    breaks_off,
    fold,
    is_prose,
    is_terminal,
    weight,
)

_QUESTION = re.compile(
    r"(?:(?:And|But|So),? )?(?:What|Why|How|Who|When|Where|Which|Is|Are|Can|Could"
    r"|Will|Would|Does|Do|Did|Has|Have|Should|(?<=And )(?:on|in|at|for))\b"
)
_SPEAKER = re.compile(r"(?:[A-Z][A-Z.'’ -]{1,40}|Q|A|Question|Answer|질문|답변)\s?:\s")
_ASKED = re.compile(
    r"(?:Q\d{0,2}|QUESTION|Question|REPORTER|Reporter|Journalist|M[RS]{1,2}\.? [A-Z]+) ?[:.)]\s"
)
"""The label of a question, which is no headline."""
_LABELLED = re.compile(r"(?:M[RS]{1,2}\.? |DR\.? |AMB\w*\.? )?[A-Z][A-Z.'’-]{2,}(?: [A-Z][A-Z.'’-]+){0,3}:\s")
"""A label that only transcripts print: `MS. ROE: `, `QUESTION: `."""
_LEAST_LABELS = 3
_STAGE_DIRECTION = re.compile(r"[(\[][^()\[\]]{2,80}[)\]]\.?")
_BULLET = re.compile(r"[•·*‣▪○●□■◦▶▷⦁※-]\s+|\d{1,2}[.)]\s+|\([a-z0-9]\)\s+|[ivx]{1,4}[.)]\s+")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+\S")
_HIGHLIGHT = "@highlight"
_HEAD = 40
"""How many lines at the top of a page may name its outlet."""
_TOP = 3
"""How many lines at the top of a page name its outlet even where they look like a credit or a menu."""
_PARTS = re.compile(r"[,/&·|]| and ")
"""What stands between the names of several agencies."""
_TOP_LINES = 8
_LONGEST_HEADLINE = 14
_LEAST_HEADLINE = 4
"""How many words a headline of sentences has, and how many lines from the top it may stand."""
_MAY_NAME = frozenset({"credit", "navigation", "newsletter", "note"})
_IN_SENTENCE = re.compile(r"(?:on|in|at|after|before|since|until|from|as of)\s", re.IGNORECASE)
_GLUED_ADDRESS = re.compile(
    r"(?!(?:Write|Contact|E-?mail|Reach|Send) )"
    r"(?:\S+ ){4,}[^\s(\[]*[a-z]{2}[.!?][\"”’)]*\s*(?:B[Yy] [A-Z]|\S+@)"
)
"""A sentence of the story with the writer's address directly behind it; no name with its address alone."""
_LEAST_GLUED = 25
"""How many words a line has at least that may be a paragraph with a note glued to it."""
_STORY_HEADS = frozenset({"#", "h2", "h3", "h4", "h5", "h6"})


def lay_out(lines: list[Line], given: str | None, metadata: str | None, outlets: Outlets) -> Line | None:
    """Label every line; the one that is the headline is returned, `None` where the page has none.

    `given` is the headline that came with the record, `metadata` the one in the page's markup.
    """
    rules = Furniture()
    tails = {id(line) for line in lines if _label_alone(line, rules)}
    beside_buttons(lines)
    _mastheads(lines, outlets)
    _highlights(lines)
    if tails:
        cut_boxes(lines, tails)
    _headline_of_sentences(lines)
    title = _title(lines, given, metadata)
    mark_bottom(lines)
    story = [i for i, line in enumerate(lines) if not line.label and is_prose(line)]
    if not story:
        _only_long_lines(lines)
        story = [i for i, line in enumerate(lines) if not line.label and line.words >= 8]
    if story:
        first, last = _extent(lines, story)
        for line in lines[: last + 1]:
            if line.label == "licence" and captions.is_credit(line.text):
                line.mark("credit", "a photograph's credit")
        _head(lines[:first], title)
        _body(lines[first : last + 1])
        pulled_quotes(lines[first : last + 1])
        days_as_headings(lines[max(0, first - 1) : last + 1])
        _foot(lines[last + 1 :])
    return title


def _headline_of_sentences(lines: list[Line]) -> None:
    """`The Ferry Sank. The Debt Did Not.` above a by-line or a date: a headline, though it ends as a
    paragraph does."""
    for at, line in enumerate(lines[: min(_TOP_LINES, len(lines) - 1)]):
        if line.label:
            continue
        following = lines[at + 1]
        signed = following.label in {"date", "byline"} or read_byline(following.text) is not None
        if is_prose(line) and (
            (line.words <= _LONGEST_HEADLINE and signed) or is_abbreviated(line) or is_title_case(line)
        ):
            line.ends = False
        if is_prose(line) or (line.words >= _LEAST_HEADLINE and not is_section(line.text)):
            return


_LONGEST_DAY = max(map(len, WEEKDAYS))


def _label_alone(line: Line, rules: Furniture) -> bool:
    """What a line is by its own words, and whether it is the heading of what stands below a story."""
    if line.main is False:
        line.mark("page-furniture", "outside the story in the page's markup")
        return False
    if line.tag == "a":
        line.mark("related", "a link to a related item")
        return False
    found = None if line.tag == "tr" else _menu_row(line) or rules.find(line.text)
    if found and found[0] == "contact" and _GLUED_ADDRESS.match(line.text):
        return False
    if found and line.words >= _LEAST_GLUED and (notes := _glued(line.text, rules)):
        line.inner += notes
    elif found and not (found[0] == "navigation" and "| 20" in line.text and _is_date_line(line)):
        line.mark(found[0], found[1])
    elif line.tag == "figcaption" or captions.is_caption(line.text):
        line.mark("caption", "a photograph's caption")
    elif captions.is_credit(line.text):
        line.mark("credit", "a photograph's credit")
    elif (len(line.text) <= _LONGEST_DAY and line.text.casefold() in WEEKDAYS) or (
        line.words < 28 and len(line.text) < 300 and _is_date_line(line)
    ):
        line.mark("date", "when the page was published, updated or taken")
    elif line.words < 16 and YEARLESS.match(line.text):
        line.mark("date", "the day and the hour of the page, without a year")
    return found is not None and found[2] and bool(line.label)


def _menu_row(line: Line) -> tuple[str, str, bool] | None:
    """A menu in one line, its entries apart by more than one space or by bars, or in brackets: `News  Sports
    Video`, `News | World | Sports`, `[Korean] [Spanish]`."""
    if len(line.text) > _LONGEST_MENU:
        return None
    bracketed = _BRACKETS.fullmatch(line.text) is not None and not _is_date_line(line)
    return ("navigation", "a menu entry", False) if bracketed or _are_entries(line) else None


def _are_entries(line: Line) -> bool:
    """Whether a line is short names apart by bars or by more than one space: `News | World | Sports`."""
    gap = " | " if " | " in line.text else "  "
    if line.even and gap == "  ":
        return False
    entries = [part.strip() for part in line.text.split(gap) if part]
    return len(entries) >= _FEWEST_ENTRIES and all(map(_ENTRY.fullmatch, entries))


_ENTRY = re.compile(r"[A-Z][\w&'’.-]*(?: [\w&'’.-]+){0,2}")
_BRACKETS = re.compile(r"(?:\[[^\[\]]{1,60}\]\s*){2,}")
_FEWEST_ENTRIES = 3
_LONGEST_MENU = 200


def _glued(text: str, rules: Furniture) -> list[tuple[int, int, str, str]]:
    """The notes for which a line would be cut where a paragraph of the story stands before them in it."""
    notes = notes_behind(text)
    before = text[: notes[0][0]].rstrip() if notes else ""
    if len(before.split()) < LEAST_REPORT or not is_terminal(before) or rules.find(before):
        return []
    return notes


def _mastheads(lines: list[Line], outlets: Outlets) -> None:
    """Lines above the story that are the name of an outlet or of its section and nothing else, or several
    agencies in a row."""
    for at, line in enumerate(lines[:_HEAD]):
        if not line.label and is_prose(line) and line.words >= LEAST_PARAGRAPH:
            return
        if line.label == "note" and at < _TOP and "|" in line.text:
            name = line.text.partition("|")[0].strip()  # what an archive says of its pages stands behind it
            if outlets.heading(name):
                line.mark("masthead", "the name of an outlet")
        if len(line.text) > 80 or (line.label and not (at < _TOP and line.label in _MAY_NAME)):
            continue
        if outlets.heading(line.text):
            line.mark("masthead", "the name of an outlet")
            continue
        if line.text in outlets.series:
            line.mark("section", "the section that the page stands in")
            continue
        parts = _PARTS.split(line.text)
        if len(parts) > 1 and all(map(outlets.named, parts)):
            line.mark("byline", "the agencies whose text it is")


def _is_date_line(line: Line) -> bool:
    text, (dated, rest) = line.text, line.dates()
    if not dated and len(text) <= 80 and either_day(text):
        return weight(text) <= 14 and not is_terminal(text)
    if not dated or (_IN_SENTENCE.match(text) and rest != "On") or text.endswith(":"):
        return False
    if any(one.role for one in dated) and weight(rest) <= 8:
        return True
    return weight(rest) <= 6 and len(rest) <= 60 and not (weight(rest) and is_terminal(rest))


def _highlights(lines: list[Line]) -> None:
    """A highlights box: marks each with a line behind it, or a heading with short lines under it."""
    if not any(line.label == "highlights" for line in lines):
        return
    for i, line in enumerate(lines):
        if line.label != "highlights":
            continue
        if line.text.casefold().startswith(_HIGHLIGHT):
            if i + 1 < len(lines) and lines[i + 1].label != "highlights":
                lines[i + 1].mark("highlights", "a line of the highlights box")
            continue
        for following in lines[i + 1 : i + 9]:
            if (
                following.words >= 28
                or following.label
                or (is_prose(following) and not _BULLET.match(following.text))
            ):
                break
            following.mark("highlights", "a line of the highlights box")


def _title(lines: list[Line], given: str | None, metadata: str | None) -> Line | None:
    """The headline stands above the first paragraph; where that is the first line, there is none."""
    first = next(
        (i for i, line in enumerate(lines) if not line.label and is_prose(line) and not _may_head(lines, i)),
        len(lines),
    )
    end = head_end(lines, first)
    title = find_title(lines[:end], given, metadata, partial(story_prefixes, lines[end:]))
    if title:
        for line in lines[first:end]:
            if not line.label and line is not title and is_prose(line):
                above = line.start < title.start
                line.mark(*(("page-furniture", "a notice above the headline") if above else ("heading", "")))
        title.mark("title")
        wanted = {fold(strip_markdown(title.text)), fold(tidy_title(title.text)[0])}
        shortest, longest = min(map(len, wanted)), len(title.text) + 20
        titled = _without_outlet(title.text)
        for line in lines:
            # Folding makes no text longer, as long as it is ASCII: most lines need not be folded.
            may_be = len(line.text) <= longest and (len(line.text) >= shortest or not line.text.isascii())
            same = line.text in titled or (may_be and fold(strip_markdown(line.text)) in wanted)
            if same and line is not title:
                line.mark("repeated-title", "the headline once more")
    return title


def _repeats(text: str, headline: str) -> bool:
    """Whether a line is a headline with the way to the page before it, or with its outlet behind it."""
    return text.endswith(headline) or headline in _without_outlet(text)


def _without_outlet(text: str) -> tuple[str, ...]:
    """A headline without what stands behind a bar or a dash: the section, the outlet."""
    parts = [found.start() for found in _BEHIND_HEADLINE.finditer(text)]
    return tuple([text[:at] for at in parts if at >= _LEAST_TITLE])


_BEHIND_HEADLINE = re.compile(r" [-–—|] ")
_LEAST_TITLE = 20
"""How many characters a headline has that is known by its beginning."""


def _may_head(lines: list[Line], i: int) -> bool:
    """A question above the story may be its headline."""
    line = lines[i]
    return (
        line.text.endswith(("?", "!"))
        and line.words <= 20
        and not _ASKED.match(line.text)
        and i + 1 < len(lines)
        and not any(not x.label and is_prose(x) and not _repeats(x.text, line.text) for x in lines[:i])
        and "“" not in line.text
    )


def _extent(lines: list[Line], story: list[int]) -> tuple[int, int]:
    """The first and the last line of the story; a line that only announces others does not end it."""
    while len(story) > 1 and lines[story[-1]].text.endswith(":") and lines[story[-1]].words <= 8:
        story = story[:-1]
    last = story[-1]
    # A short sentence right below the last paragraph ends the story (“Thank you.”), or one that breaks off.
    while (
        last + 1 < len(lines)
        and not lines[last + 1].label
        and (
            lines[last + 1].text.endswith((".", "!", "”", '."'))
            or (lines[last + 1].words >= LEAST_REPORT and _BREAKS_OFF.search(lines[last + 1].text))
        )
    ):
        last += 1
    return story[0], last


_BREAKS_OFF = re.compile(r"[a-z]{2}\.[\"”]? [A-Z][^.!?:]*[a-z,]$")
"""Behind a sentence another that does not end: the page was cut off there."""


def _only_long_lines(lines: list[Line]) -> None:
    """A page whose only prose was taken for furniture: its longest lines are given back to the story."""
    for line in lines:
        if line.label in ("newsletter", "about", "licence", "credit", "related") and line.words >= 60:
            line.mark("")


def _head(lines: list[Line], title: Line | None) -> None:
    """What stands above the story besides the headline."""
    below = title is None or title not in lines
    for i, line in enumerate(lines):
        below = below or line is title
        if line.label or _is_section_like(line, below):
            continue
        neighbours = lines[max(0, i - 1) : i] + lines[i + 1 : i + 2]
        if datelines.is_alone(line.text):
            line.mark("dateline", "where the dispatch was filed")
        elif read_byline(line.text) or (
            below
            and is_person(line.text)
            and any(x.label in ("date", "title", "byline", "dateline") for x in neighbours)
        ):
            line.mark("byline", "who wrote the story")
        elif below and title is not None and line.words >= 5:
            line.mark("heading")
        else:
            line.mark("page-furniture", "a short line above the story")


def _is_section_like(line: Line, below: bool) -> bool:
    return not below and is_section(line.text) and not line.tag.startswith("h")


def _body(lines: list[Line]) -> None:
    """Between the first and the last paragraph: paragraphs, headings, and what was slipped in between."""
    transcript = sum(bool(_LABELLED.match(line.text)) for line in lines) >= _LEAST_LABELS
    for at, line in enumerate(lines):
        if line.label:
            continue
        if read_byline(line.text):
            line.mark("byline", "who wrote the story")
        elif NUMBERED.match(line.text) and _heads_paragraph(lines, at):
            line.mark("heading")
        elif transcript and _STAGE_DIRECTION.fullmatch(line.text):
            line.mark("page-furniture", "a note in a transcript")
        elif transcript and is_terminal(line.text):
            line.mark("story")
        elif _MARKDOWN_HEADING.match(line.text) or line.tag in _STORY_HEADS:
            line.mark("heading")
        elif (
            (is_prose(line) and not _is_question_heading(line))
            or _is_broken_off(lines, at)
            or (is_terminal(line.text) and not line.text.endswith("?"))
            or (
                _SPEAKER.match(line.text)
                or _BULLET.match(line.text)
                or line.words >= 18
                or line.tag in ("p", "li", "td", "tr", "blockquote")
            )
        ):
            line.mark("story")
        elif line.words >= 2 or not line.text.isascii():
            line.mark("heading")
        else:
            line.mark("page-furniture", "a single word between the paragraphs")


def _is_broken_off(lines: list[Line], at: int) -> bool:
    """Whether a sentence of the story breaks off there: a page ends, or something was slipped in."""
    if lines[at].words < _LEAST_HEADLINE or not breaks_off(lines[at].text):
        return False
    following = next((line for line in lines[at + 1 :] if not line.label), None)
    return following is not None and following.words >= _LEAST_HEADLINE and following.text[:1].islower()


def _heads_paragraph(lines: list[Line], at: int) -> bool:
    """`2. Harbour Fees` above a paragraph, as digests head their items; items of a list follow each other."""
    line, around = lines[at], lines[max(0, at - 1) : at] + lines[at + 1 : at + 2]
    if line.words > _LONGEST_ITEM_HEAD or is_terminal(line.text) or at + 1 >= len(lines):
        return False
    return is_prose(lines[at + 1]) and not any(NUMBERED.match(other.text) for other in around)


_LONGEST_ITEM_HEAD = 8
"""Words."""


def _is_question_heading(line: Line) -> bool:
    return line.words <= 9 and line.text.endswith("?") and bool(_QUESTION.match(line.text))


def _foot(lines: list[Line]) -> None:
    """What stands below the story."""
    after_menu = False
    for line in lines:
        if not line.label:
            if read_byline(line.text):
                line.mark("byline", "who wrote the story")
            elif after_menu and is_section(line.text) and line.words <= 4:
                line.mark("section", "the section that the page stands in")
            else:
                line.mark("related", "a link below the story")
        after_menu = line.label == "navigation"
