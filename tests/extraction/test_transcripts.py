"""Pages that are speech from end to end."""

from __future__ import annotations

from articles.extraction.reports import find_reports

BRIEFING = """MR. HOLM: Good afternoon. The harbour is open.

QUESTION: Since when?

MR. HOLM: Since dawn.

Ships may leave at once.

(Laughter.)

QUESTION: Thank you."""


def found(text: str) -> list[tuple[str | None, list[str]]]:
    return [
        (text[slice(*r.source)] if r.source else None, [text[a:b] for a, b in r.segments])
        for r in find_reports(text)
        if r.within is None
    ]


def test_each_labelled_turn_is_a_statement_of_its_speaker() -> None:
    assert [source for source, _ in found(BRIEFING)] == ["MR. HOLM", "QUESTION", "MR. HOLM", "QUESTION"]


def test_a_turn_goes_on_over_paragraphs() -> None:
    assert found(BRIEFING)[2][1] == ["Since dawn.", "Ships may leave at once."]


def test_turns_of_a_transcript_are_direct() -> None:
    assert {report.type for report in find_reports(BRIEFING)} == {"direct"}


def test_questions_and_answers_are_labels() -> None:
    assert found("Q: Why now?\n\nA: It was time.") == [("Q", ["Why now?"]), ("A", ["It was time."])]


def test_one_label_makes_no_transcript() -> None:
    assert found("NOTE: The hall is closed.\n\nNobody came.") == []


def test_each_paragraph_of_the_full_text_of_a_statement_is_a_statement() -> None:
    text = "The guild released the following statement on Monday:\n\nWe are tired.\n\nThe hall stays shut."
    assert found(text) == [("The guild", ["We are tired."]), ("The guild", ["The hall stays shut."])]


def test_a_quotation_after_an_announcement_is_all_of_it() -> None:
    text = "Holm made the following remark:\n\n“The sea is wide.”\n\nThe hall was full."
    assert found(text) == [("Holm", ["The sea is wide."])]


INTERVIEW = """Gazette: What did you think of it?

Jane Holm (Holm): I thought of the sea.

Gazette: Why of the sea?

Holm: It was near.

It still is."""


def test_names_before_colons_label_the_turns_of_an_interview() -> None:
    assert [source for source, _ in found(INTERVIEW)] == ["Gazette", "Jane Holm", "Gazette", "Holm"]


def test_an_answer_goes_on_over_paragraphs() -> None:
    assert found(INTERVIEW)[3][1] == ["It was near.", "It still is."]


def test_names_before_colons_that_do_not_come_again_are_no_interview() -> None:
    text = "North: The pier won.\n\nSouth: The pier lost.\n\nPrizes: None.\n\nNext: It rains."
    assert found(text) == []


def test_labels_on_lines_of_their_own_open_turns() -> None:
    text = "We met Holm.\n\nQuestion\nWhen?\n\nHolm\nIn May. Or June.\n\nQuestion\nWhy?\n\nHolm\nThe ice."
    found = find_reports(text)
    assert [(text[slice(*r.source)], text[slice(*r.segments[0])]) for r in found if r.source] == [
        ("Question", "When?"),
        ("Holm", "In May. Or June."),
        ("Question", "Why?"),
        ("Holm", "The ice."),
    ]
