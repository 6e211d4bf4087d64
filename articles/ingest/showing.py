"""What the machine made of a page, as one JSON object or as text to read."""

from __future__ import annotations

import textwrap
from pathlib import PurePath
from typing import Any

from articles.extraction.values import CleanPage, Dating, Mention, Span, Statement
from articles.ingest.reading import Reading

WIDTH = 100


def as_json(reading: Reading) -> dict[str, Any]:
    """All that would be recorded of a page.

    `file`, `title`, `publisher`, `published`, `text` and, of each statement, `type`,
    `segments`, `speakers`, `speaker_names`, `mention`, `cue` and `said` are what the
    scorers of the project read: `segments` are verbatim pieces of `text`, `speakers`
    slugs, `speaker_names` the names of speakers without an entry. All spans are
    `[start, end)` in code points of `text`, those of `cuts` in `source`.
    """
    page = reading.page
    return {
        "file": PurePath(reading.source.name).name,
        "path": reading.source.name,
        "title": page.title,
        "publisher": page.publisher,
        "publisher_basis": page.publisher_basis,
        "original_publisher": page.original_publisher,
        **_dated("published", page.published),
        **_dated("captured", page.captured),
        "url": reading.source.metadata.url,
        "byline": page.byline,
        "dateline": page.dateline,
        "series": page.series,
        "section": list(page.section),
        "licence": page.licence,
        "credits": list(page.credits),
        "captions": list(page.captions),
        "headings": [{"text": heading.text, "before": heading.before} for heading in page.headings],
        "language": page.language,
        "encoding": reading.encoding,
        "engine": reading.annotation.engine,
        "notes": [*reading.notes, *reading.annotation.notes],
        "repairs": list(page.repairs),
        "text": page.text,
        "statements": [_statement(page.text, statement) for statement in reading.annotation.statements],
        "mentions": [_mention(page.text, mention) for mention in reading.annotation.mentions],
        "cuts": [
            {"start": cut.start, "end": cut.end, "reason": cut.reason, "note": cut.note} for cut in page.cuts
        ],
    }


def _dated(key: str, dating: Dating | None) -> dict[str, str | None]:
    return {key: dating.edtf if dating else None, f"{key}_basis": dating.basis if dating else None}


def _statement(text: str, statement: Statement) -> dict[str, Any]:
    return {
        "type": statement.type,
        "segments": [text[start:end] for start, end in statement.segments],
        "speakers": [speaker.actor for speaker in statement.speakers if speaker.actor],
        "speaker_names": [speaker.name for speaker in statement.speakers if not speaker.actor],
        "offices": [speaker.office for speaker in statement.speakers],
        "mention": _words(text, statement.mention),
        "cue": _words(text, statement.cue),
        **_dated("said", statement.said),
        "attribution": statement.attribution,
        "occasion": statement.occasion,
        "occasion_mention": _words(text, statement.occasion_mention),
        "within": statement.within,
        "confidence": round(statement.confidence, 3),
        "reasons": list(statement.reasons),
        "segment_spans": [list(span) for span in statement.segments],
        "cue_span": list(statement.cue) if statement.cue else None,
        "mention_span": list(statement.mention) if statement.mention else None,
    }


def _mention(text: str, mention: Mention) -> dict[str, Any]:
    return {
        "text": text[slice(*mention.span)],
        "span": list(mention.span),
        "actor": mention.actor,
        "event": mention.event,
        "basis": mention.basis,
    }


def _words(text: str, span: Span | None) -> str | None:
    return text[span[0] : span[1]] if span else None


def as_text(reading: Reading) -> str:
    """A page for a person to read: its head, then each statement with its speaker and reasons."""
    page, found = reading.page, reading.annotation.statements
    lines = [f"── {reading.source.name}", *_head(page), *(f"note: {note}" for note in reading.notes)]
    for number, statement in enumerate(found, start=1):
        lines += ["", *_lines(page.text, number, statement)]
    words = len(page.text.split())
    mentions = len(reading.annotation.mentions)
    lines += [
        "",
        f"{words} words of story, {len(found)} statements, {mentions} mentions, {len(page.cuts)} cuts",
    ]
    return "\n".join(lines)


def _head(page: CleanPage) -> list[str]:
    published = f"{page.published.edtf} ({page.published.basis})" if page.published else "not known"
    basis = f" ({page.publisher_basis})" if page.publisher_basis else ""
    lines = [
        f"title:      {page.title or 'none on the page'}",
        f"publisher:  {page.publisher or 'not known'}{basis}",
        f"published:  {published}",
    ]
    if page.original_publisher:
        lines.append(f"original:   {page.original_publisher}")
    return lines


def _lines(text: str, number: int, statement: Statement) -> list[str]:
    who = ", ".join(
        f"{speaker.actor or speaker.name}{f' ({speaker.office})' if speaker.office else ''}"
        for speaker in statement.speakers
    )
    head = f"{number:3}. {who or 'nobody known'} · {statement.type} · {statement.attribution}"
    if statement.said:
        head += f" · said {statement.said.edtf}"
    if statement.occasion:
        head += f" · at {statement.occasion}"
    if statement.within is not None:
        head += f" · within {statement.within + 1}"
    content = " … ".join(text[start:end] for start, end in statement.segments)
    shown = textwrap.wrap(f"“{content}”", WIDTH, initial_indent="     ", subsequent_indent="     ")
    cue = _words(text, statement.cue) or "–"
    mention = _words(text, statement.mention) or "–"
    named = _words(text, statement.occasion_mention) or "–"
    why = f"     source {mention} | cue {cue} | occasion {named} | confidence {statement.confidence:.2f}"
    return [head, *shown, why, *(f"       · {reason}" for reason in statement.reasons)]
