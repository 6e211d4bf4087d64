"""The directory of actors, events and publishers, from the database, as the extraction takes it."""

from __future__ import annotations

from collections import defaultdict

from articles.extraction.values import ActorEntry, Directory, EventEntry, PostEntry, PublisherEntry
from articles.models import Actor, ActorName, Event, EventName, Post, Publisher
from articles.models.base import lines


def load_directory() -> Directory:
    """All entries in order of their slugs, in seven queries; nothing is cached, so an edit counts at once."""
    return Directory(actors=_actors(), events=_events(), publishers=_publishers())


def _actors() -> tuple[ActorEntry, ...]:
    forms: dict[int, list[str]] = defaultdict(list)
    korean: dict[tuple[int, str], str] = {}
    for actor, text, kind in ActorName.objects.values_list("actor_id", "text", "kind"):
        if kind in (ActorName.Kind.HANGUL, ActorName.Kind.HANJA):
            korean.setdefault((actor, kind), text)
        else:
            forms[actor].append(text)
    posts: dict[int, list[PostEntry]] = defaultdict(list)
    columns = ("actor_id", "title", "institution__slug", "since", "until", "ongoing", "aliases")
    held = Post.objects.order_by("id").values_list(*columns)
    for actor, title, institution, since, until, ongoing, aliases in held:
        end = ".." if ongoing else until or None
        posts[actor].append(PostEntry(title, institution, since or None, end, tuple(lines(aliases))))
    rows = Actor.objects.order_by("slug").values_list(
        "id", "slug", "kind", "name", "side", "gender", "part_of__slug"
    )
    return tuple(
        ActorEntry(
            slug=slug,
            kind=kind,
            names=tuple(dict.fromkeys((name, *forms[actor]))),
            side=side,
            gender=gender or None,
            part_of=part_of,
            posts=tuple(posts[actor]),
            hangul=korean.get((actor, ActorName.Kind.HANGUL)),
            hanja=korean.get((actor, ActorName.Kind.HANJA)),
        )
        for actor, slug, kind, name, side, gender, part_of in rows
    )


def _events() -> tuple[EventEntry, ...]:
    forms: dict[int, list[str]] = defaultdict(list)
    for event, text in EventName.objects.values_list("event_id", "text"):
        forms[event].append(text)
    participants: dict[int, list[str]] = defaultdict(list)
    through = Event.participants.through._default_manager
    for event, slug in through.order_by("actor__slug").values_list("event_id", "actor__slug"):
        participants[event].append(slug)
    rows = Event.objects.order_by("slug").values_list("id", "slug", "kind", "name", "date", "place")
    return tuple(
        EventEntry(
            slug=slug,
            kind=kind,
            names=tuple(dict.fromkeys((name, *forms[event]))),
            date=date or None,
            place=place,
            participants=tuple(participants[event]),
        )
        for event, slug, kind, name, date, place in rows
    )


def _publishers() -> tuple[PublisherEntry, ...]:
    rows = Publisher.objects.order_by("slug").only("slug", "kind", "name", "aliases", "homepage")
    return tuple(
        PublisherEntry(
            slug=row.slug, kind=row.kind, names=tuple(dict.fromkeys(row.names)), homepage=row.homepage
        )
        for row in rows
    )
