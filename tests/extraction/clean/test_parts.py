"""Pages put together from parts: all of a story is kept, and nothing of what stands around it."""

import pytest

from articles.extraction.clean import clean
from articles.extraction.values import CleanPage, Directory

TITLE = "Ferry to the island waits for a signal from the North"
STORY = (
    "SEOUL — A ferry that once carried tourists past the sea border has been painted and fuelled, but"
    " nobody can say when it will leave, its owner told reporters in the harbor.",
    "“The captain has asked me every week since the spring,” said Oh Example, who bought the ship for the"
    " line. “I tell him that the sea is patient.”",
    "The ministry that must allow the trip said that talks about the ferry had not begun, and that safety"
    " comes first.",
    "In the village on the other shore, according to a fisherman who listens to its radio, the pier was"
    " mended last month.",
)
TOLD = (STORY[0].removeprefix("SEOUL — "), *STORY[1:])


def page(
    *, mast: str = "", date: str = "June 3, 2019", byline: str = "By Jane Roe", under: str = "",
    between: str = "", foot: str = "", lead: str = STORY[0], directory: Directory,
) -> CleanPage:  # fmt: skip
    head = [mast, TITLE, byline, date, under, lead, STORY[1], between, *STORY[2:], foot]
    return clean("\n\n".join(part for part in head if part), directory=directory)


def story(found: CleanPage) -> tuple[str, ...]:
    return tuple(found.text.split("\n\n"))


@pytest.mark.parametrize(
    "date",
    [
        "June 3, 2019 4:22 PM", "Jun. 3, 2019 2:22 p.m. KST", "Mon Jun 3 2019", "Mon 3 Jun 2019 09.14 BST",
        "2019-06-03 14:22:05", "2019-06-03T09:12:00Z", "2019.06.03. 14:05", "2019년 6월 3일",
        "입력 2019-06-03 14:02",
        "JUNE 3, 2019", "3rd June 2019", "On Jun 3, 2019", "Posted on June 3, 2019 by admin", "03-Jun-2019",
        "06/03/2019 04:22 PM EDT", "Juche 108(2019). 6. 3.", "calendar>>June 3. 2019 Juch 108",
        "Published: 2019-06-03 10:00 | Updated: 2019-06-05 11:00",
        "June 3, 20199:12 AM UTCUpdated a year ago",
    ],
)  # fmt: skip
def test_day_is_read_however_it_is_printed(date: str, directory: Directory) -> None:
    published = page(date=date, directory=directory).published

    assert published is not None
    assert published.edtf == "2019-06-03"


@pytest.mark.parametrize(
    "byline",
    [
        "By Jane Roe and John Doe", "JANE ROE Associated Press", "By Jane Roe, CNN",
        "Jane Roe, Seoul correspondent",
        "Jane Roe\nManaging Editor", "By Jane Roe\nBBC News, Seoul", "Jane Roe\n@janeroe", "• By Jane Roe",
        "Reuters",
        "By Jane Roe | Fox News", "Commentary by Jane Roe",
    ],
)  # fmt: skip
def test_by_line_is_no_story(byline: str, directory: Directory) -> None:
    found = page(byline=byline, directory=directory)

    assert (found.title, story(found)) == (TITLE, TOLD)


@pytest.mark.parametrize(
    "mast",
    [
        "Seoul Gazette | Breaking news, analysis and opinion",
        "Informed analysis of events in and around the sea",
        "BREAKING\nShares close higher on chip rally",
        "This website uses cookies to ensure you get the best experience.",
        "We value your privacy\nWe and our 814 partners store information on a device.\nAccept all",
        "This site is not updated, so external links may not work.",
        "An official website of the Example Government",
        "Institute for Example Studies\nHome ▶ Publications", "Seoul 23°C\nSaturday, October 4, 2025",
        "Exclusive news, data and analytics for financial market professionals",
        "The Wayback Machine - https://web.archive.org/web/20200102030405/http://example.org/a",
        "Africa Americas Asia Australia China Europe India", "1 of 4 |",
    ],
)  # fmt: skip
def test_what_a_site_prints_at_the_top_is_neither_headline_nor_story(mast: str, directory: Directory) -> None:
    found = page(mast=mast, directory=directory)

    assert (found.title, story(found)) == (TITLE, TOLD)


