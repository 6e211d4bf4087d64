"""Who a source phrase names. The kinds of phrase, each with right readings and with ones to leave open:

names                full, family name, romanisation, rank or honorific in front, name only known to the page
titles               by state and day, before or after the name, several posts, former, acting
bodies               by state, by adjective, by "of", general names, metonyms, acronyms, unknown
officials            of a body, of an owner, of a state, pointing back, of nobody
documents            statement, report, editorial: their author
nations              an adjective before a noun of speech: the state
governments          administration of a president, regime, "the government"
groups               analysts, critics, some: nobody
joint sources        A and B, A along with B, listed ministries, the Koreas and their leaders
namesakes            two people of one family name kept apart or left open
"""

import pytest

from articles.extraction.values import Directory
from tests.extraction.marked import speakers_of

NAMES = [
    ("{Foreign Minister Kang Kyung-wha} <said> «talks go on».", "2020-03-03", ["kang-kyung-wha"]),
    ("{Kang Kyung Wha} <said> «talks go on».", "2020-03-03", ["kang-kyung-wha"]),
    ("{Kim Jong Un} <ordered> «a halt».", "2020-03-03", ["kim-jong-un"]),
    ("{Kim Jong Un himself} <ordered> «a halt».", "2020-03-03", ["kim-jong-un"]),
    ("{North Korean leader Kim Jong-eun} <ordered> «a halt».", "2020-03-03", ["kim-jong-un"]),
    (
        "{Vice Minister of Unification Choi Young-joon} <said> «it will try».",
        "2021-12-24",
        ["choi-young-joon"],
    ),
    ("{Col. Hwang Jin-ha}, a retired officer, <said> «the guns are old».", "2020-03-03", ["Hwang Jin-ha"]),
    ("{Bruce Lee}, a teacher, <said> «schools stay open».", "2020-03-03", ["Bruce Lee"]),
    ("{Lee Do-hoon} <said> «the envoys met».", "2020-03-03", ["lee-do-hoon"]),
    ("{Dr. Maria van der Berg} <said> «the data are thin».", "2020-03-03", ["Maria van der Berg"]),
    (
        "{Chief Cabinet Secretary Yoshimasa Hayashi} <said> «Tokyo protests».",
        "2024-05-28",
        ["yoshimasa-hayashi"],
    ),
]


@pytest.mark.parametrize(("marked", "published", "expected"), NAMES)
def test_a_named_source_is_that_person(marked, published, expected, directory: Directory):
    assert speakers_of(marked, directory=directory, published=published) == [expected]


TITLES = [
    ("{The unification minister} <said> «it is time».", "2020-09-16", ["lee-in-young"]),
    ("{South Korea's unification minister} <said> «it is time».", "2018-09-16", ["cho-myoung-gyon"]),
    ("{South Korea’s vice defense minister} <called> «for calm».", "2021-01-20/2022-05-09", ["park-jae-min"]),
    ("{The North's foreign minister} <said> «it is time».", "2019-03-01", ["ri-yong-ho"]),
    ("{The North Korean leader} <said> «it is time».", "2005-03-01", ["kim-jong-il"]),
    ("{The U.S. president} <said> «he was open to talks».", "2015-03-01", ["barack-obama"]),
    ("{The Japanese prime minister} <said> «he was open to talks».", "2018-03-01", ["shinzo-abe"]),
    ("{Unification Minister Lee} <said> «it is time».", "2021-09-16", ["lee-in-young"]),
    ("{President Lee} <said> «it is time».", "2010-09-16", ["lee-myung-bak"]),
    ("{President Lee} <said> «it is time».", "2025-09-16", ["lee-jae-myung"]),
    ("{President Moon} <said> «it is time».", "2019-09-16", ["moon-jae-in"]),
    (
        "{South Korea's unification minister, Ryoo Kihl-jae}, <said> «it is time».",
        "2013-06-07",
        ["ryoo-kihl-jae"],
    ),
    ("{Secretary of State Antony Blinken} <said> «it is time».", "2022-06-07", ["antony-blinken"]),
    ("{The secretary of state} <said> «it is time».", "2022-06-07", ["antony-blinken"]),
]


