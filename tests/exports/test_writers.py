"""Files of exports, read back by the programs that will read them."""

import csv
import io
import json
from datetime import UTC, date, datetime

import bibtexparser
import pytest
import rispy

from articles.citations import Citable
from articles.exports import FORMATS, Column, Export
from articles.exports.writers import flat

COLUMNS = (
    Column("key", "key", "string", ""),
    Column("content", "content", "string", ""),
    Column("speakers", "speakers.name", "string", ""),
    Column("publisher", "article.publisher.name", "string", ""),
    Column("segments", "segments", "string", ""),
    Column("start", "start", "integer", ""),
)
MADE = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


def record(number=0, **values):
    return {
        "key": f"key{number}",
        "content": "We will “go on”, they said;\nand more",
        "speakers": [{"name": "Kang Kyung-wha"}, {"name": None}],
        "article": {"title": "Talks", "publisher": None},
        "segments": [[0, 10], [20, 30]],
        "start": 0,
        **values,
    }


def cite(row):
    return Citable(
        key=row["key"], title=row["article"]["title"], permalink=f"https://archive.example/statements/{row['key']}/",
        accessed=date(2026, 11, 21), version=date(2026, 11, 21), quotation=row["content"], speaker="Kang",
    )  # fmt: skip


@pytest.fixture
def export():
    return Export(query="https://archive.example/statements/?q=%3D1", made=MADE, columns=COLUMNS, cite=cite)


def written(name, records, export):
    return "".join(FORMATS[name].write(iter(records), export))


def test_a_record_is_flattened_in_the_order_of_the_columns():
    assert flat(record(), COLUMNS) == [
        "key0", "We will “go on”, they said;\nand more", "Kang Kyung-wha; ", "", "0-10; 20-30", 0,
    ]  # fmt: skip


def test_csv_reads_back_as_written(export):
    rows = list(csv.DictReader(io.StringIO(written("csv", [record(), record(1)], export), newline="")))
    assert [(row["key"], row["content"]) for row in rows] == [
        ("key0", record()["content"]), ("key1", record()["content"]),
    ]  # fmt: skip


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_csv_never_hands_a_formula_to_a_spreadsheet(export, start):
    text = written("csv", [record(content=f"{start}HYPERLINK(1)")], export)
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert rows[0]["content"] == f"'{start}HYPERLINK(1)"


def test_csv_names_the_query_and_its_moment_in_each_row(export):
    rows = list(csv.DictReader(io.StringIO(written("csv", [record()], export), newline="")))
    assert (rows[0]["export_query"], rows[0]["export_date"]) == (export.query, "2026-11-21T09:30:00+00:00")


def test_csv_has_a_byte_order_mark_only_when_asked(export):
    marked = Export(export.query, MADE, COLUMNS, cite, byte_order_mark=True)
    assert (written("csv", [], marked)[0], written("csv", [], export)[0]) == ("\ufeff", "k")


@pytest.mark.parametrize("count", [0, 1, 3])
def test_json_is_one_object_that_counts_its_items(export, count):
    data = json.loads(written("json", [record(n) for n in range(count)], export))
    assert (len(data["items"]), data["count"], data["query"]) == (count, count, export.query)


def test_json_lines_are_a_record_a_line(export):
    lines = written("jsonl", [record(), record(1)], export).splitlines()
    assert [json.loads(line)["key"] for line in lines] == ["key0", "key1"]


def test_ris_is_an_entry_a_record(export):
    entries = rispy.loads(written("ris", [record(), record(1)], export))
    assert [entry["id"] for entry in entries] == ["key0", "key1"]


def test_bibtex_is_an_entry_a_record(export):
    library = bibtexparser.parse_string(written("bibtex", [record(), record(1)], export))
    assert [entry.key for entry in library.entries] == ["key0", "key1"]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_while_it_reads(export, name):
    def records():
        yield record()
        raise AssertionError("the second record was read before the first was written")

    pieces = FORMATS[name].write(records(), export)
    assert next(pieces)
