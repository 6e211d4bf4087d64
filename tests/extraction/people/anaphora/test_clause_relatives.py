"""Which relative a pronoun means whom the clause before it tells of.

| kind | case |
| --- | --- |
| of another gender | `When her father fell ill, he told her`: the father, by his name where the page has it |
| of the same | `When his father fell ill, he told him`: left to others |
| a man who speaks | `Holm said so. After her brother left, he said`: Holm |
| an opening | `according to his son. … Minister Lee said`: no minister is the son |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

SOHN = "Sohn Mi-ran said she was beaten. "
LATE = " that it was late."
LAST = [
    (f"{SOHN}When her father fell ill, he told her{LATE}", "father"),
    (f"{SOHN}It was not until her father was dying that he told her{LATE}", "father"),
    (f"{SOHN}Before her uncle died, he admitted{LATE}", "uncle"),
    (f"Lee In-young said he was beaten. When his mother fell ill, she told him{LATE}", "mother"),
    (
        f"Sohn Mi-ran came. Her father, Sohn Dong-su, was a miner. {SOHN}When her father left, he said{LATE}",
        "Sohn Dong-su",
    ),
    (f"Lee In-young said he was beaten. When his father fell ill, he told him{LATE}", "lee-in-young"),
    (f"Park Geun-hye said she left. When her father died, she told Holm{LATE}", "park-geun-hye"),
    (f"Moon Jae-in said so. When her father fell ill, he told Park Geun-hye{LATE}", "moon-jae-in"),
    (f"Lars Holm said Lise Brandt had left. After her brother left, he said{LATE}", "Lars Holm"),
]


@pytest.mark.parametrize(("text", "speaker"), LAST)
def test_a_pronoun_means_the_relative(text: str, speaker: str, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2013-10-10").statements
    assert who_speaks(found[-1]) == [speaker]


FIRST = [
    ("Unification Minister Lee In-young", "son"),
    ("Jan Holm", "Jan Holm"),
]


@pytest.mark.parametrize(("named", "speaker"), FIRST)
def test_no_minister_is_the_son_of_the_opening(named: str, speaker: str, directory: Directory) -> None:
    text = f"The soldier slept, according to his son.\n\n“We must not forget,” {named} told reporters."
    found = annotate(text, directory=directory, published="2020-10-10").statements
    assert who_speaks(found[0]) == [speaker]
