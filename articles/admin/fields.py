"""Form fields that show JSON columns as lines that an editor can write."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

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
