"""The admin in a real browser: nothing wrong with any page of it, and a page pasted and published."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles.history import changing
from articles.ingest.deletion import delete
from articles.models import Actor, Article, Capture, ErrorReport, Event, Publisher, Statement
from tests import factories
from tests.browser.arrival import next_page
from tests.browser.conftest import MODES
from tests.browser.test_review import AXE_AT_WORK, log_in

LISTS = [
    "article",
    "statement",
    "actor",
    "event",
    "publisher",
    "mention",
    "post",
    "pastaddress",
    "capture",
    "evaluation",
    "errorreport",
]
FORMS = [Article, Statement, Actor, Event, Publisher]
STORY = """Home | Politics | Sports
Hotline to be tested every morning
2020-09-16

SEOUL -- "We will pick up the phone every morning," Minister Byun Sora told reporters in Seoul on Wednesday.

She added that the line had been silent for too long and should be used for small things, too.
"""


@pytest.fixture
def editor(site) -> Iterator[Any]:
    user = factories.make_editor("reviewer", first_name="Minji", last_name="Kim")
    yield user
    user.delete()


@pytest.fixture
def report(site) -> Iterator[ErrorReport]:
    row = factories.make_error_report(Statement.objects.order_by("pk")[0], email="reader@example.org")
    yield row
    row.delete()


def addresses() -> dict[str, str]:
    found = {"desk": reverse("admin:index"), "paste": reverse("admin:articles_article_add")}
    found |= {f"{name} list": reverse(f"admin:articles_{name}_changelist") for name in LISTS}
    for model in FORMS:
        name = model._meta.model_name
        found[name] = reverse(f"admin:articles_{name}_change", args=[model.objects.order_by("pk")[0].pk])
    one, other = Actor.objects.order_by("pk")[:2]
    found["merge"] = reverse("admin:articles_actor_merge", args=[one.pk, other.pk])
    return found


def test_no_page_of_the_admin_breaks_the_policy_or_is_wider_than_its_window(editor, open_context):
    """Every page that a context opens is watched: an error, or what the policy refuses, fails the test."""
    too_wide = []
    for mode in ("light", "phone"):
        page = open_context(**MODES[mode])[0].new_page()
        log_in(page)
        for name, address in addresses().items():
            page.goto(address, wait_until="networkidle")
            if page.evaluate("document.documentElement.scrollWidth - innerWidth") > 0:
                too_wide.append((mode, name))
    assert too_wide == []


def own_pages(editor: Any, report: ErrorReport) -> dict[str, str]:
    """Pages of the admin that are ours and not Django's, with something to see on each."""
    actor = Actor.objects.order_by("pk")[0]
    delete([factories.make_actor("Somebody entered twice", slug="entered-twice")], by=editor)
    with changing([actor], by=editor, action="Changed", why="To have a version."):
        Actor.objects.filter(pk=actor.pk).update(note=f"{actor.note} Seen.")
    found = {name: addresses()[name] for name in ("desk", "paste", "merge")}
    found["duplicates"] = reverse("admin:articles_actor_duplicates")
    found["history"] = reverse("admin:articles_actor_history", args=[actor.pk])
    found["deleted"] = reverse("admin:articles_actor_deleted")
    found["report"] = reverse("admin:articles_errorreport_change", args=[report.pk])
    found["delete"] = reverse("admin:articles_actor_delete", args=[actor.pk])
    found["spreadsheet"] = reverse("admin:articles_actor_import")
    found["upload"] = reverse("admin:articles_article_upload")
    found["who"] = f"{reverse('admin:articles_actor_from_name')}?name=experts"
    return found


COLOURS = {"desk", "report", "history", "duplicates", "preview"}
"""Pages whose contrast is looked at, too: the others have no colours of their own."""


def test_axe_finds_nothing_on_our_own_pages_of_the_admin(editor, report, open_context, violations, shoot):
    context, watch = open_context()
    watch.expected = AXE_AT_WORK
    page = context.new_page()
    log_in(page)
    against = {}
    for name, address in own_pages(editor, report).items():
        page.goto(address, wait_until="networkidle")
        shoot(page, f"desk-{name}")
        against[name] = violations(page, colours=name in COLOURS)
    page.goto(reverse("admin:index"))
    page.fill("#desk-page", STORY)
    with next_page(page):
        page.get_by_role("button", name="See what the machine makes of it").click()
    against["preview"] = violations(page)
    assert {name: found for name, found in against.items() if found} == {}


@pytest.mark.parametrize("model", [Statement, Event])
def test_the_fields_of_a_form_have_names_also_those_that_scripts_draw(visitor, editor, violations, model):
    """With boxes for one and for several, fields of inline tables, and a list open."""
    page, watch = visitor
    watch.expected = AXE_AT_WORK
    log_in(page)
    row = model.objects.order_by("pk")[0]
    page.goto(
        reverse(f"admin:articles_{model._meta.model_name}_change", args=[row.pk]), wait_until="networkidle"
    )
    page.locator(".select2-selection").first.click()
    expect(page.get_by_role("searchbox").last).to_be_visible()
    expect(page.locator(".select2-results__option:not(.loading-results)").first).to_be_visible()
    found = violations(page, ["wcag2a", "wcag2aa", "wcag21a"], colours=False)
    page.context.clear_cookies()
    assert found == []


def paste_and_save(page: Page) -> Article:
    log_in(page)
    page.goto(reverse("admin:index"))
    page.fill("#desk-page", STORY)
    with next_page(page):
        page.get_by_role("button", name="See what the machine makes of it").click()
    page.get_by_label("Home | Politics | Sports").check()
    with next_page(page):
        page.get_by_role("button", name="Read it again").click()
    page.fill("#id_published", "2020-09-17")
    with next_page(page):
        page.get_by_role("button", name="Save", exact=True).click()
    expect(page).to_have_url(re.compile("/review/"))
    return Article.objects.get(title__startswith="Hotline to be tested")


def clean_up(article: Article) -> None:
    capture = article.capture_id
    article.delete()
    Capture.objects.filter(pk=capture).delete()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_page_is_pasted_corrected_and_saved(editor, open_context, javascript):
    page = open_context(java_script_enabled=javascript)[0].new_page()
    article = paste_and_save(page)
    saved = (article.published, "Home | Politics | Sports" in article.text, article.statements.count() > 0)
    clean_up(article)
    assert saved == ("2020-09-17", True, True)
