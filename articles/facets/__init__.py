"""Aggregates for pages, as plain data."""

from articles.facets import holdings, memory, tally, timeline

__all__ = ["holdings", "memory", "tally", "timeline"]
