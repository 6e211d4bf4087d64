"""Dates: printed ones are read, missing ones are bounded, and nothing is ever made up."""

import pytest

from articles.extraction.clean import clean
from articles.extraction.values import Directory

STORY = "\n\nThe two sides met at the border, the ministry said.\n\nThey will meet again, officials said."


def published(capture: str, directory: Directory) -> str | None:
    dating = clean(capture, directory=directory).published
    return dating.edtf if dating else None


@pytest.mark.parametrize(
    "line",
    [
        "2018-05-02",
        "2018-05-02 00:12:37",
        "2018.05.02 10:20",
        "May 2, 2018",
        "Wednesday, May 2, 2018",
        "May 2nd, 2018 10:30 AM KST",
        "May.02,2018",
        "2 May 2018",
        "Wed 2 May 2018 10.12 BST",
        "2018년 5월 2일",
        "입력 2018-05-02 10:31",
        "Published: 2 May 2018",
        "Published :`2018-05-02 23:37:19`",
        "Posted on : May.2,2018 17:38 KST  Modified on : May.3,2018 17:38 KST",
        "Updated May 3, 2018 | Published May 2, 2018",
        "Written: 2018-05-02 / Updated: 2018-05-03",
        "Date May 2, 2018",
        "By Jane Roe May 2, 2018",
        "**Yonhap** | 2018-05-02 00:00 |",
        "2018/05/02",
        "Juche 107 (2018) May 2",
    ],
)
def test_printed_date_is_read(line: str, directory: Directory) -> None:
    assert published(f"Sides meet at the border\n{line}{STORY}", directory) == "2018-05-02"


@pytest.mark.parametrize("line", ["February 30, 2018", "Updated: May 3, 2018", "Crawled at: 2018-05-03"])
def test_what_is_no_sure_day_of_publication_is_not_taken_for_one(line: str, directory: Directory) -> None:
    found = published(f"Sides meet at the border\n{line}{STORY}", directory)

    assert found is None or found.startswith("../")


def test_date_of_two_readings_gives_both(directory: Directory) -> None:
    assert published(f"Sides meet at the border\n05/06/2018{STORY}", directory) == "2018-05-06/2018-06-05"


def test_dateline_tells_the_order_of_a_date(directory: Directory) -> None:
    page = f"Sides meet at the border\nDate: 05/06/2018\n\nSEOUL, June 5 (Yonhap) -- {STORY.strip()}"

    assert published(page, directory) == "2018-06-05"


def test_day_of_an_update_bounds_the_date(directory: Directory) -> None:
    assert published(f"Sides meet at the border\nUpdated: May 3, 2018{STORY}", directory) == "../2018-05-03"


def test_full_dateline_dates_the_page(directory: Directory) -> None:
    capture = (
        "Sides meet at the border\n\nSEOUL, May 2, 2018 (Yonhap) -- The two sides met, the ministry said."
    )

    assert published(capture, directory) == "2018-05-02"


@pytest.mark.parametrize("word", ["released prior to", "as they stood before", "updated until"])
def test_bound_of_an_archive_is_not_the_day_of_its_page(word: str, directory: Directory) -> None:
    page = (
        f"Archive: texts {word} January 20, 2001\n\nSides meet at the border\nTuesday, June 22, 1999{STORY}"
    )

    assert published(page, directory) == "1999-06-22"


def test_dateline_with_its_agency_behind_the_day_has_the_year_of_the_event(directory: Directory) -> None:
    lead = "TOKYO, July 26, Kyodo - Japan welcomed regret over the naval clash of June 29 in the Yellow Sea."

    assert published(f"Japan hails regret over clash\n\n{lead}{STORY}", directory) == "2002-07-26"


def test_date_of_a_photograph_is_a_first_day_only(directory: Directory) -> None:
    caption = "\n\nIn this May 2, 2018, photo, a soldier stands guard at the border. (AP Photo/Jane Roe)"

    assert published(f"Sides meet at the border{caption}{STORY}", directory) == "2018-05-02/.."


def test_date_inside_the_story_is_not_the_day_of_publication(directory: Directory) -> None:
    capture = (
        "Sides meet at the border\n\nThey met, it said.\n\nOn May 2, 2018, they wrote:\n\nThey were glad."
    )

    assert published(capture, directory) is None


def test_copyright_year_is_not_a_date(directory: Directory) -> None:
    assert published(f"Sides meet at the border{STORY}\n\n© 2018 A site", directory) is None


def test_date_above_the_headline_counts_where_the_story_can_be_of_that_day(directory: Directory) -> None:
    assert published(f"May 2, 2018\nSides meet at the border{STORY}", directory) == "2018-05-02"


def test_date_above_the_headline_is_the_day_of_printing_where_the_story_is_older(
    directory: Directory,
) -> None:
    capture = "May 2, 2024\nSides meet at the border\n\nPresident Moon Jae-in met the press, officials said."
    page = clean(capture, directory=directory)

    assert (page.captured and page.captured.edtf, page.published and page.published.edtf) == (
        "2024-05-02",
        "2017-05-10/2022-05-09",
    )


