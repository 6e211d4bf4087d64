"""Form fields of the filters: what a reader may type, and what is refused in one clear sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator
from django.db.models import Q, QuerySet

from articles.extraction import edtf
from articles.extraction.cues.words import word_of
from articles.models import Actor, Attribution, Event, Publisher
from articles.search import name_key

MOST_VALUES = 30
"""Values that one parameter may have; an address with more is not one that this site made."""

LONGEST = 200
_DAY = re.compile(r"\d{4}(-\d\d){0,2}")
_refuse_null = ProhibitNullCharactersValidator()


@dataclass(frozen=True, slots=True)
class Named:
    """What was written, the rows that it names, and how it is called back to the reader.

    `text` is set where the words are looked for as they are, beside the rows.
    """

    value: str
    label: str
    ids: tuple[int, ...] = ()
    text: str = ""


class ManyInput(forms.TextInput):
    """A text input whose parameter may be repeated."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        values = data.getlist(name) if hasattr(data, "getlist") else [data.get(name, "")]
        return [value.strip() for value in values if value.strip()]


class ManyField(forms.Field):
    """A parameter that may be repeated; every value is cleaned by `one`."""

    widget = ManyInput

    def clean(self, value: list[str] | None) -> list[Any]:
        values = list(dict.fromkeys(value or []))
        if len(values) > MOST_VALUES:
            raise ValidationError(f"At most {MOST_VALUES} values at a time.", code="too_many")
        for text in values:
            _refuse_null(text)
            if len(text) > LONGEST:
                raise ValidationError(f"At most {LONGEST} characters.", code="too_long")
        return self.many(values)

    def many(self, values: list[str]) -> list[Any]:
        raise NotImplementedError


class RowsField(ManyField):
    """Rows by slug or by name: an address has slugs, a reader without JavaScript types names."""

    noun = ""

    def rows(self) -> QuerySet[Any]:
        raise NotImplementedError

    def many(self, values: list[str]) -> list[Named]:
        known = {row.slug: row for row in self.rows().filter(slug__in=values)} if values else {}
        return [
            Named(value, str(known[value]), (known[value].pk,)) if value in known else self.named(value)
            for value in values
        ]

    def named(self, value: str) -> Named:
        """The rows that are called so; those that contain the words if none is called just so."""
        rows = list(self.rows().filter(self.exactly(value)).distinct()[:50])
        rows = rows or list(self.rows().filter(self.containing(value)).distinct()[:50])
        if not rows:
            raise ValidationError(f"No {self.noun} of the archive is called “{value}”.", code="unknown")
        if len(rows) == 1:
            return Named(value, str(rows[0]), (rows[0].pk,))
        return Named(value, f"“{value}” ({len(rows)} {self.noun}s)", tuple(row.pk for row in rows))

    def exactly(self, value: str) -> Q:
        return Q(name__iexact=value)

    def containing(self, value: str) -> Q:
        return Q(name__icontains=value)


class PublishersField(RowsField):
    noun = "publisher"

    def rows(self) -> QuerySet[Any]:
        return Publisher.objects.all()


class EventsField(RowsField):
    noun = "event"

    def rows(self) -> QuerySet[Any]:
        return Event.objects.all()

    def exactly(self, value: str) -> Q:
        return Q(name__iexact=value) | Q(names__text__iexact=value)

    def containing(self, value: str) -> Q:
        return Q(name__icontains=value) | Q(names__text__icontains=value)


class ActorsField(RowsField):
    """Actors by any form of their names, with hyphens, with spaces or without."""

    noun = "actor"

    def rows(self) -> QuerySet[Any]:
        return Actor.objects.all()

    def exactly(self, value: str) -> Q:
        return Q(name__iexact=value) | Q(names__key=name_key(value), names__key__gt="")

    def containing(self, value: str) -> Q:
        key = name_key(value)
        return Q(name__icontains=value) | (
            Q(names__key__contains=key) if key else Q(names__text__icontains=value)
        )


class SpeakersField(ActorsField):
    """Speakers: actors of the directory, and those whom only a text names."""

    noun = "speaker"

    def named(self, value: str) -> Named:
        try:
            found = super().named(value)
        except ValidationError:
            if not Attribution.objects.public().unlinked().filter(name__icontains=value).exists():
                raise
            return Named(value, f"“{value}”", text=value)
        return found


class OfficesField(ManyField):
    """Words of an office, as it is written beside the speaker."""

    def many(self, values: list[str]) -> list[str]:
        return values


class ReportingWordsField(ManyField):
    """Words that report a statement, in any of their forms: “said” stands for “say”."""

    def many(self, values: list[str]) -> list[str]:
        return list(dict.fromkeys(word_of(value) for value in values))


class DayField(forms.CharField):
    """A year, a month or a day; `last` takes the last day that it means, else the first."""

    def __init__(self, *args: Any, last: bool = False, **kwargs: Any) -> None:
        self.last = last
        super().__init__(*args, **kwargs)

    def to_python(self, value: Any) -> date | None:  # type: ignore[override]
        text = (super().to_python(value) or "").strip()
        if not text:
            return None
        try:
            if not _DAY.fullmatch(text):
                raise edtf.InvalidDate(text)
            return edtf.bounds(text)[1 if self.last else 0]
        except edtf.InvalidDate:
            raise ValidationError(
                f"“{text}” is not a date. Write 2018, 2018-04 or 2018-04-27.", code="invalid_date"
            ) from None


def ids_of(named: list[Named]) -> list[int]:
    """The rows that the values stand for."""
    return [pk for one in named for pk in one.ids]
