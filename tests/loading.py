"""Loading what the archive comes with, as tests need it."""

from io import StringIO
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.urls import reverse

from articles.models import Actor, Article, Event, Statement

FIXTURES = Path(settings.BASE_DIR) / "fixtures"


def load_everything() -> None:
    """The authority files and the seeds, by the commands that editors use."""
    for command in ("load_authority", "load_seeds"):
        call_command(command, stdout=StringIO())


def example_paths() -> dict[str, str]:
    """One page of each kind, by the name of its URL."""
    article = Article.objects.public().latest_first()[0]
    statement = Statement.objects.public().latest_first()[0]
    actor = Actor.objects.quoted().people()[0]
    event = Event.objects.filter(statements__is_public=True)[0]
    lists = ("home", "article-list", "statement-list", "actor-list", "event-list", "timeline", "method")
    return {name: reverse(f"articles:{name}") for name in lists} | {
        "article-detail": article.get_absolute_url(),
        "article-capture": reverse("articles:article-capture", args=[article.slug]),
        "statement-detail": statement.get_absolute_url(),
        "actor-detail": actor.get_absolute_url(),
        "event-detail": event.get_absolute_url(),
        "report-statement": reverse("articles:report-statement", args=[statement.key]),
        "report-article": reverse("articles:report-article", args=[article.slug]),
        "concordance": reverse("articles:concordance"),
        "api": reverse("articles:api"),
        "design": reverse("articles:design"),
        "login": reverse("admin:login"),
    }
