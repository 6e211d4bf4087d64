"""Rows as plain data: what the API shows of a statement or an article, and what exports flatten."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from articles.extraction.selectors.excerpts import excerpts
from articles.extraction.values import Span
from articles.models import Actor, Article, Attribution, Event, Publisher, Statement


@dataclass(frozen=True, slots=True)
class Addresses:
    """Makes addresses absolute. `root` is scheme and host without a slash behind it."""

    root: str

    def of(self, path: str) -> str:
        return f"{self.root}{path}"


def statement_record(statement: Statement, addresses: Addresses) -> dict[str, Any]:
    """A statement as nested plain data; it costs no query from `Statement.objects.for_records()`."""
    before, after = statement.shown_context
    return {
        "key": statement.key,
        "url": addresses.of(statement.get_absolute_url()),
        "context_url": addresses.of(statement.get_context_url()),
        "content": statement.content,
        "type": statement.type,
        "speakers": [speaker_record(one, addresses) for one in statement.credited],
        "attribution": statement.attribution,
        "review": statement.review,
        "origin": statement.origin,
        "confidence": statement.confidence,
        "cue": statement.cue or None,
        "mention": statement.mention or None,
        "said": statement.said or None,
        "said_earliest": _day(statement.said_earliest),
        "said_latest": _day(statement.said_latest),
        "said_basis": statement.said_basis or None,
        "occasion": event_reference(statement.occasion, addresses),
        "occasion_mention": statement.occasion_mention or None,
        "within": statement.within.key if statement.within and statement.within.is_public else None,
        "same_utterance": statement.same_utterance,
        "start": statement.start,
        "end": statement.end,
        "segments": statement.segments,
        "context_before": before,
        "context_after": after,
        "modified": _moment(statement.modified),
        "article": article_reference(statement.article, addresses),
    }


def office_of(attribution: Attribution) -> str | None:
    """The title held on the day, in words."""
    return attribution.office or (attribution.post.title if attribution.post else None)


def speaker_record(attribution: Attribution, addresses: Addresses) -> dict[str, Any]:
    """A speaker with the office held on the day. `slug` is `None` for somebody without an entry."""
    actor = attribution.actor
    return {
        "name": attribution.display_name,
        "slug": actor.slug if actor else None,
        "url": addresses.of(actor.get_absolute_url()) if actor else None,
        "side": attribution.side or None,
        "office": office_of(attribution),
        "institution": attribution.post.institution.name if attribution.post else None,
    }


def article_reference(article: Article, addresses: Addresses) -> dict[str, Any]:
    """What a statement says of its article."""
    return {
        "slug": article.slug,
        "url": addresses.of(article.get_absolute_url()),
        "title": article.title,
        "publisher": publisher_reference(article.publisher),
        "original_publisher": publisher_reference(article.original_publisher),
        "published": article.published or None,
        "published_earliest": _day(article.published_earliest),
        "published_latest": _day(article.published_latest),
        "byline": article.byline or None,
        "language": article.language,
    }


def article_record(article: Article, addresses: Addresses) -> dict[str, Any]:
    """An article without its text, as plain data."""
    return {
        **article_reference(article, addresses),
        "published_basis": article.published_basis or None,
        "captured": article.captured or None,
        "captured_basis": article.captured_basis or None,
        "dateline": article.dateline or None,
        "series": article.series or None,
        "section": article.section,
        "licence": article.licence or None,
        "rights": article.text_rights.value,
        "original_url": article.url or None,
        "sha256": article.capture.sha256,
        "modified": _moment(article.changed),
    }


def text_record(article: Article, spans: Iterable[Span]) -> dict[str, Any]:
    """The text with its headings; where it is not shown, no text, but the excerpts around these spans."""
    if not article.shows_text:
        found = [(start, end, article.text[start:end]) for start, end in excerpts(article.text, spans)]
        return {
            "text": None,
            "excerpts": [{"start": start, "end": end, "text": text} for start, end, text in found],
            "headings": [],
        }
    headings = [{"text": text, "before_paragraph": before} for text, before in article.headings]
    return {"text": article.text, "excerpts": [], "headings": headings}


def publisher_reference(publisher: Publisher | None) -> dict[str, Any] | None:
    return {"slug": publisher.slug, "name": publisher.name} if publisher else None


def event_reference(event: Event | None, addresses: Addresses) -> dict[str, Any] | None:
    if event is None:
        return None
    return {
        "slug": event.slug,
        "url": addresses.of(event.get_absolute_url()),
        "name": event.name,
        "date": event.date or None,
    }


def actor_reference(actor: Actor, addresses: Addresses) -> dict[str, Any]:
    return {
        "slug": actor.slug,
        "url": addresses.of(actor.get_absolute_url()),
        "name": actor.name,
        "kind": actor.kind,
        "side": actor.side,
        "wikidata": actor.wikidata or None,
    }


def _moment(value: datetime) -> str:
    """In UTC, to the second."""
    return value.astimezone(UTC).isoformat(timespec="seconds")


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def actor_record(actor: Actor, addresses: Addresses) -> dict[str, Any]:
    """An actor with all forms of its name and its posts; prefetch `names` and `posts__institution`."""
    return {
        **actor_reference(actor, addresses),
        "part_of": actor_reference(actor.part_of, addresses) if actor.part_of else None,
        "names": [{"text": one.text, "kind": one.kind} for one in actor.names.all()],
        "posts": [
            {
                "title": post.title,
                "institution": actor_reference(post.institution, addresses),
                "since": post.since or None,
                "until": ".." if post.ongoing else post.until or None,
            }
            for post in actor.posts.all()
        ],
    }


def event_record(event: Event, addresses: Addresses) -> dict[str, Any]:
    """An event with its names and participants; prefetch `names` and `participants`."""
    return {
        "slug": event.slug,
        "url": addresses.of(event.get_absolute_url()),
        "name": event.name,
        "names": [one.text for one in event.names.all()],
        "kind": event.kind,
        "date": event.date or None,
        "date_earliest": _day(event.date_earliest),
        "date_latest": _day(event.date_latest),
        "place": event.place or None,
        "summary": event.summary or None,
        "participants": [actor_reference(one, addresses) for one in event.participants.all()],
    }
