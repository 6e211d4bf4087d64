"""The reading view: every statement marked where it stands, with its note."""

import pytest
from django.urls import reverse

from articles.models import Article, PastAddress, Statement
from tests.factories import make_actor, make_article, make_event, make_mention, make_statement
from tests.views.conftest import XHTML, text_of

TEXT = (
    "“The talks,” the minister said, “will go on.” She added that trust takes time.\n\n"
    "Pyongyang called the remark a lie."
)


@pytest.fixture
def minister(db):
    return make_actor("Han Mi-ok", side="south-korea")


@pytest.fixture
def article(db):
    return make_article("Minister speaks", TEXT)


@pytest.fixture
def interrupted(article, minister):
    starts = [(TEXT.index(words), TEXT.index(words) + len(words)) for words in ("The talks", "will go on")]
    return make_statement(
        article=article, speaker=minister, office="Unification Minister", segments=[list(s) for s in starts]
    )


def words_marked(reader, number):
    return [text_of(mark) for mark in reader.all("mark", "s", data_s=str(number))]


def test_the_text_of_a_paragraph_is_the_articles_without_the_numbers(reader, article, interrupted):
    reader.get(article.get_absolute_url())
    assert "".join(reader.all("p", "para")[1].itertext()) == "Pyongyang called the remark a lie."


def test_an_interrupted_statement_is_marked_in_each_of_its_pieces(reader, article, interrupted):
    reader.get(article.get_absolute_url())
    assert [words.removeprefix("S1") for words in words_marked(reader, 1)] == ["The talks", "will go on"]


def test_an_interrupted_statement_has_one_accessible_name(reader, article, interrupted):
    reader.get(article.get_absolute_url())
    assert [link.get("aria-label") for link in reader.all("a", "ref")] == [
        "Statement 1: Han Mi-ok, South Korea, direct"
    ]


def test_a_statement_inside_another_is_a_mark_inside_a_mark(reader, article, minister):
    make_statement("She added that trust takes time", article=article, speaker=minister)
    make_statement("trust takes time", article=article, speaker=make_actor(side="north-korea"))
    reader.get(article.get_absolute_url())
    outer = reader.all("mark", "side-south-korea")[-1]
    assert [inner.get("class") for inner in outer] == [
        "s side-north-korea is-direct is-suggested depth-2",
    ]


def test_overlapping_statements_share_the_words_between_them(reader, article, minister):
    make_statement("She added that trust", article=article, speaker=minister)
    make_statement("trust takes time", article=article, speaker=minister)
    reader.get(article.get_absolute_url())
    assert [words.removeprefix("S2") for words in words_marked(reader, 2)] == ["trust", "takes time"]


def test_markup_in_a_text_stays_text(reader, minister):
    article = make_article("Odd", "He said <b>“no & never”</b>.")
    make_statement("no & never", article=article, speaker=minister)
    reader.get(article.get_absolute_url())
    assert "".join(reader.all("p", "para")[0].itertext()).replace("S1", "") == "He said <b>“no & never”</b>."


def test_a_note_names_the_speaker_with_the_office_held(reader, article, interrupted):
    reader.get(article.get_absolute_url())
    assert reader.texts("p", "note-head") == ["S1 Han Mi-ok, Unification Minister"]


def test_a_note_says_side_type_attribution_and_review(reader, article, interrupted):
    reader.get(article.get_absolute_url())
    assert reader.texts("p", "note-line")[0] == "South Korea · direct · named · suggested"


def test_a_note_says_why(reader, article, minister):
    make_statement(
        "trust takes time", article=article, speaker=minister, reasons=["“She” → Han Mi-ok, paragraph 1"]
    )
    reader.get(article.get_absolute_url())
    assert reader.texts("ol", "reasons") == ["“She” → Han Mi-ok, paragraph 1"]


def test_an_uncertain_date_is_said_in_words_with_its_reason(reader, article, minister):
    make_statement(
        "trust takes time",
        article=article,
        speaker=minister,
        said="2020-09-14/2020-09-16",
        said_basis="The page says “this week”.",
    )
    note = text_of(reader.get(article.get_absolute_url()).all("li", "note")[0])
    assert "between 14 September 2020 and 16 September 2020" in note
    assert "The page says “this week”." in note


