"""Addresses are those of `reverse`, wherever the site is mounted."""

import pytest
from django.urls import reverse, set_script_prefix

from articles.models.base import address, addresses
from articles.templatetags.rows import place
from tests.factories import make_publisher


@pytest.fixture(params=["/", "/archive/"])
def mounted(request):
    set_script_prefix(request.param)
    yield request.param
    set_script_prefix("/")


def test_the_address_of_a_record_is_found(mounted):
    wanted = f"{mounted}actors/han-a/"
    assert (address("articles:actor-detail", "han-a"), reverse("articles:actor-detail", args=["han-a"])) == (
        wanted,
        wanted,
    )


def test_the_addresses_of_many_records_are_the_same(mounted):
    assert addresses("articles:actor-detail")("han-a") == f"{mounted}actors/han-a/"


def test_the_address_of_a_page_of_which_there_is_one_is_found(mounted):
    assert [address("articles:timeline"), place("timeline")] == [f"{mounted}timeline/"] * 2


def test_the_address_of_a_publisher_is_the_list_of_its_articles(db, mounted):
    publisher = make_publisher("Daily A")
    assert publisher.get_absolute_url() == f"{mounted}articles/?publisher={publisher.slug}"
