"""What the database can't prove is proven, named with its address, and set right where that is possible."""

import pytest
from django.db import connection

from articles.history import changing
from articles.ingest.verify import verify
from articles.models import Article, Attribution, Capture, Event, Mention, Statement
from tests.factories import make_actor, make_article, make_event, make_mention, make_publisher, make_statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def row() -> Statement:
    article = make_article(text="“We will go on,” the minister said.\n\nSeoul welcomed the offer.")
    make_mention(article, "Seoul", actor=make_actor())
    return make_statement("We will go on", article=article, speaker=make_actor(side="japan"))


def without_triggers(change) -> None:
    """Make a change that the database would refuse, as a damaged disk or another program could."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = replica")
            change()
            cursor.execute("SET session_replication_role = origin")
            return
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%in_text%'")
        triggers = cursor.fetchall()
        for name, _ in triggers:
            cursor.execute(f'DROP TRIGGER "{name}"')
        change()
        for _, sql in triggers:
            cursor.execute(sql)


def test_a_sound_archive_has_no_faults(row):
    report = verify()

    assert report.faults == []
    assert str(report).endswith(
        "Looked at 1 capture, 1 article, 1 statement and 1 mention: nothing is wrong."
    )


DERIVED = {
    "statement date": (lambda: Statement.objects.update(date="1999-01-01"), "out of step: date"),
    "statement visibility": (lambda: Statement.objects.update(is_public=False), "out of step: is_public"),
    "statement publisher": (
        lambda: Statement.objects.update(publisher=make_publisher()),
        "out of step: publisher_id",
    ),
    "statement prefix": (lambda: Statement.objects.update(prefix="x"), "out of step: prefix"),
    "statement terms": (lambda: Statement.objects.update(terms="x"), "out of step: terms"),
    "statement bounds": (lambda: Statement.objects.update(said="2019"), "the bounds of said"),
    "article date": (lambda: Article.objects.update(date="1999-01-01"), "out of step: date"),
    "article bounds": (lambda: Article.objects.update(published_latest=None), "the bounds of published"),
    "attribution side": (lambda: Attribution.objects.update(side=""), "out of step: side"),
    "attribution date": (lambda: Attribution.objects.update(date="1999-01-01"), "out of step: date"),
    "event bounds": (lambda: make_event() and Event.objects.update(date_earliest=None), "bounds of date"),
}


@pytest.mark.parametrize("name", DERIVED)
def test_a_column_out_of_step_is_named(row, name):
    change, told = DERIVED[name]
    change()

    assert any(told in str(fault) for fault in verify().standing)


@pytest.mark.parametrize("name", DERIVED)
def test_a_column_out_of_step_is_repaired(row, name):
    DERIVED[name][0]()

    report = verify(repair=True)

    assert report.faults
    assert not report.standing
    assert verify().faults == []


def test_a_fault_is_named_with_its_address(row):
    Statement.objects.update(date="1999-01-01")

    assert str(verify().faults[0]) == f"/statements/{row.key}/: out of step: date"


def test_a_capture_whose_bytes_changed_is_named(row):
    Capture.objects.update(data=b"other")

    assert "its bytes are not those that were taken in" in str(verify(repair=True).standing[0])


def test_a_key_that_is_not_well_formed_is_named(row):
    Statement.objects.update(key="NOT-A-KEY")

    assert "its key “NOT-A-KEY” is not well formed" in str(verify().faults[0])


def test_words_that_do_not_stand_there_are_named(row):
    without_triggers(
        lambda: Article.objects.update(text="Another text altogether, long enough to hold it all.")
    )

    told = str(verify())

    assert "its words “We will go on” are not what stands at its place" in told
    assert "“Seoul” is not what stands there" in told


def test_words_that_stand_elsewhere_are_placed_again(row):
    text = row.article.text
    without_triggers(lambda: Article.objects.update(text=f"More.\n\n{text}"))

    verify(repair=True)
    row.refresh_from_db()

    assert (row.segments, row.needs_placing) == ([[8, 21]], False)


def test_words_that_stand_nowhere_wait_for_an_editor(row):
    without_triggers(lambda: Article.objects.update(text="Another text altogether, long enough to hold it."))

    verify(repair=True)
    row.refresh_from_db()

    assert (row.needs_placing, row.content) == (True, "We will go on")


def test_a_cue_that_does_not_stand_there_loses_its_place_and_not_its_words(row):
    without_triggers(lambda: Statement.objects.update(cue="said", cue_start=0, cue_end=4))

    verify(repair=True)
    row.refresh_from_db()

    assert (row.cue, row.cue_start) == ("said", None)


def test_a_statement_that_waits_is_no_fault(row):
    Statement.objects.update(needs_placing=True)
    Article.objects.update(text="Another text altogether, long enough to hold it all.")
    Mention.objects.all().delete()

    assert not [fault for fault in verify().faults if "words" in fault.message]


# --- history -----------------------------------------------------------------


def changed_once(row: Statement) -> None:
    with changing([row], by="somebody", action="Changed"):
        Statement.objects.update(note="x")


def test_a_change_without_a_version_is_a_fault(row):
    changed_once(row)
    Statement.objects.update(note="y")
    assert [str(fault) for fault in verify().faults] == [
        f"history of statement {row.pk}: it was changed, and no version tells it"
    ]


def test_a_deletion_without_a_version_is_a_fault(row):
    changed_once(row)
    Statement.objects.all().delete()
    assert [fault.message for fault in verify().faults] == ["it was deleted, and no version tells it"]


def test_what_is_there_though_its_last_version_is_its_deletion_is_a_fault(row):
    changed_once(row)
    Statement.history.update(history_type="-")
    assert [fault.message for fault in verify().faults] == [
        "it is there, and its last version says that it was deleted"
    ]


@pytest.mark.parametrize(
    "damage", [lambda: Statement.objects.update(note="y"), lambda: Statement.objects.all().delete()]
)
def test_a_repaired_history_is_whole(row, damage):
    changed_once(row)
    damage()
    verify(repair=True)
    assert verify().faults == []
