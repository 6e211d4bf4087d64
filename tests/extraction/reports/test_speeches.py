"""Pages that are a speech or a letter in full."""

from __future__ import annotations

import pytest

from articles.extraction.reports.finding import reports_in
from articles.extraction.reports.speeches import author_in
from articles.extraction.text.segmentation import lay_out

SPEECH = """Fellow citizens, distinguished guests,

I am glad to see so many of you at the harbour.

We have waited for this day. The gate was shut for ten years.

The council said it would never open.

Our ships may leave. I thank you."""


def said(text: str, title: str | None) -> list[str]:
    found = reports_in(lay_out(text), title)
    return [text[one.segments[0][0] : one.segments[-1][1]] for one in found if one.within is None]


@pytest.mark.parametrize(
    "title",
    [
        "Address by Mayor Jan Holm at the harbour",
        "Opening Remarks by the Mayor at the Opening of the Gate",
        "Mayor Holm's Harbour Day speech",
        "Full text of Jan Holm’s New Year message",
        "Letter to the Harbour Council from Mayor Holm",
    ],
)
def test_each_paragraph_of_a_speech_is_a_statement(title: str) -> None:
    assert said(SPEECH, title) == SPEECH.split("\n\n")[1:]


@pytest.mark.parametrize("title", [None, "Mayor opens the gate", "What we may hope for at the harbour"])
def test_a_column_in_the_first_person_is_no_speech(title: str | None) -> None:
    assert said(SPEECH, title) == ["it would never open"]


def test_what_tells_of_the_speaker_by_name_is_no_speech() -> None:
    text = SPEECH.replace("The council said", "Holm said")
    assert said(text, "Mayor Holm's Harbour Day speech") == ["it would never open"]


def test_a_report_on_a_speech_is_no_speech() -> None:
    text = "The mayor opened the gate.\n\n“I am glad,” he said. “We waited.”\n\n“Our ships may leave.”"
    assert "The mayor opened the gate." not in said(text, "Address by Mayor Holm at the harbour")


def test_a_note_at_the_top_is_no_part_of_a_speech() -> None:
    note = "The following is a translation of the speech.\n\n"
    assert said(note + SPEECH, "Address by Mayor Jan Holm") == SPEECH.split("\n\n")[1:]


def test_one_label_at_the_top_of_a_speech_is_enough() -> None:
    text = "THE MAYOR: Thank you. I am glad.\n\nWe have waited.\n\nOur ships may leave.\n\nI thank you."
    assert said(text, None) == [text[len("THE MAYOR: ") :].split("\n\n")[0], *text.split("\n\n")[1:]]


@pytest.mark.parametrize(
    ("title", "author"),
    [
        ("Remarks by President Holm", "President Holm"),
        ("Holm's letter angers the council", "Holm"),
        ("Council angry at Holm's letter", None),
        ("A letter to the mayor", None),
    ],
)
def test_a_headline_names_whose_text_it_presents(title: str, author: str | None) -> None:
    span = author_in(title)
    assert (title[slice(*span)] if span else None) == author
