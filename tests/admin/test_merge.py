"""Merging actors, events and publishers: everything points to the kept one, nothing is lost."""

import pytest
from django.urls import reverse

from articles.ingest.authority import load
from articles.models import (
    Actor,
    Attribution,
    Event,
    Mention,
    Merge,
    PastAddress,
    Post,
    Publisher,
    Statement,
)
from tests import factories
from tests.admin.browser import change_url, form_data, list_url


@pytest.fixture
def kept(db):
    return factories.make_actor("Ri Son-gwon", slug="ri-son-gwon", side="north-korea")


@pytest.fixture
def gone(db):
    return factories.make_actor("Lee Seon-gwon", slug="lee-seon-gwon", side="south-korea", gender="m")


def merge(desk, one, other, **values):
    name = f"admin:articles_{one._meta.model_name}_merge"
    return desk.post(reverse(name, args=[one.pk, other.pk]), {"reason": "The same man.", **values})


def test_two_chosen_entries_are_shown_side_by_side(desk, kept, gone):
    data = {"action": "merge_two", "_selected_action": [kept.pk, gone.pk]}
    page = desk.post(list_url("actor"), data, follow=True).content.decode()
    assert "Ri Son-gwon (ri-son-gwon), stays" in page


def test_one_chosen_entry_is_not_enough(desk, kept):
    page = desk.post(list_url("actor"), {"action": "merge_two", "_selected_action": [kept.pk]}, follow=True)
    assert "exactly two" in page.content.decode()


def test_looking_at_two_entries_changes_nothing(desk, kept, gone):
    desk.get(reverse("admin:articles_actor_merge", args=[kept.pk, gone.pk]))
    assert Actor.objects.count() == 2


def test_without_a_reason_nothing_is_merged(desk, kept, gone):
    merge(desk, kept, gone, reason="")
    assert Actor.objects.count() == 2


def test_statements_are_credited_to_the_kept_one(desk, kept, gone):
    statement = factories.make_statement(speaker=gone)
    merge(desk, kept, gone)
    assert statement.attributions.get().actor == kept


def test_statements_are_on_the_side_of_the_kept_one(desk, kept, gone):
    factories.make_statement(speaker=gone)
    merge(desk, kept, gone)
    assert Attribution.objects.get().side == "north-korea"


def test_a_statement_of_both_keeps_one_speaker(desk, kept, gone):
    statement = factories.make_statement(speaker=gone)
    factories.make_attribution(statement, kept)
    merge(desk, kept, gone)
    assert [row.actor for row in statement.attributions.all()] == [kept]


def test_mentions_of_both_in_one_place_are_one(desk, kept, gone):
    article = factories.make_article()
    for actor in (kept, gone):
        factories.make_mention(article, "Seoul", actor=actor)
    merge(desk, kept, gone)
    assert [mention.actor for mention in Mention.objects.all()] == [kept]


def test_names_are_united(desk, kept, gone):
    gone.names.create(text="리선권", kind="hangul")
    merge(desk, kept, gone)
    assert set(kept.names.values_list("text", flat=True)) == {"리선권", "Lee Seon-gwon"}


def test_the_old_address_redirects(desk, kept, gone):
    merge(desk, kept, gone)
    assert PastAddress.objects.get(value="lee-seon-gwon").target == kept


def test_addresses_that_led_to_the_other_lead_to_the_kept_one(desk, kept, gone):
    PastAddress.objects.create(kind="actor", value="lee", actor=gone)
    merge(desk, kept, gone)
    assert PastAddress.objects.get(value="lee").target == kept


def test_a_picked_field_comes_from_the_other(desk, kept, gone):
    merge(desk, kept, gone, **{"pick-gender": "gone"})
    kept.refresh_from_db()
    assert (kept.gender, kept.side) == ("m", "north-korea")


def test_the_reason_stays_with_the_entry(desk, kept, gone):
    merge(desk, kept, gone)
    kept.refresh_from_db()
    assert "by Minji Kim: The same man." in kept.note


def test_posts_come_along(desk, kept, gone):
    factories.make_post(gone, title="Chairman")
    merge(desk, kept, gone)
    assert kept.posts.get().title == "Chairman"


def test_a_post_that_both_held_is_one_and_keeps_its_statements(desk, kept, gone):
    party = factories.make_actor("Party", kind="institution")
    post, twin = (factories.make_post(actor, party, title="Chairman") for actor in (kept, gone))
    statement = factories.make_statement()
    factories.make_attribution(statement, gone, post=twin)
    merge(desk, kept, gone)
    assert (Post.objects.get(), statement.attributions.get().post) == (post, post)


def test_offices_at_a_merged_institution_come_along(desk):
    one, other = (factories.make_actor(name, kind="institution") for name in ("Ministry", "Office"))
    post = factories.make_post(institution=other)
    merge(desk, one, other)
    post.refresh_from_db()
    assert post.institution == one


