"""The date of a report by another report of the page. Each kind with right readings and ones to leave open:

goes on quoting     "X told lawmakers on Sept. 2 …. ¶ “…,” X said": of that day; not a report in the writer's
                    words, nor another's, nor one told in the present
behind an earlier   "Last month X told a crowd …. Y promised": between that month and publication; not in a
one                 paragraph of its own
another paper       "In a separate commentary, X": no day of what X said before
"""

import pytest

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
