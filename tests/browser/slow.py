"""A line so slow that an answer comes just when a test says so."""

from playwright.sync_api import Page

HOLD = """() => {
  const ask = window.fetch;
  const waits = new Promise((go) => {
    window.letGo = () => { window.fetch = ask; go(); };
  });
  window.asked = 0;
  window.fetch = async (...what) => { window.asked += 1; await waits; return ask(...what); };
}"""


class SlowLine:
    """Holds what the scripts of a page ask for from now on, until it is let go."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.evaluate(HOLD)

    def wait(self, asked: int = 1) -> None:
        """Until so much was asked."""
        self.page.wait_for_function("asked => window.asked >= asked", arg=asked)

    def let_go(self) -> None:
        self.page.evaluate("letGo()")