@pytest.mark.parametrize(("marked", "published", "expected"), TITLES)
def test_a_title_names_who_held_it_on_the_day(marked, published, expected, directory: Directory):
    assert speakers_of(marked, directory=directory, published=published) == [expected]


OPEN_TITLES = [
    ("{The unification minister} <said> «it is time».", None),
    ("{The foreign minister} <said> «it is time».", "2017-01-01/2022-12-31"),
    ("{The German foreign minister} <said> «it is time».", "2020-09-16"),
    ("{A minister} <said> «it is time».", "2020-09-16"),
    ("{The spokesman} <said> «it is time».", "2020-01-16"),
    ("{The leader of the main opposition party} <said> «it is time».", "2020-01-16"),
    ("{The president of Seoul National University} <said> «it is time».", "2020-01-16"),
    ("{The former president} <said> «it is time».", "2020-01-16"),
    ("{The leader} <said> «it is time».", "2020-01-16"),
]


@pytest.mark.parametrize(("marked", "published"), OPEN_TITLES)
def test_a_title_that_could_be_several_stays_open(marked, published, directory: Directory):
    names = speakers_of(marked, directory=directory, published=published)[0]
    assert not {actor.slug for actor in directory.actors} & set(names)


BODIES = [
    ("{South Korea's Unification Ministry} <said> «it waits».", ["ministry-of-unification"]),
    ("{Seoul's foreign ministry} <said> «it waits».", ["ministry-of-foreign-affairs"]),
    ("{The North's Foreign Ministry} <said> «it waits».", ["nk-foreign-ministry"]),
    ("{North Korea's defense ministry} <said> «it waits».", ["nk-defence-ministry"]),
    ("{Japan's Foreign Ministry} <said> «it waits».", ["japan-foreign-ministry"]),
    ("{The Japanese Foreign Ministry} <said> «it waits».", ["japan-foreign-ministry"]),
    ("{Beijing's foreign ministry} <said> «it waits».", ["china-foreign-ministry"]),
    ("{The Russian Foreign Ministry} <said> «it waits».", ["russia-foreign-ministry"]),
    ("{The Ministry of National Defence of the DPRK} <said> «it waits».", ["nk-defence-ministry"]),
    ("{Japan's Defense Ministry} <said> «it waits».", ["Japan Defense Ministry"]),
    ("{The presidential office} <said> «it waits».", ["presidential-office"]),
    ("{Cheong Wa Dae} <said> «it waits».", ["presidential-office"]),
    ("{The JCS} <said> «it waits».", ["joint-chiefs-of-staff"]),
    ("{The South's military} <said> «it waits».", ["south-korean-military"]),
    ("{North Korea's military} <said> «it waits».", ["korean-peoples-army"]),
    ("{The United Nations Command (UNC)} <said> «it waits».", ["united-nations-command"]),
    ("{The South Korean news agency} <reported> «a delay».", ["yonhap-news-agency"]),
    ("{The North's state news agency} <reported> «a delay».", ["kcna"]),
    ("{The U.S. State Department} <said> «it waits».", ["us-state-department"]),
    ("{The Pentagon} <said> «it waits».", ["us-defense-department"]),
    ("{Seoul} <said> «it waits».", ["south-korea"]),
    ("{Pyongyang} <said> «it waits».", ["north-korea"]),
    ("{The US} <said> «it waits».", ["united-states"]),
    ("{The Americans} <said> «it waits».", ["united-states"]),
    ("{The North Koreans} <said> «it waits».", ["north-korea"]),
    ("{Moon's office} <said> «it waits».", ["presidential-office"]),
    ("Kang Kyung-wha left. {Kang's ministry} <said> «it waits».", ["ministry-of-foreign-affairs"]),
    ("{The general staff of the North's Korean People's Army} <said> «no».", ["korean-peoples-army"]),
]


@pytest.mark.parametrize(("marked", "expected"), BODIES)
def test_a_body_belongs_to_the_state_that_the_phrase_names(marked, expected, directory: Directory):
    assert speakers_of(marked, directory=directory, published="2019-07-01") == [expected]


