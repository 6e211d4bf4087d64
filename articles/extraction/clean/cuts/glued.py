"""What a portal's crawl glued into a line of story: captions between its sentences, notes behind the last."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.clean.cuts import captions
from articles.extraction.clean.cuts.bylines import read_byline
from articles.extraction.clean.cuts.endings import SCRIPT_MARK, glued_paragraphs
from articles.extraction.clean.source.lines import Furniture

_WIRE = (
    r"(?:(?:AP|AFP|EPA|UPI|Reuters|Xinhua|Getty Images|TASS)-)?Yonhap|Newsis|News1|AP|AFP|EPA|Reuters"
    r"|REUTERS|YONHAP|NEWS1|NEWSIS"
)
_CREDIT = re.compile(
    r"[\s(\[/](?:(?:(?<=\()|(?<= )\()(?P<round>[A-Z][\w .,&'’/-]{1,60})\)"
    r"|(?:(?<=\[)|(?<=\s)\[)(?P<square>[A-Z][^\[\]]{1,60})\]"
    r"|(?:(?<=/) ?|(?<= )/ ?|(?<=[.”\"’] ))"
    r"(?P<bare>Korea Times (?:file(?: photo)?|photo by [A-Z][\w.-]+ [A-Z][a-z-]+?)"
    rf"|Courtesy of [A-Z][\w '’-]{{2,40}}?[a-z]|{_WIRE}))(?=[A-Z“\"‘][A-Za-z“\"‘. ])"
)
"""A photographer's or agency's name with the next paragraph directly behind it. Begins with the bracket, the
stroke or the blank before them: that is many times faster."""
_MAY_CREDIT = re.compile(rf"[)\]/.”\"’](?:(?<=[)\]])[A-Z“\"‘]| ?(?:Korea Times|Courtesy of|{_WIRE}))")
"""Begins with a set of signs: so it finds out many times faster that there is no such credit."""
_KNOWN = re.compile(
    rf"(?:{_WIRE}|Kyodo|KCNA|[\w /-]+(?:News|Photo|Images|Herald|Times))(?:[ /,-]+[\w .-]{{2,40}})?"
)
_SENTENCE = re.compile(r"(?<=[a-z0-9)][.!?])[\"”’]? (?=[A-Z“\"‘])|(?<=[.!?][”\"]) (?=[A-Z“\"‘])")
_TWO_SENTENCES = re.compile(r"[a-z]{3}[.!?] [A-Z]")
_LONGEST = 600
"""How many characters a caption may have."""
_LEAST = 20

_NOTES = frozenset(
    {"credit", "licence", "contact", "about", "newsletter", "advertisement", "crawl-note", "note"}
)
"""The reasons for which a sentence behind the last one of a story is cut as a line of its own would be."""
_BEHIND = 1200
_BOUNDARY = re.compile(
    r"(?<=[.!?”\"’)\]])\s*(?=[A-Z(\[©ⓒ■▶☎])|(?<=\w)\s*(?=[©ⓒ■▶☎])|\s+(?=BY [A-Z]|By [A-Z]|[—–] ?[A-Z])"
)
_SENTENCE_AND_ADDRESS = re.compile(r"[^@]*[a-z]{2}[.!?][\"”’)]*\s*\S+@|(?:\S+ ){5,}\S*@")
"""A short sentence of the story that an address follows."""
_MAY_NOTE = re.compile(
    r"[@©ⓒ■▶☎]|\bB[Yy] [A-Z]|(?:[Rr]eport|[Ee]dit|[Ww]rit)(?:ing|ed) by|ranslat|opyright|eserved"
    r"|newsletter|inbox"
    r"|ubscri|his (?:article|story|report|column)\b|contribut|isclaimer|Follow |Sign up|(?:author|writer) is",
)
_IN_A_NOTE = (
    *"@©ⓒ■▶☎", "By ", "BY ", "ing by", "ed by", "ranslat", "opyright", "eserved", "newsletter", "inbox",
    "ubscri", "his article", "his story", "his report", "his column", "contribut", "isclaimer", "Follow ",
    "Sign up", "author is", "writer is",
)  # fmt: skip
"""What stands in a note, and the least of each: looking for these is many times faster."""
_TOGETHER = 4
"""How many sentences a note may have."""


def caption_before(text: str, start: int) -> tuple[int, str] | None:
    """Where the caption ends that is glued before the story, and its credit; `None` where there is none."""
    credits_ = _credits(text, start, start + _LONGEST) if may_hold_credit(text) else ()
    found = next((one for one in credits_ if one.start() - start >= _LEAST), None)
    if found is None:
        return _caption_apart(text, start)
    caption = text[start : found.start()]
    if " said" in caption or any(start < at < found.start() for at in glued_paragraphs(caption)):
        return None
    known = found["bare"] or found["square"] or _KNOWN.fullmatch(found["round"])
    if not known and (caption.rstrip()[-1:] not in '.”"' or _TWO_SENTENCES.search(caption)):
        return None
    return found.end(), found["round"] or found["square"] or found["bare"]


def _caption_apart(text: str, start: int) -> tuple[int, str] | None:
    """The same for a caption of one sentence, with a space between an agency's credit and the story."""
    found = _APART.match(text, start)
    if (
        found is None
        or not captions.is_caption_text(found["caption"])
        or _TWO_SENTENCES.search(found["caption"])
    ):
        return None
    return found.end(), found["credit"]


