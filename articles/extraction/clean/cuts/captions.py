"""Captions and their credits: lines about a photograph, not the story."""

from __future__ import annotations

import re

from articles.extraction.clean.published.dates import MONTH

_AGENCY = (
    r"(?:Yonhap|AP|AFP|REUTERS|Reuters|Newsis|News1|KCNA|Getty(?: Images)?|EPA|EPA-EFE|Xinhua|Kyodo|Pool"
    r"|Bloomberg|UPI|TASS|Rodong Sinmun|The Korea Herald|Korea Times|JoongAng Ilbo|연합뉴스|뉴시스|뉴스1)"
)
_OPENING = re.compile(
    r"(?:(?:In|A|An) this (?:[\w.,' -]{0,40})?(?:photo|picture|image|photograph|frame|combination|file"
    r"|screen ?shot|handout)\b"
    r"|This (?:[\w., -]{0,40})?(?:photo|picture|image|photograph|file photo|handout|combination"
    r"|composite|satellite image|undated)\b"
    r"|(?:FILE|File|Photo|PHOTO|Image|Picture|Pictured|Caption|CAPTION|Video|VIDEO|Photograph|Graphic|사진"
    r"|Photo caption|Image caption|Media caption|Image source|Image credit|Photo credit|Photo by"
    r"|Courtesy of|Getty Images|AFP via|Handout)\b\s*(?:[-–—:|/,(]|by |of |taken |provided )"
    r"|An? (?:aerial |general |file )?(?:view|photo|image) of\b"
    r"|FILE ?(?:PHOTO|-|–|—)|\[(?:Photo|PHOTO|Image|사진)\b|\((?:Photo|Image|Source|Courtesy)\b|(?:Image"
    r" source|Image caption|Media caption)|[▲△↑]\s)"
)
_CREDIT = re.compile(
    rf"(?:\((?:by|provided by|courtesy of) [^()]{{2,60}}\)"
    rf"|\[(?:File|Photo|Credit|Image)[^\[\]]{{2,60}}\]|\((?:[\w ]{{0,20}})?(?:photo pool|pool photo"
    rf"|file photo|press pool)[^()]{{0,30}}\)|\((?:AP"
    rf" Photo|AP|[A-Z][\w .-]+ via AP|(?:Photo|Image|Pool|File)s?[ :/][^()]{{2,60}}|{_AGENCY}(?:"
    rf" Photo)?(?:[ /-][^()]{{1,60}})?|[^()]{{2,60}}(?:via (?:AP|Getty Images|REUTERS|Reuters|KCNA)"
    rf"|/(?:AP|AFP|Getty(?: Images)?|Reuters|REUTERS|Yonhap|EPA|Pool)))\)"
    rf"|(?:Photo(?:graph)?|Image|Picture|사진)\s*(?:by|courtesy(?: of)?|credit|provided by|from|:|="
    rf"|제공)\s*:?\s*[^.]{{2,60}}"
    rf"|(?:AP Photo|Getty Images|{_AGENCY})/[A-Z][\w .'-]{{2,50}}|[A-Z][\w .'-]{{2,40}}/(?:AP|AFP"
    rf"|Getty(?: Images)?|Reuters|REUTERS|Yonhap|EPA|Bloomberg)(?: via [\w ]+)?"
    rf"|[ⓒ©]\s?[\w .]{{2,40}}(?: ?/ ?[\w .-]{{2,40}})?|\[(?:{_AGENCY}|[A-Z]{{2,}}[^\[\]]{{0,40}})\]"
    rf"|(?:Courtesy of|Sketched by"
    rf"|Provided by) [^.()]{{2,60}}|/ ?(?:Courtesy of [^.]{{2,50}}|Yonhap|AP|Reuters|AFP)(?:-Yonhap)?)\.?"
)
_AT_END = re.compile(rf"(?:{_CREDIT.pattern})(?:\.?\s*(?:{_CREDIT.pattern})){{0,2}}\s*$")
_CREDIT_WORDS = (
    "/",
    "ⓒ",
    "©",
    "사진",
    "Photo",
    "Image",
    "Picture",
    "Courtesy of ",
    "Sketched by ",
    "Provided by ",
)
"""One of these, or a bracket at the end, stands in whatever ends with a credit."""
_DEPICTS = re.compile(
    r"\b(?:speaks?|shakes?|enters?|poses?|attends?|walks?|stands?|waves?|looks?|arrives?|departs?"
    r"|leaves?|holds?|delivers?|meets?|greets?"
    r"|talks?|sits?|takes? part|shows?|depicts?|answers?|listens?|presides?|inspects?|smiles?|bows?"
    r"|clasps?|embraces?|rides?|watch(?:es)?"
    r"|passes|crosses|gestures?|toasts?|signs?|lays?|are seen|is seen|is shown|are shown|pictured|seen"
    r" (?:from|in|near)|from left|from right|left|right|center|centre|file photo|fires?|flies|fly|hangs?"
    r"|raises?|reacts?|applauds?|review|reads?|plays?|works?|waits?|carr(?:y|ies)|wears?|prays?|runs?"
    r"|in this (?:\w+ ){0,3}(?:photo|image|picture)|checks?|sells?|gathers?|visits?|tours?"
    r"|lines? up|queues?|ends?|appears?|salutes?|marche?s?)\b"
)
_REPORTS = re.compile(
    r"\b(?:said|told|says|added|according to|announced|reported|warned|stressed|noted|urged)\b"
)
_PHOTOGRAPHER = re.compile(r"(?:[Pp]hoto|[Ii]mage|Getty|[Pp]ool|사진)[^()\[\]]{0,40}[)\]]?\.?\s*$")
_BARE = re.compile(
    r"[.,”\"] (?:(?:[A-Z]\w+-)?Yonhap|Newsis|Korea Times (?:file(?: photo)?|photo by [A-Z][\w.-]+"
    r" [A-Z][\w-]+))$"
)
"""An agency's name behind the last sentence, without a sign: `… in this 2020 file photo. Yonhap`."""
_BY_ANYBODY = re.compile(r"[.”\"] ?\((?P<credit>[A-Z][\w .,&'’/-]{1,60})\)$")
_LONGEST_SCENE = 250
_DATED = re.compile(
    rf",? (?:on |in )?(?:(?:[A-Z][a-z]+, )?{MONTH} \d{{1,2}}, (?:19|20)\d\d"
    rf"|\d{{1,2}} {MONTH},? (?:19|20)\d\d)\.?$"
)
_SCENES = re.compile(
    r"\b(?:arrive|depart|leave|attend|hold|meet|greet|talk|sit|pose|enter|listen|lies?|inspect|protest|rally|march"
    r"|chant|wave|stand|walk|hug|shake|look|speak|watch|pass|gather|visit|take part|work|read|pray)\b"
)
"""What is seen in a picture of several."""
_PAST = re.compile(
    r"\b(?:was|were|had|did|will|would|may|could|should|has|have"
    r"|\w{3,}ed (?:the|an?|that|to|its|his|her|their|it|on|at|in|for|with|from))\b|[“\"]"
)
_RIGHTS = re.compile(r"\b(?:19|20)\d\d\b|\brights\b", re.IGNORECASE)
_PARENTHESES = re.compile(r"^[(\[]|[)\]]?\.?$")


