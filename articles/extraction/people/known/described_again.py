"""Whom of some namesakes the words behind a family name describe again: "Kim, the fisherman, said".

| the page brought in | and goes on with | means |
| --- | --- | --- |
| `Jan Kim, a fisherman`, `Tom Kim, the minister` | `Kim, the fisherman,` | the first |
| `Jan Park, who owns a shoe factory`, `President Park` | `Park, the factory owner,` | the first |
| `Eva Choi, whose father was taken`, `Tom Choi, the envoy` | `Choi, whose father was taken,` | the first |
| `Eva Lee, a singer`, `Tom Lee, a dancer` | `Lee, the tallest,` | nobody by these words |
"""

from __future__ import annotations

import re

from articles.extraction.entities.page import Page
from articles.extraction.people.known.bearing import callings_told, offices_in_words
from articles.extraction.people.known.callings import DEPUTIES, ENVOYS, akin_to
from articles.extraction.people.known.cast import Introduction, Who
from articles.extraction.text.lexicon import word_list

_BEHIND = re.compile(r", ((?:the|an?|who|whose) [^,.;:\"“”]{3,70}),")
_HEAD = re.compile(r" (?:of|for|at|in|from|who|with|on) ")
_DOES = {
    "head": ("heads", "leads", "headed", "led"),
    "leader": ("heads", "leads", "headed", "led"),
    "teacher": ("teaches", "taught"),
    "director": ("directs", "directed", "heads"),
    "manager": ("manages", "managed", "runs", "ran"),
    "founder": ("founded",),
    "farmer": ("farms", "farm"),
}
"""What somebody does who is called so, beside what `implied_callings` knows."""
_EMPTY = word_list("in_any_description")


def described_again(page: Page, people: list[Introduction], end: int) -> Who | None:
    """The one of several namesakes of whom the page told before what stands behind a family name that ends at
    an offset; `None` where nothing is told there, or nothing that one alone has."""
    found = _BEHIND.match(page.low, end)
    if found is None or len(people) < _SEVERAL:
        return None
    words = [word for word in found[1].replace("'s", "").split() if word not in _EMPTY]
    noun = _HEAD.split(found[1], maxsplit=1)[0].split()[-1]
    meant = akin_to(noun).union(_DOES.get(noun, ()))
    told = [(person, callings_told(page, person) | offices_in_words(page, person.who)) for person in people]
    sent = noun in ENVOYS or noun == "diplomat"
    by_noun = [
        person
        for person, around in told
        if not meant.isdisjoint(around) or (sent and not DEPUTIES.isdisjoint(around) and "foreign" in around)
    ]
    if len(by_noun) == 1:
        return by_noun[0].who
    alike = [len(around.intersection(words)) for _, around in told]
    most = max(alike)
    return told[alike.index(most)][0].who if alike.count(most) == 1 else None


_SEVERAL = 2
