"""What the archive's admin classes share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse

from articles.admin.fields import PlainTextField
from articles.admin.fresh import FreshForm
from articles.history import changing, is_kept, made, touching
from articles.ingest.addresses import leads_elsewhere, remember
from articles.ingest.deletion import delete

PLAIN_TEXT: dict[type[models.Field[Any, Any]], dict[str, Any]] = {
    models.TextField: {"form_class": PlainTextField}
}


class ArchiveAdmin(admin.ModelAdmin):
    """Lists of fifty with counts beside their filters, and text fields that keep their offsets."""

    formfield_overrides = PLAIN_TEXT
    list_per_page = 50
    show_facets = admin.ShowFacets.ALWAYS

    class Media:
        css = {"all": ["desk/admin.css"]}
        js = ["desk/names.js"]

    def changeform_view(
        self, request: HttpRequest, object_id: Any = None, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """What a form changes is a version, with the reason that was typed."""
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        action = "Changed" if object_id else "Added"
        with changing(by=request.user, action=action, why=reason_of(request)):
            return super().changeform_view(request, object_id, form_url, extra_context)

    def save_form(self, request: HttpRequest, form: Any, change: bool) -> Any:
        """Nothing of it is written yet: here the rows are taken down as they stand."""
        obj = super().save_form(request, form, change)
        touching(*self.rows_to_change(obj))
        return obj

    def rows_to_change(self, obj: Any) -> list[Any]:
        """The rows of which saving this one makes versions."""
        return [[obj]] if obj.pk and is_kept(self.model) else []

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        if is_kept(self.model):
            made(obj)
        return super().log_addition(request, obj, message)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        self.delete_rows(request, [obj])

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self.delete_rows(request, queryset)

    def delete_rows(self, request: HttpRequest, rows: Iterable[Any]) -> None:
        """Delete so that it can be brought back."""
        delete(rows, by=request.user, why=reason_of(request))

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """With the version of a record that is changed; for somebody who may only look, columns alone."""
        fieldsets = super().get_fieldsets(request, obj)
        declared = set(getattr(self.form, "declared_fields", {}))
        if obj is not None and not self.has_change_permission(request, obj):
            own = declared - {field.name for field in self.opts.get_fields()}
            return [
                (name, {**options, "fields": _without(options["fields"], own)}) for name, options in fieldsets
            ]
        if obj is None:
            return fieldsets
        if "version" in declared:
            (name, options), *rest = fieldsets
            fieldsets = [(name, {**options, "fields": [*options["fields"], "version"]}), *rest]
        return [*fieldsets, ("Why", {"fields": ["why"]})] if "why" in declared else fieldsets


class ReadOnlyAdmin(ArchiveAdmin):
    """Records to look at: nobody makes, changes or deletes them by hand."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class AddressForm(FreshForm):
    """A form that refuses a slug which is another record's past address."""

    def clean_slug(self) -> str:
        slug = self.cleaned_data["slug"]
        if other := leads_elsewhere(self.instance, slug):
            raise ValidationError(
                f"“{slug}” was once the address of “{other}” and goes on leading there.", code="past_address"
            )
        return slug


class AddressAdmin(ArchiveAdmin):
    """Records whose slug is a public address: a former one is kept and redirects."""

    form = AddressForm

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if change and "slug" in form.changed_data:
            remember(obj, form.initial["slug"])


def reason_of(request: HttpRequest) -> str:
    """Why somebody changes something, for the history; empty where they did not say."""
    return " ".join(request.POST.get("why", "").split())


def _without(fields: Any, names: set[str]) -> list[Any]:
    """The fields of a fieldset, rows too, without these."""
    rows = [
        [one for one in row if one not in names] if isinstance(row, list | tuple) else row for row in fields
    ]
    return [row for row in rows if row and (isinstance(row, list) or row not in names)]


def count_of(related: QuerySet[Any], by: str) -> Coalesce:
    """An annotation that counts the related rows of each row, without a join that multiplies others."""
    counted = related.order_by().filter(**{by: OuterRef("pk")}).values(by).annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
