"""What the review screen shows: the text with every statement marked, and the list of statements.

Plain values for the templates; nothing here is HTML.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from articles.extraction import edtf
from articles.ingest.events import kind_of, proposed_name
from articles.ingest.review_steps import version
from articles.ingest.speakers import offices_on
from articles.models import Actor, Article, Event, Post, Reservation, Statement
from articles.models.base import Side


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a paragraph in which the same statements stand.

    `owner` is the innermost of them, `None` where there is none; `names` are class names.
    """

    text: str
    owner: int | None = None
    names: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, where it begins in the text (code points), and its runs."""

    start: int
    runs: list[Run]
    headings: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Card:
    """One statement of the list."""

    statement: Statement
    number: int
    version: str
    depth: int
    current: bool
    said: str


def statements_of(article: Article) -> list[Statement]:
    """The article's statements in the order of the text, each knowing the article."""
    found = list(
        article.statements.in_text_order()
        .select_related("occasion", "within")
        .prefetch_related("attributions__actor", "attributions__post__institution")
    )
    for statement in found:
        statement.article = article
    return found


def current_of(statements: list[Statement], chosen: str | None) -> Statement | None:
    """The chosen statement, or the first that waits for a decision, or the first."""
    if chosen and chosen.isdecimal():
        for statement in statements:
            if statement.pk == int(chosen):
                return statement
    waiting = [row for row in statements if row.review == Statement.Review.SUGGESTED or row.needs_placing]
    return next(iter(waiting or statements), None)


def cards(statements: list[Statement], current: Statement | None) -> list[Card]:
    """The list, nested ones with their depth."""
    above = {row.pk: row.within_id for row in statements}
    found = []
    for number, row in enumerate(statements, 1):
        said = edtf.in_words(row.said) if row.said else ""
        is_current = current is not None and row.pk == current.pk
        found.append(Card(row, number, version(row), _depth(row.pk, above), is_current, said))
    return found


def _depth(pk: int, above: dict[int, int | None]) -> int:
    depth, at, seen = 0, above.get(pk), {pk}
    while at is not None and at in above and at not in seen:
        seen.add(at)
        depth, at = depth + 1, above[at]
    return depth


def paragraphs(article: Article, statements: list[Statement], current: Statement | None) -> list[Paragraph]:
    """The text in paragraphs of runs. Rejected statements are marked only while they are looked at."""
    shown = [
        row
        for row in statements
        if not row.needs_placing and (row.review != Statement.Review.REJECTED or row is current)
    ]
    spans = [(start, end, row) for row in shown for start, end in row.segments]
    words = _words_of(current)
    headings: dict[int, list[str]] = {}
    for text, before in article.headings:
        headings.setdefault(before, []).append(text)
    return [
        Paragraph(start, _runs(text, start, spans, words, current), headings.get(number, []))
        for number, (start, text) in enumerate(article.paragraphs)
    ]


def _words_of(current: Statement | None) -> list[tuple[int, int, str]]:
    """Cue, source and occasion of the statement that is looked at."""
    if current is None or current.needs_placing:
        return []
    found = [
        (current.cue_start, current.cue_end, "desk-cue"),
        (current.mention_start, current.mention_end, "desk-mention"),
        (current.occasion_mention_start, current.occasion_mention_end, "desk-occasion"),
    ]
    return [(start, end, name) for start, end, name in found if start is not None and end is not None]


def _runs(
    text: str,
    offset: int,
    spans: list[tuple[int, int, Statement]],
    words: list[tuple[int, int, str]],
    current: Statement | None,
) -> list[Run]:
    last = offset + len(text)
    here = [(start, end, row) for start, end, row in spans if start < last and end > offset]
    near = [(start, end, name) for start, end, name in words if start < last and end > offset]
    edges = {offset, last}
    for start, end, _ in [*here, *near]:
        edges |= {max(start, offset), min(end, last)}
    ordered = sorted(edges)
    runs = []
    for begin, finish in pairwise(ordered):
        inside = [row for start, end, row in here if start <= begin and finish <= end]
        names = [name for start, end, name in near if start <= begin and finish <= end]
        runs.append(_run(text[begin - offset : finish - offset], inside, names, current))
    return runs


def _run(text: str, inside: list[Statement], names: list[str], current: Statement | None) -> Run:
    if not inside:
        return Run(text, None, " ".join(names))
    owner = min(inside, key=lambda row: (row.end - row.start, row.pk))
    names = [*names, f"desk-{owner.review}"]
    if len(inside) > 1:
        names.append("desk-inner")
    if current is not None and any(row.pk == current.pk for row in inside):
        names.append("desk-current")
    return Run(text, owner.pk, " ".join(names))


def progress(statements: list[Statement]) -> dict[str, int]:
    """How far the review is."""
    waiting = sum(row.review == Statement.Review.SUGGESTED for row in statements)
    return {"total": len(statements), "done": len(statements) - waiting, "waiting": waiting}


def candidates(term: str, statement: Statement, limit: int = 8) -> list[dict[str, Any]]:
    """Actors one of whose names contains the term, with the offices they may have held on the day."""
    found = list(Actor.objects.named(term).order_by("name")[:limit]) if term.strip() else []
    rows: list[dict[str, Any]] = []
    for actor in found:
        label = f"{actor.name} · {actor.get_side_display()}"
        posts: list[Post | None] = [*offices_on(actor.pk, statement)] or [None]
        for post in posts:
            office = f" · {post}" if post else ""
            rows.append({"actor": actor.pk, "post": post.pk if post else None, "label": f"{label}{office}"})
    return rows


def others_at(article: Article, user: Any) -> list[Any]:
    """The users who are at the article beside this one."""
    held = Reservation.objects.held().filter(article=article).of_others(user)
    return [row.user for row in held.select_related("user")]


def screen(article: Article, chosen: str | None, user: Any) -> dict[str, Any]:
    """Everything that the templates of the review need."""
    statements = statements_of(article)
    current = current_of(statements, chosen)
    return {
        "article": article,
        "paragraphs": paragraphs(article, statements, current),
        "cards": cards(statements, current),
        "current": current,
        "current_version": version(current) if current else "",
        "current_words": _lines(article, current),
        "progress": progress(statements),
        "others_here": others_at(article, user),
        "types": Statement.Type.choices,
        "kinds": Actor.Kind.choices,
        "sides": Side.choices,
        "outers": [row for row in statements if current and row.pk != current.pk and not row.needs_placing],
        "event_kinds": Event.Kind.choices,
        "new_event": _new_event(current),
        "unlinked": [row for row in current.attributions.all() if not row.actor_id] if current else [],
    }


def _new_event(current: Statement | None) -> dict[str, str]:
    """What an event may be that the text names and the statement has not; empty where it has one."""
    if current is None or current.occasion_id or not current.occasion_mention:
        return {}
    return {"name": proposed_name(current), "kind": kind_of(current.occasion_mention)}


def _lines(article: Article, current: Statement | None) -> str:
    if current is None:
        return ""
    if current.needs_placing:
        return current.content
    return "\n".join(" ".join(article.text[start:end].split()) for start, end in current.segments)
