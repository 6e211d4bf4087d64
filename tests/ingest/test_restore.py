"""Bringing back versions, also of what was deleted: nothing is guessed, nothing taken from others."""

import pytest
from django.core.exceptions import ValidationError

from articles.history import changing
from articles.history.words import versions_of
from articles.ingest.articles import remove_mentions, save_text
from articles.ingest.decisions import decide
from articles.ingest.deletion import delete
from articles.ingest.publication import withdraw
from articles.ingest.restore import restore
from articles.models import Actor, Article, Capture, Event, Mention, PastAddress, Publisher, Statement
from tests import factories

TEXT = "“We will go on,” the minister said on Tuesday in the capital.\n\nSeoul welcomed it at once."


@pytest.fixture
def editor(db):
    return factories.make_editor("kim", first_name="Minji", last_name="Kim")


@pytest.fixture
def statement(db):
    article = factories.make_article("Talks", TEXT)
    return factories.make_statement(
        article=article, speaker=factories.make_actor("Han Mi-ok"), office="Envoy"
    )


def first_version(model, pk):
    return versions_of(model, pk)[-1]


def last_version(model, pk):
    return versions_of(model, pk)[0]


def test_a_decision_is_taken_back(statement, editor):
    decide(Statement.objects.all(), "rejected", by=editor)
    restore(first_version(Statement, statement.pk), by=editor)
    statement.refresh_from_db()
    assert (statement.review, statement.is_public) == ("suggested", True)


def test_a_restored_version_is_a_version_with_its_reason(statement, editor):
    decide(Statement.objects.all(), "rejected", by=editor)
    restore(first_version(Statement, statement.pk), by=editor, why="He did say it.")
    version = last_version(Statement, statement.pk)
    assert (version.action[:20], version.history_change_reason) == ("Restored as it stood", "He did say it.")


def test_the_speakers_come_back(statement, editor):
    with changing([statement], by=editor, action="Changed"):
        statement.attributions.all().delete()
    restore(first_version(Statement, statement.pk), by=editor)
    assert [(one.display_name, one.office) for one in statement.attributions.all()] == [
        ("Han Mi-ok", "Envoy")
    ]


def test_a_speaker_who_is_gone_is_credited_by_name(statement, editor):
    with changing([statement], by=editor, action="Changed"):
        statement.attributions.all().delete()
    Actor.objects.all().delete()
    restored = restore(first_version(Statement, statement.pk), by=editor)
    assert (statement.attributions.get().name, restored.remarks) == (
        "Han Mi-ok",
        ["Han Mi-ok has no entry any more, and is credited by name"],
    )


def test_words_that_moved_are_found_where_they_stand_now(statement, editor):
    decide(Statement.objects.all(), "rejected", by=editor)
    save_text(statement.article, "SEOUL.\n\n" + TEXT, by=editor)
    restore(first_version(Statement, statement.pk), by=editor)
    statement.refresh_from_db()
    assert (statement.segments, statement.needs_placing) == ([[9, 22]], False)


def test_words_that_are_gone_wait_for_an_editor(statement, editor):
    decide(Statement.objects.all(), "rejected", by=editor)
    save_text(statement.article, TEXT.replace("We will go on", "We stop"), by=editor)
    restore(first_version(Statement, statement.pk), by=editor)
    statement.refresh_from_db()
    assert (statement.needs_placing, statement.content) == (True, "We will go on")


def test_a_deleted_statement_comes_back_under_its_address(statement, editor):
    key, pk = statement.key, statement.pk
    heir = factories.make_statement("Seoul welcomed it", article=statement.article)
    delete([statement], by=editor)
    PastAddress.objects.create(kind="statement", value=key, statement=heir)
    restore(last_version(Statement, pk), by=editor)
    assert (Statement.objects.get(pk=pk).key, PastAddress.objects.exists()) == (key, False)


def test_a_deleted_statement_keeps_when_it_was_made(statement, editor):
    created, pk = statement.created, statement.pk
    delete([statement], by=editor)
    restore(last_version(Statement, pk), by=editor)
    assert Statement.objects.get(pk=pk).created == created


def test_a_deleted_article_comes_back_with_all_that_went_with_it(statement, editor):
    article = statement.article
    inner = factories.make_statement("go on", article=article, within=statement)
    mention = factories.make_mention(article, "Seoul", actor=factories.make_actor("Seoul City"))
    pks = (article.pk, statement.pk, mention.pk)
    delete([article], by=editor)
    restored = restore(last_version(Article, pks[0]), by=editor)
    back = Statement.objects.get(pk=inner.pk)
    assert (restored.row.pk, restored.remarks, back.within_id, Mention.objects.get().pk) == (
        pks[0], [], pks[1], pks[2],
    )  # fmt: skip


