"""From a record to what a citation needs: exports, pages and downloads cite alike."""

from __future__ import annotations

from datetime import date
from typing import Any

from articles.citations import Citable, authors_of
from articles.models import Statement

NOBODY = "Speaker not known"


def cite_statement(record: dict[str, Any], accessed: date) -> Citable:
    """The citation of a statement, as quoted or reported in its article: of the day it last changed."""
    article = record["article"]
    speakers = [
        ", ".join(part for part in (one["name"], one["office"]) if part) for one in record["speakers"]
    ]
    return Citable(
        key=record["key"],
        title=article["title"],
        permalink=record["url"],
        accessed=accessed,
        version=date.fromisoformat(record["modified"][:10]),
        outlet=_outlet(article),
        authors=authors_of(article["byline"] or ""),
        published=article["published"] or "",
        speaker="; ".join(speakers) or NOBODY,
        quotation=record["content"],
        verbatim=record["type"] != Statement.Type.INDIRECT,
        language=article["language"],
    )


def cite_article(record: dict[str, Any], accessed: date) -> Citable:
    """The citation of an article, of the day it or a statement of it last changed."""
    return Citable(
        key=record["slug"],
        title=record["title"],
        permalink=record["url"],
        accessed=accessed,
        version=date.fromisoformat(record["modified"][:10]),
        outlet=_outlet(record),
        authors=authors_of(record["byline"] or ""),
        published=record["published"] or "",
        original_url=record.get("original_url") or "",
        language=record["language"],
    )


def _outlet(article: dict[str, Any]) -> str:
    """The outlet to cite: who published the page, or else whose text it is."""
    outlet = article["publisher"] or article["original_publisher"]
    return outlet["name"] if outlet else ""
