"""PostgreSQL: a generated tsvector of the terms with a GIN index, on the searched tables themselves.

The tsvector has no positions: it would keep only 256 of a word and none beyond the
16,383rd word of a text. A phrase is looked up by its words and then proved in the terms,
where they stand in order.
"""

from __future__ import annotations

import hashlib
from itertools import chain
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

from articles.search import triggers
from articles.search.query import And, Node, Not, Or, Phrase, Scope, Word
from articles.search.sample import LOT, OF_SPEAKERS


def condition(node: Node, scope: Scope, table: str, alias: str) -> tuple[str, tuple[str, ...]]:
    """SQL that is true for the hits among the rows of `alias`, which is `table` or stands for it.

    The index is asked once, for all the words together, and what it can't tell is proved of those rows.
    """
    plain, wider = _tsquery(node, scope), _wider_tsquery(node, scope)
    if plain is not None:
        return f'"{alias}"."search" @@ %s::tsquery', (plain,)
    proof, params = _proof(node, scope, alias)
    if wider is None:
        return proof, params
    return f'("{alias}"."search" @@ %s::tsquery AND {proof})', (wider, *params)


def row_condition(node: Node, scope: Scope, table: str, alias: str) -> tuple[str, tuple[str, ...]]:
    """As `condition`, but asked of each row: in words in which PostgreSQL sees no use for the index.

    It thinks that the index is read for nothing, however often a word stands there.
    """
    sql, params = condition(node, scope, table, alias)
    return f"({sql}) IS TRUE", params


def _proof(node: Node, scope: Scope, alias: str) -> tuple[str, tuple[str, ...]]:
    """SQL that is true for the hits, whatever the index has said of them."""
    plain = _tsquery(node, scope)
    if isinstance(node, Word) or plain is not None:
        return f'"{alias}"."search" @@ %s::tsquery', (str(plain),)
    if isinstance(node, Phrase):
        return f"""strpos(' ' || "{alias}"."terms" || ' ', %s) > 0""", (f" {' '.join(node.terms(scope))} ",)
    if isinstance(node, Not):
        sql, params = _proof(node.node, scope, alias)
        return f"NOT {sql}", params
    sqls, values = zip(*(_proof(part, scope, alias) for part in node.nodes), strict=True)
    operator = " AND " if isinstance(node, And) else " OR "
    return f"({operator.join(sqls)})", tuple(chain.from_iterable(values))


def _wider_tsquery(node: Node, scope: Scope) -> str | None:
    """A tsquery of all hits, and of rows whose words are not in the right order; None if there is none."""
    if isinstance(node, Phrase):
        return f"({' & '.join(_quoted(term) for term in dict.fromkeys(node.terms(scope)))})"
    if isinstance(node, Word | Not):
        return _tsquery(node, scope)
    parts = [_wider_tsquery(part, scope) for part in node.nodes]
    known = [part for part in parts if part]
    if not known or (isinstance(node, Or) and len(known) < len(parts)):
        return None
    return f"({(' & ' if isinstance(node, And) else ' | ').join(known)})"


def _tsquery(node: Node, scope: Scope) -> str | None:
    """The node as a tsquery; None if it holds a phrase, which needs a proof."""
    if isinstance(node, Word):
        return f"({' | '.join(_quoted(term) for term in node.alternatives(scope))})"
    if isinstance(node, Phrase):
        return _quoted(node.terms(scope)[0]) if len(node.words) == 1 else None
    if isinstance(node, Not):
        inner = _tsquery(node.node, scope)
        return None if inner is None else f"!{inner}"
    parts = [_tsquery(part, scope) for part in node.nodes]
    if None in parts:
        return None
    operator = " & " if isinstance(node, And) else " | "
    return f"({operator.join(part for part in parts if part)})"


def _quoted(term: str) -> str:
    return f"'{term}'"  # terms are letters, digits and our marks: nothing to escape


# --- what stands in the database -----------------------------------------------

