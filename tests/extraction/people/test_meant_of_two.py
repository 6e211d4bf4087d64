"""Who is meant where a page has told of two, or of one in passing, and goes on with another word.

| told before | goes on with | not |
| --- | --- | --- |
| `Holm Shipping said` | `a company spokesman said` | `an oil company official said` |
| `A farmer said` | | `the company spokesman said` |
| `Eva Holm, a professor, came.` | `She said` | `He said` |
| `Kang met a farmer.` | `He said` | |
| `Lee Min-ho, a spokesman for a guild, said` | `Spokesman Lee said` | who else is a spokesman |
| `Minister Kim met Vice Minister Suh.` | `The minister said` | the vice minister |
| `Wang Yi, the Chinese foreign minister, came.` | `The Chinese diplomat said` | behind `a Chinese diplomat` |
| `Professor Eva Holm came.` | `The professor said` | |
| `Kang met Harry Holm, the U.S. ambassador.` | `The two sides said` | the Koreas |
| `Jan Holm, chief executive of Dahl Shipping, said` | `The company said` | |
| `The Oslo Harbour Authority said` | `A spokesman said` | `a German official said` |
| `A spokesman for the Oslo police said` | `The police said` | |
| `Japan's Foreign Ministry said` | `The foreign ministry said` | where Seoul is told of |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

COLD = "said it was cold."
KIM, SUH, KANG, KONO = "kim-yeon-chul", "suh-ho", "kang-kyung-wha", "taro-kono"
VICE = "Suh Ho, the vice unification minister,"
FIRM = "Holm Shipping said it was late."
GROUP = "Save the Fjords, an environmental group, opened a hall."


def last(text: str, directory: Directory) -> str | None:
    said = annotate(text, directory=directory, published="2019-07-04").statements
    return next(iter(who_speaks(said[-1])), None)


OFFICIALS = [
    (f"{FIRM} A company spokesman {COLD}", "Holm Shipping"),
    (f"{FIRM} The company official {COLD}", "Holm Shipping"),
    (f"{FIRM}\n\nA senior company official {COLD}", "Holm Shipping"),
    (f"{GROUP} The group was new, it said. A group spokeswoman {COLD}", "Save the Fjords"),
    # of another body, or of none
    (f"{FIRM} An oil company official {COLD}", "oil company official"),
    (f"Jan Holm said the pier was shut. A company official {COLD}", "company official"),
    (f"{FIRM}\n\n“It is late,” a farmer said.\n\nThe ministry spokesman {COLD}", "ministry spokesman"),
    (f"A farmer in Oslo said it was late. The company spokesman {COLD}", "company spokesman"),
    (f"A diplomat in Oslo said it was late. The spokesman {COLD}", "diplomat in Oslo"),
]


@pytest.mark.parametrize(("text", "who"), OFFICIALS)
def test_a_company_spokesman_is_of_the_company_told_of(text: str, who: str, directory: Directory):
    assert last(text, directory) == who


APPOSED = [
    (f"Reporters met Eva Holm, a farmer, in Oslo. She {COLD}", "Eva Holm"),
    (f"Reporters met Eva Holm, a farmer, in Oslo. He {COLD}", None),
    (f"Lars Lund said it was late.\n\nEva Holm, a farmer in Oslo, came by. He {COLD}", "Lars Lund"),
    (f"Lee Do-hoon met Eva Holm, a farmer, in Oslo. She {COLD}", "Eva Holm"),
    (f"Lee Do-hoon met Lars Holm, a farmer, in Oslo. He {COLD}", "lee-do-hoon"),
    (f"Kang Kyung-wha met a farmer in Oslo. He {COLD}", "farmer"),
    (f"Kang Kyung-wha met a farmer in Oslo. She {COLD}", KANG),
    (f"Lee Do-hoon met with Mayor Eva Holm in Oslo. She {COLD}", "Eva Holm"),
    (f"Lee Do-hoon met with Mayor Eva Holm and Kang Kyung-wha. She {COLD}", None),
]


@pytest.mark.parametrize(("text", "who"), APPOSED)
def test_a_pronoun_means_whom_a_noun_behind_the_name_describes(
    text: str, who: str | None, directory: Directory
):
    assert last(text, directory) == who


TITLED = [
    (f"Lee Min-ho, a spokesman for the guild, came. Spokesman Lee {COLD}", "Lee Min-ho"),
    (f"Spokesman Lee Min-ho came. He {COLD}", "Lee Min-ho"),
    (f"Lee Min-ho, a farmer, came. Spokesman Lee {COLD}", "lee-sang-min"),
    (f"Lee Sang-min met Lee Min-ho, a spokesman for the guild. Spokesman Lee {COLD}", "lee-sang-min"),
    # a minister and a deputy
    (f"{VICE} met Kim Yeon-chul, the unification minister, in Oslo. The minister {COLD}", KIM),
    (f"Vice Unification Minister Suh Ho met Unification Minister Kim Yeon-chul. The minister {COLD}", KIM),
    (f"{VICE} met Kim Yeon-chul, the unification minister, in Oslo. The vice minister {COLD}", SUH),
    (f"{VICE} met Eva Holm, a farmer, in Oslo. The minister {COLD}", SUH),
    (f"{VICE} met Eva Holm.\n\nKim Yeon-chul, the unification minister, came by. The minister {COLD}", KIM),
    (f"Kim Yeon-chul, the unification minister, came.\n\n{VICE} said it was late. The minister {COLD}", KIM),
    (f"{VICE} said it was late. The minister {COLD}", SUH),
    # a professor holds no office
    (
        "Japanese Foreign Minister Taro Kono said it was late.\n\nProfessor Eva Holm said it was dark. The "
        f"Japanese minister {COLD}",
        KONO,
    ),
    # the words before the office
    (
        "Kang Kyung-wha, the foreign minister, said it was late. Choe Son-hui, the North's vice foreign "
        f"minister, said it was dark. The foreign minister {COLD}",
        KANG,
    ),
]


@pytest.mark.parametrize(("text", "who"), TITLED)
def test_a_title_means_to_whom_the_page_gives_it(text: str, who: str, directory: Directory):
    assert last(text, directory) == who


JAPANESE = "Taro Kono, the Japanese foreign minister, came to Oslo."
FARMER = "\n\nLars Lund, a farmer in Oslo, said it was late."
OF_A_STATE = [
    (f"{JAPANESE}{FARMER} The Japanese diplomat {COLD}", KONO),
    (f"{JAPANESE}\n\nThe river froze.\n\nThe Japanese official {COLD}", KONO),
    # another one may be meant
    (f"{JAPANESE} A Japanese diplomat said it was late.{FARMER} The Japanese diplomat {COLD}", "japan"),
    (f"{JAPANESE} Shinzo Abe stayed at home.{FARMER} The Norwegian official {COLD}", "Norwegian official"),
]


@pytest.mark.parametrize(("text", "who"), OF_A_STATE)
def test_a_country_and_a_calling_mean_whom_the_page_has_just_named(text: str, who: str, directory: Directory):
    assert last(text, directory) == who


CALLED = [
    (f"Professor Eva Holm came. The professor {COLD}", "Eva Holm"),
    (f"Reporters met singer Eva Holm in Oslo. The singer {COLD}", "Eva Holm"),
    (f"Judge Eva Holm came. She {COLD}", "Eva Holm"),
    (f"Chahee Lee Holm, a teacher, came. Holm {COLD}", "Chahee Lee Holm"),
    (f"Guard House Oslo was shut. The guard {COLD}", "guard"),
]


@pytest.mark.parametrize(("text", "who"), CALLED)
def test_a_noun_before_a_name_tells_who_is_called_so(text: str, who: str, directory: Directory):
    assert last(text, directory) == who


TALKS = "said the talks would go on."
TWO_STATES = [
    (
        "Kang Kyung-wha met Harry Holm, the U.S. ambassador to Seoul, on Monday.",
        ["south-korea", "united-states"],
    ),
    ("Kang Kyung-wha met China's ambassador, Harry Holm, on Monday.", ["south-korea", "china"]),
    ("Kang Kyung-wha held talks with a U.S. envoy on Monday.", ["south-korea", "united-states"]),
    # of whose country nothing is told, or nothing that the directory has
    ("Kang Kyung-wha met Norwegian Foreign Minister Eva Holm on Monday.", ["The two sides"]),
    ("Kang Kyung-wha met Kim Yeon-chul on Monday.", ["south-korea", "north-korea"]),
    ("Kim Yeon-chul met his Northern counterpart, Ri Son-gwon, on Monday.", ["south-korea", "north-korea"]),
]


@pytest.mark.parametrize(("met", "who"), TWO_STATES)
def test_the_two_sides_are_the_states_of_who_met(met: str, who: list[str], directory: Directory):
    said = annotate(f"{met} The two sides {TALKS}", directory=directory, published="2019-07-04").statements
    assert who_speaks(said[0]) == who


JAPANS = f"Japan's Foreign Ministry {TALKS}"
BODIES = [
    # the company beside whom it employs
    (f"Jan Holm, chief executive of Dahl Shipping, {TALKS} The company {COLD}", "Dahl Shipping"),
    (f"Jan Holm, CEO of Dahl Shipping, {TALKS}\n\nThe firm {COLD}", "Dahl Shipping"),
    (f"Jan Holm, an analyst at Dahl Securities, {TALKS} A company official {COLD}", "Dahl Securities"),
    (f"Jan Holm, a farmer from Oslo Fjord, {TALKS} The company {COLD}", "company"),
    (f"Jan Holm, a director at the Ministry of Fisheries, {TALKS} The company {COLD}", "company"),
    # a spokesman behind a body without an entry
    (f"The Oslo Harbour Authority opened a hall. A spokesman {COLD}", "Oslo Harbour Authority"),
    (f"The Nordic Relief Fund {TALKS} An official {COLD}", "Nordic Relief Fund"),
    (f"The Nordic Relief Fund {TALKS} A German official {COLD}", "German official"),
    # a town's police
    (f"A spokesman for the Oslo police {TALKS} The police {COLD}", "Oslo police"),
    (f"An Oslo police official {TALKS} The police {COLD}", "Oslo police"),
    (f"The Oslo police opened a hall. The police {COLD}", "Oslo police"),
    (f"The Oslo police opened a hall. The police spokesman {COLD}", "Oslo police"),
    (f"The river froze. The police spokesman {COLD}", "police spokesman"),
    (f"Police shut the hall. The police {COLD}", "police"),
    # the only ministry of the name of which the page has told
    (f"{JAPANS} The river froze. The foreign ministry {COLD}", "japan-foreign-ministry"),
    (f"{JAPANS}\n\nThe foreign ministry was shut.\n\nThe foreign ministry {COLD}", "japan-foreign-ministry"),
    (f"The North's Foreign Ministry {TALKS}\n\nThe foreign ministry {COLD}", "ministry-of-foreign-affairs"),
    (f"{JAPANS} Seoul agreed.\n\nThe foreign ministry {COLD}", "ministry-of-foreign-affairs"),
    (
        f"{JAPANS} China's Foreign Ministry left.\n\nThe foreign ministry {COLD}",
        "ministry-of-foreign-affairs",
    ),
    (
        f"The foreign ministry was shut. {JAPANS}\n\nThe foreign ministry {COLD}",
        "ministry-of-foreign-affairs",
    ),
]


@pytest.mark.parametrize(("text", "who"), BODIES)
def test_a_noun_means_the_body_told_of_beside_somebody_or_alone(text: str, who: str, directory: Directory):
    assert last(text, directory) == who
