"""Pages as they were on a day."""

from datetime import UTC, datetime, timedelta

import pytest

from articles.history import changing
from articles.history.past import rows_on
from articles.history.words import versions_of
from articles.ingest.addresses import remember
from articles.ingest.articles import save_text
from articles.ingest.decisions import decide
from articles.ingest.deletion import delete
from articles.ingest.publication import withdraw
from articles.models import Actor, Article, Publisher, Statement
from tests import factories

TEXT = "“We will go on,” the minister said on Tuesday in the capital.\n\nSeoul welcomed it at once."
CAME_IN = datetime(2026, 3, 1, 9, tzinfo=UTC)
CHANGED = datetime(2026, 3, 10, 9, tzinfo=UTC)


@pytest.fixture
def editor(db):
    return factories.make_editor("kim", first_name="Minji", last_name="Kim")


@pytest.fixture
def statement(db):
    """Came in on 1 March 2026."""
    article = factories.make_article("Talks", TEXT, publisher=factories.make_publisher("The Paper"))
    statement = factories.make_statement(
        article=article, speaker=factories.make_actor("Han Mi-ok"), office="Envoy"
    )
    for model in (Article, Statement, Actor, Publisher):
        model.objects.update(created=CAME_IN)
    statement.refresh_from_db()
    return statement


def happened(*rows, at=CHANGED):
    """Let the newest version of each row be of this moment."""
    for row in rows:
        version = versions_of(type(row), row.pk)[0]
        type(version).objects.filter(pk=version.pk).update(history_date=at)


def page(client, row, day):
    return client.get(row.get_absolute_url(), {"as_of": day})


def test_a_statement_is_shown_as_it_was(client, statement, editor):
    with changing([statement], by=editor, action="Changed"):
        Statement.objects.update(type="mixed")
    happened(statement)
    assert page(client, statement, "2026-03-09").context["statement"].type == "direct"


def test_the_day_of_a_change_shows_the_change(client, statement, editor):
    with changing([statement], by=editor, action="Changed"):
        Statement.objects.update(type="mixed")
    happened(statement)
    assert page(client, statement, "2026-03-10").context["statement"].type == "mixed"


def test_what_never_changed_is_shown_as_it_is(client, statement):
    answer = page(client, statement, "2026-03-01")
    assert (answer.status_code, answer.context["statement"].content) == (200, "We will go on")


def test_speakers_are_those_of_the_day(client, statement, editor):
    with changing([statement], by=editor, action="Changed"):
        statement.attributions.update(actor=factories.make_actor("Ri Ho"), office="")
    happened(statement)
    assert (
        'Han Mi-ok</a><span class="office">, Envoy' in page(client, statement, "2026-03-09").content.decode()
    )


def test_names_are_those_of_the_day(client, statement, editor):
    actor = Actor.objects.get()
    with changing([actor], by=editor, action="Changed"):
        Actor.objects.update(name="Han Miok")
    happened(actor)
    shown = [page(client, statement, day).content.decode() for day in ("2026-03-09", "2026-03-10")]
    assert ["Han Mi-ok" in one for one in shown] == [True, False]


def test_the_text_is_that_of_the_day(client, statement, editor):
    save_text(statement.article, TEXT.replace("We will go on", "We go on"), by=editor)
    happened(statement, statement.article)
    shown = page(client, statement.article, "2026-03-09").content.decode()
    assert ("We will go on</mark>" in shown, "We go on" in shown) == (True, False)


def test_an_article_shows_the_statements_of_the_day(client, statement, editor):
    decide(Statement.objects.all(), "rejected", by=editor)
    happened(statement)
    counts = [
        len(page(client, statement.article, day).context["every"]) for day in ("2026-03-09", "2026-03-10")
    ]
    assert counts == [1, 0]


def test_the_page_says_of_which_day_it_is(client, statement):
    shown = page(client, statement, "2026-03-05").content.decode()
    assert "As it was at the end of" in shown
    assert f'<a href="/statements/{statement.key}/">As it is now</a>' in shown


