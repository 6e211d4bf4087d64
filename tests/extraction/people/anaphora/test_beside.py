"""Whose words a quotation without a source is, by the sentence beside it: the kinds of the module's table,
each right and wrong; and a pronoun that means who acted, though not as the subject."""

import pytest

from articles.extraction.annotate import annotate, prepare
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

DEAD = "Lee In-young said the line was dead."
KINDS = [
    # who acts before it
    (f"{DEAD}\n\nSuh Ho shook his head. “The line will open again.”", ["suh-ho"]),
    (f"{DEAD}\n\nBae Han-sol, a farmer who lives in Paju, disagrees. “Nobody can sleep.”", ["Bae Han-sol"]),
    ("Suh Ho has come to Paju every week. “The line will open again.”", ["suh-ho"]),
    (f"{DEAD}\n\nSuh Ho has not replied to him. “The line is dead for good.”", ["lee-in-young"]),
    (f"{DEAD}\n\nPolice stopped Suh Ho at the gate. “The line is dead for good.”", ["lee-in-young"]),
    (f"{DEAD}\n\nSuh Ho's office was closed. “The line is dead for good.”", ["lee-in-young"]),
    # behind another speaker
    (f"{DEAD} Suh Ho was more hopeful. “The line will open again.”", ["suh-ho"]),
    (f"{DEAD} Suh Ho left the hall. “The line is dead for good.”", ["lee-in-young"]),
    (f"{DEAD} The ministry said it would wait. Suh Ho was scornful. “It is our line.”", ["suh-ho"]),
    # bodies
    (f"{DEAD}\n\nPyongyang reacted angrily. “We will wait no longer.”", ["north-korea"]),
    (f"{DEAD}\n\nPyongyang held a drill. “The line is dead for good.”", ["lee-in-young"]),
    # pronouns
    (
        f"{DEAD}\n\nHan Min-gyu ran a plant. He lost it. “The machines must rust.”",
        ["Han Min-gyu"],
    ),
    # told behind it
    (
        f"{DEAD}\n\n“People here cannot sleep.”\n\nThat is how Kwon Young-gil, a farmer, describes life.",
        ["Kwon Young-gil"],
    ),
    (f"{DEAD}\n\n“People here cannot sleep.”\n\nThat is how one farmer describes life in Paju.", []),
    (f"{DEAD}\n\n“People here cannot sleep.”\n\nThat is new.", ["lee-in-young"]),
    # brought in before it
    (
        f"{DEAD}\n\nBae Han-sol, a farmer from Paju, did not hide his anger.\n\n“It is high time.”",
        ["Bae Han-sol"],
    ),
    (
        f"{DEAD}\n\nBae Han-sol, a farmer, was angry when a reporter asked why.\n\n“It is time.”",
        ["Bae Han-sol"],
    ),
    (f"{DEAD}\n\nBae Han-sol, a farmer from Paju, has not replied.\n\n“It is high time.”", ["lee-in-young"]),
    (
        f"{DEAD}\n\nSenior Secretary for Public Communication Bae Han-sol came.\n\n“It is time.”",
        ["Bae Han-sol"],
    ),
    (f"{DEAD}\n\nBae Han-sol and his brother signed it.\n\n“It is high time.”", []),
    (f"{DEAD}\n\nSoldiers stopped Bae Han-sol, a farmer.\n\n“It is high time.”", ["lee-in-young"]),
    (f"{DEAD}\n\nBae Han-sol, a farmer, left early.\n\n“It is high time, Mr. Han-sol.”", ["lee-in-young"]),
    (f"{DEAD}\n\nLee In-young did not hide it.\n\nThe North was silent.\n\n“It is time.”", ["lee-in-young"]),
]
AGENTS = [
    ("The march was led by Suh Ho, a former vice minister. “It is late,” he said.", ["suh-ho"]),
    ("The march was led by Suh Ho and Lee In-young. “It is late,” he said.", []),
    ("The march passed the house of Suh Ho. “It is late,” he said.", []),
]


@pytest.mark.parametrize(("text", "expected"), KINDS + AGENTS)
def test_the_sentence_beside_a_quotation_tells_who_speaks(text: str, expected, directory: Directory):
    last = annotate(text, directory=prepare(directory), published="2020-09-16").statements[-1]
    assert who_speaks(last) == expected
