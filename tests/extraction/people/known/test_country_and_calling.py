"""Which country and calling words tell, and who is meant by them.

| words | country | callings |
| --- | --- | --- |
| `japanese` | a state of the directory | |
| `norwegian` | one that it lacks, by the adjective | |
| `British minister` | | a secretary too, as no other country's is |
| `Norwegian diplomat`, `leader` | | whoever is sent, whoever leads |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.people.known.country_and_calling import (
    CountryAndCalling,
    country_of,
    is_a_british_secretary,
)
from articles.extraction.text.vocabulary import vocabulary
from articles.extraction.values import Directory


@pytest.mark.parametrize(
    ("adjective", "country"),
    [("japanese", "japan"), ("u.s.", "united-states"), ("norwegian", "norwegian"), ("wooden", None)],
)
def test_the_country_of_an_adjective(adjective: str, country: str | None) -> None:
    assert country_of(adjective, vocabulary()) == country


@pytest.mark.parametrize(
    ("country", "calling", "other", "answer"),
    [
        ("british", "minister", "secretary", True),
        ("norwegian", "minister", "secretary", False),
        ("british", "premier", "secretary", False),
        ("norwegian", "diplomat", "ambassador", True),
        ("norwegian", "diplomat", "premier", False),
        ("japan", "leader", "premier", True),
        ("japan", "envoy", "negotiator", True),
        ("japan", "envoy", "minister", False),
    ],
)
def test_by_which_other_word_somebody_was_brought_in(
    country: str, calling: str, other: str, answer: bool
) -> None:
    assert (other in CountryAndCalling(country, calling).other_words()) is answer


def test_only_a_british_secretary_is_a_minister() -> None:
    assert is_a_british_secretary({"uk", "defence", "secretary"})
    assert not is_a_british_secretary({"norwegian", "secretary"})


CASES = [
    (
        "Norwegian Prime Minister Jan Lund said it was late. A feast was held. "
        "The Norwegian prime minister said the quay was shut.",
        "Jan Lund",
    ),
    (
        "Norwegian Prime Minister Jan Lund said it was late. A feast was held. "
        "The Norwegian foreign minister said the quay was shut.",
        "Norwegian foreign minister",
    ),
    (
        "British Foreign Secretary Jan Lund said it was late. A feast was held. "
        "The British minister said the quay was shut.",
        "Jan Lund",
    ),
]


@pytest.mark.parametrize(("text", "name"), CASES)
def test_who_was_brought_in_so_is_meant_again(text: str, name: str, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2026-01-20").statements[-1]
    assert [speaker.name for speaker in found.speakers] == [name]
