"""Going from one page to the next, as slow as the machine may be."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, expect

LEAVE = "document.documentElement.dataset.left = ''"
NEXT = "html:not([data-left])"


@contextmanager
def next_page(page: Page) -> Iterator[None]:
    """What is done inside leads to another page: it is there at the end, and its scripts have run.

    An address is no sign of that: it changes before the page is there, and within a page, too. So the page
    one leaves is marked, which goes without scripts as well. A module script has run when its page is loaded.
    """
    page.evaluate(LEAVE)
    yield
    expect(page.locator(NEXT)).to_have_count(1)
    page.wait_for_load_state("load")
