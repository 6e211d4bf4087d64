"""The review of what changed while an editor looked at it: refused, and shown as it is now."""

import pytest

from tests import factories
from tests.admin.test_review import TEXT, take


@pytest.fixture
def first(db):
    article = factories.make_article("Talks to go on", TEXT)
    return factories.make_statement("We will go on", article=article)


@pytest.fixture
def second(first):
    return factories.make_statement("It takes time and it takes trust", article=first.article)


@pytest.mark.parametrize(
    ("step", "values"), [("resize", {"spans": "1-11"}), ("add", {"spans": "1-11"}), ("split", {"at": 4})]
)
@pytest.mark.parametrize(("seen", "status"), [("as it stands", 200), ("We would go on", 422), ("", 200)])
def test_a_place_where_other_words_stand_by_now_is_refused(desk, first, step, values, seen, status):
    """A text that somebody changes while another has words of it selected."""
    start = values.get("at", 1)
    shown = first.article.text[start : start + 10].replace(" ", "  ") if seen == "as it stands" else seen
    assert take(desk, first, step, seen=shown, **values).status_code == status


@pytest.mark.parametrize(("is_stale", "chosen"), [(True, 0), (False, 1)])
def test_what_is_refused_stays_to_be_looked_at(desk, first, second, is_stale, chosen):
    """The script says with a decision to which statement it goes on."""
    values = {"then": second.pk} | ({"version": "2020-01-01"} if is_stale else {})
    panel = take(desk, first, "accept", **values).json()["pieces"]["panel"]
    assert f'class="desk-panel" data-statement="{(first, second)[chosen].pk}"' in panel
