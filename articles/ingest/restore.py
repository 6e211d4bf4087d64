"""Bringing back how a record once stood, also of one that was deleted; never past what people decided since.

What a version points at may be gone, and the text in which its words stood may be another. What can't be
put back without doubt is told, or waits for an editor; it is not guessed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC
from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import models

from articles.extraction.selectors.anchoring import find_quote
from articles.history import KINDS, Kind, changing, made, touching
from articles.history.past import as_row
from articles.ingest.addresses import KINDS as ADDRESSES
from articles.ingest.addresses import leads_elsewhere, remember
from articles.ingest.articles import pieces, propagate, save_text
from articles.ingest.decisions import follow
from articles.ingest.rights import settle
from articles.models import (
    Actor,
    ActorName,
    Article,
    Attribution,
    Capture,
    Event,
    Mention,
    PastAddress,
    Post,
    Publisher,
    Statement,
)
from articles.models.statement import WORDS


@dataclass(slots=True)
class Restored:
    """A record as it was put back, and what could not be as it was."""

    row: Any
    remarks: list[str] = field(default_factory=list)


def restore(version: Any, *, by: Any, why: str = "") -> Restored:
    """Let a record stand as in one of its versions, in one transaction; a deleted one is made again.

    Raises `ValidationError` where something else is in its place by now.
    """
    kind = KINDS[type(version).instance_type]
    at = version.history_date.astimezone(UTC)
    with changing(by=by, action=f"Restored as it stood on {at:%-d %B %Y, %H:%M} UTC", why=why):
        restored = Restored(kind.model._default_manager.filter(pk=version.id).first())
        if restored.row is None:
            deletion = kind.versions._default_manager.filter(id=version.id).order_by("-history_id").first()
            _bring_back(kind, deletion, restored)
        if version.history_type != "-":
            touching([restored.row])
            _APPLY[kind.model](restored, version)
        return restored


# --- what was deleted -----------------------------------------------------


def bring_back(deletion: Any, after_insert: Callable[[Any], None] | None = None) -> Restored:
    """Make the row again that was deleted, and what went with it; within a change that is being recorded.

    `after_insert` is called with the row before it gets what belongs to it.
    """
    restored = Restored(None)
    _bring_back(KINDS[type(deletion).instance_type], deletion, restored, after_insert)
    return restored


def _bring_back(
    kind: Kind, deletion: Any, restored: Restored, after_insert: Callable[[Any], None] | None = None
) -> None:
    row = as_row(deletion)
    if kind.model is Article:
        _refuse_taken_in_again(row)
    if kind.model is Statement and not Article.objects.filter(pk=row.article_id).exists():
        raise ValidationError("Its article is not there: restore the article.", code="no_article")
    _check_address(row)
    _let_go(kind, row, restored)
    if isinstance(row, Statement):
        _place_statement(row, restored)
    if isinstance(row, Mention):
        _place_mention(row)
    _insert(row)
    if after_insert is not None:
        after_insert(row)
    restored.row = row
    _APPLY[kind.model](restored, deletion)
    _addresses(row, deletion.parts.get("addresses", []))
    _bring_back_what_went(row, deletion, restored)


def _refuse_taken_in_again(article: Article) -> None:
    capture = Capture.objects.filter(pk=article.capture_id).first()
    if capture is None:
        raise ValidationError("Its capture is not there any more.", code="no_capture")
    other = Article.objects.filter(capture=capture).first()
    if other is not None:
        raise ValidationError(f"The same page was taken in again: “{other}” ({other.slug}).", code="again")


def _insert(row: Any) -> None:
    """Write a row under its old id, made when it was made."""
    created = getattr(row, "created", None)
    row._state.adding = True
    row.validate_constraints()
    row.save(force_insert=True)
    if created is not None:
        row.created = created
        type(row)._default_manager.filter(pk=row.pk).update(created=created)
    made(row)


def _bring_back_what_went(row: Any, deletion: Any, restored: Restored) -> None:
    """The rows that were deleted with it, and those that had pointed at it and point nowhere since."""
    if isinstance(row, Article | Actor | Event):
        _bring_back_parts(deletion, restored)
    changed = KINDS[Statement].versions._default_manager.filter(change=deletion.change, history_type="~")
    ids = list(changed.values_list("id", flat=True))
    if isinstance(row, Event):
        _point_again(Statement.objects.filter(pk__in=ids, occasion=None), occasion=row)
    if isinstance(row, Statement):
        _point_again(Statement.objects.filter(pk__in=ids, within=None), within=row)
    if isinstance(row, Actor):
        events = KINDS[Event].versions._default_manager.filter(change=deletion.change).values("id")
        for event in Event.objects.filter(pk__in=events):
            touching([event])
            event.participants.add(row)


def _bring_back_parts(deletion: Any, restored: Restored) -> None:
    """Statements and mentions that were deleted in the same change; first all, then which stands in which."""
    nested = []
    for model in (Statement, Mention):
        gone = KINDS[model].versions._default_manager.filter(change=deletion.change, history_type="-")
        for version in gone.order_by("id"):
            if model._default_manager.filter(pk=version.id).exists():
                continue
            outer, version.within_id = getattr(version, "within_id", None), None
            nested += [(version.id, outer)] if outer else []
            try:
                restored.remarks += bring_back(version).remarks
            except ValidationError as problem:  # its words are not in the text any more
                restored.remarks += problem.messages
    for pk, outer in nested:
        if Statement.objects.filter(pk=outer).exists():
            Statement.objects.filter(pk=pk).update(within=outer)


def _point_again(rows: models.QuerySet[Statement], **values: Any) -> None:
    touching(rows)
    rows.update(**values)


def _addresses(row: Any, values: list[str]) -> None:
    """The past addresses that went with the row, where they lead nowhere else by now."""
    if type(row) in ADDRESSES:
        kind = ADDRESSES[type(row)]
        taken = set(PastAddress.objects.filter(kind=kind, value__in=values).values_list("value", flat=True))
        for value in values:
            if value not in taken:
                PastAddress.objects.create(kind=kind, value=value, **{str(kind): row})


# --- a version over the row that is there ---------------------------------


def _check_address(row: Any) -> None:
    """Raises `ValidationError` where the address is somebody else's by now."""
    if isinstance(row, Mention):
        return
    name = "key" if isinstance(row, Statement) else "slug"
    value = getattr(row, name)
    others = type(row)._default_manager.filter(**{name: value}).exclude(pk=row.pk)
    if others.exists():
        raise ValidationError(f"The address “{value}” is that of “{others.first()}” now.", code="taken")
    if isinstance(row, Statement):
        # The key of a statement that went leads to what stands in its place: it is its own again.
        PastAddress.objects.filter(kind="statement", value=value).exclude(statement=row.pk).delete()
    elif (other := leads_elsewhere(row, value)) is not None:
        raise ValidationError(
            f"The address “{value}” leads to “{other}” now. If the two were merged, undo the merge instead.",
            code="leads_elsewhere",
        )


