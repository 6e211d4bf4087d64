"""Whom the text calls by a family name that only a caption writes out."""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory

TEXT = "The ban is void. {}, the activist, vowed to send more leaflets."
CAPTIONS = [
    ("Bae", "Bae Sang-hak (center), leader of a group, speaks to reporters.", "Bae Sang-hak"),
    ("Bae", "A gate near Paju. Photo by Bae Sang-hak.", "Bae"),
    ("Bae", "A gate near Paju. Bae Sang-hak/AFP", "Bae"),
    ("Park", "Park Sang-ho (center), leader of a group, speaks to reporters.", "Park Sang-ho"),
]


@pytest.mark.parametrize(("family", "caption", "speaker"), CAPTIONS)
def test_a_caption_names_whom_the_text_does_not(family, caption, speaker, directory: Directory):
    found = annotate(TEXT.format(family), directory=directory, published="2023-09-27", captions=(caption,))
    assert [one.name for one in found.statements[-1].speakers] == [speaker]