_CHECKS = """
CREATE OR REPLACE FUNCTION articles_statement_in_text() RETURNS trigger LANGUAGE plpgsql AS $check$
DECLARE
  story text;
  words text;
  ordered boolean;
BEGIN
  IF NEW.needs_placing THEN
    RETURN NEW;
  END IF;
  SELECT a.text INTO story FROM articles_article a WHERE a.id = NEW.article_id;
  IF NOT FOUND THEN
    RETURN NEW;  -- the foreign key says so
  END IF;
  SELECT bool_and(s.first >= s.before AND s.first < s.last),
         string_agg(substr(story, s.first + 1, greatest(s.last - s.first, 0)), ' … ' ORDER BY s.n)
    INTO ordered, words
    FROM (SELECT (j.value ->> 0)::int AS first, (j.value ->> 1)::int AS last, j.n,
                 lag((j.value ->> 1)::int, 1, 0) OVER (ORDER BY j.n) AS before
            FROM jsonb_array_elements(NEW.segments) WITH ORDINALITY AS j(value, n)) s;
  IF ordered IS NOT TRUE OR NEW.start IS DISTINCT FROM (NEW.segments -> 0 ->> 0)::int
     OR NEW."end" IS DISTINCT FROM (NEW.segments -> -1 ->> 1)::int OR NEW."end" > length(story) THEN
    RAISE EXCEPTION 'statement_span_in_text: segments must be in order and inside of the text'
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.content IS DISTINCT FROM words THEN
    RAISE EXCEPTION 'statement_content_in_text: the content must be the words of the text at its segments'
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.cue_start IS NOT NULL
     AND NEW.cue IS DISTINCT FROM
         substr(story, NEW.cue_start + 1, greatest(NEW.cue_end - NEW.cue_start, 0)) THEN
    RAISE EXCEPTION 'statement_cue_in_text: the cue must be the words of the text at its place'
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.mention_start IS NOT NULL
     AND NEW.mention IS DISTINCT FROM
         substr(story, NEW.mention_start + 1, greatest(NEW.mention_end - NEW.mention_start, 0)) THEN
    RAISE EXCEPTION 'statement_mention_in_text: the mention must be the words of the text at its place'
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.occasion_mention_start IS NOT NULL
     AND NEW.occasion_mention IS DISTINCT FROM
         substr(story, NEW.occasion_mention_start + 1,
                greatest(NEW.occasion_mention_end - NEW.occasion_mention_start, 0)) THEN
    RAISE EXCEPTION 'statement_occasion_in_text: the occasion must be the words of the text at its place'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $check$;

CREATE OR REPLACE FUNCTION articles_mention_in_text() RETURNS trigger LANGUAGE plpgsql AS $check$
BEGIN
  IF NEW.text IS DISTINCT FROM
     (SELECT substr(a.text, NEW.start + 1, greatest(NEW."end" - NEW.start, 0))
        FROM articles_article a WHERE a.id = NEW.article_id) THEN
    RAISE EXCEPTION 'mention_in_text: the mention must be the words of the text at its place'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $check$;

CREATE OR REPLACE FUNCTION articles_statement_changed() RETURNS trigger LANGUAGE plpgsql AS $check$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE articles_article SET changed = NEW.modified WHERE id = NEW.article_id AND changed < NEW.modified;
  ELSIF TG_OP = 'DELETE' THEN
    UPDATE articles_article SET changed = greatest(changed, clock_timestamp()) WHERE id = OLD.article_id;
  ELSE
    UPDATE articles_article
       SET changed = greatest(changed, CASE WHEN NEW.modified IS DISTINCT FROM OLD.modified
                                            THEN NEW.modified ELSE clock_timestamp() END)
     WHERE id IN (OLD.article_id, NEW.article_id);
  END IF;
  RETURN NULL;
END $check$;

CREATE OR REPLACE FUNCTION articles_attribution_changed() RETURNS trigger LANGUAGE plpgsql AS $check$
BEGIN
  UPDATE articles_article SET changed = greatest(changed, clock_timestamp())
   WHERE id = (SELECT s.article_id FROM articles_statement s WHERE s.id = OLD.statement_id);
  RETURN NULL;
END $check$;

CREATE OR REPLACE FUNCTION articles_publisher_renamed() RETURNS trigger LANGUAGE plpgsql AS $check$
BEGIN
  UPDATE articles_article SET changed = greatest(changed, clock_timestamp())
   WHERE publisher_id = OLD.id OR original_publisher_id = OLD.id;
  RETURN NULL;
END $check$;

CREATE OR REPLACE FUNCTION articles_actor_renamed() RETURNS trigger LANGUAGE plpgsql AS $check$
BEGIN
  UPDATE articles_article SET changed = greatest(changed, clock_timestamp())
   WHERE id IN (SELECT s.article_id FROM articles_attribution b
                  JOIN articles_statement s ON s.id = b.statement_id WHERE b.actor_id = OLD.id);
  RETURN NULL;
END $check$;

CREATE OR REPLACE FUNCTION articles_event_renamed() RETURNS trigger LANGUAGE plpgsql AS $check$
BEGIN
  UPDATE articles_article SET changed = greatest(changed, clock_timestamp())
   WHERE id IN (SELECT article_id FROM articles_statement WHERE occasion_id = OLD.id);
  RETURN NULL;
END $check$;

CREATE OR REPLACE TRIGGER articles_publisher_renamed
  AFTER UPDATE OF slug, name, licence ON articles_publisher FOR EACH ROW
  WHEN ((NEW.slug, NEW.name, NEW.licence) IS DISTINCT FROM (OLD.slug, OLD.name, OLD.licence))
  EXECUTE FUNCTION articles_publisher_renamed();

CREATE OR REPLACE TRIGGER articles_actor_renamed
  AFTER UPDATE OF slug, name ON articles_actor FOR EACH ROW
  WHEN ((NEW.slug, NEW.name) IS DISTINCT FROM (OLD.slug, OLD.name))
  EXECUTE FUNCTION articles_actor_renamed();

CREATE OR REPLACE TRIGGER articles_event_renamed
  AFTER UPDATE OF slug, name ON articles_event FOR EACH ROW
  WHEN ((NEW.slug, NEW.name) IS DISTINCT FROM (OLD.slug, OLD.name))
  EXECUTE FUNCTION articles_event_renamed();

CREATE OR REPLACE TRIGGER articles_statement_changed
  AFTER INSERT OR DELETE OR UPDATE OF article_id, segments, content, type, attribution, said, occasion_id,
    review, is_public, modified
  ON articles_statement FOR EACH ROW EXECUTE FUNCTION articles_statement_changed();

CREATE OR REPLACE TRIGGER articles_attribution_changed
  AFTER DELETE OR UPDATE OF actor_id, post_id, name, office
  ON articles_attribution FOR EACH ROW EXECUTE FUNCTION articles_attribution_changed();

CREATE OR REPLACE TRIGGER articles_statement_in_text
  BEFORE INSERT OR UPDATE OF article_id, segments, start, "end", content, needs_placing,
    cue, cue_start, cue_end, mention, mention_start, mention_end,
    occasion_mention, occasion_mention_start, occasion_mention_end
  ON articles_statement FOR EACH ROW EXECUTE FUNCTION articles_statement_in_text();

CREATE OR REPLACE TRIGGER articles_mention_in_text
  BEFORE INSERT OR UPDATE OF article_id, start, "end", text
  ON articles_mention FOR EACH ROW EXECUTE FUNCTION articles_mention_in_text();
"""