def _let_go(kind: Kind, row: Any, restored: Restored) -> None:
    """References of a version to rows that are gone become empty, and are told."""
    for name in kind.columns:
        if not name.endswith("_id") or getattr(row, name) is None or name in ("capture_id", "article_id"):
            continue
        target = row._meta.get_field(name.removesuffix("_id")).related_model
        if not target._default_manager.filter(pk=getattr(row, name)).exists():
            setattr(row, name, None)
            if target is not get_user_model():
                restored.remarks.append(f"what stood at “{name.removesuffix('_id')}” is not there any more")


def _set(restored: Restored, version: Any, *, without: tuple[str, ...] = ()) -> Any:
    """Set the columns of the row to those of the version; what is gone stays empty. Nothing is saved."""
    row, kind = restored.row, KINDS[type(restored.row)]
    past = as_row(version)
    _check_address(past)
    _let_go(kind, past, restored)
    for name in kind.columns:
        if name not in ("id", "created", "modified", "authority_digest", "wire_story_id", *without):
            setattr(row, name, getattr(past, name))
    return row


def _renamed(row: Any, former: str) -> None:
    if type(row) in ADDRESSES:
        remember(row, former)


def _publisher(restored: Restored, version: Any) -> None:
    former = restored.row.slug
    row = _set(restored, version)
    row.full_clean()
    row.save()
    _renamed(row, former)
    settle(Article.objects.filter(models.Q(publisher=row) | models.Q(original_publisher=row)))


def _actor(restored: Restored, version: Any) -> None:
    former = restored.row.slug
    row = _set(restored, version)
    row.full_clean()
    row.save()
    _renamed(row, former)
    row.names.all().delete()
    for position, (text, kind) in enumerate(version.parts.get("names", [])):
        ActorName.objects.create(actor=row, text=text, kind=kind, position=position)
    _posts(row, version.parts.get("posts", []), restored)
    row.attributions.update(side=row.side)


