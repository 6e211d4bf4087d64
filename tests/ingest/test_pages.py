"""A page is in the archive whole or not at all, and never twice."""

import json
import threading
from itertools import islice
from pathlib import Path

import pytest
from django.db import IntegrityError, connection

from articles.extraction.values import Cut, Heading
from articles.ingest import pages
from articles.ingest.linking import Links
from articles.ingest.pages import AlreadyThere, Stored, import_pages, store, take_in
from articles.ingest.reading import AT_A_TIME
from articles.ingest.sources import Metadata, Source, Unreadable
from articles.models import Article, Attribution, Capture, Mention, Statement
from tests.factories import make_actor, make_event, make_post, make_publisher
from tests.ingest.readings import MENTIONS, STATEMENTS, TEXT, reading, statement
from tests.ingest.test_reading import STORY, page

pytestmark = pytest.mark.django_db


@pytest.fixture
def links() -> Links:
    ministry = make_actor("A Ministry", slug="a-ministry", kind="institution")
    minister = make_actor("Han Min-a", slug="han-min-a", side="south-korea")
    make_post(minister, ministry, title="Minister", since="2020-07-27")
    make_event("Talks of 2020", slug="talks-2020")
    make_publisher("The Paper", slug="the-paper")
    return Links.load()


def put(links: Links, *statements, **given) -> Article:
    stored = store(reading(*statements, **given), links, status="published")
    assert isinstance(stored, Stored), stored
    return stored.article


# --- what is written ---------------------------------------------------------


def test_the_capture_is_kept_byte_for_byte(links):
    article = put(links, data="\ufeffThe page\r\nas it came".encode())

    assert bytes(article.capture.data) == "\ufeffThe page\r\nas it came".encode()
    assert article.capture.sha256 == Capture.digest(bytes(article.capture.data))


def test_the_article_has_all_that_was_read(links):
    article = put(
        links,
        publisher="the-paper",
        publisher_basis="the masthead",
        headings=(Heading("A heading", 1),),
        captions=("A caption",),
        cuts=(Cut(0, 4, "navigation", "a menu"),),
        byline="Somebody",
        section=("World",),
        metadata=Metadata(url="https://paper.example/1"),
    )
    article = Article.objects.get(pk=article.pk)

    assert (article.publisher.slug, article.publisher_basis, article.byline, article.url) == (
        "the-paper", "the masthead", "Somebody", "https://paper.example/1",
    )  # fmt: skip
    assert (article.headings, article.captions, article.section, article.engine) == (
        [["A heading", 1]], ["A caption"], ["World"], "test 1",
    )  # fmt: skip
    assert article.cuts == [{"start": 0, "end": 4, "reason": "navigation", "note": "a menu"}]
    assert (article.published, str(article.date)) == ("2020-09-16", "2020-09-16")


def test_a_page_without_a_headline_is_titled_by_its_first_words_in_brackets(links):
    assert put(links, title=None).title == "[Minister Han Min-a met the press on Monday. “We will go on,”…]"


def test_a_statement_stands_verbatim_with_its_source_and_cue(links):
    put(links, *STATEMENTS)
    row = Statement.objects.get(occasion__slug="talks-2020")

    assert row.content == "We will go on … We will not stop."
    assert [TEXT[a:b] for a, b in row.segments] == ["We will go on", "We will not stop."]
    assert (TEXT[row.cue_start : row.cue_end], TEXT[row.mention_start : row.mention_end]) == ("said", "she")
    assert (row.attribution, row.type, row.confidence, row.reasons) == ("pronoun", "direct", 0.9, ["because"])
    assert (row.said, str(row.date), row.is_public) == ("2020-09-14", "2020-09-14", True)


def test_a_speaker_is_linked_in_the_office_held_that_day(links):
    put(links, *STATEMENTS)
    attribution = Attribution.objects.get(actor__slug="han-min-a")

    assert (attribution.office, attribution.post.title, attribution.side, attribution.name) == (
        "Minister", "Minister", "south-korea", "",
    )  # fmt: skip
    assert (str(attribution.date), attribution.is_public) == ("2020-09-14", True)


