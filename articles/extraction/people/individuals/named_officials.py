"""Whom words for an official or a chief mean that point back to somebody named just before.

| the page | goes on with | left to the body |
| --- | --- | --- |
| `Han, director at the security office, said` | `the presidential official` | `a presidential official` |
| `Koo Hae-ra, a ministry spokeswoman, said` | `the ministry official` | behind `a ministry official said` |
| `Russian Deputy Foreign Minister Lev Orlov said` | `the Russian diplomat` | `the Chinese diplomat` |
| `The Red Cross met. Its president, Eva Lund, said` | `the Red Cross chief` | `the Red Cross official` |
"""

from __future__ import annotations

from articles.extraction.entities.phrases import Part
from articles.extraction.only import only
from articles.extraction.people.individuals.last_told import subject_before
from articles.extraction.people.individuals.of_which_country import serves_state
from articles.extraction.people.institutions.proper_bodies import proper_body
from articles.extraction.people.known.callings import DEPUTIES, akin_to
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.initials import names_the_body
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.people.known.told_of import people_on, told_of, words_told
from articles.extraction.text.lexicon import word_list

_OFFICIALS = frozenset({"official", "diplomat", "aide"})
_HEADING = word_list("heading_noun")
_REACH = 160
"""How many code points before a chief's name the body may stand that has one."""


def named_official(context: Context, part: Part, phrase: str, body: Who) -> Reading | None:
    """The person of a body who has just spoken by name, for "the ministry official"; `None` where somebody
    unnamed of the body has spoken, or where another person is named since."""
    page = context.page
    if part.words[:1] != ("the",) or part.head not in _OFFICIALS or part.complement or len(part.words) < 3:
        return None
    last = context.memory.latest()
    if last and page.paragraphs_between(last.at, part.core[0]) > 1:
        last = None
    if any(entry.reading.role and body in entry.reading.who for entry in context.memory.backwards()):
        return None
    subject = subject_before(context, part.core[0]) if body.kind == "state" else None
    if subject and (last is None or last.at < subject[1]):
        who, since, title = subject[0], part.core[0], part.head
    elif last and len(last.reading.who) == 1:
        who, since, title = last.reading.who[0], last.span[1], last.reading.title or part.head
    else:
        return None
    serves = _serves_a_state if body.kind == "state" else _serves
    if who.kind != "person" or not serves(context, part, who, body):
        return None
    for seen in names_in(context, (since, part.core[0])):
        one = person_at(context, seen) if seen.kind == "person" else None
        if one and one.key != who.key:
            return None
    why = f"“{phrase}” → {who.name}, who has just spoken or acted and is of {body.name}"
    return Reading((who,), "title", 0.75, why, title=title)


