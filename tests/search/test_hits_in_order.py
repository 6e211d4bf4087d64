"""The newest hits, read off an index or gathered, are those of the plain queryset, in its order."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import product

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.db.models import F
from django.db.models.expressions import Col

from articles import search
from articles.facets import tally
from articles.models import Actor, Article, Attribution, Statement
from articles.models.naming import naming
from articles.search import conditions as conditions_of
from articles.search import hits, parse, windows
from articles.search import sample as drawing
from articles.search.conditions import asked_of_others, belonging_of, in_parts
from articles.search.lookups import Holds
from articles.search.months import in_sample
from tests import factories

QUERIES = ["sanctions", '"joint exercise"', "railway -sanctions", "-sanctions", "이산가족", "unheardof", ""]


@pytest.fixture(scope="module")
def _written(django_db_setup, django_db_blocker):
    """A thousand statements in the database until the module ends, as writing them takes its time."""
    with django_db_blocker.unblock(), transaction.atomic():
        for _ in range(3):
            factories.make_publisher()
        for number in range(6):
            side = "japan" if number % 2 else "china"
            factories.make_actor(f"Han Number {number}", slug=f"han-{number}", side=side)
        call_command("sample_corpus", 100, verbosity=0)
        with connection.cursor() as cursor:
            # What the planner knows may be of a time when the tables were empty: its plans then take minutes.
            cursor.execute("ANALYZE")
        with django_db_blocker.block():
            yield
        transaction.set_rollback(True)


@pytest.fixture
def sample(_written, db, monkeypatch):
    """A thousand statements, for which the limits are small."""
    monkeypatch.setattr(hits, "FEW_ROWS", 20)
    monkeypatch.setattr(hits, "SHOWN", 2)
    for name, value in {"PROBED": 200, "LARGE": 2, "FREQUENT": 30, "FREQUENT_IN_LONG_TEXTS": 150}.items():
        monkeypatch.setattr(windows, name, value)


def conditions() -> dict[str, dict[str, object]]:
    return {
        "none": {},
        "public": {"is_public": True},
        "types": {"is_public": True, "type__in": ["direct", "mixed"]},
        "publisher": {"is_public": True, "publisher__in": [Statement.objects.first().publisher_id]},
        "speaker": {"attributions__actor": Actor.objects.first()},
        "side": {"pk__in": Attribution.objects.filter(side="japan").values("statement")},
        "few": {"article": Article.objects.first()},
        "dates": {"date__gte": "2010-01-01", "is_public": False},
        "until": {"date__lte": date(2012, 5, 5)},
        "speaker until": {
            "pk__in": Attribution.objects.filter(side="japan").values("statement"),
            "date__lte": date(2012, 5, 5),
        },
        "about": {"pk__in": naming(list(Actor.objects.order_by("pk").values_list("pk", flat=True)[:2]))},
        "possible of one": {
            "is_public": True,
            "pk__in": naming([Actor.objects.order_by("pk")[0].pk]),
            "date__lte": date(2015, 5, 5),
            "date_latest__gte": date(2008, 5, 5),
        },
        "reported with": {"is_public": True, "cue__in": ["warn", "warned", "said"]},
        "nothing": {"type__in": []},
    }


def test_the_newest_hits_are_those_of_the_plain_list(sample):
    for text, (name, condition) in product(QUERIES, conditions().items()):
        rows = Statement.objects.filter(**condition).search(parse(text))
        plain = list(rows.order_by("-date", "-id").values_list("pk", flat=True))
        for most in (3, 40, 5000):
            assert rows.newest(most) == hits.Hits(tuple(plain[:most]), len(plain) > most), (text, name)


def test_of_more_rows_than_are_counted_the_newest_are_known(sample):
    for text, (name, condition) in product(QUERIES, conditions().items()):
        rows = Statement.objects.filter(**condition).search(parse(text))
        plain = list(rows.order_by("-date", "-id").values_list("pk", flat=True))
        for most in (5, 5000):
            found = hits.counted(rows, most, 4)
            assert (found.total, found.more) == (min(len(plain), most), len(plain) > most), (text, name)
            assert found.ids[:4] == tuple(plain[:4]), (text, name)
            assert found.more or found.ids == tuple(plain), (text, name)


def test_a_number_that_is_kept_is_not_counted_again(sample):
    rows = Statement.objects.public()
    assert hits.counted(rows, 5, 4, lambda name, asked, count: 9) == hits.Hits(
        tuple(rows.latest_first().values_list("pk", flat=True)[:4]), more=True, counted=5
    )


def test_the_newest_of_frequent_hits_are_found_in_a_part_of_the_rows(sample):
    every = Statement.objects.public()
    for text in ("sanctions", "sanctions -railway", '"joint exercise"'):
        rows = every.search(parse(text))
        walked = every.filter(
            Holds(Col("articles_statement", Statement._meta.get_field("terms")), parse(text))
        )
        for long in (False, True):
            found = windows.newest(rows, walked, every, 20, of_long_texts=long)
            assert found == list(rows.order_by("-date", "-id").values_list("pk", flat=True)[:20]), text


def test_of_rare_hits_no_part_of_the_rows_is_looked_through(sample):
    every = Statement.objects.public()
    rare = every.search(parse("unheardof"))
    assert windows.newest(rare, rare, every, 20, of_long_texts=False) is None


def by_month(days: Iterable[date]) -> Counter[date]:
    return Counter(day.replace(day=1) for day in days)


def test_the_hits_of_each_month_are_counted(sample):
    for text, (name, condition) in product(QUERIES, conditions().items()):
        rows = Statement.objects.filter(**condition).search(parse(text))
        assert search.months(rows) == by_month(rows.values_list("date", flat=True)), (text, name)


def test_the_months_of_many_hits_are_those_of_a_sample_times_sixteen(sample, monkeypatch):
    monkeypatch.setattr(drawing, "LEAST", 1)
    for text, (name, condition) in product(QUERIES[:-1], conditions().items()):
        rows = Statement.objects.filter(**condition).search(parse(text))
        drawn = [day for pk, day in rows.values_list("pk", "date") if lot_of(pk) == 0]
        expected = {month: 16 * n for month, n in by_month(drawn).items()}
        assert search.months_of_many(rows) == ((expected, True) if drawn else (search.months(rows), False)), (
            text,
            name,
        )


def test_what_is_written_is_written_to_the_sample(sample, monkeypatch):
    monkeypatch.setattr(drawing, "LEAST", 1)
    drawn = [pk for pk in Statement.objects.order_by("pk").values_list("pk", flat=True) if lot_of(pk) == 0]
    Statement.objects.filter(pk=drawn[0]).delete()
    Statement.objects.filter(pk=drawn[1]).update(date=date(1999, 5, 5))
    Statement.objects.filter(pk=drawn[2]).update(is_public=False)
    Statement.objects.filter(pk=drawn[3]).update(terms="sooth")
    rows = Statement.objects.public().search(parse("-sooth"))
    left = Statement.objects.public().filter(pk__in=[drawn[1], *drawn[4:]]).values_list("date", flat=True)
    expected = {month: 16 * n for month, n in by_month(left).items()}
    assert (len(left) > 1, search.months_of_many(rows)) == (True, (expected, True))


def lot_of(pk: int) -> int:
    return (pk % 65536 * 40503 // 4096) % 16


def test_the_months_of_fewer_hits_are_counted(sample):
    rows = Statement.objects.public().search(parse("sanctions"))
    assert search.months_of_many(rows) == (search.months(rows), False)


def test_a_sixteenth_of_all_ids_is_drawn_whatever_the_step():
    for step in (1, 2, 10, 16, 100, 1000):
        assert abs(sum(lot_of(pk) == 0 for pk in range(0, 64_000 * step, step)) - 4000) < 400, step


def test_articles_have_newest_hits_too(sample):
    rows = Article.objects.public().search(parse("sanctions"))
    plain = list(rows.order_by("-date", "-id").values_list("pk", flat=True))
    assert rows.newest(10).ids == tuple(plain[:10])


def test_hidden_statements_are_not_among_the_public_hits(sample):
    Statement.objects.update(is_public=False)
    assert Statement.objects.public().search(parse("sanctions")).newest().total == 0


def test_a_change_of_a_filter_column_reaches_the_index(sample):
    Statement.objects.update(type="mixed")
    found = Statement.objects.filter(type="direct").search(parse("sanctions")).newest()
    assert found.total == 0


def test_conditions_on_own_columns_alone_are_plain(sample):
    plain = {
        name for name, asked in conditions().items() if search.is_plain(Statement.objects.filter(**asked))
    }
    assert plain == {"none", "public", "types", "publisher", "few", "reported with", "nothing"}


@pytest.mark.parametrize("query", ["publisher", "few", "types"])
def test_facets_are_the_same_whether_rows_are_asked_for_again_or_by_their_ids(sample, monkeypatch, query):
    rows = Statement.objects.filter(**conditions()[query])
    by_id = tally.tally(rows, hits.newest(rows))
    monkeypatch.setattr(tally, "MANY", 1)
    assert tally.tally(rows, hits.newest(rows)) == by_id


def test_rows_of_many_ids_are_found(sample):
    ids = list(Statement.objects.values_list("pk", flat=True)[:300])
    assert Statement.objects.among(ids).count() == 300


def test_pages_follow_one_another_by_key(sample):
    first = list(Statement.objects.latest_first()[:30])
    second = Statement.objects.latest_first().after(first[9].date, first[9].pk)[:20]
    assert list(second) == first[10:]


@pytest.mark.parametrize("least", [1, 5000])
def test_of_a_speakers_many_hits_the_sample_is_found_in_either_way(sample, monkeypatch, least):
    monkeypatch.setattr(drawing, "LEAST", least)
    actor = Attribution.objects.filter(actor__isnull=False).first().actor
    own = Attribution.objects.public().filter(actor=actor).values("statement")
    for text in ("sanctions", "talks -sanctions", '"joint exercise"'):
        rows = Statement.objects.public().filter(pk__in=own).search(parse(text))
        drawn = [day for pk, day in rows.values_list("pk", "date") if lot_of(pk) == 0]
        assert in_sample(rows) == by_month(drawn), text


def test_a_sample_with_many_hits_says_that_there_are_more_than_are_counted(sample, monkeypatch):
    monkeypatch.setattr(drawing, "SURE", 1)
    rows = Statement.objects.public().search(parse("sanctions"))
    drawn = sum(lot_of(pk) == 0 for pk in rows.values_list("pk", flat=True))
    most = drawn * drawing.ONE_OF // 2
    assert hits.counted(rows, most, 4).surely == most + 1
    assert hits.counted(rows, most + 1, 4).surely == 0
    monkeypatch.setattr(drawing, "SURE", drawn + 1)
    assert hits.counted(rows, most, 4).surely == 0


def test_a_deep_page_of_a_search_is_that_of_the_plain_list(sample):
    for text in ("sanctions", "-sanctions", ""):
        rows = Statement.objects.public().search(parse(text))
        assert hits.at(rows, slice(20, 45)) == list(rows.latest_first().values_list("pk", flat=True)[20:45])


def test_where_more_are_known_to_be_there_they_are_not_counted(sample):
    for text in ("sanctions", ""):
        rows = Statement.objects.public().search(parse(text))
        newest = tuple(rows.latest_first().values_list("pk", flat=True)[:4])
        found = hits.counted(rows, 5, 4, at_least=6)
        assert found == hits.Hits(newest, more=True, counted=5), text


def test_of_somebodys_statements_those_with_an_uncertain_date_are_found_by_it(sample):
    actor = Attribution.objects.filter(actor__isnull=False, date_latest__gt=F("date")).first().actor
    own = Attribution.objects.public().filter(actor=actor, type="direct")
    rows = Statement.objects.public().filter(
        pk__in=own.values("statement"),
        type="direct",
        date__lt=date(2030, 1, 1),
        date_latest__gte=date(1900, 1, 1),
        date_latest__gt=F("date"),
    )
    rest, one = asked_of_others(rows, belonging_of(rows)[0])
    assert not rest.query.where
    found = set(one.others.values_list("statement", flat=True))
    assert found == set(rows.values_list("pk", flat=True))
    assert found
    if connection.vendor == "sqlite":
        assert "attribution_uncertain_date" in one.others.explain()


@pytest.mark.parametrize("text", ["", "sanctions", "talks -sanctions"])
@pytest.mark.parametrize(("speaking", "lately"), [(True, 1), (False, 1), (False, 36500)])
def test_since_a_day_the_rows_are_those_of_the_plain_list(sample, monkeypatch, text, speaking, lately):
    """What may have been said since is found in two readings, counted, and drawn: also of one speaker."""
    monkeypatch.setattr(windows, "PROBED", 50)
    monkeypatch.setattr(conditions_of, "_LATELY", timedelta(days=lately))
    actor = Attribution.objects.filter(actor__isnull=False, date_latest__gt=F("date")).first().actor
    rows = Statement.objects.public().filter(date_latest__gte=date(2012, 6, 15), type__in=["direct", "mixed"])
    if speaking:
        own = Attribution.objects.public().filter(actor=actor, type__in=["direct", "mixed"])
        rows = rows.filter(pk__in=own.values("statement"))
    rows = rows.search(parse(text)) if text else rows
    plain = list(rows.order_by("-date", "-id").values_list("pk", "date"))
    later, before = in_parts(rows)
    assert (later.count() + before.count(), later.count() > 0) == (len(plain), True)
    found = hits.counted(rows, 5000, 4)
    assert not found.more
    assert found.ids == tuple(pk for pk, _ in plain)
    assert search.months(rows) == by_month(day for _, day in plain)
    if text:
        assert in_sample(rows) == by_month(day for pk, day in plain if lot_of(pk) == 0)
