"""Load actors, events and publishers from the authority files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.ingest import authority
from articles.ingest.report import counted


class Command(BaseCommand):
    help = (
        "Load actors, events and publishers. An entry that an editor has changed is kept and reported; "
        "of a file with a broken entry nothing is written."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "path",
            nargs="?",
            type=Path,
            default=Path(settings.BASE_DIR) / "fixtures" / "authority",
            help="A folder of actors.yaml, events.yaml and publishers.yaml, or one of them "
            "(default: fixtures/authority).",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            report = authority.load(options["path"])
        except FileNotFoundError as error:
            raise CommandError(str(error)) from None
        self.stdout.write(str(report))
        if report.problems:
            raise CommandError(f"{counted(len(report.problems), 'problem')} in the authority files.")
