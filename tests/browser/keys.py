"""Going through a page by keys alone."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.arrival import next_page

MOST_TABS = 120
FOCUS = """() => {
  const at = document.activeElement, style = getComputedStyle(at);
  const name = at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.innerText ?? '';
  return { name, id: at.id, seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 };
}"""


class Keys:
    """Goes from one thing to the next with Tab, and insists that one always sees where one is."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def follow(self, name: str) -> None:
        """Reach the link of this name, press Enter, and wait for the page it leads to."""
        self.reach(name)
        with next_page(self.page):
            self.page.keyboard.press("Enter")

    def reach(self, name: str) -> None:
        """Press Tab until something of this name has the focus."""
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            focus = self.page.evaluate(FOCUS)
            assert focus["seen"] or focus["id"] == "main", f"the focus on {focus['name']!r} is not seen"
            if re.match(name, focus["name"].strip()):
                return
        pytest.fail(f"Tab does not lead to {name!r}")
