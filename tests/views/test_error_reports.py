"""Telling the editors what is wrong: from each page to a plain form, and into the queue."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from articles.history import changing
from articles.models import ErrorReport, LastChange, Statement
from tests import factories
from tests.views.conftest import text_of

TOLD = {"problem": "speaker", "words": "It was the vice minister."}


@pytest.fixture
def statement(db):
    return factories.make_statement(speaker="Lee Jong-joo")


def on(page):
    kind, value = ("statements", page.key) if isinstance(page, Statement) else ("articles", page.slug)
    return f"/report/{kind}/{value}/"


def links_to_the_form(reader, address, page):
    reader.get(address)
    return [link.get("href") for link in reader.all("a", rel="nofollow") if on(page) in link.get("href")]


# --- the way there --------------------------------------------------------


def test_each_note_of_the_reading_view_leads_to_the_form_of_its_statement(reader, statement):
    (address,) = links_to_the_form(reader, statement.article.get_absolute_url(), statement)
    assert reader.get(address).response.status_code == 200


def test_a_statement_leads_to_its_form(reader, statement):
    assert len(links_to_the_form(reader, statement.get_absolute_url(), statement)) == 1


def test_an_article_leads_to_its_form_beside_and_below_the_text(reader, statement):
    article = statement.article
    assert len(links_to_the_form(reader, article.get_absolute_url(), article)) == 2


def test_the_form_names_the_version_that_one_came_from(reader, statement):
    (address,) = links_to_the_form(reader, statement.get_absolute_url(), statement)
    seen = address.partition("?")[2]
    (shown,) = reader.get(address).all("a", "address")
    assert text_of(shown) == f"http://testserver{statement.get_absolute_url()}?{seen}"


def test_pages_that_lead_to_forms_set_no_cookie_and_keep_their_tag(client, statement):
    pages = [statement.get_absolute_url(), statement.article.get_absolute_url()]
    LastChange.objects.update(at=timezone.now() - timedelta(days=2))
    first = [client.get(page) for page in pages]
    again = [
        client.get(page, headers={"If-None-Match": one["ETag"]})
        for page, one in zip(pages, first, strict=True)
    ]
    assert ([bool(one.cookies) for one in first], [one.status_code for one in again]) == (
        [False] * 2,
        [304] * 2,
    )


def test_a_draft_offers_no_report(admin_client, statement):
    article = statement.article
    article.status = "draft"
    article.save()
    page = admin_client.get(f"{article.get_absolute_url()}preview/").content.decode()
    assert "/report/" not in page


def test_a_page_of_the_past_leads_to_no_form_of_what_is_gone(client, statement):
    key, article = statement.key, statement.article
    with changing([statement], by=factories.make_editor("kim"), action="Changed"):
        Statement.objects.update(
            review="rejected", is_public=False, reviewer="Kim", reviewed_at=timezone.now()
        )
    Statement.history.model.objects.update(history_date=timezone.now())
    today = timezone.now().date().isoformat()
    page = client.get(f"{article.get_absolute_url()}?as_of={today}").content.decode()
    assert f"/report/statements/{key}" not in page


# --- the form -------------------------------------------------------------


@pytest.mark.parametrize("kind", ["statement", "article"])
def test_the_form_is_for_no_search_engine_and_for_no_shared_cache(reader, statement, kind):
    reader.get(on(statement if kind == "statement" else statement.article))
    assert (reader.all("meta", name="robots")[0].get("content"), reader.response["Cache-Control"]) == (
        "noindex",
        "private, no-cache",
    )


def test_what_can_be_wrong_hangs_on_the_page(reader, statement):
    choices = {
        kind: {box.get("value") for box in reader.get(on(page)).all("input", type="radio")}
        for kind, page in (("statement", statement), ("article", statement.article))
    }
    assert (choices["statement"] - choices["article"], choices["article"] - choices["statement"]) == (
        {"speaker", "not-statement"},
        {"missing", "publisher"},
    )


def test_a_report_lands_in_the_queue_and_the_reader_is_thanked(reader, statement):
    data = TOLD | {"email": "reader@example.org"}
    answer = reader.client.post(f"{on(statement)}?as_of=2026-11-21", data, follow=True)
    report = ErrorReport.objects.get()
    assert (answer.redirect_chain, report.address, report.words, report.email) == (
        [(f"{on(statement)}sent/", 302)],
        f"{statement.get_absolute_url()}?as_of=2026-11-21",
        "It was the vice minister.",
        "reader@example.org",
    )


def test_an_article_is_reported_without_an_address(client, statement):
    client.post(on(statement.article), {"problem": "missing", "words": "The last paragraph."})
    assert ErrorReport.objects.values_list("article", "statement", "email").get() == (
        statement.article.pk,
        None,
        "",
    )


WRONG = {
    "nothing said": ({}, "Say in a sentence or two"),
    "nothing chosen": ({"words": "No."}, "Choose what is wrong"),
    "what such a page can not be": (TOLD | {"problem": "publisher"}, "Choose one of these"),
    "no address": (TOLD | {"email": "reader"}, "This is no e-mail address"),
    "too long": (TOLD | {"words": "x" * 2001}, "These are 2001 characters; the editors read at most 2000."),
    "a character that is none": (TOLD | {"words": "a\0b"}, "Null characters are not allowed"),
    "filled in by a program": (TOLD | {"website": "https://example.org"}, "people leave it empty"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_wrong_with_a_report_is_said_and_nothing_is_kept(reader, statement, wrong):
    data, said = WRONG[wrong]
    reader.response = reader.client.post(on(statement), data)
    (summary,) = reader.all("div", "error-summary")
    assert (said in text_of(summary), ErrorReport.objects.count()) == (True, 0)


def test_errors_lead_to_their_fields(reader, statement):
    reader.response = reader.client.post(on(statement), {"email": "reader"})
    (summary,) = reader.all("div", "error-summary")
    targets = [link.get("href").lstrip("#") for link in summary.iter() if link.get("href")]
    fields = {element.get("id") for element in reader.root.iter() if element.get("name")}
    assert (len(targets), set(targets) <= fields) == (3, True)


def test_what_was_typed_stays_in_a_form_that_was_not_sent(reader, statement):
    reader.response = reader.client.post(on(statement), {"words": "No <b>.", "problem": "date", "email": "x"})
    (words,), (chosen,) = reader.all("textarea"), reader.all("input", checked="")
    assert (words.text, chosen.get("value"), reader.all("input", type="email")[0].get("value")) == (
        "No <b>.",
        "date",
        "x",
    )


def test_lines_count_as_the_browser_counts_them(client, statement):
    client.post(on(statement), TOLD | {"words": "\r\n".join(["x" * 999] * 2)})
    assert len(ErrorReport.objects.get().words) == 1999


def test_a_form_from_elsewhere_is_refused_in_the_same_hand(statement):
    answer = Client(enforce_csrf_checks=True).post(on(statement), TOLD)
    assert (answer.status_code, "The form was not sent" in answer.content.decode()) == (403, True)


# --- too many -------------------------------------------------------------


def send(client, statement, number, **headers):
    return client.post(on(statement), TOLD | {"words": f"Report {number}."}, **headers)


def test_who_sends_too_many_is_told_when_to_come_back_and_loses_nothing(reader, statement, settings, noon):
    settings.REPORTS_PER_HOUR = 2
    answers = [send(reader.client, statement, number) for number in range(3)]
    reader.response = answers[2]
    assert ([one.status_code for one in answers], answers[2]["Retry-After"]) == ([302, 302, 429], "3600")
    assert (reader.all("textarea")[0].text, ErrorReport.objects.count()) == ("Report 2.", 2)


def test_others_can_go_on_sending(client, statement, settings):
    settings.REPORTS_PER_HOUR, settings.PROXY_CLIENT_HEADER = 1, "X-Forwarded-For"
    codes = [
        send(client, statement, number, headers={"x-forwarded-for": f"203.0.113.{number}"}).status_code
        for number in range(2)
    ]
    assert codes == [302, 302]


def test_a_report_with_an_error_does_not_count(client, statement, settings):
    settings.REPORTS_PER_HOUR = 1
    client.post(on(statement), {})
    assert send(client, statement, 1).status_code == 302


# --- where there is nothing -----------------------------------------------


def test_where_there_is_no_page_its_address_says_why(client, statement):
    article = statement.article
    article.status, article.withdrawn_reason = "withdrawn", "It was a draft."
    article.save()
    statuses = [client.get(on(page), follow=True).status_code for page in (article, statement)]
    assert [*statuses, client.get("/report/statements/nothing/", follow=True).status_code] == [410, 410, 404]


def test_a_version_that_can_not_be_meant_is_that_of_now(client, statement):
    assert client.get(f"{on(statement)}?as_of=soon").url == on(statement)


def test_robots_are_asked_to_leave_forms_alone_and_led_to_the_sitemap(client, db):
    rules = client.get("/robots.txt").content.decode().splitlines()
    assert {"Disallow: /report/", "Disallow: /admin/", "Sitemap: http://testserver/sitemap.xml"} <= set(rules)


@pytest.mark.parametrize("kind", ["statement", "article"])
def test_a_form_takes_few_queries_whatever_the_article_holds(
    client, statement, kind, django_assert_max_num_queries
):
    page = statement if kind == "statement" else statement.article
    for words in ("Seoul", "welcomed", "report"):
        factories.make_statement(words, article=statement.article)
    with django_assert_max_num_queries(3):
        client.get(on(page))
