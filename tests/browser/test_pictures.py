"""Makes the pictures of the README anew: `pytest -m pictures`. They are kept in `pictures/` beside it."""

import base64
from pathlib import Path

import pytest

from tests.browser.conftest import DESKTOP, PHONE

FOLDER = Path(__file__).parent / "pictures"
PICTURES = {
    "reading": "/articles/seoul-hopes-trump-kim-meeting-helps-inter-korean-engagement-e068a87a/",
    "statements": "/statements/?q=dialogue+OR+talks",
    "actor": "/actors/kang-kyung-wha/",
    "event": "/events/unification-ministry-briefing-2019-07/?window=365",
    "timeline": "/timeline/",
}
SIZES = {
    "desktop": {"viewport": DESKTOP},
    "phone": {"viewport": PHONE, "device_scale_factor": 1.5, "has_touch": True},
}
QUALITY = 0.82
LARGEST = 160_000
TO_WEBP = """async ([png, quality]) => {
  const image = new Image();
  image.src = png;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.toDataURL('image/webp', quality).split(',')[1];
}"""


@pytest.fixture
def as_webp(browser):
    """Makes a small picture of a PNG: Chromium itself can, so that no library is needed."""
    page = browser.new_page()
    yield lambda png: base64.b64decode(
        page.evaluate(TO_WEBP, [f"data:image/png;base64,{base64.b64encode(png).decode()}", QUALITY])
    )
    page.close()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PICTURES)
def test_make_a_picture(open_context, as_webp, name, size):
    page = open_context(**SIZES[size])[0].new_page()
    page.goto(PICTURES[name], wait_until="networkidle")
    page.reload(wait_until="networkidle")  # a page does not wait for its fonts; now they are there
    picture = as_webp(page.screenshot())
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{name}-{size}.webp").write_bytes(picture)
    assert len(picture) < LARGEST
