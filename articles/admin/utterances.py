"""The page on which an editor says which statements of other articles report the same utterance."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.admin.display import NOTHING, decided
from articles.admin.roles import may_confirm
from articles.facets.renderings import renderings
from articles.ingest.utterances import decide_pair, reopen_pair
from articles.models import Statement, UtterancePair

Decision = UtterancePair.Decision
REOPENED = "reopened"
DONE = {
    Decision.CONFIRMED: "the same utterance",
    Decision.REJECTED: "not the same utterance",
    REOPENED: "undecided again",
}


class DecisionForm(forms.Form):
    """Another statement, named by its key or its address, and what is decided of it."""

    key = forms.CharField(
        max_length=300,
        label="Key or address",
        help_text="Of a statement that tells of the same utterance in other words.",
        error_messages={"required": "Write the key or the address of a statement."},
    )
    decision = forms.ChoiceField(choices=list(DONE.items()))

    def clean_key(self) -> Statement:
        key = str(self.cleaned_data["key"]).split("?")[0].rstrip("/").rpartition("/")[2]
        found = Statement.objects.select_related("article").filter(key=key).first()
        if found is None:
            raise ValidationError(f"No statement has the key “{key}”.", code="unknown")
        return found


class UtterancesMixin(admin.ModelAdmin):
    """Adds the page to the statements' admin, with the way to it."""

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.utterances_view)
        return [path("<int:pk>/elsewhere/", view, name="articles_statement_elsewhere"), *super().get_urls()]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """The way there is for those who may decide."""
        fieldsets = super().get_fieldsets(request, obj)
        if may_confirm(request.user):
            return fieldsets
        return [
            (name, {**options, "fields": [field for field in options["fields"] if field != "elsewhere"]})
            for name, options in fieldsets
        ]

    @admin.display(description="elsewhere")
    def elsewhere(self, obj: Statement) -> SafeString | str:
        """The way to what other articles say of the same utterance."""
        if not obj.pk:
            return NOTHING
        address = reverse("admin:articles_statement_elsewhere", args=[obj.pk])
        count = UtterancePair.objects.of(obj.pk).count()
        said = f"{count} decided" if count else "nothing decided yet"
        return format_html('<a href="{}">The same utterance in other articles</a> ({})', address, said)

    def utterances_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        if not may_confirm(request.user):
            raise PermissionDenied
        statement = get_object_or_404(Statement.objects.select_related("article"), pk=pk)
        form = DecisionForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            try:
                self._decide_pair(request, statement, form.cleaned_data["key"], form.cleaned_data["decision"])
            except ValidationError as problem:
                form.add_error("key", problem.messages)
            else:
                return redirect("admin:articles_statement_elsewhere", pk)
        context = {
            **self.admin_site.each_context(request),
            "title": "The same utterance in other articles",
            "opts": self.opts,
            "statement": statement,
            "form": form,
            "proposed": [one for one in renderings(statement) if one.confirmed is None],
            "decided": _decided(statement),
        }
        return TemplateResponse(request, "admin/articles/elsewhere.html", context)

    def _decide_pair(
        self, request: HttpRequest, statement: Statement, other: Statement, decision: str
    ) -> None:
        if decision == REOPENED:
            reopen_pair(statement, other)
        else:
            decide_pair(statement, other, decision, by=request.user)
        who: Any = request.user
        for one, beside in ((statement, other), (other, statement)):
            words = f"{beside.key} is {DONE[decision]}."
            LogEntry.objects.log_actions(who.pk, [one], CHANGE, words)
        self.message_user(request, f"“{other}” is {DONE[decision]}.", messages.SUCCESS)


def _decided(statement: Statement) -> list[tuple[Statement, UtterancePair, str]]:
    """What was decided, the last first: the other statement, the decision, and who made it when."""
    pairs = UtterancePair.objects.of(statement.pk).order_by("-made", "-pk")
    others = Statement.objects.select_related("article").in_bulk(
        [one.other_than(statement.pk) for one in pairs]
    )
    return [
        (others[pair.other_than(statement.pk)], pair, decided(pair.by, pair.made))
        for pair in pairs
        if pair.other_than(statement.pk) in others
    ]
