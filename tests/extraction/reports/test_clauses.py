"""Clauses within clauses: asides, relatives, chains of verbs and second acts, in sentences of our own."""

from __future__ import annotations

import pytest

from tests.extraction.reported import reports


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Holm said the review, which he said would end in May, was leaving “no drawer unopened.”",
            [
                ("Holm", "the review, which he said would end in May, was leaving “no drawer unopened.”"),
                ("he", "would end in May"),
            ],
        ),
        (
            "Lund recalled that in 2018, too, many had told him it was a waste.",
            [
                ("Lund", "in 2018, too, many had told him it was a waste"),
                ("many", "it was a waste"),
            ],
        ),
        ("Lund has declared the guild a foe and sold its boats.", [("Lund", "the guild a foe")]),
        ("Lund declared the feast was over.", [("Lund", "the feast was over")]),
        (
            "Lund said the pact was “void,” and last year ordered it burnt.",
            [("Lund", "the pact was “void")],
        ),
        (
            "As the poet is supposed to have said, small steps are best.",
            [("the poet", "small steps are best")],
        ),
        (
            "The time had come, Holm said, to apply for help.",
            [("Holm", "The time had come … to apply for help")],
        ),
        (
            "Meanwhile, Lund, the adviser, met with the envoy and asked for a fair share, his office said.",
            [("his office", "Lund, the adviser, met with the envoy and asked for a fair share")],
        ),
        (
            "The mill is shut, Lund said, mainly because flour is dear.",
            [("Lund", "The mill is shut … mainly because flour is dear")],
        ),
        (
            "The pact can last, Holm said, only if both towns pay.",
            [("Holm", "The pact can last … only if both towns pay")],
        ),
        ("Holm called the talks frank but dull.", [("Holm", "the talks frank but dull")]),
        ("Holm called it useful.", [("Holm", "it useful")]),
        ("Holm called it a day.", []),
        ("Borders matter, Holm said.", [("Holm", "Borders matter")]),
        ("The toll doubles, Lund said.", [("Lund", "The toll doubles")]),
        (
            "The pact amounts to little more than words, say clerks.",
            [("clerks", "The pact amounts to little more than words")],
        ),
        ("The quay costs too much, say critics in Oslo.", [("critics", "The quay costs too much")]),
        ("In Oslo, Holm said.", []),
        ("The plan, which Oslo announced on Monday, calls for two piers.", []),
        ("The toll, which Holm denied, was too high.", []),
        ("The pact, which Oslo says is dead, was signed in May.", [("Oslo", "is dead")]),
        ("The nets, which, Holm said, were paid for, are gone.", [("Holm", "were paid for")]),
        ("The pact can last, Holm said, apparently in a hurry.", [("Holm", "The pact can last")]),
        (
            "They agreed to sail “at any hour,” he said.",
            [("he", "They agreed to sail “at any hour")],
        ),
        (
            "Holm and Lund agreed to sail “at any hour,” he said.",
            [("he", "Holm and Lund agreed to sail “at any hour")],
        ),
        (
            "Lund agreed to sail “at any hour,” he said.",
            [("Lund", "to sail “at any hour")],
        ),
        (
            "Lund offered to sail “at any hour” if it is dry.",
            [("Lund", "to sail “at any hour” if it is dry")],
        ),
        (
            "The offer is a trick, Holm noted, as Oslo has offered the town nothing but mud.",
            [("Holm", "The offer is a trick … as Oslo has offered the town nothing but mud")],
        ),
        (
            "Lund grumbled in his diary that Oslo “slept with its eyes open.”",
            [("Lund", "Oslo “slept with its eyes open.”")],
        ),
        (
            "Two days after telling the world that the road was shut, Oslo opened it.",
            [("Oslo", "the road was shut")],
        ),
        (
            "Lund said a drill was “idle,” hours after warning of a “flood” if it went ahead.",
            [("Lund", "a drill was “idle"), ("Lund", "a “flood” if it went ahead")],
        ),
        ("Lund vowed never again to sail.", [("Lund", "never again to sail")]),
        (
            "A man who answered the door said no one was in.",
            [("A man who answered the door", "no one was in")],
        ),
        ("Lund answered he would pay.", [("Lund", "he would pay")]),
        ("Lund said that's quite unusual.", [("Lund", "that's quite unusual")]),
        ("Lund said that the pier's keeper left.", [("Lund", "the pier's keeper left")]),
    ],
)
def test_clauses_within_clauses_are_read(text: str, expected: list[tuple[str, str]]) -> None:
    assert reports(text) == expected
