import pytest

from articles.models import Actor, ActorName
from articles.search import Names, expand, keys, parse
from tests import factories

KIM = Names("kim-jong-un", "Kim Jong-un", ("Kim Jong-un", "Kim Jong Un", "Kim Jung-eun", "김정은", "Kim"))
MOON = Names("moon-jae-in", "Moon Jae-in", ("Moon Jae-in", "President Moon Jae-in", "Moon", "문재인"))
BAE = Names("bae", "Bae", ("Bae Suk", "Kim"))
NORTH = Names("north-korea", "North Korea", ("North Korea", "DPRK", "D.P.R.K.", "조선"))
ALL = (KIM, MOON, BAE, NORTH)

ALSO = {
    "Kim Jong Un": {"Kim Jong Un": ("Kim Jung-eun", "김정은")},
    "Kim Jong-un": {"Kim Jong-un": ("Kim Jung-eun", "김정은")},
    "kim jongun": {"kim jongun": ("Kim Jong-un", "Kim Jung-eun", "김정은")},
    "김정은": {"김정은": ("Kim Jong-un", "Kim Jung-eun")},
    "sanctions Moon Jae-in peace": {"Moon Jae-in": ("문재인",)},
    "Moon Jae-in OR Kim Jong-un": {
        "Moon Jae-in": ("문재인",),
        "Kim Jong-un": ("Kim Jung-eun", "김정은"),
    },
    "(leaflets OR DPRK) balloons": {"DPRK": ("North Korea", "조선")},
    # a name that two share is nobody's; in quotation marks it stands as typed; what is left out stays small
    "Kim": {},
    '"Kim Jong Un"': {},
    "talks -DPRK": {},
    "Kim Jong": {},
    "": {},
}


@pytest.mark.parametrize(("text", "also"), ALSO.items(), ids=repr)
def test_a_name_is_looked_for_in_its_other_forms(text, also):
    _, expansions = expand(parse(text), ALL)
    assert {expansion.typed: expansion.also for expansion in expansions} == also


def test_a_query_without_a_name_stays_as_it_is():
    query = parse("sanctions -(relief OR food)")
    assert expand(query, ALL) == (query, ())


def test_an_expanded_query_finds_the_other_forms(archive):
    query, _ = expand(parse("Kim Jong Un"), [KIM])
    assert archive.found_by(query) == {"sister", "caps", "chairman"}


def test_an_expanded_query_keeps_its_other_words(archive):
    query, _ = expand(parse("Kim Jong Un shipyard"), [KIM])
    assert archive.found_by(query) == {"caps"}


def test_the_keys_of_a_query_are_those_of_its_runs_of_words():
    assert keys(parse('Kim Jong-un OR "talks" -Moon')) == {"kim", "kimjongun", "jongun"}


@pytest.mark.django_db
def test_actors_of_a_query_come_with_their_forms_but_not_with_places():
    actor = factories.make_actor("Kim Jong-un", slug="kim-jong-un")
    factories.make_actor("Kim Yo-jong")
    kinds = {"Kim Jong-un": "press", "김정은": "hangul", "Pyongyang": "metonym"}
    ActorName.objects.bulk_create(ActorName(actor=actor, text=text, kind=kinds[text]) for text in kinds)
    assert Actor.objects.in_query(parse("kim jong un talks")) == (
        Names("kim-jong-un", "Kim Jong-un", ("Kim Jong-un", "김정은")),
    )
