"""What the four lists have in common: filters, numbered pages, data, and a form that keeps its state."""

from __future__ import annotations

from typing import Any

from django_filters.views import FilterView

from articles.views.machine import ListForMachines
from articles.views.pages import FilteredPages
from articles.views.panels import form_state


class Listing(ListForMachines, FilteredPages, FilterView):
    """A list. Name its `noun`, `columns`, `record`, filter set and template, and the fields of its form.

    `typed` are the fields that a reader sees, `named` those of them that may have several values.
    """

    typed: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    ticked: tuple[str, ...] = ()
    """Fields that are boxes to tick; what is ticked is in the context as `chosen`."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        chosen = self.filterset
        context.update(form_state(chosen, (*self.typed, *self.ticked), self.named))
        context["chosen"] = {name: chosen.chosen(name) for name in self.ticked}
        return context | self.found(context) if chosen.is_valid() else context

    def found(self, context: dict[str, Any]) -> dict[str, Any]:
        """What the page shows beside its rows; asked only where the address is valid."""
        return {}
