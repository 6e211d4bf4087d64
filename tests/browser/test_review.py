"""The review in a real browser: by keys alone, counted; by selected words; with two editors at once."""

import sys
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles.models import Article, Capture
from tests import factories
from tests.browser.arrival import next_page
from tests.browser.conftest import MODES
from tests.browser.slow import SlowLine

SENTENCES = [f"“Point number {number} stands firm and clear,” Minister Byun said." for number in range(1, 13)]
TEXT = "\n\n".join(SENTENCES)
MOST_KEYS = 20


class Keyboard:
    """Presses keys and counts them; each waits until what it did was saved and shown."""

    def __init__(self, page: Page) -> None:
        self.page, self.pressed = page, 0

    def press(self, key: str, says: str | None = "Saved.") -> None:
        self.page.keyboard.press(key)
        self.pressed += 1
        if says:
            self.page.wait_for_function(
                "words => document.getElementById('said').innerText.includes(words)"
                " && !document.querySelector('[aria-busy]')",
                arg=says,
            )


@pytest.fixture
def editor(site) -> Iterator[Any]:
    user = factories.make_editor("reviewer", first_name="Minji", last_name="Kim")
    yield user
    user.delete()


@pytest.fixture
def article(editor) -> Iterator[Article]:
    capture = factories.make_capture(f"A page for reviewers\n\n{TEXT}")
    article = factories.make_article("Twelve points", TEXT, capture=capture, status="draft")
    for sentence in SENTENCES:
        factories.make_statement(sentence.split("”")[0].strip("“,"), article=article, speaker="Minister Byun")
    yield article
    article.delete()
    Capture.objects.filter(pk=capture.pk).delete()


def log_in(page: Page, username: str = "reviewer") -> None:
    page.goto(reverse("admin:login"))
    page.fill("#id_username", username)
    page.fill("#id_password", factories.PASSWORD)
    with next_page(page):
        page.click("[type=submit]")


def open_review(page: Page, article: Article, username: str = "reviewer") -> Keyboard:
    log_in(page, username)
    page.goto(reverse("admin:articles_article_review", args=[article.pk]))
    return Keyboard(page)


FIND = """words => {
  const walk = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const at = walk.currentNode.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walk.currentNode, at);
    range.setEnd(walk.currentNode, at + words.length);
    return range;
  }
  throw new Error("not in one piece of the text: " + words);
}"""
SELECTED = "String(document.getSelection())"


def select(page: Page, words: str) -> None:
    """Select words of the text as a mouse does."""
    page.evaluate(f"words => document.getSelection().addRange(({FIND})(words))", words)


