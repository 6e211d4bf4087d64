"""Measure how fast pages are read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.ingest.bench import bench
from articles.ingest.sources import Source, read_sources
from articles.management.directory import directory_or_files


class Command(BaseCommand):
    help = (
        "Print pages per CPU second on one core for clean and annotate (linking included, database apart), "
        "beside a fixed reference loop by which machines compare; and how time grows with a page's length."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        seeds = Path(settings.BASE_DIR) / "fixtures" / "seeds"
        parser.add_argument("paths", nargs="*", default=[str(seeds)], help="Pages (default: fixtures/seeds).")
        parser.add_argument("--rounds", type=int, default=7)

    def handle(self, *args: Any, **options: Any) -> None:
        if options["rounds"] < 1:
            raise CommandError("--rounds must be 1 or more.")
        sources = [source for source in read_sources(options["paths"]) if isinstance(source, Source)]
        try:
            report = bench(sources, directory_or_files(self.stderr.write), rounds=options["rounds"])
        except ValueError as error:
            raise CommandError(f"Nothing to measure: {error}.") from None
        self.stdout.write(str(report))
