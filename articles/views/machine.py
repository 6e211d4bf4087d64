"""The pages for programs: the same addresses, the same filters, as data.

`?format=json` on a list or a page gives what it shows; `?export=csv` (json, jsonl, ris, bibtex) on a list
streams the whole result; `?format=bibtex` (ris, csl) on a statement or article gives its citation. Errors are
problem documents (RFC 9457). Anybody may read from anywhere (CORS).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain
from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse, StreamingHttpResponse
from django.utils import timezone
from django.views.defaults import page_not_found
from django.views.defaults import server_error as django_server_error

from articles.citations import Citable, bibtex, csl, ris
from articles.exports import FORMATS, Addresses, Column, Export
from articles.filters import query
from articles.problems import asks_for_data, open_to_all, problem
from articles.views.limits import too_often
from articles.views.pages import PER_PAGE, IdsFirstPaginator, moved, weighing

Record = dict[str, Any]

CHUNK = 2000
"""Rows that an export holds in memory at a time."""

PIECE = 1 << 16
"""Characters that are sent at a time."""

CITATION_FORMATS: dict[str, tuple[str, str, Callable[[Citable], str]]] = {
    "bibtex": ("bib", "application/x-bibtex; charset=utf-8", bibtex),
    "ris": ("ris", "application/x-research-info-systems; charset=utf-8", ris),
    "csl": (
        "json",
        "application/vnd.citationstyles.csl+json",
        lambda item: json.dumps([csl(item)], ensure_ascii=False, indent=2) + "\n",
    ),
}


def addresses_of(request: HttpRequest) -> Addresses:
    return Addresses(request.build_absolute_uri("/").rstrip("/"))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponseBase:
    """What stands at no address of the archive: a problem document for programs, a page for people."""
    if asks_for_data(request):
        return problem(404, "Not found", "There is nothing at this address.")
    return page_not_found(request, exception)


def server_error(request: HttpRequest) -> HttpResponseBase:
    """A fault of ours: a problem document for programs, a page for people."""
    if asks_for_data(request):
        return problem(500, "Something went wrong", "It was written down. Please try again in a while.")
    return django_server_error(request)


def refusal(request: HttpRequest, exports: list[str], names: Iterable[str]) -> HttpResponseBase | None:
    """The problem with what a program asks of a list, filters aside; `None` if there is none.

    A parameter that the list does not have is refused: a filter that was misspelt must not give everything.
    """
    export, form = request.GET.get("export"), request.GET.get("format")
    if export is not None and export not in exports:
        return problem(400, "Unknown format", f"export is one of {', '.join(exports)}.")
    if form not in ("html", "json", None) or (export is None and form != "json"):
        return problem(400, "Unknown format", "format is html or json.")
    if request.GET.get("bom", "1") != "1":
        return problem(400, "Unknown value", "bom is 1, or is left out.")
    if export is not None and not wanted_page(request):
        return problem(400, "Unknown value", "page is a number from 1; an export has all pages.")
    return unknown_parameters(request, {"format", "export", "bom", "page", *names})


def unknown_parameters(request: HttpRequest, known: set[str]) -> HttpResponseBase | None:
    """The problem that a parameter is none of those that are known; `None` if there is none."""
    unknown = sorted(set(request.GET) - known)
    if not unknown:
        return None
    errors = {name: [f"This is none of {', '.join(sorted(known))}."] for name in unknown}
    return problem(
        400, "Unknown parameter", "The parameters named in “errors” mean nothing here.", errors=errors
    )


class RecordPages(IdsFirstPaginator):
    shown = "for_records"


class ListForMachines:
    """A `FilterView` that also answers programs. Name `columns`, `record` and `cite` in the view."""

    columns: tuple[Column, ...] = ()
    noun = ""
    record: Any = None
    """Gives a row as plain data."""
    cite: Any = None
    """Gives the citation of a record."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not asks_for_data(request):
            return super().get(request, *args, **kwargs)  # type: ignore[misc]
        if (elsewhere := moved(request)) is not None:
            return elsewhere
        export = request.GET.get("export")
        refused = refusal(request, self.exports(), self.get_filterset_class().base_filters)  # type: ignore[attr-defined]
        if refused is not None:
            return refused
        self.filterset = self.get_filterset(self.get_filterset_class())  # type: ignore[attr-defined]
        if not self.filterset.is_valid():
            errors = {name: list(messages) for name, messages in self.filterset.form.errors.items()}
            return problem(
                400, "Invalid filter", "The filters named in “errors” can't be read.", errors=errors
            )
        return self.exported(self.rows(), export) if export else self.as_json(self.rows())

    @classmethod
    def exports(cls) -> list[str]:
        """What `export` may be: citations only of what is cited."""
        return [name for name in FORMATS if cls.cite is not None or name not in ("ris", "bibtex")]

    def rows(self) -> QuerySet[Any]:
        """The rows that the address asks for, in its order."""
        chosen = self.filterset
        return chosen.qs.order_by(*chosen.order)

    def as_json(self, rows: QuerySet[Any]) -> HttpResponseBase:
        """One page of the list, with links to its neighbours and to the page for people."""
        request: HttpRequest = self.request  # type: ignore[attr-defined]
        pages = RecordPages(rows, min(self.paginate_by, PER_PAGE))  # type: ignore[attr-defined]
        pages.weighed_by = weighing(self.filterset)
        addresses = addresses_of(request)
        return as_page(request, pages, lambda rows: [self.record(row, addresses) for row in rows])

    def exported(self, rows: QuerySet[Any], name: str) -> HttpResponseBase:
        """The whole result as a file, written while it is read."""
        request: HttpRequest = self.request  # type: ignore[attr-defined]
        addresses = addresses_of(request)
        asked = weighing(self.filterset)

        def records() -> Iterator[Record]:
            first: Sequence[int] = rows.most_relevant(asked).ids if asked else ()  # type: ignore[attr-defined]
            return (self.record(row, addresses) for row in in_chunks(rows, first))

        return as_file(request, name, records, noun=self.noun, columns=self.columns, cite=self.cite)


