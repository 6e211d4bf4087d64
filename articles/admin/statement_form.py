"""The form of a statement: its words are written as words, and found in the text."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from articles.admin import spans
from articles.admin.fields import PlainTextField
from articles.admin.fresh import FreshForm
from articles.models import Article, Attribution, Statement
from articles.models.statement import ELLIPSIS


class StatementForm(FreshForm):
    """Edits a statement. What stands in the text is written as words; only what is verbatim is saved."""

    words = PlainTextField(
        label="Content",
        widget=forms.Textarea(attrs={"rows": 4, "class": "vLargeTextField"}),
        help_text="The words as they stand in the text, without the outer quotation marks; one line for each "
        "piece of an interrupted statement. A line may also be a place, such as 120-180.",
    )
    which = forms.IntegerField(
        label="Which one",
        required=False,
        min_value=1,
        help_text="Where the first line stands more than once: 1 for the first, 2 for the second, …",
    )

    class Meta:
        model = Statement
        fields = [
            "article",
            "type",
            "cue",
            "mention",
            "attribution",
            "said",
            "said_basis",
            "occasion",
            "occasion_mention",
            "within",
            "review",
            "note",
        ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and not self.instance.needs_placing:
            text = self.instance.article.text
            self.initial.setdefault("words", spans.as_words(text, self.instance.segments))
        elif self.instance.pk:
            self.initial.setdefault("words", self.instance.content.replace(ELLIPSIS, "\n"))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        article = self.instance.article if self.instance.pk else data.get("article")
        if article is None or "words" not in data:
            return data
        self._place_content(article, data)
        self._place("cue", article, data)
        self._place("mention", article, data)
        self._place("occasion_mention", article, data)
        self._check_within(article, data)
        return data

    def _place_content(self, article: Article, data: dict[str, Any]) -> None:
        statement = self.instance
        if statement.pk and not {"words", "which"} & set(self.changed_data):
            return  # one that waits for its place may be rejected, or noted upon, as it is
        near = statement.start if statement.pk and not statement.needs_placing else None
        try:
            segments = spans.locate(article.text, data["words"], near=near, which=data.get("which"))
        except ValidationError as error:
            self.add_error("which" if error.error_list[0].code == "no_such_place" else "words", error)
            return
        twins = article.statements.filter(segments=segments, needs_placing=False).exclude(pk=statement.pk)
        if twins.exists():
            self.add_error("words", "A statement of these words, in this place, is already recorded.")
            return
        statement.segments, statement.needs_placing = segments, False
        statement.start, statement.end = segments[0][0], segments[-1][1]

    def _place(self, name: str, article: Article, data: dict[str, Any]) -> None:
        words, statement = data.get(name, ""), self.instance
        if not words:
            setattr(statement, f"{name}_start", None)
            setattr(statement, f"{name}_end", None)
            return
        moved = name in self.changed_data or "words" in self.changed_data or not statement.pk
        if not moved or statement.start is None:
            return
        span = spans.locate_one(article.text, words, near=statement.start)
        if span is None:
            self.add_error(
                name, ValidationError(f"“{words}” does not stand in the text.", code="not_verbatim")
            )
            return
        setattr(statement, f"{name}_start", span[0])
        setattr(statement, f"{name}_end", span[1])
        data[name] = article.text[slice(*span)]

    def _check_within(self, article: Article, data: dict[str, Any]) -> None:
        outer = data.get("within")
        if outer is None:
            return
        if outer.article_id != article.pk:
            self.add_error("within", "That statement stands in another article.")
        seen = set()
        while outer is not None and outer.pk not in seen:
            if outer.pk == self.instance.pk:
                self.add_error("within", "A statement can't be part of itself.")
                return
            seen.add(outer.pk)
            outer = outer.within


class AttributionForm(forms.ModelForm):
    """One speaker: an actor of the directory, or a name as the text has it."""

    class Meta:
        model = Attribution
        fields = ["actor", "name", "post", "office", "position"]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        actor, post = data.get("actor"), data.get("post")
        if not actor and not data.get("name") and "actor" not in self.errors:
            self.add_error("actor", "Choose an actor, or write the name as the text has it.")
        if post and actor and post.actor_id != actor.pk:
            self.add_error("post", f"{post} was held by {post.actor}, not by {actor}.")
        if post and not actor:
            self.add_error("post", "A post belongs to an actor: choose who held it.")
        return data


class AttributionFormSet(forms.BaseInlineFormSet):
    """The speakers of one statement; each actor once."""

    def clean(self) -> None:
        super().clean()
        seen = set()
        for form in self.forms:
            data = getattr(form, "cleaned_data", {})
            actor = data.get("actor")
            if not actor or data.get("DELETE"):
                continue
            if actor.pk in seen:
                form.add_error("actor", f"{actor} is already a speaker of this statement.")
            seen.add(actor.pk)
