"""The tables of a data set: which rows are in it, and what each column says."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from articles.dataset.cells import Column, Kind
from articles.extraction.selectors.excerpts import excerpts, masked
from articles.extraction.values import Span
from articles.models import (
    Actor,
    ActorName,
    Article,
    Attribution,
    Evaluation,
    Event,
    EventName,
    Mention,
    PastAddress,
    Post,
    Publisher,
    Statement,
    UtterancePair,
)
from articles.models.statement import CONTEXT, WORDS

CHUNK = 1000
"""Rows in memory at a time."""

CHUNK_OF_TEXTS = 100


@dataclass(frozen=True, slots=True)
class Table:
    """A file of the data set. `key` is its primary key; `refers` are its columns that name rows of others.

    One that `is_newer` came after the first data sets were given out: those have no such file.
    """

    name: str
    description: str
    rows: Callable[[], Iterable[Any]]
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ("id",)
    refers: tuple[tuple[str, str, str], ...] = ()
    is_newer: bool = False

    @property
    def path(self) -> str:
        return f"{self.name}.csv"

    @property
    def schema(self) -> dict[str, Any]:
        """The table schema, as Frictionless reads it."""
        schema: dict[str, Any] = {
            "fields": [column.as_field for column in self.columns],
            "missingValues": [""],
            "primaryKey": list(self.key),
        }
        if self.refers:
            schema["foreignKeys"] = [
                {"fields": [column], "reference": {"resource": table, "fields": [field]}}
                for column, table, field in self.refers
            ]
        return schema


def _column(name: str, kind: Kind, description: str, get: Any = None, *, required: bool = False) -> Column:
    return Column(name, kind, description, get if callable(get) else attrgetter(get or name), required)


def _slug(name: str) -> Callable[[Any], str | None]:
    """The slug of the row that this attribute leads to; `None` where it leads nowhere."""

    def get(row: Any) -> str | None:
        found = getattr(row, name)
        return found.slug if found else None

    return get


ID = _column("id", "integer", "Number of the record; of one day, the highest is first.", required=True)
SLUG = _column("slug", "string", "Its address; it never changes without a redirect.", required=True)
CREATED = _column("created", "datetime", "When the record was made, UTC.", required=True)
MODIFIED = _column("modified", "datetime", "When it last changed, UTC.", required=True)
DIGEST = _column("authority_digest", "string", "Digest of the authority file's record as it was last loaded.")
SOURCES = _column("sources", "string", "Pages that support the entry, one a line.")
AT_START = "First character in the article's text, in code points from 0."
AT_END = "Behind the last character, in code points."


def _rows(rows: QuerySet[Any], chunk: int = CHUNK) -> Callable[[], Iterable[Any]]:
    return lambda: rows.order_by("pk").iterator(chunk_size=chunk)


PUBLISHERS = Table(
    "publishers",
    "Who brought articles out, and what may be shown of their texts.",
    _rows(Publisher.objects.all()),
    (
        ID,
        SLUG,
        _column("name", "string", "Name that the archive prints.", required=True),
        _column("kind", "string", "Such as news agency or newspaper."),
        _column("country", "string", "ISO 3166-1 alpha-2. Empty: not certain."),
        _column("homepage", "string", "Host name."),
        _column("aliases", "string", "Other names as printed, one a line."),
        _column("rights", "string", "full, statements, or empty: as the maintainer sets it for all."),
        _column("licence", "string", "Licence or permission by which this is so."),
        *(SOURCES, DIGEST, CREATED, MODIFIED),
    ),
)
ACTORS = Table(
    "actors",
    "People, institutions, states, media and groups.",
    _rows(Actor.objects.select_related("part_of")),
    (
        ID,
        SLUG,
        _column("name", "string", "Name that the archive prints.", required=True),
        _column("kind", "string", "person, institution, state, media, company or group.", required=True),
        _column("side", "string", "Side that it stands on.", required=True),
        _column("gender", "string", "f or m. Empty: not known."),
        _column("part_of", "string", "Slug of the institution or state above.", _slug("part_of")),
        _column("wikidata", "string", "Item in Wikidata."),
        *(SOURCES, DIGEST, CREATED, MODIFIED),
    ),
    refers=(("part_of", "", "slug"),),
)
ACTOR_NAMES = Table(
    "actor_names",
    "Forms of an actor's name.",
    _rows(ActorName.objects.select_related("actor")),
    (
        ID,
        _column("actor", "string", "Slug of the actor.", _slug("actor"), required=True),
        _column("text", "string", "The form.", required=True),
        _column("kind", "string", "press, variant, metonym, hangul or hanja.", required=True),
        _column("position", "integer", "Order in which forms are shown.", required=True),
    ),
    refers=(("actor", "actors", "slug"),),
)
POSTS = Table(
    "posts",
    "Titles held at an institution between two dates.",
    _rows(Post.objects.select_related("actor", "institution")),
    (
        ID,
        _column("actor", "string", "Slug of the holder.", _slug("actor"), required=True),
        _column("title", "string", "Title.", required=True),
        _column("institution", "string", "Slug of the institution.", _slug("institution"), required=True),
        _column("aliases", "string", "Other forms of the title, one a line."),
        _column("since", "string", "EDTF. Empty: not known."),
        _column("until", "string", "EDTF. Empty: not known."),
        _column("ongoing", "boolean", "In office at the latest page seen.", required=True),
        _column("unverified", "boolean", "Holder or dates were not seen in a source.", required=True),
    ),
    refers=(("actor", "actors", "slug"), ("institution", "actors", "slug")),
)
EVENTS = Table(
    "events",
    "Summits, agreements, launches, press conferences.",
    _rows(Event.objects.all()),
    (
        ID,
        SLUG,
        _column("name", "string", "Name that the archive prints.", required=True),
        _column("kind", "string", "Kind, such as summit.", required=True),
        _column("date", "string", "EDTF. Empty: not known."),
        _column("place", "string", "Where it was."),
        _column("summary", "string", "One sentence about it."),
        *(SOURCES, DIGEST, CREATED, MODIFIED),
    ),
)
EVENT_NAMES = Table(
    "event_names",
    "Words by which texts name an event.",
    _rows(EventName.objects.select_related("event")),
    (
        ID,
        _column("event", "string", "Slug of the event.", _slug("event"), required=True),
        _column("text", "string", "The words.", required=True),
        _column("position", "integer", "Order in which they are shown.", required=True),
    ),
    refers=(("event", "events", "slug"),),
)
PARTICIPANTS = Table(
    "event_participants",
    "Who took part in an event.",
    _rows(Event.participants.through._default_manager.select_related("event", "actor")),
    (
        ID,
        _column("event", "string", "Slug of the event.", _slug("event"), required=True),
        _column("actor", "string", "Slug of the actor.", _slug("actor"), required=True),
    ),
    refers=(("event", "events", "slug"), ("actor", "actors", "slug")),
)


# --- articles and what stands in them ------------------------------------------


def given_text(article: Article) -> str | None:
    """The text as it may be given: whole, or legible where it may be quoted; `None` of a withdrawn one."""
    if not article.is_public:
        return None
    if article.shows_text:
        return article.text
    spans: list[Span] = []
    placed = article.statements.filter(is_public=True, needs_placing=False)
    edges = [(f"{name}_start", f"{name}_end") for name in WORDS]
    for one in placed.only("start", "end", *chain.from_iterable(edges)):
        spans += excerpts(article.text, [(one.start, one.end)])
        spans.append((max(0, one.start - CONTEXT), min(len(article.text), one.end + CONTEXT)))
        words = [(getattr(one, start), getattr(one, end)) for start, end in edges]
        spans += [span for span in words if None not in span]
    spans += article.mentions.values_list("start", "end")
    return masked(article.text, spans)


def _shown(name: str) -> Callable[[Article], Any]:
    """A column that belongs to the text: only of a text that is shown."""
    return lambda article: getattr(article, name) if article.is_public and article.shows_text else []


def _public(name: str) -> Callable[[Article], Any]:
    """A column that a withdrawn article no longer gives."""
    return lambda article: getattr(article, name) if article.is_public else ""


def _of_capture(name: str) -> Callable[[Article], Any]:
    return lambda article: getattr(article.capture, name) if article.is_public else ""


def capture_path(sha256: str) -> str:
    """Where the bytes of a capture are; its decoded text has `.txt` behind."""
    return f"captures/{sha256[:2]}/{sha256}"


def _capture_path(article: Article) -> str | None:
    return capture_path(article.capture.sha256) if article.is_public and article.shows_text else None


_ARTICLES = (
    Article.objects.exclude(status=Article.Status.DRAFT)
    .select_related("publisher", "original_publisher", "capture")
    .defer("terms", "record", "notes", "capture__data", "capture__text")
)
ARTICLES = Table(
    "articles",
    "Articles; of a withdrawn one, what its tombstone says.",
    _rows(_ARTICLES, CHUNK_OF_TEXTS),
    (
        ID,
        SLUG,
        _column("status", "string", "published or withdrawn.", required=True),
        _column("withdrawn_reason", "string", "Why it was withdrawn."),
        _column("title", "string", "Headline.", required=True),
        _column(
            "text",
            "string",
            "The story, paragraphs with a blank line between them. Where only statements may be shown, ░ "
            "stands for each character outside of them, their context and the names in it.",
            given_text,
        ),
        _column(
            "rights", "string", "full or statements: what of the text is given.", "text_rights", required=True
        ),
        _column("headings", "array", "[[text, number of the paragraph it precedes], …]", _shown("headings")),
        _column("captions", "array", "Captions on the page.", _shown("captions")),
        _column("credits", "array", "Credits on the page.", _shown("credits")),
        _column("section", "array", "Section of the site.", lambda one: one.section if one.is_public else []),
        _column("cuts", "array", "What was cut from the capture, in code points, and why.", _shown("cuts")),
        _column("repairs", "array", "What was mended in the capture.", _shown("repairs")),
        _column("language", "string", "BCP 47.", required=True),
        _column("publisher", "string", "Slug of who published the page.", _slug("publisher")),
        _column("publisher_basis", "string", "How the publisher is known.", _public("publisher_basis")),
        _column(
            "original_publisher",
            "string",
            "Slug of whose text it is, where taken over.",
            _slug("original_publisher"),
        ),
        _column("byline", "string", "Authors, as printed.", _public("byline")),
        _column("dateline", "string", "Dateline, as printed.", _public("dateline")),
        _column("series", "string", "Series, as printed.", _public("series")),
        _column("licence", "string", "Licence note, as printed.", _public("licence")),
        _column("url", "string", "Where the page was found.", _public("url")),
        _column("published", "string", "Day of publication, EDTF. Empty: not known."),
        _column("published_basis", "string", "How the date is known.", _public("published_basis")),
        _column("captured", "string", "Day of printing or crawling, EDTF.", _public("captured")),
        _column("captured_basis", "string", "How that is known.", _public("captured_basis")),
        _column(
            "wire_story", "integer", "The same number: the same story, carried by several.", "wire_story_id"
        ),
        _column("engine", "string", "Engine that annotated it last.", _public("engine")),
        _column("sha256", "string", "SHA-256 of the capture.", "capture.sha256", required=True),
        _column(
            "capture", "string", "Path of the capture in this data set. Empty: not given.", _capture_path
        ),
        _column("capture_name", "string", "File name that it came from.", _of_capture("name")),
        _column("media_type", "string", "Media type of the capture.", _of_capture("media_type")),
        _column("encoding", "string", "Its encoding.", _of_capture("encoding")),
        _column(
            "taken_in", "datetime", "When the archive took it in, UTC.", "capture.taken_in", required=True
        ),
        CREATED,
        MODIFIED,
        _column("changed", "datetime", "When it or a statement of it last changed, UTC.", required=True),
    ),
    refers=(("publisher", "publishers", "slug"), ("original_publisher", "publishers", "slug")),
)


def _within(statement: Statement) -> str | None:
    return statement.within.key if statement.within and statement.within.is_public else None


_STATEMENTS = (
    Statement.objects.public()
    .select_related("article", "occasion", "within")
    .defer("terms", "note", "article__text", "article__terms", "article__cuts", "article__record")
)
STATEMENTS = Table(
    "statements",
    "What somebody is reported to have said, written or announced.",
    _rows(_STATEMENTS),
    (
        ID,
        _column("key", "string", "Its address, for ever.", required=True),
        _column("article", "string", "Slug of the article.", _slug("article"), required=True),
        _column("content", "string", "The words; “ … ” stands where they are interrupted.", required=True),
        _column(
            "segments", "array", "[[start, end], …] in code points of the article's text.", required=True
        ),
        _column("start", "integer", AT_START, required=True),
        _column("end", "integer", AT_END, required=True),
        _column("needs_placing", "boolean", "It lost its place in a corrected text.", required=True),
        _column("type", "string", "direct, mixed or indirect.", required=True),
        _column("attribution", "string", "explicit, title, pronoun, implied or editor.", required=True),
        _column("cue", "string", "The reporting words."),
        _column("cue_start", "integer", AT_START),
        _column("cue_end", "integer", AT_END),
        _column("mention", "string", "The source as it stands in the text."),
        _column("mention_start", "integer", AT_START),
        _column("mention_end", "integer", AT_END),
        _column("said", "string", "When it was said, EDTF. Empty: not known."),
        _column("said_basis", "string", "How that is known."),
        _column("occasion", "string", "Slug of the event at which it was said.", _slug("occasion")),
        _column("occasion_mention", "string", "The occasion as the text names it."),
        _column("occasion_mention_start", "integer", AT_START),
        _column("occasion_mention_end", "integer", AT_END),
        _column("within", "string", "Key of the statement that reports this one.", _within),
        _column("review", "string", "suggested or confirmed.", required=True),
        _column("reviewed_at", "datetime", "When a person confirmed it, UTC."),
        _column("origin", "string", "machine or editor.", required=True),
        _column("edited", "boolean", "A person changed it.", required=True),
        _column("confidence", "number", "The machine's, 0 to 1."),
        _column("reasons", "array", "Why the machine decided so."),
        *(CREATED, MODIFIED),
    ),
    refers=(("article", "articles", "slug"), ("occasion", "events", "slug"), ("within", "", "key")),
)
WITHDRAWN = Table(
    "withdrawn_statements",
    "Keys of statements that were withdrawn with their articles: their addresses say so for ever.",
    _rows(
        Statement.objects.filter(article__status=Article.Status.WITHDRAWN)
        .select_related("article")
        .only("key", "article__slug", "created", "modified")
    ),
    (
        ID,
        _column("key", "string", "Its address.", required=True),
        _column("article", "string", "Slug of the article.", _slug("article"), required=True),
        *(CREATED, MODIFIED),
    ),
    refers=(("article", "articles", "slug"),),
)
ATTRIBUTIONS = Table(
    "attributions",
    "Who each statement is credited to.",
    _rows(
        Attribution.objects.public()
        .select_related("statement", "actor")
        .only("name", "office", "position", "post", "statement__key", "actor__slug")
    ),
    (
        ID,
        _column("statement", "string", "Key of the statement.", "statement.key", required=True),
        _column("actor", "string", "Slug of the speaker. Empty: without an entry.", _slug("actor")),
        _column("name", "string", "As the text names them, without an entry."),
        _column("office", "string", "Office held on the day, in words."),
        _column("post", "integer", "Number of the post.", "post_id"),
        _column("position", "integer", "Order of the speakers.", required=True),
    ),
    refers=(("statement", "statements", "key"), ("actor", "actors", "slug"), ("post", "posts", "id")),
)
UTTERANCES = Table(
    "same_utterances",
    "Statements of two articles that report one utterance, as an editor confirmed.",
    _rows(
        UtterancePair.objects.public()
        .select_related("first", "second")
        .only("made", "first__key", "second__key")
    ),
    (
        ID,
        _column("first", "string", "Key of a statement.", "first.key", required=True),
        _column("second", "string", "Key of the other statement.", "second.key", required=True),
        _column("made", "datetime", "When it was confirmed, UTC.", required=True),
    ),
    refers=(("first", "statements", "key"), ("second", "statements", "key")),
    is_newer=True,
)
MENTIONS = Table(
    "mentions",
    "Words by which texts name actors and events.",
    _rows(
        Mention.objects.filter(article__status=Article.Status.PUBLISHED)
        .select_related("article", "actor", "event")
        .only("start", "end", "text", "basis", "edited", "article__slug", "actor__slug", "event__slug")
    ),
    (
        ID,
        _column("article", "string", "Slug of the article.", _slug("article"), required=True),
        _column("start", "integer", AT_START, required=True),
        _column("end", "integer", AT_END, required=True),
        _column("text", "string", "The words.", required=True),
        _column("actor", "string", "Slug of the actor.", _slug("actor")),
        _column("event", "string", "Slug of the event.", _slug("event")),
        _column("basis", "string", "How it is known whom they name."),
        _column("edited", "boolean", "A person made or changed it.", required=True),
    ),
    refers=(("article", "articles", "slug"), ("actor", "actors", "slug"), ("event", "events", "slug")),
)


def _target(row: PastAddress) -> str:
    target: Any = row.target
    return target.key if isinstance(target, Statement) else target.slug


_LEADING = Q(kind__in=["actor", "event", "publisher"]) | Q(statement__is_public=True)
_LEADING |= Q(article__isnull=False) & ~Q(article__status=Article.Status.DRAFT)
_LEADING |= Q(statement__article__status=Article.Status.WITHDRAWN)
_FORMER = (
    PastAddress.objects.filter(_LEADING)
    .select_related("actor", "event", "publisher")
    .prefetch_related(Prefetch("article", Article.objects.only("slug")))
    .prefetch_related(Prefetch("statement", Statement.objects.only("key")))
)
REDIRECTS = Table(
    "redirects",
    "Addresses that things once had, and where they lead now.",
    _rows(_FORMER),
    (
        ID,
        _column("kind", "string", "article, statement, actor, event or publisher.", required=True),
        _column("value", "string", "The former slug or key.", required=True),
        _column("target", "string", "The slug or key now.", _target, required=True),
        CREATED,
    ),
)
EVALUATIONS = Table(
    "evaluations",
    "Measured accuracy of the engine.",
    _rows(Evaluation.objects.all()),
    (
        ID,
        _column("engine", "string", "Version of the engine.", required=True),
        _column("reference", "string", "Name of the set of reference pages.", required=True),
        _column("pages", "integer", "Number of pages.", required=True),
        _column(
            "figures", "object", "Precision, recall and F1, with the counts they come from.", required=True
        ),
        _column("made", "datetime", "When it was measured, UTC.", required=True),
    ),
)

TABLES = (
    *(PUBLISHERS, ACTORS, ACTOR_NAMES, POSTS, EVENTS, EVENT_NAMES, PARTICIPANTS),
    *(ARTICLES, STATEMENTS, WITHDRAWN, ATTRIBUTIONS, UTTERANCES, MENTIONS, REDIRECTS, EVALUATIONS),
)
"""In the order in which they are imported: what others refer to first."""
