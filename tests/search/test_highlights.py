import pytest

from articles.search import highlight, parse


def marked(text: str, query: str) -> str:
    """The text with its marks in brackets."""
    for start, end in reversed(highlight(text, parse(query))):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


MARKED = {
    ("talks", "The talk of talks, he talked."): "The [talk] of [talks], he [talked].",
    ('"talks"', "The talk of talks, he talked."): "The talk of [talks], he talked.",
    ('"talks resume"', "Talks resume; no talks."): "[Talks resume]; no talks.",
    ("talks resume", "Talks resume; no talks."): "[Talks] [resume]; no [talks].",
    ("talks -resume", "Talks resume."): "[Talks] resume.",
    ("talks OR resume", "Talks resume."): "[Talks] [resume].",
    ("Jong-un", "Kim Jong-un, or Kim Jongun, or Jong Un"): "Kim [Jong-un], or Kim [Jongun], or [Jong] [Un]",
    ("위원장", "김정은 국무위원장이 말했다"): "김정은 국무[위원장]이 말했다",
    ("핵", "북핵 문제와 핵실험"): "북[핵] 문제와 [핵]실험",
    ("북한", "북한, 🙂 북한은"): "[북한], 🙂 [북한]은",
    ("pyongyang", "P’yŏngyang’s men"): "[P’yŏngyang’s] men",
    ("US", "the US told us, U.S. men"): "the [US] told us, [U.S.] men",
    ("nucleaire", "une question nucle\u0301aire"): "une question [nucle\u0301aire]",
    ("unheardof", "Nothing of it"): "Nothing of it",
    ("", "Nothing of it"): "Nothing of it",
    ("talks", ""): "",
}


@pytest.mark.parametrize(("query", "text"), MARKED)
def test_the_words_of_a_query_are_marked(query, text):
    assert marked(text, query) == MARKED[query, text]