def test_an_outlet_and_its_section_at_the_top_name_the_publisher(directory: Directory) -> None:
    found = page(mast="Voice of America | East Asia Pacific", directory=directory)

    assert (found.publisher, found.title, story(found)) == ("voice-of-america", TITLE, TOLD)


@pytest.mark.parametrize(
    "under",
    [
        "The owner has painted the ship; the ministry waits.",
        "A ferry waits in the harbor in Sokcho, May 2, 2019.",
        "A woman sells dried squid near the pier on Sunday. (AP-Yonhap)", "© REUTERS / Jane Roe",
        "Officials inspect the pier at the village. / Yonhap",
        "KEY POINTS\nThe ship is painted.\nNobody can say when it leaves.",
        "Editor's note:\nThis piece is part of a series on ships.",
        "Embed share\nThe code has been copied to your clipboard.",
    ],
)  # fmt: skip
def test_standfirst_caption_and_note_are_no_story(under: str, directory: Directory) -> None:
    found = page(under=under, directory=directory)

    assert (found.title, story(found)) == (TITLE, TOLD)


def test_standfirst_above_the_by_line_is_a_heading(directory: Directory) -> None:
    text = f"{TITLE}\nThe owner has painted the ship.\nBy Jane Roe\nJune 3, 2019\n" + "\n".join(STORY)

    found = clean(text, directory=directory)

    assert (story(found), [heading.text for heading in found.headings]) == (
        TOLD,
        ["The owner has painted the ship."],
    )


def test_first_paragraph_above_a_late_date_is_kept(directory: Directory) -> None:
    embed = "pic.example.com/x1\n— Gazette (@gazette) June 3, 2019"
    text = f"{TITLE}\nJune 3, 2019\n{TOLD[0]}\n{embed}\n" + "\n".join(TOLD[1:])

    assert story(clean(text, directory=directory)) == TOLD


@pytest.mark.parametrize(
    "between",
    [
        "Related articles\nGuards swap noodles at the gate\nTrain returns empty",
        "More on this story:\nGuards swap noodles",
        "You might also be interested in:\nGuards swap noodles at the gate\nWhy the train is late",
        "Save articles to read later and create your own reading list.", "Video Player is loading.",
        "More from Sokcho: Guards swap noodles at the gate", "Share your thoughts in the comments below.",
        "Your guide to the harbor, in your inbox every weekday.", "Continue reading...",
        "This story is brought to you by readers like you.",
        "NEWYou can now listen to Example News articles!",
        "A woman sells dried squid near the pier on Sunday. (AP-Yonhap)",
    ],
)  # fmt: skip
def test_story_goes_on_behind_what_stands_between(between: str, directory: Directory) -> None:
    assert story(page(between=between, directory=directory)) == TOLD


@pytest.mark.parametrize(
    "foot",
    [
        "(END)\nThe agency prohibits its content from being redistributed without consent.",
        "Jane Roe is Chief Harbor Correspondent for The Moon Gazette.",
        "Jane Roe is senior vice president and harbor chair at the Moon Institute.",
        "The writer (roe@example.org), a former editor of the Gazette, teaches at Moon University.",
        "2 Comments\nPak says:\nJune 4, 2019 at 9:00 am\nThis will not last, if you ask me.",
        "Jane Roe, Arirang News.", "—Jane Roe contributed to this article.", "Sign up here.",
        "You have reached your limit of free articles this month.",
        "Legal Disclaimer: the Gazette gives this as it is.",
        "We want to hear what you think about this article. Submit a letter to the editor.",
        "The Moon Institution is committed to quality, independence, and impact.",
        "If you value our reporting, please consider making a donation. Even a small amount helps.",
        "This story has not been edited by our staff and is auto-generated from a syndicated feed.",
        "This article was originally written in Korean and translated by a bilingual reporter with AI tools.",
        "Our goal is to create a safe and engaging place for users to connect over interests.",
        "See something wrong? Let us know.", "E-mail to a friend .",
        "Appeared in the June 4, 2019, print edition as 'A Ferry Waits.'",
    ],
)  # fmt: skip
def test_what_stands_below_a_story_is_cut(foot: str, directory: Directory) -> None:
    assert story(page(foot=foot, directory=directory)) == TOLD


