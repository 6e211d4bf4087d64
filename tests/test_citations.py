"""Citations, checked by the programs that will read them: rispy, bibtexparser, citeproc-py."""

import dataclasses
from datetime import date
from urllib.parse import quote

import bibtexparser
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st

from articles.citations import (
    STYLES,
    Citable,
    apa,
    authors_of,
    bibtex,
    chicago,
    csl,
    mla,
    quoted,
    ris,
    style_date,
)

ARTICLE = Citable(
    key="talks-to-go-on-ae1e6fd7",
    title="Talks to go on, Seoul says",
    permalink="https://archive.example/articles/talks-to-go-on-ae1e6fd7/",
    accessed=date(2026, 11, 21),
    version=date(2026, 11, 20),
    outlet="The Korea Herald",
    authors=("Kim Eun-jung", "Lee Minji"),
    published="2020-07-02",
)
STATEMENT = dataclasses.replace(
    ARTICLE,
    key="mfrggzdfmztw",
    permalink="https://archive.example/statements/mfrggzdfmztw/",
    speaker="Kang Kyung-wha",
    office="Minister of Foreign Affairs",
    quotation="We will go on … 100% & more",
    verbatim=True,
)
UNCERTAIN = dataclasses.replace(ARTICLE, published="2021-08-26~", authors=())
BOUNDED = dataclasses.replace(ARTICLE, published="2021-01-20/2022-05-09", authors=())


@pytest.mark.parametrize(
    ("published", "style", "written"),
    [
        ("2020-07-02", "apa", "2020, July 2"),
        ("2020-07-02", "chicago", "July 2, 2020"),
        ("2020-09-02", "mla", "2 Sept. 2020"),
        ("2020-07", "mla", "July 2020"),
        ("2020", "apa", "2020"),
        ("2021-08-26~", "apa", "[ca. 2021]"),
        ("2021-01-20/2022-05-09", "chicago", "[between 2021 and 2022]"),
        ("2021-01-20/2021-05-09", "chicago", "[2021]"),
        ("2021-01-20/", "mla", "[after 2021]"),
        ("../2021", "mla", "[before 2021]"),
        ("", "apa", "n.d."),
    ],
)
def test_a_date_is_written_as_the_style_asks_and_no_surer_than_it_is(published, style, written):
    assert style_date(published, style) == written


def test_apa_names_authors_date_title_outlet_and_address():
    assert apa(ARTICLE) == (
        "Kim Eun-jung & Lee Minji. (2020, July 2). Talks to go on, Seoul says. The Korea Herald. "
        "Inter-Korean Archive. Retrieved November 21, 2026, from "
        "https://archive.example/articles/talks-to-go-on-ae1e6fd7/"
    )


def test_chicago_cites_a_statement_as_quoted_in_its_article():
    assert chicago(STATEMENT) == (
        "Kang Kyung-wha, Minister of Foreign Affairs, quoted in Kim Eun-jung and Lee Minji, "
        "“Talks to go on, Seoul says,” The Korea Herald, July 2, 2020, Inter-Korean Archive, "
        "accessed November 21, 2026, https://archive.example/statements/mfrggzdfmztw/."
    )


def test_words_of_the_writer_are_cited_as_reported():
    assert "Reported in" in mla(dataclasses.replace(STATEMENT, verbatim=False))


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_an_approximate_date_is_cited_as_circa(style):
    assert "[ca. 2021]" in style(UNCERTAIN)


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Kim Eun-jung", ("Kim Eun-jung",)),
        ("Kim Eun-jung and Lee Minji", ("Kim Eun-jung", "Lee Minji")),
        ("by Choe Sang-Hun, Mark Landler", ("Choe Sang-Hun", "Mark Landler")),
        ("By Ahn Sung-mi (ahn@example.com)", ("Ahn Sung-mi",)),
        ("Ahn Sung-mi ahn@example.com, Choe Min", ("Ahn Sung-mi", "Choe Min")),
        ("ahn@example.com", ()),
        ("Staff Writer", ()),
        ("By Choe Min, staff reporter", ("Choe Min",)),
        ("By our correspondent", ()),
        ("", ()),
    ],
)
def test_a_byline_is_read_as_names(byline, names):
    assert authors_of(byline) == names


@pytest.mark.parametrize("item", [ARTICLE, STATEMENT, UNCERTAIN, BOUNDED])
def test_rispy_reads_our_ris_as_a_newspaper_article(item):
    (entry,) = rispy.loads(ris(item))
    assert (entry["type_of_reference"], entry["title"], entry["secondary_title"]) == (
        "NEWS", item.title, item.outlet,
    )  # fmt: skip


def test_ris_keeps_every_author():
    (entry,) = rispy.loads(ris(ARTICLE))
    assert entry["authors"] == ["Kim Eun-jung", "Lee Minji"]


def test_ris_does_not_make_a_day_of_bounds():
    (entry,) = rispy.loads(ris(BOUNDED))
    assert "date" not in entry


@pytest.mark.parametrize("item", [ARTICLE, STATEMENT, UNCERTAIN, BOUNDED])
def test_bibtexparser_reads_our_bibtex(item):
    library = bibtexparser.parse_string(bibtex(item))
    assert [entry.key for entry in library.entries] == [item.key]


def test_bibtex_escapes_what_tex_would_read():
    library = bibtexparser.parse_string(bibtex(STATEMENT))
    assert library.entries[0]["annotation"] == r"We will go on … 100\% \& more"


@given(st.text(min_size=1).filter(str.strip))
def test_no_text_breaks_an_entry(text):
    item = dataclasses.replace(STATEMENT, title=text, quotation=text)
    library = bibtexparser.parse_string(bibtex(item))
    assert (len(library.entries), len(rispy.loads(ris(item)))) == (1, 1)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_words_are_quoted_as_by_the_library(text):
    assert quoted(text) == quote(text, safe="")


@pytest.mark.filterwarnings("ignore:The following arguments for Reference are unsupported")
@pytest.mark.parametrize("item", [ARTICLE, STATEMENT, UNCERTAIN, BOUNDED])
def test_citeproc_sets_our_csl(item):
    source = CiteProcJSON([csl(item)])
    bibliography = CitationStylesBibliography(
        CitationStylesStyle("harvard-cite-them-right", validate=False), source, formatter.plain
    )
    bibliography.register(Citation([CitationItem(item.key)]))
    assert item.title.split(",")[0] in str(bibliography.bibliography()[0])
