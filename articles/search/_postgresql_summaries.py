"""Summary rows on PostgreSQL: changes are added up by a trigger for each statement that writes.

A value's rows are gathered into one by whoever writes it next, those aside that somebody else is at:
nobody waits, and no two writers can wait for one another.

Rows that a transaction took away itself stay in its way until it ends: gathering at each of its writes would
take it the square of their number. So a long transaction mostly adds rows beside those that are there.
Readers sum a value's rows, be they one or many, and the next to write it gathers what was left.
"""

from __future__ import annotations

from typing import Any

from articles.search import triggers
from articles.search.summaries import TABLE, Counting, counting

#: A transaction gathers at each of its first writes, as many as it takes to import a page, and then seldom.
_GATHERING = 64
_SELDOM = 64
_WRITES = "archive.summary_writes"

COUNTING = counting("to_char({row}.date, 'YYYY-MM')", "to_char({row}.date, 'YYYY')")


def _each(of: Counting, rows: str) -> str:
    """A row for each value of each of the rows; `rows` is what stands behind FROM, as `t`."""
    values = ", ".join(
        f"('{one.facet}'::text, ({one.value.format(row='t') or chr(39) * 2})::text, "
        f"({one.number.format(row='t') or 0})::bigint, {one.there.format(row='t')})"
        for one in of.facets
    )
    key = f"t.{of.once_a}" if of.once_a else "t.id"
    return (
        f"SELECT {'DISTINCT ' if of.once_a else ''}{key} AS key, f.facet, f.value, f.number FROM {rows} "  # noqa: S608 - our names
        f"CROSS JOIN LATERAL (VALUES {values}) AS f(facet, value, number, there) "
        f"WHERE {of.condition.format(row='t')} AND f.there"
    )


def _changes(of: Counting, operation: str) -> str:
    """A row for each value that one statement of SQL counts in or out."""
    gone, come = operation != "INSERT", operation != "DELETE"
    if not of.once_a:
        parts = [f"SELECT facet, value, number, 1 AS n FROM ({_each(of, 'come t')}) x"] if come else []  # noqa: S608 - our names
        parts += [f"SELECT facet, value, number, -1 AS n FROM ({_each(of, 'gone t')}) x"] if gone else []  # noqa: S608 - our names
        return " UNION ALL ".join(parts)
    touched = " UNION ".join(
        f"SELECT {of.once_a} FROM {name}"  # noqa: S608 - our names
        for name, there in (("come", come), ("gone", gone))
        if there
    )
    now = f"(SELECT * FROM {of.table} WHERE {of.once_a} IN ({touched})) t"  # noqa: S608 - our names
    stayed = f"SELECT * FROM {of.table} WHERE {of.once_a} IN ({touched})"  # noqa: S608 - our names
    stayed += " AND id NOT IN (SELECT id FROM come)" if come else ""
    before = f"({stayed}{' UNION ALL SELECT * FROM gone' if gone else ''}) t"  # noqa: S608 - our names
    return (
        f"SELECT facet, value, number, 1 AS n FROM ({_each(of, now)}) x "  # noqa: S608 - our names
        f"UNION ALL SELECT facet, value, number, -1 AS n FROM ({_each(of, before)}) x"
    )


def _function(of: Counting) -> str:
    branches = " ELS".join(
        f"IF TG_OP = '{operation}' THEN IF gather THEN {_gathered(changes)}; ELSE {_added(changes)}; END IF;"
        for operation, changes in ((one, _changes(of, one)) for one in ("INSERT", "UPDATE", "DELETE"))
    )
    return (
        f"CREATE OR REPLACE FUNCTION {of.name}() RETURNS trigger LANGUAGE plpgsql AS $body$ "
        f"DECLARE writes int := coalesce(nullif(current_setting('{_WRITES}', true), ''), '0')::int + 1; "
        f"gather boolean := writes <= {_GATHERING} OR writes % {_SELDOM} = 0; BEGIN "
        f"PERFORM set_config('{_WRITES}', writes::text, true); {branches} END IF; RETURN NULL; END $body$"
    )


def _summed(changes: str) -> str:
    return (
        f"SELECT facet, value, number, sum(n) AS count FROM ({changes}) c "  # noqa: S608 - our names
        "GROUP BY 1, 2, 3 HAVING sum(n) <> 0"
    )


def _added(changes: str) -> str:
    return f"INSERT INTO {TABLE}(facet, value, number, count) {_summed(changes)}"


def _gathered(changes: str) -> str:
    return (
        f"WITH change AS ({_summed(changes)}), "  # noqa: S608 - our names
        f"taken AS (DELETE FROM {TABLE} WHERE id = ANY(ARRAY(SELECT s.id FROM {TABLE} s JOIN change c "
        "ON s.facet = c.facet AND s.value = c.value AND s.number = c.number FOR UPDATE OF s SKIP LOCKED)) "
        "RETURNING facet, value, number, count) "
        f"INSERT INTO {TABLE}(facet, value, number, count) SELECT facet, value, number, sum(count) "
        "FROM (SELECT * FROM change UNION ALL SELECT * FROM taken) both_of GROUP BY 1, 2, 3 "
        "HAVING sum(count) <> 0"
    )


def ensure(cursor: Any) -> None:
    """Put up what is missing or has changed, and count anew where it was not kept for a while."""
    fresh = False
    for of in COUNTING:
        wanted = triggers.by_statement(of.name, of.table, of.name)
        fresh |= triggers.ensure_postgresql(cursor, of.name, _function(of), wanted)
    if fresh:
        rebuild(cursor)


def release(cursor: Any) -> None:
    """Take the triggers down, with their functions."""
    for of in COUNTING:
        cursor.execute(f"DROP FUNCTION IF EXISTS {of.name}() CASCADE")


def rebuild(cursor: Any) -> None:
    """Count everything anew, while nobody writes."""
    tables = ", ".join([TABLE, *(of.table for of in COUNTING)])
    cursor.execute(f"LOCK TABLE {tables} IN SHARE ROW EXCLUSIVE MODE")
    cursor.execute(f"DELETE FROM {TABLE}")  # noqa: S608 - our name
    cursor.execute(f"INSERT INTO {TABLE}(facet, value, number, count) {recount()}")


def recount() -> str:
    """A query for what the sums should be: facet, value, number, count."""
    return " UNION ALL ".join(
        f"SELECT facet, value, number, count(*) FROM ({_each(of, f'{of.table} t')}) x GROUP BY 1, 2, 3"  # noqa: S608 - our names
        for of in COUNTING
    )
