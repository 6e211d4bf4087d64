"""Quotations with a clause behind them whose verb no table has: the kinds of the module's table, each right
and wrong."""

import pytest

from tests.extraction.reported import reports

OPEN = "The gate will open by May"
KINDS = [
    # subject and verb
    (f"“{OPEN},” Baek Min-ho beamed.", [("Baek Min-ho", OPEN)]),
    (
        f"“{OPEN},” the minister, Baek Min-ho, beamed on Monday in Paju.",
        [("the minister, Baek Min-ho", OPEN)],
    ),
    (f"“{OPEN},” Baek gestured to the crowd, as he left.", [("Baek", OPEN)]),
    (f"“{OPEN},” Baek beamed. “We are ready.”", [("Baek", f"{OPEN} … We are ready.")]),
    ("“Will the gate open by May?” his aide beamed.", [("his aide", "Will the gate open by May?")]),
    (f"“{OPEN},” Baek's first novel, sold well.", []),
    (f"“{OPEN},” Baek opened the gate.", []),
    # verb and subject
    (f"“{OPEN},” deadpanned Baek Min-ho.", [("Baek Min-ho", OPEN)]),
    (
        f"“{OPEN},” chorused the children, “and we will see our aunt.”",
        [("the children", f"{OPEN} … and we will see our aunt.")],
    ),
    (f"“{OPEN},” was the motto of the year.", []),
    # texts
    (f"“{OPEN},” runs one line of the letter.", [("one line of the letter", OPEN)]),
    (f"“{OPEN},” goes a saying.", []),
    # thought aloud
    (f"“{OPEN},” Baek believes.", [("Baek", OPEN)]),
    (f"“{OPEN},” Baek believes that.", []),
    # titles
    ("“Crash Landing on You in Paju,” Baek beamed.", []),
]


@pytest.mark.parametrize(("text", "expected"), KINDS)
def test_any_verb_behind_a_quotation_reports_it(text: str, expected):
    assert reports(text) == expected
