"""Who speaks about whom: the pairs, and how they are drawn."""

from articles.facets import relations
from tests.factories import make_actor, make_article, make_attribution, make_mention, make_statement


def parties(*names):
    return [relations.Party(name, name.lower(), side) for name, side in names]


def test_who_speaks_about_whom_leaves_out_what_is_said_of_oneself(db):
    bo, li = make_actor("Bo", slug="bo"), make_actor("Li", slug="li")
    article = make_article(text="“Bo met Li,” Bo said. “Li left,” the paper wrote.")
    pages = [
        make_statement("Bo met Li", article=article, speaker=bo),
        make_statement("Li left", article=article, speaker="the paper"),
    ]
    make_mention(article, "Bo", actor=bo)
    make_mention(article, "Li", actor=li)
    make_mention(article, "Li left", actor=li)
    found = relations.relations([page.pk for page in pages])
    assert [(pair.speaker.value, pair.about.value, pair.count) for pair in found.pairs] == [
        ("bo", "li", 1),
        ("the paper", "li", 1),
    ]


def test_a_joint_statement_counts_for_each_of_its_speakers(db):
    bo, li, po = make_actor("Bo"), make_actor("Li"), make_actor("Po")
    article = make_article(text="“Po agrees, Po said,” they wrote.")
    joint = make_statement("Po agrees, Po said", article=article, speaker=bo)
    make_attribution(joint, li)
    make_mention(article, "Po", actor=po)
    make_mention(article, "Po said", actor=po)
    found = relations.relations([joint.pk])
    assert [(pair.speaker.name, pair.about.name, pair.count) for pair in found.pairs] == [
        ("Bo", "Po", 1),
        ("Li", "Po", 1),
    ]


def test_only_so_many_statements_are_looked_through(db, monkeypatch):
    monkeypatch.setattr(relations, "LOOKED_THROUGH", 1)
    assert relations.relations([make_statement().pk, make_statement().pk]).read == 1


def test_the_drawing_puts_sides_together_and_draws_a_line_as_wide_as_it_counts():
    north, south, other = parties(("Ri", "north-korea"), ("Han", "south-korea"), ("Xu", ""))
    found = relations.Relations(
        (relations.Pair(north, south, 8), relations.Pair(other, south, 4), relations.Pair(south, north, 1)),
        13,
    )
    drawing = found.drawing
    assert [one.name for one in drawing.speakers] == ["Han", "Ri", "Xu"]
    assert [(line.pair.count, line.left, line.right, line.width) for line in drawing.lines] == [
        (8, 15.0, 7.5, relations.THICKEST),
        (4, 25.0, 7.5, relations.THICKEST / 2),
        (1, 5.0, 22.5, round(relations.THICKEST / 8, 1)),
    ]


def test_the_drawing_has_no_more_names_than_there_is_room_for(monkeypatch):
    monkeypatch.setattr(relations, "DRAWN_NAMES", 1)
    first, second, third = parties(("A", ""), ("B", ""), ("C", ""))
    found = relations.Relations((relations.Pair(first, second, 2), relations.Pair(third, second, 1)), 3)
    assert [line.pair.count for line in found.drawing.lines] == [2]
