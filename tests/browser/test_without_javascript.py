"""The archive works without JavaScript: from the front page to a statement, and into the admin."""

import re

from playwright.sync_api import expect

from articles.models import ErrorReport
from tests.browser.arrival import next_page
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


def test_a_reader_reports_an_error_and_finds_the_way_back(plain_page, site):
    page = plain_page
    page.goto(site["statement-detail"])
    with next_page(page):
        page.get_by_role("link", name="Report an error").click()
    with next_page(page):
        page.get_by_role("button", name="Send to the editors").click()
    page.locator(".error-summary").get_by_role("link", name="Say in a sentence").click()
    expect(page.locator("#id_words")).to_be_in_viewport()
    page.get_by_label("Date", exact=True).check()
    page.fill("#id_words", "The page says Monday.")
    with next_page(page):
        page.get_by_role("button", name="Send to the editors").click()
    expect(page.locator("h1")).to_have_text("Thank you. The editors have it")
    page.get_by_role("link", name="Back to the statement").click()
    expect(page).to_have_url(site["statement-detail"])
    assert ErrorReport.objects.filter(words="The page says Monday.").delete()[0] == 1
