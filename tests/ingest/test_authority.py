"""Authority files are loaded whole or not at all, and never undo what an editor changed."""

from pathlib import Path

import pytest
from django.conf import settings

from articles.ingest import authority
from articles.ingest.authority_files import read_directory
from articles.ingest.directory import load_directory
from articles.models import Actor, ActorName, Attribution, Event, Post, Publisher
from tests.factories import make_actor, make_statement

FIXTURES = Path(settings.BASE_DIR) / "fixtures" / "authority"

ACTORS = """\
- slug: south-korea
  kind: state
  name: South Korea
  hangul: 대한민국
  hanja: 大韓民國
  aliases: [Republic of Korea, the South, Seoul, South Korea]
  side: south-korea

- slug: a-ministry
  kind: institution
  name: A Ministry
  side: south-korea
  part_of: south-korea

- slug: han-min-a
  kind: person
  name: Han Min-a
  gender: f
  side: south-korea
  roles:
  - {title: Minister, institution: a-ministry, from: 2020-07-27, to: .., aliases: [minister of things]}
  - {title: Vice Minister, institution: a-ministry, from: 2018, to: 2020-07, unverified: true}
"""
EVENTS = """\
- slug: talks-2020
  kind: talks
  name: Talks of 2020
  date: 2020-09
  participants: [han-min-a, south-korea]
  aliases: [the talks]
"""
PUBLISHERS = """\
- slug: the-paper
  name: The Paper
  kind: newspaper
  country: KR
  homepage: paper.example
  aliases: [Paper, The Paper Online]
"""

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("actors", ACTORS), ("events", EVENTS), ("publishers", PUBLISHERS)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def rewrite(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / f"{name}.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_the_files_of_the_archive_are_loaded_and_read_back_the_same():
    authority.load(FIXTURES)

    assert load_directory() == read_directory(FIXTURES)


def test_the_directory_takes_the_same_queries_whatever_the_archive_holds(django_assert_num_queries):
    authority.load(FIXTURES)

    with django_assert_num_queries(7):
        load_directory()


def test_names_have_their_kinds(folder):
    authority.load(folder)

    assert list(ActorName.objects.filter(actor__slug="south-korea").values_list("text", "kind")) == [
        ("South Korea", "press"),
        ("Republic of Korea", "variant"),
        ("the South", "metonym"),
        ("Seoul", "metonym"),
        ("대한민국", "hangul"),
        ("大韓民國", "hanja"),
    ]


def test_a_role_without_a_known_end_is_an_ongoing_post(folder):
    authority.load(folder)

    post = Post.objects.get(title="Minister")
    assert (post.since, post.until, post.ongoing, post.aliases) == (
        "2020-07-27",
        "",
        True,
        "minister of things",
    )


def test_the_bounds_of_a_post_are_derived(folder):
    authority.load(folder)

    post = Post.objects.get(title="Vice Minister")
    assert (str(post.since_earliest), str(post.until_latest), post.unverified) == (
        "2018-01-01",
        "2020-07-31",
        True,
    )


def test_events_have_names_and_participants(folder):
    authority.load(folder)

    event = Event.objects.get()
    assert [name.text for name in event.names.all()] == ["the talks"]
    assert {actor.slug for actor in event.participants.all()} == {"han-min-a", "south-korea"}


def test_loading_again_changes_nothing(folder):
    authority.load(folder)
    stood = [list(model.objects.values()) for model in (Actor, ActorName, Post, Event, Publisher)]

    report = authority.load(folder)

    assert [list(model.objects.values()) for model in (Actor, ActorName, Post, Event, Publisher)] == stood
    assert [tally.unchanged for tally in report.files.values()] == [3, 1, 1]


@pytest.mark.parametrize(
    ("name", "old", "new", "look"),
    [
        ("actors", "name: Han Min-a", "name: Han Mina", Actor.objects.filter(name="Han Mina")),
        ("actors", "to: ..", "to: 2022-05", Post.objects.filter(until_latest="2022-05-31")),
        ("actors", "Seoul, ", "Hanyang, ", ActorName.objects.filter(text="Hanyang")),
        ("events", "date: 2020-09", "date: 2020-10", Event.objects.filter(date_earliest="2020-10-01")),
        ("events", "[the talks]", "[those talks]", Event.objects.filter(names__text="those talks")),
        ("events", "[han-min-a, ", "[a-ministry, ", Event.objects.filter(participants__slug="a-ministry")),
        ("publishers", "country: KR", "country: JP", Publisher.objects.filter(country="JP")),
    ],
)
def test_what_changed_in_the_file_is_updated(folder, name, old, new, look):
    authority.load(folder)
    rewrite(folder, name, old, new)

    report = authority.load(folder)

    assert (report.files[name].updated, look.all().count()) == (1, 1)


def change_actor() -> None:
    Actor.objects.filter(slug="han-min-a").update(gender="m")


def change_name() -> None:
    ActorName.objects.create(actor=Actor.objects.get(slug="han-min-a"), text="Minister Han")


def change_post() -> None:
    Post.objects.filter(title="Minister").update(until="2021", ongoing=False)


@pytest.mark.parametrize("change", [change_actor, change_name, change_post])
def test_what_an_editor_changed_is_kept_and_reported(folder, change):
    authority.load(folder)
    change()
    stood = list(Actor.objects.filter(slug="han-min-a").values("gender", "names__text", "posts__until"))
    rewrite(folder, "actors", "name: Han Min-a", "name: Han Mina")

    report = authority.load(folder)

    assert report.kept == ["han-min-a"]
    assert "kept as an editor changed it: actors/han-min-a" in str(report)
    assert (
        list(Actor.objects.filter(slug="han-min-a").values("gender", "names__text", "posts__until")) == stood
    )


def test_participants_that_an_editor_changed_are_kept(folder):
    authority.load(folder)
    Event.objects.get().participants.clear()
    rewrite(folder, "events", "kind: talks", "kind: summit")

    assert authority.load(folder).kept == ["talks-2020"]


def test_an_editors_own_entry_of_the_same_slug_is_kept(folder):
    make_actor("Somebody else", slug="han-min-a")

    assert authority.load(folder).kept == ["han-min-a"]


def test_an_editors_change_that_the_file_takes_over_follows_the_file_again(folder):
    authority.load(folder)
    change_actor()
    rewrite(folder, "actors", "gender: f", "gender: m")
    authority.load(folder)
    rewrite(folder, "actors", "name: Han Min-a", "name: Han Mina")

    assert authority.load(folder).files["actors"].updated == 1


def test_an_entry_that_left_the_file_stays_in_the_archive(folder):
    authority.load(folder)
    (folder / "events.yaml").write_text("[]", encoding="utf-8")

    authority.load(folder)

    assert Event.objects.count() == 1


def test_of_a_file_with_a_broken_entry_nothing_is_written_and_the_others_are(folder):
    rewrite(folder, "publishers", "country: KR", "land: KR")

    report = authority.load(folder)

    assert [str(problem)[:19] for problem in report.problems] == ["publishers.yaml:4: "]
    assert (Publisher.objects.count(), Actor.objects.count()) == (0, 3)


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("actors", "part_of: south-korea", "part_of: b", "actors.yaml:9: “a-ministry”: unknown part_of “b”"),
        ("actors", "a-ministry, from: 2018", "b, from: 2018", ":15: “han-min-a”: unknown institution “b”"),
        ("events", "[han-min-a, ", "[b, ", "events.yaml:1: “talks-2020”: unknown participant “b”"),
    ],
)
def test_a_reference_to_nobody_is_named(folder, name, old, new, told):
    rewrite(folder, name, old, new)

    assert told in str(authority.load(folder))


