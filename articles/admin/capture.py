"""Captures in the admin: to look at, because they are kept byte for byte."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.html import format_html

from articles.admin.base import ReadOnlyAdmin
from articles.admin.display import NOTHING
from articles.models import Capture


@admin.register(Capture)
class CaptureAdmin(ReadOnlyAdmin):
    list_display = ["name", "article_link", "media_type", "encoding", "taken_in"]
    list_filter = ["media_type", "encoding"]
    search_fields = ["name", "sha256", "article__title"]
    date_hierarchy = "taken_in"
    fields = ["name", "article_link", "sha256", "media_type", "encoding", "size", "taken_in", "text"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Capture]:
        """Lists leave the pages themselves where they are."""
        return super().get_queryset(request).select_related("article").defer("data", "text", "article__text")

    @admin.display(description="article")
    def article_link(self, obj: Any) -> str:
        article = getattr(obj, "article", None)
        if article is None:
            return NOTHING
        address = reverse("admin:articles_article_change", args=[article.pk])
        return format_html('<a href="{}">{}</a>', address, article.title)

    @admin.display(description="size")
    def size(self, obj: Capture) -> str:
        return filesizeformat(len(obj.data))
