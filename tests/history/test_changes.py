"""What is recorded of a change: who, when, what and why; nothing of what a machine makes."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.history import changing, touching
from articles.history.words import told, versions_of
from articles.ingest.articles import save_text
from articles.ingest.decisions import decide
from articles.ingest.reannotate import reannotate
from articles.models import Actor, Article, Event, Mention, Publisher, Statement
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


def actions(row):
    return [version.action for version in versions_of(type(row), row.pk)]


def words(row):
    return [str(one) for one in told(versions_of(type(row), row.pk))[0].differences]


def test_what_a_machine_makes_has_no_versions(statement):
    assert actions(statement) == []


def test_the_first_change_records_the_version_before_it(statement, editor):
    decide(Statement.objects.all(), "confirmed", by=editor)
    assert actions(statement) == ["Confirmed", "As the machine found it"]


def test_the_version_before_stands_since_the_row_was_made(statement, editor):
    decide(Statement.objects.all(), "confirmed", by=editor)
    assert versions_of(Statement, statement.pk)[1].history_date == statement.created


def test_a_second_change_is_one_more_version(statement, editor):
    for review in ("confirmed", "rejected"):
        decide(Statement.objects.all(), review, by=editor)
    assert actions(statement) == ["Rejected", "Confirmed", "As the machine found it"]


def test_a_version_names_who_made_it(statement, editor):
    decide(Statement.objects.all(), "confirmed", by=editor)
    version = versions_of(Statement, statement.pk)[0]
    assert (version.by, version.history_user, version.is_machine) == ("Minji Kim", editor, False)


def test_the_name_stays_when_the_account_goes(statement, editor):
    decide(Statement.objects.all(), "confirmed", by=editor)
    editor.delete()
    version = versions_of(Statement, statement.pk)[0]
    assert (version.by, version.history_user) == ("Minji Kim", None)


def test_a_machine_is_named_as_such(statement):
    with changing([statement], by="reannotate", action="Read again"):
        Statement.objects.update(note="x")
    assert told(versions_of(Statement, statement.pk))[0].who == "the machine (reannotate)"


def test_a_change_that_changes_nothing_is_none(statement, editor):
    with changing([statement], by=editor, action="Changed"):
        statement.save()
    assert actions(statement) == []


def test_a_change_that_fails_leaves_nothing(statement, editor):
    def fail():
        with changing([statement], by=editor, action="Changed"):
            Statement.objects.update(note="x")
            raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        fail()
    assert (actions(statement), Statement.objects.get().note) == ([], "")


def test_a_change_past_the_record_is_told_by_the_next_one(statement, editor):
    decide(Statement.objects.all(), "confirmed", by=editor)
    Statement.objects.update(note="written by hand")
    decide(Statement.objects.all(), "rejected", by=editor)
    assert actions(statement)[1] == "Changed without a record"


def test_a_change_within_another_is_part_of_it(statement, editor):
    with changing(by=editor, action="Outer", why="Because."):
        decide(Statement.objects.all(), "confirmed", by=editor)
    version = versions_of(Statement, statement.pk)[0]
    assert (version.action, version.history_change_reason) == ("Outer", "Because.")


def test_rows_are_added_to_the_open_change_only(statement, editor):
    touching([statement])
    with changing(by=editor, action="Changed"):
        touching([statement])
        Statement.objects.update(note="x")
    assert actions(statement)[0] == "Changed"


def test_the_versions_of_one_change_belong_together(statement, editor):
    save_text(statement.article, "SEOUL.\n\n" + TEXT, by=editor)
    one, other = versions_of(Statement, statement.pk)[0], versions_of(Article, statement.article.pk)[0]
    assert one.change == other.change


def test_a_text_that_is_corrected_moves_statements_in_words(statement, editor):
    save_text(statement.article, "SEOUL.\n\n" + TEXT, by=editor)
    assert words(statement) == ["Place: 1–14 → 9–22"]


def test_a_statement_keeps_its_words_as_they_were(statement, editor):
    save_text(statement.article, TEXT.replace("We will go on", "We go on"), by=editor)
    assert [version.content for version in versions_of(Statement, statement.pk)] == ["We will go on"] * 2


def test_changed_speakers_are_told_by_their_names(statement, editor):
    other = factories.make_actor("Ri Ho")
    with changing([statement], by=editor, action="Changed"):
        statement.attributions.update(actor=other, office="")
    assert words(statement) == ["Speakers: Han Mi-ok, Envoy → Ri Ho"]


def test_a_choice_is_told_in_its_words(statement, editor):
    decide(Statement.objects.all(), "confirmed", by=editor)
    assert words(statement) == ["Review: Suggested by the machine → Confirmed by an editor"]


def test_of_a_long_text_the_changed_words_are_told(statement, editor):
    article = statement.article
    long = " ".join(f"w{number}" for number in range(60))
    save_text(article, f"{TEXT}\n\n{long}", by=editor)
    save_text(article, f"{TEXT}\n\n{long.replace('w30', 'other')}", by=editor)
    assert words(article) == ["Story: … w25 w26 w27 w28 w29 [-w30-] {+other+} w31 w32 w33 w34 w35 …"]


def test_an_uncertain_date_is_told_as_one(statement, editor):
    with changing([statement], by=editor, action="Changed"):
        Statement.objects.update(said="2018-04~")
    assert words(statement) == ["Said on: nothing → about April 2018"]


def test_a_row_that_is_gone_is_named_as_deleted(statement, editor):
    event = factories.make_event("Summit")
    with changing([statement], by=editor, action="Changed"):
        Statement.objects.update(occasion=event)
    number = event.pk
    Event.objects.all().delete()
    assert words(statement) == [f"Occasion: nothing → event {number}, deleted"]


def test_names_and_posts_belong_to_their_actor(editor, db):
    actor, ministry = factories.make_actor("Han Mi-ok"), factories.make_actor("Ministry", kind="institution")
    with changing([actor], by=editor, action="Changed"):
        actor.names.create(text="한미옥", kind="hangul")
        factories.make_post(actor, ministry, title="Envoy", since="2019", ongoing=True)
    assert words(actor) == [
        "Names: nothing → 한미옥 (Hangul)",
        "Posts: nothing → Envoy (Ministry), 2019 to today",
    ]


def test_participants_belong_to_their_event(editor, db):
    event, actor = factories.make_event(), factories.make_actor("Han Mi-ok")
    with changing([event], by=editor, action="Changed"):
        event.participants.add(actor)
    assert words(event) == ["Participants: nothing → Han Mi-ok"]


def test_what_is_deleted_leaves_its_last_version(editor, db):
    publisher = factories.make_publisher("The Paper")
    pk = publisher.pk
    with changing([publisher], by=editor, action="Deleted"):
        publisher.delete()
    version = versions_of(Publisher, pk)[0]
    assert (version.history_type, version.name) == ("-", "The Paper")


def test_what_a_person_makes_has_a_version_from_the_first(editor, db):
    with changing(by=editor, action="Added") as change:
        change.made(actor := factories.make_actor("Han Mi-ok"))
    assert [(version.history_type, version.by) for version in versions_of(Actor, actor.pk)] == [
        ("+", "Minji Kim")
    ]


def test_a_re_run_records_what_it_takes_back(db):
    article = factories.make_article("Talks", "Nobody speaks in this story.\n\nIt rained in Seoul all day.")
    statement = factories.make_statement("It rained", article=article)
    reannotate()
    assert [
        (one.action, one.history_type, one.is_machine) for one in versions_of(Statement, statement.pk)
    ] == [
        ("Read again", "-", True),
        ("As the machine found it", "+", True),
    ]


def test_a_change_of_many_asks_as_often_as_one_of_a_few(editor, django_assert_num_queries, db):
    article = factories.make_article("Talks", " ".join(f"word{number}" for number in range(40)))
    for number in range(11):
        factories.make_statement(f"word{number}", article=article)
    with CaptureQueriesContext(connection) as few:
        decide(Statement.objects.filter(content__in=["word1", "word2"]), "confirmed", by=editor)
    with django_assert_num_queries(len(few.captured_queries)):
        decide(Statement.objects.suggested(), "confirmed", by=editor)


def test_a_mention_has_versions_too(editor, db):
    mention = factories.make_mention(
        factories.make_article(), "Seoul", actor=factories.make_actor("Seoul City")
    )
    with changing([mention], by=editor, action="Changed"):
        Mention.objects.update(basis="as an editor knows")
    assert words(mention) == ["Basis: nothing → as an editor knows"]
