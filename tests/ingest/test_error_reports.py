"""Reports of errors: taken in once, decided by people, and then nobody's."""

import pytest
from django.db import IntegrityError, transaction

from articles.ingest.deletion import delete
from articles.ingest.error_reports import decide_reports, take_report
from articles.models import ErrorReport, LastChange, Statement
from tests import factories

TOLD = {
    "address": "/statements/x/?as_of=2026-11-21",
    "problem": "speaker",
    "words": "It was the vice minister.",
}


@pytest.fixture
def statement(db):
    return factories.make_statement()


@pytest.fixture
def editor(db):
    return factories.make_editor("kim", first_name="Minji", last_name="Kim")


def test_a_report_on_a_statement_names_it_its_words_and_its_article(statement):
    report = take_report(statement, **TOLD)
    assert (report.statement, report.article, report.about, report.state) == (
        statement,
        statement.article,
        statement.content,
        "open",
    )


def test_a_report_on_an_article_names_its_title_and_no_statement(statement):
    report = take_report(statement.article, **TOLD)
    assert (report.statement, report.about) == (None, statement.article.title)


def test_who_sends_the_same_twice_makes_one_report(statement):
    for email in ("", "reader@example.org"):
        take_report(statement, **TOLD, email=email)
    assert [report.email for report in ErrorReport.objects.all()] == ["reader@example.org"]


def test_what_was_decided_before_can_be_reported_again(statement, editor):
    take_report(statement, **TOLD)
    decide_reports(ErrorReport.objects.all(), "declined", answer="The page says so.", by=editor)
    take_report(statement, **TOLD)
    assert sorted(report.state for report in ErrorReport.objects.all()) == ["declined", "open"]


def test_a_decision_names_who_made_it_and_forgets_who_asked(statement, editor):
    report = take_report(statement, **TOLD, email="reader@example.org")
    decide_reports([report], "resolved", answer="It was.", by=editor)
    report.refresh_from_db()
    assert (report.state, report.answer, report.decided_by, report.email) == (
        "resolved",
        "It was.",
        "Minji Kim",
        "",
    )


def test_a_report_that_is_open_again_is_nobodys_decision_and_keeps_its_answer(statement, editor):
    report = take_report(statement, **TOLD)
    decide_reports([report], "declined", answer="The page says so.", by=editor)
    decide_reports([report], "open", answer="", by=editor)
    report.refresh_from_db()
    assert (report.decided_by, report.decided_at, report.answer) == ("", None, "The page says so.")


def test_what_is_so_already_is_not_decided_again(statement, editor):
    report = take_report(statement, **TOLD)
    assert decide_reports([report], "open", answer="Again.", by=editor) == []


@pytest.mark.parametrize(
    "values",
    [{"state": "resolved"}, {"state": "declined", "email": "reader@example.org"}],
    ids=["decided at no time", "with an address that was to be forgotten"],
)
def test_the_database_refuses_a_decided_report(statement, values):
    report = take_report(statement, **TOLD)
    if "email" in values:
        values |= {"decided_at": report.created}
    with pytest.raises(IntegrityError), transaction.atomic():
        ErrorReport.objects.filter(pk=report.pk).update(**values)


def test_a_report_outlives_its_statement(statement, editor):
    report = take_report(statement, **TOLD)
    delete([statement], by=editor)
    report = ErrorReport.objects.select_related("statement").get(pk=report.pk)
    assert (report.statement, report.about, Statement.objects.count()) == (None, "We will go on", 0)


def test_a_report_is_no_change_of_a_page(statement):
    before = LastChange.known()
    take_report(statement, **TOLD)
    assert LastChange.known() == before
