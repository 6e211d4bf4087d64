"""The page on which two entries are merged: side by side, field by field, with a reason."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html

from articles.ingest.decisions import name_of
from articles.ingest.merge import FIELDS, merge
from articles.ingest.same import suggested
from articles.models import DistinctPair, Merge


class ReasonForm(forms.Form):
    """Why the two are one."""

    reason = forms.CharField(
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        help_text="How it is known that the two are one. Kept with the entry.",
    )


class MergeMixin(admin.ModelAdmin):
    """Adds to an admin the action that merges two entries, for those who may."""

    def has_merge_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(f"articles.merge_{self.opts.model_name}"))

    @admin.action(description="Merge the two chosen…", permissions=["merge"])
    def merge_two(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """Go on to the page that shows both; nothing is changed before it is sent."""
        chosen = list(queryset.order_by("pk").values_list("pk", flat=True)[:3])
        if len(chosen) != 2:
            self.message_user(request, "Choose exactly two entries to merge.", messages.ERROR)
            return None
        return redirect(f"admin:articles_{self.opts.model_name}_merge", *chosen)

    def get_urls(self) -> list[Any]:
        view, name = self.admin_site.admin_view, f"articles_{self.opts.model_name}"
        return [
            path("<int:kept>/merge/<int:gone>/", view(self.merge_view), name=f"{name}_merge"),
            path("duplicates/", view(self.duplicates_view), name=f"{name}_duplicates"),
            *super().get_urls(),
        ]

    def duplicates_view(self, request: HttpRequest) -> HttpResponse:
        """Entries that may be the same; POST remembers that two of them are different."""
        if not self.has_merge_permission(request):
            raise PermissionDenied
        if request.method == "POST":
            ids = [request.POST.get(name, "") for name in ("one", "other")]
            rows = self.model._default_manager.filter(pk__in=[one for one in ids if one.isdecimal()])
            if len(rows) != 2:
                messages.error(request, "One of the two is not there any more.")
            else:
                one, other = rows
                DistinctPair.objects.tell_apart(
                    str(self.opts.model_name), one.pk, other.pk, by=request.user, name=name_of(request.user)
                )
                messages.success(request, f"“{one}” and “{other}” are different. This is remembered.")
            return redirect(f"admin:articles_{self.opts.model_name}_duplicates")
        context = {
            **self.admin_site.each_context(request),
            "title": f"{str(self.opts.verbose_name_plural).capitalize()} that may be the same",
            "opts": self.opts,
            "pairs": suggested(self.model),
        }
        return TemplateResponse(request, "admin/articles/duplicates.html", context)

    def merge_view(self, request: HttpRequest, kept: int, gone: int) -> HttpResponse:
        if not self.has_merge_permission(request):
            raise PermissionDenied
        one, other = get_object_or_404(self.model, pk=kept), get_object_or_404(self.model, pk=gone)
        form = ReasonForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            picked = [name for name in FIELDS[self.model] if request.POST.get(f"pick-{name}") == "gone"]
            try:
                merge(one, other, from_gone=picked, reason=form.cleaned_data["reason"], by=request.user)
            except ValidationError as problem:
                form.add_error(None, problem.messages)
            else:
                self.log_change(request, one, f"Merged with “{other}”: {form.cleaned_data['reason']}")
                done = Merge.objects.filter(kind=str(self.opts.model_name), gone=gone).first()
                address = reverse("admin:articles_merge_change", args=[done.pk]) if done else ""
                said = '“{}” was merged into “{}”. <a href="{}">Look at it, or undo it</a>'
                messages.success(request, format_html(said, other, one, address))
                return redirect(f"admin:articles_{self.opts.model_name}_change", one.pk)
        return TemplateResponse(
            request, "admin/articles/merge.html", self._merge_context(request, form, kept, gone)
        )

    def _merge_context(self, request: HttpRequest, form: ReasonForm, kept: int, gone: int) -> dict[str, Any]:
        # Read again: a merge that was refused has changed the values of the rows in memory.
        one, other = self.model.objects.get(pk=kept), self.model.objects.get(pk=gone)
        name = f"admin:articles_{self.opts.model_name}_merge"
        rows = [
            (field, _label(self.opts.get_field(field)), _shown(one, field), _shown(other, field))
            for field in FIELDS[self.model]
        ]
        return {
            **self.admin_site.each_context(request),
            "title": f"Merge two {self.opts.verbose_name_plural}",
            "opts": self.opts,
            "form": form,
            "media": self.media,
            "kept": one,
            "gone": other,
            "rows": rows,
            "picked": [field for field in FIELDS[self.model] if request.POST.get(f"pick-{field}") == "gone"],
            "swapped": reverse(name, args=[gone, kept]),
            "changelist": reverse(f"admin:articles_{self.opts.model_name}_changelist"),
        }


def _label(field: Any) -> str:
    return str(field.verbose_name)


def _shown(entry: Any, field: str) -> Any:
    """The value as a person reads it."""
    display = getattr(entry, f"get_{field}_display", None)
    return (display() if display else getattr(entry, field)) or "–"
