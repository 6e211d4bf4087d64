"""The settings of the desk in the admin: one row, for administrators."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from articles.admin.base import ArchiveAdmin
from articles.models import Policy


@admin.register(Policy)
class PolicyAdmin(ArchiveAdmin):
    list_display = ["__str__", "second_pair_of_eyes"]
    fields = ["second_pair_of_eyes"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """There is one row; it is added where a migration's was lost."""
        return super().has_add_permission(request) and not Policy.objects.exists()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Policy, form: Any, change: bool) -> None:
        obj.pk = 1
        super().save_model(request, obj, form, change)
