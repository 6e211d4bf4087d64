"""Publishers in the admin."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from articles.admin.base import AddressAdmin, count_of
from articles.admin.history import HistoryMixin
from articles.admin.merge import MergeMixin
from articles.ingest.report import counted
from articles.ingest.rights import settle
from articles.models import Article, Publisher


@admin.register(Publisher)
class PublisherAdmin(HistoryMixin, MergeMixin, AddressAdmin):
    actions = ["merge_two"]
    list_display = ["name", "kind", "country", "homepage", "rights", "article_count"]
    list_filter = ["rights", "kind", "country"]
    search_fields = ["name", "slug", "aliases", "homepage"]
    prepopulated_fields = {"slug": ["name"]}
    fieldsets = [
        (None, {"fields": ["name", "slug", "kind", "country", "homepage", "aliases"]}),
        ("Rights", {"fields": ["rights", "licence"]}),
        ("Evidence", {"fields": ["sources", "note"]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Publisher]:
        articles = count_of(Article.objects.all(), "publisher")
        return super().get_queryset(request).annotate(article_total=articles)

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> dict[str, Any]:
        return {} if obj else dict(self.prepopulated_fields)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Search follows what readers may see, in the same transaction."""
        super().save_model(request, obj, form, change)
        if change and "rights" in form.changed_data:
            count = settle(Article.objects.filter(Q(publisher=obj) | Q(original_publisher=obj)))
            self.message_user(request, f"What readers see has changed in {counted(count, 'article')}.")

    @admin.display(description="articles")
    def article_count(self, obj: Any) -> str:
        address = reverse("admin:articles_article_changelist")
        return format_html('<a href="{}?publisher__id__exact={}">{}</a>', address, obj.pk, obj.article_total)
