"""Pronouns, bare titles, family names and quotations without a source, read from what the page told before.

pronouns going on    "He was greeted by A and B. He said": who is with him is not he
pronouns             by gender and number, subject before object, the speaker before others, far away
it, they             the state or body that spoke, the subject, joint speakers, unnamed groups
bare nouns           "the ministry", "the newspaper", "the court", "the official", "the minister"
family names         one person, two persons, within longer names, of people whom only the page knows
implied              block quotations, resumed quotations, background in between
held back            an opening paragraph that names nobody
"""

import pytest

from articles.extraction.values import Directory
from tests.extraction.marked import annotate_marked, speakers_of

SAID = "2019-07-01"

PRONOUNS = [
    ("{0 Kang Kyung-wha} <0 said> «0 yes». {1 She} <1 added> «1 no».", "kang-kyung-wha"),
    ("{0 Kang Kyung-wha} <0 said> «0 Moon Jae-in agreed». {1 He} <1 added> «1 no».", "moon-jae-in"),
    ("{0 Moon Jae-in} <0 told> Kang Kyung-wha «0 yes».\n\n“«1 No»,” {1 he} <1 said>.", "moon-jae-in"),
    ("{0 Moon Jae-in} <0 said> «0 yes». The crowd cheered. “«1 No»,” {1 he} <1 said>.", "moon-jae-in"),
    ("{0 Mike Pompeo} <0 said> «0 yes». Stephen Biegun arrived. {1 He} <1 said> «1 no».", "stephen-biegun"),
    (
        "{0 Mike Pompeo} <0 said> «0 yes». The trip with Stephen Biegun ended. {1 He} <1 said> «1 no».",
        "mike-pompeo",
    ),
    (
        "{0 Mike Pompeo} <0 said> «0 yes».\n\nRain fell.\n\nIt was late.\n\n“«1 No»,” {1 he} <1 said>.",
        "mike-pompeo",
    ),
    ("When Moon Jae-in arrived, {1 he} <1 said> «1 no». {0 Lee Do-hoon} <0 said> «0 yes».", "moon-jae-in"),
]


EXCHANGES = [
    ("Kim Jong-un was blunt. In his letter to Moon Jae-in, {he} <said> «no».", "kim-jong-un"),
    ("Kim Jong-un was blunt. Speaking to Moon Jae-in, {he} <said> «no».", "kim-jong-un"),
    ("Kim Jong-un was blunt. At a meeting with Moon Jae-in in May, {he} <said> «no».", "kim-jong-un"),
    ("Rain fell. In an interview with Moon Chung-in, {he} <said> «no».", "Moon Chung-in"),
    (
        "The Unification Ministry was blunt. In its report to the Blue House, {it} <said> «no».",
        "ministry-of-unification",
    ),
]


OPENED = [
    (
        "Seoul's unification ministry rejected it. It criticized the defense ministry's words and repeated "
        "{its} <call> «for talks».",
        "ministry-of-unification",
    ),
    (
        "Seoul's unification ministry spoke. {0 It} <0 welcomed> «0 the words of the foreign ministry» and "
        "repeated {1 its} <1 call> «1 for talks».",
        "ministry-of-unification",
    ),
    ("Lee In-young was there. He met Suh Ho, a deputy. {He} <added> «no».", "lee-in-young"),
    ("Lee In-young was there. Then he met Suh Ho in Paju. “«No»,” {he} <said>.", "lee-in-young"),
    ("It is late for Pyongyang to answer, {it} <said>, «no».", "north-korea"),
    ("Lee In-young was there. She met Suh Ho, a deputy. {He} <added> «no».", "suh-ho"),
]


@pytest.mark.parametrize(("marked", "expected"), OPENED)
def test_a_sentence_that_opens_with_a_pronoun_is_about_whom_that_means(
    marked, expected, directory: Directory
):
    assert speakers_of(marked, directory=directory, published="2020-09-16")[-1] == [expected]


