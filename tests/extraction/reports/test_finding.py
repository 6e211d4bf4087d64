"""What a text reports: each construction in sentences of our own, with what must and what must not be found.

Kinds of errors, and the tests that hold them off:

- halves of an interrupted quotation apart, or one lost: `test_halves_of_a_quotation_are_one_report`
- a quotation given to the wrong sentence: `test_two_reporting_clauses_are_two_reports`
- only the quoted words of a mixed report: `test_mixed_contents_take_the_clause`
- a content that runs into the next clause or the writer's comment: `test_contents_end_where_the_speaker_does`
- a content that begins too late or early: `test_contents_begin_after_cue_addressee_and_occasion`
- a source from inside the content, cut, or with its apposition: `test_sources_are_the_words_that_name_them`
- plans, passives, nouns and names taken for reports: `test_these_report_nothing`
- a medium credited with what another said: `test_a_medium_only_carries_what_a_named_source_said`
- quotations without a cue: `test_quotations_without_a_cue_have_no_source`
"""

from __future__ import annotations

import pytest

from articles.extraction.reports.finding import find_reports

Found = tuple[str, str | None, str | None, str]


def found(text: str) -> list[Found]:
    def words(span: tuple[int, int] | None) -> str | None:
        return None if span is None else text[slice(*span)]

    return [
        (r.type, words(r.source), words(r.cue), " … ".join(text[a:b] for a, b in r.segments))
        for r in find_reports(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“The gate is open,” the guard said. “Nobody used it.”",
            ("direct", "the guard", "said", "The gate is open … Nobody used it."),
        ),
        (
            "“The gate,” the guard said, “is open again.”",
            ("direct", "the guard", "said", "The gate … is open again."),
        ),
        (
            '"Who knows?" Ms. Rhee asked. "Perhaps nobody does."',
            ("direct", "Ms. Rhee", "asked", "Who knows? … Perhaps nobody does."),
        ),
        (
            "“It is late,” said Han, who runs the mill. “We must go home.”",
            ("direct", "Han", "said", "It is late … We must go home."),
        ),
        (
            "“We sail at dawn,” Captain Moss told his crew in the harbour. “Pack warm clothes.”",
            ("direct", "Captain Moss", "told", "We sail at dawn … Pack warm clothes."),
        ),
        (
            "The strike, Olsen said, will go on.",
            ("indirect", "Olsen", "said", "The strike … will go on"),
        ),
    ],
)
def test_halves_of_a_quotation_are_one_report(text: str, expected: Found) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“It is late,” he said. “We must go,” he added.",
            [("direct", "he", "said", "It is late"), ("direct", "he", "added", "We must go")],
        ),
        (
            "“It is late,” she said, adding that the road was wet.",
            [("direct", "she", "said", "It is late"), ("indirect", "she", "adding", "the road was wet")],
        ),
        (
            "The mayor said the bridge was safe and urged drivers to slow down.",
            [
                ("indirect", "The mayor", "said", "the bridge was safe"),
                ("indirect", "The mayor", "urged", "drivers to slow down"),
            ],
        ),
        (
            "Some farmers argue that rain will come, while others say the wells are dry.",
            [
                ("indirect", "Some farmers", "argue", "rain will come"),
                ("indirect", "others", "say", "the wells are dry"),
            ],
        ),
        (
            "Noting that prices had doubled, she said that the shop would close.",
            [
                ("indirect", "she", "Noting", "prices had doubled"),
                ("indirect", "she", "said", "the shop would close"),
            ],
        ),
        (
            "Oslo demanded a refund of the fees for the pier, but Lisbon denied that it owed them.",
            [
                ("indirect", "Oslo", "demanded", "a refund of the fees for the pier"),
                ("indirect", "Lisbon", "denied", "it owed them"),
            ],
        ),
        (
            "The port is closed, the agency said, warning of high waves.",
            [
                ("indirect", "the agency", "said", "The port is closed"),
                ("indirect", "the agency", "warning of", "high waves"),
            ],
        ),
    ],
)
def test_two_reporting_clauses_are_two_reports(text: str, expected: list[Found]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The envoy said his team is “fully” prepared for the talks.",
            ("mixed", "The envoy", "said", "his team is “fully” prepared for the talks"),
        ),
        (
            "The city “never slept during the siege,” said Ruth Amsel, a nurse.",
            ("mixed", "Ruth Amsel", "said", "The city “never slept during the siege"),
        ),
        (
            "He also said “it would be rather odd” if the choir stayed at home.",
            ("mixed", "He", "said", "“it would be rather odd” if the choir stayed at home"),
        ),
        (
            "The consul called on both sides to “show restraint” at sea.",
            ("mixed", "The consul", "called on", "both sides to “show restraint” at sea"),
        ),
        (
            "The paper called the duke a “thief of bread.”",
            ("mixed", "The paper", "called", "the duke a “thief of bread.”"),
        ),
        (
            "She warned of “dire consequences” for the valley.",
            ("mixed", "She", "warned of", "“dire consequences” for the valley"),
        ),
    ],
)
def test_mixed_contents_take_the_clause(text: str, expected: Found) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The ministry said the fort is its own, in an apparent answer to the map.", "the fort is its own"),
        ("Bern said it had sold the ship, prompting anger in the port.", "it had sold the ship"),
        (
            "Rome called for the release of the crew, which Athens has refused to consider, but it failed.",
            "the release of the crew, which Athens has refused to consider",
        ),
        ("The clerk announced plans for a new pier during a briefing in Ulsan.", "plans for a new pier"),
        (
            "The clerk urged both towns to put the pier on the agenda of their talks.",
            "both towns to put the pier on the agenda of their talks",
        ),
        (
            "The clerk urged both towns to fix the pier on the eve of the talks.",
            "both towns to fix the pier",
        ),
        ("The judge said the sale was void, but did not say when she would rule.", "the sale was void"),
        ("The club called the fine a disgrace and left the league.", "the fine a disgrace"),
        ("Even as the king called the war a game, his army was in flight.", "the war a game"),
        (
            "The firm proposed holding the fair in June, as hotels were full in May.",
            "holding the fair in June",
        ),
        ("Bern said it would take “firm steps,” without elaborating.", "it would take “firm steps"),
        ("Guards here say the duke may be ill.", "the duke may be ill"),
        ("The guard said he saw two men who ran and hid.", "he saw two men who ran and hid"),
        (
            "The agency said the bridge, built in 1901, would be closed because the steel is weak.",
            "the bridge, built in 1901, would be closed because the steel is weak",
        ),
    ],
)
def test_contents_end_where_the_speaker_does(text: str, content: str) -> None:
    assert found(text)[0][3] == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The queen told members of both houses that she was tired.", "she was tired"),
        ("He told the Evening Star the vault was empty.", "the vault was empty"),
        ("He told reporters Thursday in Busan that the vault was empty.", "the vault was empty"),
        ("The bank said in a statement on Monday that it was sound.", "it was sound"),
        ("The bank said, in an emailed statement, that it was sound.", "it was sound"),
        ("The bank said last week it was sound.", "it was sound"),
        ("The bank said Monday’s losses were small.", "Monday’s losses were small"),
        ("She warned Denmark she was prepared to leave.", "she was prepared to leave"),
        ("The count called on Spain on Tuesday to pay.", "Spain on Tuesday to pay"),
        ("And there are few ways home, sailors say.", "there are few ways home"),
        ("It is a rule which it says is unfair.", "is unfair"),
        ("The lord mayor told a banquet: “We have no money.”", "We have no money."),
    ],
)
def test_contents_begin_after_cue_addressee_and_occasion(text: str, content: str) -> None:
    assert found(text)[0][3] == content


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ann Berg, a spokeswoman for the port, which handles grain, said the quay was full.", "Ann Berg"),
        ("The quay was full, said Ann Berg, a spokeswoman for the port.", "Ann Berg"),
        ("The Danish envoy to Peru, Lars Holm, met farmers and said the road was bad.",
         "The Danish envoy to Peru, Lars Holm"),
        ("The duke and his brother said the land was theirs.", "The duke and his brother"),
        ("Finance Minister Ola Lund on Monday said the tax would stay.", "Finance Minister Ola Lund"),
        ("The North Sea Command (NSC) has said the buoy is its own.", "The North Sea Command (NSC)"),
        ("On Jan. 6, Maj. Gen. Bo Dahl told a panel that the fort was lost.", "Maj. Gen. Bo Dahl"),
        ("To reach that goal, the ministry said it would hire nurses.", "the ministry"),
        ("Kim Berg, who fled in 2015, drew portraits and told the paper he was glad.", "Kim Berg"),
        ("Eva Lind was quoted by the Evening Star as saying that the ship was lost.", "Eva Lind"),
        ("The mill closed in May, according to the Labour Ministry.", "the Labour Ministry"),
        ("The note echoes Lund’s remarks the previous day, calling for a truce at sea.", "Lund"),
        ("“The rules are clear,” retired judge Olga Brandt said.", "retired judge Olga Brandt"),
        ("People who saw the fire said it began in the attic.", "People who saw the fire"),
    ],
)  # fmt: skip
def test_sources_are_the_words_that_name_them(text: str, source: str) -> None:
    assert found(text)[-1][1] == source


