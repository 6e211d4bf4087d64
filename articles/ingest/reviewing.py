"""Setting an article and its statements to what an editor recorded, statement by statement."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import CharField, Value
from django.db.models.functions import Cast, Concat

from articles.extraction.values import Span
from articles.ingest.addresses import remember
from articles.ingest.articles import propagate
from articles.ingest.linking import Links, fitted, held
from articles.ingest.pairing import pair, spans_of
from articles.ingest.recording import Keys, content_of
from articles.ingest.report import counted
from articles.ingest.sidecars import Reviewed, Sidecar
from articles.models import Article, Attribution, Statement

RECORDED = "as an editor recorded it"


@dataclass(slots=True)
class Review:
    """How the machine's statements and the editors' differ. `disputed` ones are counted apart."""

    statements: int = 0
    found: int = 0
    added: int = 0
    rejected: int = 0
    disputed: int = 0
    disputed_found: int = 0
    remarks: list[str] = field(default_factory=list)

    def __add__(self, other: Review) -> Review:
        names = ("statements", "found", "added", "rejected", "disputed", "disputed_found")
        return Review(
            **{name: getattr(self, name) + getattr(other, name) for name in names},
            remarks=[*self.remarks, *other.remarks],
        )

    def __str__(self) -> str:
        said = (
            f"{counted(self.statements, 'statement')}; the machine found {self.found} of them, "
            f"{self.rejected} the editors rejected, {self.added} added by editors"
        )
        if self.disputed:
            said += f"; and {self.disputed} on which readers may differ, {self.disputed_found} of them found"
        return said

    @classmethod
    def of(cls, article: Article, sidecar: Sidecar) -> Review:
        """Counted from what stands in the archive now."""
        review = cls()
        recorded = article.record.get("statements", {})
        columns = ("key", "origin", "review", "reviewer")
        for key, origin, state, reviewer in article.statements.values_list(*columns):
            by_machine = origin == Statement.Origin.MACHINE
            if key in recorded and recorded[key]["disputed"]:
                review.disputed += 1
                review.disputed_found += by_machine
            elif key in recorded:
                review.statements += 1
                review.found += by_machine
                review.added += not by_machine
            elif by_machine and state == Statement.Review.REJECTED and reviewer == sidecar.reviewer:
                review.rejected += 1
        return review


# --- the article -------------------------------------------------------------


def settle_article(article: Article, sidecar: Sidecar, links: Links) -> list[str]:
    """Set the columns that the sidecar settles; returns those that a person changed since and that stay.

    A column was changed by a person where it is no longer what the last sidecar made
    it. Statements and attributions follow.
    """
    before = article.record.get("article", {})
    kept = []
    for column, value in sidecar.article.items():
        stands = _column(article, column, links)
        if column in before and stands != before[column] and stands != value:
            kept.append(column)
            continue
        if column in ("publisher", "original_publisher"):
            setattr(article, f"{column}_id", links.publishers.get(value))
        else:
            setattr(article, column, fitted(Article, column, value) if isinstance(value, str) else value)
    article.record = {**article.record, "article": sidecar.article}
    article.save()
    propagate(article)
    return kept


def _column(article: Article, column: str, links: Links) -> Any:
    if column in ("publisher", "original_publisher"):
        slugs = {pk: slug for slug, pk in reversed(links.publishers.items())}
        return slugs.get(getattr(article, f"{column}_id"), "")
    return getattr(article, column)


# --- the statements ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Applied:
    """What a sidecar made of an article's statements: keys that it recorded and rejected."""

    recorded: dict[str, dict[str, bool]] = field(default_factory=dict)
    rejected: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    @classmethod
    def before(cls, article: Article) -> Applied:
        """What the last sidecar made of them."""
        record = article.record
        return cls(record.get("statements", {}), tuple(record.get("rejected", ())))

    def is_a_persons(self, row: Statement) -> bool:
        """Whether somebody with an account has decided on a statement since, or changed it."""
        reopened = (row.key in self.recorded and row.review != Statement.Review.CONFIRMED) or (
            row.key in self.rejected and row.review != Statement.Review.REJECTED
        )
        return row.edited or row.reviewed_by_id is not None or reopened


