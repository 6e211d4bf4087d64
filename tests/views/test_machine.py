"""The pages for programs: the same rows as for people, as data, whole, and with errors a program can read."""

import csv
import io
import json

import pytest
import rispy
from django.test import Client

from articles.models import PastAddress
from articles.views import limits, machine
from tests.factories import make_actor, make_article, make_event, make_statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def statements():
    north = make_actor("North Korea", kind="state", side="north-korea", slug="north-korea")
    return [
        make_statement("We will go on", speaker=make_actor("Kang Kyung-wha"), office="Foreign Minister"),
        make_statement("Nothing has changed", speaker=north, type="indirect"),
        make_statement("It takes time", speaker="an analyst", said="2020-07"),
    ]


def keys(response):
    return [item["key"] for item in response.json()["items"]]


def text_of(response):
    return b"".join(response.streaming_content).decode()


def test_a_list_gives_the_rows_of_its_page(client, statements):
    data = client.get("/statements/", {"format": "json"}).json()
    assert {item["key"] for item in data["items"]} == {one.key for one in statements}


def test_a_list_is_filtered_as_for_people(client, statements):
    assert keys(client.get("/statements/", {"format": "json", "side": "north-korea"})) == [statements[1].key]


def test_pages_of_a_list_are_linked(client, statements, monkeypatch):
    monkeypatch.setattr("articles.views.statements.StatementList.paginate_by", 2)
    data = client.get("/statements/", {"format": "json", "type": ["direct", "indirect"]}).json()
    rest = client.get(data["next"].removeprefix("http://testserver"))
    assert (data["count"], len(data["items"]), len(keys(rest)), rest.json()["previous"]) == (
        3, 2, 1, data["self"],
    )  # fmt: skip


def test_a_list_names_its_page_for_people(client, statements):
    data = client.get("/statements/", {"format": "json", "type": "direct"}).json()
    assert data["html"] == "http://testserver/statements/?type=direct"


@pytest.mark.parametrize("page", ["0", "2", "-1", "x", "9" * 40])
def test_a_page_that_is_not_there_is_a_problem(client, statements, page):
    response = client.get("/statements/", {"format": "json", "page": page})
    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")


def test_an_invalid_filter_is_a_problem_that_names_it(client, statements):
    response = client.get("/statements/", {"format": "json", "side": "mars"})
    assert (response.status_code, list(response.json()["errors"])) == (400, ["side"])


@pytest.mark.parametrize("asked", [{"format": "xml"}, {"export": "xlsx"}])
def test_an_unknown_format_is_a_problem(client, asked):
    assert client.get("/statements/", asked).status_code == 400


@pytest.mark.parametrize("address", ["/statements/", "/articles/"])
@pytest.mark.parametrize("name", ["csv", "json", "jsonl", "ris", "bibtex"])
def test_every_list_can_be_had_in_every_format(client, statements, address, name):
    response = client.get(address, {"export": name})
    assert (response.status_code, len(text_of(response)) > 200) == (200, True)


def test_an_export_is_whole_whatever_the_size_of_its_chunks(client, statements, monkeypatch):
    monkeypatch.setattr(machine, "CHUNK", 2)
    rows = list(csv.DictReader(io.StringIO(text_of(client.get("/statements/?export=csv")), newline="")))
    assert {row["key"] for row in rows} == {one.key for one in statements}


def test_an_export_is_filtered_and_sorted_as_the_list(client, statements):
    text = text_of(client.get("/statements/?export=jsonl&sort=oldest&type=direct"))
    listed = keys(client.get("/statements/?format=json&sort=oldest&type=direct"))
    assert [json.loads(line)["key"] for line in text.splitlines()] == listed


def test_an_export_shows_nothing_of_an_invalid_filter(client, statements):
    assert client.get("/statements/?export=csv&side=mars").status_code == 400


def test_what_readers_cannot_see_is_in_no_export(client):
    make_statement("Kept back", article=make_article(text="“Kept back,” he said.", status="draft"))
    make_statement("Not so", review="rejected")
    assert client.get("/statements/?format=json").json()["items"] == []


