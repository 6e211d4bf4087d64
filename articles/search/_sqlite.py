"""SQLite: FTS5 tables beside the searched tables, kept by triggers, in the order of the date.

A row of an FTS table has the number `day << 32 | id`, so that descending row numbers are the
order of our lists, and a page of the newest hits is read off without sorting. It also has a
term for each of the columns that lists are filtered by most (`FILTERS`), so that the same reading
answers those filters. The tables are contentless: the terms are in the searched table already.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

from articles.search import changes, triggers
from articles.search.query import And, Node, Not, Phrase, Scope, Word
from articles.search.sample import LOT, OF_SPEAKERS

ID_BITS = 0xFFFFFFFF
"""The part of an FTS row number that is the id of the searched row."""

FILTERS = {
    "articles_statement": {
        "is_public": "p",
        "type": "t",
        "review": "r",
        "attribution": "a",
        "publisher_id": "u",
        "occasion_id": "o",
    },
    "articles_article": {"status": "s", "publisher_id": "u"},
}
"""Columns whose values are terms of the index, and the letter that their terms begin with after `+`."""

MOSTLY = {("articles_statement", "is_public"): True, ("articles_article", "status"): "published"}
"""The value that nearly all rows have in a column. To meet the rows of a word with all of those takes far
longer than to leave out the few others.
"""

SAMPLED = ("articles_statement",)
"""Tables of whose hits a sample may be counted (`search.sample`)."""

EVERY_ROW = "+"
"""A term that every row of an index has: what a negation is taken from."""

_FILTER_TERM = re.compile(r"\+[a-z][a-z0-9-]+")

NEWEST = 2**62
"""Above every row number."""

JULIAN = 1721424
"""What SQLite's whole Julian day numbers are ahead of Python's ordinals."""


def index_name(table: str) -> str:
    """The FTS table of a searched table."""
    return f"{table}_search"


def sample_name(table: str) -> str:
    """The FTS table of those of its rows that are in the sample: a sixteenth of it, and of its time."""
    return f"{table}_sample"


def condition(node: Node, scope: Scope, table: str, alias: str) -> tuple[str, tuple[str, ...]]:
    """SQL that is true for the hits among the rows of `alias`, which is `table` or stands for it."""
    expression, negated = match_expression(node, scope)
    index = index_name(table)
    hits = f'SELECT rowid & {ID_BITS} FROM "{index}" WHERE "{index}" MATCH %s'  # noqa: S608 - names of our tables
    return f'"{alias}"."id" {"NOT IN" if negated else "IN"} ({hits})', (expression,)


def row_condition(node: Node, scope: Scope, table: str, alias: str) -> tuple[str, tuple[str, ...]]:
    """As `condition`, but asked of each row's own terms: for rows that are few, or mostly hits."""
    if isinstance(node, Word | Phrase):
        choices = node.alternatives(scope) if isinstance(node, Word) else (" ".join(node.terms(scope)),)
        tests = [f"""instr(' ' || "{alias}"."terms" || ' ', %s) > 0"""] * len(choices)
        return f"({' OR '.join(tests)})", tuple(f" {choice} " for choice in choices)
    if isinstance(node, Not):
        sql, params = row_condition(node.node, scope, table, alias)
        return f"NOT {sql}", params
    parts = [row_condition(part, scope, table, alias) for part in node.nodes]
    operator = " AND " if isinstance(node, And) else " OR "
    return f"({operator.join(sql for sql, _ in parts)})", tuple(chain.from_iterable(p for _, p in parts))


def filter_expression(table: str, column: str, values: Iterable[Any]) -> str | None:
    """For MATCH: rows with one of these values; None if the index does not know them."""
    letter = FILTERS.get(table, {}).get(column)
    terms = [f"+{letter}{int(value) if isinstance(value, bool) else value}" for value in values]
    if letter is None or not terms or not all(_FILTER_TERM.fullmatch(term) for term in terms):
        return None
    return _any([_quoted(term) for term in terms])


def whole_expression(node: Node, scope: Scope, filters: Sequence[str] = (), but: Sequence[str] = ()) -> str:
    """The query for MATCH as it is, not as what it is not, with `filters`; `but` must not hold."""
    expression, negated = match_expression(node, scope)
    wanted = [] if negated else [expression]
    unwanted = [expression] if negated else []
    return _but_not(_all([*wanted, *filters] or [_quoted(EVERY_ROW)]), [*unwanted, *but])


