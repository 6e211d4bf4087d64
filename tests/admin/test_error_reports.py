"""The queue of what readers report."""

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse
from django.utils import timezone

from articles.models import ErrorReport
from tests import factories
from tests.admin.browser import change_url

QUEUE = "/admin/articles/errorreport/"


@pytest.fixture
def report(db):
    return factories.make_error_report(words="It was\nthe <vice> minister.", email="reader@example.org")


def decide(desk, report, **values):
    report.refresh_from_db()
    data = {"state": "resolved", "answer": "It was.", "version": report.modified.isoformat(), **values}
    answer = desk.post(change_url(report), data)
    report.refresh_from_db()
    return answer


def test_the_desk_counts_what_waits(desk, report):
    factories.make_error_report(state="declined", decided_at=timezone.now())
    page = desk.get(reverse("admin:index")).content.decode()
    assert f'href="{QUEUE}?state__exact=open">1 error reported by readers</a>' in page


def test_the_desk_says_that_nothing_waits(desk, db):
    assert "No reader’s report waits" in desk.get(reverse("admin:index")).content.decode()


@pytest.mark.parametrize(
    "query", ["", "state__exact=open", "problem__exact=speaker", "statement__isempty=0", "q=vice"]
)
def test_the_queue_is_found_by_filters_and_words(desk, report, query):
    assert change_url(report) in desk.get(f"{QUEUE}?{query}").content.decode()


@pytest.mark.parametrize(
    "query", ["state__exact=resolved", "problem__exact=date", "statement__isempty=1", "q=reader@example.org"]
)
def test_a_filter_leaves_out_what_it_should(desk, report, query):
    assert change_url(report) not in desk.get(f"{QUEUE}?{query}").content.decode()


def test_a_report_leads_to_its_statement_its_article_and_the_version_that_was_seen(desk, report):
    page = desk.get(change_url(report)).content.decode()
    ways = [
        report.address,
        change_url(report.statement),
        change_url(report.article),
        reverse("admin:articles_article_review", args=[report.article.pk]),
    ]
    assert [way for way in ways if f'href="{way}"' not in page] == []


def test_a_statement_shows_what_waits_for_it_until_it_is_decided(desk, report):
    address, link = change_url(report.statement), f'<a href="{change_url(report)}">Speaker or office</a>'
    before = desk.get(address).content.decode()
    decide(desk, report)
    assert (link in before, link in desk.get(address).content.decode()) == (True, False)


def test_words_of_readers_are_shown_as_words(desk, report):
    assert "It was\nthe &lt;vice&gt; minister." in desk.get(change_url(report)).content.decode()


def test_a_report_on_what_is_gone_can_still_be_read_and_decided(desk, report):
    report.statement.delete()
    page = desk.get(change_url(report)).content.decode()
    decide(desk, report)
    assert ("The statement is not there any more." in page, report.state) == (True, "resolved")


def test_deciding_keeps_the_answer_and_forgets_the_address(desk, report):
    decide(desk, report)
    assert (report.state, report.answer, report.decided_by, report.email) == (
        "resolved",
        "It was.",
        "Minji Kim",
        "",
    )


def test_a_decided_report_can_be_opened_again(desk, report):
    decide(desk, report)
    decide(desk, report, state="open")
    assert (report.state, report.decided_by, report.decided_at) == ("open", "", None)


def test_an_answer_that_is_mended_leaves_who_decided(desk, report, as_role):
    decide(desk, report)
    decide(as_role("reviewer"), report, answer="It was the vice minister.")
    assert (report.answer, report.decided_by) == ("It was the vice minister.", "Minji Kim")


def test_a_decision_over_another_is_refused_first(desk, report):
    before = report.modified.isoformat()
    decide(desk, report, state="declined")
    answer = decide(desk, report, version=before)
    assert (report.state, "Not saved" in answer.content.decode()) == ("declined", True)


@pytest.mark.parametrize(("action", "state"), [("resolve", "resolved"), ("decline", "declined")])
def test_many_are_decided_at_once_with_one_answer(desk, report, action, state):
    desk.post(QUEUE, {"action": action, "_selected_action": [report.pk], "why": "The page says so."})
    report.refresh_from_db()
    assert (report.state, report.answer, report.email) == (state, "The page says so.", "")


def test_many_are_opened_again_at_once(desk, report):
    decide(desk, report)
    desk.post(QUEUE, {"action": "reopen", "_selected_action": [report.pk]})
    report.refresh_from_db()
    assert (report.state, LogEntry.objects.latest("pk").change_message) == ("open", "Reopened.")


def test_only_who_decides_sees_where_the_reader_can_be_asked(as_role, report):
    seen = {
        role: "reader@example.org" in as_role(role).get(change_url(report)).content.decode()
        for role in ("contributor", "reviewer")
    }
    assert seen == {"contributor": False, "reviewer": True}


def test_the_log_of_the_admin_keeps_nobodys_words(desk, report):
    decide(desk, report)
    entry = LogEntry.objects.get()
    assert (entry.object_repr, "vice" in entry.change_message) == (
        f"Report {report.pk}: Speaker or office",
        False,
    )


def test_the_queue_asks_as_often_for_many_as_for_few(desk, report, django_assert_max_num_queries):
    for _ in range(5):
        factories.make_error_report()
    desk.get(QUEUE)
    with django_assert_max_num_queries(25):
        desk.get(QUEUE)


def test_a_curator_deletes_a_report(as_role, report):
    as_role("curator").post(f"{QUEUE}{report.pk}/delete/", {"post": "yes"})
    assert not ErrorReport.objects.exists()
