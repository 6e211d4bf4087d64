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
from articles.search.summaries import TABLE, Counting, at_events, counting

#: A transaction gathers at each of its first writes, as many as it takes to import a page, and then seldom.
_GATHERING = 64
_SELDOM = 64
_WRITES = "archive.summary_writes"

COUNTING = counting(
    "to_char({row}.date, 'YYYY-MM')",
    "to_char({row}.date, 'YYYY')",
    "(extract(year FROM {row}.date) * 12 + extract(month FROM {row}.date) - 1)",
)

_OPERATIONS = ("INSERT", "UPDATE", "DELETE")


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


def _functions() -> dict[str, tuple[str, str]]:
    """The functions of the triggers, by name, each with its table."""
    found = {
        of.name: (of.table, _function(of.name, {one: _changes(of, one) for one in _OPERATIONS}, _locked(of)))
        for of in COUNTING
    }
    table, name = "articles_statement", "articles_statement_at_events"
    differ = "other.id = said.id AND other.occasion_id IS DISTINCT FROM said.occasion_id"
    gone, come = ((one, other, by) for one, other, by in (("gone", "come", -1), ("come", "gone", 1)))
    changes = {
        "INSERT": at_events("come said", 1),
        "UPDATE": " UNION ALL ".join(
            at_events(f"{one} said", by, f"EXISTS (SELECT 1 FROM {other} other WHERE {differ})")  # noqa: S608 - our names
            for one, other, by in (gone, come)
        ),
        "DELETE": at_events("gone said", -1),
    }
    found[name] = (table, _function(name, changes, seldom=True))
    return found


def _locked(of: Counting) -> str:
    """Holds the articles whose speakers are written, as whoever gives a statement another occasion does.

    Of two who do the one and the other at a time, neither would see what the other wrote.
    """
    if of.table != "articles_attribution":
        return ""
    hold = (
        "PERFORM 1 FROM articles_article WHERE id IN (SELECT article_id FROM articles_statement "
        "WHERE id IN (SELECT statement_id FROM {})) ORDER BY id FOR NO KEY UPDATE;"
    )
    return f"IF TG_OP = 'DELETE' THEN {hold.format('gone')} ELSE {hold.format('come')} END IF;"


def _function(name: str, changes: dict[str, str], first: str = "", *, seldom: bool = False) -> str:
    """With `seldom`, most writes change nothing: they do not count as those after which rows are gathered."""
    counted = f"PERFORM set_config('{_WRITES}', writes::text, true); IF gather THEN {{}}; ELSE {{}}; END IF;"
    branches = " ELS".join(
        f"IF TG_OP = '{operation}' THEN "
        + (f"IF NOT EXISTS ({change}) THEN RETURN NULL; END IF; " if seldom else "")
        + counted.format(_gathered(change), _added(change))
        for operation, change in changes.items()
    )
    return (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $body$ "
        f"DECLARE writes int := coalesce(nullif(current_setting('{_WRITES}', true), ''), '0')::int + 1; "
        f"gather boolean := writes <= {_GATHERING} OR writes % {_SELDOM} = 0; BEGIN "
        f"{first} {branches} END IF; RETURN NULL; END $body$"
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
    for name, (table, function) in _functions().items():
        wanted = triggers.by_statement(name, table, name)
        fresh |= triggers.ensure_postgresql(cursor, name, function, wanted)
    if fresh:
        rebuild(cursor)


def release(cursor: Any) -> None:
    """Take the triggers down, with their functions."""
    for name in _functions():
        cursor.execute(f"DROP FUNCTION IF EXISTS {name}() CASCADE")


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