def test_a_speaker_without_an_entry_is_named_once(links):
    put(links, *STATEMENTS)

    assert list(Attribution.objects.filter(statement__content="talks help").values_list("actor", "name")) == [
        (None, "Han")
    ]


def test_a_statement_inside_another_is_its_child(links):
    put(links, *STATEMENTS)

    assert Statement.objects.get(content="talks help").within.content.startswith("Han had told")


def test_mentions_of_whom_the_directory_has_are_kept(links):
    put(links, mentions=MENTIONS)

    assert list(Mention.objects.values_list("text", "actor__slug", "event__slug")) == [
        ("Han Min-a", "han-min-a", None),
        ("The ministry", "a-ministry", None),
        ("talks", None, "talks-2020"),
    ]


def test_equal_words_have_keys_of_their_own(links):
    put(links, statement("We will go on"), statement("We will go on", nth=1))

    assert Statement.objects.values("key").distinct().count() == 2


def test_keys_are_the_same_after_a_fresh_import(links):
    article = put(links, *STATEMENTS)
    keys = list(article.statements.order_by("id").values_list("key", flat=True))
    Article.objects.all().delete()
    Capture.objects.all().delete()

    again = put(links, *STATEMENTS)

    assert list(again.statements.order_by("id").values_list("key", flat=True)) == keys
    assert again.slug == article.slug


def test_words_that_a_column_cannot_hold_are_kept_as_far_as_it_can(links):
    long = "the Minister " * 60 + "said talks would go on."
    put(links, statement("talks", text=long, mention=(0, 780), cue=(0, 780)), text=long)
    row = Statement.objects.get()

    assert row.mention == long[:500] == long[row.mention_start : row.mention_end]
    assert row.cue == long[:200]


def test_a_draft_is_not_public(links):
    store(reading(*STATEMENTS), links, status="draft")

    assert not Statement.objects.public().exists()
    assert not Attribution.objects.public().exists()


