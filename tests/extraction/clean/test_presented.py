"""The lines of a transcript's head that tell who is on it are kept for the engine, though they are cut."""

import pytest

from articles.extraction.clean import clean
from articles.extraction.clean.presented import headings, presented

HEAD = "Daily Harbor Briefing\n\nJonas B. Lindqvist\nAssistant Secretary\n\nOslo, Norway\n\nMay 3, 2011\n\n"
ANSWER = "MR. LINDQVIST: Good afternoon, and welcome to the harbor. I have a few things to start with today."
ASKED = "QUESTION: The harbor in the north has called for a meeting of all the pilots. Will you go there?"
STORY = "The harbor ministry said on Monday that the pilots of the north would meet the mayor of the town."


def lines(source, text=None):
    page = clean(source)
    cuts = [(cut.start, cut.end, cut.reason) for cut in page.cuts]
    return presented(page.source, cuts, page.text if text is None else text)


def test_the_head_of_a_transcript_is_kept():
    found = lines(f"{HEAD}{ANSWER}\n\n{ASKED}\n\n{ANSWER}\n")
    assert found == ("Jonas B. Lindqvist", "Assistant Secretary", "Oslo, Norway")


def test_a_wrapped_story_is_found_in_its_page():
    wrapped = f"{ANSWER}\n\n{ASKED}\n\n{ANSWER}\n".replace("LINDQVIST: Good", "LINDQVIST:\nGood")
    found = presented(
        f"Eva Holm, Spokesperson\n\n{wrapped}", [(0, 22, "page-furniture")], f"{ANSWER}\n\n{ASKED}"
    )
    assert found == ("Eva Holm, Spokesperson",)


@pytest.mark.parametrize("story", [STORY, f"{STORY}\n\n{ANSWER}"], ids=["no label", "one label"])
def test_the_head_of_any_other_page_is_not(story):
    assert lines(f"{HEAD}{story}\n\n{STORY}\n") == ()


def test_what_stands_below_the_story_or_leads_elsewhere_is_not():
    text = f"{ANSWER}\n\n{ASKED}"
    source = f"Home > Ministry\n{text}\nEva Holm, Director"
    cuts = [(0, 15, "breadcrumb"), (source.index("Eva"), len(source), "related")]
    assert presented(source, cuts, text) == ()


def test_a_story_that_an_editor_wrote_anew_has_no_head():
    source = f"Eva Holm, Director\n{ANSWER}\n\n{ASKED}"
    assert presented(source, [(0, 18, "page-furniture")], "Q: Where?\n\nA: Here.") == ()


def test_the_headings_of_a_page_are_its_head_and_those_inside():
    text = f"{ANSWER}\n\n{ASKED}"
    found = headings(f"Eva Holm, Spokesperson\n\n{text}", [(0, 22, "page-furniture")], text, ["A pause"])
    assert found == ("Eva Holm, Spokesperson", "A pause")
