"""Whom statements name, kept by triggers: which mentions lie in the pieces of which statements.

To find it out for each statement reads the pieces of a million rows; an index of what was found answers at
once. Whatever writes a statement or a mention (a form, an import, a merge, a hand in the database), the rows
are right in the same transaction. They go by statement and actor: what is touched is found out anew.
"""

from __future__ import annotations

from typing import Any

from articles.search import triggers

TABLE = "articles_naming"

_COLUMNS = "statement_id, actor_id, date, date_latest, is_public"

_FOUND = "s.id, m.actor_id, s.date, s.date_latest, s.is_public"

_SEEN = ("article_id", "segments", "start", '"end"', "date", "date_latest", "is_public")
"""Columns of a statement that matter."""

_PLACED = ("article_id", "start", '"end"', "actor_id")
"""Columns of a mention that matter."""


def _inside(pieces: str, first: str, last: str) -> str:
    """The condition that a mention `m` lies in a piece of a statement `s`."""
    return (
        "m.article_id = s.article_id AND m.actor_id IS NOT NULL "  # noqa: S608 - constants of this module
        'AND m.start >= s.start AND m."end" <= s."end" AND EXISTS '
        f'(SELECT 1 FROM {pieces} piece WHERE {first} <= m.start AND m."end" <= {last})'
    )


_SQLITE = _inside(
    "json_each(s.segments)", "json_extract(piece.value, '$[0]')", "json_extract(piece.value, '$[1]')"
)
_POSTGRESQL = _inside("jsonb_array_elements(s.segments)", "(piece ->> 0)::int", "(piece ->> 1)::int")


def _filled(inside: str, among: str = "", add: str = "true") -> str:
    """Puts in what is found of the statements and mentions of which `add` holds, and what is there stays."""
    return (
        f"INSERT INTO {TABLE}({_COLUMNS}) SELECT DISTINCT {_FOUND} "  # noqa: S608 - our names
        f"FROM articles_statement s JOIN articles_mention m ON {inside} {among} WHERE {add} "
        "ON CONFLICT(statement_id, actor_id) DO NOTHING"
    )


def recount(vendor: str) -> str:
    """A query for what the rows should be: statement, actor, days, and whether it is public."""
    inside = _SQLITE if vendor == "sqlite" else _POSTGRESQL
    return f"SELECT DISTINCT {_FOUND} FROM articles_statement s JOIN articles_mention m ON {inside}"  # noqa: S608 - our names


def wrong(vendor: str) -> str:
    """A query for a row that should not be, or is not; none where all are right."""
    kept, found = f"SELECT {_COLUMNS} FROM {TABLE}", recount(vendor)  # noqa: S608 - our names
    return " UNION ALL ".join(
        f"SELECT * FROM (SELECT * FROM ({more}) a EXCEPT SELECT * FROM ({less}) b) {side}"  # noqa: S608 - our names
        for side, more, less in (("x", kept, found), ("y", found, kept))
    )


# --- SQLite: a trigger for each row that is written ---------------------------------------------------------


def sqlite_triggers() -> dict[str, str]:
    """The triggers, by name."""
    statement, mention = "articles_statement", "articles_mention"
    gone = f"DELETE FROM {TABLE} WHERE statement_id = OLD.id;"  # noqa: S608 - our names
    come = f"{_filled(_SQLITE, add='s.id = NEW.id')};"
    unnamed = (
        f"DELETE FROM {TABLE} WHERE actor_id = OLD.actor_id "  # noqa: S608 - our names
        f"AND statement_id IN (SELECT id FROM {statement} WHERE article_id = OLD.article_id); "
        f"{_filled(_SQLITE, add='m.article_id = OLD.article_id AND m.actor_id = OLD.actor_id')};"
    )
    named = f"{_filled(_SQLITE, add='m.id = NEW.id')};"
    made = {
        f"{statement}_names_insert": f"AFTER INSERT ON {statement} BEGIN {come} END",
        f"{statement}_names_update": (
            f"AFTER UPDATE OF {', '.join(_SEEN)} ON {statement} WHEN {triggers.differ(_SEEN)} "
            f"BEGIN {gone} {come} END"
        ),
        f"{statement}_names_delete": f"AFTER DELETE ON {statement} BEGIN {gone} END",
        f"{mention}_names_insert": (
            f"AFTER INSERT ON {mention} WHEN NEW.actor_id IS NOT NULL BEGIN {named} END"
        ),
        f"{mention}_names_update": (
            f"AFTER UPDATE OF {', '.join(_PLACED)} ON {mention} WHEN {triggers.differ(_PLACED)} "
            f"BEGIN {unnamed} {named} END"
        ),
        f"{mention}_names_delete": (
            f"AFTER DELETE ON {mention} WHEN OLD.actor_id IS NOT NULL BEGIN {unnamed} END"
        ),
    }
    return {name: f'CREATE TRIGGER "{name}" {text}' for name, text in made.items()}


