"""Sentences as the grammar sees them."""

from __future__ import annotations

from articles.extraction.grammar.scope import Scope
from articles.extraction.text.segmentation import lay_out
from articles.extraction.text.tokens import tokenise


def scope_of(text: str) -> Scope:
    layout = lay_out(text)
    return Scope(layout.tokens, layout.quote, 0, len(layout.tokens))


def words(scope: Scope, part: tuple[int, int] | None) -> str | None:
    tokens = scope.tokens
    return None if part is None else tokens.text[tokens.starts[part[0]] : tokens.ends[part[1] - 1]]


def rest(text: str, k: int) -> str:
    """What a text says from its token `k` on."""
    tokens = tokenise(text)
    return text[tokens.starts[k] :] if k < len(tokens) else ""
