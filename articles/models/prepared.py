"""Queries that many pages ask, put into SQL once: that takes longer than most of them run."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from django.db import connection
from django.db.models import Model, QuerySet
from django.db.models.query import RelatedPopulator, get_related_populators

Row = TypeVar("Row", bound=Model)

KEY = "\ue000"
"""Stands for a key or a slug where a query is made."""

NUMBER = -7_777_777
"""Stands for the id of one row."""

IDS = (NUMBER,)
"""Stands for any number of ids, as `search.among` takes them: as one parameter."""


FIRST, LAST = date(1777, 7, 7), date(1777, 7, 8)
"""Stand for days."""


class Prepared(Generic[Row]):
    """A query that differs in some values only: keys, ids or days.

    `build` makes it of `marks`, of those above: once, when it is first asked for. The conditions on the
    values are thus always of one shape. What is prefetched is not.
    """

    def __init__(self, build: Callable[..., QuerySet[Row, Any]], *marks: Any) -> None:
        self._build, self._marks = build, marks
        self._known: dict[str, _Made] = {}

    def tuples(self, *values: Any) -> list[tuple[Any, ...]]:
        """The rows of a `values_list` as the driver gives them: ask so for text and whole numbers alone."""
        return self._asked(values, self._made())

    def rows(self, *values: Any) -> list[Row]:
        """The rows as the query itself would give them, with those that it joins."""
        made = self._made()
        return list(made.instances(self._asked(values, made)))

    def _asked(self, values: Sequence[Any], made: _Made) -> list[tuple[Any, ...]]:
        given = list(made.parameters)
        for value, places in zip(values, made.places, strict=True):
            for place in places:
                given[place] = _as_parameter(value)
        with connection.cursor() as cursor:
            cursor.execute(made.sql, given)
            return cursor.fetchall()

    def _made(self) -> _Made:
        made = self._known.get(connection.vendor)
        if made is None:
            made = self._known[connection.vendor] = _Made.of(self._build(*self._marks), self._marks)
        return made


def _as_parameter(value: Any) -> Any:
    if isinstance(value, date):
        return connection.ops.adapt_datefield_value(value)
    return value if isinstance(value, str | int) else json.dumps(list(value))


@dataclass(frozen=True, slots=True)
class _Made:
    """What Django makes of a query before it asks it, which it does not keep (`ModelIterable`).

    `places` are those of each value among the parameters. `converters` go by the column's place, `names` are
    those of the model's own columns, which come first.
    """

    sql: str
    parameters: Sequence[Any]
    places: Sequence[Sequence[int]]
    model: type[Model]
    names: Sequence[str]
    converters: Sequence[tuple[int, Sequence[Callable[..., Any]], Any]]
    related: Sequence[RelatedPopulator]

    @classmethod
    def of(cls, rows: QuerySet[Any, Any], marks: Sequence[Any]) -> _Made:
        compiler: Any = rows.query.get_compiler(connection=connection)
        sql, parameters = compiler.as_sql()
        marked = [_as_parameter(mark) for mark in marks]
        places = [[at for at, value in enumerate(parameters) if value == mark] for mark in marked]
        if not all(places):
            raise ValueError(f"The query has no place for the value: {sql}")
        info = compiler.klass_info or {"select_fields": []}
        fields = info["select_fields"]
        converters = compiler.get_converters([column[0] for column in compiler.select])
        return cls(
            sql,
            parameters,
            places,
            rows.model,
            [compiler.select[place][0].target.attname for place in fields],
            [(place, found, column) for place, (found, column) in converters.items()],
            get_related_populators(info, compiler.select, rows.db),  # type: ignore[call-arg]  # stubs of 6
        )

    def instances(self, found: list[tuple[Any, ...]]) -> Iterator[Any]:
        own = len(self.names)
        for values in map(list, found):
            for place, converters, column in self.converters:
                for convert in converters:
                    values[place] = convert(values[place], column, connection)
            row = self.model.from_db("default", self.names, values[:own])
            for one in self.related:
                one.populate(values, row)
            yield row
