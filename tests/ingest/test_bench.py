"""Speed is told beside a fixed loop, so that it compares across machines."""

import pytest

from articles.extraction.values import Directory
from articles.ingest import bench
from articles.ingest.bench import BenchReport, Round, reference_loop
from articles.ingest.reading import Known, read_page
from articles.ingest.sources import Source
from tests.ingest.test_reading import page

LARGE = ((0.25, 1.0), (1.0, 4.0))
QUIET = Round(clean=0.125, annotate=0.125, reference=0.0625)
BUSY = Round(clean=0.25, annotate=0.25, reference=0.125)
BUSIEST = Round(clean=0.5, annotate=0.5, reference=0.25)


def test_pages_per_second_are_those_of_the_median_round():
    report = BenchReport(10, 0.1, (BUSIEST, QUIET, BUSY), LARGE)

    assert (report.pages_per_second, report.pages_per_second_at_best) == (20.0, 40.0)


@pytest.mark.parametrize("rounds", [(QUIET,), (BUSIEST,), (QUIET, BUSY, BUSIEST)])
def test_pages_per_loop_are_the_same_on_a_slower_machine(rounds):
    assert BenchReport(10, 0.1, rounds, LARGE).pages_per_loop == 2.5


def test_the_report_tells_the_stages_apart():
    report = BenchReport(10, 0.1, (Round(0.02, 0.03, 0.002),), LARGE)

    assert "a page: clean 2.00 ms, annotate 3.00 ms" in str(report)


@pytest.mark.parametrize(("slow", "exponent"), [(4.0, 1.0), (16.0, 2.0)])
def test_the_exponent_tells_linear_from_quadratic(slow, exponent):
    report = BenchReport(1, 0.1, (QUIET,), large=((0.25, 1.0), (1.0, slow)))

    assert report.exponent == pytest.approx(exponent)


def test_pages_are_measured(monkeypatch):
    monkeypatch.setattr(bench, "SIZES", (0.005, 0.01))

    report = bench.bench([page(1), Source("empty.txt", b"")], Directory(), rounds=1)

    assert report.pages == 1
    assert "pages per CPU second" in str(report)


def test_nothing_of_a_large_page_is_cut_as_told_once_more():
    stories = [read_page(page(number), Known.of(Directory())).page.text for number in (1, 2)]
    large = bench.large_page(stories, 20_000)

    assert len(large.data) == 20_000
    assert len(read_page(large, Known.of(Directory())).page.text) > 19_000


def test_without_a_readable_page_there_is_nothing_to_measure():
    with pytest.raises(ValueError, match="none of the pages can be read"):
        bench.bench([Source("empty.txt", b"")], Directory())


def test_the_reference_loop_is_always_the_same_work():
    assert reference_loop() == reference_loop()
