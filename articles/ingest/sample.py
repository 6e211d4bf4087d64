"""A synthetic archive of any size, with the actors, events and publishers of the real one.

Its captures are named `sample/…`, which tells them from real pages; an archive that holds
real pages is left alone unless it is forced.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, time
from typing import Any

from django.db import transaction

from articles.ingest.sample_prose import LAST_DAY, Cast, Saying, Story, Voice, story
from articles.models import (
    Actor,
    Article,
    Attribution,
    Capture,
    Event,
    Mention,
    Post,
    Publisher,
    Statement,
)

MARK = "sample/"
"""How the names of the sample's captures begin."""

BATCH = 250
"""Articles that are written in one transaction."""

Progress = Callable[[list[list[int]]], Iterable[list[int]]]
"""Goes round the batches and tells somebody how far it is."""


class RealArchiveError(Exception):
    """The archive holds pages that are not of a sample."""


def fill(count: int, *, seed: int = 1, force: bool = False, progress: Progress = iter) -> int:
    """Write the sample's articles up to this number of them; how many are new.

    The same number and seed give the same archive, and a larger one begins with a smaller one.
    Raises `RealArchiveError` where there are real pages and `force` is not given, and `ValueError`
    where there are no actors to speak.
    """
    if not force and Capture.objects.exclude(name__startswith=MARK).exists():
        raise RealArchiveError(
            "The archive holds real pages. A sample is not mixed with them unless it is forced (--force)."
        )
    cast, actors = read_cast(), Actor.objects.in_bulk()
    prefix = f"{MARK}{seed}/"
    present = Capture.objects.filter(name__startswith=prefix).count()
    numbers = list(range(present, count))
    for batch in progress([numbers[i : i + BATCH] for i in range(0, len(numbers), BATCH)]):
        stories = [story(number, cast, seed) for number in batch]
        with transaction.atomic():
            _write(sorted(stories, key=lambda made: (made.day, made.number)), prefix, actors)
    return len(numbers)


def read_cast() -> Cast:
    """Who of the archive may speak in the sample, in an order that depends on the slugs alone."""
    posts: dict[int, list[Any]] = {}
    for post in Post.objects.order_by("actor__slug", "since", "title", "institution__slug"):
        row = (post.pk, post.title, post.since_earliest, post.until_latest)
        posts.setdefault(post.actor_id, []).append(row)
    quoted = (Actor.Kind.PERSON, Actor.Kind.INSTITUTION, Actor.Kind.STATE)
    voices = [
        Voice(actor.pk, actor.name, _source(actor), actor.gender, tuple(posts.get(actor.pk, ())))
        for actor in Actor.objects.filter(kind__in=quoted).order_by("slug")
    ]
    publishers = list(Publisher.objects.order_by("slug").values_list("pk", flat=True))
    chance = random.Random("cast")  # noqa: S311 - made up, not secret
    chance.shuffle(voices)
    chance.shuffle(publishers)
    if not voices or not publishers:
        raise ValueError("There are no actors or publishers for the sample. Load them first: load_authority.")
    events = Event.objects.filter(date_earliest__isnull=False).order_by("date_earliest", "slug")
    return Cast(tuple(voices), tuple(publishers), tuple(events.values_list("date_earliest", "pk", "name")))


def _source(actor: Actor) -> str:
    """How a sentence names the actor."""
    takes_article = actor.kind == Actor.Kind.INSTITUTION and " " in actor.name and actor.name[:4] != "The "
    return f"the {actor.name}" if takes_article else actor.name


def _write(stories: list[Story], prefix: str, actors: dict[int, Actor]) -> None:
    """Write the stories, in the order of their days: the index of SQLite is in that order, too."""
    captures = Capture.objects.bulk_create([_capture(made, prefix) for made in stories])
    articles = Article.objects.bulk_create(
        [_article(made, capture) for made, capture in zip(stories, captures, strict=True)]
    )
    pairs = list(zip(stories, articles, strict=True))
    rows = [row for made, article in pairs for row in _statements(made, article)]
    rows.sort(key=lambda row: (row[1].date, row[1].start))
    Statement.objects.bulk_create([statement for _, statement in rows])
    attributions = [_attribution(saying, statement, actors) for saying, statement in rows]
    Attribution.objects.bulk_create(attributions)
    Mention.objects.bulk_create(
        [mention for made, article in pairs for mention in _mentions(made, article)], batch_size=5000
    )


def _capture(made: Story, prefix: str) -> Capture:
    text = f"{made.title}\n\n{made.text}\n\n{prefix}{made.number}\n"  # the number: no two are the same
    data = text.encode()
    return Capture(sha256=Capture.digest(data), data=data, text=text, name=f"{prefix}{made.number}")


def _article(made: Story, capture: Capture) -> Article:
    article = Article(
        capture=capture,
        title=made.title,
        text=made.text,
        publisher_id=made.publisher,
        publisher_basis="Chosen by the sample.",
        published=made.published,
        published_basis="Chosen by the sample.",
        captured=LAST_DAY.isoformat(),
        captured_basis="Chosen by the sample.",
        engine="sample",
    )
    article.derive()
    return article


def _statements(made: Story, article: Article) -> Iterator[tuple[Saying, Statement]]:
    seen: Counter[str] = Counter()
    for saying in made.sayings:
        statement = Statement(
            article=article,
            segments=[list(span) for span in saying.segments],
            type=saying.type,
            cue=made.text[slice(*saying.cue)],
            cue_start=saying.cue[0],
            cue_end=saying.cue[1],
            mention=made.text[slice(*saying.mention)],
            mention_start=saying.mention[0],
            mention_end=saying.mention[1],
            attribution=saying.attribution,
            said=saying.said,
            said_basis="Chosen by the sample." if saying.said else "",
            occasion_id=saying.occasion,
            review=saying.review,
            confidence=0.9,
            reasons=["Made by the sample."],
        )
        if saying.review != Statement.Review.SUGGESTED:
            statement.reviewer = "sample"
            statement.reviewed_at = datetime.combine(LAST_DAY, time(12), UTC)
        words = " ".join(made.text[slice(*span)] for span in saying.segments)
        first = Statement.make_key(article.capture.sha256, words)  # the same for words that differ in case
        statement.key = Statement.make_key(article.capture.sha256, words, seen[first])
        seen[first] += 1
        statement.derive(article)
        yield saying, statement


def _attribution(saying: Saying, statement: Statement, actors: dict[int, Actor]) -> Attribution:
    post, office = saying.post or (None, "")
    attribution = Attribution(
        statement=statement, actor=actors[saying.voice.actor], post_id=post, office=office
    )
    attribution.derive(statement)
    return attribution


def _mentions(made: Story, article: Article) -> Iterator[Mention]:
    for (start, end), actor, event in made.mentions:
        yield Mention(
            article=article, start=start, end=end, text=made.text[start:end], actor_id=actor, event_id=event
        )
