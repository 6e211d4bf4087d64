"""Actors, events, timeline, method and design, with rows made for each test; and all pages without any."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse

from articles.ingest.references import REFERENCES
from articles.models import ActorName, Evaluation, Event, PastAddress
from articles.views import actors
from articles.views.events import WINDOWS
from tests.factories import (
    make_actor,
    make_article,
    make_attribution,
    make_event,
    make_mention,
    make_post,
    make_publisher,
    make_statement,
)
from tests.views.conftest import XHTML, section, text_of

SVG_LINK = "{http://www.w3.org/2000/svg}a"
EVERY_PAGE = [
    "home",
    "article-list",
    "statement-list",
    "actor-list",
    "event-list",
    "timeline",
    "method",
    "design",
]


@pytest.mark.parametrize("name", EVERY_PAGE)
def test_a_page_works_while_the_archive_is_empty(client, db, name):
    assert client.get(reverse(f"articles:{name}")).status_code == 200


# --- actors ------------------------------------------------------------------


@pytest.fixture
def ahn(db):
    return make_actor("Ahn Ji", slug="ahn-ji")


def test_the_directory_shows_those_who_are_quoted(reader, ahn):
    make_actor("Silent Kim")
    make_statement(speaker=ahn)
    reader.get("/actors/")
    assert ("Ahn Ji" in reader.text, "Silent Kim" in reader.text) == (True, False)


def test_the_directory_shows_everybody_on_demand(reader, ahn):
    assert "Ahn Ji" in reader.get("/actors/?show=all").text


def test_the_directory_is_in_one_order_whatever_is_asked_of_it(client, db):
    said = [
        ("Bo Li", 1, "china"),
        ("Ahn Ji", 2, "south-korea"),
        ("Cho Ha", 1, "south-korea"),
        ("Do Il", 0, "other"),
    ]
    for name, times, side in said:
        actor = make_actor(name, side=side)
        for _ in range(times):
            make_statement(speaker=actor)
    found = [
        [actor.name for actor in client.get(address).context["object_list"]]
        for address in ("/actors/", "/actors/?q=", "/actors/?kind=person")
    ]
    assert found == [["Ahn Ji", "Cho Ha", "Bo Li"]] * 3


def test_an_actor_has_offices_with_their_dates(reader, ahn):
    make_post(ahn, title="Envoy", since="2017-06", until="2021-02-08")
    assert "June 2017 – 8 February 2021" in section(reader.get("/actors/ahn-ji/"), "Offices")


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ({"since": "2017", "until": ""}, "2017 – ?"),
        ({"since": "", "until": "2019"}, "? – 2019"),
        ({"since": "", "until": ""}, "dates not known"),
        ({"since": "2019", "until": "", "ongoing": True}, "since 2019"),
    ],
)
def test_an_office_says_what_is_not_known_of_its_dates(reader, ahn, dates, words):
    make_post(ahn, **dates)
    assert words in section(reader.get("/actors/ahn-ji/"), "Offices")


def test_an_actors_names_stand_together_by_kind(reader, ahn):
    names = [("Ahn Ji", "press"), ("An Chi", "variant"), ("안지", "hangul"), ("Ahn Jee", "variant")]
    for text, kind in names:
        ActorName.objects.create(actor=ahn, text=text, kind=kind)
    reader.get("/actors/ahn-ji/")
    shown = [text_of(one) for one in reader.all("dl", "names")[0].iter(f"{XHTML}dd")]
    assert shown == ["Ahn Ji", "An Chi; Ahn Jee", "안지"]


def test_an_actors_korean_names_say_that_they_are_korean(reader, ahn):
    ActorName.objects.create(actor=ahn, text="안지", kind="hangul")
    reader.get("/actors/ahn-ji/")
    assert [span.get("lang") for span in reader.all("span", "native")] == ["ko"]


def test_an_actor_page_says_whom_they_speak_about_and_who_about_them(reader, ahn):
    article = make_article(text="“Bo is wrong,” she said.")
    bo = make_actor("Bo Li", slug="bo-li")
    make_statement("Bo is wrong", article=article, speaker=ahn)
    make_mention(article, "Bo", actor=bo)
    about = section(reader.get("/actors/ahn-ji/"), "Speaks about")
    of = section(reader.get("/actors/bo-li/"), "Who speaks about Bo Li")
    assert (about, of) == ("Bo Li 1", "Ahn Ji 1 All statements about Bo Li")


def test_of_very_many_statements_it_says_that_the_latest_were_counted(reader, ahn, monkeypatch):
    monkeypatch.setattr(actors, "LOOKED_THROUGH", 2)
    bo = make_actor("Bo Li", slug="bo-li")
    for _ in range(2):
        article = make_article(text="“Bo is wrong,” she said.")
        make_statement("Bo is wrong", article=article, speaker=ahn)
        make_mention(article, "Bo", actor=bo)
    about = section(reader.get("/actors/ahn-ji/"), "Speaks about")
    of = section(reader.get("/actors/bo-li/"), "Who speaks about Bo Li")
    told = "Among the latest 2 statements."
    assert (about, of) == (f"Bo Li 2 {told}", f"Ahn Ji 2 {told} All statements about Bo Li")


@pytest.mark.parametrize("slug", ["ahn-ji", "bo-li"])
def test_a_count_of_statements_about_somebody_leads_to_them(reader, ahn, slug):
    article = make_article(text="“Bo is wrong,” she said.")
    make_statement("Bo is wrong", article=article, speaker=ahn)
    make_mention(article, "Bo", actor=make_actor("Bo Li", slug="bo-li"))
    (count,) = reader.get(f"/actors/{slug}/").all("a", "rail-count")
    assert count.get("href") == "/statements/?speaker=ahn-ji&about=bo-li"


def test_the_page_of_an_actor_with_many_statements_says_the_same(reader, ahn, monkeypatch):
    summit = make_event(name="Test summit")
    for number in range(3):
        article = make_article(text=f"Ahn Ji came. We agreed, she said {number}.", title=f"Story {number}")
        make_statement("We agreed", article=article, speaker=ahn, occasion=summit)
        make_mention(article, "Ahn Ji", actor=ahn)
        make_statement("Ahn Ji came.", article=article, speaker=make_actor(f"Ri {number}"))
    few = reader.get("/actors/ahn-ji/").text
    for name, value in {"LOOKED_THROUGH": 2, "LATEST": 2, "LATEST_ARTICLES": (1, 2)}.items():
        monkeypatch.setattr(actors, name, value)
    many = reader.get("/actors/ahn-ji/").text
    named = ("Test summit", "Story 2", "Ri 1", "Ri 2")
    assert [name in few for name in named] == [name in many for name in named] == [True] * 4


def test_an_actors_chart_leads_to_their_statements(reader, ahn):
    make_statement(speaker=ahn, said="2020-03-04")
    reader.get("/actors/ahn-ji/")
    assert [bar.get("href") for bar in reader.root.iter(SVG_LINK)] == [
        "/statements/?speaker=ahn-ji&since=2020-03&until=2020-03"
    ]


def test_an_old_slug_of_an_actor_leads_to_the_new(client, ahn):
    PastAddress.objects.create(kind="actor", value="an-ji", actor=ahn)
    response = client.get("/actors/an-ji/")
    assert (response.status_code, response.url) == (301, "/actors/ahn-ji/")


def test_queries_of_an_actor_page_do_not_grow(reader, ahn, django_assert_max_num_queries):
    def grow():
        article = make_article()
        statement = make_statement(speaker=ahn, office="Envoy", occasion=make_event())
        make_mention(article, "Seoul", actor=make_actor())
        make_mention(statement.article, "We", actor=make_actor())
        make_post(ahn, title=f"Envoy {article.pk}", institution=make_actor("Office", kind="institution"))

    grow()
    with django_assert_max_num_queries(30) as few:
        reader.get("/actors/ahn-ji/")
    grow()
    grow()
    with django_assert_max_num_queries(len(few)):
        reader.get("/actors/ahn-ji/")


# --- events ------------------------------------------------------------------


@pytest.fixture
def summit(db):
    return make_event("Lake summit", slug="lake-summit", date="2019-02-27/2019-02-28")


def test_an_event_says_how_long_it_lasted(reader, summit):
    assert reader.get("/events/lake-summit/").texts("p", "event-when") == ["27 to 28 February 2019"]


def test_an_event_divides_what_was_said_before_at_and_after(reader, summit, ahn):
    make_statement("We hope so", speaker=ahn, said="2019-02-20")
    make_statement("We agree", speaker=ahn, said="2019-02-28", occasion=summit)
    make_statement("We failed", speaker=ahn, said="2019-03-05")
    make_statement("Long ago", speaker=ahn, said="2018-01-05")
    reader.get("/events/lake-summit/")
    said = [
        [text_of(p) for p in phase.iter() if "content" in p.get("class", "").split()]
        for phase in reader.all("section", "phase")
    ]
    assert said == [["“We hope so”"], ["“We agree”"], ["“We failed”"]]


def test_an_event_sets_the_sides_in_columns(reader, summit, ahn):
    make_statement("We agree", speaker=ahn, occasion=summit)
    make_statement("So do we", speaker=make_actor(side="north-korea"), occasion=summit)
    assert reader.get("/events/lake-summit/").texts("h4") == ["S South Korea", "N North Korea"]


@pytest.mark.parametrize("window", WINDOWS)
def test_how_long_before_and_after_is_part_of_the_address(reader, summit, window):
    reader.get(f"/events/lake-summit/?window={window}")
    assert [
        link.get("href") for link in reader.all("a", aria_current="true") if link.get("href")[0] == "?"
    ] == [f"?window={window}"]


def test_a_window_that_does_not_exist_shows_nothing(reader, summit, ahn):
    make_statement("We agree", speaker=ahn, occasion=summit)
    reader.get("/events/lake-summit/?window=13")
    assert (reader.all("section", "phase"), len(reader.all("p", "error"))) == ([], 1)


def test_an_event_shows_the_words_that_name_it(reader, summit):
    make_mention(make_article(text="At the lake summit they met."), "lake summit", event=summit)
    assert reader.get("/events/lake-summit/").texts("mark", "hit") == ["lake summit"]


def test_an_event_is_covered_by_publishers(reader, summit):
    article = make_article(text="The lake summit failed.", publisher=make_publisher("The Herald"))
    make_mention(article, "lake summit", event=summit)
    assert "The Herald" in section(reader.get("/events/lake-summit/"), "Coverage")


def test_an_event_without_a_date_has_only_what_was_said_at_it(reader, db):
    make_event("Undated talks", slug="undated", date="")
    assert len(reader.get("/events/undated/").all("section", "phase")) == 1


def test_queries_of_an_event_page_do_not_grow(reader, summit, ahn, django_assert_max_num_queries):
    make_statement("We agree", speaker=ahn, occasion=summit)
    with django_assert_max_num_queries(30) as few:
        reader.get("/events/lake-summit/")
    for _ in range(4):
        make_statement("We agree", speaker=make_actor(), occasion=summit)
    with django_assert_max_num_queries(len(few)):
        reader.get("/events/lake-summit/")


# --- timeline and method -----------------------------------------------------


def test_the_timeline_sets_talks_above_and_tests_below(reader, ahn, summit):
    make_event("Launch", slug="launch", date="2019-03-02", kind=Event.Kind.MISSILE_TEST)
    make_statement(speaker=ahn, said="2019-02-28")
    reader.get("/timeline/")
    lanes = [
        [dot.get("title") for dot in lane.iter() if dot.get("title")] for lane in reader.all("div", "dots")
    ]
    assert [[title.split(",")[0] for title in lane] for lane in lanes] == [["Lake summit"], ["Launch"]]


def test_the_timeline_has_the_same_as_a_table(reader, ahn, summit):
    make_statement(speaker=ahn, said="2019-02-28")
    rows = reader.get("/timeline/").texts("tr")
    assert rows[-1] == "February 2019 Lake summit 27 to 28 February 2019 1 1 0 few"


def test_the_table_of_the_timeline_counts_statements_of_no_known_side_apart(reader, ahn):
    make_statement(speaker=ahn, said="2019-02-27")
    make_attribution(make_statement(speaker=None, said="2019-02-28"), "A witness")
    reader.get("/timeline/?by=year")
    row = reader.all("table", "timeline-table")[0].findall(f".//{XHTML}tr")[1]
    assert [text_of(cell) for cell in row.findall(f"{XHTML}td")][1:4] == ["1", "1", "2"]


@pytest.mark.parametrize(
    "query", ["?since=soon", "?by=week", "?side=atlantis", "?kind=party", "?since=2020&until=2019"]
)
def test_a_wrong_value_shows_no_timeline(reader, ahn, query):
    make_statement(speaker=ahn, said="2019-02-28")
    reader.get("/timeline/" + query)
    assert (len(reader.all("svg")), len(reader.all("p", "error"))) == (0, 1)


def test_the_timeline_can_be_of_one_side(reader, ahn):
    make_statement(speaker=ahn, said="2019-02-28")
    make_statement(speaker=make_actor(side="north-korea"), said="2019-02-28")
    reader.get("/timeline/?side=north-korea")
    assert [bar[0].text for bar in reader.root.iter(SVG_LINK)] == [
        "February 2019: 1 statement (North Korea 1), 0 articles held"
    ]


def test_a_dot_of_an_event_is_for_the_pointer_and_the_table_for_everybody(reader, ahn, summit):
    make_statement(speaker=ahn, said="2019-02-28")
    reader.get("/timeline/")
    (dot,) = reader.all("a", "dot")
    assert (dot.get("href"), dot.get("tabindex")) == ("/events/lake-summit/", "-1")


def test_home_shows_the_events_of_its_years(reader, ahn, summit):
    make_event("Later", slug="later", date="2023-01-01")
    make_statement(speaker=ahn, said="2019-02-28")
    reader.get("/")
    assert [dot.get("href") for dot in reader.all("a", "dot")] == ["/events/lake-summit/"]


def test_home_shows_one_statement_of_each_of_the_latest_articles(reader, ahn):
    article = make_article(text="The talks go on. The road is long.")
    make_statement("The talks go on", article=article, speaker=ahn)
    make_statement("The road is long", article=article, speaker=ahn)
    assert len(reader.get("/").all("article", "card")) == 1


def test_an_actors_statements_say_the_office_and_who_spoke_with_them(reader, ahn):
    statement = make_statement(speaker=ahn, office="Envoy")
    make_attribution(statement, make_actor("Ri Ho"))
    assert reader.get(ahn.get_absolute_url()).texts("p", "speakers") == ["Envoy, with Ri Ho"]


def test_the_method_shows_the_latest_measurement(reader, db):
    score = {"precision": 0.934, "recall": 0.9, "f1": 0.917, "speaker": 1, "found": 50, "wanted": 52}
    Evaluation.objects.create(engine="rules 1", reference="Seeds", pages=5, figures={"overall": score})
    assert "All 93 % 90 % 92 % 100 % 50 52".replace(" ", "") in reader.get("/method/").text.replace(" ", "")


def test_the_method_shows_what_is_held_by_publisher_and_month(reader, db):
    make_article(publisher=make_publisher("The Herald", slug="herald"), published="2020-09-16")
    reader.get("/method/")
    months = [link.get("href") for link in reader.all("a") if "since=" in link.get("href", "")]
    rows = ["".join(row.split()) for row in reader.texts("tr")]
    assert ("TheHerald11" in rows, months) == (
        True,
        [
            "/articles/?since=2020-09&until=2020-09&publisher=herald",
            "/articles/?since=2020-09&until=2020-09",
        ],
    )


def test_the_method_shows_the_months_of_a_year_by_publisher_on_demand(reader, db):
    herald = make_publisher("The Herald", slug="herald")
    for day in ("2019-02-01", "2020-09-16"):
        make_article(publisher=herald, published=day)
    reader.get("/method/?year=2019")
    (table,) = [one for one in reader.all("table") if "Articles held of 2019" in text_of(one)]
    assert [link.get("href") for link in table.iter(f"{XHTML}a")] == [
        "/articles/?since=2019-02&until=2019-02&publisher=herald"
    ]


@pytest.mark.parametrize("year", ["1066", "soon", ""])
def test_the_method_says_that_nothing_is_held_of_a_year(reader, db, year):
    make_article(published="2020-09-16")
    assert len(reader.get(f"/method/?year={year}").all("p", "error")) == 1


def test_the_method_counts_the_months_that_are_missing(reader, db):
    for day in ("2019-11-30", "2020-02-01"):
        make_article(published=day)
    text = reader.get("/method/").text
    assert "For 2 of the 4 months between the first article and the last, nothing is held." in text


def test_the_method_says_how_to_read_figures_on_pages_that_were_looked_at(reader, db):
    Evaluation.objects.create(engine="1", reference=REFERENCES[0].name, pages=5, figures={})
    assert REFERENCES[0].caveat in reader.get("/method/").text


def test_the_method_first_shows_the_figures_that_tell_most_of_a_page_to_come(reader, db):
    for name in ("Pages of our own", *(one.name for one in reversed(REFERENCES))):
        Evaluation.objects.create(engine="1", reference=name, pages=5, figures={})
    shown = reader.get("/method/").texts("h3")
    assert [title for title in shown if "pages" in title.lower()] == [
        *(one.name for one in REFERENCES),
        "Pages of our own",
    ]


def test_the_design_page_shows_every_component(reader, db):
    """Each class of the style sheet of components stands on it."""
    styles = (Path(settings.BASE_DIR) / "static/css/components.css").read_text(encoding="utf-8")
    selectors = re.sub(r"/\*.*?\*/|\{[^{}]*\}", " ", styles, flags=re.DOTALL)
    named = set(re.findall(r"\.([a-z][\w-]*)", selectors))
    shown = {
        name for element in reader.get("/design/").root.iter() for name in element.get("class", "").split()
    }
    assert named - shown == set()


def test_the_design_page_shows_every_side(reader, db):
    reader.get("/design/")
    sides = [text_of(item) for item in reader.all("ul", "specimen-row")[0]]
    assert sides[:2] == ["S South Korea", "N North Korea"]