def test_a_rejected_statement_is_not_marked(reader, article, minister):
    make_statement("trust takes time", article=article, speaker=minister, review="rejected")
    assert reader.get(article.get_absolute_url()).all("mark", "s") == []


def test_a_statement_that_waits_to_be_placed_is_listed_and_not_marked(reader, article, minister):
    make_statement("trust takes time", article=article, speaker=minister)
    Statement.objects.update(needs_placing=True)
    reader.get(article.get_absolute_url())
    assert (reader.all("mark", "s"), "wait to be placed" in reader.text) == ([], True)


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("", ["1", "2", "3"]),
        ("?type=indirect", ["2"]),
        ("?type=direct&type=indirect", ["1", "2", "3"]),
        ("?side=north-korea", ["3"]),
        ("?speaker=han", ["1", "2"]),
        ("?suggestions=off", ["3"]),
        ("?plain=1", []),
        ("?type=shouted", []),
        ("?side=atlantis", []),
    ],
)
def test_layers_are_switched_by_the_address(reader, article, query, marked):
    minister = make_actor("Han Mi-ok", slug="han", side="south-korea")
    make_statement("The talks", article=article, speaker=minister)
    make_statement("trust takes time", article=article, speaker=minister, type="indirect")
    make_statement(
        "the remark a lie", article=article, speaker=make_actor(side="north-korea"), review="confirmed"
    )
    reader.get(article.get_absolute_url() + query)
    assert sorted({mark.get("data-s") for mark in reader.all("mark", "s")}) == marked


def test_a_layer_that_does_not_exist_is_said(reader, article):
    reader.get(article.get_absolute_url() + "?type=shouted")
    assert "a layer that does not exist" in reader.text


def test_the_rail_counts_the_statements_of_each_speaker(reader, article, minister):
    make_statement("The talks", article=article, speaker=minister)
    make_statement("trust takes time", article=article, speaker=minister)
    reader.get(article.get_absolute_url())
    assert text_of(reader.all("ul", "rail-list")[0]) == "S Han Mi-ok 2"


def test_the_rail_names_the_events_of_the_text(reader, article):
    make_mention(article, "The talks", event=make_event("Talks of autumn"))
    reader.get(article.get_absolute_url())
    assert "Talks of autumn" in text_of(reader.all("aside", "rail")[0])


def test_words_of_a_search_are_marked_on_arrival(reader, article):
    reader.get(article.get_absolute_url() + "?q=remark")
    assert reader.texts("mark", "hit") == ["remark"]


def test_the_paragraphs_with_the_words_are_named_so_that_links_lead_to_them(reader, article):
    reader.get(article.get_absolute_url() + "?q=remark+OR+talks")
    (line,) = reader.all("p", "hits-line")
    links = [link.get("href") for link in line.iter(f"{XHTML}a")]
    assert links == ["#p1", "#p2", "?"]


def test_a_heading_does_not_break_a_hyphenated_name(reader, db):
    article = make_article("Han Mi-ok's <plan>", TEXT)
    heading = reader.get(article.get_absolute_url()).all("h1")[0]
    whole = [text_of(part) for part in heading.iter(f"{XHTML}span")]
    assert (whole, text_of(heading)) == (["Mi-ok's"], "Han Mi-ok's <plan>")


def test_a_note_says_where_it_was_said(reader, article, minister):
    occasion = make_event("Lake summit", place="Samjiyon")
    make_statement(
        "trust takes time", article=article, speaker=minister, said="2020-09-14", occasion=occasion
    )
    notes = reader.get(article.get_absolute_url()).texts("p", "note-when")
    assert notes == ["14 September 2020, Lake summit, Samjiyon"]


def test_a_note_names_the_occasion_as_the_text_does_where_no_event_is_known(reader, article, minister):
    said = {"said": "2020-09-14", "occasion_mention": "a forum by the lake"}
    make_statement("trust takes time", article=article, speaker=minister, **said)
    notes = reader.get(article.get_absolute_url()).texts("p", "note-when")
    assert notes == ["14 September 2020, “a forum by the lake”"]


