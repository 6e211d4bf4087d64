"""Events in the admin, with their names and participants."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from articles.admin.base import AddressAdmin, count_of
from articles.admin.display import date_in_words
from articles.admin.history import HistoryMixin
from articles.admin.merge import MergeMixin
from articles.admin.spreadsheet import SpreadsheetMixin
from articles.ingest.spreadsheets import EventSpreadsheet
from articles.models import Event, EventName, Statement


class EventNameInline(admin.TabularInline):
    model = EventName
    extra = 1
    fields = ["text", "position"]


@admin.register(Event)
class EventAdmin(HistoryMixin, SpreadsheetMixin, MergeMixin, AddressAdmin):
    resource_classes = [EventSpreadsheet]
    actions = ["merge_two"]
    list_display = ["name", "kind", "date_words", "place", "statement_count"]
    list_filter = ["kind"]
    search_fields = ["name", "slug", "names__text", "place"]
    autocomplete_fields = ["participants"]
    prepopulated_fields = {"slug": ["name"]}
    date_hierarchy = "date_earliest"
    inlines = [EventNameInline]
    fieldsets = [
        (None, {"fields": ["name", "slug", "kind", ("date", "place"), "participants", "summary"]}),
        ("Evidence", {"fields": ["sources", "note"]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        statements = count_of(Statement.objects.all(), "occasion")
        return super().get_queryset(request).annotate(statement_total=statements)

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> dict[str, Any]:
        return {} if obj else dict(self.prepopulated_fields)

    @admin.display(description="date", ordering="date_earliest")
    def date_words(self, obj: Event) -> str:
        return date_in_words(obj.date)

    @admin.display(description="statements made at it")
    def statement_count(self, obj: Any) -> str:
        address = reverse("admin:articles_statement_changelist")
        return format_html('<a href="{}?occasion__id__exact={}">{}</a>', address, obj.pk, obj.statement_total)
