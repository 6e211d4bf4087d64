"""Charts, drawn by the server as SVG without styles or scripts of their own."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from django import template
from django.http import QueryDict
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from articles.facets.timeline import Period, Periods, key_of
from articles.filters import query
from articles.models.base import Side
from articles.templatetags.archive import TENSIONS, side_name
from articles.templatetags.rows import printed

register = template.Library()

STEP = 10
"""Units of a period's width."""

GAP = 2
HEIGHT = 100
LEAST = 2
"""Height of the smallest bar, so that a single statement among thousands is still seen."""

MOST_LABELS = 8
LABELLED = 0.9
"""As much of the axis as labels begin on, so that on a phone none is cut off at its end."""
APART = 0.2
"""As much of the axis as lies between the last label but one and that of the end, written leftwards."""

MOST_LINES = 3
FEWEST = 12
"""Columns that a drawing has room for at least: one year alone is no wall."""

ORDER = [*Side.values, ""]


class Part(NamedTuple):
    """A rectangle in the units of the drawing, in the colour of a side (`total`: of none in particular)."""

    side: str
    x: int
    y: float
    width: int
    height: float


def rectangles(parts: Iterable[Part]) -> SafeString:
    """The parts of a bar as SVG: a page has hundreds, of numbers and of words of our own."""
    return mark_safe(  # noqa: S308 - nothing of it comes from outside
        "".join(
            f'<rect class="bar bar-{part.side or "none"}" x="{part.x}" y="{part.y}" '
            f'width="{part.width}" height="{part.height}"/>'
            for part in parts
        )
    )


class Bar(NamedTuple):
    """A period as it is drawn. `rate` is its count for each article held, `None` where none is held."""

    period: Period
    x: int
    parts: tuple[Part, ...]
    href: str
    name: str
    tick: str
    rate: float | None


@dataclass(frozen=True, slots=True)
class Line:
    """A line behind the bars at a round value; `y` in percent of the height, from the top."""

    y: float
    label: str


@register.simple_tag(takes_context=True)
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
) -> SafeString:
    """Bars over time, each a link to its statements.

    `base` is the page that the links lead to, the list of statements if empty. With
    `keep` they keep the filters of the present address; `preset` is a query they
    start from instead, such as `speaker=moon-jae-in`. `noun` is what is counted. A page that has its
    own table of the same numbers goes without `table`. Where it is known how many articles are held
    of each period, `?per=article` draws the counts for each of them.
    """
    asked = context["request"].GET
    has_holdings = any(period.articles is not None for period in periods.periods)
    per_article = has_holdings and asked.get("per") == "article"
    rates = [rate_of(period) for period in periods.periods]
    shown = [rate or 0 for rate in rates] if per_article else [one.count for one in periods.periods]
    highest = max(shown, default=0)
    data, address = asked if keep else QueryDict(preset), base or reverse("articles:statement-list")
    bars = _bars(periods, shown, rates, data, address, noun)
    drawn = {part.side for bar in bars for part in bar.parts if part.height}
    if not bars:
        return SafeString()
    return printed(
        "chart",
        bars=bars,
        periods=periods,
        rectangles=rectangles,
        noun=noun,
        table=table,
        label=label,
        width=max(FEWEST, len(bars)) * STEP,
        rest=range(FEWEST - len(bars)),
        is_each_labelled=all(bar.tick for bar in bars),
        height=HEIGHT,
        step=STEP,
        lines=lines(highest, whole=not per_article),
        highest=rate_in_words(highest) if per_article else highest,
        sides=[side for side in ORDER if side in drawn],
        has_holdings=has_holdings,
        per_article=per_article,
        **_beside_the_holdings(periods, asked),
    )


def _beside_the_holdings(periods: Periods, asked: QueryDict) -> dict[str, Any]:
    """What a chart says of the articles held: thin periods, counts without any, and the switch."""
    return {
        "has_thin": any(period.is_thin and period.count for period in periods.periods),
        "rateless": sum(period.count for period in periods.periods if rate_of(period) is None),
        "as_counts": query.without(asked, "per"),
        "as_rates": query.replaced(asked, per="article"),
    }


