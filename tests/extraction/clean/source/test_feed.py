"""Feeds as pages: a story whose markup is written as text is read as the page it stands for."""

from __future__ import annotations

from html import escape

import pytest

from articles.extraction.clean.pipeline import clean
from articles.extraction.clean.source.feed import page_of_feed
from tests.extraction.growth import grows_at_most

STORY = [
    "The harbour board said on Tuesday that the old ferry & its crew would sail again in the spring.",
    "“We are glad of it,” said Lars Holm, the mayor, at a feast on the quay that nobody wanted to leave.",
]
BODY = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in STORY)


def rss(story: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Harbour News</title>'
        "<link>https://harbour.example</link><item><title>Ferry &amp; crew to sail</title>"
        "<link>https://harbour.example/1</link><pubDate>Tue, 04 May 2021 10:00:00 +0900</pubDate>"
        f"<dc:creator>Ida Lund</dc:creator>{story}</item></channel></rss>"
    )


DRESSES = {
    "escaped": rss(f"<description>{escape(BODY)}</description>"),
    "escaped twice": rss(f"<description>{escape(escape(BODY))}</description>"),
    "as character data": rss(f"<description><![CDATA[{BODY}]]></description>"),
    "plain": rss(f"<description>{escape(chr(10).join([STORY[0], '', STORY[1]]))}</description>"),
    "whole beside a summary": rss(
        f"<description>A ferry.</description><content:encoded>{escape(BODY)}</content:encoded>"
    ),
    "named signs": rss(f"<description>{escape(BODY)}&nbsp;</description>"),
    "Atom": '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Ferry &amp; crew to sail</title>'
    '<published>2021-05-04T01:00:00Z</published><author><name>Ida Lund</name></author><content type="html">'
    f"{escape(BODY)}</content></entry></feed>",
    "an item alone": rss(f"<description>{escape(BODY)}</description>").partition("example</link>")[2][:-16],
}


@pytest.mark.parametrize("feed", DRESSES.values(), ids=DRESSES)
def test_the_one_item_of_a_feed_is_read_as_its_page(feed: str) -> None:
    page = clean(feed)
    read = (page.text.split("\n\n"), page.title, page.published.edtf, page.byline)
    assert read == (STORY, "Ferry & crew to sail", "2021-05-04", "Ida Lund")


def test_several_items_stand_below_the_title_of_their_feed() -> None:
    feed = rss(f"<description>{escape(BODY)}</description>")
    item = feed[feed.index("<item>") : feed.index("</channel>")]
    page = clean(feed.replace(item, item + item.replace("Ferry", "Barge")))
    headings = [heading.text for heading in page.headings]
    assert (page.title, headings) == ("Harbour News", ["Ferry & crew to sail", "Barge & crew to sail"])


@pytest.mark.parametrize(
    "text",
    [
        "The board said <rss> was old.",
        "<html><body><p>A page</p></body></html>",
        "<rss><channel><title>Empty</title></channel></rss>",
        "<rss",
        "<feed>",
    ],
)
def test_what_is_no_feed_or_holds_no_story_is_none(text: str) -> None:
    assert page_of_feed(text) is None


def test_a_feed_fetches_and_expands_nothing() -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "bang"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
    feed = rss(f"<description>{escape(BODY)}&f;&a;</description>").replace("<rss", bomb + "<rss")
    assert "bang" not in clean(feed).text


def test_a_page_that_begins_with_many_comments_is_seen_to_be_no_feed():
    """Each comment more doubled the time while one of them could be read as two, or two as one."""

    def looked_at(comments: int) -> None:
        assert page_of_feed("<!-- a way back -->\n" * comments + "<html><body>") is None

    assert grows_at_most(20, lambda: looked_at(11), lambda: looked_at(22))
