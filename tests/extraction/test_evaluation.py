"""Statements are measured as the project's scorer measures them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction.evaluation import (
    Figures,
    Found,
    PageFacts,
    PageFigures,
    Wanted,
    date_verdict,
    match,
    overlap,
    speakers_agree,
    table,
    words_of,
)


def figures(wanted: list[Wanted], found: list[Found]) -> dict:
    counted = Figures()
    counted.add(wanted, found)
    return counted.as_dict()


TALKS = Wanted(("talks will go on next week",), "indirect", ("a-ministry",), "explicit")
HELP = Wanted(("that help is on its way",), "direct", ("han-min-a",), "pronoun")


def test_a_statement_with_half_of_the_words_is_found():
    found = Found(("talks will go",), "indirect", ("a-ministry",), (), "explicit")

    assert figures([TALKS], [found])["overall"]["recall"] == 1.0


def test_a_statement_with_other_words_is_missed():
    overall = figures([TALKS], [Found(("the weather was fine",), "indirect")])["overall"]

    assert (overall["precision"], overall["recall"], overall["f1"]) == (0.0, 0.0, 0.0)


def test_a_wrong_speaker_counts_for_detection_only():
    overall = figures([TALKS], [Found(TALKS.segments, "indirect", ("somebody",))])["overall"]

    assert (overall["f1"], overall["joint_f1"]) == (1.0, 0.0)


def test_a_disputed_statement_counts_neither_when_missed_nor_when_found():
    disputed = Wanted(TALKS.segments, "indirect", disputed=True)

    missed, found = figures([disputed], []), figures([disputed], [Found(TALKS.segments, "indirect")])

    assert missed["overall"]["wanted"] == found["overall"]["found"] == 0


def test_quotation_marks_and_that_are_no_words():
    assert words_of(["that “help” is, on its way."]) == words_of(["help is on its way"])


def test_precision_goes_by_the_engines_type_and_recall_by_the_references():
    types = figures([HELP], [Found(HELP.segments, "mixed", HELP.speakers)])["types"]

    assert (types["mixed"]["precision"], types["direct"]["recall"], types["direct"]["typed"]) == (
        1.0,
        1.0,
        0.0,
    )


def test_attributions_have_scores_of_their_own():
    bases = figures([TALKS, HELP], [Found(HELP.segments, "direct", HELP.speakers, (), "pronoun")])[
        "attributions"
    ]

    assert (bases["pronoun"]["recall"], bases["explicit"]["recall"]) == (1.0, 0.0)


@pytest.mark.parametrize(
    ("wanted", "speakers", "names", "agree"),
    [
        (("a",), ("a",), (), True),
        (("a",), ("b",), (), False),
        (("a", "b"), ("a",), (), False),
        (("a", "b"), ("b", "a"), (), True),
        (("a",), ("a", "b"), (), False),
        (("han-min-a",), (), ("Han Min-a",), True),
        ((), (), ("experts",), True),
        ((), ("a",), (), False),
    ],
)
def test_speakers_agree_when_all_are_there_and_no_other_actor(wanted, speakers, names, agree):
    assert speakers_agree(Wanted(("x",), "direct", wanted), Found(("x",), "direct", speakers, names)) is agree


def test_confidence_is_counted_in_steps():
    counted = figures(
        [TALKS, HELP],
        [
            Found(TALKS.segments, "indirect", TALKS.speakers, confidence=0.95),
            Found(HELP.segments, "direct", ("somebody",), confidence=0.95),
            Found(("the weather was fine",), "direct", confidence=0.3),
        ],
    )["calibration"]

    assert [(row["statements"], row["right"]) for row in (counted[0], counted[-1])] == [(1, 0), (2, 1)]


def test_days_and_occasions_count_where_the_reference_knows_them():
    wanted = Wanted(TALKS.segments, "indirect", TALKS.speakers, said="2020-09-14", occasion="talks-2020")
    overall = figures([wanted, HELP], [Found(TALKS.segments, "indirect", said="2020-09-14")])["overall"]

    assert [overall[key] for key in ("dated", "dated_right", "placed", "placed_right")] == [1, 1, 1, 0]
    assert overall["placed_named"] == 0


def test_only_an_event_of_the_directory_can_be_linked():
    wanted = Wanted(TALKS.segments, "indirect", TALKS.speakers, occasion="talks-2020")
    counted = []
    for events in (frozenset(), {"talks-2020"}, None):
        figures = Figures(events)
        figures.add([wanted], [Found(TALKS.segments, "indirect")])
        counted.append(figures.as_dict()["overall"]["placed_listed"])
    assert counted == [0, 1, 1]


def test_words_for_an_occasion_count_where_no_event_is_right():
    wanted = Wanted(TALKS.segments, "indirect", TALKS.speakers, occasion="talks-2020")
    found = Found(TALKS.segments, "indirect", occasion_mention="the talks")
    assert figures([wanted], [found])["overall"]["placed_named"] == 1


@pytest.mark.parametrize(
    ("wanted", "read", "counts"),
    [
        ("2020-09-14", "2020-09", (1, 0, 0, 0)),
        ("2020-09-14", None, (0, 1, 0, 0)),
        ("2020-09-14", "2020-09-15", (0, 0, 1, 0)),
        (None, "2020-09-15", (0, 0, 0, 1)),
        (None, None, (0, 0, 0, 0)),
    ],
)
def test_a_day_that_is_not_the_reference_s_counts_by_what_is_the_matter_with_it(wanted, read, counts):
    reference = Wanted(TALKS.segments, "indirect", TALKS.speakers, said=wanted)
    overall = figures([reference], [Found(TALKS.segments, "indirect", said=read)])["overall"]

    assert tuple(overall[f"said_{key}"] for key in ("bounds", "open", "wrong", "unknown")) == counts


@pytest.mark.parametrize(
    ("read", "wanted", "verdict"),
    [
        ("2020-09-16", "2020-09-16", "right"),
        (None, None, "right"),
        (None, "2020-09-16", "open"),
        ("2020-09", "2020-09-16", "bounds"),
        ("2020-09-01/2020-09-30", "2020-09-16", "bounds"),
        ("../2021", "2020-09-16", "bounds"),
        ("2020-09-17", "2020-09-16", "wrong"),
        ("2020-09-16", "2020-09", "wrong"),
        ("2020-09-16", None, "wrong"),
    ],
)
def test_a_date_is_right_wider_open_or_wrong(read, wanted, verdict):
    assert date_verdict(read, wanted) == verdict


def test_pages_are_measured_by_words_titles_and_publishers():
    counted = PageFigures()
    counted.add(
        PageFacts("one two three four", "A title", "paper"), PageFacts("one two three five", "A title")
    )

    assert counted.as_dict() == {
        "text_precision": 0.75,
        "text_recall": 0.75,
        "titles": 1,
        "titles_right": 1,
        "publishers": 1,
        "publishers_right": 0,
        "published": {"right": 1, "bounds": 0, "open": 0, "wrong": 0},
    }


def test_the_table_shows_every_type_and_step():
    shown = table(figures([TALKS, HELP], [Found(HELP.segments, "direct", HELP.speakers)]))

    assert all(word in shown for word in ("1 pages", "direct", "indirect", "pronoun", "0.9 to 1.0"))


_statements = st.lists(st.lists(st.sampled_from("abcdef"), max_size=8), max_size=6)


@given(_statements, _statements)
def test_no_pair_is_missed_that_comparing_all_with_all_would_find(wanted, found):
    pairs = match(wanted, found)

    best = max((overlap(a, b) for a in wanted for b in found), default=0.0)
    assert bool(pairs) == (best >= 0.5)
    assert len(set(pairs.values())) == len(pairs)
    assert all(overlap(wanted[i], found[j]) >= 0.5 for i, j in pairs.items())
