"""Articles in the admin: corrected texts, derived columns, status, addresses."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Attribution, PastAddress, Statement
from tests import factories
from tests.admin.browser import change_url, form_data, list_url, messages_of

TEXT = "Kang said the talks will go on.\n\nSeoul welcomed the offer of new talks, Yonhap reported."


@pytest.fixture
def article(db):
    return factories.make_article("Talks to go on", TEXT, headings=[["The way back", 1]])


@pytest.fixture
def statement(article):
    return factories.make_statement("the talks will go on", article=article, speaker="Kang", type="indirect")


def save(desk, article, **changes):
    response = desk.post(
        change_url(article), form_data(desk.get(change_url(article)), **changes), follow=True
    )
    article.refresh_from_db()
    return response


def errors(response):
    return response.context["adminform"].form.errors


def test_statements_move_with_their_words(desk, article, statement):
    save(desk, article, text=f"SEOUL, Sept. 16. {TEXT}")
    statement.refresh_from_db()
    assert article.text[slice(*statement.segments[0])] == "the talks will go on"


def test_the_editor_is_told_what_moved(desk, article, statement):
    response = save(desk, article, text=f"SEOUL, Sept. 16. {TEXT}")
    assert "1 statements kept their words" in messages_of(response)[0]


def test_a_statement_whose_words_are_gone_waits_for_its_place(desk, article, statement):
    save(desk, article, text=TEXT.replace("the talks will go on", "nothing"))
    assert Statement.objects.get().needs_placing


def test_what_waits_is_listed_with_its_address(desk, article, statement):
    response = save(desk, article, text=TEXT.replace("the talks will go on", "nothing"))
    assert change_url(statement) in " ".join(messages_of(response))


def test_a_statement_that_waits_is_placed_by_its_new_words(desk, article, statement):
    save(desk, article, text=TEXT.replace("will go on", "would go on"))
    page = desk.get(change_url(statement))
    desk.post(change_url(statement), form_data(page, words="the talks would go on"))
    statement.refresh_from_db()
    assert (statement.needs_placing, statement.content) == (False, "the talks would go on")


def test_a_statement_that_waits_can_be_rejected_as_it_is(desk, article, statement):
    save(desk, article, text=TEXT.replace("will go on", "would go on"))
    page = desk.get(change_url(statement))
    desk.post(change_url(statement), form_data(page, review="rejected"))
    statement.refresh_from_db()
    assert (statement.review, statement.needs_placing) == ("rejected", True)


def test_line_ends_of_a_browser_are_no_change_of_the_text(desk, article, statement):
    save(desk, article, text=TEXT.replace("\n", "\r\n"))
    assert article.text == TEXT


def test_a_changed_publisher_is_the_statements_publisher(desk, article, statement):
    publisher = factories.make_publisher()
    save(desk, article, publisher=str(publisher.pk))
    statement.refresh_from_db()
    assert statement.publisher == publisher


def test_a_changed_date_is_the_statements_date(desk, article, statement):
    save(desk, article, published="2020-10-01")
    statement.refresh_from_db()
    assert statement.date.isoformat() == "2020-10-01"


def test_a_draft_hides_its_statements(desk, article, statement):
    save(desk, article, status="draft")
    assert not Attribution.objects.public().exists()


def test_a_withdrawal_without_a_reason_is_refused_beside_the_field(desk, article):
    assert "Say why" in str(errors(save(desk, article, status="withdrawn"))["withdrawn_reason"])


def test_an_empty_story_is_refused_beside_the_field(desk, article):
    assert "text" in errors(save(desk, article, text=""))


def test_a_date_that_is_no_date_is_refused_beside_its_field(desk, article):
    assert "is not an EDTF date" in str(errors(save(desk, article, published="Sept. 2020"))["published"])


def test_a_former_slug_redirects(desk, article):
    former = article.slug
    save(desk, article, slug="talks")
    assert PastAddress.objects.get(kind="article", value=former).target == article


def test_headings_are_shown_and_read_as_lines(desk, article):
    save(desk, article, headings="0 | First\r\n1 | The way back")
    assert article.headings == [["First", 0], ["The way back", 1]]


def test_a_heading_without_its_number_is_refused(desk, article):
    assert "number of the paragraph" in str(errors(save(desk, article, headings="First"))["headings"])


def test_a_heading_behind_the_last_paragraph_is_refused(desk, article):
    assert "no paragraph 7" in str(errors(save(desk, article, headings="7 | Late"))["headings"])


def test_cuts_are_shown_with_their_words_and_reasons(desk, article):
    article.capture.text = "Home | News\nKang said"
    article.capture.save()
    article.cuts = [{"start": 0, "end": 11, "reason": "navigation", "note": "menu"}]
    article.save()
    assert "<td>Home | News</td><td>navigation</td>" in desk.get(change_url(article)).content.decode()


def test_the_form_asks_as_often_for_many_statements_as_for_one(desk, article, django_assert_num_queries):
    factories.make_statement("talks will", article=article, speaker=factories.make_actor())
    desk.get(change_url(article))
    with CaptureQueriesContext(connection) as few:
        desk.get(change_url(article))
    for words in ("the talks", "go on", "Seoul welcomed", "offer", "new talks"):
        factories.make_statement(words, article=article, speaker=factories.make_actor())
    with django_assert_num_queries(len(few.captured_queries)):
        desk.get(change_url(article))


def act(desk, action, *rows, **values):
    data = {"action": action, "_selected_action": [row.pk for row in rows], **values}
    return desk.post(list_url("article"), data, follow=True)


def test_publishing_shows_the_statements(desk, article, statement):
    save(desk, article, status="draft")
    act(desk, "publish", article)
    assert Statement.objects.public().count() == 1


def test_withdrawing_asks_for_the_reason_first(desk, article):
    response = act(desk, "withdraw", article)
    assert "Withdraw articles" in response.content.decode()


def test_nothing_is_withdrawn_before_the_reason_is_given(desk, article):
    act(desk, "withdraw", article)
    assert Article.objects.public().count() == 1


def test_withdrawing_keeps_the_reason(desk, article, statement):
    act(desk, "withdraw", article, reason="The outlet took it back.")
    assert Article.objects.get().withdrawn_reason == "The outlet took it back."


def test_withdrawing_hides_the_statements(desk, article, statement):
    act(desk, "withdraw", article, reason="The outlet took it back.")
    assert not Statement.objects.public().exists()


def test_an_empty_reason_is_asked_for_again(desk, article):
    response = act(desk, "withdraw", article, reason=" ")
    assert "errorlist" in response.content.decode()


def test_reading_the_list_with_an_action_withdraws_nothing(desk, article):
    desk.get(list_url("article"), {"action": "withdraw", "_selected_action": article.pk, "reason": "x"})
    assert Article.objects.public().count() == 1
