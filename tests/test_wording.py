"""Which words came and went: no chance differences, no repetition, inflected forms together."""

from articles.facets.wording import LEAST, MOST, Word, comparable, wordings

SOUTH = "south-korea"


def compared(before, after):
    (one,) = wordings({SOUTH: before}, {SOUTH: after})
    return one


def padded(*texts):
    """The texts, and others that are the same in each window."""
    return [*texts, *[f"Trade number {chr(97 + n)} goes on as before" for n in range(20)]]


def test_a_word_of_one_window_came_or_went():
    one = compared(padded(*["Railways"] * 15), padded(*["Sanctions last"] * 15))
    assert (one.came, one.went) == (
        (Word("last", 0, 15), Word("Sanctions", 0, 15)),
        (Word("Railways", 15, 0),),
    )


def test_numbers_are_of_statements_and_not_of_times():
    one = compared(padded(), padded(*["Tests, tests, tests"] * 12))
    assert one.came == (Word("Tests", 0, 12),)


def test_forms_of_a_word_count_together_and_stand_as_most_do():
    texts = ["They launch rockets"] * 6 + ["They launched rockets"] * 7
    assert Word("launched", 0, 13) in compared(padded(), padded(*texts)).came


def test_what_is_said_as_often_in_both_windows_is_not_listed():
    one = compared(padded(*["Peace holds"] * 15), padded(*["Peace holds"] * 14))
    assert (one.came, one.went) == ((), ())


def test_a_small_difference_is_chance():
    assert compared(padded(), padded("Peace", "Peace", "Peace")).came == ()


def test_a_word_of_few_more_statements_of_many_more_is_none_that_came():
    one = compared(padded(*["Peace holds"] * 10), padded(*["Peace holds"] * 20, *["Trade"] * 40))
    assert "Peace" not in {word.text for word in one.came}


def test_little_words_are_no_topics():
    one = compared(padded(), padded(*["It would have been of the"] * 15))
    assert one.came == ()


def test_hangul_words_of_two_syllables_count():
    assert compared(padded(), padded(*["북한 대화"] * 15)).came == (Word("대화", 0, 15), Word("북한", 0, 15))


def test_no_more_words_are_listed_than_can_be_read():
    many = " ".join(f"topic{chr(97 + n)}" for n in range(20))
    assert len(compared(padded(), padded(*[many] * 15)).came) == MOST


def test_windows_without_words_differ_in_nothing():
    one = compared(["…"] * 20, ["…"] * 20)
    assert (one.before, one.after, one.came, one.went) == (20, 20, (), ())


def test_a_side_is_compared_that_said_enough_before_and_after():
    enough, little = list(range(LEAST)), list(range(LEAST - 1))
    before = {"": enough, "japan": enough, "china": enough, SOUTH: enough}
    after = {"": enough, "japan": little, SOUTH: enough}
    assert comparable(before, after) == [SOUTH]
