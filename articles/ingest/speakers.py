"""Actors made of names that the directory did not have, and statements credited to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet

from articles.history import changing
from articles.ingest.addresses import free_slug
from articles.ingest.decisions import mark_edited
from articles.models import Actor, Attribution, Post, Statement


def named(name: str) -> QuerySet[Statement]:
    """Statements whose speaker is this name without an entry, but for rejected ones, the newest first."""
    return (
        Statement.objects.filter(attributions__name=name, attributions__actor=None)
        .exclude(review=Statement.Review.REJECTED)
        .select_related("article")
        .distinct()
        .latest_first()
    )


def follow_side(actor: Actor) -> None:
    """Bring what statements copy of their speaker's side in step with it."""
    Attribution.objects.filter(actor=actor).exclude(side=actor.side).update(side=actor.side)


@transaction.atomic
def make_actor(name: str, kind: str, side: str) -> Actor:
    """A new actor. Raises `ValidationError` where somebody has the name already, or a value can't be."""
    name = " ".join(name.split())
    if Actor.objects.named_exactly(name).exists():
        raise ValidationError(f"“{name}” is a name of an actor already: choose that one.", code="exists")
    actor = Actor(name=name, kind=kind, side=side, slug=free_slug(Actor, name))
    actor.full_clean()
    actor.save()
    actor.names.create(text=name, kind="press")
    return actor


def credit(
    actor: Actor, name: str, statements: Sequence[int], *, by: Any, why: str = ""
) -> list[Attribution]:
    """Credit the actor with those of the statements whose speaker is the name without an entry.

    A statement that has the actor as a speaker already loses the bare name.
    """
    rows = Attribution.objects.unlinked().filter(name=name, statement__in=statements)
    touched = Statement.objects.filter(pk__in=rows.values("statement"))
    with changing(touched, by=by, action=f"“{name}” is {actor}", why=why):
        return _credit(actor, list(rows.select_related("statement__article")), by)


def _credit(actor: Actor, found: list[Attribution], by: Any) -> list[Attribution]:
    credited = []
    for row in found:
        statement = row.statement
        if statement.attributions.filter(actor=actor).exists():
            row.delete()
        else:
            row.actor, row.name = actor, ""
            row.post = office_on(actor.pk, statement)
            row.office = row.post.title if row.post else row.office
            row.save()
        statement.attribution = Statement.Basis.EDITOR
        mark_edited(statement, by=by)
        credited.append(row)
    return credited


def offices_on(actor_id: int, statement: Statement) -> list[Post]:
    """The posts that the actor may have held when the statement was made."""
    day = statement.said_earliest or statement.date
    return list(Post.objects.filter(actor=actor_id).held_on(day).select_related("institution"))


def office_on(actor_id: int, statement: Statement) -> Post | None:
    """The post that the actor held then; `None` where there is none or more than one."""
    held = offices_on(actor_id, statement)
    return held[0] if len(held) == 1 else None
