"""What is glued to the last sentence of a story or stands between its sentences.

Addresses, end marks, a broadcaster's script marks, and the places at which paragraphs were glued together.
"""

from __future__ import annotations

import re

NAME = r"[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){1,3}"
"""A person's name in Latin letters, as by-lines print it."""
SCRIPT_MARK = re.compile(
    r"\[(?:LEAD|REPORT|ANCHOR|REPORTER|PKG|PACKAGE|SOUNDBITE|INTERVIEW|CLOSING|OPENING|STAND ?-?UP"
    r"|STUDIO|VOICE ?OVER|VCR|CG"
    r"|앵커|리포트|녹취|인터뷰|기자|앵커멘트|앵커 멘트|ad_\d)\]\s*:?",
    re.IGNORECASE,
)
"""The marks by which a broadcaster's script tells its parts apart."""
_PLAIN_END = re.compile(r"[A-Za-z0-9%][.!?…][\"”’]?$")
_MARKS = re.compile("[■▶▷☎◆●ⓒ©]|무단|저작권")
_ENDS = (
    # How far it reaches back, the words without which there is no such ending, its pattern, the reason
    # and the note.
    (
        60,
        ("END", "끝", "0", "#", "[ad_", "■", "◼", "∎", "⬛"),
        re.compile(
            r"\s*\(?\b(?:END|끝)\)\s*$|\s*-\s?0\s?-\s*$|\s*\(끝\)\s*$|\s*###?\s*$|\s*\[ad_\d\]\s*$"
            r"|\s*\(ENDS?\)\s*$|\s*/(?:END|끝)/\s*$|\s*[■◼∎⬛]$"
        ),
        "end-mark",
        "the mark at the end of a dispatch",
    ),
    (
        80,
        ("mail to a friend",),
        re.compile(r"(?<=[.!?\"”’)])\s*(?:E-?mail to a friend[\s.]*){1,3}$", re.IGNORECASE),
        "share",
        "a share, save or print button",
    ),
    (
        400,
        ("@",),
        re.compile(r"\s*\(?(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,40}\.){1,4}[A-Za-z]{2,12}\)?\s*$"),
        "contact",
        "the writer's address",
    ),
    (
        1000,
        ("By ",),
        re.compile(
            rf"(?<=[.!?\"”’)])\s*(?:—\s*)?By {NAME}(?:(?: and|,)"
            rf" {NAME}){{0,2}}\s*$"
        ),
        "byline",
        "the by-line, glued to the text",
    ),
    (
        1000,
        ("기자", "특파원"),
        re.compile(r"(?<=[.!?\"”’)])\s*[가-힣]{2,4} ?(?:기자|특파원)\s*$"),
        "byline",
        "the by-line, glued to the text",
    ),
    (
        1000,
        tuple("■▶▷☎◆●"),
        re.compile(
            r"\s*[■▶▷☎◆●]\s?(?:제보|전화|문의|카카오톡|이메일|영상|촬영"
            r"|기사).{0,600}$",
            re.DOTALL,
        ),
        "contact",
        "where to send tips",
    ),
    (
        1000,
        ("ing by ", "ed by ", "ing from ", "ed from "),
        re.compile(
            r"\s*\((?:Additional |With )?(?:[Rr]eport|[Ww]rit|[Ee]dit|[Tt]ranslat)(?:ing|ed) (?:by"
            r"|from) [^()]{2,400}\.?\)\s*$"
        ),
        "credit",
        "who reported and edited",
    ),
    (
        1000,
        (")",),
        re.compile(
            r"(?<=[.!?\"”’])\s*\((?:Yonhap|AP|AFP|Reuters|Xinhua|Kyodo|Newsis|News1|KCNA|UPI|ANI"
            r"|IANS|dpa|PTI|TASS|with wires?|with agenc\w+|agencies)(?:[ /,-]+(?:Yonhap|AP|AFP"
            r"|Reuters|KCNA))*\)\s*$"
        ),
        "credit",
        "the agency that the text is from",
    ),
    (
        60,
        ("AFP", "AP", "R", "Bloomberg", "Xinhua", "Yonhap", "Kyodo", "XINHUA", "KYODO", "BLOOMBERG"),
        re.compile(
            r"(?<=[.!?\"”’])\s*[-–—]*\s*(?:AFP|AP|Reuters|REUTERS|Bloomberg|BLOOMBERG|Xinhua|XINHUA|Yonhap|Kyodo"
            r"|KYODO)(?:[/, -]+(?:AFP|AP|Reuters|Bloomberg|Yonhap|Kyodo))*\s*$"
        ),
        "credit",
        "the agency that the text is from",
    ),
    (
        1000,
        ("무단", "저작권자", "ⓒ", "©"),
        re.compile(r"\s*(?:무단\s?전재|저작권자|[ⓒ©]).{0,200}$"),
        "licence",
        "a note on rights",
    ),
)


