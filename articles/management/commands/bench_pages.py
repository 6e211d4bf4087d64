"""Time the pages of the site."""

from __future__ import annotations

import re
from typing import Any

import dj_database_url
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, connections

from articles.management.benchmark import Page, Timing, served_here, time_pages
from articles.models import Statement

SMALL = "small"


class Command(BaseCommand):
    help = (
        "Time every kind of page in this archive, as the least of the rounds in milliseconds: the page "
        "for its first reader (cold) and for those who come soon after (ms); all SQL that it runs for the"
        " first, by itself; the SQL that reads the rows of its list and nothing else; how many times its "
        "SQL the page takes for its first reader (SQL×); how many times the SQL of its rows it takes for "
        "the others (rows×), and how many times a fixed loop in Python (loops). With a smaller archive, "
        "how many times the page, warm and cold, and its SQL take what they take there; what a filtered "
        "list finds here and there, as its page counts it (hits, there); and how many times the first "
        "reader waits where both are to find as much (equal): asked since a day from which on the one "
        "with more has as many hits as the other has in all; of an actor's page, beside that of the actor"
        " in the other archive who has said about as much. For the same filter mostly finds more in the "
        "larger archive, and a page with ten times as many hits to show, to count and to chart takes "
        "longer, however soon they are found. Make both with sample_corpus; all are timed in turns, so "
        "that the ratios hold on a busy machine."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--small", metavar="DATABASE_URL", help="A smaller archive, to see how times grow with the size."
        )
        parser.add_argument("--rounds", type=int, default=7, help="Times that each page is asked for.")
        parser.add_argument("--only", default="", metavar="PATTERN", help="Pages whose name matches.")

    def handle(self, *args: Any, **options: Any) -> None:
        aliases = ["default"]
        if options["small"]:
            connections.databases[SMALL] = connections.configure_settings(
                {"default": dj_database_url.parse(options["small"])}
            )["default"]
            aliases.append(SMALL)
        pattern = re.compile(options["only"])
        try:
            sizes = [Statement.objects.using(alias).count() for alias in aliases]
            self.stdout.write(f"{' and '.join(f'{size:,}' for size in sizes)} statements")
            self.stdout.write(header(len(aliases) > 1))
            with served_here():
                for page, timings in time_pages(
                    aliases, options["rounds"], lambda name: bool(pattern.search(name))
                ):
                    self.stdout.write(line(page, timings))
                    self.stdout.flush()
        except (DatabaseError, ValueError, RuntimeError) as error:
            raise CommandError(str(error)) from error


def header(compared: bool) -> str:
    columns = f"{'page':38}{'cold':>8}{'ms':>8}{'SQL':>8}{'rows':>7}"
    columns += f"{'SQL×':>6}{'rows×':>7}{'loops':>7}{'queries':>9}"
    compared_with = (
        f"{'small ms':>10}{'growth':>8}{'cold':>6}{'of SQL':>8}{'hits':>9}{'there':>8}{'equal':>7}"
    )
    return columns + compared_with if compared else columns


def line(page: Page, timings: list[Timing]) -> str:
    large = timings[0]
    text = (
        f"{page.name:38}{large.cold:8.1f}{large.page:8.1f}{large.sql:8.1f}{_or_dash(large.rows):>7}{large.ratio:6.1f}"
        f"{_or_dash(large.of_rows):>7}{large.loops:7.1f}{large.queries:9}"
    )
    if len(timings) > 1:
        small = timings[1]
        text += f"{small.page:10.1f}{large.page / small.page:8.1f}{large.cold / small.cold:6.1f}"
        text += f"{large.sql / small.sql:8.1f}{_found(large):>9}{_found(small):>8}"
        text += f"{large.alike / small.alike:7.1f}"
    return text


def _found(timing: Timing) -> str:
    hits = timing.hits
    return f"{hits.total:,}{'+' * hits.more}" if hits else "–"


def _or_dash(figure: float) -> str:
    return f"{figure:.1f}" if figure else "–"
