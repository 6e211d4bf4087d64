"""Proving what the database can't: words verbatim, copied columns right, keys well formed.

Reads article by article, so that a million statements need no more memory than a few.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from articles.extraction import edtf
from articles.extraction.selectors.anchoring import find_quote
from articles.history import changing, touching
from articles.history.proof import gaps
from articles.ingest.articles import pieces
from articles.ingest.report import counted
from articles.ingest.rights import settle
from articles.models import (
    Actor,
    Article,
    Attribution,
    Capture,
    Event,
    Post,
    Publisher,
    Statement,
    Summary,
    Verification,
)
from articles.models.statement import WORDS
from articles.search.schema import are_namings_right, rebuild, rebuild_namings, recount

CHUNK = 100
_KEY = re.compile(r"[a-z2-7]{12}")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as it must be; `address` is where a person finds it."""

    address: str
    message: str
    repaired: bool = False

    def __str__(self) -> str:
        return f"{self.address}: {self.message}{' (repaired)' if self.repaired else ''}"


@dataclass(slots=True)
class VerificationReport:
    """What was looked at, and what is wrong with it."""

    captures: int = 0
    articles: int = 0
    statements: int = 0
    mentions: int = 0
    faults: list[Fault] = field(default_factory=list)

    @property
    def standing(self) -> list[Fault]:
        """Faults that were not repaired."""
        return [fault for fault in self.faults if not fault.repaired]

    def __str__(self) -> str:
        lines = [str(fault) for fault in self.faults]
        looked = (
            f"Looked at {counted(self.captures, 'capture')}, {counted(self.articles, 'article')}, "
            f"{counted(self.statements, 'statement')} and {counted(self.mentions, 'mention')}"
        )
        found = counted(len(self.faults), "fault") if self.faults else "nothing is wrong"
        repaired = len(self.faults) - len(self.standing)
        lines.append(f"{looked}: {found}{f', {repaired} of them repaired' if repaired else ''}.")
        return "\n".join(lines)


def note(report: VerificationReport) -> Verification:
    """Keep what a run found, for the editors' first page."""
    standing = [str(fault) for fault in report.standing]
    return Verification.objects.create(
        articles=report.articles,
        statements=report.statements,
        faults=len(report.faults),
        repaired=len(report.faults) - len(standing),
        standing=standing[: Verification.KEPT],
    )


Progress = Callable[[Iterable[Any]], Iterable[Any]]


def verify(*, repair: bool = False, progress: Progress = iter) -> VerificationReport:
    """Look at every record. With `repair`, what follows from other columns is set right.

    A statement whose words don't stand at its place is placed again where that is
    certain, and else marked to wait for an editor (`needs_placing`).
    """
    report = VerificationReport()
    for capture in progress(Capture.objects.order_by("pk").iterator(chunk_size=20)):
        report.captures += 1
        report.faults += _capture_faults(capture)
    report.faults += _authority_faults(repair)
    articles = (
        Article.objects.select_related("capture", "publisher", "original_publisher")
        .defer("capture__data")
        .order_by("pk")
    )
    for article in progress(articles.iterator(chunk_size=CHUNK)):
        with changing(by="verify", action="Set right by verify"):
            _verify_article(article, report, repair)
    report.faults += _history_faults(repair)
    report.faults += _naming_faults(repair)
    report.faults += _summary_faults(repair)
    return report


def _history_faults(repair: bool) -> Iterator[Fault]:
    """Changes of which no version tells; repaired, one does, though nobody knows whose they were."""
    for gap in gaps():
        if repair:
            gap.missing.save()
        yield Fault(f"history of {gap.name}", gap.message, repair)


def _capture_faults(capture: Capture) -> Iterator[Fault]:
    if not capture.data and capture.text == "":
        return  # of a data set, which gives no page that may not be shown; its digest is still its name
    if Capture.digest(bytes(capture.data)) != capture.sha256:
        yield Fault(f"capture {capture}", "its bytes are not those that were taken in (sha256)")


