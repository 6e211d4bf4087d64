"""The layers of the reading view: which statements are marked is part of the address."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.validators import ProhibitNullCharactersValidator

from articles.filters.base import sharing_fields
from articles.models import Statement
from articles.models.base import Side


@sharing_fields
class LayerForm(forms.Form):
    """Which statements a reader wants marked. Nothing chosen: all of them."""

    type = forms.MultipleChoiceField(choices=Statement.Type.choices, required=False)
    side = forms.MultipleChoiceField(choices=Side.choices, required=False)
    speaker = forms.SlugField(required=False, max_length=120)
    suggestions = forms.ChoiceField(choices=[("", "on"), ("off", "off")], required=False)
    plain = forms.ChoiceField(choices=[("", "off"), ("1", "on")], required=False)
    spelling = forms.ChoiceField(choices=[("", ""), ("typed", "only as typed")], required=False)
    q = forms.CharField(required=False, max_length=500, validators=[ProhibitNullCharactersValidator()])

    @property
    def shows_all(self) -> bool:
        """Whether every statement is marked, whoever says it."""
        chosen = ("type", "side", "speaker", "suggestions", "plain")
        return self.is_valid() and not any(self.cleaned_data[name] for name in chosen)

    def shows(self, statement: Statement, speakers: Iterable[Any]) -> bool:
        """Whether the statement, with these attributions, is marked. An invalid address marks nothing."""
        if not self.is_valid():
            return False
        wanted = self.cleaned_data
        speakers = list(speakers)
        return (
            not wanted["plain"]
            and (not wanted["suggestions"] or statement.is_reviewed)
            and (not wanted["type"] or statement.type in wanted["type"])
            and (not wanted["side"] or any(one.side in wanted["side"] for one in speakers))
            and (
                not wanted["speaker"]
                or any(one.actor is not None and one.actor.slug == wanted["speaker"] for one in speakers)
            )
        )
