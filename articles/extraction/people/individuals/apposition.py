"""The person whom an apposition behind a role names: "Putin's spokesman, Dmitry Peskov", "his wife, Ann,"."""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part, state_of, title_in
from articles.extraction.only import only
from articles.extraction.people.anaphora.genders import gender_of
from articles.extraction.people.individuals.counterparts import HOSTS
from articles.extraction.people.known.cast import Who, unlinked
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.full_names import name_at_end
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.people.known.outlets import is_a_person
from articles.extraction.text.days import WEEKDAY

_FIRST_NAME = re.compile(r", ([A-Z][a-z]+),(?= [a-z])")
_ONE_OF_TWO = frozenset({"one", "another", "elder", "younger", "eldest", "youngest", "oldest"})
_TIME_BETWEEN = re.compile(rf" (?:(?:on |last |this )?{WEEKDAY}|last [a-z]+)(?=, )")
_APPOSED = re.compile(
    r"(?: there| here)?(?:,? | (?:[–—]|--?) )(?:(?:the |an? )?\d+-year-old |aged \d+, |(?:named|called) |"
    r"(?<=, )(?!retired )(?P<role>[a-z][a-z-]+ (?:[a-z-]+ )?))?"
    r"(?:(?:U\.?S\.? |retired )?(?:(?:Air Force|Army|Navy|Marine(?: Corps)?|Coast Guard) )?"
    r"(?:(?:Maj(?:or)?|Lt|Lieutenant|Brig(?:adier)?|Rear|Vice)\.? )?"
    r"(?:Gen(?:eral)?|Col(?:onel)?|Adm(?:iral)?|Cmdr|Commander|Maj(?:or)?|Capt(?:ain)?|Lt|Lieutenant)\.? )?"
    r"(?P<name>(?:[A-Z][\w.'-]+ (?:(?:of|for|and) (?:the )?|(?:v[ao]n|bin|al|de|de[lnr]|la) ){0,2}){1,6}?"
    r"(?:[ae][dlnrs]-)?[A-Z][\w-]+)"
    r"(?=[,.;:]|$| of | from | at | \(| who | (?:[–—]|--?) )"
)


def apposed_person(context: Context, after: int, part: Part) -> Reading | None:
    """The person whom an apposition behind a role names: "Putin's spokesman, Dmitry Peskov, said"."""
    words = context.page.index.words
    if part.head not in _ONE_OF_TWO and part.head not in HOSTS and not is_a_person(words, part.head):
        return None
    if part.head in words.groups and part.head.endswith("s") and part.complement:
        return None  # "The families of the two women, Eva Holm and Ann Lund"
    time = _TIME_BETWEEN.match(context.page.flat, after) if part.head == "one" else None
    found = _APPOSED.match(context.page.flat, time.end() if time else after)
    only = _FIRST_NAME.match(context.page.flat, after) if found is None and part.head in words.kin else None
    if only and only[1].lower() not in words.common and not context.page.touching(only.span(1)):
        kin = Who(only[1], None, "person", gender=gender_of(part.words, context))
        return Reading((kin,), "explicit", 0.85, f"the apposition names “{only[1]}”")
    if found is None or (part.definite and context.page.flat.startswith((" called ", " named "), after)):
        return None  # "The minister called Eva Holm, who was there, a liar"
    if found["role"] and not is_a_person(words, found["role"].split()[-1]):
        return None
    named, span = found["name"], found.span("name")
    seen = [name for name in context.page.within(span) if name.kind == "person"]
    who = person_at(context, seen[0]) if seen else None
    if who and _is_of_elsewhere(context, part, who):
        who = unlinked(named)
    name = name_at_end(named, words) if not context.page.touching(span) else None
    if who is None and name:
        who = unlinked(name)
        who = who._replace(gender=gender_of(part.words, context) or who.gender)
    title = title_in(context.page, part) or None
    return Reading((who,), "explicit", 0.9, f"the apposition names “{named}”", title=title) if who else None


def _is_of_elsewhere(context: Context, part: Part, who: Who) -> bool:
    """Whether a role is of another state than somebody of the directory: "the North's delegate, Kim Yong-ho"
    is no minister in Seoul."""
    state = state_of(context.page, part)
    return bool(who.slug and state and who.side in context.page.index.states and who.side != state)


def named_relative(context: Context, parts: list[Part]) -> Reading | None:
    """ "His wife, Sakie,": a relative whose first name alone stands between commas, in full where the page
    has it."""
    words = context.page.index.words
    if len(parts) <= 1 or parts[0].head not in words.kin or parts[1].joined != ",":
        return None
    first = context.page.flat[slice(*parts[1].core)]
    if len(parts) > len((parts[0], first)) or not _FIRST.fullmatch(first) or first.lower() in words.common:
        return None
    if context.page.touching(parts[1].core):
        return None
    full = {who.key: who for name, who in context.cast.full.items() if name.startswith(f"{first} ")}
    kin = Who(first, None, "person", gender=gender_of(parts[0].words, context))
    who = only(full.values()) or kin
    return Reading((who,), "explicit", 0.85, f"the apposition names “{first}”")


_FIRST = re.compile(r"[A-Z][a-z]+")
