"""Pages that are speech from end to end."""

from __future__ import annotations

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.reports.finding import find_reports
from articles.extraction.values import Directory
from tests.extraction.reported import reports

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
    speakers = ["MR. HOLM", "QUESTION", "MR. HOLM", "MR. HOLM", "QUESTION"]
    assert [source for source, _ in found(BRIEFING)] == speakers


def test_a_turn_goes_on_over_paragraphs_each_a_statement() -> None:
    assert [content for _, content in found(BRIEFING)[2:4]] == [["Since dawn."], ["Ships may leave at once."]]


def test_what_is_heard_between_the_words_is_not_said() -> None:
    text = BRIEFING + (
        "\n\nMR. HOLM: (Laughter.) It was cold. (Applause.) And it was wet. (Laughter.)\n\nMR. HOLM: [laughs]"
    )
    assert found(text)[-1] == ("MR. HOLM", ["It was cold.", "And it was wet."])


def test_a_turn_that_is_a_quotation_left_open_is_one_statement() -> None:
    text = '"HOLM: Good day.\n\n"LUND: Why?\n\n"HOLM: It was dawn.\n\n"Ships may leave."'
    assert found(text)[-1][1] == ["It was dawn.", "Ships may leave."]


NOON = """The following is a near-verbatim transcript of a briefing by Eva Brandt, Spokesperson of the Mayor.

Good afternoon. The Mayor is in Bergen.

She said that the bridge was safe.

Question: Since when?

Spokesperson: Since dawn.

Question: Are you sure?

Spokesperson: We are.

[The Spokesperson later announced that the bridge was shut.]"""


def test_what_stands_before_the_first_label_is_said_by_whose_briefing_it_is() -> None:
    assert found(NOON)[:2] == [
        ("Eva Brandt", ["Good afternoon. The Mayor is in Bergen."]),
        ("Eva Brandt", ["She said that the bridge was safe."]),
    ]


def test_the_label_of_the_spokesperson_is_the_one_whom_the_opening_names() -> None:
    assert [source for source, _ in found(NOON)[2:6]] == ["Question", "Eva Brandt", "Question", "Eva Brandt"]


def test_a_note_in_brackets_after_the_last_answer_is_a_report_of_its_own() -> None:
    assert found(NOON)[-1][0] == "The Spokesperson"


@pytest.mark.parametrize(
    "ending",
    [
        "We sail at dawn. -0-\n\nThe mayor was not there, and nobody waved.",
        "We sail at dawn.\n\nReaction\n\nThe mayor was not there, and nobody waved.",
        "We sail at dawn.\n\nThe mayor said on Friday that he was sorry.",
        "We sail at dawn.\n\n“They were tired,” said Holm, a clerk.",
    ],
)
def test_a_full_text_ends_where_the_newsroom_goes_on(ending: str) -> None:
    text = f"The guild released the following statement:\n\nWe are tired.\n\n{ending}"
    assert [content for source, content in found(text) if source == "The guild"] == [
        ["We are tired."],
        ["We sail at dawn."],
    ]


def test_nobody_is_called_following() -> None:
    text = "The following is the full text of the letter:\n\nWe are tired."
    assert found(text) == [(None, ["We are tired."])]


def test_a_dateline_is_no_part_of_a_text() -> None:
    text = "The guild released the following statement:\n\nBergen, May 6 (KCNA) -- We are tired."
    assert found(text) == [("The guild", ["We are tired."])]


def test_turns_of_a_transcript_are_direct() -> None:
    assert {report.type for report in find_reports(BRIEFING)} == {"direct"}


def test_questions_and_answers_are_labels() -> None:
    assert found("Q: Why now?\n\nA: It was time.") == [("Q", ["Why now?"]), ("A", ["It was time."])]


@pytest.mark.parametrize(
    ("asks", "answers"), [("[Q] ", "[A] "), ("Q>", "A>"), ("Q. ", "A. "), ("Q) ", "A) ")]
)
def test_labels_of_questions_and_answers_come_in_many_forms(asks: str, answers: str) -> None:
    text = f"{asks}Is it open?\n\n{answers}It is.\n\n{asks}Since when?\n\n{answers}Since dawn."

    assert found(text) == [
        ("Q", ["Is it open?"]),
        ("A", ["It is."]),
        ("Q", ["Since when?"]),
        ("A", ["Since dawn."]),
    ]


