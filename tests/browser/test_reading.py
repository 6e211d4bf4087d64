"""The reading view at work: keys, clicks, hits, layers, and an address that follows the reader."""

import itertools
import re

import pytest
from playwright.sync_api import expect

from articles.models import Article

CURRENT = "mark.s.is-current"
SCROLLED = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
KEEP_ADDRESSES = """() => {
  const { replaceState } = history;
  window.addresses = [];
  history.replaceState = (...given) => { addresses.push(location.hash); replaceState.apply(history, given); };
}"""


@pytest.fixture
def reading(visitor, site):
    page, _ = visitor
    page.goto(site["article-detail"] + "?q=talks")
    return page


def statements(page):
    """The fragments of all statements, in the order of the text."""
    return [f"#{name}" for name in page.eval_on_selector_all("mark.s[id]", "marks => marks.map(m => m.id)")]


def fragment(page):
    return page.evaluate("location.hash")


def test_n_and_p_go_from_statement_to_statement_and_the_address_follows(reading):
    every = statements(reading)
    reading.keyboard.press("n")
    first = fragment(reading)
    reading.keyboard.press("n")
    second = fragment(reading)
    reading.keyboard.press("p")
    assert (first, second, fragment(reading)) == (every[0], every[1], every[0])


def test_before_the_first_statement_comes_the_last(reading):
    """And the address is its own already while the page glides there."""
    reading.emulate_media(reduced_motion="no-preference")
    every = statements(reading)
    reading.keyboard.press("n")
    reading.evaluate(KEEP_ADDRESSES)
    reading.keyboard.press("p")
    expect(reading.locator(every[-1])).to_be_in_viewport()
    assert (reading.evaluate("addresses"), fragment(reading)) == ([every[0]], every[-1])


def test_the_note_of_the_statement_one_reads_is_shown_with_it(reading):
    reading.keyboard.press("n")
    expect(reading.locator(".note.is-current .speaker-name").first).to_be_visible()


def test_focus_on_a_statement_is_seen(reading):
    reading.keyboard.press("n")
    outline = "element => getComputedStyle(element).outlineStyle"
    assert reading.locator(".ref:focus").evaluate(outline) == "solid"


def test_escape_leaves_the_statement(reading):
    reading.keyboard.press("n")
    reading.evaluate(SCROLLED)  # what scrolls after Escape is read again
    reading.keyboard.press("Escape")
    assert (fragment(reading), reading.locator(CURRENT).count()) == ("", 0)


def test_a_question_mark_shows_the_keys_and_escape_closes_them(reading):
    reading.keyboard.press("?")
    expect(reading.get_by_role("dialog", name="Keys of this page")).to_be_visible()
    reading.keyboard.press("Escape")
    expect(reading.get_by_role("dialog")).to_have_count(0)


def test_letters_can_be_switched_off_as_keys(reading):
    box = reading.get_by_role("checkbox", name="letters and ? are keys here")
    reading.keyboard.press("?")
    box.uncheck()
    reading.reload()
    reading.keyboard.press("n")
    off = fragment(reading)
    reading.get_by_role("button", name="Keys").click()
    box.check()
    reading.keyboard.press("Escape")
    reading.keyboard.press("n")
    assert (off, fragment(reading)[:3]) == ("", "#s-")


def test_a_click_into_a_statement_reads_it(reading):
    lines = """mark => {
      mark.scrollIntoView({ behavior: 'instant' });
      return [...mark.getClientRects()].at(-1).toJSON();
    }"""
    last = reading.locator("mark.s[id]").nth(1).evaluate(lines)
    reading.mouse.click(last["x"] + last["width"] / 2, last["y"] + last["height"] / 2)
    assert fragment(reading) == statements(reading)[1]


def test_the_hits_of_a_search_are_stepped_through(reading):
    reading.get_by_role("button", name="Next").click()
    expect(reading.locator("[data-hit-at]")).to_have_text(re.compile(r"^1 of \d+$"))
    reading.keyboard.press("H")
    expect(reading.locator("mark.hit.is-at")).to_have_count(1)
    expect(reading.locator("[data-hit-at]")).to_have_text(re.compile(r"^(\d+) of \1$"))


def test_after_scrolling_the_address_is_that_of_the_statement_one_reads(reading):
    last = statements(reading)[-1]
    reading.locator(last).evaluate("mark => mark.scrollIntoView({ block: 'start', behavior: 'instant' })")
    expect(reading).to_have_url(re.compile(f"{last}$"))


def test_a_statement_that_is_arrived_at_is_shown_as_the_one_that_is_read(reading, site):
    key = statements(reading)[2]
    reading.goto(site["article-detail"] + key)
    expect(reading.locator(CURRENT).first).to_be_in_viewport()


def test_notes_stand_beside_their_text_and_never_on_one_another(reading):
    boxes = reading.locator(".text .note").evaluate_all(
        "notes => notes.map(n => n.getBoundingClientRect()).map(b => [b.top, b.bottom])"
    )
    assert all(upper[1] <= lower[0] for upper, lower in itertools.pairwise(boxes))


def test_a_note_is_level_with_its_statement(visitor, site):
    """In lines of the text, on a page with room for it: where a statement comes late, too."""
    reading, _ = visitor
    slug = Article.objects.get(title__startswith="Seoul hopes").slug
    reading.goto(f"{site.url}/articles/{slug}/")
    off = reading.locator("mark.s[id]").evaluate_all("""marks => marks.map(mark => {
      const note = document.getElementById(`n-${mark.id.slice(2)}`).getBoundingClientRect().top;
      return (note - mark.getClientRects()[0].top) / parseFloat(getComputedStyle(mark).lineHeight);
    })""")
    late = reading.locator(".note.down-3").count()
    assert (late > 0, [lines for lines in off if abs(lines) > 2]) == (True, [])


def test_no_hole_gapes_in_the_text_where_notes_have_no_room(visitor, site):
    """Between paragraphs, in lines: on a page of which one has four statements."""
    reading, _ = visitor
    slug = Article.objects.get(title__startswith="S. Korean FM").slug
    reading.goto(f"{site.url}/articles/{slug}/")
    gaps = reading.locator(".text .para").evaluate_all("""every => every.slice(1).map((one, before) =>
      (one.getBoundingClientRect().top - every[before].getBoundingClientRect().bottom)
        / parseFloat(getComputedStyle(one).lineHeight))""")
    dense = reading.locator(".notes.dense").count()
    assert (dense > 0, [lines for lines in gaps if lines > 1]) == (True, [])


def test_a_line_of_the_text_has_a_good_length(reading):
    """60 to 75 characters: as many as go into the width, of a paragraph set on one line."""
    length = reading.locator(".para").last.evaluate("""paragraph => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let all = 0;
      while (walker.nextNode()) {
        range.selectNodeContents(walker.currentNode);
        for (const line of range.getClientRects()) all += line.width;
      }
      return paragraph.innerText.length * paragraph.getBoundingClientRect().width / all;
    }""")
    assert 60 <= length <= 75