@pytest.mark.parametrize("kind", ["statement", "article"])
def test_a_page_of_the_past_is_not_for_search_engines(client, statement, kind):
    row = statement if kind == "statement" else statement.article
    answer = page(client, row, "2026-03-05")
    assert (answer["X-Robots-Tag"], '<meta name="robots" content="noindex">' in answer.content.decode()) == (
        "noindex", True,
    )  # fmt: skip


@pytest.mark.parametrize("kind", ["statement", "article"])
def test_the_canonical_address_is_that_without_a_day(client, statement, kind):
    row = statement if kind == "statement" else statement.article
    shown = page(client, row, "2026-03-05").content.decode()
    assert f'<link rel="canonical" href="http://testserver{row.get_absolute_url()}">' in shown


@pytest.mark.parametrize("day", ["", "yesterday", "2026-02-30", "2026-3-1", "0001-01-01", "９999-01-01"])
def test_what_is_no_day_is_told(client, statement, day):
    answer = page(client, statement, day)
    assert (answer.status_code, "is no day" in answer.content.decode()) == (400, True)


def test_a_day_to_come_is_told(client, statement, noon):
    answer = page(client, statement, (noon.date() + timedelta(days=1)).isoformat())
    assert (answer.status_code, "has not come yet" in answer.content.decode()) == (400, True)


def test_programs_get_a_problem_for_what_is_no_day(client, statement):
    answer = client.get(statement.get_absolute_url(), {"as_of": "x", "format": "json"})
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")


@pytest.mark.parametrize("kind", ["statement", "article"])
def test_a_day_before_it_came_in_is_told(client, statement, kind):
    answer = page(client, statement if kind == "statement" else statement.article, "2026-02-28")
    assert (answer.status_code, "It came in on 2026-03-01." in answer.content.decode()) == (404, True)


def test_a_withdrawn_article_keeps_its_tombstone(client, statement, editor):
    withdraw(Article.objects.all(), "A mistake.", by=editor)
    happened(statement.article)
    answers = [page(client, row, "2026-03-05").status_code for row in (statement, statement.article)]
    assert answers == [410, 410]


def test_a_draft_is_not_shown_as_it_was(client, statement, editor):
    with changing([statement.article], by=editor, action="Changed"):
        Article.objects.update(status="draft")
    happened(statement.article)
    assert page(client, statement.article, "2026-03-05").status_code == 404


def test_what_was_a_draft_on_the_day_was_not_to_be_seen(client, statement, editor):
    Article.objects.update(status="draft")
    with changing([statement.article], by=editor, action="Published"):
        Article.objects.update(status="published")
    happened(statement.article)
    answers = [page(client, statement.article, day).status_code for day in ("2026-03-09", "2026-03-10")]
    assert answers == [404, 200]


def test_a_citation_of_what_was_rejected_since_still_leads_to_it(client, statement, editor):
    decide(Statement.objects.all(), "rejected", by=editor)
    happened(statement)
    shown = page(client, statement, "2026-03-09").content.decode()
    assert ("Since then the editors rejected it" in shown, 'rel="canonical"' in shown) == (True, False)


def test_a_citation_of_what_was_deleted_since_still_leads_to_it(client, statement, editor):
    address = statement.get_absolute_url()
    pk = statement.pk
    delete([statement], by=editor)
    version = versions_of(Statement, pk)[0]
    type(version).objects.filter(pk=version.pk).update(history_date=CHANGED)
    answers = [client.get(address, {"as_of": day}).status_code for day in ("2026-03-09", "2026-03-10")]
    assert answers == [200, 404]


def cited(client, row):
    """The day or moment by which a page is cited at present."""
    return client.get(row.get_absolute_url()).context["version"]


def test_the_citation_of_a_page_names_the_version_and_leads_to_it(client, statement):
    Article.objects.update(changed=CAME_IN)
    citations = dict(client.get(statement.get_absolute_url()).context["citations"])
    assert f"{statement.get_absolute_url()}?as_of=2026-03-01T09:00:01Z" in citations["APA"]
    assert "version of March 1, 2026" in citations["Chicago"]