_TRIGGERS = (
    *("articles_statement_in_text", "articles_mention_in_text"),
    *("articles_statement_changed", "articles_attribution_changed"),
    *("articles_publisher_renamed", "articles_actor_renamed", "articles_event_renamed"),
)
"""Each has the name of its function."""

_SAMPLE = "articles_statement_sample"
"""The index of the statements of the sample."""

_VERSION = hashlib.sha256(_CHECKS.encode()).hexdigest()[:16]
"""Stands as a comment on the check, so that an older one is recognised."""


def ensure(connection: BaseDatabaseWrapper, searched: tuple[str, ...]) -> None:
    """Put up what is missing or has changed. What is there as it should be is not touched, nor locked."""
    with connection.cursor() as cursor:
        for table in searched:
            if not _exists(
                cursor,
                "pg_attribute WHERE attrelid = %s::regclass AND attname = 'search' AND NOT attisdropped",
                table,
            ):
                cursor.execute(
                    f'ALTER TABLE "{table}" ADD COLUMN search tsvector GENERATED ALWAYS AS '
                    "(array_to_tsvector(array_remove(string_to_array(terms, ' '), ''))) STORED"
                )
                cursor.execute(f'ALTER TABLE "{table}" ALTER COLUMN search SET STATISTICS 1000')
            if not _exists(cursor, "pg_class WHERE oid = to_regclass(%s)", f"{table}_search"):
                cursor.execute(f'CREATE INDEX "{table}_search" ON "{table}" USING gin (search)')
        if not _exists(cursor, "pg_class WHERE oid = to_regclass(%s)", _SAMPLE):
            drawn = f"is_public AND {LOT.format(id='id')} = 0"
            cursor.execute(f"CREATE INDEX {_SAMPLE} ON articles_statement USING gin (search) WHERE {drawn}")
        if not _exists(cursor, "pg_class WHERE oid = to_regclass(%s)", "articles_attribution_sample"):
            cursor.execute(OF_SPEAKERS)
        cursor.execute(
            "SELECT count(*) FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid WHERE NOT tgisinternal "
            "AND tgname = ANY(%s) AND obj_description(tgfoid, 'pg_proc') = %s",
            [list(_TRIGGERS), _VERSION],
        )
        if cursor.fetchone() != (len(_TRIGGERS),) and triggers.can_check(connection, cursor):
            cursor.execute(_CHECKS)
            for name in _TRIGGERS:
                cursor.execute(f"COMMENT ON FUNCTION {name}() IS '{_VERSION}'")


def _exists(cursor: Any, where: str, *params: str) -> bool:
    cursor.execute(f"SELECT 1 FROM {where}", params)  # noqa: S608 - conditions of this module
    return cursor.fetchone() is not None
