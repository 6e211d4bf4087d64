"""Statements: who is reported to have said, written or announced what."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING, Any, cast

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.functional import cached_property

from articles.extraction.selectors.excerpts import excerpt
from articles.extraction.selectors.markup import PARAGRAPH_BREAK
from articles.models.article import UNCERTAIN, Article
from articles.models.base import FromDatabase, address
from articles.models.cards import RECORDED, RECORDED_OF_ARTICLE, CardsQuerySet
from articles.models.fields import EdtfField, TermsField, bound_field
from articles.models.utterance_pair import same_utterances
from articles.models.version import Versions
from articles.search import span_terms

if TYPE_CHECKING:
    from articles.models.attribution import Attribution

WORDS = ("cue", "mention", "occasion_mention")
"""The columns of words that stand in the text beside the content; each has a `…_start` and a `…_end`."""

CONTEXT = 32
"""Code points of prefix and suffix that a quote selector keeps (W3C Web Annotation, TextQuoteSelector)."""

AROUND = 600
"""Code points before and after a statement that are searched with it, if its paragraphs go on so far."""

PUBLIC = Q(is_public=True)
"""What readers' lists are about: an index of these rows alone answers them without reading the rows."""

ELLIPSIS = " … "
"""Stands between the segments of an interrupted statement."""


class StatementQuerySet(CardsQuerySet):
    def get_by_natural_key(self, key: str) -> Statement:
        return self.get(key=key)

    def public(self) -> StatementQuerySet:
        """Statements that readers can see: of published articles, not rejected."""
        return self.filter(is_public=True)

    def in_text_order(self) -> StatementQuerySet:
        return self.order_by("start", "-end", "id")

    def by_actor(self, actor: Any) -> StatementQuerySet:
        return self.filter(attributions__actor=actor)

    def reviewed(self) -> StatementQuerySet:
        return self.exclude(review=Statement.Review.SUGGESTED)

    def suggested(self) -> StatementQuerySet:
        return self.filter(review=Statement.Review.SUGGESTED)

    def retirable(self) -> StatementQuerySet:
        """Suggestions that the machine made and nobody touched: all that a re-run may take back."""
        return self.filter(review=Statement.Review.SUGGESTED, origin=Statement.Origin.MACHINE, edited=False)

    def for_list(self) -> StatementQuerySet:
        """With all of it but its terms and those of its article, in a fixed number of queries."""
        around = ("article__publisher", "article__original_publisher", "publisher", "occasion", "within")
        return (
            self.select_related(*around)
            .prefetch_related("attributions__actor", "attributions__post__institution")
            .defer("article__text", "article__terms", "article__cuts", "article__repairs", "terms")
        )

    def for_records(self) -> StatementQuerySet:
        """With what an export or the API gives of a statement, and no more, in a fixed number of queries."""
        return self.for_references().prefetch_related(*same_utterances())

    def for_references(self) -> StatementQuerySet:
        """With what names a statement: who said it, when and where it stands, in a fixed number of queries.

        Prefetched and not joined: the statements of an article, a speaker or an event share one object.
        """
        articles = Article.objects.select_related("publisher", "original_publisher")
        attribution: Any = self.model._meta.get_field("attributions").related_model
        speakers = attribution.objects.only(
            "statement", "actor", "post", "name", "office", "position", "side"
        )
        return self.only(*RECORDED).prefetch_related(
            models.Prefetch("article", articles.only(*RECORDED_OF_ARTICLE)),
            models.Prefetch("attributions", speakers, to_attr="credited"),
            *("credited__actor", "credited__post__institution", "occasion"),
            models.Prefetch("within", Statement.objects.only("key", "is_public")),
        )


