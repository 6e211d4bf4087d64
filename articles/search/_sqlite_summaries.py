"""Summary rows on SQLite: one row a value, kept by a trigger for each row that is written."""

from __future__ import annotations

from typing import Any

from articles.search.summaries import TABLE, Counted, Counting, at_events, counting
from articles.search.triggers import differ, ensure_sqlite, release_sqlite

COUNTING = counting(
    "substr({row}.date, 1, 7)",
    "substr({row}.date, 1, 4)",
    "CAST(substr({row}.date, 1, 4) AS INTEGER) * 12 + CAST(substr({row}.date, 6, 2) AS INTEGER) - 1",
)
UNIQUE = f"{TABLE}_once"


def _columns(counted: Counted, row: str) -> tuple[str, str, str]:
    """Value and number of a facet, and the condition that there is one."""
    value, number = counted.value.format(row=row) or "''", counted.number.format(row=row) or "0"
    return value, number, counted.there.format(row=row)


def _change(of: Counting, row: str, by: int) -> str:
    """Statements that count a row of a trigger in or out."""
    return " ".join(_change_of_facet(of, counted, row, by) for counted in of.facets)


def _change_of_facet(of: Counting, counted: Counted, row: str, by: int) -> str:
    value, number, there = _columns(counted, row)
    conditions = [of.condition.format(row=row), there]
    if of.once_a and not counted.alone:
        # `+` keeps SQLite from reading all rows of a side in search of the few of a statement.
        other_value, other_number, _ = _columns(counted, "other")
        conditions.append(
            f"NOT EXISTS (SELECT 1 FROM {of.table} other WHERE other.{of.once_a} = {row}.{of.once_a} "  # noqa: S608 - our names
            f"AND other.id <> {row}.id AND {of.condition.format(row='other')} "
            f"AND +{other_value} = {value} AND +{other_number} = {number})"
        )
    return (
        f"INSERT INTO {TABLE}(facet, value, number, count) "
        f"SELECT '{counted.facet}', {value}, {number}, {by} WHERE {' AND '.join(conditions)} "
        f"{_ADDED}"
    )


_ADDED = "ON CONFLICT(facet, value, number) DO UPDATE SET count = count + excluded.count;"


def _at_events(row: str, by: int) -> str:
    counted = at_events(f"(SELECT {row}.id AS id, {row}.occasion_id AS occasion_id) said", by)
    return f"INSERT INTO {TABLE}(facet, value, number, count) {counted} {_ADDED}"


def triggers() -> dict[str, str]:
    """The triggers, by name."""
    found: dict[str, str] = {}
    for of in COUNTING:
        changed = differ(of.columns)
        made = {
            "insert": f"AFTER INSERT ON {of.table} BEGIN {_change(of, 'NEW', 1)} END",
            "delete": f"AFTER DELETE ON {of.table} BEGIN {_change(of, 'OLD', -1)} END",
            "update": (
                f"AFTER UPDATE OF {', '.join(of.columns)} ON {of.table} WHEN {changed} "
                f"BEGIN {_change(of, 'OLD', -1)} {_change(of, 'NEW', 1)} END"
            ),
        }
        found |= {f"{of.name}_{kind}": text for kind, text in made.items()}
    gone, come = _at_events("OLD", -1), _at_events("NEW", 1)
    table, name = "articles_statement", "articles_statement_at_events"
    found |= {
        f"{name}_insert": f"AFTER INSERT ON {table} BEGIN {come} END",
        f"{name}_delete": f"AFTER DELETE ON {table} BEGIN {gone} END",
        f"{name}_update": (
            f"AFTER UPDATE OF occasion_id ON {table} WHEN {differ(['occasion_id'])} BEGIN {gone} {come} END"
        ),
    }
    return {name: f'CREATE TRIGGER "{name}" {text}' for name, text in found.items()}


def ensure(cursor: Any) -> None:
    """Put up what is missing or has changed, and count anew where it was not kept for a while.

    Counts below nothing are what is left when all tables were emptied one by one.
    """
    cursor.execute("SELECT name, sql FROM sqlite_master WHERE type IN ('index', 'trigger')")
    present, wanted = dict(cursor.fetchall()), triggers()
    cursor.execute(f"SELECT count(*) FROM {TABLE} WHERE count < 0")  # noqa: S608 - our name
    if cursor.fetchone() == (0,) and {UNIQUE: present.get(UNIQUE), **wanted}.items() <= present.items():
        return
    ensure_sqlite(cursor, wanted, present)
    cursor.execute(f"DELETE FROM {TABLE}")  # noqa: S608 - our name
    cursor.execute(f'CREATE UNIQUE INDEX IF NOT EXISTS "{UNIQUE}" ON {TABLE}(facet, value, number)')
    rebuild(cursor)


def release(cursor: Any) -> None:
    """Take the triggers down."""
    release_sqlite(cursor, triggers())


def rebuild(cursor: Any) -> None:
    """Count everything anew."""
    cursor.execute(f"DELETE FROM {TABLE}")  # noqa: S608 - our name
    cursor.execute(f"INSERT INTO {TABLE}(facet, value, number, count) {recount()}")


def recount() -> str:
    """A query for what the rows should be: facet, value, number, count."""
    parts = []
    for of in COUNTING:
        for counted in of.facets:
            value, number, there = _columns(counted, "t")
            what = f"count(DISTINCT t.{of.once_a})" if of.once_a else "count(*)"
            parts.append(
                f"SELECT '{counted.facet}', {value}, {number}, {what} FROM {of.table} t "  # noqa: S608 - our names
                f"WHERE {of.condition.format(row='t')} AND {there} GROUP BY 2, 3"
            )
    return " UNION ALL ".join(parts)
