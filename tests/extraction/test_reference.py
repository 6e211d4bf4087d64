"""Every person of the authority files in the ways in which news prose refers to them, on a day in office.

The sentences are made from the directory, so that a new actor is asked for too. `OPEN` holds the
few that must stay open: namesakes whom the form alone does not tell apart, and names that are words.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.edtf import bounds
from articles.extraction.values import ActorEntry, Directory

NATIONS = {
    "south-korea": ("South Korean", "South Korea"),
    "north-korea": ("North Korean", "North Korea"),
    "united-states": ("U.S.", "the United States"),
    "japan": ("Japanese", "Japan"),
    "china": ("Chinese", "China"),
    "russia": ("Russian", "Russia"),
}
WRITTEN = (
    ("Minister of Foreign Affairs and Trade", "Foreign Minister"),
    ("Minister of Foreign Affairs", "Foreign Minister"),
    ("Minister for Foreign Affairs", "Foreign Minister"),
    ("Minister of National Defense", "Defense Minister"),
    ("Minister of National Defence", "Defence Minister"),
    ("Minister of Unification", "Unification Minister"),
    ("Minister of Defense", "Defense Minister"),
)
FORMS = {
    "name": "{name} said Monday that {words}.",
    "title and name": "{nation} {title} {name} said Monday that {words}.",
    "former title and name": "Former {title} {name} said Monday that {words}.",
    "name, the title": "{name}, the {nation} {lower}, said Monday that {words}.",
    "name at the end": "{Words}, according to {nation} {title} {name}.",
    "without hyphen": "{nation} {title} {spaced} said {words}.",
    "given name in one": "{nation} {title} {joined} said {words}.",
    "given name first": "{title} {western} said {words}.",
    "family name": "{nation} {title} {name} arrived on Monday.\n\n{family} said {words}.",
    "honorific": "{nation} {title} {name} arrived on Monday.\n\n“{Words},” {honorific} {family} said.",
    "pronoun": "{nation} {title} {name} arrived on Monday.\n\nOn Tuesday {he} told reporters that {words}.",
    "pronoun after a sentence": "{nation} {title} {name} met aides. The talks ran long. {He} said {words}.",
    "bare title": "{nation} {title} {name} arrived on Monday.\n\nThe {bare} said {words}.",
    "label": "{caps}: {Words} and we will be there.\n\nQUESTION: When?\n\n{caps}: Soon enough, I think.",
}
OPEN = {
    ("kim-hyun-jong-general", ""),  # another Kim of the directory has the name as a variant
    ("no-kwang-chol", "family name"),
    ("no-kwang-chol", "honorific"),
    ("no-kwang-chol", "given name first"),
    ("ri-yong-ho", "former title and name"),  # a minister and a general of one name, both out of office
    ("hwang-pyong-so", "without hyphen"),
    ("song-min-soon", "without hyphen"),
    ("paek-nam-sun", "without hyphen"),
    ("joseph-yun", "name at the end"),  # "U.S. Acting U.S. Ambassador"
}
WORDS = "the two sides would meet in March"


def sentences(directory: Directory, form: str) -> Iterator[tuple[str, str, str]]:
    """Each person with a sentence in a form and a day in the middle of their last post."""
    for entry in directory.actors:
        post = next((post for post in reversed(entry.posts) if post.since), None)
        if entry.kind != "person" or post is None or entry.side not in NATIONS:
            continue
        if (entry.slug, "") in OPEN or (entry.slug, form) in OPEN:
            continue
        parts = entry.names[0].split(" ", 1)
        if form in ("given name in one", "given name first", "label") and "-" not in parts[-1]:
            continue
        text = FORMS[form].format(**words_for(entry, post.title))
        plain = not any(word in post.title for word in (" of ", " for ", " to "))
        if plain or form not in ("bare title", "name, the title"):
            yield entry.slug, text, day_in(post.since or "", post.until)


def words_for(entry: ActorEntry, title: str) -> dict[str, str]:
    """What stands in a sentence for a person and a post."""
    name = entry.names[0]
    nation, _ = NATIONS[entry.side]
    for full, short in WRITTEN:
        title = title.replace(full, short)
    for state in (
        " of China",
        " of Japan",
        " of Russia",
        " of South Korea",
        " of North Korea",
        " of the United States",
    ):
        title = title.removesuffix(state)
    asian = entry.side in ("south-korea", "north-korea", "china")
    family, given = (name.split(" ", 1)[0], name.split(" ", 1)[-1]) if asian else (name.split()[-1], name)
    woman = entry.gender == "f"
    return {
        "name": name,
        "title": title,
        "nation": nation,
        "lower": title.lower(),
        "bare": title.lower(),
        "words": WORDS,
        "Words": WORDS.capitalize().replace("march", "March"),
        "spaced": " ".join(
            part.capitalize() if asian else part for part in name.replace("-", " ").split(" ")
        ),
        "joined": f"{family} {given.replace('-', '')}",
        "western": f"{given} {family}",
        "family": family,
        "honorific": "Ms." if woman else "Mr.",
        "he": "she" if woman else "he",
        "He": "She" if woman else "He",
        "caps": name.upper(),
    }


def day_in(since: str, until: str | None) -> str:
    """A day on which a post was held."""
    first = bounds(since)[1] or date(2000, 1, 1)
    last = date(2026, 3, 1) if until == ".." else bounds(until)[0] if until else None
    middle = (last - first) // 2 if last and last > first else timedelta(20)
    return (first + middle).isoformat()


@pytest.mark.parametrize("form", FORMS)
def test_everybody_is_known_by_the_form(form, directory: Directory):
    missed = []
    for who, text, day in sentences(directory, form):
        found = annotate(text, directory=directory, published=day).statements
        said = next((one for one in found if "would meet" in text[slice(*one.span)]), None)
        actors = [speaker.actor for speaker in said.speakers] if said else "no statement"
        if actors != [who]:
            missed.append((who, actors, text))
    assert missed == []
