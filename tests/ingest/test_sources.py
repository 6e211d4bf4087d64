"""Pages come from files, folders, records and standard input, one at a time; what is none says why."""

import io
import json
import os
from pathlib import Path

import pytest

from articles.ingest.sources import Metadata, Remarks, Source, Unreadable, read_sources


def names(paths, **options) -> list[str]:
    return [Path(found.name).name for found in read_sources(paths, **options)]


def reason(paths, **options) -> str:
    (found,) = read_sources(paths, **options)
    assert isinstance(found, Unreadable)
    return found.reason


def record_of(tmp_path: Path, **values: object) -> Source | Unreadable:
    path = tmp_path / "pages.jsonl"
    path.write_text(json.dumps(values) + "\n", encoding="utf-8")
    (found,) = read_sources([path])
    return found


def test_a_folder_is_read_with_its_folders_in_order_of_names(tmp_path):
    (tmp_path / "b").mkdir()
    for name in ("b/2.txt", "b/1.html", "b/3.rss", "c.txt", "a.htm"):
        (tmp_path / name).write_text("x")

    assert names([tmp_path]) == ["a.htm", "c.txt", "1.html", "2.txt", "3.rss"]


def test_other_and_hidden_files_of_a_folder_are_left_aside_and_counted(tmp_path):
    for name in ("a.txt", "photo.jpg", ".hidden.txt"):
        (tmp_path / name).write_text("x")
    remarks = Remarks()

    assert names([tmp_path], remarks=remarks) == ["a.txt"]
    assert list(remarks) == ["1 file in the folders left aside: no text, HTML, feed or .jsonl"]


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        ("a.txt", b"<html>", "text/plain"),
        ("a.html", b"words", "text/html"),
        ("a.atom", b"<feed/>", "text/html"),
        ("a.XHTML", b"words", "text/html"),
        ("page", b"<!DOCTYPE html><p>words", "text/html"),
        ("page", b"words", "text/plain"),
    ],
)
def test_the_media_type_follows_the_name_or_else_the_bytes(tmp_path, name, data, media_type):
    (tmp_path / name).write_bytes(data)
    (found,) = read_sources([tmp_path / name])

    assert found.media_type == media_type


def test_a_missing_path_is_named():
    assert reason(["/no/such/page.txt"]) == "does not exist"


def test_a_device_is_no_page():
    assert reason([os.devnull]) == "is no file"


def test_a_file_over_the_limit_is_refused_without_being_read(tmp_path, monkeypatch):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(100 * 2**20)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it was read"))

    assert reason([path]) == "has 100 MB: a page may have 20 MB. It was not read"


def test_a_folder_that_cannot_be_read_is_named(tmp_path, monkeypatch):
    (tmp_path / "closed").mkdir()
    listed = os.scandir

    def refuse(path):
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", refuse)

    assert reason([tmp_path]) == "the folder can't be read (permission denied)"


def test_a_file_that_cannot_be_read_is_named(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text("x")

    def refuse(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)

    assert reason([path]) == "can't be read (permission denied)"


# --- records -----------------------------------------------------------------


def test_a_record_brings_its_page_and_what_is_known_of_it(tmp_path):
    found = record_of(
        tmp_path,
        text="Words.",
        url="https://paper.example/1",
        title="A title",
        publisher="The Paper",
        published="2020-09-16",
        captured="2021",
    )

    assert (found.data, found.metadata) == (
        b"Words.",
        Metadata("https://paper.example/1", "A title", "The Paper", "2020-09-16", "2021"),
    )


def test_a_record_is_named_by_its_file_and_line(tmp_path):
    path = tmp_path / "pages.jsonl"
    path.write_text('{"text": "One."}\n\n{"text": "Two."}\n')

    assert names([path]) == ["pages.jsonl:1", "pages.jsonl:3"]


def test_of_a_record_with_html_and_text_the_html_is_the_capture(tmp_path):
    found = record_of(tmp_path, html="<p>Words.</p>", text="Words.")

    assert (found.data, found.media_type) == (b"<p>Words.</p>", "text/html")


def test_a_time_stamp_counts_as_its_day(tmp_path):
    assert (
        record_of(tmp_path, text="x", published="2020-09-16T23:10:00+09:00").metadata.published
        == "2020-09-16"
    )


def test_unknown_keys_are_counted_and_told(tmp_path):
    path = tmp_path / "pages.jsonl"
    path.write_text('{"text": "One.", "author": "x"}\n{"text": "Two.", "author": "y"}\n')
    remarks = Remarks()
    list(read_sources([path], remarks=remarks))

    assert "unknown key “author” in 2 records was left out" in next(iter(remarks))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b'{"text": "Half a rec', "the line of JSON breaks off before its end"),
        (b'{"text": "x", ', "the line of JSON breaks off before its end"),
        (b'{"text": "x"} and more', "is not JSON"),
        (b'["x"]', "is no record"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"text": "\xff\xfe"}', "is not UTF-8 (byte 11)"),
        (b'{"title": "A title"}', "“text” or “html” is missing or empty"),
        (b'{"text": 7}', "“text” or “html” is missing or empty"),
        (b'{"text": "x", "published": "last Tuesday"}', "“published”: “last Tuesday” is not an EDTF date"),
        (b'{"text": "x", "url": "javascript:alert(1)"}', "is not the address of a page"),
        (b'{"text": "x", "title": ["a"]}', "“title” must be a text, not list"),
    ],
)
def test_a_line_that_is_no_record_is_named_and_the_next_is_read(tmp_path, line, words):
    path = tmp_path / "pages.jsonl"
    path.write_bytes(line + b'\n{"text": "Fine."}\n')

    broken, fine = read_sources([path])

    assert broken.name.endswith("pages.jsonl:1")
    assert words in broken.reason
    assert fine.data == b"Fine."


def test_a_line_over_the_limit_is_named_and_the_next_is_read(tmp_path):
    path = tmp_path / "pages.jsonl"
    path.write_text(json.dumps({"text": "x" * 5000}) + '\n{"text": "Fine."}\n')

    broken, fine = read_sources([path], limit=1000)

    assert broken.reason == "the line is larger than the 1,000 bytes that a page may have"
    assert fine.name.endswith(":2")


def test_records_are_read_one_at_a_time(tmp_path):
    path = tmp_path / "pages.jsonl"
    path.write_text('{"text": "One."}\n')
    found = read_sources([path])
    first = next(found)
    with path.open("a") as file:
        file.write('{"text": "Written after the first was read."}\n')

    assert first.data == b"One."
    assert next(found).data == b"Written after the first was read."


# --- standard input ----------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "media_type"), [(b"Words of a page.", "text/plain"), (b" <html><p>x", "text/html")]
)
def test_standard_input_may_be_one_page(data, media_type):
    (found,) = read_sources(["-"], stdin=io.BytesIO(data))

    assert (found.name, found.data, found.media_type) == ("standard input", data, media_type)


def test_standard_input_may_be_records():
    assert names(["-"], stdin=io.BytesIO(b'{"text": "One."}\n{"text": "Two."}')) == [
        "standard input:1",
        "standard input:2",
    ]


def test_standard_input_over_the_limit_is_refused():
    assert "a page may have 1,000 bytes" in reason(["-"], stdin=io.BytesIO(b"x" * 1001), limit=1000)
