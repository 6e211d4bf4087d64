"""The archive works without JavaScript: from the front page to a statement, and into the admin."""

import re

from playwright.sync_api import expect

from tests.factories import PASSWORD, make_editor


def test_from_the_front_page_to_a_statement_by_links(plain_page, site):
    plain_page.goto(site["home"])
    plain_page.locator(f"main a[href^='{site.paths['statement-list']}']").first.click()
    expect(plain_page).to_have_url(re.compile("/statements/"))


def test_a_search_is_a_plain_form(plain_page, site):
    plain_page.goto(site["statement-list"])
    plain_page.fill("main [name=q]", "talks")
    plain_page.click("main [role=search] [type=submit]")
    expect(plain_page).to_have_url(re.compile(r"\?(.*&)?q=talks"))


def test_an_editor_logs_in(plain_page, site):
    make_editor("anna")
    plain_page.goto(site["login"])
    plain_page.fill("[name=username]", "anna")
    plain_page.fill("[name=password]", PASSWORD)
    plain_page.click("[type=submit]")
    expect(plain_page).to_have_url(site.url + "/admin/")
