"""The files of `data` are what every room reads its word lists from."""

import re
from pathlib import Path

import pytest

from articles.extraction.tables import rows, table
from articles.extraction.text.vocabulary import vocabulary

ROOM = Path(__file__).parents[2] / "articles" / "extraction"
CODE = "\n".join(path.read_text(encoding="utf-8") for path in ROOM.rglob("*.py"))


def test_no_list_of_words_is_left_that_nothing_reads() -> None:
    unread = [name for name in table("words") if not re.search(rf'"{name}"', CODE)]
    assert unread == []


def test_no_list_of_words_says_a_word_twice() -> None:
    twice = {
        name: word
        for name, words in table("words").items()
        for word in words.split()
        if words.split().count(word) > 1
    }
    assert twice == {}


def test_numbers_are_told_as_they_are_counted() -> None:
    assert vocabulary().numbers["ten"] == 10
    assert "one" not in vocabulary().numbers


@pytest.mark.parametrize(
    ("name", "columns"), [("cues", {"lemma", "part", "example"}), ("asides", {"phrase", "example"})]
)
def test_a_table_of_rows_has_its_columns(name: str, columns: set[str]) -> None:
    assert all(columns <= row.keys() for row in rows(name))
