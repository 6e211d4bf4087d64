"""Captures that come with what an editor recorded of them: the machine proposes, the sidecar decides."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field
from pathlib import Path

from django.db import transaction

from articles.history import changing
from articles.ingest.directory import load_directory
from articles.ingest.linking import Links
from articles.ingest.pages import Stored, store
from articles.ingest.reading import Known, try_to_read
from articles.ingest.report import counted
from articles.ingest.reviewing import Review, apply_statements, settle_article
from articles.ingest.sidecars import Sidecar, SidecarError, find_sidecars, read_sidecar
from articles.ingest.sources import Source, Unreadable, media_type_of
from articles.ingest.yaml_nodes import Problem
from articles.models import Article, Capture


@dataclass(slots=True)
class SeedsReport:
    """What was loaded, and how machine and editors differ, page by page."""

    articles: int = 0
    already: int = 0
    reviews: dict[str, Review] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)

    @property
    def total(self) -> Review:
        """The reviews of all pages together."""
        return sum(self.reviews.values(), start=Review())

    def __str__(self) -> str:
        lines = [f"{counted(self.articles, 'page')} taken in, {self.already:,} there already."]
        lines += [f"  {name}: {review}" for name, review in self.reviews.items()]
        if self.reviews:
            lines.append(str(self.total))
        lines += [f"  {name}: {remark}" for name, review in self.reviews.items() for remark in review.remarks]
        if self.failures:
            lines.append(f"{len(self.failures)} failed:")
            lines += [f"  {failure}" for failure in self.failures]
        return "\n".join(lines)


def load_seeds(folder: Path) -> SeedsReport:
    """Import the captures of a folder as any page, and apply the sidecar beside each, a transaction a page.

    Loaded again, nothing is done twice, and what a person has changed since stays.
    Raises `FileNotFoundError` where the folder has no sidecar.
    """
    paths = find_sidecars(folder)
    if not paths:
        raise FileNotFoundError(f"{folder} holds no sidecars (.yaml)")
    report, links, known = SeedsReport(), Links.load(), Known.of(load_directory())
    for path in paths:
        try:
            sidecar = read_sidecar(path)
            _refuse_unknown(sidecar, links)
            with transaction.atomic():
                article, fresh = _import(sidecar, links, known)
                review = apply_sidecar(article, sidecar, links, fresh=fresh)
        except (SidecarError, OSError, SeedError) as error:
            report.failures += str(error).splitlines()
            continue
        report.articles += fresh
        report.already += not fresh
        report.reviews[sidecar.capture] = review
    return report


class SeedError(ValueError):
    """A capture that can't be taken in or does not fit its sidecar."""


def _import(sidecar: Sidecar, links: Links, known: Known) -> tuple[Article, bool]:
    """The article of the sidecar's capture, and whether it was imported just now."""
    data = sidecar.capture_path.read_bytes()
    if Capture.digest(data) != sidecar.sha256:
        raise SeedError(
            f"{sidecar.path.name}: {sidecar.capture} is not the capture that the editor saw (sha256)"
        )
    article = Article.objects.select_related("capture").filter(capture__sha256=sidecar.sha256).first()
    if article:
        return article, False
    reading = try_to_read(Source(sidecar.capture, data, media_type_of(data)), known)
    if isinstance(reading, Unreadable):
        raise SeedError(str(reading))
    stored = store(reading, links, status=Article.Status.PUBLISHED)
    if not isinstance(stored, Stored):
        raise SeedError(str(stored))
    return stored.article, True


def _refuse_unknown(sidecar: Sidecar, links: Links) -> None:
    """Raises `SidecarError` where the sidecar refers to what the archive does not have."""
    have: dict[str, Container[str]] = {
        "actor": links.actors,
        "event": links.events,
        "publisher": links.publishers,
    }
    unknown = sorted({(kind, slug) for kind, slug in sidecar.references() if slug not in have[kind]})
    if unknown:
        raise SidecarError(
            [Problem(sidecar.path.name, 1, f"the archive has no {kind} “{slug}”") for kind, slug in unknown]
        )


@transaction.atomic
def apply_sidecar(article: Article, sidecar: Sidecar, links: Links, *, fresh: bool = False) -> Review:
    """Make an article what its editor recorded of it.

    The settled columns are set, the recorded statements confirmed (those that the
    machine found, corrected where it was wrong) or added, and what the machine found
    beyond them is rejected by the editors. `Article.record` remembers what was
    applied: the same sidecar changes nothing the next time, and of a new version
    only what no person has changed since. `fresh`: the article was made just now,
    and nobody has seen its addresses.
    """
    article = Article.objects.select_for_update().select_related("capture").get(pk=article.pk)
    if article.record.get("digest") == sidecar.digest:
        return Review.of(article, sidecar)
    if fresh:  # what was never otherwise has no history
        return _apply(article, sidecar, links, fresh=fresh)
    action = f"As {sidecar.reviewer} recorded it in {sidecar.path.name}"
    with changing([article], article.statements.all(), by="load_seeds", action=action):
        return _apply(article, sidecar, links, fresh=fresh)


def _apply(article: Article, sidecar: Sidecar, links: Links, *, fresh: bool) -> Review:
    kept = settle_article(article, sidecar, links)
    applied = apply_statements(article, sidecar, links, fresh=fresh)
    article.record |= {
        "digest": sidecar.digest,
        "statements": applied.recorded,
        "rejected": list(applied.rejected),
    }
    article.save(update_fields=["record"])
    review = Review.of(article, sidecar)
    review.remarks += [*(f"{column} stays as a person changed it" for column in kept), *applied.remarks]
    return review
