"""Markup that scrapers leave in the text of a page is taken off; the words stay, and so do their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction.clean import clean
from articles.extraction.clean.source.markup import unmarked
from articles.extraction.clean.source.repair import Mended, mend
from tests.extraction.growth import grows_at_most

_STORY = "The harbour master said the ferry would sail on Friday after all."


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("Holm <b>told</b> reporters <i>off camera</i>.", "Holm told reporters off camera."),
        ('He met <a href="/t?q=1" target="_blank">Vega</a> twice.', "He met Vega twice."),
        ("One line.<br><br />Two lines.", "One line.\n\nTwo lines."),
        ("<p>One line.</p><p>Two lines.</p>", "\nOne line.\n\nTwo lines.\n"),
        ("Fares<!-- ad slot 3 --> rose.", "Fares rose."),
        ("Holm [said](https://a.example/x) no.", "Holm said no."),
        ("Holm [said](https://a.example/x_(y) 'A title') no.", "Holm said no."),
        ("Fares ![a ferry](https://a.example/1.jpg)rose.", "Fares rose."),
        ("# [The ferry sails](https://a.example/x)", "# The ferry sails"),
        (
            "**Vega** said it was *not* over in _Harbour Times_.",
            "Vega said it was not over in Harbour Times.",
        ),
        ("It fell 3 * 4 * 5 and a_b_c stays.", "It fell 3 * 4 * 5 and a_b_c stays."),
        ('\\"No,\\" he said \\(twice\\) \\- loudly.', '"No," he said (twice) - loudly.'),
        ("\\u201cNo,\\u201d he said.\\nIt sailed.", "“No,” he said.\nIt sailed."),
        ("C:\\\\new is a folder", "C:\\\\new is a folder"),
        ("It sailed.[1] It came back.[2, 3] It sank.[4]", "It sailed. It came back.[2, 3] It sank."),
        ("It sailed.¹ It came back.²", "It sailed. It came back."),
        ("It covers 40 m² and 3 km² of ice.", "It covers 40 m² and 3 km² of ice."),
        ("[3]Holm met [4]Vega.", "Holm met Vega."),
        ("It sailed [sic] once.[1]", "It sailed [sic] once.[1]"),
    ],
)
def test_markup_is_taken_off_the_words(marked: str, plain: str) -> None:
    assert unmarked(Mended(marked)).text == plain


@pytest.mark.parametrize(
    "line",
    [
        "*   [Home](/)",
        "[Read more](https://a.example/more)",
        "*Source: [원문 보기](https://a.example/1)*",
        "3 < 4 and 5 > 4",
        "Fares\n> The ferry sails on\nTides",
        "<Photo>",
        "[ad_1]",
    ],
)
def test_what_is_no_markup_of_a_text_stays(line: str) -> None:
    assert unmarked(Mended(line)).text.strip("*") == line.strip("*")


def test_marks_of_a_quoted_paragraph_are_taken_off() -> None:
    page = f"Ferry to sail\n\n{_STORY}\n\n> “We will be on it, all of us,” said Vega.\n\n{_STORY}"

    assert clean(page).text.split("\n\n")[1].startswith("“We will be on it")


def test_a_page_that_is_quoted_line_by_line_is_read_whole() -> None:
    page = "\n".join(f"> {line}" for line in ("Ferry to sail", "", _STORY, "", "No ticket will be sold."))

    assert clean(page).text == f"{_STORY}\n\nNo ticket will be sold."


def test_fragments_of_html_in_a_text_are_paragraphs() -> None:
    page = f"Ferry to sail\nMarch 3, 2015\n<p>{_STORY}</p><p>Holm <em>denied</em> it.</p>"

    assert clean(page, media_type="text/plain").text == f"{_STORY}\n\nHolm denied it."


def test_a_document_under_the_name_of_a_text_is_read_as_html() -> None:
    page = (
        f"<!DOCTYPE html><html><head><title>Ferry to sail</title></head><body><p>{_STORY}</p></body></html>"
    )

    assert clean(page, media_type="text/plain").title == "Ferry to sail"


def test_the_repair_is_said_and_places_are_kept() -> None:
    source = "Holm [said](https://a.example/x) &quot;no&quot; to **Vega**."
    page = unmarked(mend(source))

    assert page.repairs[-1].startswith("tags, Markdown")
    assert source[page.origin(page.text.index("Vega")) :].startswith("Vega")


@given(st.lists(st.sampled_from(["[", "](", ")", "**", "*", "_", "<b", ">", "\\", "a", " ", "[1]", "\n"])))
def test_any_marks_are_taken_off_without_harm(pieces: list[str]) -> None:
    page = unmarked(Mended("".join(pieces)))

    assert all(0 <= page.origin(at) <= len("".join(pieces)) for at in range(len(page.text)))


@pytest.mark.parametrize("piece", ["[a](", "**a ", "<b ", "![", "_a", "\\", "> ", "[1]", "<!--", "[a]((("])
def test_markup_is_looked_for_in_linear_time(piece: str) -> None:
    assert grows_at_most(
        10, lambda: unmarked(Mended(piece * 4_000)), lambda: unmarked(Mended(piece * 16_000))
    )
