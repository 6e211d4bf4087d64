"""Forms of a name that the directory does not list: a family name in capitals, an initial."""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory

FORMS = [
    ("Unification Minister CHUNG Dong-young said the gate was shut.", "chung-dong-young"),
    ("An Chol Su, head of the bureau, said the gate was shut.", "An Chol Su"),
    ("An Army officer said the gate was shut.", "Army officer"),
    ("Jun Byung-hun, the party's floor leader, said the gate was shut.", "Jun Byung-hun"),
    ("But Jan Tiller, the union's chief ferryman, said the gate was shut.", "Jan Tiller"),
    ("KIM Jong-un said the gate was shut.", "kim-jong-un"),
    ("Mike R. Pompeo said the gate was shut.", "mike-pompeo"),
    ("Mike R Pompeo said the gate was shut.", "mike-pompeo"),
    ("Mike R. Pompeosson said the gate was shut.", "Mike R. Pompeosson"),
]


@pytest.mark.parametrize(("text", "speaker"), FORMS)
def test_a_form_that_is_not_listed_is_tied_to_whom_it_names(text: str, speaker: str, directory: Directory):
    (statement,) = annotate(text, directory=directory, published="2025-08-01").statements
    assert [one.actor or one.name for one in statement.speakers] == [speaker]


def test_a_family_name_in_capitals_is_gone_on_with_as_any_other(directory: Directory):
    text = "Mayor SEOK Young-gil said the gate was shut. The road froze. Seok told reporters it was cold."
    said = annotate(text, directory=directory, published="2025-08-01").statements
    assert [statement.speakers[0].name for statement in said] == ["Seok Young-gil"] * 2
