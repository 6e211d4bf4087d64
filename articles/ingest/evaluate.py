"""Measuring the engine on pages that people annotated: sidecars, or annotations made for scoring."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from articles.extraction.evaluation import Figures, Found, PageFacts, PageFigures, Wanted, table
from articles.extraction.values import Directory
from articles.ingest.reading import Reading, read_all
from articles.ingest.sidecars import read_sidecar
from articles.ingest.sources import Source, Unreadable, media_type_of
from articles.models import Evaluation

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the safe loader, in C where it is built


@dataclass(frozen=True, slots=True)
class Reference:
    """An annotated page: the capture, and what people say of it."""

    path: Path
    facts: PageFacts
    statements: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class EvaluationReport:
    """The figures of a run, and the pages that could not be read."""

    name: str
    engine: str
    figures: dict[str, Any]
    failures: tuple[str, ...] = ()

    def __str__(self) -> str:
        lines = [f"{self.engine or 'engine'} on {self.name}: {table(self.figures)}"]
        return "\n".join([*lines, *(f"not read: {failure}" for failure in self.failures)])


def evaluate(
    folder: Path, directory: Directory, *, pages: Path | None = None, name: str = "", workers: int = 1
) -> EvaluationReport:
    """Run the engine over all annotated pages of a folder.

    `pages` is where the captures are, if not beside the annotations or in a folder
    `pages` or `seeds` next to theirs. A page that can't be read counts as one where
    nothing was found. Raises `ValueError` where the folder holds no annotations.
    """
    references = list(read_references(folder, pages))
    if not references:
        raise ValueError(f"{folder} holds no annotated pages (.yaml)")
    figures = Figures(frozenset(event.slug for event in directory.events))
    page_figures, failures, engine = PageFigures(), [], ""
    sources = (_source(reference.path) for reference in references)
    for reference, outcome in zip(references, read_all(sources, directory, workers=workers), strict=True):
        if isinstance(outcome, Reading):
            engine = outcome.annotation.engine or engine
            page = outcome.page
            published = page.published.edtf if page.published else None
            page_figures.add(reference.facts, PageFacts(page.text, page.title, page.publisher, published))
            figures.add(reference.statements, found_in(outcome))
        else:
            failures.append(str(outcome))
            page_figures.add(reference.facts, PageFacts(""))
            figures.add(reference.statements, ())
    values = figures.as_dict() | {"page": page_figures.as_dict()}
    return EvaluationReport(name or folder.resolve().name, engine, values, tuple(failures))


def keep(report: EvaluationReport) -> Evaluation:
    """Keep a run, to be shown with the method."""
    return Evaluation.objects.create(
        engine=report.engine[:40],
        reference=report.name[:100],
        pages=report.figures["pages"],
        figures=report.figures,
    )


def found_in(reading: Reading) -> tuple[Found, ...]:
    """The statements of a page as they are measured."""
    text = reading.page.text
    return tuple(
        Found(
            segments=tuple(text[start:end] for start, end in statement.segments),
            type=statement.type,
            speakers=tuple(speaker.actor for speaker in statement.speakers if speaker.actor),
            names=tuple(speaker.name for speaker in statement.speakers if not speaker.actor),
            attribution=statement.attribution,
            confidence=statement.confidence,
            said=statement.said.edtf if statement.said else None,
            occasion=statement.occasion,
            occasion_mention=text[slice(*statement.occasion_mention)] if statement.occasion_mention else None,
        )
        for statement in reading.annotation.statements
    )


def read_references(folder: Path, pages: Path | None = None) -> Iterator[Reference]:
    """The annotated pages of a folder, in order of names. Raises `ValueError` for a file of neither form."""
    for path in sorted(folder.glob("*.yaml")):
        values = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - it is the safe loader
        if isinstance(values, dict) and "capture" in values:
            yield _from_sidecar(path, pages)
        elif isinstance(values, dict) and "file" in values:
            yield _from_annotation(path, values, pages)
        else:
            raise ValueError(f"{path.name} is neither a sidecar (capture: …) nor an annotation (file: …)")


def _source(path: Path) -> Source | Unreadable:
    try:
        data = path.read_bytes()
    except OSError as error:
        return Unreadable(str(path), f"can't be read ({error.strerror})")
    return Source(path.name, data, media_type_of(data))


def _from_sidecar(path: Path, pages: Path | None) -> Reference:
    sidecar = read_sidecar(path)
    capture = pages / sidecar.capture if pages else sidecar.capture_path
    published = sidecar.page_says.get("published") or sidecar.article.get("published")
    return Reference(
        path=capture,
        facts=PageFacts(
            text=_story(capture, sidecar.lines.get("story", ()), ()),
            title=sidecar.article.get("title") or None,
            publisher=sidecar.article.get("publisher") or None,
            published=published or None,
        ),
        statements=tuple(
            Wanted(
                segments=reviewed.words,
                type=reviewed.type,
                speakers=reviewed.speakers,
                attribution=reviewed.attribution,
                disputed=reviewed.disputed,
                said=reviewed.said or None,
                occasion=reviewed.occasion or None,
            )
            for reviewed in sidecar.statements
        ),
    )


def _from_annotation(path: Path, values: dict[str, Any], pages: Path | None) -> Reference:
    beside = (path.parent, path.parent.parent / "pages", path.parent.parent / "seeds")
    folders = (pages,) if pages else beside
    capture = next((place / values["file"] for place in folders if (place / values["file"]).exists()), None)
    capture = capture or folders[-1] / values["file"]
    published = values.get("published_from_text", values.get("published"))
    return Reference(
        path=capture,
        facts=PageFacts(
            text=_story(capture, values.get("body_lines") or (), values.get("cut") or ()),
            title=values.get("title"),
            publisher=values.get("publisher"),
            published=str(published) if published else None,
        ),
        statements=tuple(
            Wanted(
                segments=tuple(statement["segments"]),
                type=statement["type"],
                speakers=tuple(statement.get("speakers") or ()),
                attribution=statement.get("attribution") or "",
                disputed=bool(statement.get("optional")),
                said=str(statement["said"]) if statement.get("said") else None,
                occasion=statement.get("occasion"),
            )
            for statement in values.get("statements") or ()
        ),
    )


def _story(capture: Path, numbers: Any, cut: Any) -> str:
    """The story of a capture by the numbers of its lines, less what is cut; empty where it is missing."""
    try:
        lines = capture.read_text(encoding="utf-8").split("\n")
    except OSError:
        return ""
    text = "\n\n".join(lines[number - 1].strip() for number in numbers)
    for piece in cut:
        text = text.replace(piece, " ", 1)
    return text
