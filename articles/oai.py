"""OAI-PMH 2.0 (openarchives.org/OAI/2.0): the archive's articles for harvesters, all six verbs.

One record is one article, in Dublin Core (`oai_dc`) or with its statements (`ika`).
A withdrawn article stays a deleted record for ever. A resumption token holds the
whole request and the place of its last record by (changed, id), so that changes
between two requests neither repeat nor lose a record that did not change.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from xml.etree import ElementTree as ET

from django.db.models import Prefetch, Q, QuerySet

from articles.exports.records import Addresses
from articles.models import Article, Publisher, Statement

PAGE = 100
"""Records a response; further ones come with its resumption token."""

OAI = "http://www.openarchives.org/OAI/2.0/"
OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/"
DC = "http://purl.org/dc/elements/1.1/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
IKA = "urn:inter-korean-archive:statements:1"

IKA_SCHEMA = f"""<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="{IKA}" targetNamespace="{IKA}"
           elementFormDefault="qualified">
  <xs:element name="article">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="title" type="xs:string"/>
        <xs:element name="address" type="xs:anyURI"/>
        <xs:element name="publisher" type="xs:string" minOccurs="0"/>
        <xs:element name="published" type="xs:string" minOccurs="0"/>
        <xs:element name="publishedBasis" type="xs:string" minOccurs="0"/>
        <xs:element name="sha256" type="xs:string"/>
        <xs:element name="statement" minOccurs="0" maxOccurs="unbounded">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="speaker" minOccurs="0" maxOccurs="unbounded">
                <xs:complexType>
                  <xs:simpleContent>
                    <xs:extension base="xs:string">
                      <xs:attribute name="actor" type="xs:anyURI"/>
                      <xs:attribute name="office" type="xs:string"/>
                    </xs:extension>
                  </xs:simpleContent>
                </xs:complexType>
              </xs:element>
              <xs:element name="content" type="xs:string"/>
            </xs:sequence>
            <xs:attribute name="key" type="xs:string" use="required"/>
            <xs:attribute name="type" type="xs:string" use="required"/>
            <xs:attribute name="attribution" type="xs:string"/>
            <xs:attribute name="review" type="xs:string"/>
            <xs:attribute name="start" type="xs:nonNegativeInteger"/>
            <xs:attribute name="end" type="xs:nonNegativeInteger"/>
            <xs:attribute name="said" type="xs:string"/>
            <xs:attribute name="occasion" type="xs:string"/>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
</xs:schema>
"""
"""The XML schema of the richer format; dates in it are EDTF."""

for _prefix, _uri in (("oai_dc", OAI_DC), ("dc", DC), ("xsi", XSI), ("ika", IKA)):
    ET.register_namespace(_prefix, _uri)
ET.register_namespace("", OAI)

_ARGUMENTS = {
    "Identify": (set(), set()),
    "ListMetadataFormats": (set(), {"identifier"}),
    "ListSets": (set(), {"resumptionToken"}),
    "GetRecord": ({"identifier", "metadataPrefix"}, set()),
    "ListIdentifiers": ({"metadataPrefix"}, {"from", "until", "set", "resumptionToken"}),
    "ListRecords": ({"metadataPrefix"}, {"from", "until", "set", "resumptionToken"}),
}
"""Required and further arguments of each verb (protocol, section 4)."""


class ProtocolError(Exception):
    """An error or exception condition of the protocol (section 3.6), with its code."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Repository:
    """What the protocol says of the archive. `base_url` is the address of the service."""

    base_url: str
    host: str
    addresses: Addresses
    admin_email: str
    name: str = "Inter-Korean Archive"

    def identifier(self, article: Article) -> str:
        return f"oai:{self.host}:{article.slug}"

    def slug(self, identifier: str) -> str:
        """The slug in an identifier; raises `ProtocolError` for one that is not ours."""
        prefix = f"oai:{self.host}:"
        if not identifier.startswith(prefix):
            raise ProtocolError("idDoesNotExist", f"Identifiers of this archive begin with {prefix}")
        return identifier.removeprefix(prefix)


