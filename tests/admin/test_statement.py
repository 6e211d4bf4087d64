"""Statements in the admin: verbatim, signed, and never a server error."""

import pytest

from articles.models import Attribution, Statement
from tests import factories
from tests.admin.browser import add_url, change_url, form_data, list_url

TEXT = (
    "“We will go on,” Minister Kang said. “We will go on,” she repeated.\n\n"
    "Seoul welcomed the offer, Yonhap reported."
)


@pytest.fixture
def article(db):
    return factories.make_article("Talks to go on", TEXT)


@pytest.fixture
def statement(article):
    return factories.make_statement("We will go on", article=article, speaker="Kang", mention="Minister Kang")


def save(desk, statement, **changes):
    response = desk.post(change_url(statement), form_data(desk.get(change_url(statement)), **changes))
    statement.refresh_from_db()
    return response


def errors(response):
    return response.context["adminform"].form.errors


def test_the_form_shows_the_statement_in_its_sentence(desk, statement):
    page = desk.get(change_url(statement)).content.decode()
    assert "“<mark>We will go on</mark>,” Minister Kang said." in page


def test_the_words_can_be_changed(desk, statement):
    save(desk, statement, words="go on")
    assert (statement.content, statement.segments) == ("go on", [[9, 14]])


def test_the_key_stays_when_the_words_change(desk, statement):
    key = statement.key
    save(desk, statement, words="go on")
    assert statement.key == key


def test_words_that_are_not_in_the_text_are_refused_beside_the_field(desk, statement):
    assert "does not stand in the text" in str(errors(save(desk, statement, words="We go on"))["words"])


def test_another_place_of_the_same_words_can_be_chosen(desk, statement):
    save(desk, statement, which="2")
    assert statement.start == TEXT.index("“We will go on,” she") + 1


def test_two_lines_are_two_segments(desk, statement):
    save(desk, statement, words="We will go on\r\nwelcomed the offer")
    assert len(statement.segments) == 2


def test_a_mention_gets_its_place(desk, statement):
    save(desk, statement, mention="she")
    assert TEXT[statement.mention_start : statement.mention_end] == "she"


def test_a_mention_that_is_not_in_the_text_is_refused(desk, statement):
    assert "does not stand in the text" in str(errors(save(desk, statement, mention="he"))["mention"])


def test_a_cue_that_is_emptied_loses_its_place(desk, statement):
    save(desk, statement, cue="said")
    save(desk, statement, cue="")
    assert statement.cue_start is None


def test_a_date_that_is_no_date_is_refused_beside_its_field(desk, statement):
    assert "is not an EDTF date" in str(errors(save(desk, statement, said="yesterday"))["said"])


def test_a_date_follows_into_the_columns_of_the_speakers(desk, statement):
    save(desk, statement, said="2020-09-14")
    assert statement.attributions.get().date.isoformat() == "2020-09-14"


def test_a_change_is_signed(desk, statement):
    save(desk, statement, note="Looked at twice.")
    assert (statement.edited, statement.reviewer) == (True, "Minji Kim")


def test_saving_without_a_change_signs_nothing(desk, statement):
    save(desk, statement)
    assert (statement.edited, statement.reviewer) == (False, "")


def test_a_changed_speaker_is_signed(desk, statement):
    actor = factories.make_actor("Kang Kyung-wha")
    save(desk, statement, **{"attributions-0-actor": str(actor.pk)})
    assert statement.edited


def test_rejecting_hides_the_statement_and_its_speakers(desk, statement):
    save(desk, statement, review="rejected")
    assert not Attribution.objects.public().exists()


def test_a_statement_within_itself_is_refused(desk, statement):
    assert "within" in errors(save(desk, statement, within=str(statement.pk)))


def test_a_statement_within_one_of_another_article_is_refused(desk, statement):
    other = factories.make_statement()
    assert "another article" in str(errors(save(desk, statement, within=str(other.pk)))["within"])


def test_a_ring_of_statements_is_refused(desk, statement, article):
    inner = factories.make_statement("welcomed", article=article, within=statement)
    assert "within" in errors(save(desk, statement, within=str(inner.pk)))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"attributions-0-name": ""}, "actor"),
        ({"attributions-0-post": "{post}"}, "post"),
        ({"attributions-0-post": "{post}", "attributions-0-actor": "{other}"}, "post"),
    ],
)
def test_a_speaker_that_can_not_be_is_refused_beside_its_field(desk, statement, changes, field):
    post, other = factories.make_post(), factories.make_actor()
    changes = {name: value.format(post=post.pk, other=other.pk) for name, value in changes.items()}
    response = save(desk, statement, **changes)
    assert field in response.context["inline_admin_formsets"][0].formset.errors[0]


