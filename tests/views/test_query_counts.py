"""No page asks the database more often because the archive has grown."""

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.management.benchmark import pages
from tests import factories

pytestmark = pytest.mark.django_db  # so that both tests run together, and what they count is made once


@pytest.fixture(scope="module")
def grown(django_db_setup, django_db_blocker, _test_settings):
    """How many queries each kind of page takes in an archive of 20 articles, and in one of 120."""
    with django_db_blocker.unblock(), transaction.atomic():
        counts = counted(Client())
        transaction.set_rollback(True)
    return counts


def counted(client):
    factories.make_publisher()
    factories.make_event(date="1990-01-01")
    for number in range(3):
        factories.make_actor(f"Han Number {number}", slug=f"han-{number}")
    counts: dict[str, list[int]] = {}
    for size in (20, 120):
        call_command("sample_corpus", size, verbosity=0)
        for page in pages():
            with CaptureQueriesContext(connection) as asked:
                assert client.get(page.url).status_code == 200
            counts.setdefault(page.name, []).append(len(asked))
    return counts


IN_BATCHES = 4
"""Queries more that a list may take once its hits are read in more than one go (SQLite)."""

COMES_LATER = "search: rare word"
"""The page that finds nothing yet in the smaller archive."""


def test_the_number_of_queries_is_the_same_at_two_sizes(grown):
    more = {name: counts for name, counts in grown.items() if counts[1] > counts[0] + IN_BATCHES}
    more.pop(COMES_LATER, None)
    assert more == {}


def test_no_page_takes_more_than_forty_queries(grown):
    assert max(max(counts) for counts in grown.values()) <= 40


MOST = {"article": 7, "statement": 8, "event": 14, "home": 13, "actors": 8, "articles: search": 13}
"""Queries of pages that read the columns that they show and no others: one more would cost one a row. Facets
read each table once."""


def test_a_page_reads_no_column_by_itself(grown):
    assert {name: grown[name][1] for name, most in MOST.items() if grown[name][1] > most} == {}
