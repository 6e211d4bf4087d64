import pytest

from articles.search.terms import LONGEST, index_terms, letters, span_terms, tokenise

STORED = {
    "Talks resumed.": "talks resumed ~talk ~resum",
    "Kim Jong-un": "kim jong un ~jongun",
    "Kim’s sister": "kim sister",
    "the ministers' men": "the ministers men ~minist",
    "P'yŏngyang": "pyongyang",
    "ＤＰＲＫ": "dprk",
    "U.S.": "us ~u.s",
    "D.P.R.K.": "dprk",
    "US, us": "us us ~u.s",
    "1,200.5 won": "1200.5 won ~1200 ~5",
    "1,2 and 3": "1 2 and 3",
    "6·15": "6.15 ~6 ~15",
    "in 2018.": "in 2018",
    "북한이": "북한 한이 ~북 ~한 ~이",
    "북": "북",
    "2018년": "2018 년",
    "金正恩": "金正 正恩 ~金 ~正 ~恩",
    "one … two": "one | two",
    "one.\n\ntwo": "one | two",
    "…": "",
    "snake_case": "snake case",
    "": "",
}


@pytest.mark.parametrize(("text", "terms"), STORED.items(), ids=repr)
def test_a_text_is_stored_as_terms(text, terms):
    assert index_terms(text) == terms


def test_texts_of_a_row_are_apart():
    assert index_terms("a title", "a text") == "a title | a text ~titl"


def test_what_was_said_is_marked_beside_its_context():
    assert span_terms("He said the aid … would go on.", (0, 30), [(3, 15), (18, 26)]) == (
        "he said the aid | would go on | @said @the @aid @| @would @go"
    )


def test_a_word_that_a_span_cuts_through_does_not_count():
    assert span_terms("north korea", (0, 11), [(2, 11)]) == "north korea | @korea"


def test_places_are_code_points():
    text = "🙂 북한, Cho\u0306e"
    assert [text[term.start : term.end] for term in tokenise(text).exact] == ["북한", "Cho\u0306e"]


def test_jamo_that_form_syllables_have_the_place_of_their_run():
    text = "x \u1107\u116e\u11a8\u1112\u1161\u11ab"
    assert [(term.text, term.start, term.end) for term in tokenise(text).exact] == [
        ("x", 0, 1),
        ("북한", 2, 8),
    ]


def test_a_very_long_word_is_cut():
    assert index_terms("x" * 500) == "x" * LONGEST


def test_a_monstrous_text_stays_within_what_a_tsvector_holds():
    terms = index_terms("".join(chr(0x4E00 + i % 20_000) for i in range(300_000)))
    assert len("".join(set(terms.split())).encode()) < 1_000_000


def test_letters_are_what_spellings_share():
    assert {letters(name) for name in ("Kim Jong-un", "KIM JONG UN", "Kim Jŏng’un", "Kim Jongun’s")} == {
        "kimjongun"
    }
