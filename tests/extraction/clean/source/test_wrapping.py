"""Hard-wrapped text: the same article comes out as from one paragraph a line."""

import html
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


STYLES = {
    "indented paragraphs without blank lines": ("\n", {"initial_indent": "     "}),
    "all lines indented": ("\n\n", {"initial_indent": "  ", "subsequent_indent": "  "}),
    "quoted as mail": ("\n>\n", {"initial_indent": "> ", "subsequent_indent": "> "}),
    "broken behind hyphens": ("\n\n", {"break_on_hyphens": True}),
}


@pytest.mark.parametrize("style", STYLES)
def test_no_style_of_wrapping_changes_the_story(page, style):
    between, how = STYLES[style]
    lines = [line for line in page.split("\n") if line.strip()]
    other = between.join(textwrap.fill(line, 72, **{"break_on_hyphens": False, **how}) for line in lines)
    assert clean(other).text == clean(page).text


def test_one_long_address_hides_no_wrapping():
    story = "\n".join(textwrap.wrap("The ministry said the talks had gone well. " * 12, 60))
    page = f"{story}\n\nhttps://news.example.com/articles/{'talks-' * 9}went-well\n"
    assert clean(page).text.startswith(" ".join(story.split("\n")[:9]))


BREAKS = [
    ("the unifi-\ncation ministry", "the unification ministry"),
    ("the long-\nterm plan of the long road", "the long-term plan of the long road"),
    ("Kim Jong-\nun of North Korea", "Kim Jong-un of North Korea"),
    ("the anti-\naircraft guns", "the anti-aircraft guns"),
    ("one-, two-\nand three-day trips", "one-, two- and three-day trips"),
]


@pytest.mark.parametrize(("broken", "whole"), BREAKS)
def test_a_word_broken_at_the_end_of_a_line_is_put_together(broken, whole):
    first, _, second = broken.partition("\n")
    filler = textwrap.wrap("the ministry in Seoul said again that it would wait for word " * 6, 60)
    line = (
        f"{'so it went on and on and on, it said ' * 2}"[: 60 - len(first) - 1]
        .strip()
        .ljust(59 - len(first), "x")
    )
    page = "\n".join(["The talks ended late. So", *filler, f"{line} {first}", f"{second}, it said."])
    assert whole in clean(page).text


def test_preformatted_paragraphs_of_a_page_are_put_together(page):
    lines = [textwrap.fill(html.escape(line, quote=False), 72) for line in page.split("\n")]
    found = clean("<html><body><pre>" + "\n".join(lines) + "</pre></body></html>")
    assert found.text == clean(page).text


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


DIGEST = [
    "The harbor ministry said on Thursday that talks on the ferry line would resume in Oslo next week "
    "after a pause. The mayor told reporters after meeting the guild in Bergen that the town was not "
    "prepared to pay.",
    "“We have waited long enough,” the mayor said. He added that the guild had asked for a further "
    "30,000 tons of salt before it would name its delegates to the meeting in the old town hall.",
    "The guild on Friday accused the town of using its tours for what it called “a war of words,” and "
    "warned that the road would stay shut until the loudspeakers were taken down from the walls.",
    "The salt office said it had handed out bread to 140,000 children in the valleys on the east "
    "coast, where the harvest had failed for the second year running. Its clerk said the ships would "
    "leave on Monday.",
]


def ragged(paragraph):
    """Wrapped unevenly, as some programs do."""
    lines, line = [], ""
    for word in paragraph.split():
        if line and len(line) + 1 + len(word) > 60 + 4 * (len(lines) % 3):
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def test_a_digest_by_mail_keeps_its_lines_between_many_heads():
    head = "Harbor Weekly, May 2, 1997\n\nFrom: Lars Holm\nTo: the list\nSubject: Harbor Weekly\n\n"
    contents = "\n".join(["In this issue:", *(f"{k}. Bread, Salt and Boats" for k in range(1, 9))])
    story = "\n\n".join(f"{k}. Bread and Salt\n\n{ragged(one)}" for k, one in enumerate(DIGEST, 1))
    found = clean(f"{head}{contents}\n\n{'-' * 40}\n\n{story}").text
    assert [one in found for one in DIGEST] == [True] * len(DIGEST)


