"""Lists as spreadsheets: taken along as they are filtered, brought back with a preview of every change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from import_export.admin import ImportExportMixin
from import_export.formats.base_formats import CSV
from import_export.forms import ImportForm
from import_export.tmp_storages import BaseStorage

from articles.exports.writers import BYTE_ORDER_MARK, FORMULA
from articles.history import changing

DAY = 24 * 60 * 60


class SpreadsheetCSV(CSV):
    """CSV that a spreadsheet opens as UTF-8 and in which it computes nothing; read back as it was."""

    def create_dataset(self, in_stream: Any, **kwargs: Any) -> Any:
        dataset = super().create_dataset(in_stream, **kwargs)
        return self._each(dataset, _unguarded)

    def export_data(self, dataset: Any, **kwargs: Any) -> Any:
        kept = self._each(dataset, lambda cell: f"'{cell}" if cell[:1] in FORMULA else cell)
        return BYTE_ORDER_MARK + super().export_data(kept, **kwargs)

    def _each(self, dataset: Any, change: Callable[[str], str]) -> Any:
        for _ in range(len(dataset)):
            dataset.append([change(str(cell)) for cell in dataset.lpop()])
        return dataset


def _unguarded(cell: str) -> str:
    """A cell without the apostrophe that guards a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in FORMULA else cell


class CarriedStorage(BaseStorage):
    """Keeps an uploaded spreadsheet in the form of the preview, signed, and nowhere on a server.

    A name is all that the library carries from step to step, so the name is the spreadsheet.
    """

    salt = "articles.spreadsheet"

    def save(self, data: bytes) -> None:
        # Signed as text that holds any bytes: whether they are UTF-8 is found out when they are read.
        self.name = signing.dumps(data.decode("latin-1"), salt=self.salt, compress=True)

    def read(self) -> str:
        """The spreadsheet. Raises `signing.BadSignature` for what was not saved here, or too long ago, and
        `UnicodeDecodeError` for what is in another encoding."""
        text: str = signing.loads(self.name, salt=self.salt, max_age=DAY)
        return text.encode("latin-1").decode(self.encoding)

    def remove(self) -> None:
        """Nothing is left behind."""


class SpreadsheetForm(ImportForm):
    """The file alone: there is one format."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["format"].widget = self.fields["format"].hidden_widget()
        self.fields["import_file"].label = "CSV file"
        self.fields["import_file"].widget.attrs["accept"] = ".csv,text/csv"


class SpreadsheetMixin(ImportExportMixin):
    """Adds both ways to an admin, for those who may add and change its records."""

    formats = [SpreadsheetCSV]
    import_form_class = SpreadsheetForm
    tmp_storage_class = CarriedStorage
    import_template_name = "admin/articles/spreadsheet.html"
    skip_export_form = True

    def process_import(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Make the changes that were previewed."""
        try:
            with changing(by=request.user, action="Brought by a spreadsheet"):
                response: HttpResponse = super().process_import(request, **kwargs)
        except signing.BadSignature:
            messages.error(request, "The preview was lost or is a day old: bring the file again.")
            return redirect("admin:{}_{}_import".format(*self.get_model_info()))
        return response

    def add_data_read_fail_error_to_form(self, form: Any, e: Exception) -> None:
        form.add_error("import_file", "This can’t be read: it must be a CSV file in UTF-8.")

    def has_import_permission(self, request: HttpRequest) -> bool:
        return bool(self.has_add_permission(request) and self.has_change_permission(request))

    def has_export_permission(self, request: HttpRequest) -> bool:
        return bool(self.has_view_permission(request))
