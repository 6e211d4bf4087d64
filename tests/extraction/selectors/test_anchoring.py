"""Words move with their text, and never to words that only look like them."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction.selectors.anchoring import Anchors, find_quote, reanchor
from tests.extraction.growth import grows_at_most

TEXT = (
    "The ministry met the press on Tuesday.\n\n"
    "“We will keep the hotline open,” the spokesperson said. “Talks take time.”\n\n"
    "A day later the spokesperson said the hotline was closed.\n\n"
    "Nobody would say why."
)


def spans(text: str, *pieces: str) -> tuple[tuple[int, int], ...]:
    return tuple((text.index(piece), text.index(piece) + len(piece)) for piece in pieces)


def words(text: str, found: tuple[tuple[int, int], ...] | None) -> list[str] | None:
    return None if found is None else [text[start:end] for start, end in found]


QUOTE = ("We will keep the hotline open", "Talks take time.")


def test_words_move_with_a_paragraph_put_before_them():
    new = "SEOUL, 3 March.\n\n" + TEXT

    assert reanchor(TEXT, new, spans(TEXT, *QUOTE)) == spans(new, *QUOTE)


def test_words_stay_when_something_behind_them_changes():
    new = TEXT.replace("Nobody would say why.", "The ministry gave no reason.")

    assert reanchor(TEXT, new, spans(TEXT, *QUOTE)) == spans(TEXT, *QUOTE)


def test_words_follow_their_paragraph_to_another_place():
    first, second, third, last = TEXT.split("\n\n")
    new = "\n\n".join([first, third, last, second])

    assert words(new, reanchor(TEXT, new, spans(TEXT, *QUOTE))) == list(QUOTE)


def test_words_that_are_gone_are_not_placed():
    new = TEXT.replace("We will keep the hotline open", "We will see")

    assert reanchor(TEXT, new, spans(TEXT, *QUOTE)) is None


def test_corrected_words_are_not_placed_because_nobody_confirmed_them():
    new = TEXT.replace("keep the hotline", "keep the hot line")

    assert reanchor(TEXT, new, spans(TEXT, *QUOTE)) is None


def test_short_words_do_not_move_to_a_look_alike_elsewhere():
    old = "“No,” said Kim.\n\nThen the talks began."
    new = "The talks began.\n\nA sign at the gate read: No entry."

    assert reanchor(old, new, spans(old, "No")) is None


def test_of_twins_one_of_which_was_deleted_neither_is_placed():
    twin = "The minister said: “We are ready for talks at any time and at any place.”"
    old = f"{twin}\n\n{twin}"

    assert reanchor(old, twin, spans(old, "We are ready for talks at any time and at any place.")) is None


def test_of_twins_each_keeps_its_own_place():
    old = "Kim said: “We are ready.” He left.\n\nLee said: “We are ready.” She stayed."
    new = "On Monday Kim said: “We are ready.” He left.\n\nLee said: “We are ready.” She stayed."
    second = old.rindex("We are ready.")

    assert reanchor(old, new, [(second, second + 13)]) == (
        (new.rindex("We are ready."), new.rindex("We are ready.") + 13),
    )


def test_a_second_copy_of_the_words_does_not_attract_them():
    old = "Kim said: “We are ready.” He left."
    new = "Reports of “We are ready.” spread.\n\n" + old

    assert reanchor(old, new, spans(old, "We are ready.")) == (
        (new.rindex("We are ready."), new.rindex("We are ready.") + 13),
    )


def test_pieces_that_changed_their_order_are_not_placed():
    new = TEXT.replace(QUOTE[0], "#").replace(QUOTE[1], QUOTE[0]).replace("#", QUOTE[1])

    assert reanchor(TEXT, new, spans(TEXT, *QUOTE)) is None


def test_a_quote_alone_is_found_by_its_words_and_surroundings():
    assert find_quote(TEXT, QUOTE, "Tuesday.\n\n“", "”\n\nA day later") == spans(TEXT, *QUOTE)


def test_a_short_quote_alone_is_not_found_among_other_surroundings():
    assert find_quote(TEXT, ["why"], "he did not know ", ", he told us") is None


def test_a_quote_that_stands_twice_is_told_by_its_surroundings():
    text = "Kim said: “Yes.” He left.\n\nLee said: “Yes.” She stayed."

    assert find_quote(text, ["Yes."], "Lee said: “", "” She stayed.") == (
        (text.rindex("Yes."), text.rindex("Yes.") + 4),
    )


@given(
    st.lists(st.sampled_from(["alpha", "beta", "gamma", "delta", "\n\n", "said", "“", "”"]), min_size=1),
    st.lists(st.sampled_from(["alpha", "beta", "gamma", "delta", "\n\n", "said", "“", "”"])),
    st.data(),
)
def test_whatever_is_placed_has_the_very_same_words(old_words, new_words, data):
    old, new = " ".join(old_words), " ".join(new_words)
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))

    found = reanchor(old, new, [(start, end)])

    assert found is None or [new[a:b] for a, b in found] == [old[start:end]]


@given(st.text(min_size=1), st.text(), st.data())
def test_words_before_an_insertion_stay_and_words_behind_it_move_by_its_length(old, inserted, data):
    place = data.draw(st.integers(0, len(old)))
    new = old[:place] + inserted + old[place:]

    moved = Anchors(old, new).moved(place, len(old)) if place < len(old) else None

    assert moved is None or new[moved[0] : moved[1]] == old[place:]


@given(st.text(alphabet="abc \n“”", min_size=1), st.data())
def test_an_unchanged_text_keeps_every_span_that_is_not_in_doubt(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    assert Anchors(text, text).moved(start, end) == (start, end)


@pytest.mark.parametrize("unit", ["A new sentence stands here, number {}. ", "Line {}.\n\n", "a\n\n"])
def test_the_time_to_compare_a_page_grows_with_its_length_and_not_faster(unit):
    """From an eighth of a megabyte to a whole one."""

    def comparing(length: int) -> Callable[[], object]:
        old = "".join(unit.format(number) for number in range(length // len(unit)))
        new = "x" + old.replace("number 77", "number 78").replace("Line 5", "Line 6") + "y"
        return lambda: Anchors(old, new)

    assert grows_at_most(24, comparing(125_000), comparing(1_000_000))