def test_a_draft_is_not_there_for_readers(reader, db):
    article = make_article(status="draft")
    assert reader.get(article.get_absolute_url()).response.status_code == 404


def test_a_withdrawn_article_leaves_a_tombstone_with_its_reason(reader, db):
    article = make_article(status="withdrawn", withdrawn_reason="The paper asked for it.")
    reader.get(article.get_absolute_url())
    assert (reader.response.status_code, "The paper asked for it." in reader.text) == (410, True)


@pytest.mark.parametrize("page", ["article-detail", "article-capture"])
def test_an_old_address_leads_to_the_new_one_with_its_query(client, article, page):
    PastAddress.objects.create(kind="article", value="old-slug", article=article)
    response = client.get(reverse(f"articles:{page}", args=["old-slug"]) + "?q=x")
    there = reverse(f"articles:{page}", args=[article.slug])
    assert (response.status_code, response.url) == (301, f"{there}?q=x")


def test_the_capture_shows_each_cut_in_place_with_its_reason(reader, db):
    article = make_article("A title", "The story.")
    capture = article.capture.text
    start = capture.index("The story")
    Article.objects.update(cuts=[{"start": 0, "end": start, "reason": "repeated-title", "note": "above"}])
    reader.get(reverse("articles:article-capture", args=[article.slug]))
    assert (reader.texts("del"), reader.texts("p", "cut-note")) == (["A title"], ["repeated title above"])


def test_blank_lines_of_a_capture_are_kept_and_take_no_room(reader, db):
    article = make_article("A title", "The story.")
    text = article.capture.text
    end = text.index("\n")
    Article.objects.update(cuts=[{"start": 0, "end": end, "reason": "repeated-title"}])
    reader.get(reverse("articles:article-capture", args=[article.slug]))
    (kept,) = reader.all("div", "kept")
    assert (kept.text, "\n\nThe story." in text) == (text[end:].strip("\n"), True)


def test_the_capture_is_whole(reader, db):
    article = make_article("A title", "The story.")
    Article.objects.update(
        cuts=[{"start": 2, "end": 5, "reason": "share"}, {"start": 4, "end": 7, "reason": "x"}]
    )
    reader.get(reverse("articles:article-capture", args=[article.slug]))
    proof = reader.all("div", "proof")[0]
    for note in list(proof.iter("{http://www.w3.org/1999/xhtml}p")):
        note.clear()
    assert "".join(text_of(proof).split()) == "".join(article.capture.text.split())


def test_the_number_of_queries_does_not_grow_with_the_statements(
    reader, article, minister, django_assert_num_queries, django_assert_max_num_queries
):
    make_statement("The talks", article=article, speaker=minister)
    with django_assert_max_num_queries(10) as few:
        reader.get(article.get_absolute_url())
    for words in ("will go on", "trust takes time", "the remark a lie"):
        make_statement(words, article=article, speaker=make_actor())
    with django_assert_num_queries(len(few)):
        reader.get(article.get_absolute_url())


def test_an_unchanged_page_is_not_sent_again(client, article):
    tag = client.get(article.get_absolute_url())["ETag"]
    assert client.get(article.get_absolute_url(), headers={"if-none-match": tag}).status_code == 304


def test_what_an_editor_sees_is_kept_out_of_shared_caches(admin_client, article):
    assert "private" in admin_client.get(article.get_absolute_url())["Cache-Control"]


def test_an_editor_finds_the_way_to_the_admin(admin_client, article):
    assert (
        f"/admin/articles/article/{article.pk}/change/"
        in admin_client.get(article.get_absolute_url()).content.decode()
    )


def lines_down(reader):
    """By how many lines each note is let down, as its class says."""
    return [
        next((name for name in note.get("class").split() if name.startswith("down-")), "")
        for note in reader.all("li", "note")
    ]


