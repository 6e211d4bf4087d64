"""Pages are read in their order, in one process or several, and a page that fails fails alone."""

import gc
import os

import pytest

from articles.extraction.annotate import annotating
from articles.extraction.values import CleanPage, Dating, Directory, PublisherEntry
from articles.ingest import reading
from articles.ingest.reading import (
    AT_A_TIME,
    Known,
    Reading,
    at_rest,
    in_batches,
    read_all,
    read_batch,
    read_page,
    try_to_read,
    with_metadata,
)
from articles.ingest.sources import Metadata, Source, Unreadable

STORY = (
    "Ministry offers talks\n\n"
    "The ministry said on Monday that talks would go on in the coming week, whatever happened.\n\n"
    "“We are ready at any time,” a spokesperson said in a briefing to reporters in the capital.\n"
)
PAPER = PublisherEntry("the-paper", "newspaper", ("The Paper", "Paper"), "paper.example")


def page(number: int, text: str = STORY) -> Source:
    return Source(
        f"{number}.txt", f"{text}\nPage {number} of the paper says nothing more than this.\n".encode()
    )


def test_a_page_is_cleaned_and_annotated():
    found = read_page(page(1), Known.of(Directory()))

    assert "talks would go on" in found.page.text
    assert found.annotation.statements
    assert found.encoding == "utf-8"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\n ", "empty"),
        (b"%PDF-1.7 words", "PDF"),
        (bytes(range(256)) * 50, "binary"),
        ("Министерство сообщило о переговорах. ".encode("koi8-r") * 9, "in no encoding that gives text"),
        (b"Home\n\nShare\n\nTweet\n", "no story"),
    ],
)
def test_what_is_no_page_says_what_it_is(data, words):
    outcome = try_to_read(Source("a.txt", data), Known.of(Directory()))

    assert isinstance(outcome, Unreadable)
    assert words in outcome.reason


def test_a_page_on_which_the_engine_fails_is_named_with_the_place(monkeypatch):
    def fail(*args, **kwargs):
        raise ZeroDivisionError("oh")

    monkeypatch.setattr(reading, "annotating", fail)

    outcome = try_to_read(page(1), Known.of(Directory()))

    assert outcome.reason.startswith(
        "the machine failed on this page (ZeroDivisionError: oh, in test_reading.py"
    )


def test_what_the_bringer_knows_counts_more_than_what_was_read():
    read = CleanPage("x", "x", title="Read", publisher="other", published=Dating("2001", "read"))
    given = Metadata(title="Given", publisher="paper", published="2020-09-16", captured="2021")

    made, notes = with_metadata(read, given, Directory(publishers=(PAPER,)))

    assert (made.title, made.publisher, made.published.edtf, made.captured.edtf) == (
        "Given", "the-paper", "2020-09-16", "2021",
    )  # fmt: skip
    assert notes == ()


@pytest.mark.parametrize("name", ["the-paper", "THE PAPER", "www.paper.example"])
def test_a_publisher_is_known_by_slug_name_and_host(name):
    made, _ = with_metadata(CleanPage("x", "x"), Metadata(publisher=name), Directory(publishers=(PAPER,)))

    assert made.publisher == "the-paper"


def test_an_unknown_publisher_is_left_open_and_told():
    made, notes = with_metadata(CleanPage("x", "x"), Metadata(publisher="Daily"), Directory())

    assert made.publisher is None
    assert notes == ("publisher “Daily” is not in the authority file and was left open",)


@pytest.mark.parametrize("workers", [1, 2])
def test_pages_come_in_their_order_with_what_is_no_page_in_its_place(workers):
    sources = [page(1), Unreadable("2.txt", "why"), *(page(number) for number in range(3, 13))]

    outcomes = list(read_all(sources, Directory(), workers=workers))

    names = [found.source.name if isinstance(found, Reading) else found.name for found in outcomes]
    assert names == [f"{number}.txt" for number in range(1, 13)]


def test_pages_that_are_read_together_are_read_as_each_alone():
    known, asked = Known.of(Directory()), "Will it go on? We asked “often enough”, the envoy told us.\n\n" * 3
    batch = [page(1), page(2, asked), Source("3.txt", b""), page(4, STORY * 2), Unreadable("5.txt", "why")]

    read = read_batch(batch, known)

    assert read == [*(try_to_read(one, known) for one in batch[:4]), batch[4]]


def test_a_page_on_which_the_engine_fails_leaves_those_beside_it(monkeypatch):
    def fail_on_the_second(text, **rest):
        if "Page 2 " in text:
            raise ZeroDivisionError("oh")
        return annotating(text, **rest)

    monkeypatch.setattr(reading, "annotating", fail_on_the_second)

    outcomes = read_batch([page(1), page(2), page(3)], Known.of(Directory()))

    assert [isinstance(found, Reading) for found in outcomes] == [True, False, True]


@pytest.mark.parametrize(
    ("sizes", "batches"),
    [
        ([1] * (AT_A_TIME + 2), [AT_A_TIME, 2]),
        ([10, 300_000, 10, 10], [2, 2]),
        ([140_000] * 3, [2, 1]),
        ([], []),
    ],
)
def test_few_pages_are_read_together_and_fewer_long_ones(sizes, batches):
    sources = [Source("a.txt", b"x" * size) for size in sizes]

    assert [len(batch) for batch in in_batches(sources)] == batches


def test_the_collector_leaves_the_directory_alone_only_while_pages_are_read():
    reading = read_all([page(1)], Directory())
    next(reading)
    meanwhile = gc.get_freeze_count()

    assert list(reading) == []
    assert gc.get_freeze_count() < meanwhile


def test_the_collector_looks_as_often_as_before_when_pages_are_read():
    usual = gc.get_threshold()
    with at_rest():
        meanwhile = gc.get_threshold()

    assert (gc.get_threshold(), meanwhile[0] > usual[0]) == (usual, True)


def test_several_processes_read_what_one_reads():
    sources = [page(number) for number in range(3)]

    assert list(read_all(sources, Directory(), workers=2)) == list(read_all(sources, Directory()))


def die_on_the_third(batch: list[Source]) -> list[Unreadable]:
    """What a worker does in the test below: on one page its process ends, as when memory runs out."""
    if any(source.name == "3.txt" for source in batch):
        os._exit(9)
    return [Unreadable(source.name, "read by a worker") for source in batch]


def test_a_page_on_which_a_worker_dies_is_named_and_the_others_are_read(monkeypatch):
    monkeypatch.setattr(reading, "_work", die_on_the_third)

    pages = map(page, range(AT_A_TIME + 8))

    outcomes = {found.name: found.reason for found in read_all(pages, Directory(), workers=2)}

    assert outcomes.pop("3.txt") == "the worker process died on this page; the others were read"
    assert set(outcomes.values()) == {"read by a worker"}
    assert len(outcomes) == AT_A_TIME + 7


def test_no_more_pages_are_under_way_than_a_few_a_worker():
    asked = []

    def sources():
        for number in range(8 * AT_A_TIME):
            asked.append(number)
            yield page(number)

    next(iter(read_all(sources(), Directory(), workers=2)))

    assert len(asked) <= 4 * AT_A_TIME
