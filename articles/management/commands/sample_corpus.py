"""Fill the archive with a synthetic sample, for tests and benchmarks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from articles.ingest import authority, sample
from articles.models import Actor


class Command(BaseCommand):
    help = (
        "Fill the archive with N synthetic articles of 10 statements each, with the actors, events and "
        "publishers of the authority files. The same N and seed give the same archive. "
        "An archive that holds real pages is left alone."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("articles", metavar="N", type=int, help="Articles that the sample is to have.")
        parser.add_argument("--seed", type=int, default=1, help="Another seed gives another sample.")
        parser.add_argument("--force", action="store_true", help="Mix the sample with real pages.")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["articles"] < 0:
            raise CommandError("N can't be less than 0.")
        try:
            if not Actor.objects.exists():
                authority.load(Path(settings.BASE_DIR) / "fixtures" / "authority")
            added = sample.fill(
                options["articles"],
                seed=options["seed"],
                force=options["force"],
                progress=lambda batches: tqdm(batches, unit=f" × {sample.BATCH} articles", disable=None),
            )
        except (sample.RealArchiveError, ValueError, FileNotFoundError) as error:
            raise CommandError(str(error)) from None
        self.stdout.write(f"The sample has {options['articles']} articles, {added} of them new.")
