"""Actors: people, institutions, states, media and groups, with their names and posts."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce

from articles.extraction import edtf
from articles.models.base import AuthorityRecord, FromDatabase, Side, SlugQuerySet, address
from articles.models.fields import EdtfField, NameKeyField, bound_field
from articles.models.summary import Summary
from articles.models.version import Versions
from articles.search import Names, Query, keys


class ActorQuerySet(SlugQuerySet):
    def people(self) -> ActorQuerySet:
        return self.filter(kind=Actor.Kind.PERSON)

    def named(self, text: str) -> ActorQuerySet:
        """Actors one of whose forms contains the text, whatever its case."""
        return self.filter(Q(name__icontains=text) | Q(names__text__icontains=text)).distinct()

    def named_exactly(self, text: str) -> ActorQuerySet:
        """Actors one of whose forms is the text, whatever its case."""
        return self.filter(Q(name__iexact=text) | Q(names__text__iexact=text)).distinct()

    def in_query(self, query: Query) -> tuple[Names, ...]:
        """The actors whose names the query may hold, with the forms that stand for one another.

        Places that stand for an actor (“Pyongyang”) are no forms of its name.
        """
        forms = ActorName.objects.exclude(kind=ActorName.Kind.METONYM)
        named = self.filter(pk__in=forms.filter(key__in=keys(query)).values("actor"))
        return tuple(
            Names(actor.slug, actor.name, tuple(form.text for form in actor.names.all()))
            for actor in named.prefetch_related(models.Prefetch("names", forms)).order_by("pk")
        )

    def for_records(self) -> ActorQuerySet:
        """With what an export or the API gives of an actor, in a fixed number of queries."""
        posts = Post.objects.select_related("institution")
        return self.select_related("part_of").prefetch_related("names", models.Prefetch("posts", posts))

    def with_statements(self) -> ActorQuerySet:
        """With `said`, how many public statements each has, and `by_side`, the place of its side."""
        rows = Summary.objects.filter(facet="speaker", value="", number=models.OuterRef("pk")).order_by()
        counted = rows.values("facet").annotate(n=models.Sum("count")).values("n")
        places = [models.When(side=side, then=place) for place, side in enumerate(Side.values)]
        return self.annotate(
            said=Coalesce(models.Subquery(counted), 0, output_field=models.BigIntegerField()),
            by_side=models.Case(*places, default=len(places)),
        )

    def as_directory(self) -> ActorQuerySet:
        """Those with statements, side after side: who is quoted most comes first."""
        return self.with_statements().filter(said__gt=0).order_by("by_side", "-said", "name", "id")

    def quoted(self) -> ActorQuerySet:
        """Actors of whom a reader can see at least one statement."""
        return self.filter(attributions__is_public=True).distinct()


class Actor(AuthorityRecord):
    """Somebody who can speak or be spoken of."""

    class Kind(models.TextChoices):
        PERSON = "person", "Person"
        INSTITUTION = "institution", "Institution"
        STATE = "state", "State"
        MEDIA = "media", "Medium"
        COMPANY = "company", "Company"
        GROUP = "group", "Group"

    class Gender(models.TextChoices):
        FEMALE = "f", "Female"
        MALE = "m", "Male"

    name = models.CharField(max_length=200, help_text="The form that the archive prints.")
    kind = models.CharField(max_length=20, choices=Kind)
    side = models.CharField(max_length=20, choices=Side)
    gender = models.CharField(
        max_length=1, choices=Gender, blank=True, help_text="Decides which pronouns fit. Empty: not known."
    )
    part_of = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        help_text="The institution or state above.",
    )
    wikidata = models.CharField(max_length=20, blank=True, help_text="Wikidata item, such as Q884.")

    objects = ActorQuerySet.as_manager()
    history = Versions()

    class Meta:
        ordering = ["name"]
        permissions = [
            ("merge_actor", "Can merge actors"),
            ("restore_actor", "Can restore versions of actors"),
        ]
        indexes = [models.Index(fields=["side", "name"]), models.Index(fields=["kind", "name"])]
        constraints = [
            models.CheckConstraint(condition=~Q(part_of=models.F("id")), name="actor_not_part_of_itself"),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse an actor that is, by whatever way, a part of itself."""
        above = self.part_of
        seen: set[int] = set()
        while above is not None and above.pk not in seen:
            if above.pk == self.pk:
                raise ValidationError({"part_of": "An actor can't be part of itself."})
            seen.add(above.pk)
            above = above.part_of

    def get_absolute_url(self) -> str:
        return address("articles:actor-detail", self.slug)


