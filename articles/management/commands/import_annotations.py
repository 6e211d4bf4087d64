"""Bring in Web Annotations."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.ingest.annotations import AnnotationError, import_annotations


class Command(BaseCommand):
    help = (
        "Bring in W3C Web Annotations (JSON) on articles of this archive, such as ?format=annotations gives "
        "or another tool has made. Each that is new becomes a suggestion; one without a certain place is "
        "refused."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")

    def handle(self, *args: Any, **options: Any) -> None:
        refused = 0
        for path in options["files"]:
            try:
                report = import_annotations(json.loads(path.read_text(encoding="utf-8")))
            except OSError as error:
                raise CommandError(f"{path}: {error.strerror}.") from None
            except AnnotationError as error:
                raise CommandError(f"{path}: {error}") from None
            except ValueError:
                raise CommandError(f"{path} is not JSON.") from None
            self.stdout.write(f"{path}: {report}")
            refused += len(report.refused)
        if refused:
            raise CommandError(f"{refused} not brought in.")
