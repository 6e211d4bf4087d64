"""W3C Web Annotations brought in, of another tool or of an archive: they land where they stood.

The place is that of the position selector if the quoted words stand there, else the one place of the words
with their surroundings. What could stand in two places is not placed. What is new becomes a suggestion.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urlsplit

from django.db.models import Q

from articles.extraction.selectors.anchoring import find_quote
from articles.extraction.values import Span
from articles.history import changing
from articles.ingest.recording import Keys, content_of
from articles.ingest.report import counted
from articles.models import Actor, ActorName, Article, Attribution, PastAddress, Statement

NAME = "import_annotations"
_ARTICLE = re.compile(r"/articles/([-\w]+)/")


class AnnotationError(ValueError):
    """An annotation that can't be read or placed; the message says why."""


@dataclass(slots=True)
class AnnotationsReport:
    """What became of the annotations: `known` stood in the archive already, `refused` say what is wrong."""

    added: list[str] = field(default_factory=list)
    known: int = 0
    refused: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        lines = [f"{counted(len(self.added), 'new suggestion')}, {self.known:,} known already."]
        if self.refused:
            lines.append(f"{len(self.refused)} not brought in:")
            lines += [f"  {said}" for said in self.refused]
        return "\n".join(lines)


def import_annotations(data: Any) -> AnnotationsReport:
    """Bring in a collection, a page, a list or a single annotation.

    Raises `AnnotationError` where the data is none of them.
    """
    report = AnnotationsReport()
    with changing(by=NAME, action="Annotations were brought in") as change:
        for number, annotation in enumerate(_annotations(data), start=1):
            try:
                statement = _bring_in(annotation)
            except AnnotationError as error:
                name = annotation.get("id") if isinstance(annotation, dict) else None
                report.refused.append(f"{name or f'annotation {number}'}: {error}")
                continue
            if statement is None:
                report.known += 1
            else:
                change.made(statement)
                report.added.append(statement.key)
    return report


def _annotations(data: Any) -> Iterator[Any]:
    """The annotations, whatever they are wrapped in."""
    if isinstance(data, dict) and "first" in data:
        data = data["first"]
    if isinstance(data, dict) and isinstance(data.get("items"), list):
        data = data["items"]
    if isinstance(data, dict) and "target" in data:
        data = [data]
    if not isinstance(data, list):
        raise AnnotationError("This is no annotation, page or collection of annotations.")
    yield from data


@dataclass(frozen=True, slots=True)
class Target:
    """A segment: the words and what stands around, and their place, each as far as it is given."""

    source: str
    exact: str
    prefix: str
    suffix: str
    place: Span | None


def _bring_in(annotation: Any) -> Statement | None:
    """The new statement; `None` where one stands at the same place."""
    if not isinstance(annotation, dict):
        raise AnnotationError("it is no object")
    found = annotation.get("target")
    targets = [_target(one) for one in (found if isinstance(found, list) else [found])]
    article = _article({one.source for one in targets})
    segments = [list(span) for span in _placed(article.text, targets)]
    same = Statement.objects.filter(article=article, start=segments[0][0], end=segments[-1][1])
    if any(row.segments == segments for row in same):
        return None
    return _suggest(article, segments, annotation)


def _target(target: Any) -> Target:
    try:
        selectors = target["selector"]
        by_type = {one["type"]: one for one in (selectors if isinstance(selectors, list) else [selectors])}
        quote, position = by_type.get("TextQuoteSelector", {}), by_type.get("TextPositionSelector")
        place = (int(position["start"]), int(position["end"])) if position else None
        exact, source = str(quote.get("exact", "")), str(target["source"])
        prefix, suffix = str(quote.get("prefix", "")), str(quote.get("suffix", ""))
    except (KeyError, TypeError, ValueError, AttributeError):
        raise AnnotationError("a target has no source, or no selector that can be read") from None
    if not exact:
        raise AnnotationError("it does not quote the words (TextQuoteSelector)")
    return Target(source, exact, prefix, suffix, place)


def _article(sources: Iterable[str]) -> Article:
    slugs = {match.group(1) for one in sources if (match := _ARTICLE.search(unquote(urlsplit(one).path)))}
    if len(slugs) != 1:
        raise AnnotationError("its targets are not in one article of the archive")
    (slug,) = slugs
    past = PastAddress.objects.filter(kind=PastAddress.Kind.ARTICLE, value=slug).values("article")
    found = Article.objects.select_related("capture", "publisher", "original_publisher")
    article: Article | None = found.filter(slug=slug).first() or found.filter(pk__in=past).first()
    if article is None:
        raise AnnotationError(f"the archive has no article {slug}")
    return article


def _placed(text: str, targets: list[Target]) -> list[Span]:
    """The places of all segments. Raises `AnnotationError` where they are in doubt."""
    told = [one.place for one in targets if one.place and text[slice(*one.place)] == one.exact]
    if len(told) == len(targets) and told == sorted(told):
        return told
    quoted = find_quote(text, [one.exact for one in targets], targets[0].prefix, targets[-1].suffix)
    if quoted is None:
        raise AnnotationError(f"“{targets[0].exact[:60]}” has no place in the text that is beyond doubt")
    return list(quoted)


def _suggest(article: Article, segments: list[list[int]], annotation: dict[str, Any]) -> Statement:
    bodies = annotation.get("body")
    said = {
        body.get("purpose"): str(body.get("value", ""))
        for body in (bodies if isinstance(bodies, list) else [bodies])
        if isinstance(body, dict)
    }
    kind = said.get("classifying", "")
    statement = Statement(
        article=article,
        segments=segments,
        type=kind if kind in Statement.Type.values else Statement.Type.INDIRECT,
        attribution=Statement.Basis.EDITOR,
        origin=Statement.Origin.EDITOR,
        edited=True,
        reasons=[f"annotated in {annotation['id']}" if annotation.get("id") else "annotated elsewhere"],
    )
    keys = Keys(article.capture.sha256, article.statements.values_list("key", flat=True))
    statement.key = keys.fresh(content_of(article.text, segments))
    statement.save()
    for position, name in enumerate(filter(None, map(str.strip, said.get("identifying", "").split(";")))):
        actors = _called(name)
        actor = actors[0] if len(actors) == 1 else None
        speaker = Attribution(statement=statement, actor=actor, position=position)
        speaker.name = "" if actor else name[:300]
        speaker.save()
    return statement


def _called(name: str) -> list[Actor]:
    """The actors of this name, at most two. A place that stands for one (“Seoul”) is no name of it."""
    forms = ActorName.objects.exclude(kind=ActorName.Kind.METONYM).filter(text__iexact=name)
    return list(Actor.objects.filter(Q(name__iexact=name) | Q(pk__in=forms.values("actor")))[:2])
