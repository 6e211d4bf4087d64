"""What is glued to the first and the last paragraph of a story: slugs, by-lines, datelines, captions, end marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.extraction.clean.dates import MONTH
from articles.extraction.clean.lines import fold
from articles.extraction.clean.publishers import PLACES

_CITY = r"[A-Z][A-Za-zÀ-ž.'’]+(?:[ /-][A-Z][A-Za-zÀ-ž.'’]+){0,3}"
_WHERE = rf"{_CITY}(?:, (?:{_CITY}|[A-Z]\.[A-Z]\.)){{0,2}}"
_DAY = rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? (?:Juche \d+ ?\(?)?(?:19|20)\d\d\)?)?"
_AGENCY = r"\([A-Z][\w.&/' -]{1,40}\)"
_DASH = r"(?:--+|[-–—―:|])"
_PLACE = "|".join(sorted(map(re.escape, PLACES), key=len, reverse=True))

# The forms in which agencies write where, when and by whom, the more telling ones first.
_FORMS = (
    rf"(?:{_WHERE},? )?(?:{_DAY},? ?)?{_AGENCY}(?:,? {_DAY})?\s*{_DASH}+\s*",
    rf"(?:{_WHERE},? )?{_DAY},? ?(?:{_AGENCY}\s*)?{_DASH}+\s+",
    rf"{_WHERE},? {_DAY}\.? ?/[A-Z][\w .-]{{1,30}}/\.\s*",
    rf"(?:{_WHERE},? )?{_DAY} {_AGENCY}\s+",
    rf"(?:{_PLACE})(?:[/,] ?(?:{_PLACE}|{_CITY})){{0,2}}\s*(?:--+|[–—―]|-(?=\s))\s*",
    rf"{_WHERE}\s+(?:--+|[–—―])\s+(?=[A-Z])",
    rf"(?:{_PLACE})(?:/(?:{_PLACE}))?,?\s+(?=(?:[A-Z][a-z]|[AI] |U\.[SN]\.|[A-Z]{{2,5}} [a-z]))",
)
_DATELINE = tuple(re.compile(form) for form in _FORMS)
# A dateline that is a sentence of its own stays in the paragraph: it reads as one.
_SENTENCE = re.compile(rf"({_WHERE},? {MONTH} \d{{1,2}},? (?:19|20)\d\d, (?P<outlet>[A-Z][^.]{{2,50}})\.)\s")
_GLUED = re.compile(
    rf"(?:(?:{_PLACE}),? (?:{_DAY},? )?{_AGENCY}|(?:{_PLACE}),? {_DAY} {_AGENCY}|{_CITY}, {_DAY} {_AGENCY})\s*{_DASH}+\s*"
)
_NAME = r"[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){1,3}"
_BYLINE = re.compile(rf"By (?P<who>{_NAME}(?:(?: and|,) {_NAME}){{0,3}})(?:, [A-Z][\w ]{{2,40}})?\s*$")
_PLAIN_END = re.compile(r"[A-Za-z0-9%][.!?…][\"”’]?$")
_MARKS = re.compile("[■▶▷☎◆●ⓒ©]|무단|저작권")
_FILED = re.compile(rf"\)\s*{_DASH}")
_BY_GLUED = re.compile(r"\s*By (?P<who>[A-Z][\w'’-]+ [A-Z][\w'’-]+)(?=\s?[A-Z]{4,}|\s*\n)")
_SLUG = re.compile(
    r"\((?:\d\w* )?(?:LEAD|LD|URGENT|ATTN|News Focus|Yonhap Feature|EDITORIAL|RECAST|UPDATE)\b|\bBy [A-Z]"
)
_TAG = re.compile(
    r"\[(?:LEAD|REPORT|ANCHOR|REPORTER|PKG|PACKAGE|SOUNDBITE|INTERVIEW|CLOSING|OPENING|STAND ?-?UP|STUDIO|VOICE ?OVER|VCR|CG"
    r"|앵커|리포트|녹취|인터뷰|기자|앵커멘트|앵커 멘트|ad_\d)\]\s*:?",
    re.IGNORECASE,
)
_ENDS = (
    (re.compile(r"\s*\(?\b(?:END|끝)\)\s*$|\s*-\s?0\s?-\s*$|\s*\(끝\)\s*$|\s*###?\s*$|\s*\[ad_\d\]\s*$|\s*\(ENDS?\)\s*$|\s*■$"), "end-mark", "the mark at the end of a dispatch"),
    (re.compile(r"\s*\(?[\w.+-]{1,64}@(?:[\w-]{1,40}\.){1,4}[A-Za-z]{2,12}\)?\s*$"), "contact", "the writer's address"),
    (re.compile(r"\s*[■▶▷☎◆●]\s?(?:제보|전화|문의|카카오톡|이메일|영상|촬영|기사).{0,600}$", re.DOTALL), "contact", "where to send tips"),
    (re.compile(r"\s*\((?:Additional |With )?(?:[Rr]eport|[Ww]rit|[Ee]dit|[Tt]ranslat)(?:ing|ed) (?:by|from) [^()]{2,400}\.?\)\s*$"), "credit", "who reported and edited"),
    (re.compile(r"(?<=[.!?\"”’])\s*\((?:Yonhap|AP|AFP|Reuters|Xinhua|Kyodo|Newsis|News1|KCNA|UPI|ANI|IANS|dpa|PTI|TASS|with wires?|with agenc\w+|agencies)(?:[ /,-]+(?:Yonhap|AP|AFP|Reuters|KCNA))*\)\s*$"), "credit", "the agency that the text is from"),
    (re.compile(r"\s*(?:무단\s?전재|저작권자|[ⓒ©]).{0,200}$"), "licence", "a note on rights"),
)  # fmt: skip
_CAPTION = re.compile(
    r"(?P<caption>[^()]{20,400}(?:\([^()]{1,40}\)[^()]{0,200}){0,2}[.\"”’]?\s?"
    r"(?P<credit>\((?:Yonhap|AP|AFP|Reuters|REUTERS|Newsis|News1|KCNA|Getty Images?|EPA|Xinhua|Kyodo|Courtesy of [^()]{2,60}|[A-Z][\w /-]{1,30}(?:News|Photo|Images|Herald|Times))"
    r"(?:[ /,-]+[\w .-]{2,40})?\)))(?=[A-Z“\"‘])"
)


@dataclass(frozen=True, slots=True)
class Opening:
    """What stood before the story: the cuts (start, end, reason, note) and what they say."""

    cuts: tuple[tuple[int, int, str, str], ...] = ()
    dateline: str | None = None
    byline: str | None = None
    caption: str | None = None
    credit: str | None = None


def opening(text: str, title: str | None) -> Opening:
    """What is glued before the first sentence of a story."""
    cuts: list[tuple[int, int, str, str]] = []
    byline = caption = credit = None
    start = 0
    tag = _TAG.match(text)
    if tag:
        start = tag.end()
    filed = _FILED.search(text, start, start + 700)
    glued = _GLUED.search(text, start, start + 700) if filed else None
    if glued and glued.start() > start:
        slug = text[start : glued.start()]
        if _is_slug(slug, title):
            by = _BYLINE.search(slug)
            byline = by.group("who").strip() if by else None
            cuts.append(
                (start, glued.start(), "slug", "the dispatch's slug, headline and by-line, glued to the text")
            )
            start = glued.start()
    if not cuts:
        start, byline, caption, credit = _before(text, start, title, cuts)
    sentence = _SENTENCE.match(text, start)
    end = start if sentence else dateline_end(text, start)
    dateline = None
    if end > start:
        dateline = text[start:end].strip().rstrip("-–—―:| ").strip()
        cuts.append((start, end, "dateline", "where and by whom the dispatch was filed"))
    else:
        dateline = sentence.group(1) if sentence else None
    return Opening(tuple(cuts), dateline, byline, caption, credit)


def _before(
    text: str, start: int, title: str | None, cuts: list[tuple[int, int, str, str]]
) -> tuple[int, str | None, str | None, str | None]:
    """A caption, the headline or a by-line glued before the story, without a dateline behind them."""
    byline = caption = credit = None
    found = _CAPTION.match(text, start)
    if found and " said" not in found.group("caption"):
        caption, credit = found.group("caption").strip(), found.group("credit").strip("()")
        cuts.append((start, found.end(), "caption", "a photograph's caption, glued to the text"))
        start = found.end()
    if title and len(title) > 20 and text.startswith(title, start) and len(text) > start + len(title) + 40:
        cuts.append((start, start + len(title), "repeated-title", "the headline, glued to the text"))
        start += len(title)
    by = _BY_GLUED.match(text, start)
    if by:
        byline = by.group("who")
        cuts.append((start, by.end(), "byline", "the by-line, glued to the text"))
        start = by.end()
    return start + len(text[start:]) - len(text[start:].lstrip()), byline, caption, credit


def _is_slug(slug: str, title: str | None) -> bool:
    """Whether what stands before a dateline is a dispatch's slug: its marks, the headline, or no sentence at all."""
    if _SLUG.search(slug):
        return True
    if title and fold(title)[:40] in fold(slug):
        return True
    return len(slug) < 200 and not re.search(r"[.!?][\"”’)]?\s", slug)


