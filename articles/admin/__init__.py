"""The editors' side, inside the Django admin: one noun a module."""

from django.contrib import admin

from articles.admin import (
    actor,
    article,
    capture,
    error_report,
    evaluation,
    event,
    mention,
    merges,
    past_address,
    policy,
    publisher,
    statement,
)

admin.site.site_header = "Inter-Korean Archive"
admin.site.site_title = "Inter-Korean Archive"
admin.site.index_title = "The editor's desk"

__all__ = [
    "actor",
    "article",
    "capture",
    "error_report",
    "evaluation",
    "event",
    "mention",
    "merges",
    "past_address",
    "policy",
    "publisher",
    "statement",
]
