"""What a few words mean is worked out once, however often they recur; a long text is not kept."""

from articles.extraction.recurring import Recurring, built_once, recurring


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


def test_a_word_is_looked_up_once_it_was_made():
    asked = []
    lengths = Recurring(lambda word: asked.append(word) or len(word))
    assert [lengths["Oslo"], lengths["Oslo"]] == [4, 4]
    assert asked == ["Oslo"]


def test_what_is_built_is_told_apart_by_identity_and_only_the_last_are_kept():
    built = []

    @built_once
    def table_of(rows):
        built.append(rows)
        return len(rows)

    first = ["a"]
    assert [table_of(first), table_of(first), table_of(["a"])] == [1, 1, 1]
    assert len(built) == 2
    for other in ([], [], []):
        table_of(other)
    table_of(first)
    assert len(built) == 6
