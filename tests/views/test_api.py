"""The interface for programs: what is documented is so, and other people's programs find no fault with it."""

import re

import hypothesis
import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase
from openapi_spec_validator import OpenAPIV31SpecValidator
from schemathesis import GenerationMode
from schemathesis.config import SchemathesisConfig

from articles.filters import StatementFilter
from articles.models import Actor, Article, Event, Statement
from articles.openapi import parameters_of
from articles.views.api import EXAMPLES, PROBLEM

PATHS = [
    *("/statements/", "/articles/", "/actors/", "/events/", "/concordance/"),
    *("/statements/{key}/", "/articles/{slug}/", "/actors/{slug}/", "/events/{slug}/"),
    *("/statements/feed/", "/articles/feed/", "/actors/{slug}/feed/", "/events/{slug}/feed/"),
]
CONFIG = SchemathesisConfig.from_dict(
    # No description can say which names the archive holds, or that dates are in order: 400 is right for both.
    {"checks": {"positive_data_acceptance": {"expected-statuses": ["2xx", "3xx", "400", "404", "410"]}}}
)
EXAMPLES_OF_SCHEMATHESIS = 15
"""Requests for each address that fit the description, and as many that do not."""

AS_IT_IS = {"Accept-Encoding": "identity"}
"""Schemathesis asks an application in its own process for compressed answers, and does not unpack them."""

pytestmark = pytest.mark.django_db


def description(client):
    return client.get("/api/openapi.json").json()


def test_the_description_is_openapi(client):
    assert list(OpenAPIV31SpecValidator(description(client)).iter_errors()) == []


def test_every_filter_of_a_list_is_described(client):
    described = description(client)["paths"]["/statements/"]["get"]["parameters"]
    assert set(StatementFilter.base_filters) <= {one["name"] for one in described}


def test_the_choices_of_a_filter_are_described(client):
    side = next(one for one in parameters_of(StatementFilter) if one.name == "side")
    assert (side.is_many, side.as_openapi["schema"]["items"]["enum"][0]) == (True, "south-korea")


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize("address", [address for _, address in EXAMPLES])
def test_every_example_is_answered(client, address):
    response = client.get(address)
    body = b"".join(response.streaming_content) if response.streaming else response.content
    assert (response.status_code, bool(body)) == (200, True)


def test_the_problem_that_is_shown_is_the_one_that_is_sent(client):
    assert client.get("/statements/?format=json&since=soon").json() == PROBLEM


def test_the_page_links_every_example(reader):
    reader.get("/api/")
    assert [one.get("href") for one in reader.all("a", "example")] == [address for _, address in EXAMPLES]


def test_the_page_has_every_parameter_and_column(client):
    page = client.get("/api/")
    said = set(re.findall(r'<th scope="row"><code>(\w+)</code>', page.content.decode()))
    wanted = {one.name for each in page.context["lists"] for one in (*each.parameters, *each.columns)}
    assert wanted - said == set()


def known_values() -> dict[str, list[str]]:
    """Things of the archive by the address of their list, so that more than errors is looked at."""
    return {
        "articles": list(Article.objects.public().values_list("slug", flat=True)),
        "statements": list(Statement.objects.public().values_list("key", flat=True)[:9]),
        "actors": list(Actor.objects.quoted().values_list("slug", flat=True)[:9]),
        "events": list(Event.objects.values_list("slug", flat=True)[:9]),
    }


def ask_for_data(case, known) -> None:
    """Let the address be one for programs, as pages answer people in their own way, and most things exist."""
    query = dict(case.query or {})
    if "feed" not in case.path and query.get("format", "html") == "html" and "export" not in query:
        case.query = {**query, "format": "json"}
    for name in case.path_parameters or {}:
        things = known.get(case.path.split("/")[1])
        if things and len(repr(case.query)) % 3:
            case.path_parameters[name] = things[len(repr(case.query)) % len(things)]


@pytest.fixture
def described(client):
    """The description, while the test's own connection stays open between requests, as for Django's client
    (which lets it be closed again when it has been answered, so it asks first).
    """
    answer = {**description(client), "servers": [{"url": "http://localhost"}]}
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield answer
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=str)
@pytest.mark.parametrize("path", PATHS)
def test_schemathesis_finds_no_fault(path, mode, described, settings):
    settings.EXPORTS_PER_MINUTE = 1_000_000
    schema = schemathesis.openapi.from_dict(described, config=CONFIG)
    schema.app = get_wsgi_application()
    known = known_values()

    @hypothesis.settings(
        max_examples=EXAMPLES_OF_SCHEMATHESIS,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @hypothesis.given(schema[path]["GET"].as_strategy(generation_mode=mode))
    def ask(case):
        ask_for_data(case, known if mode is GenerationMode.POSITIVE else {})
        case.call_and_validate(headers=AS_IT_IS)

    ask()
