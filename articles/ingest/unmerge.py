"""Undoing a merge: the entry that went is there again under its address, and what pointed to it points to it.

What the merge did is read from the versions that it made. What was changed since stays as it was changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Max, OuterRef, Q, Subquery
from django.utils import timezone

from articles.history import KINDS, changing, touching
from articles.ingest.addresses import KINDS as ADDRESSES
from articles.ingest.articles import propagate
from articles.ingest.decisions import follow, name_of
from articles.ingest.restore import Restored, bring_back
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
from articles.models.merge import EntryKind

MODELS: dict[str, type[models.Model]] = {
    EntryKind.ACTOR: Actor,
    EntryKind.EVENT: Event,
    EntryKind.PUBLISHER: Publisher,
}


def undo(merge: Merge, *, by: Any, why: str = "") -> Restored:
    """Take a merge apart, in one transaction. Gives the entry that is there again.

    Raises `ValidationError` where it was undone already, or where the kept entry is not there any more.
    """
    if merge.undone:
        raise ValidationError(f"This merge was undone by {merge.undone_by} already.", code="undone")
    model = MODELS[merge.kind]
    kept: Any = model._default_manager.filter(pk=merge.kept).first()
    if kept is None:
        raise ValidationError(
            f"“{merge.kept_name}” is not there any more. If it was merged itself, undo that merge first; "
            "if it was deleted, restore it first.",
            code="kept_is_gone",
        )
    done = f"The merge of “{merge.gone_name}” into “{merge.kept_name}” was undone"
    rows = [table._default_manager.filter(pk__in=_ids(merge, table)) for table in _TOUCHED]
    with changing([kept], *rows, by=by, action=done, why=why):
        restored = _take_apart(merge, model, kept)
        merge.undone, merge.undone_by = timezone.now(), name_of(by)
        merge.save(update_fields=["undone", "undone_by"])
    return restored


_TOUCHED: tuple[type[Any], ...] = (Statement, Mention, Actor, Event, Article)


def _take_apart(merge: Merge, model: type[Any], kept: Any) -> Restored:
    versions = KINDS[model].versions._default_manager.filter(change=merge.change)
    deletion = versions.get(id=merge.gone, history_type="-")
    posts = [one["id"] for one in deletion.parts.get("posts", [])]
    address = ADDRESSES[model]
    PastAddress.objects.filter(kind=address, value=merge.gone_slug, **{str(address): kept}).delete()
    past = deletion.parts.get("addresses", [])
    PastAddress.objects.filter(kind=address, value__in=past, **{str(address): kept}).delete()
    restored = bring_back(deletion, _give_back_posts(posts, kept))
    gone = restored.row
    _kept_as_before(merge, model, kept)
    _POINT_BACK[model](merge, kept, gone)
    return restored


def _give_back_posts(posts: list[int], kept: Any) -> Callable[[Any], None]:
    """The posts that came with the one that went are its own again, in their rows."""

    def give(gone: Any) -> None:
        if isinstance(gone, Actor):
            Post.objects.filter(pk__in=posts, actor=kept).update(actor=gone)

    return give


# --- versions -------------------------------------------------------------


def _ids(merge: Merge, model: type[Any]) -> list[int]:
    rows = KINDS[model].versions._default_manager.filter(change=merge.change)
    return list(rows.values_list("id", flat=True))


def _pairs(merge: Merge, model: type[Any], kind: str = "~") -> Iterator[tuple[Any, Any]]:
    """The versions that the merge made of the rows of a model, each after the one before it."""
    table = KINDS[model].versions._default_manager
    earlier = table.filter(id=OuterRef("id"), history_id__lt=OuterRef("history_id")).order_by().values("id")
    made = table.filter(change=merge.change, history_type=kind).annotate(
        before_id=Subquery(earlier.annotate(last=Max("history_id")).values("last"))
    )
    rows = list(made)
    before = table.in_bulk([row.before_id for row in rows if row.before_id])
    for row in rows:
        if row.before_id:
            yield before[row.before_id], row


def _kept_as_before(merge: Merge, model: type[Any], kept: Any) -> None:
    """What the kept entry took from the other, as far as nobody has changed it since."""
    for before, made in _pairs(merge, model):
        if made.id != kept.pk:
            continue
        for name in KINDS[model].told:
            old, new = getattr(before, name), getattr(made, name)
            if old != new and getattr(kept, name) == new:
                setattr(kept, name, old)
        kept.save()
        if not isinstance(kept, Publisher):
            had = {_text(one) for one in before.parts.get("names", [])}
            came = {_text(one) for one in made.parts.get("names", [])} - had
            kept.names.filter(text__in=came).delete()


def _text(name: Any) -> str:
    return str(name[0] if isinstance(name, list) else name)


# --- what pointed to it ------------------------------------------------------


def _actor(merge: Merge, kept: Actor, gone: Actor) -> None:
    for before, _ in _pairs(merge, Statement):
        _credit_again(before, kept, gone)
    _mentions(merge, kept, gone, "actor")
    for before, _ in _pairs(merge, Actor):
        if before.part_of_id == gone.pk:
            Actor.objects.filter(pk=before.id, part_of__in=[kept.pk]).update(part_of=gone)
            Actor.objects.filter(pk=before.id, part_of=None).exclude(pk=gone.pk).update(part_of=gone)
        ids = [post["id"] for post in before.parts.get("posts", []) if post["institution"] == gone.pk]
        Post.objects.filter(pk__in=ids, institution=kept).update(institution=gone)
    for before, _ in _pairs(merge, Event):
        took_part = {one["actor"] for one in before.parts.get("participants", [])}
        event = Event.objects.filter(pk=before.id).first()
        if event is not None and gone.pk in took_part:
            event.participants.add(gone)
            if kept.pk not in took_part:
                event.participants.remove(kept)
    for actor in (kept, gone):
        Attribution.objects.filter(actor=actor).update(side=actor.side)


def _credit_again(before: Any, kept: Actor, gone: Actor) -> None:
    """The speakers of a statement that was credited to the one that went; those that came since stay."""
    spoken = {one["actor"]: one for one in before.parts.get("speakers", []) if one["actor"]}
    statement = Statement.objects.select_related("article").filter(pk=before.id).first()
    if statement is None or gone.pk not in spoken:
        return
    now = statement.attributions.filter(actor=kept).first()
    if now is None:
        return  # it was credited to somebody else since
    own = spoken[gone.pk]
    if kept.pk not in spoken:
        post = Post.objects.filter(pk=own["post"], actor=gone).first()
        Attribution.objects.filter(pk=now.pk).update(actor=gone, post=post)
        return
    Attribution.objects.create(
        statement=statement,
        actor=gone,
        post=Post.objects.filter(pk=own["post"], actor=gone).first(),
        office=own["office"],
        position=statement.attributions.count(),
    )
    follow(statement)


def _event(merge: Merge, kept: Event, gone: Event) -> None:
    ids = [before.id for before, _ in _pairs(merge, Statement) if before.occasion_id == gone.pk]
    Statement.objects.filter(pk__in=ids, occasion=kept).update(occasion=gone, modified=timezone.now())
    _mentions(merge, kept, gone, "event")
    for before, made in _pairs(merge, Event):
        had = {one["actor"] for one in before.parts.get("participants", [])}
        came = {one["actor"] for one in made.parts.get("participants", [])} - had
        if made.id == kept.pk:
            kept.participants.remove(*came)


def _publisher(merge: Merge, kept: Publisher, gone: Publisher) -> None:
    for before, _ in _pairs(merge, Article):
        article = Article.objects.filter(pk=before.id).first()
        if article is None:
            continue
        for name in ("publisher_id", "original_publisher_id"):
            if getattr(before, name) == gone.pk and getattr(article, name) == kept.pk:
                setattr(article, name, gone.pk)
        article.save()
        propagate(article)
    mine = Q(publisher__in=[kept, gone]) | Q(original_publisher__in=[kept, gone])
    settle(Article.objects.filter(mine))


def _mentions(merge: Merge, kept: Any, gone: Any, name: str) -> None:
    """Mentions point to the one that went again. Those that were dropped came back with it."""
    ids = [before.id for before, _ in _pairs(merge, Mention) if getattr(before, f"{name}_id") == gone.pk]
    rows = Mention.objects.filter(pk__in=ids, **{name: kept})
    touching(rows)
    rows.update(**{name: gone})


_POINT_BACK: dict[type[Any], Callable[[Merge, Any, Any], None]] = {
    Actor: _actor,
    Event: _event,
    Publisher: _publisher,
}
