"""Two who speak at once and are told of between commas, the ministry of whoever is told of, and two people
of the directory who write their names alike: each kind right and wrong.

| kind | case |
| --- | --- |
| the first described | `Lee Do-hoon, the envoy, and his counterpart, Stephen Biegun, agreed` |
| the second described | `Kang Kyung-wha, the minister, and Taro Kono, her guest, agreed` |
| no comma at the verb | `Lee Do-hoon, the envoy, and Stephen Biegun agreed` |
| a counterpart without a comma | `Cho Myoung-gyon and his Northern counterpart Ri Son-gwon agreed` |
| its minister's ministry | `Foreign Minister Kang Kyung-wha met Taro Kono, the ministry said` |
| both | `The White House and the Blue House met. Both denied it`, `Lee and Biegun met, and both said` |
| not in their own words | `“Great is Kim Jong Il,” Kim told the crowd`, where Kim Yong Nam spoke before |
| of a country | `Russia's envoy, Eva Holm, said … . Lee … . The Russian envoy said` |
| by the office told | `Ri Yong-ho, the army's chief of staff`, `Vice Foreign Minister Ri Yong-ho` |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

AGREED = " agreed the talks should go on."
LEE, BIEGUN = "lee-do-hoon", "stephen-biegun"
KANG, KONO = "kang-kyung-wha", "taro-kono"
JOINT = [
    # the first described
    (f"Lee Do-hoon, Seoul's nuclear envoy, and his U.S. counterpart, Stephen Biegun,{AGREED}", [LEE, BIEGUN]),
    (f"Lee Do-hoon, who is visiting Oslo, and his host, Stephen Biegun,{AGREED}", [LEE, BIEGUN]),
    # the second described
    (f"Kang Kyung-wha, the foreign minister, and Taro Kono, her Japanese guest,{AGREED}", [KANG, KONO]),
    # no comma at the verb
    (f"Lee Do-hoon, Seoul's nuclear envoy, and Stephen Biegun{AGREED}", [LEE, BIEGUN]),
    (f"Lee Do-hoon, the special representative, and U.S. envoy Stephen Biegun{AGREED}", [LEE, BIEGUN]),
    # a counterpart without a comma
    (f"Minister Kang Kyung-wha and her Japanese counterpart Taro Kono{AGREED}", [KANG, KONO]),
    # one alone
    (f"Lee Do-hoon, the envoy, and author of two books,{AGREED}", [LEE]),
    (f"Lee Do-hoon fell ill, a day later, and Stephen Biegun{AGREED}", [BIEGUN]),
    (f"In May, a dry month, and again in June Stephen Biegun{AGREED}", [BIEGUN]),
    (f"Kang Kyung-wha and her staff{AGREED}", [KANG]),
]


def speakers(text: str, directory: Directory, published: str = "2019-07-04") -> list[list[str]]:
    said = annotate(text, directory=directory, published=published).statements
    return [who_speaks(statement) for statement in said]


@pytest.mark.parametrize(("text", "both"), JOINT)
def test_two_speak_though_one_is_told_of_between_commas(text: str, both: list[str], directory: Directory):
    assert speakers(text, directory) == [both]


FOREIGN, UNIFICATION = "ministry-of-foreign-affairs", "ministry-of-unification"
SAID = ", the ministry said."
MINISTRIES = [
    (f"Foreign Minister Kang Kyung-wha met Taro Kono in Oslo{SAID}", FOREIGN),
    (f"Foreign Minister Kang Kyung-wha met China's Wang Yi in Oslo{SAID}", FOREIGN),
    (f"The unification minister will go to Oslo{SAID}", UNIFICATION),
    (
        f"The unification ministry shut its doors. Foreign Minister Kang Kyung-wha met Taro Kono{SAID}",
        FOREIGN,
    ),
    ("Foreign Minister Kang Kyung-wha went to Oslo. A ministry official said it was cold.", FOREIGN),
    # another body stands nearer
    (f"Foreign Minister Kang Kyung-wha went to the unification ministry{SAID}", UNIFICATION),
    # two of them, or another country's
    (f"Kang Kyung-wha met Unification Minister Kim Yeon-chul in Oslo{SAID}", "ministry"),
    (f"Norway's foreign minister went to Oslo{SAID}", "ministry"),
]


@pytest.mark.parametrize(("text", "ministry"), MINISTRIES)
def test_the_ministry_is_that_of_the_minister_told_of(text: str, ministry: str, directory: Directory):
    assert speakers(text, directory) == [[ministry]]


GENERAL, MINISTER = "ri-yong-ho-general", "ri-yong-ho"
ALIKE = [
    ("2011-06-15", "Ri Yong-ho, the army's chief of the General Staff, came. Ri said it was late.", GENERAL),
    ("2011-06-15", "Vice Marshal Ri Yong Ho said it was late.", GENERAL),
    ("2011-06-15", "Vice Foreign Minister Ri Yong-ho said it was late.", MINISTER),
    (
        "2011-06-15",
        "Ri Yong-ho came. Envoys smiled. Ri Yong-ho, the nuclear envoy, said it was late.",
        MINISTER,
    ),
    ("2017-06-15", "Ri Yong-ho said it was late.", MINISTER),
    ("2011-06-15", "Ri Yong-ho came to Oslo. Ri said it was late.", "Ri Yong-ho"),
    (
        "2020-01-15",
        "Kim Hyun-jong, deputy national security adviser, came. Kim said it was late.",
        "kim-hyun-chong",
    ),
    ("2026-01-15", "Kim Hyun-jong came to Oslo. Kim said it was late.", "kim-hyun-jong-general"),
]


@pytest.mark.parametrize(("day", "text", "who"), ALIKE)
def test_an_office_tells_which_of_two_bearers_of_a_name_speaks(
    day: str, text: str, who: str, directory: Directory
):
    assert speakers(text, directory, day) == [[who]]


BOTH = [
    (
        f"Lee Do-hoon and his U.S. counterpart, Stephen Biegun, talked in Oslo, and both{AGREED}",
        [LEE, BIEGUN],
    ),
    ("The White House met the Red Cross. Both denied that it was late.", ["Both"]),
    (
        "The White House and the Blue House met. Both denied it was late.",
        ["white-house", "presidential-office"],
    ),
]


@pytest.mark.parametrize(("text", "both"), BOTH)
def test_both_are_those_named_together(text: str, both: list[str], directory: Directory):
    assert speakers(text, directory) == [both]


def test_nobody_names_themselves_in_what_they_say(directory: Directory):
    text = (
        "Kim Yong Nam, the president of the presidium, said it was late.\n\n“Great is Kim Jong Il,” Kim said."
    )
    assert speakers(text, directory) == [["kim-yong-nam"]] * 2


GENG = "Chinese foreign ministry spokesman Geng Li"
EVA = "Russian Foreign Ministry spokeswoman Eva Holm"
HOLM = "U.S. State Department spokesman Tom Holm"
LATER = [
    (GENG, "The Chinese spokesman", "Geng Li"),
    (EVA, "The Russian diplomat", "Eva Holm"),
    (HOLM, "The U.S. spokesperson", "Tom Holm"),
    (EVA, "A Russian diplomat", "russia"),
    (EVA, "The Chinese spokesman", "china"),
    # an office that somebody else is known to hold
    ("Rep. Gil Nam-ho", "The Chinese president", "xi-jinping"),
]


@pytest.mark.parametrize(("first", "later", "who"), LATER)
def test_a_country_and_an_office_tell_who_is_meant_again(
    first: str, later: str, who: str, directory: Directory
):
    here = "Unification Minister Kim Yeon-chul said it was cold."
    text = f"{first} said it was dark.\n\n{here}\n\n{later} said it was late."
    assert speakers(text, directory)[-1] == [who]


def test_an_office_of_which_nobody_is_known_goes_to_who_has_just_spoken(directory: Directory):
    text = "Rep. Gil Nam-ho said it was dark. The Norwegian president said it was late."
    assert speakers(text, directory) == [["Gil Nam-ho"]] * 2


def test_whoever_made_the_remarks_is_the_official_of_the_opening(directory: Directory):
    opening = "It is late, Seoul's point man on North Korea said Thursday."
    text = f"{opening}\n\nGil Nam-ho, a director at the foreign ministry, made the remarks in Oslo."
    assert speakers(text, directory) == [["Gil Nam-ho"]]
    assert speakers(opening, directory) == [["kim-yeon-chul"]]


@pytest.mark.parametrize(
    "named", ["Gil Nam-ho, a director at the foreign ministry,", "Vice Foreign Minister Gil Nam-ho"]
)
def test_his_ministry_is_that_told_beside_the_name(named: str, directory: Directory):
    text = (
        f"{named} said it was dark. The defense ministry said it was cold. Gil will leave, his ministry said."
    )
    assert speakers(text, directory)[-1] == [FOREIGN]


def test_the_statement_goes_on_with_whose_it_was(directory: Directory):
    told = "The statement, attributed to a spokesman for the National Defense Commission, said it was dark."
    text = f"{told}\n\nTom Lund called that “cold.”\n\nThe statement said it was late."
    assert [who[0] for who in speakers(text, directory)][::2] == ["national-defence-commission"] * 2


def test_a_joint_statement_is_that_of_the_two_who_met(directory: Directory):
    met = "South Korea and Japan met in Oslo."
    both = [["south-korea", "japan"]]
    assert speakers(f"{met} Talks will go on, according to a joint statement.", directory) == both
    assert speakers(f"{met} Talks will go on, a joint statement by 30 guilds said.", directory) != both
    assert speakers("Guilds met. Talks will go on, a joint statement said.", directory) == [
        ["joint statement"]
    ]
