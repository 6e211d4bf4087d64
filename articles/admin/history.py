"""The history of a record in words, and bringing back one of its versions: pages of every admin of ours."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db.models import Exists, Max, OuterRef, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from articles.admin.base import reason_of
from articles.admin.roles import may_restore
from articles.history import KINDS
from articles.history.recent import title_of
from articles.history.words import told, versions_of
from articles.ingest.restore import restore

PER_PAGE = 50
"""Versions, or deleted records, on one page."""


class WhyActionForm(ActionForm):
    """What is done to the chosen rows, and why."""

    why = forms.CharField(
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"placeholder": "for the history; may stay empty", "size": 28}),
    )


class HistoryMixin(admin.ModelAdmin):
    """Shows versions instead of Django's log, asks why, lists what was deleted, and restores."""

    action_form = WhyActionForm
    delete_confirmation_template = "admin/articles/delete.html"
    delete_selected_confirmation_template = "admin/articles/delete_selected.html"

    def get_urls(self) -> list[Any]:
        view, name = self.admin_site.admin_view, f"articles_{self.opts.model_name}"
        return [
            path("deleted/", view(self.deleted_view), name=f"{name}_deleted"),
            path(
                "history/<int:version>/restore/",
                view(require_POST(self.restore_view)),
                name=f"{name}_restore",
            ),
            *super().get_urls(),
        ]

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """All versions of a record, also of one that was deleted."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        pk = int(object_id) if object_id.isdecimal() and len(object_id) < 19 else 0
        row, versions = self.model._default_manager.filter(pk=pk).first(), versions_of(self.model, pk)
        if row is None and not versions:
            raise Http404
        pages = Paginator(told(versions), PER_PAGE)
        name = row or title_of(versions[0])
        context = {
            **self.admin_site.each_context(request),
            "title": f"History: {name}",
            "opts": self.opts,
            "object": row,
            "name": name,
            "made": getattr(row, "created", None),
            "page": pages.get_page(request.GET.get("page")),
            "may_restore": may_restore(request.user, self.model),
            "log": log_of(self.model, pk),
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/articles/history.html", context)

    def deleted_view(self, request: HttpRequest) -> HttpResponse:
        """What was deleted and is not there again, the last first."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        versions = KINDS[self.model].versions._default_manager
        there = Exists(self.model._default_manager.filter(pk=OuterRef("id")))
        newest = versions.order_by().values("id").annotate(last=Max("history_id")).values("last")
        gone = versions.filter(~there, history_type="-", history_id__in=newest).order_by("-history_id")
        page = Paginator(gone, PER_PAGE).get_page(request.GET.get("page"))
        name = f"admin:articles_{self.opts.model_name}_history"
        context = {
            **self.admin_site.each_context(request),
            "title": f"Deleted {self.opts.verbose_name_plural}",
            "opts": self.opts,
            "page": page,
            "rows": [(row, title_of(row), reverse(name, args=[row.id])) for row in page],
            "may_restore": may_restore(request.user, self.model),
        }
        return TemplateResponse(request, "admin/articles/deleted.html", context)

    def restore_view(self, request: HttpRequest, version: int) -> HttpResponse:
        """Bring back a version. Whoever may: a decision, and no look."""
        if not may_restore(request.user, self.model):
            raise PermissionDenied
        row = get_object_or_404(KINDS[self.model].versions, history_id=version)
        name = f"admin:articles_{self.opts.model_name}_history"
        try:
            restored = restore(row, by=request.user, why=reason_of(request))
        except ValidationError as problem:
            messages.error(request, f"Not restored. {' '.join(problem.messages)}")
            return redirect(name, row.id)
        self.log_change(request, restored.row, "Restored an earlier version.")
        messages.success(request, f"“{restored.row}” stands again as it stood then.")
        for remark in restored.remarks:
            messages.warning(request, f"But {remark}.")
        return redirect(name, row.id)


def log_of(model: Any, pk: int) -> QuerySet[LogEntry]:
    """What the admin noted of a record, the newest first."""
    kind = ContentType.objects.get_for_model(model)
    return LogEntry.objects.filter(content_type=kind, object_id=str(pk)).select_related("user")[:PER_PAGE]
