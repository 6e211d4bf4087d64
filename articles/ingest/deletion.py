"""Deleting records, so that they can be brought back: with all that goes with them or points at them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet

from articles.history import changing, is_kept
from articles.models import Actor, Article, Event, Mention, Post, Statement


def delete(rows: Iterable[models.Model], *, by: Any, why: str = "") -> None:
    """Delete rows of one model, each with what belongs to it, in one transaction.

    The capture of an article stays: it is kept for ever, and the same page can be taken in again.
    """
    gone = list(rows)
    if not gone:
        return
    model, ids = type(gone[0]), [row.pk for row in gone]
    recorded = [gone] if is_kept(model) else []
    with changing(*recorded, *touched_by(model, ids), by=by, action="Deleted", why=why):
        model._default_manager.filter(pk__in=ids).delete()


def touched_by(model: type[models.Model], ids: list[int]) -> list[QuerySet[Any]]:
    """The other rows that go or change when rows of this model go."""
    if model is Article:
        return [Statement.objects.filter(article__in=ids), Mention.objects.filter(article__in=ids)]
    if model is Statement:
        return [Statement.objects.filter(within__in=ids)]
    if model is Actor:
        return [Mention.objects.filter(actor__in=ids), Event.objects.filter(participants__in=ids)]
    if model is Event:
        return [Mention.objects.filter(event__in=ids), Statement.objects.filter(occasion__in=ids)]
    if model is Post:
        held = Q(attributions__post__in=ids)
        return [Actor.objects.filter(posts__in=ids), Statement.objects.filter(held).distinct()]
    return []