def newest_numbers(
    connection: BaseDatabaseWrapper, index: str, expression: str, most: int, between: tuple[int, int]
) -> list[int]:
    """The row numbers of an FTS table's newest hits, the newest first: from the first, and below the second
    number.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            f'SELECT rowid FROM "{index}" WHERE "{index}" MATCH %s AND rowid >= %s AND rowid < %s '  # noqa: S608 - our names
            "ORDER BY rowid DESC LIMIT %s",
            (expression, *between, most),
        )
        return [number for (number,) in cursor.fetchall()]


class _Months(dict[int, date]):
    """The first day of the month of each day, by the numbers that rows have of their days."""

    def __missing__(self, day: int) -> date:
        self[day] = found = date.fromordinal(day - JULIAN).replace(day=1)
        return found


_MONTHS = _Months()


def month_of(number: int) -> date:
    """The first day of the month of the row with this number."""
    return _MONTHS[number >> 32]


def count_months(
    connection: BaseDatabaseWrapper, index: str, expression: str, between: tuple[int, int]
) -> Counter[date]:
    """How many hits an FTS table has of each month, between two row numbers."""
    with connection.cursor() as cursor:
        cursor.execute(
            f'SELECT rowid >> 32, count(*) FROM "{index}" WHERE "{index}" MATCH %s '  # noqa: S608 - our names
            "AND rowid >= %s AND rowid < %s GROUP BY 1",
            (expression, *between),
        )
        counts: Counter[date] = Counter()
        for day, count in cursor.fetchall():
            counts[_MONTHS[day]] += count
        return counts


def match_expression(node: Node, scope: Scope) -> tuple[str, bool]:
    """The query for FTS5's MATCH, and whether the hits are the rows that do *not* match it.

    FTS5 has no negation by itself, only "this but not that"; so it is moved outwards.
    """
    if isinstance(node, Word):
        return _any([_quoted(term) for term in node.alternatives(scope)]), False
    if isinstance(node, Phrase):
        return _quoted(" ".join(node.terms(scope))), False
    if isinstance(node, Not):
        expression, negated = match_expression(node.node, scope)
        return expression, not negated
    parts = [match_expression(part, scope) for part in node.nodes]
    wanted = [expression for expression, negated in parts if not negated]
    unwanted = [expression for expression, negated in parts if negated]
    if isinstance(node, And):
        if not wanted:
            return _any(unwanted), True
        return _but_not(_all(wanted), unwanted), False
    if not unwanted:
        return _any(wanted), False
    return _but_not(_all(unwanted), wanted), True  # a or not b = not (b and not a)


def _quoted(terms: str) -> str:
    return f'"{terms}"'  # terms are letters, digits and our marks: nothing to escape


def _any(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"({' OR '.join(parts)})"


def _all(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"({' AND '.join(parts)})"


def _but_not(wanted: str, unwanted: list[str]) -> str:
    return f"({wanted} NOT {_any(unwanted)})" if unwanted else wanted


# --- what stands in the database -----------------------------------------------


def _row_number(row: str) -> str:
    return f"(CAST(julianday({row}.date) AS INTEGER) << 32) | {row}.id"


def number_of_day(day: date, *, after: bool = False) -> int:
    """Not above the row numbers of this day and above those of all days before; or above this day's, too."""
    return (day.toordinal() + JULIAN + after) << 32


def _row_terms(table: str, row: str) -> str:
    filters = (f"coalesce(' +{letter}' || {row}.{column}, '')" for column, letter in FILTERS[table].items())
    return " || ".join((f"{row}.terms || ' {EVERY_ROW}'", *filters))


def _is_drawn(row: str) -> str:
    return f"{LOT.format(id=f'{row}.id')} = 0"


def index_triggers(table: str) -> dict[str, str]:
    """The triggers that keep a searched table's indexes, by name: of all its rows, and of the sample."""
    columns = ("id", "date", "terms", *FILTERS[table])
    put = " ".join(
        f'INSERT INTO "{index}"(rowid, terms) SELECT {_row_number("NEW")}, {_row_terms(table, "NEW")}{where};'
        for index, where in _indexes(table, "NEW").items()
    )
    take = " ".join(
        f'INSERT INTO "{index}"("{index}", rowid, terms) '
        f"SELECT 'delete', {_row_number('OLD')}, {_row_terms(table, 'OLD')}{where};"
        for index, where in _indexes(table, "OLD").items()
    )
    name = index_name(table)
    return {
        f"{name}_insert": f'CREATE TRIGGER "{name}_insert" AFTER INSERT ON "{table}" BEGIN {put} END',
        f"{name}_delete": f'CREATE TRIGGER "{name}_delete" AFTER DELETE ON "{table}" BEGIN {take} END',
        f"{name}_update": (
            f'CREATE TRIGGER "{name}_update" AFTER UPDATE OF {", ".join(columns)} ON "{table}" '
            f"WHEN {triggers.differ(columns)} "
            f"BEGIN {take} {put} END"
        ),
    }


def _indexes(table: str, row: str) -> dict[str, str]:
    """The FTS tables of a searched table, with the condition on the rows that are in each."""
    whole = {index_name(table): ""}
    return whole | {sample_name(table): f" WHERE {_is_drawn(row)}"} if table in SAMPLED else whole