GOES_ON = [
    (
        "Kim Jong-un came. He was met by Moon Jae-in, the president, Suh Hoon and aides. {He} <said> «no».",
        0,
    ),
    ("Kim Jong-un came. Accompanying him were Moon Jae-in and Suh Hoon. {He} <said> «no».", 0),
    ("Kim Jong-un came. Among those present was Suh Hoon. {He} <said> «no».", 0),
    ("Kim Jong-un came. Going round the yard, he thanked Suh Hoon. {He} <said> «no».", 0),
    ("Kim Jong-un came. Later he met Suh Hoon at the gate. {He} <said> «no».", 0),
    ("Kim Jong-un came. The leader was seen off by Moon Jae-in and Suh Hoon. {He} <said> «no».", 0),
    ("Kim Jong-un came. Suh Hoon greeted him. {He} <said> «no».", 1),
    ("Kim Jong-un came. Speaking with Moon Jae-in, Suh Hoon waved. {He} <said> «no».", 1),
    ("Kang Kyung-wha came. She was greeted by Moon Jae-in, Suh Hoon and aides. {She} <said> «no».", 2),
]
SPEAKERS = ("kim-jong-un", "suh-hoon", "kang-kyung-wha")


@pytest.mark.parametrize(("marked", "who"), GOES_ON)
def test_a_pronoun_goes_on_with_the_subject_and_not_with_those_around_it(marked, who, directory: Directory):
    assert speakers_of(marked, directory=directory, published=SAID) == [[SPEAKERS[who]]]


@pytest.mark.parametrize(("marked", "expected"), EXCHANGES)
def test_whom_somebody_writes_to_or_meets_is_not_who_speaks(marked, expected, directory: Directory):
    assert speakers_of(marked, directory=directory, published=SAID) == [[expected]]


@pytest.mark.parametrize(("marked", "expected"), PRONOUNS)
def test_a_pronoun_is_the_nearest_that_fits(marked, expected, directory: Directory):
    assert speakers_of(marked, directory=directory, published=SAID)[1] == [expected]


def test_nobody_is_he_who_is_named_in_the_words_reported(directory: Directory):
    marked = "{0 Yun Byung-se} <0 said> «0 yes». «1 John Kerry backs it», {1 he} <1 said>."
    assert speakers_of(marked, directory=directory, published="2016-02-11")[1] == ["yun-byung-se"]


THINGS = [
    ("{0 The Unification Ministry} <0 said> «0 yes». {1 It} <1 added> «1 no».", ["ministry-of-unification"]),
    ("{0 North Korea} <0 said> «0 yes». {1 It} <1 added> «1 no».", ["north-korea"]),
    (
        "{0 Moon Jae-in} <0 said> «0 yes». Since the end of the talks with the United States, the "
        "North has kept "
        "quiet about the drills, which {1 it} <1 calls> «1 a rehearsal».",
        ["north-korea"],
    ),
    ("{0 South Korea and Japan} <0 said> «0 yes». {1 They} <1 added> «1 no».", ["south-korea", "japan"]),
    ("{0 Analysts} <0 say> «0 yes». {1 They} <1 add> «1 no».", ["Analysts"]),
    ("{0 The North Koreans} <0 say> «0 yes». {1 They} <1 argue> «1 no».", ["north-korea"]),
    (
        "{0 Analysts} <0 say> «0 yes».\n\nLast June Trump and Kim met in Singapore, where {1 they} "
        "<1 called> «1 for "
        "peace». Kim Jong-un and Donald Trump left.",
        ["donald-trump", "kim-jong-un"],
    ),
]


@pytest.mark.parametrize(("marked", "expected"), THINGS)
def test_it_and_they_are_bodies_states_and_groups(marked, expected, directory: Directory):
    assert speakers_of(marked, directory=directory, published=SAID)[1] == expected


def test_they_are_two_named_together_with_a_title_between(directory: Directory):
    marked = "Moon Jae-in and North Korean leader Kim Jong-un met. {They} <pledged> «peace»."
    assert speakers_of(marked, directory=directory, published=SAID) == [["moon-jae-in", "kim-jong-un"]]


def test_they_are_two_who_met_though_the_directory_lacks_a_country(directory: Directory):
    marked = "Kang Kyung-wha and Norwegian Foreign Minister Jan Holm met. {They} <pledged> «peace»."
    assert speakers_of(marked, directory=directory, published=SAID) == [["kang-kyung-wha", "Jan Holm"]]


