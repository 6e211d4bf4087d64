"""Characters are mended, every repair is said, and every place is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction.clean.source.repair import mend, storable


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("It&#x27;s &quot;over&quot;", 'It\'s "over"'),
        ("a &amp;quot;quote&amp;quot;", 'a "quote"'),
        ("Kim&nbsp;Jong\u00a0Un", "Kim Jong Un"),
        ("de\u00adnuclear\u200bisation", "denuclearisation"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("It\u00e2\u20ac\u2122s \u00e2\u20ac\u0153fine\u00e2\u20ac\u009d", "It’s “fine”"),
        ("\u00ed\u2020\u00b5\u00ec\u009d\u00bc\u00eb\u00b6\u20ac said", "통일부 said"),
        ("caf\u00e9\u2019s", "café’s"),
        ("R&D; AT&T said", "R&D; AT&T said"),
        ("“Curly” stays ‘curly’", "“Curly” stays ‘curly’"),
        ("\x93No,\x94 Holm\x92s man said \x97 twice\x85", "“No,” Holm’s man said — twice…"),
        ("one\x0btwo\x0cthree\x85four", "one\ntwo\nthree\nfour"),
        ("the o\ufb03ce of \ufb01sh", "the office of fish"),
        ("It&#39s &quotover,&quot he said", 'It\'s "over," he said'),
        ("Fish &chips; a&b stay, R&D too", "Fish &chips; a&b stay, R&D too"),
        ("â€œNo,â€ he said. â€œNever.â€? It isnâ€™t.", "“No,” he said. “Never.” It isn’t."),
        ("``It´s late,'' she said of `it´.", "“It’s late,” she said of ‘it’."),
        ("''No,'' he said (''no'').", "“No,” he said (“no”)."),
        ("＂No,＂ he said of Oslo＇s ″plan.″", "“No,” he said of Oslo’s “plan.”"),
        ("The wall is 6' 2'' high and 3″ thick", "The wall is 6' 2'' high and 3″ thick"),
    ],
)
def test_characters_are_mended(broken: str, mended: str) -> None:
    assert mend(broken).text == mended


def test_repairs_are_said() -> None:
    assert mend("a&#x27;b&#x27;c\u00a0d").repairs == (
        "2 HTML entities were written out",
        "1 non-breaking or other odd space became a plain one",
    )
    assert mend("``No,'' she said").repairs == (
        "2 quotation marks and apostrophes that were typed with other signs became plain ones",
    )


def test_plain_text_needs_no_repair() -> None:
    assert mend("Nothing “wrong” here – at all.\nNew line.").repairs == ()


@pytest.mark.parametrize("word", ["after", "the", "end"])
def test_place_in_the_source_is_found_behind_repairs(word: str) -> None:
    source = "&quot;Don\u00e2\u20ac\u2122t&quot;\u00a0was said after\u200b the &#x27;end"
    mended = mend(source)

    assert source.startswith(word, mended.origin(mended.text.index(word)))


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("&#x27;amp' ` \xa0\xad\u200b\r\nâ€™"))))
def test_places_never_run_backwards_or_out_of_the_source(source: str) -> None:
    mended = mend(source)
    places = [mended.origin(offset) for offset in range(len(mended.text) + 1)]

    assert places == sorted(places)
    assert all(0 <= place <= len(source) for place in places)


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_no_character_is_left_that_a_database_refuses(source: str) -> None:
    storable(source).encode()

    assert "\x00" not in storable(source)
