"""Filters of the lists: every parameter changes what is found, and a wrong one finds nothing."""

from collections import Counter

import pytest
from django.http import QueryDict

from articles.filters import ActorFilter, ArticleFilter, EventFilter, StatementFilter, query
from articles.ingest.articles import propagate
from articles.models import Actor, ActorName, Article, Event, EventName, Statement
from articles.search import counted
from articles.search.months import months_of_many
from tests.factories import (
    make_actor,
    make_article,
    make_attribution,
    make_event,
    make_mention,
    make_publisher,
    make_statement,
)


def statements(address):
    return StatementFilter(QueryDict(address), Statement.objects.public())


def found(address):
    return sorted(row.content for row in statements(address).qs)


@pytest.fixture
def three(db):
    """Three statements that differ in everything that can be filtered."""
    summit = make_event("Autumn summit", slug="autumn-summit")
    EventName.objects.create(event=summit, text="the lakeside meeting")
    herald = make_publisher("The Herald", slug="herald")
    yuna = make_actor("Yu Na", slug="yu-na", side="south-korea")
    ActorName.objects.create(actor=yuna, text="유나", kind="hangul")
    make_statement(
        "apples ripen",
        article=make_article("First", "“apples ripen,” she said of orchards.", publisher=herald),
        speaker=yuna,
        office="Unification Minister",
        said="2018-04-27",
        occasion=summit,
        review="confirmed",
    )
    make_statement(
        "borders open",
        article=make_article("Second", "It was said that borders open."),
        speaker=make_actor("Ri Ho", slug="ri-ho", side="north-korea"),
        type="indirect",
        attribution="title",
        said="2018-04/2018-06",
    )
    make_statement(
        "clouds gather",
        article=make_article("Third", "Farmers warn that clouds gather.", published="2020-09-16"),
        speaker="farmers of the valley",
        type="mixed",
        attribution="implied",
        cue="Warning",
    )


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("", ["apples ripen", "borders open", "clouds gather"]),
        ("q=apple", ["apples ripen"]),
        ("q=orchards", ["apples ripen"]),
        ("q=orchards&where=content", []),
        ("speaker=yu-na", ["apples ripen"]),
        ("speaker=Yu+Na", ["apples ripen"]),
        ("speaker=yu-na&speaker=ri-ho", ["apples ripen", "borders open"]),
        ("speaker=유나", ["apples ripen"]),
        ("speaker=farmers", ["clouds gather"]),
        ("side=north-korea", ["borders open"]),
        ("side=north-korea&side=south-korea", ["apples ripen", "borders open"]),
        ("office=unification", ["apples ripen"]),
        ("type=mixed", ["clouds gather"]),
        ("attribution=title", ["borders open"]),
        ("review=confirmed", ["apples ripen"]),
        ("review=suggested", ["borders open", "clouds gather"]),
        ("publisher=herald", ["apples ripen"]),
        ("publisher=The+Herald", ["apples ripen"]),
        ("event=autumn-summit", ["apples ripen"]),
        ("event=lakeside", ["apples ripen"]),
        ("since=2018-05", ["borders open", "clouds gather"]),
        ("until=2018", ["apples ripen", "borders open"]),
        ("since=2018-04-27&until=2018-04-27", ["apples ripen", "borders open"]),
        ("since=2018-04-27&until=2018-04-27&dates=certain", ["apples ripen"]),
        ("dates=certain", ["apples ripen"]),
        ("since=2020", ["clouds gather"]),
        ("side=south-korea&type=indirect", []),
        ("cue=warn", ["clouds gather"]),
        ("cue=Warned", ["clouds gather"]),
        ("cue=warn&cue=say", ["apples ripen", "borders open", "clouds gather"]),
        ("cue=hum", []),
    ],
)
def test_a_filter_finds_what_it_asks_for(three, address, expected):
    assert found(address) == expected


@pytest.mark.parametrize(
    ("address", "field"),
    [
        ("side=atlantis", "side"),
        ("type=shouted", "type"),
        ("attribution=rumour", "attribution"),
        ("review=rejected", "review"),
        ("sort=random", "sort"),
        ("group=colour", "group"),
        ("dates=perhaps", "dates"),
        ("where=nowhere", "where"),
        ("spelling=wrong", "spelling"),
        ("since=2018-13", "since"),
        ("until=yesterday", "until"),
        ("since=2018-02-30", "since"),
        ("since=2019&until=2018", "until"),
        ("speaker=Nobody+At+All", "speaker"),
        ("publisher=No+Such+Paper", "publisher"),
        ("event=no-such-event", "event"),
        ("q=a%00b", "q"),
        ("speaker=a%00b", "speaker"),
        ("q=" + "x" * 501, "q"),
        ("office=" + "x" * 201, "office"),
        ("&".join(f"speaker=s{n}" for n in range(31)), "speaker"),
    ],
)
def test_an_invalid_value_is_an_error_at_its_field_and_finds_nothing(three, address, field):
    chosen = statements(address)
    assert (list(chosen.errors), list(chosen.qs)) == ([field], [])


