"""Whom a page means by a bare noun, a text or a plural, and who must not be taken for them.

| kind | case |
| --- | --- |
| a body that somebody told of | `Holm said the bill would end the Committee for … . The committee` |
| a name that a ministry had once | `the Joint Board for … the Unification Ministry … the board` |
| a party's man or woman | `Eva Holm of the Harbour Party … the lawmaker` |
| a relative without a name | `The father came south. In a diary, he` |
| several in the lead | `traders and a lawmaker said … ¶ …, said Jan Holm` |
| one of a team | `KCNA said … a member of the team` |
| who says more in a text | `the guild said in a statement, which also urged` |
| who made a survey | `a survey of 1,000 firms by the guild` |
| officials of several ministries | `officials from the oceans and foreign ministries` |
| a paper and who writes in it | `In an essay run by the party's paper, Rodong Sinmun, Jan Holm, a poet,` |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory

LATE = " said it was late."
WAIT = "\n\nThe Unification Ministry said it would wait.\n\n"
BILL = "Jan Holm said the bill would end the {}.\n\nThe {} was angry. In a letter, it" + LATE
EDITOR = "“It is cold,” says Ida Lund, an editor at the {}."
PARTY = "Eva Holm of the {} said it was cold.\n\n"
OFFICIAL = "An official at the defense ministry said it would wait.\n\n"
FATHER = "The {} came south in 1950 and left a child. In a diary, {}" + LATE
SHIPS = "Squid are still landed, {} said on Thursday.\n\n“They are old,” said {}."
AGENCY = "KCNA said the talks went well.\n\nIt was late, {} said."
SURVEY = "It was late, according to {}."
LAST = [
    # a body that somebody told of
    (
        BILL.format("Committee for the Five Northern Korean Provinces", "committee"),
        "Committee for the Five Northern Korean Provinces",
    ),
    (BILL.format("Guild of Baltic Shipbrokers", "guild"), "Guild of Baltic Shipbrokers"),
    (BILL.format("Council for the Lost Towns", "council"), "Council for the Lost Towns"),
    (BILL.format("Harbour Memory Foundation", "foundation"), "Harbour Memory Foundation"),
    (BILL.format("Bureau of Lost Ships", "bureau"), "Bureau of Lost Ships"),
    (BILL.format("Council for the Lost Towns", "guild"), "guild"),
    # a name that a ministry had once
    (
        EDITOR.format("Joint Board for the Grand Dictionary") + WAIT + f"The board{LATE}",
        "Joint Board for the",
    ),
    (EDITOR.format("Baltic Shipbrokers' Guild") + WAIT + f"The guild{LATE}", "Baltic Shipbrokers' Guild"),
    (EDITOR.format("Baltic Shipbrokers' Guild") + WAIT + f"The ministry{LATE}", "ministry-of-unification"),
    # a party's man or woman
    (PARTY.format("conservative Harbour Party, which has sued Lund,") + f"The lawmaker{LATE}", "Eva Holm"),
    (PARTY.format("Harbour Party") + f"The ministry waited.\n\nThe legislator{LATE}", "Eva Holm"),
    (PARTY.format("Harbour Party") + f"Rep. Ida Lund spoke, too.\n\nRep. Lund{LATE}", "Ida Lund"),
    (PARTY.format("Harbour Party") + f"A lawmaker said it was warm. The lawmaker{LATE}", "lawmaker"),
    # a relative without a name
    (OFFICIAL + FATHER.format("father", "he"), "father"),
    (OFFICIAL + "According to the police, the mother came in May. She" + LATE, "mother"),
    (OFFICIAL + FATHER.format("captain", "he"), "captain"),
    (OFFICIAL + "The official left for Oslo. He" + LATE, "ministry-of-national-defense"),
    ("Jan Holm was there.\n\n" + "Holm met the father. He" + LATE, "Jan Holm"),
    # one of a team
    (AGENCY.format("a member of the southern team"), "member of the southern team"),
    (AGENCY.format("a member of the rescue team"), "member of the rescue team"),
    (AGENCY.format("the northern delegation"), "north-korea"),
    (AGENCY.format("a member of the agency"), "kcna"),
    # who says more in a text
    ("“It is cold,” the Harbour Guild said in a statement, which also urged Oslo to wait.", "Harbour Guild"),
    ("“It is cold,” Jan Holm wrote in a letter that warned of war.", "Jan Holm"),
    ("The Harbour Guild issued a report, which also urged Oslo to wait.", "Harbour Guild"),
    ("“It is cold,” Jan Holm said of a statement that urged Oslo to wait.", "statement"),
    ("Jan Holm said he had read a report, which also urged Oslo to wait.", "report"),
    # who made a survey
    (SURVEY.format("a survey of 1,000 of its firms by Hansol Research last year"), "Hansol Research"),
    (SURVEY.format("a poll of 1,002 adults conducted by Gallup Korea"), "Gallup Korea"),
    (SURVEY.format("a study of 40 ships published by the Harbour Guild in May"), "Harbour Guild"),
    (SURVEY.format("a survey by the Harbour Guild of 500 firms"), "Harbour Guild"),
    (SURVEY.format("a survey of 1,000 firms"), "survey of 1,000 firms"),
    # a paper and who writes in it
    (
        "In an essay run in May by the ruling party's newspaper, Rodong Sinmun, Jan Holm, a poet," + LATE,
        "Jan Holm",
    ),
    ("In the capital, Oslo, Jan Holm, a poet," + LATE, "Jan Holm"),
    ("In a note on Monday, the party's newspaper, Rodong Sinmun," + LATE, "rodong-sinmun"),
    ("In a column, Jan Holm, a poet," + LATE, "Jan Holm"),
]


@pytest.mark.parametrize(("text", "speaker"), LAST)
def test_who_speaks_last(text: str, speaker: str, directory: Directory) -> None:
    speakers = annotate(text, directory=directory, published="2019-07-04").statements[-1].speakers
    assert [one.actor or one.name[: len(speaker)] for one in speakers] == [speaker]


LEADS = [
    (SHIPS.format("traders and a lawmaker", "Jan Holm, who has sold squid for 14 years"), "traders"),
    (SHIPS.format("a lawmaker", "Jan Holm, a member of parliament's budget committee"), "Jan Holm"),
    (SHIPS.format("a lawmaker", "Jan Holm, a member of the harbour committee"), "lawmaker"),
]


@pytest.mark.parametrize(("text", "speaker"), LEADS)
def test_who_speaks_in_the_lead(text: str, speaker: str, directory: Directory) -> None:
    speakers = annotate(text, directory=directory, published="2019-07-04").statements[0].speakers
    assert [one.actor or one.name for one in speakers] == [speaker]


MINISTRIES = [
    (f"Officials from the oceans and foreign ministries{LATE}", ["Ministry of Oceans and Fisheries", "mofa"]),
    (f"Officials of the unification and foreign ministries{LATE}", ["ministry-of-unification", "mofa"]),
    (f"The defense and foreign ministries{LATE}", ["ministry-of-national-defense", "mofa"]),
    (
        f"Officials at the Danish foreign and trade ministries{LATE}",
        ["Officials at the Danish foreign and trade ministries"],
    ),
]


@pytest.mark.parametrize(("text", "speakers"), MINISTRIES)
def test_officials_of_several_ministries(text: str, speakers: list[str], directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2019-07-04").statements[-1].speakers
    expected = ["ministry-of-foreign-affairs" if one == "mofa" else one for one in speakers]
    assert [one.actor or one.name for one in found] == expected
