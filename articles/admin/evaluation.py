"""Evaluations of the engine in the admin: to look at."""

from __future__ import annotations

from django.contrib import admin

from articles.admin.base import ReadOnlyAdmin
from articles.admin.display import as_table
from articles.models import Evaluation


@admin.register(Evaluation)
class EvaluationAdmin(ReadOnlyAdmin):
    list_display = ["reference", "engine", "pages", "made"]
    list_filter = ["reference", "engine"]
    date_hierarchy = "made"
    fields = ["reference", "engine", "pages", "made", "figures_table"]

    @admin.display(description="figures")
    def figures_table(self, obj: Evaluation) -> str:
        """The figures that are numbers by themselves, and those under a heading, a row each."""
        rows = []
        for name, value in obj.figures.items():
            if isinstance(value, dict):
                rows += [(f"{name}: {inner}", figure) for inner, figure in value.items()]
            else:
                rows.append((name, value))
        return as_table(["Figure", "Value"], rows)
