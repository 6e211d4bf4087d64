"""What is passed over at a glance could not have been what was looked for.

Each gate is held, at every word of the passages and examples that the engine is tested with, against the
rule that it spares. So whoever widens a rule and forgets its gate is told.
"""

import re
from pathlib import Path

import pytest

from articles.extraction.clean import pipeline
from articles.extraction.clean.cuts import boxes, captions, datelines, glued
from articles.extraction.clean.published import dates, evidence, inferred_days, words
from articles.extraction.clean.source import lines
from articles.extraction.contents import occasions
from articles.extraction.dates import saying
from articles.extraction.grammar import adverbials, asides, finite_verbs, sources
from articles.extraction.grammar.scope import Scope
from articles.extraction.text.lexicon import WORD, word_class
from articles.extraction.text.reporting_words import cue_table
from tests.extraction.scopes import scope_of


@pytest.fixture(scope="module")
def scopes() -> list[Scope]:
    """Each paragraph of the passages, and the example of each cue."""
    passages = Path(__file__).with_name("passages").glob("*.txt")
    paragraphs = [line for path in passages for line in path.read_text(encoding="utf-8").splitlines()]
    examples = [re.sub(r"[{}<>\[\]]", "", entry.example) for entry in cue_table()]
    return [scope_of(text) for text in (*paragraphs, *examples) if text]


def test_an_occasion_begins_only_where_it_is_looked_for(scopes):
    missed = [
        scope.tokens.low[k - 1 : k + 2]
        for scope in scopes
        for k in range(1, scope.high)
        if occasions._begins_occasion(scope, k)
        and not scope.tokens.cls[k] & occasions._MAY_BEGIN_OCCASION
        and scope.tokens.low[k] not in occasions._BEGINS_OCCASION
    ]
    assert missed == []


def test_an_adverbial_opens_only_where_it_is_looked_for(scopes):
    missed = [
        tokens.low[k : k + 3]
        for tokens, high in ((scope.tokens, scope.high) for scope in scopes)
        for k in range(high)
        if not tokens.cls[k] & adverbials._OPENS_TIME and tokens.low[k] not in adverbials._OPENS_ADVERBIAL
        if adverbials.skip_venue(tokens, adverbials.skip_time(tokens, k, high), high) != k
    ]
    assert missed == []


def test_a_moment_is_told_only_where_it_is_looked_for(scopes):
    missed = [
        tokens.low[k : k + 3]
        for tokens, high in ((scope.tokens, scope.high) for scope in scopes)
        for k in range(high)
        if asides.tells_when(tokens, k) or tokens.low[k] in asides._CLOSELY
        if tokens.low[k] not in asides._OPENS_MOMENT and not tokens.cls[k] & asides.NUMBER
    ]
    assert missed == []


@pytest.mark.parametrize("word", ["in", "at", "during"])
def test_a_word_before_a_place_of_speech_is_looked_at(word):
    assert word_class(word) & sources._PLACED


def test_the_first_finite_verb_is_the_first_word_that_is_one(scopes):
    def first(scope: Scope, low: int) -> int:
        tokens = scope.tokens
        words = (k for k in range(low, scope.high) if tokens.cls[k] & WORD)
        return next((k for k in words if finite_verbs.is_finite(tokens, k, low)), -1)

    differing = [
        scope.tokens.low[low : low + 3]
        for scope in scopes
        for low in range(0, scope.high, 7)
        if first(scope, low) != finite_verbs.first_finite(scope.tokens, low, scope.high)
    ]
    assert differing == []


class Watched(list):
    """A list that counts how often one of its items is looked at."""

    looks = 0

    def __getitem__(self, at):
        self.looks += 1
        return super().__getitem__(at)

    def __iter__(self):
        for at in range(len(self)):
            yield self[at]


