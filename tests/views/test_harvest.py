"""A harvester that others wrote takes the whole archive from a running server."""

import pytest
from oaipmh_scythe import IdDoesNotExist, Scythe

from articles import oai
from articles.models import Article, Capture
from tests.factories import make_article, make_publisher, make_statement

pytestmark = pytest.mark.django_db(transaction=True)

SAMPLE = 2_000
"""Articles of the sample: twenty answers."""

SIZE = 7
"""Articles: more than two answers of the size that the tests set."""


@pytest.fixture
def harvester(live_server, monkeypatch):
    monkeypatch.setattr(oai, "PAGE", 3)
    paper = make_publisher(slug="the-paper")
    for number in range(SIZE):
        words = f"We will go on with part {number}"
        article = make_article(text=f"“{words},” she said.\n\nNobody objected.", publisher=paper)
        make_statement(words, article=article, speaker="a minister")
    with Scythe(f"{live_server.url}/oai/") as scythe:
        yield scythe


@pytest.fixture
def withdrawn(harvester):
    return make_article(slug="taken-back", status="withdrawn", withdrawn_reason="Asked for by the publisher.")


def slugs(headers):
    return sorted(one.identifier.rpartition(":")[2] for one in headers)


def test_it_identifies_itself(harvester):
    named = harvester.identify()
    assert (named.protocolVersion, named.deletedRecord) == ("2.0", "persistent")


def test_its_formats_and_sets_are_listed(harvester):
    formats = [one.metadataPrefix for one in harvester.list_metadata_formats()]
    assert (formats, [one.setSpec for one in harvester.list_sets()]) == (
        ["oai_dc", "ika"],
        ["publisher:the-paper"],
    )


@pytest.mark.parametrize("form", ["oai_dc", "ika"])
def test_the_archive_is_harvested_completely_and_nothing_twice(harvester, form):
    headers = [record.header for record in harvester.list_records(metadata_prefix=form)]
    assert slugs(headers) == sorted(Article.objects.public().values_list("slug", flat=True))


def test_identifiers_are_harvested_completely(harvester):
    assert len(set(slugs(harvester.list_identifiers()))) == SIZE


def test_a_set_is_harvested_alone(harvester):
    other = make_article(publisher=make_publisher(slug="another-paper"))
    assert slugs(harvester.list_identifiers(set_="publisher:another-paper")) == [other.slug]


def test_every_identifier_gets_its_record(harvester):
    identifiers = [header.identifier for header in harvester.list_identifiers()]
    assert [harvester.get_record(one).header.identifier for one in identifiers] == identifiers


def test_what_is_withdrawn_is_harvested_as_deleted(harvester, withdrawn):
    deleted = [header for header in harvester.list_identifiers() if header.deleted]
    assert slugs(deleted) == [withdrawn.slug]


@pytest.fixture
def _sample():
    """Short articles, all at once; every ninth of them was withdrawn."""
    captures = Capture.objects.bulk_create(make_captures(SAMPLE))
    articles = [
        Article(capture=one, title=f"Report {number}", text=one.text, published="2019-02")
        for number, one in enumerate(captures)
    ]
    for article in articles[::9]:
        article.status, article.withdrawn_reason = "withdrawn", "Asked for."
    for article in articles:
        article.derive()
    Article.objects.bulk_create(articles)


def make_captures(count):
    texts = [f"Report number {number} of talks." for number in range(count)]
    return [Capture(sha256=Capture.digest(text.encode()), data=text.encode(), text=text) for text in texts]


@pytest.mark.usefixtures("_sample")
def test_a_large_archive_is_harvested_completely(live_server):
    """In answers of the size that harvesters get, the deleted records among them."""
    with Scythe(f"{live_server.url}/oai/") as scythe:
        headers = [record.header for record in scythe.list_records(metadata_prefix="oai_dc")]
    assert slugs(headers) == sorted(Article.objects.values_list("slug", flat=True))
    assert len([one for one in headers if one.deleted]) == len(range(0, SAMPLE, 9))


def test_what_is_not_there_is_said_so(harvester):
    with pytest.raises(IdDoesNotExist):
        harvester.get_record("oai:localhost:none")