def test_events_wait_for_actors_that_are_broken(folder):
    rewrite(folder, "actors", "gender: f", "gender: x")

    report = authority.load(folder)

    assert "events.yaml:1: waits for actors.yaml, which is broken" in str(report)
    assert not Event.objects.exists()


def test_a_single_file_can_be_loaded(folder):
    report = authority.load(folder / "publishers.yaml")

    assert list(report.files) == ["publishers"]


@pytest.mark.parametrize("path", ["missing", "actors.txt", "."])
def test_a_path_without_authority_files_is_refused(tmp_path, path):
    (tmp_path / "actors.txt").write_text("")

    with pytest.raises(FileNotFoundError):
        authority.load(tmp_path / path)


def test_the_number_of_queries_does_not_grow_with_the_entries(folder, django_assert_max_num_queries):
    with django_assert_max_num_queries(60):
        authority.load(FIXTURES)


def test_an_actor_of_another_side_takes_its_statements_along(folder):
    authority.load(folder)
    make_statement(speaker=Actor.objects.get(slug="han-min-a"))
    rewrite(folder, "actors", "gender: f\n  side: south-korea", "gender: f\n  side: north-korea")

    authority.load(folder)

    assert Attribution.objects.get().side == "north-korea"


def test_a_post_that_stays_keeps_its_row(folder):
    authority.load(folder)
    stood = Post.objects.get(title="Minister").pk
    rewrite(folder, "actors", "to: ..", "to: 2022")

    authority.load(folder)

    assert Post.objects.get(title="Minister").pk == stood
