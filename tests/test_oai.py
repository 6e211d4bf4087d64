"""OAI-PMH 2.0: the answers of every verb, the protocol's errors, and harvests while rows change."""

from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest

from articles import oai
from articles.exports.records import Addresses
from articles.models import Article, Statement
from tests.factories import make_actor, make_article, make_event, make_publisher, make_statement

NS = {"o": oai.OAI, "dc": oai.DC, "ika": oai.IKA}
NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
REPOSITORY = oai.Repository(
    base_url="https://archive.example/oai/",
    host="archive.example",
    addresses=Addresses("https://archive.example"),
    admin_email="archive@archive.example",
)

LIST = {"verb": "ListRecords", "metadataPrefix": "oai_dc"}
GET = {"verb": "GetRecord", "metadataPrefix": "oai_dc"}


def ask(**arguments):
    given = {name.rstrip("_"): [value] for name, value in arguments.items()}
    return ET.fromstring(oai.respond(given, REPOSITORY, NOW))


def error_of(root):
    return root.find("o:error", NS).get("code")


def identifiers(root):
    return [node.text.rpartition(":")[2] for node in root.iterfind(".//o:header/o:identifier", NS)]


@pytest.mark.django_db
def test_identify_says_that_deleted_records_persist():
    assert ask(verb="Identify").find("o:Identify/o:deletedRecord", NS).text == "persistent"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({}, "badVerb"),
        ({"verb": "Harvest"}, "badVerb"),
        ({"verb": "ListRecords"}, "badArgument"),
        ({"verb": "Identify", "set": "x"}, "badArgument"),
        ({"verb": "ListRecords", "metadataPrefix": "marc"}, "cannotDisseminateFormat"),
        (LIST, "noRecordsMatch"),
        ({**LIST, "from_": "yesterday"}, "badArgument"),
        ({**LIST, "from_": "2021-01-01", "until": "2020-01-01"}, "badArgument"),
        ({**LIST, "from_": "2021-01-01", "until": "2021-01-01T00:00:00Z"}, "badArgument"),
        ({**LIST, "set": "paper"}, "badArgument"),
        ({"verb": "ListRecords", "resumptionToken": "nonsense"}, "badResumptionToken"),
        ({"verb": "ListRecords", "resumptionToken": "bnVsbA=="}, "badResumptionToken"),
        ({"verb": "ListRecords", "resumptionToken": "e30=", "metadataPrefix": "oai_dc"}, "badArgument"),
        ({**GET, "identifier": "oai:archive.example:none"}, "idDoesNotExist"),
        ({**GET, "identifier": "doi:1"}, "idDoesNotExist"),
        ({"verb": "ListMetadataFormats", "identifier": "oai:archive.example:none"}, "idDoesNotExist"),
        ({"verb": "ListSets"}, "noSetHierarchy"),
        ({"verb": "ListSets", "resumptionToken": "x"}, "badResumptionToken"),
    ],
)  # fmt: skip
def test_what_cannot_be_answered_has_its_code(arguments, code):
    assert error_of(ask(**arguments)) == code


@pytest.mark.django_db
def test_an_argument_given_twice_is_refused():
    root = ET.fromstring(
        oai.respond({"verb": ["ListRecords"], "metadataPrefix": ["oai_dc", "ika"]}, REPOSITORY, NOW)
    )
    assert error_of(root) == "badArgument"


@pytest.mark.django_db
def test_a_record_is_dublin_core():
    article = make_article(title="Talks <to> go on & on", published="2020-07-02")
    root = ask(verb="GetRecord", metadataPrefix="oai_dc", identifier=f"oai:archive.example:{article.slug}")
    values = [root.find(f".//dc:{name}", NS).text for name in ("title", "date", "identifier")]
    assert values == [article.title, "2020-07-02", f"https://archive.example{article.get_absolute_url()}"]


@pytest.mark.django_db
def test_the_richer_format_holds_the_statements():
    statement = make_statement()
    root = ask(
        verb="GetRecord", metadataPrefix="ika", identifier=f"oai:archive.example:{statement.article.slug}"
    )
    found = [
        (node.get("key"), node.find("ika:content", NS).text) for node in root.iterfind(".//ika:statement", NS)
    ]
    assert found == [(statement.key, statement.content)]


@pytest.mark.django_db
def test_a_withdrawn_article_is_a_deleted_record():
    article = make_article(status="withdrawn", withdrawn_reason="at the publisher's wish")
    root = ask(verb="ListRecords", metadataPrefix="oai_dc")
    header = root.find(".//o:header", NS)
    assert (identifiers(root), header.get("status"), root.find(".//o:metadata", NS)) == (
        [article.slug], "deleted", None,
    )  # fmt: skip


@pytest.mark.django_db
def test_a_draft_is_not_harvested():
    make_article(status="draft")
    assert error_of(ask(verb="ListIdentifiers", metadataPrefix="oai_dc")) == "noRecordsMatch"