def dateline_end(text: str, start: int = 0) -> int:
    """Where the dateline that `text` has at `start` ends; `start` where it has none."""
    head = text[start : start + 160]
    if not head[:1].isupper() and not head.startswith("("):
        return start
    for form in _DATELINE:
        found = form.match(head)
        if found and found.end() < len(head):
            return start + found.end()
    return start


def endings(text: str) -> list[tuple[int, int, str, str]]:
    """The cuts at the end of a story's paragraph, in the order of the text."""
    cuts: list[tuple[int, int, str, str]] = []
    end = len(text)
    if _PLAIN_END.search(text, max(0, end - 4)) and not _MARKS.search(text, max(0, end - 700)):
        return cuts
    for _ in range(6):
        left = max(0, end - 1000)
        found = next(
            ((m, reason, note) for p, reason, note in _ENDS if (m := p.search(text[left:end]))), None
        )
        if not found or found[0].start() == found[0].end():
            break
        start = left + found[0].start()
        cuts.append((start, end, found[1], found[2]))
        end = start
    return cuts[::-1]


def tags(text: str) -> list[tuple[int, int, str, str]]:
    """The marks by which a broadcaster's script tells its parts apart."""
    if "[" not in text:
        return []
    return [
        (m.start(), m.end(), "script-mark", "a part of the broadcast's script") for m in _TAG.finditer(text)
    ]


