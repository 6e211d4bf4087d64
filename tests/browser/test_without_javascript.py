"""The archive works without JavaScript: from the front page to a statement, and into the admin."""

import re

from playwright.sync_api import expect

from tests.factories import PASSWORD, make_editor


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