def test_date_above_the_headline_with_the_day_of_the_dateline_is_the_page_s(directory: Directory) -> None:
    head = "calendar>>August 4. 2011 Juch 100\n\nSides meet at the border\n\nPyongyang, August 4 (KCNA) -- "

    assert published(head + "Kim Jong Un met Moon Jae In at the border.", directory) == "2011-08-04"


def test_date_below_related_items_is_not_the_page_s(directory: Directory) -> None:
    related = "\n\nRelated Articles\nAnother meeting at the border\nPublished May 2, 2018"

    assert published(f"Sides meet at the border{STORY}{related}", directory) is None


def undated(*sentences: str) -> str:
    return "Sides meet at the border\n\n" + "\n\n".join(sentences)


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("President Lee Myung-bak spoke to the press.", "2008-02-25/2013-02-24"),
        ("South Korean President Park Geun-hye spoke to the press.", "2013-02-25/2017-03-10"),
        ("Former President Moon Jae-in spoke to the press.", "2022-05-09/.."),
        ("Ex-President Park Geun-hye spoke to the press.", "2017-03-10/.."),
        ("Unification Minister Lee In-young and President Moon spoke.", "2020-07-27/2022-05-09"),
        (
            "Unification Minister Kwon Young-se spoke. Kwon Do-hun, a clerk, wrote it down.",
            "2022-05-13/2023-07-28",
        ),
        ("Unification Minister Kwon Do-hun spoke.", None),
        ("U.S. President Donald Trump and President Moon Jae-in spoke.", "2017-05-10/2021-01-20"),
        ("Former U.S. President Donald Trump and President Moon Jae-in spoke.", "2021-01-20/2022-05-09"),
        ("Vice President Joe Biden spoke to the press.", None),
        ("President-elect Yoon Suk Yeol spoke to the press.", None),
        ("Presidential candidate Lee Jae-myung spoke to the press.", None),
        ("The late leader Kim Jong Il was shown on a photograph.", "2011-12-17/.."),
        ("North Korean leader Kim Jong Un spoke to the press.", "2011-12-17/.."),
        ("In 2000, President Kim Dae-jung flew to Pyongyang.", "1998-02-25/.."),
        ("Moon spoke to the press.", None),
        ("The sinking of the warship Cheonan was the North's work, Seoul said.", "2010-03-26/.."),
        ("The Cheonan sank in March, Seoul said.", None),
        ("The sinking of the Cheonan in March was its work, Seoul said.", "2010-03-26/2011-02-28"),
        ("The shelling of Yeonpyeong last year was its work, Seoul said.", "2011-01-01/2011-12-31"),
        ("After the collapse of the Hanoi summit last year, talks stopped.", "2020-01-01/2020-12-31"),
        ("Its fifth nuclear test was the largest so far, Seoul said.", "2016-09-09/.."),
        (
            "The North marked the 20th anniversary of the death of Kim Il Sung on Tuesday.",
            "2014-07-08/2014-07-14",
        ),
        ("The ministry hopes that a Hanoi summit would follow.", None),
        ("The plan runs until 2030, the ministry said.", None),
        ("A summit is planned for 2018, the ministry said.", None),
        ("Talks have been suspended since 2018, the ministry said.", "2018-01-01/.."),
    ],
)
def test_offices_and_events_bound_an_undated_story(
    sentence: str, edtf: str | None, directory: Directory
) -> None:
    assert published(undated(sentence, "They will meet again, officials said."), directory) == edtf


def test_historical_mention_does_not_end_the_window(directory: Directory) -> None:
    story = undated(
        "President Moon Jae-in spoke to the press on Monday.",
        "President Kim Dae-jung had set out on this road long before him.",
    )

    assert published(story, directory) == "2017-05-10/2022-05-09"


def test_name_across_a_quotation_mark_has_no_title(directory: Directory) -> None:
    assert published(undated("“He lacks the wits to be president,” Trump said."), directory) is None


def test_day_of_the_page_s_capture_is_the_last_day(directory: Directory) -> None:
    capture = undated("President Lee Jae Myung spoke to the press.") + "\n\n*Crawled at: 2025-12-31 06:15:01*"

    assert published(capture, directory) == "2025-06-04/2025-12-31"


def test_dateline_without_a_year_takes_it_from_an_event(directory: Directory) -> None:
    story = (
        "Roads cut off for good\n\nPyongyang, October 18 (KCNA) -- The army said that it had blown up"
        " roads to the "
        "South on October 15."
    )

    assert published(story, directory) == "2024-10-18"


def test_weekday_after_the_latest_meeting_of_two_is_that_day(directory: Directory) -> None:
    story = undated(
        "Seoul said Tuesday it was glad of the latest meeting between President Donald Trump and Kim"
        " Jong Un.",
        "It was the third meeting of the two, after the breakdown in Hanoi, the ministry said.",
    )

    assert published(story, directory) == "2019-07-02"


