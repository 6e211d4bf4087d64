"""Marks that a wrong encoding took away are put back, and questions stay questions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction.clean.source.decode import decode
from articles.extraction.clean.source.lost_marks import with_lost_marks
from articles.extraction.clean.source.repair import Mended


@pytest.mark.parametrize(
    ("lost", "found"),
    [
        ("?It isn?t over,? Holm said.", "“It isn’t over,” Holm said."),
        ("Holm?s plan, he?d say, is ?a gamble? for us.", "Holm’s plan, he’d say, is “a gamble” for us."),
        ("?Is it over?? he?d ask. ?No.?", "“Is it over?” he’d ask. “No.”"),
        ("The ferry ? a gift ? isn?t new, it?s old.", "The ferry — a gift — isn’t new, it’s old."),
        ("\ufffdIt isn\ufffdt over,\ufffd Holm said.", "“It isn’t over,” Holm said."),
        ("The guards\ufffd ship sailed.", "The guards’ ship sailed."),
        ("\ufffd\ufffd\ufffdNo,\ufffd\ufffd\ufffd he said of it all.", "“No,” he said of it all."),
        ("Is it over? Holm asked. Why? Who knows?", "Is it over? Holm asked. Why? Who knows?"),
        ("See a.example/?q=1 and b.example/x?s=2.", "See a.example/?q=1 and b.example/x?s=2."),
        ("“Is it over?” he asked.", "“Is it over?” he asked."),
        ("He said „No” and „Never.”", "He said “No” and “Never.”"),
        ("Er sagte „Nein“ und „Nie.“", "Er sagte „Nein“ und „Nie.“"),
        ('""No,"" he said. ""Never.""', '"No," he said. "Never."'),
    ],
)
def test_lost_marks_are_read_from_what_stands_beside_them(lost: str, found: str) -> None:
    assert with_lost_marks(Mended(lost)).text == found


def test_marks_put_back_are_said_and_keep_their_places() -> None:
    page = with_lost_marks(Mended("?It isn?t over,? Holm said."))

    assert (page.repairs[0].startswith("quotation marks"), page.origin(page.text.index("Holm"))) == (True, 17)


def test_an_english_page_in_a_korean_encoding_keeps_its_marks() -> None:
    text = "“It isn’t over,” Holm said twice… and again."

    assert decode(text.encode("cp949")) == (text, "cp949")


@given(st.text(alphabet="?\ufffd a.s“”\n", max_size=40))
def test_a_text_keeps_its_letters_whatever_it_lost(text: str) -> None:
    kept = with_lost_marks(Mended(text)).text

    assert [c for c in kept if c.isalpha()] == [c for c in text if c.isalpha()]
