"""Make an archive of a data set."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from articles.dataset import DatasetError, import_dataset
from articles.ingest.report import counted


class Command(BaseCommand):
    help = (
        "Import what export_dataset wrote into an empty, migrated archive: the same addresses, records and "
        "moments. All of it is imported, or nothing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, help="The folder with datapackage.json.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            counts = import_dataset(
                options["folder"], lambda rows: tqdm(rows, unit=" rows", disable=None, leave=False)
            )
        except DatasetError as error:
            raise CommandError(str(error)) from None
        for name, count in counts.items():
            self.stdout.write(f"{name}: {count:,}")
        self.stdout.write(
            f"The archive holds {counted(counts['articles'], 'article')} of {options['folder']}."
        )
