"""Statements in the admin: each shown in its sentence, with its speakers."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from articles.admin.base import ArchiveAdmin, reason_of
from articles.admin.display import NOTHING, as_list, date_in_words, decided, in_sentence
from articles.admin.history import HistoryMixin
from articles.admin.roles import may_confirm
from articles.admin.statement_form import AttributionForm, AttributionFormSet, StatementForm
from articles.admin.utterances import UtterancesMixin
from articles.ingest import decisions
from articles.models import ActorName, Attribution, Statement
from articles.search import name_key, parse


class AttributionInline(admin.StackedInline):
    model = Attribution
    form = AttributionForm
    formset = AttributionFormSet
    extra = 1
    autocomplete_fields = ["actor", "post"]
    fields = [("actor", "name"), ("post", "office", "position")]
    verbose_name = "speaker"


@admin.register(Statement)
class StatementAdmin(UtterancesMixin, HistoryMixin, ArchiveAdmin):
    form = StatementForm
    show_facets = admin.ShowFacets.ALLOW  # a count of each value over a million rows is asked for, not given
    show_full_result_count = False
    date_hierarchy = "date"
    list_display = ["sentence", "speakers", "type", "said_words", "article_title", "review", "origin"]
    list_filter = [
        "review",
        "needs_placing",
        "type",
        "attribution",
        "origin",
        "edited",
        ("occasion", admin.EmptyFieldListFilter),
        ("attributions__actor", admin.EmptyFieldListFilter),
        "attributions__side",
        "article__status",
    ]
    search_fields = ["key"]  # what is searched is said in get_search_results
    search_help_text = "Words, “phrases”, -not and OR, as on the public pages; a speaker's name; or a key."
    autocomplete_fields = ["article", "occasion", "within"]
    inlines = [AttributionInline]
    actions = ["confirm", "reject", "reopen"]
    save_on_top = True
    readonly_fields = [
        "context",
        "reasons_list",
        "key",
        "origin",
        "edited",
        "confidence_percent",
        "reviewed_words",
        "reported",
        "elsewhere",
        "needs_placing",
    ]
    fieldsets = [
        (None, {"fields": ["context", "article", "words", "which", "type"]}),
        ("Who", {"fields": ["mention", "attribution", "cue"]}),
        ("When and where", {"fields": [("said", "said_basis"), "occasion", "occasion_mention", "within"]}),
        ("Review", {"fields": ["review", "reviewed_words", "reported", "elsewhere", "note"]}),
        (
            "What the machine says",
            {"fields": ["reasons_list", ("confidence_percent", "origin", "edited"), "key", "needs_placing"]},
        ),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Statement]:
        return (
            super()
            .get_queryset(request)
            .select_related("article")
            .prefetch_related("attributions__actor")
            .defer("article__terms", "article__cuts", "article__repairs", "terms")
        )

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Statement], search_term: str
    ) -> tuple[QuerySet[Statement], bool]:
        """The archive's own search, which has an index; and speakers by their whole names."""
        term = " ".join(search_term.replace("\0", " ").split())
        if not term:
            return queryset, False
        words = Statement.objects.search(parse(term)).values("pk")
        actors = ActorName.objects.filter(key=name_key(term)).exclude(key="").values("actor")
        said = Attribution.objects.filter(Q(name__iexact=term, actor=None) | Q(actor__in=actors))
        found = Q(key=term) | Q(pk__in=words) | Q(pk__in=said.values("statement"))
        return queryset.filter(found), False

    def has_confirm_permission(self, request: HttpRequest) -> bool:
        """Reviewers confirm and reject; what a contributor writes is a suggestion."""
        return may_confirm(request.user)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """A statement stays with its article."""
        fixed = [*self.readonly_fields, "article"] if obj else list(self.readonly_fields)
        return fixed if may_confirm(request.user) else [*fixed, "review"]

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        return {"review": Statement.Review.CONFIRMED, "attribution": Statement.Basis.EDITOR} | (
            super().get_changeform_initial_data(request)
        )

    def save_model(self, request: HttpRequest, obj: Statement, form: Any, change: bool) -> None:
        if form.has_changed() and not may_confirm(request.user):
            obj.review = Statement.Review.SUGGESTED
        wanted, rewritten = obj.review, bool(set(form.changed_data) - {"review", "note"})
        confirms = wanted == Statement.Review.CONFIRMED and "review" in form.changed_data
        if confirms and decisions.is_own(obj, request.user):
            obj.review = form.initial.get("review", Statement.Review.SUGGESTED)
        decisions.save_statement(
            obj, by=request.user, changed=form.has_changed(), added=not change, rewritten=rewritten
        )
        if obj.review != wanted:
            self.message_user(request, f"Saved, but not confirmed. {decisions.OWN}", messages.WARNING)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if any(formset.has_changed() for formset in formsets):
            decisions.mark_edited(form.instance, by=request.user)
        decisions.follow(form.instance)

    @admin.action(description="Confirm the chosen statements", permissions=["confirm"])
    def confirm(self, request: HttpRequest, queryset: QuerySet[Statement]) -> None:
        self._decide(request, queryset, Statement.Review.CONFIRMED, "confirmed")

    @admin.action(description="Reject the chosen statements", permissions=["confirm"])
    def reject(self, request: HttpRequest, queryset: QuerySet[Statement]) -> None:
        self._decide(request, queryset, Statement.Review.REJECTED, "rejected")

    @admin.action(description="Reopen the chosen statements", permissions=["confirm"])
    def reopen(self, request: HttpRequest, queryset: QuerySet[Statement]) -> None:
        self._decide(request, queryset, Statement.Review.SUGGESTED, "reopened")

    def _decide(self, request: HttpRequest, queryset: QuerySet[Statement], review: str, done: str) -> None:
        changed = decisions.decide(queryset, review, by=request.user, why=reason_of(request))
        self.log_decisions(request, changed, done)
        plural = "" if len(changed) == 1 else "s"
        self.message_user(request, f"{len(changed)} statement{plural} {done}.", messages.SUCCESS)
        left = Statement.objects.suggested().filter(pk__in=queryset.values("pk"), proposed_by=request.user)
        own = left.count() if review == Statement.Review.CONFIRMED else 0
        if own:
            self.message_user(request, f"{own} not {done}. {decisions.OWN}", messages.WARNING)

    def log_decisions(self, request: HttpRequest, changed: list[Statement], done: str) -> None:
        who: Any = request.user
        LogEntry.objects.log_actions(who.pk, changed, CHANGE, f"{done.capitalize()}.")

    @admin.display(description="statement")
    def sentence(self, obj: Statement) -> str:
        if obj.needs_placing:
            return format_html("<em>not placed:</em> {}", obj.content)
        return in_sentence(obj.article.text, obj.segments)

    @admin.display(description="in its sentence")
    def context(self, obj: Statement) -> str:
        return self.sentence(obj) if obj.pk else NOTHING

    @admin.display(description="speakers")
    def speakers(self, obj: Statement) -> str:
        return ", ".join(speaker.display_name for speaker in obj.attributions.all()) or NOTHING

    @admin.display(description="article", ordering="article__title")
    def article_title(self, obj: Statement) -> str:
        return obj.article.title

    @admin.display(description="said", ordering="date")
    def said_words(self, obj: Statement) -> str:
        return date_in_words(obj.said)

    @admin.display(description="reasons")
    def reasons_list(self, obj: Statement) -> str:
        return as_list(obj.reasons)

    @admin.display(description="confidence")
    def confidence_percent(self, obj: Statement) -> str:
        return NOTHING if obj.confidence is None else f"{obj.confidence:.0%}"

    @admin.display(description="reported by readers")
    def reported(self, obj: Statement) -> str:
        """What readers say is wrong with it and nobody has decided yet, each leading to the report."""
        waiting = obj.error_reports.open().order_by("pk") if obj.pk else []
        return as_list(
            format_html(
                '<a href="{}">{}</a>: {}',
                reverse("admin:articles_errorreport_change", args=[report.pk]),
                report.get_problem_display(),
                report.in_short,
            )
            for report in waiting
        )

    @admin.display(description="decided")
    def reviewed_words(self, obj: Statement) -> str:
        return decided(obj.reviewer, obj.reviewed_at)
