"""The way from the front page to a cited statement: by mouse, by keys alone, without JavaScript."""

import re

from playwright.sync_api import expect

from tests.browser.keys import Keys


def test_by_mouse(open_context, site):
    page = open_context(permissions=["clipboard-read", "clipboard-write"])[0].new_page()
    page.goto(site["home"])
    page.locator("#home-q").fill("dialogue")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name=re.compile("^Kang Kyung-wha")).filter(
        has=page.locator(".facet-count")
    ).click()
    page.get_by_role("link", name="In context").first.click()
    page.locator(".note.is-current, .note:target, .note").first.get_by_role("link", name="Cite").click()
    page.get_by_role("button", name="Copy").first.click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.url.split("#")[0] in page.evaluate("navigator.clipboard.readText()")


def test_by_keys_alone(page, site):
    keys = Keys(page)
    page.goto(site["home"])
    keys.reach("Words in a statement", "d")
    page.keyboard.type("ialogue")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/statements/\?q=dialogue"))
    expect(page.locator(":focus")).to_have_id("results-title")
    facet = page.locator(".facet a", has_text="Indirect")
    for chosen in (1, 0):
        facet.press("Enter")
        expect(page.locator(".facet a:focus[aria-current]")).to_have_count(chosen)
        expect(facet).to_be_focused()
    page.locator("#main").focus()
    keys.reach("In context")
    expect(page).to_have_url(re.compile("/articles/.*#s-"))
    page.keyboard.press("n")
    keys.reach("Cite")
    expect(page).to_have_url(re.compile("/statements/.*#cite$"))
    expect(page.locator("#cite-chicago-text")).to_be_in_viewport()


def test_without_javascript(plain_page, site):
    page = plain_page
    page.goto(site["home"])
    page.locator("#home-q").fill("dialogue")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="In context").first.click()
    expect(page.locator("mark.s:target")).to_be_in_viewport()
    page.locator("mark.s:target .ref").click()
    page.locator(".note:target").get_by_role("link", name="Cite").click()
    expect(page.locator("#cite-apa-text")).to_contain_text(page.url.split("#")[0])
