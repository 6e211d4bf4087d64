"""A second pair of eyes: where it is wanted, nobody confirms what they wrote, by whatever way."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from articles.ingest.speakers import credit
from articles.models import Policy, Statement
from tests import factories
from tests.admin.browser import add_url, change_url, form_data, list_url


def wanted(value=True):
    Policy.objects.update_or_create(pk=1, defaults={"second_pair_of_eyes": value})


@pytest.fixture
def reviewer(db):
    user = factories.make_editor("kim", first_name="Minji", last_name="Kim")
    user.is_superuser = False
    user.save()
    user.groups.add(Group.objects.get(name="reviewer"))
    return user


@pytest.fixture
def client(reviewer):
    wanted()
    client = Client()
    client.force_login(reviewer)
    return client


@pytest.fixture
def own(reviewer):
    return factories.make_statement(proposed_by=reviewer, speaker="Lee")


def step(client, statement, name, **data):
    address = reverse("admin:articles_article_review", args=[statement.article_id])
    data = {"step": name, "statement": statement.pk, **data}
    return client.post(address, data, headers={"accept": "application/json"})


def review_of(statement):
    return Statement.objects.get(pk=statement.pk).review


def confirm_all(client, *rows):
    data = {"action": "confirm", "_selected_action": [row.pk for row in rows]}
    return client.post(list_url("statement"), data, follow=True)


def test_nobody_accepts_their_own_in_the_review(client, own):
    answer = step(client, own, "accept")
    assert (answer.status_code, review_of(own)) == (422, "suggested")
    assert "a second pair of eyes confirms it" in answer.json()["error"]


def test_somebody_else_accepts_it(client, own):
    other = Client()
    other.force_login(factories.make_editor("lee"))
    step(other, own, "accept")
    assert review_of(own) == "confirmed"


def test_what_the_machine_found_is_accepted_by_one(client, db):
    statement = factories.make_statement()
    step(client, statement, "accept")
    assert review_of(statement) == "confirmed"


def test_accepting_the_rest_leaves_their_own(client, own):
    other = factories.make_statement("Seoul welcomed", article=own.article)
    step(client, own, "accept-rest")
    assert (review_of(own), review_of(other)) == ("suggested", "confirmed")


def test_where_all_that_waits_is_their_own_nothing_is_accepted(client, own):
    answer = step(client, own, "accept-rest")
    assert (answer.status_code, "All that waits is yours" in answer.json()["error"]) == (422, True)


def test_the_action_of_the_list_leaves_their_own_and_says_so(client, own):
    other = factories.make_statement()
    page = confirm_all(client, own, other).text
    assert (review_of(own), review_of(other)) == ("suggested", "confirmed")
    assert "1 not confirmed. You wrote it as it stands" in page


def test_the_form_does_not_confirm_their_own(client, own):
    page = client.get(change_url(own))
    answer = client.post(change_url(own), form_data(page, review="confirmed", note="x"), follow=True)
    own.refresh_from_db()
    assert (own.review, own.note, "not confirmed" in answer.text) == ("suggested", "x", True)


def test_a_form_that_rewrites_and_confirms_only_rewrites(client, db):
    statement = factories.make_statement(speaker="Lee")
    client.post(
        change_url(statement), form_data(client.get(change_url(statement)), type="mixed", review="confirmed")
    )
    statement.refresh_from_db()
    assert (statement.type, statement.review) == ("mixed", "suggested")


def test_changed_speakers_wait_to_be_confirmed(client, db):
    statement = factories.make_statement(speaker="Lee", review="confirmed")
    data = form_data(client.get(change_url(statement)), **{"attributions-0-name": "Kang"})
    client.post(change_url(statement), data)
    assert review_of(statement) == "suggested"


def test_an_added_statement_waits(client, db):
    article = factories.make_article()
    data = form_data(client.get(add_url("statement")))
    data |= {"article": article.pk, "words": "We will go on", "type": "direct", "review": "confirmed"}
    client.post(add_url("statement"), data)
    assert [(row.review, row.proposed_by.username) for row in Statement.objects.all()] == [
        ("suggested", "kim")
    ]


CORRECTIONS = [("type", {}), ("nudge", {"edge": "end", "by": "-1"}), ("credit", {"speaker": "Kang"})]


@pytest.mark.parametrize(("name", "data"), CORRECTIONS)
def test_a_correction_of_what_was_confirmed_waits_again(client, name, data):
    statement = factories.make_statement(review="confirmed", speaker="Lee")
    step(client, statement, name, **data)
    assert (review_of(statement), step(client, statement, "accept").status_code) == ("suggested", 422)


@pytest.mark.parametrize(("name", "data"), CORRECTIONS)
def test_without_the_setting_a_reviewers_correction_is_confirmed(client, name, data):
    wanted(False)
    statement = factories.make_statement(speaker="Lee")
    step(client, statement, name, **data)
    assert review_of(statement) == "confirmed"


def test_a_split_waits_in_both_parts(client, db):
    statement = factories.make_statement()
    step(client, statement, "split", words="go on")
    assert {row.review for row in Statement.objects.all()} == {"suggested"}


def test_a_joined_one_waits_and_the_other_stays_rejected(client, own):
    other = factories.make_statement("Seoul welcomed", article=own.article)
    step(client, own, "join")
    assert (review_of(own), review_of(other)) == ("suggested", "rejected")


def test_undoing_a_correction_takes_back_whose_it_is(client, db):
    statement = factories.make_statement(speaker="Lee")
    step(client, statement, "type")
    step(client, statement, "undo")
    step(client, statement, "accept")
    assert review_of(statement) == "confirmed"


def test_speakers_credited_from_an_unknown_name_wait(client, reviewer):
    statement = factories.make_statement(speaker="Lee", review="confirmed")
    credit(factories.make_actor("Lee Jong-joo"), "Lee", [statement.pk], by=reviewer)
    assert (review_of(statement), step(client, statement, "accept").status_code) == ("suggested", 422)


def test_their_own_may_be_rejected(client, own):
    step(client, own, "reject")
    assert review_of(own) == "rejected"


def test_a_note_alone_changes_nobodys_words(client, db):
    statement = factories.make_statement(speaker="Lee")
    client.post(change_url(statement), form_data(client.get(change_url(statement)), note="Look."))
    step(client, statement, "accept")
    assert review_of(statement) == "confirmed"


def test_only_administrators_change_the_setting(client):
    address = reverse("admin:articles_policy_change", args=[1])
    client.post(address, {})
    admin = Client()
    admin.force_login(factories.make_editor("admin"))
    assert (client.get(address).status_code, Policy.wants_second_pair_of_eyes()) == (403, True)
    admin.post(address, {})
    assert not Policy.wants_second_pair_of_eyes()