def is_caption(text: str) -> bool:
    """Whether a line is a photograph's caption: it opens as one, or shows a scene and ends with a
    photographer's credit.
    """
    if len(text) > 900:
        return False
    if _OPENING.match(text):
        if text[0] in "▲△↑":  # the sign of a caption, of an item and of an answer
            return bool(_AT_END.search(text[-200:]) or _DEPICTS.search(text)) and not _REPORTS.search(text)
        return (
            not _REPORTS.search(text) or bool(_AT_END.search(text)) or text.startswith(("In this", "This "))
        )
    if _shows_a_scene(text) or _is_dated_scene(text) or _is_barely_credited(text):
        return True
    end = text[-200:]
    if not _may_credit(end) or not _AT_END.search(end):
        return False
    if _PHOTOGRAPHER.search(end[-80:]):
        return not _REPORTS.search(text)
    if _DEPICTS.search(text):
        return not _REPORTS.search(text) or len(text) < 200
    return len(text) <= _LONGEST_SCENE and not (
        _REPORTS.search(text) or _PAST.search(text) or re.search(r"[a-z]{3}[.!?] [A-Z]", text)
    )


def _shows_a_scene(text: str) -> bool:
    """One sentence that shows a scene and ends with anybody's credit: `… at the bay. (City of Ulsan)`."""
    if len(text) > _LONGEST_SCENE or not text.endswith(")"):
        return False
    credit = _BY_ANYBODY.search(text)
    if credit is None or _REPORTS.search(text):
        return False
    scene = text[: credit.start()]
    return bool(_DEPICTS.search(scene) or _SCENES.search(scene)) and not re.search(
        r"[a-z]{3}[.!?] [A-Z]", scene
    )


def _is_barely_credited(text: str) -> bool:
    """One sentence that reports nothing and an agency's name behind it, as some papers print captions."""
    if not text[-1:].isalpha() or len(text) > _LONGEST_SCENE + 50 or not _BARE.search(text[-60:]):
        return False
    return not (_REPORTS.search(text) or re.search(r"[a-z]{3}[.!?] [A-Z].*[.,”\"] ", text))


def _is_dated_scene(text: str) -> bool:
    """One sentence in the present that shows a scene and ends with its full date: a caption, uncredited."""
    if len(text) > _LONGEST_SCENE + 50 or "20" not in text[-6:] or not _DATED.search(text):
        return False
    if _REPORTS.search(text) or _PAST.search(text) or re.search(r"[a-z]{3}[.!?] [A-Z]", text):
        return False
    return bool(_DEPICTS.search(text) or _SCENES.search(text))


def is_caption_text(text: str) -> bool:
    """Whether words before a credit are what a caption says: they open as one, or show a scene."""
    return bool(_OPENING.match(text)) or (bool(_DEPICTS.search(text)) and not _REPORTS.search(text))


def _may_credit(end: str) -> bool:
    return end.rstrip(". \t")[-1:] in (")", "]") or any(map(end.__contains__, _CREDIT_WORDS))


def is_credit(text: str) -> bool:
    """Whether a line is nothing but a credit."""
    return len(text) < 120 and bool(_CREDIT.fullmatch(text.strip())) and not _RIGHTS.search(text)


def credits_in(text: str) -> list[str]:
    """The credits that a caption or a credit line prints, without the parentheses around them."""
    found = []
    for match in _CREDIT.finditer(text):
        credit = match.group().strip().rstrip(".").strip()
        found.append(_PARENTHESES.sub("", credit) if credit[:1] in "([" else credit)
    if not found and (last := _BY_ANYBODY.search(text)) is not None:
        found.append(last.group("credit"))
    return found
