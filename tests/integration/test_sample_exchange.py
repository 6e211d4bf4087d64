"""A sample archive read by the programs of others: a small one, with `-m sample` one of 2,000 articles."""

import csv
import io
import json

import bibtexparser
import pytest
import rispy
from django.db import transaction
from django.test import Client, override_settings
from django.utils import timezone
from frictionless import Package
from lxml import etree

from articles import linked_data
from articles.dataset import Maker, export_dataset, import_dataset
from articles.ingest import authority, sample
from articles.ingest.annotations import import_annotations
from articles.models import Actor, Article, Event, Statement
from tests.conftest import AUTHORITY
from tests.dataset.archives import FILES, LISTS, NOW, all_that_is_given, empty_the_archive, files_of
from tests.test_feeds import ATOM
from tests.test_linked_data import SITE
from tests.test_linked_data_shapes import faults, graph_of

pytestmark = pytest.mark.filterwarnings("ignore:.*is deprecated:DeprecationWarning")  # rdflib 7, by pyshacl

LARGE = 2_000
"""Articles of the large sample, of ten statements each."""

ANNOTATED = 60
"""Articles of a sample whose triples and annotations are read one by one, as that takes its time."""


@pytest.fixture(scope="module", params=[6, pytest.param(LARGE, marks=pytest.mark.sample)])
def size(request):
    return request.param


@pytest.fixture(scope="module")
def _filled(size, django_db_setup, django_db_blocker, _test_settings):
    """The sample in the database until the module ends."""
    with django_db_blocker.unblock(), transaction.atomic():
        authority.load(AUTHORITY)
        sample.fill(size)
        with django_db_blocker.block(), override_settings(EXPORTS_PER_MINUTE=1_000_000):
            yield
        transaction.set_rollback(True)


@pytest.fixture
def keys(_filled, db):
    """The keys of all that readers can list, in the order of the list."""
    return list(Statement.objects.public().order_by("-date", "-id").values_list("key", flat=True))


def exported(name):
    answer = Client().get("/statements/", {"export": name})
    return b"".join(answer.streaming_content).decode()


def test_reference_managers_read_the_whole_list(keys):
    of_ris, of_bibtex = rispy.loads(exported("ris")), bibtexparser.parse_string(exported("bibtex"))
    assert [entry["id"] for entry in of_ris] == keys
    assert {entry["type_of_reference"] for entry in of_ris} == {"NEWS"}
    assert (len(of_bibtex.entries), of_bibtex.failed_blocks) == (len(keys), [])


def test_spreadsheets_and_programs_read_the_whole_list(keys):
    rows = list(csv.DictReader(io.StringIO(exported("csv"), newline="")))
    lines = [json.loads(line) for line in exported("jsonl").splitlines()]
    whole = json.loads(exported("json"))
    assert [row["key"] for row in rows] == [line["key"] for line in lines] == keys
    assert ([item["key"] for item in whole["items"]], whole["count"]) == (keys, len(keys))
    assert [row["content"] for row in rows] == [line["content"] for line in lines]


def test_a_data_set_of_it_is_valid_and_gives_the_same_archive(keys, tmp_path, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    listed = [f"{path}?export={name}" for path in LISTS[:2] for name in FILES]
    listed += [f"{path}?export={name}" for path in LISTS[2:] for name in FILES[:3]]
    listed += [f"{path}?format=json" for path in LISTS]
    listed += [f"/oai/?verb=ListRecords&metadataPrefix={form}" for form in ("oai_dc", "ika")]
    listed += [f"/sitemap-{noun}.xml" for noun in ("articles", "statements", "actors", "events")]
    given = all_that_is_given(listed)
    export_dataset(tmp_path / "first", Maker())
    empty_the_archive()
    import_dataset(tmp_path / "first")
    again = all_that_is_given(listed)
    export_dataset(tmp_path / "second", Maker())
    assert [address for address in listed if given[address] != again[address]] == []
    assert files_of(tmp_path / "second") == files_of(tmp_path / "first")
    found = Package(str(tmp_path / "first" / "datapackage.json")).validate()
    assert found.flatten(["type", "note"]) == []


def test_its_linked_data_fits_the_shapes(keys):
    nodes = []
    for article in Article.objects.public().select_related("publisher", "original_publisher")[:ANNOTATED]:
        statements = list(Statement.objects.public().filter(article=article).for_list().in_text_order())
        nodes.append(linked_data.news_article(article, statements, SITE))
        nodes.append(linked_data.annotation_collection(article, statements, SITE))
    assert faults(graph_of(*nodes)) == ""


def test_its_annotations_land_where_they_were(keys):
    articles = list(Article.objects.public()[:ANNOTATED])
    Statement.objects.exclude(article__in=articles, is_public=True).delete()
    given = [Client().get(one.get_absolute_url(), {"format": "annotations"}).json() for one in articles]
    spans = sorted(str((one.article_id, one.segments)) for one in Statement.objects.all())
    Statement.objects.all().delete()
    refused = [line for one in given for line in import_annotations(one).refused]
    again = sorted(str((one.article_id, one.segments)) for one in Statement.objects.all())
    assert (refused, bool(spans), again == spans) == ([], True, True)


def test_its_feeds_fit_the_schema(keys):
    actor, event = Actor.objects.quoted()[0], Event.objects.filter(statements__is_public=True)[0]
    feeds = ["/statements/feed/", "/articles/feed/", "/statements/feed/?q=peace&side=north-korea"]
    feeds += [f"{one.get_absolute_url()}feed/" for one in (actor, event)]
    assert [ATOM.validate(etree.fromstring(Client().get(feed).content)) for feed in feeds] == [True] * len(
        feeds
    )
