"""Captured text: of every kind of page the story, its headline, its publisher and its date."""

import re
from collections import Counter

import pytest

from articles.extraction.clean import clean
from articles.extraction.values import CleanPage, Directory, UnreadableCapture
from tests.extraction.clean.invented import PAGES, Page

each_page = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)


@each_page
def test_story_is_kept_and_furniture_is_not(page: Page, directory: Directory) -> None:
    assert tuple(clean(page.capture, directory=directory).text.split("\n\n")) == page.story


@each_page
@pytest.mark.parametrize(
    "field", ["title", "publisher", "original_publisher", "byline", "dateline", "captions", "language"]
)
def test_metadata_are_read(page: Page, field: str, directory: Directory) -> None:
    assert getattr(clean(page.capture, directory=directory), field) == getattr(page, field)


@each_page
def test_headings_stand_apart(page: Page, directory: Directory) -> None:
    headings = clean(page.capture, directory=directory).headings

    assert tuple(heading.text for heading in headings) == page.headings


@each_page
def test_printed_date_is_read(page: Page, directory: Directory) -> None:
    published = clean(page.capture, directory=directory).published

    assert (published.edtf if published else None) == page.published


@each_page
def test_every_word_is_story_or_cut_with_a_reason(page: Page, directory: Directory) -> None:
    assert not words_lost(clean(page.capture, directory=directory))


def words_lost(page: CleanPage) -> Counter[str]:
    """The words of a page that stand neither in the story nor in a cut that has a reason and a note."""
    story = " ".join([page.text, page.title or "", *(heading.text for heading in page.headings)])
    kept = page.source
    for cut in reversed(page.cuts):
        assert cut.reason
        assert cut.note
        kept = f"{kept[: cut.start]} {kept[cut.end :]}"
    return _words(clean_entities(kept)) - _words(story)


def clean_entities(text: str) -> str:
    return re.sub(r"&(?:#x27|quot);", "'", text)


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text))


# --- single behaviours -------------------------------------------------------

STORY = "\n\nThe two sides met on Monday, the ministry said.\n\nThey will meet again."


def test_record_wins_over_the_page(directory: Directory) -> None:
    hints = {
        "title": "Another headline",
        "publisher": "KBS World Radio",
        "published": "2018-05-01T10:00:00+09:00",
    }

    page = clean(f"Sides meet at the border\n2018-05-02{STORY}", directory=directory, hints=hints)

    assert (page.title, page.publisher, page.published and page.published.edtf) == (
        "Another headline",
        "kbs-world-radio",
        "2018-05-01",
    )


def test_record_is_named_in_the_bases(directory: Directory) -> None:
    page = clean(
        f"Sides meet{STORY}", directory=directory, hints={"publisher": "Yonhap", "published": "2018-05-01"}
    )

    assert (page.publisher_basis, page.published and page.published.basis) == (
        "the record names Yonhap",
        "given with the record",
    )


def test_unknown_publisher_of_a_record_is_not_invented(directory: Directory) -> None:
    page = clean(f"Sides meet{STORY}", directory=directory, hints={"publisher": "The Moon Gazette"})

    assert page.publisher is None
    assert "The Moon Gazette" in page.publisher_basis


def test_address_names_the_publisher(directory: Directory) -> None:
    page = clean(f"Sides meet{STORY}", directory=directory, url="https://www.koreaherald.com/view.php?ud=1")

    assert page.publisher == "korea-herald"


def test_portal_is_not_the_publisher(directory: Directory) -> None:
    page = clean(f"Sides meet{STORY}", directory=directory, url="https://n.news.naver.com/article/001/1")

    assert page.publisher is None


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("[Exclusive] Sides meet at the border", "Sides meet at the border"),
        ("(3rd LD) Sides meet at the border", "Sides meet at the border"),
        ("# Sides meet at the border", "Sides meet at the border"),
        ("Sides meet at the border - BBC News", "Sides meet at the border"),
        ("Sides meet at the border | The Korea Times", "Sides meet at the border"),
        ("Sides meet at the border: Unification Ministry", "Sides meet at the border: Unification Ministry"),
        ("Will the two sides meet at the border?", "Will the two sides meet at the border?"),
    ],
)
def test_tags_around_a_headline_are_cut(headline: str, title: str, directory: Directory) -> None:
    assert clean(headline + STORY, directory=directory).title == title


def test_outlet_behind_a_headline_is_the_publisher(directory: Directory) -> None:
    assert clean(f"Sides meet at the border - BBC News{STORY}", directory=directory).publisher == "bbc"


def test_outlet_behind_the_headline_of_a_repost_is_where_the_text_is_from(directory: Directory) -> None:
    page = clean(
        f"Sides meet at the border - BBC News\nStaff Writer\n[ad_1]{STORY}\n[ad_2]", directory=directory
    )

    assert (page.publisher, page.original_publisher) == (None, "bbc")


