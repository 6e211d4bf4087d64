"""Times in a reporting sentence that date something beside the report, and ones that date the report."""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.dates.test_said import said

PUBLISHED = "2021-03-18"
LATER = "It rained.\n\n"

NOT_ITS = [
    # in the perfect
    ("The reactor was shut in February, but {Lund} has <said> «it will start again».", None),
    # told of what stands before
    ("Aid stopped when a ship sank in February, an attack {Lund} <says> «was meant».", "2021-03"),
    ("A missile fell on Monday, which {Lund} <says> «was a rocket».", "2021-03"),
    # behind the report
    ("{Lund} <complained> that «the valve was open», as the plant had promised in February.", "2021-03"),
    ("«The shops are bare», <said> {a nurse} who left in February.", "2021-03"),
    ("«Talks are over», {Lund} <said>, dealing a blow to a deal of which both spoke in February.", "2021-03"),
    # the main clause of a report in a relative clause
    ("The drills, which {Lund} <calls> «a feint», began on Monday.", "2021-03"),
    ("The drills, which {Lund} <called> “«a feint»,” began on Monday.", "2021-03"),
    ("<Accused> by {Lund} «of theft», Holm left on Monday.", "2021-03"),
    ("Holm, <accused> by {Lund} «of theft», left on Monday.", "2021-03"),
    # the main clause of a report behind "after"
    ("Oslo voiced regret on Monday after {Lund} <demanded> «that it leave».", "2021-03"),
    # a thing of that day
    ("{Lund} condemned the March 9 test but <made clear> «aid would go on».", "2021-03"),
    ("{Lund} hailed a 2018 pact and <said> «it held».", "2021-03"),
    # before what is told
    ("Last October, {Lund} <said>, «the ferry had stopped».", "2021-03"),
    # yet to begin
    ("{Lund}, who is to tour the yards starting Thursday, <said> «it was late».", "2021-03"),
    ("{Lund} called off the talks planned for Thursday and <urged> «the guild to wait».", "2021-03"),
    # days to come
    ("{Lund} <said> of the dates on offer, April 17 to 22, that «they were late».", "2021-03"),
]


@pytest.mark.parametrize(("marked", "expected"), NOT_ITS)
def test_a_time_of_something_else_does_not_date_the_report(marked, expected, directory: Directory):
    assert said(LATER + marked, PUBLISHED, directory) == expected


def test_the_day_of_another_statement_does_not_date_what_somebody_called_it(directory: Directory):
    marked = "{Lund} spoke of what {he} <called> «a farce», and {1 a paper of March 6} <1 said> «1 it was»."
    assert (said(LATER + marked, PUBLISHED, directory), said(LATER + marked, PUBLISHED, directory, 1)) == (
        "2021-03",
        "2021-03-06",
    )


ITS = [
    ("{Lund} has <told> aides on Monday that «it will start».", "2021-03-15"),
    ("In a paper on Monday {Lund} <says> «it was a rocket».", "2021-03-15"),
    ("{Lund} <complained> on Monday, as he did in February, that «it was open».", "2021-03-15"),
    ("«It was bare», <said> {a nurse} on Monday.", "2021-03-15"),
    ("The drills, which {Lund} <called> «a feint» on Monday, began in January.", "2021-03-15"),
    ("Holm, <accused> by {Lund} on Monday «of theft», left in January.", "2021-03-15"),
    ("{The March 9 statement} <said> «aid would go on».", "2021-03-09"),
    ("{Lund} <said> in a March 9 essay «it held».", "2021-03-09"),
    ("The line was cut in 2016 after {Lund} <accused> «Oslo of theft».", "2016"),
    ("On Monday, {Lund} <said>, “«it held»”.", "2021-03-15"),
    ("It came on Wednesday, two days after Chancellor {Lund}, at a fair, <said> «it held».", "2021-03-15"),
]


@pytest.mark.parametrize(("marked", "expected"), ITS)
def test_a_time_of_the_report_dates_it(marked, expected, directory: Directory):
    assert said(LATER + marked, PUBLISHED, directory) == expected


ANSWERED = [
    ("South Korea on Monday turned down a North Korean demand that the families be let in.", "2021-03"),
    ("South Korea on Monday repeated its demand that the families be let in.", "2021-03-15"),
]


@pytest.mark.parametrize(("text", "expected"), ANSWERED)
def test_a_noun_that_is_answered_on_a_day_is_not_of_that_day(text, expected, directory: Directory):
    [found] = annotate(text, directory=directory, published=PUBLISHED).statements
    assert found.said is not None
    assert found.said.edtf == expected


OPEN = [
    "{Lund} <said> the day after that «it held».",
    "{Lund} <said> on the day of the pact that «it held».",
    "Within a week, {Lund} <declared> that «it was dead».",
    "The envoy was sent home. {Lund} <told> them at the time that «it was for their good».",
    "In the minutes of the summit, {Lund} <complains> that «the line is odd».",
]


@pytest.mark.parametrize("marked", OPEN)
def test_a_past_without_a_date_is_left_open(marked, directory: Directory):
    assert said(LATER + marked, PUBLISHED, directory) is None


