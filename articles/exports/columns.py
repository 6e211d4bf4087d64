"""The columns of the exports: what each holds, in which unit. The API is documented from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `path` leads to its value in a record, dots going down; a list is joined by “; ”."""

    name: str
    path: str
    type: Literal["string", "integer", "number", "boolean", "date"]
    description: str


STATEMENT_COLUMNS = (
    Column("key", "key", "string", "Public key of the statement; it never changes."),
    Column("url", "url", "string", "Permanent address of the statement alone."),
    Column("context_url", "context_url", "string", "Address of the article, at the statement."),
    Column(
        "content",
        "content",
        "string",
        "The words of the statement, verbatim; “ … ” stands where a cue interrupts.",
    ),
    Column(
        "type",
        "type",
        "string",
        "direct (the speaker's words), mixed (some of them) or indirect (the writer's).",
    ),
    Column("speakers", "speakers.name", "string", "Who it is credited to; several are joined by “; ”."),
    Column(
        "speaker_slugs",
        "speakers.slug",
        "string",
        "Slugs of the speakers; empty for somebody without an entry.",
    ),
    Column("speaker_offices", "speakers.office", "string", "Office that each speaker held on the day."),
    Column("speaker_sides", "speakers.side", "string", "Side that each speaker stands on."),
    Column(
        "attribution",
        "attribution",
        "string",
        "How the speaker is known: explicit, title, pronoun, implied, editor.",
    ),
    Column("review", "review", "string", "suggested (by the machine) or confirmed (by a person)."),
    Column("origin", "origin", "string", "machine or editor: who found it."),
    Column(
        "confidence",
        "confidence",
        "number",
        "The machine's confidence, 0 to 1; empty where a person added it.",
    ),
    Column("cue", "cue", "string", "The reporting words, as they stand in the text."),
    Column("mention", "mention", "string", "The words that name the source, as they stand in the text."),
    Column("said", "said", "string", "When it was said: EDTF (ISO 8601-2). Empty: not known."),
    Column("said_earliest", "said_earliest", "date", "First day that `said` may mean."),
    Column("said_latest", "said_latest", "date", "Last day that `said` may mean."),
    Column("said_basis", "said_basis", "string", "How the date is known."),
    Column("occasion", "occasion.name", "string", "Event at which it was said."),
    Column("occasion_slug", "occasion.slug", "string", "Slug of that event."),
    Column(
        "occasion_mention",
        "occasion_mention",
        "string",
        "The words that name the occasion, as they stand in the text; needs no event.",
    ),
    Column("within", "within", "string", "Key of the statement that reports this one."),
    Column(
        "same_utterance",
        "same_utterance",
        "string",
        "Keys of statements of other articles that report the same utterance, as an editor confirmed.",
    ),
    Column("start", "start", "integer", "First character in the article's text, in code points from 0."),
    Column("end", "end", "integer", "Behind the last character, in code points."),
    Column(
        "segments",
        "segments",
        "string",
        "Pieces of the content as start-end, in code points, joined by “; ”.",
    ),
    Column("context_before", "context_before", "string", "Up to 32 code points before the statement."),
    Column("context_after", "context_after", "string", "Up to 32 code points behind it."),
    Column("article", "article.title", "string", "Title of the article."),
    Column("article_slug", "article.slug", "string", "Slug of the article."),
    Column("article_url", "article.url", "string", "Address of the article in the archive."),
    Column("publisher", "article.publisher.name", "string", "Who published the page."),
    Column("publisher_slug", "article.publisher.slug", "string", "Slug of the publisher."),
    Column(
        "original_publisher",
        "article.original_publisher.name",
        "string",
        "Whose text it is, where taken over.",
    ),
    Column("published", "article.published", "string", "Day of publication: EDTF. Empty: not known."),
    Column(
        "published_earliest", "article.published_earliest", "date", "First day that `published` may mean."
    ),
    Column("published_latest", "article.published_latest", "date", "Last day that `published` may mean."),
    Column("language", "article.language", "string", "Language of the text: BCP 47."),
    Column("modified", "modified", "string", "When the record last changed, UTC: the version to cite."),
)

ARTICLE_COLUMNS = (
    Column("slug", "slug", "string", "Slug of the article; an old one redirects."),
    Column("url", "url", "string", "Permanent address."),
    Column("title", "title", "string", "Headline."),
    Column("publisher", "publisher.name", "string", "Who published the page."),
    Column("publisher_slug", "publisher.slug", "string", "Slug of the publisher."),
    Column("original_publisher", "original_publisher.name", "string", "Whose text it is, where taken over."),
    Column("byline", "byline", "string", "Authors, as printed."),
    Column("dateline", "dateline", "string", "Dateline, as printed."),
    Column("published", "published", "string", "Day of publication: EDTF. Empty: not known."),
    Column("published_earliest", "published_earliest", "date", "First day that `published` may mean."),
    Column("published_latest", "published_latest", "date", "Last day that `published` may mean."),
    Column("published_basis", "published_basis", "string", "How the date is known."),
    Column("captured", "captured", "string", "Day on which the page was printed or crawled: EDTF."),
    Column("original_url", "original_url", "string", "Where the page was found."),
    Column("licence", "licence", "string", "Licence note, as printed."),
    Column("rights", "rights", "string", "full: its text is public; statements: only they, in context."),
    Column("language", "language", "string", "Language of the text: BCP 47."),
    Column("sha256", "sha256", "string", "SHA-256 of the capture."),
    Column("modified", "modified", "string", "When it or a statement of it last changed, UTC."),
)

ACTOR_COLUMNS = (
    Column("slug", "slug", "string", "Slug of the actor; an old one redirects."),
    Column("url", "url", "string", "Permanent address."),
    Column("name", "name", "string", "Name by which the archive lists it."),
    Column("kind", "kind", "string", "person, institution, state, media, company or group."),
    Column("side", "side", "string", "Side that it stands on."),
    Column("wikidata", "wikidata", "string", "Its item in Wikidata, such as Q7749. Empty: none known."),
    Column("part_of", "part_of.name", "string", "What it is a part of."),
    Column("part_of_slug", "part_of.slug", "string", "Slug of what it is a part of."),
    Column("names", "names.text", "string", "All forms of its name, joined by “; ”."),
    Column("posts", "posts.title", "string", "Titles that it held, joined by “; ”."),
    Column("post_institutions", "posts.institution.name", "string", "Where it held each of them."),
    Column("post_since", "posts.since", "string", "Since when, for each: EDTF. Empty: not known."),
    Column("post_until", "posts.until", "string", "Until when, for each: EDTF; “..” stands for still."),
)

EVENT_COLUMNS = (
    Column("slug", "slug", "string", "Slug of the event; an old one redirects."),
    Column("url", "url", "string", "Permanent address."),
    Column("name", "name", "string", "Name by which the archive lists it."),
    Column("names", "names", "string", "Other names, joined by “; ”."),
    Column("kind", "kind", "string", "Kind, such as summit or talks."),
    Column("date", "date", "string", "When it was: EDTF. Empty: not known."),
    Column("date_earliest", "date_earliest", "date", "First day that `date` may mean."),
    Column("date_latest", "date_latest", "date", "Last day that `date` may mean."),
    Column("place", "place", "string", "Where it was."),
    Column("summary", "summary", "string", "One sentence about it."),
    Column("participants", "participants.name", "string", "Who took part, joined by “; ”."),
    Column("participant_slugs", "participants.slug", "string", "Slugs of those who took part."),
)
