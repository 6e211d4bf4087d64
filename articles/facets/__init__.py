"""Aggregates for pages, as plain data."""

from articles.facets import holdings, tally, timeline

__all__ = ["holdings", "tally", "timeline"]
