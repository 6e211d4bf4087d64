"""The same source behind its verb, before it and behind "according to".

| kind | case |
| --- | --- |
| a word in -ing | `…, said ruling party lawmaker Eva Holm`, `…, said Oslo's acting mayor` |
| what tells of a name | `According to Eva Holm, executive director of the guild, …` |
| a name behind an office | `According to the mayor of Oslo, John R. Holm, …` |
| a post abroad | `said U.S. Ambassador to Norway Eva Holm` |
| parts of names | `Analyst Ahmed al-Masri`, `Jan van der Berg, …`, which tells no month |
| several | `said Oslo, the guild and Eva Holm`, `Oslo as well as the guild said` |
| the head of a state's body | `the head of South Korea's Unification Ministry` |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

MINISTRY = "ministry-of-unification"
CLAUSE = "The pier will stay open until Friday"


def told(text: str, directory: Directory) -> tuple[str, str, str]:
    """What the only statement of a page says, who says it, and the words that name them."""
    found = annotate(text, directory=directory, published="2020-08-30").statements
    assert len(found) == 1, text
    content = " … ".join(text[a:b] for a, b in found[0].segments)
    who = ", ".join(who_speaks(found[0]))
    return content, who, text[slice(*found[0].mention)] if found[0].mention else ""


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("ruling party lawmaker Eva Holm", "Eva Holm"),
        ("ruling Democratic Party spokeswoman Eva Holm", "Eva Holm"),
        ("South Korea's ruling Democratic Party", "democratic-party-of-korea"),
        ("the guild's acting director, Eva Holm", "Eva Holm"),
        ("visiting professor Eva Holm", "Eva Holm"),
        ("ruling party lawmakers", "ruling party lawmakers"),
        ("the Norway-Finland working group", "Norway-Finland working group"),
        ("the South Korean armed forces", "south-korean-military"),
        ("Jan van der Berg", "Jan van der Berg"),
        ("former lawmaker Jan de la Cruz", "Jan de la Cruz"),
        ("analyst Ahmed al-Masri", "Ahmed al-Masri"),
        ("U.S. Ambassador to Norway Eva Holm", "Eva Holm"),
        ("acting U.S. ambassador to New Zealand Eva Holm", "Eva Holm"),
        ("Ambassador to the United States Lee Soo-hyuck", "Lee Soo-hyuck"),
        ("North Korea's ambassador to Norway", "north-korea"),
        ("the ambassador to Norway, Eva Holm", "Eva Holm"),
    ],
)
def test_a_source_behind_its_verb(directory, source, speaker):
    said = told(f"{CLAUSE}, said {source}.", directory)
    assert said[:2] == (CLAUSE, speaker)
    assert said[2] == source.removesuffix(", Eva Holm")
    assert told(f"“{CLAUSE},” said {source}.", directory) == said


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Holm urged keeping the pier open.", "keeping the pier open"),
        ("Holm said visiting officials had left.", "visiting officials had left"),
        ("Holm said ruling party lawmakers had left.", "ruling party lawmakers had left"),
    ],
)
def test_words_in_ing_that_are_no_source(directory, text, content):
    assert told(text, directory) == (content, "Holm", "Holm")


def test_whom_an_envoy_tells_is_no_post(directory):
    said = told("“It is late,” said the ambassador to reporters.", directory)
    assert said == ("It is late", "ambassador", "the ambassador")


@pytest.mark.parametrize(
    ("source", "described"),
    [
        ("Eva Holm", "executive director of the Oslo Peace Institute"),
        ("Eva Holm", "Unification Ministry spokeswoman"),
        ("Eva Holm", "UN secretary-general"),
        ("Eva Holm", "first vice minister of trade"),
        ("Sen. Eva Holm", "R-Ohio"),
        ("Jan van der Berg", "senior fellow at the guild"),
    ],
)
def test_what_tells_of_a_source_is_not_what_it_says(directory, source, described):
    said = told(f"According to {source}, {described}, the pier is open.", directory)
    assert said == ("the pier is open", source.removeprefix("Sen. "), source)


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("the mayor of Oslo", "Jan Holm"),
        ("the spokeswoman for the guild", "Eva Holm"),
        ("the mayor", "John R. Holm"),
        ("the analyst", "Ahmed al-Masri"),
        ("the analyst", "Martin Luther Holm III"),
    ],
)
def test_a_name_behind_an_office_is_not_what_it_says(directory, office, name):
    said = told(f"According to {office}, {name}, the pier is open.", directory)
    assert said == ("the pier is open", name, office)


@pytest.mark.parametrize(
    "content",
    [
        "officials, soldiers and clerks left early",
        "police officers, who came late, left early",
        "President Brandt, Minister Lund and others left early",
        "the mayor, who was ill, left early",
    ],
)
def test_subjects_behind_a_source_tell_nothing_of_it(directory, content):
    assert told(f"According to Eva Holm, {content}.", directory) == (content, "Eva Holm", "Eva Holm")


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("The head of South Korea's Unification Ministry", "lee-in-young"),
        ("The head of the Unification Ministry", "lee-in-young"),
        ("The spokesman of South Korea's Unification Ministry", "ministry-of-unification"),
        ("The head of South Korea's National Assembly", "head of South Korea's National Assembly"),
        ("A report by the U.S. State Department", "us-state-department"),
        ("A report by the State Department", "us-state-department"),
    ],
)
def test_the_head_and_the_text_of_a_state_s_body(directory, source, speaker):
    said = told(f"{source} said that the pier was open.", directory)
    assert said == ("the pier was open", speaker, source)


@pytest.mark.parametrize(
    ("source", "speakers"),
    [
        ("the United States, the IAEA and the Unification Ministry", ["united-states", "iaea", MINISTRY]),
        ("the United States, Japan, and South Korea", ["united-states", "japan", "south-korea"]),
        ("Mike Pompeo, Japan and Eva Holm", ["mike-pompeo", "japan", "Eva Holm"]),
        ("Japan as well as the Unification Ministry", ["japan", MINISTRY]),
    ],
)
@pytest.mark.parametrize(
    "form",
    ["{C}, said {S}.", "“{C},” said {S}.", "“{C},” {S} said.", "{C}, {S} said.", "{C}, according to {S}."],
)
def test_several_in_each_position(directory, source, speakers, form):
    said = told(form.format(C=CLAUSE, S=source), directory)
    assert said == (CLAUSE, ", ".join(speakers), source)


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "According to Japan, China, and Eva Holm, the pier is open.",
            "the pier is open",
            "Japan, China, and Eva Holm",
        ),
        ("According to Eva Holm, Lund and Brandt left early.", "Lund and Brandt left early", "Eva Holm"),
        (
            "According to Eva Holm, Lund and Brandt, two pilots, left early.",
            "Lund and Brandt, two pilots, left early",
            "Eva Holm",
        ),
        ("“It is late,” said Eva Holm, President and Owner.", "It is late", "Eva Holm"),
        ("“It is late,” said Eva Holm, Oslo and Bergen Editor.", "It is late", "Eva Holm"),
        ("He sang as well as he could, Eva Holm said.", "He sang as well as he could", "Eva Holm"),
    ],
)
def test_where_several_end(directory, text, content, source):
    said = told(text, directory)
    assert (said[0], said[2]) == (content, source)
