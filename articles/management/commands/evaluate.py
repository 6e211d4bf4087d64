"""Measure the engine on annotated pages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.ingest import evaluate
from articles.ingest.report import counted
from articles.management.directory import directory_or_files


class Command(BaseCommand):
    help = (
        "Print precision, recall and F1 of the engine on annotated pages, by type, attribution, confidence. "
        "FOLDER: sidecars such as fixtures/seeds, or annotations with their captures."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path)
        parser.add_argument(
            "--pages", type=Path, help="Where the captures are, if not beside the annotations."
        )
        parser.add_argument("--store", action="store_true", help="Keep the run, to be shown with the method.")
        parser.add_argument("--name", default="", help="What to call the pages (default: the folder's name).")
        parser.add_argument("--json", action="store_true", help="Print the figures as JSON.")
        parser.add_argument("--workers", type=int, default=1, metavar="N", help="Processes that read pages.")

    def handle(self, *args: Any, **options: Any) -> None:
        directory = directory_or_files(self.stderr.write)
        try:
            report = evaluate.evaluate(
                options["folder"],
                directory,
                pages=options["pages"],
                name=options["name"],
                workers=options["workers"],
            )
        except (ValueError, OSError) as error:
            raise CommandError(str(error)) from None
        self.stdout.write(json.dumps(report.figures) if options["json"] else str(report))
        if options["store"]:
            kept = evaluate.keep(report)
            self.stdout.write(f"Kept as {kept}.")
        if report.failures:
            raise CommandError(f"{counted(len(report.failures), 'page')} could not be read.")