def test_an_actor_merged_with_what_it_was_part_of_is_no_part_of_itself(desk, kept, gone):
    kept.part_of = gone
    kept.save()
    merge(desk, kept, gone)
    kept.refresh_from_db()
    assert kept.part_of is None


def test_an_entry_is_not_merged_with_itself(desk, kept):
    assert "the same entry" in merge(desk, kept, kept).content.decode()


def test_statements_made_at_a_merged_event_were_made_at_the_kept_one(desk):
    one, other = factories.make_event(), factories.make_event()
    factories.make_statement(occasion=other)
    merge(desk, one, other)
    assert (Statement.objects.get().occasion, Event.objects.get()) == (one, one)


def test_articles_of_a_merged_publisher_are_the_kept_ones(desk):
    one, other = factories.make_publisher("Yonhap"), factories.make_publisher("Yonhap News Agency")
    statement = factories.make_statement(article=factories.make_article(publisher=other))
    merge(desk, one, other)
    statement.refresh_from_db()
    assert (statement.publisher, statement.article.publisher) == (one, one)


def test_the_name_of_a_merged_publisher_is_an_alias(desk):
    one, other = factories.make_publisher("Yonhap"), factories.make_publisher("Yonhap News Agency")
    merge(desk, one, other)
    assert Publisher.objects.get().aliases == "Yonhap News Agency"


def test_the_merge_is_in_the_history(desk, kept, gone):
    merge(desk, kept, gone)
    page = desk.get(change_url(kept).replace("/change/", "/history/")).content.decode()
    assert ("“Lee Seon-gwon” was merged into “Ri Son-gwon”" in page, "The same man." in page) == (True, True)


FILE = """
- {slug: ri-son-gwon, kind: person, name: Ri Son-gwon, side: north-korea}
- {slug: lee-seon-gwon, kind: person, name: Lee Seon-gwon, side: north-korea}
- {slug: party, kind: institution, name: Party, side: north-korea, part_of: lee-seon-gwon}
"""


@pytest.fixture
def authority(tmp_path):
    (tmp_path / "actors.yaml").write_text(FILE)
    return tmp_path


def test_a_load_of_the_authority_files_does_not_bring_back_what_was_merged(desk, authority, kept, gone):
    merge(desk, kept, gone)
    load(authority)
    assert not Actor.objects.filter(slug="lee-seon-gwon").exists()


def test_the_loader_reports_what_was_merged_as_kept(desk, authority, kept, gone):
    merge(desk, kept, gone)
    assert "lee-seon-gwon" in load(authority).kept


def test_entries_that_refer_to_what_was_merged_refer_to_the_kept_one(desk, authority, kept, gone):
    merge(desk, kept, gone)
    load(authority)
    assert Actor.objects.get(slug="party").part_of == kept


def test_a_merge_is_undone_by_a_button(desk, kept, gone):
    merge(desk, kept, gone)
    done = Merge.objects.get()
    page = desk.get(reverse("admin:articles_merge_change", args=[done.pk])).text
    desk.post(reverse("admin:articles_merge_undo", args=[done.pk]), {"why": "Two men."})
    assert ("Undo this merge" in page, Actor.objects.filter(slug="lee-seon-gwon").exists()) == (True, True)


def test_looking_undoes_nothing(desk, kept, gone):
    merge(desk, kept, gone)
    answer = desk.get(reverse("admin:articles_merge_undo", args=[Merge.objects.get().pk]))
    assert (answer.status_code, Actor.objects.count()) == (405, 1)


def test_a_merge_that_was_undone_offers_nothing(desk, kept, gone):
    merge(desk, kept, gone)
    done = Merge.objects.get()
    desk.post(reverse("admin:articles_merge_undo", args=[done.pk]))
    page = desk.get(reverse("admin:articles_merge_change", args=[done.pk])).text
    assert "Undo this merge" not in page


def test_likely_duplicates_are_told_apart_by_a_button(desk, kept, gone):
    gone.names.create(text="Ri Son-gwon", kind="variant")
    kept.names.create(text="Ri Son-gwon", kind="press")
    address = reverse("admin:articles_actor_duplicates")
    before = desk.get(address).text
    desk.post(address, {"one": kept.pk, "other": gone.pk})
    assert ("These are different" in before, "These are different" in desk.get(address).text) == (True, False)


def test_what_is_gone_can_not_be_told_apart(desk, kept):
    answer = desk.post(
        reverse("admin:articles_actor_duplicates"), {"one": kept.pk, "other": 999}, follow=True
    )
    assert "not there any more" in answer.text


def test_the_address_of_a_publisher_may_change_and_redirects(desk, client):
    publisher = factories.make_publisher("Yonhap", slug="yonhap")
    desk.post(change_url(publisher), form_data(desk.get(change_url(publisher)), slug="yna"))
    assert client.get("/articles/?publisher=yonhap")["Location"] == "/articles/?publisher=yna"
