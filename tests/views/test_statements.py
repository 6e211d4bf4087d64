"""The list of statements, and each of them alone."""

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from articles.facets import holdings, memory, tally, timeline
from articles.filters import StatementFilter
from articles.models import ActorName, Article, PastAddress, Statement
from articles.views.statements import chart
from tests.factories import (
    make_actor,
    make_article,
    make_attribution,
    make_event,
    make_mention,
    make_publisher,
    make_statement,
)
from tests.views.conftest import XHTML, text_of

LIST = "/statements/"


@pytest.fixture
def some(db):
    """Two South Korean statements of 2018 and 2020, one North Korean of 2018."""
    ahn = make_actor("Ahn Ji", slug="ahn-ji", side="south-korea")
    for words, said, speaker in (
        ("apples ripen", "2018-04-27", ahn),
        ("borders open", "2020-02-01", ahn),
        ("clouds gather", "2018-05-01", make_actor("Ri Ho", slug="ri-ho", side="north-korea")),
    ):
        make_statement(
            words,
            article=make_article(text=f"“{words},” somebody said that day."),
            speaker=speaker,
            said=said,
            type="indirect" if words.startswith("clouds") else "direct",
        )


def facet(reader, label):
    """The values of a facet with their counts, as a reader sees them."""
    for panel in reader.all("details", "facet"):
        if text_of(next(panel.iter("{http://www.w3.org/1999/xhtml}h3"))) == label:
            return [text_of(link) for link in panel.iter("{http://www.w3.org/1999/xhtml}a")]
    return []


def heading(reader):
    return reader.texts("h2")[0]


def test_the_list_says_how_many_it_found(reader, some):
    assert heading(reader.get(LIST)) == "3 statements"


@pytest.fixture
def large(monkeypatch):
    """Few statements are many."""
    monkeypatch.setattr(memory, "LARGE", 0)
    monkeypatch.setattr(tally, "MANY", 0)


def test_the_next_page_of_a_large_archive_neither_finds_nor_counts_its_rows_again(client, some, large):
    found = 'ORDER BY "articles_statement"."date" DESC'
    counted = 'SELECT "articles_attribution"."statement_id" AS "statement_id"'
    asked = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            client.get(LIST + "?type=direct")
        every = " ".join(one["sql"] for one in queries)
        asked += [found in every, counted in every]
    assert asked == [True, True, False, False]


def test_a_list_of_a_large_archive_has_what_was_written_a_moment_ago(reader, some, large):
    found = []
    for number in (1, 2):
        reader.get(LIST + "?type=direct")
        found.append((heading(reader), facet(reader, "Attributed")))
        make_statement(f"doves land {number}", article=make_article(text=f"“doves land {number},” Ahn said."))
    assert found == [("2 statements", ["by name 2"]), ("3 statements", ["by name 3"])]


def test_an_error_stands_beside_its_field_and_nothing_is_shown(reader, some):
    reader.get(LIST + "?since=2018-13")
    (field,) = reader.all("input", id="id_since")
    assert (
        field.get("aria-invalid"),
        field.get("value"),
        reader.all("p", "error", id="id_since-error") != [],
        reader.all("ol", "cards"),
    ) == ("true", "2018-13", True, [])


def test_an_error_of_a_facet_is_said_too(reader, some):
    assert "Side:" in text_of(reader.get(LIST + "?side=atlantis").all("p", "error")[0])


def test_a_facet_counts_under_the_other_filters(reader, some):
    assert facet(reader.get(LIST + "?since=2018&until=2018"), "Speaker") == ["Ahn Ji 1", "Ri Ho 1"]


def test_a_facet_is_not_narrowed_by_its_own_filter(reader, some):
    reader.get(LIST + "?side=north-korea")
    assert facet(reader, "Side") == ["S South Korea 2", "N North Korea 1 chosen; take away"]


def test_a_facet_without_a_count_is_left_out(reader, some):
    assert facet(reader.get(LIST), "Occasion") == []


def test_years_are_ordered_by_time(reader, some):
    assert facet(reader.get(LIST), "Year") == ["2020 1", "2018 2"]


