"""Speed is told beside a fixed loop, so that it compares across machines."""

import pytest

from articles.extraction.values import Directory
from articles.ingest import bench
from articles.ingest.bench import BenchReport, reference_loop
from articles.ingest.sources import Source
from tests.ingest.test_reading import page


def test_pages_per_second_and_per_loop_follow_from_the_times():
    report = BenchReport(10, 0.1, 3, seconds=0.5, reference=0.01, large=((0.25, 1.0), (1.0, 4.0)))

    assert (report.pages_per_second, report.pages_per_loop) == (20.0, 0.2)


@pytest.mark.parametrize(("slow", "exponent"), [(4.0, 1.0), (16.0, 2.0)])
def test_the_exponent_tells_linear_from_quadratic(slow, exponent):
    report = BenchReport(1, 0.1, 3, 0.5, 0.01, large=((0.25, 1.0), (1.0, slow)))

    assert report.exponent == pytest.approx(exponent)


def test_pages_are_measured(monkeypatch):
    monkeypatch.setattr(bench, "SIZES", (0.005, 0.01))

    report = bench.bench([page(1), Source("empty.txt", b"")], Directory(), rounds=1)

    assert report.pages == 1
    assert "pages per CPU second" in str(report)


def test_without_a_readable_page_there_is_nothing_to_measure():
    with pytest.raises(ValueError, match="none of the pages can be read"):
        bench.bench([Source("empty.txt", b"")], Directory())


def test_the_reference_loop_is_always_the_same_work():
    assert reference_loop() == reference_loop()
