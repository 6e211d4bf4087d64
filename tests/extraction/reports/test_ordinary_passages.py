"""Ordinary news of several sentences, all of it invented: every statement with its bounds, and no other."""

from __future__ import annotations

import pytest

from tests.extraction.reported import found, read

PASSAGES = [
    "Japanese Prime Minister Jun Oda and Mayor Eva Lund agreed by telephone on Sept. 3 to step up "
    "pressure on the guild. “[We agreed on every point],” Oda told reporters after the 10-minute call. A "
    "senior official of the Foreign Ministry said [Tokyo would press for an oil embargo]. [Whether the "
    "others will go along is another matter], the official conceded. Opposition lawmakers, on the other "
    "hand, questioned [whether pressure alone can bring the guild to the table]. Natsuo Mori, who heads "
    "the junior coalition partner, cautioned against “[raising the temperature further.]”",
    "Sources inside the North told the Daily Star that [the authorities have stepped up inspections at "
    "the border]. One source in Holm Province said by telephone on Monday that [soldiers had been given "
    "new orders]. “[Nobody dares to go near the river],” he said, asking for anonymity for security "
    "reasons. According to him, [a lecture for residents on Jan. 5 included the warning that anyone "
    "caught with a foreign phone would be treated as a spy]. He said [he himself had thrown away one of "
    "his two phones]. “[It was the cheaper one],” he joked.",
    "The head of the rights office in Seoul has urged [Seoul to keep raising the fate of the abductees]. "
    "In an interview with the Herald, Paul Weber noted that [most of the families are now in their 80s]. "
    "“[Time is not on our side],” Weber said. He stopped short of naming Bonn, but recalled that [states "
    "“have an obligation not to send people back” to torture]. Choi Na-ri, who leads an association of "
    "families, told the paper that [she feared the issue would be forgotten “once the last mother is "
    "dead.”] [1 What she wanted from the government], Choi said, [1 was “one sentence” in a joint "
    "statement]. Per the ministry, [516 people are still being held in the North].",
]


@pytest.mark.parametrize("marked", PASSAGES)
def test_a_passage_is_read_whole(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents
