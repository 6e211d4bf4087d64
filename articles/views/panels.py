"""Facets as a page shows them: each value with its count and the address that sets or unsets it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from articles.facets.tally import Value
from articles.filters import query


def form_state(chosen: Any, fields: Sequence[str], many: Sequence[str] = ()) -> dict[str, Any]:
    """What a form of a list shows: values of its visible fields, the other parameters as hidden ones, errors.

    `fields` are visible. Those of `many` may be repeated: what was understood is hidden
    (its chips are visible), and only a value that was refused stands in the field again.
    """
    data, form = chosen.data, chosen.form
    typed = {name: data.get(name, "") for name in fields if name not in many}
    hidden = [
        (name, value)
        for name in form.fields
        if name not in typed
        for value in data.getlist(name)
        if value.strip() and not (name in many and form.errors.get(name))
    ]
    for name in many:
        typed[name] = ", ".join(data.getlist(name)) if form.errors.get(name) else ""
    others = [
        (form.fields[name].label or name, list(messages))
        for name, messages in form.errors.items()
        if name not in fields and name in form.fields
    ]
    wanted = any(typed[name] for name in fields if name != "q") or bool(form.errors)
    return {"typed": typed, "hidden": hidden, "other_errors": others, "more_open": wanted}


@dataclass(slots=True)  # frozen, each of a hundred would take three times as long to make
class FacetLink:
    """A value that an address sets or unsets. `count` is `None` where there is nothing to count."""

    label: str
    count: int | None
    query: str
    is_chosen: bool
    value: str


@dataclass(frozen=True, slots=True)
class Panel:
    """A facet. `sampled` says that its counts are those of the latest statements only."""

    name: str
    label: str
    links: tuple[FacetLink, ...]
    sampled: bool = False

    @property
    def is_open(self) -> bool:
        return any(link.is_chosen for link in self.links)


def panel(data: QueryDict, name: str, label: str, values: Iterable[Value], *, sampled: bool = False) -> Panel:
    """The values as links; a chosen one leads to the list without it."""
    chosen, address = {value.strip() for value in data.getlist(name)}, query.Address(data)
    links = tuple(
        FacetLink(
            value.label,
            value.count,
            (address.without_value if value.value in chosen else address.with_value)(name, value.value),
            value.value in chosen,
            value.value,
        )
        for value in values
    )
    return Panel(name, label, links, sampled)


def year_panel(data: QueryDict, values: Iterable[Value], *, sampled: bool = False) -> Panel:
    """Years set the date range instead of a parameter of their own."""
    chosen, address = (data.get("since", ""), data.get("until", "")), query.Address(data)
    links = tuple(
        FacetLink(
            value.label,
            value.count,
            address.without("since", "until")
            if chosen == (value.value, value.value)
            else address.replaced(since=value.value, until=value.value),
            chosen == (value.value, value.value),
            value.value,
        )
        for value in values
    )
    return Panel("year", "Year", links, sampled)
