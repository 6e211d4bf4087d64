"""The filter of the statements: the researcher's question, as an address."""

from __future__ import annotations

from datetime import date
from typing import Any

import django_filters
from django.db.models import F, Q, QuerySet
from django.utils.functional import cached_property

from articles.extraction.cues.words import forms_of
from articles.filters.base import DayFilter, ListFilter, ListForm, is_empty
from articles.filters.fields import (
    ActorsField,
    EventsField,
    Named,
    OfficesField,
    PublishersField,
    ReportingWordsField,
    SpeakersField,
    ids_of,
)
from articles.filters.words import Words, understood
from articles.models import Attribution, Statement
from articles.models.base import Side
from articles.models.naming import naming
from articles.models.statement import StatementQuerySet

SORTS = {
    "newest": ("-date", "-id"),
    "oldest": ("date", "id"),
    "published": ("-article_date", "-article_id", "start"),
    "relevance": ("-date", "-id"),  # the newest, which the words then weigh: SearchedQuerySet.most_relevant
}
SORT_NAMES = [
    ("newest", "latest said first"),
    ("oldest", "earliest said first"),
    ("published", "latest published"),
    ("relevance", "most relevant first"),
]
GROUPS = [
    ("speaker", "by speaker"),
    ("about", "by who speaks about whom"),
    ("cue", "by the words that report them"),
]
REVIEWS = [
    (Statement.Review.SUGGESTED.value, "Suggested by the machine"),
    (Statement.Review.CONFIRMED.value, "Confirmed by an editor"),
]
BASES = [
    (Statement.Basis.EXPLICIT.value, "by name"),
    (Statement.Basis.TITLE.value, "by title"),
    (Statement.Basis.PRONOUN.value, "by pronoun"),
    (Statement.Basis.IMPLIED.value, "implied by the context"),
    (Statement.Basis.EDITOR.value, "decided by an editor"),
]
SPEAKING = ("speaker", "side", "office")
"""What one and the same speaker must fulfil: in a joint statement each has their own side and office."""


class RowsFilter(django_filters.Filter):
    """A filter by rows that slugs or names stand for; `field_class` says which."""


