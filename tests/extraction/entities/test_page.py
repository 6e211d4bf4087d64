from datetime import date

import pytest

from articles.extraction.annotate import prepare
from articles.extraction.entities.page import Page, read_page
from articles.extraction.values import ActorEntry, Directory, PostEntry

TEXT = "A ferry left Busan. It was late. Nobody minded.\n\nThe crew slept.\n\nRain fell. It fell all night."


@pytest.fixture(scope="module")
def page() -> Page:
    return read_page(TEXT, prepare(Directory()))


def at(words: str) -> int:
    return TEXT.index(words) + 2


def words(span: tuple[int, int]) -> str:
    return TEXT[slice(*span)].strip()


def test_a_place_stands_in_a_sentence_and_in_a_paragraph(page: Page) -> None:
    assert words(page.sentence(at("crew"))) == "The crew slept."
    assert words(page.paragraph(at("Rain"))) == "Rain fell. It fell all night."


@pytest.mark.parametrize(
    ("earlier", "later", "sentences", "paragraphs"),
    [
        ("ferry", "Busan", 0, 0),
        ("ferry", "late", 1, 0),
        ("minded", "crew", 1, 1),
        ("ferry", "all night", 5, 2),
        ("crew", "ferry", -3, -1),
    ],
)
def test_two_places_are_so_far_apart(
    page: Page, earlier: str, later: str, sentences: int, paragraphs: int
) -> None:
    assert page.sentences_between(at(earlier), at(later)) == sentences
    assert page.paragraphs_between(at(earlier), at(later)) == paragraphs


@pytest.mark.parametrize(("many", "begins"), [(0, "The crew"), (1, "Nobody"), (9, "A ferry")])
def test_some_sentences_back_is_never_before_the_page(page: Page, many: int, begins: str) -> None:
    assert TEXT.startswith(begins, page.sentences_back(at("crew"), many))


@pytest.mark.parametrize(
    ("place", "opens"), [("Busan", True), ("late", True), ("minded", False), ("crew", False)]
)
def test_the_opening_is_two_sentences_of_the_first_paragraph(page: Page, place: str, opens: bool) -> None:
    assert page.opens(at(place)) is opens


def test_nobody_keeps_a_sentence_without_end_in_mind() -> None:
    text = "rain and " * 1000
    page = read_page(text, prepare(Directory()))
    first, last = page.sentence_around(4500)
    assert 0 < first < 4500 < last < len(text)
    assert page.paragraph_around(4500) == (first, last)


@pytest.mark.parametrize(
    ("year", "held", "led"), [(2012, None, False), (2015, "President", True), (2020, None, True)]
)
def test_a_post_is_held_at_the_time_of_the_page_and_a_state_led_ever_since(
    year: int, held: str | None, led: bool
) -> None:
    head = ActorEntry(
        "holm",
        "person",
        ("Eva Holm",),
        "south-korea",
        posts=(PostEntry("President", "south-korea", "2013-02-25", "2017-03-10"),),
    )
    state = ActorEntry("south-korea", "state", ("South Korea",), "south-korea")
    day = date(year, 5, 1)
    page = read_page(TEXT, prepare(Directory(actors=(head, state))), published=(day, day))
    post = page.post_of("holm")
    assert (post and post.title, page.has_led("holm")) == (held, led)
    assert page.post_of(None) is None
    assert not page.has_led(None)
