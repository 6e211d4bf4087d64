"""A text that may not be shown leaves the archive by no way, and its statements by every way, in context."""

import json
from io import StringIO
from xml.etree import ElementTree as ET

import pytest
from django.core.management import call_command
from django.test import Client, override_settings
from django.utils import timezone

from articles.models import Article, Statement
from tests.factories import (
    make_actor,
    make_article,
    make_editor,
    make_event,
    make_mention,
    make_publisher,
    make_statement,
)

pytestmark = pytest.mark.django_db

SAID = "The hotline will be answered every morning"
NEAR = "as two officials recalled"
FAR = "zirconium"
FILLER = " ".join(f"Ordinary matter number {number} went on as ever." for number in range(9))
TEXT = (
    f"A paragraph that nobody quotes names {FAR} and the treaty.\n\n"
    f"{FAR.title()} came first. {FILLER} “{SAID},” the minister said, {NEAR}. "
    f"{FILLER} {FAR.upper()} again.\n\n"
    f"Another paragraph is about {FAR}, too."
)
WAYS = [
    *("/articles/{slug}/", "/articles/{slug}/?q=zirconium", "/articles/{slug}/capture/"),
    *(
        "/articles/{slug}/?format=json",
        "/articles/{slug}/?format=annotations",
        "/articles/{slug}/?format=jsonld",
    ),
    *("/articles/{slug}/?format=ris", "/articles/{slug}/?format=bibtex", "/articles/{slug}/?format=csl"),
    *("/articles/{slug}/?as_of={today}", "/articles/{slug}/?as_of={today}&format=json"),
    *("/statements/{key}/?as_of={today}", "/statements/{key}/?as_of={today}&format=json"),
    *("/statements/{key}/", "/statements/{key}/?format=json", "/statements/{key}/?format=ris"),
    *("/articles/", "/articles/?format=json", "/articles/?export=csv", "/articles/?export=jsonl"),
    *("/statements/", "/statements/?format=json", "/statements/?export=csv", "/statements/?export=jsonl"),
    *("/statements/?export=json", "/statements/?export=ris", "/statements/?export=bibtex"),
    *("/articles/feed/", "/statements/feed/", "/actors/{actor}/feed/", "/events/{event}/feed/"),
    *("/actors/{actor}/", "/events/{event}/", "/actors/{actor}/?format=json", "/events/{event}/?format=json"),
    *("/concordance/?q=the&in=texts", "/concordance/?q=the&in=texts&export=csv"),
    *("/concordance/?q=the", "/concordance/?q=hotline&export=csv"),
    "/oai/?verb=ListRecords&metadataPrefix=oai_dc",
    "/oai/?verb=ListRecords&metadataPrefix=ika",
    *("/", "/timeline/", "/method/", "/sitemap-articles.xml"),
]
"""Every way out of the archive."""


@pytest.fixture(autouse=True)
def _no_limit(settings):
    settings.EXPORTS_PER_MINUTE = 1_000_000


def body(address: str) -> str:
    answer = Client().get(address)
    assert answer.status_code == 200, address
    return (b"".join(answer.streaming_content) if answer.streaming else answer.content).decode()


@pytest.fixture
def paper():
    return make_publisher("The Closed Paper", rights="statements", licence="No licence, asked 2026-03-01")


@pytest.fixture
def statement(paper):
    article = make_article("Hotline to ring again", TEXT, publisher=paper, captions=[f"A caption with {FAR}"])
    event = make_event("Hotline talks")
    made = make_statement(SAID, article=article, speaker=make_actor(), occasion=event)
    make_mention(article, "the treaty", event=event)
    return made


def filled(way: str, statement: Statement) -> str:
    return way.format(
        slug=statement.article.slug,
        key=statement.key,
        actor=statement.attributions.get().actor.slug,
        event=statement.occasion.slug,
        today=timezone.now().date().isoformat(),
    )


@pytest.mark.parametrize("way", WAYS)
def test_nothing_of_the_text_gets_out(statement, way):
    address = filled(way, statement)
    assert FAR not in body(address).casefold().replace(f"q={FAR}", "").replace(f"“{FAR}”", "")


@pytest.mark.parametrize(
    "way",
    [way for way in WAYS if "{slug}/" in way and not way.endswith(("capture/", "=ris", "=bibtex", "=csl"))]
    + ["/statements/{key}/", "/statements/?format=json", "/statements/feed/"],
)
def test_its_statements_get_out(statement, way):
    assert SAID in body(filled(way, statement)).replace("\\u2019", "’")


def test_the_same_text_is_read_where_it_may_be(statement, paper):
    paper.rights = "full"
    paper.save()
    shown = [FAR in body(filled(way, statement)).casefold() for way in WAYS[:4]]
    assert shown == [True] * 4


def test_a_statement_stands_in_the_words_around_it(statement, reader):
    assert NEAR in reader.get(statement.article.get_absolute_url()).text


def test_gaps_say_how_much_is_not_shown(statement, reader):
    gaps = reader.get(statement.article.get_absolute_url()).texts("span", "gap")
    assert [gap.startswith("text not shown: about ") for gap in gaps] == [True] * 4


def test_a_reader_is_led_to_the_original(statement, reader):
    Article.objects.update(url="https://paper.example/hotline")
    reader.get(statement.article.get_absolute_url())
    assert [
        link.get("href") for link in reader.all("a") if "Read the original" in "".join(link.itertext())
    ] == ["https://paper.example/hotline"]


