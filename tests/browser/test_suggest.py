"""Names that are offered while one types, by keyboard; without JavaScript the fields are plain text."""

import re

from playwright.sync_api import expect


def test_an_actor_that_is_chosen_becomes_a_filter(visitor, site, violations):
    page, _ = visitor
    page.goto(site["statement-list"])
    field = page.get_by_role("combobox", name="Words", exact=True)
    field.press_sequentially("moon jae")
    expect(page.get_by_role("option").first).to_contain_text("Moon Jae-in")
    field.press("ArrowDown")
    expect(page.get_by_role("option").first).to_have_attribute("aria-selected", "true")
    assert violations(page) == []
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"\?(.*&)?speaker=moon-jae-in"))


def test_words_are_looked_for_where_nothing_is_chosen(visitor, site):
    page, _ = visitor
    page.goto(site["statement-list"])
    field = page.get_by_role("combobox", name="Words", exact=True)
    field.press_sequentially("moon")
    expect(page.get_by_role("option").first).to_be_visible()
    field.press("Escape")
    expect(page.get_by_role("listbox")).to_have_count(0)
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"\?(.*&)?q=moon"))