@pytest.fixture
def named(db):
    """Bo is named in two statements, and between the two pieces of a third; Li in one of them."""
    bo, li = make_actor("Bo", slug="bo"), make_actor("Li", slug="li")
    both = make_article("Both", "“Bo and the envoy should meet,” it said. The town waits.")
    make_statement("Bo and the envoy should meet", article=both, speaker=li)
    make_mention(both, "Bo", actor=bo)
    make_mention(both, "the envoy", actor=li)
    one = make_article("One", "It said that he was right.")
    make_statement("he was right", article=one, type="indirect")
    make_mention(one, "he", actor=bo)
    cut = make_article("Cut", "“Never,” Bo said, “never again.”")
    make_statement(article=cut, segments=[[1, 6], [19, 30]], speaker=bo)
    make_mention(cut, "Bo", actor=bo)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("about=bo", ["Bo and the envoy should meet", "he was right"]),
        ("about=li", ["Bo and the envoy should meet"]),
        ("about=bo&about=li", ["Bo and the envoy should meet", "he was right"]),
        ("about=bo&speaker=li", ["Bo and the envoy should meet"]),
        ("about=bo&speaker=bo", []),
        ("about=bo&q=right", ["he was right"]),
        ("about=nobody", []),
    ],
)
def test_statements_are_found_by_whom_their_words_name(named, address, expected):
    assert found(address) == expected


@pytest.mark.parametrize(
    "address", ["about=bo", "about=bo&speaker=li", "about=bo&q=right", "about=li&since=2018"]
)
def test_the_newest_hits_are_those_that_are_found(named, address):
    chosen = statements(address)
    assert list(counted(chosen.qs).ids) == list(
        chosen.qs.order_by(*chosen.order).values_list("pk", flat=True)
    )


def test_when_somebody_is_spoken_of_is_counted(named):
    rows = statements("about=bo").qs
    assert months_of_many(rows) == (
        Counter(day.replace(day=1) for day in rows.values_list("date", flat=True)),
        False,
    )


def test_a_name_that_several_bear_finds_them_all(three):
    make_actor("Yu Na-ra", slug="yu-na-ra")
    (named,) = statements("speaker=yu").named_speakers
    assert (named.label, len(named.ids)) == ("“yu” (2 speakers)", 2)


def test_side_and_speaker_are_asked_of_the_same_person(three):
    joint = Statement.objects.get(content="borders open")
    make_attribution(joint, Actor.objects.get(slug="yu-na"))
    assert found("speaker=yu-na&side=north-korea") == []


def test_a_joint_statement_is_found_once(three):
    joint = Statement.objects.get(content="borders open")
    make_attribution(joint, Actor.objects.get(slug="yu-na"))
    assert found("side=north-korea&side=south-korea") == ["apples ripen", "borders open"]


def test_a_statement_without_any_date_falls_in_no_range(db):
    make_statement("once", article=make_article(text="“once,” he said.", published=""))
    assert (found(""), found("until=2030")) == (["once"], [])


def test_an_article_that_is_not_yet_public_has_no_statement_here(db):
    make_statement("once", article=make_article(text="“once,” he said.", status="draft"))
    assert found("") == []


def test_a_name_finds_its_other_spellings_unless_it_is_wanted_as_typed(three):
    make_statement("유나 agrees", article=make_article(text="“유나 agrees,” he said."))
    ActorName.objects.create(actor=Actor.objects.get(slug="yu-na"), text="Yu Na", kind="press")
    assert (found("q=Yu+Na"), found("q=Yu+Na&spelling=typed")) == (["유나 agrees"], [])


@pytest.mark.parametrize(
    ("address", "order"),
    [
        ("", ["clouds gather", "apples ripen", "borders open"]),
        ("sort=newest", ["clouds gather", "apples ripen", "borders open"]),
        ("sort=oldest", ["borders open", "apples ripen", "clouds gather"]),
    ],
)
def test_the_order_is_of_the_whitelist(three, address, order):
    chosen = statements(address)
    assert [row.content for row in chosen.qs.order_by(*chosen.order)] == order


def test_by_publication_the_latest_article_comes_first(three):
    second = Article.objects.get(title="Second")
    second.published = "2021-01-01"
    second.save()
    propagate(second)
    chosen = statements("sort=published")
    assert next(iter(chosen.qs.order_by(*chosen.order))).content == "borders open"


# --- chips, empty lists ------------------------------------------------------


