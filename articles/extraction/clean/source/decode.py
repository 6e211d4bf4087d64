"""Bytes to text: which encoding a capture is in, or a clear reason why it can't be read."""

from __future__ import annotations

import codecs
import re

from articles.extraction.values import UnreadableCapture

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARKED = tuple(bom for bom, _ in _BOMS)

_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"{\\rtf", "an RTF document"),
)
_SIGNED = tuple(signature for signature, _ in _SIGNATURES)

# What pages declare, and what their bytes are: the WHATWG encoding standard reads the left as the right.
_ALIASES = {
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "ksc5601": "cp949",
    "windows-949": "cp949",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
}

_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,40})""", re.I
)
_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([\w-]{2,40})""", re.I)
_CONTROLS = bytes([*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])
_HIGH = re.compile("[^\x00-\x7f]")
_HANGUL = re.compile("[\uac00-\ud7a3\u3131-\u318e]")
_KOREAN_PRINT = re.compile(
    "[\uac00-\ud7a3\u3131-\u318e\u2010-\u2026\u3000-\u3015\xb7\xb0\xd7\u223c\uff5e\u203b]"
)
"""Syllables, and the signs that an English page in a Korean encoding has beyond ASCII: marks and dashes."""
_LATIN_TEXT = re.compile(
    "[\xa0-\xbf\xc0-\u017f\u2013-\u2026\u20ac\u2122\u0192\u02c6\u02dc\u2030\u2039\u203a]"
)

_DAMAGED_SHARE = 0.005
"""The share of characters that may be damaged in a text that is otherwise UTF-8 (a cut last character, a bad
byte).
"""


def decode(data: bytes, *, media_type: str | None = None) -> tuple[str, str]:
    """The text of a capture and the name of its encoding.

    A byte order mark decides, then valid UTF-8, then what the media type or the page declares, then
    Korean (cp949), then Western (cp1252, latin-1). Raises `UnreadableCapture` for what is empty, binary,
    or in no encoding that gives text.
    """
    if not data or data.isspace():
        raise UnreadableCapture("The capture is empty.")
    if data.startswith(_SIGNED):
        what = next(what for signature, what in _SIGNATURES if data.startswith(signature))
        raise UnreadableCapture(f"The capture is {what}, not a page of text.")
    text, encoding = _read(data, media_type)
    # Controls are counted among the bytes, where each is one: several times faster than among the characters.
    _refuse_binary(text, data if encoding == "utf-8" else text.encode("utf-8", "surrogatepass"))
    return text, encoding


def _read(data: bytes, media_type: str | None) -> tuple[str, str]:
    if data.startswith(_MARKED):
        bom, encoding = next(one for one in _BOMS if data.startswith(one[0]))
        return _strict(data[len(bom) :], encoding, "its byte order mark says")
    if b"\x00" in data[:4096]:
        return _strict(data, _wide(data), "its zero bytes suggest")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _read_legacy(data, media_type)


def _strict(data: bytes, encoding: str, why: str) -> tuple[str, str]:
    """The text in an encoding that the bytes themselves tell; a little damage is shown as such, more makes
    the capture unreadable."""
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError as error:
        damaged = data.decode(encoding, "replace")
        if damaged.count("\ufffd") <= max(1, len(damaged) * _DAMAGED_SHARE):
            return damaged, encoding
        raise UnreadableCapture(
            f"The capture can't be read as {encoding}, which {why}: damaged at byte {error.start}."
        ) from None


def _wide(data: bytes) -> str:
    """UTF-16 without a mark has its zeros on one side of each pair; anything else with zeros is binary."""
    head = data[:4096]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > 4 * max(even, 1) and odd > len(head) // 8:
        return "utf-16-le"
    if even > 4 * max(odd, 1) and even > len(head) // 8:
        return "utf-16-be"
    raise UnreadableCapture("The capture is binary: it holds zero bytes and is no text in UTF-16.")


def _read_legacy(data: bytes, media_type: str | None) -> tuple[str, str]:
    """The text in the declared encoding, else as damaged UTF-8, else in the first old encoding that gives
    plausible text."""
    candidates = [name for name in (_charset(media_type), _declared(data)) if name]
    for encoding in candidates:
        try:
            return data.decode(encoding), encoding
        except (UnicodeDecodeError, LookupError):
            continue
    damaged = data.decode("utf-8", "replace")
    if damaged.count("\ufffd") <= max(1, len(damaged) * _DAMAGED_SHARE) and _mostly_fine(damaged):
        return damaged, "utf-8"
    for encoding, plausible in (("cp949", _is_korean), ("cp1252", _is_western), ("latin-1", _is_western)):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if plausible(text):
            return text, encoding
    raise UnreadableCapture(
        "The capture is in no encoding that gives text (tried UTF-8, Korean and Western ones)."
    )


def _mostly_fine(text: str) -> bool:
    """Damage in real UTF-8 stands among sound characters beyond ASCII, or is a last character cut off."""
    high = len(_HIGH.findall(text))
    return high > 2 * text.count("\ufffd") or text.endswith("\ufffd")


def _charset(media_type: str | None) -> str | None:
    found = _CHARSET.search(media_type or "")
    return _known(found.group(1)) if found else None


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:4096])
    return _known(found.group(1).decode("ascii")) if found else None


def _known(name: str) -> str | None:
    """The name of an encoding as Python has it; `None` for one that it lacks, that gives no text, or that was
    tried before."""
    name = _ALIASES.get(name.lower(), name.lower())
    try:
        info = codecs.lookup(name)
    except LookupError:
        return None
    # Python's codec registry also has byte-to-byte codecs (hex, zip); those give no text.
    return name if getattr(info, "_is_text_encoding", True) and info.name != "utf-8" else None


def _is_korean(text: str) -> bool:
    high = len(_HIGH.findall(text))
    if high == 0:
        return False
    return len(_HANGUL.findall(text)) >= 0.6 * high or len(_KOREAN_PRINT.findall(text)) >= 0.95 * high


def _is_western(text: str) -> bool:
    high = len(_HIGH.findall(text))
    return high <= max(4, 0.3 * len(text)) and len(_LATIN_TEXT.findall(text)) >= 0.9 * high


def _refuse_binary(text: str, data: bytes) -> None:
    """Raise `UnreadableCapture` where `data`, which is `text` in UTF-8, is hardly text."""
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > max(2, 0.01 * len(text)):
        raise UnreadableCapture(
            f"The capture is binary: {controls} of its {len(text)} characters are control codes."
        )
    if not text.strip("\ufeff\u200b \t\r\n\x0b\x0c"):
        raise UnreadableCapture("The capture is empty.")
