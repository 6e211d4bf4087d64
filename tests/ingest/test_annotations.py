"""Annotations that were given out land on the same words when they are brought in again."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from articles.ingest.annotations import AnnotationError, import_annotations
from articles.ingest.articles import save_text
from articles.models import Article, PastAddress, Statement
from tests.factories import make_actor, make_article, make_statement

pytestmark = pytest.mark.django_db


def given_out(article):
    return Client().get(article.get_absolute_url(), {"format": "annotations"}).json()


def spans(article):
    rows = Statement.objects.filter(article=article).order_by("start", "-end", "id")
    return [(one.segments, one.type, [str(who) for who in one.attributions.all()]) for one in rows]


@pytest.fixture
def article():
    article = make_article(
        text="“We will go on,” Kang said. “It takes time.”\n\nSeoul agreed. “We will go on,” it said."
    )
    make_statement(article=article, segments=[[1, 14], [29, 42]], speaker=make_actor("Kang Kyung-wha"))
    make_statement(article=article, segments=[[61, 74]], speaker="Seoul", type="mixed")
    return article


@pytest.mark.parametrize("number", range(5))
def test_every_annotation_of_the_seeds_lands_on_the_same_words(archive, number):
    article = Article.objects.order_by("slug")[number]
    Statement.objects.filter(article=article, is_public=False).delete()
    before, given = spans(article), given_out(article)
    Statement.objects.filter(article=article).delete()
    report = import_annotations(given)
    assert (spans(article), len(report.added), report.refused) == (before, len(before), [])


def test_segments_kinds_and_speakers_come_back(article):
    before, given = spans(article), given_out(article)
    Statement.objects.all().delete()
    import_annotations(given)
    assert spans(article) == before


def test_what_is_new_is_a_suggestion_that_no_re_run_takes_back(article):
    given = given_out(article)
    Statement.objects.all().delete()
    import_annotations(given)
    assert not Statement.objects.exclude(review="suggested", origin="editor", edited=True).exists()


def test_what_is_there_is_not_brought_in_twice(article):
    assert import_annotations(given_out(article)).known == 2


def test_words_are_found_again_in_a_text_that_was_corrected():
    article = make_article(text="“We will go on,” Kang said. “It takes time.”")
    make_statement(article=article, segments=[[1, 14], [29, 42]])
    given = given_out(article)
    Statement.objects.all().delete()
    save_text(article, f"Seoul, Monday. {article.text}")
    import_annotations(given)
    assert [segments for segments, *_ in spans(article)] == [[[16, 29], [44, 57]]]


def test_words_that_could_be_meant_in_two_places_are_refused(article):
    (one,) = [one for one in given_out(article)["first"]["items"] if isinstance(one["target"], dict)]
    one["target"]["selector"] = {"type": "TextQuoteSelector", "exact": "We will go on"}
    assert import_annotations(one).refused == [
        f"{one['id']}: “We will go on” has no place in the text that is beyond doubt"
    ]


def test_an_article_is_found_at_its_former_address(article):
    given = json.loads(json.dumps(given_out(article)).replace(article.slug, "a-former-slug"))
    PastAddress.objects.create(kind="article", value="a-former-slug", article=article)
    assert import_annotations(given).known == 2


SOURCE = "https://archive.example/articles/none/"


@pytest.mark.parametrize(
    ("annotation", "said"),
    [
        ({"target": {"source": SOURCE}}, "a target has no source, or no selector that can be read"),
        ({"target": {"source": SOURCE, "selector": []}}, "it does not quote the words (TextQuoteSelector)"),
        (
            {"target": {"source": SOURCE, "selector": {"type": "TextQuoteSelector", "exact": "x"}}},
            "the archive has no article none",
        ),
        (
            {"target": {"source": "https://e.org/", "selector": {"type": "TextQuoteSelector", "exact": "x"}}},
            "its targets are not in one article of the archive",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(annotation, said):
    assert import_annotations([annotation]).refused == [f"annotation 1: {said}"]


@pytest.mark.parametrize("data", [{}, "words", 3])
def test_what_is_no_annotation_is_an_error(data):
    with pytest.raises(AnnotationError, match="no annotation, page or collection"):
        import_annotations(data)


def test_the_command_tells_what_became_of_a_file(article, tmp_path):
    path, out = tmp_path / "annotations.json", StringIO()
    path.write_text(json.dumps(given_out(article)), encoding="utf-8")
    call_command("import_annotations", str(path), stdout=out)
    assert out.getvalue() == f"{path}: 0 new suggestions, 2 known already.\n"


@pytest.mark.parametrize(
    ("written", "said"), [("{", "is not JSON"), ("[{}]", "1 not brought in"), ("3", "no annotation")]
)
def test_the_command_fails_where_something_is_wrong(tmp_path, written, said):
    path = tmp_path / "annotations.json"
    path.write_text(written)
    with pytest.raises(CommandError, match=said):
        call_command("import_annotations", str(path), stdout=StringIO())


def test_the_command_fails_without_a_file(tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        call_command("import_annotations", str(tmp_path / "none.json"))
