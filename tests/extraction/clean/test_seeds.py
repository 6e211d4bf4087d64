"""The five seeds come out as the editors recorded them."""

from pathlib import Path

import pytest
from django.conf import settings

from articles.extraction.clean import clean
from articles.extraction.values import CleanPage, Directory

SEEDS = Path(settings.BASE_DIR) / "fixtures" / "seeds"

# The lines of the captures (from 1) that are paragraphs of the story.
BODIES = {
    "000_ae1e6fd721804334": [13, 15, 18, 20, 23, 25, 28, 30, 33, 36, 39],
    "001_9b0f2f2dea799358": [*range(5, 30, 2)],
    "002_ea0a825c4e30a1be": [7, 9, 11, 13, 15, 19, 21, 23, 25],
    "003_e7acadb288b296de": [6, 8, 10, 12, 14, 16, 18, 22, 24, 26, 28, 30, 32],
    "004_dd6e5ff6490d6091": [*range(3, 15)],
}
EXPECTED = {
    "000_ae1e6fd721804334": {
        "title": "Seoul Renews Call for Rebuilding Inter-Korean Trust in Small Steps",
        "series": "Hot Issues of the Week",
        "section": ("Korean Peninsula A to Z", "Issues"),
        "credits": ("ⓒYONHAP News",),
        "publisher": "kbs-world-radio",
    },
    "001_9b0f2f2dea799358": {
        "title": "S. Korean FM vows all-out efforts to resume dialogue with N. Korea",
        "publisher": "pan-pacific-agency",
        "original_publisher": "korea-herald",
        "dateline": "SEOUL, Jul 2, 2020, The Korea Herald.",
        "credits": ("AP Photo/Ahn Young-joon", "Sketched by the Pan Pacific Agency"),
    },
    "002_ea0a825c4e30a1be": {
        "title": "Seoul’s Calls for North Korean Cooperation",
        "publisher": None,
        "original_publisher": "associated-press",
        "section": ("Economy & Investment",),
        "credits": (),
    },
    "003_e7acadb288b296de": {
        "title": "Seoul hopes Trump-Kim meeting helps inter-Korean engagement",
        "publisher": None,
        "section": ("North America", "USA"),
    },
    "004_dd6e5ff6490d6091": {
        "title": "South Korea to continue efforts to improve inter-Korean relations and nuclear talks",
        "publisher": "kocis",
        "series": "Korea Here & Now",
        "licence": "KOGL Type 1 (Public Nuri Type 1, source indication)",
    },
}
PUBLISHED = {
    "000_ae1e6fd721804334": "2020-09-20",
    "001_9b0f2f2dea799358": "2020-07-02",
    "002_ea0a825c4e30a1be": "2021-01-20/2022-05-09",
    "003_e7acadb288b296de": "2019-07-01",
    "004_dd6e5ff6490d6091": "2022-01-24",
}


@pytest.fixture
def page(request: pytest.FixtureRequest, directory: Directory) -> CleanPage:
    return clean((SEEDS / f"{request.param}.txt").read_bytes(), directory=directory)


def lines_of(name: str) -> list[str]:
    return (SEEDS / f"{name}.txt").read_text(encoding="utf-8").replace("\xa0", " ").split("\n")


@pytest.mark.parametrize(("page", "name"), [(name, name) for name in BODIES], indirect=["page"])
def test_story_is_the_editors(page: CleanPage, name: str) -> None:
    lines = lines_of(name)

    assert page.text.split("\n\n") == [" ".join(lines[number - 1].split()) for number in BODIES[name]]


@pytest.mark.parametrize(
    ("page", "field", "value"),
    [(name, field, value) for name, fields in EXPECTED.items() for field, value in fields.items()],
    indirect=["page"],
)
def test_metadata_are_the_editors(page: CleanPage, field: str, value: object) -> None:
    assert getattr(page, field) == value


@pytest.mark.parametrize(("page", "edtf"), PUBLISHED.items(), indirect=["page"])
def test_date_is_the_editors(page: CleanPage, edtf: str) -> None:
    assert page.published is not None
    assert page.published.edtf == edtf


@pytest.mark.parametrize(
    ("page", "headings"),
    [
        ("000_ae1e6fd721804334", []),
        ("002_ea0a825c4e30a1be", [17]),
        ("003_e7acadb288b296de", [20]),
    ],
    indirect=["page"],
)
def test_headings_are_the_editors(
    page: CleanPage, headings: list[int], request: pytest.FixtureRequest
) -> None:
    lines = lines_of(request.node.callspec.params["page"])

    assert [heading.text for heading in page.headings] == [lines[number - 1].strip() for number in headings]


@pytest.mark.parametrize("page", ["001_9b0f2f2dea799358"], indirect=True)
def test_caption_is_kept_apart_from_the_story(page: CleanPage) -> None:
    assert page.captions == (lines_of("001_9b0f2f2dea799358")[2],)


@pytest.mark.parametrize("page", ["003_e7acadb288b296de"], indirect=True)
def test_day_of_printing_is_not_the_day_of_publication(page: CleanPage) -> None:
    assert page.captured is not None
    assert page.captured.edtf == "2024-05-18"


@pytest.mark.parametrize("page", ["003_e7acadb288b296de"], indirect=True)
def test_inferred_date_says_how(page: CleanPage) -> None:
    assert page.published is not None
    assert page.published.basis == (
        "inferred: ‘Monday’ after the Trump-Kim meeting at Panmunjom of 2019-06-30; "
        "the page’s Saturday, May 18, 2024 is the day it was printed"
    )


@pytest.mark.parametrize("page", ["002_ea0a825c4e30a1be"], indirect=True)
def test_bounds_say_which_offices_give_them(page: CleanPage) -> None:
    assert page.published is not None
    assert page.published.basis == (
        "no date is printed; inferred: Donald Trump is ‘former’ President of the United States (from"
        " 2021-01-20) "
        "while Moon Jae-in is President of South Korea (to 2022-05-09)"
    )
