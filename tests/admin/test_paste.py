"""Adding a page in the admin: it goes the way of all pages."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings

from articles.models import Article, Capture
from tests import factories
from tests.admin.browser import add_url, change_url

PAGE = """Seoul offers talks on reunions
2020-09-16

SEOUL, Sept. 16 (Yonhap) -- The unification ministry said Wednesday it would offer talks on family reunions.

"We are ready to sit down at any time," ministry spokesperson Yoh Sang-key told reporters in Seoul.

He stressed that the reunions of separated families could not wait any longer and should come first.
"""


def paste(desk, page=PAGE, **values):
    return desk.post(add_url("article"), {"page": page, "status": "draft", **values})


def errors(response):
    return response.context["form"].errors


def test_a_pasted_page_becomes_an_article(desk):
    paste(desk)
    assert "ready to sit down" in Article.objects.get().text


def test_the_capture_is_what_was_pasted(desk):
    paste(desk, PAGE.replace("\n", "\r\n"))  # as a browser sends it
    assert bytes(Capture.objects.get().data) == PAGE.encode()


def test_statements_are_found(desk):
    paste(desk)
    assert Article.objects.get().statements.count() >= 1


def test_the_editor_goes_on_to_the_article(desk):
    response = paste(desk)
    assert response.url == change_url(Article.objects.get())


def test_a_draft_is_not_public(desk):
    paste(desk)
    assert not Article.objects.public().exists()


def test_a_page_can_be_published_at_once(desk):
    paste(desk, status="published")
    assert Article.objects.public().exists()


def test_a_file_is_taken_in(desk):
    paste(desk, page="", file=SimpleUploadedFile("page.txt", PAGE.encode()))
    assert Capture.objects.get().name == "page.txt"


def test_what_the_editor_knows_counts_more_than_the_page(desk):
    publisher = factories.make_publisher("Hankyoreh", slug="hankyoreh")
    paste(desk, publisher=publisher.pk, published="2020-09-15")
    article = Article.objects.get()
    assert (article.publisher, article.published) == (publisher, "2020-09-15")


def test_the_same_page_twice_is_one_article_and_a_link_to_it(desk):
    paste(desk)
    response = paste(desk)
    assert f'<a href="{change_url(Article.objects.get())}">' in str(errors(response)["__all__"])


def test_a_title_with_markup_is_escaped_in_the_message(desk):
    paste(desk)
    Article.objects.update(title="<script>alert(1)</script>")
    assert "<script>alert" not in paste(desk).content.decode()


def test_nothing_pasted_is_asked_for(desk):
    assert "Paste a page" in str(errors(paste(desk, page=" "))["page"])


def test_a_page_and_a_file_are_one_too_many(desk):
    response = paste(desk, file=SimpleUploadedFile("page.txt", b"x"))
    assert "one of the two" in str(errors(response)["file"])


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02\x89PNG\r\n" * 40])
def test_a_file_without_a_story_says_why_beside_the_field(desk, data):
    response = paste(desk, page="", file=SimpleUploadedFile("page.txt", data))
    assert errors(response)["file"]


@override_settings(UPLOAD_LIMIT=100)
def test_a_file_that_is_too_large_is_refused(desk):
    response = paste(desk, page="", file=SimpleUploadedFile("page.txt", PAGE.encode()))
    assert "a page may have" in str(errors(response)["file"])


def test_a_date_that_is_no_date_is_refused_beside_its_field(desk):
    assert "is not an EDTF date" in str(errors(paste(desk, published="16 September"))["published"])


def test_what_was_refused_is_not_lost(desk):
    response = paste(desk, published="16 September")
    assert "ready to sit down" in response.content.decode()


def test_a_refused_page_leaves_nothing_behind(desk):
    paste(desk, published="16 September")
    assert not Capture.objects.exists()