def test_the_original_is_opened_at_the_words(statement, reader):
    Article.objects.update(url="https://paper.example/hotline")
    links = [
        link.get("href")
        for link in reader.get(statement.get_absolute_url()).all("a", rel="external noopener")
    ]
    assert (
        "https://paper.example/hotline#:~:text=The%20hotline%20will%20be%20answered%20every%20morning"
        in links
    )


@pytest.mark.parametrize(("words", "count"), [(FAR, 0), ("hotline", 1), ("recalled", 1)])
def test_search_finds_only_what_is_shown(client, statement, words, count):
    assert client.get("/statements/", {"format": "json", "q": words}).json()["count"] == count


@pytest.mark.parametrize(("words", "count"), [(FAR, 0), ("ring", 1)])
def test_an_article_is_found_by_its_title_alone(client, statement, words, count):
    assert client.get("/articles/", {"format": "json", "q": words}).json()["count"] == count


def test_the_record_says_which_rights_hold(client, statement):
    data = client.get(statement.article.get_absolute_url(), {"format": "json"}).json()
    start, end = data["excerpts"][0]["start"], data["excerpts"][0]["end"]
    assert (data["rights"], data["text"], TEXT[start:end]) == (
        "statements",
        None,
        data["excerpts"][0]["text"],
    )


def test_selectors_stay_in_the_excerpt(client, paper):
    article = make_article("Short", f"{FAR.title()}.\n\n{SAID}.\n\n{FAR.title()}.", publisher=paper)
    make_statement(SAID, article=article, type="indirect")
    data = client.get(article.get_absolute_url(), {"format": "annotations"}).json()
    quote = data["first"]["items"][0]["target"]["selector"][0]
    assert (quote["prefix"], quote["exact"], quote["suffix"]) == ("", SAID, ".")


@pytest.mark.parametrize(
    ("publisher", "original", "own", "default", "is_shown"),
    [
        ("", None, "", "full", True),
        ("", None, "", "statements", False),
        (None, None, "", "statements", False),
        (None, None, "", "full", True),
        ("full", None, "", "statements", True),
        ("full", "statements", "", "full", False),
        ("full", "", "", "statements", False),
        ("statements", None, "full", "statements", True),
        ("full", None, "statements", "full", False),
        (None, "full", "", "statements", True),
    ],
)
def test_the_strictest_setting_counts_and_the_articles_own_before_all(
    publisher, original, own, default, is_shown
):
    article = make_article(
        publisher=None if publisher is None else make_publisher(rights=publisher),
        original_publisher=None if original is None else make_publisher(rights=original),
        rights=own,
    )
    with override_settings(TEXT_RIGHTS=default):
        listed = Article.objects.showing_text().filter(pk=article.pk).exists()
        assert (article.shows_text, listed) == (is_shown, is_shown)


def test_search_follows_an_editor_who_opens_a_publisher(client, statement, paper):
    client.force_login(make_editor())
    page = client.get(f"/admin/articles/publisher/{paper.pk}/change/")
    form = page.context["adminform"].form
    values = {name: form[name].value() or "" for name in form.fields}
    client.post(f"/admin/articles/publisher/{paper.pk}/change/", {**values, "rights": "full"})
    assert client.get("/articles/", {"format": "json", "q": FAR}).json()["count"] == 1


def test_search_follows_the_maintainer(client, statement, paper):
    type(paper).objects.update(rights="")
    out = StringIO()
    call_command("apply_rights", stdout=out)
    found = client.get("/articles/", {"format": "json", "q": FAR}).json()["count"]
    assert (out.getvalue().split(" article")[0], found) == ("1", 1)


def test_an_archive_proved_whole_follows_its_rights(statement, paper):
    type(paper).objects.update(rights="")
    out = StringIO()
    call_command("verify", "--repair", stdout=out)
    assert "search does not follow" in out.getvalue()


def test_the_descriptions_of_pages_hold_nothing_of_the_text(statement, reader):
    reader.get(statement.article.get_absolute_url())
    described = [one.get("content") for one in reader.all("meta", name="description")]
    assert described == ["1 statements in “Hotline to ring again”, The Closed Paper."]


def test_harvesters_are_told_the_licence(statement):
    root = ET.fromstring(body("/oai/?verb=ListRecords&metadataPrefix=oai_dc"))
    rights = [node.text for node in root.iter("{http://purl.org/dc/elements/1.1/}rights")]
    assert rights == ["No licence, asked 2026-03-01"]


def test_linked_data_has_no_body_of_the_article(statement):
    assert "articleBody" not in json.loads(body(f"{statement.article.get_absolute_url()}?format=jsonld"))


def test_the_past_is_shown_as_is_allowed_now(client, statement, paper):
    """A text that was shown while it could be is closed with its past."""
    paper.rights = "full"
    paper.save()
    client.force_login(make_editor())
    page = client.get(f"/admin/articles/publisher/{paper.pk}/change/")
    form = page.context["adminform"].form
    values = {name: form[name].value() or "" for name in form.fields}
    client.post(f"/admin/articles/publisher/{paper.pk}/change/", {**values, "rights": "statements"})
    assert FAR not in body(filled("/articles/{slug}/?as_of={today}", statement)).casefold()