def who_acted(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "The spokesman, Han Bit, shared that view. “…,” the official said": the official who is the subject of
    the sentence before and has not spoken in it; `None` where somebody has."""
    bare = part.words[:1] == ("the",) and not part.complement and not part.names
    found = subject_before(context, part.core[0]) if bare else None
    last = context.memory.latest()
    if found is None or (last and last.at >= found[1]):
        return None
    words = context.page.index.words
    told = words_told(context, found[0])
    if not set(part.words[1:-1]) <= told | _SENIOR:
        return None
    above = told & _ABOVE and told.isdisjoint(_BELOW)
    if above or told.isdisjoint(words.officials | words.titles) or not told.isdisjoint(_NO_OFFICIALS):
        return None
    if part.head not in _OFFICIALS and akin_to(part.head).isdisjoint(told):
        return None
    why = f"“{phrase}” → {found[0].name}, with whom {context.place(found[1])} goes on"
    return Reading((found[0],), "title", 0.75, why, title=part.head)


def _serves_a_state(context: Context, part: Part, who: Who, state: Who) -> bool:
    """Whether a post or the page tells that somebody serves a state as an official below its ministers; as a
    diplomat only who is told to be one, or of a foreign ministry."""
    page, words = context.page, context.page.index.words
    if page.has_led(who.slug):
        return False
    told = words_told(context, who)
    if (told & _ABOVE and told.isdisjoint(_BELOW)) or not told.isdisjoint(_NO_OFFICIALS):
        return False
    if _serves(context, part, who, state):
        return True
    if not serves_state(context, who, state.slug or ""):
        return False
    if part.head == "diplomat":
        return not told.isdisjoint(_ABROAD)
    return not told.isdisjoint(words.officials | words.titles)


_SENIOR = frozenset({"top", "senior", "chief", "high-ranking", "high-level", "key", "ranking"})
_ABOVE = frozenset({"minister", "president", "premier", "leader", "secretary"})
_BELOW = frozenset({"vice", "deputy", "assistant", "under", "press", "spokesman", "spokesperson", "first"})
_ABROAD = frozenset(
    {"foreign", "ambassador", "envoy", "diplomat", "representative", "negotiator", "embassy", "consul"}
    | {"state", "nuclear"}
)
_NO_OFFICIALS = frozenset(
    {"lawmaker", "professor", "former", "analyst", "expert", "fellow", "researcher", "ex", "retired"}
    | {"institute", "university", "lawyer", "activist", "senator", "rep.", "sen.", "party", "company"}
)


def of_a_body_abroad(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "An Air Koryo official in Beijing": of the body in capitals that the directory lacks, and not of the
    state in whose capital it sits. "A Polish defense official": of no body that the directory has."""
    strange = context.page.index.words.foreign | _ALLIES
    if not part.names and not strange.isdisjoint(part.words[:-1]):
        return Reading((), "title", 0.6, f"“{phrase}” is of another country", name=phrase)
    abroad = part.complement and context.page.low.startswith(" in ", part.core[1])
    if not abroad or part.names or len(part.words) < _WITH_A_BODY:
        return None
    who = proper_body(context, part)
    return Reading((who,), "title", 0.7, f"“{phrase}” speaks for {who.name}") if who else None


_ALLIES = frozenset({"western", "european", "allied", "asian", "african"})
_WITH_A_BODY = 3


def _serves(context: Context, part: Part, who: Who, body: Who) -> bool:
    """Whether a post or the page tells that somebody serves at a body; whoever leads a state serves none."""
    page, index = context.page, context.page.index
    if page.has_led(who.slug):
        return False
    post = page.post_of(who.slug)
    told = told_of(context, who).replace(",", " ").split()
    if "minister" in told and DEPUTIES.isdisjoint(told):
        return False  # a minister is no "ministry official"
    if post and body.slug:
        return post.institution == body.slug or body.slug in index.ancestors(post.institution)
    return not set(part.words[1:-1]).isdisjoint(told) and part.words[-2] in told


def chief_of_a_body(context: Context, part: Part, phrase: str) -> Reading | None:
    """The one person whom the page brings in as "its president" behind the name of a body, for "the Red
    Cross chief"."""
    page = context.page
    if not part.definite or part.complement or part.head not in _HEADING:
        return None
    written = page.flat[slice(*part.core)].split()[1:-1]
    body = " ".join(word.removesuffix("'s") for word in written if word[:1].isupper())
    if not body or len(body.split()) < len(written):
        return None
    found = {}
    for _, who in people_on(context):
        at = page.flat.find(who.name, 0, part.core[0])
        if at >= 0 and _its_head(page.low, at) and names_the_body(body, page.flat[max(0, at - _REACH) : at]):
            found[who.key] = who
    head = only(found.values())
    if head is None:
        return None
    return Reading((head,), "title", 0.8, f"“{phrase}” → {head.name}, whom the page calls its head")


def _its_head(low: str, start: int) -> bool:
    """Whether "its president," stands right before a name; a deputy is no head."""
    before = low[max(0, start - 40) : start].rstrip(", ").split()
    if not before or before[-1] not in _HEADING or not {"vice", "deputy"}.isdisjoint(before[-3:]):
        return False
    return "its" in before[-3:-1]
