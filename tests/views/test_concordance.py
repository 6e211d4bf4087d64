"""Words in their contexts: where lines begin and end, in which order, and that none is missing."""

import csv
import io
import json

import pytest
from django.db import connection

from articles import concordance
from articles.models import Article
from tests.factories import make_actor, make_article, make_statement

pytestmark = pytest.mark.django_db

FIRST = "Our peace talks go on."
SECOND = "A lasting peace begins here, and peace ends there."


@pytest.fixture
def said():
    return [
        make_statement(FIRST, speaker=make_actor("Kang Kyung-wha"), said="2019-05-01"),
        make_statement(SECOND, speaker="an analyst", said="2019-04-01", type="indirect"),
    ]


def lines(client, **asked):
    return client.get("/concordance/", {"format": "json", "q": "peace", **asked}).json()["items"]


def text_of(response):
    return b"".join(response.streaming_content).decode()


def test_every_hit_is_a_line(client, said):
    assert [line["hit"] for line in lines(client)] == ["peace"] * 3


def test_lines_have_the_words_around(client, said):
    line = lines(client, type="direct")[0]
    assert (line["left"].endswith("Our "), line["right"].startswith(" talks go on.")) == (True, True)


@pytest.mark.parametrize(
    ("by", "order"),
    [
        ("date", ["talks", "begins", "ends"]),
        ("left", ["ends", "begins", "talks"]),  # and, lasting, our
        ("right", ["begins", "ends", "talks"]),
    ],
)
def test_lines_are_sorted(client, said, by, order):
    assert [line["right"].split()[0] for line in lines(client, by=by)] == order


@pytest.mark.parametrize("place", ["statements", "texts"])
def test_a_line_stands_where_it_says(client, said, place):
    for line in lines(client, **{"in": place}):
        text = Article.objects.get(slug=line["article"]["slug"]).text
        assert text[line["start"] : line["end"]] == line["hit"]


def test_a_line_of_an_interrupted_statement_stands_where_it_says(client):
    article = make_article(text="“We want talks,” she said, “and peace.”")
    make_statement(article=article, segments=[[1, 14], [28, 38]])
    line = lines(client)[0]
    assert article.text[line["start"] : line["end"]] == "peace"


def test_a_line_leads_to_its_statement(client, said):
    assert lines(client, type="direct")[0]["url"] == f"http://testserver{said[0].get_absolute_url()}"


def test_a_line_of_a_text_leads_to_its_paragraph(client):
    make_article(text="Nothing here.\n\nPeace came.", slug="peace-came")
    assert lines(client, **{"in": "texts"})[0]["url"] == "http://testserver/articles/peace-came/#p2"


def test_only_what_was_said_is_read(client):
    make_statement("We agree", article=make_article(text="“We agree,” she said after peace talks."))
    assert lines(client) == []


def test_lines_are_filtered_like_the_list(client, said):
    assert len(lines(client, type="indirect")) == 2


def test_what_readers_cannot_see_is_in_no_line(client):
    make_statement(FIRST, review="rejected")
    make_article(text="A draft on peace.", status="draft")
    assert lines(client) == []


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"q": ""}, "q"),
        ({"q": "-"}, "q"),
        ({"q": "a\0b"}, "q"),
        ({"in": "films"}, "in"),
        ({"by": "colour"}, "by"),
        ({"since": "soon"}, "since"),
    ],
)
def test_what_cannot_be_read_is_a_problem_that_names_it(client, said, asked, field):
    response = client.get("/concordance/", {"format": "json", "q": "peace", **asked})
    assert (response.status_code, list(response.json()["errors"])) == (400, [field])


def test_an_invalid_filter_shows_no_line_and_an_error_beside_its_field(reader, said):
    reader.get("/concordance/?q=peace&since=soon")
    assert (reader.all("table", "concordance"), len(reader.texts("p", "error"))) == ([], 1)


def test_the_first_visit_shows_no_error(reader):
    assert reader.get("/concordance/").texts("p", "error") == []


def test_a_page_costs_a_fixed_number_of_queries(client, said, django_assert_num_queries):
    for number in range(5):
        make_statement(f"More peace {number}", speaker=make_actor())
    probes = connection.vendor == "postgresql"  # whether there are rows enough to look at the newest first
    with django_assert_num_queries(11 + probes):
        client.get("/concordance/?q=peace&by=left")


def test_pages_have_a_hundred_lines(client, monkeypatch):
    monkeypatch.setattr("articles.views.concordance.PER_PAGE", 2)
    make_statement(SECOND)
    make_statement(FIRST)
    data = client.get("/concordance/?q=peace&format=json").json()
    rest = client.get(data["next"].removeprefix("http://testserver")).json()
    assert (data["count"], len(data["items"]), len(rest["items"]), rest["next"]) == (3, 2, 1, None)


@pytest.mark.parametrize("page", ["0", "99", "x"])
def test_a_page_that_is_not_there_is_not_found(client, said, page):
    assert client.get("/concordance/", {"q": "peace", "page": page}).status_code == 404


@pytest.mark.parametrize("by", ["date", "left"])
def test_an_export_has_every_line_whatever_its_chunks(client, said, monkeypatch, by):
    monkeypatch.setattr(concordance, "CHUNK", 1)
    rows = list(csv.DictReader(io.StringIO(text_of(client.get(f"/concordance/?q=peace&by={by}&export=csv")))))
    assert [row["right"] for row in rows] == [line["right"] for line in lines(client, by=by)]


def test_an_export_by_date_has_more_than_are_counted(client, said, monkeypatch):
    monkeypatch.setattr(concordance, "MOST", 1)
    exported = text_of(client.get("/concordance/?q=peace&export=jsonl")).splitlines()
    assert [json.loads(line)["hit"] for line in exported] == ["peace"] * 3


def test_more_than_can_be_sorted_is_a_problem(client, said, monkeypatch):
    monkeypatch.setattr(concordance, "MOST", 1)
    response = client.get("/concordance/?q=peace&by=left&export=csv")
    assert (response.status_code, "only so many are sorted" in response.json()["detail"]) == (400, True)


def test_a_page_says_that_there_are_more(reader, said, monkeypatch):
    monkeypatch.setattr(concordance, "MOST", 1)
    assert "The first 1 by date are sorted here" in reader.get("/concordance/?q=peace&by=left").text
