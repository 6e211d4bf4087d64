"""Aggregates: what is counted, in which periods, and how old a count may be."""

from collections import Counter
from datetime import date

import pytest
from django.db import connection

from articles.facets import holdings, memory, summary, tally, timeline
from articles.models import Attribution, Statement, Summary
from tests.factories import make_actor, make_article, make_attribution, make_publisher, make_statement

DAYS = Counter({date(2018, 4, 27): 2, date(2018, 6, 1): 1})


def test_months_make_up_whole_years():
    drawn = timeline.periods(DAYS).periods
    assert (drawn[0].since, drawn[-1].since, len(drawn)) == ("2018-01", "2018-12", 12)


def test_a_long_time_is_drawn_in_years():
    drawn = timeline.periods(DAYS + Counter({date(2026, 1, 1): 1}))
    assert (drawn.by, len(drawn.periods)) == ("year", 9)


def test_no_count_is_lost_by_gathering():
    assert timeline.periods(DAYS).total == 3


def test_what_has_no_date_is_counted_and_not_drawn():
    drawn = timeline.periods(DAYS + Counter({date.min: 4}))
    assert (drawn.undated, drawn.total) == (4, 3)


def test_a_range_that_is_asked_for_is_drawn_where_it_is_empty():
    drawn = timeline.periods(DAYS, over=(date(2017, 5, 1), date(2019, 2, 1)))
    assert (drawn.periods[0].since, drawn.periods[-1].since) == ("2017-01", "2019-12")


@pytest.mark.parametrize(("articles", "thin"), [(0, True), (2, True), (3, False), (None, False)])
def test_a_period_of_which_little_is_held_is_thin(articles, thin):
    assert timeline.Period("2018-04", "April 2018", 5, (), articles).is_thin is thin


def test_a_joint_statement_counts_for_each_speaker_but_once_for_a_side(db):
    statement = make_statement(speaker=make_actor())
    make_attribution(statement, make_actor())
    counted = tally.tally(Statement.objects.public())
    assert (len(counted.counts["speaker"]), counted.counts["side"]) == (2, {"south-korea": 1})


def test_what_nobody_said_is_counted_without_speakers(db):
    make_statement().attributions.all().delete()
    counted = tally.tally(Statement.objects.public())
    assert (counted.total, counted.counts["speaker"], counted.counts["side"]) == (1, {}, {})


@pytest.mark.parametrize("facet", ["speaker", "side", "type", "publisher", "year", "article"])
def test_one_facet_of_all_is_that_of_all_facets(db, facet):
    publisher = make_publisher()
    for said in ("2018-04-27", "2019"):
        make_statement(article=make_article(publisher=publisher), speaker=make_actor(), said=said)
    assert tally.of_all(facet) == tally.of_everything().counts[facet]


def test_the_most_quoted_come_first_with_their_first_and_last_day(db):
    ahn = make_actor("Ahn Ji")
    for said in ("2018", "2020-02-01"):
        make_statement(speaker=ahn, said=said)
    make_statement(speaker="a farmer", said="2019")
    make_statement(speaker="a farmer", article=make_article(text="“We will go on.”", published=""))
    make_statement(speaker="a sailor", article=make_article(text="“We will go on!”", published=""))
    rows = holdings.most_quoted(Attribution.objects.public(), 5)
    assert [(row.name, row.count, row.first, row.last) for row in rows] == [
        ("Ahn Ji", 2, date(2018, 1, 1), date(2020, 2, 1)),
        ("a farmer", 2, date(2019, 1, 1), date(2019, 1, 1)),
        ("a sailor", 1, None, None),
    ]


def test_holdings_leave_out_what_readers_do_not_see(db):
    make_statement(review="confirmed")
    make_statement(review="rejected")
    make_statement(article=make_article(text="“We will go on,” he said.", status="draft"))
    held = holdings.holdings(summary.read(holdings.OF_ALL))
    assert (held.articles, held.statements, held.confirmed_percent) == (2, 1, 100)


def test_coverage_is_by_publisher_and_year(db):
    make_article(publisher=make_publisher("The Herald"), published="2019-01-02")
    make_article(published="")
    years, lines, undated = holdings.coverage()
    assert (years, [str(line.publisher) for line in lines], undated) == ([2019], ["None", "The Herald"], 1)


