"""What a speaker is reported with elsewhere, in much the same words."""

import csv

import pytest
from django.utils import timezone

from articles.facets.renderings import VAGUE, pieces, renderings, words_in
from articles.ingest.decisions import decide
from articles.ingest.utterances import decide_pair
from articles.models import Statement
from articles.templatetags.archive import day
from tests.factories import make_actor, make_article, make_editor, make_publisher, make_statement
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
    for date in ("2019-07-04", "2019-07-01", "2019-07-03"):
        report(MUCH_THE_SAME, ahn, date, f"Paper of {date}")
    assert [one.article.published for one in renderings(statement)] == [
        "2019-07-01", "2019-07-03", "2019-07-04",
    ]  # fmt: skip


def test_a_statement_of_no_known_day_is_compared_with_no_other(client, ahn):
    statement = report(HERE, ahn, "")
    report(MUCH_THE_SAME, ahn, "")
    assert client.get(statement.get_absolute_url()).status_code == 200
    assert renderings(statement) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("the navy will not sail to the northern islands this year", "2019-07-02"),
        (MUCH_THE_SAME, "2019-07-06"),
        (MUCH_THE_SAME, "2019-06-28"),
        ("the liaison office", "2019-07-02"),
    ],
    ids=["other words", "days later", "days before", "too few words"],
)
def test_what_is_not_alike_is_not_shown(reader, ahn, words, said):
    statement = report(HERE, ahn)
    report(words, ahn, said, "Hill Times")
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


def test_what_an_editor_rejected_is_hidden(reader, ahn):
    statement, other = report(HERE, ahn), report(MUCH_THE_SAME, ahn, outlet="Hill Times")
    decide_pair(statement, other, "rejected", by=make_editor("kim"))
    assert renderings(statement) == renderings(other) == []


def test_what_an_editor_confirmed_is_said_so_whatever_its_words(reader, ahn):
    statement = report(HERE, ahn)
    other = report("dialogue has to begin anew", "A spokesman", "2019-09-01", "Hill Times")
    decide_pair(other, statement, "confirmed", by=make_editor("kim"))
    reader.get(statement.get_absolute_url())
    today = day(timezone.now())
    assert f"; indirect, confirmed on {today}" in section(reader, "The same utterance elsewhere")


def test_a_decision_on_a_statement_that_readers_do_not_see_is_not_shown(ahn):
    statement, other = report(HERE, ahn), report(MUCH_THE_SAME, ahn, outlet="Hill Times")
    decide_pair(statement, other, "confirmed", by=make_editor("kim"))
    decide(Statement.objects.filter(pk=other.pk), "rejected", by=make_editor("lee"))
    assert renderings(statement) == []
    decide(Statement.objects.filter(pk=other.pk), "suggested", by=make_editor("min"))
    assert [one.confirmed is not None for one in renderings(statement)] == [True]


def test_what_is_confirmed_is_in_the_record_of_both_and_in_the_list(client, ahn):
    statement, other = report(HERE, ahn), report(MUCH_THE_SAME, ahn, outlet="Hill Times")
    decide_pair(statement, other, "confirmed", by=make_editor("kim"))
    alone = client.get(f"{other.get_absolute_url()}?format=json").json()
    listed = client.get("/statements/?export=csv")
    text = b"".join(listed.streaming_content).decode()
    assert alone["same_utterance"] == [statement.key]
    assert sorted(row["same_utterance"] for row in csv.DictReader(text.splitlines())) == sorted(
        [statement.key, other.key]
    )


def test_what_is_confirmed_is_linked_data_of_both_articles(client, ahn):
    statement, other = report(HERE, ahn), report(MUCH_THE_SAME, ahn, outlet="Hill Times")
    decide_pair(statement, other, "confirmed", by=make_editor("kim"))
    node = client.get(f"{other.article.get_absolute_url()}?format=jsonld").json()["hasPart"][0]
    address = f"http://testserver{statement.get_absolute_url()}"
    assert node["exampleOfWork"] == {"@type": "CreativeWork", "workExample": [{"@id": address}]}


@pytest.mark.parametrize("confirmed", [1, 4])
def test_queries_do_not_grow_with_what_is_confirmed(ahn, confirmed, django_assert_num_queries):
    statement = report(HERE, ahn)
    for number in range(confirmed):
        decide_pair(
            statement, report(HERE, ahn, outlet=f"Post {number}"), "confirmed", by=make_editor(f"e{number}")
        )
    statement.credited  # noqa: B018 (read with the page)
    with django_assert_num_queries(3):
        assert len(renderings(statement)) == confirmed


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
    roots = frozenset(root for root, *_ in words_in("the office opened"))
    cut = pieces("“Brave new offices,” and a red door, opened", roots)
    assert "".join(piece for piece, _ in cut) == "“Brave new offices,” and a red door, opened"
    assert [piece for piece, other in cut if other] == ["Brave new", "red door"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Panmunjom", "Panmunjeom"),
        ("Kaesong", "Gaeseong"),
        ("Pusan", "Busan"),
        ("Chongjin", "Cheongjin"),
        ("Yonpyong", "Yeonpyeong"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("nuclear-free", "nuclear free"),
        ("Kaesong's", "Gaeseong"),
    ],
)
def test_spellings_of_one_name_are_one_word(one, other):
    assert [word for word, *_ in words_in(one)] == [word for word, *_ in words_in(other)]


@pytest.mark.parametrize(("one", "other"), [("dry", "try"), ("drain", "train"), ("defence", "pretence")])
def test_other_words_stay_apart(one, other):
    assert [word for word, *_ in words_in(one)] != [word for word, *_ in words_in(other)]


def test_a_report_with_other_spellings_is_found_and_they_are_not_marked(reader, ahn):
    statement = report("Kim Jong-un must come to Kaesong and Panmunjom", ahn)
    report("Kim Jong Un should come to Gaeseong or Panmunjeom", ahn, outlet="Hill Times")
    reader.get(statement.get_absolute_url())
    assert reader.texts("ins") == ["Marked"]


def test_a_compound_that_stands_only_there_is_marked_whole():
    cut = pieces("a long-range launch", frozenset({"launch"}))
    assert [piece for piece, other in cut if other] == ["long-range"]
