"""What several models share: sides, natural keys, authority records."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import lru_cache
from typing import Any, Self

from django.db import models
from django.db.models.base import ModelState
from django.db.models.signals import post_init, pre_init
from django.urls import get_script_prefix, reverse


class Side(models.TextChoices):
    """Whose side an actor stands on: the word by which statements are told apart."""

    SOUTH_KOREA = "south-korea", "South Korea"
    NORTH_KOREA = "north-korea", "North Korea"
    UNITED_STATES = "united-states", "United States"
    JAPAN = "japan", "Japan"
    CHINA = "china", "China"
    RUSSIA = "russia", "Russia"
    INTERNATIONAL = "international", "International"
    OTHER = "other", "Other"


class SlugQuerySet(models.QuerySet[Any]):
    """Rows that are known by their slug."""

    def get_by_natural_key(self, slug: str) -> Any:
        return self.get(slug=slug)


class FromDatabase(models.Model):
    """A model whose rows are read in a third of the time: a page makes a hundred objects of them, and
    `Model.__init__`, made for every way in which an object can come to be, takes a tenth of its time.

    To make the object of a row is what `from_db` is there for (Django's documentation of models); nothing
    but columns and the state of a row is in it. Where somebody wants to be told of each, Django makes it.
    """

    class Meta:
        abstract = True

    @classmethod
    def from_db(
        cls, db: str | None, field_names: Collection[str], values: Collection[Any], **more: Any
    ) -> Self:
        if more or pre_init.receivers or post_init.receivers:
            return super().from_db(db, field_names, values, **more)
        row = cls.__new__(cls)
        row._state = state = ModelState()
        state.adding, state.db = False, db
        row.__dict__.update(zip(field_names, values, strict=True))
        return row


class AuthorityRecord(FromDatabase):
    """An entry of the authority files, which editors may go on to change.

    `authority_digest` is the digest of the record as it was last loaded. When the
    record as it stands has another digest, a person has changed it, and the
    loader keeps it as it is.
    """

    slug = models.SlugField(
        max_length=120,
        unique=True,
        help_text="Part of the public address. An old address redirects for ever.",
    )
    sources = models.TextField(blank=True, help_text="Pages that support this entry, one address a line.")
    note = models.TextField(blank=True, help_text="For editors; not shown to readers.")
    authority_digest = models.CharField(max_length=64, blank=True, editable=False)
    created = models.DateTimeField(auto_now_add=True)
    modified = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True

    def natural_key(self) -> tuple[str]:
        return (self.slug,)


def address(name: str, value: str | None = None) -> str:
    """What `reverse` gives for a page of one record, without its work: an export asks for millions.

    Without a value, for a page of which there is one.
    """
    prefix = get_script_prefix()
    return _alone(name, prefix) if value is None else value.join(_around(name, prefix))


def addresses(name: str) -> Callable[[str], str]:
    """What makes the addresses of many records: where the site is mounted is asked once for all of them."""
    before, after = _around(name, get_script_prefix())
    return lambda value: f"{before}{value}{after}"


@lru_cache
def _alone(name: str, prefix: str) -> str:
    """The address of a page, where the site is mounted."""
    return reverse(name)


@lru_cache
def _around(name: str, prefix: str) -> tuple[str, str]:
    """What stands before and after the slug or key in an address."""
    before, _, after = reverse(name, args=[_MARK]).rpartition(_MARK)
    return before, after


_MARK = "0"


def lines(text: str) -> list[str]:
    """The non-empty lines of a text field that holds one item a line."""
    return [line.strip() for line in text.splitlines() if line.strip()]


__all__ = ["AuthorityRecord", "FromDatabase", "Side", "SlugQuerySet", "address", "addresses", "lines"]