class ActorName(FromDatabase):
    """One form of an actor's name."""

    class Kind(models.TextChoices):
        PRESS = "press", "press form"
        VARIANT = "variant", "variant or romanisation"
        METONYM = "metonym", "metonym (a capital, a building)"
        HANGUL = "hangul", "Hangul"
        HANJA = "hanja", "Hanja"

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="names")
    text = models.CharField(max_length=200)
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.VARIANT)
    key = NameKeyField(source="text", max_length=200, db_index=True)
    position = models.PositiveSmallIntegerField(default=0, help_text="Order in which names are shown.")

    class Meta:
        ordering = ["position", "id"]
        verbose_name = "name"
        indexes = [models.Index(fields=["text"])]
        constraints = [models.UniqueConstraint(fields=["actor", "text"], name="actor_name_once")]

    def __str__(self) -> str:
        return self.text

    @property
    def lang(self) -> str:
        """The language tag for HTML: Korean for Hangul and Hanja, else empty."""
        tags: dict[str, str] = {self.Kind.HANGUL: "ko", self.Kind.HANJA: "ko-Hani"}
        return tags.get(self.kind, "")


class PostQuerySet(models.QuerySet["Post"]):
    def get_by_natural_key(self, slug: str, title: str, institution: str, since: str) -> Post:
        return self.get(actor__slug=slug, title=title, institution__slug=institution, since=since)

    def held_on(self, day: date) -> PostQuerySet:
        """Posts that may have been held on the day; bounds that are not known do not exclude."""
        return self.filter(
            Q(since_earliest__isnull=True) | Q(since_earliest__lte=day),
            Q(until_latest__isnull=True) | Q(until_latest__gte=day),
        )


class Post(FromDatabase):
    """A title held at an institution between two dates."""

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="posts")
    title = models.CharField(max_length=200)
    institution = models.ForeignKey(Actor, models.PROTECT, related_name="held_posts")
    aliases = models.TextField(blank=True, help_text="Other forms of the title in the press, one a line.")
    since = EdtfField(earliest="since_earliest", latest="since_latest", help_text="EDTF. Empty: not known.")
    since_earliest, since_latest = bound_field(), bound_field()
    until = EdtfField(
        earliest="until_earliest",
        latest="until_latest",
        help_text="EDTF. Empty: not known; tick “ongoing” where no end is known.",
    )
    until_earliest, until_latest = bound_field(), bound_field()
    ongoing = models.BooleanField(
        default=False, help_text="In office at the latest page seen; no end is known."
    )
    unverified = models.BooleanField(default=False, help_text="Holder or dates were not seen in a source.")

    objects = PostQuerySet.as_manager()

    class Meta:
        ordering = ["since_earliest", "id"]
        constraints = [
            models.UniqueConstraint(fields=["actor", "title", "institution", "since"], name="post_once"),
            models.CheckConstraint(
                condition=Q(since_earliest__isnull=True)
                | Q(until_latest__isnull=True)
                | Q(since_earliest__lte=models.F("until_latest")),
                name="post_dates_ordered",
            ),
            models.CheckConstraint(condition=Q(ongoing=False) | Q(until=""), name="post_ongoing_has_no_end"),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.institution})"

    def clean(self) -> None:
        """Say beside the field what the constraints would refuse."""
        if self.ongoing and self.until:
            raise ValidationError({"ongoing": "A post that ended is not ongoing: untick, or empty “until”."})
        if edtf.is_valid(self.since or "..") and edtf.is_valid(self.until or ".."):
            begins = edtf.bounds(self.since)[0] if self.since else None
            ends = edtf.bounds(self.until)[1] if self.until else None
            if begins and ends and begins > ends:
                raise ValidationError({"until": "The post ends before it begins."})

    def natural_key(self) -> tuple[Any, ...]:
        return (*self.actor.natural_key(), self.title, *self.institution.natural_key(), self.since)