def test_the_same_speaker_twice_is_refused(desk, statement):
    actor = str(factories.make_actor().pk)
    extra = {"attributions-TOTAL_FORMS": "2", "attributions-1-position": "1"}
    both = {"attributions-0-actor": actor, "attributions-1-actor": actor}
    response = save(desk, statement, **extra, **both)
    assert "already a speaker" in str(response.context["inline_admin_formsets"][0].formset.errors[1])


def add(desk, article, **changes):
    fixed = {"article": str(article.pk), "words": "welcomed the offer", "type": "indirect"}
    return desk.post(add_url("statement"), form_data(desk.get(add_url("statement")), **{**fixed, **changes}))


def test_an_added_statement_is_an_editors_and_confirmed(desk, article):
    add(desk, article)
    row = Statement.objects.get()
    assert (row.origin, row.review, row.reviewer) == ("editor", "confirmed", "Minji Kim")


def test_words_that_stand_twice_are_asked_about(desk, article):
    response = add(desk, article, words="We will go on")
    assert "stand 2 times" in str(errors(response)["words"])


def test_the_same_place_is_not_recorded_twice(desk, article, statement):
    response = add(desk, article, words="We will go on", which="1")
    assert "already recorded" in str(errors(response)["words"])


def test_the_same_words_in_another_place_have_a_key_of_their_own(desk, article, statement):
    add(desk, article, words="We will go on", which="2")
    assert Statement.objects.exclude(pk=statement.pk).get().key != statement.key


def act(desk, action, *rows):
    return desk.post(list_url("statement"), {"action": action, "_selected_action": [row.pk for row in rows]})


@pytest.mark.parametrize(("action", "review"), [("confirm", "confirmed"), ("reject", "rejected")])
def test_an_action_decides_and_signs(desk, statement, action, review):
    act(desk, action, statement)
    statement.refresh_from_db()
    assert (statement.review, statement.reviewer, statement.edited) == (review, "Minji Kim", True)


def test_rejecting_by_action_hides_the_speakers(desk, statement):
    act(desk, "reject", statement)
    assert not Attribution.objects.public().exists()


def test_reopening_shows_the_speakers_again(desk, statement):
    act(desk, "reject", statement)
    act(desk, "reopen", statement)
    assert Attribution.objects.public().count() == 1


def test_a_reopened_statement_has_no_reviewer(desk, statement):
    act(desk, "confirm", statement)
    act(desk, "reopen", statement)
    statement.refresh_from_db()
    assert statement.reviewer == ""


def test_an_action_is_in_the_history_of_each_statement(desk, statement):
    act(desk, "confirm", statement)
    page = desk.get(change_url(statement).replace("change", "history")).content.decode()
    assert "Confirmed." in page


def test_reading_an_action_changes_nothing(desk, statement):
    desk.get(list_url("statement"), {"action": "reject", "_selected_action": statement.pk})
    statement.refresh_from_db()
    assert statement.review == "suggested"


def searched(desk, words):
    response = desk.get(list_url("statement"), {"q": words})
    return [row.content for row in response.context["cl"].result_list]


def test_the_list_is_searched_as_the_public_pages_are(desk, db):
    for words in ("We will go on", "We stop here"):
        factories.make_statement(words)
    assert [searched(desk, words) for words in ("“go on”", "we -stop", "went")] == [["We will go on"]] * 2 + [
        []
    ]


def test_the_list_is_searched_by_speakers_and_keys(desk, db):
    statement = factories.make_statement("We will go on", speaker="Lee Jong-joo")
    factories.make_statement("We stop here")
    assert [searched(desk, words) for words in ("lee jong-joo", statement.key)] == [["We will go on"]] * 2


def test_an_actor_finds_statements_by_any_spelling(desk, db):
    actor = factories.make_actor("Ri Son-gwon")
    actor.names.create(text="Ri Son-gwon", kind="press")
    factories.make_statement("We will go on", speaker=actor)
    assert searched(desk, "Ri Son Gwon") == ["We will go on"]
