"""Who speaks, as tests compare it."""

from articles.extraction.values import Statement


def who_speaks(statement: Statement) -> list[str]:
    """The speakers of a statement: the slugs of actors, and the names of those whom the directory lacks."""
    return [one.actor or one.name for one in statement.speakers]
