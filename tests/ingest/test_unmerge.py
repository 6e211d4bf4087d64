"""Undoing a merge: everything is as it was, but for what was changed since."""

import pytest
from django.core.exceptions import ValidationError

from articles.history.words import versions_of
from articles.ingest.authority import load
from articles.ingest.linking import Links
from articles.ingest.merge import merge
from articles.ingest.unmerge import undo
from articles.ingest.verify import verify
from articles.models import (
    Actor,
    Article,
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


@pytest.fixture
def editor(db):
    return factories.make_editor("kim", first_name="Minji", last_name="Kim")


@pytest.fixture
def kept(db):
    actor = factories.make_actor("Ri Son-gwon", slug="ri-son-gwon", side="north-korea")
    actor.names.create(text="Ri Son-gwon", kind="press")
    return actor


@pytest.fixture
def gone(db):
    actor = factories.make_actor("Lee Seon-gwon", slug="lee-seon-gwon", side="south-korea", gender="m")
    actor.names.create(text="Lee Seon-gwon", kind="press")
    return actor


def there_and_back(one, other, editor, meanwhile=lambda: None, **picked):
    """Merge and undo; the entry that went."""
    pk, model = other.pk, type(other)
    merge(one, other, reason="The same.", by=editor, **picked)
    meanwhile()
    undo(Merge.objects.get(), by=editor)
    return model.objects.get(pk=pk)


def test_the_entry_is_there_again_under_its_address(kept, gone, editor):
    back = there_and_back(kept, gone, editor)
    assert (back.slug, back.name, PastAddress.objects.exists()) == ("lee-seon-gwon", "Lee Seon-gwon", False)


def test_addresses_of_its_past_lead_to_it_again(kept, gone, editor):
    PastAddress.objects.create(kind="actor", value="lee", actor=gone)
    back = there_and_back(kept, gone, editor)
    assert PastAddress.objects.get(value="lee").target == back


def test_names_are_parted_again(kept, gone, editor):
    back = there_and_back(kept, gone, editor)
    assert [[str(name) for name in actor.names.all()] for actor in (kept, back)] == [
        ["Ri Son-gwon"],
        ["Lee Seon-gwon"],
    ]


def test_picked_fields_note_and_sources_are_as_before(kept, gone, editor):
    there_and_back(kept, gone, editor, from_gone=["gender", "side"])
    kept.refresh_from_db()
    assert (kept.gender, kept.side, kept.note) == ("", "north-korea", "")


def test_a_field_that_was_changed_since_stays(kept, gone, editor):
    there_and_back(
        kept, gone, editor, lambda: Actor.objects.filter(pk=kept.pk).update(gender="f"), from_gone=["gender"]
    )
    kept.refresh_from_db()
    assert kept.gender == "f"


def test_statements_are_credited_to_it_again_on_its_side(kept, gone, editor):
    statement, own = factories.make_statement(speaker=gone), factories.make_statement(speaker=kept)
    back = there_and_back(kept, gone, editor)
    one, other = statement.attributions.get(), own.attributions.get()
    assert (one.actor, one.side, other.actor) == (back, "south-korea", kept)


def test_a_statement_of_both_has_both_speakers_again(kept, gone, editor):
    statement = factories.make_statement(speaker=gone)
    factories.make_attribution(statement, kept)
    there_and_back(kept, gone, editor)
    assert {str(one) for one in statement.attributions.all()} == {"Ri Son-gwon", "Lee Seon-gwon"}


def test_a_statement_that_was_credited_to_somebody_else_since_stays_so(kept, gone, editor):
    statement, third = factories.make_statement(speaker=gone), factories.make_actor("Kim Yong-chol")
    there_and_back(kept, gone, editor, lambda: Attribution.objects.update(actor=third))
    assert statement.attributions.get().actor == third


def test_mentions_point_to_it_again(kept, gone, editor):
    article = factories.make_article()
    for actor in (kept, gone):
        factories.make_mention(article, "Seoul", actor=actor)
    other = factories.make_mention(article, "We", actor=gone)
    back = there_and_back(kept, gone, editor)
    other.refresh_from_db()
    assert (other.actor, Mention.objects.filter(text="Seoul").count()) == (back, 2)


def test_posts_are_its_own_again_in_their_rows(kept, gone, editor):
    post = factories.make_post(gone, title="Chairman")
    statement = factories.make_statement()
    factories.make_attribution(statement, gone, post=post)
    back = there_and_back(kept, gone, editor)
    assert (Post.objects.get().actor, statement.attributions.get().post) == (back, post)


def test_a_post_that_both_held_is_two_again(kept, gone, editor):
    party = factories.make_actor("Party", kind="institution")
    for actor in (kept, gone):
        factories.make_post(actor, party, title="Chairman")
    back = there_and_back(kept, gone, editor)
    assert [post.actor for post in Post.objects.order_by("pk")] == [kept, back]


def test_offices_and_parts_of_an_institution_come_back(editor, db):
    one, other = (factories.make_actor(name, kind="institution") for name in ("Ministry", "Office"))
    post, part = factories.make_post(institution=other), factories.make_actor("Desk", part_of=other)
    back = there_and_back(one, other, editor)
    post.refresh_from_db()
    part.refresh_from_db()
    assert (post.institution, part.part_of) == (back, back)


def test_it_took_part_and_the_kept_one_did_not(kept, gone, editor):
    event = factories.make_event()
    event.participants.add(gone)
    back = there_and_back(kept, gone, editor)
    assert list(event.participants.all()) == [back]


def test_an_event_is_the_occasion_again_with_its_own_participants(kept, gone, editor):
    one, other = factories.make_event("Talks"), factories.make_event("The Talks")
    one.participants.add(kept)
    other.participants.add(gone)
    statement = factories.make_statement(occasion=other)
    back = there_and_back(one, other, editor)
    statement.refresh_from_db()
    assert (statement.occasion, list(one.participants.all()), list(back.participants.all())) == (
        back, [kept], [gone],
    )  # fmt: skip


def test_articles_of_a_publisher_are_its_own_again(editor, db):
    one, other = factories.make_publisher("Yonhap"), factories.make_publisher("Yonhap News Agency")
    statement = factories.make_statement(article=factories.make_article(publisher=other))
    back = there_and_back(one, other, editor)
    statement.refresh_from_db()
    one.refresh_from_db()
    assert (statement.publisher, statement.article.publisher, one.aliases) == (back, back, "")


def test_a_merge_is_undone_once(kept, gone, editor):
    there_and_back(kept, gone, editor)
    with pytest.raises(ValidationError, match="was undone by Minji Kim already"):
        undo(Merge.objects.get(), by=editor)


def test_of_two_merges_the_later_is_undone_first(kept, gone, editor):
    third = factories.make_actor("Ri Sonkwon")
    merge(kept, gone, reason="The same.", by=editor)
    merge(third, kept, reason="The same.", by=editor)
    with pytest.raises(ValidationError, match="undo that merge first"):
        undo(Merge.objects.get(gone_slug="lee-seon-gwon"), by=editor)


def test_an_undone_merge_leaves_nothing_that_is_wrong(kept, gone, editor):
    factories.make_statement(speaker=gone)
    there_and_back(kept, gone, editor)
    assert verify().faults == []


def test_both_say_in_their_history_that_it_was_undone(kept, gone, editor):
    back = there_and_back(kept, gone, editor)
    assert {versions_of(Actor, row.pk)[0].action for row in (kept, back)} == {
        "The merge of “Lee Seon-gwon” into “Ri Son-gwon” was undone"
    }


# --- publishers ------------------------------------------------------------------


@pytest.fixture
def merged_publisher(editor, db):
    """`yonhap-news-agency`, which went into `yonhap`."""
    one = factories.make_publisher("Yonhap", slug="yonhap")
    other = factories.make_publisher("Yonhap News Agency", slug="yonhap-news-agency")
    factories.make_statement(article=factories.make_article(publisher=other))
    merge(one, other, reason="The same.", by=editor)
    return one


@pytest.mark.parametrize("path", ["/articles/", "/statements/"])
def test_the_address_of_a_merged_publisher_redirects(client, merged_publisher, path):
    answer = client.get(path, {"publisher": "yonhap-news-agency", "sort": "oldest"})
    assert (answer.status_code, answer["Location"]) == (301, f"{path}?publisher=yonhap&sort=oldest")


def test_programs_are_redirected_too(client, merged_publisher):
    answer = client.get("/statements/", {"publisher": "yonhap-news-agency", "format": "json"})
    assert answer["Location"] == "/statements/?publisher=yonhap&format=json"


def test_a_name_that_was_never_an_address_is_still_an_error(client, merged_publisher):
    assert "publisher" in client.get("/articles/", {"publisher": "nobody"}).context["filter"].form.errors


def test_a_merged_publisher_does_not_come_back_with_the_authority_files(merged_publisher, tmp_path):
    (tmp_path / "publishers.yaml").write_text("- slug: yonhap-news-agency\n  name: Yonhap News Agency\n")
    report = load(tmp_path)
    assert (report.kept, Publisher.objects.count()) == (["yonhap-news-agency"], 1)


def test_a_page_of_a_merged_publisher_is_the_kept_ones(merged_publisher):
    assert Links.load().publishers["yonhap-news-agency"] == merged_publisher.pk


def test_rows_without_a_merge_are_untouched(kept, gone, editor):
    article = factories.make_article()
    there_and_back(kept, gone, editor)
    assert versions_of(Article, article.pk) == [] == versions_of(Statement, 1) == versions_of(Event, 1)
