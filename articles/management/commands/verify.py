"""Prove that the archive is whole."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from articles.ingest.report import counted
from articles.ingest.verify import note, verify


class Command(BaseCommand):
    help = (
        "Look at every capture, article, statement, speaker and mention: are the words those of the text, "
        "are copied columns right, are keys well formed? Prints what is wrong, and where."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--repair", action="store_true", help="Set right what follows from other columns."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        report = verify(
            repair=options["repair"],
            progress=lambda rows: tqdm(rows, unit=" records", disable=None, file=sys.stderr),
        )
        note(report)
        self.stdout.write(str(report))
        if report.standing:
            raise CommandError(f"{counted(len(report.standing), 'fault')}.")
