"""The review screen: each step saved at once, refused when stale, and undone."""

import pytest
from django.urls import reverse

from articles.history import explain
from articles.ingest.utterances import decide_pair
from articles.models import Actor, PastAddress, Reservation, Statement, UtterancePair
from tests import factories

TEXT = (
    "“We will go on,” Minister Kang said. “It takes time and it takes trust,” she added.\n\n"
    "Seoul welcomed the offer, Yonhap reported."
)


@pytest.fixture
def article(db):
    return factories.make_article("Talks to go on", TEXT)


@pytest.fixture
def first(article):
    return factories.make_statement("We will go on", article=article, speaker="Minister Kang")


@pytest.fixture
def second(article, first):
    return factories.make_statement("It takes time and it takes trust", article=article, speaker="she")


def url(article):
    return reverse("admin:articles_article_review", args=[article.pk])


def take(desk, statement, step, article=None, **values):
    """One step as the script sends it."""
    data = {"step": step, **values}
    if statement is not None:
        data = {"statement": statement.pk, "version": statement.modified.isoformat(), **data}
    article = article or statement.article
    response = desk.post(url(article), data, headers={"accept": "application/json"})
    if statement is not None:
        statement.refresh_from_db()
    return response


def undo(desk, article):
    return take(desk, None, "undo", article)


def test_the_screen_marks_each_statement_in_the_text(desk, article, first, second):
    page = desk.get(url(article)).content.decode()
    assert f'data-statement="{second.pk}">It takes time and it takes trust</mark>' in page


def test_the_screen_asks_as_often_for_many_statements(desk, article, first, django_assert_max_num_queries):
    for words in ("takes time", "takes trust", "Seoul", "the offer"):
        factories.make_statement(words, article=article, speaker=factories.make_actor())
    desk.get(url(article))
    with django_assert_max_num_queries(14):
        desk.get(url(article))


def test_nothing_of_a_text_is_markup(desk):
    article = factories.make_article("Bad", "He said <script>alert(1)</script> there.")
    factories.make_statement("<script>alert(1)</script>", article=article, speaker="<b>He</b>")
    page = desk.get(url(article)).content.decode()
    assert "<script>alert" not in page
    assert "<b>He</b>" not in page


@pytest.mark.parametrize(("step", "review"), [("accept", "confirmed"), ("reject", "rejected")])
def test_a_decision_is_saved_and_signed(desk, first, step, review):
    take(desk, first, step)
    assert (first.review, first.reviewer, first.edited) == (review, "Minji Kim", True)


def test_a_reopened_statement_waits_again(desk, first):
    take(desk, first, "accept")
    take(desk, first, "reopen")
    assert (first.review, first.reviewer) == ("suggested", "")


def test_a_rejected_statement_and_its_speakers_are_hidden(desk, first):
    take(desk, first, "reject")
    assert not first.attributions.public().exists()


def test_the_rest_is_accepted_at_once(desk, article, first, second):
    take(desk, None, "accept-rest", article)
    assert Statement.objects.suggested().count() == 0


def test_accepting_the_rest_leaves_what_was_rejected(desk, article, first, second):
    take(desk, first, "reject")
    take(desk, None, "accept-rest", article)
    first.refresh_from_db()
    assert first.review == "rejected"


def test_a_step_gives_the_changed_pieces_of_the_page(desk, first):
    assert set(take(desk, first, "accept").json()["pieces"]) == {"head", "text", "list", "panel"}


def test_the_same_step_works_as_a_plain_form(desk, first):
    data = {"step": "accept", "statement": first.pk, "version": first.modified.isoformat()}
    response = desk.post(url(first.article), data)
    assert response.url == f"{url(first.article)}?s={first.pk}#panel"


def test_the_type_goes_on_to_the_next(desk, first):
    take(desk, first, "type")
    assert first.type == "mixed"


def test_a_correction_confirms(desk, first):
    take(desk, first, "type", type="indirect")
    assert first.review == "confirmed"


def test_the_span_is_set_by_places(desk, first):
    take(desk, first, "resize", spans="4-11")
    assert first.content == "will go"


def test_the_span_is_set_by_words(desk, first):
    take(desk, first, "resize", words="will go on")
    assert first.content == "will go on"


