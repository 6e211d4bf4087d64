"""Past addresses in the admin: to look at, because each of them is a promise."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from articles.admin.base import ArchiveAdmin
from articles.models import PastAddress


@admin.register(PastAddress)
class PastAddressAdmin(ArchiveAdmin):
    list_display = ["value", "kind", "leads_to", "created"]
    list_filter = ["kind"]
    list_select_related = ["article", "statement", "actor", "event"]
    search_fields = ["value"]
    date_hierarchy = "created"
    fields = ["kind", "value", "leads_to", "created"]

    @admin.display(description="leads to")
    def leads_to(self, obj: PastAddress) -> str:
        return str(obj.target)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
