"""Whom words mean that point back to somebody the page has told of: an age, a rank, an office, "him", "it".

| kind | case |
| --- | --- |
| an age | `Eva Lund, 62, … ¶ … the 62-year-old`; not the one named since |
| a rank | `the general` is who is called so, not the senator who has just spoken |
| a calling | `the five-term lawmaker`, `the retired admiral`, `the defector-turned-lawmaker` |
| an official | `the presidential official` who has just spoken by name; a minister is none |
| a chief | `Its president, Eva Lund, … the Red Cross chief` |
| a minister | `the South Korean minister` is no former vice minister |
| between dashes | `Han — a guild spokesman — said … the spokesman` |
| quoted | `Moon called Trump. ¶ Spokesman Han quoted him as saying` |
| fronted | `According to a spokesman, Hwang came. He said` |
| one of many | `An officer said … One of them, a man surnamed Choi, said`: two people |
| no body | `The plant hired 50 North Koreans. It said`; `We need a leader, he said … he said` |
| told of | `It is a matter for the culture ministry, the ministry said` |
| behind a colon | `Report: Kwon Young-se, the minister, said` |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

LATE = " said it was late."
LAST = [
    # an age
    (f"Eva Lund, 62, left Oslo. Her son Jan Lund stayed.\n\nIt rained.\n\nThe 62-year-old{LATE}", "Eva Lund"),
    (f"A 62-year-old man came. Eva Lund, 62, left. Jan Holm stayed. The 62-year-old{LATE}", "62-year-old"),
    # a rank
    (
        f"Gen. Paul Lanning came. Sen. Jack Holm thanked him. “Fine,” Holm said. The general{LATE}",
        "Paul Lanning",
    ),
    (f"Sen. Jack Holm said it was dry. The general{LATE}", "general"),
    # a calling
    (
        f"Unification Minister Chung Dong-young said it was dry. The five-term lawmaker{LATE}",
        "chung-dong-young",
    ),
    (f"Mayor Jan Holm said it was dry. The retired admiral{LATE}", "Jan Holm"),
    (f"Han Ok-ju said it was dry. The defector-turned-lawmaker{LATE}", "Han Ok-ju"),
    # an official
    (
        "Kim Kyu-hyun, a secretary at the National Security Office, said it was dry. "
        f"The presidential official also{LATE}",
        "presidential-office",
    ),
    (
        f"Han Ok-ju, a unification ministry spokesperson, said it was dry. The ministry official{LATE}",
        "Han Ok-ju",
    ),
    (
        f"Defense Minister Han Min-koo said it was dry. The ministry official{LATE}",
        "ministry-of-national-defense",
    ),
    (
        f"A spokesperson for the North's defense ministry left. It rained. The spokesperson{LATE}",
        "nk-defence-ministry",
    ),
    (
        "Jan Holm read a statement by the North's defense ministry spokesperson. "
        f"The unnamed spokesperson{LATE}",
        "nk-defence-ministry",
    ),
    (f"Jan Holm met a spokesperson for the North's guild. The unnamed spokesperson{LATE}", "north-korea"),
    # a chief
    (f"The Red Cross met. Its president, Eva Lund, said it was dry. The Red Cross chief{LATE}", "Eva Lund"),
    (
        f"The Red Cross met. Its vice president, Eva Lund, said it was dry. The Red Cross chief{LATE}",
        "Red Cross chief",
    ),
    # between dashes
    (f"Han Ok-ju — a unification ministry spokesman — said it was dry. The spokesman{LATE}", "Han Ok-ju"),
    # quoted
    (
        "President Park Geun-hye spoke with Xi.\n\n"
        "Presidential spokesman Jeong Yeon-guk quoted her as saying that it was late.",
        "park-geun-hye",
    ),
    # fronted
    (
        "According to a spokesman for the Unification Ministry, Hwang Pyong-so came to Seoul. "
        "Over lunch, he said it was late.",
        "hwang-pyong-so",
    ),
    # no body
    (f"The plant in Kaesong hired 50 North Koreans. It{LATE}", None),
    (
        "Jan Holm said it was dry.\n\n“We need a leader of sense,” he said. “It is dry.”\n\n"
        "In contrast, he said it was late.",
        "Jan Holm",
    ),
    # told of
    (
        "The unification ministry said it was dry.\n\n"
        "It is late for a man of the culture ministry, the ministry said.",
        "ministry-of-unification",
    ),
    # behind a colon
    (f"Report: Hong Yong-pyo, the unification minister, on Tuesday{LATE}", "hong-yong-pyo"),
    (f"Some think so: Eva Lund, a security adviser,{LATE}", "Eva Lund"),
    # bodies
    (f"One county official{LATE}", "county official"),
    (f"The South Korean armed forces{LATE}", "south-korean-military"),
    (f"The Seoul Foundation for Peace, known as SFP, met. SFP{LATE}", "Seoul Foundation for Peace"),
    (f"Rights group Alliance for Open Borders{LATE}", "Alliance for Open Borders"),
]


@pytest.mark.parametrize(("text", "speaker"), LAST)
def test_the_last_speaker_is(text: str, speaker: str | None, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2016-05-03").statements
    assert who_speaks(found[-1]) == ([speaker] if speaker else [])


def test_a_presidential_official_is_who_has_just_spoken(directory: Directory) -> None:
    text = (
        "Kim Tae-hyo, first deputy director of the National Security Office, said it was dry. "
        "The presidential official also said it was late."
    )
    found = annotate(text, directory=directory, published="2023-05-03").statements
    assert [one.actor for one in found[-1].speakers] == ["kim-tae-hyo"]


def test_a_minister_is_no_vice_minister_of_long_ago(directory: Directory) -> None:
    text = (
        "Foreign Minister Cho Hyun met Rubio. Rep. Kim Gi-woong came too. Kim said it was dry. "
        "The South Korean minister said it was late."
    )
    found = annotate(text, directory=directory, published="2025-11-20").statements
    assert [one.actor for one in found[-1].speakers] == ["cho-hyun"]


def test_an_officer_is_not_one_of_those_of_whom_he_tells(directory: Directory) -> None:
    text = (
        "An officer at the Paju police station said three men were there. "
        "One of them, a 45-year-old surnamed Choi, said it was dry. The suspect said it was late."
    )
    found = annotate(text, directory=directory, published="2016-05-03").statements
    names = [[one.name for one in statement.speakers] for statement in found]
    assert names == [["officer at the Paju police station"], ["Choi"], ["Choi"]]
