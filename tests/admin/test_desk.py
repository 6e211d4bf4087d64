"""The admin's first page: what to do, and where."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.history import KINDS, changing
from articles.history.recent import recent
from articles.ingest.decisions import decide
from articles.models import Actor, Reservation, Statement
from tests import factories


@pytest.fixture
def statement(db):
    return factories.make_statement(speaker="Lee Jong-joo", office="spokesperson")


def page(desk):
    return desk.get(reverse("admin:index")).content.decode()


def test_an_article_that_waits_is_offered(desk, statement):
    assert reverse("admin:articles_article_review", args=[statement.article.pk]) in page(desk)


def test_a_reviewed_article_is_not_offered(desk, db):
    factories.make_statement(review="confirmed")
    assert "Nothing waits for a review" in page(desk)


def test_who_is_at_an_article_is_said(desk, statement):
    Reservation.objects.renew(statement.article, factories.make_editor("lee", first_name="Jiwoo"))
    assert "Jiwoo is there" in page(desk)


def test_unknown_speakers_come_by_how_often_they_speak(desk, statement):
    for _ in range(2):
        factories.make_statement(speaker="Byun Sora")
    shown = page(desk)
    assert shown.index("Byun Sora") < shown.index("Lee Jong-joo")


def test_statements_without_a_place_are_counted(desk, statement):
    statement.needs_placing = True
    statement.save()
    assert "1 statement to be placed" in page(desk)


def test_recent_changes_are_everybodys(desk, statement, editor):
    other = Client()
    other.force_login(factories.make_editor("lee", first_name="Jiwoo", last_name="Lee"))
    other.post(
        reverse("admin:articles_statement_changelist"),
        {"action": "confirm", "_selected_action": [statement.pk]},
    )
    assert "Confirmed by Jiwoo Lee" in page(desk)


def test_recent_changes_say_what_and_why_and_lead_to_the_version(desk, statement, editor):
    with changing([statement], by=editor, action="Changed", why="Half of it is"):
        Statement.objects.update(type="mixed")
    version, shown = statement.history.first(), page(desk)
    told = ["Type: Direct → Mixed", "(“Half of it is”) by", f"#v{version.history_id}", "We will go on</a>"]
    assert [words for words in told if words not in shown] == []


def test_a_change_of_many_rows_is_one_recent_change(desk, editor, monkeypatch):
    monkeypatch.setattr("articles.history.recent.READ", 2)
    actor = factories.make_actor("Byun Sora")
    with changing(by=editor, action="Added") as change:
        change.made(actor)
    for number in range(5):
        factories.make_statement(
            f"Point {number}", article=factories.make_article(f"A {number}", f"Point {number}")
        )
    decide(Statement.objects.all(), "rejected", by=editor)
    decide(Statement.objects.filter(content="Point 0"), "confirmed", by=editor)
    found = [(one.told.what, one.count) for one in recent(list(KINDS), 10)]
    assert found == [("Confirmed", 1), ("Rejected", 5), ("Added", 1)]


def test_what_machines_change_is_no_recent_change(desk, statement):
    with changing([statement], by="reannotate", action="Taken back"):
        Statement.objects.update(type="mixed")
    assert recent(list(KINDS), 10) == []


def test_nobody_sees_changes_of_what_they_may_not_see(statement, editor, as_role):
    decide(Statement.objects.all(), "rejected", by=editor)
    shown = as_role("nobody").get(reverse("admin:index")).content.decode()
    assert "Minji Kim" not in shown


def test_a_page_can_be_pasted_from_the_desk(desk, db):
    assert f'action="{reverse("admin:articles_article_add")}"' in page(desk)


def test_the_desk_asks_as_often_for_much_work_as_for_little(desk, statement, django_assert_num_queries):
    page(desk)
    with CaptureQueriesContext(connection) as few:
        page(desk)
    for _ in range(5):
        factories.make_statement(speaker="Byun Sora")
    with django_assert_num_queries(len(few.captured_queries)):
        page(desk)


def from_name(desk, statement, **values):
    data = {"name": "Lee Jong-joo", "full_name": "Lee Jong-joo", "kind": "person", "side": "south-korea"}
    data |= {"statement": [statement.pk], **values}
    return desk.post(reverse("admin:articles_actor_from_name"), data)


def test_the_statements_of_an_unknown_speaker_are_shown_in_their_sentence(desk, statement):
    answer = desk.get(reverse("admin:articles_actor_from_name"), {"name": "Lee Jong-joo"})
    assert "“<mark>We will go on</mark>,”" in answer.content.decode()


def test_an_unknown_speaker_becomes_an_actor(desk, statement):
    from_name(desk, statement)
    assert statement.attributions.get().actor == Actor.objects.get(slug="lee-jong-joo")


def test_only_ticked_statements_are_credited(desk, statement):
    other = factories.make_statement(speaker="Lee Jong-joo")
    from_name(desk, statement)
    assert other.attributions.get().actor is None


def test_an_unknown_speaker_can_be_an_actor_that_exists(desk, statement):
    actor = factories.make_actor("Lee Jong Joo")
    from_name(desk, statement, existing="Lee Jong Joo")
    assert statement.attributions.get().actor == actor


def test_an_actor_that_nobody_knows_is_refused(desk, statement):
    response = from_name(desk, statement, existing="Nobody")
    assert "No actor has exactly this name" in str(response.context["form"].errors)


def test_a_name_that_an_actor_has_makes_no_second_one(desk, statement):
    factories.make_actor("Lee Jong-joo")
    response = from_name(desk, statement)
    assert "is a name of an actor already" in str(response.context["form"].errors)


def test_a_statement_that_has_the_actor_already_loses_the_bare_name(desk, statement):
    actor = factories.make_actor("Lee Jong Joo")
    factories.make_attribution(statement, actor)
    from_name(desk, statement, existing="Lee Jong Joo")
    assert [str(row) for row in statement.attributions.all()] == ["Lee Jong Joo"]


def test_reading_the_page_makes_nobody(desk, statement):
    desk.get(reverse("admin:articles_actor_from_name"), {"name": "Lee Jong-joo", "full_name": "x"})
    assert not Actor.objects.exists()


def test_the_desk_says_that_nothing_was_proved_yet(desk, db):
    assert "It was not proved yet" in page(desk)


def test_the_desk_says_when_the_archive_was_proved_whole(desk, statement):
    call_command("verify", stdout=StringIO())
    assert "nothing is wrong" in page(desk)


def test_the_desk_names_what_is_wrong(desk, statement):
    Statement.objects.update(date="1999-01-01")
    with pytest.raises(CommandError):
        call_command("verify", stdout=StringIO())
    assert f"/statements/{statement.key}/: out of step: date" in page(desk)


def test_the_desk_shows_the_last_run(desk, statement):
    Statement.objects.update(date="1999-01-01")
    for options in ({"repair": True}, {}):
        call_command("verify", stdout=StringIO(), **options)
    assert "nothing is wrong." in page(desk)


def test_likely_duplicates_are_counted(desk, db):
    for _ in range(2):
        factories.make_publisher(homepage="yna.co.kr")
    assert "1 pair of publishers that may be the same</a>" in page(desk)


def test_where_nothing_looks_alike_nothing_is_said(desk, db):
    assert "Likely duplicates" not in page(desk)
