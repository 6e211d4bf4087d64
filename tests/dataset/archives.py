"""Emptying an archive, and taking down all that it gives to programs."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path

from django.test import Client

from articles.dataset.rows import MODELS
from articles.models import Actor, Article, Event, PastAddress, Statement

NOW = datetime(2126, 11, 22, 12, tzinfo=UTC)
"""When exports are made: later than what is in them, on whatever day the tests run."""
LISTS = ("/statements/", "/articles/", "/actors/", "/events/")
FILES = ("csv", "json", "jsonl", "ris", "bibtex")


def empty_the_archive() -> None:
    """Delete everything that a data set has, what refers to others first."""
    Statement.objects.update(within=None)
    Actor.objects.update(part_of=None)
    for model in reversed(MODELS):
        model._default_manager.all().delete()


def addresses() -> list[str]:
    """Every address that gives data."""
    found = [f"{path}?format=json" for path in LISTS]
    found += [f"{path}?export={name}" for path in LISTS[:2] for name in FILES]
    found += [f"{path}?export={name}" for path in LISTS[2:] for name in FILES[:3]]
    found += ["/statements/feed/", "/articles/feed/", "/concordance/?q=peace&in=texts&export=csv"]
    found += ["/concordance/?q=the&export=csv", "/statements/?q=dialogue&export=csv&sort=relevance"]
    found += [f"/oai/?verb=ListRecords&metadataPrefix={form}" for form in ("oai_dc", "ika")]
    found += ["/oai/?verb=Identify", "/oai/?verb=ListSets", "/oai/?verb=ListIdentifiers&metadataPrefix=ika"]
    found += [f"/sitemap-{noun}.xml" for noun in ("articles", "statements", "actors", "events")]
    articles = Article.objects.exclude(status="draft").values_list("slug", flat=True)
    forms = ("json", "ris", "bibtex", "csl", "annotations", "jsonld")
    found += [f"/articles/{slug}/?format={form}" for slug in articles for form in forms]
    found += [f"/articles/{slug}/capture/" for slug in articles]
    keys = Statement.objects.exclude(article__status="draft").values_list("key", flat=True)
    found += [f"/statements/{key}/?format={form}" for key in keys for form in ("json", "csl")]
    former = PastAddress.objects.exclude(kind="publisher").values_list("kind", "value")
    found += [f"/{kind}s/{value}/" for kind, value in former]
    found += [f"/articles/?publisher={one.value}" for one in PastAddress.objects.filter(kind="publisher")]
    for model, path in ((Actor, "actors"), (Event, "events")):
        found += [f"/{path}/{slug}/?format=json" for slug in model.objects.values_list("slug", flat=True)]
    return sorted(found)


def all_that_is_given(listed: list[str]) -> dict[str, tuple[int, str, str]]:
    """For each address: status, where it leads, and the digest of what it gives."""
    client, found = Client(), {}
    for address in listed:
        answer = client.get(address)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        digest = hashlib.sha256(body).hexdigest()
        found[address] = (answer.status_code, answer.headers.get("Location", ""), digest)
    return found


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
