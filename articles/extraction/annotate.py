"""The engine, whole: text → reports → speakers → dates → occasions → statements and mentions."""

from __future__ import annotations

from articles.extraction.entities.names import Index, prepare
from articles.extraction.reports.finding import reports_in
from articles.extraction.statements.attribution import ENGINE_VERSION, NOBODY, attributing
from articles.extraction.steps import Steps, at_once
from articles.extraction.text.segmentation import lay_out
from articles.extraction.values import Annotation, Dating, Directory, Heading

__all__ = ["ENGINE_VERSION", "annotate", "annotating", "prepare"]


def annotating(
    text: str,
    *,
    directory: Directory | Index = NOBODY,
    published: Dating | str | None = None,
    title: str | None = None,
    dateline: str | None = None,
    publisher: str | None = None,
    headings: tuple[str, ...] = (),
    sections: tuple[Heading, ...] = (),
    captions: tuple[str, ...] = (),
) -> Steps[Annotation]:
    """Finds the statements and mentions in a story.

    All spans of the result are code points into `text`. `directory` may be a
    `Directory` or the `Index` that `prepare` made of it. `published` is the day of
    publication as EDTF; without it no relative date is read and no title tells a
    person. `headings` are the lines of the page that stand above or in the story; one
    that presents somebody tells whose a transcript's label is. `sections` are those in the story with their
    places: a day among them dates what stands below it. `captions` are those of the
    page's pictures: they may name whom the text does not. Never raises on any text; an unreadable `published`
    counts as none.
    """
    layout = lay_out(text)
    yield
    reports = reports_in(layout, title, sections)
    yield
    return (
        yield from attributing(
            text,
            reports,
            tokens=layout.tokens,
            directory=directory,
            published=published,
            title=title,
            dateline=dateline,
            publisher=publisher,
            headings=headings,
            sections=sections,
            captions=captions,
        )
    )


annotate = at_once(annotating)
