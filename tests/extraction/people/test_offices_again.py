"""Who is meant by an office that the page told in another word, or of another country.

| kind | case |
| --- | --- |
| another word | `Oslo's ambassador to the U.N., Eva Lund, … . The envoy said`; not an older envoy |
| an unnamed one | `A representative of the North's mission said … . The diplomat said` |
| a mission | `Jan Holm, a security adviser, said … . The envoy said`; no professor |
| a leader abroad | `Canadian Prime Minister Jan Holm … . The Canadian leader`; `Ukraine's President` |
| once an officer | `Jan Holm, a former naval officer, said … . The ex-officer said` |
| a leader by the bare name | `Kim said …`, before anybody of the name is named in full |
| who leads a body | `The US-led UN Command said` |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

LATE = " said it was late."
DAVIES = "Glyn Davies, the top envoy on North Korea, said it was dry.\n\n"
ZAKHAROVA = "Maria Zakharova, a Russian foreign ministry spokeswoman, said it was dry.\n\n"
LAST = [
    # another word
    (f"{DAVIES}Oslo's ambassador to the U.N., Eva Lund, said it was cold. The envoy{LATE}", "Eva Lund"),
    (f"{DAVIES}A baker in Oslo, Eva Lund, said it was cold. The envoy{LATE}", "glyn-davies"),
    # an unnamed one
    (
        f"{ZAKHAROVA}A representative of North Korea's mission said it was cold. The diplomat{LATE}",
        "north-korea",
    ),
    # a mission
    (f"Jan Holm, a security adviser in Oslo, said Moon was cold. The envoy{LATE}", "Jan Holm"),
    (f"Jan Holm, a professor in Oslo, said Moon was cold. The envoy{LATE}", "envoy"),
    (f"Jan Holm, a security adviser in Oslo, said so to Eva Lund. Lund sang. The envoy{LATE}", "Eva Lund"),
    # a leader abroad
    (f"Canadian Prime Minister Jan Holm said it was cold. The Canadian leader{LATE}", "Jan Holm"),
    (f"Ukraine's President Jan Holm said it was cold. Moon sang. The Ukrainian leader{LATE}", "Jan Holm"),
    (f"France's President Jan Holm said it was cold. Moon sang. The French leader{LATE}", "Jan Holm"),
    (f"Ukraine's President Jan Holm said it was cold. Moon sang. The Finnish leader{LATE}", "Finnish leader"),
    # once an officer
    (f"Jan Holm, a former naval officer, said it was cold. The ex-officer{LATE}", "Jan Holm"),
    # a leader by the bare name
    (
        f"Both leaders met.\n\nKim{LATE}\n\nKim Sung-tae, a lawmaker, sang. Kim Eui-kyeom did not.",
        "kim-jong-un",
    ),
    (f"Kim Sung-tae, a lawmaker, sang.\n\nHe met Kim Eui-kyeom.\n\nKim{LATE}", "Kim"),
    # who leads a body
    (f"The US-led UN Command{LATE}", "united-nations-command"),
    (f"The Oslo-led Baltic Guild{LATE}", "Baltic Guild"),
]


@pytest.mark.parametrize(("text", "speaker"), LAST)
def test_the_last_speaker_is(text: str, speaker: str, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2018-05-03").statements
    assert who_speaks(found[-1]) == [speaker]


def test_a_question_is_no_half_of_the_answer(directory: Directory) -> None:
    text = "Asked whether it was late, Moon Jae-in said “very much” depended on the tide."
    (found,) = annotate(text, directory=directory).statements
    assert [text[a:b] for a, b in found.segments] == ["“very much” depended on the tide"]


AGAIN = [
    (
        "Minister Hong Yong-pyo said it rained. Jan Holm, a former minister, came. "
        "The minister said it was late.",
        "hong-yong-pyo",
    ),
    ("Jan Holm, a farmer, said it rained. Not so, said Eva Lund. The analyst said it was late.", "Eva Lund"),
    ("Jan Holm, who heads the Baltic Agency, left. Its director general said it was late.", "Jan Holm"),
    ("Jan Holm, who heads the Baltic Agency, left. Its treasurer said it was late.", "treasurer"),
    ("North Korean officers came. The general staff said it was late.", "korean-peoples-army"),
    ("North Koreans came. The General Staff in Pyongyang said it was late.", "korean-peoples-army"),
    ("North Koreans came. The General Staff in Oslo said it was late.", "General Staff"),
    ("Norway's Foreign Office left. Norway's Foreign Office said it was late.", "Norway's Foreign Office"),
    (
        "U.N. High Commissioner for Human Rights Eva Holm left. The UN human rights chief said it was late.",
        "Eva Holm",
    ),
    (
        "The High Commissioner for Human Rights, Eva Holm, left. The U.N. rights chief said it was late.",
        "Eva Holm",
    ),
    (
        "U.N. High Commissioner for Refugees Eva Holm left. The U.N. rights chief said it was late.",
        "U.N. rights chief",
    ),
    (
        "Deputy High Commissioner for Human Rights Eva Holm left. The U.N. rights chief said it was late.",
        "U.N. rights chief",
    ),
    ("Ukraine's General Staff left. The general staff said it was late.", "general staff"),
    ("The Harbour party sang. Jan Holm left. A spokeswoman for the party said it was late.", "Harbour Party"),
    ("The White House sang. The mayor's office said it was late.", "mayor's office"),
    ("The White House sang. The mayor's office called. The office said it was late.", "white-house"),
    ("Jan Holm said it was dry. The ex-White House official said it was late.", "Jan Holm"),
    ("“It is dry,” said Jan Holm, a diver. The families' spokesman said it was late.", "families' spokesman"),
    ("For Park Sang-hak, a day off. “It is late,” the activist said.", "park-sang-hak"),
    (
        "Chief cabinet secretary Jun Holm said it was dry. The government's top spokesman said it was late.",
        "Jun Holm",
    ),
    (
        "British Foreign Secretary Jan Holm said it was dry. The minister said it was late.",
        "Jan Holm",
    ),
    ("Jan Holm referred a reporter to Oslo. He said it was late.", "Jan Holm"),
]


@pytest.mark.parametrize(("text", "speaker"), AGAIN)
def test_who_goes_on_is(text: str, speaker: str, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2018-05-03").statements
    assert who_speaks(found[-1]) == [speaker]


def test_two_write_together(directory: Directory) -> None:
    text = "Jan Holm, a former analyst, and the nuclear scientist Eva Lund wrote that it was late."
    (found,) = annotate(text, directory=directory).statements
    assert [one.name for one in found.speakers] == ["Jan Holm", "Eva Lund"]


def test_the_minister_speaks_again_by_the_family_name(directory: Directory) -> None:
    text = (
        "Kim Jong Un came.\n\nIt rained.\n\nIt was dry.\n\n"
        "The defense minister, Kim Yong-hyun, left. “It is dry,” said the minister. “It is late,” Kim said."
    )
    found = annotate(text, directory=directory, published="2024-10-16").statements
    assert [one.actor for one in found[-1].speakers] == ["kim-yong-hyun"]
