"""An archive that was made of a data set is the archive that the data set was made of."""

import json

import pytest
from django.utils import timezone
from frictionless import Package

from articles.dataset import Maker, export_dataset, import_dataset
from articles.ingest.publication import withdraw
from articles.ingest.utterances import decide_pair
from articles.models import Actor, Article, PastAddress, Publisher, Statement
from tests.dataset.archives import NOW, addresses, all_that_is_given, empty_the_archive, files_of
from tests.factories import make_article, make_editor

MAKER = Maker("https://archive.example.org/", "CC-BY-4.0", "archive@example.org")


@pytest.fixture
def _still(monkeypatch, settings):
    """Exports hold the moment at which they are made."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    settings.EXPORTS_PER_MINUTE = 1_000_000


def articles_with_statements():
    """The first two articles that have some."""
    return Statement.objects.public().order_by("article").values_list("article", flat=True).distinct()[:2]


@pytest.fixture
def mixed(archive):
    """The seeds, with a publisher that is not shown, a withdrawn article, and addresses that redirect."""
    shut, gone = Article.objects.order_by("pk")[:2]
    shut.rights = "statements"
    shut.save()
    withdraw([gone], "Asked for by the publisher.", by="a test")
    inner = Statement.objects.public().exclude(article=shut)[0]
    PastAddress.objects.create(kind="article", value="an-old-slug", article=shut)
    PastAddress.objects.create(kind="statement", value="anoldkeyabcd", statement=inner)
    PastAddress.objects.create(kind="actor", value="an-old-name", actor=Actor.objects.quoted()[0])
    paper = Publisher.objects.with_articles()[0]
    PastAddress.objects.create(kind="publisher", value="an-old-paper", publisher=paper)
    one, other = (Statement.objects.public().filter(article=pk)[0] for pk in articles_with_statements())
    decide_pair(one, other, "confirmed", by=make_editor("kim"))
    make_article("A draft", status="draft")
    return shut


@pytest.mark.usefixtures("_still", "mixed")
def test_every_address_gives_the_same_bytes_again(tmp_path):
    listed = addresses()
    given = all_that_is_given(listed)
    export_dataset(tmp_path / "set", MAKER)
    Article.objects.filter(status="draft").delete()
    empty_the_archive()
    import_dataset(tmp_path / "set")
    again = all_that_is_given(listed)
    assert [address for address in listed if again[address] != given[address]] == []


@pytest.mark.usefixtures("_still", "mixed")
def test_exported_again_it_is_the_same_file_by_file(tmp_path):
    export_dataset(tmp_path / "first", MAKER)
    empty_the_archive()
    import_dataset(tmp_path / "first")
    export_dataset(tmp_path / "second", MAKER)
    assert files_of(tmp_path / "second") == files_of(tmp_path / "first")


def test_every_file_of_the_seeds_is_valid(archive, tmp_path):
    export_dataset(tmp_path / "set", Maker())
    report = Package(str(tmp_path / "set" / "datapackage.json")).validate()
    assert report.flatten(["type", "note"]) == []


def test_a_data_set_of_before_there_were_confirmed_utterances_is_read(archive, tmp_path):
    export_dataset(tmp_path, MAKER)
    (tmp_path / "same_utterances.csv").unlink()
    package = json.loads((tmp_path / "datapackage.json").read_text())
    package["resources"] = [one for one in package["resources"] if one["name"] != "same_utterances"]
    (tmp_path / "datapackage.json").write_text(json.dumps(package))
    empty_the_archive()
    assert import_dataset(tmp_path)["same_utterances"] == 0
