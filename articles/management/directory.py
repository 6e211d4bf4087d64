"""Who is who for commands that only read: they work on an archive that is not set up, too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError

from articles.extraction.values import Directory
from articles.ingest.authority_files import read_directory
from articles.ingest.directory import load_directory


def directory_or_files(say: Callable[[str], object]) -> Directory:
    """The directory as the archive has it; where it has no actors, as the authority files have it."""
    try:
        directory = load_directory()
    except DatabaseError:
        directory = Directory()
    if directory.actors:
        return directory
    folder = Path("fixtures") / "authority"
    say(f"The archive has no actors yet: names are linked by {folder}.")
    return read_directory(Path(settings.BASE_DIR) / folder)
