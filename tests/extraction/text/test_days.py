"""What goes with a day: where it is counted, which date it is, a day of the month."""

import pytest

from articles.extraction.text.days import told_with_days

WITH_A_DAY = {
    "They met on Monday (local time).": [" (local time)"],
    "They met on Monday (March 4) in Oslo.": [" (March 4)"],
    "They met on Monday (4 March 2019).": [" (4 March 2019)"],
    "Oslo said on Monday, March 4, that it waits.": [", March 4,"],
    "On Monday, March 4, Oslo said so.": [", March 4"],
    "Holm, at talks on Monday, March 4, said so.": [", March 4"],
    "Oslo said on the 15th that it waits.": ["the 15th"],
    "Oslo on the 15th slammed it.": ["the 15th"],
    "Oslo said on Monday, local time that it waits.": [", local time"],
    "Oslo said last summer that it waits.": ["last summer"],
    "Oslo said back in June that it waits.": ["back"],
    "Oslo said this summer would be hot.": [],
    "Oslo came back in time.": [],
    "They met on the 38th parallel.": [],
    "They met on the 70th anniversary.": [],
    "It moved on the 2nd armored brigade.": [],
    "It cost 1,500, March 4 being a Monday.": [],
    "They met in Oslo (March 4).": [],
}


@pytest.mark.parametrize("text", WITH_A_DAY)
def test_what_goes_with_a_day_is_found(text: str) -> None:
    assert [text[start:end] for start, end in told_with_days(text)] == WITH_A_DAY[text]
