"""Every page of the archive with its seeds, reached by links from the front page."""

from collections import defaultdict
from urllib.parse import urldefrag, urlsplit

import pytest
from django.test import Client

from articles.models import Actor, Article, Event, Statement
from tests.integration.crawling import XHTML, crawl
from tests.loading import example_paths

pytestmark = pytest.mark.django_db  # so that all of this module runs together, and is crawled once


@pytest.fixture(scope="module")
def pages(_loaded, django_db_blocker):
    """All pages, crawled once for this module."""
    with django_db_blocker.unblock():
        return crawl(Client(raise_request_exception=False), "/")


def test_no_link_is_broken(pages):
    assert [(page.address, page.status) for page in pages.values() if page.status != 200] == []


def test_no_link_leads_to_a_place_that_is_not_on_its_page(pages):
    ids = {address: set(page.ids) for address, page in pages.items()}
    broken = [
        (page.address, link)
        for page in pages.values()
        for link in page.links
        if (place := urldefrag(link).fragment) and place not in ids.get(urldefrag(link).url, {place})
    ]
    assert broken == []


def test_all_pages_are_valid_html(pages):
    assert {page.address: page.mistakes[:3] for page in pages.values() if page.mistakes} == {}


def test_no_id_is_on_a_page_twice(pages):
    twice = {page.address: {name for name, n in page.ids.items() if n > 1} for page in pages.values()}
    assert {address: names for address, names in twice.items() if names} == {}


@pytest.mark.parametrize("model", [Article, Statement, Actor, Event])
def test_every_record_can_be_reached_by_links(pages, archive, model):
    assert [row for row in model.objects.all() if row.get_absolute_url() not in pages] == []


def test_every_kind_of_page_can_be_reached_by_links(pages, archive):
    unlinked = ("login", "report-statement", "report-article")
    public = {path for name, path in example_paths().items() if name not in unlinked}
    assert public <= pages.keys()


def test_forms_are_reached_with_the_version_to_report_on(pages):
    forms = [urlsplit(address) for address in pages if address.startswith("/report/")]
    assert {(form.path.split("/")[2], form.query.startswith("as_of=")) for form in forms} == {
        ("articles", True),
        ("statements", True),
    }


def test_every_page_says_in_its_title_what_it_is(pages):
    """People who share a name share a title; everything else has one of its own."""
    addresses = defaultdict(list)
    for page in pages.values():
        if page.document is not None and "?" not in page.address:
            addresses[page.document.findtext(f".//{XHTML}title")].append(page.address)
    shared = [same for same in addresses.values() if len(same) > 1]
    assert "" not in addresses
    assert [same for same in shared if not all(address.startswith("/actors/") for address in same)] == []
