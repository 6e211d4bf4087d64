"""Events: the list, and what was said before, at and after each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import groupby
from typing import Any

from django.db.models import Count, QuerySet
from django.http import Http404
from django.utils.decorators import method_decorator
from django.views.generic import DetailView

from articles import filters
from articles.exports import EVENT_COLUMNS
from articles.exports.records import event_record
from articles.extraction.selectors.markup import paragraphs
from articles.facets import cards, memory, summary, wording
from articles.models import Article, Attribution, Event, Mention, Statement, reading
from articles.models.base import Side
from articles.models.prepared import FIRST, IDS, LAST, NUMBER, Prepared
from articles.models.rights import TextRights, effective
from articles.search import among
from articles.views.lists import Listing
from articles.views.machine import PageForMachines
from articles.views.pages import OldAddresses, public_page

WINDOWS = {"7": "a week", "30": "a month", "90": "three months", "365": "a year"}
DIRECTORY_PAGE = 100
MOST = 6
NEAREST = 200
"""Statements of a side and phase whose words are compared: those next to the event."""

READ = 1000
"""Attributions of a phase that are gone through; of more it is said that there are more."""

SENTENCES = 15
MOST_PUBLISHERS = 20


@method_decorator(public_page, name="dispatch")
class EventList(Listing):
    noun = "events"
    columns = EVENT_COLUMNS
    record = staticmethod(event_record)
    filterset_class = filters.EventFilter
    template_name = "articles/event_list.html"
    paginate_by = DIRECTORY_PAGE
    typed = ("q", "actor", "since", "until")
    named = ("actor",)
    ticked = ("kind",)

    def get_queryset(self) -> QuerySet[Event]:
        return Event.objects.all()

    def rows(self) -> QuerySet[Event]:
        return self.filterset.qs.order_by("date_earliest", "slug")

    def found(self, context: dict[str, Any]) -> dict[str, Any]:
        events = context["object_list"]
        counts = summary.of_rows("event", [event.pk for event in events])
        articles = memory.remembered("articles-naming-events", _articles_naming)
        return {
            "years": [
                (year, [(event, counts[event.pk], articles.get(event.pk, 0)) for event in together])
                for year, together in groupby(events, key=_year)
            ]
        }


def _year(event: Event) -> str:
    return str(event.date_earliest.year) if event.date_earliest else "Undated"


def _articles_naming() -> dict[int, int]:
    """How many published articles name each event."""
    mentions = Mention.objects.exclude(event=None).filter(article__status="published").order_by()
    return dict(mentions.values_list("event").annotate(n=Count("article", distinct=True)))


@dataclass(frozen=True, slots=True)
class Column:
    """What one side said in one phase: the first statements, and how many more there are, at least."""

    side: str
    label: str
    statements: list[cards.Card]
    more: int
    at_least: bool = False


@dataclass(frozen=True, slots=True)
class Phase:
    """Before, at or after the event. `since` and `until` are days, both included; `None`: open."""

    key: str
    label: str
    since: date | None
    until: date | None
    columns: list[Column]

    @property
    def total(self) -> int:
        return sum(len(column.statements) + column.more for column in self.columns)

    @property
    def at_least(self) -> bool:
        """Whether there are more than were gone through."""
        return any(column.at_least for column in self.columns)


@method_decorator(public_page, name="dispatch")
class EventDetail(OldAddresses, PageForMachines, DetailView):
    record = staticmethod(event_record)
    past_kind = "event"
    template_name = "articles/event_detail.html"
    context_object_name = "event"

    def find(self, queryset: Any) -> Event:
        found = reading.event_to_read(self.kwargs["slug"])
        if found is None:
            raise Http404("No event has this address.")
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        event = self.object
        window = self.request.GET.get("window", "30")
        asked = self.request.GET.get("words", "")
        found, said = phases(event, int(window)) if window in WINDOWS else ([], {})
        return super().get_context_data(
            phases=found,
            comparable=(sides := comparable(said)),
            compared=wordings(said, sides) if asked == "on" else [],
            compares=asked == "on",
            bad_words="" if asked in ("", "on") else asked,
            around={phase.key: phase for phase in found},
            nearest=NEAREST,
            least=wording.LEAST,
            window=window,
            windows=list(WINDOWS.items()),
            bad_window=window if window not in WINDOWS else "",
            sentences=sentences(event),
            coverage=memory.remembered(f"coverage-{event.pk}", lambda: coverage(event)),
            **kwargs,
        )


def phases(event: Event, days: int) -> tuple[list[Phase], dict[str, Said]]:
    """Statements by side before, at and after; empty phases of an event without a date are left out.
    Beside what is shown of each phase, all of it that was read, by the phase's key.

    “At” are those whose occasion is the event. Those before are of the days before
    its earliest day, those after of the days after its latest.
    """
    start, end = event.date_earliest, event.date_latest or event.date_earliest
    window = timedelta(days=days)
    asked: list[tuple[str, str, date | None, date | None, list[tuple[int, str]]]] = []
    if start:
        since, until = _earlier(start, window), start - timedelta(days=1)
        asked.append(("before", "Before", since, until, _before.tuples(event.pk, since, until)))
    asked.append(("at", "At the event", start, end, _at.tuples(event.pk)))
    if end:
        since, until = end + timedelta(days=1), end + window
        asked.append(("after", "After", since, until, _after.tuples(event.pk, since, until)))
    said = [Said.of(rows) for *_, rows in asked]
    found = cards.statements([pk for one in said for pk in one.first])
    shown = [
        Phase(key, label, since, until, columns(one, found))
        for (key, label, since, until, _), one in zip(asked, said, strict=True)
    ]
    return shown, {phase.key: one for phase, one in zip(shown, said, strict=True)}


def comparable(said: dict[str, Said]) -> list[str]:
    """The sides that said enough before and after the event for their words to be compared."""
    if not {"before", "after"} <= said.keys():
        return []
    return wording.comparable(said["before"].by_side, said["after"].by_side)


def wordings(said: dict[str, Said], sides: list[str]) -> list[wording.Wording]:
    """Which words these sides came to use, and which they left, over the phases around the event.

    The nearest statements are read, in one query: it takes some time, so readers ask for it.
    """
    around = [{side: said[key].by_side[side][:NEAREST] for side in sides} for key in ("before", "after")]
    asked = [pk for of in around for ids in of.values() for pk in ids]
    texts = dict(Statement.objects.among(asked).order_by().values_list("pk", "content"))
    before, after = (
        {side: [texts[pk] for pk in ids if pk in texts] for side, ids in of.items()} for of in around
    )
    return wording.wordings(before, after)


def _said_at(event: int) -> QuerySet[Any, Any]:
    return Statement.objects.public().filter(occasion=event).values("pk")


def _said_between(event: int, since: date, until: date, order: Iterable[str]) -> QuerySet[Any, Any]:
    others = Attribution.objects.public().exclude(statement__in=_said_at(event))
    rows = others.filter(date__gte=since, date__lte=until).order_by(*order)
    return rows.values_list("statement", "side")[: READ + 1]


_before = Prepared(partial(_said_between, order=("-date", "-statement")), NUMBER, FIRST, LAST)
_after = Prepared(partial(_said_between, order=("date", "statement")), NUMBER, FIRST, LAST)
_at = Prepared(
    lambda event: (
        Attribution.objects.public()
        .filter(statement__in=_said_at(event))
        .order_by("date", "statement")
        .values_list("statement", "side")[: READ + 1]
    ),
    NUMBER,
)


def _earlier(day: date, window: timedelta) -> date:
    return max(day - window, date(1000, 1, 1))


@dataclass(frozen=True, slots=True)
class Said:
    """The statements of each side in the order given, by id, and whether there are more than were read."""

    by_side: dict[str, list[int]]
    more: bool

    @classmethod
    def of(cls, read: list[tuple[int, str]]) -> Said:
        """Of the attributions `READ` are read, on an index that has all that is asked. A statement without
        any speaker is of no side.
        """
        by_side: dict[str, dict[int, None]] = {}
        for pk, side in read[:READ]:
            by_side.setdefault(side, {})[pk] = None
        return cls({side: list(ids) for side, ids in by_side.items()}, len(read) > READ)

    @property
    def first(self) -> list[int]:
        """The `MOST` of each side that are shown."""
        return [pk for ids in self.by_side.values() for pk in ids[:MOST]]


def columns(said: Said, found: dict[int, cards.Card]) -> list[Column]:
    """A column for each side that said something, with the first `MOST` statements of those `found`."""
    return [
        Column(
            side,
            str(label),
            [found[pk] for pk in said.by_side[side][:MOST]],
            max(0, len(said.by_side[side]) - MOST),
            at_least=said.more,
        )
        for side, label in [*Side.choices, ("", "No side known")]
        if side in said.by_side
    ]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A passage that mentions the event, in three parts around the mention."""

    article: cards.ArticleCard
    before: str
    mention: str
    after: str


