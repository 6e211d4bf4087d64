"""When something that readers see was last written: kept by triggers, whatever writes it.

A page is made of many tables, and rows of it may be deleted, so that no column of the rows that are left
tells when it last changed. These triggers do, in the same transaction.
"""

from __future__ import annotations

from typing import Any

TABLE = "articles_lastchange"

SHOWN = (
    *("articles_article", "articles_statement", "articles_attribution", "articles_mention"),
    *("articles_capture", "articles_wirestory", "articles_publisher", "articles_pastaddress"),
    *("articles_actor", "articles_actorname", "articles_post", "articles_merge"),
    "articles_utterancepair",
    *("articles_event", "articles_eventname", "articles_event_participants", "articles_evaluation"),
    *("articles_historicalarticle", "articles_historicalstatement", "articles_historicalmention"),
    *("articles_historicalactor", "articles_historicalevent", "articles_historicalpublisher"),
)
"""Tables of which public pages are made; of the versions, what was on a day."""

OPERATIONS = ("insert", "update", "delete")

_NOW = "strftime('%Y-%m-%d %H:%M:%f000', 'now')"


def sqlite_triggers() -> dict[str, str]:
    """The triggers on SQLite, by name: one row, written again."""
    write = f"INSERT INTO {TABLE}(id, at) VALUES (1, {_NOW}) ON CONFLICT(id) DO UPDATE SET at = excluded.at;"  # noqa: S608 - our name
    return {
        f"{table}_at_{operation}": (
            f'CREATE TRIGGER "{table}_at_{operation}" AFTER {operation.upper()} ON "{table}" '
            f"BEGIN {write} END"
        )
        for table in SHOWN
        for operation in OPERATIONS
    }


_FUNCTION = f"""
CREATE OR REPLACE FUNCTION {TABLE}() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  INSERT INTO {TABLE}(at) VALUES (clock_timestamp());
  DELETE FROM {TABLE} WHERE id IN (
    SELECT id FROM {TABLE} WHERE at < (SELECT max(at) FROM {TABLE}) LIMIT 100 FOR UPDATE SKIP LOCKED);
  RETURN NULL;
END $body$
"""  # noqa: S608 - our name


def ensure_postgresql(cursor: Any) -> None:
    """Put up what is missing: a row for each statement that writes, of which the old ones go."""
    cursor.execute("SELECT count(*) FROM pg_trigger WHERE tgname = %s", [f"{TABLE}_at"])
    if cursor.fetchone() == (len(SHOWN),):
        return
    cursor.execute(_FUNCTION)
    for table in SHOWN:
        cursor.execute(
            f"CREATE OR REPLACE TRIGGER {TABLE}_at AFTER INSERT OR UPDATE OR DELETE ON {table} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION {TABLE}()"
        )


def release_postgresql(cursor: Any) -> None:
    """Take the triggers down, with their function."""
    cursor.execute(f"DROP FUNCTION IF EXISTS {TABLE}() CASCADE")