def test_a_value_of_a_facet_leads_to_its_count(reader, some):
    reader.get(LIST + "?speaker=ahn-ji")
    assert heading(reader.get(LIST + "?speaker=ahn-ji&since=2018&until=2018")) == "1 statement"


def test_the_form_keeps_the_filters_that_it_does_not_show(reader, some):
    reader.get(LIST + "?side=south-korea&speaker=ahn-ji&q=apples")
    hidden = {(field.get("name"), field.get("value")) for field in reader.all("input", type="hidden")}
    assert hidden == {("side", "south-korea"), ("speaker", "ahn-ji")}


def test_an_empty_list_names_the_filter_to_take_away(reader, some):
    reader.get(LIST + "?side=japan&type=direct")
    (empty,) = reader.all("section", "empty")
    assert "Without “Side: Japan” there are some." in text_of(empty)


def test_a_word_that_is_found_is_marked(reader, some):
    assert reader.get(LIST + "?q=border").texts("mark", "hit") == ["borders"]


def test_the_way_into_the_article_takes_the_words_along(reader, some):
    reader.get(LIST + "?q=border")
    assert any("?q=border#s-" in link.get("href", "") for link in reader.all("a"))


def test_other_spellings_are_said_and_can_be_switched_off(reader, some):
    ahn = Statement.objects.get(content="apples ripen").attributions.get().actor
    for text, kind in (("Ahn Ji", "press"), ("안지", "hangul")):
        ActorName.objects.create(actor=ahn, text=text, kind=kind)
    (said,) = reader.get(LIST + "?q=Ahn+Ji").texts("p", "understood")
    assert ("Also searched for Ahn Ji: 안지." in said, "Search only as typed" in said) == (True, True)


def test_a_query_of_operators_alone_takes_nothing_away(reader, some):
    assert heading(reader.get(LIST + "?q=-+OR+%28")) == "3 statements"


def test_each_statement_of_a_list_has_its_full_address_for_paper(reader, some):
    reader.get(LIST)
    own = {f"http://testserver/statements/{key}/" for key in Statement.objects.values_list("key", flat=True)}
    assert set(reader.texts("p", "print-address")) == own


def test_a_name_that_is_an_actors_offers_the_actor(reader, some):
    ahn = Statement.objects.get(content="apples ripen").attributions.get().actor
    ActorName.objects.create(actor=ahn, text="Ahn Ji", kind="press")
    offers = reader.get(LIST + "?q=ahn+ji").texts("p", "offer")
    assert offers == ["You may mean the actor Ahn Ji: see the page, or what Ahn Ji said."]


def test_the_histogram_is_the_date_filter(reader, some):
    reader.get(LIST + "?type=direct")
    svg = reader.root.iter("{http://www.w3.org/2000/svg}a")
    assert [(bar[0].text, bar.get("href")) for bar in svg] == [
        ("April 2018: 1 statement, 0 articles held", "/statements/?type=direct&since=2018-04&until=2018-04"),
        (
            "February 2020: 1 statement, 0 articles held",
            "/statements/?type=direct&since=2020-02&until=2020-02",
        ),
    ]


def test_statements_are_gathered_by_speaker(reader, some):
    rows = reader.get(LIST + "?group=speaker").texts("tr")
    assert rows[-2:] == [
        "Ahn Ji S South Korea 2 2018–2020",
        "Ri Ho N North Korea 1 2018",
    ]


def test_it_is_told_who_speaks_about_whom(reader, some):
    said = Statement.objects.get(content="clouds gather")
    make_mention(said.article, "clouds", actor=make_actor("Bo Li", slug="bo-li", side="japan"))
    rows = reader.get(LIST + "?group=about&side=north-korea").texts("tr")
    names = reader.all("ol", "relations-names")
    *_, line = reader.root.iter("{http://www.w3.org/2000/svg}a")
    assert (rows[-1], [text_of(one) for one in names], line[0].text, line.get("href")) == (
        "Ri Ho Bo Li 1",
        ["Ri Ho N", "J Bo Li"],
        "Ri Ho about Bo Li: 1",
        "?side=north-korea&speaker=ri-ho&about=bo-li",
    )


