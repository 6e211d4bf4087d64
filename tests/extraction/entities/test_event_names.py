"""Other words for an event's name: its day, its noun, the two who meet."""

import pytest

from articles.extraction.entities.event_names import names_of_event

NAMES = [
    ("the October 4 declaration", "declaration", "the Oct. 4 declaration", True),
    ("the October 4 declaration", "declaration", "the 4 October declaration", True),
    ("the June 15 declaration", "declaration", "the 15 June declaration", True),
    ("the October 4 declaration", "declaration", "the October 4 deal", False),
    ("the 2018 military agreement", "agreement", "the 2018 military pact", True),
    ("the September 19 military agreement", "agreement", "the Sept. 19 military accord", True),
    ("the Agreed Framework", "agreement", "the Agreed pact", False),
    ("the second Trump-Kim summit", "summit", "the second Kim-Trump summit", True),
    ("the Trump-Kim row", "summit", "the Kim-Trump row", False),
]


@pytest.mark.parametrize(("name", "kind", "other", "expected"), NAMES)
def test_an_event_is_named_in_other_words(name: str, kind: str, other: str, expected: bool) -> None:
    assert (other in set(names_of_event(name, kind))) is expected
