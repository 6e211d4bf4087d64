"""What readers report as wrong: the queue, and the decision on each report."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.text import Truncator

from articles.admin import display
from articles.admin.base import ArchiveAdmin, reason_of
from articles.admin.fresh import FreshForm
from articles.admin.history import WhyActionForm
from articles.ingest.error_reports import close, decide_reports
from articles.models import ErrorReport

State = ErrorReport.State


class ErrorReportForm(FreshForm):
    """The decision; its reason is the answer."""

    why = None  # type: ignore[assignment]  # which is how a form leaves out a field of its base

    class Meta:
        model = ErrorReport
        fields = ["state", "answer"]
        widgets = {"answer": forms.Textarea(attrs={"rows": 4, "class": "vLargeTextField"})}


@admin.register(ErrorReport)
class ErrorReportAdmin(ArchiveAdmin):
    form = ErrorReportForm
    action_form = WhyActionForm
    actions = ["resolve", "decline", "reopen"]
    list_display = ["about_short", "problem", "in_short", "state", "created", "decided_by"]
    list_filter = ["state", "problem", ("statement", admin.EmptyFieldListFilter), "article__publisher"]
    list_select_related = ["article", "statement"]
    date_hierarchy = "created"
    search_fields = ["words", "about", "answer", "address", "article__title"]
    search_help_text = "Words of the report, of its page or of an answer; or a part of an address."
    readonly_fields = ["problem", "said", "about", "pages", "created", "write_to", "decided"]
    fieldsets = [
        ("What the reader says", {"fields": ["problem", "said", "created", "write_to"]}),
        ("Of what", {"fields": ["about", "pages"]}),
        ("Your decision", {"fields": ["state", "answer", "decided"]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[ErrorReport]:
        long = ("text", "terms", "cuts", "repairs", "record")
        reports = super().get_queryset(request).select_related("article", "statement")
        return reports.defer(*(f"article__{name}" for name in long), "statement__terms")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """A reader's address is for those who decide, and may have to ask."""
        fieldsets = super().get_fieldsets(request, obj)
        if self.has_change_permission(request, obj):
            return fieldsets
        return [
            (name, {**options, "fields": [field for field in options["fields"] if field != "write_to"]})
            for name, options in fieldsets
        ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Reports come from readers."""
        return False

    def save_model(self, request: HttpRequest, obj: ErrorReport, form: Any, change: bool) -> None:
        if "state" in form.changed_data:
            close(obj, obj.state, by=request.user)
        super().save_model(request, obj, form, change)

    # --- the list --------------------------------------------------------------

    @admin.action(description="Resolve the chosen reports: it was put right", permissions=["change"])
    def resolve(self, request: HttpRequest, queryset: QuerySet[ErrorReport]) -> None:
        self._decide(request, queryset, State.RESOLVED)

    @admin.action(description="Decline the chosen reports", permissions=["change"])
    def decline(self, request: HttpRequest, queryset: QuerySet[ErrorReport]) -> None:
        self._decide(request, queryset, State.DECLINED)

    @admin.action(description="Reopen the chosen reports", permissions=["change"])
    def reopen(self, request: HttpRequest, queryset: QuerySet[ErrorReport]) -> None:
        self._decide(request, queryset, State.OPEN)

    def _decide(self, request: HttpRequest, queryset: QuerySet[ErrorReport], state: State) -> None:
        done = "reopened" if state == State.OPEN else state.value
        decided = decide_reports(queryset, state, answer=reason_of(request), by=request.user)
        who: Any = request.user
        LogEntry.objects.log_actions(who.pk, decided, CHANGE, f"{done.capitalize()}.")
        plural = "" if len(decided) == 1 else "s"
        self.message_user(request, f"{len(decided)} report{plural} {done}.", messages.SUCCESS)

    @admin.display(description="of what", ordering="about")
    def about_short(self, obj: ErrorReport) -> str:
        kind = "statement" if obj.statement_id else "article"
        return f"{Truncator(obj.about).chars(80)} ({kind})"

    # --- one report ------------------------------------------------------------

    @admin.display(description="in the reader’s words")
    def said(self, obj: ErrorReport) -> str:
        return format_html('<span class="desk-sentence">{}</span>', obj.words)

    @admin.display(description="where it is")
    def pages(self, obj: ErrorReport) -> str:
        """Ways to what it is about, as the reader saw it and as it is; of what is deleted, only the first."""
        links = [(obj.address, "as the reader saw it")]
        article, statement = obj.article, obj.statement
        if statement is not None:
            links.append((reverse("admin:articles_statement_change", args=[statement.pk]), "the statement"))
        if article is not None:
            links.append((reverse("admin:articles_article_change", args=[article.pk]), "the article"))
            links.append((reverse("admin:articles_article_review", args=[article.pk]), "its review"))
        gone = obj.statement_id and statement is None
        return format_html(
            "{}{}",
            format_html_join(" · ", '<a href="{}">{}</a>', links),
            ". The statement is not there any more." if gone else "",
        )

    @admin.display(description="write to")
    def write_to(self, obj: ErrorReport) -> str:
        """The reader's address, as a letter that is begun already; a dash where none is known."""
        if not obj.email:
            return display.NOTHING
        letter = f"mailto:{quote(obj.email)}?subject={quote(f'Your report to the archive: {obj.about[:60]}')}"
        return format_html(
            '<a href="{}">{}</a> (write before you decide: with the decision the address is deleted)',
            letter,
            obj.email,
        )

    @admin.display(description="decided")
    def decided(self, obj: ErrorReport) -> str:
        return display.decided(obj.decided_by, obj.decided_at)
