import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("But lawmaker Jan Holm, who met Kim Jong Un in May, said it was late.", "Jan Holm"),
        ("But former minister Jan Holm, who served under Moon Jae-in, said it was late.", "Jan Holm"),
        ("Ruling party lawmaker Jan Holm, who met Moon Jae-in, said it was late.", "Jan Holm"),
        ("But ruling party lawmaker Jan Holm, who blamed Moon Jae-in for it, said it was late.", "Jan Holm"),
        ("Visiting scholar Jan Holm, who met Moon Jae-in, said it was late.", "Jan Holm"),
        ("Leading the delegation, Moon Jae-in, who met Jan Holm, said it was late.", "moon-jae-in"),
        ("But late Monday, Moon Jae-in, who met Jan Holm, said it was late.", "moon-jae-in"),
        ("Visiting Pyongyang, Moon Jae-in, who met Jan Holm, said it was late.", "moon-jae-in"),
    ],
)
def test_an_office_before_a_name_is_no_adverbial(text: str, speaker: str, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2018-05-03").statements
    assert who_speaks(found[-1]) == [speaker]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Recent satellite images show trucks, according to Oslo.", "Recent satellite images show trucks"),
        ("Polls suggest a change, the guild said.", "Polls suggest a change"),
        ("The guild said satellite images show trucks.", "satellite images show trucks"),
        ("Holm put it on X. “It is late,” the guild said.", "It is late"),
        ("Holm met John X. Lund, the guild said.", "Holm met John X. Lund"),
    ],
)
def test_images_show_and_a_post_on_x_ends(text: str, content: str) -> None:
    found = annotate(text).statements
    assert [text[a:b] for a, b in found[-1].segments] == [content]
