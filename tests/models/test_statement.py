"""What a statement derives from its article, and what stays."""

from datetime import date

import pytest

from articles.models import Actor, Article, Attribution, Capture, Statement
from articles.models.article import UNDATED

TEXT = "“We will go on,” Kang said. “It takes time.”\n\nSeoul welcomed the offer."


@pytest.fixture
def article(db):
    capture = Capture.objects.create(sha256=Capture.digest(b"page"), data=b"page", text=TEXT)
    return Article.objects.create(capture=capture, title="Talks to go on", text=TEXT, published="2020-07")


@pytest.fixture
def statement(article):
    return Statement.objects.create(
        article=article, segments=[[1, 14], [29, 42]], type="direct", attribution="explicit"
    )


def test_content_is_what_stands_at_the_segments(statement):
    assert statement.content == "We will go on … It takes time"


def test_context_is_kept_as_a_quote_selector(statement):
    assert (statement.prefix, statement.suffix) == ("“", ".”\n\nSeoul welcomed the offer.")


def test_an_undated_statement_sorts_by_the_day_its_article_may_first_have_appeared(statement):
    assert statement.date == date(2020, 7, 1)


def test_a_dated_statement_sorts_by_the_day_it_was_said(statement):
    statement.said = "2020-06-30"
    statement.save()
    assert statement.date == date(2020, 6, 30)


def test_an_article_without_any_date_sorts_as_undated(db):
    capture = Capture.objects.create(sha256=Capture.digest(b"other"), data=b"other", text=TEXT)
    assert Article.objects.create(capture=capture, title="x", text=TEXT).date == UNDATED


def test_the_key_follows_from_the_capture_and_the_words(article, statement):
    assert statement.key == Statement.make_key(article.capture.sha256, "we WILL go on, it takes time!")


def test_the_key_stays_when_the_content_is_corrected(statement):
    before = statement.key
    statement.segments = [[1, 14]]
    statement.save()
    assert statement.key == before


def test_equal_words_in_one_article_have_keys_of_their_own(article):
    keys = {Statement.make_key(article.capture.sha256, "No comment.", n) for n in range(3)}
    assert len(keys) == 3


@pytest.mark.parametrize(
    ("status", "review", "public"),
    [("published", "suggested", True), ("published", "rejected", False), ("draft", "confirmed", False)],
)
def test_readers_see_what_is_published_and_not_rejected(article, status, review, public):
    article.status = status
    statement = Statement(article=article, segments=[[1, 14]], type="direct", attribution="explicit")
    statement.review = review
    statement.derive(article)
    assert statement.is_public is public


def test_the_slug_is_the_title_and_the_capture(article):
    assert article.slug == f"talks-to-go-on-{article.capture.sha256[:8]}"


def test_a_long_title_is_cut_at_a_word(article):
    slug = Article.make_slug("inter korean " * 20, article.capture.sha256)
    assert len(slug) <= 90
    assert slug.removesuffix(f"-{article.capture.sha256[:8]}").split("-")[-1] in ("inter", "korean")


def test_an_attribution_carries_what_lists_filter_by(statement):
    actor = Actor.objects.create(slug="kang", name="Kang", kind="person", side="south-korea")
    attribution = Attribution.objects.create(statement=statement, actor=actor)
    assert (attribution.side, attribution.date, attribution.is_public) == (
        "south-korea",
        statement.date,
        True,
    )


def test_an_attribution_carries_the_type_of_its_statement(statement):
    attribution = Attribution.objects.create(statement=statement, name="an analyst")
    assert attribution.type == "direct"