_GLUE = re.compile(
    r"(?:[a-z][a-z%)\]]|\d|[a-z]\.[a-z]|[A-Z]{2,}|[a-z][’'][a-z])[.?!](?P<mark>[\"”’)]{0,2})(?P<open>[“\"‘]?)(?=[A-Z][a-z’']|[A-Z]\s|[A-Z]{2,})"
    r"|[.?!,](?P<close>[\"”])(?=[A-Z“])"
)
_MAY_GLUE = re.compile('[.?!,]["”’)]{0,2}[“"‘]?[A-Z][A-Za-z\'’ ]')
_STOP = re.compile('[.?!,](?=["”’)“‘]|[A-Z])')
_NOT_GLUE = re.compile(r"(?:Com|Net|Org|Kr|Go|Co|Js|Info|Gov)\b")


def glued_paragraphs(text: str) -> list[int]:
    """Where paragraphs were glued together without a space: offsets at which a new one begins."""
    if not _MAY_GLUE.search(text):
        return []
    breaks = []
    quotes = counted = 0
    for found in _GLUE.finditer(text):
        if _NOT_GLUE.match(text, found.end()):
            continue
        stop = _STOP.search(text, found.start(), found.end() + 1)
        if not stop or stop.end() > found.end():
            continue
        mark = stop.end()
        quotes += text.count('"', counted, mark)
        counted = mark
        at = found.end()
        if text[mark] == '"' and quotes % 2 == 0 or text[mark] in "“‘":
            at = mark
        if text[mark - 1] == "," and at == found.end():
            continue
        breaks.append(at)
    return breaks