@pytest.mark.parametrize(
    "dateline",
    [
        "SEOUL, Aug. 3 (Yonhap) -- ",
        "SEOUL (Reuters) - ",
        "SEOUL, South Korea (AP) — ",
        "WASHINGTON — ",
        "Pyongyang, August 3 (KCNA) -- ",
        "SEOUL, August 3. /TASS/. ",
        "TOKYO, Aug. 3, Kyodo - ",
        "Seoul, Aug 3 (AFP) - ",
        "BEIJING/SEOUL (Reuters) - ",
        "SEOUL ",
    ],
)
def test_dateline_is_cut_from_the_first_paragraph(dateline: str, directory: Directory) -> None:
    page = clean(
        f"Sides meet at the border\n\n{dateline}The two sides met, the ministry said.", directory=directory
    )

    assert page.text == "The two sides met, the ministry said."


@pytest.mark.parametrize(
    "opening",
    ["NATO Secretary-General", "The (Seoul) government", "KCNA said", "U.S. President", "Seoul and Tokyo"],
)
def test_first_words_of_a_story_are_no_dateline(opening: str, directory: Directory) -> None:
    page = clean(f"Sides meet at the border\n\n{opening} met the press on Monday.", directory=directory)

    assert page.text == f"{opening} met the press on Monday."


def test_glued_paragraphs_are_parted(directory: Directory) -> None:
    page = clean(
        'Sides meet\n\nThey met on Monday."We are glad," he said.The talks go on in the U.S. Army base.'
    )

    assert page.text.split("\n\n") == [
        "They met on Monday.",
        '"We are glad," he said.',
        "The talks go on in the U.S. Army base.",
    ]


def test_lines_between_paragraphs_without_a_stop_are_headings() -> None:
    page = clean(
        "Sides meet at last\n\nThe two sides met on Monday.\n\nA long road\n\nThey had not met for a year."
    )

    assert [(heading.text, heading.before) for heading in page.headings] == [("A long road", 1)]


def test_story_below_a_menu_entry_called_related_is_kept() -> None:
    menu = "Home\nRelated Articles\nSides meet at the border after a year"

    assert clean(menu + STORY).text == STORY.strip()


@pytest.mark.parametrize(
    "capture", ["", "  \n ", "Home\nNews\nShare", "hello", "\x00\x00", "<html><body></body></html>"]
)
def test_page_without_a_story_is_refused(capture: str) -> None:
    with pytest.raises(UnreadableCapture):
        clean(capture)


def test_caption_with_an_unforeseen_credit_glued_to_the_text_is_cut() -> None:
    caption = "Pupils wait for a bus at Solbat Station in Gangneung on Monday. (City of Gangneung)"
    story = (
        "The city will open a school beside the old railway, its mayor said, adding that trains still stop."
    )

    page = clean(
        f"City to open a school beside the railway\n\n{caption}{story}\n\nIt has no name yet, she said."
    )

    assert (page.captions, page.text.startswith("The city")) == ((caption,), True)


def test_scene_with_anybodys_credit_is_a_caption() -> None:
    caption = "A girl reads a map of the harbour at Solbat Library in Gangneung. (Ministry of Energy)"
    page = clean(f"City to open a school\n\nIt will open a school, she said.\n\n{caption}\n\nIt is new.")

    assert (page.captions, page.credits) == ((caption,), ("Ministry of Energy",))


def test_sentence_with_an_aside_in_brackets_is_no_caption() -> None:
    aside = "The mayor said she reads the map herself. (It hangs in her office)"
    page = clean(f"City to open a school\n\nThe city will open a school, its mayor said.\n\n{aside}")

    assert aside in page.text


def test_line_on_who_reported_from_where_is_a_credit() -> None:
    page = clean(
        "(CNN) -- The harbour is open, the captain said.\n\nIt closes at night, she added.\n\n"
        "CNN's Jane Roe reported from Gangneung; John Doe wrote from Oslo."
    )

    assert page.text.endswith("she added.")


def test_dated_headline_above_a_line_of_capitals_is_the_headline() -> None:
    page = clean(
        "Harbour Press Briefing – March 9, 2022\n\nJane Roe, Harbour Spokesperson, Department of Ports\n\n"
        "MS ROE: Good morning. The harbour is open.\n\nQUESTION: Will it stay open?\n\nMS ROE: It will."
    )

    assert page.title == "Harbour Press Briefing – March 9, 2022"


def test_note_in_a_transcript_is_no_speech() -> None:
    turns = ["MS ROE: Good morning. The harbour is open.", "QUESTION: Will it stay open?", "MS ROE: It will."]
    note = "(The briefing was concluded at noon.)"
    page = clean("\n\n".join(["Harbour briefing on the winter", *turns, note, "MS ROE: One more thing."]))

    assert "concluded" not in page.text


def test_short_question_between_turns_of_a_transcript_is_story() -> None:
    page = clean(
        "Harbour briefing on the winter\n\nMS ROE: Good morning. The harbour is open.\n\nWith that, John?\n\n"
        "QUESTION: Will it stay open?\n\nMS ROE: It will."
    )

    assert "With that, John?" in page.text


