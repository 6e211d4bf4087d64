"""The date of a report by another report of the page. Each kind with right readings and ones to leave open:

goes on quoting     "X told lawmakers on Sept. 2 …. ¶ “…,” X said": of that day; not a report in the writer's
                    words, nor another's, nor one told in the present
behind an earlier   "Last month X told a crowd …. Y promised": between that month and publication; not in a
one                 paragraph of its own
another paper       "In a separate commentary, X": no day of what X said before
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.marked import annotate_marked

FIRST = "{Lee In-young} <told> lawmakers on Sept. 2 «it waits».\n\n"
LAST_MONTH = "In Oslo last month, {Kang Kyung-wha} <told> a crowd «it waits». "

CASES = [
    (FIRST + "“«1 It is old»,” {1 Lee} <1 said>.", "2020-09-02"),
    (FIRST + "“«1 It is old»,” {1 Lee} <1 says>.", "2020-09"),
    (FIRST + "“«1 It is old»,” {1 Kang Kyung-wha} <1 said>.", "2020-09"),
    (FIRST + "{1 Lee} <1 said> «1 it is old».", "2020-09"),
    (LAST_MONTH + "{1 Lee} <1 promised> him «1 to come».", "2020-08/2020-09"),
    (LAST_MONTH + "{1 Lee} <1 says> «1 he will come».", "2020-09"),
    (
        "When {Kang Kyung-wha} <hinted> last summer «it waits», {1 Lee In-young} <1 was> «1 “glad”».",
        "2020-09",
    ),
    (LAST_MONTH + "\n\n{1 Lee} <1 promised> him «1 to come».", "2020-09"),
    ("{Lee In-young} <said> on Sept. 14 «it waits».\n\n{1 Lee} <1 called> «1 it “old”».", "2020-09-14"),
    (
        "{Lee In-young} <said> on Sept. 14 «it waits».\n\nIn a separate note, {1 Lee} <1 said> «1 no».",
        "2020-09",
    ),
]


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_a_report_has_the_day_of_another_only_where_it_goes_on(marked, expected, directory: Directory):
    _, found = annotate_marked(marked, directory=directory, published="2020-09-20")
    second = found.statements[1].said
    assert second is not None
    assert second.edtf == expected


SPEECH = "Lee In-young gave a speech on Sept. 14. "


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (SPEECH + "“We will act,” he said.\n\n“The gate is shut.”", ["2020-09-14", "2020-09-14"]),
        (SPEECH + "He said:\n\n“We will act.”\n\n“The gate is shut.”", ["2020-09-14", "2020-09-14"]),
        (
            SPEECH + "“We will act,” he said.\n\n“The gate is shut.”\n\n“Nobody will come.”",
            ["2020-09-14", "2020-09-14", "2020-09-14"],
        ),
        (SPEECH + "“We will act,” said Kang Kyung-wha.\n\n“The gate is shut.”", ["2020-09", "2020-09"]),
    ],
)
def test_a_quotation_without_a_source_has_the_day_of_the_one_it_goes_on_with(
    text: str, days: list[str], directory: Directory
):
    found = annotate(text, directory=directory, published="2020-09-20").statements
    assert [one.said and one.said.edtf for one in found] == days
