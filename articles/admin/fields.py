"""Form fields that show JSON columns as lines that an editor can write."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q

from articles.models import Publisher

_NUMBERED = re.compile(r"\s*(\d+)\s*\|\s*(.*\S)\s*")


class LinesField(forms.CharField):
    """A list of strings, one a line."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}))
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list | tuple) else value

    def to_python(self, value: Any) -> Any:
        return [line.strip() for line in (super().to_python(value) or "").splitlines() if line.strip()]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return list(initial or []) != self.to_python(data)


class HeadingsField(LinesField):
    """Headings as `number | words`: the number of the paragraph before which the heading stands, from 0."""

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, list | tuple):
            return "\n".join(f"{before} | {text}" for text, before in value)
        return value

    def to_python(self, value: Any) -> Any:
        found = []
        for line in super().to_python(value):
            match = _NUMBERED.fullmatch(line)
            if not match:
                raise ValidationError(
                    f"“{line}”: write the number of the paragraph that follows, a bar and the heading, "
                    "such as 3 | The way back.",
                    code="invalid_heading",
                )
            found.append([match[2], int(match[1])])
        return found


class PlainTextField(forms.CharField):
    """Text with `\\n` between its lines, whatever a browser sends, so that offsets and digests stay right."""

    def to_python(self, value: Any) -> str:
        return (super().to_python(value) or "").replace("\r\n", "\n").replace("\r", "\n")


def set_choices(field: Any, choices: Any) -> None:
    """Give a field the choices that there are in this request."""
    field.choices = choices


class PublisherField(forms.CharField):
    """A publisher by any of its names, its slug or its host: a plain text field, so that it works everywhere.

    The names of the directory are offered as it is typed (`offered` gives them, for a `datalist`).
    """

    OFFERED = 500

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("max_length", 200)
        kwargs.setdefault(
            "widget",
            forms.TextInput(attrs={"list": "publishers", "autocomplete": "off", "class": "vTextField"}),
        )
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return value.name if isinstance(value, Publisher) else value

    def clean(self, value: Any) -> Publisher | None:
        name = super().clean(value)
        if not name:
            return None
        known = Q(name__iexact=name) | Q(slug=name.lower()) | Q(homepage__iexact=name.removeprefix("www."))
        found = list(Publisher.objects.filter(known)[:2]) or self._by_alias(name)
        if len(found) != 1:
            problem = "There is no publisher of this name." if not found else "More than one has this name."
            raise ValidationError(f"{problem} Add it to the directory first, or leave this empty.")
        return found[0]

    def _by_alias(self, name: str) -> list[Publisher]:
        maybe = Publisher.objects.filter(aliases__icontains=name)
        return [one for one in maybe if name.casefold() in {form.casefold() for form in one.names}]

    @classmethod
    def offered(cls) -> list[str]:
        """Names to offer."""
        return list(Publisher.objects.order_by("name").values_list("name", flat=True)[: cls.OFFERED])