def test_a_list_of_headlines_about_as_wide_as_the_page_is_not_put_together():
    town = ["Turku for Nine Crowns", "Oslo", "Bergen by Boat", "Riga in the Rain at Last"]
    lists = "\n\n".join(
        "\n".join(f"{first} Boats of the Harbor Guild Are Sold to {to}" for to in town)
        for first in ["Old", "New", "Red"]
    )
    found = clean("The ferry sank on Monday, the harbor office said.\n\n" + lists).text
    assert "Bergen by Boat Old" not in found


def test_a_wrapped_digest_has_its_title_its_headings_and_its_paragraphs():
    items = {
        "Harbour Fees": "The guild said that no ship would leave before its letter was answered. " * 3,
        "Mt. Holm Road": "The ministry said that the road would be opened in the spring. " * 3,
        "Ferry Strike": "The crews said in a statement that they would wait for word. " * 3,
    }
    contents = "\n".join(f"{number}. {head}" for number, head in enumerate(items, 1))
    told = [f"{n}. {head}\n\n{textwrap.fill(text, 66)}" for n, (head, text) in enumerate(items.items(), 1)]
    top = "HARBOUR REGION WEEKLY DIGEST\n\nFrom: The Desk\nTo: Readers\n\nIn this issue:"
    page = clean(f"{top}\n{contents}\n\n-----------\n\n" + "\n\n".join(told))
    assert page.title == "HARBOUR REGION WEEKLY DIGEST"
    assert [heading.text for heading in page.headings] == ["2. Mt. Holm Road", "3. Ferry Strike"]
    assert page.text.split("\n\n") == [text.strip() for text in items.values()]


_REEF = [
    "A coastguard ship took eleven sailors off a reef near Lindholm early Tuesday, after their boat had lost"
    " its rudder in a storm, the town's harbour office said.",
    "“We saw no light until four in the morning,” said Ada Holm, the boat's cook, who broke an arm when the"
    " mast came down and was taken to a hospital on the mainland.",
    "The office's director, Per Vega, told reporters that the reef had no buoy since the spring, and that the"
    " council had been warned of it in three letters, all of which had gone unanswered.",
]
_REEF_TITLE = "Sailors Taken Off a Reef After a Night Without a Rudder in the Storm off the Town of Lindholm"


def test_a_page_with_a_blank_line_behind_each_line_is_put_together():
    paragraphs = [textwrap.fill(one, 60) for one in _REEF]
    page = f"Sailors taken off a reef\nBy Ada Roe\nMarch 5, 2019\n\n{chr(10).join(paragraphs)}"

    assert clean(page.replace("\n", "\n\n")).text.split() == " ".join(_REEF).split()


def test_a_by_line_and_a_date_stay_apart_from_a_headline_wider_than_the_page():
    paragraphs = "\n\n".join(textwrap.fill(one, 60) for one in _REEF)
    page = clean(f"{_REEF_TITLE}\nBy Ada Roe\nMarch 5, 2019\n\n{paragraphs}")

    assert (page.title, page.byline, page.text) == (_REEF_TITLE, "Ada Roe", "\n\n".join(_REEF))


def test_a_headline_is_put_together_where_its_line_can_not_end():
    paragraphs = "\n\n".join(textwrap.fill(one, 60) for one in _REEF)
    page = clean(f"Sailors Taken off a Reef Near the\nTown of Lindholm\n\nBy Ada Roe\n\n{paragraphs}")

    assert page.title == "Sailors Taken off a Reef Near the Town of Lindholm"


def test_a_paragraph_that_a_page_break_parts_is_one():
    halves = _REEF[0].split(" after ")
    page = clean(f"{_REEF[1]}\n{halves[0]}\nPage 1 of 2\n\x0cafter {halves[1]}\n{_REEF[2]}")

    assert page.text == "\n\n".join([_REEF[1], _REEF[0], _REEF[2]])
