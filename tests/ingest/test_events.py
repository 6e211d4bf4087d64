"""What an event is called, and of which kind it is, that the text names as an occasion."""

from __future__ import annotations

import pytest

from articles.ingest.events import kind_of, proposed_name
from articles.models import Statement
from tests import factories


def named(words: str, said: str = "2021-05-11") -> Statement:
    statement = factories.make_statement(speaker=factories.make_actor("Anna Holm"))
    statement.occasion_mention, statement.said = words, said
    return statement


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("a forum in Seoul", "Forum in Seoul, 11 May 2021"),
        ("the plenary session", "Plenary session, 11 May 2021"),
        ("his New Year's address", "Anna Holm’s New Year's address, 11 May 2021"),
        ("Friday's hearing", "Friday's hearing, 11 May 2021"),
        ("", ""),
    ],
)
def test_the_name_has_the_day(db, words, name):
    assert proposed_name(named(words)) == name


def test_the_name_does_without_a_day(db):
    assert proposed_name(named("a forum in Seoul", said="")) == "Forum in Seoul"


def test_a_name_is_never_too_long(db):
    assert len(proposed_name(named("a forum " * 60))) <= 200


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("a regular press briefing", "press-conference"),
        ("a speech at a party meeting", "speech"),
        ("phone talks with Lund", "talks"),
        ("a statement carried by state media", "statement"),
        ("a forum in Seoul", "other"),
        ("a words without a noun of the table", "other"),
    ],
)
def test_the_noun_tells_the_kind(words, kind):
    assert kind_of(words) == kind