@pytest.mark.django_db
def test_a_set_is_a_publisher():
    paper = make_publisher()
    article = make_article(publisher=paper)
    make_article()
    root = ask(verb="ListIdentifiers", metadataPrefix="oai_dc", set=f"publisher:{paper.slug}")
    assert identifiers(root) == [article.slug]


@pytest.mark.django_db
def test_a_harvest_in_pages_is_complete_and_in_order(monkeypatch):
    monkeypatch.setattr(oai, "PAGE", 2)
    slugs = [make_article().slug for _ in range(5)]
    assert harvest() == slugs


@pytest.mark.django_db
def test_a_change_during_a_harvest_loses_nothing(monkeypatch):
    monkeypatch.setattr(oai, "PAGE", 2)
    articles = [make_article() for _ in range(5)]
    moved = articles[0]
    found = harvest(between=lambda: moved.save())
    assert set(found) == {article.slug for article in articles}


@pytest.mark.django_db
def test_a_list_of_records_costs_as_many_queries_for_many_as_for_one(django_assert_num_queries):
    for _ in range(4):
        make_statement(speaker=make_actor())
    with django_assert_num_queries(4):  # articles, statements, attributions, actors
        ask(verb="ListRecords", metadataPrefix="ika")


@pytest.mark.django_db
def test_an_address_is_no_record_of_another_archive():
    article = make_article()
    assert (
        error_of(ask(verb="GetRecord", metadataPrefix="oai_dc", identifier=f"oai:elsewhere:{article.slug}"))
        == "idDoesNotExist"
    )


def harvest(between=lambda: None):
    root, found = ask(verb="ListIdentifiers", metadataPrefix="oai_dc"), []
    while True:
        found += identifiers(root)
        token = root.find(".//o:resumptionToken", NS)
        if token is None or not token.text:
            return found
        between()
        root = ask(verb="ListIdentifiers", resumptionToken=token.text)


def stamped(article):
    root = ask(verb="GetRecord", metadataPrefix="oai_dc", identifier=f"oai:archive.example:{article.slug}")
    return root.find(".//o:datestamp", NS).text


def as_of_old(article):
    """Let everything have changed last long ago."""
    long_ago = datetime(2020, 1, 1, tzinfo=UTC)
    Statement.objects.filter(article=article).update(modified=long_ago)
    Article.objects.filter(pk=article.pk).update(modified=long_ago, changed=long_ago)


CHANGES = {
    "a statement is confirmed": lambda one: one.save(),
    "many statements change at once": lambda one: Statement.objects.update(type="mixed"),
    "a statement goes": lambda one: one.delete(),
    "a statement comes": lambda one: make_statement("Seoul welcomed", article=one.article),
    "a speaker is somebody else": lambda one: one.attributions.update(actor=make_actor()),
    "a speaker goes": lambda one: one.attributions.all().delete(),
}


@pytest.mark.django_db
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_record_is_harvested_anew_when_only_its_statements_change(change):
    statement = make_statement(speaker=make_actor())
    as_of_old(statement.article)
    before = stamped(statement.article)
    change(statement)
    assert (before, stamped(statement.article) > before) == ("2020-01-01T00:00:00Z", True)


RENAMED = {
    "its publisher is renamed": lambda one: rename(one.article.publisher, name="The Other Paper"),
    "whose text it is gets a licence": lambda one: rename(one.article.original_publisher, licence="CC BY"),
    "a speaker is renamed": lambda one: rename(one.credited[0].actor, name="Chung Eui-yong"),
    "an occasion has another address": lambda one: rename(one.occasion, slug="another"),
}


def rename(entry, **values):
    for name, value in values.items():
        setattr(entry, name, value)
    entry.save()


@pytest.mark.django_db
@pytest.mark.parametrize("change", RENAMED.values(), ids=RENAMED)
def test_a_record_is_harvested_anew_when_what_it_names_is_renamed(change):
    article = make_article(publisher=make_publisher(), original_publisher=make_publisher("An Agency"))
    statement = make_statement(article=article, speaker=make_actor(), occasion=make_event())
    other = make_statement(speaker=make_actor("Somebody Else"))
    as_of_old(article), as_of_old(other.article)
    change(statement)
    assert (stamped(article) > "2020-01-01T00:00:00Z", stamped(other.article)) == (
        True,
        "2020-01-01T00:00:00Z",
    )


@pytest.mark.django_db
def test_an_entry_that_is_saved_as_it_was_moves_nothing():
    statement = make_statement(speaker=make_actor())
    as_of_old(statement.article)
    statement.credited[0].actor.save()
    assert stamped(statement.article) == "2020-01-01T00:00:00Z"


@pytest.mark.django_db
def test_what_only_search_knows_of_a_statement_moves_nothing():
    statement = make_statement()
    as_of_old(statement.article)
    Statement.objects.update(terms="others")
    assert stamped(statement.article) == "2020-01-01T00:00:00Z"
