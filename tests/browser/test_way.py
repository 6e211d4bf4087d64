"""The way from the front page to a cited statement: by mouse, by keys alone, without JavaScript."""

import re

from playwright.sync_api import expect

from tests.browser.arrival import next_page
from tests.browser.keys import Keys

LABELS_STAY = "window.setTimeout = () => 0"
"""A button that says for two seconds what it did says it until somebody looked."""


def test_by_mouse(open_context, site):
    page = open_context(permissions=["clipboard-read", "clipboard-write"])[0].new_page()
    page.goto(site["home"])
    page.locator("#home-q").fill("dialogue")
    with next_page(page):
        page.get_by_role("button", name="Search").click()
    kang = page.get_by_role("link", name=re.compile("^Kang Kyung-wha"))
    with next_page(page):
        kang.filter(has=page.locator(".facet-count")).click()
    with next_page(page):
        page.get_by_role("link", name="In context").first.click()
    with next_page(page):
        page.locator(".note.is-current").get_by_role("link", name="Cite").click()
    page.evaluate(LABELS_STAY)
    page.get_by_role("button", name="Copy").first.click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.url.split("#")[0] in page.evaluate("navigator.clipboard.readText()")


def test_by_keys_alone(page, site):
    keys = Keys(page)
    page.goto(site["home"])
    keys.reach("Words in a statement")
    page.keyboard.type("dialogue")
    with next_page(page):
        page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/statements/\?q=dialogue"))
    expect(page.locator(":focus")).to_have_id("results-title")
    facet = page.locator(".facet a", has_text="Indirect")
    for chosen in (1, 0):
        with next_page(page):
            facet.press("Enter")
        expect(page.locator(".facet a:focus[aria-current]")).to_have_count(chosen)
        expect(facet).to_be_focused()
    page.locator("#main").focus()
    keys.follow("In context")
    expect(page).to_have_url(re.compile("/articles/.*#s-"))
    page.keyboard.press("n")
    keys.follow("Cite")
    expect(page).to_have_url(re.compile("/statements/.*#cite$"))
    expect(page.locator("#cite-chicago-text")).to_be_in_viewport()


def test_without_javascript(plain_page, site):
    page = plain_page
    page.goto(site["home"])
    page.locator("#home-q").fill("dialogue")
    with next_page(page):
        page.get_by_role("button", name="Search").click()
    with next_page(page):
        page.get_by_role("link", name="In context").first.click()
    expect(page.locator("mark.s:target")).to_be_in_viewport()
    page.locator("mark.s:target .ref").click()
    with next_page(page):
        page.locator(".note:target").get_by_role("link", name="Cite").click()
    expect(page.locator("#cite-apa-text")).to_contain_text(page.url.split("#")[0])
