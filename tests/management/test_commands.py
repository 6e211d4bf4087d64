"""Commands parse, call one function, print its report, and end with 1 where something failed."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, Capture, Statement
from tests.factories import make_statement
from tests.ingest.test_reading import STORY

pytestmark = pytest.mark.django_db


def run(*args: object, **options: object) -> str:
    out = io.StringIO()
    call_command(*map(str, args), stdout=out, stderr=io.StringIO(), **options)
    return out.getvalue()


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(STORY)
    return path


def test_import_pages_says_what_it_took_in(page):
    assert "1 page taken in" in run("import_pages", page)


def test_import_pages_ends_with_an_error_where_a_page_failed(page):
    with pytest.raises(CommandError, match="1 page failed"):
        run("import_pages", page, "/no/such.txt")

    assert Article.objects.count() == 1


def test_import_pages_can_leave_pages_as_drafts(page):
    run("import_pages", page, status="draft")

    assert Article.objects.get().status == "draft"


def test_import_pages_can_be_tried_first(page):
    run("import_pages", page, dry_run=True)

    assert not Capture.objects.exists()


def test_import_pages_takes_a_limit(page):
    with page.open("a") as file:
        file.write("x" * 2**20)

    with pytest.raises(CommandError):
        run("import_pages", page, max_mb=1)


@pytest.mark.parametrize("option", [{"workers": 0}, {"max_mb": 0}])
def test_import_pages_refuses_what_makes_no_sense(page, option):
    with pytest.raises(CommandError, match="must be 1 or more"):
        run("import_pages", page, **option)


def test_import_pages_that_was_interrupted_ends_as_ctrl_c_does(page, monkeypatch):
    def interrupt(pages, **_):
        raise KeyboardInterrupt
        yield from pages

    monkeypatch.setattr("articles.management.commands.import_pages.tqdm", interrupt)

    with pytest.raises(CommandError) as caught:
        run("import_pages", page)

    assert caught.value.returncode == 130


def test_load_authority_names_problems_and_fails(tmp_path):
    (tmp_path / "actors.yaml").write_text("- slug: x\n")
    out = io.StringIO()

    with pytest.raises(CommandError, match="1 problem"):
        call_command("load_authority", str(tmp_path), stdout=out)

    assert out.getvalue() == (
        "actors.yaml:1: “x” has no kind and no name and no side\nNothing was written of actors.yaml.\n"
    )


def test_load_authority_refuses_a_folder_without_files(tmp_path):
    with pytest.raises(CommandError, match="holds none of"):
        run("load_authority", tmp_path)


def test_load_seeds_says_that_the_archive_has_no_actors_yet():
    with pytest.raises(CommandError, match="problems with the seeds"):
        run("load_seeds")


def test_evaluate_refuses_a_folder_without_annotations(tmp_path):
    with pytest.raises(CommandError, match="holds no annotated pages"):
        run("evaluate", tmp_path)


def test_reannotate_names_slugs_of_no_article():
    with pytest.raises(CommandError, match="of no article"):
        run("reannotate", "no-such-article")


def test_verify_ends_with_an_error_where_something_is_wrong():
    make_statement("We will go on")
    Statement.objects.update(date="1999-01-01")

    with pytest.raises(CommandError, match="1 fault"):
        run("verify")


def test_verify_repairs():
    make_statement("We will go on")
    Statement.objects.update(date="1999-01-01")

    assert "1 of them repaired" in run("verify", repair=True)


def test_bench_extraction_prints_pages_per_second(page, monkeypatch):
    monkeypatch.setattr("articles.ingest.bench.SIZES", (0.005, 0.01))

    assert "pages per CPU second" in run("bench_extraction", page, rounds=1)


def test_bench_extraction_without_a_page_says_so(tmp_path):
    with pytest.raises(CommandError, match="none of the pages can be read"):
        run("bench_extraction", tmp_path)
