"""Adding a page in the admin: it goes the way of all pages."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings
from django.urls import reverse

from articles.models import Article, Capture
from tests import factories
from tests.admin.browser import add_url, change_url

PAGE = """Seoul offers talks on reunions
2020-09-16

SEOUL, Sept. 16 (Yonhap) -- The unification ministry said Wednesday it would offer talks on family reunions.

"We are ready to sit down at any time," ministry spokesperson Yoh Sang-key told reporters in Seoul.

He stressed that the reunions of separated families could not wait any longer and should come first.
"""


def look(desk, page=PAGE, **values):
    """The first step: what the machine makes of it."""
    return desk.post(add_url("article"), {"page": page, "status": "draft", **values})


def sent_back(response, step, **changes):
    """What a browser sends from the preview."""
    form = response.context["form"]
    data = {bound.name: bound.value() for bound in form if bound.value() not in (None, "")}
    data["done"] = response.context["done"]
    return {**data, "step": step, **changes}


def again(desk, response, step="read", **changes):
    return desk.post(add_url("article"), sent_back(response, step, **changes))


def paste(desk, page=PAGE, **values):
    """All steps: look, and save as it is."""
    response = look(desk, page, **values)
    return again(desk, response, "save") if "preview" in response.context else response


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


def test_the_editor_goes_on_to_the_review(desk):
    response = paste(desk)
    assert response.url == reverse("admin:articles_article_review", args=[Article.objects.get().pk])


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
    paste(desk, publisher=publisher.name, published="2020-09-15")
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


def test_looking_saves_nothing(desk):
    look(desk)
    assert not Capture.objects.exists()


def test_each_cut_is_shown_with_its_reason(desk):
    cuts = look(desk).context["cuts"]
    assert any(words == "2020-09-16" or "2020-09-16" in words for _, words, _, _ in cuts)


def cut_of(response, words):
    return next(number for number, text, _, _ in response.context["cuts"] if words in text)


def test_a_cut_that_is_taken_back_is_in_the_story(desk):
    first = look(desk, PAGE + "\nRead more: Other headlines of the day on our site\n")
    number = cut_of(first, "Other headlines")
    second = again(desk, first, take_back=[number])
    assert "Other headlines" in second.context["form"]["text"].value()


def test_a_cut_that_is_cut_again_is_out_of_the_story(desk):
    first = look(desk, PAGE + "\nRead more: Other headlines of the day on our site\n")
    number = cut_of(first, "Other headlines")
    second = again(desk, first, take_back=[number])
    third = again(desk, second, take_back=[])
    assert "Other headlines" not in third.context["form"]["text"].value()


def test_a_cut_taken_back_is_no_cut_of_the_article(desk):
    first = look(desk, PAGE + "\nRead more: Other headlines of the day on our site\n")
    again(desk, first, "save", take_back=[cut_of(first, "Other headlines")])
    article = Article.objects.get()
    page = article.capture.text
    assert not any("Other headlines" in page[cut["start"] : cut["end"]] for cut in article.cuts)


def test_a_corrected_title_and_text_are_saved(desk):
    again(desk, look(desk), "save", title="Another title", text='"We are ready," Lee said.')
    article = Article.objects.get()
    assert (article.title, article.text) == ("Another title", '"We are ready," Lee said.')


def test_statements_are_read_from_the_corrected_text(desk):
    response = again(desk, look(desk), text='"We are ready to talk," Lee said on Monday.')
    assert [row["content"] for row in response.context["statements"]] == ["We are ready to talk"]


def test_a_corrected_date_says_that_an_editor_decided(desk):
    again(desk, look(desk), "save", published="2020-09-17")
    article = Article.objects.get()
    assert (article.published, article.published_basis) == ("2020-09-17", "decided by an editor")


def test_a_date_that_was_right_keeps_how_it_is_known(desk):
    first = look(desk)
    basis = first.context["preview"].page.published.basis
    again(desk, first, "save")
    assert Article.objects.get().published_basis == basis


def test_the_words_of_a_date_are_marked_on_the_page(desk):
    assert "<mark>2020-09-16</mark>" in look(desk).content.decode()


def test_a_date_that_is_no_date_is_refused_and_nothing_typed_is_lost(desk):
    response = again(desk, look(desk), "save", published="Sept. 16", title="Typed by hand")
    assert ("published" in errors(response), response.context["form"]["title"].value()) == (
        True,
        "Typed by hand",
    )


def test_a_statement_that_is_left_out_is_kept_as_rejected(desk):
    first = look(desk)
    content = first.context["statements"][0]["content"]
    again(desk, first, "save", leave_out=[content])
    assert Article.objects.get().statements.get(content=content).review == "rejected"


def test_speakers_without_an_entry_are_named(desk):
    assert "Yoh Sang-key" in dict(look(desk).context["preview"].unknown_speakers())


def test_back_gives_the_pasted_page_again(desk):
    response = again(desk, look(desk), "back")
    assert response.context["form"]["page"].value() == PAGE


LATIN = "<html><body><article><h1>Caf\xe9 talks</h1><p>“We will go on,” Minister Byun said.</p></article>"


def forth(desk, response, **changes):
    """What a browser sends from the first form after going back."""
    form = response.context["form"]
    data = {bound.name: bound.value() for bound in form if bound.value() not in (None, "")}
    return desk.post(add_url("article"), {**data, "step": "look", **changes})


def corrected(desk, response):
    """The preview with a correction of every kind."""
    given = response.context["form"]
    text = given["text"].value().replace("any time", "any hour")
    return again(
        desk, response, "back",
        title="Seoul offers to talk", published="2020-09-17", byline="Kim Eun-jung", text=text,
        leave_out=[response.context["statements"][0]["content"]], url="https://example.org/a",
    )  # fmt: skip


def values(response):
    names = ("title", "published", "byline", "text", "leave_out", "url", "status")
    return {name: response.context["form"][name].value() for name in names}


def test_going_back_and_forth_again_loses_no_correction(desk):
    first = look(desk)
    out = first.context["statements"][0]["content"]
    found = values(forth(desk, corrected(desk, first)))
    assert "any hour" in found.pop("text")
    assert found == {
        "title": "Seoul offers to talk",
        "published": "2020-09-17",
        "byline": "Kim Eun-jung",
        "leave_out": [out],
        "url": "https://example.org/a",
        "status": "draft",
    }


def test_what_is_said_in_the_first_form_after_going_back_counts(desk):
    shown = forth(desk, corrected(desk, look(desk)), published="2020-09-18", status="published")
    assert (values(shown)["published"], values(shown)["status"]) == ("2020-09-18", "published")


def test_a_file_that_goes_back_stays_the_same_file(desk):
    data = LATIN.replace("“", "&ldquo;").replace("”", "&rdquo;").encode("latin-1")
    first = desk.post(add_url("article"), {"file": SimpleUploadedFile("cafe.html", data), "status": "draft"})
    back = corrected(desk, first)
    assert "cafe.html" in back.content.decode()
    again(desk, forth(desk, back), "save")
    article = Article.objects.get()
    assert (bytes(article.capture.data), article.capture.name) == (data, "cafe.html")
    assert (article.title, article.published) == ("Seoul offers to talk", "2020-09-17")


def test_corrections_of_another_page_are_not_kept(desk):
    other = PAGE.replace("reunions", "roads").replace("2020-09-16", "2020-09-23")
    found = values(forth(desk, corrected(desk, look(desk)), page=other))
    assert (found["byline"], found["published"]) == ("", "2020-09-23")


@pytest.mark.parametrize("kept", ["x", "[]", "{}", '{"sha256": 1}', '{"sha256": "", "name": "", "x": 1}'])
def test_what_was_kept_and_was_damaged_is_let_go(desk, kept):
    assert "preview" in look(desk, kept=kept).context


def test_the_same_story_of_another_outlet_is_shown(desk):
    paste(desk)
    other = PAGE.replace("Seoul offers talks on reunions", "Talks offered, says Seoul").replace(
        "Yonhap", "AFP"
    )
    found = look(desk, other).context["duplicates"]
    assert [one.article for one, _ in found] == [Article.objects.get()]


def test_another_story_is_no_duplicate(desk):
    paste(desk)
    other = "A quiet day\n2020-09-17\n\nNothing was said in Pyongyang on Thursday, officials told us there."
    assert look(desk, other).context["duplicates"] == []


def test_two_editors_who_paste_the_same_page_get_one_article_and_one_message(desk):
    first, second = look(desk), look(desk)
    again(desk, first, "save")
    answer = again(desk, second, "save")
    assert Article.objects.count() == 1
    assert "in the archive already" in answer.content.decode()


HOSTILE = (
    "<img src=x onerror=alert(1)>\n\n<script>alert(2)</script> said Kim, \u202eon Monday, it would go on."
)


def test_nothing_of_a_hostile_page_is_markup(desk):
    page = look(desk, HOSTILE + "\n\n" + PAGE).content.decode()
    assert "<img src=x" not in page
    assert "<script>alert" not in page


def test_a_page_lost_on_its_way_is_asked_for_again(desk):
    response = desk.post(
        add_url("article"), {"capture": "%%%", "step": "save", "name": "x", "media_type": "y"}
    )
    assert "Paste the page again" in response.content.decode()


def test_a_page_can_be_saved_without_a_look(desk):
    look(desk, step="save")
    assert Article.objects.exists()


@pytest.mark.parametrize("name", ["The Hankyoreh", "hankyoreh", "HANI", "www.hani.co.kr"])
def test_a_publisher_is_known_by_any_of_its_names(desk, name):
    factories.make_publisher("The Hankyoreh", slug="hankyoreh", aliases="Hani", homepage="hani.co.kr")
    paste(desk, publisher=name)
    assert Article.objects.get().publisher.slug == "hankyoreh"


def test_a_publisher_that_nobody_knows_is_refused_beside_its_field(desk):
    assert "no publisher of this name" in str(errors(paste(desk, publisher="Nobody's Daily"))["publisher"])


def test_the_preview_keeps_the_publisher_that_was_read(desk):
    factories.make_publisher("Yonhap", slug="yonhap", aliases="Yonhap News Agency")
    first = look(desk)
    again(desk, first, "save")
    assert str(Article.objects.get().publisher or "") == first.context["form"]["publisher"].value()