_APART = re.compile(
    rf"(?P<caption>[A-Z][^()\n]{{{_LEAST},300}}[.”\"]) "
    rf"\((?P<credit>{_WIRE}|KCNA|Kyodo|[A-Z][\w ]{{2,30}} (?:file photo|[Ff]ile|[Pp]hoto))\) (?=[A-Z“\"])"
)


def captions_between(text: str) -> list[tuple[int, int, str, str]]:
    """The captions between the sentences of a line, each with the credit that gives it away."""
    if not may_hold_credit(text):
        return []
    cuts: list[tuple[int, int, str, str]] = []
    done = 0
    breaks: list[int] | None = None
    for found in _credits(text, 0, len(text)):
        if breaks is None:
            breaks = glued_paragraphs(text)
        begin = max((at for at in breaks if at <= found.start()), default=0)
        begin = max(begin, done)
        if not captions.is_caption_text(text[begin : found.start()]) or found.start() - begin > _LONGEST:
            sentences = [m.end() for m in _SENTENCE.finditer(text, begin, found.start() - 1)]
            begin = sentences[-1] if sentences else begin
        if found.start() - begin >= _LEAST and captions.is_caption_text(text[begin : found.start()]):
            cuts.append((begin, found.end(), "caption", "a photograph's caption, glued to the text"))
        done = found.end()
    return cuts


def _credits(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    for found in _CREDIT.finditer(text, start, min(end, len(text))):
        if not SCRIPT_MARK.match(found.group().strip()):
            yield found


def may_hold_credit(text: str) -> bool:
    """Whether a credit may be glued to what follows it, in a line or anywhere in the lines of a story."""
    return _MAY_CREDIT.search(text) is not None


def notes_behind(text: str) -> list[tuple[int, int, str, str]]:
    """The notes that stand behind the last sentence of a story in its line."""
    from_here = max(0, len(text) - _BEHIND)
    if not any(map(text[from_here:].__contains__, _IN_A_NOTE)) or not _MAY_NOTE.search(text, from_here):
        return []
    places = [m.end() for m in _BOUNDARY.finditer(text, from_here) if m.end() < len(text)]
    rules = Furniture()
    cuts: list[tuple[int, int, str, str]] = []
    end = len(text)
    while places:
        found = next(
            ((at, note) for at in places[: -_TOGETHER - 1 : -1] if (note := _note(text[at:end], rules))), None
        )
        if found is None:
            break
        at, (reason, why) = found
        cuts.append((at, end, reason, why))
        end = at
        places = [place for place in places if place < at]
    return cuts[::-1]


def _note(text: str, rules: Furniture) -> tuple[str, str] | None:
    """The reason and the note for which words behind a story are cut; `None` where they are story."""
    note = text.strip()
    if len(note) > _LONGEST:
        return None
    if note[:3] in ("By ", "BY ") and read_byline(note):
        return "byline", "the by-line, glued to the text"
    found = rules.find(note)
    if not found or found[0] not in _NOTES or len(note.split()) < 2 or _SENTENCE_AND_ADDRESS.match(note):
        return None
    return found[0], found[1]
