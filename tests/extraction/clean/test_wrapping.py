"""Hard-wrapped text: the same article comes out as from one paragraph a line."""

import textwrap

import pytest

from articles.extraction.clean import clean

PAGES = ["000_ae1e6fd721804334.txt", "001_9b0f2f2dea799358.txt"]


def wrapped(text, width):
    return "\n".join(textwrap.fill(line, width, break_on_hyphens=False) for line in text.split("\n"))


@pytest.fixture(params=PAGES)
def page(request, pytestconfig):
    return (pytestconfig.rootpath / "fixtures" / "seeds" / request.param).read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [66, 72, 80, 100, 120])
def test_a_wrapped_page_gives_the_story_of_the_page(page, width):
    assert clean(wrapped(page, width)).text == clean(page).text


def test_a_wrapped_page_keeps_its_headline(page):
    assert clean(wrapped(page, 72)).title == clean(page).title


def test_short_lines_that_are_not_wrapped_stay_apart():
    poem = "\n".join(f"The minister said that talk {number} had gone well." for number in range(12))
    assert clean(poem).text.count("\n\n") == 11


def test_cuts_of_a_wrapped_page_stand_where_their_words_are():
    story = "The ministry said the talks had gone well. " * 12
    page = clean(wrapped(f"{story}\n\n(Reporting by Kim Bo-ra; Editing by Han Sol)", 70))
    assert [page.source[cut.start : cut.end] for cut in page.cuts] == [
        "(Reporting by Kim Bo-ra; Editing by Han Sol)"
    ]
