"""Merges in the admin: to look at, and to undo."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from articles.admin.base import ReadOnlyAdmin
from articles.admin.display import NOTHING
from articles.ingest.unmerge import undo
from articles.models import Merge


@admin.register(Merge)
class MergeAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "kind", "reason", "by", "made", "undone"]
    list_filter = ["kind", ("undone", admin.EmptyFieldListFilter)]
    search_fields = ["kept_name", "gone_name", "gone_slug", "reason"]
    date_hierarchy = "made"
    fields = ["kind", "kept_link", "gone_name", "gone_slug", "reason", "by", "made", "undone", "undone_by"]
    change_form_template = "admin/articles/merge_done.html"

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(require_POST(self.undo_view))
        return [path("<int:pk>/undo/", view, name="articles_merge_undo"), *super().get_urls()]

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> Any:
        merge = kwargs.get("obj")
        may = bool(merge and not merge.undone and request.user.has_perm(f"articles.merge_{merge.kind}"))
        context["may_undo"] = may
        return super().render_change_form(request, context, *args, **kwargs)

    def undo_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take the merge apart, for those who may merge."""
        merge = get_object_or_404(Merge, pk=pk)
        if not request.user.has_perm(f"articles.merge_{merge.kind}"):
            raise PermissionDenied
        try:
            restored = undo(merge, by=request.user, why=" ".join(request.POST.get("why", "").split()))
        except ValidationError as problem:
            messages.error(request, f"Not undone. {' '.join(problem.messages)}")
            return redirect("admin:articles_merge_change", pk)
        messages.success(request, f"“{restored.row}” is there again, under its address and with its own.")
        for remark in restored.remarks:
            messages.warning(request, f"But {remark}.")
        return redirect(f"admin:articles_{merge.kind}_change", restored.row.pk)

    @admin.display(description="kept")
    def kept_link(self, obj: Merge) -> str:
        if not obj.pk:
            return NOTHING
        address = reverse(f"admin:articles_{obj.kind}_change", args=[obj.kept])
        return format_html('<a href="{}">{}</a>', address, obj.kept_name)
