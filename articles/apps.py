"""The one Django app of the archive."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate

from articles.search import schema


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = "Archive"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have the database's own indexes and checks put up whenever its tables were made or remade."""
        pre_migrate.connect(schema.before_migrate, sender=self)
        post_migrate.connect(schema.after_migrate, sender=self)