@pytest.mark.parametrize(
    "text", ["[LEAD]The harbour is open.\n\n[REPORT]It is late.", "A>B and A>C.\n\nHe left."]
)
def test_other_words_in_brackets_are_no_labels(text: str) -> None:
    assert found(text) == []


def test_one_label_makes_no_transcript() -> None:
    assert found("NOTE: The hall is closed.\n\nNobody came.") == []


def test_each_paragraph_of_the_full_text_of_a_statement_is_a_statement() -> None:
    text = "The guild released the following statement on Monday:\n\nWe are tired.\n\nThe hall stays shut."
    assert found(text) == [("The guild", ["We are tired."]), ("The guild", ["The hall stays shut."])]


def test_a_statement_may_be_handed_over_with_a_full_stop() -> None:
    text = (
        "Holm made public the following press statement on Monday.\n\nWe are tired.\n\nThe hall stays shut."
    )
    assert found(text) == [("Holm", ["We are tired."]), ("Holm", ["The hall stays shut."])]


def test_following_points_are_no_statement_that_is_handed_over() -> None:
    assert found("Holm spoke on the following points on Monday.\n\nThe hall stays shut.") == []


def test_a_quotation_after_an_announcement_is_all_of_it() -> None:
    text = "Holm made the following remark:\n\n“The sea is wide.”\n\nThe hall was full."
    assert found(text) == [("Holm", ["The sea is wide."])]


INTERVIEW = """Gazette: What did you think of it?

Jane Holm (Holm): I thought of the sea.

Gazette: Why of the sea?

Holm: It was near.

It still is."""


def test_names_before_colons_label_the_turns_of_an_interview() -> None:
    assert [source for source, _ in found(INTERVIEW)] == ["Gazette", "Jane Holm", "Gazette", "Holm", "Holm"]


def test_an_answer_goes_on_over_paragraphs() -> None:
    assert [content for _, content in found(INTERVIEW)[3:]] == [["It was near."], ["It still is."]]


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


@pytest.mark.parametrize(
    "narration", ["Asked whether he would stay, Holm laughed.", "Holm laughed at that and poured the tea."]
)
def test_what_is_told_between_two_answers_is_nobodys(narration: str) -> None:
    text = INTERVIEW + f"\n\n{narration}\n\nGazette: And now?\n\nHolm: I sail."
    assert narration not in [content[0] for _, content in found(text)]


def test_narration_goes_on_until_the_next_label() -> None:
    told = (
        "Asked about the toll, Holm likened it to a tax. “You pay before you drive,” he said."
        "\n\nHe also said bridges alone would not do, adding that the ferries had stopped."
        "\n\nMayor Lund told a dinner on Friday that the bridge was safe."
    )
    contents = [
        content[0] for _, content in found(f"{INTERVIEW}\n\n{told}\n\nGazette: And now?\n\nHolm: I sail.")
    ]
    assert contents[-6:] == [
        "You pay before you drive",
        "bridges alone would not do",
        "the ferries had stopped",
        "the bridge was safe",
        "And now?",
        "I sail.",
    ]


def test_a_reporters_paragraph_behind_a_labelled_voice_is_no_speech() -> None:
    text = "HOLM: We are glad.\n\nOslo said it was sorry.\n\nLUND: So are we."
    assert found(text)[1] == ("Oslo", ["it was sorry"])


def test_how_a_turn_was_spoken_is_no_part_of_it() -> None:
    text = "MR. HOLM: (Via interpreter.) We stay.\n\nQ: Why?\n\nMR. HOLM: (In English.) We like it."
    assert [segments for _, segments in found(text)] == [["We stay."], ["Why?"], ["We like it."]]


ON_AND_ON = "The paper said money was short.\n\nIt went on:\n\nGold is heavy.\n\nIce is thin. So is hope.\n\n"


def test_what_somebody_goes_on_with_lasts_until_the_text_is_named_again() -> None:
    assert found(ON_AND_ON + "It is late, the article stressed.")[1:] == [
        ("It", ["Gold is heavy."]),
        ("It", ["Ice is thin. So is hope."]),
        ("the article", ["It is late"]),
    ]


