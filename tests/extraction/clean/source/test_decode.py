"""Bytes to text: the right encoding, or a reason that the person who imports the page understands."""

import pytest

from articles.extraction.clean import decode
from articles.extraction.values import UnreadableCapture

KOREAN = "통일부는 8일 이산가족 문제를 논의하자고 북한에 제안했다."
ENGLISH = "“We won’t wait,” the minister said."


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (ENGLISH.encode(), ENGLISH, "utf-8"),
        (b"\xef\xbb\xbf" + ENGLISH.encode(), ENGLISH, "utf-8"),
        (b"\xff\xfe" + ENGLISH.encode("utf-16-le"), ENGLISH, "utf-16-le"),
        (b"\xfe\xff" + ENGLISH.encode("utf-16-be"), ENGLISH, "utf-16-be"),
        ("Talks were held on Monday.".encode("utf-16-le"), "Talks were held on Monday.", "utf-16-le"),
        (KOREAN.encode("cp949"), KOREAN, "cp949"),
        (ENGLISH.encode("cp1252"), ENGLISH, "cp1252"),
    ],
)
def test_encoding_is_found(data: bytes, text: str, encoding: str) -> None:
    assert decode(data) == (text, encoding)


def test_media_type_names_the_encoding() -> None:
    data = "The café of Pyongyang’s élite".encode("iso-8859-15", "replace")

    assert decode(data, media_type="text/html; charset=iso-8859-15")[1] == "iso-8859-15"


def test_meta_element_names_the_encoding() -> None:
    page = f'<html><head><meta charset="euc-kr"></head><body>{KOREAN}</body></html>'

    assert decode(page.encode("cp949")) == (page, "cp949")


def test_declared_encoding_yields_to_valid_utf_8() -> None:
    page = f'<html><head><meta charset="iso-8859-1"></head><body>{KOREAN}</body></html>'

    assert decode(page.encode())[0] == page


def test_last_character_cut_off_is_shown_as_damaged() -> None:
    assert decode((KOREAN * 5).encode()[:-2])[0].endswith("\ufffd")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"%PDF-1.7 xxxx", "PDF"),
        (b"PK\x03\x04xxxx", "ZIP"),
        (b"\x89PNG\r\n", "PNG"),
        (bytes(range(256)) * 8, "binary"),
        (b"\x01\x02\x03\x04\x05\x06" * 50, "control codes"),
        (b"\x80\x81\xfe\xff\x8d\x8f\x90" * 40, "no encoding"),
        (b"\xff\xfe" + b"\x00\xd8" * 40, "utf-16-le"),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableCapture, match=reason):
        decode(data)
