"""What a few words mean is worked out once, however often they recur; a long text is not kept."""

from articles.extraction.recurring import recurring


def counted():
    asked = []

    @recurring
    def answer(words, ending=""):
        """What it answers."""
        asked.append(words)
        return words.upper() + ending

    return answer, asked


def test_words_that_recur_are_worked_out_once():
    answer, asked = counted()
    assert [answer("Eva Holm"), answer("Eva Holm")] == ["EVA HOLM", "EVA HOLM"]
    assert asked == ["Eva Holm"]


def test_what_else_is_given_tells_answers_apart():
    answer, _ = counted()
    assert [answer("Eva", "!"), answer("Eva", "?"), answer("Eva")] == ["EVA!", "EVA?", "EVA"]


def test_a_long_text_is_answered_and_not_kept():
    answer, asked = counted()
    assert answer("a" * 1_000) == answer("a" * 1_000) == "A" * 1_000
    assert len(asked) == 2
