"""Whom a page names in passing, or by a family name alone; crowds that go on as "they", and studies.

| kind | case |
| --- | --- |
| a family name alone | `A woman surnamed Kim said`, `who gave only her surname, Kim,` |
| a role behind a name | `Eva Lund, head of research at the guild, expects more. “…,” she said` |
| one of many | `Others, including Eva Lund of the guild, called it late. “…,” she said` |
| a role before a name | `Another, fisherman Han Chol-min, said` |
| several | `The families of the two, Eva Lund and Ann Holm, said` |
| they | `Lund's aides left early. They said`, nobody older |
| a study | `An Oslo University poll released in May`, `the study` of nobody who just spoke |
| new ones | `a group of parents with children there` is no older group |
| in full only in passing | `bought by Tom Holm … . Mr. Holm hopes for more. “…,” he said` |
| a colon | `This statement by Suh Ho was kept:` |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory

LATE = " said it was late."
KIM = "Kim Jong Un was far away. "
MOON = "Moon Jae-in said it was dry.\n\n"
MINE = "The mine was bought by Tom Holm. “Dry,” said Phil Lund, a spokesman for the union.\n\n"
OFFICIALS = "South Korean officials said it was dry. "
LAST = [
    # a family name alone
    (f"{KIM}A woman surnamed Kim{LATE}", "Kim"),
    (f"{KIM}Her neighbor, who gave only her surname, Kim,{LATE}", "Kim"),
    (f"{KIM}Her neighbor, who gave only her surname, Kim, left. Kim{LATE}", "Kim"),
    (f"A farmer who asked to be identified only as Park came. Park{LATE}", "Park"),
    (f"Kim is a common surname. Kim Jong Un came. Kim{LATE}", "kim-jong-un"),
    # a role behind a name
    (f"{MOON}Eva Lund, head of research at the guild in Oslo, expects more. “Cold,” she said.", "Eva Lund"),
    (f"{MOON}Hong Min, senior analyst at the Baltic Institute, sees a shift. “Cold,” he said.", "Hong Min"),
    (f"{MOON}Oslo City, home of the guild, has grown. “Cold,” he said.", "moon-jae-in"),
    # one of many
    (
        f"{MOON}Others, including Eva Lund of the Baltic Guild, called it late. “Cold,” she said.",
        "Eva Lund",
    ),
    ("Han Min-su said it was dry. “Hot,” he said. Others called it late. “Cold,” she said.", None),
    # a role before a name
    (f"{MOON}Another, fisherman Han Chol-min,{LATE}", "Han Chol-min"),
    (f"Brig. Gen. An Ik-san{LATE}", "An Ik-san"),
    # several
    (f"The families of the two women, Eva Lund and Ann Holm,{LATE}", "families of the two women"),
    # they
    (f"{OFFICIALS}Critics of the plan see it as a trick. They{LATE}", "Critics"),
    (f"{OFFICIALS}Villagers left early. They wrote a letter. “Cold,” they wrote.", "Villagers"),
    (f"Villagers fled, and they{LATE}", "Villagers"),
    (f"{OFFICIALS}The boats came in. They{LATE}", "south-korea"),
    # a study
    ("An Oslo University poll released in May found that it was late.", "Oslo University"),
    ("A Gallup Korea survey found that it was late.", "Gallup Korea"),
    ("A Government Accountability Office report found that it was late.", "Government Accountability Office"),
    (f"{MOON}The study found that it was late.", "study"),
    (
        "KCNA said it was dry. The Baltic Times tracking poll found that it was late.",
        "Baltic Times tracking poll",
    ),
    # new ones
    ("The Tax Alliance said it was dry. A group of parents with sons there said it was late.", "group of"),
    (f"{MOON}The Lund team{LATE}", "Lund team"),
    # in full only in passing
    (f"{MINE}Mr. Holm hopes for more. But he has little time. “Cold,” he said.", "Tom Holm"),
    (f"{MINE}The mine hopes for more. But it has little time. “Cold,” he said.", "Phil Lund"),
    # a colon
    (f"{MOON}This statement by Suh Ho was kept:\n\n“It was late, and nobody came to see us.”", "suh-ho"),
    (f"{MOON}This page was kept:\n\n“It was late, and nobody came to see us.”", "moon-jae-in"),
]


@pytest.mark.parametrize(("text", "speaker"), LAST)
def test_the_last_speaker_is(text: str, speaker: str | None, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2019-05-03").statements
    names = [one.actor or one.name or "" for one in found[-1].speakers]
    assert len(names) == (speaker is not None)
    assert (
        speaker is None or names[0] == speaker or (speaker.endswith(" of") and names[0].startswith(speaker))
    )


def test_whom_they_are_is_the_nearer(directory: Directory) -> None:
    text = "Residents looked on as Moon Jae-in and Kim Jong Un signed. They pledged to meet again."
    found = annotate(text, directory=directory, published="2018-04-27").statements
    assert {one.actor for one in found[-1].speakers} == {"moon-jae-in", "kim-jong-un"}
