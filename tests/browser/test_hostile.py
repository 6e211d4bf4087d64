"""Hostile pages: whatever a pasted page brings, nothing of it is ever run, on any page of the archive."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles.models import Article, Capture
from tests import factories
from tests.browser.arrival import next_page
from tests.browser.test_review import log_in

RUN = "window.ran=1"
TAGS = [
    f"<script>{RUN}</script>",
    f"<ScRiPt>{RUN}</sCrIpT>",
    f"<script/x>{RUN}</script>",
    f"<script src=data:text/javascript,{RUN}></script>",
    f"<script type=module>{RUN}</script>",
    f"<<script>{RUN}//<</script>",
    f"</p><script>{RUN}</script>",
    f"</textarea><script>{RUN}</script>",
    f"</title><script>{RUN}</script>",
    f"</mark><script>{RUN}</script>",
    f"</style><script>{RUN}</script>",
    f"--><script>{RUN}</script>",
    f"]]><script>{RUN}</script>",
    f"<svg><script>{RUN}</script></svg>",
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f"<math><mtext><script>{RUN}</script></mtext></math>",
    f"<template><script>{RUN}</script></template>",
    f"<noscript><p title='</noscript><img src=x onerror={RUN}>'>",
    f'<iframe src="javascript:parent.{RUN}"></iframe>',
    f'<iframe srcdoc="<script>parent.{RUN}</script>"></iframe>',
    f'<object data="javascript:{RUN}"></object>',
    f'<embed src="javascript:{RUN}">',
    f'<a href="javascript:{RUN}">here</a>',
    f'<a href="data:text/html,<script>opener.{RUN}</script>">here</a>',
    f'<form action="javascript:{RUN}"><button>Go</button></form>',
    f'<meta http-equiv=refresh content="0;url=javascript:{RUN}">',
    f'<base href="javascript:{RUN}//">',
    f'<link rel=stylesheet href="data:text/css,body{{display:none}}" onload={RUN}>',
    "<style>body{display:none}</style>",
    f"<xss id=x tabindex=1 onfocus={RUN}></xss>",
    f"{{{{ {RUN} }}}}",
    f"{{% debug %}} ${{{RUN}}} #{{{RUN}}}",
    "\u202egnihtyna yas ot\u202c",
    "\u2066isolated\u2069 \u200b zero \ufeff width",
    f"\u2028<script>{RUN}</script>\u2029",
    f"&lt;script&gt;{RUN}&lt;/script&gt;",
    f"&#60;script&#62;{RUN}&#60;/script&#62;",
    f"\\x3cscript\\x3e{RUN}\\x3c/script\\x3e",
    f"+ADw-script+AD4-{RUN}+ADw-/script+AD4-",
    f"%3Cscript%3E{RUN}%3C/script%3E",
]
CARRIERS = [
    "img src=x",
    "video src=x",
    "audio src=x",
    "body",
    "details open",
    "input autofocus",
    "svg",
    "marquee",
]
HANDLERS = [
    "onerror",
    "onload",
    "onfocus",
    "ontoggle",
    "onmouseover",
    "onanimationstart",
    "onstart",
    "onpageshow",
]
HANDLED = [f"<{carrier} {handler}={RUN}>" for carrier in CARRIERS for handler in HANDLERS]
HOSTILE = [*TAGS, *HANDLED]


def as_text() -> str:
    quotes = (f"“{words} is what we want,” Minister Byun said." for words in HOSTILE)
    return f"{TAGS[0]} {HANDLED[0]} in a title\n2020-09-16\n\n" + "\n\n".join(quotes) + "\n"


def as_html() -> str:
    quotes = "\n".join(
        f"<p>“{words} is what we want,” Minister Byun said on Wednesday.</p>" for words in HOSTILE
    )
    head = f"<!doctype html><html><head><title>Bad {HANDLED[0]}</title></head>"
    return f"{head}<body><article>{quotes}</article></body></html>"


def test_there_are_at_least_a_hundred():
    assert len(set(HOSTILE)) >= 100


@pytest.fixture
def editor(site) -> Iterator[Any]:
    user = factories.make_editor(
        "reviewer", first_name="<b>Minji</b>", last_name=f"<img src=x onerror={RUN}>"
    )
    yield user
    user.delete()


@pytest.fixture
def before(site) -> Iterator[set[int]]:
    there = set(Article.objects.values_list("pk", flat=True))
    yield there
    added = Article.objects.exclude(pk__in=there)
    captures = list(added.values_list("capture", flat=True))
    added.delete()
    Capture.objects.filter(pk__in=captures).delete()


def addresses(article: Article) -> list[str]:
    statement = article.statements.in_text_order()[0]
    own = ("articles_article_change", "articles_article_review", "articles_article_history")
    found = [reverse(f"admin:{name}", args=[article.pk]) for name in own]
    found += [reverse("admin:index"), reverse("admin:articles_statement_changelist")]
    found += [reverse("admin:articles_statement_change", args=[statement.pk])]
    found += [f"{reverse('admin:articles_actor_from_name')}?name={HANDLED[0]}"]
    found += [article.get_absolute_url(), reverse("articles:article-capture", args=[article.slug])]
    found += [
        statement.get_absolute_url(),
        reverse("articles:statement-list"),
        reverse("articles:article-list"),
    ]
    found += [reverse("admin:articles_article_same_story", args=[article.pk])]
    found += [reverse("articles:article-preview", args=[article.slug])]
    found += [f"{article.get_absolute_url()}?format={name}" for name in ("json", "jsonld", "annotations")]
    found += [f"{reverse('articles:concordance')}?q=want", reverse("articles:statement-feed")]
    found += [f"{reverse('articles:oai')}?verb=ListRecords&metadataPrefix=oai_dc"]
    return [*found, f"{reverse('articles:statement-list')}?q={HANDLED[0]}", reverse("articles:home")]


EXPORTS = ["csv", "json", "jsonl", "ris", "bibtex"]


@pytest.mark.parametrize("page_of", [as_text, as_html])
def test_nothing_of_a_hostile_page_is_run(editor, before, open_context, page_of):
    context, watch = open_context()
    # How Chromium shows XML and JSON by itself: its own style is refused as any other.
    watch.expected = ["Applying inline style", "style-src-elem inline"]
    ran: list[str] = []
    context.on("dialog", lambda dialog: (ran.append("dialog"), dialog.dismiss()))
    page = context.new_page()
    log_in(page)
    page.goto(reverse("admin:index"))
    page.fill("#desk-page", page_of())
    with next_page(page):
        page.get_by_role("button", name="See what the machine makes of it").click()
    note(page, ran)
    page.select_option("#id_status", "published")
    with next_page(page):
        page.get_by_role("button", name="Save", exact=True).click()
    expect(page).to_have_url(re.compile("/review/$"))
    article = Article.objects.exclude(pk__in=before).get()
    for address in addresses(article):
        page.goto(address, wait_until="networkidle")
        note(page, ran)
    assert ran == []
    assert [name for name in EXPORTS if not is_taken_along(page, name)] == []


def is_taken_along(page: Page, name: str) -> bool:
    """Whether a browser saves the export and shows nothing of it, whatever it holds."""
    headers = page.request.get(f"{reverse('articles:statement-list')}?export={name}").headers
    kept = headers["content-disposition"].startswith("attachment")
    return kept and headers["x-content-type-options"] == "nosniff"


def note(page: Page, ran: list[str]) -> None:
    """Whether anything ran; the page is touched as a reader touches it."""
    page.mouse.move(300, 300)
    page.keyboard.press("Tab")
    if page.evaluate("window.ran") or not page.evaluate("document.body.checkVisibility()"):
        ran.append(page.url)
