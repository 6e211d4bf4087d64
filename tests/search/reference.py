"""What was said in the archive of these tests, and a matcher so simple that it can be believed."""

import re
from functools import cache

from articles.search.query import And, Not, Or, Phrase, Query, Word
from articles.search.terms import index_terms, stem

SAID = {
    "resume": "Han said on Monday that [Seoul would resume talks on separated families].",
    "resuming": "The envoy spoke of [resuming the talk about families] in the spring.",
    "sister": "The sister of Kim Jong-un called [the leaflets an act of hostility].",
    "jongun": "The report has it that [Kim Jongun inspected the shipyard].",
    "caps": "KIM JONG UN: [THE SHIPYARD IS FINISHED].",
    "washington": "A spokesman said [the U.S. position on sanctions had not changed].",
    "capital": "He added that [the US sanctions were a matter for the UN].",
    "pronoun": "The minister asked [the envoys to meet us and tell us more].",
    "possessive": "[Pyongyang’s missiles and the North’s nuclear programme] worried the allies, they said.",
    "breve": "The scholar wrote [P'yŏngyang would never give up its nucléar arms].",
    "hangul": "통일부는 [북한이 대화에 나와야 한다]고 밝혔다.",
    "chairman": "[김정은 국무위원장이 서울을 방문할 것]이라고 말했다.",
    "nuclear": "[핵실험을 멈추라]고 요구했다. KCNA는 답하지 않았다.",
    "mixed": "He wrote that [the word 북한 stands for the North in 2018년].",
    "number": "He put the cost at [1,200.5 million won under the 6.15 Joint Declaration].",
    "interrupted": "“[Peace],” he said, “[will come slowly].”",
    "nonproliferation": "They spoke for [non-proliferation and co-operation].",
    "cooperation": "They also spoke for [nonproliferation and cooperation].",
    "dashes": "It was [a state-of-the-art plant — nothing less], the agency said.",
}
"""Paragraphs; what was said stands in brackets."""


def parts(paragraph: str) -> list[tuple[str, bool]]:
    """The pieces of a paragraph of `SAID`, and whether each was said."""
    return [
        (piece.strip("[]"), piece.startswith("[")) for piece in re.split(r"(\[[^]]*\])", paragraph) if piece
    ]


def matches(query: Query, context: str, segments: tuple[str, ...]) -> bool:
    """Whether a statement of these segments in this context is a hit."""
    texts = (context,) if query.scope == "context" else segments
    return query.root is None or holds(query.root, [terms_of(text) for text in texts])


@cache
def terms_of(text: str) -> list[str]:
    return index_terms(text).split()


def holds(node: Word | Phrase | Not | And | Or, texts: list[list[str]]) -> bool:
    match node:
        case Word(key):
            return any(
                term == f"~{key}" or (term == key and stem(key) == key) for terms in texts for term in terms
            )
        case Phrase(words):
            size = len(words)
            return any(
                tuple(terms[i : i + size]) == words for terms in texts for i in range(len(terms) - size + 1)
            )
        case Not(inner):
            return not holds(inner, texts)
        case And(nodes):
            return all(holds(part, texts) for part in nodes)
        case Or(nodes):
            return any(holds(part, texts) for part in nodes)