def apply_statements(article: Article, sidecar: Sidecar, links: Links, *, fresh: bool) -> Applied:
    """Confirm, correct, add and reject. `fresh`: nobody has seen the addresses of the statements yet."""
    before = Applied.before(article)
    rows = list(article.statements.prefetch_related("attributions").order_by("start", "id"))
    for standing in rows:
        standing.article = article
    places = [_place(article.text, reviewed) for reviewed in sidecar.statements]
    chosen = _choose(rows, places, before, article)
    keys = Keys(article.capture.sha256, {row.key for row in rows} - {row.key for row in chosen.values()})
    recorded: dict[str, dict[str, bool]] = {}
    written: dict[int, Statement] = {}
    remarks: list[str] = []
    for number, (reviewed, place) in enumerate(zip(sidecar.statements, places, strict=True)):
        row, words = chosen.get(number), f"“{reviewed.words[0][:60]}…”"
        if place is None:
            remarks.append(f"the story has no words {words} that could be meant")
            continue
        key = keys.fresh(content_of(article.text, place))
        if row is not None and before.is_a_persons(row):
            remarks.append(f"{words} stays as a person changed it")
            recorded[row.key] = {"disputed": reviewed.disputed}
        elif row is None and key in before.recorded:
            remarks.append(f"{words} stays deleted, as a person decided")
            recorded[key] = {"disputed": reviewed.disputed}
        else:
            row = row or Statement(article=article, origin=Statement.Origin.EDITOR)
            _confirm(row, reviewed, place, sidecar, links)
            _rename(row, key, fresh=fresh)
            recorded[key] = {"disputed": reviewed.disputed}
            written[number] = row
    _save(written, sidecar, links)
    others = [row for row in rows if row.key not in recorded and not before.is_a_persons(row)]
    rejected = _reject(others, before, sidecar)
    return Applied(recorded, rejected, tuple(remarks))


def _choose(
    rows: list[Statement], places: list[list[Span] | None], before: Applied, article: Article
) -> dict[int, Statement]:
    """Which row is which recorded statement: the one that stands there, or that a sidecar put there."""
    placed = [row for row in rows if not row.needs_placing]
    pairs = pair([place or [] for place in places], [spans_of(row.segments) for row in placed])
    chosen = {number: placed[index] for number, index in pairs.items()}
    taken = {row.pk for row in chosen.values()}
    waiting = {row.key: row for row in rows if row.pk not in taken and row.key in before.recorded}
    for number, place in enumerate(places):
        if place and number not in chosen:
            key = Statement.make_key(article.capture.sha256, content_of(article.text, place))
            if key in waiting:
                chosen[number] = waiting.pop(key)
    return chosen


def _confirm(row: Statement, reviewed: Reviewed, place: list[Span], sidecar: Sidecar, links: Links) -> None:
    text = row.article.text
    machine = [row.segments, row.type, row.attribution, row.said, row.cue, row.mention] if row.pk else None
    row.segments, row.needs_placing = [list(span) for span in place], False
    row.type, row.attribution, row.note = reviewed.type, reviewed.attribution, reviewed.note
    for name in ("cue", "mention"):
        _set_words(row, name, getattr(reviewed, name), text, place)
    if row.said != reviewed.said or reviewed.said_basis:
        row.said_basis = reviewed.said_basis or (RECORDED if reviewed.said else "")
    row.said = reviewed.said
    row.occasion_id = links.events.get(reviewed.occasion)
    row.within = None
    row.review, row.reviewer, row.reviewed_at = Statement.Review.CONFIRMED, sidecar.reviewer, sidecar.reviewed
    now = [row.segments, row.type, row.attribution, row.said, row.cue, row.mention]
    if machine is None:
        row.reasons = ["recorded by an editor"]
    elif machine != now:
        row.reasons = [*row.reasons, "corrected by an editor"]


def _set_words(row: Statement, name: str, words: str, text: str, place: list[Span]) -> None:
    if words and words == getattr(row, name) and getattr(row, f"{name}_start") is not None:
        return
    span = locate(text, words, place) if words else None
    if span:
        span = held(Statement, name, span)
    setattr(row, name, text[span[0] : span[1]] if span else fitted(Statement, name, words))
    setattr(row, f"{name}_start", span[0] if span else None)
    setattr(row, f"{name}_end", span[1] if span else None)


