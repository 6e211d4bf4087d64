"""What is glued before the first sentence of a story: slugs, headlines, by-lines, datelines, captions."""

from __future__ import annotations

import re

from articles.extraction.clean.cuts.endings import NAME as _NAME
from articles.extraction.clean.cuts.endings import SCRIPT_MARK
from articles.extraction.clean.cuts.glued import caption_before
from articles.extraction.clean.origin.publishers import PLACES
from articles.extraction.clean.published.dates import MONTH, WEEKDAY
from articles.extraction.clean.source.lines import fold
from articles.extraction.records import record

_CITY = r"[A-Z][A-Za-zÀ-ž.'’]++(?:[ /-][A-Z][A-Za-zÀ-ž.'’]++){0,3}"
_WHERE = rf"{_CITY}(?: \[{_CITY}\])?(?:, (?:Republic of Korea|{_CITY}|[A-Z]\.[A-Z]\.)){{0,2}}"
_DAY = rf"(?:Juche \d+,? )?(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? (?:Juche \d+ ?\(?)?(?:19|20)\d\d\)?)?"
_AGENCY = r"\((?:[A-Z]|dpa|efe)[\w.&/' -]{0,40}\)"
_WIRE = (
    r"(?:Kyodo|Yonhap|Xinhua|Reuters|AFP|AP|UPI|KCNA|Jiji|dpa|DPA|Itar-Tass|ITAR-TASS|TASS|Interfax)"
    r"(?: News(?: Agency| Service)?)?"
)
_COUNTRY = (
    r"(?:South |North )?Korea|Japan|China|Russia|Vietnam|Singapore|Thailand|Malaysia|Germany|Switzerland"
    r"|Sweden"
)
_DASH = r"(?:\.?--+|\.?[-–—―:|_])"
_PLACE = "|".join(sorted(map(re.escape, PLACES), key=len, reverse=True))

_TOWN = "|".join(re.escape(place.title()) for place in PLACES)

_REPORTING_FROM = "(?i:reporting from) "
"""Before the dateline of some newspapers: `Reporting from Seoul —`."""
_FILED_FROM = re.compile(_REPORTING_FROM)

