"""Records that are only to be looked at."""

import pytest

from articles.models import Evaluation
from tests import factories
from tests.admin.browser import add_url, change_url


@pytest.fixture(params=["capture", "evaluation"])
def record(request, db):
    if request.param == "capture":
        return factories.make_article(title="Talks to go on").capture
    figures = {"pages": 5, "all": {"precision": 0.93, "recall": 0.91}}
    return Evaluation.objects.create(engine="1", reference="seeds", pages=5, figures=figures)


def test_a_record_can_be_looked_at(desk, record):
    assert desk.get(change_url(record)).status_code == 200


def test_a_record_can_not_be_changed(desk, record):
    assert desk.post(change_url(record), {"name": "x", "engine": "x"}).status_code == 403


def test_a_record_can_not_be_deleted(desk, record):
    address = change_url(record).replace("/change/", "/delete/")
    assert desk.post(address, {"post": "yes"}).status_code == 403


def test_a_record_can_not_be_added(desk, record):
    assert desk.get(add_url(record._meta.model_name)).status_code == 403


def test_the_figures_of_an_evaluation_are_a_table(desk, db):
    figures = {"all": {"precision": 0.93}}
    record = Evaluation.objects.create(engine="1", reference="seeds", pages=5, figures=figures)
    page = desk.get(change_url(record)).content.decode()
    assert "<td>all: precision</td><td>0.93</td>" in page


def test_a_capture_leads_to_its_article(desk, db):
    article = factories.make_article(title="Talks to go on")
    assert change_url(article) in desk.get(change_url(article.capture)).content.decode()
