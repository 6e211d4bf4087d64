"""Words that look like verbs of saying and are none, and what the writer adds at the end.

| kind | case |
| --- | --- |
| a plural noun at the end of a list | `filmed a mine and border guard posts` |
| a verb in a list of infinitives | `may not call, write or visit` |
| a verb of deeds | `said that the group, set up in May, had held up a boat` |
| what somebody is to say | `demanded that Holm say which it was` |
| a clause with its own subject | `Oslo, which had slept, said the drill “had failed”` |
| the writer's rank for the words | `offered rice, in its first offer since May` |
| the time of a relative clause | `urged Oslo to mend the lines it cut last year` |
"""

import pytest

from tests.extraction.reported import read, reports

WHOLE = [
    "The staff said [the camera had filmed a mine and border guard posts].",
    "The staff said [both sides had cleared mines and ten guard posts].",
    "The staff said [it had seen a mine and missile reports].",
    "The staff said [it had seen a mine], and Holm claims [it was there in May].",
    "The staff said [that the group, set up in 2018, had held up a boat].",
    "The court held that [the will was void].",
    "The two towns do not allow them to call, write or visit.",
    "The guild demanded that [Holm say which of the two it was].",
    "Holm insisted that [it was late].",
    "Oslo held a drill, and Bergen, which had slept, said [the drill “had failed.”]",
    "Oslo proposed Monday that [the towns meet], in the first formal overture since May.",
    "Holm said [the talks were over], in his harshest remarks on the fee so far.",
    "Holm said Tuesday that [the families would meet, in the first reunions since May].",
    "Oslo urged [Bergen to mend the lines it cut last year].",
    "Oslo urged [Bergen to come back] last week.",
]


@pytest.mark.parametrize("marked", WHOLE)
def test_contents_are_whole(marked: str) -> None:
    text, contents = read(marked.replace("[that ", "that ["))
    assert [content for _, content in reports(text)] == contents
