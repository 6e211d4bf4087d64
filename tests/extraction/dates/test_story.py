"""The day of which a whole page tells. Each kind with right readings and ones to leave to the month:

one day      the first paragraph gives it, no other near day is told; who speaks for an office
not of it    told in the present, a scholar, a resident, "according to", two days, "after Friday"
interview    "met him on April 4" before the turns; the day of a briefing's page
sections     Monday (Aug. 17), under which a digest tells; a heading that is no day ends it
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory, Heading
from tests.extraction.marked import annotate_marked


def said(marked: str, directory: Directory, published: str = "2020-09-18", **options: object) -> str | None:
    _, found = annotate_marked(marked, directory=directory, published=published, **options)
    dating = found.statements[0].said
    return dating.edtf if dating else None


LEAD = "The two sides reopened the gate on Friday.\n\n"
ONE_DAY = [
    LEAD + "{Unification Minister Lee In-young} <said> «it was a start».",
    LEAD + "{The Unification Ministry} <said> «it was a start».",
    LEAD + "{Lund Ho-min}, a spokesperson for the guild, <said> «it was a start».",
    LEAD.strip()
    + " It rained. It snowed. It froze. {The Unification Ministry} <said> «it was a start». So. Yes.",
    LEAD + "The gate is of 1990, and was shut in June. {The Unification Ministry} <said> «it was a start».",
]


@pytest.mark.parametrize("marked", ONE_DAY)
def test_who_speaks_for_an_office_spoke_on_the_one_day_of_a_story(marked, directory: Directory):
    assert said(marked, directory) == "2020-09-18"


NOT_OF_ONE_DAY = [
    LEAD + "{The Unification Ministry} <says> «it is a start».",
    LEAD + "{Lund Ho-min}, a professor of law, <said> «it was a start».",
    LEAD + "{Lund Ho-min}, who lives near the gate, <said> «it was a start».",
    LEAD + "<According to> {the Unification Ministry}, «it was a start».",
    LEAD + "A boat sank on Wednesday.\n\n{The Unification Ministry} <said> «it was a start».",
    "The gate was open after Friday.\n\n{The Unification Ministry} <said> «it was a start».",
    "They saw Friday's fire.\n\n{The Unification Ministry} <said> «it was a start».",
    LEAD.strip() + " It rained. {The Unification Ministry} <said> «it was a start».\n\nIt snowed.",
    "They met again.\n\nIt rained on Friday.\n\n{The Unification Ministry} <said> «it was a start».",
]


@pytest.mark.parametrize("marked", NOT_OF_ONE_DAY)
def test_what_may_have_been_said_on_another_day_is_of_the_month(marked, directory: Directory):
    assert said(marked, directory) == "2020-09"


def test_what_was_said_at_that_time_is_not_of_the_day_of_the_story(directory: Directory):
    assert said(LEAD + "{The Unification Ministry} <called> «it “a start”» at the time.", directory) is None


def test_the_text_of_a_statement_is_of_the_day_on_which_it_was_issued(directory: Directory):
    title = "Press Statement by Kim Yo Jong, Vice Department Director of C.C., WPK"
    text = (
        "Kim Yo Jong issued the following press statement on September 17, 2020:\n"
        + "I make it clear that we will have nothing to discuss.\n" * 6
    )
    found = annotate(text, directory=directory, published="2020-09-18", title=title)
    assert {one.said.edtf for one in found.statements if one.said} == {"2020-09-17"}


def test_a_body_may_have_spoken_on_the_day_after_that_of_the_story(directory: Directory):
    marked = LEAD + "{The Unification Ministry} <said> «it was a start»."
    assert said(marked, directory, "2020-09-20") == "2020-09"


def test_a_professor_who_goes_on_is_still_no_official(directory: Directory):
    marked = LEAD + "{1 Lund Ho-min}, a professor, <1 said> «1 yes». {Lund} <added> «it was a start»."
    assert said(marked, directory) == "2020-09"


TURNS = "MR. HOLM: It was a start. We will see what comes of it.\n\nQUESTION: Is it safe?\n\nMR. HOLM: It is."


def turns(text: str, directory: Directory, title: str) -> set[str | None]:
    found = annotate(text, directory=directory, published="2020-09-18", title=title)
    mentions = [(one, text[slice(*one.mention)]) for one in found.statements if one.mention]
    return {one.said and one.said.edtf for one, mention in mentions if "HOLM" in mention}


def test_an_interview_was_held_on_the_day_that_its_opening_tells(directory: Directory):
    text = f"The Herald met Jan Holm at his office on Sept. 14.\n\n{TURNS}"
    assert turns(text, directory, "The gate is safe") == {"2020-09-14"}


def test_a_turn_of_a_briefing_is_of_the_day_of_its_page(directory: Directory):
    assert turns(TURNS, directory, "Department Press Briefing") == {"2020-09-18"}


def test_a_turn_of_an_interview_without_a_day_is_of_the_month(directory: Directory):
    assert turns(TURNS, directory, "The gate is safe") == {"2020-09"}


DIGEST = (
    "This week.\n\n{1 Seoul} <1 sent> «1 a boat».\n\n{The Unification Ministry} <said> «it sank».\n\nEnd."
)
DAYS = (Heading("Monday (Sept. 14)", 1), Heading("Tuesday, Sept. 15", 2))


def test_what_stands_under_a_day_was_said_on_it(directory: Directory):
    assert said(DIGEST, directory, sections=DAYS) == "2020-09-15"


def test_a_day_of_its_own_counts_more_than_that_of_the_heading(directory: Directory):
    marked = DIGEST.replace("<said>", "<said> on Monday")
    assert said(marked, directory, sections=DAYS) == "2020-09-14"


@pytest.mark.parametrize(
    "sections",
    [
        DAYS[:1],
        (*DAYS[:1], Heading("Sept. 15 in pictures", 2)),
        (Heading("Monday (Sept. 14)", 0), Heading("Tuesday", 1), Heading("Editorials", 2)),
    ],
)
def test_other_headings_date_nothing(sections, directory: Directory):
    assert said(DIGEST, directory, sections=sections) == "2020-09"
