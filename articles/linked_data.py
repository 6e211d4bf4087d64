"""Statements and articles as linked data: schema.org for search engines and harvesters, W3C Web Annotations.

An annotation carries both selectors of the standard (TextQuoteSelector and
TextPositionSelector), so that it lands on the same words wherever the text goes.
The vocabulary of schema.org has no uncertain dates; such a date is a literal of the
Library of Congress' EDTF datatype.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from articles.citations import quoted
from articles.exports.records import Addresses
from articles.extraction.selectors.excerpts import excerpt
from articles.models import Actor, Article, Attribution, Event, Statement
from articles.models.base import address
from articles.models.statement import CONTEXT

SCHEMA_ORG = "https://schema.org"
ANNOTATION_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"

_TYPES = {
    Actor.Kind.PERSON: "Person",
    Actor.Kind.STATE: "Country",
    Actor.Kind.MEDIA: "NewsMediaOrganization",
    Actor.Kind.COMPANY: "Corporation",
}

_STATUS = {value: str(label) for value, label in Statement.Review.choices}

Node = dict[str, Any]


def news_article(article: Article, statements: Iterable[Statement], addresses: Addresses) -> Node:
    """The article as a schema.org `NewsArticle` with its statements as parts."""
    own = addresses.of(article.get_absolute_url())
    node: Node = {
        "@context": SCHEMA_ORG,
        "@type": "NewsArticle",
        "@id": own,
        "url": own,
        "headline": article.title,
        "inLanguage": article.language,
        "isBasedOn": article.url,
        "creditText": article.byline,
        "hasPart": [quotation(statement, addresses) for statement in statements],
    }
    if article.publisher:
        node["publisher"] = {"@type": "NewsMediaOrganization", "name": article.publisher.name}
    if article.original_publisher:
        node["sourceOrganization"] = {
            "@type": "NewsMediaOrganization",
            "name": article.original_publisher.name,
        }
    return _filled({**node, **_date("datePublished", article.published)})


def quotation(statement: Statement, addresses: Addresses) -> Node:
    """A statement as a schema.org `Quotation`, or a `Statement` where the words are the writer's."""
    kind = "Statement" if statement.type == Statement.Type.INDIRECT else "Quotation"
    own = addresses.of(statement.get_absolute_url())
    node: Node = {
        "@type": kind,
        "@id": own,
        "url": own,
        "text": statement.content,
        "spokenByCharacter" if kind == "Quotation" else "creator": [
            speaker(one, addresses) for one in statement.credited
        ],
        "recordedIn": event(statement.occasion, addresses) if statement.occasion else None,
        "creativeWorkStatus": _STATUS.get(statement.review, statement.review),
        "exampleOfWork": utterance(statement, addresses),
    }
    return _filled({**node, **_date("dateCreated", statement.said)})


def utterance(statement: Statement, addresses: Addresses) -> Node | None:
    """What was said, as the work that the statement is one report of, with the others that editors confirmed.

    `None` where there are none, or were not read (`models.utterance_pair.same_utterances`).
    """
    keys = statement.same_utterance
    if not keys:
        return None
    reports = [{"@id": addresses.of(address("articles:statement-detail", key))} for key in keys]
    return {"@type": "CreativeWork", "workExample": reports}


def speaker(attribution: Attribution, addresses: Addresses) -> Node:
    """A speaker with the office held on the day."""
    if attribution.actor is None:
        return {"@type": "Thing", "name": attribution.name}
    node = actor(attribution.actor, addresses)
    office = attribution.office or (attribution.post.title if attribution.post else "")
    if office and attribution.actor.kind == Actor.Kind.PERSON:
        node["jobTitle"] = office
        if attribution.post:
            node["worksFor"] = {"@type": "Organization", "name": attribution.post.institution.name}
    return node


