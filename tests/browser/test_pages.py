"""Every kind of page of the seeds, as people meet it."""

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory
from playwright.sync_api import expect

from articles.models import Article, Capture
from tests import factories
from tests.browser.arrival import next_page
from tests.browser.looks import OF_COLOUR, problems_of

PAGES = [
    *("home", "article-list", "article-detail", "article-capture", "statement-list", "statement-detail"),
    *("actor-list", "actor-detail", "event-list", "event-detail", "timeline", "method", "concordance"),
    *("api", "design", "report-statement", "login"),
]
STATES = {
    "a search": "/statements/?q=dialogue+OR+talks&side=south-korea",
    "nothing found": "/statements/?q=dialogue&side=japan",
    "an error": "/statements/?since=2018-13",
    "by speaker": "/statements/?group=speaker&per=article",
    "who speaks about whom": "/statements/?group=about",
    "words in context": "/concordance/?q=dialogue&by=left",
    "a layer": "?q=talks&type=direct",
    "a wrong year": "/method/?year=1066",
}


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_wrong_with_a_page(visitor, site, violations, shoot, name):
    page, _ = visitor
    problems = problems_of(page, site[name], violations, paper=name != "login")
    shoot(page, name)
    assert problems == {}


@pytest.mark.parametrize("name", STATES)
def test_nothing_is_wrong_with_a_page_in_this_state(visitor, site, violations, shoot, name):
    page, _ = visitor
    address = STATES[name] if STATES[name].startswith("/") else site.paths["article-detail"] + STATES[name]
    problems = problems_of(page, site.url + address, violations)
    shoot(page, name)
    assert problems == {}


def test_nothing_is_wrong_with_a_form_that_was_not_sent(visitor, site, violations, shoot):
    page, _ = visitor
    page.goto(site["report-statement"])
    page.fill("#id_email", "reader")
    with next_page(page):
        page.get_by_role("button", name="Send to the editors").click()
    found = {"light": violations(page), "title": page.title().startswith("Not sent: ")}
    page.emulate_media(color_scheme="dark")
    found["dark"] = violations(page, OF_COLOUR)
    shoot(page, "report-not-sent")
    assert found == {"light": [], "title": True, "dark": []}


@pytest.fixture
def withdrawn(site):
    article = factories.make_article("Taken back", status="withdrawn", withdrawn_reason="It was a draft.")
    capture = article.capture_id
    yield article
    Article.objects.filter(pk=article.pk).delete()
    Capture.objects.filter(pk=capture).delete()


def test_nothing_is_wrong_with_what_is_not_there_or_gone(visitor, site, violations, withdrawn):
    page, watch = visitor
    watch.expected = ["404", "410"]
    addresses = {"404": "/no/such/page/", "410": withdrawn.get_absolute_url()}
    problems = {name: problems_of(page, site.url + path, violations) for name, path in addresses.items()}
    assert problems == {"404": {}, "410": {}}


@pytest.mark.parametrize("name", ["403", "500"])
def test_nothing_is_wrong_with_a_page_of_an_error(visitor, site, violations, name):
    """The page as its template makes it, at an address of the archive, so that it has its styles."""
    page, _ = visitor
    html = render_to_string(f"{name}.html", request=RequestFactory().get("/"))
    page.route("**/made-for-this-test/", lambda route: route.fulfill(body=html, content_type="text/html"))
    problems = problems_of(page, f"{site.url}/made-for-this-test/", violations)
    page.unroute("**/made-for-this-test/")
    assert problems == {}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_the_same_without_javascript(visitor, plain, site, name):
    page, _ = visitor
    page.goto(site[name], wait_until="domcontentloaded")
    plain.goto(site[name], wait_until="domcontentloaded")
    assert headings(plain) == headings(page)


@pytest.fixture(scope="module")
def plain(new_context):
    """A page without JavaScript that the tests of this module share."""
    context = new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def headings(page):
    return page.locator("h1, h2").all_inner_texts()


def test_the_keyboard_reaches_the_content_first(page, site):
    page.goto(site["article-detail"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("main:target")).to_have_count(1)
