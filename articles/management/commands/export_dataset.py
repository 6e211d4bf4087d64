"""Write the public archive as a data set."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from articles.dataset import Maker, export_dataset
from articles.dataset.writing import FolderNotEmptyError


class Command(BaseCommand):
    help = (
        "Write the whole public archive into a folder, as a Frictionless data package: CSV files with their "
        "schemas, captures, CITATION.cff, README and checksums. Texts are given as their publishers allow."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, help="A folder that is missing or empty.")
        parser.add_argument(
            "--address",
            default="",
            help="Where the archive is on the web, such as https://archive.example.org/.",
        )
        parser.add_argument(
            "--licence",
            default="",
            metavar="SPDX",
            help="Licence of what the archive adds, such as CC-BY-4.0.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["licence"] and not re.fullmatch(r"[A-Za-z0-9.+-]+", options["licence"]):
            raise CommandError(
                "--licence is the short name of a licence (spdx.org/licenses), such as CC-BY-4.0."
            )
        if options["address"] and not re.fullmatch(r"https?://[^\s/]+/?", options["address"]):
            raise CommandError("--address is an address such as https://archive.example.org/.")
        maker = Maker(options["address"], options["licence"], settings.CONTACT_EMAIL)
        try:
            report = export_dataset(
                options["folder"], maker, lambda rows: tqdm(rows, unit=" rows", disable=None, leave=False)
            )
        except (FolderNotEmptyError, OSError) as error:
            raise CommandError(str(error)) from None
        self.stdout.write(str(report))
