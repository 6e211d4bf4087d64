"""How values are shown in the admin."""

from datetime import UTC, datetime

from articles.admin import display

TEXT = "One thing. Kang said “we go on” to all. Another thing.\n\nThe end."


def test_a_statement_is_marked_in_its_sentence():
    start = TEXT.index("we go on")
    shown = display.in_sentence(TEXT, [(start, start + 8)])
    assert ">… Kang said “<mark>we go on</mark>” to all. …<" in shown


def test_all_segments_are_marked():
    kang, on = TEXT.index("Kang"), TEXT.index("go on")
    assert display.in_sentence(TEXT, [(kang, kang + 4), (on, on + 5)]).count("<mark>") == 2


def test_text_from_outside_is_escaped():
    assert "<script>" not in display.in_sentence("Kim said <script>alert(1)</script>.", [(9, 17)])


def test_cells_of_a_table_are_escaped():
    assert "&lt;b&gt;" in display.as_table(["Cut"], [["<b>"]])


def test_an_empty_table_is_a_dash():
    assert display.as_table(["Cut"], []) == "–"


def test_braces_in_a_text_are_left_alone():
    assert "{0}" in display.in_sentence("Kim said {0} now.", [(9, 12)])


def test_a_long_sentence_is_cut_between_words():
    text = "word " * 60 + "here " + "word " * 60
    start = text.index("here")
    shown = display.in_sentence(text, [(start, start + 4)])
    assert ">… word " in shown
    assert " word …<" in shown


def test_who_decided_is_said_with_the_moment():
    at = datetime(2024, 5, 8, 9, 3, tzinfo=UTC)
    assert display.decided("kim", at) == "kim, 8 May 2024 09:03 UTC"


def test_what_nobody_decided_is_a_dash():
    assert display.decided("", None) == "–"