def endings(text: str) -> list[tuple[int, int, str, str]]:
    """The cuts at the end of a story's paragraph, in the order of the text."""
    cuts: list[tuple[int, int, str, str]] = []
    end = len(text)
    if _PLAIN_END.search(text, max(0, end - 4)) and not _MARKS.search(text, max(0, end - 700)):
        return cuts
    for _ in range(6):
        found = next(
            (
                (match, reason, note)
                for reach, words, pattern, reason, note in _ENDS
                if any(text.find(word, max(0, end - reach), end) >= 0 for word in words)
                and (match := pattern.search(text[max(0, end - reach) : end]))
            ),
            None,
        )
        if not found or found[0].start() == found[0].end():
            break
        start = end - len(found[0].string) + found[0].start()
        if found[1] == "contact":
            start = _behind_the_sentence(text, start, end)
        cuts.append((start, end, found[1], found[2]))
        end = start
    return cuts[::-1]


def _behind_the_sentence(text: str, start: int, end: int) -> int:
    """Where an address begins that is glued to the last word of a sentence: `this summer.kim@…` is behind
    the stop.
    """
    stop = text.find(".", start, max(start, text.find("@", start, end)))
    if stop > start and not text[:start].rstrip().endswith((".", "!", "?", '"', "”", ")", "’")):
        return stop + 1
    return start


def script_marks(text: str) -> list[tuple[int, int, str, str]]:
    """The marks by which a broadcaster's script tells its parts apart."""
    if "[" not in text:
        return []
    return [
        (m.start(), m.end(), "script-mark", "a part of the broadcast's script")
        for m in SCRIPT_MARK.finditer(text)
    ]


_GLUE = re.compile(
    r"[.?!,](?:(?<!,)(?:(?<=[a-z][a-z%)\]].)|(?<=\d.)|(?<=[A-Z]{2}.)|(?<=[a-z][.’'][a-z].))"
    r"[\"”’)]{0,2}[“\"‘]?(?=[A-Z][a-z’']|[A-Z]\s|[A-Z]{2,})"
    r"|[\"”](?=[A-Z“])"
    r"|(?<=[가-힣]다[.])(?=[가-힣“\"‘]))"
)
"""Begins with the sign it looks for and not with what stands before it: that is many times faster."""
_STOP = re.compile('[.?!,](?=["”’)“‘]|[A-Z가-힣])')
_NOT_GLUE = re.compile(r"(?:Com|Net|Org|Kr|Go|Co|Js|Info|Gov)\b")


def may_be_glued(text: str) -> bool:
    """Whether paragraphs may be glued together in a line, or anywhere in the lines of a story."""
    return _GLUE.search(text) is not None


def glued_paragraphs(text: str) -> list[int]:
    """Where paragraphs were glued together without a space: offsets at which a new one begins."""
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
        if (text[mark] == '"' and quotes % 2 == 0) or text[mark] in "“‘":
            at = mark
        if text[mark - 1] == "," and at == found.end():
            continue
        breaks.append(at)
    return breaks
