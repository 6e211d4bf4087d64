"""Running a newer engine over the archive: suggestions come and go, what people decided stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from django.db import DatabaseError, transaction

from articles.extraction import values
from articles.extraction.annotate import annotate
from articles.extraction.clean.presented import headings
from articles.extraction.entities.names import Index, prepare
from articles.extraction.values import Annotation, Dating, Heading
from articles.history import changing, touching
from articles.ingest.directory import load_directory
from articles.ingest.linking import Links
from articles.ingest.pairing import pair, shared, spans_of
from articles.ingest.recording import fill, mention_rows, record_statements
from articles.ingest.report import counted
from articles.ingest.utterances import hand_on
from articles.models import Article, Attribution, Mention, PastAddress, Statement
from articles.models.statement import WORDS


@dataclass(slots=True)
class ReannotationReport:
    """What a re-run changed. `kept` are statements of people that the engine did not touch."""

    dry_run: bool = False
    articles: int = 0
    added: int = 0
    updated: int = 0
    retired: int = 0
    unchanged: int = 0
    kept: int = 0
    mentions_added: int = 0
    mentions_retired: int = 0
    failures: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        verb = "would be read again" if self.dry_run else "read again"
        lines = [
            f"{counted(self.articles, 'article')} {verb}: {counted(self.added, 'suggestion')} added, "
            f"{self.updated:,} changed, {self.retired:,} retired, {self.unchanged:,} as before; "
            f"{counted(self.kept, 'statement')} that people decided on left alone.",
            f"{counted(self.mentions_added, 'mention')} added, {self.mentions_retired:,} retired.",
        ]
        if self.failures:
            lines.append(f"{len(self.failures)} failed:")
            lines += [f"  {failure}" for failure in self.failures]
        return "\n".join(lines)


class _DryRunError(Exception):
    """Ends the transaction of a page of which nothing is to be kept."""


def reannotate(slugs: Sequence[str] = (), *, dry_run: bool = False) -> ReannotationReport:
    """Read all articles again, or those named, each in one transaction.

    Permalinks stay: a suggestion that the engine makes with other bounds keeps its
    key, and the key of one that it no longer makes leads to what stands in its place.
    """
    report, links, index = ReannotationReport(dry_run=dry_run), Links.load(), prepare(load_directory())
    for pk in _ids(slugs):
        try:
            with transaction.atomic():
                article = (
                    Article.objects.select_for_update(of=("self",))
                    .select_related("capture", "publisher")
                    .get(pk=pk)
                )
                annotation = annotation_of(article, index)
                with changing(by="reannotate", action="Read again"):
                    _read_again(article, annotation, links, report)
                if dry_run:
                    raise _DryRunError
        except _DryRunError:
            pass
        except DatabaseError as error:
            report.failures.append(f"{article.slug}: the database failed: {error}".strip())
            continue
        report.articles += 1
    return report


def _ids(slugs: Sequence[str]) -> Iterator[int]:
    articles = Article.objects.order_by("pk")
    if slugs:
        articles = articles.filter(slug__in=slugs)
    return articles.values_list("pk", flat=True).iterator()


def annotation_of(article: Article, index: Index) -> Annotation:
    """What the engine finds in an article as it stands, with the editors' text, title and date."""
    return annotate(
        article.text,
        directory=index,
        published=Dating(article.published, article.published_basis) if article.published else None,
        title=article.title,
        dateline=article.dateline or None,
        publisher=article.publisher.slug if article.publisher else None,
        headings=headings(
            article.capture.text,
            [(cut["start"], cut["end"], cut["reason"]) for cut in article.cuts],
            article.text,
            [heading for heading, _ in article.headings],
        ),
        sections=tuple([Heading(text, before) for text, before in article.headings]),
    )


@transaction.atomic
def _read_again(article: Article, annotation: Annotation, links: Links, report: ReannotationReport) -> None:
    rows = list(article.statements.prefetch_related("attributions").order_by("start", "-end", "id"))
    for row in rows:
        row.article = article
    placed = [row for row in rows if not row.needs_placing]
    pairs = pair(
        [statement.segments for statement in annotation.statements],
        [spans_of(row.segments) for row in placed],
        prefer=lambda index: not _retirable(placed[index]),
    )
    untouchable = [row for row in rows if not _retirable(row)]
    report.kept += len(untouchable)
    known = {number: placed[index] for number, index in pairs.items()}
    suggested = [(row, annotation.statements[number]) for number, row in known.items() if _retirable(row)]
    updated = _update(suggested, links)
    report.updated += updated
    report.unchanged += len(suggested) - updated
    fresh = [number for number in range(len(annotation.statements)) if number not in known]
    known |= _add(article, annotation, fresh, links, taken={row.key for row in rows})
    report.added += len(fresh)
    _nest(known, annotation.statements, set(fresh))
    matched = {row.pk for row in known.values()}
    retired = [row for row in rows if _retirable(row) and row.pk not in matched]
    _retire(retired, [row for row in [*placed, *known.values()] if row not in retired])
    report.retired += len(retired)
    added, gone = _renew_mentions(article, annotation.mentions, links)
    report.mentions_added += added
    report.mentions_retired += gone
    Article.objects.filter(pk=article.pk).update(engine=annotation.engine[:40])