class ChoicesFilter(django_filters.MultipleChoiceFilter):
    """Several values of a column of the statements themselves.

    No row is found twice; to make sure of that a database would gather all of them where it is to count some.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(distinct=False, **kwargs)


class SpeakerFilter(RowsFilter):
    field_class = SpeakersField


class AboutFilter(RowsFilter):
    field_class = ActorsField


class EventFilter(RowsFilter):
    field_class = EventsField


class PublisherFilter(RowsFilter):
    field_class = PublishersField


class OfficeFilter(django_filters.Filter):
    field_class = OfficesField


class ReportedWithFilter(django_filters.Filter):
    field_class = ReportingWordsField


class StatementFilter(ListFilter):
    """Statements by their words, speakers, dates and the way they are known."""

    q = django_filters.CharFilter(label="Words", max_length=500, method="with_words")
    speaker = SpeakerFilter(label="Speaker")
    about = AboutFilter(label="About", method="by_whom_it_names")
    side = ChoicesFilter(label="Side", choices=Side.choices)
    office = OfficeFilter(label="Office")
    type = ChoicesFilter(label="Type", choices=Statement.Type.choices)
    attribution = ChoicesFilter(label="Attributed", choices=BASES)
    cue = ReportedWithFilter(label="Reported with", method="by_reporting_word")
    review = ChoicesFilter(label="Review", choices=REVIEWS)
    publisher = PublisherFilter(label="Publisher", method="by_publisher")
    event = EventFilter(label="Occasion", method="by_event")
    article = django_filters.CharFilter(label="Article", field_name="article__slug", max_length=120)
    since = DayFilter(label="Said from")
    until = DayFilter(label="Said until", last=True)
    dates = django_filters.ChoiceFilter(
        label="Dates", choices=[("certain", "only those that certainly fall in the range")], empty_label=None
    )
    where = django_filters.ChoiceFilter(
        label="Looked for", choices=[("content", "only in what was said")], empty_label=None, method="as_is"
    )
    spelling = django_filters.ChoiceFilter(
        label="Spelling", choices=[("typed", "only as typed")], empty_label=None, method="as_is"
    )
    sort = django_filters.ChoiceFilter(
        label="Sorted by", choices=SORT_NAMES, empty_label=None, method="as_is"
    )
    group = django_filters.ChoiceFilter(label="Shown", choices=GROUPS, method="as_is")

    class Meta:
        model = Statement
        fields: list[str] = []
        form = ListForm

    def rows_without(self, *names: str) -> QuerySet[Statement]:
        """As in the base class; speakers and dates are each one condition of several fields."""
        together = (*SPEAKING, "since", "until", "dates")
        rows = super().rows_without(*names, *together)
        value = {name: self.form.cleaned_data.get(name) for name in together if name not in names}
        speaking = speakers(*(value.get(name) for name in SPEAKING))
        if speaking is not None:
            types = self.form.cleaned_data.get("type") if "type" not in names else None
            if types:  # also a condition of the statement; here it lets the index by speaker and type serve
                speaking = speaking.filter(type__in=types)
            rows = rows.filter(pk__in=speaking.values("statement"))
        return rows.filter(said_within(value.get("since"), value.get("until"), bool(value.get("dates"))))

    not_a_filter = ("sort", "group", "where", "spelling")

    @cached_property
    def words(self) -> Words:
        """What was typed, as it is understood. Only for a valid form."""
        wanted = self.form.cleaned_data
        return understood(
            wanted.get("q") or "", spelling=wanted.get("spelling") or "", where=wanted.get("where") or ""
        )

    @property
    def order(self) -> tuple[str, ...]:
        """Of the whitelist; the latest first where nothing is asked for."""
        return SORTS[self.form.cleaned_data.get("sort") or "newest"] if self.is_valid() else SORTS["newest"]

    @property
    def named_speakers(self) -> list[Named]:
        """The speakers that are asked for, as they were understood."""
        return list(self.form.cleaned_data.get("speaker") or []) if self.is_valid() else []

    @property
    def only_one(self) -> tuple[str, int] | None:
        """Where all statements of one actor are asked for, or all about one: “speaker” or “about”, and which
        actor; `None` where anything else is asked for.
        """
        if self.active not in (["speaker"], ["about"]) or not self.is_valid():
            return None
        named: list[Named] = self.form.cleaned_data.get(self.active[0]) or []
        is_one = len(named) == 1 and len(named[0].ids) == 1 and not named[0].text
        return (self.active[0], named[0].ids[0]) if is_one else None

    @property
    def only_cues(self) -> list[str]:
        """The cues of the reporting words that are asked for, where nothing else is; else none."""
        is_all = self.active == ["cue"] and self.is_valid()
        return _cues(self.form.cleaned_data["cue"]) if is_all else []

    def with_words(self, rows: StatementQuerySet, name: str, value: str) -> QuerySet[Statement]:
        return rows.search(self.words.query)

    def by_publisher(self, rows: QuerySet[Statement], name: str, value: list[Named]) -> QuerySet[Statement]:
        return rows.filter(publisher__in=ids_of(value))

    def by_event(self, rows: QuerySet[Statement], name: str, value: list[Named]) -> QuerySet[Statement]:
        return rows.filter(occasion__in=ids_of(value))

    def by_whom_it_names(self, rows: StatementQuerySet, name: str, value: list[Named]) -> QuerySet[Statement]:
        return rows.filter(pk__in=naming(ids_of(value)))

    def by_reporting_word(
        self, rows: QuerySet[Statement], name: str, value: list[str]
    ) -> QuerySet[Statement]:
        return rows.filter(cue__in=_cues(value))

    def as_is(self, rows: QuerySet[Statement], name: str, value: Any) -> QuerySet[Statement]:
        """Sorting and grouping take no rows away."""
        return rows


def _cues(words: list[str]) -> list[str]:
    return [form for word in words for form in forms_of(word)]


def speakers(
    named: list[Named] | None, sides: list[str] | None, offices: list[str] | None
) -> QuerySet[Attribution] | None:
    """The attributions that fulfil all that is asked of one speaker; `None` when nothing is asked."""
    if all(is_empty(value) for value in (named, sides, offices)):
        return None
    rows = Attribution.objects.public()
    if named:
        rows = rows.filter(_any(Q(actor__in=one.ids) if one.ids else _unlinked(one.text) for one in named))
    if sides:
        rows = rows.filter(side__in=sides)
    if offices:
        rows = rows.filter(_any(Q(office__icontains=office) for office in offices))
    return rows


def said_within(since: date | None, until: date | None, certain: bool) -> Q:
    """Statements whose date falls in the range, both ends included.

    An uncertain date counts when one of its possible days does; with `certain`, only
    when all of them do. A statement without a date of its own was said by the day
    its article came out, and has the article's bounds.
    """
    if certain:
        exact = Q(said_earliest__isnull=False, said_latest__isnull=False)
        if since is None and until is None:
            return exact & Q(said_earliest=F("said_latest")) & ~Q(said__regex=r"[~?%]")
        within = Q(said_earliest__gte=since) if since else Q()
        return exact & within & (Q(said_latest__lte=until) if until else Q())
    condition = Q()
    if until:
        condition &= Q(date__lte=until)
    if since:
        condition &= Q(date_latest__gte=since)
    if until and not since:
        condition &= Q(date__gt=date.min)
    return condition


def _unlinked(text: str) -> Q:
    return Q(actor__isnull=True, name__icontains=text)


def _any(conditions: Any) -> Q:
    either = Q()
    for condition in conditions:
        either |= condition
    return either
