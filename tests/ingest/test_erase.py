"""Erasing: the words of a page are nowhere any more, and its addresses say so."""

import io

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command

from articles.history import changing
from articles.ingest.decisions import decide
from articles.ingest.deletion import delete
from articles.ingest.pages import AlreadyThere, take_in
from articles.ingest.sources import Source
from articles.ingest.utterances import decide_pair
from articles.ingest.verify import verify
from articles.models import Article, Statement, UtterancePair
from tests import factories

PAGE = """Zirconium talks
2020-09-16

“We want zirconium,” Minister Zirkon said on Wednesday.

All of zirconium.
"""
SOURCE = Source("zirconium.txt", PAGE.encode(), "text/plain")
REASON = "A court asked for it."


@pytest.fixture
def article(db):
    """A page with a confirmed statement, one that was deleted, and a version of the article."""
    editor = factories.make_editor("kim")
    article = take_in(SOURCE).article
    factories.make_statement("All of zirconium", article=article)
    decide(article.statements.all(), "confirmed", by=editor)
    delete(article.statements.filter(content="All of zirconium"), by=editor)
    with changing([article], by=editor, action="Changed"):
        Article.objects.update(byline="By Zirkon", headings=[["Zirconium", 0]])
    factories.make_error_report(article, words="Zirkon is not a minister.")
    article.refresh_from_db()
    return article


def run(article, *options):
    out = io.StringIO()
    call_command("erase_article", article.slug, "--reason", REASON, *options, stdout=out)
    return out.getvalue()


def kept():
    """Every value of every row of the archive, as text, but for addresses."""
    found = []
    for model in apps.get_models():
        for row in model._default_manager.values():
            row.pop("slug", None)
            found += [
                (model._meta.label, name)
                for name, value in row.items()
                if "zirk" in _text(value) or "zirc" in _text(value)
            ]
    return found


def _text(value):
    return (
        bytes(value).decode(errors="replace") if isinstance(value, bytes | memoryview) else str(value)
    ).casefold()


def test_the_words_of_an_erased_page_are_nowhere(article):
    before = {label for label, _ in kept()}
    run(article, "--yes")
    assert (len(before) > 4, kept()) == (True, [])


def test_what_was_decided_of_its_statements_goes_with_it(article):
    decide_pair(
        article.statements.get(), factories.make_statement(), "confirmed", by=factories.make_editor("lee")
    )
    run(article, "--yes")
    assert not UtterancePair.objects.exists()


def test_its_addresses_keep_a_tombstone(client, article):
    statement = article.statements.get()
    run(article, "--yes")
    for address in (article.get_absolute_url(), statement.get_absolute_url()):
        answer = client.get(address)
        assert (answer.status_code, REASON in answer.content.decode()) == (410, True)


def test_the_same_page_does_not_come_in_again(article):
    run(article, "--yes")
    assert isinstance(take_in(SOURCE), AlreadyThere)


def test_the_archive_is_whole_without_it(article):
    run(article, "--yes")
    assert (verify().faults, Statement.objects.count()) == ([], 1)


def test_nothing_is_erased_without_a_yes(article):
    with pytest.raises(CommandError, match="Say --yes"):
        run(article)
    article.refresh_from_db()
    assert "zirconium" in article.text


def test_an_address_that_nobody_has_is_refused(db):
    with pytest.raises(CommandError, match="No article"):
        call_command("erase_article", "no-such", "--reason", REASON)


def test_a_reason_without_words_is_refused(article):
    with pytest.raises(CommandError, match="reason"):
        call_command("erase_article", article.slug, "--reason", " ", "--yes")
