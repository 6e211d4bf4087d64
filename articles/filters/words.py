"""How the lists look for words: the one place where the filters meet the full text."""

from __future__ import annotations

from dataclasses import dataclass

from articles.models import Actor
from articles.search import Expansion, Query, Scope, expand, highlight, parse

AS_TYPED = "typed"
CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Words:
    """What a reader typed, as it is understood: the query, and the names whose other forms it also finds."""

    query: Query
    expansions: tuple[Expansion, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for, such as in “-” or “OR”."""
        return self.query.is_empty

    @property
    def explanation(self) -> str:
        return self.query.explain()

    def spans(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where the words stand in a text, in code points."""
        return highlight(text, self.query)


def understood(text: str, *, spelling: str = "", where: str = "") -> Words:
    """The query with the other forms of its names, unless `spelling` asks for it only as typed.

    `where` “content” looks in what was said alone, else in the text around it, too.
    """
    scope: Scope = "content" if where == CONTENT else "context"
    query = parse(text, scope)
    if query.is_empty or spelling == AS_TYPED:
        return Words(query)
    return Words(*expand(query, Actor.objects.in_query(query)))
