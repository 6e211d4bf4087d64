"""Queries and the statements that they find: the same on every database that this suite runs on."""

import pytest

from articles.models import Article
from articles.search import parse
from tests.search.reference import SAID

ALL = set(SAID)

FOUND = {
    # words, in any of their forms
    "talks": {"resume", "resuming"},
    "TALK": {"resume", "resuming"},
    "resumed talking": {"resume", "resuming"},
    "family": {"resume", "resuming"},
    "unheardof": set(),
    # around the statement, too
    "monday families": {"resume"},
    "han": {"resume"},
    # names, with hyphens, spaces or in one
    "Kim Jong Un": {"sister", "caps"},
    "Kim Jong-un": {"sister", "caps", "jongun"},
    "kim jongun": {"sister", "jongun"},
    "KIM JONG UN": {"sister", "caps"},
    '"Kim Jong Un"': {"sister", "caps"},
    '"kim jong-un"': {"sister", "caps"},
    '"jong kim"': set(),
    # phrases, exactly
    '"separated families"': {"resume"},
    '"separate family"': set(),
    "“separated families”": {"resume"},
    "„separated families“": {"resume"},
    "«separated families»": {"resume"},
    '"talks"': {"resume"},
    '"separated families': {"resume"},
    # without
    "talks -spring": {"resume"},
    "talks −spring": {"resume"},
    "talks NOT spring": {"resume"},
    'talks -"separated families"': {"resuming"},
    "talks -(spring OR monday)": set(),
    "shipyard -finished": {"jongun"},
    # one or the other
    "spring OR monday": {"resume", "resuming"},
    "spring | monday": {"resume", "resuming"},
    "spring or monday": set(),
    "spring talks OR leaflets": {"resuming", "sister"},
    "(spring OR monday) families": {"resume", "resuming"},
    "spring AND talks": {"resuming"},
    # abbreviations and the words that they look like
    "U.S. sanctions": {"washington", "capital"},
    "US": {"washington", "capital"},
    "us": {"washington", "capital", "pronoun"},
    '"the us"': {"washington", "capital"},
    "U.N.": {"capital", "caps"},
    "UN": {"capital", "caps"},
    # possessives, apostrophes, accents
    "missile Pyongyang": {"possessive"},
    "Pyongyang": {"possessive", "breve"},
    "P’yongyang": {"possessive", "breve"},
    "pyŏngyang": {"possessive", "breve"},
    "nuclear": {"possessive", "breve"},
    '"North\'s nuclear programme"': {"possessive"},
    # Hangul: two syllables, one, with particles, in longer words, beside other letters
    "북한": {"hangul", "mixed"},
    "대화": {"hangul"},
    "위원장": {"chairman"},
    "국무위원장": {"chairman"},
    "위원회": set(),
    "핵": {"nuclear"},
    "김정은 방문": {"chairman"},
    '"김정은 국무위원장"': {"chairman"},
    '"국무위원장 김정은"': set(),
    "김정은이": set(),
    "KCNA 핵실험": {"nuclear"},
    "북한 North": {"mixed"},
    "2018": {"mixed"},
    "2018년": {"mixed"},
    # in another normal form of Unicode, as some systems paste it
    "\u1107\u116e\u11a8\u1112\u1161\u11ab": {"hangul", "mixed"},
    # numbers
    "1200.5": {"number"},
    "1,200.5": {"number"},
    "6.15": {"number"},
    "6·15": {"number"},
    # a phrase does not run over what was cut out, or over the end of a paragraph
    '"peace will"': set(),
    '"peace he said"': {"interrupted"},
    # compounds
    "non-proliferation": {"nonproliferation", "cooperation"},
    "nonproliferation": {"nonproliferation", "cooperation"},
    "co-operate": {"nonproliferation", "cooperation"},
    "cooperating": {"nonproliferation", "cooperation"},
    "state-of-the-art": {"dashes"},
    "plant nothing": {"dashes"},
    # nothing that could be looked for finds everything; negation alone finds the rest
    "": ALL,
    "-": ALL,
    "OR": ALL,
    '"" ( ) | - AND': ALL,
    "…": ALL,
    "-talks -shipyard": ALL - {"resume", "resuming", "jongun", "caps"},
    "-(-talks)": {"resume", "resuming"},
    "leaflets OR -the": {
        *("sister", "resume", "hangul", "chairman", "nuclear", "interrupted"),
        *("nonproliferation", "cooperation"),
    },
    # what databases would trip over
    "talks AND": {"resume", "resuming"},
    "OR talks OR": {"resume", "resuming"},
    "talks)": {"resume", "resuming"},
    "((talks": {"resume", "resuming"},
    "talks*": {"resume", "resuming"},
    "content:talks": set(),
    "talks NEAR families": set(),
    "talks; DROP TABLE x --": set(),
    "talks'": {"resume", "resuming"},
    "talks\\": {"resume", "resuming"},
    "talks%": {"resume", "resuming"},
    "talks & families": {"resume", "resuming"},
    "talks:*": {"resume", "resuming"},
    "!talks": {"resume", "resuming"},
    "~talks": {"resume", "resuming"},
    "@talks": {"resume", "resuming"},
}


@pytest.mark.parametrize(("text", "expected"), FOUND.items(), ids=list(map(repr, FOUND)))
def test_a_query_finds_just_these_statements(archive, text, expected):
    assert archive.found(text) == expected


FOUND_IN_CONTENT = {
    "monday": set(),
    "families": {"resume", "resuming"},
    "leaflet": {"sister"},
    "sister": set(),
    '"peace will"': set(),
    "peace slowly": {"interrupted"},
    "위원장": {"chairman"},
    "KCNA": set(),
    "families -spring": {"resume", "resuming"},
    "kim": {"jongun"},
}


@pytest.mark.parametrize(
    ("text", "expected"), FOUND_IN_CONTENT.items(), ids=list(map(repr, FOUND_IN_CONTENT))
)
def test_the_scope_leaves_out_what_stands_around(archive, text, expected):
    assert archive.found(text, "content") == expected


def test_articles_are_found_by_their_text_and_title(archive):
    article = Article.objects.get()
    assert [
        Article.objects.search(parse(text)).filter(pk=article.pk).exists()
        for text in ("shipyard 위원장", "report", "unheardof", '"shipyard is"')
    ] == [True, True, False, True]


def test_a_search_combines_with_other_conditions(archive):
    found = Article.objects.filter(statements__terms__matches=parse("families"), statements__type="direct")
    assert found.count() == 2
