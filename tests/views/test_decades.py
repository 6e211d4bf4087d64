"""Pages of an archive of decades stay light."""

import pytest
from django.urls import reverse

from articles.facets import holdings
from articles.models import Summary
from articles.models.base import Side
from tests.factories import make_event, make_publisher


@pytest.fixture
def decades(db, monkeypatch):
    """The counts of an archive in which every side speaks in every month of forty years."""
    years = range(1987, 2027)
    every = [f"{year}-{month:02}" for year in years for month in range(1, 13)]
    papers = [make_publisher() for _ in range(20)]
    counts = {("month", month): 2_400 for month in every} | {("article-month", month): 240 for month in every}
    counts |= {("side-month", f"{side} {month}"): 300 for month in every for side in Side.values}
    counts |= {("publisher-year", f"{paper.pk} {year}"): 144 for paper in papers for year in years}
    Summary.objects.all().delete()
    Summary.objects.bulk_create(
        [Summary(facet=facet, value=value, count=count) for (facet, value), count in counts.items()]
    )
    monkeypatch.setattr(holdings, "months_of", lambda year, lines: [(one, [12] * 12) for one in lines])
    for number in range(120):
        make_event(f"The ministers meet for talks, number {number}", date=f"{1987 + number // 3}-05-01")


@pytest.mark.parametrize("name", ["timeline", "method"])
def test_a_page_of_decades_is_light(client, decades, name):
    assert len(client.get(reverse(f"articles:{name}")).content) < 100_000
