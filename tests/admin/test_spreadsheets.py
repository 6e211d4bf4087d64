"""Actors, posts and events as spreadsheets: taken along, changed, previewed, brought back."""

import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from articles.history.words import versions_of
from articles.models import Actor, Event, Post
from tests import factories
from tests.admin.browser import messages_of

pytestmark = pytest.mark.django_db


def taken_along(desk: Client, model: str, **query: str) -> list[dict[str, str]]:
    response = desk.get(reverse(f"admin:articles_{model}_export"), query)
    return list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))


def written(rows: list[dict[str, str]]) -> SimpleUploadedFile:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, rows[0])
    writer.writeheader()
    writer.writerows(rows)
    return SimpleUploadedFile("list.csv", stream.getvalue().encode())


def brought(desk: Client, model: str, *rows: dict[str, str]):
    """The preview."""
    address = reverse(f"admin:articles_{model}_import")
    return desk.post(address, {"import_file": written(list(rows)), "format": "0", "resource": "0"})


def made(desk: Client, model: str, *rows: dict[str, str]):
    """The preview, and what it shows is done."""
    form = brought(desk, model, *rows).context["confirm_form"]
    data = {name: form.initial.get(name, "") for name in form.fields}
    return desk.post(reverse(f"admin:articles_{model}_process_import"), data, follow=True)


@pytest.fixture
def minister(db):
    actor = factories.make_actor("Han Wan-sang", slug="han-wan-sang")
    actor.names.create(text="Han Wan-sang", kind="press")
    actor.names.create(text="한완상", kind="hangul", position=1)
    return actor


def test_a_list_is_taken_along_with_names(desk, minister):
    (row,) = taken_along(desk, "actor")
    assert (row["slug"], row["names"], row["hangul"]) == ("han-wan-sang", "Han Wan-sang", "한완상")


def test_a_list_is_taken_along_as_it_is_filtered(desk, minister):
    factories.make_actor(side="north-korea")
    assert [row["slug"] for row in taken_along(desk, "actor", side__exact="south-korea")] == ["han-wan-sang"]


def test_nothing_is_computed_by_a_spreadsheet(desk, minister):
    Actor.objects.update(note="=HYPERLINK(1)")
    assert taken_along(desk, "actor")[0]["note"] == "'=HYPERLINK(1)"


def test_what_is_brought_back_unchanged_changes_nothing(desk, minister):
    factories.make_actor("Other", note="-1 is no formula", part_of=minister)
    result = brought(desk, "actor", *taken_along(desk, "actor")).context["result"]
    assert (result.totals["skip"], result.totals["update"], result.totals["error"]) == (2, 0, 0)


def test_a_preview_writes_nothing(desk, minister):
    brought(desk, "actor", {"slug": "han-wan-sang", "note": "New."})
    assert Actor.objects.get().note == ""


def test_a_preview_marks_what_changes(desk, minister):
    page = brought(desk, "actor", {"slug": "han-wan-sang", "note": "<b>New</b>"}).text
    assert "<ins>&lt;b&gt;New&lt;/b&gt;</ins>" in page


def test_a_change_is_made_after_the_preview(desk, minister):
    made(desk, "actor", {"slug": "han-wan-sang", "note": "New."})
    assert Actor.objects.get().note == "New."


def test_how_much_was_done_is_said(desk, minister):
    response = made(desk, "actor", {"slug": "han-wan-sang", "note": "New."})
    assert "0 new, 1 updated" in messages_of(response)[0]


def test_a_column_that_is_left_out_stays_as_it_is(desk, minister):
    made(desk, "actor", {"slug": "han-wan-sang", "note": "New."})
    assert minister.names.count() == 2


def test_names_are_added_and_taken_away(desk, minister):
    made(desk, "actor", {"slug": "han-wan-sang", "variants": "Han Wansang | Hahn", "hangul": ""})
    assert [name.text for name in minister.names.all()] == ["Han Wan-sang", "Han Wansang", "Hahn"]


def test_a_new_actor_is_made_with_its_name(desk):
    made(desk, "actor", {"slug": "lee", "name": "Lee", "kind": "person", "side": "south-korea"})
    assert [name.text for name in Actor.objects.get(slug="lee").names.all()] == ["Lee"]


def test_statements_follow_a_new_side(desk, minister):
    statement = factories.make_statement(speaker=minister)
    made(desk, "actor", {"slug": "han-wan-sang", "side": "other"})
    assert statement.attributions.get().side == "other"


def problems(response) -> str:
    assert "confirm_form" not in response.context
    return response.text


def test_a_header_that_means_nothing_is_named(desk, minister):
    assert "No column is named nots" in problems(brought(desk, "actor", {"slug": "x", "nots": "New."}))


