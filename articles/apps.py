"""The one Django app of the archive."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate

from articles import roles
from articles.search import schema


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = "Archive"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put up the database's indexes and checks, and the groups, when its tables were made or emptied."""
        pre_migrate.connect(schema.before_migrate, sender=self)
        post_migrate.connect(schema.after_migrate, sender=self)
        post_migrate.connect(roles.after_migrate, sender=self)
