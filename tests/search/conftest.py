"""A small archive whose every statement has a name of one word, so that hits can be written down."""

from dataclasses import dataclass

import pytest

from articles.models import Statement
from articles.search import Query, parse
from tests import factories
from tests.search.reference import SAID, parts


@dataclass(frozen=True)
class Archive:
    names: dict[int, str]

    def found(self, text: str, scope: str = "context") -> set[str]:
        """The names of the statements that the database finds."""
        return self.found_by(parse(text, scope))

    def found_by(self, query: Query) -> set[str]:
        return {self.names[pk] for pk in Statement.objects.search(query).values_list("id", flat=True)}


@pytest.fixture
def archive(db: None) -> Archive:
    """One article with all of the statements."""
    text, spans = "", {}
    for name, paragraph in SAID.items():
        spans[name] = []
        for piece, said in parts(paragraph):
            if said:
                spans[name].append([len(text), len(text) + len(piece)])
            text += piece
        text += "\n\n"
    article = factories.make_article(text=text.strip())
    rows = []
    for name, segments in spans.items():
        row = Statement(article=article, segments=segments, type="direct", attribution="implied")
        row.derive(article)
        rows.append((name, row))
    Statement.objects.bulk_create([row for _, row in rows])
    return Archive({row.pk: name for name, row in rows})