def actor(entry: Actor, addresses: Addresses) -> Node:
    """An actor, with its Wikidata item where the authority file has one."""
    return _filled(
        {
            "@type": _TYPES.get(Actor.Kind(entry.kind), "Organization"),
            "@id": addresses.of(entry.get_absolute_url()),
            "name": entry.name,
            "sameAs": f"http://www.wikidata.org/entity/{entry.wikidata}" if entry.wikidata else None,
        }
    )


def event(entry: Event, addresses: Addresses) -> Node:
    """An event, with its bounds as start and end."""
    return _filled(
        {
            "@type": "Event",
            "@id": addresses.of(entry.get_absolute_url()),
            "name": entry.name,
            "description": entry.summary,
            "location": {"@type": "Place", "name": entry.place} if entry.place else None,
            "startDate": entry.date_earliest.isoformat() if entry.date_earliest else None,
            "endDate": entry.date_latest.isoformat() if entry.date_latest else None,
            "temporalCoverage": entry.date,
        }
    )


def annotation(statement: Statement, article: Article, addresses: Addresses) -> Node:
    """A statement as a W3C Web Annotation on the article's text: a selector pair for each of its segments.

    Of a text that is not shown, prefix and suffix do not go beyond the excerpt of the statement.
    """
    source, text = addresses.of(article.get_absolute_url()), article.text
    first, last = (0, len(text)) if article.shows_text else excerpt(text, statement.start, statement.end)
    targets = [
        {
            "source": source,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": text[start:end],
                    "prefix": text[max(first, start - CONTEXT) : start],
                    "suffix": text[end : min(last, end + CONTEXT)],
                },
                {"type": "TextPositionSelector", "start": start, "end": end},
            ],
        }
        for start, end in statement.segments
    ]
    names = "; ".join(one.display_name for one in statement.credited)
    return {
        "id": addresses.of(statement.get_absolute_url()),
        "type": "Annotation",
        "motivation": "identifying",
        "created": statement.created.isoformat(timespec="seconds"),
        "modified": statement.modified.isoformat(timespec="seconds"),
        "body": [
            {"type": "TextualBody", "purpose": "identifying", "format": "text/plain", "value": names},
            {
                "type": "TextualBody",
                "purpose": "classifying",
                "format": "text/plain",
                "value": statement.type,
            },
        ],
        "target": targets if len(targets) > 1 else targets[0],
    }


def annotation_collection(article: Article, statements: Iterable[Statement], addresses: Addresses) -> Node:
    """All statements of an article as an AnnotationCollection of one page."""
    identifier = addresses.of(f"{article.get_absolute_url()}?format=annotations")
    items = [annotation(statement, article, addresses) for statement in statements]
    return {
        "@context": ANNOTATION_CONTEXT,
        "id": identifier,
        "type": "AnnotationCollection",
        "label": f"Statements in “{article.title}”",
        "total": len(items),
        "first": {
            "id": f"{identifier}&page=1",
            "type": "AnnotationPage",
            "partOf": identifier,
            "startIndex": 0,
            "items": items,
        },
    }


def text_fragment(url: str, statement: Statement, text: str) -> str:
    """The address of the original page, at the words of the statement (URL fragment text directives).

    A long quotation is named by its first and last words. Empty where the page's address is not known.
    """
    if not url:
        return ""
    start, end = statement.segments[0]
    words = text[start:end].split()
    if len(words) > 12:
        directive = f"{_directive(' '.join(words[:6]))},{_directive(' '.join(words[-6:]))}"
    else:
        directive = _directive(" ".join(words))
    return f"{url.partition('#')[0]}#:~:text={directive}"


def _directive(words: str) -> str:
    return quoted(words).replace("-", "%2D")


def _date(name: str, edtf: str) -> Node:
    """A date: plain where ISO 8601 knows the form, else a literal of the Library of Congress's EDTF."""
    if not edtf:
        return {}
    plain = "/" not in edtf and edtf[-1:].isdigit()
    return {name: edtf if plain else {"@type": EDTF, "@value": edtf}}


def _filled(node: Node) -> Node:
    """Without the properties that hold nothing."""
    return {name: value for name, value in node.items() if value not in (None, "", [])}
