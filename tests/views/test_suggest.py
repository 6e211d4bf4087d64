"""Suggestions while somebody types: entries of the archive under any of their names."""

import pytest
from django.urls import reverse

from articles.models import ActorName, EventName
from tests.factories import make_actor, make_event, make_publisher, make_statement

pytestmark = pytest.mark.django_db


def suggested(client, **asked: object) -> list[tuple[str, str]]:
    found = client.get(reverse("articles:suggest"), asked).json()["suggestions"]
    return [(one["kind"], one["slug"]) for one in found]


@pytest.fixture
def entries():
    """An actor with statements and one without, an event and a publisher, with “Han” in a name of each."""
    quoted = make_actor("Han Ji", slug="han-ji")
    for text, kind in (("Han Ji", "press"), ("한지", "hangul")):
        ActorName.objects.create(actor=quoted, text=text, kind=kind)
    make_actor("Han Abe", slug="han-abe")
    event = make_event("Hanoi summit", slug="hanoi")
    EventName.objects.create(event=event, text="the second meeting")
    make_publisher("The Paper", slug="paper", aliases="Hankyoreh\nThe Han")
    make_statement(speaker=quoted, occasion=event)
    return quoted


def test_all_kinds_are_suggested_and_the_most_quoted_actor_first(client, entries):
    assert suggested(client, q="han") == [
        ("actor", "han-ji"),
        ("actor", "han-abe"),
        ("event", "hanoi"),
        ("publisher", "paper"),
    ]


@pytest.mark.parametrize(
    ("typed", "slugs"),
    [("한지", ["han-ji"]), ("hanji", ["han-ji"]), ("second meet", ["hanoi"]), ("hankyo", ["paper"])],
)
def test_any_form_of_a_name_is_found(client, entries, typed, slugs):
    assert [slug for _, slug in suggested(client, q=typed)] == slugs


def test_a_field_for_one_kind_is_suggested_that_kind_alone(client, entries):
    assert suggested(client, q="han", kind="event") == [("event", "hanoi")]


@pytest.mark.parametrize("asked", [{}, {"q": "h"}, {"q": "han", "kind": "planet"}, {"q": "\0"}])
def test_too_little_or_an_unknown_kind_suggests_nothing(client, entries, asked):
    assert suggested(client, **asked) == []


def test_each_says_what_it_is_and_how_many_statements_it_has(client, entries):
    first, *_ = client.get(reverse("articles:suggest"), {"q": "han"}).json()["suggestions"]
    assert first == {"kind": "actor", "slug": "han-ji", "name": "Han Ji", "note": "South Korea", "count": 1}


def test_suggestions_take_as_many_queries_for_many_entries(client, entries, django_assert_max_num_queries):
    for number in range(20):
        make_actor(f"Han Number {number}")
        make_event(f"Hanoi meeting {number}")
    with django_assert_max_num_queries(6):
        client.get(reverse("articles:suggest"), {"q": "han"})