# The forms in which agencies write where, when and by whom, the more telling ones first.
_FORMS = (
    rf"{_REPORTING_FROM}{_CITY}(?:,? (?i:and )?{_CITY}){{0,4}}\s*(?:--+|[—–])\s*(?=[A-Z“\"])",
    rf"(?:{_WHERE},? )?(?:{_DAY},? ?)?{_AGENCY}(?:,? {_DAY})?\s*{_DASH}+\s*",
    rf"(?:{_WHERE},? )?{_DAY},? ?(?:(?:{_AGENCY}|{_WIRE})\s*)?{_DASH}+\s+",
    rf"{_WHERE},? \({_DAY}\)\s*{_DASH}+\s*",
    rf"(?:{_WHERE}\s)?\((?:CNN|AP|AFP|Reuters|REUTERS|UPI|Xinhua|Yonhap|Kyodo|KCNA|Sputnik|dpa|EFE|BBC|RFA|VOA)\)"
    rf"\s*(?:{_DAY}\s+)?(?=[A-Z“\"])",
    rf"{_WHERE},? {_DAY}\.? ?/[A-Z][\w .-]{{1,30}}/\.\s*",
    rf"(?:{_WHERE},? )?{_DAY} {_AGENCY}\s+",
    rf"{_WHERE},? {_DAY},? /[\w .-]{{2,30}}/\s*{_DASH}+\s*",
    rf"(?:{_PLACE}),? (?:{_COUNTRY}|[A-Z][a-z]+ Province)(?:,? {_AGENCY})?\s+_\s+",
    rf"(?:[A-Z]{{4,}}+|{_PLACE})(?:/[A-Z]{{4,}}+)?, (?:{_COUNTRY}|[A-Z][a-z]+ Province)\s+"
    r"(?=[A-Z“\"][a-z]|A [A-Za-z])",
    rf"(?!SEOUL|PYONGYANG|TOKYO|BEIJING|MOSCOW|SINGAPORE)[A-Z]{{4,}}+ (?:{_COUNTRY})\s+"
    r"(?=(?:A|An|The|North and South|[A-Z][a-z]+(?:ern)? Korean?)(?:'s)? [A-Za-z])",
    rf"(?:{_PLACE})(?:[/,] ?(?:{_PLACE}|{_CITY})){{0,2}}\s*(?:--+|[–—―]|-(?=\s))\s*",
    rf"{_WHERE}\s+(?:--+|[–—―])\s+(?=[A-Z])",
    rf"(?:{_PLACE})(?:/(?:{_PLACE}))?\s*[:|]\s+(?=[A-Z“\"])",
    rf"(?:{_TOWN})(?:\s+\||:)\s+(?=[A-Z])",
    rf"(?:{_TOWN}) - (?=[A-Z])(?![^.\n]{{0,100}} [-–—] )",
    r"\(Bloomberg\)\s*--+\s*",
    rf"(?:{_PLACE})(?:/(?:{_PLACE}))?, {_DAY}\s+(?=[A-Z“\"][a-z]|A [a-z]|U\.[SN]\.)",
    rf"(?:{_PLACE})(?:/(?:{_PLACE}))?(?:\s+|,\s+(?!Republic ))"
    r"(?=(?:[A-Z][a-z]|[AI] |U\.[SN]\.|[A-Z]{2,5} [a-z]))",
)
_DATELINE = tuple(re.compile(form) for form in _FORMS)
_SIGNS = "(/-–—―:|_"
"""One of these stands in a dateline, unless it begins with capitals."""
_ANY_DATELINE = re.compile("|".join(_FORMS))
"""Of most paragraphs, at once: that they begin with none."""
# A dateline that is a sentence of its own stays in the paragraph: it reads as one.
_SENTENCE = re.compile(rf"({_WHERE},? {MONTH} \d{{1,2}},? (?:19|20)\d\d, (?P<outlet>[A-Z][^.]{{2,50}})\.)\s")
_GLUED = re.compile(
    rf"(?:(?:{_PLACE}),? (?:{_DAY},? )?{_AGENCY}|[A-Z]{{4,}}(?:[ /-][A-Z]{{3,}}){{0,2}},"
    rf" {_DAY} {_AGENCY})\s*{_DASH}+\s*"
)
_BYLINE = re.compile(rf"By (?P<who>{_NAME}(?:(?: and|,) {_NAME}){{0,3}})(?:, [A-Z][\w ]{{2,40}})?\s*$")
_FILED = re.compile(rf"\)\s*{_DASH}")
_KOREAN = re.compile(
    r"(?P<where>[\[(][가-힣]{2,8}(?:[·, /][가-힣]{2,8}){0,3}\s?=\s?[가-힣A-Za-z0-9 ]{2,15}[\])])"
    r"\s*(?:(?P<who>[가-힣]{2,4}(?:[ ·,][가-힣]{2,4}){0,3} (?:기자|특파원))\s*=\s*)?"
)
_ALONE = re.compile(rf"(?:{_WHERE},?(?: {_DAY})?|{_PLACE})(?: ?{_AGENCY})?\s*(?:--+|[-–—―])$|(?:{_PLACE})$")
_BY_GLUED = re.compile(
    r"\s*By (?P<who>[A-Z][\w'’-]+ [A-Z][\w'’-]+(?=\s?[A-Z]{4,}|\s*\n)"
    r"|(?:[A-Z][\w.'’-]*\s){1,3}[A-Z](?!c)[a-z]*(?:-[A-Za-z][a-z]*)?[a-z](?=[A-Z“\"][A-Za-z“]))"
)
_SLUG = re.compile(
    r"\((?:\d\w* )?(?:LEAD|LD|URGENT|ATTN|News Focus|Yonhap Feature|EDITORIAL|RECAST|UPDATE)\b|\bBy [A-Z]"
)


