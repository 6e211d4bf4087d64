"""What a speaker is reported with elsewhere, in much the same words."""

import pytest

from articles.facets.renderings import VAGUE, pieces, renderings
from articles.facets.words import words_of
from tests.factories import make_actor, make_article, make_publisher, make_statement
from tests.views.conftest import section

HERE = "the two Koreas should reopen the liaison office before winter"
MUCH_THE_SAME = "the Koreas ought to reopen their liaison office before the winter snow"


@pytest.fixture
def ahn(db):
    return make_actor("Ahn Ji", slug="ahn-ji")


def report(words, speaker, day="2019-07-02", outlet="Lake Herald", **values):
    """A statement in an article of its own, published on the day it was said."""
    article = make_article(
        title=f"{outlet} on {day}", text=f"She said {words}.", published=day, publisher=make_publisher(outlet)
    )
    return make_statement(words, article=article, speaker=speaker, said=day, type="indirect", **values)


def test_another_report_of_the_same_words_is_found_and_its_own_words_are_marked(reader, ahn):
    statement = report(HERE, ahn)
    other = report(MUCH_THE_SAME, ahn, "2019-07-03", "Hill Times")
    reader.get(statement.get_absolute_url())
    text = section(reader, "Elsewhere in much the same words")
    assert "Hill Times on 2019-07-03, Hill Times, 3 July 2019; indirect" in text
    assert reader.texts("ins") == ["Marked", "ought", "snow"]
    assert other.get_absolute_url() in {link.get("href") for link in reader.all("a")}


def test_the_earliest_published_comes_first(ahn):
    statement = report(HERE, ahn)
    for day in ("2019-07-04", "2019-07-01", "2019-07-03"):
        report(MUCH_THE_SAME, ahn, day, f"Paper of {day}")
    assert [one.article.published for one in renderings(statement)] == [
        "2019-07-01", "2019-07-03", "2019-07-04",
    ]  # fmt: skip


def test_a_statement_of_no_known_day_is_compared_with_no_other(client, ahn):
    statement = report(HERE, ahn, "")
    report(MUCH_THE_SAME, ahn, "")
    assert client.get(statement.get_absolute_url()).status_code == 200
    assert renderings(statement) == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("the navy will not sail to the northern islands this year", "2019-07-02"),
        (MUCH_THE_SAME, "2019-07-06"),
        (MUCH_THE_SAME, "2019-06-28"),
        ("the liaison office", "2019-07-02"),
    ],
    ids=["other words", "days later", "days before", "too few words"],
)
def test_what_is_not_alike_is_not_shown(reader, ahn, words, day):
    statement = report(HERE, ahn)
    report(words, ahn, day, "Hill Times")
    reader.get(statement.get_absolute_url())
    assert renderings(statement) == []
    assert "Elsewhere" not in reader.text


def test_the_words_of_somebody_else_or_of_the_same_article_are_not(ahn):
    statement = report(HERE, ahn)
    report(HERE, make_actor("Baek Su", slug="baek-su"), outlet="Hill Times")
    report(HERE, "Ahn Ji", outlet="Sea Post")
    twice = make_article(text=f"She said {HERE}. She said again {MUCH_THE_SAME}.", published="2020-01-01")
    first = make_statement(HERE, article=twice, speaker=ahn, said="2020-01-01")
    make_statement(MUCH_THE_SAME, article=twice, speaker=ahn, said="2020-01-01")
    assert renderings(statement) == renderings(first) == []


def test_a_rejected_one_is_not(ahn):
    statement = report(HERE, ahn)
    report(HERE, ahn, outlet="Hill Times", review="rejected")
    assert renderings(statement) == []


def test_a_joint_statement_is_found_once(ahn):
    baek = make_actor("Baek Su", slug="baek-su")
    statement = report(HERE, ahn)
    other = report(HERE, ahn, outlet="Hill Times")
    for one in (statement, other):
        one.attributions.create(actor=baek, position=1)
    assert [one.key for one in renderings(statement)] == [other.key]


def test_a_statement_of_hardly_any_date_is_compared_with_none(ahn):
    statement = report(HERE, ahn)
    vague = report(HERE, ahn, "2019")
    assert vague.date_latest - vague.date > VAGUE
    assert renderings(vague) == []
    assert statement.date_latest == statement.date


def test_the_pieces_are_the_content_and_words_in_a_row_are_one():
    roots = frozenset(root for root, *_ in words_of("the office opened"))
    cut = pieces("“Brave new offices,” and a red door, opened", roots)
    assert "".join(piece for piece, _ in cut) == "“Brave new offices,” and a red door, opened"
    assert [piece for piece, other in cut if other] == ["Brave new", "red door"]