@pytest.mark.parametrize("end", ["Oslo said it was sorry.", "Nobody came.", "“We are sorry,” Lund said."])
def test_paragraphs_of_which_nobody_says_where_they_end_may_be_the_writers(end: str) -> None:
    assert "Ice is thin. So is hope." not in [content[0] for _, content in found(ON_AND_ON + end)]


def test_who_notes_something_and_goes_on_speaks_in_the_next_paragraph() -> None:
    text = "Money is short, the paper notes, and goes on:\n\nGold is heavy."
    assert found(text) == [("the paper", ["Money is short"]), ("the paper", ["Gold is heavy."])]


ANSWER = """A clerk of the guild gave the following answer to a question raised by the Gazette:

We demand that the tolls be halted at once.

The guild will watch the harbour closely, the clerk stressed. -0-"""


def test_a_full_text_reports_nothing_of_its_own_speaker() -> None:
    assert ("We", ["the tolls be halted at once"]) not in found(ANSWER)


def test_what_the_spokesman_is_told_to_stress_stands_apart_from_the_full_text() -> None:
    text = ANSWER.replace("the clerk stressed", "the spokesman stressed")
    assert found(text)[-1] == ("the spokesman", ["The guild will watch the harbour closely"])


SHOW = """VOA: How do you see the talks?

Lund: I see little hope. The guild wants time.

VOA: What should Oslo do?

Lund: Wait."""


def test_labels_in_capitals_stand_beside_names() -> None:
    assert found(SHOW)[1] == ("Lund", ["I see little hope. The guild wants time."])


LAUGHED = """Gazette: Will you go?

Lund: Perhaps.

Asked whether he would, Lund laughed. “I would need a boat,” he said.

Gazette: And then?

Lund: Home."""


def test_what_somebody_is_asked_aside_is_the_reporters() -> None:
    assert ("he", ["I would need a boat"]) in found(LAUGHED)


WRITTEN = "The statement said:\n\nIce is thin.\n\nGold is heavy, and so is salt.\n\n"


def test_what_a_statement_says_behind_a_colon_lasts_until_it_is_named_again() -> None:
    assert found(WRITTEN + "The statement went on:\n\nIt was Holm who left, claiming that the ice held.") == [
        ("The statement", ["Ice is thin."]),
        ("The statement", ["Gold is heavy, and so is salt."]),
        ("The statement", ["It was Holm who left, claiming that the ice held."]),
    ]


def test_a_statement_that_is_not_named_again_ends_with_its_paragraph() -> None:
    assert found(WRITTEN + "Nobody in Turku has an answer.") == [("The statement", ["Ice is thin."])]


OPENED = (
    "Good morning. Let me tell you about the fair.\n\n{middle}\n\nThat is all.\n\n"
    "Q: Will it rain?\n\nA: It may rain on Friday.\n\nQ: And then?\n\nA: Then it will be dry.\n\nAsk again."
)


def test_what_is_said_before_the_first_question_of_a_briefing_is_said_at_it() -> None:
    found = [content for _, content in reports(OPENED.format(middle="The mayor opened it at noon."))]
    assert found[:3] == [
        "Good morning. Let me tell you about the fair.",
        "The mayor opened it at noon.",
        "That is all.",
    ]


def test_an_article_before_questions_is_the_writers() -> None:
    text = OPENED.format(middle="The mayor opened it.").replace("Let me tell you about", "We all went to")
    assert reports(text)[0][1] == "Will it rain?"


RECORD = """Mr. Jan Holm (Denmark): I thank the President. The harbour is closed.

The crews found the gate shut.

Ms. Lund (Norway) (spoke in French): Norway was there, too.

The President (spoke in Spanish): I give the floor to the representative of Sweden.

The meeting rose at 5.05 p.m."""


def test_delegates_label_the_turns_of_a_record() -> None:
    speakers = ["Mr. Jan Holm", "Mr. Jan Holm", "Ms. Lund", "The President"]
    assert [source for source, _ in found(RECORD)] == speakers


def test_the_record_itself_is_nobodys_turn() -> None:
    assert not any("rose" in " ".join(content) for _, content in found(RECORD))


def test_the_language_is_no_part_of_what_a_delegate_says() -> None:
    assert found(RECORD)[2][1] == ["Norway was there, too."]


def test_one_line_with_a_country_and_a_colon_is_no_record() -> None:
    assert found("Mr. Holm (Denmark): a portrait.\n\nHe was born in Oslo.\n\nHe liked ships.") == []


