"""What only the concordance asks: where to read, and by which words its lines are sorted."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import ProhibitNullCharactersValidator
from django.http import QueryDict

from articles.filters.lists import ArticleFilter
from articles.filters.statements import StatementFilter
from articles.filters.words import CONTENT, understood
from articles.models import Article, Statement

PLACES = [("statements", "what was said"), ("texts", "whole texts")]
ORDERS = [("date", "date"), ("left", "the words before"), ("right", "the words after")]


class ConcordanceForm(forms.Form):
    """The word that is looked for is needed: a concordance of everything is the archive itself."""

    q = forms.CharField(
        label="Word or phrase",
        max_length=500,
        validators=[ProhibitNullCharactersValidator()],
        error_messages={"required": "Type the word or phrase to read in its contexts."},
    )
    by = forms.ChoiceField(label="Lines sorted by", choices=ORDERS, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["in"] = forms.ChoiceField(label="Read in", choices=PLACES, required=False)

    def clean_q(self) -> str:
        text: str = self.cleaned_data["q"]
        if not understood(text).query.terms:
            raise forms.ValidationError("There is no word in this to look for.", code="no_word")
        return text


def chosen_rows(data: QueryDict) -> StatementFilter | ArticleFilter:
    """The filters of the list in whose rows the words are read, set by the same address.

    Of statements only what was said is read, not the text around: every line stands in its statement.
    Of texts those are read that readers may see.
    """
    if data.get("in") == "texts":
        return ArticleFilter(data, queryset=Article.objects.public().showing_text())
    said = data.copy()
    said["where"] = CONTENT
    return StatementFilter(said, queryset=Statement.objects.public())