OFFICIALS = [
    ("{A Unification Ministry official} <said> «it waits».", ["ministry-of-unification"]),
    ("{An official at the defense ministry} <said> «it waits».", ["ministry-of-national-defense"]),
    ("{A spokesman for Japan's foreign ministry} <said> «it waits».", ["japan-foreign-ministry"]),
    ("{A spokesperson for Moon's office} <said> «it waits».", ["presidential-office"]),
    ("{A senior State Department official} <said> «it waits».", ["us-state-department"]),
    ("{A JCS official} <said> «it waits».", ["joint-chiefs-of-staff"]),
    ("{A South Korean official} <said> «it waits».", ["south-korea"]),
    ("{Government officials} <said> «it waits».", ["south-korea"]),
]


@pytest.mark.parametrize(("marked", "expected"), OFFICIALS)
def test_an_unnamed_official_counts_as_the_institution(marked, expected, directory: Directory):
    assert speakers_of(marked, directory=directory, published="2019-07-01") == [expected]


def test_an_official_without_an_institution_stays_unnamed(directory: Directory):
    marked = "{A senior official} <said> «it waits»."
    assert speakers_of(marked, directory=directory, published="2019-07-01") == [["senior official"]]


DOCUMENTS = [
    ("{The North's statement} <said> «it waits».", ["north-korea"]),
    ("{A statement from the Unification Ministry} <said> «it waits».", ["ministry-of-unification"]),
    ("{A KCNA report} <said> «it waits».", ["kcna"]),
    ("{An editorial in the Wall Street Journal} <said> «it waits».", ["Wall Street Journal"]),
    ("{An editorial in the Rodong Sinmun} <said> «it waits».", ["rodong-sinmun"]),
    ("{A commentary carried by KCNA} <said> «it waits».", ["kcna"]),
]


@pytest.mark.parametrize(("marked", "expected"), DOCUMENTS)
def test_a_document_speaks_for_its_author(marked, expected, directory: Directory):
    assert speakers_of(marked, directory=directory, published="2019-07-01") == [expected]


GOVERNMENTS = [
    ("{The Obama administration} <said> «it waits».", ["united-states"]),
    ("{The Moon Jae-in administration} <said> «it waits».", ["south-korea"]),
    ("{The Japanese government} <said> «it waits».", ["japan"]),
    ("{The Chinese government} <said> «it waits».", ["china"]),
    ("{The government} <said> «it waits».", ["south-korea"]),
    ("{Kim Jong Un's regime} <said> «it waits».", ["north-korea"]),
    ("{The regime} <said> «it waits».", ["north-korea"]),
]


NATIONS = [
    ("Seoul rejected a {North Korean} <proposal> «to discuss a treaty».", ["north-korea"]),
    ("It came after repeated {U.S.} <warnings> that «the pact would go».", ["united-states"]),
    ("The army dismissed {South Korean} <calls> «for talks».", ["south-korea"]),
    ("{A South Korean} <claims> that «the ferry sank».", []),
    ("A {Chinese} <report> that «the bridge was shut» was denied.", []),
]


@pytest.mark.parametrize(("marked", "expected"), NATIONS)
def test_a_nation_before_a_noun_of_speech_is_its_state(marked, expected, directory: Directory):
    found = speakers_of(marked, directory=directory, published="2020-09-16")
    assert [[name for name in names if name.islower()] for names in found] == [expected]


@pytest.mark.parametrize(("marked", "expected"), GOVERNMENTS)
def test_a_government_is_its_state(marked, expected, directory: Directory):
    assert speakers_of(marked, directory=directory, published="2019-07-01") == [expected]


GROUPS = [
    "{Analysts} <say> «it waits».",
    "{North Korea analysts} <say> «it waits».",
    "{Some South Koreans} <say> «it waits».",
    "{South Korean experts} <say> «it waits».",
    "{Critics of the Moon administration} <say> «it waits».",
    "{Many observers in Seoul} <say> «it waits».",
    "{Human rights activists} <say> «it waits».",
    "{Residents of Seoul} <say> «it waits».",
    "{Others} <say> «it waits».",
    "{North Korean defectors} <say> «it waits».",
]


