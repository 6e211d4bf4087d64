"""The desk's page on which it is decided whether two articles report one utterance."""

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from articles.models import UtterancePair
from tests.factories import make_actor, make_article, make_statement

pytestmark = pytest.mark.django_db
WORDS = "the two Koreas should reopen the liaison office before winter"


@pytest.fixture
def two():
    """Two reports of one utterance, in two articles."""
    ahn = make_actor("Ahn Ji")

    def report(day):
        article = make_article(f"Paper of {day}", f"She said {WORDS}.", published=day)
        return make_statement(WORDS, article=article, speaker=ahn, said="2019-07-02")

    return [report("2019-07-02"), report("2019-07-03")]


def page_of(statement):
    return reverse("admin:articles_statement_elsewhere", args=[statement.pk])


def shown(client, statement):
    return client.get(page_of(statement)).content.decode()


def decide(client, one, other, decision):
    sent = {"key": other.key, "decision": decision}
    return client.post(page_of(one), sent, follow=True).content.decode()


def test_what_the_words_propose_is_there_to_be_decided(desk, two):
    text = shown(desk, two[0])
    assert ("Paper of 2019-07-03" in text, "Not the same</button>" in text) == (True, True)


@pytest.mark.parametrize("decision", ["confirmed", "rejected"])
def test_a_decision_says_who_made_it_and_is_noted_on_both(desk, two, decision):
    text = decide(desk, *two, decision)
    noted = LogEntry.objects.values_list("object_id", flat=True)
    assert ("Minji Kim" in text, "Undo this decision" in text) == (True, True)
    assert sorted(noted) == sorted(str(one.pk) for one in two)


def test_a_decision_is_undone_from_either_side(desk, two):
    decide(desk, *two, "rejected")
    assert "Nothing is proposed that is not decided" in shown(desk, two[1])
    text = decide(desk, two[1], two[0], "reopened")
    assert ("Not the same</button>" in text, UtterancePair.objects.count()) == (True, 0)


def test_a_paraphrase_is_confirmed_by_its_address(desk, two):
    other = make_statement(article=make_article())
    desk.post(
        page_of(two[0]),
        {"key": f"http://testserver{other.get_absolute_url()}?as_of=2026-11-21", "decision": "confirmed"},
    )
    assert UtterancePair.objects.get().other_than(two[0].pk) == other.pk


@pytest.mark.parametrize(
    ("key", "said"),
    [("nothere", "No statement has the key “nothere”"), ("", "Write the key"), (None, "one article")],
)
def test_what_cannot_be_decided_is_said_beside_the_field(desk, two, key, said):
    text = desk.post(page_of(two[0]), {"key": two[0].key if key is None else key, "decision": "confirmed"})
    assert (said in text.content.decode(), UtterancePair.objects.count()) == (True, 0)


def test_contributors_decide_nothing(as_role, two):
    client = as_role("contributor")
    sent = client.post(page_of(two[0]), {"key": two[1].key, "decision": "confirmed"})
    change = client.get(reverse("admin:articles_statement_change", args=[two[0].pk])).content.decode()
    assert (sent.status_code, client.get(page_of(two[0])).status_code) == (403, 403)
    assert page_of(two[0]) not in change


def test_the_statements_own_page_leads_there_and_counts(desk, two):
    decide(desk, *two, "confirmed")
    change = desk.get(reverse("admin:articles_statement_change", args=[two[0].pk])).content.decode()
    public = desk.get(two[0].get_absolute_url()).content.decode()
    assert (f'{page_of(two[0])}">' in change, "(1 decided)" in change, page_of(two[0]) in public) == (
        True,
        True,
        True,
    )


def test_queries_do_not_grow_with_the_decisions(desk, two, django_assert_num_queries):
    decide(desk, *two, "confirmed")
    with django_assert_num_queries(10):
        shown(desk, two[0])
    for _ in range(3):
        decide(desk, two[0], make_statement(article=make_article()), "confirmed")
    with django_assert_num_queries(10):
        shown(desk, two[0])
