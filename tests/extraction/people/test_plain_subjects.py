"""Whom the subject of a plain sentence means, whatever stands between it and its verb.

| kind | case |
| --- | --- |
| a clause inside | `A U.N. committee that watches over trade asked`, `that looks after graves` |
| an adverb behind | `China, which once refused, this time said`, `Lee last summer called` |
| officials of what acts | `The ministry will wait, officials said`; not `was hit, officials said` |
| whose ministry | `China, whose foreign ministry protested … the ministry` is neither of these |
| of other people | `the parents' association` is not the bar association |
| a school | `the school` that the page names |
| a medium and its noun | `KCNA news agency`, `Tass news agency`, `the NK News website` |
| a colonel | `Senior Colonel Pak recalled it. It is late, he said` |
| a communique | `released the following communique … the communique`, not the states of which it tells |
| the only body's study | `Human Rights Watch said … the analysis` |
| named behind | `the clerk, a student named Eva Lund, waited. It was late, she said` |
| another gender | `a trader said … she said … He said` |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

LATE = " said it was late."
DEFENCE = "South Korea's defence ministry said it was dry. "
LAST = [
    # a clause inside
    ("A U.N. committee that watches over trade asked Japan to pay.", "united-nations"),
    ("A Seoul guild that looks after graves asked Japan to pay.", "Seoul guild"),
    # an adverb behind
    ("China, which in May had refused to come, this time said that it was late.", "china"),
    ("Vice department director Kim Yo-jong last summer called it a trick.", "kim-yo-jong"),
    # officials of what acts
    ("The unification ministry has decided to wait, officials said.", "ministry-of-unification"),
    ("The unification ministry was attacked by a crowd, officials said.", "officials"),
    ("The North fired a missile, officials said.", "officials"),
    ("The unification ministry will wait, officials said. A ferry sank, officials said.", "officials"),
    # whose ministry
    (
        f"{DEFENCE}It angered China, whose foreign ministry protested.\n\nThe ministry{LATE}",
        "ministry-of-national-defense",
    ),
    # of other people
    (f"The Oslo Bar Association said it was dry. The parents' association{LATE}", "parents' association"),
    (f"The Oslo Bar Association said it was dry. The association{LATE}", "Oslo Bar Association"),
    # a school
    (
        "Paju Korean High School stands there. It was late, according to the school.",
        "Paju Korean High School",
    ),
    # a medium and its noun
    (f"KCNA news agency{LATE}", "kcna"),
    (f"Yonhap was there. Tass news agency{LATE}", "TASS"),
    (f"The Seoul-based NK News website{LATE}", "NK News"),
    (f"Russia was there. The South Korean newspaper{LATE}", "South Korean newspaper"),
    # a colonel
    (
        "The side led by Senior Colonel Pak Ki Yong came. Senior Colonel Pak recalled that it was dry. "
        "If it is late, there is no reason to wait, he said.",
        "Pak Ki Yong",
    ),
    # a communique
    (
        "The National Defence Commission released the following communique:\n\nIt is late.\n\n"
        "The communique warned that it may explode if Japan and the United States go ahead.",
        "national-defence-commission",
    ),
    # the only body's study
    (
        "Human Rights Watch said it was dry. “Cold,” said Eva Lund.\n\nThe analysis found that it was late.",
        "Human Rights Watch",
    ),
    # named behind
    ("The clerk, a student of law named Eva Lund, waited. It was late, she said.", "Eva Lund"),
    # another gender
    ("“Cold,” said a trader from Paju. It was dry, she said. He said it was late.", None),
]


@pytest.mark.parametrize(("text", "speaker"), LAST)
def test_the_last_speaker_is(text: str, speaker: str | None, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2012-05-03").statements
    assert who_speaks(found[-1]) == ([speaker] if speaker else [])


def test_what_stands_inside_a_text_goes_on_there(directory: Directory) -> None:
    text = (
        "The National Defence Commission released the following press communique:\n\n"
        "The U.S. side said that it would wait, expressing the view that it was dry. "
        "It held that it was late."
    )
    found = annotate(text, directory=directory, published="2010-07-15").statements
    assert [one.actor for one in found[-1].speakers] == ["united-states"]
