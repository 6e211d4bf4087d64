"""From an empty database to an edited archive: what readers and editors do, end to end."""

import io

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError
from django.urls import reverse

from articles.ingest import recording
from articles.models import Article, Capture, Mention, Statement
from tests.factories import make_editor
from tests.loading import load_everything

PARAGRAPHS = [
    "Ministers agree to reopen hotline",
    "By Anna Example\nPublished: 2021-08-11",
    "SEOUL, Aug. 11 — South Korea and North Korea will answer each other's calls again, "
    "officials in Seoul said on Wednesday.",
    "“We have waited for this call for a year,” Unification Minister Lee In-young told reporters. "
    "He said that the line should never have fallen silent.",
    "North Korea gave no reason for the change. A spokesperson for the ministry declined to comment.",
]
STORY = "\n\n".join(PARAGRAPHS) + "\n"
OTHER = STORY.replace("hotline", "ferry line").replace("this call", "this ship")
COUNTED = (Article, Capture, Statement, Mention)


def counts():
    return [model.objects.count() for model in COUNTED]


def run(command, *arguments):
    """What a command prints."""
    out = io.StringIO()
    call_command(command, *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return str(path)


@pytest.fixture
def editor(client):
    """A browser in which an editor is logged in."""
    client.force_login(make_editor())
    return client


# --- what comes with the archive ---


def test_the_seeds_are_five_articles(archive):
    assert Article.objects.public().count() == 5


def test_the_seeds_have_fifty_statements_and_a_word_on_how_the_machine_does(archive):
    assert run("load_seeds").splitlines()[-1].startswith("50 statements; the machine found ")


def test_what_editors_recorded_is_confirmed(archive):
    assert not Statement.objects.filter(reviewer="").exclude(review="suggested").exists()


def test_loading_everything_again_changes_nothing(archive):
    keys = set(Statement.objects.values_list("key", flat=True))
    load_everything()
    assert set(Statement.objects.values_list("key", flat=True)) == keys


def test_addresses_are_the_same_after_a_fresh_load(archive):
    before = set(Statement.objects.values_list("key", "article__slug"))
    Article.objects.all().delete()
    Capture.objects.all().delete()
    run("load_seeds")
    assert set(Statement.objects.values_list("key", "article__slug")) == before


def test_every_statement_stands_in_its_text(archive):
    wrong = [
        statement.key
        for statement in Statement.objects.select_related("article")
        if statement.content != " … ".join(statement.article.text[a:b] for a, b in statement.segments)
    ]
    assert wrong == []


# --- pages come in ---


def test_an_imported_page_can_be_read_at_once(archive, client, story):
    run("import_pages", story)
    article = Article.objects.get(title="Ministers agree to reopen hotline")
    assert "We have waited for this call for a year" in client.get(article.get_absolute_url()).text


def test_a_page_that_comes_twice_is_in_once(archive, story):
    run("import_pages", story)
    before = counts()
    assert "1 page there already" in run("import_pages", story)
    assert counts() == before


def test_an_import_that_breaks_half_way_leaves_nothing_of_its_page(archive, story, monkeypatch):
    before = counts()

    def fail(*arguments, **options):
        raise DatabaseError("the disk is full")

    monkeypatch.setattr(Mention.objects, "bulk_create", fail)
    with pytest.raises(CommandError, match="1 page failed"):
        run("import_pages", story)
    assert counts() == before


def test_a_page_that_breaks_does_not_stop_the_others(archive, tmp_path, story, monkeypatch):
    (tmp_path / "other.txt").write_text(OTHER, encoding="utf-8")
    record = recording.record_annotation

    def fail_once(article, *arguments):
        if "hotline" in article.title:
            raise DatabaseError("the disk is full")
        return record(article, *arguments)

    monkeypatch.setattr("articles.ingest.pages.record_annotation", fail_once)
    with pytest.raises(CommandError):
        run("import_pages", str(tmp_path))
    titles = set(Article.objects.values_list("title", flat=True))
    assert {"Ministers agree to reopen hotline", "Ministers agree to reopen ferry line"} & titles == {
        "Ministers agree to reopen ferry line"
    }


def test_what_broke_comes_in_when_it_is_tried_again(archive, story, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(
            Mention.objects, "bulk_create", lambda *_, **__: (_ for _ in ()).throw(DatabaseError("full"))
        )
        with pytest.raises(CommandError):
            run("import_pages", story)
    assert "1 page taken in" in run("import_pages", story)


def test_a_dry_run_writes_nothing(archive, story):
    before = counts()
    run("import_pages", "--dry-run", story)
    assert counts() == before


# --- editors work ---


def test_an_article_added_in_the_admin_is_an_article_with_its_statements(archive, editor):
    editor.post(reverse("admin:articles_article_add"), {"page": STORY, "status": "published", "step": "save"})
    article = Article.objects.get(title="Ministers agree to reopen hotline")
    assert article.statements.filter(content__startswith="We have waited").exists()


def test_an_article_added_in_the_admin_and_then_imported_is_in_once(archive, editor, story):
    editor.post(reverse("admin:articles_article_add"), {"page": STORY, "status": "published", "step": "save"})
    assert "there already" in run("import_pages", story)


def test_a_draft_is_not_for_readers(archive, editor, client):
    editor.post(reverse("admin:articles_article_add"), {"page": STORY, "status": "draft", "step": "save"})
    article = Article.objects.get(title="Ministers agree to reopen hotline")
    client.logout()
    assert client.get(article.get_absolute_url()).status_code == 404


# --- readers filter ---


FILTERS = [
    ("type=direct", {"type": "direct"}),
    ("review=confirmed", {"review": "confirmed"}),
    ("side=north-korea", {"attributions__side": "north-korea"}),
    ("type=indirect&side=south-korea", {"type": "indirect", "attributions__side": "south-korea"}),
]


@pytest.mark.parametrize(("query", "lookup"), FILTERS, ids=[query for query, _ in FILTERS])
def test_a_filter_shows_what_it_says_and_nothing_else(archive, client, query, lookup):
    matching = set(Statement.objects.public().filter(**lookup).values_list("key", flat=True))
    shown = keys_shown(client, query)
    assert shown
    assert shown <= matching


@pytest.mark.parametrize("query", ["type=shouted", "side=mars", "publisher=none-such"])
def test_an_invalid_filter_shows_nothing(archive, client, query):
    assert keys_shown(client, query) == set()


def keys_shown(client, query):
    text = client.get(f"{reverse('articles:statement-list')}?{query}").text
    return {key for key in Statement.objects.values_list("key", flat=True) if key in text}
