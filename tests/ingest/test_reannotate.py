"""A newer engine adds and retires suggestions; what people decided stays, and so do permalinks."""

import pytest

from articles.extraction.values import Annotation, Mention, Speaker
from articles.ingest import reannotate as module
from articles.ingest.directory import load_directory
from articles.ingest.linking import Links
from articles.ingest.pages import store
from articles.ingest.reading import Known, read_page
from articles.ingest.reannotate import reannotate
from articles.ingest.sources import Source
from articles.ingest.utterances import decide_pair
from articles.models import Article, Attribution, PastAddress, Statement, UtterancePair
from articles.models import Mention as MentionRow
from tests.factories import make_actor, make_editor, make_statement
from tests.ingest.readings import TEXT, reading, span, statement

pytestmark = pytest.mark.django_db

FIRST = statement("We will go on")
WIDER = statement("We will go on", "We will not stop.")
SECOND = statement("talks help", type="indirect")
OTHER = statement("We will go on", nth=1)


@pytest.fixture
def engine(monkeypatch):
    """Calling it makes the engine find these statements and mentions from now on."""

    def find(*statements, mentions=()):
        annotation = Annotation(statements, tuple(mentions), engine="test 2")
        monkeypatch.setattr(module, "annotate", lambda *args, **kwargs: annotation)

    return find


def archived(*statements, mentions=()) -> Article:
    made = store(reading(*statements, mentions=mentions), Links.load(), status="published")
    return made.article


def contents() -> list[str]:
    return list(Statement.objects.order_by("start", "-end").values_list("content", flat=True))


def test_what_the_engine_finds_now_is_added(engine):
    archived(FIRST)
    engine(FIRST, SECOND)

    report = reannotate()

    assert contents() == ["We will go on", "talks help"]
    assert (report.added, report.unchanged, report.retired) == (1, 1, 0)


def test_a_suggestion_that_is_no_longer_made_is_retired(engine):
    archived(FIRST, SECOND)
    engine(SECOND)

    report = reannotate()

    assert (contents(), report.retired) == (["talks help"], 1)


def test_a_suggestion_with_other_bounds_keeps_its_key(engine):
    archived(FIRST)
    key = Statement.objects.get().key
    engine(WIDER)

    report = reannotate()

    assert (Statement.objects.get().key, contents(), report.updated) == (
        key, ["We will go on … We will not stop."], 1,
    )  # fmt: skip


def test_a_suggestion_gets_the_speaker_that_the_engine_finds_now(engine):
    make_actor("Han Min-a", slug="han-min-a")
    archived(FIRST)
    engine(statement("We will go on", speakers=(Speaker("Han", "han-min-a"),)))

    reannotate()

    assert Attribution.objects.get().actor.slug == "han-min-a"


def test_the_engine_that_read_an_article_last_is_noted(engine):
    archived(FIRST)
    engine(FIRST)

    reannotate()

    assert Article.objects.get().engine == "test 2"


@pytest.mark.parametrize(
    "decision",
    [
        {"review": "confirmed", "reviewer": "Somebody", "reviewed_at": "2026-01-01T00:00Z"},
        {"review": "rejected", "reviewer": "Somebody", "reviewed_at": "2026-01-01T00:00Z"},
        {"edited": True},
        {"origin": "editor"},
        {"needs_placing": True},
    ],
)
@pytest.mark.parametrize("found", [(), (WIDER,)], ids=["gone", "changed"])
def test_what_people_decided_stays_and_does_not_come_back(engine, decision, found):
    archived(FIRST)
    Statement.objects.update(**decision)
    stood = Statement.objects.values().get()
    engine(*found)

    report = reannotate()

    assert Statement.objects.filter(pk=stood["id"]).values().get() == stood
    assert report.kept == 1


def test_a_rejected_statement_is_not_suggested_again(engine):
    archived(FIRST)
    Statement.objects.update(review="rejected", reviewer="Somebody", reviewed_at="2026-01-01T00:00Z")
    engine(FIRST)

    report = reannotate()

    assert (Statement.objects.count(), report.added) == (1, 0)


def test_the_address_of_a_retired_suggestion_leads_to_what_stands_there_now(engine):
    archived(SECOND)
    former = Statement.objects.get().key
    whole = statement("Han had told reporters that talks help", type="indirect")
    engine(whole)

    reannotate()

    assert PastAddress.objects.get(value=former).target == Statement.objects.get()