_DATE_GLUED = re.compile(
    rf"(?P<date>(?:(?P<weekday>{WEEKDAY}),? )?"
    rf"(?:{MONTH} \d{{1,2}},? |\d{{1,2}} {MONTH},? )(?:19|20)\d\d)"
    r"(?P<time>,? ?\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?(?: (?:GMT|BST|UTC|KST|JST|E[DS]?T))?)?"
    r"[ |,·-]+(?=[A-Z“\"])"
)
"""`Tuesday 11 March 2003 09.45 GMT Japan and its allies …`: the page's date before the first sentence."""
_STAMP = 160
"""How far from the beginning of a story such a date may end."""
_ZONE = r"(?:GMT|BST|UTC|KST|JST|HKT|E[DS]?T)"
_STAMP_GLUED = re.compile(
    rf"(?:By (?P<who>{_NAME}(?:(?: and|,) {_NAME}){{0,3}})(?:, CNN)?\s*)?"
    rf"(?P<date>(?:(?:Last )?[Uu]pdated|[Pp]ublished|Posted)(?: [Oo]n)?:? "
    rf"(?:\d{{1,2}}:?\d\d (?:[AaPp][Mm] )?{_ZONE}(?: \(\d{{1,2}}:?\d\d {_ZONE}\))?,? )?"
    rf"(?:{WEEKDAY},? )?"
    rf"(?:{MONTH} \d{{1,2}},? |\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? )(?:19|20)\d\d)[ |,·•-]*(?=[A-Z“\"])"
)
"""`By Eva Holm, CNNUpdated 0948 GMT (1748 HKT) April 27, 2018Seoul …`: with the site’s word for it."""


@record
class Opening:
    """What stood before the story: the cuts (start, end, reason, note) and what they say."""

    cuts: tuple[tuple[int, int, str, str], ...] = ()
    dateline: str | None = None
    byline: str | None = None
    caption: str | None = None
    credit: str | None = None
    date: str | None = None


def opening(text: str, title: str | None) -> Opening:
    """What is glued before the first sentence of a story."""
    cuts: list[tuple[int, int, str, str]] = []
    byline = caption = credit = None
    start = 0
    tag = SCRIPT_MARK.match(text)
    if tag:
        start = tag.end()
    dated = _DATE_GLUED.match(text, start)
    date = dated["date"] if dated and (dated["weekday"] or dated["time"]) else None
    stamp = _STAMP_GLUED.match(text, start) if "20" in text[:_STAMP] or "19" in text[:_STAMP] else None
    if stamp and not date:
        dated, date, byline = stamp, stamp["date"], stamp["who"]
    if dated and date:
        cuts.append((start, dated.end(), "date", "when the page was published, glued to the text"))
        start = dated.end()
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
    if not any(reason == "slug" for _, _, reason, _ in cuts):
        start, signed, caption, credit = _before(text, start, title, cuts)
        byline = signed or byline
    korean = _KOREAN.match(text, start)
    if korean:
        cuts.append((start, korean.end(), "dateline", "where and by whom the dispatch was filed"))
        return Opening(
            tuple(cuts), korean.group("where"), korean.group("who") or byline, caption, credit, date
        )
    sentence = _SENTENCE.match(text, start)
    end = start if sentence else dateline_end(text, start)
    dateline = None
    if end > start:
        dateline = _FILED_FROM.sub("", text[start:end].strip().rstrip("-–—―:| ").strip())
        cuts.append((start, end, "dateline", "where and by whom the dispatch was filed"))
    else:
        dateline = sentence.group(1) if sentence else None
    return Opening(tuple(cuts), dateline, byline, caption, credit, date)


def _before(
    text: str, start: int, title: str | None, cuts: list[tuple[int, int, str, str]]
) -> tuple[int, str | None, str | None, str | None]:
    """A caption, the headline or a by-line glued before the story, without a dateline behind them."""
    byline = caption = credit = None
    found = caption_before(text, start)
    if found:
        caption, credit = text[start : found[0]].strip(), found[1]
        cuts.append((start, found[0], "caption", "a photograph's caption, glued to the text"))
        start = found[0]
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
    """Whether what stands before a dateline is a dispatch's slug: its marks, the headline, or no sentence at
    all.
    """
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
    if head[1:2].islower() and not any(map(head.__contains__, _SIGNS)):
        return start
    for form in _DATELINE if _ANY_DATELINE.match(head) else ():
        found = form.match(head)
        if found and found.end() < len(head):
            return start + found.end()
    return start


def is_alone(text: str) -> bool:
    """Whether a line is nothing but a dateline."""
    return len(text) < 80 and bool(_ALONE.match(text))
