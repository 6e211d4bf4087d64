"""An actor's statements in three orders, and the words that came and went around an event."""

import pytest

from articles.views import actors, events
from tests.factories import make_actor, make_article, make_event, make_statement
from tests.views.conftest import section, text_of


@pytest.fixture
def ahn(db):
    """An envoy who spoke on three days, on the last two at events."""
    ahn = make_actor("Ahn Ji", slug="ahn-ji")
    lake, hill = make_event("Lake summit", slug="lake"), make_event("Hill talks", slug="hill")
    for day, words, occasion in (
        ("2018-01-01", "We begin", None),
        ("2019-01-01", "We go on", lake),
        ("2020-01-01", "We stay", hill),
        ("2021-01-01", "We end", hill),
    ):
        make_statement(words, speaker=ahn, said=day, occasion=occasion)
    return ahn


def said(reader, address):
    return [words.strip("“”") for words in reader.get(address).texts("blockquote", "content")]


ALL = ["We end", "We stay", "We go on", "We begin"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", ALL),
        ("?sort=newest", ALL),
        ("?sort=oldest", ALL[::-1]),
        ("?sort=occasion", ["We stay", "We end", "We go on"]),
    ],
)
def test_an_actors_statements_come_in_the_order_that_is_asked_for(reader, ahn, query, words):
    assert said(reader, f"/actors/ahn-ji/{query}") == words


def test_the_order_is_marked_and_the_others_are_links(reader, ahn):
    reader.get("/actors/ahn-ji/?sort=oldest")
    (nav,) = reader.all("nav", id="order")
    links = {
        text_of(link): (link.get("href"), link.get("aria-current")) for link in nav.iter() if link.get("href")
    }
    assert links == {
        "Newest first": ("?sort=newest#order", None),
        "Oldest first": ("?sort=oldest#order", "true"),
        "By occasion": ("?sort=occasion#order", None),
    }


def test_occasions_come_by_how_much_was_said_and_lead_to_all_of_it(reader, ahn, monkeypatch):
    monkeypatch.setattr(actors, "AT_EACH", 1)
    reader.get("/actors/ahn-ji/?sort=occasion")
    titles = [
        text_of(title).split(" 2")[0] for title in reader.all("h3") if title.get("id", "").startswith("at-")
    ]
    more = [link.get("href") for link in reader.all("a") if text_of(link) == "All 2 at this event"]
    assert (titles, more) == (
        ["Hill talks", "Lake summit"],
        ["/statements/?speaker=ahn-ji&event=hill"],
    )


def test_an_order_that_does_not_exist_shows_an_error_and_nothing(reader, ahn):
    assert (said(reader, "/actors/ahn-ji/?sort=loudest"), len(reader.all("p", "error"))) == ([], 1)


def test_who_never_spoke_at_an_event_is_not_offered_that_order(reader, db):
    make_statement(speaker=make_actor("Bo Li", slug="bo-li"))
    assert "By occasion" not in reader.get("/actors/bo-li/").text
    assert "on what occasion" in reader.get("/actors/bo-li/?sort=occasion").text


@pytest.mark.parametrize("order", actors.ORDERS)
def test_an_order_takes_a_fixed_number_of_queries(reader, ahn, django_assert_max_num_queries, order):
    address = f"/actors/ahn-ji/?sort={order}"
    with django_assert_max_num_queries(30) as few:
        reader.get(address)
    for day in ("2020-01-02", "2021-01-03"):
        make_statement(f"We repeat {day}", speaker=ahn, said=day, occasion=make_event("Lake summit, again"))
    with django_assert_max_num_queries(len(few) + 2):  # one more for each occasion, of which five are shown
        reader.get(address)


# --- words around an event ------------------------------------------------

SUMMIT = "/events/lake/?window=30"


@pytest.fixture
def summit(db, monkeypatch):
    """A summit around which the South went from railways to sanctions, and the North said little."""
    monkeypatch.setattr(events.wording, "LEAST", 8)
    summit = make_event("Lake summit", slug="lake", date="2019-02-27")
    south, north = make_actor("Han", side="south-korea"), make_actor("Ri", side="north-korea")
    sentences = [f"Topic {chr(97 + n)} of the railways" for n in range(12)]
    sentences += [f"Topic {chr(97 + n)} of the sanctions" for n in range(12)]
    article = make_article(text=". ".join(sentences))
    for number, words in enumerate(sentences):
        day = "2019-02-20" if number < 12 else "2019-03-10"
        make_statement(words, article=article, speaker=south, said=day)
    make_statement(speaker=north, said="2019-02-21")
    return summit


def test_words_are_compared_when_a_reader_asks(reader, summit):
    before = section(reader.get(SUMMIT), "Words that came and went")
    rows = [text_of(row) for row in reader.get(f"{SUMMIT}&words=on").all("tr")]
    assert (before, "sanctions012" in rows, "railways120" in rows) == (
        "Compare the words before and after of South Korea.",
        True,
        True,
    )


def test_a_word_leads_to_the_statements_that_have_it(reader, summit):
    reader.get(f"{SUMMIT}&words=on")
    (link,) = [link.get("href") for link in reader.all("a") if text_of(link) == "sanctions"]
    assert (link, len(said(reader, link))) == (
        "/statements/?q=sanctions&side=south-korea&since=2019-02-28&until=2019-03-29",
        12,
    )


def test_sides_that_said_too_little_are_not_compared(reader, summit):
    compared = [part.get("aria-label") for part in reader.get(f"{SUMMIT}&words=on").all("section", "column")]
    assert [label for label in compared if label.startswith("Words of")] == ["Words of South Korea"]


def test_where_too_little_is_held_that_is_said_to_who_asks_and_nothing_to_others(reader, summit, monkeypatch):
    monkeypatch.setattr(events.wording, "LEAST", 20)
    silent, asked = reader.get(SUMMIT).text, reader.get(f"{SUMMIT}&words=on").text
    assert ("Words that came" in silent, "no side has 20 statements" in asked) == (False, True)


@pytest.mark.parametrize("words", ["yes", "0"])
def test_what_can_not_be_asked_is_an_error(reader, summit, words):
    assert len(reader.get(f"{SUMMIT}&words={words}").all("p", "error")) == 1


def test_comparing_takes_one_query_more_however_much_was_said(reader, summit, django_assert_max_num_queries):
    with django_assert_max_num_queries(20) as without:
        reader.get(SUMMIT)
    with django_assert_max_num_queries(len(without) + 1):
        reader.get(f"{SUMMIT}&words=on")


def test_an_event_without_a_date_compares_nothing(reader, db):
    make_event("Undated talks", slug="undated", date="")
    assert "no side has" in reader.get("/events/undated/?words=on").text
