"""Charts: what their bars, lines and words say."""

import html5lib
import pytest
from django.template import Context, Template
from django.test import RequestFactory

from articles.facets.timeline import Period, Periods
from articles.templatetags.charts import lines, rate_of, spoken
from tests.views.conftest import XHTML, text_of

MONTHS = Periods(
    "month",
    (
        Period("2018-03", "March 2018", 4, (("north-korea", 1), ("south-korea", 3)), 8),
        Period("2018-04", "April 2018", 9, (), 3),
        Period("2018-05", "May 2018", 2, (), 1),
        Period("2018-06", "June 2018", 5, (), 0),
    ),
)


def drawn(address: str = "/", periods: Periods = MONTHS):
    """The chart as the page has it, parsed."""
    context = Context({"request": RequestFactory().get(address), "periods": periods})
    html = Template("{% load charts %}{% chart periods 'Statements' keep=True %}").render(context)
    return html5lib.parseFragment(html)


def axis_of(periods: Periods):
    """The row of labels below the bars."""
    rows = drawn(periods=periods).iter(f"{XHTML}div")
    return next(row for row in rows if "axis" in row.get("class", "").split())


def bars(address: str = "/") -> dict[str, float]:
    """The height of each bar, the highest 100."""
    return {
        link[0].text.split(":")[0]: sum(
            float(part.get("height")) for part in link if "bar" in part.get("class", "")
        )
        for link in drawn(address).iter("{http://www.w3.org/2000/svg}a")
    }


def test_bars_are_as_high_as_their_counts():
    assert bars() == {"March 2018": 44.44, "April 2018": 100, "May 2018": 22.22, "June 2018": 55.56}


def test_bars_are_as_high_as_their_counts_for_each_article_held_on_demand():
    assert bars("/?per=article") == {"March 2018": 16.67, "April 2018": 100, "May 2018": 66.67}


def test_what_cannot_be_divided_is_said():
    assert "Not drawn: 5 of months of which no article is held" in text_of(drawn("/?per=article"))


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("/?side=japan&page=2", ("?side=japan&per=article", "show for each article held")),
        ("/?side=japan&per=article", ("?side=japan", "show counts")),
    ],
)
def test_the_switch_keeps_the_filters(address, link):
    links = [(one.get("href"), text_of(one)) for one in drawn(address).iter(f"{XHTML}a")]
    assert links[0] == link


def test_without_holdings_there_is_nothing_to_switch():
    assert "for each" not in text_of(drawn(periods=Periods("year", (Period("2018", "2018", 4),))))


@pytest.mark.parametrize(("years", "is_thinned"), [(7, True), (9, False)])
def test_a_phone_may_leave_out_years_where_each_bar_has_its_own(years, is_thinned):
    periods = Periods("year", tuple(Period(str(year), str(year), 4) for year in range(2010, 2010 + years)))
    assert ("axis-of-each" in axis_of(periods).get("class")) is is_thinned


def test_thin_months_are_marked_and_explained():
    chart = drawn()
    thin = [
        link[0].text.split(":")[0]
        for link in chart.iter("{http://www.w3.org/2000/svg}a")
        if link.get("class")
    ]
    assert (thin, "two articles or fewer are held of this month" in text_of(chart)) == (
        ["May 2018", "June 2018"],
        True,
    )


@pytest.mark.parametrize(
    ("highest", "labels"),
    [
        (1, ["1"]),
        (2, ["1", "2"]),
        (3, ["1", "2", "3"]),
        (15, ["5", "10", "15"]),
        (41, ["20", "40"]),
        (901, ["500"]),
        (1200, ["500", "1,000"]),
        (0, []),
    ],
)
def test_lines_stand_at_round_values(highest, labels):
    assert [line.label for line in lines(highest, whole=True)] == labels


def test_lines_of_rates_may_stand_between_whole_numbers():
    assert [line.label for line in lines(1.4, whole=False)] == ["0.5", "1"]


def test_the_line_of_the_highest_value_is_at_the_top():
    assert lines(15, whole=True)[-1].y == 0


def test_a_bar_says_what_it_counts():
    assert spoken(MONTHS.periods[0]) == (
        "March 2018: 4 statements (North Korea 1, South Korea 3), 8 articles held, 0.5 for each"
    )


def test_of_nothing_held_there_is_no_rate():
    assert rate_of(MONTHS.periods[3]) is None


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (1973, 2026, ["1973", "1980", "1987", "1994", "2001", "2008", "2015", "2026"]),
        (2013, 2026, ["2013", "2015", "2017", "2019", "2021", "2023", "2026"]),  # no room for both neighbours
        (2012, 2026, ["2012", "2014", "2016", "2018", "2020", "2022", "2026"]),
        (1994, 2026, ["1994", "1999", "2004", "2009", "2014", "2019", "2026"]),
        (2022, 2026, ["2022", "2023", "2024", "2025", "2026"]),
    ],
)
def test_the_axis_says_where_it_begins_and_ends(first, last, labels):
    years = Periods("year", tuple(Period(str(year), str(year), 1, (), 3) for year in range(first, last + 1)))
    axis = axis_of(years)
    assert [label for one in axis if (label := text_of(one))] == labels
