"""Linked data of whole articles, held by pyshacl against shapes: the seeds, and what they do not have."""

from pathlib import Path

import pytest
from pyld import jsonld
from pyshacl import validate
from rdflib import Graph

from articles import linked_data
from articles.models import Article, Statement
from tests.factories import make_article, make_statement
from tests.test_linked_data import SITE, load

SHAPES = Path(__file__).with_name("linked_data_shapes.ttl")

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:.*is deprecated:DeprecationWarning"),  # rdflib 7, as pyshacl uses it
]


def graph_of(*nodes) -> Graph:
    """The triples, with contexts that stand in the tests, so that no network is asked."""
    graph = Graph()
    for node in nodes:
        triples = jsonld.to_rdf(node, {"documentLoader": load, "format": "application/n-quads"})
        graph.parse(data=triples, format="nt")
    return graph


def faults(graph: Graph) -> str:
    conforms, _, report = validate(graph, shacl_graph=str(SHAPES), advanced=False, inplace=True)
    return "" if conforms else report


def graph_of_articles() -> Graph:
    nodes = []
    for article in Article.objects.public().select_related("publisher", "original_publisher"):
        statements = list(Statement.objects.public().filter(article=article).for_list().in_text_order())
        nodes.append(linked_data.news_article(article, statements, SITE))
        nodes.append(linked_data.annotation_collection(article, statements, SITE))
    return graph_of(*nodes)


def test_the_seeds_fit_the_shapes(archive):
    assert faults(graph_of_articles()) == ""


def test_what_is_not_known_fits_the_shapes():
    article = make_article(published="", publisher=None, language="ko")
    make_statement("We will go on", article=article, speaker="a spokesman", said="2019~", type="mixed")
    assert faults(graph_of_articles()) == ""


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda node: node.pop("headline"), "headline"),
        (lambda node: node.update(datePublished="last Monday"), "datePublished"),
        (lambda node: node["hasPart"][0].pop("text"), "text"),
        (lambda node: node.update(articleBody="All of it."), "articleBody"),
    ],
)
def test_what_does_not_fit_is_seen(spoil, said):
    article = make_article()
    statement = make_statement("We will go on", article=article, speaker="a spokesman")
    node = linked_data.news_article(article, [statement], SITE)
    spoil(node)
    assert f"schema:{said}" in faults(graph_of(node))
