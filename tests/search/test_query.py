import pytest

from articles.search import parse
from articles.search.query import MOST_TERMS, And, Phrase, Word

EXPLAINED = {
    "talks": "“talks” in any form",
    "peace talks": "“peace” in any form and “talks” in any form",
    '"peace talks"': "“peace talks” exactly",
    '"talks"': "“talks” exactly",
    "talks -war": "“talks” in any form and without “war” in any form",
    "peace OR war talks": "“peace” in any form or (“war” in any form and “talks” in any form)",
    "(peace OR war) talks": "(“peace” in any form or “war” in any form) and “talks” in any form",
    "-(peace war)": "without (“peace” in any form and “war” in any form)",
    "Jong-un": "“Jong-un”",
    "위원장": "“위원장”",
    "2018": "“2018”",
}


@pytest.mark.parametrize(("text", "words"), EXPLAINED.items(), ids=repr)
def test_a_query_says_how_it_was_understood(text, words):
    assert parse(text).explain() == f"{words}, in what was said or the text around it"


def test_the_explanation_names_the_scope():
    assert parse("talks", "content").explain() == "“talks” in any form, in what was said"


@pytest.mark.parametrize("text", ["", "  ", "-", '""', "()", "OR", "… – !", "🙂", '-""', "( OR ) -()"])
def test_what_has_no_word_is_empty(text):
    assert parse(text).is_empty


def test_an_empty_query_says_so():
    assert parse("OR").explain() == "nothing to look for"


def test_a_query_keeps_what_was_typed():
    assert str(parse("  talks OR ")) == "talks OR"


def test_terms_are_what_a_hit_may_contain():
    query = parse('talks -war -("big" -peace) "sunshine policy" talk')
    assert [term.typed for term in query.terms] == ["talks", "peace", "sunshine policy", "talk"]


def test_a_pasted_page_is_shortened_and_says_so():
    query = parse(" ".join(f"word{i}" for i in range(200)))
    assert (query.shortened, len(query.terms)) == (True, MOST_TERMS)


def test_a_query_of_ordinary_length_is_not_shortened():
    assert not parse("peace talks").shortened


def test_words_beside_a_pasted_phrase_stay():
    assert parse("talks " + '"' + "a b " * 100 + '"').root == Word("talk", "talks")


def test_equal_queries_are_equal_values():
    assert parse("peace “talks now”").root == And(
        (Word("peac", "peace"), Phrase(("talks", "now"), "talks now", quoted=True))
    )


def test_the_scope_can_be_changed():
    assert parse("talks").within("content") == parse("talks", "content")
