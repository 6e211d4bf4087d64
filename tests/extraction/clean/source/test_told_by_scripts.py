"""Pages that leave their story to a script: it is read from what the head tells of the article."""

from __future__ import annotations

import json

import pytest

from articles.extraction.clean.pipeline import clean

STORY = [
    "The harbour board said on Tuesday that the old ferry would sail again in the spring, “come what may.”",
    "“We are glad of it,” said Lars Holm, the mayor, at a feast on the quay that nobody wanted to leave.",
    "He said the crew of the ferry, which had waited for nine years, would be paid for every one of them.",
]
PARAGRAPHS = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)


def page(body: str, shown: str) -> str:
    article = {"@type": "NewsArticle", "headline": "Ferry to sail", "articleBody": body}
    script = f'<script type="application/ld+json">{json.dumps(article)}</script>'
    return f"<html><head>{script}</head><body>{shown}<footer>Copyright 2021</footer></body></html>"


@pytest.mark.parametrize(
    "body", ["\n".join(STORY), "\n\n".join(STORY), PARAGRAPHS], ids=["lines", "apart", "markup"]
)
@pytest.mark.parametrize(
    "shown",
    ['<div id="app"></div>', "<h1>Ferry to sail</h1><p>Please switch scripts on.</p>"],
    ids=["nothing shown", "only the headline"],
)
def test_the_story_is_read_where_only_the_head_tells_it(body: str, shown: str) -> None:
    read = clean(page(body, shown))
    assert (read.title, read.text.split("\n\n")) == ("Ferry to sail", STORY)


def test_a_story_that_the_page_shows_is_not_told_twice() -> None:
    read = clean(page("\n".join(STORY), f"<h1>Ferry to sail</h1><article>{PARAGRAPHS}</article>"))
    assert read.text.split("\n\n") == STORY


def test_a_story_in_short_lines_is_not_told_twice() -> None:
    lines = [
        "“No,” said Holm, the mayor.",
        "“Yes,” said Lund, the clerk.",
        "“Why?” asked the king of the hill.",
    ]
    shown = "".join(f"<p>{line}</p>" for line in lines)
    assert clean(page("\n".join(lines), shown)).text.split("\n\n") == lines
