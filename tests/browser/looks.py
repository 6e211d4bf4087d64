"""A page as people meet it: in light, in dark, on a phone, and on paper; each visit opens it once."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

from tests.browser.conftest import DESKTOP, PHONE

NARROW = {"width": 320, "height": 700}
ZOOMED = {"width": 640, "height": 700}
PAPER = {"width": 650, "height": 900}
"""The print area of an A4 page with its margins, in CSS pixels."""

OF_COLOUR = ["color-contrast", "link-in-text-block"]
OF_ROOM = ["target-size", "scrollable-region-focusable", "label", "link-name", "button-name"]
MOST_BYTES = 100_000
OPEN_ALL = "document.querySelectorAll('details').forEach(one => one.open = true)"
LARGE_TYPE = "size => document.documentElement.style.fontSize = size"
UNSAID_KOREAN = """(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  while (walker.nextNode()) {
    const { data, parentElement: parent } = walker.currentNode;
    const said = parent.closest('[lang]')?.lang ?? '';
    const isKorean = /[\\uac00-\\ud7a3]/.test(data) && !parent.closest('script');
    if (isKorean && !said.startsWith('ko')) found.push(data.trim());
  }
  return found;
})()"""
MEETING_LABELS = """(() => {
  const places = [...document.querySelectorAll('.axis span')].filter(
    one => one.firstChild && one.checkVisibility({ visibilityProperty: true })
  ).map(one => {
    const range = document.createRange();
    range.selectNodeContents(one);
    return { year: one.textContent, box: range.getBoundingClientRect() };
  });
  return places.slice(1).filter(({ box }, before) => {
    const last = places[before].box;
    return box.top === last.top && box.left < last.right + 3;
  }).map(({ year }) => year);
})()"""
TOO_WIDE = "document.documentElement.scrollWidth - innerWidth"
WEIGHT = """[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .filter(entry => !/\\.woff2/.test(entry.name))
    .reduce((sum, entry) => sum + entry.encodedBodySize, 0)"""
CONTROLS = "nav:visible, form:visible, button:visible, [role=search]:visible"


def problems_of(
    page: Page,
    address: str,
    violations: Callable[..., list[str]],
    *,
    paper: bool = True,
    colours: bool = True,
) -> dict[str, Any]:
    """What is wrong with a page, by how it is looked at; without what is right.

    `colours`: those of each element in light and dark; a long list of what short ones have goes without.
    """
    page.set_viewport_size(DESKTOP)
    page.goto(address)
    found: dict[str, Any] = {
        "too heavy": max(0, page.evaluate(WEIGHT) - MOST_BYTES),
        "light": violations(page, colours=colours),
        "too wide": page.evaluate(TOO_WIDE),
        "Korean that does not say so": page.evaluate(UNSAID_KOREAN),
    }
    page.emulate_media(color_scheme="dark")
    found["dark"] = violations(page, OF_COLOUR) if colours else []
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(PHONE)
    found["phone"] = violations(page, OF_ROOM)
    found["too wide for a phone"] = page.evaluate(TOO_WIDE)
    found["labels that meet on a phone"] = page.evaluate(MEETING_LABELS)
    page.set_viewport_size(NARROW)
    found["labels that meet at 320 px"] = page.evaluate(MEETING_LABELS)
    page.evaluate(OPEN_ALL)
    found["too wide for 320 px"] = page.evaluate(TOO_WIDE)
    page.set_viewport_size(ZOOMED)
    page.evaluate(LARGE_TYPE, "200%")
    found["too wide in type of twice the size"] = page.evaluate(TOO_WIDE)
    page.evaluate(LARGE_TYPE, "")
    found |= on_paper(page) if paper else {}
    return {name: wrong for name, wrong in found.items() if wrong}


def on_paper(page: Page) -> dict[str, Any]:
    """What is wrong with the printed page."""
    page.set_viewport_size(PAPER)
    page.emulate_media(media="print")
    found = {
        "too wide for paper": page.evaluate(TOO_WIDE),
        "controls on paper": page.locator(CONTROLS).count(),
        "cannot be printed": not page.pdf(format="A4").startswith(b"%PDF"),
    }
    page.emulate_media(media="screen")
    return found
