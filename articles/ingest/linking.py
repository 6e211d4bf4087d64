"""From slugs, names and offices to rows of the database."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from articles.extraction.values import Span, Speaker
from articles.models import Actor, Attribution, Event, PastAddress, Post, Publisher, Statement


@dataclass(frozen=True, slots=True)
class Links:
    """The rows that slugs stand for, read once for many pages."""

    actors: dict[str, Actor] = field(default_factory=dict)
    events: dict[str, int] = field(default_factory=dict)
    publishers: dict[str, int] = field(default_factory=dict)
    posts: dict[int, list[Post]] = field(default_factory=dict)

    @classmethod
    def load(cls) -> Links:
        """In five queries, whatever the archive holds. A slug of the past stands for what it leads to."""
        posts: dict[int, list[Post]] = defaultdict(list)
        for post in Post.objects.select_related("institution"):
            posts[post.actor_id].append(post)
        actors = {actor.pk: actor for actor in Actor.objects.all()}
        links = cls(
            actors={actor.slug: actor for actor in actors.values()},
            events=dict(Event.objects.values_list("slug", "id")),
            publishers=dict(Publisher.objects.values_list("slug", "id")),
            posts=dict(posts),
        )
        past = PastAddress.objects.exclude(kind__in=("article", "statement"))
        for value, actor, event, publisher in past.values_list("value", "actor", "event", "publisher"):
            if actor:
                links.actors.setdefault(value, actors[actor])
            elif event:
                links.events.setdefault(value, event)
            else:
                links.publishers.setdefault(value, publisher)
        return links

    def post(
        self, actor: Actor, office: str | None, institution: str | None, day: date | None
    ) -> Post | None:
        """The post in which an actor spoke: of the named title, at the named institution, held on the day.

        `None` where the office is not known, or where two posts fit equally.
        """
        if not office:
            return None
        wanted = office.casefold()
        fitting = [
            post
            for post in self.posts.get(actor.pk, ())
            if wanted in {title.casefold() for title in (post.title, *post.aliases.splitlines())}
            and institution in (None, post.institution.slug)
        ]
        if len(fitting) > 1 and day:
            fitting = [post for post in fitting if _held_on(post, day)]
        return fitting[0] if len(fitting) == 1 else None

    def held(self, actor: Actor, day: date) -> Post | None:
        """The one post that an actor held on the day; `None` where there is none, or more than one."""
        posts = [post for post in self.posts.get(actor.pk, ()) if _held_on(post, day)]
        return posts[0] if len(posts) == 1 else None

    def attributions(self, statement: Statement, speakers: tuple[Speaker, ...]) -> list[Attribution]:
        """Unsaved attributions of a statement to its speakers, each actor and each name once."""
        found: dict[object, Attribution] = {}
        day = statement.said_earliest or statement.date
        for speaker in speakers:
            actor = self.actors.get(speaker.actor) if speaker.actor else None
            name = "" if actor else fitted(Attribution, "name", speaker.name)
            who = actor.pk if actor else name
            if not who or who in found:
                continue
            attribution = Attribution(
                statement=statement,
                actor=actor,
                post=self.post(actor, speaker.office, speaker.institution, day) if actor else None,
                name=name,
                office=fitted(Attribution, "office", speaker.office or ""),
                position=len(found),
            )
            attribution.derive(statement)
            found[who] = attribution
        return list(found.values())


def _held_on(post: Post, day: date) -> bool:
    """Whether the post may have been held on the day; bounds that are not known do not exclude."""
    return not (
        (post.since_earliest and post.since_earliest > day) or (post.until_latest and post.until_latest < day)
    )


def held(model: type, column: str, span: Span) -> Span:
    """As much of a span as the column can hold verbatim."""
    length = model._meta.get_field(column).max_length  # type: ignore[attr-defined]
    return span[0], min(span[1], span[0] + length)


def fitted(model: type, column: str, text: str) -> str:
    """The text as the column can hold it: what is longer ends in an ellipsis."""
    length = model._meta.get_field(column).max_length  # type: ignore[attr-defined]
    return text if not length or len(text) <= length else f"{text[: length - 1]}…"
