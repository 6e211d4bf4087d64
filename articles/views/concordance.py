"""The concordance: words in their contexts, a line for each place."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any, cast

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.views.generic import View

from articles import concordance
from articles.concordance import LINE_COLUMNS, Found, Line, Place, line_record
from articles.exports import Addresses
from articles.facets.memory import remembered
from articles.filters import query
from articles.filters.concordance import ORDERS, ConcordanceForm, chosen_rows
from articles.models import Article
from articles.models.searched import SearchedQuerySet
from articles.views.machine import (
    addresses_of,
    as_file,
    as_page,
    asks_for_data,
    problem,
    refusal,
    wanted_page,
)
from articles.views.pages import public_page
from articles.views.panels import form_state

PER_PAGE = 100
EXPORTS = ("csv", "json", "jsonl")
TYPED = {
    "statements": ("speaker", "office", "event", "publisher", "since", "until"),
    "texts": ("publisher", "actor", "event", "since", "until"),
}
NAMED = ("speaker", "office", "event", "publisher", "actor")


class LinePages(Paginator):
    """Pages of the lines that were found; `is_capped` says that there are more lines than these."""

    is_capped = False


@method_decorator(public_page, name="dispatch")
class Concordance(View):
    """A page of lines for people, the same as data, or all lines as a file."""

    noun = "lines"
    columns = LINE_COLUMNS

    def get(self, request: HttpRequest) -> HttpResponseBase:
        self.form = ConcordanceForm(request.GET if request.GET else None)
        self.chosen = chosen_rows(request.GET)
        is_valid = self.form.is_valid() and self.chosen.is_valid()
        if asks_for_data(request):
            return self.for_programs(request, is_valid)
        return render(request, "articles/concordance.html", self.for_people(request, is_valid))

    @property
    def by(self) -> str:
        return self.form.cleaned_data.get("by") or "date"

    @property
    def rows(self) -> SearchedQuerySet:
        """The rows in which the words are read."""
        return cast("SearchedQuerySet", self.chosen.qs)

    def pages(self) -> LinePages:
        """The lines found, remembered for the next page where the archive is large."""
        asked = sorted((name, sorted(values)) for name, values in self.request.GET.lists() if name != "page")
        key = hashlib.sha256(repr(asked).encode()).hexdigest()
        found: Found = remembered(
            f"lines-{key}", lambda: concordance.find(self.rows, self.chosen.order, self.chosen.words, self.by)
        )
        pages = LinePages(found.places, PER_PAGE)
        pages.is_capped = found.more
        return pages

    def lines(self, places: Sequence[Place]) -> list[Line]:
        return concordance.lines(self.chosen.queryset.model, places)

    def for_people(self, request: HttpRequest, is_valid: bool) -> dict[str, Any]:
        """What the template shows: the form with what is wrong in it, or the lines of a page."""
        place = "texts" if request.GET.get("in") == "texts" else "statements"
        context: dict[str, Any] = {
            "form": self.form,
            "filter": self.chosen,
            "place": place,
            "is_valid": is_valid,
            "is_asked": bool(request.GET),
            "narrowed": {"chips": [chip for chip in self.chosen.chips if chip.name != "q"]},
            "choices": [self.form["in"], self.form["by"]],
            "most": concordance.MOST,
            **form_state(self.chosen, ("q", *TYPED[place]), NAMED),
        }
        if place == "texts":
            public = Article.objects.public()
            context["texts_left_out"] = public.count() - public.showing_text().count()
        context["hidden"] = [one for one in context["hidden"] if one[0] not in ("where", "group")]
        typed = context["typed"]
        context["fields"] = [(self.chosen.form[name], typed[name]) for name in TYPED[place]]
        if not is_valid:
            return context
        pages = self.pages()
        number = wanted_page(request)
        if not 1 <= number <= pages.num_pages:
            raise Http404("No such page of the concordance.")
        page = pages.page(number)
        return context | {
            "paginator": pages,
            "page_obj": page,
            "page_range": pages.get_elided_page_range(number, on_each_side=2, on_ends=1),
            "lines": self.lines(list(page.object_list)),
            "words": self.chosen.words,
            "typed_only": self.chosen.form.cleaned_data.get("spelling"),
            "by": self.by,
            "orders": [
                (value, label, query.replaced(request.GET, by=value), value == self.by)
                for value, label in ORDERS
            ],
            "what_emptied": self.chosen.what_emptied if not pages.count else [],
        }

    def for_programs(self, request: HttpRequest, is_valid: bool) -> HttpResponseBase:
        export = request.GET.get("export")
        refused = refusal(request, self.exports(), ("in", "by", *self.chosen.base_filters))
        if refused is not None:
            return refused
        if not is_valid:
            errors = {**self.chosen.form.errors, **self.form.errors}
            named = {name: list(messages) for name, messages in errors.items()}
            return problem(400, "Invalid filter", "What “errors” names can't be read.", errors=named)
        addresses = addresses_of(request)
        if export is None:
            return as_page(
                request,
                self.pages(),
                lambda places: [line_record(line, addresses) for line in self.lines(places)],
            )
        return self.exported(request, export, addresses)

    @classmethod
    def exports(cls) -> list[str]:
        return list(EXPORTS)

    def exported(self, request: HttpRequest, name: str, addresses: Addresses) -> HttpResponseBase:
        """All lines: by date as they are read, or sorted by their words, if they are not too many."""
        if self.by == "date":
            found = concordance.every_line(self.rows, self.chosen.order, self.chosen.words)
        else:
            pages = self.pages()
            if pages.is_capped:
                return problem(
                    400,
                    "Too many lines to sort",
                    f"More than {concordance.MOST:,} lines were found, and only so many are sorted by their "
                    "words. Narrow the search down, or export by=date, which gives all of them.",
                )
            found = concordance.lines_in_turn(self.chosen.queryset.model, pages.object_list)
        return as_file(
            request,
            name,
            lambda: (line_record(line, addresses) for line in found),
            noun=self.noun,
            columns=self.columns,
        )
