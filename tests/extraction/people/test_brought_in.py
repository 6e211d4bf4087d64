"""Whom the page goes on with behind a sentence that reports nothing, and whose words a part of a name tells.

| kind | case |
| --- | --- |
| begins a sentence | `The keeper of a graveyard, Jan Holm, has …. He said` |
| a new fact | `Lu Chao studies trade. The researcher said`, `the Tottenham forward` |
| a collective | `a coalition of 23 civic groups … the coalition` |
| a longer name | `the UN Working Group on Arbitrary Detention`, `the UN Commission of Inquiry` |
| of no state | `South Korean soccer officials`, `a Seoul city official`, `an Akita police official` |
| in a paper | `said an editorial last week in the Rodong Sinmun` |
| its organ | `the Rodong Sinmun, the organ of the ruling party, which called` |
| where it was filed | `AKITA … the government` |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

LATE = " said it was late."
MINISTRY = "The Unification Ministry said it was cold.\n\n"
SON = "South Korean captain Son Heung-min said it was cold.\n\n"
CIVIC = "A coalition of 23 civic groups said it was cold. "
LAST = [
    # begins a sentence
    (f"{MINISTRY}The keeper of a graveyard, Kenji Mori, has built a wall. He{LATE}", "Kenji Mori"),
    (f"{MINISTRY}Hong Bok of the Baltic Institute expects a call to Donald Trump. He{LATE}", "Hong Bok"),
    (f"{MINISTRY}Paul Weber, a researcher, doubts it. He{LATE}", "Paul Weber"),
    (f"In Oslo, Paul Weber of the Baltic Institute is hopeful. He{LATE}", "Paul Weber"),
    (f"{MINISTRY}The capital of the county, Hallim Port, has grown. He{LATE}", None),
    (f"Lee Jong-seok came. Hotel Lotte of Jeju expects guests. He{LATE}", "lee-jong-seok"),
    (f"Paul Weber heads the board. She{LATE}", None),
    # a new fact
    (f"Lu Chao studies trade. The researcher{LATE}", "Lu Chao"),
    (f"Lu Chao, a farmer, sells rice. The researcher{LATE}", "researcher"),
    (f"Kim Ok-hui, who lives under guard, met them. The former spy{LATE}", "Kim Ok-hui"),
    (f"{SON}“Cold,” the Tottenham forward said.", "Son Heung-min"),
    (f"{SON}“Cold,” the forward said.", "forward"),
    ("Moon Jae-in said it was cold.\n\n“Cold,” the Tottenham forward said.", "Tottenham forward"),
    (f"{SON}Kim Moon-hwan left. “Cold,” the Tottenham forward said.", "Kim Moon-hwan"),
    # a collective
    (CIVIC, "coalition of 23 civic groups"),
    (f"{CIVIC}The coalition{LATE}", "coalition of 23 civic groups"),
    (f"A group of North Korean defectors{LATE}", "group of North Korean defectors"),
    (f"A group in Paju{LATE}", "group"),
    (
        f"An association of families of abducted fishermen{LATE}",
        "association of families of abducted fishermen",
    ),
    # a longer name
    (f"The UN Working Group on Arbitrary Detention{LATE}", "UN Working Group on Arbitrary Detention"),
    (f"The South Korea-U.S. working group{LATE}", "us-south-korea-working-group"),
    (f"The UN Commission of Inquiry met. The commission{LATE}", "UN Commission of Inquiry"),
    (f"The Asian Judo Confederation met. The confederation{LATE}", "Asian Judo Confederation"),
    # of no state
    (f"South Korean soccer officials{LATE}", "South Korean soccer officials"),
    (f"South Korean officials{LATE}", "south-korea"),
    (f"A Seoul city official{LATE}", "Seoul City"),
    (f"A Niigata prefectural police official{LATE}", "Niigata prefectural police"),
    # in a paper
    ("“Cold,” said an editorial last week in the Rodong Sinmun.", "rodong-sinmun"),
    ("A commentary on Sunday in the Rodong Sinmun said it was late.", "rodong-sinmun"),
    ("“Cold,” said an article last week in the accord.", "article"),
    # its organ
    (
        "It stood in the Rodong Sinmun, the organ of the ruling party, which said it was late.",
        "rodong-sinmun",
    ),
    ("Holm, an aide of the Workers' Party, which said it was late.", "workers-party-of-korea"),
]


@pytest.mark.parametrize(("text", "speaker"), LAST)
def test_the_page_goes_on_with(text: str, speaker: str | None, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2019-05-03").statements
    assert who_speaks(found[-1]) == ([speaker] if speaker else [])


@pytest.mark.parametrize(
    ("dateline", "speaker"), [("AKITA", "japan"), ("SOKCHO", "south-korea"), (None, "south-korea")]
)
def test_the_government_is_that_of_the_place(
    dateline: str | None, speaker: str, directory: Directory
) -> None:
    found = annotate("The government said it was late.", directory=directory, dateline=dateline).statements
    assert [one.actor for one in found[-1].speakers] == [speaker]


def test_a_clause_that_waits_for_its_verb_is_no_content(directory: Directory) -> None:
    text = "Paul Weber, a pilot who knows the bay, confirmed the number."
    assert not annotate(text, directory=directory).statements
