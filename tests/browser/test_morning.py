"""A whole morning at the desk: from a pasted page to its review, a merge and a tombstone.

Once with JavaScript, where the review is done by keys alone, and once without, by plain forms.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles.models import Actor, Article, Capture
from tests import factories
from tests.browser.arrival import next_page
from tests.browser.test_review import Keyboard, log_in
from tests.loading import FIXTURES, load_everything

SEED = next((FIXTURES / "seeds").glob("003_*.txt")).read_text(encoding="utf-8")
CUT = "Exit mobile version"
UNKNOWN = "experts"
MADE = "Experts on the North"


@pytest.fixture
def editor(site) -> Iterator[Any]:
    """An editor in an archive that does not have the page; afterwards the archive is as it was."""
    delete_page()
    user = factories.make_editor("reviewer", first_name="Minji", last_name="Kim")
    yield user
    delete_page()
    Actor.objects.filter(name=MADE).delete()
    user.delete()
    load_everything()


def delete_page() -> None:
    captures = list(Article.objects.filter(title__startswith="Seoul hopes").values_list("capture", flat=True))
    Article.objects.filter(capture__in=captures).delete()
    Capture.objects.filter(pk__in=captures).delete()


def paste(page: Page) -> Article:
    """Paste, take a cut back, correct the date, save."""
    page.goto(reverse("admin:index"))
    page.fill("#desk-page", SEED)
    with next_page(page):
        page.get_by_role("button", name="See what the machine makes of it").click()
    page.get_by_label(CUT).check()
    with next_page(page):
        page.get_by_role("button", name="Read it again").click()
    page.fill("#id_published", "2019-07-02")
    with next_page(page):
        page.get_by_role("button", name="Save", exact=True).click()
    expect(page).to_have_url(re.compile("/review/"))
    return Article.objects.get(title__startswith="Seoul hopes")


def change(page: Page, article: Article, do: Any) -> None:
    """Open the article's form, do something there, save."""
    page.goto(reverse("admin:articles_article_change", args=[article.pk]))
    do(page)
    with next_page(page):
        page.get_by_role("button", name="Save", exact=True).first.click()
    expect(page.locator(".messagelist .success")).to_be_visible()


def statement_of(article: Article, name: str) -> Any:
    return article.statements.filter(attributions__name=name).in_text_order()[0]


def standing(article: Article) -> Any:
    return article.statements.exclude(review="rejected")


def open_statement(page: Page, article: Article, statement: Any) -> None:
    page.goto(f"{reverse('admin:articles_article_review', args=[article.pk])}?s={statement.pk}")


def split_words(statement: Any) -> str:
    """The words from the fourth on, by which a statement is told where to part."""
    return " ".join(statement.content.split()[3:6])


def review_by_keys(page: Page, article: Article) -> None:
    open_statement(page, article, statement_of(article, UNKNOWN))
    keys = Keyboard(page)
    page.get_by_label("New actor").fill(MADE)
    page.get_by_role("button", name="Make actor").press("Enter")
    expect(page.locator("#said")).to_have_text("Actor made. Saved.")
    first = article.statements.in_text_order()[0]
    open_statement(page, article, first)
    page.locator("#p-split").focus()
    page.keyboard.type(split_words(first))
    keys.press("Enter", "Split. Saved.")
    page.locator("#p-split").blur()
    keys.press("u", "Undone: Split. Saved.")
    keys.press("r", "Rejected. Saved.")
    keys.press("u", "Undone: Rejected. Saved.")
    open_statement(page, article, article.statements.in_text_order()[3])
    keys.press("m", "Joined. Saved.")
    keys.press("A", "Accepted the rest")


def review_by_forms(page: Page, article: Article) -> None:
    open_statement(page, article, statement_of(article, UNKNOWN))
    page.get_by_label("New actor").fill(MADE)
    with next_page(page):
        page.get_by_role("button", name="Make actor").click()
    first = article.statements.in_text_order()[0]
    open_statement(page, article, first)
    page.fill("#p-split", split_words(first))
    with next_page(page):
        page.get_by_role("button", name="Split", exact=True).click()
    with next_page(page):
        page.get_by_role("button", name="Undo").click()
    open_statement(page, article, article.statements.in_text_order()[3])
    with next_page(page):
        page.get_by_role("button", name="Join with the next").click()
    with next_page(page):
        page.get_by_role("button", name="Accept the rest").click()


def merge(page: Page, kept: Actor, gone: Actor) -> None:
    page.goto(reverse("admin:articles_actor_merge", args=[kept.pk, gone.pk]))
    page.fill("#id_reason", "The same people, entered twice.")
    with next_page(page):
        page.get_by_role("button", name="Merge").click()
    expect(page.locator(".messagelist .success")).to_be_visible()


def withdraw(page: Page, article: Article) -> None:
    page.goto(f"{reverse('admin:articles_article_changelist')}?q={article.slug}")
    page.locator("input[name=_selected_action]").first.check()
    page.select_option("select[name=action]", "withdraw")
    with next_page(page):
        page.get_by_role("button", name="Run", exact=True).or_(page.get_by_role("button", name="Go")).click()
    page.fill("#id_reason", "The publisher asked for it.")
    with next_page(page):
        page.get_by_role("button", name="Withdraw").click()
    expect(page.locator(".messagelist .success")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False], ids=["with-javascript", "plain-forms"])
def test_a_whole_morning(editor, open_context, javascript):
    context, watch = open_context(java_script_enabled=javascript)
    page = context.new_page()
    log_in(page)
    article = paste(page)
    found = article.statements.count()
    assert (CUT in article.text, article.published, article.status) == (True, "2019-07-02", "draft")

    change(page, article, lambda form: form.select_option("#id_status", "published"))
    assert page.request.get(article.get_absolute_url()).status == 200

    (review_by_keys if javascript else review_by_forms)(page, article)
    assert (standing(article).count(), article.statements.suggested().count()) == (found - 1, 0)

    corrected = article.text.replace("breathe new life into", "breathe fresh life into")
    change(page, article, lambda form: form.fill("#id_text", corrected))
    assert standing(article).filter(needs_placing=True).count() == 1

    kept = Actor.objects.get(name=MADE)
    twin = factories.make_actor("The experts", slug="the-experts", side="other")
    merge(page, kept, twin)
    page.goto("/actors/the-experts/")
    expect(page).to_have_url(re.compile(f"/actors/{kept.slug}/"))

    watch.expected.append("410")
    withdraw(page, article)
    page.goto(article.get_absolute_url())
    expect(page.locator("main")).to_contain_text("The reason given: The publisher asked for it.")
