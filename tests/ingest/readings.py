"""Readings of pages made by hand, so that tests of what is written don't depend on what the engine finds."""

from articles.extraction import values
from articles.extraction.values import Annotation, CleanPage, Dating, Mention, Speaker
from articles.ingest.reading import Reading
from articles.ingest.sources import Metadata, Source

TEXT = (
    "Minister Han Min-a met the press on Monday. “We will go on,” she said. “We will not stop.”\n\n"
    "The ministry said Han had told reporters that talks help. “We will go on,” she said again."
)


def span(words: str, nth: int = 0, text: str = TEXT) -> tuple[int, int]:
    """Where the words stand, the nth time (from 0)."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return start, start + len(words)


def statement(*words: str, nth: int = 0, text: str = TEXT, **given: object) -> values.Statement:
    """A direct statement of these pieces by somebody called Han Min-a, unless told otherwise."""
    fixed = {
        "segments": tuple(span(piece, nth, text) for piece in words),
        "type": "direct",
        "attribution": "explicit",
        "speakers": (Speaker("Han Min-a"),),
        "confidence": 0.9,
        "reasons": ("because",),
    }
    return values.Statement(**{**fixed, **given})


STATEMENTS = (
    statement(
        "We will go on",
        "We will not stop.",
        speakers=(Speaker("Han Min-a", "han-min-a", "Minister", "a-ministry"),),
        attribution="pronoun",
        cue=span("said"),
        mention=span("she"),
        said=Dating("2020-09-14", "“on Monday”, before the page of 16 September"),
        occasion="talks-2020",
    ),
    statement(
        "Han had told reporters that talks help",
        type="indirect",
        speakers=(Speaker("A Ministry", "a-ministry"),),
        cue=span("said", 1),
        mention=span("The ministry"),
    ),
    statement("talks help", type="indirect", speakers=(Speaker("Han"), Speaker("Han")), within=1),
    statement("We will go on", nth=1, cue=span("said", 2), mention=span("she", 1)),
)
MENTIONS = (
    Mention(span("Han Min-a"), actor="han-min-a", basis="by name"),
    Mention(span("The ministry"), actor="a-ministry"),
    Mention(span("talks"), event="talks-2020"),
    Mention(span("reporters"), actor="nobody-known"),
)


def reading(
    *statements: values.Statement,
    text: str = TEXT,
    mentions: tuple[Mention, ...] = (),
    data: bytes | None = None,
    metadata: Metadata | None = None,
    **page: object,
) -> Reading:
    """The reading of a page of this text in which these statements were found."""
    fixed = {
        "source": text,
        "text": text,
        "title": "Ministry to go on",
        "published": Dating("2020-09-16", "The page prints it."),
    }
    return Reading(
        Source("page.txt", text.encode() if data is None else data, metadata=metadata or Metadata()),
        CleanPage(**{**fixed, **page}),
        Annotation(statements, mentions, engine="test 1"),
        "utf-8",
    )
