"""Take the words of a page out of the archive for good."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.ingest.erase import erase
from articles.ingest.report import counted
from articles.models import Article


class Command(BaseCommand):
    help = (
        "Erase a page, where a court or a law asks for it: its capture, its text, its statements, all their "
        "versions. Its addresses keep a tombstone with the reason, and the same page does not come in again. "
        "Nothing brings it back: for all else, withdraw the article or delete it in the admin. Without --yes "
        "it only says what would go."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", help="The article's address: what stands behind /articles/.")
        parser.add_argument("--reason", required=True, help="What readers see at its addresses.")
        parser.add_argument("--yes", action="store_true", help="Do it.")

    def handle(self, *args: Any, **options: Any) -> None:
        article = Article.objects.filter(slug=options["slug"]).first()
        reason = " ".join(options["reason"].split())
        if article is None:
            raise CommandError(f"No article has the address {options['slug']}.")
        if not reason or len(reason) > 500:
            raise CommandError("Give a reason of one sentence, of at most 500 characters.")
        if not options["yes"]:
            count = counted(article.statements.count(), "statement")
            raise CommandError(f"“{article}” would be erased for good, with {count}. Say --yes to do it.")
        done = erase(article, reason)
        address = f"/articles/{article.slug}/"
        self.stdout.write(
            f"Erased: the text and its capture, {counted(done.statements, 'statement')}, "
            f"{counted(done.mentions, 'mention')}, {counted(done.versions, 'version')}, "
            f"{counted(done.notes, 'note')} of the admin's log and "
            f"{counted(done.reports, 'report')} of readers. Its address stays: {address}. "
            "Backups still hold the page, and so may what the database has freed: VACUUM it."
        )
