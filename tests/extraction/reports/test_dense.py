"""Constructions of dense prose (features, columns, editorials): right and wrong cases."""

from __future__ import annotations

import pytest

from tests.extraction.reported import reports


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The pilot told reporters, quoting a log, that the buoy had moved and that “nobody pushed it.”",
            ("The pilot", "the buoy had moved and that “nobody pushed it.”"),
        ),
        (
            "The envoy said, pointing at a map, that the pass was closed.",
            ("The envoy", "the pass was closed"),
        ),
        ("“Paper is patient,” Holm is fond of saying.", ("Holm", "Paper is patient")),
        ("A nurse kept saying that the war was over.", ("A nurse", "the war was over")),
        (
            "Bergen, which lost two piers, continues to insist that the third is sound.",
            ("Bergen", "the third is sound"),
        ),
        (
            "Holm took to the radio to accuse the guild of “plain theft.”",
            ("Holm", "the guild of “plain theft.”"),
        ),
        (
            "Its friends on the council reply that nothing was lost.",
            ("Its friends on the council", "nothing was lost"),
        ),
        ("As Lund warned the guild, the ice was thin.", ("Lund", "the ice was thin")),
        (
            "As one guest recalled, the king rose and asked why nobody ate.",
            ("one guest", "the king rose and asked why nobody ate"),
        ),
        ("The agency would say only that the letter had come.", ("The agency", "the letter had come")),
        ("Holm, who has staked his name on it, calls it a start.", ("Holm", "it a start")),
        (
            "Holm, the envoy, “strongly” urged the port to open.",
            ("Holm", "the port to open"),
        ),
        ("An editorial in the Star asked who would pay.", ("An editorial in the Star", "who would pay")),
        (
            "The council's demand that the gate be moved would only cost time.",
            ("The council", "the gate be moved"),
        ),
        ("The club denies selling seats, and its members seem glad of it.", ("The club", "selling seats")),
        (
            "He remembers his father saying that the quay was blue.",
            ("his father", "the quay was blue"),
        ),
    ],
)
def test_a_report_is_found_with_its_source(text: str, expected: tuple[str, str]) -> None:
    assert reports(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Still, the aide admitted the letter had been lost: “Paper is patient.”",
            [("the aide", "the letter had been lost"), ("the aide", "Paper is patient.")],
        ),
        (
            "Oslo's port said it had no news, while Bergen's said the report was “fiction.”",
            [("Oslo's port", "it had no news"), ("Bergen's", "the report was “fiction.”")],
        ),
        (
            "Holm said in a note carried by the Oslo News Agency (ONA) that the ice was thin.",
            [("Holm", "the ice was thin")],
        ),
        (
            "Bergens Avis Thursday in a signed article says that the ice is thin.",
            [("Bergens Avis", "the ice is thin")],
        ),
        (
            "Oslo's port said it had no news. Bergen's said the ice was thin.",
            [("Oslo's port", "it had no news"), ("Bergen's", "the ice was thin")],
        ),
        (
            "The envoy said the ice was thin, to which the mayor replied that boats were cheap.",
            [("The envoy", "the ice was thin"), ("the mayor", "boats were cheap")],
        ),
        (
            "Oslo wanted to end what he called “its ways,” and a port statement said that the pact was dead.",
            [("he", "its ways"), ("a port statement", "the pact was dead")],
        ),
    ],
)
def test_two_reports_of_a_sentence_stand_apart(text: str, expected: list[tuple[str, str]]) -> None:
    assert reports(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "No one is saying that it will be easy.",
        "It invites the question who asked it to.",
        "Not once did Holm mention the tank.",
        "That was what Holm said when he left the firm.",
        "Holm would never say that the ice was thick.",
        "Bergen's said to be thin.",
        "It is one of Bergen's said last to have thawed.",
    ],
)
def test_what_nobody_says_is_no_report(text: str) -> None:
    assert reports(text) == []


