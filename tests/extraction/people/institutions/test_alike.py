"""Bodies told by another one: the like in another state, what "its" division is of, where an official sits.

| kind | case |
| --- | --- |
| a place tells whose | `China's foreign ministry said … . The ministry in Seoul said …` |
| a counterpart | `Russia's foreign ministry said … . Its counterpart in Seoul said …` |
| the noun left out | `China's ministry said … . The South's said …` |
| of its part | `The Justice Ministry said … . An official in its law division said …` |
| the place told first | `At the health ministry, an official in charge of aid said …` |
| a listed society | `The Korean Red Cross said … . “…,” the organization noted` |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

LATE = " said it was late."
DRY = " said it was dry. "
LAST = [
    # a place tells whose
    (f"China's foreign ministry{DRY}The ministry in Seoul{LATE}", "ministry-of-foreign-affairs"),
    (f"Japan's foreign ministry{DRY}The North Korean ministry{LATE}", "nk-foreign-ministry"),
    (f"China's foreign ministry{DRY}China's ministry{DRY}The ministry in Seoul{LATE}", "ministry-of-foreign"),
    (f"Japan's health ministry{DRY}The South Korean ministry{LATE}", "Ministry of Health and Welfare"),
    (
        f"The Unification Ministry{DRY}China's foreign ministry{DRY}The ministry in Seoul{LATE}",
        "ministry-of-un",
    ),
    (
        f"Russia's foreign ministry{DRY}South Korea's foreign ministry{DRY}The ministry in Moscow{LATE}",
        "russia",
    ),
    (f"The Unification Ministry{DRY}The ministry in Pyongyang{LATE}", "ministry"),
    (f"The Unification Ministry{DRY}The ministry in charge{LATE}", "ministry-of-unification"),
    (f"China's foreign ministry{DRY}In Seoul, the ministry{LATE}", "ministry-of-foreign-affairs"),
    (f"The Unification Ministry{DRY}In Seoul, the ministry{LATE}", "ministry-of-unification"),
    (f"China's foreign ministry{DRY}In Paju, the ministry{LATE}", "china-foreign-ministry"),
    (f"China's foreign ministry{DRY}A ministry official in Seoul{LATE}", "ministry-of-foreign-affairs"),
    (f"China's foreign ministry{DRY}An official at the ministry in Tokyo{LATE}", "japan-foreign-ministry"),
    # a counterpart
    (f"China's foreign ministry{DRY}Its counterpart, the Unification Ministry,{LATE}", "ministry-of-un"),
    (f"Russia's foreign ministry{DRY}Its counterpart in Seoul{LATE}", "ministry-of-foreign-affairs"),
    (f"Russia's foreign ministry{DRY}The ministry's North Korean counterpart{LATE}", "nk-foreign-ministry"),
    (f"The Danish foreign ministry{DRY}Its Southern counterpart{LATE}", "ministry-of-foreign-affairs"),
    (f"The Unification Ministry{DRY}Its North Korean counterpart{LATE}", "North Korean counterpart"),
    (f"China's farmers' union{DRY}Its counterpart in Seoul{LATE}", "counterpart"),
    # the noun left out
    (f"China's foreign ministry{DRY}China's ministry{DRY}The South's{LATE}", "ministry-of-foreign-affairs"),
    # of its part
    (f"The Justice Ministry{DRY}An official in its unification law division{LATE}", "Ministry of Justice"),
    (f"The Unification Ministry{DRY}Officials at its aid bureau{LATE}", "ministry-of-unification"),
    (f"Mayor Jan Holm{DRY}An official in its press office{LATE}", "official"),
    (f"The Justice Ministry{DRY}“It is late,” said an official in its law division.", "Ministry of Justice"),
    (f"The Justice Ministry{DRY}An official at its bureau in Paju{LATE}", "Ministry of Justice"),
    # the place told first
    (
        f"The Foreign Ministry{DRY}At the health ministry, an official in charge of aid{LATE}",
        "Ministry of Health and Welfare",
    ),
    (f"The Foreign Ministry{DRY}But at the Unification Ministry, officials{LATE}", "ministry-of-unification"),
    (f"The Foreign Ministry{DRY}At the ministry, a Chinese diplomat{LATE}", "china"),
    (f"The Foreign Ministry{DRY}At the city hall, an official{LATE}", "official"),
    (f"The Foreign Ministry{DRY}At the ministry, a farmer{LATE}", "farmer"),
    # a listed society
    (f"The Korean Red Cross{DRY}Its files, however, have names, the organization noted.", "korean-red-cross"),
    (f"The Korean Red Cross{DRY}The organisation{LATE}", "korean-red-cross"),
    (f"The Foreign Ministry{DRY}The organization{LATE}", "organization"),
    (f"The Workers' Party{DRY}The group{LATE}", "group"),
]


@pytest.mark.parametrize(("text", "who"), LAST, ids=[text[-60:] for text, _ in LAST])
def test_a_body_is_told_by_another_one(text, who, directory: Directory):
    statement = annotate(text, directory=directory, published="2019-02-10").statements[-1]
    assert who_speaks(statement)[0].startswith(who)
