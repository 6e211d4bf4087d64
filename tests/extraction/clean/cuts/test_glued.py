"""Pages of a portal whose crawl glued captions, by-lines and notes to the paragraphs."""

import pytest

from articles.extraction.clean import clean
from articles.extraction.values import Directory

FIRST = "The ministry said on Monday that the ferry would stay in port until the talks begin."
SECOND = "“Nobody can say when that is,” an official told reporters, and he asked for patience."
HEAD = "# Ferry stays in port\n\n**코리아헤럴드** | 2019-06-03 00:00 | \n\n---\n\n"


def glued(text: str, directory: Directory) -> tuple[str, ...]:
    return tuple(clean(f"{HEAD}{text}\n\n---\n", directory=directory).text.split("\n\n"))


@pytest.mark.parametrize(
    "caption",
    [
        "A ferry waits in the harbor in this 2018 file photo. Korea Times file",
        "The captain speaks to the press in the harbor on Monday. [YONHAP]",
        "Sailors check ropes in this undated photo provided by the navy. [NAVY OF THE REPUBLIC]",
        "The captain talks to passengers at the pier on Sunday. (Moon Fire Station)",
        "The captain talks to passengers at the pier on Sunday. (Herald DB)",
        "The captain talks to passengers at the pier on Sunday. AP-Yonhap",
        "A view of the pier, Monday. Newsis",
    ],
)
@pytest.mark.parametrize("place", ["before", "between"])
def test_glued_caption_is_cut(caption: str, place: str, directory: Directory) -> None:
    parts = [caption, FIRST, SECOND] if place == "before" else [FIRST, caption, SECOND]

    assert glued("".join(parts), directory) == (FIRST, SECOND)


@pytest.mark.parametrize(
    "note",
    [
        "BY JANE ROE [roe.jane@joongang.co.kr]", "roe@heraldcorp.com", " Jane Roe roe@donga.com",
        " AFP", " ■",
        "This article was originally written in Korean and translated by a bilingual reporter. It was then"
        " edited by a native English-speaking editor.",
        " © 2019 Moon Gazette. All rights reserved.",
    ],
)  # fmt: skip
def test_glued_note_is_cut(note: str, directory: Directory) -> None:
    assert glued(FIRST + SECOND + note, directory) == (FIRST, SECOND)


def test_glued_by_line_is_cut_and_read(directory: Directory) -> None:
    page = clean(f"{HEAD}By Jane A. Roe{FIRST}{SECOND}", directory=directory)

    assert (page.byline, page.text) == ("Jane A. Roe", f"{FIRST}\n\n{SECOND}")


@pytest.mark.parametrize(
    "last",
    [
        "Of them, 32 percent are aged 90 and older. roe@yna.co.kr(END)",
        "The agency spoke to them (in [Korean War] terms). [They] agreed.",
        "It was reported by the minister himself (Kim) and by others.",
    ],
)
def test_short_last_sentence_is_kept(last: str, directory: Directory) -> None:
    assert glued(f"{FIRST} {last}", directory) == (f"{FIRST} {last.removesuffix(' roe@yna.co.kr(END)')}",)


def test_the_mark_at_the_end_of_a_release_is_cut(directory: Directory) -> None:
    last = "The ministry said that a road to it had been discussed."

    assert glued(f"{FIRST}\n\n{SECOND}\n\n{last} /END/", directory) == (FIRST, SECOND, last)


@pytest.mark.parametrize(
    "note", ["roe@heraldcorp.com", "BY JANE ROE [roe@joongang.co.kr]", "By Jane Roe (roe@heraldcorp.com)"]
)
def test_short_last_paragraph_with_an_address_glued_on_is_kept(note: str, directory: Directory) -> None:
    last = "Nobody has asked since May."

    assert glued(f"{FIRST}\n\n{SECOND}\n\n{last}{note}", directory) == (FIRST, SECOND, last)
