"""Bring search in step with what readers may see."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from articles.ingest.report import counted
from articles.ingest.rights import settle
from articles.models import Article


class Command(BaseCommand):
    help = (
        "Make the search index follow TEXT_RIGHTS and the settings of publishers and articles: what is not "
        "shown is not searched. Pages follow at once by themselves; `up` does this, too."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        changed = settle(Article.objects.all())
        self.stdout.write(f"{counted(changed, 'article')} changed; search now finds what readers may see.")
