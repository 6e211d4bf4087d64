"""The tables of a data set: which rows are in it, and what each column says."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from typing import Any

from django.db.models import Prefetch, Q

from articles.dataset.table import Table, column, rows_of, slug_of
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

CHUNK_OF_TEXTS = 100


ID = column("id", "integer", "Number of the record; of one day, the highest is first.", required=True)
SLUG = column("slug", "string", "Its address; it never changes without a redirect.", required=True)
CREATED = column("created", "datetime", "When the record was made, UTC.", required=True)
MODIFIED = column("modified", "datetime", "When it last changed, UTC.", required=True)
DIGEST = column("authority_digest", "string", "Digest of the authority file's record as it was last loaded.")
SOURCES = column("sources", "string", "Pages that support the entry, one a line.")
AT_START = "First character in the article's text, in code points from 0."
AT_END = "Behind the last character, in code points."


PUBLISHERS = Table(
    "publishers",
    "Who brought articles out, and what may be shown of their texts.",
    rows_of(Publisher.objects.all()),
    (
        ID,
        SLUG,
        column("name", "string", "Name that the archive prints.", required=True),
        column("kind", "string", "Such as news agency or newspaper."),
        column("country", "string", "ISO 3166-1 alpha-2. Empty: not certain."),
        column("homepage", "string", "Host name."),
        column("aliases", "string", "Other names as printed, one a line."),
        column("rights", "string", "full, statements, or empty: as the maintainer sets it for all."),
        column("licence", "string", "Licence or permission by which this is so."),
        *(SOURCES, DIGEST, CREATED, MODIFIED),
    ),
)
ACTORS = Table(
    "actors",
    "People, institutions, states, media and groups.",
    rows_of(Actor.objects.select_related("part_of")),
    (
        ID,
        SLUG,
        column("name", "string", "Name that the archive prints.", required=True),
        column("kind", "string", "person, institution, state, media, company or group.", required=True),
        column("side", "string", "Side that it stands on.", required=True),
        column("gender", "string", "f or m. Empty: not known."),
        column("part_of", "string", "Slug of the institution or state above.", slug_of("part_of")),
        column("wikidata", "string", "Item in Wikidata."),
        *(SOURCES, DIGEST, CREATED, MODIFIED),
    ),
    refers=(("part_of", "", "slug"),),
)
ACTOR_NAMES = Table(
    "actor_names",
    "Forms of an actor's name.",
    rows_of(ActorName.objects.select_related("actor")),
    (
        ID,
        column("actor", "string", "Slug of the actor.", slug_of("actor"), required=True),
        column("text", "string", "The form.", required=True),
        column("kind", "string", "press, variant, metonym, hangul or hanja.", required=True),
        column("position", "integer", "Order in which forms are shown.", required=True),
    ),
    refers=(("actor", "actors", "slug"),),
)
POSTS = Table(
    "posts",
    "Titles held at an institution between two dates.",
    rows_of(Post.objects.select_related("actor", "institution")),
    (
        ID,
        column("actor", "string", "Slug of the holder.", slug_of("actor"), required=True),
        column("title", "string", "Title.", required=True),
        column("institution", "string", "Slug of the institution.", slug_of("institution"), required=True),
        column("aliases", "string", "Other forms of the title, one a line."),
        column("since", "string", "EDTF. Empty: not known."),
        column("until", "string", "EDTF. Empty: not known."),
        column("ongoing", "boolean", "In office at the latest page seen.", required=True),
        column("unverified", "boolean", "Holder or dates were not seen in a source.", required=True),
    ),
    refers=(("actor", "actors", "slug"), ("institution", "actors", "slug")),
)
EVENTS = Table(
    "events",
    "Summits, agreements, launches, press conferences.",
    rows_of(Event.objects.all()),
    (
        ID,
        SLUG,
        column("name", "string", "Name that the archive prints.", required=True),
        column("kind", "string", "Kind, such as summit.", required=True),
        column("date", "string", "EDTF. Empty: not known."),
        column("place", "string", "Where it was."),
        column("summary", "string", "One sentence about it."),
        *(SOURCES, DIGEST, CREATED, MODIFIED),
    ),
)
EVENT_NAMES = Table(
    "event_names",
    "Words by which texts name an event.",
    rows_of(EventName.objects.select_related("event")),
    (
        ID,
        column("event", "string", "Slug of the event.", slug_of("event"), required=True),
        column("text", "string", "The words.", required=True),
        column("position", "integer", "Order in which they are shown.", required=True),
    ),
    refers=(("event", "events", "slug"),),
)
PARTICIPANTS = Table(
    "event_participants",
    "Who took part in an event.",
    rows_of(Event.participants.through._default_manager.select_related("event", "actor")),
    (
        ID,
        column("event", "string", "Slug of the event.", slug_of("event"), required=True),
        column("actor", "string", "Slug of the actor.", slug_of("actor"), required=True),
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
    rows_of(_ARTICLES, CHUNK_OF_TEXTS),
    (
        ID,
        SLUG,
        column("status", "string", "published or withdrawn.", required=True),
        column("withdrawn_reason", "string", "Why it was withdrawn."),
        column("title", "string", "Headline.", required=True),
        column(
            "text",
            "string",
            "The story, paragraphs with a blank line between them. Where only statements may be shown, ░ "
            "stands for each character outside of them, their context and the names in it.",
            given_text,
        ),
        column(
            "rights", "string", "full or statements: what of the text is given.", "text_rights", required=True
        ),
        column("headings", "array", "[[text, number of the paragraph it precedes], …]", _shown("headings")),
        column("captions", "array", "Captions on the page.", _shown("captions")),
        column("credits", "array", "Credits on the page.", _shown("credits")),
        column("section", "array", "Section of the site.", lambda one: one.section if one.is_public else []),
        column("cuts", "array", "What was cut from the capture, in code points, and why.", _shown("cuts")),
        column("repairs", "array", "What was mended in the capture.", _shown("repairs")),
        column("language", "string", "BCP 47.", required=True),
        column("publisher", "string", "Slug of who published the page.", slug_of("publisher")),
        column("publisher_basis", "string", "How the publisher is known.", _public("publisher_basis")),
        column(
            "original_publisher",
            "string",
            "Slug of whose text it is, where taken over.",
            slug_of("original_publisher"),
        ),
        column("byline", "string", "Authors, as printed.", _public("byline")),
        column("dateline", "string", "Dateline, as printed.", _public("dateline")),
        column("series", "string", "Series, as printed.", _public("series")),
        column("licence", "string", "Licence note, as printed.", _public("licence")),
        column("url", "string", "Where the page was found.", _public("url")),
        column("published", "string", "Day of publication, EDTF. Empty: not known."),
        column("published_basis", "string", "How the date is known.", _public("published_basis")),
        column("captured", "string", "Day of printing or crawling, EDTF.", _public("captured")),
        column("captured_basis", "string", "How that is known.", _public("captured_basis")),
        column(
            "wire_story", "integer", "The same number: the same story, carried by several.", "wire_story_id"
        ),
        column("engine", "string", "Engine that annotated it last.", _public("engine")),
        column("sha256", "string", "SHA-256 of the capture.", "capture.sha256", required=True),
        column("capture", "string", "Path of the capture in this data set. Empty: not given.", _capture_path),
        column("capture_name", "string", "File name that it came from.", _of_capture("name")),
        column("media_type", "string", "Media type of the capture.", _of_capture("media_type")),
        column("encoding", "string", "Its encoding.", _of_capture("encoding")),
        column(
            "taken_in", "datetime", "When the archive took it in, UTC.", "capture.taken_in", required=True
        ),
        CREATED,
        MODIFIED,
        column("changed", "datetime", "When it or a statement of it last changed, UTC.", required=True),
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
    rows_of(_STATEMENTS),
    (
        ID,
        column("key", "string", "Its address, for ever.", required=True),
        column("article", "string", "Slug of the article.", slug_of("article"), required=True),
        column("content", "string", "The words; “ … ” stands where they are interrupted.", required=True),
        column("segments", "array", "[[start, end], …] in code points of the article's text.", required=True),
        column("start", "integer", AT_START, required=True),
        column("end", "integer", AT_END, required=True),
        column("needs_placing", "boolean", "It lost its place in a corrected text.", required=True),
        column("type", "string", "direct, mixed or indirect.", required=True),
        column("attribution", "string", "explicit, title, pronoun, implied or editor.", required=True),
        column("cue", "string", "The reporting words."),
        column("cue_start", "integer", AT_START),
        column("cue_end", "integer", AT_END),
        column("mention", "string", "The source as it stands in the text."),
        column("mention_start", "integer", AT_START),
        column("mention_end", "integer", AT_END),
        column("said", "string", "When it was said, EDTF. Empty: not known."),
        column("said_basis", "string", "How that is known."),
        column("occasion", "string", "Slug of the event at which it was said.", slug_of("occasion")),
        column("occasion_mention", "string", "The occasion as the text names it."),
        column("occasion_mention_start", "integer", AT_START),
        column("occasion_mention_end", "integer", AT_END),
        column("within", "string", "Key of the statement that reports this one.", _within),
        column("review", "string", "suggested or confirmed.", required=True),
        column("reviewed_at", "datetime", "When a person confirmed it, UTC."),
        column("origin", "string", "machine or editor.", required=True),
        column("edited", "boolean", "A person changed it.", required=True),
        column("confidence", "number", "The machine's, 0 to 1."),
        column("reasons", "array", "Why the machine decided so."),
        *(CREATED, MODIFIED),
    ),
    refers=(("article", "articles", "slug"), ("occasion", "events", "slug"), ("within", "", "key")),
)
WITHDRAWN = Table(
    "withdrawn_statements",
    "Keys of statements that were withdrawn with their articles: their addresses say so for ever.",
    rows_of(
        Statement.objects.filter(article__status=Article.Status.WITHDRAWN)
        .select_related("article")
        .only("key", "article__slug", "created", "modified")
    ),
    (
        ID,
        column("key", "string", "Its address.", required=True),
        column("article", "string", "Slug of the article.", slug_of("article"), required=True),
        *(CREATED, MODIFIED),
    ),
    refers=(("article", "articles", "slug"),),
)
ATTRIBUTIONS = Table(
    "attributions",
    "Who each statement is credited to.",
    rows_of(
        Attribution.objects.public()
        .select_related("statement", "actor")
        .only("name", "office", "position", "post", "statement__key", "actor__slug")
    ),
    (
        ID,
        column("statement", "string", "Key of the statement.", "statement.key", required=True),
        column("actor", "string", "Slug of the speaker. Empty: without an entry.", slug_of("actor")),
        column("name", "string", "As the text names them, without an entry."),
        column("office", "string", "Office held on the day, in words."),
        column("post", "integer", "Number of the post.", "post_id"),
        column("position", "integer", "Order of the speakers.", required=True),
    ),
    refers=(("statement", "statements", "key"), ("actor", "actors", "slug"), ("post", "posts", "id")),
)
UTTERANCES = Table(
    "same_utterances",
    "Statements of two articles that report one utterance, as an editor confirmed.",
    rows_of(
        UtterancePair.objects.public()
        .select_related("first", "second")
        .only("made", "first__key", "second__key")
    ),
    (
        ID,
        column("first", "string", "Key of a statement.", "first.key", required=True),
        column("second", "string", "Key of the other statement.", "second.key", required=True),
        column("made", "datetime", "When it was confirmed, UTC.", required=True),
    ),
    refers=(("first", "statements", "key"), ("second", "statements", "key")),
    is_newer=True,
)
MENTIONS = Table(
    "mentions",
    "Words by which texts name actors and events.",
    rows_of(
        Mention.objects.filter(article__status=Article.Status.PUBLISHED)
        .select_related("article", "actor", "event")
        .only("start", "end", "text", "basis", "edited", "article__slug", "actor__slug", "event__slug")
    ),
    (
        ID,
        column("article", "string", "Slug of the article.", slug_of("article"), required=True),
        column("start", "integer", AT_START, required=True),
        column("end", "integer", AT_END, required=True),
        column("text", "string", "The words.", required=True),
        column("actor", "string", "Slug of the actor.", slug_of("actor")),
        column("event", "string", "Slug of the event.", slug_of("event")),
        column("basis", "string", "How it is known whom they name."),
        column("edited", "boolean", "A person made or changed it.", required=True),
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
    rows_of(_FORMER),
    (
        ID,
        column("kind", "string", "article, statement, actor, event or publisher.", required=True),
        column("value", "string", "The former slug or key.", required=True),
        column("target", "string", "The slug or key now.", _target, required=True),
        CREATED,
    ),
)
EVALUATIONS = Table(
    "evaluations",
    "Measured accuracy of the engine.",
    rows_of(Evaluation.objects.all()),
    (
        ID,
        column("engine", "string", "Version of the engine.", required=True),
        column("reference", "string", "Name of the set of reference pages.", required=True),
        column("pages", "integer", "Number of pages.", required=True),
        column(
            "figures", "object", "Precision, recall and F1, with the counts they come from.", required=True
        ),
        column("made", "datetime", "When it was measured, UTC.", required=True),
    ),
)

TABLES = (
    *(PUBLISHERS, ACTORS, ACTOR_NAMES, POSTS, EVENTS, EVENT_NAMES, PARTICIPANTS),
    *(ARTICLES, STATEMENTS, WITHDRAWN, ATTRIBUTIONS, UTTERANCES, MENTIONS, REDIRECTS, EVALUATIONS),
)
"""In the order in which they are imported: what others refer to first."""
