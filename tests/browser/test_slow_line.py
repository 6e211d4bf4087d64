"""What readers and editors do on a slow line before an answer has come, or a script."""

import pytest
from playwright.sync_api import Route, expect

from tests.browser.arrival import next_page
from tests.browser.slow import SlowLine, never_arrive

STAYED = "ERR_ABORTED"


@pytest.fixture
def words(page, site):
    """The field for words of the list of statements."""
    page.goto(site["statement-list"])
    return page.get_by_role("combobox", name="Words", exact=True)


def test_a_form_whose_button_is_pressed_twice_is_sent_once(visitor, site):
    page, watch = visitor
    watch.expected = [STAYED]
    page.goto(site["report-statement"])
    sent = never_arrive(page, "**/report/**")
    button = page.get_by_role("button", name="Send to the editors")
    for _ in range(2):
        button.evaluate("button => button.click()")
    expect(page.get_by_role("status").last).to_have_text("Sending…")
    once = len(sent)
    page.keyboard.press("Escape")
    button.evaluate("button => button.click()")
    expect(page.get_by_role("status").last).to_have_text("Sending…")
    page.unroute("**/report/**")
    assert (once, len(sent)) == (1, 2)


def test_names_that_come_late_do_not_open_under_what_was_sent(words):
    page = words.page
    line = SlowLine(page)
    words.press_sequentially("moon")
    line.wait()
    sent = never_arrive(page, "**/statements/?*")
    words.press("Enter")
    line.let_go()
    line.settle()
    expect(page.get_by_role("listbox")).to_have_count(0)
    assert len(sent) == 1


def test_until_names_come_nobody_is_offered_who_has_not_what_is_typed(words):
    page = words.page
    words.press_sequentially("moon")
    expect(page.get_by_role("option").first).to_contain_text("Moon Jae-in")
    line = SlowLine(page)
    words.press("ArrowDown")
    words.press_sequentially(" j")
    expect(page.get_by_role("option").first).to_have_attribute("aria-selected", "false")
    words.fill("kim")
    expect(page.get_by_role("listbox")).to_have_count(0)
    line.let_go()
    expect(page.get_by_role("option").first).to_contain_text("Kim")


def test_who_comes_back_has_not_chosen_a_name(words):
    page = words.page
    words.press_sequentially("moon jae")
    expect(page.get_by_role("option").first).to_contain_text("Moon Jae-in")
    words.press("ArrowDown")
    never_arrive(page, "**/statements/?*")
    words.press("Enter")
    chosen = page.locator("form input[type=hidden][name=speaker]")
    expect(chosen).to_have_count(1)
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(chosen).to_have_count(0)


def test_a_script_that_comes_late_takes_the_focus_from_nobody(page, site):
    page.goto(site["statement-list"])
    field = page.get_by_role("combobox", name="Words", exact=True)

    def come_late(route: Route) -> None:
        field.focus()
        route.continue_()

    page.route("**/js/focus.js", come_late)
    with next_page(page):
        page.locator(".facet a", has_text="Indirect").press("Enter")
    expect(field).to_be_focused()