def test_each_value_has_a_chip_that_takes_only_it_away(three):
    chosen = statements("side=japan&side=china&q=talks&page=3")
    assert [(chip.label, chip.text, chip.removed) for chip in chosen.chips] == [
        ("Words", "talks", "?side=japan&side=china"),
        ("Side", "Japan", "?side=china&q=talks"),
        ("Side", "China", "?side=japan&q=talks"),
    ]


def test_a_chip_calls_an_actor_by_name(three):
    assert [chip.text for chip in statements("speaker=yu-na").chips] == ["Yu Na"]


def test_a_refused_value_has_a_chip_so_that_it_can_be_taken_away(three):
    assert [(chip.text, chip.removed) for chip in statements("since=2018-13").chips] == [("2018-13", "?")]


def test_an_empty_list_knows_which_filter_emptied_it(three):
    chosen = statements("side=japan&type=direct")
    assert [(chip.label, helps) for chip, helps in chosen.what_emptied] == [("Side", True), ("Type", False)]


def test_sorting_is_no_filter(three):
    assert statements("sort=oldest&group=speaker").active == []


# --- addresses ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (query.with_value(QueryDict("a=1&page=2"), "b", "x y"), "?a=1&b=x+y"),
        (query.with_value(QueryDict("a=1"), "a", "2"), "?a=1&a=2"),
        (query.with_value(QueryDict("a=1"), "a", "1"), "?a=1"),
        (query.without_value(QueryDict("a=1&a=2"), "a", "1"), "?a=2"),
        (query.without(QueryDict("a=1&b=2"), "a"), "?b=2"),
        (query.without(QueryDict("a=1"), "a"), "?"),
        (query.replaced(QueryDict("a=1&a=2"), a="3"), "?a=3"),
        (query.with_value(QueryDict("a=&b=1"), "c", "1"), "?b=1&c=1"),
    ],
)
def test_an_address_keeps_the_rest_of_the_query(changed, expected):
    assert changed == expected


# --- the other lists ---------------------------------------------------------


@pytest.fixture
def two_articles(db):
    herald, post = make_publisher("The Herald", slug="herald"), make_publisher("The Post", slug="post")
    first = make_article("Rain in the hills", "Kim met Lee.", publisher=herald, published="2018-05-02")
    make_article("Sun on the coast", "Nothing happened.", publisher=post, original_publisher=herald)
    make_mention(first, "Kim", actor=make_actor("Kim Bo", slug="kim-bo"))
    make_mention(first, "met", event=make_event("A meeting", slug="a-meeting"))


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("", ["Rain in the hills", "Sun on the coast"]),
        ("q=coast", ["Sun on the coast"]),
        ("publisher=post", ["Sun on the coast"]),
        ("publisher=herald", ["Rain in the hills", "Sun on the coast"]),
        ("actor=kim-bo", ["Rain in the hills"]),
        ("event=a-meeting", ["Rain in the hills"]),
        ("since=2019", ["Sun on the coast"]),
        ("until=2019", ["Rain in the hills"]),
        ("until=soon", []),
        ("sort=loudest", []),
    ],
)
def test_articles_are_filtered(two_articles, address, expected):
    chosen = ArticleFilter(QueryDict(address), Article.objects.public())
    assert sorted(article.title for article in chosen.qs) == expected


def test_an_actor_in_an_article_may_be_quoted_only(two_articles):
    quoted = make_statement("Nothing happened", article=Article.objects.get(title="Sun on the coast"))
    make_attribution(quoted, make_actor("Po Ha", slug="po-ha"))
    chosen = ArticleFilter(QueryDict("actor=po-ha"), Article.objects.public())
    assert [article.title for article in chosen.qs] == ["Sun on the coast"]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("q=bo", ["Kim Bo"]),
        ("q=KIMBO", ["Kim Bo"]),
        ("side=japan", ["Abe Ko"]),
        ("kind=institution", ["Ministry"]),
        ("kind=ghost", []),
    ],
)
def test_actors_are_filtered(db, address, expected):
    bo = make_actor("Kim Bo")
    ActorName.objects.create(actor=bo, text="Kim Bo", kind="press")
    make_actor("Abe Ko", side="japan")
    make_actor("Ministry", kind="institution")
    chosen = ActorFilter(QueryDict(address), Actor.objects.all())
    assert sorted(actor.name for actor in chosen.qs) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("q=launch", ["Launch"]),
        ("kind=summit", ["Summit"]),
        ("actor=kim-bo", ["Summit"]),
        ("since=2019", ["Launch"]),
        ("until=2018", ["Summit"]),
        ("kind=party", []),
    ],
)
def test_events_are_filtered(db, address, expected):
    summit = make_event("Summit", date="2018-04-27")
    summit.participants.add(make_actor("Kim Bo", slug="kim-bo"))
    make_event("Launch", date="2019-05-04", kind="missile-test")
    chosen = EventFilter(QueryDict(address), Event.objects.all())
    assert sorted(event.name for event in chosen.qs) == expected
