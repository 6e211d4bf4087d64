"""What browsers and caches are told of a page, so that they need not fetch again what they have."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Actor, LastChange
from articles.views import pages
from tests import factories


@pytest.fixture
def addresses(db):
    """Lists and pages of an archive in which nothing was written for two days."""
    minister, summit = factories.make_actor(), factories.make_event()
    statement = factories.make_statement(speaker=minister, occasion=summit)
    rows = [statement.article, statement, minister, summit]
    LastChange.objects.update(at=timezone.now() - timedelta(days=2))
    return ["/articles/", "/statements/", "/actors/", "/events/", *(row.get_absolute_url() for row in rows)]


def test_a_reader_who_has_a_page_is_not_sent_it_again(client, addresses):
    dates = {address: client.get(address)["Last-Modified"] for address in addresses}
    again = [client.get(address, headers={"If-Modified-Since": dates[address]}) for address in addresses]
    assert {(response.status_code, response.content) for response in again} == {(304, b"")}


def test_a_page_is_sent_again_once_something_was_written(client, addresses):
    dates = {address: client.get(address)["Last-Modified"] for address in addresses}
    Actor.objects.update(note="Looked up again.")
    again = [client.get(address, headers={"If-Modified-Since": dates[address]}) for address in addresses]
    assert {response.status_code for response in again} == {200}


def test_a_page_says_no_date_while_its_counts_may_still_follow(client, addresses):
    Actor.objects.update(note="Looked up again.")
    responses = [client.get(address) for address in addresses]
    assert {("ETag" in response, "Last-Modified" in response) for response in responses} == {(True, False)}


def test_a_page_is_a_new_one_with_each_day_and_with_each_version_of_the_site(addresses, noon, monkeypatch):
    midnight = noon.replace(hour=0)
    monkeypatch.setattr(pages, "STARTED", midnight - timedelta(days=1))
    since = [pages.unchanged_since()]
    monkeypatch.setattr(pages, "STARTED", midnight + timedelta(hours=30))
    assert [*since, pages.unchanged_since()] == [midnight, midnight + timedelta(hours=30)]


def test_what_an_editor_sees_has_a_tag_and_no_date_and_stays_out_of_shared_caches(
    client, addresses, admin_user
):
    dates = {address: client.get(address)["Last-Modified"] for address in addresses}
    client.force_login(admin_user)
    seen = [client.get(address, headers={"If-Modified-Since": dates[address]}) for address in addresses]
    told = {
        (response.status_code, "Last-Modified" in response, response["Cache-Control"], response["Vary"])
        for response in seen
    }
    assert told == {(200, False, "no-cache, private", "Cookie, Accept-Encoding")}


def test_a_reader_s_page_is_not_taken_for_the_editor_s(client, addresses, admin_user):
    tags = {address: client.get(address)["ETag"] for address in addresses}
    client.force_login(admin_user)
    article = addresses[4]
    assert client.get(article, headers={"If-None-Match": tags[article]}).status_code == 200
