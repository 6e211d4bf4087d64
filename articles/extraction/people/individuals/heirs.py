"""Who is brought in by what somebody else is, and gone on with by that: "his predecessor", "another senator".

| told before | goes on with | not |
| --- | --- | --- |
| `General Holm said … His predecessor, Jan Lund, disagreed` | `The retired general said` | behind Holm |
| `Senator Holm said … Another Republican, Jan Lund, said` | `The senator said` | `The analyst said` |
| `Senator Holm said … Norway's Jan Lund said` | `The minister said` | `The president said`, of a minister |
| `U.S. Ambassador Holm said … Her Japanese counterpart, Jan Lund, said` | `The envoy said` | a paragraph on |

The nouns are those of the person before; so whoever is told to be the same may be meant by them, and is, as
the one named last. The phrase itself tells no country: one that does is read in the rooms that
`known.country_and_calling` lists.
"""

from __future__ import annotations

from articles.extraction.entities.phrases import Part
from articles.extraction.people.anaphora.genders import agrees, gender_of
from articles.extraction.people.anaphora.opening_names import another_named
from articles.extraction.people.individuals.last_told import last_person
from articles.extraction.people.individuals.of_which_country import is_owned_by_a_state
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.country_and_calling import country_told
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.told_of import words_beside

_HEIRS = frozenset({"another", "colleague", "counterpart", "fellow", "predecessor", "successor"})
_CALLINGS = frozenset(
    {"academic", "activist", "analyst", "expert", "historian", "lawyer", "professor", "researcher", "scholar"}
)
"""What nobody of another calling is: no analyst's counterpart is "the envoy"."""


def by_heir(context: Context, part: Part, phrase: str) -> Reading | None:
    """The person who spoke last or whom the sentence before is about, in the same paragraph, if brought in
    beside another of the same kind; else `None`."""
    words, page = context.page.index.words, context.page
    known = part.head in words.persons or part.head in words.titles or part.head in words.ranks
    if not part.definite or not known or part.complement or part.names or country_told(page, part):
        return None
    found = last_person(context, part.core[0])
    if found is None:
        return None
    who, since = found
    told = words_beside(context, who)
    alike = not _HEIRS.isdisjoint(told) and (part.head in _CALLINGS) == (not _CALLINGS.isdisjoint(told))
    if not alike and not (part.head in words.titles and _by_country_alone(context, part, who, told)):
        return None
    gender = gender_of(part.words, context)
    if another_named(context, (since, part.core[0]), who) or (gender and not agrees(context, who, gender)):
        return None
    why = (
        f"“{phrase}” → {who.name}, brought in beside another or by a country alone in {context.place(since)}"
    )
    return Reading((who,), "title", 0.75, why, title=part.head)


def _by_country_alone(context: Context, part: Part, who: Who, told: list[str]) -> bool:
    """Whether only a country is told of somebody: "China's Wu Ming told reporters … The spokesman said"; of
    whom the directory knows an office, it must be the one that the noun tells."""
    page, titles = context.page, context.page.index.words.titles
    post = page.post_of(who.slug)
    fits = post is None or part.head in " ".join((post.title, *post.aliases)).lower().split()
    return fits and titles.isdisjoint(told) and is_owned_by_a_state(context, who)
