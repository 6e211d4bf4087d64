"""The synthetic archive: deterministic, varied, and apart from real pages."""

from collections import Counter
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from articles.ingest import sample
from articles.ingest.sample_prose import STATEMENTS, Cast, Voice, story
from articles.models import Article, Attribution, Statement
from tests import factories

CAST = Cast(
    voices=(
        Voice(1, "Han Number", "Han Number", "f", ((7, "Minister", date(2000, 1, 1), None),)),
        Voice(2, "Ministry of Tests", "the Ministry of Tests", ""),
    ),
    publishers=(1, 2),
    events=((date(2000, 1, 1), 1, "the Test Summit"),),
)


@pytest.fixture
def cast(db):
    factories.make_publisher()
    factories.make_publisher()
    factories.make_event("Test Summit", date="2000-06-13")
    for number in range(8):
        factories.make_actor(f"Han Number {number}", slug=f"han-{number}", gender="f" if number % 2 else "m")


def corpus(articles: int = 40) -> list[tuple[str, ...]]:
    """The sample as it stands in the archive, without what a machine numbers."""
    call_command("sample_corpus", articles, verbosity=0)
    return sorted(Statement.objects.values_list("key", "content", "said", "attributions__actor__slug"))


def test_a_story_is_the_same_for_its_number_and_seed():
    assert story(5, CAST) == story(5, CAST)


def test_another_seed_gives_another_story():
    assert story(5, CAST, seed=2).text != story(5, CAST).text


def test_every_story_has_its_statements_at_their_places():
    for number in range(200):
        made = story(number, CAST)
        assert len(made.sayings) == STATEMENTS
        assert all(made.text[slice(*saying.cue)].isalpha() for saying in made.sayings)


def test_the_words_of_many_statements_name_somebody():
    stories = [story(number, CAST) for number in range(20)]
    inside = {
        (made.number, place)
        for made in stories
        for place, saying in enumerate(made.sayings)
        for (start, end), actor, _ in made.mentions
        if actor and any(first <= start and end <= last for first, last in saying.segments)
    }
    assert 0.3 < len(inside) / (20 * STATEMENTS) < 0.6


def test_an_office_is_named_only_while_it_is_held():
    stories = [story(number, CAST) for number in range(300)]
    early = [saying.post for made in stories if made.day < date(2000, 1, 1) for saying in made.sayings]
    assert set(early) == {None}


def test_the_sample_has_the_shape_that_benchmarks_need(cast):
    corpus()
    counts = Counter(Attribution.objects.values_list("actor__slug", flat=True)).most_common()
    assert Statement.objects.count() == 400
    assert counts[0][1] > 2 * counts[-1][1]
    assert set(Statement.objects.values_list("type", flat=True)) == {"direct", "mixed", "indirect"}
    assert Statement.objects.filter(content__contains="이산가족").exists()
    assert Article.objects.exclude(published__regex=r"^\d{4}-\d\d-\d\d$").exists()


def test_a_larger_sample_begins_with_the_smaller_one(cast):
    small = corpus(8)
    assert set(small) < set(corpus(12))


def test_running_again_adds_nothing(cast):
    assert corpus(5) == corpus(5)


def test_a_real_archive_is_left_alone(cast):
    factories.make_article()
    with pytest.raises(CommandError, match="real pages"):
        call_command("sample_corpus", 10, verbosity=0)


def test_a_real_archive_is_mixed_when_forced(cast):
    factories.make_article()
    call_command("sample_corpus", 3, "--force", verbosity=0)
    assert Article.objects.count() == 4


def test_a_sample_needs_somebody_to_speak(db):
    with pytest.raises(ValueError, match="load_authority"):
        sample.fill(3)