@pytest.mark.parametrize(("low", "high", "found"), [(40_001, 40_005, False), (40_001, 40_011, True)])
def test_a_date_looks_at_few_of_the_cues_of_a_long_page(low, high, found):
    cues = Watched((10 * number, 10 * number + 4, ("holm",)) for number in range(10_000))
    assert (saying._has_cue(cues, low, high), cues.looks < 40) == (found, True)


GLUED = (
    "The ferry left port at noon. (Yonhap)The crew had slept.",
    "The ferry left port at noon [City of Ulsan]The crew had slept.",
    "Rescuers wait at the pier /YonhapThe crew had slept.",
    "Rescuers wait at the pier. UPI-YonhapThe crew had slept.",
    "Rescuers wait at the pier. Korea Times photo by Roe Sam-doThe crew had slept.",
    "Rescuers wait at the pier / Courtesy of Ulsan harbourThe crew had slept.",
)


@pytest.mark.parametrize("line", GLUED)
def test_a_glued_credit_is_never_passed_over(line):
    assert (glued._CREDIT.search(line) is not None, glued.may_hold_credit(line)) == (True, True)


def test_a_credit_may_be_held_wherever_one_is_found(scopes):
    texts = [
        f"{scope.tokens.text} /{name}The end." for scope in scopes for name in glued._WIRE.split("|")[:3]
    ]
    assert [text for text in texts if glued._CREDIT.search(text) and not glued.may_hold_credit(text)] == []


NOTES = (
    "kim@port.example",
    "© Harbour Daily",
    "By Roe Sam-do",
    "Reporting by Roe Sam-do",
    "Edited by Roe Sam-do",
    "Translated from Korean",
    "All rights reserved",
    "Sign up for our newsletter",
    "Subscribe now",
    "This article was published first in print",
    "Roe contributed to this story",
    "Disclaimer: none",
    "Follow us",
    "The author is a sailor",
)


@pytest.mark.parametrize("note", NOTES)
def test_a_note_is_never_passed_over(note):
    assert glued._MAY_NOTE.search(note)
    assert any(sign in note for sign in glued._IN_A_NOTE)


def test_what_says_that_there_is_a_note_has_its_least_words(scopes):
    texts = [scope.tokens.text for scope in scopes]
    missed = [
        text
        for text in texts
        if glued._MAY_NOTE.search(text) and not any(sign in text for sign in glued._IN_A_NOTE)
    ]
    assert missed == []


@pytest.mark.parametrize(
    ("text", "wide"),
    [("A port – é", False), ("목포 항구", False), ("порт", False), ("港", True), ("みなと", True)],
)
def test_wide_signs_are_told_by_their_bytes(text, wide):
    assert (lines.may_be_wide(text), lines._WIDE.search(text) is not None) == (wide, wide)


def test_every_abbreviation_has_a_capital_before_its_stop(scopes):
    texts = [scope.tokens.text for scope in scopes]
    missed = [
        text[:at]
        for text in texts
        for at in range(1, len(text) + 1)
        if text[at - 1] == "."
        if words._abbreviates(text, at) != (words._ABBREVIATION.search(text, max(0, at - 6), at) is not None)
    ]
    assert missed == []


@pytest.mark.parametrize("wanted", [{"the"}, {"said", "the"}, {"nobody"}, {"he", "that"}])
def test_places_found_out_beforehand_are_those_found_when_asked(scopes, wanted):
    text = "\n".join(scope.tokens.text for scope in scopes)
    beforehand = words.words_of(text, frozenset({"the", "said"}))
    assert beforehand.places(wanted) == words.words_of(text).places(wanted)


def test_all_that_is_asked_of_a_story_is_found_out_beforehand(directory):
    almanac = evidence.Almanac(directory)
    assert almanac.asked >= {"may", "2018", "summit", "anniversary", *almanac.offices.short}
    assert almanac.asked >= {form[0][0] for held in almanac.events.forms.values() for *_, (form, _) in held}


