"""The measure itself: it knows linear work from what grows faster."""

from tests.extraction.growth import grows_at_most


def linear(size: int) -> int:
    return sum(range(size))


def quadratic(size: int) -> int:
    return sum(1 for _ in range(size) for _ in range(size))


def test_linear_work_does_not_grow_faster_than_its_size():
    assert grows_at_most(24, lambda: linear(100_000), lambda: linear(800_000))


def test_quadratic_work_does():
    assert not grows_at_most(24, lambda: quadratic(300), lambda: quadratic(2_400))