def test_a_decision_on_a_retired_suggestion_is_of_what_stands_there_now(engine):
    former, other = archived(SECOND).statements.get(), make_statement()
    decide_pair(former, other, "confirmed", by=make_editor("kim"))
    engine(statement("Han had told reporters that talks help", type="indirect"))

    reannotate([former.article.slug])

    heir = UtterancePair.objects.get().other_than(other.pk)
    assert (heir != former.pk, heir) == (True, Statement.objects.exclude(pk=other.pk).get().pk)


def test_a_new_suggestion_never_takes_an_address_that_leads_elsewhere(engine):
    archived(SECOND)
    engine(statement("Han had told reporters that talks help", type="indirect"))
    reannotate()
    engine(statement("Han had told reporters that talks help", type="indirect"), SECOND)

    reannotate()

    assert not Statement.objects.filter(key__in=PastAddress.objects.values("value")).exists()


def test_a_new_child_is_put_within_the_parent_that_was_there(engine):
    whole = statement("Han had told reporters that talks help", type="indirect")
    archived(whole)
    engine(whole, statement("talks help", type="indirect", within=0))

    reannotate()

    assert (
        Statement.objects.get(content="talks help").within.content == "Han had told reporters that talks help"
    )


def test_equal_words_at_another_place_are_another_statement(engine):
    archived(FIRST)
    key = Statement.objects.get().key
    engine(FIRST, OTHER)

    reannotate()

    first, second = Statement.objects.order_by("start")
    assert first.key == key != second.key


def test_the_same_engine_again_changes_nothing(engine):
    archived(WIDER, SECOND)
    engine(WIDER, SECOND)
    reannotate()
    stood = list(Statement.objects.values())

    report = reannotate()

    assert list(Statement.objects.values()) == stood
    assert (report.unchanged, report.added, report.updated, report.retired) == (2, 0, 0, 0)


def test_a_dry_run_tells_and_keeps_nothing(engine):
    archived(FIRST)
    engine(SECOND)

    report = reannotate(dry_run=True)

    assert contents() == ["We will go on"]
    assert (report.added, report.retired) == (1, 1)


def test_only_the_named_articles_are_read_again(engine):
    archived(FIRST)
    engine()

    assert reannotate(["another-article"]).articles == 0


def test_the_text_and_date_that_editors_settled_are_read(engine, monkeypatch):
    archived(FIRST)
    Article.objects.update(published="2020-09-15", title="Corrected")
    given = {}

    def note(text, **known):
        given.update(known, text=text)
        return Annotation()

    monkeypatch.setattr(module, "annotate", note)

    reannotate()

    assert (given["text"], given["published"].edtf, given["title"]) == (TEXT, "2020-09-15", "Corrected")


BRIEFING = (
    "Daily Harbor Briefing\n\nJonas B. Lindqvist\nAssistant Secretary\n\nOslo\n\nMay 3, 2011\n\n"
    "MR. LINDQVIST: Good afternoon, and welcome to the harbor. I have a few things to start with today.\n\n"
    "QUESTION: The harbor in the north has called for a meeting of all the pilots. Will you go there?\n"
)


def test_who_is_presented_in_the_cut_head_of_a_page_is_known_again():
    read = read_page(Source("briefing.txt", BRIEFING.encode()), Known.of(load_directory()))
    store(read, Links.load(), status="published")

    report = reannotate()

    assert (report.unchanged, report.updated) == (2, 0)
    assert Attribution.objects.filter(name="Jonas B. Lindqvist").count() == 1


# --- mentions ----------------------------------------------------------------


@pytest.fixture
def han():
    return make_actor("Han Min-a", slug="han-min-a")


HAN = Mention(span("Han Min-a"), actor="han-min-a")
MINISTER = Mention(span("Minister Han Min-a"), actor="han-min-a")


def test_mentions_come_and_go_with_the_engine(engine, han):
    archived(mentions=(HAN,))
    engine(mentions=(MINISTER,))

    report = reannotate()

    assert (MentionRow.objects.get().text, report.mentions_added, report.mentions_retired) == (
        "Minister Han Min-a", 1, 1,
    )  # fmt: skip


def test_a_mention_that_a_person_changed_stays_alone_in_its_place(engine, han):
    archived(mentions=(HAN,))
    MentionRow.objects.update(edited=True)
    engine(mentions=(MINISTER,))

    reannotate()

    assert MentionRow.objects.get().text == "Han Min-a"


def test_a_mention_that_a_person_removed_does_not_come_back(engine, han, client):
    article = archived(mentions=(HAN,))
    client.force_login(make_editor())
    client.post(f"/admin/articles/mention/{article.mentions.get().pk}/delete/", {"post": "yes"})
    engine(mentions=(HAN,))

    reannotate()

    assert not MentionRow.objects.exists()
