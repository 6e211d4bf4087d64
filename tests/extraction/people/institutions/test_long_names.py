"""A body by a long name, its officials and its people."""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory

NAMES = [
    ("The Ministry of Health and Welfare said it was late.", "Ministry of Health and Welfare"),
    ("A Ministry of Health and Welfare official said it was late.", "Ministry of Health and Welfare"),
    ("Ministry of Land, Infrastructure and Transport officials said it was late.",
     "Ministry of Land, Infrastructure and Transport"),
    ("Ministry of Unification spokesman Holm Eui-do said it was late.", "Holm Eui-do"),
    ("Chinese Ministry of Foreign Affairs spokesperson Eva Holm said it was late.", "Eva Holm"),
    ("A senior Ministry of Foreign Affairs official said it was late.", "ministry-of-foreign-affairs"),
    ("It was late, according to Ministry of Unification figures.", "ministry-of-unification"),
    ("Institute for Baltic Studies professor Eva Holm said it was late.", "Eva Holm"),
    ("The North's Ministry of Foreign Affairs said it was late.", "nk-foreign-ministry"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), NAMES)
def test_a_long_name_speaks_for_itself_or_tells_where_somebody_is(text, speaker, directory: Directory):
    (statement,) = annotate(text, directory=directory, published="2019-07-01").statements
    assert [one.actor or one.name for one in statement.speakers] == [speaker]