def _authority_faults(repair: bool) -> Iterator[Fault]:
    """Slugs of records that have pages, and the bounds of their dates."""
    for model in (Actor, Event, Publisher):
        for row in model._default_manager.only("slug").iterator(chunk_size=500):
            if not _SLUG.fullmatch(row.slug):
                yield Fault(f"{model._meta.verbose_name} {row.slug}", "its slug is not well formed")
    for event in Event.objects.iterator(chunk_size=500):
        yield from _bounds(event, event.get_absolute_url(), ("date",), repair)
    for post in Post.objects.select_related("actor").iterator(chunk_size=500):
        yield from _bounds(post, post.actor.get_absolute_url(), ("since", "until"), repair)


def _bounds(row: Any, address: str, columns: Iterable[str], repair: bool) -> Iterator[Fault]:
    """The earliest and latest day beside each EDTF column."""
    for column in columns:
        text = getattr(row, column)
        try:
            wanted = edtf.bounds(text) if text else (None, None)
        except edtf.InvalidDate as error:
            yield Fault(address, f"{column}: {error}")
            continue
        if (getattr(row, f"{column}_earliest"), getattr(row, f"{column}_latest")) != wanted:
            if repair:
                names = {f"{column}_earliest": wanted[0], f"{column}_latest": wanted[1]}
                type(row)._default_manager.filter(pk=row.pk).update(**names)
            yield Fault(address, f"the bounds of {column} are not those of “{text}”", repair)


def _naming_faults(repair: bool) -> Iterator[Fault]:
    """Whether the database keeps whom statements name as it stands in the texts."""
    if not are_namings_right(connection):
        if repair:
            rebuild_namings(connection)
        yield Fault("namings", "whom statements name is not kept as it stands in the texts", repair)


def _summary_faults(repair: bool) -> Iterator[Fault]:
    """Whether the counts that the database keeps are those that counting gives."""
    kept: Counter[tuple[str, str, int]] = Counter()
    for facet, value, number, count in Summary.objects.values_list("facet", "value", "number", "count"):
        kept[facet, value, number] += count
    wrong = {key for key, _ in {key: n for key, n in kept.items() if n}.items() ^ recount(connection).items()}
    if wrong and repair:
        rebuild(connection)
    for facet in sorted({facet for facet, _, _ in wrong}):
        yield Fault("summary", f"its counts of {facet} are not those of the archive", repair)


# --- articles ----------------------------------------------------------------


def _verify_article(article: Article, report: VerificationReport, repair: bool) -> None:
    report.articles += 1
    report.faults += _article_faults(article, repair)
    for statement in article.statements.prefetch_related("attributions__actor").select_related("within"):
        statement.article = article
        report.statements += 1
        report.faults += _place_faults(statement, repair)
        report.faults += _copied_faults(statement, repair)
    for mention in article.mentions.all():
        report.mentions += 1
        if mention.text != article.text[mention.start : mention.end]:
            address = f"{article.get_absolute_url()} mention {mention.start}–{mention.end}"
            report.faults.append(Fault(address, f"“{mention.text}” is not what stands there"))


def _article_faults(article: Article, repair: bool) -> Iterator[Fault]:
    address = article.get_absolute_url()
    if not _SLUG.fullmatch(article.slug):
        yield Fault(address, "its slug is not well formed")
    yield from _bounds(article, address, ("published", "captured"), repair)
    length = len(article.capture.text)
    if any(not 0 <= cut["start"] < cut["end"] <= length for cut in article.cuts):
        yield Fault(address, "a cut is outside of its capture")
    if any(not 0 <= number <= len(article.paragraphs) for _, number in article.headings):
        yield Fault(address, "a heading stands before a paragraph that is not there")
    if article.searched_whole != article.shows_text:
        if repair:
            settle(Article.objects.filter(pk=article.pk))
        yield Fault(address, "search does not follow what readers may see of it (apply_rights)", repair)
        return
    yield from _derived(article, address, ("date", "date_latest", "terms"), repair)


