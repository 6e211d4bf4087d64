"""Reports of errors: taking in what a reader says, and deciding what it comes to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles.ingest.decisions import name_of
from articles.models import Article, ErrorReport, Statement


def take_report(
    page: Article | Statement, *, address: str, problem: str, words: str, email: str = ""
) -> ErrorReport:
    """Put what a reader says of a page into the editors' queue.

    `address` is that of the page in the version that the reader saw. Who sends the same twice, as one does
    who presses the button again, finds the first report; nothing tells who sent it.
    """
    article = page if isinstance(page, Article) else page.article
    statement = None if isinstance(page, Article) else page
    known = ErrorReport.objects.open().filter(article=article, statement=statement, words=words)
    report = known.filter(problem=problem).first() or ErrorReport(
        article=article,
        statement=statement,
        address=address,
        about=page.title if isinstance(page, Article) else page.content,
        problem=problem,
        words=words,
    )
    report.email = email or report.email
    report.save()
    return report


@transaction.atomic
def decide_reports(reports: Iterable[ErrorReport], state: str, *, answer: str, by: Any) -> list[ErrorReport]:
    """Resolve, decline or reopen reports; those that were in this state already are left alone.

    With the decision the reader's e-mail address is forgotten, for good. An `answer` that is empty leaves
    the one that stands.
    """
    decided = []
    for report in reports:
        if report.state == state:
            continue
        close(report, state, by=by)
        report.answer = answer or report.answer
        report.save()
        decided.append(report)
    return decided


def close(report: ErrorReport, state: str, *, by: Any) -> None:
    """Give a report this state, without saving it."""
    is_open = state == ErrorReport.State.OPEN
    report.state = state
    report.decided_by = "" if is_open else name_of(by)
    report.decided_at = None if is_open else timezone.now()
    if not is_open:
        report.email = ""
