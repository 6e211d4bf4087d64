"""The filters of the lists. Their state is the address; invalid input shows errors and nothing else."""

from articles.filters.lists import ActorFilter, ArticleFilter, EventFilter
from articles.filters.query import Chip
from articles.filters.statements import StatementFilter

__all__ = ["ActorFilter", "ArticleFilter", "Chip", "EventFilter", "StatementFilter"]
