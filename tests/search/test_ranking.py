from articles.models import Statement
from articles.search import index_terms, parse, rank, span_terms
from tests.search.conftest import Archive

SEA = "The fishing grounds in the western sea are rich in crabs and boats come from far to fish there."


def order(query: str, *rows: str) -> list[int]:
    return rank(list(enumerate(rows)), parse(query))


def test_the_rarer_word_counts_more():
    assert order("sea OR crab", *(index_terms(t) for t in ("the sea", "the sea", "a crab"))) == [2, 0, 1]


def test_more_occurrences_count_more():
    assert order("crab", index_terms("crab and boat"), index_terms("crab and crab")) == [1, 0]


def test_a_short_text_counts_more_than_a_long_one():
    assert order("crabs", index_terms(SEA), index_terms("Crabs, he said.")) == [1, 0]


def test_what_was_said_counts_more_than_the_text_around_it():
    text = "Crabs, he said of the boats."
    around, said = (span_terms(text, (0, len(text)), [span]) for span in ((18, 27), (0, 5)))
    assert order("crabs", around, said) == [1, 0]


def test_words_side_by_side_count_more():
    text = "western sea, sea western"
    apart, together = (span_terms(text, (0, len(text)), [span]) for span in ((13, 24), (0, 11)))
    assert order("western sea", apart, together) == [1, 0]


def test_what_weighs_the_same_stays_in_order():
    assert order("sea", *[index_terms("the sea")] * 4) == [0, 1, 2, 3]


def test_without_words_the_order_stays():
    assert order("-sea", index_terms("a crab"), index_terms("a boat")) == [0, 1]


def test_an_archive_gives_the_most_relevant_first(archive: Archive):
    query = parse("kim shipyard")
    ids = Statement.objects.search(query).most_relevant(query).ids
    assert [archive.names[pk] for pk in ids] == ["jongun", "caps"]
