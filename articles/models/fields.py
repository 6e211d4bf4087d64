"""Fields that keep a second column in step with a first, in `save` and in `bulk_create` alike."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from articles.extraction import edtf
from articles.search import Matches, name_key


def validate_edtf(value: str) -> None:
    """Refuse what is not an EDTF date, saying which forms are understood."""
    try:
        edtf.bounds(value)
    except edtf.InvalidDate as error:
        raise ValidationError(str(error), code="invalid_edtf") from None


class EdtfField(models.CharField):
    """An EDTF date (ISO 8601-2) whose earliest and latest day stand in two date columns beside it.

    The string is the truth and is stored as written; the columns named by
    `earliest` and `latest` are derived before each write, for sorting and filtering.
    Declare the two columns after this field. Empty: not known.
    """

    default_validators = [validate_edtf]

    def __init__(self, *args: Any, earliest: str = "", latest: str = "", **kwargs: Any) -> None:
        self.earliest, self.latest = earliest, latest
        kwargs.setdefault("max_length", 64)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        kwargs.update(earliest=self.earliest, latest=self.latest)
        return name, path, args, kwargs

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = super().pre_save(model_instance, add)
        earliest, latest = edtf.bounds(value) if value else (None, None)
        if self.earliest:
            setattr(model_instance, self.earliest, earliest)
        if self.latest:
            setattr(model_instance, self.latest, latest)
        return value


def bound_field(help_text: str = "") -> models.DateField:
    """A column that an `EdtfField` keeps."""
    return models.DateField(null=True, blank=True, editable=False, help_text=help_text)


class TermsField(models.TextField):
    """The search terms of the same row (see `articles.search.terms`), for the lookup `matches`.

    Derived before each write by the model's method `search_terms`, so that full text is
    the same on every database. A model without that method (in a migration) keeps what it has.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("editable", False)
        kwargs.setdefault("default", "")
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        if hasattr(model_instance, "search_terms"):
            setattr(model_instance, self.attname, model_instance.search_terms())
        return super().pre_save(model_instance, add)


TermsField.register_lookup(Matches)


class NameKeyField(models.CharField):
    """What the ways to write a name share (see `articles.search.names`), derived from another column."""

    def __init__(self, *args: Any, source: str = "", **kwargs: Any) -> None:
        self.source = source
        kwargs.setdefault("editable", False)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        kwargs["source"] = self.source
        return name, path, args, kwargs

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        setattr(
            model_instance, self.attname, name_key(getattr(model_instance, self.source))[: self.max_length]
        )
        return super().pre_save(model_instance, add)
