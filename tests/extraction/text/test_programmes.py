import pytest

from articles.extraction.annotate import annotate


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Jan Holm said on CNN's “State of the Union” that it was late.", "it was late"),
        ("Appearing on NBC's “Meet the Press,” Jan Holm said it was late.", "it was late"),
        ('Speaking on CBS\' "Face the Nation," Jan Holm said it was late.', "it was late"),
        ("“It was late,” Jan Holm said on ABC's “This Week.”", "It was late"),
        ("Jan Holm told CNN “Yes.”", "Yes."),
        ("Jan Holm told CNN “it was late.”", "it was late."),
    ],
)
def test_the_name_of_a_broadcast_is_nobodys_words(text: str, content: str) -> None:
    (found,) = annotate(text).statements
    assert [text[a:b] for a, b in found.segments] == [content]
