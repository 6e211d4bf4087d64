"""The time of the last change, as the database keeps it."""

from datetime import timedelta

import pytest
from django.apps import apps

from articles.models import Actor, ActorName, Article, LastChange, Statement
from articles.search.changes import SHOWN
from tests import factories

UNSEEN = {
    *("articles_lastchange", "articles_summary", "articles_policy", "articles_reservation"),
    *("articles_upload", "articles_uploadedfile", "articles_verification", "articles_distinctpair"),
    *("articles_errorreport", "articles_naming"),
}
"""Tables of which no page for readers is made."""


@pytest.fixture
def long_ago(db) -> None:
    """Everything that a test reads was written long ago."""
    minister = factories.make_actor()
    factories.make_statement(speaker=minister)
    ActorName.objects.create(actor=minister, text="Kang Kyeong-hwa")
    LastChange.objects.update(at=LastChange.known() - timedelta(days=1))


def test_every_table_is_either_shown_or_not():
    models = apps.get_app_config("articles").get_models(include_auto_created=True)
    assert {model._meta.db_table for model in models} == {*SHOWN, *UNSEEN}


@pytest.mark.parametrize(
    "change",
    [
        lambda: Statement.objects.update(cue="said"),
        lambda: Statement.objects.all().delete(),
        lambda: Article.objects.update(title="Another title"),
        lambda: Actor.objects.update(note=""),
        lambda: ActorName.objects.all().delete(),
        factories.make_event,
    ],
)
def test_whatever_is_written_dates_the_archive(long_ago, change):
    before = LastChange.known()
    change()
    assert LastChange.known() - before > timedelta(hours=23)


def test_an_archive_in_which_nothing_was_written_has_no_date(db):
    LastChange.objects.all().delete()
    assert LastChange.known() is None


def test_old_times_are_cleared_away(long_ago):
    for number in range(5):
        Actor.objects.update(note=str(number))
    assert LastChange.objects.count() == 1


def test_who_began_to_write_earlier_and_comes_in_later_leaves_another_mark(long_ago):
    before = LastChange.mark()
    LastChange.objects.create(at=LastChange.known() - timedelta(hours=1))
    assert LastChange.mark() != before
