"""What the archive's admin classes share."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest

from articles.admin.fields import PlainTextField
from articles.ingest.addresses import leads_elsewhere, remember

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


class AddressForm(forms.ModelForm):
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


def count_of(related: QuerySet[Any], by: str) -> Coalesce:
    """An annotation that counts the related rows of each row, without a join that multiplies others."""
    counted = related.order_by().filter(**{by: OuterRef("pk")}).values(by).annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