def test_it_is_told_which_words_report_and_which_publishers_use_them(reader, some):
    Statement.objects.filter(content="borders open").update(cue="Warned", publisher=make_publisher("Post"))
    Statement.objects.filter(content="clouds gather").update(cue="")
    reader.get(LIST + "?group=cue")
    (row,) = [row for row in reader.all("tr") if text_of(row).startswith("warn")]
    links = [link.get("href") for link in row.iter(f"{XHTML}a")]
    assert (reader.texts("tr")[-3:], links[0]) == (
        ["no reporting word 1 0 0 1", "say 1 1 0 0", "warn 1 1 0 0 Post 1 (100 %)"],
        "?cue=warn",
    )


def test_where_nobody_is_named_it_is_said(reader, some):
    assert "names anybody" in reader.get(LIST + "?group=about").texts("p", "unknown")[0]


def test_a_search_says_what_a_feed_of_it_would_have_told(reader, some):
    (told,) = reader.get(LIST + "?side=south-korea").texts("p", "news")
    assert told.startswith(
        "The feed tells what comes in: in the last seven days 2 of the 2 statements, the last"
    )


def test_its_files_and_its_feed_know_nothing_of_how_the_chart_is_drawn(reader, some):
    links = reader.get(LIST + "?side=south-korea&per=article").all("nav", "export")[0].iter(f"{XHTML}a")
    addresses = [LIST + link.get("href").removeprefix(LIST) for link in links]
    assert {reader.get(one).response.status_code for one in addresses} == {200}


def test_an_empty_search_can_be_followed(reader, some):
    (link,) = reader.get(LIST + "?side=japan").all("p", "news")[0]
    assert (link.get("href"), reader.get(link.get("href")).response.status_code) == (
        "/statements/feed/?side=japan",
        200,
    )


def test_pages_are_numbered_and_keep_the_filters(reader, db):
    article = make_article(text=" ".join(f"“word{n} said,” he said." for n in range(30)))
    for n in range(30):
        make_statement(f"word{n} said", article=article)
    reader.get(LIST + "?type=direct&page=2")
    assert (len(reader.all("blockquote")), reader.all("a", rel="prev")[0].get("href")) == (
        5,
        "?type=direct&page=1",
    )


@pytest.mark.parametrize("page", ["0", "99", "x"])
def test_a_page_that_does_not_exist_is_not_found(client, some, page):
    assert client.get(f"{LIST}?page={page}").status_code == 404


def test_many_matches_are_counted_to_the_cap_and_facets_say_that_they_are_sampled(reader, some, monkeypatch):
    monkeypatch.setattr(tally, "EXACT", 2)
    monkeypatch.setattr(tally, "SAMPLE", 1)
    counted = tally.tally(Statement.objects.public())
    assert (counted.capped, counted.sampled, sum(counted.counts["type"].values())) == (True, True, 1)


def test_the_most_relevant_comes_first_on_demand(reader, db):
    for words, said in (("peace, and peace again", "2018"), ("a word of peace among many others", "2020")):
        make_statement(words, article=make_article(text=f"“{words},” he said."), said=said)
    by_date = reader.get(LIST + "?q=peace").texts("blockquote")
    by_words = reader.get(LIST + "?q=peace&sort=relevance").texts("blockquote")
    assert (by_date[0], by_words[0]) == ("“a word of peace among many others”", "“peace, and peace again”")


def test_an_actors_speaker_field_has_no_list_of_all_actors(reader, some):
    reader.get(LIST)
    assert len(reader.all("option")) == 4


@pytest.mark.parametrize(
    "address",
    [
        LIST,
        f"{LIST}?side=south-korea&type=direct",
        *(f"{LIST}?group={name}" for name in ("speaker", "about", "cue")),
    ],
)
def test_the_number_of_queries_does_not_grow(reader, some, address, django_assert_max_num_queries):
    with django_assert_max_num_queries(26) as few:
        reader.get(address)
    for n in range(8):
        make_statement(
            "more",
            article=make_article(text=f"“more,” she said, {n} times."),
            speaker=make_actor(side="south-korea"),
            said="2019",
            occasion=make_event(),
        )
    with django_assert_max_num_queries(len(few) + 1) as many:  # the events' names, once there are some
        reader.get(address)
    assert len(many) <= len(few) + 1