# --- PostgreSQL: a trigger for each statement of SQL --------------------------------------------------------


def _functions() -> dict[str, str]:
    """The functions of the triggers, by table.

    Each holds the articles first. Of two who write a statement and a mention of one article at a time neither
    would see what the other wrote, and nobody would find that the one names the other.
    """
    changed = f"({_of('c', _SEEN)}) IS DISTINCT FROM ({_of('g', _SEEN)})"
    moved = f"({_of('c', _PLACED)}) IS DISTINCT FROM ({_of('g', _PLACED)})"
    touched = "SELECT DISTINCT article_id, actor_id FROM {} WHERE actor_id IS NOT NULL"
    named = {
        "INSERT": touched.format("come x"),
        "DELETE": touched.format("gone x"),
        "UPDATE": touched.format(
            f"(SELECT c.* FROM come c JOIN gone g ON g.id = c.id WHERE {moved} "  # noqa: S608 - our names
            f"UNION ALL SELECT g.* FROM gone g JOIN come c ON g.id = c.id WHERE {moved}) x"
        ),
    }
    seen = {
        "INSERT": "SELECT id, article_id FROM come",
        "DELETE": "SELECT id, article_id FROM gone",
        "UPDATE": f"SELECT c.id, c.article_id FROM come c JOIN gone g ON g.id = c.id WHERE {changed}",  # noqa: S608 - our names
    }
    renew_seen = (
        f"DELETE FROM {TABLE} WHERE statement_id = ANY(ids); "  # noqa: S608 - our names
        f"{_filled(_POSTGRESQL, add='s.id = ANY(ids)')};"
    )
    renew_named = (
        f"DELETE FROM {TABLE} n USING articles_statement s, unnest(articles, actors) AS t(article, actor) "  # noqa: S608 - our names
        "WHERE s.article_id = t.article AND n.statement_id = s.id AND n.actor_id = t.actor; "
        + _filled(
            _POSTGRESQL,
            "JOIN unnest(articles, actors) AS t(article, actor) "
            "ON m.article_id = t.article AND m.actor_id = t.actor",
        )
        + ";"
    )
    return {
        "articles_statement": _function("statement", seen, "id", "ids", renew_seen),
        "articles_mention": _function("mention", named, "actor_id", "actors", renew_named),
    }


def _function(noun: str, touched: dict[str, str], column: str, into: str, renew: str) -> str:
    read = " ELS".join(
        f"IF TG_OP = '{operation}' THEN SELECT array_agg({column}), array_agg(article_id) "  # noqa: S608 - our names
        f"INTO {into}, articles FROM ({rows}) y;"
        for operation, rows in touched.items()
    )
    return (
        f"CREATE OR REPLACE FUNCTION {TABLE}_of_{noun}() RETURNS trigger LANGUAGE plpgsql AS $body$ "
        f"DECLARE {into} bigint[]; articles bigint[]; BEGIN {read} END IF; "
        f"IF {into} IS NULL THEN RETURN NULL; END IF; "
        "PERFORM 1 FROM articles_article WHERE id = ANY(articles) ORDER BY id FOR NO KEY UPDATE; "
        f"{renew} RETURN NULL; END $body$"
    )


def _of(row: str, columns: tuple[str, ...]) -> str:
    return ", ".join(f"{row}.{column}" for column in columns)


# --- Both ---------------------------------------------------------------------------------------------------


def ensure(cursor: Any, vendor: str) -> None:
    """Put up what is missing or has changed, and find all out anew where it was not kept for a while."""
    if vendor == "sqlite":
        made = triggers.ensure_sqlite(cursor, sqlite_triggers())
    else:
        made = _ensure_postgresql(cursor)
    if made:
        rebuild(cursor, vendor)


def _ensure_postgresql(cursor: Any) -> bool:
    made = False
    for table, function in _functions().items():
        name = f"{TABLE}_of_{table.removeprefix('articles_')}"
        wanted = triggers.by_statement(f"{table}_names", table, name)
        made |= triggers.ensure_postgresql(cursor, name, function, wanted)
    return made


def release(cursor: Any, vendor: str) -> None:
    """Take the triggers down."""
    if vendor == "sqlite":
        triggers.release_sqlite(cursor, sqlite_triggers())
    else:
        for noun in ("statement", "mention"):
            cursor.execute(f"DROP FUNCTION IF EXISTS {TABLE}_of_{noun}() CASCADE")


def rebuild(cursor: Any, vendor: str) -> None:
    """Find all out anew, on PostgreSQL while nobody else writes."""
    if vendor != "sqlite":
        cursor.execute(
            f"LOCK TABLE {TABLE}, articles_statement, articles_mention IN SHARE ROW EXCLUSIVE MODE"
        )
    cursor.execute(f"DELETE FROM {TABLE}")  # noqa: S608 - our name
    cursor.execute(f"INSERT INTO {TABLE}({_COLUMNS}) {recount(vendor)}")
