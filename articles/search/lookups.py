"""`filter(terms__matches=query)`: full text as an ordinary condition of a queryset."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import FullResultSet
from django.db import NotSupportedError
from django.db.models import Lookup

from articles.search import _postgresql, _sqlite
from articles.search.query import Query

if TYPE_CHECKING:
    _Lookup = Lookup[Any]
else:
    _Lookup = Lookup


class Matches(_Lookup):
    """Whether a row is a hit of a `Query`; an empty query finds every row."""

    lookup_name = "matches"
    prepare_rhs = False
    rhs: Query

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[str, ...]]:
        backends = {"sqlite": _sqlite, "postgresql": _postgresql}
        if connection.vendor not in backends:
            raise NotSupportedError(f"the archive runs on SQLite and PostgreSQL, not on {connection.vendor}")
        query, column = self.rhs, self.lhs
        if query.root is None:
            raise FullResultSet
        table = column.target.model._meta.db_table
        # Django writes aliases of its own (`U0` in a subquery) without quotes, and PostgreSQL reads those in
        # lower case; tables are in lower case anyway.
        alias = column.alias.lower()
        return self.condition(backends[connection.vendor])(query.root, query.scope, table, alias)

    def condition(self, backend: Any) -> Any:
        """How the backend puts the question."""
        return backend.condition


class AnyOf(_Lookup):
    """Whether PostgreSQL finds a column among ids, which are a list in JSON.

    As an array it goes to the index at once, in ascending order; as rows it would join them to the table.
    """

    lookup_name = "any_of"
    prepare_rhs = False
    rhs: str

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        column, params = self.process_lhs(compiler, connection)
        array = "ARRAY(SELECT value::bigint FROM json_array_elements_text(%s::json))"
        return f"{column} = ANY({array})", (*params, self.rhs)


class Holds(Matches):
    """The same question, asked of each row where the database would go through its index."""

    lookup_name = "holds"

    def condition(self, backend: Any) -> Any:
        return backend.row_condition
