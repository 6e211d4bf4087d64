"""The data set, read by other people's programs; and what it refuses."""

import csv
import hashlib
import json
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
import yaml
from django.core.management import CommandError, call_command
from frictionless import Package
from jsonschema import Draft7Validator, FormatChecker

from articles.dataset import DatasetError, Maker, export_dataset, import_dataset, writing
from articles.models import Actor, Article, Capture, Statement
from tests.dataset.archives import empty_the_archive, files_of
from tests.factories import make_actor, make_article, make_mention, make_publisher, make_statement

pytestmark = pytest.mark.django_db

CFF = Path(__file__).parent / "cff-1.2.0.schema.json"
TEXT = (
    "Nobody quotes this paragraph on zirconium, and on it goes for a while.\n\n"
    "“We will go on,” he said.\n\nNobody quotes the River Han."
)


@pytest.fixture
def folder(tmp_path):
    """A data set of one article that is shown, one that is not, and one that was withdrawn."""
    make_statement("It takes time", speaker=make_actor(), office="Minister")
    shut = make_article(
        "Shut", TEXT, publisher=make_publisher("Shut", rights="statements", licence="None given")
    )
    make_statement("We will go on", article=shut, speaker="a minister")
    make_mention(shut, "River Han", actor=make_actor("Han"))
    gone = make_article(
        "Gone", "“Take it back,” she said.", status="withdrawn", withdrawn_reason="Asked for."
    )
    make_statement("Take it back", article=gone)
    make_article("A draft", status="draft")
    export_dataset(tmp_path / "set", Maker("https://archive.example.org/", "CC-BY-4.0"))
    return tmp_path / "set"


def rows(folder, name):
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_frictionless_validates_it(folder):
    report = Package(str(folder / "datapackage.json")).validate()
    assert (report.flatten(["type", "note"]), report.stats["tasks"]) == ([], 15)


def test_the_citation_file_fits_the_schema_of_its_format(folder):
    schema = json.loads(CFF.read_text(encoding="utf-8"))
    cited = yaml.load((folder / "CITATION.cff").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert [
        error.message for error in Draft7Validator(schema, format_checker=FormatChecker()).iter_errors(cited)
    ] == []


def test_the_checksums_are_those_of_all_files(folder):
    listed = dict(reversed(line.split("  ")) for line in (folder / "SHA256SUMS").read_text().splitlines())
    found = {name: hashlib.sha256(data).hexdigest() for name, data in files_of(folder).items()}
    del found["SHA256SUMS"]
    assert listed == found


def test_what_is_not_public_is_not_in_it(folder):
    assert (len(rows(folder, "articles")), len(rows(folder, "statements"))) == (3, 2)


def test_a_text_that_is_not_shown_is_legible_where_it_may_be_quoted(folder):
    (text,) = [row["text"] for row in rows(folder, "articles") if row["title"] == "Shut"]
    first, second, third = text.split("\n\n")
    assert (set(first[:39]), second, third) == ({"░"}, "“We will go on,” he said.", "N" + third[1:])


def test_a_withdrawn_article_is_a_tombstone(folder):
    (row,) = [row for row in rows(folder, "articles") if row["title"] == "Gone"]
    assert (row["text"], row["withdrawn_reason"], len(rows(folder, "withdrawn_statements"))) == (
        "",
        "Asked for.",
        1,
    )


def test_captures_are_those_of_texts_that_are_shown(folder):
    shown = [row["sha256"] for row in rows(folder, "articles") if row["rights"] == "full" and row["text"]]
    assert sorted(path.name for path in folder.glob("captures/*/*")) == [f"{shown[0]}", f"{shown[0]}.txt"]


def test_the_commands_take_an_archive_along(folder, tmp_path):
    call_command("export_dataset", str(tmp_path / "again"), stdout=StringIO())
    empty_the_archive()
    call_command("import_dataset", str(tmp_path / "again"), stdout=StringIO())
    assert (Article.objects.count(), Statement.objects.public().count()) == (3, 2)


def test_an_imported_archive_is_whole(folder):
    empty_the_archive()
    import_dataset(folder)
    out = StringIO()
    call_command("verify", stdout=out)
    assert "nothing is wrong" in out.getvalue()


def test_a_text_that_was_not_given_stays_closed_whatever_is_set(folder, settings):
    empty_the_archive()
    import_dataset(folder)
    settings.TEXT_RIGHTS = "full"
    Article.objects.exclude(publisher=None).get().publisher.__class__.objects.update(rights="full")
    assert not Article.objects.get(title="Shut").shows_text


def test_new_records_come_after_those_of_the_data_set(folder):
    latest = Statement.objects.order_by("-pk")[0].pk
    empty_the_archive()
    import_dataset(folder)
    assert make_statement("Something new").pk > latest


def test_moments_go_on_by_themselves_after_an_import(folder):
    empty_the_archive()
    import_dataset(folder)
    article = Article.objects.get(title="Shut")
    before = article.modified
    article.save()
    assert article.modified > before


def test_a_folder_with_something_in_it_is_left_alone(folder):
    with pytest.raises(CommandError, match="is not empty"):
        call_command("export_dataset", str(folder))


def test_an_archive_with_something_in_it_is_left_alone(folder):
    with pytest.raises(CommandError, match="The archive is not empty: it has"):
        call_command("import_dataset", str(folder))


def test_an_export_that_fails_leaves_nothing(tmp_path, monkeypatch):
    make_statement()
    monkeypatch.setattr(writing, "citation_file", lambda *values: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        export_dataset(tmp_path / "set", Maker())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda folder: (folder / "datapackage.json").unlink(), "is no data set"),
        (lambda folder: (folder / "datapackage.json").write_text("{"), "is not JSON"),
        (lambda folder: (folder / "datapackage.json").write_text("{}"), "is not a data set of form 1"),
        (lambda folder: (folder / "events.csv").unlink(), "events.csv: No such file"),
        (
            lambda folder: (folder / "events.csv").write_text("id\r\n"),
            "events.csv is not the file that was written",
        ),
        (lambda folder: renamed(folder), "statements.csv, rows 1 to 2: unknown 'no-such-article'"),
    ],
)
def test_a_damaged_data_set_is_refused_and_nothing_is_imported(folder, damage, said):
    empty_the_archive()
    damage(folder)
    with pytest.raises(DatasetError, match=said):
        import_dataset(folder)
    assert (Actor.objects.count(), Capture.objects.count()) == (0, 0)


def renamed(folder):
    """A statement of an article that is not there, with a right digest."""
    path, described = folder / "statements.csv", json.loads((folder / "datapackage.json").read_text())
    slug = rows(folder, "statements")[0]["article"]
    path.write_bytes(path.read_bytes().replace(slug.encode(), b"no-such-article"))
    for resource in described["resources"]:
        if resource["path"] == "statements.csv":
            resource["hash"] = f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}"
    (folder / "datapackage.json").write_text(json.dumps(described))


@pytest.mark.parametrize("wrong", [["--licence", "no licence"], ["--address", "archive.example.org"]])
def test_a_wrong_option_is_refused(tmp_path, wrong):
    with pytest.raises(CommandError, match=wrong[0]):
        call_command("export_dataset", str(tmp_path / "set"), *wrong)


def test_the_python_of_its_readme_runs(folder):
    code = (folder / "README.md").read_text(encoding="utf-8").split("```python\n")[1].split("```")[0]
    printed = subprocess.run(
        [sys.executable, "-c", f"{code}\nprint(len(statements))"],
        cwd=folder, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert printed.stdout == "2\n"
