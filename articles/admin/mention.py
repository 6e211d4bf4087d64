"""Mentions in the admin: the words by which a text names an actor or an event."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from articles.admin import spans
from articles.admin.base import ArchiveAdmin
from articles.admin.display import NOTHING, in_sentence
from articles.admin.fresh import WhyForm
from articles.admin.history import HistoryMixin
from articles.ingest.articles import remove_mentions
from articles.models import Mention


class MentionForm(WhyForm):
    """Edits a mention by its words, which are found in the text."""

    words = forms.CharField(
        max_length=300, help_text="As they stand in the text; or their place, such as 120-135."
    )
    which = forms.IntegerField(
        label="Which one",
        required=False,
        min_value=1,
        help_text="Where the words stand more than once: 1 for the first, 2 for the second, …",
    )

    class Meta:
        model = Mention
        fields = ["article", "actor", "event", "basis"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial.setdefault("words", self.instance.text)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if bool(data.get("actor")) == bool(data.get("event")) and not {"actor", "event"} & set(self.errors):
            self.add_error("actor", "Choose an actor or an event: exactly one of the two.")
        article = self.instance.article if self.instance.pk else data.get("article")
        if article is not None and "words" in data:
            self._place(article, data)
        return data

    def _place(self, article: Any, data: dict[str, Any]) -> None:
        if self.instance.pk and not {"words", "which"} & set(self.changed_data):
            return
        near = self.instance.start if self.instance.pk else None
        try:
            (start, end), *_ = spans.locate(article.text, data["words"], near=near, which=data.get("which"))
        except ValidationError as error:
            self.add_error("which" if error.error_list[0].code == "no_such_place" else "words", error)
            return
        self.instance.start, self.instance.end = start, end
        self.instance.text = article.text[start:end]
        self._refuse_twice(article, data)

    def _refuse_twice(self, article: Any, data: dict[str, Any]) -> None:
        same = Mention.objects.filter(
            article=article,
            start=self.instance.start,
            end=self.instance.end,
            actor=data.get("actor"),
            event=data.get("event"),
        ).exclude(pk=self.instance.pk)
        if same.exists():
            self.add_error("words", "This mention is already recorded.")


@admin.register(Mention)
class MentionAdmin(HistoryMixin, ArchiveAdmin):
    form = MentionForm
    show_facets = admin.ShowFacets.ALLOW
    show_full_result_count = False
    list_display = ["context", "names", "article", "basis"]
    list_filter = [("actor", admin.EmptyFieldListFilter), "actor__kind", "actor__side", "event__kind"]
    list_select_related = ["article", "actor", "event"]
    search_fields = ["text", "actor__name", "event__name", "article__title"]
    autocomplete_fields = ["article", "actor", "event"]
    readonly_fields = ["context"]
    fields = ["context", "article", "words", "which", "actor", "event", "basis"]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """A mention stays with its article."""
        return [*self.readonly_fields, "article"] if obj else list(self.readonly_fields)

    def save_model(self, request: HttpRequest, obj: Mention, form: Any, change: bool) -> None:
        """From now on the machine keeps off it."""
        obj.edited = True
        super().save_model(request, obj, form, change)

    def delete_rows(self, request: HttpRequest, rows: Iterable[Mention]) -> None:
        """The machine does not bring back what a person takes for wrong."""
        remove_mentions(rows, by=request.user)

    @admin.display(description="in its sentence")
    def context(self, obj: Mention) -> str:
        return in_sentence(obj.article.text, [(obj.start, obj.end)]) if obj.pk else NOTHING

    @admin.display(description="names")
    def names(self, obj: Mention) -> str:
        return str(obj.actor or obj.event)