@pytest.mark.parametrize(
    ("text", "other"), [("A port – “é”", False), ("항구", True), ("порт", True), ("港", True), ("ァ", True)]
)
def test_other_scripts_are_told_by_their_bytes(text, other):
    assert (pipeline._may_be_other(text), pipeline._OTHER_SCRIPT.search(text) is not None) == (other, other)


DATELINES = (
    "SEOUL (Reuters) - The ferry left.",
    "SEOUL, May 3 (Yonhap) -- The ferry left.",
    "Seoul, May 3, 2018 – The ferry left.",
    "Seoul | The ferry left.",
    "(Bloomberg) -- The ferry left.",
    "SEOUL, South Korea The ferry left.",
    "SEOUL The ferry left.",
    "Pyongyang, May 3. /KCNA/. The ferry left.",
)


@pytest.mark.parametrize("line", DATELINES)
def test_a_dateline_of_any_form_is_seen_at_once(line):
    ends = [found.end() for form in datelines._DATELINE if (found := form.match(line))]
    assert datelines._ANY_DATELINE.match(line)
    assert datelines.dateline_end(line) == ends[0]


def test_no_dateline_is_passed_over(scopes):
    heads = [scope.tokens.text[at : at + 160] for scope in scopes for at in (*scope.tokens.starts[:8],)]
    missed = [
        head
        for head in heads
        if datelines._ANY_DATELINE.match(head) and head[0].isupper() and not datelines.dateline_end(head)
    ]
    assert missed == []


def test_dates_are_looked_for_wherever_one_begins(scopes):
    any_place = re.compile(dates._FORMS, re.IGNORECASE)
    named = [f"left {name.upper()} 3, 2018, or 4th of {name} 2019." for name in dates.MONTHS]
    days = [f"left on {day[:3]}, {day.title()} May 3, 2018" for day in dates.WEEKDAYS]
    others = ["2018-05-03 3/5/2018 2018년 5월 3일 Juche 107.5.3 juche 107 (2018). May 3"]
    for text in (*named, *days, *others, *[scope.tokens.text for scope in scopes]):
        found, expected = dates._DATE.finditer(text), any_place.finditer(text)
        assert [match.span() for match in found] == [match.span() for match in expected]


@pytest.mark.parametrize(
    "credit",
    [
        "(Yonhap)",
        "[Photo by Roe Sam-do].",
        "Photo by Roe Sam-do",
        "Image courtesy of the port",
        "Picture: Roe Sam-do",
        "AP Photo/Roe Sam-do",
        "ⓒ Harbour Daily",
        "Courtesy of the port",
        "Sketched by Roe Sam-do.",
        "Provided by the port",
        "/ Yonhap",
        "사진 제공 목포항",
    ],
)
def test_a_line_that_ends_with_a_credit_may_credit(credit):
    line = f"A ferry leaves the bay {credit}"
    assert (captions._AT_END.search(line) is not None, captions._may_credit(line)) == (True, True)


@pytest.mark.parametrize("number", inferred_days._NUMBERS)
@pytest.mark.parametrize("unit", ["day after", "days after", "Days since"])
def test_counted_days_are_looked_for_where_a_text_may_count(number, unit):
    text = f"It came {number} {unit} they met on March 6."
    assert (inferred_days._COUNTED.search(text) is not None, inferred_days._may_count(text)) == (True, True)


def test_without_a_heading_of_related_items_no_line_is_of_the_tail_of_a_page():
    told = "The ferry left the port on Monday with forty men on board, the guild said, and it came back."
    texts = [told, "Related", "Ferry sinks"]
    story = [lines.Line(0, len(text), text, words=len(text.split())) for text in texts]
    story[1].mark("related", "a heading")
    boxes.cut_boxes(story, set())
    assert [line.label for line in story] == ["", "related", ""]
    boxes.cut_boxes(story, {id(story[1])})
    assert [line.label for line in story] == ["", "related", "related"]