def _place_faults(statement: Statement, repair: bool) -> Iterator[Fault]:
    """Whether key and words are what they must be."""
    address, text = statement.get_absolute_url(), statement.article.text
    if not _KEY.fullmatch(statement.key):
        yield Fault(address, f"its key “{statement.key}” is not well formed")
    if statement.within and statement.within.article_id != statement.article_id:
        yield Fault(address, "it is within a statement of another article")
    if statement.needs_placing:
        return
    try:
        flat = [place for start, end in statement.segments for place in (start, end)]
        ordered = bool(flat) and flat == sorted(flat) and flat[0] >= 0 and flat[-1] <= len(text)
    except (TypeError, ValueError):
        yield Fault(address, "its segments are not pairs of numbers")
        return
    if not ordered or " … ".join(text[a:b] for a, b in statement.segments) != statement.content:
        yield _unplaced(statement, address, repair)
        return
    for name in WORDS:
        start, end = getattr(statement, f"{name}_start"), getattr(statement, f"{name}_end")
        if start is not None and text[start:end] != getattr(statement, name):
            if repair:
                places = {f"{name}_start": None, f"{name}_end": None}
                Statement.objects.filter(pk=statement.pk).update(**places)
            yield Fault(
                address,
                f"its {name.replace('_', ' ')} “{getattr(statement, name)}” is not what stands there",
                repair,
            )


def _unplaced(statement: Statement, address: str, repair: bool) -> Fault:
    message = f"its words “{statement.content[:60]}” are not what stands at its place"
    if repair:
        touching([statement])
        found = find_quote(statement.article.text, pieces(statement), statement.prefix, statement.suffix)
        if found:
            statement.segments = [list(span) for span in found]
        else:
            statement.needs_placing = True
            message += "; it waits for an editor"
        for name in WORDS:
            setattr(statement, f"{name}_start", None)
            setattr(statement, f"{name}_end", None)
        statement.save()
    return Fault(address, message, repair)


def _copied_faults(statement: Statement, repair: bool) -> Iterator[Fault]:
    """Whether the columns are right that follow from others, of the statement and its attributions."""
    address = statement.get_absolute_url()
    yield from _bounds(statement, address, ("said",), repair)
    columns = (
        *("start", "end", "prefix", "suffix", "date", "date_latest", "article_date"),
        *("publisher_id", "is_public", "terms"),
    )
    yield from _derived(statement, address, columns, repair)
    for attribution in statement.attributions.all():
        attribution.statement = statement
        who = f"{address} by {attribution}"
        yield from _derived(attribution, who, ("date", "date_latest", "is_public", "side", "type"), repair)


def _derive(row: Article | Statement | Attribution) -> None:
    if isinstance(row, Attribution):
        row.derive(row.statement)
    elif isinstance(row, Statement):
        row.derive(row.article)
    else:
        row.derive()


def _derived(
    row: Article | Statement | Attribution, address: str, columns: Iterable[str], repair: bool
) -> Iterator[Fault]:
    """Columns that are not what `derive` makes of them. The row has the right ones afterwards."""
    columns = list(columns)
    stood = [getattr(row, column) for column in columns]
    try:
        _derive(row)
    except edtf.InvalidDate:  # told by `_bounds`
        return
    if "terms" in columns and not isinstance(row, Attribution):
        row.terms = row.search_terms()
    wrong = [column for column, value in zip(columns, stood, strict=True) if getattr(row, column) != value]
    if wrong and repair:
        type(row)._default_manager.filter(pk=row.pk).update(**{name: getattr(row, name) for name in wrong})
    if wrong:
        yield Fault(address, f"out of step: {', '.join(wrong)}", repair)
