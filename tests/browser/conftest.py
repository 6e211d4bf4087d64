"""The archive in a real browser: Django's live server, driven by Playwright in the system's Chromium.

The five seeds are loaded once for the whole run and are there for every test; a test that writes makes
rows of its own. Every page that a test opens is watched: an error on the console, a violation of the content
security policy, a failed request or a server error fails the test, whatever it asserts.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.management import call_command
from django.db import connection
from django.test.utils import setup_databases, teardown_databases
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from articles.facets import memory
from tests.browser.slow import late, slow_down
from tests.loading import example_paths, load_everything

FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
    "--disable-dev-shm-usage",  # which is small in a container
]
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
STILL = {"reduced_motion": "reduce"}
"""Nothing moves while it is looked at: where a page scrolls to, it is at once."""

MODES: dict[str, dict[str, Any]] = {
    "light": {"viewport": DESKTOP, "color_scheme": "light", **STILL},
    "dark": {"viewport": DESKTOP, "color_scheme": "dark", **STILL},
    "phone": {"viewport": PHONE, "color_scheme": "light", "has_touch": True, **STILL},
}
PATIENCE = 60_000
"""Milliseconds until what is waited for is taken to fail, however slow or busy the machine: no test measures
how fast anything is, and one that passes waits no longer for it.
"""
expect.set_options(timeout=PATIENCE)
SAMPLE = 2_000
VIOLATIONS = """async options => (await axe.run(document, options)).violations.flatMap(rule =>
    rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html.slice(0, 160)}`))"""
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all tests of this folder: `-m browser` picks them, and `-m pictures` those that make pictures."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            pictures = item.path.name == "test_pictures.py"
            item.add_marker(pytest.mark.pictures if pictures else pytest.mark.browser)


@dataclass
class Site:
    """The served archive: its address, and the paths of one page of each kind."""

    url: str
    paths: dict[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        return self.url + self.paths[name]


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_blocker, tmp_path_factory) -> Iterator[None]:
    """A test database of our own: pytest-django makes one only for tests that have a transaction each.

    On SQLite it is a file, where each thread of the server has its own connection, as in earnest.
    """
    with django_db_blocker.unblock():
        if connection.vendor == "sqlite":
            folder = tmp_path_factory.mktemp("database")
            connection.settings_dict["TEST"]["NAME"] = str(folder / "archive.sqlite3")
        made = setup_databases(verbosity=0, interactive=False)
        yield
        teardown_databases(made, verbosity=0)


@pytest.fixture(scope="session")
def site(django_db_setup, django_db_blocker, _test_settings, request) -> Iterator[Site]:
    """The archive with the seeds, served."""
    # Playwright keeps an event loop in this thread, and Django would refuse to touch the database beside it.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with django_db_blocker.unblock():
        load_everything()
        server = LiveServer("localhost")
        if (seed := request.config.getoption("--slow")) is not None:
            served = server.thread.httpd
            served.set_app(late(served.get_app(), seed))
        yield Site(server.url, example_paths())
        server.stop()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="session")
def browser(site) -> Iterator[Browser]:
    """Chromium. After `site`: beside Playwright's event loop Django would open other connections."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not chromium:
        pytest.fail("No Chromium on PATH: install it, for example with `apt install chromium`.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS, timeout=3 * PATIENCE)
        yield browser
        browser.close()


class Watch:
    """What goes wrong on the pages of a context. `expected` are words of problems that a test provokes."""

    def __init__(self, context: BrowserContext) -> None:
        self.problems: list[str] = []
        self.expected: list[str] = []
        context.expose_binding("reportViolation", lambda _, words: self.note("policy", words))
        context.add_init_script(
            "addEventListener('securitypolicyviolation',"
            " e => reportViolation(`${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`))"
        )
        context.on("console", self.console)
        context.on("weberror", lambda error: self.note("script", str(error.error)))
        context.on("requestfailed", self.request_failed)
        context.on("response", self.response)

    def note(self, kind: str, words: str) -> None:
        self.problems.append(f"{kind}: {words}")

    def console(self, message: Any) -> None:
        if message.type in {"error", "warning"}:
            self.note("console", f"{message.text} ({message.location['url']})")

    def request_failed(self, request: Any) -> None:
        # What is still on its way when a reader goes on (names as one types, an icon) the browser lets go of.
        if request.method != "GET" or request.failure != "net::ERR_ABORTED":
            self.note("failed", f"{request.url} {request.failure}")

    def response(self, response: Any) -> None:
        if response.status >= 400:
            self.note("status", f"{response.status} {response.url}")

    @property
    def unexpected(self) -> list[str]:
        return [problem for problem in self.problems if not any(words in problem for words in self.expected)]


@pytest.fixture(scope="session")
def new_context(browser, site, request) -> Any:
    """Opens a patient browser context, on a desktop and in light where nothing else is said."""

    def new_context(**options: Any) -> BrowserContext:
        context = browser.new_context(**{**MODES["light"], "base_url": site.url, **options})
        context.set_default_timeout(PATIENCE)
        if request.config.getoption("--slow") is not None:
            context.on("page", slow_down)
        return context

    return new_context


@pytest.fixture
def open_context(new_context) -> Iterator[Any]:
    """Opens a watched browser context; fails the test at its end for what went wrong on any of its pages.

    A test names this, or its page, behind the rows it works on: what is named last is closed first, before a
    page that looks around from time to time finds that the rows are gone.
    """
    opened: list[tuple[BrowserContext, Watch]] = []

    def open_context(**options: Any) -> tuple[BrowserContext, Watch]:
        context = new_context(**options)
        opened.append((context, Watch(context)))
        return opened[-1]

    yield open_context
    for context, _ in opened:
        context.close()
    problems = [problem for _, watch in opened for problem in watch.unexpected]
    assert problems == [], "what went wrong on the pages of this test"


@pytest.fixture
def page(open_context) -> Page:
    """A watched page on a desktop, in light."""
    return open_context()[0].new_page()


@pytest.fixture(scope="module")
def _visitor(new_context) -> Iterator[tuple[Page, Watch]]:
    context = new_context()
    watch = Watch(context)
    yield context.new_page(), watch
    context.close()


@pytest.fixture
def visitor(_visitor) -> Iterator[tuple[Page, Watch]]:
    """A watched page that the tests of a module share, as one reader opens one page after the other."""
    page, watch = _visitor
    watch.problems.clear()
    watch.expected = []
    page.set_viewport_size(DESKTOP)
    page.emulate_media(color_scheme="light", media="screen", reduced_motion="reduce")
    yield page, watch
    assert watch.unexpected == [], "what went wrong on the pages of this test"


@pytest.fixture(scope="module")
def sample(site, django_db_blocker) -> Iterator[Site]:
    """The same server over a copy of its database that has a sample of 2,000 articles beside the seeds.

    All threads read their connection's settings from one place, so that the name there is the switch.
    """
    with django_db_blocker.unblock():
        seeds = connection.settings_dict["NAME"]
        if connection.vendor == "sqlite":  # what is still in the journal is not in the file that is copied
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        connection.creation.clone_test_db("sample", verbosity=0)
        connection.settings_dict["NAME"] = connection.creation.get_test_db_clone_settings("sample")["NAME"]
        call_command("sample_corpus", SAMPLE, force=True, stdout=StringIO())
        yield Site(site.url, example_paths())
        connection.close()
        connection.settings_dict["NAME"] = seeds
        connection.creation.destroy_test_db(suffix="sample", verbosity=0)
        memory.forget()


@pytest.fixture
def plain_page(open_context) -> Page:
    """A watched page without JavaScript."""
    return open_context(java_script_enabled=False)[0].new_page()


@pytest.fixture
def violations() -> Any:
    """Finds what axe has against a page: rule, help and the elements, a line each."""
    axe = Axe()

    def violations(page: Page, only: list[str] | None = None, *, colours: bool = True) -> list[str]:
        """`only`: these rules instead of all; `colours`: contrast, too, as long as all else for axe."""
        if not page.evaluate("'axe' in window"):
            page.evaluate(axe.axe_script)
        options: dict[str, Any] = {"runOnly": only or RULES["runOnly"], "resultTypes": ["violations"]}
        if only:  # what axe would fetch before is for rules that are not among these
            options["preload"] = False
        if not colours:
            options["rules"] = {"color-contrast": {"enabled": False}}
        return page.evaluate(VIOLATIONS, options)

    return violations


@pytest.fixture
def shoot(request) -> Any:
    """Keeps a picture of the whole page in the folder given by `--screenshots`, if it is given."""
    folder = request.config.getoption("--screenshots")

    def shoot(page: Page, name: str) -> None:
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)

    return shoot