def wanted_page(request: HttpRequest) -> int:
    """The number of the page that is asked for; 0 where it is none."""
    asked = request.GET.get("page", "1")
    return int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 10 else 0


def as_page(
    request: HttpRequest, pages: Paginator, records: Callable[[Any], list[Record]], **about: Any
) -> HttpResponseBase:
    """The page that is asked for, as data. `about` is said of the list as a whole."""
    number = wanted_page(request)
    if not 1 <= number <= pages.num_pages:
        return problem(404, "No such page", f"page is a number from 1 to {pages.num_pages}.")
    page = pages.page(number)

    def link(page: int, *without: str) -> str:
        asked = request.GET.copy()
        for name in (*without, "page"):
            asked.pop(name, None)
        if page > 1:
            asked["page"] = str(page)
        return addresses_of(request).of(request.path + query.as_query(asked).removesuffix("?"))

    data = {
        "self": link(number),
        "html": link(number, "format"),
        "previous": link(number - 1) if page.has_previous() else None,
        "next": link(number + 1) if page.has_next() else None,
        "page": number,
        "pages": pages.num_pages,
        "count": pages.count,
        "count_is_capped": getattr(pages, "is_capped", False),
        **about,
        "items": records(page.object_list),
    }
    return open_to_all(JsonResponse(data, json_dumps_params={"ensure_ascii": False}))


def as_file(
    request: HttpRequest,
    name: str,
    records: Callable[[], Iterator[Record]],
    *,
    noun: str,
    columns: tuple[Column, ...],
    cite: Callable[[Record, date], Citable] | None = None,
) -> HttpResponseBase:
    """All records as a file, written while they are read; a problem where somebody asks too often."""
    wait = too_often(request, "export", settings.EXPORTS_PER_MINUTE)
    if wait:
        response = problem(429, "Too many exports", f"Come back in {wait} seconds.")
        response["Retry-After"] = str(wait)
        return response
    now = timezone.now()
    export = Export(
        query=addresses_of(request).of(request.get_full_path()),
        made=now,
        columns=columns,
        cite=partial(_cited, cite, now.date()),
        byte_order_mark=request.GET.get("bom") == "1",
    )
    form = FORMATS[name]
    file = StreamingHttpResponse(_in_pieces(form.write(records(), export)), content_type=form.media_type)
    file["Content-Disposition"] = f'attachment; filename="{noun}-{now:%Y-%m-%d}.{form.extension}"'
    return open_to_all(file)


