"""Other spellings of the names in a query: Kim Jong-un is looked for as 김정은, too, and it is said.

Who has which names comes in as a value; nothing is similar by itself (Kim Jong-un and
Kim Jong-il are as alike as two spellings of one name). A name that several actors share is
nobody's, and one in quotation marks stands as typed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from articles.search.query import And, Node, Not, Or, Phrase, Query, Word
from articles.search.terms import BARRIER, letters, tokenise

LONGEST_NAME = 6
"""Words that a name may have."""


@dataclass(frozen=True, slots=True)
class Names:
    """An actor's forms that may stand for one another. `slug` tells actors apart, `label` is for people."""

    slug: str
    label: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Expansion:
    """A name that was typed, whose it is, and the forms that are looked for besides."""

    slug: str
    label: str
    typed: str
    also: tuple[str, ...]


def name_key(name: str) -> str:
    """What two ways to write a name share: its letters, without case, accents, spaces and hyphens."""
    return letters(name)


def keys(query: Query) -> frozenset[str]:
    """The keys of all names that the query could hold: to fetch the actors to `expand` it with."""
    found = set()
    for nodes in _sequences(query.root):
        for i in range(len(nodes)):
            for j in range(i + 1, min(len(nodes), i + LONGEST_NAME) + 1):
                found.add(name_key(_typed(nodes[i:j])))
    return frozenset(found)


def expand(query: Query, names: Iterable[Names]) -> tuple[Query, tuple[Expansion, ...]]:
    """The query with the other forms of its names, and what was added. The longest name counts."""
    owners: dict[str, dict[str, Names]] = defaultdict(dict)
    for actor in names:
        for form in actor.forms:
            owners[name_key(form)][actor.slug] = actor
    known = {key: next(iter(actors.values())) for key, actors in owners.items() if len(actors) == 1 and key}
    expansions: list[Expansion] = []
    root = _expanded(query.root, known, expansions) if query.root else None
    return replace(query, root=root), tuple(dict.fromkeys(expansions))


def _sequences(node: Node | None) -> list[Sequence[Node]]:
    """The runs of words side by side that may hold names."""
    if node is None or isinstance(node, Not):
        return []
    if _is_word(node):
        return [[node]]
    if isinstance(node, Or):
        return [sequence for part in node.nodes for sequence in _sequences(part)]
    if not isinstance(node, And):
        return []
    runs: list[list[Node]] = [[]]
    inner: list[Sequence[Node]] = []
    for part in node.nodes:
        if _is_word(part):
            runs[-1].append(part)
        else:
            runs.append([])
            inner += _sequences(part)
    return [run for run in runs if run] + inner


def _is_word(node: Node) -> bool:
    """Whether the node is what was typed without a space, and without quotation marks."""
    if isinstance(node, Phrase):
        return not node.quoted
    return isinstance(node, Word) or (isinstance(node, And | Or) and bool(node.typed))


def _typed(nodes: Sequence[Node]) -> str:
    return " ".join(node.typed for node in nodes if not isinstance(node, Not))


def _expanded(node: Node, known: dict[str, Names], expansions: list[Expansion]) -> Node:
    if _is_word(node):
        return _with_forms([node], known, expansions)[0]
    if isinstance(node, Or):
        return Or(tuple(_expanded(part, known, expansions) for part in node.nodes))
    if not isinstance(node, And):
        return node
    nodes: list[Node] = []
    run: list[Node] = []
    for part in [*node.nodes, None]:
        if part is not None and _is_word(part):
            run.append(part)
            continue
        nodes += _with_forms(run, known, expansions)
        run = []
        if part is not None:
            nodes.append(_expanded(part, known, expansions))
    return nodes[0] if len(nodes) == 1 else And(tuple(nodes))


def _with_forms(run: Sequence[Node], known: dict[str, Names], expansions: list[Expansion]) -> list[Node]:
    """The run of words with each name in it replaced by a choice of its forms."""
    nodes: list[Node] = []
    at = 0
    while at < len(run):
        size, actor = _longest_name(run[at : at + LONGEST_NAME], known)
        part, at = run[at : at + max(size, 1)], at + max(size, 1)
        forms = _other_forms(part, actor) if actor else []
        if actor is None or not forms:
            nodes += part
            continue
        typed = _typed(part)
        whole = part[0] if len(part) == 1 else And(tuple(part))
        nodes.append(Or((whole, *forms), typed=typed))
        expansions.append(Expansion(actor.slug, actor.label, typed, tuple(form.typed for form in forms)))
    return nodes


def _longest_name(words: Sequence[Node], known: dict[str, Names]) -> tuple[int, Names | None]:
    for size in range(len(words), 0, -1):
        actor = known.get(name_key(_typed(words[:size])))
        if actor:
            return size, actor
    return 0, None


def _other_forms(typed: Sequence[Node], actor: Names) -> list[Phrase]:
    """The actor's forms that find something else than what was typed does.

    A form that is a part of the typed name, or one word of a longer form ("Moon"), would find far more than
    the name does; a form that holds the typed name ("President Moon Jae-in") finds nothing new.
    """
    own = _exact(_typed(typed))
    forms = {_exact(form): form for form in reversed(actor.forms)}
    return [
        Phrase(words, form)
        for words, form in reversed(forms.items())
        if words and not _holds(words, own) and not _holds(own, words)
        if len(words) > 1 or not _is_part(words, forms)
    ]


def _is_part(word: tuple[str, ...], forms: Iterable[tuple[str, ...]]) -> bool:
    """Whether the one word is a part of a longer form."""
    return any(len(form) > 1 and _holds(form, word) for form in forms)


def _exact(text: str) -> tuple[str, ...]:
    return tuple(term.text for term in tokenise(text).exact if term.text != BARRIER)


def _holds(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    size = len(shorter)
    return any(longer[i : i + size] == shorter for i in range(len(longer) - size + 1))
