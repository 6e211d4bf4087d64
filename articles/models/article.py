"""Captures and the articles that were read from them."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any, cast

from django.db import models
from django.db.models import F, Q
from django.utils.text import slugify

from articles.models.base import FromDatabase, SlugQuerySet, address
from articles.models.fields import EdtfField, TermsField, bound_field
from articles.models.rights import TextRights, effective, rights_field, text_is_shown
from articles.models.searched import SearchedQuerySet
from articles.models.version import Versions
from articles.search import Query, index_terms

UNDATED = date.min
"""The sort date of what has no date at all: last in descending order, on every database."""

UNCERTAIN = Q(date_latest__gt=F("date"))
"""What may be of a later day than the one that it is sorted by."""


class CaptureQuerySet(models.QuerySet["Capture"]):
    def get_by_natural_key(self, sha256: str) -> Capture:
        return self.get(sha256=sha256)

    def in_use(self) -> CaptureQuerySet:
        """Captures that have an article. That of a deleted article is kept, and may get one again."""
        return self.filter(article__isnull=False)


class Capture(FromDatabase):
    """A page as it was taken, kept for ever, byte for byte.

    `text` is the page as decoded text (for HTML: its visible text), in which the
    cuts of the article have their places.
    """

    sha256 = models.CharField(max_length=64, unique=True, editable=False)
    data = models.BinaryField(editable=False)
    text = models.TextField(editable=False)
    name = models.CharField(max_length=255, blank=True, help_text="File name or record number it came from.")
    media_type = models.CharField(max_length=60, default="text/plain")
    encoding = models.CharField(max_length=40, default="utf-8")
    taken_in = models.DateTimeField(auto_now_add=True, help_text="When the archive took it in.")

    objects = CaptureQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name or self.sha256[:16]

    def natural_key(self) -> tuple[str]:
        return (self.sha256,)

    @staticmethod
    def digest(data: bytes) -> str:
        """The SHA-256 of the bytes, in hexadecimal: what makes a capture the same capture."""
        return hashlib.sha256(data).hexdigest()


class ArticleQuerySet(SearchedQuerySet, SlugQuerySet):  # type: ignore[override]  # mypy makes a manager of each
    def public(self) -> ArticleQuerySet:
        """Articles that readers can see."""
        return self.filter(status=Article.Status.PUBLISHED)

    def withdrawn(self) -> ArticleQuerySet:
        """Articles that were taken back; their addresses keep a tombstone."""
        return self.filter(status=Article.Status.WITHDRAWN)

    def showing_text(self) -> ArticleQuerySet:
        """Articles whose whole text readers may see."""
        return self.filter(text_is_shown())

    def for_reading(self) -> ArticleQuerySet:
        """With the text and the publishers, without what only machines read."""
        return self.select_related("publisher", "original_publisher", "capture").defer(
            "terms", "cuts", "repairs", "record", "notes", "capture__data", "capture__text"
        )

    def for_records(self) -> ArticleQuerySet:
        """With what an export or the API gives of an article, in a fixed number of queries."""
        return self.select_related("publisher", "original_publisher", "capture").defer(
            "text", "terms", "cuts", "repairs", "capture__data", "capture__text"
        )

    def dated(self) -> ArticleQuerySet:
        """Articles of which some date is known, if only its bounds."""
        return self.exclude(date=UNDATED)

    def to_review(self) -> ArticleQuerySet:
        """Articles with statements on which an editor has to decide."""
        open_ones = Q(statements__review="suggested") | Q(statements__needs_placing=True)
        return self.exclude(status=Article.Status.WITHDRAWN).filter(open_ones).distinct()

    def search(self, query: Query) -> ArticleQuerySet:
        """Articles whose title or text the query finds; an empty query finds all."""
        return super().search(query.within("context"))

    def of_the_same_story(self, article: Article) -> ArticleQuerySet:
        """The other articles that carry the same wire story, the first to carry it first."""
        if article.wire_story_id is None:
            return self.none()
        return self.filter(wire_story=article.wire_story_id).exclude(pk=article.pk).order_by("date", "id")

    def for_links(self) -> ArticleQuerySet:
        """With what a link to it says: its title, when it came out and where."""
        return self.select_related("publisher").only(
            "slug", "title", "date", "published", "publisher__slug", "publisher__name"
        )

    def for_list(self) -> ArticleQuerySet:
        """Without the long columns, with the publisher."""
        return self.select_related("publisher", "original_publisher").defer(
            "text", "terms", "cuts", "repairs", "record"
        )


class Article(FromDatabase):
    """A story. All offsets of statements and mentions are code points into `text`."""

    class Status(models.TextChoices):
        DRAFT = "draft", "Draft"
        PUBLISHED = "published", "Published"
        WITHDRAWN = "withdrawn", "Withdrawn"

    slug = models.SlugField(max_length=120, unique=True)
    capture = models.OneToOneField(Capture, models.PROTECT, related_name="article", editable=False)
    url = models.URLField(max_length=1000, blank=True, help_text="Where the page was found.")
    title = models.CharField(max_length=500)
    text = models.TextField(help_text="The story: paragraphs with a blank line between them.")
    terms = TermsField()
    headings = models.JSONField(
        default=list, blank=True, help_text="[[text, number of the paragraph it precedes], …]"
    )
    captions = models.JSONField(default=list, blank=True)
    credits = models.JSONField(default=list, blank=True)
    section = models.JSONField(default=list, blank=True)
    cuts = models.JSONField(
        default=list, blank=True, help_text="[{start, end, reason, note}, …] in the capture's text."
    )
    repairs = models.JSONField(default=list, blank=True)
    language = models.CharField(max_length=10, default="en")

    publisher = models.ForeignKey("Publisher", models.PROTECT, null=True, blank=True, related_name="articles")
    publisher_basis = models.CharField(max_length=300, blank=True, help_text="How the publisher is known.")
    original_publisher = models.ForeignKey(
        "Publisher",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="originals",
        help_text="Whose text it is, where it was taken over from another outlet or agency.",
    )
    wire_story = models.ForeignKey(
        "WireStory",
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="articles",
        help_text="What it shares with other outlets that carried the same story.",
    )
    byline = models.CharField(max_length=300, blank=True)
    dateline = models.CharField(max_length=300, blank=True)
    series = models.CharField(max_length=200, blank=True)
    licence = models.CharField(max_length=300, blank=True)
    rights = rights_field(
        "What readers see of this text, whatever is set for its publisher. Left open: as for the publisher."
    )
    searched_whole = models.BooleanField(
        default=True,
        editable=False,
        help_text="Whether its whole text is searched, or only what is shown.",
    )

    published = EdtfField(
        earliest="published_earliest", latest="published_latest", help_text="Day of publication, EDTF."
    )
    published_earliest, published_latest = bound_field(), bound_field()
    published_basis = models.CharField(
        max_length=500, blank=True, help_text="How the date is known, in one sentence."
    )
    captured = EdtfField(
        earliest="captured_earliest", latest="captured_latest", help_text="Day of printing or crawling."
    )
    captured_earliest, captured_latest = bound_field(), bound_field()
    captured_basis = models.CharField(max_length=500, blank=True)
    date = models.DateField(default=UNDATED, editable=False, help_text="What lists are sorted by.")
    date_latest = models.DateField(
        default=UNDATED,
        editable=False,
        help_text="The last day on which it may have come out; not before `date`. Filters go by it.",
    )

    status = models.CharField(max_length=10, choices=Status, default=Status.PUBLISHED)
    withdrawn_reason = models.CharField(
        max_length=500, blank=True, help_text="Shown at the address of a withdrawn page."
    )
    engine = models.CharField(
        max_length=40, blank=True, editable=False, help_text="Engine that annotated it last."
    )
    notes = models.TextField(blank=True, help_text="For editors; not shown to readers.")
    record = models.JSONField(
        default=dict,
        blank=True,
        editable=False,
        help_text="What the editors' file beside the capture said when it was last applied.",
    )
    created = models.DateTimeField(auto_now_add=True)
    modified = models.DateTimeField(auto_now=True)
    changed = models.DateTimeField(
        auto_now=True,
        help_text="When it or a statement of it last changed: the datestamp of harvesters, kept by triggers.",
    )

    objects = ArticleQuerySet.as_manager()
    history = Versions(excluded_fields=["terms", "date_latest", "searched_whole", "changed"])

    class Meta:
        ordering = ["-date", "-id"]
        permissions = [
            ("publish_article", "Can publish articles"),
            ("withdraw_article", "Can withdraw articles"),
            ("restore_article", "Can restore versions of articles"),
        ]
        indexes = [
            models.Index(F("date").desc(), F("id").desc(), name="article_date"),
            models.Index("publisher", F("date").desc(), F("id").desc(), name="article_publisher_date"),
            models.Index("status", F("date").desc(), F("id").desc(), name="article_status_date"),
            models.Index(F("created").desc(), F("id").desc(), name="article_created"),
            models.Index("status", F("created").desc(), F("id").desc(), name="article_status_created"),
            models.Index("changed", "id", name="article_changed"),
            models.Index(
                "status",
                F("date").desc(),
                F("id").desc(),
                "date_latest",
                name="article_uncertain_date",
                condition=UNCERTAIN,
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(published_earliest__isnull=True)
                | Q(published_latest__isnull=True)
                | Q(published_earliest__lte=F("published_latest")),
                name="article_published_ordered",
            ),
            models.CheckConstraint(condition=~Q(text=""), name="article_has_a_story"),
            models.CheckConstraint(
                condition=~Q(status="withdrawn") | ~Q(withdrawn_reason=""),
                name="article_withdrawn_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def natural_key(self) -> tuple[str]:
        return (self.slug,)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.derive()
        super().save(*args, **kwargs)

    def derive(self) -> None:
        """Set what follows from other columns: the slug of a new article and the date that lists sort by."""
        if not self.slug:
            self.slug = self.make_slug(self.title, self.capture.sha256)
        field = cast("EdtfField", self._meta.get_field("published"))
        field.pre_save(self, add=False)  # the bounds, before the date that follows from them
        self.date = self.published_earliest or self.published_latest or self.captured_earliest or UNDATED
        self.date_latest = max(self.date, self.published_latest or self.date)
        if self._state.adding:
            self.searched_whole = self.shows_text

    def search_terms(self) -> str:
        """What full text finds the article by: nobody can guess at a text that is not shown by a search."""
        return index_terms(self.title, self.text) if self.shows_text else index_terms(self.title)

    @property
    def text_rights(self) -> TextRights:
        """What readers may see of the text. Costs queries unless both publishers are fetched."""
        known = (one for one in (self.publisher, self.original_publisher) if one is not None)
        return effective(self.rights, (one.rights for one in known))

    @property
    def shows_text(self) -> bool:
        return self.text_rights == TextRights.FULL

    @staticmethod
    def make_slug(title: str, sha256: str) -> str:
        """A page's slug: its title and the beginning of its capture's digest, the same on every machine."""
        words = slugify(title)[:80].rsplit("-", 1)[0] if len(slugify(title)) > 80 else slugify(title)
        return "-".join(part for part in (words, sha256[:8]) if part)

    @property
    def is_public(self) -> bool:
        return self.status == self.Status.PUBLISHED

    @property
    def paragraphs(self) -> list[tuple[int, str]]:
        """Each paragraph with the offset at which it begins."""
        found, offset = [], 0
        for paragraph in self.text.split("\n\n"):
            found.append((offset, paragraph))
            offset += len(paragraph) + 2
        return found

    def get_absolute_url(self) -> str:
        return address("articles:article-detail", self.slug)