def test_by_line_of_a_special_correspondent_names_the_publisher(directory: Directory) -> None:
    page = clean(
        f"THE HARBOUR IS OPEN\n\nBy JANE ROE, Special to The New York Times\nPublished: May 2, 1993{STORY}",
        directory=directory,
    )

    assert page.publisher == "new-york-times"


def test_by_line_is_the_author_without_whom_they_write_for() -> None:
    page = clean(f"THE HARBOUR IS OPEN\n\nBy JANE ROE, Special to The New York Times{STORY}")

    assert page.byline == "JANE ROE"


def test_a_box_of_headlines_within_a_story_does_not_end_it() -> None:
    box = "\n\nRELATED ARTICLES\n\nAllies to hold drills off the coast: analysts\n\n"
    first = (
        "The Unification Ministry said on Monday that Seoul and Pyongyang would go on with their talks. " * 8
    )
    more = (
        "Minister Byun of the Unification Ministry told reporters that the line between Seoul and Pyongyang "
        "would be tested twice a day.\n\nHe added that Seoul had waited for this for a long time, "
        "and that the Unification Ministry would send its list to Pyongyang before the week was out.\n"
    )
    page = clean(f"Talks go on\n\n{first}{box}{more}")
    assert page.text.endswith("before the week was out.")


def test_a_list_of_related_stories_with_their_beginnings_ends_it() -> None:
    first = (
        "The Unification Ministry said on Monday that Seoul and Pyongyang would go on with their talks. " * 8
    )
    teaser = (
        "The Unification Ministry said on Sunday that Pyongyang had not answered the call that Seoul made "
        "on the line between the two sides in the morning."
    )
    rest = "\n\n".join(f"Another headline number {n}\n\n{teaser}" for n in range(2))
    page = clean(f"Talks go on\n\n{first}\n\nRELATED ARTICLES\n\n{rest}\n")
    assert "not answered" not in page.text


def test_a_note_on_the_author_is_no_story() -> None:
    first = (
        "The Unification Ministry said on Monday that Seoul and Pyongyang would go on with their talks.\n\n"
        * 4
    )
    page = clean(f"Talks go on\n\n{first}*The author is a professor of law at a university in Seoul.\n")
    assert "professor" not in page.text


@pytest.mark.parametrize("line", ["Meetings Coverage", "Security Council", "General Assembly"])
def test_a_body_and_its_kind_of_page_are_no_byline(line: str) -> None:
    page = clean(f"Council Takes Up the Gate\n\n9 June 2017\n\n{line}{STORY}")
    assert page.byline is None


def test_the_outlet_above_a_text_on_a_strangers_site_is_where_it_is_from(directory: Directory):
    story = "Boats came home on Monday after a week at sea, and the crews were glad of it. " * 6
    capture = f"# Boats come home\n\n**코리아타임스** | 2025-12-29 00:00 |\n\n---\n\n{story}"
    page = clean(capture, directory=directory, url="https://portal.example/7")
    assert (page.publisher, page.original_publisher) == (None, "korea-times")
    assert clean(capture, directory=directory).publisher == "korea-times"


MENUS = [
    "Top Stories  Topics  Video  Listen",
    "Harbor.com | Latest News | Business | Markets | Video",
    "[ calendar >> April 20. 2023  Juch 112 ]   [Korean]   [Spanish]",
    "Respected Comrade Kim Jong Un's Revolutionary Activities",
]


@pytest.mark.parametrize("menu", MENUS)
def test_a_menu_is_no_headline(menu: str, directory: Directory) -> None:
    page = clean(f"{menu}\n\nSides Meet at the Border Again\nMay 2, 2018{STORY}", directory=directory)
    assert page.title == "Sides Meet at the Border Again"


DAYS = [
    ("By EVA HOLM-LUNDMay 2, 2018", "2018-05-02"),
    ("[ calendar >> May 2. 2018  Juch 107 ]   [Korean]   [Spanish]", "2018-05-02"),
]


@pytest.mark.parametrize(("line", "day"), DAYS)
def test_a_day_is_found_glued_to_other_words(line: str, day: str, directory: Directory) -> None:
    page = clean(f"Sides Meet at the Border Again\n{line}{STORY}", directory=directory)
    assert page.published
    assert page.published.edtf == day


SITES = [
    ("washingtonpost.com > World > Wires", "washington-post"),
    ("USATODAY.com - Sides Meet at the Border Again", "usa-today"),
    ("The talks at harbor.com - a report", None),
]


@pytest.mark.parametrize(("line", "publisher"), SITES)
def test_the_way_to_a_page_names_its_site(line: str, publisher: str | None, directory: Directory) -> None:
    page = clean(f"{line}\n\nSides Meet at the Border Again\nMay 2, 2018{STORY}", directory=directory)
    assert page.publisher == publisher
