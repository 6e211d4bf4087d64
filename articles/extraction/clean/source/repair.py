"""Mending characters: entities, mojibake, odd spaces, invisible characters; each repair is said, each place
is kept.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable

import ftfy

from articles.extraction.records import record
from articles.extraction.recurring import recurring

_SPACES = "\t\x1c-\x1f\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_INVISIBLE = "\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
_CONTROLS = "\x00-\x08\x0e-\x1b\x7f\x81\x8d\x8f\x90\x9d\ud800-\udfff"
_LINES = "\x0b\x0c\x85\u2028\u2029"
_WINDOWS = "\x80\x82-\x84\x86-\x8c\x8e\x91-\x9c\x9e\x9f"
"""What no text has as it is: characters of Windows-1252 that were read as Latin-1."""
_LIGATURES = "\ufb00-\ufb06"
# The second and third characters that UTF-8 takes on when it is read as Windows-1252 or Latin-1.
_CONTINUATION = (
    "\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    "\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122"
)
_LEAD = "\xc2-\xf4"

_SUSPECT = re.compile(f"[{_LEAD}][{_CONTINUATION}]")
_ODDITIES = (
    r"(?P<entity>&(?:amp;){0,3}(?:(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
    r"|#\d{2,5}(?![\d;])|(?:quot|amp|nbsp|[lr][sd]quo|[mn]dash)(?![\w;=])|quot(?=[A-Za-z])))"
    rf"|(?P<newline>\r\n?|[{_LINES}])"
    rf"|(?P<windows>[{_WINDOWS}])"
    rf"|(?P<ligature>[{_LIGATURES}])"
    rf"|(?P<space>[{_SPACES}])"
    rf"|(?P<invisible>[{_INVISIBLE}]+)"
    rf"|(?P<control>[{_CONTROLS}]+)"
)
_PLAIN = re.compile(_ODDITIES)
_BROKEN = re.compile(rf"(?P<mojibake>[{_LEAD}][{_CONTINUATION}][^ \t\r\n]{{0,200}})|{_ODDITIES}")
_CHEAP = re.compile(rf"[&\r{_LINES}{_WINDOWS}{_LIGATURES}{_SPACES}{_INVISIBLE}{_CONTROLS}]")
_AMPERSAND = re.compile("&")
_CHEAP_OR_LEAD = re.compile(f"[{_LEAD}]|{_CHEAP.pattern}")
_ODD = re.compile(rf"[\r\n{_LINES}{_SPACES}]")
_LOSSY = re.compile(r"â€(?:\?(?!\w)|(?=[\x00-\x7f]|$)(?!\?))")
"""A closing mark whose third byte Windows-1252 lacks: it was dropped, or a question mark took its place."""
_DROP = re.compile(rf"[{_INVISIBLE}{_CONTROLS}]")
_WINDOWS_MARK = re.compile("[\x91-\x97]")
"""Where one of these stands, \x85 is an ellipsis as well and no end of a line."""
_PRINTED = tuple(map(chr, range(0xFB00, 0xFB07)))
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")

_SAID = {
    "mojibake": (
        "1 garbled word (UTF-8 read as another encoding) was mended",
        "{} garbled words (UTF-8 read as another encoding) were mended",
    ),
    "entity": ("1 HTML entity was written out", "{} HTML entities were written out"),
    "windows": (
        "1 character of Windows-1252 was read as what it stands for",
        "{} characters of Windows-1252 were read as what they stand for",
    ),
    "ligature": ("1 ligature was written out", "{} ligatures were written out"),
    "space": (
        "1 non-breaking or other odd space became a plain one",
        "{} non-breaking or other odd spaces became plain ones",
    ),
    "invisible": (
        "1 run of invisible characters was dropped",
        "{} runs of invisible characters were dropped",
    ),
    "control": ("1 run of control characters was dropped", "{} runs of control characters were dropped"),
    "mark": (
        "1 quotation mark or apostrophe that was typed with other signs became a plain one",
        "{} quotation marks and apostrophes that were typed with other signs became plain ones",
    ),
}


@record
class Mended:
    """A text with its characters mended, and the way back to where each of them stood.

    `text` is the mended text. `repairs` say what was done, a sentence each.
    """

    text: str
    repairs: tuple[str, ...] = ()
    _here: tuple[int, ...] = (0,)
    _there: tuple[int, ...] = (0,)
    _before: Mended | None = None

    def origin(self, offset: int) -> int:
        """The place in the source of the code point at `offset` of `text`."""
        piece = bisect_right(self._here, offset) - 1
        place = self._there[piece] + offset - self._here[piece]
        if piece + 1 < len(self._there):
            place = min(place, self._there[piece + 1])
        return self._before.origin(place) if self._before else place


def storable(text: str) -> str:
    """`text` with what no database takes (zero characters, lone surrogates) shown as U+FFFD, place for
    place.
    """
    return text if _is_storable(text) else _UNSTORABLE.sub("\ufffd", text)


def _is_storable(text: str) -> bool:
    """Found out by writing it as UTF-8, which is many times faster than looking for what can't be."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\x00" not in text


def mend(source: str) -> Mended:
    """`source` with its characters mended. Linear in its length; nearly free where nothing is broken."""
    return _with_marks(_with_characters(source))


