"""Many pages at once: a report first, then what is wanted."""

import json
from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings
from django.urls import reverse
from django.utils import timezone

from articles.ingest.pages import take_in
from articles.ingest.sources import Source
from articles.models import Article, Upload, UploadedFile
from tests import factories
from tests.admin.test_paste import PAGE

UPLOAD = "/admin/articles/article/upload/"


def file(name="page.txt", text=PAGE):
    return SimpleUploadedFile(name, text.encode())


def bring(desk, *files, status="draft"):
    return desk.post(UPLOAD, {"pages": list(files), "status": status}, follow=True)


def take(desk, *numbers, step="take"):
    address = reverse("admin:articles_article_upload_report", args=[Upload.objects.latest("pk").pk])
    return desk.post(address, {"page": list(numbers), "step": step}, follow=True)


def states(response):
    return [page.state for page, _ in response.context["pages"]]


OTHER = PAGE.replace("family reunions", "river surveys").replace("separated families", "the two rivers")


def test_a_report_says_what_each_file_holds(desk):
    assert states(bring(desk, file(), file("empty.txt", " "))) == ["new", "failed"]


def test_nothing_is_taken_in_before_the_report_is_read(desk):
    bring(desk, file())
    assert not Article.objects.exists()


def test_what_is_ticked_is_taken_in(desk):
    bring(desk, file(), file("other.txt", OTHER))
    take(desk, 2)
    assert "river surveys" in Article.objects.get().text


def test_the_articles_get_the_status_that_was_chosen(desk):
    bring(desk, file(), status="published")
    take(desk, 1)
    assert Article.objects.get().is_public


def test_the_outcome_leads_to_the_article(desk):
    bring(desk, file())
    response = take(desk, 1)
    assert reverse("admin:articles_article_review", args=[Article.objects.get().pk]) in response.text


def test_looking_at_the_outcome_again_takes_nothing_in_again(desk):
    bring(desk, file())
    take(desk, 1)
    take(desk, 1)
    assert Article.objects.count() == 1


def test_the_files_are_not_kept_longer_than_needed(desk):
    bring(desk, file())
    take(desk, 1)
    assert not UploadedFile.objects.exists()


def test_records_are_pages_each(desk):
    lines = "\n".join(json.dumps({"text": text}) for text in (PAGE, OTHER))
    assert states(bring(desk, file("pages.jsonl", lines))) == ["new", "new"]


def test_a_record_that_is_broken_is_named_with_its_line(desk):
    response = bring(desk, file("pages.jsonl", json.dumps({"text": PAGE}) + "\n{"))
    assert "pages.jsonl:2" in response.text


def test_a_page_that_the_archive_has_is_named_with_its_article(desk):
    take_in(Source("page.txt", PAGE.encode()))
    response = bring(desk, file())
    assert (states(response), Article.objects.get().title in response.text) == (["there"], True)


def test_the_same_file_twice_is_one_page(desk):
    assert states(bring(desk, file(), file("copy.txt"))) == ["new", "there"]


def test_a_file_of_another_kind_is_refused_with_its_reason(desk):
    assert "is none of .txt" in bring(desk, file("scan.pdf")).text


def test_without_a_tick_nothing_is_taken_in_and_the_report_stays(desk):
    bring(desk, file())
    assert states(take(desk)) == ["new"]


def test_files_can_be_discarded(desk):
    bring(desk, file())
    take(desk, step="discard")
    assert (Upload.objects.exists(), Article.objects.exists()) == (False, False)


def test_no_file_is_an_error_beside_the_field(desk):
    assert "pages" in bring(desk).context["form"].errors


@override_settings(UPLOAD_PAGES=1)
def test_more_pages_than_one_upload_may_bring_are_refused(desk):
    response = bring(desk, file(), file("other.txt", OTHER))
    assert "more than the 1 pages" in response.context["form"].errors["pages"][0]


@override_settings(UPLOAD_TOTAL=100)
def test_more_bytes_than_one_upload_may_bring_are_refused(desk):
    assert "one upload may have" in bring(desk, file()).context["form"].errors["pages"][0]


def test_another_editor_does_not_see_the_files(desk, client):
    bring(desk, file())
    client.force_login(factories.make_editor("park"))
    address = reverse("admin:articles_article_upload_report", args=[Upload.objects.get().pk])
    assert client.get(address).status_code == 404


def test_forgotten_files_are_cleared_away(desk):
    bring(desk, file())
    Upload.objects.update(created=timezone.now() - timedelta(days=2))
    bring(desk, file("other.txt", OTHER))
    assert Upload.objects.count() == 1


def test_the_same_story_is_linked(desk):
    bring(desk, file(), file("copy.html", f"<html><body><article><p>{PAGE}</p></article></body></html>"))
    take(desk, 1, 2)
    assert len({article.wire_story_id for article in Article.objects.all()} - {None}) == 1


def test_the_additions_are_in_the_log(desk):
    bring(desk, file())
    take(desk, 1)
    history = desk.get(reverse("admin:articles_article_history", args=[Article.objects.get().pk]))
    assert "Added" in history.text


def test_the_list_of_articles_leads_here(desk):
    assert UPLOAD in desk.get(reverse("admin:articles_article_changelist")).text
