"""The machine proposes, the sidecar decides, and what a person changed since stays."""

import hashlib
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone

from articles.ingest.linking import Links
from articles.ingest.pages import store
from articles.ingest.seeds import apply_sidecar, load_seeds
from articles.ingest.sidecars import SidecarError, find_sidecars, read_sidecar
from articles.models import Article, Attribution, Capture, PastAddress, Statement
from tests.factories import make_actor, make_editor, make_event, make_post, make_publisher
from tests.ingest.readings import STATEMENTS, TEXT, reading, statement

SEEDS = Path(settings.BASE_DIR) / "fixtures" / "seeds"
SIDECAR = """\
capture: page.txt
sha256: {sha256}
reviewer: The editors
reviewed: 2026-11-20
article:
  title: What the editors call it
  publisher: the-paper
  publisher_basis: an editor knows
  published: 2020-09-15
  published_basis: an editor looked it up
statements:
- words: [We will go on, We will not stop.]
  type: direct
  speakers: [han-min-a]
  attribution: pronoun
  mention: she
  cue: said
  said: 2020-09-14
  occasion: talks-2020
- words: [Han had told reporters that talks help]
  type: indirect
  speakers: [a-ministry]
  attribution: explicit
  mention: The ministry
  cue: said
- words: [talks help]
  type: indirect
  names: [Han]
  attribution: explicit
  within: 1
  disputed: true
  note: inside the ministry's
"""

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "page.txt").write_text(TEXT, encoding="utf-8")
    write(tmp_path, SIDECAR)
    return tmp_path


def write(folder: Path, text: str) -> None:
    sha256 = hashlib.sha256((folder / "page.txt").read_bytes()).hexdigest()
    (folder / "page.yaml").write_text(text.format(sha256=sha256), encoding="utf-8")


@pytest.fixture
def links() -> Links:
    ministry = make_actor("A Ministry", slug="a-ministry", kind="institution")
    minister = make_actor("Han Min-a", slug="han-min-a")
    make_post(minister, ministry, title="Minister", since="2020-07-27")
    make_event("Talks of 2020", slug="talks-2020")
    make_publisher("The Paper", slug="the-paper")
    return Links.load()


def apply(folder: Path, links: Links, *found, fresh: bool = False):
    """Apply the sidecar to the page, in which the machine found these statements; again, if it is there."""
    article = Article.objects.first() or store(reading(*found), links, status="published").article
    return apply_sidecar(article, read_sidecar(folder / "page.yaml"), links, fresh=fresh)


# --- machine and editors -----------------------------------------------------


def test_the_editors_settle_what_they_recorded_of_the_page(folder, links):
    apply(folder, links)
    article = Article.objects.get()

    assert (article.title, article.publisher.slug, article.published, article.published_basis) == (
        "What the editors call it", "the-paper", "2020-09-15", "an editor looked it up",
    )  # fmt: skip


def test_statements_follow_the_settled_date_and_publisher(folder, links):
    apply(folder, links, *STATEMENTS)
    row = Statement.objects.get(content="Han had told reporters that talks help")

    assert (str(row.date), row.publisher.slug) == ("2020-09-15", "the-paper")


def test_what_the_machine_found_is_confirmed_and_says_so(folder, links):
    apply(folder, links, *STATEMENTS)
    row = Statement.objects.get(occasion__slug="talks-2020")

    assert (row.review, row.origin, row.reviewer, str(row.reviewed_at.date())) == (
        "confirmed", "machine", "The editors", "2026-11-20",
    )  # fmt: skip


def test_what_the_machine_missed_is_added_by_the_editors(folder, links):
    apply(folder, links)
    row = Statement.objects.get(occasion__slug="talks-2020")

    assert (row.review, row.origin, row.content) == (
        "confirmed", "editor", "We will go on … We will not stop.",
    )  # fmt: skip
    assert [
        TEXT[slice(*place)] for place in ((row.cue_start, row.cue_end), (row.mention_start, row.mention_end))
    ] == [
        "said",
        "she",
    ]


def test_what_the_editors_do_not_hold_is_rejected_and_hidden_but_kept(folder, links):
    apply(folder, links, statement("We will go on", nth=1))
    row = Statement.objects.get(origin="machine")

    assert (row.review, row.reviewer, row.is_public) == ("rejected", "The editors", False)
    assert not Attribution.objects.get(statement=row).is_public