_SEGMENTS = """
  (SELECT j.key AS n, json_extract(j.value, '$[0]') AS first, json_extract(j.value, '$[1]') AS last
   FROM json_each(NEW.segments) j)
"""

_STATEMENT_CHECK = f"""
  SELECT RAISE(ABORT, 'statement_span_in_text: segments must be in order and inside of the text')
  FROM articles_article a WHERE a.id = NEW.article_id AND (
    NEW.start IS NOT json_extract(NEW.segments, '$[0][0]')
    OR NEW."end" IS NOT json_extract(NEW.segments, '$[#-1][1]')
    OR NEW."end" > length(a.text)
    OR EXISTS (
      SELECT 1 FROM (SELECT first, last, lag(last, 1, 0) OVER (ORDER BY n) AS before FROM {_SEGMENTS})
      WHERE first < before OR first >= last));
  SELECT RAISE(ABORT, 'statement_content_in_text: the content must be the words of the text at its segments')
  FROM articles_article a WHERE a.id = NEW.article_id AND NEW.content IS NOT (
    SELECT group_concat(words, ' … ') FROM (
      SELECT substr(a.text, first + 1, last - first) AS words FROM {_SEGMENTS} ORDER BY n));
  SELECT RAISE(ABORT, 'statement_cue_in_text: the cue must be the words of the text at its place')
  FROM articles_article a WHERE a.id = NEW.article_id AND NEW.cue_start IS NOT NULL
    AND NEW.cue IS NOT substr(a.text, NEW.cue_start + 1, NEW.cue_end - NEW.cue_start);
  SELECT RAISE(ABORT, 'statement_mention_in_text: the mention must be the words of the text at its place')
  FROM articles_article a WHERE a.id = NEW.article_id AND NEW.mention_start IS NOT NULL
    AND NEW.mention IS NOT substr(a.text, NEW.mention_start + 1, NEW.mention_end - NEW.mention_start);
  SELECT RAISE(ABORT, 'statement_occasion_in_text: the occasion must be the words of the text at its place')
  FROM articles_article a WHERE a.id = NEW.article_id AND NEW.occasion_mention_start IS NOT NULL
    AND NEW.occasion_mention IS NOT
      substr(a.text, NEW.occasion_mention_start + 1, NEW.occasion_mention_end - NEW.occasion_mention_start);
"""  # noqa: S608 - constants of this module

_MENTION_CHECK = """
  SELECT RAISE(ABORT, 'mention_in_text: the mention must be the words of the text at its place')
  FROM articles_article a WHERE a.id = NEW.article_id
    AND NEW.text IS NOT substr(a.text, NEW.start + 1, NEW."end" - NEW.start);
"""

_NOW = "strftime('%Y-%m-%d %H:%M:%f000', 'now')"

_CHANGED_INSERT = """
  UPDATE articles_article SET changed = NEW.modified WHERE id = NEW.article_id AND changed < NEW.modified;
"""
_CHANGED_UPDATE = f"""
  UPDATE articles_article
  SET changed = max(changed, CASE WHEN NEW.modified IS OLD.modified THEN {_NOW} ELSE NEW.modified END)
  WHERE id IN (OLD.article_id, NEW.article_id);
"""  # noqa: S608 - constants of this module
_CHANGED_DELETE = f"UPDATE articles_article SET changed = max(changed, {_NOW}) WHERE id = OLD.article_id;"  # noqa: S608 - the same
_CHANGED_SPEAKER = f"""
  UPDATE articles_article SET changed = max(changed, {_NOW})
  WHERE id = (SELECT article_id FROM articles_statement WHERE id = OLD.statement_id);
"""  # noqa: S608 - the same

_CHANGED_NAMES = {
    "publisher": ("slug, name, licence", "publisher_id = OLD.id OR original_publisher_id = OLD.id"),
    "actor": (
        "slug, name",
        "id IN (SELECT s.article_id FROM articles_attribution b JOIN articles_statement s "
        "ON s.id = b.statement_id WHERE b.actor_id = OLD.id)",
    ),
    "event": ("slug, name", "id IN (SELECT article_id FROM articles_statement WHERE occasion_id = OLD.id)"),
}
"""What a harvester is given of an entry that articles share, and which articles those are."""


def _renamed(noun: str) -> tuple[str, str]:
    """The trigger that dates the articles in which an entry is named by the entry's new name."""
    columns, where = _CHANGED_NAMES[noun]
    other = " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in columns.split(", "))
    name = f"articles_{noun}_renamed"
    dated = f"UPDATE articles_article SET changed = max(changed, {_NOW}) WHERE {where}"  # noqa: S608 - the same
    when = f'AFTER UPDATE OF {columns} ON "articles_{noun}" WHEN {other}'
    return name, f'CREATE TRIGGER "{name}" {when} BEGIN {dated}; END'


