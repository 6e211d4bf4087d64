"""Everything that the archive needs, and then the archive."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.wsgi import get_wsgi_application

from articles.ingest.directory import load_directory
from articles.ingest.first_run import make_ready
from articles.ingest.references import measure_once
from articles.ingest.report import counted
from articles.ingest.rights import settle
from articles.management.serve import CannotServeError, listen, serve
from articles.management.static import collect_if_needed
from articles.models import Article


class Command(BaseCommand):
    help = (
        "Make the database, load who is who and the first pages where the archive is empty, make an editor's "
        "account on first run, and serve. Run again, it keeps everything and serves."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--host", default="127.0.0.1", help="Where to serve (default: this machine only)."
        )
        parser.add_argument(
            "--port", type=int, default=8000, help="At which port (default: 8000; 0: one that is free)."
        )
        parser.add_argument("--no-serve", action="store_true", help="End when everything is ready.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            listener = None if options["no_serve"] else listen(options["host"], options["port"])
        except CannotServeError as error:
            raise CommandError(str(error)) from None
        call_command("migrate", interactive=False, verbosity=0)
        ready = make_ready(Path(settings.BASE_DIR) / "fixtures")
        self.stdout.write(str(ready))
        for run in measure_once(Path(settings.BASE_DIR), load_directory()):
            self.stdout.write(f"Measured for /method/: {run.reference}.")
        if changed := settle(Article.objects.all()):
            self.stdout.write(
                f"What readers see has changed in {counted(changed, 'article')}; search follows."
            )
        collect_if_needed()
        if listener is None:
            return
        host = f"[{options['host']}]" if ":" in options["host"] else options["host"]
        address = f"http://{host}:{listener.getsockname()[1]}/"

        def say_so() -> None:
            self.stdout.write(f"Serving at {address} (Ctrl-C ends it).")
            self.stdout.flush()

        serve(get_wsgi_application(), listener, say_so)