def test_a_note_is_let_down_to_the_line_of_its_statement(reader, minister):
    text = f"{'Nobody came to the talks that day. ' * 10}She said that they will go on. {'All left. ' * 30}"
    article = make_article("Late in a paragraph", text)
    make_statement("they will go on", article=article, speaker=minister)
    assert lines_down(reader.get(article.get_absolute_url())) == ["down-5"]


def test_notes_are_not_let_down_where_that_would_push_those_of_the_next_paragraph(reader, minister):
    first = "Nobody came to the talks on that cold day at the border. She said that they will go on."
    article = make_article("Two short paragraphs", f"{first}\n\nShe added that trust takes time.")
    for words in ("they will go on", "trust takes time"):
        make_statement(words, article=article, speaker=minister)
    assert lines_down(reader.get(article.get_absolute_url())) == ["", ""]


@pytest.fixture
def crowded(minister):
    """Six statements in a short paragraph, one in the next, and a paragraph without any behind them."""
    said = [f"we saw report {number}" for number in range(1, 7)]
    text = "She said: " + "; ".join(said) + ".\n\nShe added that it was late.\n\nThe hall was dark by then."
    article = make_article("A crowded paragraph", text)
    for words in (*said, "it was late"):
        make_statement(words, article=article, speaker=minister)
    return article


def test_a_paragraph_does_not_wait_for_notes_that_begin_late_beside_it(reader, crowded):
    reader.get(crowded.get_absolute_url())
    flowing = [paragraph.get("id") for paragraph in reader.all("p", "para", "flows")]
    assert flowing == ["p3"]


def test_notes_without_room_are_set_closely(reader, crowded):
    reader.get(crowded.get_absolute_url())
    assert [len(notes) for notes in reader.all("ol", "notes", "dense")] == [6, 1]


def test_notes_beside_a_paragraph_that_flows_are_drawn_up_into_room_of_those_before(
    reader, minister, crowded
):
    text = crowded.text + "\n\nShe said that all is well."
    article = make_article("More behind it", text)
    for words in (*(f"we saw report {number}" for number in range(1, 7)), "it was late", "all is well"):
        make_statement(words, article=article, speaker=minister)
    reader.get(article.get_absolute_url())
    names = [notes.get("class") for notes in reader.all("ol", "notes")]
    assert names == ["notes dense", "notes dense below-1", "notes dense up-1"]


def test_where_a_third_of_the_paragraphs_want_room_all_notes_are_set_closely(reader, minister):
    said = [f"we saw report {number}" for number in range(1, 7)]
    quiet = "Nobody came to the talks that day. " * 10
    text = f"She said: {'; '.join(said)}.\n\n{quiet}\n\n{quiet}She said that all is well. {quiet}"
    article = make_article("A crowded page", text)
    for words in (*said, "all is well"):
        make_statement(words, article=article, speaker=minister)
    reader.get(article.get_absolute_url())
    assert [len(notes) for notes in reader.all("ol", "notes", "dense")] == [6, 1]


def test_a_note_does_not_name_a_state_twice(reader, article):
    state = make_actor("South Korea", kind="state", side="south-korea")
    make_statement("trust takes time", article=article, speaker=state)
    reader.get(article.get_absolute_url())
    assert reader.texts("p", "note-line") == ["direct · named · suggested"]


def test_closely_set_notes_refer_to_the_occasion_in_words_of_the_note_before(reader, crowded):
    said = Statement.objects.filter(content__regex="report [12]$")
    said.update(said="2018-09-19", occasion_mention="a forum")
    reader.get(crowded.get_absolute_url())
    assert reader.texts("p", "note-again")[0] == "19 September 2018, same occasion: “a forum”"


def test_closely_set_notes_refer_to_the_occasion_of_the_note_before(reader, crowded):
    summit = make_event("Lake summit")
    Statement.objects.filter(content__endswith="report 1").update(said="2018-09-19", occasion=summit)
    Statement.objects.filter(content__endswith="report 2").update(said="2018-09-19", occasion=summit)
    reader.get(crowded.get_absolute_url())
    assert reader.texts("p", "note-again")[0] == "19 September 2018, same occasion: Lake summit"