def middle(page: Page, words: str) -> tuple[float, float]:
    """Where words of the text are seen: the middle of their first line."""
    box = page.evaluate(
        f"words => {{ const [box] = ({FIND})(words).getClientRects(); return box.toJSON(); }}", words
    )
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def look_around(page: Page) -> None:
    """Ask at once who else is here, and whether they changed something: not to wait for the next look."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_twelve_statements_of_which_ten_are_right_take_few_keys(article, page, capsys):
    keys = open_review(page, article)
    keys.press("r", "Rejected. Saved.")
    keys.press("t", "Type changed. Saved.")
    keys.press("A", "Accepted the rest")
    with capsys.disabled():
        sys.stdout.write(
            f"\n{keys.pressed} keys for 12 statements, 10 of them right, the rest accepted at once\n"
        )
    assert not article.statements.suggested().exists()


def test_each_of_twelve_statements_is_decided_by_its_own_key(article, page, capsys):
    keys = open_review(page, article)
    for number in range(1, 13):
        keys.press("r" if number in (3, 8) else "a")
        expect(page.locator("label[for=desk-progress]")).to_have_text(f"{number} of 12 decided")
    with capsys.disabled():
        sys.stdout.write(f"\n{keys.pressed} keys for 12 statements, 10 of them right, one by one\n")
    assert keys.pressed <= MOST_KEYS


def test_keys_pressed_fast_are_all_taken(article, page):
    open_review(page, article)
    for _ in range(6):
        page.keyboard.press("a")
    expect(page.locator("label[for=desk-progress]")).to_have_text("6 of 12 decided")


def test_undo_takes_the_last_step_back(article, page):
    keys = open_review(page, article)
    keys.press("r", "Rejected. Saved.")
    keys.press("y", None)
    page.keyboard.type("Nobody said it.")
    keys.press("Enter", "Reason kept for: Rejected. Saved.")
    keys.press("u", "Undone: Rejected. Saved.")
    first = article.statements.in_text_order()[0]
    reasons = first.history.values_list("history_change_reason", flat=True)
    assert (article.statements.suggested().count(), "Nobody said it." in reasons) == (12, True)


def test_words_are_selected_by_keys_and_become_the_statement(article, page):
    keys = open_review(page, article)
    keys.press("v", "Selected: “Point”")
    keys.press("ArrowRight", "Selected: “number”")
    keys.press("Shift+ArrowRight", "Selected: “number 1”")
    keys.press("Shift+ArrowRight", "Selected: “number 1 stands”")
    keys.press("w", "Span changed. Saved.")
    assert article.statements.in_text_order()[0].content == "number 1 stands"


def test_a_statement_is_split_by_mouse_where_the_selection_begins(article, page):
    open_review(page, article)
    page.mouse.dblclick(*middle(page, "stands"))
    page.get_by_role("button", name="Split it here").click()
    expect(page.locator("#said")).to_have_text("Split. Saved.")
    assert (article.statements.count(), page.evaluate(SELECTED)) == (13, "")


def test_a_double_click_selects_a_word_of_another_statement_however_late_that_one_comes(article, page):
    open_review(page, article)
    line = SlowLine(page)
    page.mouse.dblclick(*middle(page, "3 stands firm"))
    line.wait()
    line.let_go()
    expect(page.locator("mark.desk-current")).to_have_text("Point number 3 stands firm and clear")
    assert page.evaluate(SELECTED) == "stands"
    page.get_by_role("button", name="Split it here").click()
    expect(page.locator("#said")).to_have_text("Split. Saved.")
    contents = article.statements.in_text_order().values_list("content", flat=True)
    assert list(contents[2:4]) == ["Point number 3", "stands firm and clear"]


def test_a_click_on_the_chosen_statement_does_not_load_it_again(article, page):
    open_review(page, article)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.mouse.click(*middle(page, "number 1"))
    page.mouse.click(*middle(page, "number 2"))
    expect(page.locator("mark.desk-current")).to_have_text("Point number 2 stands firm and clear")
    second = article.statements.in_text_order()[1]
    assert [url.partition("?s=")[2] for url in asked if "?s=" in url] == [str(second.pk)]


def test_a_triple_click_selects_the_paragraph_and_nothing_of_the_next(article, page):
    open_review(page, article)
    page.mouse.click(*middle(page, "said"), click_count=3)
    page.get_by_role("button", name="New statement").click()
    expect(page.locator("#said")).to_have_text("Added. Saved.")
    assert article.statements.get(origin="editor").content == SENTENCES[0]


@pytest.mark.parametrize("step", ["u", "t"])
def test_words_selected_by_keys_stay_selected_over_a_step(article, page, step):
    keys = open_review(page, article)
    keys.press("t")
    keys.press("v", "Selected: “Point”")
    keys.press("Shift+ArrowRight", "Selected: “Point number”")
    keys.press(step)
    assert page.evaluate(SELECTED).strip() == "Point number"
    keys.press("Shift+ArrowRight", "Selected: “Point number 1”")
    keys.press("w", "Span changed. Saved.")
    assert article.statements.in_text_order()[0].content == "Point number 1"


def test_words_selected_on_a_phone_become_a_new_statement(article, open_context):
    page = open_context(**MODES["phone"])[0].new_page()
    open_review(page, article)
    select(page, "Minister Byun said")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.get_by_role("button", name="New statement").tap()
    expect(page.locator("#said")).to_have_text("Added. Saved.")
    expect(page.locator("#said")).to_be_in_viewport()
    assert article.statements.filter(origin="editor").count() == 1


def test_a_speaker_is_chosen_from_all_names_by_keys(article, page):
    keys = open_review(page, article)
    keys.press("s", None)
    page.keyboard.insert_text("Kang Kyung")  # at once, or names would be offered for what is half typed
    page.locator("#p-speakers [role=option]").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_have_text("Speaker changed. Saved.")
    first = article.statements.in_text_order()[0]
    assert first.attributions.get().actor.slug.startswith("kang-kyung")


def test_until_names_come_nobody_is_offered_who_has_not_what_is_written(article, page):
    keys = open_review(page, article)
    keys.press("s", None)
    page.keyboard.insert_text("Kang Kyung")
    page.locator("#p-speakers [role=option]").first.wait_for()
    SlowLine(page)
    page.keyboard.press("ArrowUp")
    expect(page.locator("#p-speakers [role=option]").last).to_have_attribute("aria-selected", "true")
    page.locator("#p-speaker").fill("Marta")
    expect(page.locator("#p-speakers")).to_be_hidden()
    page.keyboard.press("ArrowDown")
    page.evaluate("letGo()")
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_have_text("Speaker changed. Saved.")
    assert str(article.statements.in_text_order()[0].attributions.get()) == "Marta"


def test_a_new_actor_is_made_without_leaving(article, page):
    open_review(page, article)
    page.get_by_role("button", name="Make actor").click()
    expect(page.locator("#said")).to_have_text("Actor made. Saved.")
    actor = article.statements.in_text_order()[0].attributions.get().actor
    article.statements.all().delete()
    actor.delete()


def test_two_editors_at_once_never_overwrite_each_other(article, editor, open_context):
    get_user_model().objects.filter(username="second").delete()
    factories.make_editor("second", first_name="Jiwoo", last_name="Lee")
    first_context, _ = open_context()
    second_context, watch = open_context()
    watch.expected = ["409"]
    first, second = first_context.new_page(), second_context.new_page()
    second.add_init_script("window.setInterval = () => 0")  # or it looks around and sees the change in time
    keys = open_review(first, article)
    open_review(second, article, "second")
    keys.press("r", "Rejected. Saved.")
    second.keyboard.press("a")
    expect(second.locator("#said")).to_contain_text("Minji Kim changed this statement meanwhile")
    get_user_model().objects.filter(username="second").delete()


def test_each_editor_sees_that_the_other_is_there(article, editor, open_context):
    get_user_model().objects.filter(username="second").delete()
    factories.make_editor("second", first_name="Jiwoo", last_name="Lee")
    first, second = (open_context()[0].new_page() for _ in range(2))
    open_review(first, article)
    keys = open_review(second, article, "second")
    expect(second.locator(".desk-others")).to_contain_text("Minji Kim")
    select(first, "number 5 stands")
    keys.press("r", "Rejected. Saved.")
    look_around(first)
    expect(first.locator(".desk-others")).to_contain_text("Jiwoo Lee")
    expect(first.locator("#said")).to_have_text("Jiwoo Lee changed this article: it is shown as it is now.")
    expect(first.locator("label[for=desk-progress]")).to_have_text("1 of 12 decided")
    assert first.evaluate(SELECTED) == "number 5 stands"
    expect(first.get_by_role("button", name="New statement")).to_be_visible()
    get_user_model().objects.filter(username="second").delete()


def test_the_same_works_as_plain_forms(article, plain_page):
    open_review(plain_page, article)
    with next_page(plain_page):
        plain_page.get_by_role("button", name="Reject statement 1", exact=True).click()
    with next_page(plain_page):
        plain_page.get_by_role("button", name="Accept the rest").click()
    assert article.statements.filter(review="confirmed").count() == 11


# On a slow line: what is done before an answer has come


def test_what_is_pressed_while_an_answer_is_on_its_way_waits_its_turn(article, page):
    open_review(page, article)
    line = SlowLine(page)
    for key in "jjt":
        page.keyboard.press(key)
    expect(page.locator("#said")).to_have_text("Loading…")
    line.let_go()
    expect(page.locator("#said")).to_have_text("Type changed. Saved.")
    changed = [one.type for one in article.statements.in_text_order()]
    assert (changed[2] != changed[0], len(set(changed[:2]))) == (True, 1)


def test_a_name_is_written_before_its_field_is_there(article, page):
    """Its letters are no keys."""
    open_review(page, article)
    line = SlowLine(page)
    page.keyboard.press("a")
    expect(page.locator("#said")).to_have_text("Saving…")
    page.keyboard.type("sMarta")
    line.let_go()
    expect(page.locator("#p-speaker")).to_have_value("Marta")
    expect(page.locator("#p-speaker")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_have_text("Speaker changed. Saved.")
    rows = article.statements.in_text_order()[:2]
    assert [(one.review, str(one.attributions.get())) for one in rows] == [
        ("confirmed", "Minister Byun"),
        ("confirmed", "Marta"),
    ]


def test_who_went_on_to_write_about_a_statement_stays_at_it(article, page):
    open_review(page, article)
    line = SlowLine(page)
    page.keyboard.press("a")
    page.locator("#p-split").click()
    page.keyboard.type("sta")
    line.let_go()
    expect(page.locator("#said")).to_have_text("Accepted. Saved.")
    page.keyboard.type("nds")
    expect(page.locator("#p-split")).to_have_value("stands")
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_have_text("Split. Saved.")
    assert article.statements.in_text_order()[1].content == "stands firm and clear"


def test_what_somebody_else_changes_never_takes_away_what_one_writes(article, page):
    open_review(page, article)
    line = SlowLine(page)
    look_around(page)
    line.wait()
    page.locator("#p-split").click()
    page.keyboard.type("sta")
    article.statements.in_text_order()[3].save()
    line.let_go()
    expect(page.locator("#said")).to_contain_text("It is shown when what you write is sent.")
    expect(page.locator("#p-split")).to_have_value("sta")
    page.locator("#p-split").fill("")
    page.locator("#p-split").blur()
    look_around(page)
    expect(page.locator("#said")).to_contain_text("it is shown as it is now.")


def test_a_step_that_fails_drops_what_was_pressed_after_it(article, open_context):
    context, watch = open_context()
    watch.expected = ["ERR_INTERNET_DISCONNECTED"]
    page = context.new_page()
    keys = open_review(page, article)
    line = SlowLine(page)
    page.keyboard.press("a")
    page.keyboard.press("r")
    context.set_offline(True)
    line.let_go()
    expect(page.locator("#said")).to_contain_text("What you pressed after it was not done.")
    context.set_offline(False)
    keys.press("a", "Accepted. Saved.")
    assert [one.review for one in article.statements.in_text_order()[:2]] == ["confirmed", "suggested"]


def test_words_that_are_others_by_now_are_not_taken(article, open_context):
    context, watch = open_context()
    watch.expected = ["422"]
    page = context.new_page()
    open_review(page, article)
    select(page, "said")
    Article.objects.filter(pk=article.pk).update(text=TEXT.replace("said", "sang", 1))
    page.get_by_role("button", name="New statement").click()
    expect(page.locator("#said")).to_contain_text("The text was changed meanwhile.")
    expect(page.locator("#text")).to_contain_text("Minister Byun sang.")


def test_a_form_is_sent_once_however_often_its_button_is_pressed(article, page):
    open_review(page, article)
    line = SlowLine(page)
    for _ in range(2):
        page.get_by_role("button", name="Join with the next").click()
    line.let_go()
    expect(page.locator("#said")).to_have_text("Joined. Saved.")
    page.keyboard.press("o")
    expect(page.locator("#said")).to_have_text("Reopened. Saved.")
    assert article.statements.exclude(review="rejected").count() == 11


def test_a_double_click_on_a_button_presses_nothing_that_takes_its_place(article, page):
    keys = open_review(page, article)
    page.get_by_role("button", name="Accept statement 1", exact=True).click()
    expect(page.locator("#said")).to_have_text("Accepted. Saved.")
    there = page.get_by_role("button", name="Reject statement 1", exact=True).bounding_box()
    page.mouse.move(there["x"] + 5, there["y"] + 5)
    page.mouse.down(click_count=2)
    page.mouse.up(click_count=2)
    keys.press("t", "Type changed. Saved.")
    assert article.statements.in_text_order()[0].review == "confirmed"


def test_a_key_that_is_held_is_one_step(article, page):
    open_review(page, article)
    for _ in range(3):
        page.keyboard.down("r")
    page.keyboard.up("r")
    page.keyboard.press("t")
    expect(page.locator("#said")).to_have_text("Type changed. Saved.")
    assert article.statements.filter(review="rejected").count() == 1


def test_who_goes_on_to_the_next_article_leaves_when_all_is_saved(article, page):
    """And what is pressed until the next page is there does nothing to this one."""
    open_review(page, article)
    line = SlowLine(page)
    with next_page(page):
        for key in "aga":
            page.keyboard.press(key)
        line.let_go()
    assert article.statements.filter(review="confirmed").count() == 1


def test_the_focus_stays_where_a_button_was(article, page):
    open_review(page, article)
    page.get_by_role("button", name="Reject statement 2", exact=True).press("Enter")
    expect(page.locator("#said")).to_have_text("Rejected. Saved.")
    second = article.statements.in_text_order()[1]
    expect(page.locator(f"#s-{second.pk} .desk-content a")).to_be_focused()
    page.get_by_role("button", name="Begin a word later").press("Enter")
    expect(page.locator("#said")).to_have_text("Span changed. Saved.")
    expect(page.get_by_role("button", name="Begin a word later")).to_be_focused()


AXE_AT_WORK = ["Applying inline style", "style-src-elem inline", "preload assets"]
"""Axe reads style sheets that import others by adding them to the page, which the policy refuses it."""


@pytest.mark.parametrize("mode", MODES)
def test_the_review_has_nothing_that_axe_is_against(article, open_context, violations, shoot, mode):
    context, watch = open_context(**MODES[mode])
    watch.expected = AXE_AT_WORK
    page = context.new_page()
    open_review(page, article)
    shoot(page, f"review-{mode}")
    assert violations(page) == []
