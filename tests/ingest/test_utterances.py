"""What an editor decides of two statements stays, whichever is named first, until it is taken back."""

import pytest
from django.core.exceptions import ValidationError

from articles.ingest.utterances import decide_pair, hand_on, reopen_pair
from articles.models import UtterancePair
from tests.factories import make_article, make_editor, make_statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def two():
    return [make_statement(article=make_article()) for _ in range(2)]


@pytest.fixture
def kim():
    return make_editor("kim", first_name="Minji", last_name="Kim")


def decisions():
    return list(UtterancePair.objects.order_by("pk").values_list("first", "second", "decision"))


def test_a_decision_is_kept_once_with_who_made_it(two, kim):
    decide_pair(*two, "rejected", by=kim)
    pair = decide_pair(*reversed(two), "confirmed", by=kim)
    assert decisions() == [(two[0].pk, two[1].pk, "confirmed")]
    assert (pair.user, pair.by, str(pair)) == (
        kim,
        "Minji Kim",
        f"{two[0].pk} and {two[1].pk}: one utterance",
    )


def test_a_decision_can_be_taken_back_once(two, kim):
    decide_pair(*two, "confirmed", by=kim)
    assert (reopen_pair(*reversed(two)), reopen_pair(*two), decisions()) == (True, False, [])


def test_two_statements_of_one_article_are_two(kim):
    article = make_article(text="One thing. Another thing.")
    both = [make_statement(words, article=article) for words in ("One thing", "Another thing")]
    with pytest.raises(ValidationError, match="one article"):
        decide_pair(*both, "confirmed", by=kim)


def test_what_is_no_decision_is_refused(two, kim):
    with pytest.raises(ValidationError, match="no decision"):
        decide_pair(*two, "perhaps", by=kim)


def test_a_decision_goes_on_to_what_stands_in_the_place_of_a_statement(two, kim):
    heir = make_statement(article=make_article())
    decide_pair(*two, "confirmed", by=kim)
    hand_on({two[0].pk: heir.pk})
    assert decisions() == [(two[1].pk, heir.pk, "confirmed")]


@pytest.mark.parametrize("heir", [0, 1], ids=["the other of the pair", "one that is decided itself"])
def test_a_decision_rests_where_its_heir_has_one_or_is_the_other(two, kim, heir):
    third = make_statement(article=make_article())
    decide_pair(*two, "confirmed", by=kim)
    decide_pair(two[1], third, "rejected", by=kim)
    hand_on({two[0].pk: (two[1], third)[heir].pk})
    assert decisions() == [
        (two[0].pk, two[1].pk, "confirmed"),
        (two[1].pk, third.pk, "rejected"),
    ]
