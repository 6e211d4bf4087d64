"""Who speaks where something stands between: what long papers taught, told of Korea (`reported.reports`).

| kind | right and wrong cases |
| --- | --- |
| datelines left in | `SEOUL -- President Han, opening it, said`; not `NATO — A and B — said` |
| two in one quotation | an open quotation and the next paragraph with another name; not with `he added` |
| nicknames | `Park “Tiger” Min-su said`; not `called Kim “Rocket Man” Tuesday` |
| titles and signs | `“Hidden Hands,” a report, says`, `a banner reading “…” hung`, `added the words, “…”` |
| whose noun | `a clerk at the ministry who told`, `softer words calling for`, `that Oslo's claim is` |
| in whose words | `In Han's words, …`; not `In other words, …` |
| nobody | `Neither A nor B said`, `It is not clear who said` |
| for whom | `For Han, it was simple: “…”`; not `For now, it was simple: “…”` |
| relative clauses | `who said …, later left`, `A, who called for X, and B, who` |
| parted clauses | `note that Han, even as he says …, has`; not `said it rained, even as he left` |
| present | `Some note that`; noun cues `repeated emphasis that` |
"""

from __future__ import annotations

import pytest

from articles.extraction.reports.finding import find_reports
from tests.extraction.reported import reports

DATELINES = [
    (
        "SEOUL -- President Han, opening a hall on Friday, said the road was long.",
        [("President Han", "the road was long")],
    ),
    (
        "PAJU, South Korea, Sept. 3 (Reuters) — The ministry's envoy, Baek Jin, said the gate was shut.",
        [("The ministry's envoy, Baek Jin", "the gate was shut")],
    ),
    ("SEOUL – “The gate is shut for good,” Han said.", [("Han", "The gate is shut for good")]),
    ("NATO — Norway, Denmark and others — said it would wait.", [("NATO", "it would wait")]),
]
OPEN_QUOTATIONS = [
    (
        "“They come,” Baek Jin said. “Let them.\n\n“It is our right,” Choi Na-ri said. “It is the law.”",
        [("Baek Jin", "They come … Let them."), ("Choi Na-ri", "It is our right … It is the law.")],
    ),
    (
        "“They come,” Baek Jin said. “Let them.\n\n“It is our right,” Baek said. “It is the law.”",
        [("Baek Jin", "They come … Let them. … It is our right … It is the law.")],
    ),
    (
        "“They come,” Baek Jin said. “Let them.\n\n“It is our right,” he added.",
        [("Baek Jin", "They come … Let them. … It is our right")],
    ),
]
MARKS = [
    ("“It is time to go,” Park “Tiger” Min-su said.", [("Park “Tiger” Min-su", "It is time to go")]),
    ("Baek called Kim “Rocket Man” Tuesday in a speech.", [("Baek", "Kim “Rocket Man”")]),
    (
        "“Hidden Hands,” a report by the guild, says thirty firms cheated.",
        [("a report by the guild", "thirty firms cheated")],
    ),
    (
        "“We Are Ready,” a clerk at the office, Han Seo, says.",
        [("a clerk at the office, Han Seo", "We Are Ready")],
    ),
    ("A banner reading “Unify now” hung from the bridge.", [("A banner", "Unify now")]),
    ("A sign that read “No more balloons” was torn down.", [("A sign", "No more balloons")]),
    ("The police saw a letter reading “We will come” and left.", [("a letter", "We will come")]),
    (
        "The crowd rose when, behind “Our Dream Is One,” she added the words, “See you soon.”",
        [("she", "See you soon.")],
    ),
]
WHOSE = [
    (
        "Kim Han-sol, a staffer at the Harbor Ministry who told us that the line was dead, later left.",
        [("Kim Han-sol", "the line was dead")],
    ),
    (
        "The panel heard Choi Na-ri, a clerk at the Harbor Ministry, who said the log was false.",
        [("Choi Na-ri", "the log was false")],
    ),
    (
        "They replaced the clause with softer words calling for “due steps.”",
        [("softer words", "due steps.")],
    ),
    (
        "Baek suggests that Pyongyang's best argument is that the ban hurts children.",
        [
            ("Baek", "Pyongyang's best argument is that the ban hurts children"),
            ("Pyongyang", "the ban hurts children"),
        ],
    ),
    (
        "The ministry's repeated emphasis that one percent had been used drew doubts.",
        [("The ministry", "one percent had been used")],
    ),
    ("Seoul gave repeated assurances that the line was safe.", [("Seoul", "the line was safe")]),
]
IN_WORDS = [
    ("In Baek Jin's words, the talks are “a long walk.”", [("Baek Jin", "the talks are “a long walk.”")]),
    (
        "The talks, in the envoy's words, are “a long walk.”",
        [("the envoy", "The talks … are “a long walk.”")],
    ),
    ("In other words, the talks are “a long walk.”", []),
    ("In Baek's words there was a threat.", []),
]
FOR_WHOM = [
    ("For Han Seo, it was simple: “We came and left.”", [("Han Seo", "We came and left.")]),
    ("For now, it was simple: “We came and left.”", []),
]
NOBODY = [
    ("Neither Baek nor Han said the plan was late.", []),
    ("Both Baek and Han said the plan was late.", [("Both Baek and Han", "the plan was late")]),
    ("It is not clear who said the plan was late.", []),
    ("Farmers who said the plan was late left.", [("Farmers", "the plan was late left")]),
]
RELATIVES = [
    (
        "Moon, whom Baek called “a friend,” says the war is over.",
        [("Baek", "a friend"), ("Moon", "the war is over")],
    ),
    ("The pact, which Baek called “a gift,” ends in May.", [("Baek", "a gift")]),
    ("Baek, who told us that the line was dead, later resigned.", [("Baek", "the line was dead")]),
    (
        "The envoy, who warned that the line was dead and that it was late, left.",
        [("The envoy", "the line was dead and that it was late")],
    ),
    (
        "Baek, who called for patience, and Han, who warned of delay, met on Monday.",
        [("Baek", "patience"), ("Han", "delay")],
    ),
    (
        "They heard Baek, who said the plan was late, and Han, who said it was not.",
        [("Baek", "the plan was late"), ("Han", "it was not")],
    ),
]
PARTED = [
    (
        "Analysts note that Moon, even as he says the gate is open, has done little to open it.",
        [
            ("Analysts", "Moon, even as he says the gate is open, has done little to open it"),
            ("he", "the gate is open"),
        ],
    ),
    (
        "But some note that Moon — even as he says the gate is open — has done little.",
        [
            ("some", "Moon — even as he says the gate is open — has done little"),
            ("he", "the gate is open"),
        ],
    ),
    ("Baek said that the gate was open, even as he left.", [("Baek", "the gate was open")]),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    DATELINES + OPEN_QUOTATIONS + MARKS + WHOSE + IN_WORDS + FOR_WHOM + NOBODY + RELATIVES + PARTED,
)
def test_who_speaks_and_how_far(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert reports(text) == expected


def test_named_words_are_the_speakers_own() -> None:
    assert [one.type for one in find_reports("She added the words “See you in Pyongyang.”")] == ["direct"]