def _posts(actor: Actor, wanted: list[dict[str, Any]], restored: Restored) -> None:
    """The posts of the version; those that stay keep their rows, because attributions point at them."""
    gone = actor.posts.exclude(pk__in=[one["id"] for one in wanted])
    touching(Statement.objects.filter(attributions__post__in=gone).distinct())
    gone.delete()
    there = Post.objects.in_bulk([one["id"] for one in wanted])
    for one in wanted:
        if not Actor.objects.filter(pk=one["institution"]).exists():
            restored.remarks.append(
                f"“{one['title']}” was held at {one['shown']}, which is not there any more"
            )
            continue
        post = there.get(one["id"]) or Post(pk=one["id"])
        if post.actor_id not in (None, actor.pk):
            post = Post()  # the row has another holder by now
        post.actor, post.institution_id = actor, one["institution"]
        for name in ("title", "since", "until", "ongoing", "unverified", "aliases"):
            setattr(post, name, one[name])
        post.save()


def _event(restored: Restored, version: Any) -> None:
    former = restored.row.slug
    row = _set(restored, version)
    row.full_clean()
    row.save()
    _renamed(row, former)
    row.names.all().delete()
    for position, text in enumerate(version.parts.get("names", [])):
        row.names.create(text=text, position=position)
    took_part = version.parts.get("participants", [])
    there = set(Actor.objects.filter(pk__in=[one["actor"] for one in took_part]).values_list("pk", flat=True))
    row.participants.set(there)
    restored.remarks += [
        f"{one['shown']}, who took part, is not there any more"
        for one in took_part
        if one["actor"] not in there
    ]


def _article(restored: Restored, version: Any) -> None:
    """Its statements move with their words into the text as it was."""
    row: Article = restored.row
    former, text = row.slug, version.text
    touching(row.statements.all(), row.mentions.all())
    _set(restored, version, without=("text", "capture_id", "record", "engine"))
    change = save_text(row, text)
    propagate(row)
    _renamed(row, former)
    if change.waiting:
        restored.remarks.append(f"{len(change.waiting)} statements wait to be placed by an editor")


def _statement(restored: Restored, version: Any) -> None:
    former = restored.row.key
    row: Statement = _set(restored, version)
    _place_statement(row, restored)
    row.save()
    _renamed(row, former)
    row.attributions.all().delete()
    for position, one in enumerate(version.parts.get("speakers", [])):
        _credit(row, one, position, restored)
    follow(row)


def _place_statement(row: Statement, restored: Restored) -> None:
    """In a text that is another by now it is put where its words stand, or else waits for its place."""
    text = row.article.text
    if row.needs_placing or _words(text, row) == row.content:
        return
    found = find_quote(text, pieces(row), row.prefix, row.suffix)
    if found:
        row.segments = [list(span) for span in found]
    else:
        row.needs_placing = True
        restored.remarks.append("its words do not stand in the text as it is now; it waits to be placed")
    for name in WORDS:
        setattr(row, f"{name}_start", None)
        setattr(row, f"{name}_end", None)


def _words(text: str, row: Statement) -> str:
    return " … ".join(text[start:end] for start, end in row.segments)


def _credit(row: Statement, one: dict[str, Any], position: int, restored: Restored) -> None:
    actor = Actor.objects.filter(pk=one["actor"]).first() if one["actor"] else None
    if one["actor"] and actor is None:
        restored.remarks.append(f"{one['shown']} has no entry any more, and is credited by name")
    post = Post.objects.filter(pk=one["post"], actor=actor).first() if actor and one["post"] else None
    name = "" if actor else one["name"] or one["shown"]
    office = one["office"]
    Attribution.objects.create(
        statement=row, actor=actor, post=post, name=name, office=office, position=position
    )


def _mention(restored: Restored, version: Any) -> None:
    row: Mention = _set(restored, version)
    _place_mention(row)
    row.edited = True  # a person wants it: the machine keeps off
    row.full_clean()
    row.save()
    _not_removed(row)


def _place_mention(row: Mention) -> None:
    text = row.article.text
    if text[row.start : row.end] != row.text:
        if text.count(row.text) != 1:
            raise ValidationError(f"“{row.text}” does not stand in the text exactly once.", code="no_place")
        row.start = text.index(row.text)
        row.end = row.start + len(row.text)


def _not_removed(row: Mention) -> None:
    """The article no longer remembers that a person removed it."""
    removed = row.article.record.get("removed_mentions", [])
    kept = [one for one in removed if one != [row.text, row.actor_id, row.event_id]]
    if kept != removed:
        record = {**row.article.record, "removed_mentions": kept}
        Article.objects.filter(pk=row.article_id).update(record=record)


_APPLY: dict[type[models.Model], Callable[[Restored, Any], None]] = {
    Actor: _actor,
    Article: _article,
    Event: _event,
    Mention: _mention,
    Publisher: _publisher,
    Statement: _statement,
}
