"""Whom statements name, as the database keeps it, is what stands in the texts, whatever writes."""

import re

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.models import F, QuerySet

from articles.ingest.publication import withdraw
from articles.ingest.verify import verify
from articles.models import Actor, Article, Mention, Naming, Statement
from articles.search.schema import are_namings_right, rebuild_namings
from tests.factories import make_actor, make_article, make_editor, make_mention, make_statement

pytestmark = pytest.mark.django_db


def kept() -> set[tuple[str, str]]:
    """Statements with the actors that they name, of those that readers see."""
    rows = Naming.objects.public().values_list("statement__content", "actor__name")
    return set(rows)


@pytest.fixture
def said():
    """One statement names Bo twice and Li once, one in two pieces names nobody, one has Bo in a piece."""
    bo, li = make_actor("Bo", slug="bo"), make_actor("Li", slug="li")
    both = make_article(
        "Both", "“Bo and the envoy should meet, and Bo knows it,” it said. The town waits for Bo."
    )
    named = make_statement("Bo and the envoy should meet, and Bo knows it", article=both, speaker=li)
    for place in re.finditer("Bo", both.text):
        make_mention(both, "Bo", start=place.start(), end=place.end(), actor=bo)
    make_mention(both, "the envoy", actor=li)
    cut = make_article("Cut", "“Never,” Bo said, “never again.” Bo left.")
    make_statement(article=cut, segments=[[1, 6], [19, 30]], speaker=bo)
    make_mention(cut, "Bo", actor=bo)
    return named


def test_a_statement_names_whom_its_words_name_once(said):
    assert kept() == {(said.content, "Bo"), (said.content, "Li")}


def second() -> QuerySet[Mention]:
    """Where the statement names Bo again."""
    pk = Mention.objects.order_by("start").filter(article__title="Both", text="Bo")[1].pk
    return Mention.objects.filter(pk=pk)


CHANGES = {
    "nothing": (lambda said: None, {"Bo", "Li"}),
    "one of two mentions goes": (lambda said: second().delete(), {"Bo", "Li"}),
    "both mentions go": (
        lambda said: Mention.objects.filter(
            article=said.article, start__lt=said.end, actor__slug="bo"
        ).delete(),
        {"Li"},
    ),
    "one mention is of somebody else": (
        lambda said: second().update(actor=make_actor("Bo Ra", slug="bo-ra")),
        {"Bo", "Bo Ra", "Li"},
    ),
    "all mentions are of another": (
        lambda said: Mention.objects.filter(actor__slug="bo").update(actor=Actor.objects.get(slug="li")),
        {"Li"},
    ),
    "rejected": (lambda said: Statement.objects.filter(pk=said.pk).update(is_public=False), set()),
    "withdrawn": (lambda said: withdraw([said.article], "By mistake.", by=make_editor()), set()),
    "deleted": (lambda said: said.delete(), set()),
    "the article is deleted": (lambda said: said.article.delete(), set()),
    "the actor's mentions go": (lambda said: Mention.objects.filter(actor__slug="li").delete(), {"Bo"}),
}


@pytest.mark.parametrize(("change", "expected"), CHANGES.values(), ids=CHANGES)
def test_after_any_change_the_rows_are_what_stands_in_the_texts(said, change, expected):
    change(said)
    assert ({name for _, name in kept()}, are_namings_right(connection)) == (expected, True)


def test_other_pieces_of_a_statement_name_others(said):
    said.segments = [[8, 17]]
    said.save()
    assert kept() == {("the envoy", "Li")}


def test_a_statement_names_those_who_were_mentioned_before_it_was_made(said):
    again = make_statement("The town waits for Bo", article=said.article)
    assert (again.content, "Bo") in kept()


def test_what_is_written_in_bulk_is_named(said):
    other = make_actor("Yu", slug="yu")
    found = [(7, 8), (0, 1), (18, 24)]
    text = said.article.text
    Mention.objects.bulk_create(
        Mention(article=said.article, start=start, end=end, text=text[start:end], actor=other)
        for start, end in found
    )
    assert ((said.content, "Yu") in kept(), are_namings_right(connection)) == (True, True)


def test_a_naming_is_of_the_days_of_its_statement(said):
    Statement.objects.filter(pk=said.pk).update(date="2018-04-01", date_latest="2018-04-30")
    rows = Naming.objects.filter(statement=said).values_list("date", "date_latest").distinct()
    assert [tuple(map(str, row)) for row in rows] == [("2018-04-01", "2018-04-30")]


@pytest.mark.parametrize(
    "wrong", [lambda: Naming.objects.all().delete(), lambda: Naming.objects.update(actor=F("actor") + 99)]
)
def test_what_is_wrong_is_told_and_mended(said, wrong):
    wrong()
    told = "whom statements name is not kept as it stands in the texts"
    assert told in {fault.message for fault in verify(repair=True).faults}
    assert are_namings_right(connection)


def test_finding_out_anew_mends_what_is_wrong(said):
    Naming.objects.update(is_public=False)
    rebuild_namings(connection)
    assert are_namings_right(connection)


@pytest.mark.django_db(transaction=True)
def test_an_archive_of_before_is_filled_and_can_go_back(said):
    call_command("migrate", "articles", "0015", verbosity=0)
    Article.objects.filter(title="Cut").update(title="Cut in two")  # nothing stands in the way of writing
    call_command("migrate", "articles", verbosity=0)
    assert kept() == {(said.content, "Bo"), (said.content, "Li")}
