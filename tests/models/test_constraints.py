"""What the database itself refuses."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from articles.models import Actor, Article, Attribution, Capture, Event, Mention, Post, Statement

TEXT = "Kang said the talks will go on.\n\nSeoul welcomed the offer."


@pytest.fixture
def article(db):
    capture = Capture.objects.create(sha256=Capture.digest(b"page"), data=b"page", text=TEXT)
    return Article.objects.create(capture=capture, title="Talks to go on", text=TEXT, published="2020-07-02")


@pytest.fixture
def statement(article):
    return Statement.objects.create(
        article=article, segments=[[10, 30]], type="indirect", attribution="explicit", cue="said"
    )


def assert_refused(model, **values):
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.bulk_create([model(**values)])


def test_a_capture_is_taken_in_once(article):
    assert_refused(Capture, sha256=article.capture.sha256, data=b"", text="x")


def test_a_slug_is_given_once(article):
    other = Capture.objects.create(sha256=Capture.digest(b"other"), data=b"other", text="x")
    assert_refused(Article, slug=article.slug, capture=other, title="x", text="x")


def test_an_article_has_a_story(article):
    other = Capture.objects.create(sha256=Capture.digest(b"other"), data=b"other", text="x")
    assert_refused(Article, slug="x", capture=other, title="x", text="")


def test_a_withdrawn_article_says_why(article):
    with pytest.raises(IntegrityError), transaction.atomic():
        Article.objects.filter(pk=article.pk).update(status="withdrawn")


@pytest.mark.parametrize(
    "change",
    [
        {"start": 30, "end": 10},
        {"content": ""},
        {"cue_start": 9, "cue_end": 5},
        {"mention_start": 4, "mention_end": 4},
        {"said_earliest": date(2020, 2, 1), "said_latest": date(2020, 1, 1)},
        {"review": "rejected"},
        {"review": "confirmed", "reviewer": "editors"},
        {"confidence": 1.5},
    ],
    ids=lambda change: "-".join(change),
)
def test_a_statement_that_contradicts_itself_is_refused(statement, change):
    with pytest.raises(IntegrityError), transaction.atomic():
        Statement.objects.filter(pk=statement.pk).update(**change)


def test_a_statement_is_not_within_itself(statement):
    with pytest.raises(IntegrityError), transaction.atomic():
        Statement.objects.filter(pk=statement.pk).update(within=statement.pk)


def test_an_attribution_names_somebody(statement):
    assert_refused(Attribution, statement=statement, date=statement.date)


def test_a_mention_is_of_an_actor_or_an_event(article):
    assert_refused(Mention, article=article, start=0, end=4, text="Kang")


def test_a_mention_of_an_actor_stands_once(article):
    actor = Actor.objects.create(slug="kang", name="Kang", kind="person", side="south-korea")
    Mention.objects.create(article=article, start=0, end=4, text="Kang", actor=actor)
    assert_refused(Mention, article=article, start=0, end=4, text="Kang", actor=actor)


def test_an_actor_is_not_part_of_itself(db):
    actor = Actor.objects.create(slug="mou", name="Ministry", kind="institution", side="south-korea")
    with pytest.raises(IntegrityError), transaction.atomic():
        Actor.objects.filter(pk=actor.pk).update(part_of=actor.pk)


def test_an_office_does_not_end_before_it_begins(db):
    actor = Actor.objects.create(slug="kang", name="Kang", kind="person", side="south-korea")
    assert_refused(Post, actor=actor, institution=actor, title="Minister", since="2020", until="2019")


def test_an_event_does_not_end_before_it_begins(db):
    event = Event.objects.create(slug="summit", name="Summit", kind="summit", date="2018-04-27")
    with pytest.raises(IntegrityError), transaction.atomic():
        Event.objects.filter(pk=event.pk).update(date_latest=date(2018, 1, 1))