# --- one statement -----------------------------------------------------------


def test_a_statement_stands_alone_with_speaker_and_office(reader, db):
    statement = make_statement(speaker=make_actor("Ahn Ji"), office="Envoy")
    assert reader.get(statement.get_absolute_url()).texts("h1") == ["Ahn Ji, Envoy"]


def test_a_statement_is_shown_in_its_paragraph(reader, db):
    statement = make_statement("We will go on")
    reader.get(statement.get_absolute_url())
    (context,) = reader.all("div", "in-context")
    assert text_of(context) == "“We will go on,” the minister said."


def test_only_verbatim_words_stand_in_quotation_marks(reader, db):
    statement = make_statement("We will go on", type="indirect")
    assert reader.get(statement.get_absolute_url()).texts("blockquote") == ["We will go on"]


def test_a_statement_can_be_cited(reader, db):
    statement = make_statement("We will go on", speaker=make_actor("Ahn Ji"), office="Envoy")
    cited = reader.get(statement.get_absolute_url()).text
    assert f"http://testserver{statement.get_absolute_url()}" in cited


def test_a_rejected_statement_is_not_there(client, db):
    statement = make_statement(review="rejected")
    assert client.get(statement.get_absolute_url()).status_code == 404


def test_a_statement_of_a_withdrawn_article_is_gone_like_it(client, db):
    statement = make_statement()
    Article.objects.update(status="withdrawn", withdrawn_reason="Asked for.")
    Statement.objects.update(is_public=False)
    assert client.get(statement.get_absolute_url()).status_code == 410


def test_an_old_key_leads_to_the_statement(client, db):
    statement = make_statement()
    PastAddress.objects.create(kind="statement", value="oldkey", statement=statement)
    response = client.get("/statements/oldkey/")
    assert (response.status_code, response.url) == (301, statement.get_absolute_url())


CHARTED = [
    *("speaker=ahn-ji", "speaker=ahn-ji&type=direct", "speaker=ahn-ji&speaker=ri-c", "speaker=ahn"),
    *("about=ri-c", "about=ri-c&speaker=ahn-ji", "about=ri-c&about=ahn-ji"),
]


@pytest.mark.parametrize("asked", CHARTED)
def test_the_chart_of_more_than_are_counted_is_that_of_all(db, asked):
    ahn, ri = make_actor("Ahn Ji", slug="ahn-ji"), make_actor("Ri C", slug="ri-c")
    for said, kind in (("2018-04-27", "direct"), ("2018-05-01", "indirect"), ("", "direct")):
        statement = make_statement("Ri knows it", speaker=ahn, said=said, type=kind)
        make_mention(statement.article, "Ri", actor=ri)
    make_attribution(statement, ri)
    make_statement(speaker="Ahn of the port", said="2019")
    chosen = StatementFilter(QueryDict(asked), queryset=Statement.objects.public())
    drawn = chart(chosen, tally.Tally(total=3, sampled=True))
    assert drawn == timeline.periods(timeline.months_of(chosen.qs), held=holdings.days_held())


def test_of_one_actor_alone_the_kept_months_are_drawn(db):
    ahn, ri = make_actor("Ahn Ji", slug="ahn-ji"), make_actor("Ri C", slug="ri-c")
    filters = [StatementFilter(QueryDict(asked), queryset=Statement.objects.public()) for asked in CHARTED]
    alone = {asked: one.only_one for asked, one in zip(CHARTED, filters, strict=True) if one.only_one}
    assert alone.pop("speaker=ahn") == ("speaker", ahn.pk)  # nobody else is called so
    assert alone == {"speaker=ahn-ji": ("speaker", ahn.pk), "about=ri-c": ("about", ri.pk)}
