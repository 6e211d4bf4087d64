"""What the timeline shows: a range of time, sides and kinds of events."""

from __future__ import annotations

from django import forms

from articles.filters.base import ListForm, sharing_fields
from articles.filters.fields import DayField
from articles.models import Event
from articles.models.base import Side

BY = [("", "chosen by length"), ("month", "months"), ("year", "years")]


@sharing_fields
class TimelineForm(ListForm):
    """Nothing chosen: the years of which there are statements, all sides and all kinds."""

    since = DayField(label="From", required=False)
    until = DayField(label="Until", required=False, last=True)
    side = forms.MultipleChoiceField(label="Statements of", choices=Side.choices, required=False)
    kind = forms.MultipleChoiceField(label="Events", choices=Event.Kind.choices, required=False)
    by = forms.ChoiceField(label="Step", choices=BY, required=False)
