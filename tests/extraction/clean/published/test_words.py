"""The words of a story by sentences, on which its date is inferred."""

import pytest

from articles.extraction.clean.published.words import words_of


def test_places_are_those_of_the_wanted_words_in_order():
    assert words_of("In May the envoy left. He came back in June, not in May.").places({"may", "june"}) == [
        1,
        9,
        13,
    ]


def test_no_place_is_given_for_words_that_the_text_lacks():
    assert words_of("The envoy left.").places({"may"}) == []


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The envoy left. He came back.", (0, 3)),
        ("The envoy left.” He came back.", (0, 3)),
        ("The envoy left\nhe came back", (0, 3)),
        ("The envoy left.\n\nhe came back.", (0, 3)),
        ("Gen. Oh left the room.", (0,)),
        ("The envoy left at 5. p.m. was meant.", (0,)),
    ],
)
def test_sentences_begin_behind_stops_and_line_breaks(text, sentences):
    assert words_of(text).sentences == sentences


def test_a_letter_that_grows_in_lower_case_moves_no_sentence():
    assert words_of("İİİ left. The envoy came back.").sentences == (0, 2)


def test_marks_of_emphasis_are_no_part_of_a_word():
    assert words_of("the _Daily_ said").words == ("the", "daily", "said")


def test_possessives_are_read_as_the_name():
    assert words_of("Seoul’s envoy and Oslo's envoy").words == ("seoul", "envoy", "and", "oslo", "envoy")