def respond(arguments: Mapping[str, list[str]], repository: Repository, now: datetime) -> str:
    """The XML answer to a request. `arguments` are all values of each argument; errors are answers, too."""
    root = ET.Element(f"{{{OAI}}}OAI-PMH")
    root.set(f"{{{XSI}}}schemaLocation", f"{OAI} http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd")
    _leaf(root, "responseDate", _stamp(now))
    request = _leaf(root, "request", repository.base_url)
    try:
        verb, given = _checked(arguments)
        for name, value in {"verb": verb, **given}.items():
            request.set(name, value)
        root.append(_VERBS[verb](given, repository))
    except ProtocolError as error:
        if error.code in ("badVerb", "badArgument"):
            request.attrib.clear()
        _leaf(root, "error", str(error)).set("code", error.code)
    return ET.tostring(root, encoding="unicode", xml_declaration=False)


def _checked(arguments: Mapping[str, list[str]]) -> tuple[str, dict[str, str]]:
    verbs = arguments.get("verb", [])
    if len(verbs) != 1 or verbs[0] not in _ARGUMENTS:
        raise ProtocolError("badVerb", f"One verb is needed: {', '.join(_ARGUMENTS)}.")
    verb, given = verbs[0], {}
    required, optional = _ARGUMENTS[verb]
    for name, values in arguments.items():
        if name == "verb":
            continue
        if name not in required | optional:
            raise ProtocolError("badArgument", f"{verb} takes no argument {name!r}.")
        if len(values) != 1:
            raise ProtocolError("badArgument", f"{name} is given more than once.")
        given[name] = _xml_text(values[0])
    if "resumptionToken" in given:
        if len(given) > 1:
            raise ProtocolError("badArgument", "resumptionToken is an exclusive argument.")
    elif missing := required - given.keys():
        raise ProtocolError("badArgument", f"{verb} needs {', '.join(sorted(missing))}.")
    return verb, given


# --- verbs -------------------------------------------------------------------


def _identify(given: dict[str, str], repository: Repository) -> ET.Element:
    node = _element("Identify")
    _leaf(node, "repositoryName", repository.name)
    _leaf(node, "baseURL", repository.base_url)
    _leaf(node, "protocolVersion", "2.0")
    _leaf(node, "adminEmail", repository.admin_email)
    first = _harvestable().order_by("changed", "id").values_list("changed", flat=True).first()
    _leaf(node, "earliestDatestamp", _stamp(first or datetime(2020, 1, 1, tzinfo=UTC)))
    _leaf(node, "deletedRecord", "persistent")
    _leaf(node, "granularity", "YYYY-MM-DDThh:mm:ssZ")
    return node


def _list_metadata_formats(given: dict[str, str], repository: Repository) -> ET.Element:
    if "identifier" in given:
        _article(given["identifier"], repository)
    node = _element("ListMetadataFormats")
    for prefix, schema, namespace in (
        ("oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd", OAI_DC),
        ("ika", repository.addresses.of("/oai/ika.xsd"), IKA),
    ):
        entry = _leaf(node, "metadataFormat")
        _leaf(entry, "metadataPrefix", prefix)
        _leaf(entry, "schema", schema)
        _leaf(entry, "metadataNamespace", namespace)
    return node


def _list_sets(given: dict[str, str], repository: Repository) -> ET.Element:
    if "resumptionToken" in given:
        raise ProtocolError("badResumptionToken", "The list of sets is given whole; it has no tokens.")
    node = _element("ListSets")
    for publisher in Publisher.objects.filter(articles__in=_harvestable()).distinct().order_by("slug"):
        entry = _leaf(node, "set")
        _leaf(entry, "setSpec", f"publisher:{publisher.slug}")
        _leaf(entry, "setName", publisher.name)
    if len(node) == 0:
        raise ProtocolError("noSetHierarchy", "The archive holds no article with a publisher yet.")
    return node


def _get_record(given: dict[str, str], repository: Repository) -> ET.Element:
    writer = _writer(given["metadataPrefix"])
    node = _element("GetRecord")
    node.append(_record(_article(given["identifier"], repository), writer, repository))
    return node


def _list_records(given: dict[str, str], repository: Repository) -> ET.Element:
    return _list("ListRecords", given, repository, lambda one, writer: _record(one, writer, repository))


def _list_identifiers(given: dict[str, str], repository: Repository) -> ET.Element:
    return _list("ListIdentifiers", given, repository, lambda one, writer: _header(one, repository))


