"""When something was said. The kinds of evidence, each with right readings and ones to leave open:

weekdays             on Wednesday, Thursday, last Thursday, of last week, in a week of uncertain publication
days                 Sept. 15, December 23 (before a page of January), 23 December, June 12, 2018
                     Wednesday (Sept. 16); Tuesday, Jan. 9, in the only year in which it was one
relative             the previous day, a day after, yesterday, last month, this year far from the verb
months and years     in June, last June, in 2018
counted on           the following month, a year later, that May: from what was told before
beside the cue       had said in July …, said on Wednesday; until 1973, when it declared
the past             After a clash in 1999, …; In June 1998 … He told …; at the time; has said: on no day
not of the report    in the content, in an opening "After …", behind "since"
a visit              inspected the yard on November 7 … He stressed; not where other days are told
shared               the same speaker, the sentence before, a venue, the page's press conference
the page's own       a medium's news and comment: the month; a state's background: nothing;
                     where publication is uncertain: the months in which it may have been
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.marked import annotate_marked


def said(marked: str, published: str | None, directory: Directory, number: int = 0) -> str | None:
    _, found = annotate_marked(marked, directory=directory, published=published)
    dating = found.statements[number].said
    return dating.edtf if dating else None


IN_WORDS = [
    ("{Seoul} <said> on Wednesday «it waits».", "2020-09-20", "2020-09-16"),
    ("{Seoul} <said> Sunday «it waits».", "2020-09-20", "2020-09-20"),
    ("{Seoul} <said> last Sunday «it waits».", "2020-09-20", "2020-09-13"),
    ("{Seoul} <said> on Wednesday last week «it waits».", "2016-01-14", "2016-01-06"),
    ("On Friday morning, {the North} <said> «it waits».", "2013-06-07", "2013-06-07"),
    ("{Seoul} <said> on Sept. 15 «it waits».", "2020-09-20", "2020-09-15"),
    ("{Seoul} <announced> on December 23 «it waits».", "2022-01-24", "2021-12-23"),
    ("{Seoul} <announced> on 23 December «it waits».", "2022-01-24", "2021-12-23"),
    ("{Seoul} <announced> on June 12, 2018, «it waits».", "2022-01-24", "2018-06-12"),
    ("{Seoul} <said> the previous day «it waits».", "2020-07-02", "2020-07-01"),
    ("{Seoul} <said> over the weekend «it waits».", "2013-07-09", "2013-07-06/2013-07-07"),
    (
        "{Seoul} on Wednesday closed the site over the launch on Feb. 7, <saying> «no».",
        "2016-02-14",
        "2016-02-10",
    ),
    ("{Seoul} <said> last week «it waits».", "2016-01-20", "2016-01"),
    ("{Seoul} <said> last week «it waits».", "2016-02-10", "2016-02"),
    ("{Seoul} <said> last week «it waits».", "2016-03-09", "2016-02-29/2016-03-06"),
    ("{Seoul} <said> yesterday «it waits».", "2020-07-01", "2020-06-30"),
    ("{Seoul} <proposed> last month «talks».", "2026-01-02", "2025-12"),
    ("{The North}, in June, <blamed> «Seoul for leaflets».", "2020-09-20", "2020-06"),
    ("{The North}, in October, <blamed> «Seoul for leaflets».", "2020-09-20", "2019-10"),
    ("{The North} <promised> in 2018 «a visit».", "2020-09-20", "2018"),
    ("{Seoul} <called> «on China on Wednesday to use its weight».", "2016-01-14", "2016-01-13"),
    ("{Kim Jong-un} <ordered> «officials in 2019 to clear the site».", "2025-12-31", "2019"),
    ("{Seoul} <said> on Wednesday «it waits».", "2013-07-11/2013-07-12", "2013-07-10"),
    ("{Seoul} <said> in June last year that «it waits».", "2020-09-20", "2019-06"),
    ("{Seoul} <said> on June 3 last year that «it waits».", "2020-09-20", "2019-06-03"),
    ("{Seoul} <said> on June 3 of last year that «it waits».", "2020-09-20", "2019-06-03"),
    ("{Seoul} <said> on June 3 last year's pact «was void».", "2020-09-20", "2020-06-03"),
    ("{Seoul} <said> in mid-June that «it waits».", "2020-09-20", "2020-06"),
    ("{Seoul} <said> in mid-2018 that «it waits».", "2020-09-20", "2018"),
    ("{Seoul} <said> the day before yesterday that «it waits».", "2020-09-20", "2020-09-18"),
    ("{Seoul} <said> in a statement two months ago that «it waits».", "2020-09-20", "2020-07"),
    ("{Lund} <said> on the same day that «it waits».", "2020-09-20", "2020-09"),
    ("{Seoul} <said> on the 16th that «it waits».", "2020-09-20", "2020-09-16"),
    ("{Seoul} on the 16th <slammed> «the offer».", "2020-09-20", "2020-09-16"),
    ("{Seoul} on the 30th (local time) <slammed> «the offer».", "2020-09-20", "2020-08-30"),
    ("{Seoul} <said> on Wednesday (September 16) «it waits».", "2020-09-20", "2020-09-16"),
    ("{Seoul} <said> on 16 Sept. (Wednesday) «it waits».", "2020-09-20", "2020-09-16"),
    ("{Seoul} <said> on Wednesday (16 September 2020) «it waits».", None, "2020-09-16"),
    ("{Seoul} <said> on Tuesday, Jan. 9, «it waits».", "2017-08-03/2019-01-01", "2018-01-09"),
    ("{Seoul} <said> on Tuesday, Jan. 9, «it waits».", "2017-08-03/2019-02-01", "2018-01-09"),
]


@pytest.mark.parametrize(("marked", "published", "expected"), IN_WORDS)
def test_a_date_beside_the_cue_dates_the_report(marked, published, expected, directory: Directory):
    assert said(marked, published, directory) == expected


def test_a_day_after_is_counted_back(directory: Directory):
    marked = "{Seoul} <wrote> on Tuesday «it mourns», a day after {1 KCNA} <1 announced> «1 a death»."
    assert said(marked, "2011-12-22", directory, 1) == "2011-12-19"


UNCERTAIN = [
    ("{Seoul} <said> on Wednesday «it waits».", "2021-01-20/2022-05-09", "2020-12/2022-05"),
    ("It rained.\n\n{Seoul} <said> on Wednesday «it waits».", "2021-01-20/2022-05-09", "2020-12/2022-05"),
    ("{Seoul} <said> on Wednesday «it waits».", "2021-01-20/..", "2020-12/.."),
    ("{Lund} <said> «it waits».", "2021-01-20/2022-05-09", "2020-12/2022-05"),
    ("{Lund} <said> «it waits».", "2021-02-20/2021-02-24", "2021-02"),
    ("{Lund} <said> «it waits».", "2021-02", "2021-01/2021-02"),
    ("{Seoul} <said> on Tuesday, Jan. 9, «it waits».", "2001-08-03/2019-02-01", "2001-07/2019-02"),
    ("{Seoul} <said> on Wednesday, Jan. 9, «it waits».", "2017-08-03/2019-01-01", "2017-07/2019-01"),
]


@pytest.mark.parametrize(("marked", "published", "expected"), UNCERTAIN)
def test_a_page_of_uncertain_publication_bounds_what_it_reports(
    marked, published, expected, directory: Directory
):
    assert said(marked, published, directory) == expected


NOT_ITS_DATE = [
    ("{Seoul} <has long said> «the talks of Wednesday failed».", "2020-09-20"),
    ("{Seoul} <said> on Wednesday «it waits».", None),
    ("It rained.\n\n{Pyongyang} <denied> «any part in it».", "2021-01-20/2022-05-09"),
    ("It rained.\n\n{Seoul}, torn by storms last month, <denied> «any part in it».", "2020-09-20"),
    ("The summit in May failed. {Seoul} <says> «it waits».\n\n", None),
    ("It rained.\n\n{Pyongyang} <denied> «any part in it».", "2020-09-20"),
    ("It rained.\n\nOf a fire in 2010 {Pyongyang} <denies> «any part».", "2020-09-20"),
]


@pytest.mark.parametrize(("marked", "published"), NOT_ITS_DATE)
def test_what_does_not_date_the_report_leaves_it_open(marked, published, directory: Directory):
    assert said(marked, published, directory) is None


def test_may_is_a_month_only_with_a_capital(directory: Directory):
    assert said("It rained.\n\n{Seoul} <said> «yes» and by may 5 it will.", "2020-09-20", directory) is None


SHARED = [
    (
        "{The North} <said> on Monday (March 2) «yes». {1 It} <1 added> «1 no».",
        "2020-03-05",
        "2020-03-02",
    ),
    ("{Kang Kyung-wha} <said> on Thursday «yes».\n\n{1 She} <1 added> «1 no».", "2020-07-02", "2020-07-02"),
    (
        "On Friday, the North thanked Seoul. {1 It} <1 said> «1 no». {Seoul} <said> «yes».",
        "2013-06-07",
        "2013-06-07",
    ),
    (
        "{Pak Rim Su} <said> «yes».\n\nPak spoke at a press conference on Friday.\n\n{1 He} <1 said> «1 no».",
        "2010-05-29",
        "2010-05-28",
    ),
    (
        "{Kang Kyung-wha} <said> on Thursday «yes». {1 Kang} <1 said> at a New Year's news meeting «1 no».",
        "2020-01-02",
        "2020-01-02",
    ),
    (
        "{Japan} <said> on Thursday «yes».\n\nA.\n\nB.\n\nC.\n\n{1 Japan} <1 denied> «1 guilt».",
        "2020-07-02",
        None,
    ),
]


@pytest.mark.parametrize(("marked", "published", "expected"), SHARED)
def test_a_report_shares_the_day_of_its_speaker(marked, published, expected, directory: Directory):
    assert said(marked, published, directory, 1) == expected


def test_the_day_of_what_is_planned_is_not_that_of_a_briefing(directory: Directory):
    marked = "«Lee will meet Xi on Wednesday», {Kang Kyung-wha} <told> a briefing."
    assert said(marked, "2020-07-10", directory) == "2020-07"


def test_who_was_dated_to_a_week_goes_on_in_it(directory: Directory):
    marked = (
        "{Lund} <said> on Monday «yes».\n\nIn an interview last week, {1 Wi Sung-lac} <1 said> «1 no».\n\n"
        "“«2 Not now»,” {2 he} <2 said>."
    )
    assert said(marked, "2025-12-30", directory, 2) == said(marked, "2025-12-30", directory, 1) == "2025-12"


def test_a_mediums_news_without_a_day_may_be_of_days_before(directory: Directory):
    assert said("{KCNA} <said> «Kim was pleased».", "2019-07-10", directory) == "2019-07"


def test_comment_without_a_day_is_of_the_month(directory: Directory):
    assert said("{Analysts} <say> «it is unclear».", "2019-07-01", directory) == "2019-07"


def test_a_state_told_of_after_a_dated_event_has_its_year(directory: Directory):
    marked = "The summit in February failed. The North tested arms and {the North} <demanded> «more»."
    assert said(marked, "2019-07-01", directory) == "2019"


def test_the_basis_quotes_the_words(directory: Directory):
    _, found = annotate_marked(
        "{Seoul} <said> on Wednesday «it waits».", directory=directory, published="2020-09-20"
    )
    said_on = found.statements[0].said
    assert said_on is not None
    assert said_on.evidence == "Wednesday"


OCCASIONS = [
    (
        "Lee went to Panmunjom on Wednesday. {Unification Minister Lee In-young} <said> «yes».",
        "2020-09-20",
        "panmunjom-visit-2020-09",
    ),
    (
        "{Kang Kyung-wha} <told> a press conference on Thursday «yes».",
        "2020-07-02",
        "kang-press-conference-2020-07",
    ),
    (
        "{South Korea’s vice defense minister} <called> on Thursday «for calm». Park Jae-min told "
        "The Associated Press in an interview.",
        "2021-01-20/2022-05-09",
        "park-ap-interview-2021",
    ),
    (
        "The Unification Ministry held a joint briefing on December 23. {The Foreign Ministry} <said> «yes».",
        "2022-01-24",
        "policy-briefing-2021-12",
    ),
]


@pytest.mark.parametrize(("marked", "published", "slug"), OCCASIONS)
def test_the_occasion_fits_day_speaker_and_words(marked, published, slug, directory: Directory):
    _, found = annotate_marked(marked, directory=directory, published=published)
    assert found.statements[0].occasion == slug


NO_OCCASION = [
    ("{North Korea} <said> on Wednesday last week «it tested a bomb».", "2016-01-14"),
    ("{Moon Jae-in} <said> on Thursday «yes».", "2020-07-02"),
    ("{Kang Kyung-wha} <said> on Friday «yes».", "2020-07-04"),
]


@pytest.mark.parametrize(("marked", "published"), NO_OCCASION)
def test_no_occasion_where_the_day_or_speaker_does_not_fit(marked, published, directory: Directory):
    _, found = annotate_marked(marked, directory=directory, published=published)
    assert found.statements[0].occasion is None


def test_a_story_filed_before_it_is_printed_counts_from_its_dateline(directory: Directory):
    options = {"directory": directory, "published": "1991-12-12", "dateline": "SEOUL, Dec. 11"}
    _, found = annotate_marked(
        "{Analysts} <said> today «it waits». {1 Lund} <1 agreed> «1 to wait».", **options
    )
    assert [one.said.edtf for one in found.statements if one.said] == ["1991-12-11", "1991-12"]


def test_what_a_relative_clause_tells_of_long_ago_is_no_date(directory: Directory):
    marked = "An envoy who was sent there in 1994, {Lund}, <said> «it waits»."
    assert said(marked, "2017-09-26", directory) == "2017-09"


def test_a_study_of_a_year_spoke_in_that_year(directory: Directory):
    assert said("{A 2015 study} <estimated> «it would cost a fortune».", "2017-09-26", directory) == "2015"


def test_what_came_later_is_not_of_the_day_told_before(directory: Directory):
    marked = "They met on June 30, but {Lund} later <denied> «it»."
    assert said(marked, "2017-09-26", directory) == "2017-09"


COUNTED_ON = [
    ("{Lund} <said> in his New Year Address «it was lost».", "2019-01"),
    ("It sank in September 2018. {Lund} <told> the guild the following month «it was lost».", "2018-10"),
    ("It sank in March 2010. {The panel} <concluded> that May «it was hit».", "2010-05"),
    ("It sank in 2010. A year later {Lund} <said> «it was hit».", "2011"),
    ("It sank in 2010. {Lund} <said> that year «it was hit».", "2010"),
    ("It sank in December 2017. {Lund} <said> a month later «it was hit».", "2018-01"),
    (
        "It sank in May 2010, the biggest ship of that year. {Lund} <said> on Friday «it was hit».",
        "2019-01-11",
    ),
    ("It was built in 2018. {Lund} <said> ten years later «it would be hit».", None),
    ("In the summer of 2001, {a retired envoy}, Lund, <assured> me «it was a trap».", "2001"),
]


@pytest.mark.parametrize(("marked", "expected"), COUNTED_ON)
def test_what_came_later_is_counted_from_what_was_told_before(marked, expected, directory: Directory):
    assert said(marked, "2019-01-14", directory) == expected


BESIDE = [
    ("{Lund}, who <had said> in July «it waits», {1 he} <1 said> on Wednesday «1 it will not».", "2020-07"),
    ("Oslo was silent until 1973, when {it} <declared> «the sea its own».", "1973"),
    ("As {Lund}, who led the guild under the king, <noted> in a column in 2015, «it waits».", "2015"),
    ("{Lund} <told> the guild «it had sunk»; on Friday, Bergen sent a boat.", "2020-09"),
]


@pytest.mark.parametrize(("marked", "expected"), BESIDE)
def test_the_date_of_its_own_clause_dates_a_report(marked, expected, directory: Directory):
    assert said(marked, "2020-09-20", directory) == expected


def test_what_a_relative_clause_tells_does_not_date_what_its_clause_goes_on_with(directory: Directory):
    text = "Kang Kyung-wha, who told a court last year that it sank, told reporters that it did not."
    found = annotate(text, directory=directory, published="2020-09-20")
    assert [one.said.edtf for one in found.statements if one.said] == ["2019", "2020-09"]


NOT_ITS_DAY = [
    ("In a paper seen by the Herald on Wednesday, {Lund} <said> «it waits».", "2020-09"),
    ("In a letter obtained by Bergen News late on Tuesday, {Lund} <urged> «them to wait».", "2020-09"),
    ("In a letter written by Holm on Tuesday and read out, {Lund} <said> «it waits».", "2020-09-15"),
    ("{Lund} <insisted> in talks, which broke off on Sept. 5, «it waits».", "2020-09"),
    ("{Lund} <insisted> in talks, which went on, on Sept. 5 «it waits».", "2020-09-05"),
    ("{Lund} first <said> «it waits», but {1 he} <1 knew> on Tuesday «1 better».", "2020-09"),
    ("{Lund} <said> «it waits» and denied on Tuesday that he was asked.", "2020-09-15"),
    ("{Lund}, the mayor of Oslo, threatened in 2018 to leave, <calling> «the town “a trap”».", "2018"),
    ("{Lund}, who left the town in 2018, threatened to go on, <calling> «the town “a trap”».", "2020-09"),
]


@pytest.mark.parametrize(("marked", "expected"), NOT_ITS_DAY)
def test_a_day_of_something_else_in_the_sentence_is_not_that_of_the_report(
    marked, expected, directory: Directory
):
    assert said(marked, "2020-09-20", directory) == expected


SENTENCES_BEFORE = [
    ("Lund was to have sailed on Thursday.", "2020-09"),
    ("Lund spoke to Holm, who sailed on Thursday.", "2020-09"),
    ("Lund sailed to the island on Thursday.", "2020-09-17"),
]


@pytest.mark.parametrize(("before", "expected"), SENTENCES_BEFORE)
def test_a_day_of_what_never_was_or_of_somebody_else_dates_no_next_sentence(
    before, expected, directory: Directory
):
    assert said(before + " {He} <told> a guild «it waits».", "2020-09-20", directory) == expected


DAYS_BEFORE = [
    ("It sank on Thursday.\n\nA day earlier, {Lund} <said> «it would hold».", "2020-09-16"),
    ("It sank on Sept. 3. {Lund} <said> the day before «it would hold».", "2020-09-02"),
    ("It sank in May. {Lund} <said> the previous day «it would hold».", "2020-09-19"),
    ("{Lund} <said> the day before yesterday «it would hold».", "2020-09-18"),
    ("Holm came on Friday. It sank on Sept. 3. Earlier in the day, {Lund} <said> «it holds».", "2020-09-18"),
    ("It sank on Sept. 3. Later in the day, {Lund} <said> «it had held».", "2020-09-03"),
]


@pytest.mark.parametrize(("marked", "expected"), DAYS_BEFORE)
def test_the_day_before_is_counted_from_the_day_told(marked, expected, directory: Directory):
    assert said(marked, "2020-09-20", directory) == expected


PAST = [
    ("{Lund} <called> «it “a trap”» at the time, but stayed.", None),
    ("{Lund} <told> the Assembly of the Guild months later «it was a trap».", None),
    ("{Lund} <told> the Assembly of the Guild on Monday «it was a trap».", "2020-09-14"),
    ("{Lund} <said> «the hall was full at the time».", "2020-09"),
    ("After a clash in June 1999, {the army} <announced> «it would draw a line».", "1999"),
    ("After a clash in June 2019, {the army} <announced> «it would draw a line».", "2020-09"),
    ("In June 1998 Chung Ju-yung drove a herd north. At the gate {he} <told> reporters «yes».", "1998"),
    ("In June 1998 Chung Ju-yung drove a herd north. {He} <says> «it was hot».", "2020-09"),
    ("Lund, who left in June 1998, was glad. {He} <said> «it was hot».", "2020-09"),
    ("{Lund}, the mayor at the time, <informed> the guild «it had sunk».", None),
    ("{Lund} has <said> «it will wait».", None),
    ("Since the collapse of the talks in 2019, {the North} <insists> «they are over».", "2020-09"),
    ("{Lund} <insists> «it will wait». {1 He} <1 said> on Monday «1 no».", "2020-09"),
    ("{Lund} has since <argued> «it will wait».", None),
    ("{Lund} has played it down, <saying> «it will wait».", None),
    ("{Lund} once <told> me «it will wait».", None),
    ("{Lund} <wrote> in his memoirs «it rained».", None),
    ("{Lund} <said> «it has waited».", "2020-09"),
    ("{Lund} has to leave, he said, <adding> «it was late».", "2020-09"),
]


@pytest.mark.parametrize(("marked", "expected"), PAST)
def test_what_is_told_of_the_past_is_not_of_the_month_of_publication(marked, expected, directory: Directory):
    assert said(marked, "2020-09-20", directory) == expected


VISITS = [
    (
        "gave field guidance to the Holm Yard on Nov. 7.",
        "{Kim Jong Un} <stressed> «its needs».",
        "2026-11-07",
    ),
    ("inspected the yard on November 7.", "The yard is of 1961. {He} <said> that «it is old».", "2026-11-07"),
    ("visited a farm on Tuesday, the agency reported Wednesday.", "{He} <sought> «pigs».", "2026-11-10"),
    ("inspected the yard in November.", "{He} <said> that «it is old».", "2026-11"),
    ("inspected the yard on November 7.", "On Nov. 9 he left.\n\nIt rained. {He} <sought> «it».", "2026-11"),
    ("inspected the yard on November 7.", "It rained. {Seoul} <said> «it waits».", None),
    ("said on November 7 that he visited a yard.", "It rained. {He} <sought> «more».", "2026-11"),
]


@pytest.mark.parametrize(("lead", "rest", "expected"), VISITS)
def test_a_report_of_one_visit_is_of_its_day(lead, rest, expected, directory: Directory):
    marked = f"Kim Jong Un {lead}\n\nHe saw a boat.\n\n{rest}"
    assert said(marked, "2026-11-12", directory) == expected
