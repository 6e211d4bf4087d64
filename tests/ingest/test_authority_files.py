"""Whatever is wrong in an authority file is named with its line."""

from pathlib import Path

import pytest
from django.conf import settings

from articles.ingest.authority_files import read_checked, read_directory

FIXTURES = Path(settings.BASE_DIR) / "fixtures" / "authority"

GOOD = """\
- slug: a-ministry
  kind: institution
  name: A Ministry
  side: south-korea
"""


def problems_of(folder: Path, text: str, name: str = "actors.yaml") -> list[str]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return [str(problem) for problem in read_checked(path).problems]


@pytest.mark.parametrize("name", ["actors.yaml", "events.yaml", "publishers.yaml"])
def test_the_files_of_the_archive_are_whole(name):
    assert read_checked(FIXTURES / name).problems == ()


@pytest.mark.parametrize(
    ("entry", "line", "words"),
    [
        ("- slug: b\n  kind: [\n", 7, "this is not YAML"),
        ("- slug: b\n  kind: person\n  name: B\n  side: japan\n  colour: red\n", 9, "unknown key “colour”"),
        ("- kind: person\n  name: B\n  side: japan\n", 5, "“B” has no slug"),
        ("- slug: b\n  kind: planet\n  name: B\n  side: japan\n", 6, "unknown kind “planet”"),
        ("- slug: b\n  kind: person\n  name: B\n  side: moon\n", 8, "unknown side “moon”"),
        ("- slug: B b\n  kind: person\n  name: B\n  side: japan\n", 5, "“B b” can't be a slug"),
        ("- slug: a-ministry\n  kind: person\n  name: B\n  side: japan\n", 5, "is there already, on line 1"),
        ("- slug: b\n  slug: c\n  kind: person\n  name: B\n  side: japan\n", 6, "“slug” is there twice"),
        (
            "- slug: b\n  kind: person\n  name: B\n  side: japan\n  aliases: Bee\n",
            9,
            "must be a list of texts",
        ),
        ("- slug: b\n  kind: person\n  name: B\n  side: japan\n  part_of: b\n", 5, "is part of itself"),
        ("- just words\n", 5, "a list of keys"),
        (
            "- slug: b\n  kind: person\n  name: B\n  side: japan\n  roles:\n"
            "  - title: Minister\n    institution: a-ministry\n    from: Tuesday\n",
            12,
            "“Tuesday” is not an EDTF date",
        ),
        (
            "- slug: b\n  kind: person\n  name: B\n  side: japan\n  roles:\n"
            "  - {title: Minister, institution: a-ministry, from: 2020-05, to: 2019}\n",
            5,
            "ends (2019) before it begins (2020-05)",
        ),
        (
            "- slug: b\n  kind: person\n  name: B\n  side: japan\n  roles:\n  - title: Minister\n",
            10,
            "has no institution",
        ),
    ],
)
def test_a_broken_entry_is_named_with_its_line(tmp_path, entry, line, words):
    (problem,) = problems_of(tmp_path, GOOD + entry)[:1]

    assert problem.startswith(f"actors.yaml:{line}: ")
    assert words in problem


def test_an_event_with_an_impossible_date_is_named(tmp_path):
    text = "- slug: e\n  kind: summit\n  name: E\n  date: 2018-02-31\n"

    assert problems_of(tmp_path, text, "events.yaml")[0].startswith("events.yaml:4: date: “2018-02-31”")


def test_a_file_that_is_no_list_is_named(tmp_path):
    assert problems_of(tmp_path, "slug: b\n") == [
        "actors.yaml:1: the file must be a list of entries (each begins with “- ”)"
    ]


def test_a_file_that_is_no_utf8_is_named(tmp_path):
    (tmp_path / "actors.yaml").write_bytes(b"- slug: \xff\xfe\n")

    assert "can't be read" in str(read_checked(tmp_path / "actors.yaml").problems[0])


def test_the_directory_comes_in_order_of_slugs():
    slugs = [actor.slug for actor in read_directory(FIXTURES).actors]

    assert slugs == sorted(slugs)
