"""Slow lines and slow machines: every test of this folder must pass on them, and a few make one of their own.

`pytest -m browser --slow SEED` runs any of them with answers that come up to a second and a half late, each
by chance, and with a sixth of the machine's speed for the pages.
"""

import time
from collections.abc import Callable
from random import Random
from typing import Any

from playwright.sync_api import Page, Route

MOST_LATE = 1.5
TIMES_SLOWER = 6


def late(app: Callable[..., Any], seed: int) -> Callable[..., Any]:
    """The same server, whose answers come late: pages, scripts, fonts."""
    chance = Random(seed)

    def answer(environ: Any, start_response: Any) -> Any:
        time.sleep(chance.uniform(0, MOST_LATE))
        return app(environ, start_response)

    return answer


def slow_down(page: Page) -> None:
    """Give a page a sixth of the machine's speed."""
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": TIMES_SLOWER})


HOLD = """() => {
  const ask = window.fetch;
  const waits = new Promise((go) => {
    window.letGo = () => { window.fetch = ask; go(); };
  });
  window.asked = 0;
  window.answers = [];
  window.fetch = (...what) => {
    window.asked += 1;
    const given = waits.then(() => ask(...what));
    window.answers.push(given.then((answer) => answer.clone().text()).catch(() => {}));
    return given;
  };
}"""
SETTLED = """() => Promise.all(window.answers).then(() =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))"""


class SlowLine:
    """A line so slow that answers come just when a test says so.

    Holds what the scripts of a page ask for from now on, until it is let go."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.evaluate(HOLD)

    def wait(self, asked: int = 1) -> None:
        """Until so much was asked."""
        self.page.wait_for_function("asked => window.asked >= asked", arg=asked)

    def let_go(self) -> None:
        self.page.evaluate("letGo()")

    def settle(self) -> None:
        """Until all that was asked is answered, or given up, and what the page makes of it is seen."""
        self.page.evaluate(SETTLED)


def never_arrive(page: Page, pattern: str) -> list[str]:
    """Where one goes to an address of a pattern one stays on the page, as if still on the way there.

    Playwright looks at no page that waits for the next; an answer without content leaves it as it is. Gives
    the addresses, as they are asked for.
    """
    asked: list[str] = []

    def leave(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(status=204)

    page.route(pattern, leave)
    return asked