def _retirable(row: Statement) -> bool:
    """As `StatementQuerySet.retirable`; one that waits to be placed waits for an editor."""
    return (
        row.review == Statement.Review.SUGGESTED
        and row.origin == Statement.Origin.MACHINE
        and not row.edited
        and not row.needs_placing
    )


_TOLD = (
    *("segments", "type", "attribution", "said", "said_basis", "occasion_id", "confidence", "reasons"),
    *(f"{name}{edge}" for name in WORDS for edge in ("", "_start", "_end")),
)


def _update(suggested: Sequence[tuple[Statement, values.Statement]], links: Links) -> int:
    """Make suggestions what the engine says now, under their old keys; says how many are not as before."""
    changed = []
    for row, statement in suggested:
        before = [getattr(row, name) for name in _TOLD]
        standing = [_told(attribution) for attribution in row.attributions.all()]
        fill(row, statement, links)
        row.derive(row.article)
        speakers = links.attributions(row, statement.speakers)
        if before != [getattr(row, name) for name in _TOLD] or standing != [_told(it) for it in speakers]:
            changed.append((row, speakers))
    touching([row for row, _ in changed])
    for row, speakers in changed:
        row.save()
        row.attributions.all().delete()
        Attribution.objects.bulk_create(speakers)
    return len(changed)


def _told(attribution: Attribution) -> tuple[object, ...]:
    return (attribution.actor_id, attribution.post_id, attribution.name, attribution.office)


def _add(
    article: Article, annotation: Annotation, fresh: Sequence[int], links: Links, taken: Iterable[str]
) -> dict[int, Statement]:
    past = PastAddress.objects.filter(kind=PastAddress.Kind.STATEMENT, statement__article=article)
    found = [_alone(annotation.statements[number]) for number in fresh]
    rows = record_statements(article, found, links, taken={*taken, *past.values_list("value", flat=True)})
    return dict(zip(fresh, rows, strict=True))


def _alone(statement: values.Statement) -> values.Statement:
    """Without its parent, whose index is of the whole page: `_nest` sets it."""
    return replace(statement, within=None)


def _nest(known: dict[int, Statement], found: Sequence[values.Statement], fresh: set[int]) -> None:
    """Set which statement reports which, for suggestions only."""
    moved = []
    for number, row in known.items():
        within = found[number].within
        parent = known.get(within) if within is not None else None
        if (number in fresh or _retirable(row)) and row.within_id != (parent.pk if parent else None):
            row.within = parent
            moved.append(row)
    new = {known[number].pk for number in fresh}
    touching([row for row in moved if row.pk not in new])
    Statement.objects.bulk_update(moved, ["within"])


def _retire(retired: Sequence[Statement], staying: Sequence[Statement]) -> None:
    """Delete suggestions; their addresses, and those that led to them, go on to what overlaps them most."""
    touching(retired, Statement.objects.filter(within__in=[row.pk for row in retired]))
    inherited = {}
    for row in retired:
        spans = spans_of(row.segments)
        heirs = [(shared(spans, spans_of(heir.segments)), -heir.pk, heir) for heir in staying]
        share, _, heir = max(heirs, key=lambda item: item[:2], default=(0.0, 0, None))
        if heir is not None and share > 0:
            PastAddress.objects.filter(statement=row).update(statement=heir)
            PastAddress.objects.create(kind=PastAddress.Kind.STATEMENT, value=row.key, statement=heir)
            inherited[row.pk] = heir.pk
    hand_on(inherited)
    Statement.objects.filter(pk__in=[row.pk for row in retired]).delete()


def _renew_mentions(article: Article, found: Iterable[values.Mention], links: Links) -> tuple[int, int]:
    """Mentions as the engine finds them now, but for those that a person made, changed or removed."""
    removed = {tuple(entry) for entry in article.record.get("removed_mentions", ())}
    standing = {_place(row): row for row in article.mentions.all()}
    persons = [row for row in standing.values() if row.edited]
    wanted = {}
    for row in mention_rows(article, found, links):
        taken = any(row.start < other.end and other.start < row.end for other in persons)
        if not taken and (row.text, row.actor_id, row.event_id) not in removed:
            wanted[_place(row)] = row
    fresh = [row for place, row in wanted.items() if place not in standing]
    gone = [row.pk for place, row in standing.items() if place not in wanted and not row.edited]
    touching(Mention.objects.filter(pk__in=gone))
    Mention.objects.filter(pk__in=gone).delete()
    Mention.objects.bulk_create(fresh)
    return len(fresh), len(gone)


def _place(row: Mention) -> tuple[object, ...]:
    return row.start, row.end, row.actor_id, row.event_id
