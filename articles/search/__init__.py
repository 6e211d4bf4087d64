"""Full text, and the only place that knows which database it is on.

A query is typed in our own language (`parse`), is the same value for both databases, and is
answered by a lookup of `TermsField` (`filter(terms__matches=query)`), which gives the same
rows on both.
"""

from articles.search.conditions import among, is_plain
from articles.search.highlights import highlight
from articles.search.hits import (
    MOST,
    PROVED,
    Hits,
    at,
    counted,
    most_counted,
    newest,
)
from articles.search.lookups import Matches
from articles.search.months import months, months_of_many
from articles.search.names import Expansion, Names, expand, keys, name_key
from articles.search.query import Query, Scope, parse
from articles.search.ranking import rank
from articles.search.terms import index_terms, span_terms, stem

__all__ = [
    "MOST",
    "PROVED",
    "Expansion",
    "Hits",
    "Matches",
    "Names",
    "Query",
    "Scope",
    "among",
    "at",
    "counted",
    "expand",
    "highlight",
    "index_terms",
    "is_plain",
    "keys",
    "months",
    "months_of_many",
    "most_counted",
    "name_key",
    "newest",
    "parse",
    "rank",
    "span_terms",
    "stem",
]