@pytest.mark.parametrize(
    "text",
    [
        "The firm plans to announce a new ship.",
        "The firm declined to comment on the ship.",
        "The mayor held talks with the union and discussed the matter.",
        "The announced plan was popular.",
        "The plan was proposed by the council.",
        "The envoy did not say when he would leave.",
        "The minister will say more on Monday.",
        "The film “Rain on the Roof” was shown twice.",
        "A so-called “golden week” begins in May.",
        "The United States and other states signed the note.",
        "Reports of the storm reached the port.",
        "The state has long sought a treaty.",
        "The club’s behaviour suggests it was afraid.",
        "She called her mother in the evening.",
        "He denied the allegations.",
        "In a statement, the firm said.",
        "Calls for help went unheard.",
    ],
)
def test_these_report_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said the bridge was safe, the Evening Star reported.",
         ("indirect", "The mayor", "said", "the bridge was safe")),
        ("The mayor said the bridge was safe, according to the Evening Star newspaper.",
         ("indirect", "The mayor", "said", "the bridge was safe")),
        ("The bridge was safe, the Evening Star reported.",
         ("indirect", "the Evening Star", "reported", "The bridge was safe")),
    ],
)  # fmt: skip
def test_a_medium_only_carries_what_a_named_source_said(text: str, expected: Found) -> None:
    assert found(text) == [expected]


