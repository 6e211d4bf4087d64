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

    `{row}` stands for the counted row. What is null or empty is not counted. `alone`: no two of the rows that
    count once together have the same.
    """

    facet: str
    value: str = ""
    number: str = ""
    alone: bool = False

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


AT_EVENTS = "speaker-event"
"""How many statements an actor has at each event: the one count that hangs on two tables."""

OCCASION = (
    "coalesce((SELECT CAST(said.occasion_id AS varchar(20)) FROM articles_statement said "
    "WHERE said.id = {row}.statement_id), '')"
)
"""The occasion of an attribution's statement."""


def at_events(rows: str, by: int, condition: str = "TRUE") -> str:
    """A query for what statements count in or out at their occasions, each with those who speak in it."""
    return (
        f"SELECT '{AT_EVENTS}' AS facet, CAST(said.occasion_id AS varchar(20)) AS value, "  # noqa: S608 - our names
        f"a.actor_id AS number, {by} AS n FROM {rows} "
        "JOIN articles_attribution a ON a.statement_id = said.id "
        f"WHERE a.is_public AND a.actor_id IS NOT NULL AND said.occasion_id IS NOT NULL AND {condition}"
    )


def counting(month: str, year: str, number_of_month: str) -> tuple[Counting, ...]:
    """What is counted; `month` and `year` are the database's expressions for those of `{row}.date`, and
    `number_of_month` that for the months from the year 0 to it.
    """
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
                Counted("cue-month", value="{row}.cue", number=number_of_month),
            ),
            ("type", "attribution", "review", "publisher_id", "occasion_id", "cue", "date", "is_public"),
        ),
        _of_speakers(month),
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
                Counted(
                    "publisher-month", value="'' || coalesce({row}.publisher_id, 0)", number=number_of_month
                ),
                Counted("publisher-year", value=f"coalesce({{row}}.publisher_id, 0) || ' ' || {year}"),
                Counted("engine", value="{row}.engine"),
            ),
            ("publisher_id", "date", "status", "engine"),
        ),
    )


def _of_speakers(month: str) -> Counting:
    return Counting(
        "articles_attribution",
        "{row}.is_public",
        (
            Counted("speaker", number="{row}.actor_id", alone=True),
            Counted("side", value="{row}.side"),
            Counted("office", value="{row}.office"),
            Counted("side-month", value=f"{{row}}.side || ' ' || {month}"),
            Counted("speaker-month", value=month, number="{row}.actor_id", alone=True),
            Counted("speaker-office", value="{row}.office", number="{row}.actor_id", alone=True),
            Counted(AT_EVENTS, value=OCCASION, number="{row}.actor_id", alone=True),
        ),
        ("statement_id", "actor_id", "side", "office", "date", "is_public"),
        once_a="statement_id",
    )
