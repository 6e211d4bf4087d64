"""Where a query's words stand in a text, to mark them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from articles.search.query import Phrase, Query, Word
from articles.search.terms import Term, Terms, stem, tokenise

Span = tuple[int, int]


def highlight(text: str, query: Query) -> tuple[Span, ...]:
    """The spans `[start, end)` of a text, in code points, that the query looks for.

    In order, and none touches another. The words of the query are found one by one, whether or
    not the text as a whole is a hit; what the query leaves out is not marked.
    """
    leaves = query.terms
    if not leaves or not text:
        return ()
    terms = tokenise(text)
    return _merged(
        span
        for leaf in leaves
        for span in (_words(leaf, terms) if isinstance(leaf, Word) else _runs(leaf, terms.exact))
    )


def _words(word: Word, terms: Terms) -> Iterator[Span]:
    if stem(word.key) == word.key:
        yield from ((term.start, term.end) for term in terms.exact if term.text == word.key)
    yield from ((term.start, term.end) for term in terms.extra if term.text == word.key)


def _runs(phrase: Phrase, exact: list[Term]) -> Iterator[Span]:
    first, size = phrase.words[0], len(phrase.words)
    for i, term in enumerate(exact):
        if term.text == first and tuple(t.text for t in exact[i : i + size]) == phrase.words:
            yield term.start, exact[i + size - 1].end


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap or touch as one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