@pytest.mark.parametrize("marked", GROUPS)
def test_an_unnamed_group_is_nobody_in_the_directory(marked, directory: Directory):
    names = speakers_of(marked, directory=directory, published="2019-07-01")[0]
    assert not {actor.slug for actor in directory.actors} & set(names)


JOINT = [
    ("{South Korea and Japan} <said> «they wait».", ["south-korea", "japan"]),
    ("{the U.S. and South Korea} <say> «they wait».", ["united-states", "south-korea"]),
    ("{Moon Jae-in and Kim Jong-un} <said> «they wait».", ["moon-jae-in", "kim-jong-un"]),
    ("{Seoul, Washington and Tokyo} <said> «they wait».", ["south-korea", "united-states", "japan"]),
    ("{The United States and experts} <said> «they wait».", ["united-states"]),
    ("{Moon and his aides} <said> «they wait».", ["moon-jae-in"]),
    (
        "{Two ministries} – Unification and Foreign Affairs – <announced> «a plan».",
        ["ministry-of-unification", "ministry-of-foreign-affairs"],
    ),
    ("{The two Koreas} <said> «they wait».", ["south-korea", "north-korea"]),
    ("{The Korean leaders} <said> «they wait».", ["moon-jae-in", "kim-jong-un"]),
    ("{KCNA, North Korea's state news agency,} <said> «it waits».", ["kcna"]),
]


@pytest.mark.parametrize(("marked", "expected"), JOINT)
def test_a_joint_source_is_all_of_its_speakers(marked, expected, directory: Directory):
    assert speakers_of(marked, directory=directory, published="2019-07-01") == [expected]


APPOSED = [
    ("{Vladimir Putin's spokesman}, Ivan Petrov, <said> «it waits».", ["Ivan Petrov"]),
    ("{Another analyst}, Han Seo-jun of the Sejong Institute, <said> «it waits».", ["Han Seo-jun"]),
    ("{South Korea's unification minister}, Kim Yeon-chul, <said> «it waits».", ["kim-yeon-chul"]),
    ("{A ministry official}, however, <said> «it waits».", ["ministry official"]),
]


@pytest.mark.parametrize(("marked", "expected"), APPOSED)
def test_an_apposition_behind_a_role_names_the_speaker(marked, expected, directory: Directory):
    assert speakers_of(marked, directory=directory, published="2019-07-01") == [expected]


ADJECTIVES = [
    ("{A presidential official} <said> «it waits».", ["presidential-office"]),
    ("{A North Korean military official} <said> «it waits».", ["korean-peoples-army"]),
    ("{A Japanese defense official} <said> «it waits».", ["japan"]),
]


@pytest.mark.parametrize(("marked", "expected"), ADJECTIVES)
def test_an_adjective_ties_an_official_to_a_body(marked, expected, directory: Directory):
    assert speakers_of(marked, directory=directory, published="2019-07-01") == [expected]


def test_its_body_is_that_of_the_state_spoken_of(directory: Directory):
    marked = "North Korea has ended the truce, {its foreign ministry} <said>. «It is over»."
    assert speakers_of(marked, directory=directory, published="2019-07-01") == [["nk-foreign-ministry"]]


BEHIND_A_ROLE = [
    ("{One farmer}, 61-year-old Bae Man-su, <said> «it rained».", ["Bae Man-su"]),
    ("{A shopkeeper}, Oh Dal-su, <said> «it rained».", ["Oh Dal-su"]),
    ("{A shopkeeper}, however, <said> «it rained».", ["shopkeeper"]),
    ("{A member of the Southern delegation} <said> «it rained».", ["south-korea"]),
    ("{Two diplomats in Pyongyang} <said> «it rained».", ["Two diplomats in Pyongyang"]),
    ("{Officials on both sides} <said> «it rained».", ["south-korea", "north-korea"]),
    ("{Negotiators for North and South Korea} <said> «it rained».", ["south-korea", "north-korea"]),
    ("{QUESTION}: “«Did it rain?»”", []),
    ("{A cadre sent by the Unification Ministry} <said> «it rained».", ["ministry-of-unification"]),
    (
        "{A lawyer hired by the Unification Ministry} <said> «it rained».",
        ["lawyer"],
    ),
    ("{Members of the Workers' Party} <said> «it rained».", ["workers-party-of-korea"]),
    ("{Members of the family} <said> «it rained».", ["Members"]),
    ("{The Workers’ Party’s city committee} <said> «it rained».", ["workers-party-of-korea"]),
    ("{The U.N. Women’s Fund} <said> «it rained».", ["U.N. Women's Fund"]),
    ("{Two engineers formerly based in Turku} <said> «it rained».", ["Two engineers"]),
    ("{A railway ministry official} <said> «it rained».", ["railway ministry"]),
]