def test_minutes_are_quoted_in_the_present_and_not_in_the_past(directory: Directory):
    marked = "{Lund} <said> that the minutes show «the line is odd»."
    assert said(LATER + marked, PUBLISHED, directory) == "2021-03"


BY_THE_YEAR = [
    ("{Lund} <said> on the 15th that «it held».", "2021-03-18", "2021-03-15"),
    ("{Lund} <said> on the 25th that «it held».", "2021-03-18", "2021-02-25"),
    ("{Lund} <said> on the 15th of last month that «it held».", "2021-03-18", "2021-02-15"),
    ("{Lund} <said> on the 31st, after dark, that «it held».", "2021-03-18", "2021-03"),
    ("{Lund} <said> on the 38th parallel that «it held».", "2021-03-18", "2021-03"),
    ("{Lund} <said> in his Liberation Day address «it held».", "2021-03-18", "2020-08-15"),
    ("{Lund} <said> in her 2018 Liberation Day speech «it held».", "2021-03-18", "2018-08-15"),
    ("{Lund} <said> in last year's Liberation Day speech «it held».", "2021-09-18", "2020-08-15"),
    ("{Lund} <said> on Liberation Day that «it held».", "2021-09-18", "2021-08-15"),
    ("{Lund} <told> me last autumn that «it held».", "2021-03-18", "2020"),
    ("{Lund} <told> me this summer that «it held».", "2021-09-18", "2021"),
    ("{Lund} <told> me last winter that «it held».", "2021-09-18", "2020/2021"),
    ("{Lund} <told> me last spring that «it held».", "2021-09-18", "2020/2021"),
    ("{Lund} <said> last week that «it held».", "2021-02-03", "2021-01"),
    ("{Lund} <said> at the weekend that «it held».", "2021-03-18", "2021-03-13/2021-03-14"),
    ("{Lund} <said> earlier in the week that «it held».", "2021-03-18", "2021-03"),
    ("{Lund} <said> earlier in the month that «it held».", "2021-03-18", "2021-03"),
    ("{Lund} <said> in their May deal that «it held».", "2021-09-18", "2021-05"),
    ("Raised in January 2018 by {Lund}, who <said> in his New Year address «it held».", PUBLISHED, "2018-01"),
    ("Built in May 2018 by {Lund}, who <said> in his New Year address «it held».", PUBLISHED, "2021-01"),
    ("Two years ago {Lund} <told> a crowd «it held».", PUBLISHED, "2019"),
    ("Three months ago, {Lund} <said> «it held».", PUBLISHED, "2020-12"),
    ("«It held», {Lund} <said> in a town that burned two years ago.", PUBLISHED, "2021-03"),
    ("On New Year's Day, {Lund} <said> «it held».", PUBLISHED, "2021-01-01"),
    ("As recently as August, {Lund} <said> «it held».", PUBLISHED, "2020-08"),
    ("Nobody has come since 2013, when {Lund} <demanded> «a door».", "2021-03-18", "2013"),
]


@pytest.mark.parametrize(("marked", "published", "expected"), BY_THE_YEAR)
def test_days_and_seasons_without_a_month(marked, published, expected, directory: Directory):
    assert said(LATER + marked, published, directory) == expected


def test_the_following_day_is_not_counted_from_a_day_before_the_one_told(directory: Directory):
    first = "Oslo said on Jan. 10 that a kite fell six days earlier. "
    marked = first + "{Lund} <demanded> the following day «a word»."
    assert said(marked, "2021-01-20", directory) == "2021-01-11"


FIRST_DAYS = [
    ("{Lund} <said> «it held».", "2021-02-02", "2021-01/2021-02"),
    ("It rained on Monday.\n\n{Lund} <said> «it held».", "2021-02-02", "2021-02"),
    ("{Lund} <said> «it held».", "2021-02-04", "2021-02"),
    ("{Lund} <says> «it holds».", "2021-02-02", "2021-02"),
]


@pytest.mark.parametrize(("marked", "published", "expected"), FIRST_DAYS)
def test_the_first_days_of_a_month_may_tell_of_the_one_before(
    marked, published, expected, directory: Directory
):
    assert said(marked, published, directory) == expected


def test_a_notice_of_days_before_lends_its_day_to_nobody_else(directory: Directory):
    marked = (
        "Last Thursday, {the unification ministry} <asked> «for a word». "
        "{1 A ministry official} <1 said> «1 a suit was drafted»."
    )
    assert said(LATER + marked, "2021-03-18", directory, 1) == "2021-03"


COUNTED = [
    ("The answer came a day after {Lund} <said> «the guild would pay».", "2021-03-16/2021-03-17"),
    ("The answer came two days after Chancellor {Lund} <proposed> «talks».", "2021-03-15/2021-03-16"),
    ("{1 Holm} <1 said> on Monday «1 no», a day after {Lund} <warned> «it would rain».", "2021-03-14"),
    ("{1 Holm} <1 said> «1 no», a day after they met in Turku. {Lund} <warned> «it would rain».", "2021-03"),
]


@pytest.mark.parametrize(("marked", "expected"), COUNTED)
def test_a_day_is_counted_back_from_what_the_sentence_tells(marked, expected, directory: Directory):
    assert said(LATER + marked, PUBLISHED, directory) == expected
