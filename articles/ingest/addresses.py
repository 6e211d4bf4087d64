"""Addresses that were once public: kept when a slug changes, and never given to somebody else."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django.utils.text import slugify

from articles.models import Actor, Article, Event, PastAddress, Publisher, Statement

KINDS: dict[type[models.Model], str] = {
    Article: PastAddress.Kind.ARTICLE,
    Statement: PastAddress.Kind.STATEMENT,
    Actor: PastAddress.Kind.ACTOR,
    Event: PastAddress.Kind.EVENT,
    Publisher: PastAddress.Kind.PUBLISHER,
}


def leads_elsewhere(record: models.Model, value: str) -> models.Model | None:
    """The other record to which this slug or key, as a past address, leads; `None` where it is free."""
    past = PastAddress.objects.filter(kind=KINDS[type(record)], value=value).first()
    target = past.target if past else None
    return target if target is not None and target.pk != record.pk else None


@transaction.atomic
def remember(record: models.Model, former: str) -> None:
    """Let the former slug or key of a record lead to it for ever.

    A record that takes back an address of its own past answers there itself, so
    the redirect of that address goes.
    """
    kind = KINDS[type(record)]
    current = record.natural_key()[0]  # type: ignore[attr-defined]
    PastAddress.objects.filter(kind=kind, value=current).delete()
    if former and former != current:
        PastAddress.objects.update_or_create(
            kind=kind, value=former, defaults={str(kind): record, **_others(kind)}
        )


def _others(kind: str) -> dict[str, None]:
    return {name: None for name in PastAddress.Kind.values if name != kind}


def free_slug(model: type[models.Model], name: str) -> str:
    """A slug for a new actor or event that none has, nor once had."""
    rows: Any = model._meta.default_manager
    base = slugify(name)[:100] or str(model._meta.model_name)
    past = PastAddress.objects.filter(kind=KINDS[model])
    number, slug = 1, base
    while rows.filter(slug=slug).exists() or past.filter(value=slug).exists():
        number += 1
        slug = f"{base}-{number}"
    return slug