def _bars(
    periods: Periods, shown: list[Any], rates: list[float | None], data: QueryDict, address: str, noun: str
) -> list[Bar]:
    """A bar for each period, as high as what is `shown` of it."""
    by_month = periods.by == "month"
    years = len(periods.periods) // 12 if by_month else len(periods.periods)
    labelled = max(1, -(-years // MOST_LABELS)) * (12 if by_month else 1)
    ticks = _ticks([period.since[:4] for period in periods.periods], labelled)
    highest, asked = max(shown, default=0) or 1, query.Address(data)
    return [
        Bar(
            period,
            index * STEP,
            _parts(period, index * STEP, value / highest),
            address + asked.replaced(since=period.since, until=period.since),
            spoken(period, noun),
            tick,
            rate,
        )
        for index, (period, value, rate, tick) in enumerate(
            zip(periods.periods, shown, rates, ticks, strict=True)
        )
    ]


def _ticks(years: list[str], every: int) -> list[str]:
    """The label below each bar: its year, or nothing. A full drawing says with which year it ends."""
    width = max(FEWEST, len(years))
    ticks = [
        year if index % every == 0 and index <= width * LABELLED else "" for index, year in enumerate(years)
    ]
    labelled = [index for index, tick in enumerate(ticks) if tick]
    if len(years) < width or years[-1] == years[labelled[-1]]:
        return ticks
    if len(years) - labelled[-1] <= width * APART and len(labelled) > 1:
        ticks[labelled[-1]] = ""  # too close: where the drawing ends is the more telling of the two
    ticks[-1] = years[-1]
    return ticks


def rate_of(period: Period) -> float | None:
    """How many there are for each article held of the period; `None` where none is, or nobody counted."""
    return period.count / period.articles if period.articles else None


def rate_in_words(rate: float) -> str:
    """With one decimal, and none that says nothing."""
    return f"{rate:.1f}".removesuffix(".0")


def lines(highest: float, *, whole: bool) -> list[Line]:
    """At most four lines at round values up to the highest; `whole`: at whole numbers only."""
    if highest <= 0:
        return []
    power = 10.0 ** math.floor(math.log10(highest / MOST_LINES))
    step = next(power * factor for factor in (1, 2, 5, 10) if highest / (power * factor) <= MOST_LINES)
    step = max(step, 1) if whole else step
    values = [step * number for number in range(1, int(highest / step + 1e-9) + 1)]
    return [Line(round(100 - 100 * value / highest, 2), f"{value:,.6g}") for value in values]


def _parts(period: Period, x: int, share: float) -> tuple[Part, ...]:
    """Stacked from the bottom, `share` of the height in all. Sides of joint statements count for each,
    so that theirs are shares of their sum.
    """
    if not period.count or not share:
        return ()
    full = max(LEAST, HEIGHT * share)
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
    rate = rate_of(period)
    return words if rate is None else f"{words}, {rate_in_words(rate)} for each"


@register.simple_tag
def events_axis(periods: Periods, events: Iterable[Any], *, named: bool = True) -> SafeString:
    """Events in the columns of the chart: talks above the statements, provocations below.

    `named` says that a table on the page names each of them.
    """
    keys = [period.since for period in periods.periods]
    above: dict[str, list[Any]] = {key: [] for key in keys}
    below: dict[str, list[Any]] = {key: [] for key in keys}
    for event in events:
        key = nearest(keys, key_of(event.date_earliest, periods.by))
        if key:
            (below if event.kind in TENSIONS else above)[key].append(event)
    return printed("axis", columns=(("above", above.values()), ("below", below.values())), named=named)


def nearest(keys: list[str], key: str) -> str:
    """The column of a period; one outside the drawing goes to its first or last column."""
    if not keys:
        return ""
    return min(max(key, keys[0]), keys[-1])