def test_words_that_are_not_there_are_refused(desk, first):
    assert "does not stand in the text" in take(desk, first, "resize", words="nothing").json()["error"]


def test_a_place_beyond_the_text_is_refused(desk, first):
    assert take(desk, first, "resize", spans="4-5000").status_code == 422


@pytest.mark.parametrize(
    ("edge", "by", "content"),
    [
        ("start", "1", "will go on"),
        ("start", "-1", "“We will go on"),
        ("end", "-1", "We will go"),
        ("end", "1", "We will go on,"),
    ],
)
def test_an_edge_moves_by_a_word(desk, first, edge, by, content):
    take(desk, first, "nudge", edge=edge, by=by)
    assert first.content == content


def test_a_statement_does_not_shrink_to_nothing(desk, article):
    one = factories.make_statement("Seoul", article=article)
    take(desk, one, "nudge", edge="end", by="-1")
    assert one.content == "Seoul"


def test_a_statement_is_split_at_a_place(desk, article, second):
    take(desk, second, "split", at=TEXT.index("and it takes"))
    assert [row.content for row in article.statements.in_text_order()][1:] == [
        "It takes time",
        "and it takes trust",
    ]


def test_a_statement_is_split_before_words(desk, second):
    take(desk, second, "split", words="and it takes")
    assert second.content == "It takes time"


def test_both_parts_have_the_speaker(desk, article, second):
    take(desk, second, "split", words="and it takes")
    assert article.statements.filter(attributions__name="she").count() == 2


def test_a_split_that_leaves_nothing_is_refused(desk, second):
    assert take(desk, second, "split", at=second.start).status_code == 422


def test_a_statement_is_joined_with_the_next(desk, first, second):
    take(desk, first, "join")
    assert first.content == "We will go on … It takes time and it takes trust"


def test_what_was_joined_is_rejected_and_so_stays_known(desk, first, second):
    take(desk, first, "join")
    second.refresh_from_db()
    assert second.review == "rejected"


def test_the_address_of_what_was_joined_leads_to_the_joined_one(desk, first, second):
    take(desk, first, "join")
    answer = desk.get(second.get_absolute_url())
    assert (answer.status_code, answer["Location"]) == (301, first.get_absolute_url())


def test_an_undone_join_gives_each_its_address(desk, article, first, second):
    take(desk, first, "join")
    undo(desk, article)
    assert (PastAddress.objects.exists(), desk.get(second.get_absolute_url()).status_code) == (False, 200)


def test_what_was_decided_of_a_joined_one_rests_until_that_is_undone(desk, article, first, second):
    elsewhere = factories.make_statement(article=factories.make_article())
    decide_pair(second, elsewhere, "confirmed", by=factories.make_editor())
    take(desk, first, "join")
    joined = UtterancePair.objects.public().count()
    undo(desk, article)
    assert (joined, [pair.decision for pair in UtterancePair.objects.public()]) == (0, ["confirmed"])


def test_the_last_statement_has_none_to_join(desk, second):
    assert take(desk, second, "join").status_code == 422


def test_a_statement_is_nested(desk, first, second):
    take(desk, second, "nest", outer=first.pk)
    assert second.within == first


def test_a_statement_is_nested_in_the_one_before_it_by_one_key(desk, first, second):
    take(desk, second, "nest", outer="auto")
    assert second.within == first


def test_the_same_key_takes_it_out_again(desk, first, second):
    take(desk, second, "nest", outer="auto")
    take(desk, second, "nest", outer="auto")
    assert second.within is None


def test_a_ring_is_refused(desk, first, second):
    take(desk, second, "nest", outer=first.pk)
    assert take(desk, first, "nest", outer=second.pk).status_code == 422


def test_a_statement_is_credited_to_a_chosen_actor(desk, first):
    actor = factories.make_actor("Kang Kyung-wha")
    take(desk, first, "credit", actor=actor.pk)
    assert [str(row) for row in first.attributions.all()] == ["Kang Kyung-wha"]


def test_the_office_held_on_the_day_comes_with_the_actor(desk, first):
    post = factories.make_post(since="2017-06", until="2021-02", title="Foreign Minister")
    take(desk, first, "credit", actor=post.actor_id)
    assert first.attributions.get().office == "Foreign Minister"


