"""The palette: contrast in light and dark, and sides that stay apart for colour-blind readers.

Simulation after Machado, Oliveira and Fernandes (2009), severity 1.0; distances in OKLab
(Ottosson 2020), where 0.02 is about what an eye just notices.
"""

import math
import re
from itertools import combinations
from pathlib import Path

import pytest
from django.conf import settings

CSS = (Path(settings.BASE_DIR) / "static" / "css" / "tokens.css").read_text()
SIDES = [
    *("south-korea", "north-korea", "united-states", "japan", "china", "russia", "international", "other"),
]
VISIONS = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
APART = 0.065
TEXT = [
    *(("ink", "paper"), ("ink-2", "paper"), ("ink", "paper-2"), ("ink-2", "paper-2")),
    *(("link", "paper"), ("link", "paper-2"), ("link-hover", "paper"), ("error", "paper")),
    *(("on-hit", "hit"), ("ink", "current"), ("link", "current"), ("ink-2", "current"), ("paper", "ink")),
]


def tokens(scheme):
    light, _, rest = CSS.partition("@media (prefers-color-scheme: dark)")
    found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", light))
    return found | dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", rest)) if scheme == "dark" else found


def linear(colour):
    values = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values]


def contrast(one, other):
    weights = (0.2126, 0.7152, 0.0722)
    lights = [sum(w * v for w, v in zip(weights, linear(c), strict=True)) for c in (one, other)]
    return (max(lights) + 0.05) / (min(lights) + 0.05)


def seen(colour, vision):
    """The colour in OKLab as somebody with this vision sees it."""
    rgb = [
        min(1, max(0, sum(m * v for m, v in zip(row, linear(colour), strict=True))))
        for row in VISIONS[vision]
    ]
    to_lms = (
        (0.4122214708, 0.5363325363, 0.0514459929),
        (0.2119034982, 0.6806995451, 0.1073969566),
        (0.0883024619, 0.2817188376, 0.6299787005),
    )
    lms = [sum(m * v for m, v in zip(row, rgb, strict=True)) ** (1 / 3) for row in to_lms]
    to_lab = (
        (0.2104542553, 0.7936177850, -0.0040720468),
        (1.9779984951, -2.4285922050, 0.4505937099),
        (0.0259040371, 0.7827717662, -0.8086757660),
    )
    return [sum(m * v for m, v in zip(row, lms, strict=True)) for row in to_lab]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_has_the_contrast_of_wcag_aa(scheme, text, ground):
    values = tokens(scheme)
    assert contrast(values[text], values[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("side", [*SIDES, "none"])
def test_the_letter_of_a_side_can_be_read_on_its_colour(scheme, side):
    values = tokens(scheme)
    assert contrast(values[f"on-{side}"], values[f"side-{side}"]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("mark", [*(f"side-{side}" for side in SIDES), "side-none", "rule-strong", "focus"])
def test_what_is_not_text_has_the_contrast_of_wcag_aa(scheme, mark):
    values = tokens(scheme)
    assert contrast(values[mark], values["paper"]) >= 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("vision", VISIONS)
def test_sides_stay_apart_for_every_vision(scheme, vision):
    values = tokens(scheme)
    near = [
        (one, other)
        for one, other in combinations(SIDES, 2)
        if math.dist(seen(values[f"side-{one}"], vision), seen(values[f"side-{other}"], vision)) < APART
    ]
    assert near == []


def test_light_and_dark_have_the_same_names():
    _, _, rest = CSS.partition("@media (prefers-color-scheme: dark)")
    dark = set(re.findall(r"--([\w-]+): #", rest))
    assert {name for name in tokens("light") if name.startswith(("side-", "on-", "ink", "paper"))} <= dark