def sentences(event: Event) -> list[Sentence]:
    """Where articles name the event: the words around each mention, the latest article first.

    Of a text that is not shown, the mention alone.
    """
    rows = _naming.tuples(event.pk)
    found = cards.articles([article for article, *_ in rows])
    return [
        _sentence(found[article], text, (start, end), words, is_shown=_is_shown(*rights))
        for article, text, start, end, words, *rights in rows
    ]


_naming = Prepared(
    lambda event: (
        Mention.objects.filter(event=event, article__status=Article.Status.PUBLISHED)
        .order_by("-article__date", "-article", "start")
        .values_list(
            *("article", "article__text", "start", "end", "text", "article__rights"),
            *("article__publisher__rights", "article__original_publisher__rights"),
        )[:SENTENCES]
    ),
    NUMBER,
)


def _is_shown(own: str, *publishers: str | None) -> bool:
    """As `Article.shows_text`; a publisher that is not known has `None`."""
    return effective(own, (one for one in publishers if one is not None)) == TextRights.FULL


def _sentence(
    article: cards.ArticleCard,
    text: str,
    span: tuple[int, int],
    words: str,
    *,
    is_shown: bool,
    around: int = 140,
) -> Sentence:
    if not is_shown:
        return Sentence(article, "… ", words, " …")
    begins, ends = span
    first, last = next((span for span in paragraphs(text) if span[0] <= begins < span[1]), (0, len(text)))
    start, end = max(first, begins - around), min(last, ends + around)
    before, after = text[start:begins], text[ends:end]
    if start > first:
        before = f"… {before.partition(' ')[2]}"
    if end < last:
        after = f"{after.rpartition(' ')[0]} …"
    return Sentence(article, before, text[begins:ends], after)


