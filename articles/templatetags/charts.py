"""Charts, drawn by the server as SVG without styles or scripts of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import template
from django.http import QueryDict
from django.urls import reverse

from articles.facets.timeline import Period, Periods
from articles.filters import query
from articles.models.base import Side
from articles.templatetags.archive import TENSIONS, side_name

register = template.Library()

STEP = 10
"""Units of a period's width."""

GAP = 2
HEIGHT = 100
LEAST = 2
"""Height of the smallest bar, so that a single statement among thousands is still seen."""

MOST_LABELS = 8
FEWEST = 12
"""Columns that a drawing has room for at least: one year alone is no wall."""

ORDER = [*Side.values, ""]


@dataclass(frozen=True, slots=True)
class Part:
    """A rectangle in the units of the drawing, in the colour of a side (`total`: of none in particular)."""

    side: str
    x: int
    y: float
    width: int
    height: float


@dataclass(frozen=True, slots=True)
class Bar:
    period: Period
    x: int
    parts: tuple[Part, ...]
    href: str
    name: str
    tick: str


@register.inclusion_tag("includes/_chart.html", takes_context=True)
def chart(
    context: dict[str, Any],
    periods: Periods,
    label: str,
    *,
    base: str = "",
    keep: bool = False,
    preset: str = "",
    noun: str = "statement",
    table: bool = True,
) -> dict[str, Any]:
    """Bars over time, each a link to its statements.

    `base` is the page that the links lead to, the list of statements if empty. With
    `keep` they keep the filters of the present address; `preset` is a query they
    start from instead, such as `speaker=moon-jae-in`. `noun` is what is counted. A page that has its
    own table of the same numbers goes without `table`.
    """
    data = context["request"].GET if keep else QueryDict(preset)
    address = base or reverse("articles:statement-list")
    years = len(periods.periods) // 12 if periods.by == "month" else len(periods.periods)
    step = max(1, -(-years // MOST_LABELS)) * (12 if periods.by == "month" else 1)
    bars = [
        _bar(period, index, periods.highest, address, data, noun, is_labelled=index % step == 0)
        for index, period in enumerate(periods.periods)
    ]
    shown = {part.side for bar in bars for part in bar.parts if part.height}
    return {
        "bars": bars,
        "periods": periods,
        "noun": noun,
        "table": table,
        "label": label,
        "width": max(FEWEST, len(bars)) * STEP,
        "rest": range(FEWEST - len(bars)),
        "height": HEIGHT,
        "step": STEP,
        "sides": [side for side in ORDER if side in shown],
        "has_thin": any(period.is_thin and period.count for period in periods.periods),
        "has_holdings": any(period.articles is not None for period in periods.periods),
    }


def _bar(
    period: Period, index: int, highest: int, address: str, data: QueryDict, noun: str, *, is_labelled: bool
) -> Bar:
    link = address + query.replaced(data, since=period.since, until=period.since)
    return Bar(
        period,
        index * STEP,
        _parts(period, index * STEP, highest),
        link,
        spoken(period, noun),
        period.since[:4] if is_labelled else "",
    )


def _parts(period: Period, x: int, highest: int) -> tuple[Part, ...]:
    """Stacked from the bottom. Sides of joint statements count for each, so shares are of their sum."""
    if not period.count:
        return ()
    full = max(LEAST, HEIGHT * period.count / max(1, highest))
    counts = dict(period.parts)
    total = sum(counts.values())
    if not total:
        return (Part("total", x + GAP // 2, round(HEIGHT - full, 2), STEP - GAP, round(full, 2)),)
    parts, top = [], float(HEIGHT)
    for side in ORDER:
        height = full * counts.get(side, 0) / total
        if height:
            top -= height
            parts.append(Part(side, x + GAP // 2, round(top, 2), STEP - GAP, round(height, 2)))
    return tuple(parts)


def spoken(period: Period, noun: str = "statement") -> str:
    """The bar in words."""
    words = f"{period.label}: {period.count} {noun}{'' if period.count == 1 else 's'}"
    if period.parts:
        words += " (" + ", ".join(f"{side_name(side)} {count}" for side, count in period.parts) + ")"
    if period.articles is not None:
        words += f", {period.articles} article{'' if period.articles == 1 else 's'} held"
    return words


@register.inclusion_tag("includes/_axis_of_events.html", takes_context=True)
def events_axis(
    context: dict[str, Any], periods: Periods, events: list[Any], rows: list[Any]
) -> dict[str, Any]:
    """Events in the columns of the chart: talks above the statements, provocations below."""
    keys = [period.since for period in periods.periods]
    above: dict[str, list[Any]] = {key: [] for key in keys}
    below: dict[str, list[Any]] = {key: [] for key in keys}
    for event in events:
        key = nearest(
            keys, f"{event.date_earliest:%Y-%m}" if periods.by == "month" else f"{event.date_earliest:%Y}"
        )
        if key:
            (below if event.kind in TENSIONS else above)[key].append(event)
    return {
        "request": context["request"],
        "above": list(above.values()),
        "below": list(below.values()),
        "above_count": sum(map(len, above.values())),
        "below_count": sum(map(len, below.values())),
        "chart": periods,
    }


def nearest(keys: list[str], key: str) -> str:
    """The column of a period; one outside the drawing goes to its first or last column."""
    if not keys:
        return ""
    return min(max(key, keys[0]), keys[-1])
