"""Whom the styles of state media mean: the kinds of the module's table, each right and wrong."""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory

BEFORE = "Kim Jong Un inspected the dam. It was cold there. "
KIM = "kim-jong-un"
STYLES = [
    ("The respected Comrade said the dam was safe.", "kcna", KIM),
    ("The Supreme Leader said the dam was safe.", None, KIM),
    ("The supreme commander's aide said the dam was safe.", "kcna", None),
    ("The Chairman said the dam was safe.", "kcna", KIM),
    ("The General Secretary said the dam was safe.", "kcna", KIM),
    ("The Vice Chairman said the dam was safe.", "kcna", None),
    ("The Chairman of the guild said the dam was safe.", "kcna", None),
    ("The Chinese Chairman said the dam was safe.", "kcna", None),
]


@pytest.mark.parametrize(("text", "publisher", "speaker"), STYLES)
def test_a_style_of_state_media_means_the_leader(text, publisher, speaker, directory: Directory):
    said = annotate(
        BEFORE + text, directory=directory, published="2020-05-02", publisher=publisher
    ).statements
    assert (KIM in [one.actor for one in said[-1].speakers]) is (speaker == KIM)
