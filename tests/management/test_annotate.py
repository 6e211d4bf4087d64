"""`annotate` prints what would be recorded, in the form by which the archive is measured."""

import io
import json
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from articles.models import Actor, Article
from tests.factories import make_actor
from tests.ingest.test_reading import STORY

SEEDS = Path(settings.BASE_DIR) / "fixtures" / "seeds"
SCORED = {"type", "segments", "speakers", "speaker_names", "mention", "cue", "said"}

pytestmark = pytest.mark.django_db


def run(*paths: object, json_: bool = True) -> tuple[list[dict], str]:
    """The pages that are printed, and what goes to standard error."""
    out, err = io.StringIO(), io.StringIO()
    call_command("annotate", *map(str, paths), json=json_, stdout=out, stderr=err)
    return [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue()


@pytest.fixture(scope="module")
def seeds(django_db_setup, django_db_blocker) -> list[dict]:
    with django_db_blocker.unblock():
        return run(SEEDS)[0]


def test_every_page_is_a_line_with_what_the_scorer_reads(seeds):
    assert [page["file"] for page in seeds] == sorted(path.name for path in SEEDS.glob("*.txt"))
    for page in seeds:
        assert {"file", "title", "publisher", "published", "text", "statements"} <= page.keys()
        assert all(statement.keys() >= SCORED for statement in page["statements"])


def test_segments_cue_and_mention_stand_verbatim_at_their_spans(seeds):
    for page in seeds:
        text = page["text"]
        for statement in page["statements"]:
            assert [text[a:b] for a, b in statement["segment_spans"]] == statement["segments"]
            for name in ("cue", "mention"):
                span = statement[f"{name}_span"]
                assert statement[name] == (text[span[0] : span[1]] if span else None)
        for mention in page["mentions"]:
            assert text[slice(*mention["span"])] == mention["text"]


def test_speakers_are_slugs_of_the_authority_files(seeds):
    speakers = {slug for page in seeds for statement in page["statements"] for slug in statement["speakers"]}

    assert "kang-kyung-wha" in speakers


def test_nothing_is_written():
    run(SEEDS / "000_ae1e6fd721804334.txt")

    assert not Article.objects.exists()
    assert not Actor.objects.exists()


def test_an_archive_without_actors_is_told_on_standard_error():
    assert "names are linked by fixtures/authority" in run(SEEDS / "000_ae1e6fd721804334.txt")[1]


def test_the_archives_own_actors_are_used_where_it_has_some():
    make_actor("Somebody", slug="somebody")

    (page,), errors = run(SEEDS / "001_9b0f2f2dea799358.txt")

    assert errors == ""
    assert not any(statement["speakers"] for statement in page["statements"])


def test_what_failed_goes_to_standard_error_and_the_others_are_printed(tmp_path):
    (tmp_path / "1.txt").write_bytes(b"")
    (tmp_path / "2.txt").write_text(STORY)
    out, err = io.StringIO(), io.StringIO()

    with pytest.raises(CommandError, match="1 page failed"):
        call_command("annotate", str(tmp_path), json=True, stdout=out, stderr=err)

    assert json.loads(out.getvalue())["file"] == "2.txt"
    assert "1.txt: " in err.getvalue()


def test_standard_input_is_read(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))

    assert run("-")[0][0]["title"] == "Ministry offers talks"


def test_without_json_it_is_for_a_person_to_read():
    out = io.StringIO()
    call_command("annotate", str(SEEDS / "001_9b0f2f2dea799358.txt"), stdout=out, stderr=io.StringIO())

    assert "kang-kyung-wha (Minister of Foreign Affairs) · direct" in out.getvalue()
    assert "source she | cue said" in out.getvalue()


def test_two_workers_print_what_one_prints(tmp_path):
    assert run(SEEDS)[0] == [json.loads(line) for line in annotate_with_two_workers(SEEDS).splitlines()]


def annotate_with_two_workers(path: Path) -> str:
    out = io.StringIO()
    call_command("annotate", str(path), json=True, workers=2, stdout=out, stderr=io.StringIO())
    return out.getvalue()
