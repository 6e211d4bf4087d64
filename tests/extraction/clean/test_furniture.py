"""Lines that are furniture by their own words, and lines that only look like it."""

import pytest

from articles.extraction.clean.source.lines import Furniture


def reason(line: str) -> str | None:
    found = Furniture().find(line)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Home", "navigation"),
        ("Home > News > North Korea", "navigation"),
        ("Go back", "navigation"),
        ("Share it", "share"),
        ("Facebook Twitter Email Print", "share"),
        ("1.2K shares", "share"),
        ("E-mail this to a friend    Printable version", "share"),
        ("Tue Jun 4, 6:12 AM ET  Add World - Gazette to My Yahoo!", "share"),
        ("- Advertisement -", "advertisement"),
        ("[ad_2]", "advertisement"),
        ("Story continues below advertisement", "advertisement"),
        ("Newsletter Sign Up Please verify you're not a robot", "newsletter"),
        ("Sign up for our daily newsletter", "newsletter"),
        ("*Crawled at: 2025-12-28 01:31:03*", "crawl-note"),
        ("*Source: [원문 보기](https://n.news.naver.com/mnews/article/001/1)*", "crawl-note"),
        ("Related Articles", "related"),
        ("Read more: Sides meet at the border", "related"),
        ("Leave a comment", "comments"),
        ("@highlight", "highlights"),
        ("© 2020 Jane Roe. All rights reserved.", "licence"),
        ("무단전재 및 재배포 금지", "licence"),
        ("This work is licensed under a Creative Commons licence.", "licence"),
        ("If you have any questions about this article, write to us.", "contact"),
        ("jane.roe@example.org", "contact"),
        ("(Reporting by Jane Roe; Editing by John Doe)", "credit"),
        ("Jane Roe in Tokyo contributed to this report.", "credit"),
        ("Jane Roe is a reporter for The Moon Gazette.", "about"),
        ("This article is more than 3 years old", "note"),
        ("(END)", "end-mark"),
        ("-0-", "end-mark"),
        ("/끝/", "end-mark"),
        ("***", "end-mark"),
    ],
)
def test_furniture_is_known_by_its_words(line: str, expected: str) -> None:
    assert reason(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "The sanctions contributed to the collapse of the talks, he said.",
        "The North wants to share the water of the river, the ministry said.",
        "“We have to move on,” the minister said in an e-mail to reporters.",
        "The minister is a former reporter who covered the border for years.",
        "Officials agreed to receive a list of families by the end of the month.",
        "The statement cannot be taken at its word, analysts said.",
        "The report says:",
        "Kim said that the two sides should read the agreement again.",
        "He told reporters that he would contact the North's side soon.",
        "It was protected by guards on both sides, the ministry said.",
    ],
)
def test_story_is_not_furniture(line: str) -> None:
    assert reason(line) is None
