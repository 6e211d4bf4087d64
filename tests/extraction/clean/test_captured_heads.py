"""What databases, archives, browsers and mailing lists print around a story is read, or is no story."""

import pytest

from articles.extraction.clean import clean
from articles.extraction.clean.cuts.datelines import dateline_end
from articles.extraction.values import Directory

_STORY = (
    "The harbour master of Lindholm said on Tuesday that the ferry would sail again from Friday on.\n\n"
    "He told reporters that no more money would be asked for its engine, and that fares would not rise."
)
_TITLE = "Lindholm ferry to sail again after engine repair"


@pytest.mark.parametrize(
    "head",
    [
        f"Title: {_TITLE}\nMarch 5, 2019",
        f'---\ntitle: "{_TITLE}"\ndate: 2019-03-05\n---',
        f"3/7/2019 {_TITLE} - Harbour News\n{_TITLE}\nMarch 5, 2019",
        f"PacNet #12 - {_TITLE}\nMarch 5, 2019",
        f"1 of 23 DOCUMENTS\n{_TITLE}\nMarch 5, 2019",
        f"EDITION: INTERNATIONAL | U.S. | ASIA\n{_TITLE}\nMarch 5, 2019",
        "This is Google's cache of https://a.example/1. It is a snapshot of the page as it appeared."
        f"\n{_TITLE}\nMarch 5, 2019",
        f"Ports | Archive Site: Information released prior to May 1, 2001\n{_TITLE}\nMarch 5, 2019",
        f"Bakery fire put out by noon\nChoir to tour the north\n{_TITLE}\nMarch 5, 2019",
    ],
)
def test_headline_and_day_are_the_story_s_own(head: str) -> None:
    page = clean(f"{head}\n\n{_STORY}")

    assert (page.title, page.published and page.published.edtf, page.text) == (_TITLE, "2019-03-05", _STORY)


def test_a_line_that_says_when_it_was_posted_is_no_headline() -> None:
    assert clean(f"March 5, 2019\nWeb posted at: 6:47 p.m. HKT (1047 GMT)\n\n{_STORY}").title is None


@pytest.mark.parametrize(
    "address",
    [
        "https://en.yna.co.kr/view/AEN2019",
        "URL Source: https://en.yna.co.kr/view/AEN2019",
        "The Wayback Machine - https://web.archive.org/web/20190307010203/https://en.yna.co.kr/view/AEN2019",
    ],
)
def test_a_printed_address_names_the_publisher(address: str, directory: Directory) -> None:
    page = clean(f"{address}\n{_TITLE}\nPublished Time: 2019-03-05\n\n{_STORY}", directory=directory)

    assert page.publisher == "yonhap-news-agency"


@pytest.mark.parametrize(
    ("dateline", "story"),
    [
        ("TOKYO, July 26, Kyodo - ", "Japan on Friday welcomed the offer."),
        ("SEOUL, South Korea ", "Two envoys sat down on Sunday with the mayor."),
        ("YEONCHEON, Gyeonggi Province ", "The first thing Holm did was to count her dogs."),
        ("SEOUL, South Korea (AP) _ ", "Two envoys sat down on Sunday."),
        ("SEOUL, March 5, 2019 /PRNewswire/ -- ", "Two envoys sat down on Sunday."),
        ("REPORTING FROM BEIJING AND SEOUL -- ", "Two envoys sat down on Sunday."),
        ("Reporting from Seoul — ", "“Two envoys sat down on Sunday.”"),
        ("INCHEON South Korea ", "A top aide to the mayor sat down on Saturday with two envoys."),
        ("PANMUNJOM South Korea ", "North and South Korea sat down on Saturday."),
        ("Washington: ", "The White House on Sunday welcomed the offer."),
        ("United Nations: ", "The Security Council met on Sunday."),
    ],
)
def test_a_dateline_ends_before_the_story(dateline: str, story: str) -> None:
    assert dateline_end(dateline + story) == len(dateline)


def test_a_story_reported_from_a_place_is_no_credit() -> None:
    page = clean(f"{_TITLE}\n\nReporting from Oslo — {_STORY}\n\nReporting from Oslo by Eva Lund.")

    assert (page.dateline, "by Eva Lund" in page.text) == ("Oslo", False)


def test_a_place_named_like_an_outlet_is_no_outlet(directory: Directory) -> None:
    page = clean(f"{_TITLE}\nMarch 5, 2019\n\nUNITED NATIONS: {_STORY}", directory=directory)

    assert (page.dateline, page.publisher) == ("UNITED NATIONS", None)


def test_a_label_that_is_a_place_before_its_words_stays() -> None:
    assert dateline_end("Oslo: “We shall wait.”") == 0


def test_a_capital_with_its_country_may_begin_a_sentence() -> None:
    assert dateline_end("Seoul, South Korea has the most ferries of all.") == 0


def test_the_writer_is_presented_below_the_by_line_too() -> None:
    about = "Ada Roe (aroe@example.edu) teaches harbour law at the University of Lindholm."

    assert clean(f"{_TITLE}\n\nby Ada Roe\n\n{about}\n\n{_STORY}").text == _STORY


def test_a_footer_of_a_mailing_list_is_no_story() -> None:
    footer = (
        "You received this message because you are subscribed to the Google Groups list.\n"
        "To unsubscribe from this group and stop receiving emails from it, send an email to list@example.org."
    )

    assert clean(f"{_TITLE}\nMarch 5, 2019\n\n{_STORY}\n\n{footer}").text == _STORY
