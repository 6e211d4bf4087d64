"""The watch itself: a browser test that could not fail would be worth nothing."""

import pytest

from tests.browser.conftest import PATIENCE

PAUSE = 200


@pytest.fixture
def watched(open_context, site):
    """A way to open a document under a strict policy: its problems, as soon as one of the kind is noticed."""
    context, watch = open_context()
    watch.expected = [""]  # this test provokes everything
    page = context.new_page()

    def show(html: str, awaited: str = "") -> list[str]:
        context.route(
            "**/made-for-this-test/",
            lambda route: route.fulfill(
                body=f"<!doctype html><title>x</title>{html}",
                content_type="text/html",
                headers={"Content-Security-Policy": "script-src 'self'; style-src 'self'"},
            ),
        )
        page.goto(f"{site.url}/made-for-this-test/")
        for _ in range(PATIENCE // PAUSE if awaited else 1):
            page.wait_for_timeout(PAUSE)
            if awaited and awaited in kinds(watch.problems):
                break
        return watch.problems

    return show


def kinds(problems: list[str]) -> set[str]:
    return {problem.split(":")[0] for problem in problems}


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        ("<script>alert(1)</script>", "policy"),
        ("<p style='color: red'>", "policy"),
        ("<img src='/no-such-image.png' alt=''>", "status"),
        ("<img src='http://localhost:1/x.png' alt=''>", "failed"),
    ],
)
def test_a_problem_is_noticed(watched, html, kind):
    assert kind in kinds(watched(html, kind))


def test_a_page_without_problems_has_none(watched):
    assert watched("<p>All is well.</p>") == []


def test_axe_sees_a_page(page, site, violations):
    page.goto(site["home"])
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=\"data:,\">')")
    assert any(line.startswith("image-alt") for line in violations(page))
