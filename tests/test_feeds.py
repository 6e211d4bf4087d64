"""Atom feeds, read by feedparser; sitemaps, read as XML."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import html5lib
import pytest
from lxml import etree

from articles.facets import news
from articles.ingest.publication import withdraw
from articles.models import Article, Statement
from articles.search import Hits
from tests.factories import make_actor, make_article, make_event, make_publisher, make_statement

pytestmark = pytest.mark.django_db

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def entries(client, address, **asked):
    response = client.get(address, asked)
    assert response.status_code == 200
    feed = feedparser.parse(response.content)
    assert not feed.bozo
    return feed.entries


def test_a_feed_of_a_search_follows_its_filters(client):
    north = make_statement(speaker=make_actor("North Korea", kind="state", side="north-korea"))
    make_statement(speaker=make_actor())
    found = entries(client, "/statements/feed/", side="north-korea")
    assert [one.link for one in found] == [f"http://testserver{north.get_absolute_url()}"]


def test_an_entry_says_who_said_what(client):
    make_statement("We will go on", speaker=make_actor("Kang Kyung-wha"))
    assert entries(client, "/statements/feed/")[0].title == "Kang Kyung-wha: We will go on"


def test_the_newest_in_the_archive_comes_first(client):
    old, new = make_statement(), make_statement(said="1991")
    found = [one.link.rstrip("/").rpartition("/")[2] for one in entries(client, "/statements/feed/")]
    assert found == [new.key, old.key]


def test_an_entry_keeps_its_id_when_it_changes(client):
    statement = make_statement()
    before = entries(client, "/statements/feed/")[0].id
    statement.note = "looked at again"
    statement.save()
    assert entries(client, "/statements/feed/")[0].id == before


def test_a_withdrawn_article_leaves_the_feed(client):
    make_article(status="withdrawn", withdrawn_reason="at the publisher's wish")
    assert entries(client, "/articles/feed/") == []


def test_a_rejected_statement_leaves_the_feed(client):
    make_statement(review="rejected")
    assert entries(client, "/statements/feed/") == []


def test_a_feed_of_articles_names_their_publisher(client):
    make_article(publisher=make_publisher("The Daily Paper"))
    assert entries(client, "/articles/feed/")[0].summary == "The Daily Paper, 2020-09-16"


def test_an_actor_has_a_feed(client):
    actor = make_actor()
    statement = make_statement(speaker=actor)
    make_statement(speaker=make_actor())
    found = entries(client, f"{actor.get_absolute_url()}feed/")
    assert [one.id for one in found] == [f"http://testserver{statement.get_absolute_url()}"]


def test_an_event_has_a_feed(client):
    event = make_event()
    statement = make_statement(occasion=event)
    found = entries(client, f"{event.get_absolute_url()}feed/")
    assert [one.id for one in found] == [f"http://testserver{statement.get_absolute_url()}"]


def test_a_feed_of_an_invalid_search_says_what_is_wrong(client):
    response = client.get("/statements/feed/", {"side": "mars"})
    assert (response.status_code, response["Content-Type"], list(response.json()["errors"])) == (
        400, "application/problem+json", ["side"],
    )  # fmt: skip


@pytest.mark.parametrize("count", [1, 4])
def test_a_feed_costs_a_fixed_number_of_queries(client, django_assert_num_queries, count):
    for _ in range(count):
        make_statement(speaker=make_actor())
    with django_assert_num_queries(4):  # keys, statements, attributions, actors
        client.get("/statements/feed/")


def locations(client, address, tag):
    root = ET.fromstring(client.get(address).content)
    return [node.text for node in root.iterfind(f".//s:{tag}", SITEMAP)]


def test_the_index_leads_to_a_map_of_each_noun(client):
    make_statement()
    names = [address.rpartition("/")[2] for address in locations(client, "/sitemap.xml", "loc")]
    assert names == [
        f"sitemap-{name}.xml" for name in ("pages", "articles", "statements", "actors", "events")
    ]


@pytest.mark.parametrize("model", [Article, Statement])
def test_a_map_lists_what_readers_can_see(client, model):
    statement = make_statement()
    make_statement(article=make_article(text="“Kept back,” he said.", status="draft"), words="Kept back")
    shown = statement if model is Statement else statement.article
    address = f"/sitemap-{model._meta.model_name}s.xml"
    assert locations(client, address, "loc") == [f"http://testserver{shown.get_absolute_url()}"]


def test_a_map_says_when_a_page_changed(client):
    article = make_article()
    assert locations(client, "/sitemap-articles.xml", "lastmod") == [article.modified.date().isoformat()]


ATOM = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
"""The schema of the standard, held against a feed by libxml2."""


@pytest.mark.parametrize("address", ["/statements/feed/", "/articles/feed/", "{actor}feed/", "{event}feed/"])
def test_every_feed_fits_the_schema_of_atom(client, address):
    actor, event = make_actor("Kang & <Kyung-wha>"), make_event()
    make_statement("We will go on & on", speaker=actor, occasion=event)
    make_statement(occasion=event, speaker="a spokesman", said="2019~")
    address = address.format(actor=actor.get_absolute_url(), event=event.get_absolute_url())
    feed = etree.fromstring(client.get(address).content)
    assert (ATOM.validate(feed), [str(error) for error in ATOM.error_log]) == (True, [])


def test_a_feed_without_entries_fits_the_schema(client):
    assert ATOM.validate(etree.fromstring(client.get("/statements/feed/").content))


def test_a_feed_that_lacks_something_does_not_fit(client):
    feed = etree.fromstring(client.get("/statements/feed/").content)
    feed.remove(feed.find("{http://www.w3.org/2005/Atom}id"))
    assert not ATOM.validate(feed)


def test_what_is_withdrawn_after_it_was_read_leaves_the_feed(client):
    kept, gone = make_statement(), make_statement()
    before = len(entries(client, "/statements/feed/"))
    withdraw([gone.article], "Asked for.", by="a test")
    assert (before, [one.id for one in entries(client, "/statements/feed/")]) == (
        2,
        [f"http://testserver{kept.get_absolute_url()}"],
    )


def test_what_is_deleted_leaves_the_feed(client):
    make_statement().delete()
    assert entries(client, "/statements/feed/") == []


@pytest.mark.parametrize("asked", ["", "?side=north-korea&q=a+%22b%22"])
def test_a_feed_calls_itself_by_its_address_with_all_filters(client, asked):
    feed = feedparser.parse(client.get(f"/statements/feed/{asked}").content).feed
    itself = [link.href for link in feed.links if link.rel == "self"]
    assert itself == [f"http://testserver/statements/feed/{asked}"]


def test_pages_name_their_feeds(client):
    actor, event = make_actor(slug="ahn-ji"), make_event(slug="summit")
    make_statement(speaker=actor, occasion=event)
    pages = ["/statements/?q=go+on&page=1", "/articles/?q=go+on", "/actors/ahn-ji/", "/events/summit/"]
    named = [
        html5lib.parse(client.get(page).content.decode(), namespaceHTMLElements=False).find(
            "head/link[@type='application/atom+xml']"
        )
        for page in pages
    ]
    addresses = [link.get("href") for link in named]
    assert (addresses, [len(entries(client, address)) for address in addresses]) == (
        [
            "/statements/feed/?q=go+on",
            "/articles/feed/?q=go+on",
            "/actors/ahn-ji/feed/",
            "/events/summit/feed/",
        ],
        [1, 1, 1, 1],
    )


# --- what a feed would have told ---------------------------------------------

NOW = datetime(2026, 3, 9, 12, tzinfo=UTC)


@pytest.fixture
def came(db):
    """Three statements that came into the archive 8, 7 and 1 days before `NOW`, by their ids."""
    ids = [make_statement().pk for _ in range(3)]
    for pk, days in zip(ids, (8, 7, 1), strict=True):
        Statement.objects.filter(pk=pk).update(created=NOW - timedelta(days=days))
    return ids


def test_what_came_in_lately_is_counted(came):
    assert news.news(Hits(tuple(came), more=False), NOW) == news.News(2, False, 3, NOW - timedelta(days=1))


def test_where_nothing_came_in_lately_the_last_is_told(came):
    told = news.news(Hits((came[0],), more=False), NOW)
    assert told == news.News(0, False, 1, NOW - timedelta(days=8))


def test_where_very_much_came_in_only_the_last_of_it_is_looked_at(came, monkeypatch):
    monkeypatch.setattr(news, "MOST", 1)
    assert news.news(Hits(tuple(came), more=False), NOW) == news.News(1, True, 3, NOW - timedelta(days=1))


@pytest.mark.parametrize("hits", [None, Hits((), more=False), Hits((1,), more=True)])
def test_of_an_empty_list_and_of_a_very_long_one_nothing_is_told(hits):
    assert news.news(hits, NOW) is None
