"""Writing what was read of a page: capture, article, statements, attributions, mentions; in few queries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from articles.extraction import values
from articles.extraction.values import Annotation, CleanPage, Dating, Span
from articles.ingest.linking import Links, fitted, held
from articles.ingest.reading import Reading
from articles.models import Article, Attribution, Capture, Mention, Statement

TITLE_WORDS = 12
"""Words of the story that stand for the title of a page without a headline."""


def record_capture(reading: Reading) -> Capture:
    """Save the bytes of a page as they were brought; those of a deleted article are there already.

    Raises `IntegrityError` where an article has them.
    """
    source, sha256 = reading.source, Capture.digest(reading.source.data)
    kept = Capture.objects.filter(sha256=sha256, article=None).first()
    return kept or Capture.objects.create(
        sha256=sha256,
        data=source.data,
        text=reading.page.source,
        name=source.name[-255:],
        media_type=source.media_type,
        encoding=reading.encoding[:40],
    )


def record_article(reading: Reading, capture: Capture, links: Links, status: str) -> Article:
    """Save the story that was read from a capture."""
    page = reading.page
    article = Article(capture=capture, status=status, url=reading.source.metadata.url or "")
    describe(article, page, links)
    article.engine = reading.annotation.engine[:40]
    article.save(force_insert=True)
    return article


def describe(article: Article, page: CleanPage, links: Links) -> None:
    """Set all columns of an article that a clean page tells. Nothing is saved."""
    article.title = fitted(Article, "title", page.title or supplied_title(page.text))
    article.text = page.text
    article.headings = [[heading.text, heading.before] for heading in page.headings]
    article.captions, article.credits = list(page.captions), list(page.credits)
    article.section = list(page.section)
    article.cuts = [
        {"start": cut.start, "end": cut.end, "reason": cut.reason, "note": cut.note} for cut in page.cuts
    ]
    article.repairs = list(page.repairs)
    article.language = page.language[:10]
    article.publisher_id = links.publishers.get(page.publisher or "")
    article.publisher_basis = fitted(Article, "publisher_basis", page.publisher_basis)
    article.original_publisher_id = links.publishers.get(page.original_publisher or "")
    for column in ("byline", "dateline", "series", "licence"):
        setattr(article, column, fitted(Article, column, getattr(page, column) or ""))
    article.published, article.published_basis = _dated(page.published, "published_basis")
    article.captured, article.captured_basis = _dated(page.captured, "captured_basis")


def supplied_title(text: str) -> str:
    """The title of a page that prints none: its first words in square brackets, as cataloguers supply one."""
    words = text.split(maxsplit=TITLE_WORDS)
    more = "…" if len(words) > TITLE_WORDS else ""
    return f"[{' '.join(words[:TITLE_WORDS])}{more}]"


def _dated(dating: Dating | None, column: str) -> tuple[str, str]:
    return (dating.edtf, fitted(Article, column, dating.basis)) if dating else ("", "")


def record_statements(
    article: Article, found: Sequence[values.Statement], links: Links, taken: Iterable[str] = ()
) -> list[Statement]:
    """Save statements with their attributions, in the order given. `taken` are keys already in use."""
    keys = Keys(article.capture.sha256, taken)
    rows = []
    for statement in found:
        row = Statement(article=article)
        fill(row, statement, links)
        row.key = keys.fresh(content_of(article.text, statement.segments))
        row.derive(article)
        rows.append(row)
    Statement.objects.bulk_create(rows)
    nested = []
    for row, statement in zip(rows, found, strict=True):
        if statement.within is not None:
            row.within = rows[statement.within]
            nested.append(row)
    if nested:
        Statement.objects.bulk_update(nested, ["within"])
    Attribution.objects.bulk_create(
        attribution
        for row, statement in zip(rows, found, strict=True)
        for attribution in links.attributions(row, statement.speakers)
    )
    return rows


def fill(row: Statement, statement: values.Statement, links: Links) -> None:
    """Set the columns that the engine tells; `article` must be set. Nothing is saved or derived."""
    text = row.article.text
    row.segments = [list(span) for span in statement.segments]
    row.type, row.attribution = statement.type, statement.attribution
    row.cue, row.cue_start, row.cue_end = _words(text, statement.cue, "cue")
    row.mention, row.mention_start, row.mention_end = _words(text, statement.mention, "mention")
    row.said = statement.said.edtf if statement.said else ""
    row.said_basis = fitted(Statement, "said_basis", statement.said.basis) if statement.said else ""
    row.occasion_id = links.events.get(statement.occasion or "")
    named = _words(text, statement.occasion_mention, "occasion_mention")
    row.occasion_mention, row.occasion_mention_start, row.occasion_mention_end = named
    row.confidence = min(1.0, max(0.0, statement.confidence))
    row.reasons = list(statement.reasons)


def _words(text: str, span: Span | None, column: str) -> tuple[str, int | None, int | None]:
    if span is None:
        return "", None, None
    start, end = held(Statement, column, span)
    return text[start:end], start, end


def mention_rows(article: Article, found: Iterable[values.Mention], links: Links) -> list[Mention]:
    """Unsaved mentions of the actors and events that the directory has, each once."""
    rows = {}
    for mention in found:
        actor = links.actors.get(mention.actor or "")
        event = None if actor else links.events.get(mention.event or "")
        start, end = held(Mention, "text", mention.span)
        if (actor or event) and start < end:
            rows[start, end, actor and actor.pk, event] = Mention(
                article=article,
                start=start,
                end=end,
                text=article.text[start:end],
                actor=actor,
                event_id=event,
                basis=fitted(Mention, "basis", mention.basis),
            )
    return list(rows.values())


def record_annotation(article: Article, annotation: Annotation, links: Links) -> tuple[list[Statement], int]:
    """Save all that the engine found in an article that has nothing yet; statements, number of mentions."""
    statements = record_statements(article, annotation.statements, links)
    mentions = Mention.objects.bulk_create(mention_rows(article, annotation.mentions, links))
    return statements, len(mentions)


def content_of(text: str, segments: Iterable[Sequence[int]]) -> str:
    """The words of a statement as its row keeps them."""
    return " … ".join(text[start:end] for start, end in segments)


class Keys:
    """Gives each statement of an article the key of its words, numbered where the words come again."""

    def __init__(self, sha256: str, taken: Iterable[str] = ()) -> None:
        self.sha256, self.taken = sha256, set(taken)

    def fresh(self, content: str) -> str:
        """The first key for these words that no other statement of the article has."""
        occurrence = 0
        while (key := Statement.make_key(self.sha256, content, occurrence)) in self.taken:
            occurrence += 1
        self.taken.add(key)
        return key
