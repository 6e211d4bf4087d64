"""The like of a body in another state: "China's foreign ministry said … . The ministry in Seoul said".

| told of before | goes on with | not |
| --- | --- | --- |
| `China's foreign ministry said` | `The ministry in Seoul`, `the South Korean ministry` | `the ministry` |
| `China's foreign ministry said` | `In Seoul, the ministry`, `a ministry official in Seoul` | |
| `Russia's foreign ministry said` | `Its counterpart in Seoul said` | `His counterpart in Seoul said` |

Where the page has told of a ministry of that state, "the ministry in Seoul" is that one.
"""

from __future__ import annotations

import re

from articles.extraction.entities.names import Index, words_of_adjectives
from articles.extraction.entities.phrases import Part, state_of
from articles.extraction.people.institutions.headed import latest_body
from articles.extraction.people.institutions.scenes import state_of_the_scene
from articles.extraction.people.institutions.whose import SEOULS, body_of, has_none
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context, Read
from articles.extraction.people.known.memory import Reading


def in_another_state(context: Context, part: Part, phrase: str, state: str) -> Reading | None:
    """ "The ministry in Seoul", "the South Korean ministry": of the field of the one told of last, which is
    another state's."""
    return ministry_alike(context, part.core[0], state, phrase) if _plain(context, part) else None


def on_the_scene(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "China's foreign ministry said … . In Seoul, | the ministry said": that of the state where the
    sentence is set, if the one told of last is another state's."""
    if not part.bare or part.head != "ministry":
        return None
    state = state_of_the_scene(context, part.core[0])
    if state is None or not is_elsewhere(context, part, state):
        return None
    own = latest_body(context, part.head, part.core[0], state)
    if own:
        return Reading((own[0],), "explicit", 0.8, f"“{phrase}” → {own[0].name}, where the sentence is set")
    return ministry_alike(context, part.core[0], state, phrase)


def ministry_alike(context: Context, at: int, state: str, phrase: str) -> Reading | None:
    """The ministry of a state that is called as the one told of last, which is another state's: behind
    "China's foreign ministry said" "a ministry official in Seoul"."""
    if latest_body(context, "ministry", at, state):
        return None
    found = latest_body(context, "ministry", at, None)
    near = found and context.page.paragraphs_between(found[1], at) <= _NEAR
    return like_of(context, found[0], state, phrase) if found and near else None


_NEAR = 2


def _plain(context: Context, part: Part) -> bool:
    """Whether a phrase tells of a body nothing but where it is: "the ministry in Seoul", "the Chinese
    ministry"."""
    if not part.definite or part.head != "ministry":
        return False
    if part.complement:
        return part.words == ("the", part.head) and context.page.flat.startswith(" in ", part.core[1])
    nations = words_of_adjectives(context.page.index)
    return len(part.words) > 1 and all(word.rstrip(".") in nations for word in part.words[1:-1])


def is_elsewhere(context: Context, part: Part, state: str) -> bool:
    """Whether "the ministry in Pyongyang" is told to be in another state than the one told of last is of, or
    one of that state has been told of."""
    if part.head != "ministry":
        return False
    last = latest_body(context, part.head, part.core[0], None)
    other = last is not None and last[0].side not in (None, state)
    return other or latest_body(context, part.head, part.core[0], state) is not None


def its_counterpart(context: Context, part: Part, phrase: str, read: Read) -> Reading | None:
    """ "Its counterpart in Seoul", "the ministry's South Korean counterpart": the like, in the state that the
    phrase names, of the body that owns it."""
    if part.head != "counterpart":
        return None
    page, state = context.page, state_of(context.page, part)
    apposed = _APPOSED.match(page.flat, part.end)
    named = read(context, apposed.span("body")) if apposed else None
    if named and named.alone and named.alone.kind in _BODIES:
        return named  # "Its counterpart, the Unification Ministry, said"
    owner = _OWNER.match(page.flat, *part.core) if state else None
    of = read(context, owner.span("body")).alone if owner else None
    return like_of(context, of, state, phrase) if of and state and of.kind in _BODIES else None


_BODIES = frozenset({"institution", "organisation"})
_APPOSED = re.compile(r", (?P<body>the (?:[A-Za-z]+ ){0,9}?[A-Z][a-z]+(?: [a-z]+ (?:the )?[A-Z][a-z]+)*),")
_OWNER = re.compile(r"(?P<body>[Ii]ts|[Tt]he [a-z]+(?='s))(?:'s)? ")


def like_of(context: Context, of: Who, state: str, phrase: str) -> Reading | None:
    """The body of a state that is called as one of another state is: of China's "foreign ministry" that of
    the South; `None` where the state has none of that name."""
    index = context.page.index
    if of.side == state:
        return None
    names = _general_names(index, of)
    slug = next((found for name in names if (found := index.body(state, name))), None)
    why = f"“{phrase}” → what {of.name} is, in {index.actors[state].names[0]}"
    if slug:
        return Reading((who_is(slug, index),), "explicit", 0.8, why)
    name = next((one for one in names if one.lower().endswith((" ministry", "red cross"))), None)
    if name is None or name.lower() in SEOULS or has_none(context, state, name.lower()):
        return None
    return Reading((body_of(context, state, name),), "explicit", 0.7, why)


def _general_names(index: Index, of: Who) -> list[str]:
    """The names of a body without its state: of "Danish foreign ministry" "foreign ministry"."""
    if of.slug is None:
        entry, nations = index.actors.get(of.side or ""), words_of_adjectives(index)
        words = of.name.removeprefix(f"{entry.names[0]} " if entry else "").split()
        while len(words) > 1 and (words[0].lower() in nations or words[0].lower() in index.words.foreign):
            words.pop(0)
        return [" ".join(words)]
    own = [function for (_, function), slug in index.bodies.items() if slug == of.slug]
    return [name.title() if name == "red cross" else name for name in own]
