"""What holds for any text: no exception, spans inside the text, the same result twice, time linear in
length."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.extraction.annotate import annotate
from articles.extraction.entities.names import Index, lowered, plain, prepare
from articles.extraction.statements.attribution import attribute
from articles.extraction.values import Annotation, Directory, Report
from tests.extraction.growth import grows_at_most

WORDS = [
    "Kim", "Kim Jong-un", "Lee", "Moon Jae-in", "the North", "Seoul", "said", "told", "ministry",
    "The ministry", "it", "they", "He", "on Wednesday", "in June", "last month", "Dec. 31", "“", "”",
    '"', "'", "’s", ",", " and ", ".", "\n\n", "–", "(", ")", "of", "for", "Minister", "President",
    "the leaders", "statement", "İ", "ß", "한국", "\u2028", "U.S.", "a day after", "office",
    "ministries", "The", "A", "two", "Koreas", "official", "spokesman for", "Ministry of", "1",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(WORDS), max_size=80).map(" ".join))


@pytest.fixture(scope="module")
def index(directory: Directory) -> Index:
    return prepare(directory)


@st.composite
def texts_with_reports(draw: st.DrawFn) -> tuple[str, tuple[Report, ...]]:
    text = draw(TEXTS)
    offsets = st.integers(0, len(text))
    reports = []
    for _ in range(draw(st.integers(0, 6))):
        spans = [tuple(sorted((draw(offsets), draw(offsets)))) for _ in range(3)]
        source = spans[0] if draw(st.booleans()) else None
        cue = spans[1] if draw(st.booleans()) else None
        kind = draw(st.sampled_from(["direct", "mixed", "indirect"]))
        within = draw(st.one_of(st.none(), st.integers(0, len(reports))))
        reports.append(Report((spans[2],), kind, cue, source, "any", within))
    return text, tuple(reports)


@settings(max_examples=300, deadline=None)
@given(
    texts_with_reports(),
    st.sampled_from([None, "2020-09-20", "2020", "2021-01-20/2022-05-09", "../2020", "nonsense"]),
)
def test_any_text_and_any_reports_are_read(index: Index, page, published):
    text, reports = page
    found = attribute(text, reports, directory=index, published=published, title=text[:40], dateline=text[:9])
    assert len(found.statements) == len(reports)
    assert _whole(text, found)


def _whole(text: str, found: Annotation) -> bool:
    spans = [mention.span for mention in found.mentions]
    return all(0 <= start < end <= len(text) for start, end in spans)


@settings(max_examples=100, deadline=None)
@given(texts_with_reports())
def test_the_same_text_gives_the_same_result(index: Index, page):
    text, reports = page
    first = attribute(text, reports, directory=index, published="2020-09-20")
    assert first == attribute(text, reports, directory=index, published="2020-09-20")


@pytest.mark.parametrize(
    "text", ["… “Yes.” said He", "“ … He told “", "“ . He told “Yes.”", "1\n\n– He told “It ."]
)
def test_a_sentence_without_a_word_has_no_subject(text, index: Index):
    assert annotate(text, directory=index, published="2020-09-20").statements


def test_state_media_are_read_beside_an_event(index: Index):
    text = "It was said before the armistice of 1953. State media said the talks were over."
    assert annotate(text, directory=index, published="2020-09-20").statements


PROSE = [
    piece
    for path in sorted((Path(__file__).parents[2] / "pages").glob("*.txt"))
    for piece in path.read_text(encoding="utf-8").split(". ")
]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(PROSE) | st.sampled_from(WORDS), max_size=20),
    st.sampled_from(["", " ", "\n\n", ". "]),
)
def test_prose_cut_to_pieces_is_read(index: Index, pieces, between):
    text = between.join(pieces)
    found = annotate(text, directory=index, published="2018-06", title=text[:60])
    assert _whole(text, found)


@pytest.mark.parametrize("text", ["d State", "OSLO SAID", "He said he SAID", "Kim  ,  Minister of  "])
def test_a_text_may_end_with_any_word(index: Index, text: str):
    assert _whole(text, annotate(text, directory=index, published="2018-06"))


def test_a_page_cut_off_anywhere_is_read(index: Index):
    for path in sorted((Path(__file__).parents[3] / "fixtures" / "seeds").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        for end in range(0, len(text), 97):
            assert _whole(text[:end], annotate(text[:end], directory=index, published="2018-06"))


@given(st.text())
def test_plain_and_lower_case_keep_the_offsets(text):
    assert len(lowered(plain(text))) == len(text)


def test_a_directory_and_its_index_give_the_same(directory: Directory, index: Index):
    text = "Kim Jong-un met Moon Jae-in in Panmunjom."
    assert attribute(text, (), directory=directory) == attribute(text, (), directory=index)


def test_an_index_is_built_once_for_a_directory(directory: Directory):
    assert prepare(directory) is prepare(directory)


def test_another_directory_has_another_index(directory: Directory):
    assert prepare(replace(directory, events=())) is not prepare(directory)


PARAGRAPH = (
    "Foreign Minister Kang Kyung-wha said on Thursday that talks go on. She added that Seoul and "
    "Washington wait, and the ministry told Kim Jong-un of it in June.\n\n"
)


def _attributing(text: str, index: Index) -> Callable[[], object]:
    start = text.find
    reports = []
    at = start("Kang")
    while at >= 0:
        reports.append(Report(((at + 40, at + 50),), "indirect", (at + 15, at + 19), (at, at + 14)))
        at = start("Kang", at + 60)
    return lambda: attribute(text, tuple(reports), directory=index, published="2020-07-02")


@pytest.mark.parametrize(
    "text", [PARAGRAPH, PARAGRAPH.replace(".", "").replace("\n\n", " "), "Kim Jong ", "x"]
)
def test_time_grows_with_length_and_not_faster(text, index: Index):
    short, long = text * (40_000 // len(text)), text * (320_000 // len(text))
    assert grows_at_most(24, _attributing(short, index), _attributing(long, index))


def _annotating(text: str, index: Index) -> Callable[[], object]:
    return lambda: annotate(text, directory=index, published="2011-05-04")


@pytest.mark.parametrize(
    "text",
    [
        "The general staff said it was late. ",
        "President Lee Myung-bak met Lee Dong-kwan. Lee said it was late. ",
        "KCNA quoted the foreign ministry as saying it was late. It quoted an army spokesman as saying so. ",
        "Park, whose boat is late, refused. He said so. Park Jin-ho left. Park Su-jin, a pilot, left. ",
        "The company said it was late. ",
        "Seoul's response was muted. “We wait,” the ministry said. China's foreign ministry said no. ",
    ],
)
def test_what_leans_on_the_whole_page_takes_no_longer(text: str, index: Index):
    short, long = text * (10_000 // len(text)), text * (80_000 // len(text))
    assert grows_at_most(16, _annotating(short, index), _annotating(long, index))
