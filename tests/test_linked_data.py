"""Linked data, expanded by pyld against contexts that stand here, so that no network is asked."""

import pytest
from pyld import jsonld

from articles import linked_data
from articles.exports.records import Addresses
from articles.models import Statement
from tests.factories import make_actor, make_article, make_event, make_post, make_publisher, make_statement

SITE = Addresses("https://archive.example")

SCHEMA = {
    "@context": {"@vocab": "https://schema.org/", "url": {"@id": "https://schema.org/url", "@type": "@id"}}
}
ANNO = {
    "@context": {
        "oa": "http://www.w3.org/ns/oa#",
        "as": "http://www.w3.org/ns/activitystreams#",
        "id": "@id",
        "type": "@type",
        "Annotation": "oa:Annotation",
        "AnnotationCollection": "as:OrderedCollection",
        "AnnotationPage": "as:OrderedCollectionPage",
        "TextQuoteSelector": "oa:TextQuoteSelector",
        "TextPositionSelector": "oa:TextPositionSelector",
        "TextualBody": "oa:TextualBody",
        "body": {"@id": "oa:hasBody", "@type": "@id"},
        "target": {"@id": "oa:hasTarget", "@type": "@id"},
        "source": {"@id": "oa:hasSource", "@type": "@id"},
        "selector": {"@id": "oa:hasSelector", "@type": "@id"},
        "exact": "oa:exact",
        "prefix": "oa:prefix",
        "suffix": "oa:suffix",
        "start": "oa:start",
        "end": "oa:end",
        "first": {"@id": "as:first", "@type": "@id"},
        "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
        "total": "as:totalItems",
    }
}


def load(url, options=None):
    """The contexts above; anything else is a fault of ours, since nobody could load it."""
    documents = {
        "https://schema.org": SCHEMA,
        "https://schema.org/": SCHEMA,
        linked_data.ANNOTATION_CONTEXT: ANNO,
    }
    return {
        "contextUrl": None,
        "documentUrl": url,
        "document": documents[url],
        "contentType": "application/ld+json",
    }


def expanded(node):
    return jsonld.expand(node, {"documentLoader": load})[0]


@pytest.fixture
def statement(db):
    minister = make_actor("Kang Kyung-wha", wikidata="Q465633")
    post = make_post(minister, title="Minister of Foreign Affairs")
    article = make_article(
        text="“We will go on,” Kang said. “It takes time.”\n\nSeoul welcomed the offer.",
        publisher=make_publisher("The Korea Herald"),
        published="2020-07-02",
    )
    statement = make_statement(
        article=article,
        segments=[[1, 14], [29, 42]],
        said="2020-07-01~",
        occasion=make_event("Press conference", place="Seoul"),
    )
    statement.attributions.create(actor=minister, post=post, office=post.title)
    return Statement.objects.for_list().get(pk=statement.pk)


def schema(name):
    return f"https://schema.org/{name}"


def article_node(statement):
    return expanded(linked_data.news_article(statement.article, [statement], SITE))


def test_an_article_is_a_news_article(statement):
    assert article_node(statement)["@type"] == [schema("NewsArticle")]


def test_a_certain_day_is_plain_for_search_engines(statement):
    assert article_node(statement)[schema("datePublished")] == [{"@value": "2020-07-02"}]


def test_an_uncertain_day_is_a_literal_of_its_own_datatype(statement):
    quotation = article_node(statement)[schema("hasPart")][0]
    assert quotation[schema("dateCreated")] == [{"@type": linked_data.EDTF, "@value": "2020-07-01~"}]


def test_a_quotation_names_its_speaker_with_the_office(statement):
    speaker = article_node(statement)[schema("hasPart")][0][schema("spokenByCharacter")][0]
    assert (speaker["@type"], speaker[schema("jobTitle")]) == (
        [schema("Person")], [{"@value": "Minister of Foreign Affairs"}],
    )  # fmt: skip


def test_an_actor_is_tied_to_wikidata(statement):
    speaker = article_node(statement)[schema("hasPart")][0][schema("spokenByCharacter")][0]
    assert speaker[schema("sameAs")] == [{"@value": "http://www.wikidata.org/entity/Q465633"}]


def test_the_occasion_is_where_it_was_recorded(statement):
    event = article_node(statement)[schema("hasPart")][0][schema("recordedIn")][0]
    assert event[schema("name")] == [{"@value": "Press conference"}]


def test_words_of_the_writer_are_no_quotation(statement):
    statement.type = "indirect"
    assert linked_data.quotation(statement, SITE)["@type"] == "Statement"


def collection(statement):
    return linked_data.annotation_collection(statement.article, [statement], SITE)


def test_a_collection_expands_to_annotations(statement):
    page = expanded(collection(statement))["http://www.w3.org/ns/activitystreams#first"][0]
    items = page["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    assert [item["@type"] for item in items] == [["http://www.w3.org/ns/oa#Annotation"]]


def test_every_segment_has_both_selectors(statement):
    targets = linked_data.annotation(statement, statement.article, SITE)["target"]
    found = [[selector["type"] for selector in target["selector"]] for target in targets]
    assert found == [["TextQuoteSelector", "TextPositionSelector"]] * 2


def test_the_selectors_name_the_words_where_they_stand(statement):
    text = statement.article.text
    quote, position = linked_data.annotation(statement, statement.article, SITE)["target"][1]["selector"]
    assert text[position["start"] : position["end"]] == quote["exact"] == "It takes time"


@pytest.mark.parametrize(
    ("url", "fragment"),
    [
        ("", ""),
        ("https://paper.example/a-b?c=1#top", "https://paper.example/a-b?c=1#:~:text=We%20will%20go%20on"),
    ],
)
def test_a_fragment_leads_to_the_words_in_the_original_page(statement, url, fragment):
    assert linked_data.text_fragment(url, statement, statement.article.text) == fragment


def test_a_long_quotation_is_named_by_its_ends(db):
    words = "one two three four five six seven eight nine ten eleven twelve thirteen-fourteen"
    statement = make_statement(words)
    fragment = linked_data.text_fragment("https://paper.example/", statement, statement.article.text)
    assert fragment == (
        "https://paper.example/#:~:text=one%20two%20three%20four%20five%20six,"
        "eight%20nine%20ten%20eleven%20twelve%20thirteen%2Dfourteen"
    )