def test_a_question_may_have_a_letter_and_no_mark() -> None:
    text = "MR. HOLM: Good day.\n\nQ Thanks, Jan. Is it open?\n\nMR. HOLM: It is.\n\nQ And the gate?"
    assert found(text)[1::2] == [("Q", ["Thanks, Jan. Is it open?"]), ("Q", ["And the gate?"])]


def test_a_letter_opens_no_turn_where_nobody_has_a_label() -> None:
    assert found("Q is a letter.\n\nQ The second one. It has a tail.") == []


@pytest.mark.parametrize(
    "turn",
    [
        "MIN. LUND: (Through translator) It is open.",
        "MIN. LUND (THROUGH TRANSLATOR): It is open.",
        "Q: (Off mic.) It is open.",
        "Q: (Speaking in Norwegian.) It is open.",
        "<Q> (Harbour News) It is open.",
    ],
)
def test_what_is_told_of_a_turn_is_no_part_of_it(turn: str) -> None:
    assert found(f"MR. HOLM: Good day.\n\n{turn}\n\nMR. HOLM: Fine.")[1][1] == ["It is open."]


def test_a_bracket_that_opens_a_sentence_is_said() -> None:
    text = "MR. HOLM: Good day.\n\nMR. LUND: (Harbour News) was there.\n\nMR. HOLM: Fine."
    assert found(text)[1][1] == ["(Harbour News) was there."]


def test_names_with_an_honorific_label_turns() -> None:
    text = "Mr. Holm: Good day.\n\nMs. Lund: Is it open?\n\nMr. Holm: It is.\n\nMs. Lund: Since when?"
    assert [source for source, _ in found(text)] == ["Mr. Holm", "Ms. Lund", "Mr. Holm", "Ms. Lund"]


SAID = (
    "A spokesman of the guild issued a statement on Thursday.\n\nThe statement said:\n\nThe gate is shut.\n\n"
)


@pytest.mark.parametrize(
    ("behind", "contents"),
    [
        ("The puppet guild paid for it.\n\nAll pacts are void.", 3),
        ("All pacts are void.\n\nWe are tired of it.\n\nThe statement warned that it would end.", 4),
        # a newsroom goes on
        ("All pacts are void.\n\nThe guild has 40 members.", 1),
    ],
)
def test_a_statement_that_is_read_out_goes_on_in_its_own_words(behind: str, contents: int) -> None:
    assert len(find_reports(SAID + behind)) == contents


SPOKE = "Mayor Jan Holm delivered a speech in Bergen on Thursday."
WORDS = "The gate is shut.\n\nWe are tired of it."


@pytest.mark.parametrize(
    ("opening", "source"),
    [
        (f"{SPOKE}\n\nIt reads as follows:", "Mayor Jan Holm"),
        (f"{SPOKE}\n\nThe full text reads:", "Mayor Jan Holm"),
        ("Below is the full text of the letter by Eva Lund, the warden:", "the letter by Eva Lund"),
        ("Following is the full text of remarks by Eva Lund in Oslo.", "remarks by Eva Lund in Oslo"),
        ("The following is the full text of the letter.", None),
    ],
)
def test_a_line_that_presents_a_text_tells_whose_it_is(opening: str, source: str | None) -> None:
    text = f"{opening}\n\n{WORDS}"
    told = [(text[slice(*one.source)] if one.source else None) for one in find_reports(text)]
    assert told == [source, source]


def test_a_text_is_presented_right_behind_who_gave_it() -> None:
    assert len(find_reports(f"{SPOKE}\n\nThe guild was there.\n\nIt reads:\n\n{WORDS}")) < 2


def test_of_two_namesakes_the_headline_names_the_one_in_office(directory: Directory) -> None:
    text = "I am glad to see you.\n\nWe have waited.\n\nOur ships may leave.\n\nMy thanks to all."
    found = annotate(text, directory=directory, published="2018-09-29", title="Address by Ri Yong Ho")
    assert {one.actor for one in found.statements[0].speakers} == {"ri-yong-ho"}


def test_a_number_behind_a_label_is_none_of_what_is_said() -> None:
    text = "SENIOR OFFICIAL: Good day.\n\nQ: Is it open?\n\nSENIOR OFFICIAL #2: It is.\n\nQ: Since when?"
    assert found(text)[2] == ("SENIOR OFFICIAL", ["It is."])
