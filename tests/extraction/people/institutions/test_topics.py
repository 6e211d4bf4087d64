"""Whose a body of a bare name is by what is told before it: the kinds of the module's table, right and
wrong."""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

MOFA, MND = "ministry-of-foreign-affairs", "ministry-of-national-defense"
KINDS = [
    # another state that speaks
    (
        "China voiced regret over the base. The foreign ministry said it harmed trade.",
        "china-foreign-ministry",
    ),
    (
        "China's foreign minister Wang Yi warned of war. The foreign ministry said it was late.",
        "china-foreign-ministry",
    ),
    ("China's economy grew. The foreign ministry said it was pleased.", MOFA),
    ("The United States urged calm. The foreign ministry said it was pleased.", MOFA),
    ("China voiced regret. In Seoul's view, the foreign ministry said, it was late.", MOFA),
    ("China voiced regret.\n\nThe foreign ministry said it was pleased.", MOFA),
    # Pyongyang, and what is said is of the South
    (
        "North Korea fired rockets. The military said it had answered a raid by the South.",
        "korean-peoples-army",
    ),
    ("North Korea fired rockets. The military said the North would pay.", "south-korean-military"),
    ("North Korea fired rockets. The military said it was on alert.", "south-korean-military"),
    ("North Korea refused to meet. The foreign ministry said the South was blind.", "nk-foreign-ministry"),
    ("North Korea refused to meet. The defence ministry said it was on alert.", MND),
    # its leader, of the army
    ("Kim Jong-un ordered a drill. The army said the horns would be struck.", "korean-peoples-army"),
    ("North Korea sent balloons. The army said the horns would go on.", "south-korean-military"),
    # another state that acts
    ("Japan lifted its ban. The government said visitors would be tested.", "japan"),
    ("North Korea shut its gate. The government said the talks would go on.", "south-korea"),
    ("In Japan, shops were full. The government said visitors would be tested.", "japan"),
    # its minister, who speaks of it
    (
        "Prime Minister Kenji Mori told guests that Japan would protest. The foreign ministry said it had.",
        "japan-foreign-ministry",
    ),
    (
        "China would not pay, Defense Minister Lin Da said. The foreign ministry said talks were dead.",
        "china-foreign-ministry",
    ),
    ("Kenji Mori, a singer, said Japan would protest. The foreign ministry said it was late.", MOFA),
    ("Prime Minister Kenji Mori said Japan and China met. The foreign ministry said it was late.", MOFA),
    ("Foreign Minister Yun Byung-se said Japan was late. The foreign ministry said it was not.", MOFA),
    # the scene, and the place behind it
    ("In Manila, the foreign ministry said it was worried.", "Philippines foreign ministry"),
    (
        "The foreign ministry in Tokyo said it was late. The ministry said it was dark.",
        "japan-foreign-ministry",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), KINDS)
def test_a_bare_name_is_of_the_state_told_of(text: str, speaker: str, directory: Directory):
    said = annotate(text, directory=directory, published="2016-05-04").statements
    assert who_speaks(said[-1]) == [speaker]