def test_an_office_of_another_time_does_not_come(desk, first):
    post = factories.make_post(since="2021-03", title="Foreign Minister")
    take(desk, first, "credit", actor=post.actor_id)
    assert first.attributions.get().office == ""


def test_a_name_that_is_one_actors_is_that_actor(desk, first):
    actor = factories.make_actor("Kang Kyung-wha")
    actor.names.create(text="강경화", kind="hangul")
    take(desk, first, "credit", speaker="강경화")
    assert first.attributions.get().actor == actor


def test_a_name_that_is_two_actors_is_not_guessed(desk, first):
    factories.make_actor("Kim Young-chul")
    factories.make_actor("Kim Young-chul", side="north-korea")
    take(desk, first, "credit", speaker="Kim Young-chul")
    assert first.attributions.get().actor is None


def test_a_further_speaker_is_added(desk, first):
    take(desk, first, "credit", speaker="Seoul", also="on")
    assert first.attributions.count() == 2


def test_a_speaker_is_removed(desk, first):
    take(desk, first, "uncredit", attribution=first.attributions.get().pk)
    assert not first.attributions.exists()


def test_the_same_actor_twice_is_refused(desk, first):
    actor = factories.make_actor("Kang Kyung-wha")
    take(desk, first, "credit", actor=actor.pk)
    assert take(desk, first, "credit", actor=actor.pk, also="on").status_code == 422


def make_actor(desk, statement, **values):
    fixed = {"name": "Minister Kang", "kind": "person", "side": "south-korea"}
    return take(desk, statement, "make-actor", **{**fixed, **values})


def test_a_new_actor_is_made_and_credited(desk, first):
    make_actor(desk, first)
    assert first.attributions.get().actor == Actor.objects.get(slug="minister-kang")


def test_a_new_actor_gets_all_statements_of_that_name(desk, article, first):
    other = factories.make_statement("Seoul welcomed", article=article, speaker="Minister Kang")
    make_actor(desk, first)
    assert other.attributions.get().actor.name == "Minister Kang"


def test_a_name_that_somebody_has_makes_no_second_actor(desk, first):
    factories.make_actor("Minister Kang")
    assert make_actor(desk, first).status_code == 422


def test_a_new_actor_never_gets_an_address_that_was_anothers(desk, first):
    PastAddress.objects.create(kind="actor", value="minister-kang", actor=factories.make_actor())
    make_actor(desk, first)
    assert first.attributions.get().actor.slug == "minister-kang-2"


@pytest.mark.parametrize("values", [{"name": " "}, {"kind": "ghost"}, {"side": ""}])
def test_an_actor_that_can_not_be_is_refused(desk, first, values):
    assert make_actor(desk, first, **values).status_code == 422


def test_a_statement_is_added_from_a_selection(desk, article):
    start = TEXT.index("Seoul")
    take(desk, None, "add", article, spans=f"{start}-{start + 24}", type="indirect")
    assert Statement.objects.get().origin == "editor"


def test_the_same_words_in_the_same_place_are_not_added_twice(desk, article, first):
    assert take(desk, None, "add", article, spans="1-14").status_code == 422


UNDONE = {
    "accept": {},
    "reject": {},
    "type": {},
    "resize": {"words": "will go"},
    "nudge": {"edge": "end", "by": "-1"},
    "split": {"words": "go on"},
    "join": {},
    "credit": {"speaker": "Moon"},
    "uncredit": {},
    "make-actor": {"name": "Minister Kang", "kind": "person", "side": "other"},
    "make-event": {"name": "Offer, 10 June 2020", "kind": "other"},
}


def state(article):
    return [
        (
            row.pk,
            row.content,
            row.review,
            row.type,
            row.within_id,
            row.occasion_id,
            row.reviewer,
            row.edited,
            [str(one) for one in row.attributions.all()],
        )
        for row in article.statements.in_text_order()
    ]


def test_the_reason_of_a_step_is_kept_with_its_versions(desk, first):
    take(desk, first, "reject")
    answer = take(desk, None, "why", first.article, why="Nobody said  that.")
    version = first.history.first()
    assert (answer.json()["said"], version.action, version.history_change_reason) == (
        "Reason kept for: Rejected",
        "Review: rejected",
        "Nobody said that.",
    )


