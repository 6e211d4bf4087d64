"""The writer's own words behind a content: each phrase of the table, and the kinds told by their form."""

from __future__ import annotations

import pytest

from articles.extraction.grammar.asides import aside_table
from tests.extraction.reported import reports


@pytest.mark.parametrize(("phrase", "example"), aside_table())
def test_each_phrase_of_the_table_ends_the_content_of_its_example(phrase: str, example: str) -> None:
    content, rest = example.split("[")[1].split("]")
    found = [one for _, one in reports(example.replace("[", "").replace("]", ""))]
    assert (found[0], rest.startswith(f", {phrase} ")) == (content, True)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Oslo said the quay was shut, as both crews began a strike.", "the quay was shut"),
        ("Oslo said the quay was shut, as it had no keeper.", "the quay was shut, as it had no keeper"),
        ("The guild said it would pay, a step few of its members wanted.", "it would pay"),
        ("The guild said it would pay, a step the town has long demanded.", "it would pay"),
        ("The guild said it would add a wall, a step to a port.", "it would add a wall, a step to a port"),
        ("Holm said the fair was off, a policy his rivals call timid.", "the fair was off"),
        ("Holm said the fair was off, a charge hotly denied in Oslo.", "the fair was off"),
        ("Holm said the fair was off, the third such loss this year.", "the fair was off"),
        ("Holm said the fair was off, without saying why.", "the fair was off"),
        ("Holm said the boat left, without paying.", "the boat left, without paying"),
        ("Holm said the fair was off, in the clearest sign yet of a quarrel.", "the fair was off"),
        ("Holm said Friday, a day after the storm, that the fair was off.", "the fair was off"),
        ("The fair is off, Holm said Friday, hours after the storm.", "The fair is off"),
        ("The fair is off, Holm said, two days after the storm.", "The fair is off"),
        ("The fair is off, Holm said, ending weeks of rumour.", "The fair is off"),
        ("The fair is off, the guild said on Monday, May 6, 2019.", "The fair is off"),
        ("Lund denies selling the club, and its members in Oslo seemed glad.", "selling the club"),
        ("Lund warned of slower trade next year, citing the storm.", "slower trade next year"),
    ],
)
def test_contents_end_where_the_writer_goes_on(text: str, content: str) -> None:
    assert reports(text)[0][1] == content