@pytest.mark.parametrize(("marked", "expected"), BEHIND_A_ROLE)
def test_a_role_is_whom_its_words_name(marked, expected, directory: Directory):
    assert speakers_of(marked, directory=directory, published="2019-07-01") == [expected]


def test_a_label_is_whom_the_heading_presents(directory: Directory):
    marked = "{MR LINDQVIST}: “«Good afternoon.»”"
    headings = ("Jonas Lindqvist, Department Spokesperson",)
    found = speakers_of(marked, directory=directory, published="2019-07-01", headings=headings)
    assert found == [["Jonas Lindqvist"]]


WHO = [
    ("Kim Jong-il, whom few met, proved to be {a polite host} who <joked> «it rained».", "kim-jong-il"),
    ("Kim Jong-il met {a polite host} who <joked> «it rained».", "polite host"),
]


@pytest.mark.parametrize(("marked", "expected"), WHO)
def test_who_is_the_one_of_whom_the_sentence_tells_what_they_are(marked, expected, directory: Directory):
    assert speakers_of(marked, directory=directory, published="2019-07-01") == [[expected]]


def test_he_is_the_one_whose_name_alone_is_known_and_no_body_before(directory: Directory):
    marked = "The Coast Guard left. {0 Cho} <0 vowed> «0 to sail». “«1 It is ours»,” {1 he} <1 told> us."
    assert speakers_of(marked, directory=directory, published="2019-07-01") == [["Cho"], ["Cho"]]


def test_the_norths_media_quote_the_leader_and_not_his_forebears(directory: Directory):
    marked = (
        "Kim Jong Un came with founder Kim Il Sung. {0 Kim Chun-sig} <0 said> «0 it rained».\n\n"
        "Nobody answered.\n\nThe last report of KCNA quoted {1 Kim} as <1 calling> «1 it a ruin»."
    )
    assert speakers_of(marked, directory=directory, published="2019-07-01")[1] == ["kim-jong-un"]


NAMED_FOR_A_STATE = [
    ("{Daily NK} <said> «it rained».", "Daily NK"),
    ("{UNICEF North Korea} <said> «it rained».", "UNICEF North Korea"),
    ("He left, {Greenpeace Japan} <said>. «It rained».", "Greenpeace Japan"),
    ("{Isolated North Korea} <said> «it rained».", "north-korea"),
    ("{Rival Japan} <said> «it rained».", "japan"),
    ("{Then China} <said> «it rained».", "china"),
]


@pytest.mark.parametrize(("marked", "expected"), NAMED_FOR_A_STATE)
def test_a_body_named_for_a_state_is_not_that_state(marked, expected, directory: Directory):
    assert speakers_of(marked, directory=directory, published="2019-07-01") == [[expected]]


@pytest.mark.parametrize(
    ("between", "expected"),
    [("Lee In-young", "south-korea"), ("Shinzo Abe", "Officials"), ("The State Department", "Officials")],
)
def test_officials_go_on_where_only_their_own_have_spoken_since(between, expected, directory: Directory):
    marked = (
        "{0 South Korean officials} <0 said> «0 it rained». "
        f"{{1 {between}}} <1 told> us «1 it would stop».\n\n{{2 Officials}} also <2 say> «2 it did»."
    )
    assert speakers_of(marked, directory=directory, published="2020-09-01")[2] == [expected]
