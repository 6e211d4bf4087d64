"""The noun phrase that speaks: before its verb, after it, over an apposition, across coordination."""

from __future__ import annotations

import pytest

from articles.extraction.grammar.name_ends import name_end
from articles.extraction.grammar.sources import (
    main_subject,
    nearest_subject,
    subject_before,
)
from tests.extraction.scopes import scope_of, words


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The old mayor of Bergen said no", "The old mayor of Bergen"),
        ("On Monday the mayor said no", "the mayor"),
        ("In an interview Lund said no", "Lund"),
        ("The mayor on Monday said no", "The mayor"),
        ("Rain fell and the mayor said no", "the mayor"),
        ("The mayor and his wife said no", "The mayor and his wife"),
        ("The plan that failed was dead, and he said no", "he"),
        ("Ola Lund, the mayor, who was ill, said no", "Ola Lund"),
        ("Ola Lund, a historian who saw the fire, said no", "Ola Lund"),
        ("[Lead]North Jutland said no", "North Jutland"),
        ("Two pilots formerly based in Oslo, however, said no", "Two pilots formerly based in Oslo"),
        ("A farmer of Voss, Bergen County, however, said no", "A farmer of Voss, Bergen County"),
        (
            "In a note on Monday, First Vice Mayor Ola Lund, who took office in May, said no",
            "First Vice Mayor Ola Lund",
        ),
        ("In Oslo, acting Mayor Ola Lund, who took office in May, said no", "acting Mayor Ola Lund"),
        ("Rain fell on Voss, and citing Mayor Lund, the paper said no", "the paper"),
    ],
)
def test_the_subject_before_a_verb(text: str, subject: str) -> None:
    scope = scope_of(text)
    assert words(scope, subject_before(scope, 0, scope.tokens.low.index("said"))) == subject


@pytest.mark.parametrize(
    "text",
    [
        "A clerk, who spoke on condition of anonymity because of harbor rules, said no",
        "A clerk, who asked for anonymity, citing rules, said no",
    ],
)
def test_what_a_clause_tells_of_somebody_is_no_subject(text: str) -> None:
    scope = scope_of(text)
    assert subject_before(scope, 0, scope.tokens.low.index("rules")) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Berg, an analyst", "Ann Berg"),
        ("Ann Berg of the Oslo Institute in a note", "Ann Berg of the Oslo Institute"),
        ("J. K. Lund on Monday", "J. K. Lund"),
        ("Dr. Lund (right) who left", "Dr. Lund (right)"),
        ("officials who left", "officials"),
    ],
)
def test_the_name_after_an_inverted_verb(text: str, name: str) -> None:
    scope = scope_of(text)
    assert words(scope, (0, name_end(scope, 0))) == name


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("While the guards slept, the duke left the fort, adding nothing.", "the duke"),
        ("But Ann Berg, a fellow at the fort, struck a new note, adding nothing.", "Ann Berg"),
        ("And on Monday, Ann Berg struck a new note, adding nothing.", "Ann Berg"),
    ],
)
def test_the_main_subject_is_not_what_is_fronted(text: str, subject: str) -> None:
    scope = scope_of(text)
    assert words(scope, main_subject(scope, scope.tokens.low.index("adding"))) == subject


def test_the_nearest_subject_is_that_of_the_last_verb() -> None:
    scope = scope_of("Oslo sold the fort, but the heirs questioned the price saying it was low")
    assert words(scope, nearest_subject(scope, scope.tokens.low.index("saying"))) == "the heirs"
