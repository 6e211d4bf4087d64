"""Whom the lines above a text present. The kinds are those of the module's table, each right and wrong."""

import pytest

from articles.extraction.annotate import annotate, prepare
from articles.extraction.entities.page import read_page
from articles.extraction.people.known.presenting import presented
from articles.extraction.values import Directory
from tests.extraction.marked import speakers_of

LINES = [
    (("Jonas Lindqvist, Department Spokesperson",), ["Jonas Lindqvist"]),
    (("Daily Press Briefing", "Jonas B. Lindqvist", "Assistant Secretary", "Oslo"), ["Jonas B. Lindqvist"]),
    (("JONAS LINDQVIST, DEPUTY SPOKESPERSON",), ["Jonas Lindqvist"]),
    (("[Interview] Bae Han-sol, senior fellow at the harbor institute",), ["Bae Han-sol"]),
    (("Remarks by Ambassador Sung Y. Kim",), ["sung-kim"]),
    (("Jonas Lindqvist", "Oslo, Norway"), []),
    (("Jonas Lindqvist", "By Ambassador Olga Brandt"), ["Olga Brandt"]),
    (("Senior Administration Officials", "Via Teleconference"), []),
    (("Kim Jong Un, leader of the DPRK, at his desk",), []),
    (("x" * 300 + ", Spokesperson",), []),
]
TITLES = [
    (
        "Press Briefing by Press Secretary Jen Lindqvist and Harbor Director Olga Brandt, May 3",
        ["Jen Lindqvist", "Olga Brandt"],
    ),
    ("Harbor Ministry Spokesperson Liv Holm's Regular Press Conference on May 3", ["Liv Holm"]),
    ("Interview with Bae Han-sol", ["Bae Han-sol"]),
    ("Coordinator for Strategic Communications John Holm Holds a Briefing", ["John Holm"]),
    ("Japanese Foreign Minister Hayashi Yoshimasa at a Press Availability", ["yoshimasa-hayashi"]),
    ("Secretary Lindqvist Slams Trade Policy", []),
    ("Harbor Director Olga Brandt quits", []),
]


def names(lines, title, directory):
    page = read_page("Good afternoon, everyone.", prepare(directory), title=title)
    return [guest.who.slug or guest.who.name for guest in presented(lines, page)]


@pytest.mark.parametrize(("lines", "expected"), LINES)
def test_lines_present_who_has_a_name_and_an_office(lines, expected, directory: Directory):
    assert names(lines, None, directory) == expected


@pytest.mark.parametrize(("title", "expected"), TITLES)
def test_the_title_of_an_event_presents_who_speaks(title, expected, directory: Directory):
    assert names((), title, directory) == expected


def speakers(directory, *lines):
    text = "MR. HAYASHI: Good afternoon.\n\nQUESTION: Any news?\n\nMR. HAYASHI: There is none."
    found = annotate(text, directory=directory, published="2022-09-22", headings=lines)
    return [[speaker.actor or speaker.name for speaker in one.speakers] for one in found.statements]


def test_a_label_with_a_family_name_is_who_was_presented(directory: Directory):
    assert speakers(directory, "Rintaro Hayashi", "Deputy Spokesperson") == [
        ["Rintaro Hayashi"],
        [],
        ["Rintaro Hayashi"],
    ]


def test_a_label_that_two_may_bear_is_left_open(directory: Directory):
    found = speakers(directory, "Rintaro Hayashi, Spokesperson", "Minister Yui Hayashi, Minister")
    assert found == [["MR. HAYASHI"], [], ["MR. HAYASHI"]]


def test_no_line_on_the_text_itself_is_a_name(directory: Directory):
    marked = "«Let me tell you.»\n\n{1 Q}: “«1 Did it rain?»”\n\n{2 A}: “«2 It did.»”"
    found = speakers_of(
        marked,
        directory=directory,
        published="2020-05-21",
        title="Briefing by Spokesperson Eva Holm on the President's Luncheon with Governors",
        headings=("Unofficial Translation",),
    )
    assert found[2] == ["Eva Holm"]
