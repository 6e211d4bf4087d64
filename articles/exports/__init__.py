"""Lists as files, streamed: the whole result, in constant memory, with the query and its date inside."""

from articles.exports.columns import (
    ACTOR_COLUMNS,
    ARTICLE_COLUMNS,
    EVENT_COLUMNS,
    STATEMENT_COLUMNS,
    Column,
)
from articles.exports.records import Addresses, article_record, statement_record, text_record
from articles.exports.writers import FORMATS, Export, Format

__all__ = [
    "ACTOR_COLUMNS",
    "ARTICLE_COLUMNS",
    "EVENT_COLUMNS",
    "FORMATS",
    "STATEMENT_COLUMNS",
    "Addresses",
    "Column",
    "Export",
    "Format",
    "article_record",
    "statement_record",
    "text_record",
]