_TYPED = ("''", "`", "\u00b4", "\u2032", "\u2033", "\u301d", "\u301e", "\uff02", "\uff07")
"""What stands for a mark: two apostrophes, accents, primes, the marks of Chinese and Japanese print."""
_TYPED_MARK = re.compile(
    r"(?P<apostrophe>(?<=[^\W\d_])[`\u00b4\u2032\uff07](?=[^\W\d_]))|(?P<inch>(?<=\d)(?:''|\u2033))"
    r"|(?P<double>``|''|[\u2033\u301d\u301e\uff02])|(?P<single>[`\u00b4])"
)
_OPENS = re.compile(r"(?:^|[\s(\[“‘—–-])$")


def _with_marks(mended: Mended) -> Mended:
    """A text with quotation marks and apostrophes as they are printed, where they were typed otherwise."""
    text = mended.text
    if not any(map(text.__contains__, _TYPED)):
        return mended
    edits = []
    for found in _TYPED_MARK.finditer(text):
        if found.lastgroup == "inch":
            continue
        opens = _OPENS.search(text[max(0, found.start() - 1) : found.start()])
        pair = "“”" if found.lastgroup == "double" else "‘’"
        edits.append((*found.span(), pair[0] if opens else pair[1]))
    said = _said(Counter({"mark": len(edits)}))
    return replaced(mended, edits, said) if edits else mended


def _with_characters(source: str) -> Mended:
    garbled = _may_be_garbled(source) and _SUSPECT.search(source) is not None
    printable = source.replace("\n", "").isprintable() and not any(map(source.__contains__, _PRINTED))
    if printable and not garbled:  # every other odd character is one that can't be printed
        return _mend(source, _AMPERSAND, _PLAIN) if "&" in source else Mended(source)
    if "\x85" in source and _WINDOWS_MARK.search(source):
        source = source.replace("\x85", "…")
    return _mend(source, *((_CHEAP_OR_LEAD, _BROKEN) if garbled else (_CHEAP, _PLAIN)))


def replaced(mended: Mended, edits: Iterable[tuple[int, int, str]], said: tuple[str, ...] = ()) -> Mended:
    """`mended` with pieces of its text replaced: start, end and what stands there instead, in their order.
    `said` tells of it among the repairs."""
    pieces: list[str] = []
    here: list[int] = [0]
    there: list[int] = [0]
    done = length = 0
    for start, end, new in edits:
        pieces += (mended.text[done:start], new)
        length += start - done
        here += (length, length + len(new))
        there += (start, end)
        length += len(new)
        done = end
    pieces.append(mended.text[done:])
    return Mended("".join(pieces), (*mended.repairs, *said), tuple(here), tuple(there), mended)


def _may_be_garbled(source: str) -> bool:
    """Whether one of the characters is there with which a garbled word begins.

    As UTF-8 all of these begin with one byte and nothing else but their neighbours does; to find a byte is
    many times faster than to find a character of a set.
    """
    return b"\xc3" in source.encode("utf-8", "surrogatepass")


def _mend(source: str, first: re.Pattern[str], broken: re.Pattern[str]) -> Mended:
    """Mend what `broken` matches; its first characters are found by `first`, which is many times faster."""
    pieces: list[str] = []
    here: list[int] = [0]
    there: list[int] = [0]
    counts: Counter[str] = Counter()
    done = length = 0
    for candidate in first.finditer(source):
        found = broken.match(source, candidate.start()) if candidate.start() >= done else None
        if not found:
            continue
        kind = found.lastgroup or ""
        old = found.group()
        new = _MENDERS[kind](old)
        if new == old:
            continue
        if kind != "space" or old != "\t":
            counts[kind] += 1
        pieces += (source[done : found.start()], new)
        length += found.start() - done
        here.append(length)
        there.append(found.start())
        length += len(new)
        done = found.end()
        here.append(length)
        there.append(done)
    if not done:
        return Mended(source)
    pieces.append(source[done:])
    return Mended("".join(pieces), _said(counts), tuple(here), tuple(there))


def _said(counts: Counter[str]) -> tuple[str, ...]:
    return tuple(
        one if counts[kind] == 1 else many.format(counts[kind])
        for kind, (one, many) in _SAID.items()
        if counts[kind]
    )


@recurring
def _entity(text: str) -> str:
    if not text.endswith(";"):
        text += ";"
    for _ in range(4):
        plain = html.unescape(text)
        if plain == text:
            break
        text = plain
    return _DROP.sub("", _ODD.sub(" ", text))


def _mojibake(text: str) -> str:
    """A word whose UTF-8 was read as another encoding. Quotation marks stay as they are: their direction is
    evidence.
    """
    return _DROP.sub("", _ODD.sub(" ", _unescaped("”".join(map(ftfy.fix_encoding, _LOSSY.split(text))))))


def _unescaped(text: str) -> str:
    return _entity(text) if "&" in text else text


_MENDERS: dict[str, Callable[[str], str]] = {
    "mojibake": _mojibake,
    "entity": _entity,
    "newline": lambda _: "\n",
    "windows": lambda text: text.encode("latin-1").decode("cp1252"),
    "ligature": lambda text: unicodedata.normalize("NFKC", text),
    "space": lambda _: " ",
    "invisible": lambda _: "",
    "control": lambda _: "",
}