def test_a_small_archive_is_counted_as_it_is_now(db):
    results = iter([1, 2])
    assert [memory.remembered("test-small", lambda: next(results)) for _ in range(2)] == [1, 2]


def test_a_large_archive_is_counted_once_in_a_while(db, monkeypatch):
    monkeypatch.setattr(memory, "LARGE", 0)
    make_statement()
    results = iter([1, 2])
    assert [memory.remembered("test-large", lambda: next(results)) for _ in range(2)] == [1, 1]


@pytest.mark.parametrize(
    ("size", "write", "counts"),
    [(0, lambda: None, [1, 1]), (0, make_publisher, [1, 2]), (memory.LARGE, lambda: None, [1, 2])],
    ids=["a large archive", "one that is written to", "a small one"],
)
def test_what_has_to_be_exact_is_remembered_until_something_is_written(db, monkeypatch, size, write, counts):
    monkeypatch.setattr(memory, "LARGE", size)
    make_statement()
    results, found = iter([1, 2]), []
    for _ in range(2):
        found.append(memory.until_changed("test", Statement.objects.public(), lambda: next(results)))
        write()
    assert found == counts


def test_of_equal_counts_the_first_by_name_are_shown_first_whatever_was_counted_first():
    offices = {"Premier": 1, "Envoy": 2, "Chairman": 1, "Adviser": 1, "": 9}
    turned = dict(reversed(offices.items()))
    shown = [
        [value.value for value in tally.values_as_they_are(Counter(one), 3)] for one in (offices, turned)
    ]
    assert shown == [["Envoy", "Adviser", "Chairman"]] * 2


def test_of_speakers_with_equal_counts_the_same_are_shown_by_name(db):
    ids = {name: make_actor(name).pk for name in ("Yoon A", "Han B", "Moon C", "Seo D")}
    counts = [(pk, 1) for pk in ids.values()]
    shown = [
        [value.label for value in tally.values_of_rows("speaker", Counter(dict(order)), 3)]
        for order in (counts, counts[::-1])
    ]
    assert shown == [["Han B", "Moon C", "Yoon A"]] * 2


def test_articles_are_named_by_their_ids_alone(db, django_assert_num_queries):
    """SQLite has no better plan: asked for their status too, it goes through all that are published."""
    articles = [make_article(title=title) for title in ("A bridge", "A tower")]
    with django_assert_num_queries(1) as asked:
        values = tally.values_of_rows("article", Counter({article.pk: 1 for article in articles}), 3)
    assert [value.label for value in values] == ["A bridge", "A tower"]
    assert "status" not in asked.captured_queries[0]["sql"]


def test_a_chart_of_decades_is_added_up_to_years_by_the_database(db):
    for said in ("2001-02-03", "2001-11-03", "2018-04-27"):
        make_statement(said=said)
    make_statement(said="", article=make_article(text="“We will go on,” he said.", published=""))
    charted = summary.read_for_chart(("month", "side-month"), ("type",))
    assert (charted.by, charted.first, charted.last) == ("year", date(2001, 2, 1), date(2018, 4, 1))
    assert (charted.known["month"], charted.known["type"].total()) == ({"2001": 2, "2018": 1, "0001": 1}, 4)


def test_a_chart_of_a_few_years_keeps_its_months(db):
    for said in ("2014-02-03", "2018-11-03"):
        make_statement(said=said)
    charted = summary.read_for_chart(("month",))
    assert (charted.by, charted.known["month"]) == ("month", {"2014-02": 1, "2018-11": 1})


def test_a_month_that_was_emptied_is_not_drawn(db):
    """PostgreSQL may keep several rows of a month, as long as its transaction runs, that come to nothing."""
    for said in ("2014-02-03", "2018-11-03"):
        make_statement(said=said)
    kept = [(1,), (-1,)] if connection.vendor == "postgresql" else [(0,)]
    for (count,) in kept:
        Summary.objects.create(facet="month", value="1999-04", count=count)
    charted = summary.read_for_chart(("month",))
    assert (charted.by, charted.first, charted.known["month"]) == (
        "month",
        date(2014, 2, 1),
        {"2014-02": 1, "2018-11": 1},
    )


def test_a_chart_of_nothing_has_no_first_and_last_month(db):
    charted = summary.read_for_chart(("month",))
    assert (charted.by, charted.first, charted.last, charted.known) == ("month", None, None, {"month": {}})