def _in_pieces(rows: Iterator[str]) -> Iterator[str]:
    """The rows joined to pieces of some size: a server sends each piece by itself."""
    waiting, size = [], 0
    for row in rows:
        waiting.append(row)
        size += len(row)
        if size >= PIECE:
            yield "".join(waiting)
            waiting, size = [], 0
    if waiting:
        yield "".join(waiting)


def _cited(cite: Callable[[Record, date], Citable] | None, day: date, record: Record) -> Citable:
    if cite is None:
        raise TypeError("These records have no citation.")
    return cite(record, day)


def in_chunks(rows: QuerySet[Any], first: Sequence[int] = ()) -> Iterator[Any]:
    """The rows as a list shows them, in their order, those of the keys `first` before, `CHUNK` at a time.

    Keys are read first and once, so that a row that changes its place meanwhile is neither lost nor repeated.
    """
    shown = rows.model._default_manager.for_records()
    before, ids = set(first), []
    rest = rows.values_list("pk", flat=True).iterator(chunk_size=CHUNK)
    for pk in chain(first, (pk for pk in rest if pk not in before)):
        ids.append(pk)
        if len(ids) == CHUNK:
            yield from _of_ids(shown, ids)
            ids = []
    yield from _of_ids(shown, ids)


def _of_ids(shown: QuerySet[Any], ids: list[int]) -> Iterator[Any]:
    found = shown.in_bulk(ids)
    yield from (found[pk] for pk in ids if pk in found)


class PageForMachines:
    """A `DetailView` that also answers programs. Name `record` in the view, and `cite` where it can be cited.

    It stands behind `OldAddresses`, so that old addresses redirect programs, too.
    """

    record: Any = None
    """Gives the object as plain data; `None` where a page has no such form."""
    cite: Any = None
    """Gives the citation of a record; `None` where the object is not cited."""
    parameters: frozenset[str] = frozenset({"format"})
    """What an address for programs may ask."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        if response.status_code == 410 and asks_for_data(request):
            return problem(410, "Withdrawn", "The article at this address has been withdrawn.")
        return response

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        wanted, known = request.GET.get("format", "html"), self.representations()
        if wanted == "html":
            return super().get(request, *args, **kwargs)  # type: ignore[misc]
        if wanted not in known:
            return problem(400, "Unknown format", f"format is one of {', '.join(['html', *known])}.")
        refused = unknown_parameters(request, set(self.parameters))
        if refused is not None:
            return refused
        self.object = self.get_object()  # type: ignore[attr-defined]
        return open_to_all(known[wanted](self.object))

    def representations(self) -> dict[str, Callable[[Any], HttpResponseBase]]:
        """What `format` may be, beside html."""
        found: dict[str, Callable[[Any], HttpResponseBase]] = {}
        if self.record is not None:
            found["json"] = self.as_json
        if self.cite is not None:
            found |= {name: partial(self.as_citation, name=name) for name in CITATION_FORMATS}
        return found

    def citable(self, row: Any) -> Citable:
        """What a citation of the object says, as of today."""
        record = self.record(row, addresses_of(self.request))  # type: ignore[attr-defined]
        item: Citable = self.cite(record, timezone.now().date())
        return item

    def as_json(self, row: Any) -> HttpResponseBase:
        data = self.record(row, addresses_of(self.request))  # type: ignore[attr-defined]
        return JsonResponse(data, json_dumps_params={"ensure_ascii": False})

    def as_citation(self, row: Any, name: str) -> HttpResponseBase:
        item = self.citable(row)
        extension, media_type, write = CITATION_FORMATS[name]
        response = HttpResponse(write(item), content_type=media_type)
        response["Content-Disposition"] = f'attachment; filename="{item.key}.{extension}"'
        return response
