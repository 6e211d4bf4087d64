"""For which company unnamed people speak, that only the page knows.

| kind | case |
| --- | --- |
| an officer | `an executive at Harbour Marine`, `a manager of Oslo Shipping` |
| a spokesman | `a spokesman for Harbour Marine`; not `a spokesman for Lise Holm` |
| told behind the name | `a spokeswoman for Fjord Salmon, a seafood exporter` |
| nobody's | a worker, a customer, a former employee, somebody at a place or an unnamed firm |
| the same again | `the executive`, `the spokesman` |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

LATE = " said it was late."
LAST = [
    (f"An executive at Harbour Marine{LATE}", "Harbour Marine"),
    (
        f"An executive at Harbour Marine{LATE} The executive, who asked not to be named,{LATE}",
        "Harbour Marine",
    ),
    ("It was late, according to an executive at Harbour Marine.", "Harbour Marine"),
    (f"A manager of Oslo Shipping{LATE}", "Oslo Shipping"),
    (f"Two managers at Harbour Marine{LATE}", "Harbour Marine"),
    (f"An executive at Hyundai Asan{LATE}", "hyundai-asan"),
    (f"A spokesman for Harbour Marine{LATE}", "Harbour Marine"),
    (f"A spokesman for Harbour Marine{LATE}\n\nThe spokesman{LATE}", "Harbour Marine"),
    (f"A representative of Harbour Marine{LATE}", "Harbour Marine"),
    (f"A spokeswoman for Fjord Salmon, a seafood exporter,{LATE}", "Fjord Salmon"),
    (f"A spokesman for Lise Holm{LATE}", "spokesman for Lise Holm"),
    (f"A representative of Jan Brandt{LATE}", "representative of Jan Brandt"),
    (f"Lars Holm, a spokesman for Oslo Shipping,{LATE}", "Lars Holm"),
    (f"A worker at Harbour Marine{LATE}", "worker"),
    (f"A customer of Harbour Marine{LATE}", "customer"),
    (f"A former executive at Harbour Marine{LATE}", "former executive"),
    (f"The chief executive of Harbour Marine{LATE}", "chief executive"),
    (f"An executive at New York{LATE}", "executive"),
    (f"A manager of a shoe plant{LATE}", "manager"),
    (f"A source at a trading house{LATE}", "source at a trading house"),
]


@pytest.mark.parametrize(("text", "speaker"), LAST)
def test_an_unnamed_officer_speaks_for_the_company(text: str, speaker: str, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2019-03-15").statements
    assert who_speaks(found[-1]) == [speaker]
