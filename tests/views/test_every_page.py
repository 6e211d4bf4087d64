"""All pages of the five seeds: light, valid, each with its own address and nothing inline."""

import pytest
from django.urls import reverse

from tests.views.conftest import section, text_of

EVERY_PAGE = [
    *("home", "article-list", "statement-list", "actor-list", "event-list", "timeline", "method", "design"),
]


@pytest.mark.parametrize("name", EVERY_PAGE)
def test_a_page_of_the_seeds_is_light(client, archive, name):
    assert len(client.get(reverse(f"articles:{name}")).content) < 100_000


@pytest.mark.parametrize("name", EVERY_PAGE)
def test_a_page_is_sent_compressed_and_not_again_while_it_is_the_same(client, archive, name):
    address = reverse(f"articles:{name}")
    first = client.get(address, headers={"Accept-Encoding": "gzip"})
    again = client.get(address, headers={"Accept-Encoding": "gzip", "If-None-Match": first["ETag"]})
    assert (first["Content-Encoding"], again.status_code, again.content) == ("gzip", 304, b"")


@pytest.mark.parametrize("name", EVERY_PAGE)
def test_a_page_has_one_main_heading_and_its_own_address(reader, archive, name):
    reader.get(reverse(f"articles:{name}"))
    canonical = [link.get("href") for link in reader.all("link", rel="canonical")]
    assert (len(reader.all("h1")), canonical) == (1, [f"http://testserver{reverse(f'articles:{name}')}"])


@pytest.mark.parametrize("name", EVERY_PAGE)
def test_a_page_has_no_style_or_script_of_its_own(reader, archive, name):
    reader.get(reverse(f"articles:{name}"))
    inline = [element for element in reader.root.iter() if element.get("style")]
    assert (inline, reader.all("style"), [s for s in reader.all("script") if not s.get("src")]) == (
        [],
        [],
        [],
    )


@pytest.mark.parametrize("name", EVERY_PAGE)
def test_a_page_only_reads(client, archive, name):
    assert client.post(reverse(f"articles:{name}")).status_code == 405


def test_the_title_of_a_filtered_list_makes_sense_in_a_tab(reader, archive):
    reader.get("/statements/?side=japan")
    assert text_of(reader.all("title")[0]) == "Japan, statements – Inter-Korean Archive"


def test_where_one_is_is_marked_in_the_navigation(reader, archive):
    reader.get(reverse("articles:timeline"))
    assert [text_of(link) for link in reader.all("a", aria_current="page")] == ["Timeline"]


def test_what_does_not_exist_is_not_found_in_the_same_hand(reader, archive):
    reader.get("/statements/nothing/")
    assert (reader.response.status_code, len(reader.all("nav", aria_label="Site"))) == (404, 1)


def test_home_says_what_is_held(reader, archive):
    reader.get("/")
    held = dict(zip(reader.texts("dt"), reader.texts("dd"), strict=True))
    assert (held["Articles"], held["Confirmed by editors"], held["Published"]) == ("5", "100 %", "2019–2022")


def test_home_names_the_most_quoted_first(reader, archive):
    assert section(reader.get("/"), "Most quoted").startswith("S Kang Kyung-wha 10")


@pytest.mark.parametrize("name", ["article-list", "statement-list"])
def test_the_title_of_a_whole_list_begins_like_a_title(reader, archive, name):
    (title,) = reader.get(reverse(f"articles:{name}")).texts("title")
    assert title == f"{name.removesuffix('-list').capitalize()}s – Inter-Korean Archive"