BARE = [
    (
        "{0 The Unification Ministry} <0 said> «0 yes».\n\n{1 The ministry} <1 added> «1 no».",
        ["ministry-of-unification"],
    ),
    (
        "{0 Japan's Foreign Ministry} <0 said> «0 yes».\n\n{1 The ministry} <1 added> «1 no».",
        ["japan-foreign-ministry"],
    ),
    (
        "The Korea Herald was told. {0 Moon Jae-in} <0 said> «0 yes». {1 The newspaper} <1 said> «1 no».",
        ["korea-herald"],
    ),
    ("{0 KCNA} <0 said> «0 yes». {1 The agency} <1 said> «1 no».", ["kcna"]),
    (
        "The Seoul High Court met. {0 Moon Jae-in} <0 said> «0 yes». {1 The court} <1 said> «1 no».",
        ["Seoul High Court"],
    ),
    (
        "{0 The Unification Ministry} <0 said> «0 yes».\n\n{1 The official} <1 added> «1 no».",
        ["ministry-of-unification"],
    ),
    (
        "{0 A defense ministry official} <0 said> «0 yes». {1 The official} <1 added> «1 no».",
        ["ministry-of-national-defense"],
    ),
    (
        "{0 Foreign Minister Kang Kyung-wha} <0 said> «0 yes».\n\n{1 The minister} <1 added> «1 no».",
        ["kang-kyung-wha"],
    ),
    (
        "{0 Lee Sang-min, a ministry spokesman,} <0 said> «0 yes».\n\n{1 The spokesman} <1 added> «1 no».",
        ["lee-sang-min"],
    ),
    ("{0 President Moon Jae-in} <0 said> «0 yes».\n\n{1 The president} <1 added> «1 no».", ["moon-jae-in"]),
]


@pytest.mark.parametrize(("marked", "expected"), BARE)
def test_a_bare_noun_is_the_last_that_it_fits(marked, expected, directory: Directory):
    assert speakers_of(marked, directory=directory, published=SAID)[1] == expected


FAMILY = [
    ("{0 Kang Kyung-wha} <0 said> «0 yes». {1 Kang} <1 added> «1 no».", ["kang-kyung-wha"]),
    ("{0 Alison Evans} <0 said> «0 yes». {1 Evans} <1 added> «1 no».", ["alison-evans"]),
    ("{0 Daniel Becker}, a scholar, <0 said> «0 yes». {1 Becker} <1 added> «1 no».", ["Daniel Becker"]),
    ("{0 Seo Jung-gun}, a scholar, <0 said> «0 yes». {1 Seo} <1 added> «1 no».", ["Seo Jung-gun"]),
    ("{0 Lee Sang-min} <0 said> «0 Lee Do-hoon went». {1 Lee} <1 added> «1 no».", ["lee-sang-min"]),
    ("{0 Moon Jae-in} <0 said> «0 yes». {1 Trump} <1 added> «1 no».", ["donald-trump"]),
    ("{0 Moon Jae-in} <0 said> «0 yes». {1 Kim} <1 added> «1 no».", ["kim-jong-un"]),
    ("Lee Rae-won came. {0 He} <0 said> «0 yes». {1 Lee} <1 added> «1 no».", ["Lee Rae-won"]),
    ("{0 Mr. Park Jae-min} <0 said> «0 yes». {1 Mr. Park} <1 added> «1 no».", ["park-jae-min"]),
]


@pytest.mark.parametrize(("marked", "expected"), FAMILY)
def test_a_family_name_is_the_one_the_page_introduced(marked, expected, directory: Directory):
    assert speakers_of(marked, directory=directory, published=SAID)[1] == expected


def test_a_family_name_of_two_speakers_stays_open(directory: Directory):
    marked = (
        "{0 Kim Yong-chol} <0 said> «0 yes».\n\n{1 Kim Yo-jong} <1 said> «1 no».\n\n"
        "{2 Kim} <2 said> «2 so be it»."
    )
    assert speakers_of(marked, directory=directory, published=SAID)[2] == ["Kim"]


def test_a_family_name_is_whom_its_paragraph_names_in_full(directory: Directory):
    marked = (
        "{0 Hong Yong-pyo} <0 said> «0 yes». {1 Hong} <1 added> «1 no».\n\nIt rained.\n\nIt poured.\n\n"
        "{2 Hong Lei-min} <2 said> «2 maybe». {3 Hong} <3 urged> «3 calm»."
    )
    assert speakers_of(marked, directory=directory, published="2016-02-11")[3] == ["Hong Lei-min"]


