"""Run the engine over the archive again."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.ingest.reannotate import reannotate
from articles.ingest.report import counted


class Command(BaseCommand):
    help = (
        "Read articles again with the engine as it is now. Suggestions are added, changed and retired; what "
        "people confirmed, rejected, edited or added is never touched, and permalinks stay."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slugs", nargs="*", metavar="SLUG", help="Articles (default: all).")
        parser.add_argument(
            "--dry-run", action="store_true", help="Say what would change, and change nothing."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        report = reannotate(options["slugs"], dry_run=options["dry_run"])
        self.stdout.write(str(report))
        if report.failures:
            raise CommandError(f"{counted(len(report.failures), 'article')} failed.")
        if options["slugs"] and report.articles < len(set(options["slugs"])):
            raise CommandError("Some of these slugs are of no article.")
