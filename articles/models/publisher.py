"""Publishers: who brought a story out."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from articles.models.base import AuthorityRecord, SlugQuerySet, address, lines
from articles.models.rights import rights_field
from articles.models.version import Versions


class PublisherQuerySet(SlugQuerySet):
    def with_articles(self) -> PublisherQuerySet:
        """Publishers of whom a reader can see at least one article."""
        return self.filter(articles__status="published").distinct()

    def called(self, text: str) -> PublisherQuerySet:
        """Publishers one of whose names contains the text, whatever its case."""
        return self.filter(Q(name__icontains=text) | Q(aliases__icontains=text))


class Publisher(AuthorityRecord):
    """A newspaper, agency, broadcaster, office or site that publishes."""

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=40, blank=True, help_text="news agency, newspaper, broadcaster, …")
    country = models.CharField(
        max_length=2, blank=True, help_text="ISO 3166-1 alpha-2; empty where not certain."
    )
    homepage = models.CharField(max_length=200, blank=True, help_text="Host name only, such as yna.co.kr.")
    aliases = models.TextField(
        blank=True, help_text="Other names as by-lines and credits print them, one a line."
    )
    rights = rights_field(
        "What readers see of its texts, on pages, in search, files, feeds and data sets alike. "
        "Left open: what the maintainer has set for all (TEXT_RIGHTS)."
    )
    licence = models.CharField(
        max_length=300,
        blank=True,
        help_text="The licence or permission by which this is so, and where it is said. Shown to readers.",
    )

    objects = PublisherQuerySet.as_manager()
    history = Versions()

    class Meta:
        ordering = ["name"]
        permissions = [
            ("merge_publisher", "Can merge publishers"),
            ("restore_publisher", "Can restore versions of publishers"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def names(self) -> list[str]:
        """All names, the one that the archive prints first."""
        return [self.name, *(alias for alias in lines(self.aliases) if alias != self.name)]

    def get_absolute_url(self) -> str:
        return f"{address('articles:article-list')}?publisher={self.slug}"