def test_an_undoing_has_a_reason_of_its_own(desk, first):
    take(desk, first, "reject")
    take(desk, None, "why", first.article, why="Nobody said that.")
    undo(desk, first.article)
    take(desk, None, "why", first.article, why="She did.")
    reasons = first.history.order_by("history_id").values_list("history_change_reason", flat=True)
    assert list(reasons) == ["", "Nobody said that.", "She did."]


@pytest.mark.parametrize("why", ["  ", "Because."])
def test_a_reason_without_words_or_without_a_step_is_refused(desk, first, why):
    if not why.strip():
        take(desk, first, "reject")
    assert take(desk, None, "why", first.article, why=why).status_code == 422


def test_nobody_gives_a_reason_for_what_somebody_else_did(desk, first):
    take(desk, first, "reject")
    other = factories.make_editor("lee")
    change = str(first.history.first().change)
    assert explain(change, "So there.", by=other) == 0


@pytest.mark.parametrize("step", UNDONE)
def test_a_step_is_undone(desk, article, first, second, step):
    before = state(article)
    assert take(desk, first, step, **UNDONE[step]).status_code == 200
    undo(desk, article)
    assert state(article) == before


def test_an_added_statement_is_undone(desk, article):
    take(desk, None, "add", article, words="Seoul welcomed")
    undo(desk, article)
    assert not article.statements.exists()


def test_steps_are_undone_one_after_the_other(desk, article, first):
    take(desk, first, "type")
    take(desk, first, "type")
    undo(desk, article)
    undo(desk, article)
    first.refresh_from_db()
    assert (first.type, first.review) == ("direct", "suggested")


def test_there_is_nothing_to_undo_at_first(desk, article):
    assert undo(desk, article).status_code == 422


def test_what_somebody_changed_since_is_not_undone(desk, article, first):
    take(desk, first, "accept")
    first.note = "mine"
    first.save()
    assert "changed since" in undo(desk, article).json()["error"]


def test_a_stale_step_is_refused(desk, first):
    stale = {"step": "reject", "statement": first.pk, "version": first.modified.isoformat()}
    take(desk, first, "accept")
    response = desk.post(url(first.article), stale, headers={"accept": "application/json"})
    assert response.status_code == 409


def test_the_refusal_says_who_and_how_it_is_now(desk, first):
    stale = {"step": "reject", "statement": first.pk, "version": first.modified.isoformat()}
    take(desk, first, "accept")
    answer = desk.post(url(first.article), stale, headers={"accept": "application/json"}).json()
    assert "Minji Kim changed this statement meanwhile" in answer["error"]


def test_a_statement_of_another_article_is_not_touched(desk, article):
    other = factories.make_statement()
    take(desk, other, "reject", article)
    assert other.review == "suggested"


def test_an_unknown_step_is_refused(desk, first):
    assert take(desk, first, "explode").status_code == 422


def test_two_editors_see_each_other(desk, article):
    other = factories.make_editor("lee", first_name="Jiwoo", last_name="Lee")
    Reservation.objects.renew(article, other)
    assert "Also here: Jiwoo Lee" in desk.get(url(article)).content.decode()


def next_url():
    return reverse("admin:articles_article_review_next")


def test_the_next_article_is_one_that_waits(desk, first):
    assert desk.get(next_url()).url == url(first.article)


def test_the_next_article_is_not_the_one_just_left(desk, first):
    assert desk.get(next_url(), {"after": first.article.pk}).url == reverse("admin:index")


def test_the_next_article_is_not_one_at_which_somebody_sits(desk, first):
    Reservation.objects.renew(first.article, factories.make_editor("lee"))
    assert desk.get(next_url()).url == reverse("admin:index")


def test_actors_are_offered_with_the_office_of_the_day(desk, first):
    post = factories.make_post(factories.make_actor("Kang Kyung-wha"), since="2017-06", until="2021-02")
    address = reverse("admin:articles_article_review_speakers", args=[first.article.pk])
    answer = desk.get(address, {"s": first.pk, "term": "kang"}).json()["results"]
    assert [(row["actor"], row["post"]) for row in answer] == [(post.actor_id, post.pk)]


def test_a_step_is_never_taken_by_reading(desk, first):
    desk.get(url(first.article), {"step": "reject", "statement": first.pk})
    first.refresh_from_db()
    assert first.review == "suggested"
