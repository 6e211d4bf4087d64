"""What the database refuses by itself, and that its indexes follow every change and survive migrations."""

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import IntegrityError, connection, migrations, models, transaction
from django.db.migrations.state import ProjectState

from articles.models import Article, Mention, Statement
from articles.search import parse, schema
from tests import factories

TEXT = "Kang said the talks will go on.\n\nSeoul welcomed the offer, 🙂 and 북한 was silent."


def make_article() -> Article:
    return factories.make_article(text=TEXT)


def row(article: Article, **values: object) -> Statement:
    """A statement as it may be written, but for the values given, which nothing derives again."""
    statement = Statement(article=article, segments=[[10, 30]], type="indirect", attribution="explicit")
    statement.cue, statement.cue_start, statement.cue_end = "said", 5, 9
    statement.mention, statement.mention_start, statement.mention_end = "Kang", 0, 4
    statement.derive(article)
    for name, value in values.items():
        setattr(statement, name, value)
    return statement


def found(text: str) -> int:
    return Statement.objects.search(parse(text)).count()


WRONG = {
    "words": {"content": "the talks will not go on"},
    "case": {"content": "The talks will go on"},
    "outside": {"segments": [[10, 3000]], "end": 3000, "content": TEXT[10:]},
    "backwards": {"segments": [[10, 30], [20, 25]], "end": 25, "content": f"{TEXT[10:30]} … {TEXT[20:25]}"},
    "empty": {"segments": [[10, 30], [30, 30]], "content": f"{TEXT[10:30]} … "},
    "start": {"start": 9},
    "end": {"end": 31},
    "no segments": {"segments": []},
    "cue": {"cue": "told"},
    "cue elsewhere": {"cue_start": 6, "cue_end": 10},
    "mention": {"mention": "Kong"},
}


@pytest.mark.django_db
@pytest.mark.parametrize("change", WRONG.values(), ids=WRONG)
def test_a_statement_that_does_not_stand_in_the_text_is_refused(change):
    statement = row(make_article(), **change)
    with pytest.raises(IntegrityError, match="statement_"), transaction.atomic():
        Statement.objects.bulk_create([statement])


@pytest.mark.django_db
@pytest.mark.parametrize("change", WRONG.values(), ids=WRONG)
def test_a_statement_can_not_be_changed_to_what_does_not_stand_in_the_text(change):
    statement = row(make_article())
    statement.save()
    with pytest.raises(IntegrityError, match="statement_"), transaction.atomic():
        Statement.objects.filter(pk=statement.pk).update(**change)


@pytest.mark.django_db
def test_the_refusal_says_what_is_wrong():
    statement = row(make_article(), content="the talks will not go on")
    with pytest.raises(IntegrityError, match="the content must be the words of the text at its segments"):
        Statement.objects.bulk_create([statement])


@pytest.mark.django_db
def test_segments_after_characters_of_several_bytes_are_accepted():
    start = TEXT.index("북한")
    row(make_article(), segments=[[10, 30], [start, start + 2]]).save()
    assert Statement.objects.get().content == "the talks will go on … 북한"


@pytest.mark.django_db
def test_a_statement_that_waits_for_its_place_may_hold_other_words():
    row(make_article(), needs_placing=True, content="words of an older text").save()
    assert Statement.objects.get().content == "words of an older text"


@pytest.mark.django_db
def test_a_placed_statement_must_stand_in_the_text_again():
    row(make_article(), needs_placing=True, content="words of an older text").save()
    with pytest.raises(IntegrityError, match="statement_content_in_text"), transaction.atomic():
        Statement.objects.update(needs_placing=False)


@pytest.mark.django_db
@pytest.mark.parametrize("change", [{"text": "Kong"}, {"start": 1}, {"end": 9000}], ids=str)
def test_a_mention_that_does_not_stand_in_the_text_is_refused(change):
    values = {
        "start": 0,
        "end": 4,
        "text": "Kang",
        "actor": factories.make_actor(),
        "article": make_article(),
    }
    with pytest.raises(IntegrityError, match="mention_in_text"), transaction.atomic():
        Mention.objects.create(**{**values, **change})


@pytest.mark.django_db
def test_the_index_follows_changed_terms_and_deletion():
    statement = row(make_article())
    statement.save()
    Statement.objects.update(terms="entirely other")
    after_change = (found("talks"), found("other"))
    statement.delete()
    assert (after_change, found("other")) == ((0, 1), 0)


@pytest.mark.django_db
def test_the_index_follows_a_changed_date():
    statement = row(make_article())
    statement.save()
    Statement.objects.update(date="1990-01-01")
    statement.delete()
    assert found("talks") == 0


@pytest.mark.django_db
def test_putting_up_twice_changes_nothing():
    row(make_article()).save()
    schema.ensure(connection)
    assert found("talks") == 1


@pytest.mark.django_db(transaction=True)
def test_checks_and_index_survive_a_flush():
    call_command("flush", interactive=False, verbosity=0)
    row(make_article()).save()
    with pytest.raises(IntegrityError):
        Statement.objects.update(content="other words")
    assert found("talks") == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("model", ["article", "statement"])
def test_checks_and_index_survive_a_migration_that_remakes_a_table(model):
    row(make_article()).save()
    add = migrations.AddField(model, "colour", models.CharField(max_length=9, default="red"))
    before = ProjectState.from_apps(apps)
    after = before.clone()
    add.state_forwards("articles", after)
    drop = migrations.RemoveField(model, "colour")
    for operation, old, new in ((add, before, after), (drop, after, before)):
        schema.before_migrate(None, using="default", plan=[(operation, False)])
        with connection.schema_editor() as editor:
            operation.database_forwards("articles", editor, old, new)
        schema.after_migrate(None, using="default")
    Statement.objects.update(terms="entirely other")
    with pytest.raises(IntegrityError):
        Statement.objects.update(content="other words")
    assert (found("talks"), found("other")) == (0, 1)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL's generated column can't fall behind")
@pytest.mark.django_db(transaction=True)
def test_an_index_that_was_not_kept_for_a_while_is_filled_again():
    row(make_article()).save()
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER articles_statement_search_update")
    Statement.objects.update(terms="entirely other")
    schema.ensure(connection)
    assert (found("talks"), found("other")) == (0, 1)
