"""The day in a page's own address."""

from __future__ import annotations

import pytest

from articles.extraction.clean import clean
from articles.extraction.clean.published.addresses import day_in

STORY = (
    "\n\nMayor Eva Holm said that the gate would open soon.\n\nShe said that the crews may leave the harbour."
)


@pytest.mark.parametrize(
    "address",
    [
        "https://www.upi.com/Top_News/2018/09/19/Gate-opens/1234537345678/",
        "https://www.theguardian.com/world/2018/sep/19/gate-opens",
        "http://en.rodong.rep.kp/en/index.php?strPageID=SF01_02_01&newsID=2018-09-19-0001",
        "http://www.kcna.co.jp/item/2018/201809/news19/20180919-21ee.html",
        "https://en.yna.co.kr/view/AEN20180919012300315",
        "http://www.koreaherald.com/view.php?ud=20180919000123",
        "https://web.archive.org/web/20200101000000/https://edition.cnn.com/2018/09/19/asia/gate/index.html",
    ],
)
def test_an_address_holds_the_day_of_its_page(address: str) -> None:
    found = day_in(address)
    assert found is not None
    assert found[0].isoformat() == "2018-09-19"


@pytest.mark.parametrize(
    "address",
    [
        None,
        "https://www.bbc.com/news/world-asia-45565514",
        "https://n.news.naver.com/mnews/article/056/0012031111",
        "https://example.org/2018/09/",
        "https://example.org/view/2018123456",
        "https://example.org/2018/09/19/gate?day=2017-05-01",
        "https://web.archive.org/web/20200101000000/https://example.org/gate",
        "https://example.org/2018/13/45/gate",
    ],
)
def test_other_numbers_are_no_day(address: str | None) -> None:
    assert day_in(address) is None


def test_a_page_that_prints_no_day_has_that_of_its_address() -> None:
    page = clean("https://www.upi.com/Top_News/2018/09/19/Gate-opens/12345/\n\nGate to open soon" + STORY)
    assert page.published is not None
    assert page.published.edtf == "2018-09-19"


def test_a_printed_day_goes_before_that_of_the_address() -> None:
    page = clean(f"Gate to open soon\n\nSept. 18, 2018{STORY}", url="https://example.org/2018/09/19/gate")
    assert page.published is not None
    assert page.published.edtf == "2018-09-18"