def test_said_and_then_adding_are_two_reports() -> None:
    text = "“We are late,” Holm said, adding later, “Nobody waited for us.”"
    assert [content for _, content in reports(text)] == ["We are late", "Nobody waited for us."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Holm's answer was that the hall was full.", ("Holm", "the hall was full")),
        ("His message was simple: come back to the quay.", ("His", "come back to the quay")),
        ("The message from Oslo is that the toll stays.", ("Oslo", "the toll stays")),
        ("What Holm said in May was that he needed time.", ("Holm", "he needed time")),
        ("“We learned it at sea” is what one pilot told me.", ("one pilot", "We learned it at sea")),
        ("It was Holm who, in a speech in May, vowed to “sail on.”", ("Holm", "to “sail on.”")),
        ("Holm, visibly tired, told reporters that he was done.", ("Holm", "he was done")),
        ("The ferry alone, pilots caution, will not do.", ("pilots", "The ferry alone … will not do")),
        ("It was simple, Holm told the guild: pay or leave.", ("Holm", "It was simple … pay or leave")),
        ("The law bans songs — a move critics say tramples on joy.", ("critics", "tramples on joy")),
        ("The law — critics call it a gag — bans songs.", ("critics", "it a gag")),
        ("The panel found that the dam had cracked.", ("The panel", "the dam had cracked")),
        (
            "The prize went to Lars Holm, head of the old Harbour Party, who said it was late.",
            ("Lars Holm", "it was late"),
        ),
        (
            "The prize went to Lars Holm, an analyst at a bank in Oslo, who said it was late.",
            ("Lars Holm", "it was late"),
        ),
        (
            "The prize went to an analyst at a bank in Oslo, who said it was late.",
            ("an analyst at a bank in Oslo", "it was late"),
        ),
    ],
)
def test_speech_that_is_described_has_its_source(text: str, expected: tuple[str, str]) -> None:
    assert reports(text) == [expected]


def test_each_who_of_a_person_reports_for_itself() -> None:
    text = "Cho, who wrote that the dam was “a sieve” and who said in May that it would fall, is mayor."
    assert reports(text) == [("Cho", "the dam was “a sieve”"), ("Cho", "it would fall")]


@pytest.mark.parametrize(
    "text",
    [
        "The picture of the empty “hall” says it all.",
        "The council called an urgent meeting to discuss the dam.",
        "The boy found that the gate was open.",
        "What he said was a mystery.",
        "The sea was calm, which state television showed all day.",
    ],
)
def test_words_of_speech_that_report_nothing(text: str) -> None:
    assert reports(text) == []


def test_a_quotation_resumes_behind_what_a_relative_clause_reports() -> None:
    text = "“We are late,” said Holm, who said he was tired. “Nobody waited.”"
    assert [content for _, content in reports(text)] == ["We are late … Nobody waited.", "he was tired"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Holm vowed never to sell the quay.", ("Holm", "never to sell the quay")),
        (
            "In two days of talks, the mayor promised not to sell it, Holm said, and agreed to mend it.",
            (
                "Holm",
                "In two days of talks, the mayor promised not to sell it … and agreed to mend it",
            ),
        ),
        (
            "The agency reported, citing unnamed pilots, that the strait was shut.",
            ("The agency", "the strait was shut"),
        ),
        (
            "He pointed out that the alarm in May, for which the mayor later apologized, showed the risk.",
            ("He", "the alarm in May, for which the mayor later apologized, showed the risk"),
        ),
        (
            "The mayor announced it himself in May, on the quay: the ferry, Holm explained, would sail.",
            ("Holm", "the ferry … would sail"),
        ),
    ],
)
def test_the_whole_of_a_content_is_kept(text: str, expected: tuple[str, str]) -> None:
    assert reports(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mayor urged the guild to sell the pier, his spokesman, Lars Bo, said.",
            ("The mayor", "the guild to sell the pier"),
        ),
        (
            "A pilot who never asked for money said the ferry was late.",
            ("A pilot who never asked for money", "the ferry was late"),
        ),
        ("When asked whether it would sail, he said it would.", ("he", "it would")),
    ],
)
def test_the_speaker_is_who_speaks(text: str, expected: tuple[str, str]) -> None:
    assert reports(text) == [expected]


def test_a_question_that_is_not_answered_is_no_report() -> None:
    assert reports("He did not answer directly when asked whether the ferry would sail.") == []