def coverage(event: Event) -> list[tuple[str, str, int]]:
    """Slug, name and number of articles of publishers with most on the event or on words said at it."""
    ids = {
        article
        for named in (_articles_naming_it, _articles_of_words)
        for (article,) in named.tuples(event.pk)
    }
    counts: Counter[tuple[str, str]] = Counter()
    for status, slug, name, number in _by_publisher.tuples(list(ids)):
        if status == Article.Status.PUBLISHED:
            counts[slug or "", name or ""] += number
    rows = ((slug, name, number) for (slug, name), number in counts.items())
    return sorted(rows, key=lambda row: (-row[2], row[1], row[0]))[:MOST_PUBLISHERS]


_articles_naming_it = Prepared(
    lambda event: Mention.objects.filter(event=event).order_by().values_list("article").distinct(), NUMBER
)
_articles_of_words = Prepared(
    lambda event: (
        Statement.objects.public().filter(occasion=event).order_by().values_list("article").distinct()
    ),
    NUMBER,
)
# Asked for those that are published, SQLite would go through all of these for the few that are wanted.
_by_publisher = Prepared(
    lambda ids: (
        among(Article.objects.order_by(), ids)
        .values_list("status", "publisher__slug", "publisher__name")
        .annotate(n=Count("pk"))
    ),
    IDS,
)