@pytest.mark.parametrize(
    "last",
    [
        "The ferry is a reporter of the weather, the captain said.",
        "While Oh is keen to sail, he is unlikely to leave soon, said Pak Sample, an analyst at a bank.",
        "The author of the letter was not named, and the ministry has not said who it was.",
        "You have to wait for the tide, he said, and for the articles of the treaty.",
    ],
)
def test_last_paragraph_that_only_looks_like_a_note_is_kept(last: str, directory: Directory) -> None:
    assert story(page(foot=last, directory=directory)) == (*TOLD, last)


@pytest.mark.parametrize(
    "lead",
    [
        "SEOUL, June 3 (Yonhap) -- ", "Seoul, South Korea (CNN)", "Seoul (AFP) – ", "SEOUL: ", "Seoul | ",
        "(Bloomberg) -- ",
        "SEOUL/WASHINGTON (Reuters) - ", "SEOUL, June 3. /TASS/. ", "PANMUNJOM, Korea, Joint Press Corps — ",
    ],
)  # fmt: skip
def test_dateline_is_cut_in_every_house_style(lead: str, directory: Directory) -> None:
    assert story(page(lead=lead + TOLD[0], directory=directory)) == TOLD


@pytest.mark.parametrize(
    ("mast", "publisher"),
    [
        ("The Guardian - Back to home", "guardian"), ("VOA Home", "voice-of-america"),
        ("KBS WORLD Radio News", "kbs-world-radio"), ("UN News", "united-nations"),
        ("United Nations | Meetings Coverage and Press Releases", "united-nations"),
        ("Ministry of Foreign Affairs, Republic of Korea", "ministry-of-foreign-affairs"),
        ("Ministry of Foreign Affairs of Example", None), ("Rodong Sinmun", "rodong-sinmun"), ("TIME Asia",
        "time"),
        ("The Chosun Ilbo (English Edition): Daily News from Korea - North Korea/Politics", "chosun-ilbo"),
        ("Example Gazette", None),
    ],
)  # fmt: skip
def test_outlet_is_named_at_the_top_beside_its_menu_words(
    mast: str, publisher: str | None, directory: Directory
) -> None:
    assert page(mast=mast, directory=directory).publisher == publisher


@pytest.mark.parametrize(
    "foot", ["By Jane Roe (jane.roe@heraldcorp.com)", "By Jane Roe jane.roe@heraldcorp.com"]
)
def test_outlet_is_named_by_the_address_of_its_writer_at_the_end(foot: str, directory: Directory) -> None:
    assert page(foot=foot, directory=directory).publisher == "korea-herald"


@pytest.mark.parametrize("under", ["By Jane Roe\n\nJune 3, 2019", "June 3, 2019", "By Jane Roe"])
def test_headline_of_two_sentences_is_a_headline(under: str, directory: Directory) -> None:
    found = clean("\n\n".join(["The Ferry Sank. The Debt Did Not.", under, *STORY]), directory=directory)

    assert found.title == "The Ferry Sank. The Debt Did Not."


def test_short_first_paragraph_below_a_headline_is_no_headline(directory: Directory) -> None:
    found = clean("\n\n".join([TITLE, "The pier was wet.", "June 3, 2019", *STORY]), directory=directory)

    assert found.title == TITLE


@pytest.mark.parametrize(
    "date", ["Monday 3 June 2019 09.45 GMT", "Monday, June 3, 2019", "June 3, 2019, 9:45 am"]
)
def test_date_glued_to_the_first_paragraph_is_read_and_cut(date: str, directory: Directory) -> None:
    found = page(date="", lead=f"{date} {TOLD[0]}", directory=directory)

    assert (story(found), found.published and found.published.edtf) == (TOLD, "2019-06-03")


@pytest.mark.parametrize(
    "lead", ["June 3, 2019 was a cold day on the pier.", "June 3, 2019 Ferry Agreement stands."]
)
def test_date_that_belongs_to_the_first_sentence_is_kept(lead: str, directory: Directory) -> None:
    assert story(page(date="", lead=lead, directory=directory))[0] == lead


def test_section_between_headline_and_outlet_is_no_part_of_the_headline(directory: Directory) -> None:
    found = clean("\n\n".join([f"{TITLE} | World news | The Guardian", *STORY]), directory=directory)

    assert found.title == TITLE


def test_where_an_author_once_worked_publishes_nothing(directory: Directory) -> None:
    note = (
        "Jane Roe is a fellow at the Maritime Forum. She served on the staff of the United Nations Command."
    )

    assert page(foot=note, directory=directory).publisher is None