def test_two_of_one_name_are_kept_apart_by_their_titles(directory: Directory):
    marked = (
        "{0 Unification Minister Lee In-young} <0 said> «0 yes».\n\n{1 Lee Do-hoon} <1 said> «1 no».\n\n"
        "{2 Minister Lee} <2 said> «2 so be it»."
    )
    assert speakers_of(marked, directory=directory, published="2020-09-16")[2] == ["lee-in-young"]


IMPLIED = [
    (
        "In a news conference, {0 Lee In-young} <0 renewed calls> «0 for trust».\n\n“«1 We can "
        "resume the tours.»”",
        "lee-in-young",
    ),
    (
        "{0 Lee In-young} <0 said> «0 yes».\n\nThe North kept silent.\n\n“«1 We can resume the tours.»”",
        "lee-in-young",
    ),
    (
        "{0 Lee In-young} <0 said> «0 yes».\n\nIn June the North blew up the office, {2 it} having "
        "<2 blamed> «2 Seoul».\n\n"
        "“«1 We can resume the tours.»”",
        "lee-in-young",
    ),
]


@pytest.mark.parametrize(("marked", "expected"), IMPLIED)
def test_a_quotation_without_a_source_is_the_last_persons(marked, expected, directory: Directory):
    assert speakers_of(marked, directory=directory, published="2020-09-20")[1] == [expected]


def test_an_implied_speaker_is_marked_and_less_sure(directory: Directory):
    _, found = annotate_marked(IMPLIED[0][0], directory=directory, published="2020-09-20")
    assert found.statements[1].attribution == "implied"
    assert found.statements[1].confidence < found.statements[0].confidence


def test_nobody_is_implied_where_nobody_spoke(directory: Directory):
    assert speakers_of("“«We can resume the tours.»”", directory=directory, published=SAID) == [[]]


def test_an_official_whom_the_next_paragraph_names_is_that_person(directory: Directory):
    marked = (
        "{0 A North Korean official} <0 warned> «0 of a reply».\n\n{1 Gen. Pak Chol Min} <1 told> "
        "reporters «1 it was "
        "near»."
    )
    assert speakers_of(marked, directory=directory, published=SAID)[0] == ["Pak Chol Min"]


def test_the_reason_names_the_chain_of_a_pronoun(directory: Directory):
    marked = "{0 Kang Kyung-wha} <0 said> «0 yes».\n\n{1 She} <1 added> «1 no»."
    _, found = annotate_marked(marked, directory=directory, published=SAID)
    assert found.statements[1].reasons[:2] == (
        "“she” → Kang Kyung-wha, who speaks in paragraph 1",
        "office held 2017-06-18 to 2021-02-08: Minister of Foreign Affairs",
    )


def test_the_headline_introduces_too(directory: Directory):
    marked = "{0 Kang} <0 said> «0 yes»."
    assert speakers_of(
        marked, directory=directory, published="2022-07-01", title="Kang Kyung-wha speaks"
    ) == [["kang-kyung-wha"]]


def test_a_pronoun_that_nobody_fits_names_nobody(directory: Directory):
    assert speakers_of("{She} <said> «yes».", directory=directory, published=SAID) == [[]]


def test_who_was_he_is_not_she_later(directory: Directory):
    marked = (
        "{0 Ann Ho-min} <0 said> «0 yes». {1 He} <1 added> «1 no».\n\nIt rained.\n\n"
        "{2 She} <2 said> «2 maybe»."
    )
    assert speakers_of(marked, directory=directory, published=SAID)[1:] == [["Ann Ho-min"], []]


def test_a_family_name_without_an_introduction_is_only_a_leader_or_office_holder(directory: Directory):
    marked = "{0 Carter} <0 said> «0 yes». {1 Pompeo} <1 said> «1 no»."
    found = [speakers_of(marked, directory=directory, published=day) for day in ("2019-07-01", "2012-07-01")]
    assert [names[1] for names in found] == [["mike-pompeo"], ["Pompeo"]]


def test_a_family_name_of_somebody_else_on_the_page_is_theirs(directory: Directory):
    marked = "{0 Defense Secretary Ash Carter} <0 said> «0 yes». {1 Carter} <1 added> «1 no»."
    assert speakers_of(marked, directory=directory, published="2016-07-01") == [
        ["Ash Carter"],
        ["Ash Carter"],
    ]
