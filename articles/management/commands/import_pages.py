"""Take captured pages into the archive."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from articles.ingest.pages import import_pages
from articles.ingest.report import counted
from articles.ingest.sources import LIMIT
from articles.models import Article


class Command(BaseCommand):
    help = (
        "Take in captured pages: files and folders of .txt and .html, feeds, .jsonl with one record a line "
        "(text or html, and url, title, publisher, published, captured), or - for standard input. "
        "What the archive has already is left as it is."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH")
        parser.add_argument("--dry-run", action="store_true", help="Read the pages, and write nothing.")
        parser.add_argument("--workers", type=int, default=1, metavar="N", help="Processes that read pages.")
        parser.add_argument(
            "--status",
            choices=[Article.Status.DRAFT.value, Article.Status.PUBLISHED.value],
            default=Article.Status.PUBLISHED.value,
            help="Whether readers see the pages at once (default: published).",
        )
        parser.add_argument(
            "--max-mb", type=int, default=LIMIT >> 20, metavar="N", help="The largest page that is taken in."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["workers"] < 1 or options["max_mb"] < 1:
            raise CommandError("--workers and --max-mb must be 1 or more.")
        report = import_pages(
            options["paths"],
            dry_run=options["dry_run"],
            workers=options["workers"],
            status=options["status"],
            limit=options["max_mb"] << 20,
            # tqdm shows nothing where nobody looks: not in a log, not in a pipe.
            progress=lambda pages: tqdm(pages, unit=" pages", disable=None, file=sys.stderr),
        )
        self.stdout.write(str(report))
        if report.interrupted:
            raise CommandError("Interrupted.", returncode=130)
        if report.failures:
            raise CommandError(f"{counted(len(report.failures), 'page')} failed.")