def test_the_editors_correct_what_the_machine_got_wrong(folder, links):
    apply(folder, links, statement("We will go on", type="mixed", reasons=("found",)))
    row = Statement.objects.get(origin="machine")

    assert (row.content, row.type, row.reasons) == (
        "We will go on … We will not stop.", "direct", ["found", "corrected by an editor"],
    )  # fmt: skip
    assert row.attributions.get().actor.slug == "han-min-a"


def test_a_speaker_has_the_office_of_that_day(folder, links):
    apply(folder, links)
    attribution = Attribution.objects.get(actor__slug="han-min-a")

    assert (attribution.office, attribution.post.title) == ("Minister", "Minister")


def test_an_unnamed_speaker_and_the_parent_are_recorded(folder, links):
    apply(folder, links)
    row = Statement.objects.get(content="talks help")

    assert (row.attributions.get().name, row.within.content, row.note) == (
        "Han", "Han had told reporters that talks help", "inside the ministry's",
    )  # fmt: skip


def test_the_report_says_how_machine_and_editors_differ(folder, links):
    review = apply(folder, links, STATEMENTS[0], statement("We will go on", nth=1))

    assert str(review) == (
        "2 statements; the machine found 1 of them, 1 the editors rejected, 1 added by editors; "
        "and 1 on which readers may differ, 0 of them found"
    )


def test_the_report_is_the_same_when_nothing_is_left_to_do(folder, links):
    first = apply(folder, links, STATEMENTS[0], statement("We will go on", nth=1))

    assert apply(folder, links) == first


def test_a_permalink_does_not_depend_on_what_the_machine_found(folder, links):
    apply(folder, links, statement("We will go on"), fresh=True)
    by_machine = Statement.objects.get(occasion__slug="talks-2020").key
    Article.objects.all().delete()
    Capture.objects.all().delete()

    apply(folder, links, fresh=True)

    assert Statement.objects.get(occasion__slug="talks-2020").key == by_machine


def test_an_address_that_was_public_leads_to_the_recorded_statement(folder, links):
    article = store(reading(statement("We will go on")), links, status="published").article
    former = article.statements.get().key

    apply(folder, links)

    assert PastAddress.objects.get(value=former).target == Statement.objects.get(occasion__slug="talks-2020")


# --- persons -----------------------------------------------------------------


def newer(folder: Path) -> None:
    """A new version of the sidecar, in which the editors see most things in another way."""
    text = SIDECAR.replace("What the editors call it", "A newer title").replace("type: direct", "type: mixed")
    write(folder, text)


def test_the_same_sidecar_changes_nothing_the_next_time(folder, links):
    apply(folder, links, *STATEMENTS)
    Statement.objects.update(note="of a person")

    apply(folder, links)

    assert set(Statement.objects.values_list("note", flat=True)) == {"of a person"}


def test_a_newer_sidecar_is_applied(folder, links):
    apply(folder, links, *STATEMENTS)
    newer(folder)

    apply(folder, links)

    assert Article.objects.get().title == "A newer title"
    assert Statement.objects.get(occasion__slug="talks-2020").type == "mixed"


def test_a_title_that_a_person_changed_stays(folder, links):
    apply(folder, links)
    Article.objects.update(title="A person's title")
    newer(folder)

    review = apply(folder, links)

    assert Article.objects.get().title == "A person's title"
    assert "title stays as a person changed it" in review.remarks


@pytest.mark.parametrize(
    "change",
    [
        {"edited": True},
        {"review": "suggested", "reviewer": "", "reviewed_at": None},
        {"review": "rejected", "reviewer": "Somebody", "edited": True},
    ],
)
def test_a_statement_that_a_person_changed_stays(folder, links, change):
    apply(folder, links, *STATEMENTS)
    Statement.objects.filter(occasion__slug="talks-2020").update(**change)
    newer(folder)

    review = apply(folder, links)

    assert Statement.objects.get(occasion__slug="talks-2020").type == "direct"
    assert "“We will go on…” stays as a person changed it" in review.remarks


def test_a_statement_that_a_person_confirmed_stays(folder, links):
    user = make_editor()
    apply(folder, links)
    Statement.objects.update(reviewed_by=user, reviewed_at=timezone.now())
    newer(folder)

    apply(folder, links)

    assert Statement.objects.get(occasion__slug="talks-2020").reviewed_by == user


def test_a_statement_that_a_person_deleted_stays_deleted(folder, links):
    apply(folder, links)
    Statement.objects.filter(occasion__slug="talks-2020").delete()
    newer(folder)

    apply(folder, links)

    assert not Statement.objects.filter(occasion__slug="talks-2020").exists()


