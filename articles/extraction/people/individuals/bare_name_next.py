"""Whom a title without a name means, where the next sentence begins with a name and tells nothing beside it.

| the page | goes on with | not |
| --- | --- | --- |
| `Norway's prime minister said …` | `Jan Holm said his country …` | `Jan Holm, a professor, said` |
| `The mayor of Paju said …` | `“…,” Jan Holm told reporters` | `Police chief Jan Holm said` |
| `The Swedish envoy said …` | `¶ Jan Holm said he would wait` | behind somebody else's words |

A page that tells nothing of somebody new has told it just before. Who is known to hold no such office, to be
of another country or of another gender is not meant.
"""

from __future__ import annotations

from articles.extraction.entities.phrases import Part, parts_of
from articles.extraction.only import only
from articles.extraction.people.anaphora.genders import agrees, gender_of
from articles.extraction.people.individuals.of_which_country import is_of_another_country
from articles.extraction.people.known.bearing import may_be_called
from articles.extraction.people.known.callings import SPOKESMEN
from articles.extraction.people.known.cast import Introduction, Who
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.country_and_calling import country_told
from articles.extraction.people.known.memory import Reading
from articles.extraction.values import Span

_OWNED = ("its", "his", "her", "their")
_LONGEST = 60
"""How many letters a full name takes at most."""


def bare_name_next(context: Context, source: Span | None, reading: Reading) -> Reading | None:
    """The person; `None` where the next sentence brings in nobody so."""
    page, words = context.page, context.page.index.words
    if source is None or reading.basis in ("pronoun", "implied") or reading.plural or len(reading.who) > 1:
        return None
    read = reading.alone.kind if reading.alone else "state"
    if read == "person" or (read != "state" and "spokes" not in page.low[slice(*source)]):
        return None
    part = only(parts_of(page, source))
    if part is None or not _is_unnamed(context, part, reading):
        return None
    owned = part.words[0] in _OWNED or "'s " in page.flat[source[0] : part.core[1]]
    if not owned and not (part.definite and part.head in words.titles):
        return None
    met = part.head == "counterpart"  # "Rice's Chinese counterpart"
    if not met and any(seen.kind == "person" for seen in names_in(context, source)):
        return None
    who = _next_speaker(context, source, apart=part.words[0] not in _OWNED)
    if who is None or not _may_be(context, part, who):
        return None
    phrase = page.flat[slice(*source)]
    why = f"“{phrase}” → {who.name}, with whose name the next sentence goes on"
    return Reading((who,), "title", 0.7, why, title=reading.title or part.head)


def _is_unnamed(context: Context, part: Part, reading: Reading) -> bool:
    """Whether what was read as no person is a spokesman's calling, a title that means a state at most, or a
    calling that means nobody: "The group's lawyer"."""
    if part.head in SPOKESMEN:
        return True
    who, words = reading.alone, context.page.index.words
    if who is None and part.head in words.persons:
        return True
    titled = part.head in words.titles and part.head != "diplomat" and reading.basis == "title"
    return titled and (who is None or who.kind == "state")


def _next_speaker(context: Context, source: Span, apart: bool) -> Who | None:
    """Who speaks next, in the next sentence, if the page writes there for the first time a full name, and
    nothing before or behind it. `apart` tells whether another paragraph may begin there."""
    page = context.page
    entry = next((one for one in context.memory.after(source[0]) if not one.within), None)
    who = entry.reading.alone if entry else None
    if entry is None or who is None or who.kind != "person" or entry.reading.basis != "explicit":
        return None
    if page.sentences_between(source[0], min(entry.at, entry.span[0])) != 1:
        return None
    if not apart and page.passage_start(entry.at) > source[0]:
        return None
    name = " ".join(page.flat[entry.at : entry.at + _LONGEST].split()[: who.name.count(" ") + 1]).rstrip(",.")
    alone = page.flat[entry.at + len(name) : entry.at + len(name) + 2]
    told = alone.startswith(",") or not (alone.startswith((".", "\n")) or alone[1:].islower())
    written = " " in name and name.split()[-1][:1].isupper()  # not "Holm said"
    if not written or told or not name.replace("-", "").replace(" ", "").isalpha():
        return None
    if name.split()[0].lower() in page.index.words.before_names:
        return None
    return who if page.flat.find(name) == entry.at else None


def _may_be(context: Context, part: Part, who: Who) -> bool:
    """Whether gender, country and what is told of somebody go with the words for an unnamed speaker: "her
    husband" is no Eva Holm."""
    gender = gender_of(part.words, context)
    if gender and not agrees(context, who, gender):
        return False
    if is_of_another_country(context, who, country_told(context.page, part)):
        return False
    return who.slug is None or may_be_called(context.page, Introduction(-1, who), (part.head,))
