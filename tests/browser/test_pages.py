"""Every kind of page, as people meet it."""

import pytest

PAGES = [
    *("home", "article-list", "article-detail", "article-capture", "statement-list", "statement-detail"),
    *("actor-list", "actor-detail", "event-list", "event-detail", "timeline", "method", "login"),
]


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(any_page, site, violations, shoot, request, name):
    any_page.goto(site[name])
    shoot(any_page, f"{name}-{request.node.callspec.params['any_page']}")
    assert violations(any_page) == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_no_wider_than_its_window(any_page, site, name):
    any_page.goto(site[name])
    assert any_page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_the_same_without_javascript(plain_page, page, site, name):
    page.goto(site[name])
    plain_page.goto(site[name])
    assert headings(plain_page) == headings(page)


def headings(page):
    return page.locator("h1, h2").all_inner_texts()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_can_be_printed(page, site, name):
    page.goto(site[name])
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_the_keyboard_reaches_the_content_first(page, site):
    page.goto(site["article-detail"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector('main').matches(location.hash)")