def test_a_spreadsheet_without_slugs_is_refused(desk, minister):
    assert "There must be a column slug" in problems(brought(desk, "actor", {"note": "New."}))


def test_a_row_without_a_slug_is_named(desk, minister):
    assert "A row needs its slug" in problems(brought(desk, "actor", {"slug": " ", "note": "New."}))


def test_a_value_that_can_not_be_is_named_with_its_row_and_field(desk, minister):
    page = problems(brought(desk, "actor", {"slug": "han-wan-sang", "side": "the moon"}))
    assert "Row 1, side:" in page


def test_a_reference_that_leads_nowhere_is_named(desk, minister):
    page = problems(brought(desk, "actor", {"slug": "han-wan-sang", "part_of": "nobody"}))
    assert "there is no entry “nobody”" in page


def test_a_name_of_two_kinds_is_refused(desk, minister):
    page = problems(brought(desk, "actor", {"slug": "han-wan-sang", "variants": "한완상"}))
    assert "stands among the names of another kind" in page


def test_one_wrong_row_keeps_all_from_being_changed(desk, minister):
    rows = [{"slug": "han-wan-sang", "side": "other"}, {"slug": "x", "side": "the moon"}]
    brought(desk, "actor", *rows)
    assert Actor.objects.get().side == "south-korea"


def test_a_spreadsheet_that_was_not_previewed_here_is_refused(desk, minister):
    data = {"import_file_name": "passwd", "original_file_name": "a.csv", "format": "0", "resource": "0"}
    response = desk.post(reverse("admin:articles_actor_process_import"), data, follow=True)
    assert messages_of(response) == ["The preview was lost or is a day old: bring the file again."]


def test_a_file_in_another_encoding_is_refused(desk):
    file = SimpleUploadedFile("list.csv", "slug,name\nlee,이\n".encode("euc-kr"))
    data = {"import_file": file, "format": "0", "resource": "0"}
    assert "CSV file in UTF-8" in desk.post(reverse("admin:articles_actor_import"), data).text


def test_posts_come_back(desk, minister):
    ministry = factories.make_actor(slug="mou", kind="institution")
    row = {"actor": "han-wan-sang", "title": "Minister", "institution": "mou", "since": "1993-02-26"}
    made(desk, "post", {**row, "until": "1993-12"})
    assert Post.objects.get(actor=minister, institution=ministry).until == "1993-12"


def test_a_post_is_known_by_who_what_where_and_since_when(desk, minister):
    factories.make_post(minister, factories.make_actor(slug="mou"), title="Minister", since="1993")
    row = {"actor": "han-wan-sang", "title": "Minister", "institution": "mou", "since": "1993"}
    made(desk, "post", {**row, "until": "1994"})
    assert Post.objects.get().until == "1994"


def test_events_come_back_with_names_and_participants(desk, minister):
    row = {"slug": "talks", "name": "Talks", "kind": "talks", "date": "1993-05"}
    made(desk, "event", {**row, "names": "the talks | May talks", "participants": "han-wan-sang"})
    event = Event.objects.get()
    found = ([name.text for name in event.names.all()], list(event.participants.all()))
    assert found == (["the talks", "May talks"], [minister])


def test_a_participant_who_is_not_there_is_named(desk):
    row = {"slug": "talks", "name": "Talks", "kind": "talks", "date": "1993-05"}
    assert "There is no entry nobody" in problems(brought(desk, "event", {**row, "participants": "nobody"}))


def test_a_contributor_takes_a_list_along_and_brings_none(as_role, minister):
    client = as_role("contributor")
    answers = [
        client.get(reverse(f"admin:articles_actor_{name}")).status_code for name in ("export", "import")
    ]
    assert answers == [200, 403]


def test_the_list_offers_both(desk):
    page = desk.get(reverse("admin:articles_actor_changelist")).text
    assert ("/import/" in page, "/export/" in page) == (True, True)


def test_what_is_brought_is_a_version_of_its_entry(desk, minister):
    made(desk, "actor", {"slug": "han-wan-sang", "side": "north-korea"})
    newest = versions_of(Actor, minister.pk)[0]
    assert (newest.action, newest.side, newest.is_machine) == (
        "Brought by a spreadsheet", "north-korea", False,
    )  # fmt: skip


def test_what_is_new_in_a_spreadsheet_has_a_version(desk):
    made(desk, "actor", {"slug": "ri-ho", "name": "Ri Ho", "kind": "person", "side": "north-korea"})
    assert [one.history_type for one in versions_of(Actor, Actor.objects.get().pk)] == ["+"]


def test_a_preview_is_no_version(desk, minister):
    brought(desk, "actor", {"slug": "han-wan-sang", "side": "north-korea"})
    assert versions_of(Actor, minister.pk) == []