def test_a_suggestion_that_a_person_reopened_is_not_rejected_again(folder, links):
    apply(folder, links, statement("We will go on", nth=1))
    Statement.objects.filter(review="rejected").update(review="suggested", reviewer="", reviewed_at=None)
    newer(folder)

    apply(folder, links)

    assert not Statement.objects.filter(review="rejected").exists()


def test_what_a_newer_sidecar_drops_is_rejected(folder, links):
    apply(folder, links)
    write(folder, SIDECAR[: SIDECAR.index("- words: [talks help]")])

    apply(folder, links)

    assert Statement.objects.get(content="talks help").review == "rejected"


# --- folders and broken sidecars ---------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("reviewer: The editors\n", "", "page.yaml:1: “this entry” has no reviewer"),
        ("type: direct", "type: shouted", "page.yaml:13: unknown type “shouted”"),
        ("  cue: said", "  kue: said", "page.yaml:17: unknown key “kue”"),
        ("published: 2020-09-15", "published: soon", "page.yaml:9: published: “soon” is not an EDTF date"),
        ("within: 1", "within: 9", "page.yaml:1: statement 2 is within 9, which is none before it"),
        ("reviewed: 2026-11-20", "reviewed: 2026-13-20", "page.yaml:1: “2026-13-20” is no day"),
        ("article:\n", "article: [\n", "this is not YAML"),
        ("speakers: [han-min-a]", "speakers: [nobody]", "page.yaml:1: the archive has no actor “nobody”"),
        ("occasion: talks-2020", "occasion: no-talks", "page.yaml:1: the archive has no event “no-talks”"),
        ("capture: page.txt", "capture: gone.txt", "gone.txt"),
        ("sha256: {sha256}", f"sha256: {'0' * 64}", "page.txt is not the capture that the editor saw"),
    ],
)
def test_a_broken_sidecar_is_named_and_nothing_is_written(folder, links, old, new, told):
    assert old in SIDECAR
    write(folder, SIDECAR.replace(old, new, 1))

    report = load_seeds(folder)

    assert told in str(report)
    assert not Article.objects.exists()


def test_words_that_the_story_does_not_have_are_told(folder, links):
    write(folder, SIDECAR.replace("[talks help]", "[talks hurt]"))

    assert "the story has no words “talks hurt…” that could be meant" in apply(folder, links).remarks


def test_of_words_that_stand_twice_the_prefix_tells_which_are_meant(folder, links):
    again = "- {{words: [We will go on], prefix: 'talks help. “', type: direct, attribution: explicit}}\n"
    write(folder, SIDECAR + again)

    apply(folder, links)

    assert Statement.objects.get(content="We will go on").start == TEXT.rindex("We will go on")


def test_words_that_stand_twice_are_not_placed_without_a_prefix(folder, links):
    write(folder, SIDECAR + "- {{words: [We will go on], type: direct, attribution: explicit}}\n")

    assert "no words “We will go on…” that could be meant" in apply(folder, links).remarks[0]


def test_a_folder_without_sidecars_is_refused(tmp_path):
    with pytest.raises(FileNotFoundError):
        load_seeds(tmp_path)


def test_an_empty_sidecar_is_named(tmp_path):
    (tmp_path / "a.yaml").write_text("")

    with pytest.raises(SidecarError, match=r"a\.yaml:1: the file is empty"):
        read_sidecar(tmp_path / "a.yaml")


@pytest.mark.parametrize("path", find_sidecars(SEEDS), ids=lambda path: path.stem)
def test_the_sidecars_of_the_archive_speak_of_their_captures(path):
    sidecar = read_sidecar(path)

    assert hashlib.sha256(sidecar.capture_path.read_bytes()).hexdigest() == sidecar.sha256
    assert sidecar.statements


def test_the_seeds_stand_as_the_editors_recorded_them(archive):
    recorded = sum(len(read_sidecar(path).statements) for path in find_sidecars(SEEDS))

    assert Statement.objects.filter(review="confirmed").count() == recorded == 57
    assert not Statement.objects.filter(review="suggested").exists()


def test_loading_the_seeds_again_changes_nothing(archive):
    stood = list(Statement.objects.order_by("id").values())

    report = load_seeds(SEEDS)

    assert list(Statement.objects.order_by("id").values()) == stood
    assert (report.articles, report.already, report.total.statements, report.total.disputed) == (0, 5, 50, 7)
