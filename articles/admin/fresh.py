"""Forms that refuse to save over what somebody else changed meanwhile, and lose nothing that was typed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

SHORT = 120


class WhyForm(forms.ModelForm):
    """A form that asks, without insisting, why its record is changed."""

    why = forms.CharField(
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text="The reason of this change, for the history. May stay empty.",
    )

    @property
    def changed_data(self) -> list[str]:
        """What the editor changed; version and reason are no fields of the record."""
        return [name for name in super().changed_data if name not in ("version", "why")]


class FreshForm(WhyForm):
    """A form that carries the version of its record.

    Where the record has another version by now, nothing is saved: the differences are
    named, what was typed stays, and saving once more is then a decision.
    """

    version = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["version"] = self.instance.modified.isoformat()

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        now = self.initial.get("version")
        if now and data.get("version") and data["version"] != now:
            typed: Any = self.data.copy()  # type: ignore[attr-defined]  # a QueryDict, which is not changed
            typed[self.add_prefix("version")] = now
            self.data = typed
            raise ValidationError([self._what_happened(), *self._differences()], code="stale")
        return data

    def _what_happened(self) -> str:
        by = getattr(self.instance, "reviewer", "") or "somebody else"
        return (
            f"Not saved: {by} changed this record while you worked on it. What you typed is still here. "
            "Look at what is different, and save once more to write your version over it."
        )

    def _differences(self) -> list[str]:
        """For each field that differs from what was typed: what stands there now."""
        found = []
        for name in self.changed_data:
            if name in self.fields and not self.fields[name].widget.is_hidden:
                label = self.fields[name].label or name.replace("_", " ")
                now = str(self.get_initial_for_field(self.fields[name], name) or "nothing")
                shown = now if len(now) <= SHORT else f"{now[:SHORT]}…"
                found.append(f"{str(label).capitalize()} is now: {shown}")
        return found
