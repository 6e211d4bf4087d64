"""What an editor changes in an article, its statements, speakers and mentions follow."""

import pytest
from django.utils import timezone

from articles.ingest.articles import propagate, remove_mentions, save_text
from articles.models import Article, Attribution, Mention, Statement
from tests.factories import (
    make_actor,
    make_article,
    make_editor,
    make_mention,
    make_publisher,
    make_statement,
)

pytestmark = pytest.mark.django_db

TEXT = (
    "The ministry met the press on Tuesday.\n\n"
    "“We will keep the hotline open,” the spokesperson said. “Talks take time.”\n\n"
    "A day later the North said the hotline was closed."
)


@pytest.fixture
def article() -> Article:
    return make_article("Hotline stays", TEXT, headings=[["Later", 2]])


@pytest.fixture
def quote(article) -> Statement:
    return placed(article, "We will keep the hotline open", "Talks take time.", cue="said")


def placed(article: Article, *pieces: str, cue: str = "", **values) -> Statement:
    segments = [[article.text.index(piece), article.text.index(piece) + len(piece)] for piece in pieces]
    at = article.text.index(f" {cue}") + 1 if cue else None
    values |= {"cue": cue, "cue_start": at, "cue_end": at and at + len(cue)}
    return make_statement(article=article, segments=segments, **values)


def words(row: Statement) -> list[str]:
    row.refresh_from_db()
    text = Article.objects.get(pk=row.article_id).text
    return [text[start:end] for start, end in row.segments]


# --- derived columns ---------------------------------------------------------


def test_a_new_date_of_publication_is_the_date_of_what_has_none_of_its_own(article, quote):
    dated = placed(article, "the hotline was closed", said="2020-01-05")
    article.published = "2021-03"
    article.save()

    propagate(article)

    assert [str(row.date) for row in Statement.objects.order_by("id")] == ["2021-03-01", "2020-01-05"]
    assert dated.pk != quote.pk


def test_speakers_take_the_date_of_their_statement(article):
    make_statement("Talks take time.", article=article, speaker=make_actor())
    article.published = "2021-03"
    article.save()

    propagate(article)

    assert str(Attribution.objects.get().date) == "2021-03-01"


def test_statements_take_the_publisher(article, quote):
    article.publisher = make_publisher()
    article.save()

    propagate(article)

    assert Statement.objects.get().publisher == article.publisher


@pytest.mark.parametrize(
    ("review", "visible"), [("suggested", True), ("confirmed", True), ("rejected", False)]
)
def test_what_is_published_shows_all_but_the_rejected(review, visible):
    article = make_article(text=TEXT, status="draft")
    make_statement("Talks take time.", article=article, review=review, speaker="Somebody")
    article.status = "published"
    article.save()

    propagate(article)

    assert (Statement.objects.get().is_public, Attribution.objects.get().is_public) == (visible, visible)


def test_what_is_withdrawn_hides_all(article, quote):
    article.status, article.withdrawn_reason = "withdrawn", "asked for by the paper"
    article.save()

    propagate(article)

    assert not Statement.objects.public().exists()


def test_propagation_takes_three_queries_and_a_savepoint(article, quote, django_assert_num_queries):
    with django_assert_num_queries(5):
        propagate(article)


# --- a corrected text --------------------------------------------------------


def test_a_statement_moves_with_its_words_its_cue_and_its_key(article, quote):
    key = quote.key

    change = save_text(article, "SEOUL, 3 March.\n\n" + TEXT)
    quote.refresh_from_db()

    assert words(quote) == ["We will keep the hotline open", "Talks take time."]
    assert article.text[quote.cue_start : quote.cue_end] == "said"
    assert (quote.key, quote.needs_placing, change.moved) == (key, False, 1)


def test_prefix_suffix_and_search_terms_are_those_of_the_new_place(article, quote):
    save_text(article, TEXT.replace("on Tuesday", "on Wednesday"))
    quote.refresh_from_db()

    assert (
        quote.prefix.startswith(" the press on Wednesday."[-len(quote.prefix) + 3 :][:5])
        or "Wednesday" in quote.prefix
    )
    assert quote.terms == quote.search_terms()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We will keep the hotline open", "We will see"),
        ("hotline open", "hot line open"),
        (TEXT, "A new story."),
    ],
)
def test_a_statement_whose_words_are_gone_waits_and_is_never_dropped(article, quote, old, new):
    content = quote.content

    change = save_text(article, TEXT.replace(old, new), by=make_editor())
    quote.refresh_from_db()

    assert (quote.needs_placing, quote.content, change.waiting) == (True, content, (quote.key,))
    assert quote.reasons[-1] == "the text was changed by editor; place not certain"


def test_a_statement_that_waited_finds_its_place_when_the_words_are_back(article, quote):
    save_text(article, TEXT.replace("We will keep", "We keep"))

    change = save_text(article, "Corrected.\n\n" + TEXT)

    assert words(quote) == ["We will keep the hotline open", "Talks take time."]
    assert (quote.needs_placing, change.placed_again) == (False, 1)


def test_a_confirmed_statement_stays_confirmed(article):
    row = placed(
        article, "Talks take time.", review="confirmed", reviewer="Editor", reviewed_at=timezone.now()
    )

    save_text(article, "More.\n\n" + TEXT)
    row.refresh_from_db()

    assert row.review == "confirmed"


def test_the_cue_alone_may_change(article, quote):
    save_text(article, TEXT.replace("spokesperson said", "spokesperson told us"))
    quote.refresh_from_db()

    assert (quote.needs_placing, quote.cue, quote.cue_start) == (False, "said", None)


def test_mentions_move_with_their_words(article):
    mention = make_mention(article, "the North", actor=make_actor())

    save_text(article, "More.\n\n" + TEXT)
    mention.refresh_from_db()

    assert article.text[mention.start : mention.end] == "the North"


def test_mentions_whose_words_are_gone_are_told(article):
    make_mention(article, "the North", actor=make_actor())

    change = save_text(article, TEXT.replace("the North", "Pyongyang"))

    assert (Mention.objects.count(), change.mentions_gone) == (0, 1)
    assert "1 mentions went with their words" in str(change)


def test_headings_stay_before_their_paragraph(article):
    save_text(article, "A new first paragraph.\n\n" + TEXT)

    assert Article.objects.get().headings == [["Later", 3]]


def test_other_columns_are_saved_with_the_text(article):
    article.title = "A better title"

    save_text(article, TEXT + "\n\nMore.")

    assert Article.objects.get().title == "A better title"


def test_the_same_text_again_changes_nothing(article, quote):
    stood = Statement.objects.values().get()

    change = save_text(article, TEXT)

    assert Statement.objects.values().get() == stood
    assert change.waiting == ()


# --- mentions that a person removed ------------------------------------------


def test_removed_mentions_are_remembered(article):
    actor = make_actor()
    mention = make_mention(article, "the North", actor=actor)

    remove_mentions([mention], by=make_editor())

    assert not Mention.objects.exists()
    assert Article.objects.get().record["removed_mentions"] == [["the North", actor.pk, None]]