_VERBS: dict[str, Callable[[dict[str, str], Repository], ET.Element]] = {
    "Identify": _identify,
    "ListMetadataFormats": _list_metadata_formats,
    "ListSets": _list_sets,
    "GetRecord": _get_record,
    "ListIdentifiers": _list_identifiers,
    "ListRecords": _list_records,
}

# --- lists -------------------------------------------------------------------


def _list(
    verb: str, given: dict[str, str], repository: Repository, write: Callable[[Article, Any], ET.Element]
) -> ET.Element:
    token = (
        _read_token(given["resumptionToken"], verb) if "resumptionToken" in given else {**given, "verb": verb}
    )
    writer = _writer(token["metadataPrefix"])
    articles = _selected(token)
    if verb == "ListRecords":
        articles = articles.prefetch_related(_SHOWN_STATEMENTS)
    if "after" in token:
        changed, last = datetime.fromisoformat(token["after"][0]), token["after"][1]
        articles = articles.filter(Q(changed__gt=changed) | Q(changed=changed, id__gt=last))
    found = list(articles.order_by("changed", "id")[: PAGE + 1])
    if not found:
        raise ProtocolError("noRecordsMatch", "No record fits the request.")
    node = _element(verb)
    for article in found[:PAGE]:
        node.append(write(article, writer))
    if len(found) > PAGE:
        last = found[PAGE - 1]
        _leaf(node, "resumptionToken", _token({**token, "after": [last.changed.isoformat(), last.pk]}))
    elif "resumptionToken" in given:
        _leaf(node, "resumptionToken")
    return node


_SHOWN_STATEMENTS = Prefetch(
    "statements",
    queryset=Statement.objects.public().for_list().in_text_order(),
    to_attr="shown_statements",
)


def _harvestable() -> QuerySet[Article]:
    return Article.objects.exclude(status=Article.Status.DRAFT)


def _selected(token: Mapping[str, Any]) -> QuerySet[Article]:
    articles = _harvestable().select_related("publisher", "original_publisher", "capture").defer(
        "text", "terms", "capture__data", "capture__text"
    )  # fmt: skip
    start, end = token.get("from"), token.get("until")
    if start and end and len(start) != len(end):
        raise ProtocolError("badArgument", "from and until must have the same granularity.")
    if start:
        articles = articles.filter(changed__gte=_moment(start, "from"))
    if end:
        articles = articles.filter(changed__lt=_moment(end, "until") + _grain(end))
    if start and end and _moment(start, "from") > _moment(end, "until"):
        raise ProtocolError("badArgument", "from is later than until.")
    if "set" in token:
        kind, _, slug = token["set"].partition(":")
        if kind != "publisher" or not slug:
            raise ProtocolError("badArgument", "Sets are named publisher:SLUG; ListSets gives them.")
        articles = articles.filter(publisher__slug=slug)
    return articles


