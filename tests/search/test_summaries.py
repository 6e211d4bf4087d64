"""The database's own counts are those of counting, whatever writes."""

import re
from datetime import date

import pytest
from django.db import connection

from articles.facets import summary
from articles.ingest.publication import withdraw
from articles.models import Article, Attribution, Statement, Summary
from articles.search import _sqlite_summaries
from articles.search.schema import rebuild, recount
from tests.factories import (
    make_actor,
    make_article,
    make_editor,
    make_event,
    make_publisher,
    make_statement,
)

pytestmark = pytest.mark.django_db


def kept() -> dict[tuple[str, str, int], int]:
    rows = Summary.objects.values_list("facet", "value", "number", "count")
    found: dict[tuple[str, str, int], int] = {}
    for facet, value, number, count in rows:
        found[facet, value, number] = found.get((facet, value, number), 0) + count
    return {key: count for key, count in found.items() if count}


@pytest.fixture
def said():
    """A statement of one speaker, and a joint one of two of the same side and a third."""
    article = make_article(text="One said this. Three said that.", published="2019-03-02")
    first, second = make_actor("Han A"), make_actor("Han B", slug="han-b")
    third = make_actor("Ri C", slug="ri-c", side="north-korea")
    make_statement("this", article=article, speaker=first)
    joint = make_statement("that", article=article, speaker=first)
    for actor in (second, third):
        Attribution.objects.create(statement=joint, actor=actor, office="Minister")
    return joint


def test_a_joint_statement_counts_once_for_a_side(said):
    assert summary.read(("side",))["side"] == {"south-korea": 2, "north-korea": 1}


def test_the_months_are_those_of_the_sort_dates(said):
    assert summary.read(("month", "article-month")) == {
        "month": {"2019-03": 2},
        "article-month": {"2019-03": 1},
    }


def test_the_months_and_offices_of_one_speaker_are_known(said):
    second = Attribution.objects.get(actor__slug="han-b").actor
    assert summary.of_row("speaker-month", second.pk) == {"2019-03": 1}
    assert summary.of_row("speaker-office", second.pk) == {"Minister": 1}


def test_the_statements_of_one_speaker_at_each_event_are_known(said):
    event = make_event()
    Statement.objects.filter(pk=said.pk).update(occasion=event)
    first, second = (Attribution.objects.filter(actor__name=f"Han {name}").first().actor for name in "AB")
    assert summary.of_row("speaker-event", first.pk) == {str(event.pk): 1}
    assert summary.of_row("speaker-event", second.pk) == {str(event.pk): 1}


def test_the_months_of_reporting_words_are_known(said):
    Statement.objects.filter(pk=said.pk).update(cue="warned", cue_start=None, cue_end=None)
    Statement.objects.exclude(pk=said.pk).update(cue="Warns", cue_start=None, cue_end=None)
    assert summary.months_of_cues(["warned", "Warns"]) == {date(2019, 3, 1): 2}
    assert summary.months_of_cues(["warned", "told"]) == {date(2019, 3, 1): 1}


def test_an_office_that_is_not_known_is_no_office(said):
    first = Attribution.objects.filter(actor__name="Han A").first().actor
    assert summary.of_row("speaker-office", first.pk) == {}


CHANGES = {
    "nothing": lambda said: None,
    "one of two speakers of a side goes": lambda said: said.attributions.filter(actor__slug="han-b").delete(),
    "another side": lambda said: Attribution.objects.filter(side="north-korea").update(side="south-korea"),
    "another statement": lambda said: Attribution.objects.filter(actor__slug="ri-c").update(
        statement=Statement.objects.exclude(pk=said.pk).get()
    ),
    "another month": lambda said: Attribution.objects.update(date="2019-04-02"),
    "another engine and year": lambda said: Article.objects.update(engine="b 2", date="2020-01-01"),
    "rejected": lambda said: Statement.objects.filter(pk=said.pk).update(is_public=False),
    "hidden speakers": lambda said: said.attributions.update(is_public=False),
    "another type and occasion": lambda said: Statement.objects.update(type="mixed", occasion=make_event()),
    "another occasion": lambda said: Statement.objects.filter(pk=said.pk).update(occasion=make_event()),
    "an occasion less": lambda said: (
        Statement.objects.update(occasion=make_event()),
        Statement.objects.filter(pk=said.pk).update(occasion=None),
    ),
    "at an occasion, and a speaker gone": lambda said: (
        Statement.objects.update(occasion=make_event()),
        said.attributions.filter(actor__slug="han-b").delete(),
        said.attributions.filter(actor__slug="ri-c").update(actor=make_actor("Han D", slug="han-d")),
    ),
    "at an occasion, then deleted": lambda said: (
        Statement.objects.update(occasion=make_event()),
        Article.objects.all().delete(),
    ),
    "another cue and publisher": lambda said: (
        Statement.objects.update(cue="warned", cue_start=None, cue_end=None),
        Article.objects.update(publisher=make_publisher("Post", slug="post")),
    ),
    "withdrawn": lambda said: withdraw([said.article], "By mistake.", by=make_editor()),
    "deleted": lambda said: Article.objects.all().delete(),
    "written in bulk": lambda said: Attribution.objects.bulk_create(
        Attribution(
            statement=said,
            actor=make_actor(name, side="japan"),
            side="japan",
            date=said.date,
            date_latest=said.date,
            is_public=True,
        )
        for name in ("Sato", "Suzuki")
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_after_any_change_the_rows_say_what_counting_gives(said, change):
    change(said)
    assert kept() == recount(connection)


def test_the_rows_are_right_however_long_a_transaction_is(said):
    """On PostgreSQL a long one adds rows beside those that are there, and the next gathers them."""
    third = said.attributions.get(actor__slug="ri-c")
    for number in range(150):
        Attribution.objects.filter(pk=third.pk).update(office=f"Minister {number % 3}")
    assert kept() == recount(connection)
    assert summary.of_row("speaker-office", third.actor_id) == {"Minister 2": 1}


def test_counting_anew_mends_what_is_wrong(said):
    Summary.objects.update(count=7)
    rebuild(connection)
    assert kept() == recount(connection)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL plans by what stands in its tables.")
def test_counting_a_speaker_in_reads_the_speakers_of_one_statement_alone(said):
    """However many of a side or an actor there are: an import would take ever longer."""
    trigger = _sqlite_summaries.triggers()["articles_attribution_summary_insert"]
    looked_up = re.findall(r"NOT EXISTS \((.*?)\) ON CONFLICT", trigger)
    assert len(looked_up) == 3
    with connection.cursor() as cursor:
        for sql in looked_up:
            cursor.execute(f"EXPLAIN QUERY PLAN {re.sub(r'NEW.[a-z_]+', '1', sql)}")
            assert {"(statement_id=?)" in row[3] for row in cursor.fetchall()} == {True}, sql
