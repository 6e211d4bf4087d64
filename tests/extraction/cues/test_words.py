"""A reporting word in all its forms."""

import pytest

from articles.extraction.cues.words import forms_of, word_of


@pytest.mark.parametrize(
    ("cue", "word"),
    [
        ("said", "say"),
        ("Saying", "say"),
        ("called  for", "call for"),
        ("called", "call"),
        ("warnings", "warn"),
        ("according to", "according to"),
        ("called on", "call on"),
        ("cautioned against", "caution against"),
        ("lashed out against", "lash out against"),
        ("has long said", "has long said"),
        ("말했다", "말했다"),
        ("", ""),
    ],
)
def test_a_cue_is_a_form_of_its_word(cue, word):
    assert word_of(cue) == word


@pytest.mark.parametrize(
    "word", ["say", "call for", "according to", "announcement", "has long said", "말했다"]
)
def test_every_form_is_one_of_the_word(word):
    forms = forms_of(word)
    assert (word in forms, {word_of(form) for form in forms}) == (True, {word})
