"""Print what the archive would record of pages, without a write to the database."""

from __future__ import annotations

import json
import os
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.ingest.reading import Reading, read_all
from articles.ingest.report import counted
from articles.ingest.showing import as_json, as_text
from articles.ingest.sources import LIMIT, Remarks, read_sources
from articles.management.directory import directory_or_files


class Command(BaseCommand):
    help = (
        "Read pages as import_pages does and print what it would record; nothing is written. "
        "PATH: files and folders of .txt, .html, feeds and .jsonl, or - for standard input."
    )
    requires_system_checks = []  # it reads text: neither templates nor models need to be in order

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH")
        parser.add_argument("--json", action="store_true", help="One JSON object a line, a page each.")
        parser.add_argument("--workers", type=int, default=1, metavar="N", help="Processes that read pages.")
        parser.add_argument("--max-mb", type=int, default=LIMIT >> 20, metavar="N", help="The largest page.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            self.print_pages(options)
        except BrokenPipeError:
            # Whoever read has read enough (`annotate … | head`); what is still buffered goes nowhere.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    def print_pages(self, options: dict[str, Any]) -> None:
        remarks = Remarks()
        sources = read_sources(options["paths"], limit=options["max_mb"] << 20, remarks=remarks)
        directory = directory_or_files(self.stderr.write)
        failed = 0
        for outcome in read_all(sources, directory, workers=options["workers"]):
            if not isinstance(outcome, Reading):
                failed += 1
                self.stderr.write(str(outcome))
            elif options["json"]:
                self.stdout.write(json.dumps(as_json(outcome), ensure_ascii=False))
            else:
                self.stdout.write(as_text(outcome) + "\n")
        for remark in remarks:
            self.stderr.write(f"Note: {remark}")
        if failed:
            raise CommandError(f"{counted(failed, 'page')} failed.")
