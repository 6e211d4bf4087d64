"""Questions that are asked, days of which something is told, and what `neither … nor` denies.

| kind | case |
| --- | --- |
| a question with `if` | `asked if the boat had sunk`; not `asked for help if it rained` |
| somebody who is asked | `asked the clerk whether it was late` |
| a question that is answered | `announced when it would sail`; not `said when he came that …` |
| behind those who are told | `explained to reporters why it was late`; not `set out to explain how` |
| behind a text | `asked in a letter how many had come` |
| a time that begins what is told | `said each day without eels costs a crown`; not `said each day that` |
| what is denied | `neither signed it nor promised to`; not `signed it and promised to` |
| an aside without a comma | `Meanwhile the mayor, Eva Holm, told reporters` |
| a deed that shows a mood | `the raid reflected “a rage”` says nothing; a guide does |
"""

import pytest

from tests.extraction.reported import found, read, reports


@pytest.mark.parametrize(
    "marked",
    [
        # a question with "if"
        "Senator Holm asked [if he would sell the boat].",
        "Lund wondered [if the guild knew of it].",
        "Lund asked [if Oslo had paid].",
        "Holm asked for [help if it rained].",
        "“[No],” Holm said when asked if he had met the clerk.",
        "Asked if the boat had sunk, Brandt said [it had not].",
        # somebody who is asked
        "Holm asked the clerk [if the boat had sunk].",
        "Lund asked reporters [whether they were cold].",
        "Brandt asked him [how long it would take].",
        "Lund asked [the clerk to leave].",
        # a question that is answered
        "The port announced [when the boats would sail].",
        "Holm told reporters on Monday [where the talks would be held].",
        "The two towns announced [where and when the talks will begin].",
        "Holm revealed [who had paid].",
        "Holm detailed [how the money was spent].",
        "Holm said when he came that [he would stay].",
        "“[It is over],” Holm said when the rain would not stop.",
        "The port has not said when the boats would sail.",
        # behind those who are told
        "Holm explained to reporters on Monday [why it was late].",
        "Holm confirmed to the guild [how the money was spent].",
        "The guild set out to explain how it worked.",
        # behind a text
        "The paper asked in an editorial [how many of the old could wait].",
        "Brandt asked in a letter [why the boats had left].",
        "Lund explained in a letter [how much of the rice was lost].",
        "Brandt asked in a speech [what the plan was worth].",
        # a time that begins what is told
        "Holm said [each day without eels costs the town a crown].",
        "Clerks say [every year brings new trouble].",
        "Brandt said [every day he prayed for rain].",
        "Holm said each day that [he would come].",
        "Holm said on Monday [the boats had left].",
        # what is denied
        "Lund said [the guild had neither admitted its guilt nor promised to pay].",
        "Brandt said [Oslo neither wanted nor demanded that the pier be closed].",
        "Holm neither signed the letter nor denied that he had read it.",
        "Holm signed the letter and denied that [he had read it].",
        # an aside without a comma
        "Meanwhile the head of the guild, Eva Holm, told reporters that [the boats had left].",
        "However the mayor, Eva Holm, warned that [the boats had left].",
        "Meanwhile, the mayor, Eva Holm, said [the boats had left].",
        # a deed that shows a mood
        "The guild said [the raid reflected “the rage of all those who fish”].",
        "“[Nobody reads maps any more],” the guide reflected.",
    ],
)
def test_what_is_said_is_found_with_its_bounds(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Meanwhile the mayor, Eva Holm, told reporters that it was late.", "the mayor, Eva Holm"),
        ("Still the head of the guild, Eva Holm, said it was late.", "the head of the guild, Eva Holm"),
        ("Though the mayor, Eva Holm, said it was late, nobody left.", "the mayor, Eva Holm"),
    ],
)
def test_an_aside_is_no_part_of_the_source(text: str, source: str) -> None:
    assert [who for who, _ in reports(text)] == [source]