def _moment(value: str, name: str) -> datetime:
    try:
        if len(value) == len("2020-09-16"):
            return datetime.combine(date.fromisoformat(value), time.min, tzinfo=UTC)
        return datetime.strptime(value, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        raise ProtocolError(
            "badArgument", f"{name} is neither YYYY-MM-DD nor YYYY-MM-DDThh:mm:ssZ."
        ) from None


def _grain(value: str) -> timedelta:
    return timedelta(days=1) if len(value) == len("2020-09-16") else timedelta(seconds=1)


def _token(state: Mapping[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(dict(state), sort_keys=True).encode()).decode()


def _read_token(token: str, verb: str) -> dict[str, Any]:
    try:
        state = json.loads(base64.b64decode(token, altchars=b"-_", validate=True))
        datetime.fromisoformat(state["after"][0])
        valid = state["verb"] == verb and isinstance(state["after"][1], int)
        strings = ("metadataPrefix", "from", "until", "set")
        valid = valid and all(isinstance(state.get(name, ""), str) for name in strings)
        if not valid or not state["metadataPrefix"]:
            raise ValueError(token)
    except (ValueError, TypeError, KeyError, IndexError, binascii.Error, RecursionError):
        raise ProtocolError("badResumptionToken", "The token is not one that this archive gave.") from None
    return dict(state)


# --- records -----------------------------------------------------------------


def _article(identifier: str, repository: Repository) -> Article:
    found = _selected({}).filter(slug=repository.slug(identifier))
    article = found.prefetch_related(_SHOWN_STATEMENTS).first()
    if article is None:
        raise ProtocolError("idDoesNotExist", f"There is no record {identifier}.")
    return article


def _header(article: Article, repository: Repository) -> ET.Element:
    node = _element("header")
    if not article.is_public:
        node.set("status", "deleted")
    _leaf(node, "identifier", repository.identifier(article))
    _leaf(node, "datestamp", _stamp(article.changed))
    if article.publisher:
        _leaf(node, "setSpec", f"publisher:{article.publisher.slug}")
    return node


def _record(
    article: Article, writer: Callable[[Article, Addresses], ET.Element], repository: Repository
) -> ET.Element:
    node = _element("record")
    node.append(_header(article, repository))
    if article.is_public:
        _leaf(node, "metadata").append(writer(article, repository.addresses))
    return node


def _writer(prefix: str) -> Callable[[Article, Addresses], ET.Element]:
    try:
        return {"oai_dc": _dublin_core, "ika": _with_statements}[prefix]
    except KeyError:
        raise ProtocolError("cannotDisseminateFormat", "Formats are oai_dc and ika.") from None


def _dublin_core(article: Article, addresses: Addresses) -> ET.Element:
    node = ET.Element(f"{{{OAI_DC}}}dc")
    node.set(f"{{{XSI}}}schemaLocation", f"{OAI_DC} http://www.openarchives.org/OAI/2.0/oai_dc.xsd")
    values = [
        ("title", article.title),
        ("creator", article.byline),
        ("publisher", article.publisher.name if article.publisher else ""),
        ("source", article.original_publisher.name if article.original_publisher else ""),
        ("date", article.published),
        ("type", "Text"),
        ("format", "text/html"),
        ("identifier", addresses.of(article.get_absolute_url())),
        ("relation", article.url),
        ("language", article.language),
        ("rights", article.licence),
        ("rights", article.publisher.licence if article.publisher else ""),
    ]
    for name, value in values:
        if value:
            ET.SubElement(node, f"{{{DC}}}{name}").text = _xml_text(value)
    return node


def _with_statements(article: Article, addresses: Addresses) -> ET.Element:
    node = ET.Element(f"{{{IKA}}}article")
    for name, value in (
        ("title", article.title),
        ("address", addresses.of(article.get_absolute_url())),
        ("publisher", article.publisher.slug if article.publisher else ""),
        ("published", article.published),
        ("publishedBasis", article.published_basis),
        ("sha256", article.capture.sha256),
    ):
        if value:
            ET.SubElement(node, f"{{{IKA}}}{name}").text = _xml_text(value)
    for statement in article.shown_statements:  # type: ignore[attr-defined]  # by _SHOWN_STATEMENTS
        node.append(_statement(statement, addresses))
    return node


def _statement(statement: Statement, addresses: Addresses) -> ET.Element:
    node = ET.Element(f"{{{IKA}}}statement")
    attributes = {
        "key": statement.key,
        "type": statement.type,
        "attribution": statement.attribution,
        "review": statement.review,
        "start": str(statement.start),
        "end": str(statement.end),
        "said": statement.said,
        "occasion": statement.occasion.slug if statement.occasion else "",
    }
    for name, value in attributes.items():
        if value:
            node.set(name, value)
    for one in statement.attributions.all():
        speaker = ET.SubElement(node, f"{{{IKA}}}speaker")
        speaker.text = _xml_text(one.display_name)
        if one.actor:
            speaker.set("actor", addresses.of(one.actor.get_absolute_url()))
        if one.office:
            speaker.set("office", _xml_text(one.office))
    ET.SubElement(node, f"{{{IKA}}}content").text = _xml_text(statement.content)
    return node


def _element(name: str) -> ET.Element:
    return ET.Element(f"{{{OAI}}}{name}")


def _leaf(parent: ET.Element, name: str, text: str = "") -> ET.Element:
    node = ET.SubElement(parent, f"{{{OAI}}}{name}")
    node.text = text
    return node


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _xml_text(value: str) -> str:
    """Without the control characters that XML 1.0 cannot hold (section 2.2)."""
    return "".join(
        character
        for character in value
        if character in "\t\n\r" or "\x20" <= character <= "\ud7ff" or "\ue000" <= character <= "\ufffd"
        or character >= "\U00010000"
    )  # fmt: skip