def change_triggers() -> dict[str, str]:
    """The triggers that date an article by the latest change of what harvesters are given of it, by name."""
    statement, speaker = "articles_statement_changed", "articles_attribution_changed"
    harvested = (
        "article_id, segments, content, type, attribution, said, occasion_id, review, is_public, modified"
    )
    named = "actor_id, post_id, name, office"
    return dict(map(_renamed, _CHANGED_NAMES)) | {
        f"{name}_{event}": f'CREATE TRIGGER "{name}_{event}" AFTER {when} ON "{table}" BEGIN {what} END'
        for name, event, when, table, what in (
            (statement, "insert", "INSERT", "articles_statement", _CHANGED_INSERT),
            (statement, "update", f"UPDATE OF {harvested}", "articles_statement", _CHANGED_UPDATE),
            (statement, "delete", "DELETE", "articles_statement", _CHANGED_DELETE),
            (speaker, "update", f"UPDATE OF {named}", "articles_attribution", _CHANGED_SPEAKER),
            (speaker, "delete", "DELETE", "articles_attribution", _CHANGED_SPEAKER),
        )
    }


_STATEMENT_COLUMNS = (
    'article_id, segments, start, "end", content, needs_placing, '
    "cue, cue_start, cue_end, mention, mention_start, mention_end, "
    "occasion_mention, occasion_mention_start, occasion_mention_end"
)


def check_triggers() -> dict[str, str]:
    """The triggers that refuse what does not stand in the text, by name."""
    statement, mention = "articles_statement_in_text", "articles_mention_in_text"
    placed = "WHEN NOT NEW.needs_placing BEGIN"
    return {
        f"{statement}_insert": (
            f'CREATE TRIGGER "{statement}_insert" BEFORE INSERT '
            f'ON "articles_statement" {placed} {_STATEMENT_CHECK} END'
        ),
        f"{statement}_update": (
            f'CREATE TRIGGER "{statement}_update" BEFORE UPDATE OF {_STATEMENT_COLUMNS} '
            f'ON "articles_statement" {placed} {_STATEMENT_CHECK} END'
        ),
        f"{mention}_insert": (
            f'CREATE TRIGGER "{mention}_insert" BEFORE INSERT '
            f'ON "articles_mention" BEGIN {_MENTION_CHECK} END'
        ),
        f"{mention}_update": (
            f'CREATE TRIGGER "{mention}_update" BEFORE UPDATE OF article_id, start, "end", text '
            f'ON "articles_mention" BEGIN {_MENTION_CHECK} END'
        ),
    }


def ensure(connection: BaseDatabaseWrapper, searched: tuple[str, ...]) -> None:
    """Put up what is missing or has changed; fill an index that was not kept for a while."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'trigger')")
        present = dict(cursor.fetchall())
        for table in searched:
            _ensure_index(cursor, table, present)
        cursor.execute(OF_SPEAKERS)
        checks = check_triggers() if triggers.can_check(connection, cursor) else {}
        triggers.ensure_sqlite(cursor, checks | change_triggers(), present)


def _ensure_index(cursor: Any, table: str, present: dict[str, str]) -> None:
    made, indexes = False, _indexes(table, "t")
    for index in indexes:
        create = (
            f'CREATE VIRTUAL TABLE "{index}" USING '
            "fts5(terms, content='', columnsize=0, tokenize=\"ascii tokenchars '~@.|+-'\")"
        )
        if present.get(index) != create:
            cursor.execute(f'DROP TABLE IF EXISTS "{index}"')
            cursor.execute(create)
            made = True
    if not triggers.ensure_sqlite(cursor, index_triggers(table), present) and not made:
        return
    for index, where in indexes.items():
        cursor.execute(f'INSERT INTO "{index}"("{index}") VALUES (\'delete-all\')')  # noqa: S608 - our names
        cursor.execute(
            f'INSERT INTO "{index}"(rowid, terms) SELECT {_row_number("t")}, {_row_terms(table, "t")} '  # noqa: S608 - our names
            f'FROM "{table}" t{where} ORDER BY t.date, t.id'
        )


def release(connection: BaseDatabaseWrapper) -> None:
    """Take down the triggers that read a second table: SQLite can't rename that table while they stand."""
    with connection.cursor() as cursor:
        triggers.release_sqlite(cursor, check_triggers() | change_triggers() | changes.sqlite_triggers())


def drop(connection: BaseDatabaseWrapper, table: str) -> None:
    """Remove the indexes of a table that is no more."""
    with connection.cursor() as cursor:
        for index in _indexes(table, "t"):
            cursor.execute(f'DROP TABLE IF EXISTS "{index}"')
