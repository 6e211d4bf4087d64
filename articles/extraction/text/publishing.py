"""Verbs by which somebody puts out a text, wherever rooms ask whose it is.

| form | case |
| --- | --- |
| `PUT_OUT` | `the guild issued a statement`, `Oslo drew up a letter` |
| `BEEN_PUT_OUT` | `a statement issued by the guild`, `a letter drawn up by Oslo` |
"""

from __future__ import annotations

from articles.extraction.text.lexicon import word_list


def _either(*tables: str) -> str:
    """A pattern for any one of the words of some tables, the longest first."""
    words = frozenset[str]().union(*(word_list(table) for table in tables))
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(word.replace('-', ' ') for word in longest_first)})"


PUT_OUT = _either("put_out", "wrote_text")
BEEN_PUT_OUT = _either("put_out", "written_text")
