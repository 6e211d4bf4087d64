"""Load captures together with what editors recorded of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.ingest.report import counted
from articles.ingest.seeds import load_seeds


class Command(BaseCommand):
    help = (
        "Import the captures of a folder as any page, apply the sidecar (.yaml) beside each, and report how "
        "machine and editors differ. What a person has changed since is left as it is."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "path",
            nargs="?",
            type=Path,
            default=Path(settings.BASE_DIR) / "fixtures" / "seeds",
            help="A folder of captures and sidecars (default: fixtures/seeds).",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            report = load_seeds(options["path"])
        except FileNotFoundError as error:
            raise CommandError(str(error)) from None
        self.stdout.write(str(report))
        if report.failures:
            raise CommandError(f"{counted(len(report.failures), 'problem')} with the seeds.")
