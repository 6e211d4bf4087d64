"""The query language: what a reader types, as a value that every database understands.

Words find their other forms, “phrases” stand as typed, `-` leaves out, OR (in capitals, or `|`)
gives a choice, parentheses group; AND and NOT in capitals are understood too. Words without an
operator between them must all be there. `peace OR war talks` is `peace OR (war talks)`.
Whatever is typed is a query: an operator without anything to work on is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from articles.search.terms import BARRIER, EXTRA, SCOPE, Term, Terms, stem, tokenise

Scope = Literal["context", "content"]
"""Where to look: in the paragraph around a statement, which holds it too, or in what was said alone."""

MOST_TERMS = 40
"""Words of a query that count; nobody types more by hand, and a pasted page is no query."""

LONGEST_QUERY = 2000
"""Characters of a query that are read."""

DEEPEST = 12
"""Parentheses that may stand inside one another; deeper ones group nothing."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word in any of its forms. `key` is its stem; `typed` is for people."""

    key: str
    typed: str

    def alternatives(self, scope: Scope = "context") -> tuple[str, ...]:
        """The stored terms of which one must be there."""
        mark = SCOPE if scope == "content" else ""
        extra = f"{mark}{EXTRA}{self.key}"
        return (f"{mark}{self.key}", extra) if stem(self.key) == self.key else (extra,)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Exact terms that follow one another. `typed` is for people.

    `quoted` tells a phrase that the reader made from a run of Hangul, which is one in our terms only.
    """

    words: tuple[str, ...]
    typed: str
    quoted: bool = False

    def terms(self, scope: Scope = "context") -> tuple[str, ...]:
        """The stored terms that must follow one another."""
        mark = SCOPE if scope == "content" else ""
        return tuple(mark + word for word in self.words)


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be there."""

    node: Node


@dataclass(frozen=True, slots=True)
class And:
    """All of the nodes. `typed` is set where they are one word of the reader's (Jong-un)."""

    nodes: tuple[Node, ...]
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of the nodes. `typed` is set where they are one word or name of the reader's."""

    nodes: tuple[Node, ...]
    typed: str = ""