def test_an_export_costs_a_fixed_number_of_queries(client, statements, django_assert_num_queries):
    with django_assert_num_queries(
        7
    ):  # keys, statements, articles, attributions, actors, the same utterances twice
        text_of(client.get("/statements/?export=csv"))


def test_a_statement_is_data(client, statements):
    data = client.get(statements[0].get_absolute_url(), {"format": "json"}).json()
    assert (data["content"], data["speakers"][0]["office"]) == ("We will go on", "Foreign Minister")


def test_a_statement_cites_itself(client, statements):
    response = client.get(statements[0].get_absolute_url(), {"format": "ris"})
    (entry,) = rispy.loads(response.content.decode())
    assert (entry["id"], entry["title"]) == (statements[0].key, statements[0].article.title)


@pytest.mark.parametrize("name", ["json", "annotations", "jsonld", "bibtex", "ris", "csl"])
def test_an_article_is_data_and_citation(client, statements, name):
    response = client.get(statements[0].article.get_absolute_url(), {"format": name})
    assert (response.status_code, bool(response.content)) == (200, True)


def test_an_article_has_its_text_and_statements(client, statements):
    data = client.get(statements[0].article.get_absolute_url(), {"format": "json"}).json()
    assert (data["text"], [one["key"] for one in data["statements"]]) == (
        statements[0].article.text, [statements[0].key],
    )  # fmt: skip


def test_an_annotation_lands_on_the_words_it_names(client, statements):
    data = client.get(statements[0].article.get_absolute_url(), {"format": "annotations"}).json()
    quote, position = data["first"]["items"][0]["target"]["selector"]
    assert statements[0].article.text[position["start"] : position["end"]] == quote["exact"]


def test_an_actor_is_data(client):
    actor = make_actor("Kang Kyung-wha")
    assert client.get(actor.get_absolute_url(), {"format": "json"}).json()["name"] == "Kang Kyung-wha"


def test_an_event_is_data(client):
    event = make_event("Hanoi summit")
    assert client.get(event.get_absolute_url(), {"format": "json"}).json()["date"] == "2019-02-27"


@pytest.mark.parametrize("name", ["json", "csv", "jsonl"])
def test_actors_are_listed_as_data(client, statements, name):
    response = client.get("/actors/", {"format" if name == "json" else "export": name})
    body = response.content if name == "json" else text_of(response).encode()
    assert (b"Kang Kyung-wha" in body, b"@" in body) == (True, False)


def test_actors_are_listed_by_their_statements(client, statements):
    make_statement("Once more", speaker=statements[1].attributions.get().actor)
    data = client.get("/actors/?format=json").json()
    assert data["items"][0]["slug"] == "north-korea"


def test_events_are_listed_as_data(client):
    make_event("Hanoi summit")
    assert [one["name"] for one in client.get("/events/?format=json").json()["items"]] == ["Hanoi summit"]


@pytest.mark.parametrize("path", ["/actors/", "/events/"])
def test_what_is_not_cited_has_no_citations(client, path):
    assert client.get(path, {"export": "ris"}).status_code == 400


def test_a_relevant_order_holds_for_pages_and_exports(client):
    for words in ("Peace peace peace", "We spoke of peace and of much else that day", "Peace"):
        make_statement(words)
    query = "q=peace&where=content&sort=relevance"
    shown = client.get(f"/statements/?{query}").context["object_list"]
    lines = text_of(client.get(f"/statements/?export=jsonl&{query}")).splitlines()
    listed = keys(client.get(f"/statements/?format=json&{query}"))
    assert [one.key for one in shown] == listed == [json.loads(line)["key"] for line in lines]


@pytest.mark.parametrize("path", ["/statements/none/", "/articles/none/", "/actors/none/", "/nowhere/"])
def test_what_is_not_there_is_a_problem_for_programs(client, path):
    response = client.get(path, {"format": "json"})
    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")


