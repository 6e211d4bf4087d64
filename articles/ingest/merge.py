"""Merging two entries that mean the same: one is kept, the other goes, and everything points to the kept one.

In one transaction; names are united, the old address redirects, and the reason is kept
with the entry. Where both are at the same place already (speakers of one statement,
mentions of the same words), the kept one's row stays.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone

from articles.history import changing
from articles.ingest.addresses import KINDS, remember
from articles.ingest.decisions import name_of
from articles.ingest.rights import settle
from articles.models import (
    Actor,
    Article,
    Attribution,
    Event,
    Mention,
    Merge,
    PastAddress,
    Post,
    Publisher,
    Statement,
)
from articles.models.base import lines

Entry = TypeVar("Entry", Actor, Event, Publisher)

FIELDS: dict[type[models.Model], tuple[str, ...]] = {
    Actor: ("name", "kind", "side", "gender", "part_of", "wikidata"),
    Event: ("name", "kind", "date", "place", "summary"),
    Publisher: ("name", "kind", "country", "homepage", "rights", "licence"),
}
"""What an editor picks field by field; everything else is united."""


def merge(kept: Entry, gone: Entry, *, from_gone: Collection[str] = (), reason: str, by: Any) -> Entry:
    """Merge `gone` into `kept`. `from_gone` are the fields whose value is taken from the one that goes.

    Raises `ValidationError` where the two can't be one.
    """
    if kept.pk == gone.pk:
        raise ValidationError("These are the same entry.", code="same")
    done = f"“{gone}” was merged into “{kept}”"
    with changing([kept, gone], *pointing_at(gone), by=by, action=done, why=reason) as change:
        Merge.objects.create(
            kind=kept._meta.model_name or "",
            kept=kept.pk,
            gone=gone.pk,
            kept_name=kept.name,
            gone_name=gone.name,
            gone_slug=gone.slug,
            change=change.id,
            reason=reason[:500],
            user=by,
            by=name_of(by),
        )
        return _merge(kept, gone, from_gone, reason, by)


def pointing_at(entry: models.Model) -> list[models.QuerySet[Any]]:
    """The records whose versions name this one."""
    if isinstance(entry, Actor):
        return [
            Statement.objects.filter(attributions__actor=entry).distinct(),
            Mention.objects.filter(actor=entry),
            Actor.objects.filter(models.Q(part_of=entry) | models.Q(posts__institution=entry)).distinct(),
            Event.objects.filter(participants=entry),
        ]
    if isinstance(entry, Event):
        return [Statement.objects.filter(occasion=entry), Mention.objects.filter(event=entry)]
    return [Article.objects.filter(models.Q(publisher=entry) | models.Q(original_publisher=entry))]


def _merge(kept: Entry, gone: Entry, from_gone: Collection[str], reason: str, by: Any) -> Entry:
    for name in from_gone:
        setattr(kept, name, getattr(gone, name))
    if isinstance(kept, Actor) and kept.part_of_id in (kept.pk, gone.pk):
        kept.part_of = None
    kept.sources = _united_lines(kept.sources, gone.sources)
    day = timezone.now().date().isoformat()
    said = f"{day}: “{gone.name}” ({gone.slug}) was merged into this entry by {name_of(by)}: {reason}"
    kept.note = "\n".join(part for part in (kept.note, gone.note, said) if part)
    _REPOINT[type(kept)](kept, gone)
    _keep_addresses(kept, gone)
    former = gone.slug
    gone.delete()
    kept.full_clean()
    kept.save()
    if isinstance(kept, Publisher):
        settle(Article.objects.filter(Q(publisher=kept) | Q(original_publisher=kept)))
    remember(kept, former)
    return kept


def _repoint_actor(kept: Actor, gone: Actor) -> None:
    _unite_names(kept, gone)
    _repoint_posts(kept, gone)
    there = Attribution.objects.filter(actor=kept).values("statement")
    gone.attributions.filter(statement__in=there).delete()
    Statement.objects.filter(attributions__actor=gone).update(modified=timezone.now())
    gone.attributions.update(actor=kept)
    kept.attributions.update(side=kept.side)
    _repoint_mentions(gone, kept, "actor")
    Actor.objects.filter(part_of=gone, pk=kept.pk).update(part_of=None)
    Actor.objects.filter(part_of=gone).update(part_of=kept)
    for event in Event.objects.filter(participants=gone):
        event.participants.add(kept)


def _repoint_posts(kept: Actor, gone: Actor) -> None:
    """Posts of the one that goes, and posts held at it; of two that are the same, the kept one's stays."""
    for post in Post.objects.filter(models.Q(actor=gone) | models.Q(institution=gone)):
        holder = kept if post.actor_id == gone.pk else post.actor
        place = kept if post.institution_id == gone.pk else post.institution
        same = Post.objects.filter(actor=holder, title=post.title, institution=place, since=post.since)
        twin = same.exclude(pk=post.pk).first()
        if twin is not None:
            post.attributions.update(post=twin)
            post.delete()
        else:
            post.actor, post.institution = holder, place
            post.save()


def _repoint_event(kept: Event, gone: Event) -> None:
    _unite_names(kept, gone)
    Statement.objects.filter(occasion=gone).update(occasion=kept, modified=timezone.now())
    _repoint_mentions(gone, kept, "event")
    kept.participants.add(*gone.participants.all())


def _repoint_publisher(kept: Publisher, gone: Publisher) -> None:
    now = timezone.now()
    Article.objects.filter(publisher=gone).update(publisher=kept, changed=now)
    Article.objects.filter(original_publisher=gone).update(original_publisher=kept, changed=now)
    Statement.objects.filter(publisher=gone).update(publisher=kept)
    kept.aliases = _united_lines(kept.aliases, "\n".join(gone.names))


_REPOINT: dict[type[models.Model], Callable[[Any, Any], None]] = {
    Actor: _repoint_actor,
    Event: _repoint_event,
    Publisher: _repoint_publisher,
}


def _unite_names(kept: Any, gone: Any) -> None:
    """All forms of both; the name of the one that goes becomes a form of the kept one."""
    have = set(kept.names.values_list("text", flat=True))
    position = kept.names.count()
    for name in gone.names.all():
        if name.text not in have:
            name.pk, name._state.adding, name.position = None, True, position
            setattr(name, type(kept).__name__.lower(), kept)
            name.save()
            have.add(name.text)
            position += 1
    if gone.name not in have and gone.name != kept.name:
        kept.names.create(text=gone.name, position=position)


def _repoint_mentions(gone: Any, kept: Any, name: str) -> None:
    there = set(Mention.objects.filter(**{name: kept}).values_list("article", "start", "end"))
    twins = [
        pk
        for pk, *place in Mention.objects.filter(**{name: gone}).values_list("pk", "article", "start", "end")
        if tuple(place) in there
    ]
    Mention.objects.filter(pk__in=twins).delete()
    Mention.objects.filter(**{name: gone}).update(**{name: kept})


def _keep_addresses(kept: Any, gone: Any) -> None:
    """Addresses that led to the one that goes lead to the kept one."""
    kind = KINDS[type(kept)]
    PastAddress.objects.filter(**{str(kind): gone}).update(**{str(kind): kept})


def _united_lines(one: str, other: str) -> str:
    return "\n".join(dict.fromkeys([*lines(one), *lines(other)]))