class Statement(FromDatabase):
    """Something that somebody is reported to have said. `gold/GUIDELINES` of the project define what counts.

    `segments` are the contiguous pieces of the content as `[start, end)` code points
    into the article's text, in order; `content` is their words joined by “ … ”.
    A database trigger refuses a row whose content is not what stands in the text.
    """

    class Type(models.TextChoices):
        DIRECT = "direct", "Direct"
        MIXED = "mixed", "Mixed"
        INDIRECT = "indirect", "Indirect"

    class Basis(models.TextChoices):
        EXPLICIT = "explicit", "By name"
        TITLE = "title", "By title"
        PRONOUN = "pronoun", "By pronoun"
        IMPLIED = "implied", "Implied"
        EDITOR = "editor", "Decided by an editor"

    class Review(models.TextChoices):
        SUGGESTED = "suggested", "Suggested by the machine"
        CONFIRMED = "confirmed", "Confirmed by an editor"
        REJECTED = "rejected", "Rejected by an editor"

    class Origin(models.TextChoices):
        MACHINE = "machine", "Machine"
        EDITOR = "editor", "Editor"

    article = models.ForeignKey("Article", models.CASCADE, related_name="statements")
    key = models.CharField(
        max_length=16, unique=True, editable=False, help_text="Its public address, for ever."
    )
    segments = models.JSONField(help_text="[[start, end], …] in code points of the article's text.")
    start = models.PositiveIntegerField(editable=False)
    end = models.PositiveIntegerField(editable=False)
    content = models.TextField(editable=False)
    terms = TermsField()
    prefix = models.CharField(max_length=CONTEXT, blank=True, editable=False)
    suffix = models.CharField(max_length=CONTEXT, blank=True, editable=False)
    needs_placing = models.BooleanField(
        default=False,
        help_text="The text was changed and this statement could not be placed again without doubt.",
    )

    type = models.CharField(max_length=10, choices=Type)
    cue = models.CharField(max_length=200, blank=True, help_text="The reporting words, such as “stressed”.")
    cue_start = models.PositiveIntegerField(null=True, blank=True, editable=False)
    cue_end = models.PositiveIntegerField(null=True, blank=True, editable=False)
    mention = models.CharField(max_length=500, blank=True, help_text="The source as it stands in the text.")
    mention_start = models.PositiveIntegerField(null=True, blank=True, editable=False)
    mention_end = models.PositiveIntegerField(null=True, blank=True, editable=False)
    attribution = models.CharField(max_length=10, choices=Basis, help_text="How the speaker is known.")

    said = EdtfField(earliest="said_earliest", latest="said_latest", help_text="When it was said, EDTF.")
    said_earliest, said_latest = bound_field(), bound_field()
    said_basis = models.CharField(max_length=500, blank=True)
    occasion = models.ForeignKey(
        "Event",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="statements",
        help_text="The event at which it was said.",
    )
    occasion_mention = models.CharField(
        max_length=300,
        blank=True,
        help_text="The occasion as the text names it, such as “a forum in Seoul”; needs no event.",
    )
    occasion_mention_start = models.PositiveIntegerField(null=True, blank=True, editable=False)
    occasion_mention_end = models.PositiveIntegerField(null=True, blank=True, editable=False)
    within = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="inner",
        help_text="The statement that reports this one.",
    )

    review = models.CharField(max_length=10, choices=Review, default=Review.SUGGESTED)
    origin = models.CharField(max_length=10, choices=Origin, default=Origin.MACHINE, editable=False)
    edited = models.BooleanField(
        default=False, editable=False, help_text="A person changed it; the machine keeps off."
    )
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )
    reviewer = models.CharField(
        max_length=150, blank=True, editable=False, help_text="Name, kept when the account goes."
    )
    reviewed_at = models.DateTimeField(null=True, blank=True, editable=False)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        editable=False,
        help_text="Who wrote it as it stands: added it, or changed it last. Empty: the machine.",
    )
    confidence = models.FloatField(
        null=True, blank=True, editable=False, help_text="The machine's, from 0 to 1."
    )
    reasons = models.JSONField(default=list, blank=True, editable=False)
    note = models.TextField(blank=True, help_text="For editors; not shown to readers.")

    date = models.DateField(
        editable=False, help_text="What lists are sorted by: when it was said, or else published."
    )
    date_latest = models.DateField(
        editable=False,
        help_text="The last day on which it may have been said; not before `date`. Filters go by it.",
    )
    article_date = models.DateField(editable=False, help_text="The sort date of its article.")
    publisher = models.ForeignKey(
        "Publisher", models.PROTECT, null=True, editable=False, related_name="statements"
    )
    is_public = models.BooleanField(default=False, editable=False)
    created = models.DateTimeField(auto_now_add=True)
    modified = models.DateTimeField(auto_now=True)

    objects = StatementQuerySet.as_manager()
    history = Versions(excluded_fields=["terms", "date_latest", "article_date"])

    class Meta:
        ordering = ["-date", "-id"]
        permissions = [
            ("confirm_statement", "Can confirm and reject statements"),
            ("restore_statement", "Can restore versions of statements"),
        ]
        indexes = [
            models.Index(F("date").desc(), F("id").desc(), name="statement_date"),
            models.Index(F("date").desc(), F("id").desc(), name="statement_public_date", condition=PUBLIC),
            models.Index(
                "type", F("date").desc(), F("id").desc(), name="statement_type_date", condition=PUBLIC
            ),
            models.Index("review", F("date").desc(), F("id").desc(), name="statement_review_date"),
            models.Index(
                "attribution", F("date").desc(), F("id").desc(), name="statement_basis_date", condition=PUBLIC
            ),
            # With all that the facets beside such a list count: thousands of long rows are not read for it.
            models.Index(
                "occasion",
                F("date").desc(),
                F("id").desc(),
                *("type", "attribution", "review", "publisher", "article"),
                name="statement_of_occasion",
                condition=PUBLIC,
            ),
            models.Index(
                "publisher",
                F("date").desc(),
                F("id").desc(),
                *("type", "attribution", "review", "occasion", "article"),
                name="statement_of_publisher",
                condition=PUBLIC,
            ),
            models.Index(
                "cue", F("date").desc(), F("id").desc(), name="statement_cue_date", condition=PUBLIC
            ),
            models.Index(fields=["article", "start"], name="statement_article_start"),
            models.Index(
                F("article_date").desc(),
                F("article").desc(),
                "start",
                name="statement_article_date",
                condition=PUBLIC,
            ),
            models.Index(
                F("date").desc(),
                F("id").desc(),
                "date_latest",
                name="statement_uncertain_date",
                condition=PUBLIC & UNCERTAIN,
            ),
            models.Index(
                F("date_latest").desc(), "date", name="statement_uncertain_last", condition=PUBLIC & UNCERTAIN
            ),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="statement_span_ordered"),
            models.CheckConstraint(condition=~Q(content=""), name="statement_has_content"),
            models.CheckConstraint(
                condition=Q(cue_start__isnull=True, cue_end__isnull=True) | Q(cue_start__lt=F("cue_end")),
                name="statement_cue_ordered",
            ),
            models.CheckConstraint(
                condition=Q(mention_start__isnull=True, mention_end__isnull=True)
                | Q(mention_start__lt=F("mention_end")),
                name="statement_mention_ordered",
            ),
            models.CheckConstraint(
                condition=Q(occasion_mention_start__isnull=True, occasion_mention_end__isnull=True)
                | Q(occasion_mention_start__lt=F("occasion_mention_end")),
                name="statement_occasion_ordered",
            ),
            models.CheckConstraint(
                condition=Q(said_earliest__isnull=True)
                | Q(said_latest__isnull=True)
                | Q(said_earliest__lte=F("said_latest")),
                name="statement_said_ordered",
            ),
            models.CheckConstraint(
                condition=Q(review="suggested") | (~Q(reviewer="") & Q(reviewed_at__isnull=False)),
                name="statement_reviewed_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(confidence__isnull=True) | Q(confidence__gte=0, confidence__lte=1),
                name="statement_confidence_range",
            ),
            models.CheckConstraint(
                condition=Q(within__isnull=True) | ~Q(within=F("id")), name="statement_not_within_itself"
            ),
        ]

    def __str__(self) -> str:
        return self.content if len(self.content) <= 80 else f"{self.content[:79]}…"

    def natural_key(self) -> tuple[str]:
        return (self.key,)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.derive(self.article)
        super().save(*args, **kwargs)

    def derive(self, article: Article) -> None:
        """Set what follows from segments and article: content, span, selectors, sort date, visibility.

        The key is made once and then kept, whatever happens to the content.
        """
        if not self.needs_placing:
            self.start, self.end = self.segments[0][0], self.segments[-1][1]
            self.content = ELLIPSIS.join(article.text[start:end] for start, end in self.segments)
            self.prefix = article.text[max(0, self.start - CONTEXT) : self.start]
            self.suffix = article.text[self.end : self.end + CONTEXT]
        if not self.key:
            self.key = self.make_key(article.capture.sha256, self.content)
        cast("EdtfField", self._meta.get_field("said")).pre_save(self, add=False)
        self.date = self.said_earliest or self.said_latest or article.date
        self.date_latest = self.said_latest or self.said_earliest or article.date_latest
        self.article_date = article.date
        self.publisher_id = article.publisher_id
        self.is_public = article.is_public and self.review != self.Review.REJECTED

    @property
    def context_span(self) -> tuple[int, int]:
        """The span of the article's text that is searched with the statement: the paragraphs it stands in,
        or, where the text is not shown, its excerpt."""
        text = self.article.text
        if not self.article.shows_text:
            return excerpt(text, self.start, self.end)
        before, after = text.rfind("\n\n", 0, self.start), text.find("\n\n", self.end)
        first = before + 2 if before >= 0 else 0
        last = after if after >= 0 else len(text)
        return max(first, self.start - AROUND), min(last, self.end + AROUND)

    def search_terms(self) -> str:
        """What full text finds the statement by; one that waits for its place is found by its words alone."""
        if self.needs_placing:
            return span_terms(self.content, (0, len(self.content)), [(0, len(self.content))])
        return span_terms(self.article.text, self.context_span, self.segments)

    @property
    def shown_context(self) -> tuple[str, str]:
        """Prefix and suffix as they may be given: of a text that is not shown, not beyond the paragraph."""
        if self.article.shows_text:
            return self.prefix, self.suffix
        return self.prefix.rpartition(PARAGRAPH_BREAK)[2], self.suffix.partition(PARAGRAPH_BREAK)[0]

    @staticmethod
    def make_key(sha256: str, content: str, occurrence: int = 0) -> str:
        """The public key of a statement: 12 characters from its capture's digest and its words.

        Punctuation, case and spacing don't count. `occurrence` (from 0) tells apart
        statements with the same words in one article.
        """
        words = " ".join(re.findall(r"\w+", content.casefold()))
        raw = hashlib.sha256(f"{sha256}\0{words}\0{occurrence}".encode()).digest()
        return base64.b32encode(raw)[:12].decode().lower()

    @cached_property
    def credited(self) -> list[Attribution]:
        """Its speakers in order; a list that many are read of puts them here."""
        return list(self.attributions.all())

    @property
    def same_utterance(self) -> list[str]:
        """Keys of the statements that an editor confirmed to report the same utterance, as readers see them:
        of a row that was read with `same_utterances`, as `StatementQuerySet.for_records` does.
        """
        found = [pair.second.key for pair in getattr(self, "same_as_first", ())]
        return sorted([*found, *(pair.first.key for pair in getattr(self, "same_as_second", ()))])

    @property
    def is_reviewed(self) -> bool:
        return self.review != self.Review.SUGGESTED

    def get_absolute_url(self) -> str:
        return address("articles:statement-detail", self.key)

    def get_context_url(self) -> str:
        """Where it stands: the article, at the statement."""
        return f"{self.article.get_absolute_url()}#s-{self.key}"