def test_what_is_withdrawn_is_a_problem_for_programs(client, statements):
    article = statements[0].article
    article.status, article.withdrawn_reason = "withdrawn", "Asked for by the publisher."
    article.save()
    answers = [client.get(one.get_absolute_url(), {"format": "json"}) for one in (article, statements[0])]
    assert [(one.status_code, one["Content-Type"]) for one in answers] == [
        (410, "application/problem+json")
    ] * 2


def test_an_old_address_leads_programs_on_with_their_query(client):
    article = make_article(slug="a-better-slug")
    PastAddress.objects.create(kind="article", value="old-slug", article=article)
    response = client.get("/articles/old-slug/", {"format": "json"})
    assert response["Location"] == "/articles/a-better-slug/?format=json"


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch", "options"])
def test_a_list_is_only_for_reading(client, method):
    response = getattr(client, method)("/statements/?format=json")
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")


def test_the_capture_has_no_form_for_programs(client):
    article = make_article()
    assert client.get(f"{article.get_absolute_url()}capture/", {"format": "json"}).status_code == 400


@pytest.mark.parametrize("path", ["/", "/timeline/", "/method/", "/api/", "/design/"])
def test_a_page_that_holds_no_data_says_so_to_programs(client, path):
    answer = client.get(f"{path}?format=json")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")


@pytest.mark.parametrize("address", ["?format=json", "?export=csv", "feed/"])
def test_programs_of_other_sites_may_read(client, statements, address):
    assert client.get(f"/statements/{address}")["Access-Control-Allow-Origin"] == "*"


def test_programs_of_other_sites_may_ask_for_what_changed_only(client):
    asking = {"Origin": "https://elsewhere.example", "Access-Control-Request-Method": "GET"}
    answer = client.options("/statements/?format=json", headers=asking)
    told = [answer[f"Access-Control-Allow-{what}"] for what in ("Origin", "Methods", "Headers")]
    assert (answer.status_code, told) == (204, ["*", "GET, HEAD", "If-None-Match, If-Modified-Since"])


def test_data_that_did_not_change_is_not_sent_again(client, statements):
    first = client.get("/statements/?format=json")
    assert client.get("/statements/?format=json", headers={"If-None-Match": first["ETag"]}).status_code == 304


def test_too_many_exports_are_told_when_to_come_back(client, settings, noon):
    settings.EXPORTS_PER_MINUTE = 2
    settings.CACHES = settings.CACHES | {
        "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "limits"}
    }
    responses = [client.get("/statements/?export=csv") for _ in range(3)]
    assert (responses[2].status_code, responses[2]["Retry-After"]) == (429, str(limits.MINUTE))


def test_harvesters_are_answered(client):
    response = client.get("/oai/", {"verb": "Identify"})
    assert (response["Content-Type"], b"<protocolVersion>2.0</protocolVersion>" in response.content) == (
        "text/xml; charset=utf-8", True,
    )  # fmt: skip


def test_harvesters_may_post(client):
    assert b"<ListMetadataFormats>" in client.post("/oai/", {"verb": "ListMetadataFormats"}).content


@pytest.mark.parametrize("address", ["/statements/", "/articles/", "/actors/", "/events/", "/concordance/"])
def test_a_method_that_is_not_allowed_is_a_problem_for_programs(client, address):
    response = client.post(f"{address}?format=json")
    assert (response.status_code, response["Content-Type"], response["Allow"]) == (
        405, "application/problem+json", "GET, HEAD",
    )  # fmt: skip


@pytest.mark.parametrize(("asked", "kind"), [("format=json", "application/problem+json"), ("", "text/html")])
def test_a_fault_of_ours_is_a_problem_for_programs_and_a_page_for_people(monkeypatch, asked, kind):
    monkeypatch.setattr("articles.views.statements.StatementList.get_queryset", lambda view: 1 / 0)
    response = Client(raise_request_exception=False).get(f"/statements/?{asked}")
    assert (response.status_code, response["Content-Type"].partition(";")[0]) == (500, kind)