@pytest.mark.parametrize("kind", ["statement", "article"])
def test_what_was_cited_between_two_changes_of_a_day_is_shown_as_it_was(client, statement, editor, kind):
    row = statement if kind == "statement" else statement.article
    marks = []
    for hour, kept in ((9, "mixed"), (11, "indirect")):
        with changing([statement], by=editor, action="Changed"):
            Statement.objects.update(type=kept)
        happened(statement, at=CHANGED.replace(hour=hour))
        Article.objects.update(changed=CHANGED.replace(hour=hour))
        marks.append(cited(client, row))
    shown = [page(client, row, mark) for mark in marks]
    read = [
        one.context["every"][0].statement if kind == "article" else one.context["statement"] for one in shown
    ]
    assert marks == ["2026-03-10T09:00:01Z", "2026-03-10T11:00:01Z"]
    assert [one.type for one in read] == ["mixed", "indirect"]
    assert "10 March 2026, 09:00:01 UTC" in shown[0].content.decode()


@pytest.mark.parametrize("what", ["actor", "publisher"])
def test_a_page_is_cited_by_the_last_change_of_what_it_names(client, statement, editor, what):
    row = Actor.objects.get() if what == "actor" else statement.article.publisher
    with changing([row], by=editor, action="Changed"):
        type(row).objects.filter(pk=row.pk).update(name="Another Name")
    happened(row)
    Article.objects.update(changed=CAME_IN)  # a new name moves it, for harvesters, to the present
    assert cited(client, statement) == "2026-03-10T09:00:01Z"


@pytest.mark.parametrize("asked", ["2999-01-01T00:00:00Z", "2026-03-10T25:00:00Z", "2026-03-10T09:00Z"])
def test_a_moment_that_is_none_or_has_not_come_is_refused(client, statement, asked):
    assert page(client, statement, asked).status_code == 400


def test_a_moment_before_it_came_in_says_when_it_did(client, statement):
    answer = page(client, statement, "2026-03-01T08:00:00Z")
    assert (answer.status_code, "at 2026-03-01T08:00:00Z" in answer.content.decode()) == (404, True)


def test_the_citation_of_a_page_of_the_past_is_of_its_day(client, statement):
    citations = dict(page(client, statement, "2026-03-05").context["citations"])
    assert "Inter-Korean Archive, version of 5 Mar. 2026, http://testserver" in citations["MLA"]


def test_a_citation_is_downloaded_for_its_day(client, statement):
    answer = client.get(statement.get_absolute_url(), {"as_of": "2026-03-05", "format": "csl"})
    item = answer.json()[0]
    assert (item["URL"][-17:], item["version"]) == ("?as_of=2026-03-05", "2026-03-05")


def test_programs_get_the_article_of_the_day(client, statement, editor):
    decide(Statement.objects.all(), "rejected", by=editor)
    happened(statement)
    answer = client.get(statement.article.get_absolute_url(), {"as_of": "2026-03-09", "format": "json"})
    assert [one["content"] for one in answer.json()["statements"]] == ["We will go on"]


def test_an_old_address_keeps_its_day(client, statement):
    former = statement.article.slug
    Article.objects.update(slug="talks-go-on")
    remember(Article.objects.get(), former)
    answer = client.get(f"/articles/{former}/", {"as_of": "2026-03-05"})
    assert answer["Location"] == "/articles/talks-go-on/?as_of=2026-03-05"


def test_a_page_of_the_past_asks_as_often_for_much_as_for_little(
    client, statement, editor, django_assert_max_num_queries
):
    article = statement.article
    for words in ("Seoul welcomed", "at once", "the minister"):
        factories.make_statement(words, article=article, speaker=factories.make_actor(words))
    Statement.objects.update(created=CAME_IN)
    Actor.objects.update(created=CAME_IN)
    decide(Statement.objects.filter(content="at once"), "confirmed", by=editor)
    with django_assert_max_num_queries(20):
        page(client, article, "2026-03-05")


def test_rows_of_a_day_are_read_in_two_queries(statement, django_assert_num_queries):
    with django_assert_num_queries(2):
        rows_on(Statement, CHANGED.date(), article_id=statement.article_id)