Node = Word | Phrase | Not | And | Or


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query. `root` is None where nothing was typed that could be looked for.

    `shortened` tells that only the beginning of what was typed counts.
    """

    text: str
    root: Node | None = None
    scope: Scope = "context"
    shortened: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return self.root is None

    @property
    def terms(self) -> tuple[Word | Phrase, ...]:
        """The words and phrases that a hit may contain, each once: what is marked in a text."""
        return tuple(dict.fromkeys(_leaves(self.root, wanted=True))) if self.root else ()

    def within(self, scope: Scope) -> Query:
        """The same query, looked for elsewhere."""
        return replace(self, scope=scope)

    def explain(self) -> str:
        """How the query was understood, in words."""
        if self.root is None:
            return "nothing to look for"
        where = "in what was said" if self.scope == "content" else "in what was said or the text around it"
        return f"{_in_words(self.root)}, {where}"

    def __str__(self) -> str:
        return self.text


def _leaves(node: Node, *, wanted: bool) -> Iterator[Word | Phrase]:
    if isinstance(node, Not):
        yield from _leaves(node.node, wanted=not wanted)
    elif isinstance(node, And | Or):
        for part in node.nodes:
            yield from _leaves(part, wanted=wanted)
    elif wanted:
        yield node


def _in_words(node: Node, *, inside: bool = False) -> str:
    if isinstance(node, Word):
        inflects = node.key.isalpha() and node.key.isascii()
        return f"“{node.typed}” in any form" if inflects else f"“{node.typed}”"
    if isinstance(node, Phrase):
        return f"“{node.typed}” exactly" if node.quoted else f"“{node.typed}”"
    if isinstance(node, Not):
        return f"without {_in_words(node.node, inside=True)}"
    if node.typed:
        return f"“{node.typed}”"
    words = (" and " if isinstance(node, And) else " or ").join(_in_words(n, inside=True) for n in node.nodes)
    return f"({words})" if inside else words


# --- from the text to the tree ------------------------------------------------

_OPEN, _CLOSE = '"“”„‟«»＂「『《〈', '"“”‟«»＂」』》〉'
_LEXEME = re.compile(
    rf"""
      (?P<phrase>[{_OPEN}](?P<inside>[^{_OPEN}{_CLOSE}]*)(?:[{_CLOSE}]|$))
    | (?P<open>\()
    | (?P<close>\))
    | (?P<or>\||(?<![^\s()])OR(?![^\s()]))
    | (?P<and>(?<![^\s()])(?:AND|&)(?![^\s()]))
    | (?P<not>(?<![^\s(])(?:NOT(?![^\s(])|[-−–]+(?=\S)))
    | (?P<word>[^\s()|{_OPEN}{_CLOSE}]+)
    | (?P<stray>\S)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class _Lexeme:
    kind: str
    text: str


def parse(text: str, scope: Scope = "context") -> Query:
    """The query that a reader typed. Never raises: see the module for what the parts mean."""
    read = text[:LONGEST_QUERY]
    lexemes = [
        _Lexeme(match.lastgroup or "", match["inside"] if match.lastgroup == "phrase" else match[0])
        for match in _LEXEME.finditer(read)
    ]
    parser = _Parser(lexemes, shouting=_is_shouted(read))
    root = parser.choice()
    return Query(text.strip(), root, scope, shortened=parser.left < 0 or len(read) < len(text.strip()))


def _is_shouted(text: str) -> bool:
    """Whether capitals say nothing, because everything is in capitals (but not one abbreviation alone)."""
    words = [word for word in re.findall(r"[^\W\d_]{2,}", text) if word not in ("AND", "OR", "NOT")]
    return len(words) > 1 and all(word.isupper() for word in words)


class _Parser:
    """Recursive descent over lexemes; `left` counts down the terms that may still come."""

    def __init__(self, lexemes: list[_Lexeme], *, shouting: bool) -> None:
        self.lexemes, self.at, self.shouting = lexemes, 0, shouting
        self.left = MOST_TERMS

    @property
    def kind(self) -> str:
        return self.lexemes[self.at].kind if self.at < len(self.lexemes) else ""

    def choice(self, depth: int = 0) -> Node | None:
        """What stands between ORs, up to the end or, inside of parentheses, to their end."""
        found = [self.run(depth)]
        while self.kind == "or":
            self.at += 1
            found.append(self.run(depth))
        return _joined(Or, found)

    def run(self, depth: int) -> Node | None:
        """What stands side by side: all of it."""
        found: list[Node | None] = []
        while self.kind and self.kind != "or" and not (self.kind == "close" and depth):
            found.append(self.one(depth))
        return _joined(And, found)

    def one(self, depth: int) -> Node | None:
        """One word, phrase, group or negation; None for what says nothing."""
        lexeme = self.lexemes[self.at]
        self.at += 1
        if lexeme.kind == "not":
            while self.kind in ("not", "and"):
                self.at += 1
            if self.kind in ("", "or", "close"):
                return None
            node = self.one(depth)
            return Not(node) if node is not None else None
        if lexeme.kind == "open" and depth < DEEPEST:
            node = self.choice(depth + 1)
            self.at += self.kind == "close"
            return node
        if lexeme.kind == "phrase":
            return self.counted(_phrase(lexeme.text))
        if lexeme.kind == "word":
            return self.counted(_word(lexeme.text, shouting=self.shouting))
        return None

    def counted(self, node: Node | None) -> Node | None:
        """The node, or None when the query has got too long."""
        if node is None or self.left < 0:
            return None
        leaves = _leaves(node, wanted=True)
        self.left -= sum(len(leaf.words) if isinstance(leaf, Phrase) else 1 for leaf in leaves)
        return node if self.left >= 0 else None


def _joined(kind: type[And] | type[Or], nodes: list[Node | None]) -> Node | None:
    present = list(dict.fromkeys(node for node in nodes if node is not None))
    if len(present) < 2:
        return present[0] if present else None
    return kind(tuple(present))


def _phrase(text: str) -> Node | None:
    """The exact terms of what stands in quotation marks; one Hangul syllable is looked for like a word."""
    words = tuple(term.text for term in tokenise(text).exact if term.text != BARRIER)
    if not words:
        return None
    if len(words) == 1 and len(words[0]) == 1 and not words[0].isascii():
        return Word(words[0], text.strip())  # a syllable stands by itself only beside the exact terms
    return Phrase(words, " ".join(text.split()), quoted=True)


def _word(text: str, *, shouting: bool) -> Node | None:
    """What a run of characters without a space looks for.

    Parts with a hyphen between them must all be there, or their compound: Jong-un, Jong un, Jongun.
    """
    terms = tokenise(text)
    parts = list(dict.fromkeys(_pieces(terms, text, shouting=shouting)))
    if not parts:
        return None
    whole: Node = parts[0] if len(parts) == 1 else And(tuple(parts), typed=text)
    compounds = [t.text for t in terms.extra if len(parts) > 1 and t.text.isalpha() and _spans_all(t, terms)]
    if compounds:
        return Or((whole, *(Word(compound, text) for compound in compounds)), typed=text)
    return whole


def _spans_all(term: Term, terms: Terms) -> bool:
    return (term.start, term.end) == (terms.exact[0].start, terms.exact[-1].end)


def _pieces(terms: Terms, text: str, *, shouting: bool) -> Iterator[Node]:
    """The words of a run: Latin words one by one, a run of Hangul as the pairs that follow one another."""
    pairs: list[str] = []
    start = end = 0
    pointed = {term.start: term.text for term in terms.extra if re.fullmatch(r"[a-z](?:\.[a-z])+", term.text)}
    for term in [*terms.exact, None]:
        if term is not None and pairs and term.start < end and not term.text.isascii():
            pairs.append(term.text)  # pairs of one run overlap
            end = term.end
            continue
        if pairs:
            yield Phrase(tuple(pairs), text[start:end]) if len(pairs) > 1 else Word(pairs[0], text[start:end])
            pairs = []
        if term is None or term.text == BARRIER:
            continue
        if not term.text.isascii() and len(term.text) == 2 and stem(term.text) == term.text:
            pairs, start, end = [term.text], term.start, term.end
        elif term.start in pointed and not (shouting and text[term.start : term.end].isalpha()):
            yield Word(pointed[term.start], text[term.start : term.end])
        else:
            yield Word(stem(term.text), text[term.start : term.end])
