"""Summary rows: the counts of a whole archive, kept by the database with every row that is written.

A page about everything reads them off instead of counting a million rows. Triggers keep them, so that
whatever writes (a form, an import, a merge, a hand in the database) they are right in the same transaction.
"""

from __future__ import annotations

from dataclasses import dataclass

TABLE = "articles_summary"


@dataclass(frozen=True, slots=True)
class Counted:
    """A facet: the expression for its value, or for its number (a row's id), or for both.

    `{row}` stands for the counted row. What is null or empty is not counted.
    """

    facet: str
    value: str = ""
    number: str = ""

    @property
    def there(self) -> str:
        """The condition that there is something to count."""
        parts = [f"{self.number} IS NOT NULL"] * bool(self.number) + [f"{self.value} <> ''"] * bool(
            self.value
        )
        return f"({' AND '.join(parts)})"


@dataclass(frozen=True, slots=True)
class Counting:
    """A table whose rows are counted where `condition` holds; `columns` are all those that matter.

    With `once_a`, rows that share this column count once for each value: a joint statement of two ministers
    of one side is one statement of that side.
    """

    table: str
    condition: str
    facets: tuple[Counted, ...]
    columns: tuple[str, ...]
    once_a: str = ""

    @property
    def name(self) -> str:
        """How its triggers are called."""
        return f"{self.table}_summary"


def counting(month: str, year: str) -> tuple[Counting, ...]:
    """What is counted; `month` and `year` are the database's expressions for those of `{row}.date`."""
    return (
        Counting(
            "articles_statement",
            "{row}.is_public",
            (
                Counted("type", value="{row}.type"),
                Counted("attribution", value="{row}.attribution"),
                Counted("review", value="{row}.review"),
                Counted("type-review", value="{row}.type || ' ' || {row}.review"),
                Counted("publisher", number="{row}.publisher_id"),
                Counted("event", number="{row}.occasion_id"),
                Counted("month", value=month),
            ),
            ("type", "attribution", "review", "publisher_id", "occasion_id", "date", "is_public"),
        ),
        Counting(
            "articles_attribution",
            "{row}.is_public",
            (
                Counted("speaker", number="{row}.actor_id"),
                Counted("side", value="{row}.side"),
                Counted("office", value="{row}.office"),
                Counted("side-month", value=f"{{row}}.side || ' ' || {month}"),
                Counted("speaker-month", value=month, number="{row}.actor_id"),
                Counted("speaker-office", value="{row}.office", number="{row}.actor_id"),
            ),
            ("statement_id", "actor_id", "side", "office", "date", "is_public"),
            once_a="statement_id",
        ),
        Counting(
            "articles_naming",
            "{row}.is_public",
            (Counted("about-month", value=month, number="{row}.actor_id"),),
            ("actor_id", "date", "is_public"),
        ),
        Counting(
            "articles_article",
            "{row}.status = 'published'",
            (
                Counted("article-publisher", number="{row}.publisher_id"),
                Counted("article-month", value=month),
                Counted("publisher-year", value=f"coalesce({{row}}.publisher_id, 0) || ' ' || {year}"),
                Counted("engine", value="{row}.engine"),
            ),
            ("publisher_id", "date", "status", "engine"),
        ),
    )
