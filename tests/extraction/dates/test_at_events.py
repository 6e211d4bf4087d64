"""The event at which something was said, by its name or by kind and date, and its day:

at it        at the Singapore summit; in the Panmunjom Declaration; a promise made there; "the summit failed"
goes on      He also said …; what the same person says in another paragraph does not
with a date  at the Stockholm talks in October 2019; at their first summit in April 2018; not of another month
at its place in Berlin in July 2017, of who spoke there; not at home, in another month, nor where two fit
around it    after the Hanoi summit: between it and the page; before it: open
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory


def told(
    text: str, directory: Directory, published: str = "2024-07-04"
) -> list[tuple[str | None, str | None]]:
    found = annotate(text, directory=directory, published=published)
    return [(one.said.edtf if one.said else None, one.occasion) for one in found.statements]


SINGAPORE = ("2018-06-12", "singapore-summit-2018")
HANOI = ("2019-02-27/2019-02-28", "hanoi-summit-2019")
AT_IT = {
    "At the Singapore summit, Donald Trump promised to halt the drills.": SINGAPORE,
    "“It is a great day,” Donald Trump said at the Singapore summit.": SINGAPORE,
    "In the Singapore joint statement, Kim Jong-un pledged to give them up.": SINGAPORE,
    "Donald Trump told Kim Jong-un at the second Kim-Trump summit that he had to wait.": HANOI,
    "At the Stockholm talks in October 2019, Kim Myong-gil said it had failed.": (
        "2019-10",
        "stockholm-talks-2019",
    ),
    "In the September 19 Pyongyang Joint Declaration, Kim Jong-un promised to visit Seoul.": (
        "2018-09-19",
        "pyongyang-joint-declaration-2018",
    ),
    "Kim Jong-un told Moon Jae-in at their first summit in April 2018 that he would come.": (
        "2018-04",
        "inter-korean-summit-2018-04",
    ),
    "Kim Jong-un told Moon Jae-in at a summit in April 2016 that he would come.": ("2016-04", None),
    "Kim Jong-un said at a summit in April 2018 that he would come.": ("2018-04", None),
    "It came of the summit in June 2000 at which Kim Dae-jung and Kim Jong-il said they would go on.": (
        "2000-06",
        "inter-korean-summit-2000",
    ),
    "It came of the first summit meeting in 2000, where Kim Dae-jung and Kim Jong-il said they agreed.": (
        "2000",
        "inter-korean-summit-2000",
    ),
    "In Berlin in July 2017, Moon Jae-in said the seat was the driver's.": (
        "2017-07",
        "berlin-initiative-2017",
    ),
    "It followed a speech in Berlin in July 2017 in which Moon Jae-in said he would go.": (
        "2017-07",
        "berlin-initiative-2017",
    ),
    "In Berlin in August 2017, Moon Jae-in said the seat was the driver's.": ("2017-08", None),
    "In Berlin in July 2017, Chung Dong-young said the seat was the driver's.": ("2017-07", None),
    "In Washington in May 2018, Donald Trump said the seat was the driver's.": ("2018-05", None),
    "In Pyongyang in September 2018, Moon Jae-in said the seat was the driver's.": ("2018-09", None),
    "Donald Trump said the Singapore summit was a success.": ("2024-07", None),
    "Donald Trump, who walked out at the Hanoi summit, said he was in no hurry.": ("2024-07", None),
    "Stephen Biegun, who led the talks at the Hanoi summit, told reporters it was open.": ("2024-07", None),
    "Kim Jong-un said in line with the Panmunjom Declaration that he would wait.": ("2024-07", None),
    "On Monday at the site of the Hanoi summit hotel, Donald Trump said he was glad.": ("2024-07-01", None),
    "After the Hanoi summit, Donald Trump said he was in no hurry.": ("2019-02/2024-07", None),
    "Ahead of the Hanoi summit, Donald Trump said he was in no hurry.": (None, None),
}


@pytest.mark.parametrize("text", AT_IT)
def test_what_is_said_at_an_event_is_of_its_day(text: str, directory: Directory) -> None:
    assert told(text, directory) == [AT_IT[text]]


def test_an_event_of_late_is_news_and_dates_nothing_said_after_it(directory: Directory) -> None:
    text = "After the Hanoi summit, Donald Trump said he was in no hurry."
    assert told(text, directory, "2019-03-12") == [("2019-03", None)]


def test_he_goes_on_at_the_event_and_not_elsewhere(directory: Directory) -> None:
    text = (
        "At the Singapore summit, Donald Trump promised to halt the drills. He also said he was glad.\n\n"
        "Donald Trump called it a mistake."
    )
    assert told(text, directory) == [SINGAPORE, SINGAPORE, ("2024-07", None)]
