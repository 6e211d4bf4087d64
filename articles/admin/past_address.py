"""Past addresses in the admin: to look at, because each of them is a promise."""

from __future__ import annotations

from django.contrib import admin

from articles.admin.base import ReadOnlyAdmin
from articles.models import PastAddress


@admin.register(PastAddress)
class PastAddressAdmin(ReadOnlyAdmin):
    list_display = ["value", "kind", "leads_to", "created"]
    list_filter = ["kind"]
    list_select_related = ["article", "statement", "actor", "event", "publisher"]
    search_fields = ["value"]
    date_hierarchy = "created"
    fields = ["kind", "value", "leads_to", "created"]

    @admin.display(description="leads to")
    def leads_to(self, obj: PastAddress) -> str:
        return str(obj.target)
