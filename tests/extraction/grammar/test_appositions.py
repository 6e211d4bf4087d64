"""Long subjects, in sentences of our own: the name before the apposition speaks, whatever stands between."""

from __future__ import annotations

import pytest

from articles.extraction.reports.finding import find_reports


def sources(text: str) -> list[tuple[str | None, str]]:
    """The source of each report with its content."""
    return [
        (text[slice(*r.source)] if r.source else None, " … ".join(text[a:b] for a, b in r.segments))
        for r in find_reports(text)
    ]


@pytest.mark.parametrize(
    "between",
    [
        "a retired pilot who was named last week after his rival stepped down amid criticism",
        "a lawyer for the guild, a body that has owned the docks since they were built",
        "the harbour master, a former judge who is thought to have argued in private for a softer line",
        "who was then the minister and who had been to Bergen to arrange the thing",
        "the mayor, who took office in May when the old council fell",
    ],
)
def test_the_name_speaks_past_its_appositions(between: str) -> None:
    text = f"Lars Holm, {between}, told the council that the docks should close."
    assert sources(text) == [("Lars Holm", "the docks should close")]


def test_the_subject_of_a_relative_clause_speaks_past_its_own() -> None:
    text = (
        "The bridge — a span that Lars Holm, who drew it, once called “the last gift of a town” — was shut."
    )
    assert sources(text) == [("Lars Holm", "the last gift of a town")]


def test_a_clause_before_the_speaker_is_no_apposition() -> None:
    text = "It rained all night, and a pilot who knew the bay left, Lars Holm told reporters."
    assert sources(text) == [("Lars Holm", "It rained all night, and a pilot who knew the bay left")]


def test_what_somebody_is_thought_to_have_argued_is_no_report() -> None:
    assert (
        sources("The master, a former judge who is thought to have argued that the docks are old, left.")
        == []
    )
