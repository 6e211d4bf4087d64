"""What an archive needs before it can be read: who is who, the first pages, and an editor's account."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path

from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction

from articles.ingest import authority
from articles.ingest.authority import AuthorityReport
from articles.ingest.seeds import SeedsReport, load_seeds
from articles.models import Actor, Article, Capture, Event, Statement

EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Ready:
    """What was done, `None` where there was nothing to do, and what the archive holds now.

    `password` is the one-time password of a new editor's account; it is kept nowhere.
    """

    authority: AuthorityReport | None
    seeds: SeedsReport | None
    password: str | None
    articles: int
    statements: int
    actors: int
    events: int

    @property
    def problems(self) -> list[str]:
        """What could not be loaded, for the person who starts the archive."""
        found = [str(problem) for problem in self.authority.problems] if self.authority else []
        return found + (self.seeds.failures if self.seeds else [])

    def __str__(self) -> str:
        lines = []
        if self.authority:
            lines.append("Loaded the authority files:")
            lines += [f"  {name}: {tally}" for name, tally in self.authority.files.items()]
        if self.seeds:
            lines.append(f"Loaded the first {self.seeds.articles} pages: {self.seeds.total}.")
        lines += [f"Not loaded: {problem}" for problem in self.problems]
        lines.append(
            f"The archive holds {self.articles:,} articles, {self.statements:,} statements, "
            f"{self.actors:,} actors and {self.events:,} events."
        )
        if self.password:
            lines.append(f"An editor's account was made. Name: {EDITOR}   Password: {self.password}")
            lines.append("The password is shown this once: keep it, or change it at /admin/password_change/.")
        return "\n".join(lines)


def make_ready(fixtures: Path) -> Ready:
    """Load `authority/` and `seeds/` of the folder where the archive has none, and make the first account.

    The database must be migrated. What is there already is left as it is.
    """
    loaded = None
    if not Actor.objects.exists() and not Event.objects.exists():
        loaded = authority.load(fixtures / "authority")
    seeds = None if Capture.objects.exists() else load_seeds(fixtures / "seeds")
    return Ready(
        authority=loaded,
        seeds=seeds,
        password=make_first_editor(),
        articles=Article.objects.public().count(),
        statements=Statement.objects.public().count(),
        actors=Actor.objects.count(),
        events=Event.objects.count(),
    )


def make_first_editor() -> str | None:
    """The password of a new superuser, where nobody has an account yet; else `None`."""
    users = get_user_model()._default_manager
    if users.exists():
        return None
    password = secrets.token_urlsafe(15)
    try:
        with transaction.atomic():
            users.create_superuser(username=EDITOR, password=password)
    except IntegrityError:  # another process was first, and has shown its password
        return None
    return password
