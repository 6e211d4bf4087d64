"""From the words an editor writes to their place in the text."""

import pytest
from django.core.exceptions import ValidationError

from articles.admin import spans

TEXT = "Kang said the talks go on. “The talks go on,” she said.\n\nSeoul agreed. The talks go on."


def test_words_that_stand_once_are_found():
    assert spans.locate(TEXT, "Seoul agreed") == [[57, 69]]


def test_spacing_is_forgiven():
    assert spans.locate(TEXT, "she   said. Seoul") == [[TEXT.index("she said"), TEXT.index("Seoul") + 5]]


def test_a_changed_letter_is_not_forgiven():
    with pytest.raises(ValidationError, match="does not stand in the text"):
        spans.locate(TEXT, "Seoul agrees")


def test_words_that_stand_twice_are_asked_about():
    with pytest.raises(ValidationError, match="stand 2 times"):
        spans.locate(TEXT, "The talks go on")


def test_the_question_shows_each_place():
    with pytest.raises(ValidationError) as caught:
        spans.locate(TEXT, "The talks go on")
    assert "Seoul agreed. [The talks go on]." in caught.value.messages[2]


def test_a_number_chooses_the_place():
    assert spans.locate(TEXT, "The talks go on", which=2) == [[71, 86]]


def test_a_number_too_high_is_refused():
    with pytest.raises(ValidationError, match="stand 2 times"):
        spans.locate(TEXT, "The talks go on", which=3)


def test_the_place_nearest_to_the_former_one_is_taken():
    assert spans.locate(TEXT, "The talks go on", near=70) == [[71, 86]]


def test_a_second_line_is_looked_for_behind_the_first():
    assert spans.locate(TEXT, "Seoul agreed\nThe talks go on") == [[57, 69], [71, 86]]


def test_a_place_in_numbers_is_taken_as_it_is():
    assert spans.locate(TEXT, "57-69") == [[57, 69]]


@pytest.mark.parametrize("place", ["69-57", "57-5000", "26-30"])
def test_a_place_that_is_no_place_is_refused(place):
    with pytest.raises(ValidationError):
        spans.locate(TEXT, place)


def test_no_words_are_refused():
    with pytest.raises(ValidationError, match="Write the words"):
        spans.locate(TEXT, " \n ")


def test_part_of_a_word_is_no_place():
    assert spans.places("the man", "he") == []


def test_a_korean_word_is_found_before_its_particle():
    assert spans.places("북한이 말했다", "북한") == [(0, 2)]
