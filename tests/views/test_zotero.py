"""What Zotero makes of our pages, by the order in which its translators read a page.

Zotero asks its translators by priority: COinS (300) before Embedded Metadata (400); two or more COinS spans
are offered as several items. Of COinS, `rft_val_fmt` …:dc makes a web page, and `rft.type` with the name of
one of Zotero's types makes that; `rft.source` is the publication. Embedded Metadata takes the type from
`z:itemType`, unless `citation_journal_title` or its like says otherwise, and the publication from
`prism.publicationName`. (zotero/translators: COinS.js, Embedded Metadata.js, RDF.js; zotero: openurl.js,
parseContextObject. Read, not run.)
"""

from urllib.parse import unquote

import pytest

from tests.factories import make_actor, make_article, make_publisher, make_statement

pytestmark = pytest.mark.django_db

DUBLIN_CORE = "info:ofi/fmt:kev:mtx:dc"
FIELDS = {
    "rft.title": "title",
    "rft.source": "publicationTitle",
    "rft.date": "date",
    "rft.identifier": "url",
    "rft.description": "abstractNote",
    "rft.language": "language",
}
OTHER_TYPES = ("citation_journal_title", "citation_book_title", "citation_conference_title", "citation_isbn")


def from_coins(title: str) -> dict:
    """The item that `parseContextObject` makes: pairs at “&”, and “+” and %2B both read as a space."""
    item = {"creators": []}
    for pair in title.split("&"):
        name, value = pair.split("=")[:2]
        value = unquote(value.replace("+", " ").replace("%2B", " "))
        if name == "rft_val_fmt" and value == DUBLIN_CORE:
            item["itemType"] = "webpage"
        elif name == "rft.type":
            item["itemType"] = value
        elif name == "rft.au":
            item["creators"].append(value)
        elif name in FIELDS:
            item[FIELDS[name]] = value
    return item


def saved(reader, address: str) -> list[dict]:
    """The items that Zotero offers of a page."""
    reader.get(address)
    spans = reader.all("span", "Z3988")
    if spans:
        return [from_coins(span.get("title")) for span in spans]
    told = {one.get("name"): one.get("content") for one in reader.all("meta") if one.get("name")}
    assert not told.keys() & set(OTHER_TYPES)
    return [
        {
            "itemType": told["z:itemType"],
            "title": told["citation_title"],
            "publicationTitle": told.get("prism.publicationName"),
            "date": told.get("DC.date"),
            "url": told["citation_public_url"],
            "language": told["citation_language"],
            "creators": [one.get("content") for one in reader.all("meta", name="citation_author")],
        }
    ]


@pytest.fixture
def article():
    paper = make_publisher("The Daily Paper & Post")
    article = make_article(
        "Talks = more talks?", "“We will go on + on,” she said.", publisher=paper, byline="By Kim A-reum"
    )
    make_statement(
        "We will go on + on", article=article, speaker=make_actor("Kang Kyung-wha"), office="Minister"
    )
    return article


def wanted(article, address):
    return {
        "itemType": "newspaperArticle",
        "title": "Talks = more talks?",
        "publicationTitle": "The Daily Paper & Post",
        "date": "2020-09-16",
        "url": f"http://testserver{address}",
        "language": "en",
        "creators": ["Kim A-reum"],
    }


def test_an_article_is_saved_as_a_newspaper_article(reader, article):
    address = article.get_absolute_url()
    assert saved(reader, address) == [wanted(article, address)]


def test_a_statement_is_saved_as_the_article_that_has_it(reader, article):
    address = article.statements.get().get_absolute_url()
    assert saved(reader, address) == [wanted(article, address)]


def test_a_statement_that_reports_others_is_still_one_item(reader, article):
    outer = article.statements.get()
    make_statement("on + on", article=article, within=outer)
    assert len(saved(reader, outer.get_absolute_url())) == 1


def test_a_list_of_statements_offers_each_with_its_words(reader, article):
    make_statement("It takes time", speaker="an analyst")
    items = saved(reader, "/statements/")
    assert [one["itemType"] for one in items] == ["newspaperArticle"] * 2
    assert [one["abstractNote"] for one in items if "Kang" in one["abstractNote"]] == [
        "Kang Kyung-wha, Minister: We will go on   on"
    ]


def test_a_list_of_articles_offers_each(reader, article):
    make_article()
    items = saved(reader, "/articles/")
    assert [one for one in items if one["creators"]] == [wanted(article, article.get_absolute_url())]
    assert len(items) == 2


def test_a_list_with_one_row_saves_that(reader, article):
    assert [one["title"] for one in saved(reader, "/statements/")] == ["Talks = more talks?"]