def test_a_deleted_article_leaves_its_capture(statement, editor):
    delete([statement.article], by=editor)
    assert (Article.objects.count(), Capture.objects.count()) == (0, 1)


def test_an_older_version_of_a_deleted_article_comes_back(statement, editor):
    pk = statement.article.pk
    withdraw(Article.objects.all(), "A mistake.", by=editor)
    delete(Article.objects.all(), by=editor)
    restore(first_version(Article, pk), by=editor)
    assert Article.objects.get(pk=pk).status == "published"


def test_a_page_that_was_taken_in_again_is_not_made_twice(statement, editor):
    article = statement.article
    pk, capture = article.pk, article.capture
    delete([article], by=editor)
    factories.make_article("Talks again", TEXT, capture=capture)
    with pytest.raises(ValidationError, match="taken in again: “Talks again”"):
        restore(last_version(Article, pk), by=editor)


def test_a_statement_of_a_deleted_article_needs_its_article(statement, editor):
    pk = statement.pk
    delete([statement.article], by=editor)
    with pytest.raises(ValidationError, match="restore the article"):
        restore(last_version(Statement, pk), by=editor)


def test_a_text_comes_back_and_its_statements_with_it(statement, editor):
    article = statement.article
    save_text(article, "SEOUL.\n\n" + TEXT, by=editor)
    restore(first_version(Article, article.pk), by=editor)
    statement.refresh_from_db()
    assert (Article.objects.get().text, statement.segments) == (TEXT, [[1, 14]])


def test_an_actor_comes_back_with_names_posts_and_addresses(editor, db):
    actor, ministry = factories.make_actor("Han Mi-ok", slug="han"), factories.make_actor(kind="institution")
    actor.names.create(text="한미옥", kind="hangul")
    post = factories.make_post(actor, ministry, title="Envoy")
    PastAddress.objects.create(kind="actor", value="mi-ok-han", actor=actor)
    pk = actor.pk
    delete([actor], by=editor)
    restore(last_version(Actor, pk), by=editor)
    back = Actor.objects.get(pk=pk)
    assert (back.names.get().text, back.posts.get().pk, PastAddress.objects.get().target) == (
        "한미옥", post.pk, back,
    )  # fmt: skip


def test_an_actor_takes_part_again(editor, db):
    actor, event = factories.make_actor(), factories.make_event()
    event.participants.add(actor)
    pk = actor.pk
    delete([actor], by=editor)
    restore(last_version(Actor, pk), by=editor)
    assert event.participants.get().pk == pk


def test_an_event_is_the_occasion_again(statement, editor):
    event = factories.make_event("Summit")
    Statement.objects.update(occasion=event)
    pk = event.pk
    delete([event], by=editor)
    restore(last_version(Event, pk), by=editor)
    assert Statement.objects.get().occasion_id == pk


def test_a_former_address_leads_to_the_restored_record(editor, db):
    publisher = factories.make_actor("Han", slug="han")
    with changing([publisher], by=editor, action="Changed"):
        Actor.objects.update(slug="han-mi-ok")
    restore(first_version(Actor, publisher.pk), by=editor)
    assert PastAddress.objects.get(value="han-mi-ok").target.slug == "han"


def test_an_address_that_is_somebody_elses_by_now_is_refused(editor, db):
    publisher = factories.make_publisher("The Paper", slug="paper")
    pk = publisher.pk
    delete([publisher], by=editor)
    factories.make_publisher("Another Paper", slug="paper")
    with pytest.raises(ValidationError, match="is that of “Another Paper” now"):
        restore(last_version(Publisher, pk), by=editor)


def test_a_removed_mention_comes_back_and_stays(statement, editor):
    mention = factories.make_mention(statement.article, "Seoul", actor=factories.make_actor("Seoul City"))
    pk = mention.pk
    remove_mentions([mention], by=editor)
    restore(last_version(Mention, pk), by=editor)
    assert (Mention.objects.get(pk=pk).edited, Article.objects.get().record["removed_mentions"]) == (True, [])


def test_a_mention_whose_words_are_gone_does_not_come_back(statement, editor):
    mention = factories.make_mention(statement.article, "Seoul", actor=factories.make_actor("Seoul City"))
    pk = mention.pk
    remove_mentions([mention], by=editor)
    save_text(statement.article, TEXT.replace("Seoul", "It"), by=editor)
    with pytest.raises(ValidationError, match="exactly once"):
        restore(last_version(Mention, pk), by=editor)
