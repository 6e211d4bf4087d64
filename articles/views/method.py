"""How statements are found, how well, how far they are checked, and what is held and missing."""

from __future__ import annotations

import calendar
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.facets import holdings, summary
from articles.ingest.references import CAVEATS
from articles.models import Evaluation, Statement
from articles.views.pages import public_page


@public_page
def method(request: HttpRequest) -> HttpResponse:
    years, coverage, undated = holdings.coverage()
    year = _year(request, years)
    months = holdings.months_held()
    context = {
        "holdings": holdings.holdings(summary.read(holdings.OF_ALL)),
        "progress": progress(),
        "years": years,
        "coverage": [(line, [line.years.get(year, 0) for year in years]) for line in coverage[:MOST]],
        "other_publishers": len(coverage[MOST:]),
        "other_articles": sum(line.total for line in coverage[MOST:]),
        "months": calendar_of(months, years),
        "without": missing(months, years),
        "year": year,
        "of_year": _of_year(year, coverage[:MOST]),
        "undated": undated,
        "evaluations": evaluations(),
        "month_names": calendar.month_name[1:],
        "engines": holdings.engines(),
    }
    return render(request, "articles/method.html", context)


def _year(request: HttpRequest, years: list[int]) -> int | None:
    """The year that the address asks for, else the last; `None` where nothing is held of it."""
    asked = request.GET.get("year")
    if asked is None:
        return years[-1] if years else None
    return next((year for year in years if str(year) == asked), None)


def _of_year(year: int | None, coverage: list[holdings.Coverage]) -> list[tuple[Any, list[tuple[str, int]]]]:
    """The publishers of which something of the year is held, with EDTF and count of each month."""
    if year is None:
        return []
    held = [line.publisher for line in coverage if line.years.get(year)]
    lines = holdings.months_of(year, held)
    return [
        (publisher, [(f"{year}-{month:02}", count) for month, count in enumerate(counts, start=1)])
        for publisher, counts in lines
    ]


def missing(months: dict[str, int], years: list[int]) -> tuple[int, int]:
    """Between the first and the last month of which something is held: months with nothing, and all."""
    if not months:
        return 0, 0
    first, last = min(months), max(months)
    between = [
        key
        for year in range(years[0], years[-1] + 1)
        for month in range(1, 13)
        if first <= (key := f"{year}-{month:02}") <= last
    ]
    return sum(key not in months for key in between), len(between)


MOST = 30
"""Publishers that have a line of their own."""

LINES = {"direct": "Direct", "mixed": "Mixed", "indirect": "Indirect"} | {
    "explicit": "Attributed by name",
    "title": "Attributed by title",
    "pronoun": "Attributed by pronoun",
    "implied": "Attributed by context",
}


def evaluations() -> list[dict[str, Any]]:
    """The newest run on each set of pages: those that come with the code in their order, then all others."""
    order = list(CAVEATS)
    runs = sorted(
        Evaluation.objects.latest_of_each(),
        key=lambda run: order.index(run.reference) if run.reference in CAVEATS else len(order),
    )
    return [measured(run) for run in runs]


def measured(run: Evaluation) -> dict[str, Any]:
    """A stored run as lines of a table: over all, by type, by attribution; shares in percent."""
    figures = run.figures
    named = [("All", figures.get("overall", {}))]
    for group in ("types", "attributions"):
        named += [(LINES.get(name, name), score) for name, score in figures.get(group, {}).items()]
    lines = [
        {
            "label": label,
            "precision": _percent(score.get("precision")),
            "recall": _percent(score.get("recall")),
            "f1": _percent(score.get("f1")),
            "speaker": _percent(score.get("speaker")),
            "found": score.get("found"),
            "wanted": score.get("wanted"),
        }
        for label, score in named
        if score
    ]
    return {
        "reference": run.reference,
        "caveat": CAVEATS.get(run.reference, ""),
        "engine": run.engine,
        "pages": run.pages,
        "made": run.made,
        "lines": lines,
    }


def _percent(share: float | None) -> str:
    """A share of 1 as a whole percentage; “–” where it was not measured."""
    return "–" if share is None else f"{100 * share:.0f} %"


def progress() -> list[dict[str, Any]]:
    """For each type: how many statements, how many of them confirmed, and the share of a hundred."""
    counts: dict[str, dict[str, int]] = {}
    for kind, review, count in holdings.review_progress():
        counts.setdefault(kind, {})[review] = count
    lines = []
    for kind, label in Statement.Type.choices:
        of_type = counts.get(kind, {})
        total, confirmed = sum(of_type.values()), of_type.get(Statement.Review.CONFIRMED, 0)
        percent = 100 * confirmed // total if total else 0
        lines.append(
            {"type": kind, "label": label, "total": total, "confirmed": confirmed, "percent": percent}
        )
    return lines


def calendar_of(months: dict[str, int], years: list[int]) -> list[tuple[int, list[tuple[str, int]]]]:
    """For each year twelve months with their EDTF and the articles held, from the first year to the last."""
    if not years:
        return []
    return [
        (year, [(f"{year}-{month:02}", months.get(f"{year}-{month:02}", 0)) for month in range(1, 13)])
        for year in range(years[0], years[-1] + 1)
    ]
