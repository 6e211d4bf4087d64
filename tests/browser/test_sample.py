"""The pages of an archive of 2,000 articles: as light, as wide and as accessible as those of five."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.arrival import next_page
from tests.browser.keys import Keys
from tests.browser.looks import problems_of

PAGES = [
    *("home", "article-list", "article-detail", "statement-list", "actor-list", "actor-detail"),
    *("event-list", "event-detail", "timeline", "method"),
]
SEARCHES = [
    "/statements/?q=railway&sort=relevance",
    "/statements/?group=speaker&since=2010&until=2019-06",
    "/concordance/?q=railway",
    "/timeline/?by=month&since=2017&until=2020&per=article",
]


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_wrong_with_a_page(visitor, sample, violations, shoot, name):
    page, _ = visitor
    problems = problems_of(page, sample[name], violations, colours=False)
    shoot(page, f"sample-{name}")
    assert problems == {}


@pytest.mark.parametrize("address", SEARCHES)
def test_nothing_is_wrong_with_a_long_list(visitor, sample, violations, address):
    page, _ = visitor
    assert problems_of(page, sample.url + address, violations, colours=False) == {}


def test_a_large_archive_says_that_it_counted_no_further(visitor, sample):
    page, _ = visitor
    page.goto(sample["statement-list"])
    expect(page.locator("#results-title")).to_have_text("10,000+ statements")


def test_a_researcher_goes_from_home_to_a_cited_statement(visitor, sample):
    page, _ = visitor
    page.goto(sample["home"])
    page.locator("#home-q").fill("railway")
    with next_page(page):
        page.locator("#home-q").press("Enter")
    with next_page(page):
        page.get_by_role("link", name=re.compile(r"^Direct [\d,]+$")).click()
    with next_page(page):
        page.get_by_role("link", name="In context").first.click()
    expect(page.locator("mark.hit").first).to_have_text("railway")
    with next_page(page):
        page.locator(".note.is-current").get_by_role("link", name="Cite").click()
    expect(page.locator("#cite-apa-text")).to_contain_text(page.url.split("#")[0])


def test_by_keys_alone(page, sample):
    """From home to a filtered search, into the article, from hit to hit, and to the citation."""
    keys = Keys(page)
    page.goto(sample["home"])
    keys.reach("Words in a statement")
    page.keyboard.type("railway")
    with next_page(page):
        page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_have_id("results-title")
    page.keyboard.press("Shift+Tab")
    keys.follow("In context")
    expect(page.locator("mark.hit").first).to_have_text(re.compile("railway", re.IGNORECASE))
    page.keyboard.press("h")
    expect(page.locator("mark.hit.is-at")).to_be_in_viewport()
    page.keyboard.press("n")
    keys.follow("Cite")
    expect(page.locator("#cite-apa-text")).to_be_in_viewport()
    expect(page.locator("#cite-apa-text")).to_contain_text(page.url.split("#")[0])


def test_without_javascript(plain_page, sample):
    """The same with plain forms and links, by a facet, the next page of the list and the note's anchor."""
    page = plain_page
    page.goto(sample["home"])
    page.locator("#home-q").fill("railway")
    with next_page(page):
        page.get_by_role("button", name="Search").last.click()
    with next_page(page):
        page.get_by_role("link", name=re.compile(r"^Direct [\d,]+$")).click()
    with next_page(page):
        page.get_by_role("link", name="Next", exact=True).click()
    expect(page).to_have_url(re.compile(r"q=railway.*type=direct.*page=2|page=2.*type=direct"))
    with next_page(page):
        page.get_by_role("link", name="In context").first.click()
    expect(page.locator("mark.s:target")).to_be_in_viewport()
    page.locator("mark.s:target .ref").first.click()
    with next_page(page):
        page.locator(".note:target").get_by_role("link", name="Cite").click()
    expect(page.locator("#cite-apa-text")).to_contain_text(page.url.split("#")[0])
