"""Who a pronoun is in the sentence that tells of them: whoever puts out the text in which it stands, the one
with whom it begins before a colon or an `and`."""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

SAID = "in which it blamed Oslo for the collapse."


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"North Korea's tourism bureau put out a statement {SAID}", "North Korea tourism bureau"),
        (f"The foreign ministry in Pyongyang issued a statement on Monday {SAID}", "nk-foreign-ministry"),
        (f"North Korea's foreign ministry on Monday put out a statement {SAID}", "nk-foreign-ministry"),
        (f"The Bakers' Guild published a paper {SAID}", "Bakers' Guild"),
        (f"The Guild of Oslo Bakers published a paper {SAID}", "Guild of Oslo Bakers"),
        (f"The Holm Institute has released a report of 30 pages {SAID}", "Holm Institute"),
        (f"The guild posted a message on its website, {SAID}", "guild"),
        ("Lars Brandt gave a speech on Monday in which he said it was late.", "Lars Brandt"),
        ("Kim Jong Un sent Moon a letter in which he said it was late.", "kim-jong-un"),
        ("Moon Jae-in, who was in Oslo, gave a speech in which he said it was late.", "moon-jae-in"),
        # left to others
        (f"The mill stood in a place {SAID}", None),
        ("The ministry read out a message in which Holm said it was late.", "Holm"),
    ],
)
def test_who_puts_a_text_out_says_what_stands_in_it(text: str, who: str | None, directory: Directory) -> None:
    (found,) = annotate(text, directory=directory, published="2020-09-16").statements
    assert who_speaks(found) == ([who] if who else [])


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Eva Holm disagreed: The talks, she said, were dead.", "Eva Holm"),
        ("Eva Holm was optimistic: “We will win,” she said.", "Eva Holm"),
        ("Lars Holm, a fellow at the council, saw it differently: Oslo, he said, would pay.", "Lars Holm"),
        ("Lars Holm dismissed fears of a war, and he told reporters that he slept well.", "Lars Holm"),
        # left to others
        ("Eva Holm met her brother Lars Lund, and he told reporters it was late.", None),
    ],
)
def test_a_pronoun_goes_on_with_whom_its_sentence_begins(
    text: str, who: str | None, directory: Directory
) -> None:
    text = f"It rained. {text}"
    found = annotate(text, directory=directory, published="2020-09-16").statements[-1]
    assert who_speaks(found) == ([who] if who else [])
