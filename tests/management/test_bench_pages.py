"""The benchmark of the pages: it times each kind of page that an archive has."""

from contextlib import nullcontext
from io import StringIO
from urllib.parse import parse_qsl, urlsplit

import pytest
from django.core.management import CommandError, call_command

from articles.management import benchmark
from articles.management.benchmark import STATEMENTS, Listing, Page, Timing, pages
from articles.management.commands.bench_pages import line
from articles.models import Attribution
from articles.search import Hits
from tests import factories


@pytest.fixture
def sample(db):
    factories.make_publisher()
    factories.make_event(date="1990-01-01")
    for number in range(3):
        factories.make_actor(f"Han Number {number}", slug=f"han-{number}")
    call_command("sample_corpus", 5, verbosity=0)


def bench(**options: object) -> list[str]:
    out = StringIO()
    call_command("bench_pages", rounds=1, stdout=out, **options)
    return out.getvalue().splitlines()


def test_each_chosen_page_has_a_line_with_its_times(sample):
    lines = bench(only="^(statement|event|search: Hangul)$")
    assert [text[:38].strip() for text in lines[2:]] == ["search: Hangul", "statement", "event"]


def test_every_kind_of_page_can_be_asked_for(sample, client):
    assert {client.get(page.url).status_code for page in pages()} == {200}


def test_an_empty_archive_is_refused_in_words(db):
    with pytest.raises(CommandError, match="sample_corpus"):
        bench()


def test_growth_is_the_ratio_of_the_two_archives():
    many, few = Hits((), more=True, counted=2000), Hits((1, 2), more=False)
    timings = [
        Timing(page=30, sql=10, queries=4, rows=6, loop=2, cold=80, hits=many, alike=36),
        Timing(page=20, sql=4, queries=4, rows=5, loop=2, cold=20, hits=few, alike=24),
    ]
    columns = ["home", "80.0", "30.0", "10.0", "6.0", "8.0", "5.0", "15.0", "4", "20.0", "1.5", "4.0", "2.5"]
    columns += ["2,000+", "2", "1.5"]
    assert line(Page("home", "/"), timings).split() == columns


def found(url: str) -> int:
    return Listing(*STATEMENTS, dict(parse_qsl(urlsplit(url).query))).hits().total


def test_where_one_archive_finds_more_both_are_asked_for_as_many_hits(sample, monkeypatch):
    monkeypatch.setattr(benchmark, "archive", lambda alias: nullcontext())
    listing = Listing(*STATEMENTS, {"speaker": Attribution.objects.first().actor.slug})
    page, hits = Page("one speaker", listing.url, listing), listing.hits()
    assert hits.total > 3
    asked = benchmark._alike({"large": page, "small": page}, {"large": hits, "small": Hits((1, 2, 3), False)})
    assert asked["large"] == asked["small"]
    assert "since=" in asked["large"]
    assert 3 <= found(asked["large"]) <= found(page.url)
    assert benchmark._alike({"large": page, "small": page}, {"large": hits, "small": hits}) == {
        "large": page.url,
        "small": page.url,
    }


def test_of_actors_the_one_who_has_said_as_much_is_compared(sample, monkeypatch):
    monkeypatch.setattr(benchmark, "archive", lambda alias: nullcontext())
    often, seldom = (
        Attribution.objects.filter(actor__slug=f"han-{number}").first().actor for number in (0, 1)
    )
    rare = Page(
        "actor: rare", seldom.get_absolute_url(), benchmark.Speaker(seldom.pk, {often.pk: 9, seldom.pk: 2})
    )
    large = Page("actor: rare", often.get_absolute_url(), benchmark.Speaker(often.pk, {often.pk: 10}))
    hits = {"large": large.finds.hits(), "small": rare.finds.hits()}
    assert [found.total for found in hits.values()] == [10, 2]
    asked = benchmark._alike({"large": large, "small": rare}, hits)
    assert asked == {"large": often.get_absolute_url(), "small": often.get_absolute_url()}


def test_a_page_that_is_no_list_has_no_rows_to_compare():
    columns = ["method", "40.0", "30.0", "10.0", "–", "4.0", "–", "15.0", "4"]
    assert line(Page("method", "/"), [Timing(page=30, sql=10, queries=4, loop=2, cold=40)]).split() == columns