def test_a_last_source_that_is_no_medium_reports_the_whole_sentence() -> None:
    assert found("Holm had told the guards that he was ill, his lawyer said.")[0] == (
        "indirect",
        "his lawyer",
        "said",
        "Holm had told the guards that he was ill",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The envoy met the press.\n\n“We hope to open the road again soon.”",
            [("direct", None, None, "We hope to open the road again soon.")],
        ),
        (
            "“We came early.\n\n“We left late,” she said.",
            [("direct", "she", "said", "We came early. … We left late")],
        ),
        (
            "“Rivers have no flags at all” – Marta Sol, poet",
            [("direct", "Marta Sol, poet", None, "Rivers have no flags at all")],
        ),
        (
            "Marta Sol: “Rivers have no flags at all.”",
            [("direct", "Marta Sol", None, "Rivers have no flags at all.")],
        ),
        (
            "The report says:\n\nThe dyke has held through the night.",
            [("direct", "The report", "says", "The dyke has held through the night.")],
        ),
    ],
)
def test_quotations_without_a_cue_have_no_source(text: str, expected: list[Found]) -> None:
    assert found(text) == expected


def test_first_person_without_marks_is_direct() -> None:
    assert found("We are very glad that the road is open, Mr. Sol said.")[0][0] == "direct"


def test_a_term_in_marks_is_nobodys_own_words() -> None:
    assert found("Analysts said he might try a so-called “autumn surprise” this year.")[0][0] == "indirect"


def test_a_report_inside_a_report_names_it() -> None:
    reports = find_reports("Holm said that the guard had told the court that the gate was open.")
    assert [r.within for r in reports] == [None, 0]


def test_reasons_say_which_words_decided() -> None:
    (report,) = find_reports("The mayor said that the bridge was safe.")
    assert report.reasons == (
        "“said”: a that-clause follows the cue",
        "source “The mayor”: its subject",
        "indirect: it is in the writer's words",
    )


def test_a_report_inside_another_is_less_sure() -> None:
    outer, inner = find_reports("Holm said that the guard had told the court that the gate was open.")
    assert inner.confidence < outer.confidence


def test_a_hope_that_is_expressed_in_a_clause_is_reported() -> None:
    text = "The guild expressed hope the rain would stop by noon."
    assert [text[slice(*one.segments[0])] for one in find_reports(text)] == ["the rain would stop by noon"]


def test_concern_over_something_is_no_report() -> None:
    assert find_reports("The guild expressed concern over the rain.") == ()


def contents(text: str) -> list[str]:
    return [text[slice(*one.segments[0])] for one in find_reports(text)]


def test_a_fronted_source_may_be_described_before_its_content() -> None:
    text = "According to Holm, the harbour master, who was on the pier, they talked about eels."
    assert contents(text) == ["they talked about eels"]


def test_a_clause_without_a_source_of_its_own_begins_after_the_first_comma() -> None:
    assert contents("According to the guild, eels are rare, and crabs are not.") == [
        "eels are rare, and crabs are not"
    ]


def test_who_is_quoted_as_having_said_something_says_it() -> None:
    text = "The harbour master, Jane Holm, was quoted as having said the pier is safe."
    assert [text[slice(*one.source or (0, 0))] for one in find_reports(text)] == [
        "The harbour master, Jane Holm"
    ]


def test_a_content_may_begin_with_a_rough_number() -> None:
    text = "About 28,000 eels have left the river since 1953, according to the guild."
    assert contents(text) == ["About 28,000 eels have left the river since 1953"]


def test_an_apposition_with_a_past_form_leaves_the_name_the_source() -> None:
    text = "But Jane Holm, a retired pilot once based in Oslo, warned against haste."
    assert [text[slice(*one.source or (0, 0))] for one in find_reports(text)] == ["Jane Holm"]


def test_a_request_for_anonymity_is_no_report() -> None:
    assert contents("“A crack,” said a pilot in Oslo, requesting anonymity.") == ["A crack"]
