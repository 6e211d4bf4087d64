"""Bodies that only the text knows, by the capitals of their names."""

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.growth import grows_at_most


def test_a_body_in_capitals_takes_no_longer_than_its_length(directory: Directory):
    def read(name: str) -> str:
        (statement,) = annotate(f"THE {name} BUREAU said the pier was shut.", directory=directory).statements
        return statement.speakers[0].name

    assert read("NORTH COAST FREIGHT") == "THE NORTH COAST FREIGHT BUREAU"
    assert grows_at_most(8, lambda: read("COAST"), lambda: read("NORTH COAST FREIGHT"))