def locate(text: str, words: str, place: Iterable[Span]) -> Span | None:
    """Where the words stand that are nearest to the content, in its paragraphs first, and outside of it."""
    place = list(place)
    start, end = place[0][0], place[-1][1]
    paragraph = text.rfind("\n\n", 0, start) + 2 if "\n\n" in text[:start] else 0
    close = text.find("\n\n", end)
    close = len(text) if close < 0 else close
    spans = [found.span() for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    outside = [span for span in spans if not any(span[0] < stop and begin < span[1] for begin, stop in place)]
    near = [span for span in outside if paragraph <= span[0] and span[1] <= close]

    def distance(span: Span) -> int:
        return min(abs(span[1] - begin) if span[0] < begin else abs(span[0] - stop) for begin, stop in place)

    return min(near or outside, key=distance, default=None)


def _rename(row: Statement, key: str, *, fresh: bool) -> None:
    """A recorded statement has the key of its recorded words; its old address goes on to lead to it."""
    if row.key == key:
        return
    former, row.key = row.key, key
    if row.pk and not fresh:
        remember(row, former)


def _save(written: dict[int, Statement], sidecar: Sidecar, links: Links) -> None:
    standing = {number: list(row.attributions.all()) for number, row in written.items() if row.pk}
    # Keys that change places would meet half-way, were they written one by one.
    standing_rows = Statement.objects.filter(pk__in=[row.pk for row in written.values() if row.pk])
    standing_rows.update(key=Concat(Value("~"), Cast("pk", CharField())))
    for row in written.values():
        row.save()
    for number, row in written.items():
        reviewed = sidecar.statements[number]
        if reviewed.within is not None and reviewed.within in written:
            row.within = written[reviewed.within]
            row.save(update_fields=["within"])
        _attribute(row, reviewed, standing.get(number, []), links)


def _attribute(row: Statement, reviewed: Reviewed, standing: list[Attribution], links: Links) -> None:
    """The recorded speakers, in the offices that the machine told or that the directory has for the day."""
    told = {attribution.actor_id: attribution for attribution in standing if attribution.actor_id}
    row.attributions.all().delete()
    fresh = []
    for slug in reviewed.speakers:
        actor = links.actors[slug]
        machine = told.get(actor.pk)
        post = machine.post if machine and machine.post else links.held(actor, row.said_earliest or row.date)
        office = machine.office if machine and machine.office else (post.title if post else "")
        fresh.append(Attribution(actor=actor, post=post, office=fitted(Attribution, "office", office)))
    fresh += [Attribution(name=fitted(Attribution, "name", name)) for name in reviewed.names]
    for position, attribution in enumerate(fresh):
        attribution.statement, attribution.position = row, position
        attribution.derive(row)
    Attribution.objects.bulk_create(fresh)


def _reject(rows: list[Statement], before: Applied, sidecar: Sidecar) -> tuple[str, ...]:
    """Reject what the machine suggests beyond the record, and what only an earlier record held.

    Returns the keys of all that the sidecars have rejected.
    """
    rejected = []
    for row in rows:
        suggested = row.review == Statement.Review.SUGGESTED and row.origin == Statement.Origin.MACHINE
        if suggested or row.key in before.recorded:
            row.review = Statement.Review.REJECTED
            row.reviewer, row.reviewed_at = sidecar.reviewer, sidecar.reviewed
            row.save()
            row.attributions.update(is_public=False)
            rejected.append(row.key)
        elif row.key in before.rejected:
            rejected.append(row.key)
    return tuple(rejected)


def _place(text: str, reviewed: Reviewed) -> list[Span] | None:
    """Where the pieces stand, in their order; `None` where they don't, or where two places could be meant."""
    found = []
    start = text.find(reviewed.words[0])
    while start >= 0:
        spans = _follow(text, reviewed.words, start)
        if spans and text.endswith(reviewed.prefix, 0, start):
            found.append(spans)
        start = text.find(reviewed.words[0], start + 1)
    return found[0] if len(found) == 1 else None


def _follow(text: str, words: Iterable[str], start: int) -> list[Span] | None:
    """The places of the pieces, the first at `start`, each further one the next after it."""
    spans: list[Span] = []
    for piece in words:
        begin = text.find(piece, spans[-1][1]) if spans else start
        if begin < 0:
            return None
        spans.append((begin, begin + len(piece)))
    return spans
