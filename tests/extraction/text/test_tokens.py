"""Words, marks and contractions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction.text.lexicon import COMMA, STOP, TIME, WORD
from articles.extraction.text.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seoul’s plan", ["seoul", "'s", "plan"]),
        ("he's said they're in", ["he", "'s", "said", "they", "'re", "in"]),
        ("It wasn’t Jae-min", ["it", "wasn't", "jae-min"]),
        ("the U.S.-led talks", ["the", "u.s.-led", "talks"]),
        ("6.1% of 1,500", ["6.1", "%", "of", "1,500"]),
        ("yes--no...", ["yes", "--", "no", "..."]),
        ("북한 말했다", ["북한", "말했다"]),
    ],
)
def test_words_are_cut_where_the_analysis_needs_it(text: str, expected: list[str]) -> None:
    tokens = tokenise(text)
    assert list(tokens.low[: len(tokens)]) == expected


@given(st.text(max_size=300))
def test_tokens_cover_every_character_that_is_not_blank(text: str) -> None:
    tokens = tokenise(text)
    covered = "".join(text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True))
    assert covered == "".join(text.split())


@pytest.mark.parametrize("text", ["  Oslo agreed.", "Oslo  agreed.", "Oslo \n\n agreed.", "Oslo agreed. \n"])
def test_blanks_side_by_side_move_no_token(text: str) -> None:
    tokens = tokenise(text)
    assert [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == ["Oslo", "agreed", "."]


def test_words_with_which_a_report_may_begin_are_told() -> None:
    tokens = tokenise("The Dane SAID so, according to Oslo.")
    assert [tokens.low[k] for k in range(len(tokens)) if tokens.reports[k]] == ["said", "according"]


def test_commas_in_the_name_of_a_ministry_part_nothing() -> None:
    text = "It rose, the Ministry of Trade, Industry and Energy said."
    tokens = tokenise(text)

    assert [bool(tokens.cls[k] & COMMA) for k in range(len(tokens)) if tokens.low[k] == ","] == [True, False]


def test_commas_between_people_and_ministries_part_them() -> None:
    tokens = tokenise("Holm of the Ministry of Justice, Smith and Jones said so.")

    assert [bool(tokens.cls[k] & COMMA) for k in range(len(tokens)) if tokens.low[k] == ","] == [True]


def test_where_a_day_is_counted_belongs_to_the_day():
    for zone in ("(local time)", "local time", "(KST)", "(U.S. time)", "Korean time"):
        tokens = tokenise(f"He said on Monday {zone} that time was up (in Oslo).")
        assert "(" not in tokens.low[: 4 + len(tokenise(zone).starts)]
        assert tokens.cls[4 : 4 + len(tokenise(zone).starts)] == tuple(
            WORD | TIME | (c & STOP) for c in tokenise(zone).cls[: len(tokenise(zone).starts)]
        )
    assert "today" not in tokenise("He said on Monday (in Oslo) that time was up.").low
