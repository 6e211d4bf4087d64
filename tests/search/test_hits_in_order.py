"""The newest hits, read off an index or gathered, are those of the plain queryset, in its order."""

from collections import Counter
from datetime import date
from itertools import product

import pytest
from django.core.management import call_command

from articles.models import Actor, Article, Attribution, Statement
from articles.search import hits, parse
from tests import factories

QUERIES = ["sanctions", '"joint exercise"', "railway -sanctions", "-sanctions", "이산가족", "unheardof", ""]


@pytest.fixture
def sample(db, monkeypatch):
    """Some hundred statements, for which the limits are small."""
    monkeypatch.setattr(hits, "FEW_ROWS", 20)
    for _ in range(3):
        factories.make_publisher()
    for number in range(6):
        factories.make_actor(
            f"Han Number {number}", slug=f"han-{number}", side="japan" if number % 2 else "china"
        )
    call_command("sample_corpus", 100, verbosity=0)


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
        "nothing": {"type__in": []},
    }


def test_the_newest_hits_are_those_of_the_plain_list(sample):
    for text, (name, condition) in product(QUERIES, conditions().items()):
        rows = Statement.objects.filter(**condition).search(parse(text))
        plain = list(rows.order_by("-date", "-id").values_list("pk", flat=True))
        for most in (3, 40, 5000):
            assert rows.newest(most) == hits.Hits(tuple(plain[:most]), len(plain) > most), (text, name)


def test_the_hits_of_each_day_are_counted(sample):
    for text, (name, condition) in product(QUERIES, conditions().items()):
        rows = Statement.objects.filter(**condition).search(parse(text))
        assert hits.days(rows) == Counter(rows.values_list("date", flat=True)), (text, name)


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


def test_rows_of_many_ids_are_found(sample):
    ids = list(Statement.objects.values_list("pk", flat=True)[:300])
    assert Statement.objects.among(ids).count() == 300


def test_pages_follow_one_another_by_key(sample):
    first = list(Statement.objects.latest_first()[:30])
    second = Statement.objects.latest_first().after(first[9].date, first[9].pk)[:20]
    assert list(second) == first[10:]
