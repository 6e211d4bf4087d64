"""The engine is measured on sidecars and on annotations, and the figures can be kept."""

from pathlib import Path

import pytest
from django.conf import settings

from articles.extraction.values import Directory
from articles.ingest.evaluate import evaluate, keep, read_references
from articles.models import Evaluation

SEEDS = Path(settings.BASE_DIR) / "fixtures" / "seeds"
PAGE = (
    "Ministry offers talks\n\n"
    "The ministry met the press in the capital on Monday, 14 September, after a week of silence.\n\n"
    "“We are ready for talks at any time,” Minister Han Min-a said in the briefing.\n"
)
ANNOTATION = """\
file: page.txt
title: Ministry offers talks
publisher: null
published: 2020-09-14
body_lines: [3, 5]
cut: [" on Monday, 14 September,"]
statements:
- type: direct
  speakers: [han-min-a]
  attribution: explicit
  mention: Minister Han Min-a
  cue: said
  said: 2020-09-14
  segments: ["We are ready for talks at any time"]
- type: indirect
  speakers: []
  attribution: explicit
  mention: Nobody
  cue: said
  said: null
  optional: true
  segments: [something that nobody said]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "gold").mkdir()
    (tmp_path / "pages").mkdir()
    (tmp_path / "gold" / "page.yaml").write_text(ANNOTATION, encoding="utf-8")
    (tmp_path / "pages" / "page.txt").write_text(PAGE, encoding="utf-8")
    return tmp_path / "gold"


def test_an_annotation_is_read_with_its_story(folder):
    (reference,) = read_references(folder)

    assert reference.facts.text == (
        "The ministry met the press in the capital  after a week of silence.\n\n"
        "“We are ready for talks at any time,” Minister Han Min-a said in the briefing."
    )
    assert [statement.disputed for statement in reference.statements] == [False, True]


def test_a_sidecar_is_read_with_what_its_page_says():
    reference = next(ref for ref in read_references(SEEDS) if ref.path.name.startswith("002"))

    assert reference.facts.published == "2021-01-20/2022-05-09"
    assert reference.facts.text.startswith("Since the collapse of its nuclear diplomacy")


def test_the_figures_are_those_of_the_engine(folder):
    figures = evaluate(folder, Directory()).figures

    assert (figures["overall"]["wanted"], figures["overall"]["matched"], figures["page"]["titles_right"]) == (
        1,
        1,
        1,
    )


def test_captures_may_be_elsewhere(folder, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "pages" / "page.txt").rename(tmp_path / "elsewhere" / "page.txt")

    assert not evaluate(folder, Directory(), pages=tmp_path / "elsewhere").failures


def test_a_page_that_cannot_be_read_counts_as_one_where_nothing_was_found(folder, tmp_path):
    (tmp_path / "pages" / "page.txt").unlink()

    report = evaluate(folder, Directory())

    assert (report.figures["overall"]["wanted"], report.figures["overall"]["found"]) == (1, 0)
    assert "not read: " in str(report)


def test_a_folder_without_annotations_is_refused(tmp_path):
    with pytest.raises(ValueError, match="holds no annotated pages"):
        evaluate(tmp_path, Directory())


def test_a_file_of_neither_form_is_named(folder):
    (folder / "other.yaml").write_text("x: 1\n")

    with pytest.raises(ValueError, match=r"other\.yaml is neither"):
        evaluate(folder, Directory())


@pytest.mark.django_db
def test_a_run_is_kept_with_the_engine_that_made_it(folder):
    kept = keep(evaluate(folder, Directory(), name="a page"))

    assert Evaluation.objects.latest_of_each().get() == kept
    assert (kept.reference, kept.pages, bool(kept.engine), kept.figures["pages"]) == ("a page", 1, True, 1)


@pytest.mark.django_db
def test_of_each_set_of_pages_the_newest_run_is_shown():
    for engine, reference in (("1", "b"), ("2", "b"), ("1", "a")):
        Evaluation.objects.create(engine=engine, reference=reference, pages=1, figures={})

    shown = Evaluation.objects.latest_of_each()

    assert [(run.reference, run.engine) for run in shown] == [("a", "1"), ("b", "2")]
