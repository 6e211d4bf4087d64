"""What the filters of all lists share: chips, errors, and what the list would be without one of them."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

import django_filters
from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.functional import cached_property

from articles.filters import query
from articles.filters.fields import DayField, Named


class DayFilter(django_filters.Filter):
    field_class = DayField


class _Shared(dict[str, forms.Field]):
    """Fields that all forms of a class share, where Django would copy each for each request."""

    def __deepcopy__(self, memo: Any) -> dict[str, forms.Field]:
        return dict(self)


AnyForm = TypeVar("AnyForm", bound=forms.Form)


def sharing_fields(form: type[AnyForm]) -> type[AnyForm]:
    """A class of forms whose fields nobody changes, so that making one costs little."""
    form.base_fields = _Shared(form.base_fields)
    return form


class ListForm(forms.Form):
    """A filter form: checks what only two fields together can get wrong."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        earliest, latest = cleaned.get("since"), cleaned.get("until")
        if earliest and latest and earliest > latest:
            self.add_error("until", "The end lies before the beginning.")
        return cleaned


class ListFilter(django_filters.FilterSet):
    """A filter set whose state is the address.

    Invalid input gives errors beside their fields and no rows (`qs` is empty), never all of them.
    """

    not_a_filter: tuple[str, ...] = ("sort", "group")
    """Parameters that order or arrange rows and take none away."""

    def __init__(
        self,
        data: QueryDict | None = None,
        queryset: QuerySet[Any] | None = None,
        *,
        request: Any = None,
        prefix: str | None = None,
    ) -> None:
        """As the base class does, but for one thing: filters and their form are made once and not copied for
        each request, which takes longer than reading the rows. So no filter knows its filter set.
        """
        self.is_bound = True
        self.data = data if data is not None else QueryDict()
        self.queryset = self._meta.model._default_manager.all() if queryset is None else queryset
        self.request, self.form_prefix = request, prefix
        self.filters = self.base_filters

    @classmethod
    @cache
    def form_class(cls) -> type[forms.Form]:
        fields = {name: filter_.field for name, filter_ in cls.base_filters.items()}
        return sharing_fields(type(f"{cls.__name__}Form", (cls._meta.form,), fields))

    def get_form_class(self) -> type[forms.Form]:
        return self.form_class()

    @property
    def qs(self) -> QuerySet[Any]:
        if not hasattr(self, "_qs"):
            self._qs = self.rows_without() if self.is_valid() else self.queryset.none()
        return self._qs

    def rows_without(self, *names: str) -> QuerySet[Any]:
        """The rows as they would be if these filters were not set."""
        rows = self.queryset.all()
        for name, filter_ in self.filters.items():
            value = self.form.cleaned_data.get(name)
            if name not in names and not is_empty(value):
                if filter_.method:
                    rows = getattr(self, filter_.method)(rows, name, value)
                else:
                    rows = filter_.filter(rows, value)
        return rows

    def is_active(self, name: str) -> bool:
        return self.is_valid() and not is_empty(self.form.cleaned_data.get(name))

    @cached_property
    def active(self) -> list[str]:
        """The filters that take rows away, in the order of the form."""
        return [name for name in self.filters if name not in self.not_a_filter and self.is_active(name)]

    def chosen(self, name: str) -> list[str]:
        """The values of a parameter as the address has them."""
        return [value.strip() for value in self.data.getlist(name) if value.strip()]

    @cached_property
    def chips(self) -> list[query.Chip]:
        """One for each active value; also for values that are refused, so that they can be taken away."""
        return [
            query.Chip(name, str(filter_.label), text, query.without_value(self.data, name, value))
            for name, filter_ in self.filters.items()
            if name not in self.not_a_filter and name in self.data
            for value, text in self._spoken(name)
        ]

    def _spoken(self, name: str) -> list[tuple[str, str]]:
        field = self.form.fields[name]
        choices = dict(getattr(field, "choices", ()))
        cleaned = self.form.cleaned_data.get(name) if self.is_valid() else None
        named = (
            {one.value: one.label for one in cleaned if isinstance(one, Named)}
            if isinstance(cleaned, list)
            else {}
        )
        return [
            (value, str(choices.get(value, named.get(value, value))))
            for value in dict.fromkeys(self.chosen(name))
        ]

    @cached_property
    def what_emptied(self) -> list[tuple[query.Chip, bool]]:
        """For an empty list: each active filter, and whether the list would have rows without it."""
        return [
            (
                query.Chip(
                    name, str(self.filters[name].label), self._in_words(name), query.without(self.data, name)
                ),
                self.rows_without(name).exists(),
            )
            for name in self.active
        ]

    def _in_words(self, name: str) -> str:
        return " or ".join(text for _, text in self._spoken(name))


def is_empty(value: Any) -> bool:
    return value is None or value in ("", [], ())