def test_without_a_directory_nothing_is_inferred() -> None:
    assert clean(undated("President Moon Jae-in spoke to the press.")).published is None


def test_full_date_in_the_opening_gives_the_dateline_its_year(directory: Directory) -> None:
    filed = "Pyongyang, May 9 (KCNA) -- The guild issued a statement on May 8, 2019. It reads:"
    capture = f"Statement of the guild\n\n{filed}"

    assert published(f"{capture}{STORY}", directory) == "2019-05-09"


def test_full_date_far_from_the_dateline_gives_it_no_year(directory: Directory) -> None:
    filed = "Pyongyang, May 9 (KCNA) -- The guild was founded on March 1, 2009. It said so."
    capture = f"Statement of the guild\n\n{filed}"

    assert published(f"{capture}{STORY}", directory) == "2009-03-01/.."


REPORT = "Zone may open\n\nThe joint zone may open again, the ministry said {}.\n\n“We will talk,” it said."


def test_day_of_what_is_reported_as_said_is_the_day_or_the_one_before(directory: Directory) -> None:
    assert published(REPORT.format("Friday, August 23, 2013"), directory) == "2013-08-23/2013-08-24"


def test_day_without_its_weekday_is_only_the_earliest(directory: Directory) -> None:
    assert published(REPORT.format("after talks that ended on August 23, 2013"), directory) == "2013-08-23/.."


def test_day_that_is_past_in_the_story_bounds_the_date(directory: Directory) -> None:
    capture = REPORT.format("again") + "\n\nThe zone was closed on April 9, 2013, after weeks of tension."
    assert published(capture, directory) == "2013-04-09/.."


def test_day_that_is_to_come_is_no_bound(directory: Directory) -> None:
    capture = REPORT.format("again") + "\n\nThe zone is to be opened on April 9, 2013, it was agreed."
    assert published(capture, directory) is None


COUNTED = (
    "North and South Korea will hold talks next week, the ministry in Seoul said Friday.\n\n"
    "The offer came a day after President Park Geun-hye met the families on March 6.\n\nBoth sides were glad."
)


def test_a_weekday_counted_from_a_day_without_a_year_gives_both(directory: Directory) -> None:
    assert published(COUNTED, directory) == "2014-03-07"


def test_a_count_from_another_event_gives_no_day(directory: Directory) -> None:
    other = COUNTED.replace("The offer came a day after", "Snow had fallen a day after")

    assert published(other, directory) != "2014-03-07"


def test_a_weekday_that_no_year_fits_gives_no_day(directory: Directory) -> None:
    found = published(COUNTED.replace("said Friday", "said Wednesday"), directory)

    assert found is not None
    assert "/" in found


PORTAL = (
    "Talks on the pier break down, North says\n\n{above}\n\n"
    "North Korea said on Tuesday talks with the South had broken down because of the war games, and"
    " President Roh Moo-hyun met his cabinet.\n\n"
    "Foreign Minister Yoon Young-kwan said last month that the talks would go on.\n\n"
    "Secretary of State Colin Powell said on Friday the door was open."
)


@pytest.mark.parametrize("above", ["Tue Mar 4, 6:12 AM ET", "Last Updated: Tuesday, 4 March, 13:52 GMT"])
def test_a_weekday_and_day_without_a_year_are_of_the_one_year_that_fits(
    above: str, directory: Directory
) -> None:
    assert published(PORTAL.format(above=above), directory) == "2003-03-04"


def test_a_day_whose_weekday_fits_no_year_of_the_story_gives_only_bounds(directory: Directory) -> None:
    found = published(PORTAL.format(above="Mon Mar 4, 6:12 AM ET"), directory)

    assert found is not None
    assert "/" in found


GROUP = "The guild called on the Lee Myung Bak group to apologize."
FILED = [
    ("Pyongyang, July 19 (KCNA) -- Pak was shown the new port on Thursday.", GROUP, "2012-07-19"),
    (
        "Pyongyang, July 19 (KCNA) -- Pak was shown the new port last Thursday.",
        GROUP,
        "2008-02-25/2013-02-24",
    ),
    ("Pyongyang, July 19 (KCNA) -- Pak was shown the port on Friday.", GROUP, "2008-02-25/2013-02-24"),
    ("Pyongyang, July 19 (KCNA) -- Pak was shown it on Tuesday.", GROUP, "2011-07-19"),
    ("Pyongyang, July 19 (KCNA) -- Pak was shown it on Monday.", GROUP, "2008-02-25/2013-02-24"),
    (
        "Pyongyang, July 19 (KCNA) -- Pak was shown it on Thursday.",
        "The Lee Myung Bak group of 2009 fell.",
        None,
    ),
]


@pytest.mark.parametrize(("lead", "told", "expected"), FILED)
def test_a_weekday_gives_the_year_of_a_dateline_where_one_fits(lead, told, expected, directory: Directory):
    found = published(f"New port shown\n\n{lead}\n\n{told}", directory)
    assert found == expected
