"""What holds for any page whatever."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.extraction.clean import clean
from articles.extraction.values import CleanPage, UnreadableCapture
from tests.extraction.clean.invented import PAGES
from tests.extraction.clean.test_text_pages import words_lost

_ODD = [
    "<p>",
    "</div>",
    "&#x27;",
    "“",
    '"',
    "(Yonhap)",
    "[LEAD]",
    "â€™",
    "@highlight",
    "---",
    "By Jane Roe",
    "-0-",
]
_ODDER = ["Â ", "\r\n", "<script>no()</script>", "■ 제보", "kim@yna.co.kr(END)", "\u200b", "\u2028", "\x00"]
_PIECES = sorted({*_ODD, *_ODDER, *(line for page in PAGES.values() for line in page.capture.split("\n"))})
_LINES = st.one_of(
    st.sampled_from(_PIECES),
    st.text(st.characters(exclude_categories=()), max_size=60),
    st.lists(st.sampled_from(_PIECES), max_size=4).map("".join),
)
captures = st.lists(_LINES, max_size=20).map("\n".join)
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def cleaned(capture: str | bytes, media_type: str | None = None) -> CleanPage | None:
    try:
        return clean(capture, media_type=media_type)
    except UnreadableCapture:
        return None


@unhurried
@given(captures, st.sampled_from([None, "text/plain", "text/html"]))
def test_nothing_but_unreadable_capture_is_raised(capture: str, media_type: str | None) -> None:
    page = cleaned(capture, media_type)

    assert page is None or page.text


@unhurried
@given(st.binary(max_size=400))
def test_no_bytes_raise_anything_else(capture: bytes) -> None:
    page = cleaned(capture)

    assert page is None or page.text


@unhurried
@given(captures)
def test_cuts_run_forward_inside_the_source(capture: str) -> None:
    page = cleaned(capture)
    cuts = page.cuts if page else ()
    places = [place for cut in cuts for place in (cut.start, cut.end)]

    assert places == sorted(places)
    assert not page or all(0 <= cut.start < cut.end <= len(page.source) for cut in cuts)


@unhurried
@given(st.lists(st.sampled_from(sorted(_PIECES)), max_size=25).map("\n".join))
def test_no_word_is_lost(capture: str) -> None:
    page = cleaned(capture, "text/plain")

    assert not page or not {word for word in words_lost(page) if word.isascii() and len(word) > 3}


@unhurried
@given(captures)
def test_same_page_gives_the_same_article(capture: str) -> None:
    assert cleaned(capture) == cleaned(capture)


@unhurried
@given(captures)
def test_paragraphs_are_joined_by_one_blank_line(capture: str) -> None:
    page = cleaned(capture)

    assert not page or all(part and part == part.strip() for part in page.text.split("\n\n"))