def test_a_page_takes_few_queries_whatever_is_in_it(links, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        put(links, *STATEMENTS, mentions=MENTIONS)


# --- whole or not at all -----------------------------------------------------


def test_of_a_page_that_fails_half_way_nothing_is_written(links, monkeypatch):
    def fail(*args, **kwargs):
        raise IntegrityError("the mentions are refused")

    monkeypatch.setattr(Mention.objects, "bulk_create", fail)

    outcome = store(reading(*STATEMENTS, mentions=MENTIONS), links, status="published")

    assert outcome == Unreadable("page.txt", "the database refused it: the mentions are refused")
    assert not Capture.objects.exists()
    assert not Statement.objects.exists()


def test_a_page_that_cannot_be_written_as_the_engine_read_it_is_named(links):
    outside = statement("We will go on", segments=((5, 10_000),))

    outcome = store(reading(outside), links, status="published")

    assert isinstance(outcome, Unreadable)
    assert not Capture.objects.exists()


def test_a_page_that_fails_in_an_unknown_way_is_named_with_the_place(links):
    outcome = store(reading(statement("We will go on", speakers=(None,))), links, status="published")

    assert outcome.reason.startswith("the page can't be written (AttributeError: ")
    assert not Capture.objects.exists()


def test_a_page_that_another_import_took_in_meanwhile_is_there_already(links):
    put(links)

    assert isinstance(store(reading(), links, status="published"), AlreadyThere)
    assert Article.objects.count() == 1


@pytest.mark.parametrize("workers", [1, 2])
def test_what_failed_is_named_and_the_rest_is_in(tmp_path, workers):
    (tmp_path / "1.txt").write_bytes(page(1).data)
    (tmp_path / "2.txt").write_bytes(b"")
    (tmp_path / "3.txt").write_bytes(page(3).data)

    report = import_pages([tmp_path, "/no/such.txt"], workers=workers)

    assert report.articles == Article.objects.count() == 2
    assert [Path(failure.name).name for failure in report.failures] == ["2.txt", "such.txt"]
    assert "/no/such.txt: does not exist" in str(report)


def test_importing_again_does_nothing_twice(tmp_path):
    (tmp_path / "1.txt").write_bytes(page(1).data)
    import_pages([tmp_path])
    rows = Statement.objects.count()

    report = import_pages([tmp_path])

    assert (report.articles, report.already, Statement.objects.count()) == (0, 1, rows)
    assert "1 page there already." in str(report)


def test_the_same_page_twice_in_one_import_is_taken_in_once(tmp_path):
    for name in ("1.txt", "2.txt"):
        (tmp_path / name).write_bytes(page(1).data)

    report = import_pages([tmp_path])

    assert (report.articles, report.already) == (1, 1)


def test_a_page_that_failed_is_read_the_next_time(tmp_path, monkeypatch):
    (tmp_path / "1.txt").write_bytes(page(1).data)
    with monkeypatch.context() as broken:
        broken.setattr(pages, "store", lambda *_, **__: Unreadable("1.txt", "the disk was full"))
        import_pages([tmp_path])

    assert import_pages([tmp_path]).articles == 1


def test_a_dry_run_writes_nothing_and_counts_all(tmp_path):
    (tmp_path / "1.txt").write_bytes(page(1).data)

    report = import_pages([tmp_path], dry_run=True)

    assert not Capture.objects.exists()
    assert (report.articles, report.statements > 0) == (1, True)
    assert "1 page would be taken in" in str(report)


def test_an_interrupted_import_reports_what_is_in(tmp_path):
    for number in range(AT_A_TIME + 2):
        (tmp_path / f"{number}.txt").write_bytes(page(number).data)

    def some_then_ctrl_c(sources):
        yield from islice(sources, AT_A_TIME + 1)
        raise KeyboardInterrupt

    report = import_pages([tmp_path], progress=some_then_ctrl_c)

    assert (report.articles, Article.objects.count(), report.interrupted) == (AT_A_TIME, AT_A_TIME, True)
    assert "Interrupted." in str(report)


def test_records_bring_their_metadata_into_the_article(tmp_path):
    make_publisher("The Paper", slug="the-paper")
    record = {"text": STORY, "title": "Given title", "publisher": "the-paper", "published": "2020-09-16"}
    (tmp_path / "p.jsonl").write_text(json.dumps(record | {"author": "x"}))

    report = import_pages([tmp_path])
    article = Article.objects.get()

    assert (article.title, article.publisher.slug, article.published) == (
        "Given title",
        "the-paper",
        "2020-09-16",
    )
    assert "unknown key “author”" in str(report)


def test_a_page_and_a_record_of_the_same_bytes_are_the_same_capture(tmp_path):
    (tmp_path / "1.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "2.jsonl").write_text(json.dumps({"text": STORY}))

    assert import_pages([tmp_path]).already == 1


# --- one page ----------------------------------------------------------------


def test_a_page_that_an_editor_pasted_is_taken_in():
    stored = take_in(Source("pasted", STORY.encode()), status="draft")

    assert isinstance(stored, Stored)
    assert stored.article.status == "draft"


def test_a_page_pasted_twice_is_there_already():
    take_in(Source("pasted", STORY.encode()))

    assert isinstance(take_in(Source("pasted again", STORY.encode())), AlreadyThere)


def test_a_pasted_page_without_a_story_says_so():
    outcome = take_in(Source("pasted", b"Home"))

    assert isinstance(outcome, Unreadable)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time")
@pytest.mark.django_db(transaction=True)
def test_two_imports_of_one_page_at_once_make_one_article(links):
    outcomes = []

    def take() -> None:
        outcomes.append(store(reading(*STATEMENTS), links, status="published"))
        connection.close()

    threads = [threading.Thread(target=take) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["AlreadyThere", "Stored"]
    assert Article.objects.count() == 1
