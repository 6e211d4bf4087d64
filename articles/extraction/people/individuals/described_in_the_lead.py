"""Whom the lead describes, where the next paragraph begins with the name and tells more of the same person.

| the lead | goes on with | not |
| --- | --- | --- |
| `A former guard told a court …` | `¶ Jan Holm, 45, who fled in 1994, was …` | `¶ Jan Holm, 45, disagreed` |
| `A congressman said …` | `¶ Jan Holm, who chairs the committee, met` | `¶ Jan Holm, a professor, met` |
| `A top envoy said …` | `¶ Jan Holm, the special representative, met` | `¶ Jan Holm, the president, met` |
| `A lawmaker said …` | `¶ Jan Holm, of the ruling party, told reporters` | `¶ Jan Holm and his wife` |
| `A researcher said …` | `¶ Jan Holm, a professor at a college, told` | `¶ Jan Holm, a nurse, told` |
| `A lawmaker said …` | `¶ During an audit, Jan Holm of the Harbour Party told` | `¶ Jan Holm of Oslo told` |
| `The widow of a president said …` | `¶ Ida Holm, 92, returned home` | `¶ Jan Holm, 92, returned home` |

Somebody of another gender, side, calling or office, who was named before, or who says no to what the lead
tells, is another.
"""

from __future__ import annotations

import re

from articles.extraction.entities.names import lowered
from articles.extraction.entities.page import Page
from articles.extraction.people.anaphora.genders import agrees, gender_of
from articles.extraction.people.anaphora.opening_names import sounds_like_a_calling
from articles.extraction.people.individuals.titled_next import begins_next
from articles.extraction.people.known.bearing import may_be_called
from articles.extraction.people.known.cast import Introduction, Who
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.implied_callings import implied_callings, is_of_another_subject
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.told_of import is_of_the_other_bench
from articles.extraction.text.lexicon import word_list
from articles.extraction.values import Span

_HEAD = re.compile(r" (?:of|for|at|from|in|with|who|whose|to|on|against|near|held|taken|sent|[a-z]+ed) |,")
_ONE = re.compile(r"(?:[Aa]n?|[Oo]ne) (?!of )|[Tt]he (?=[\w-]+ (?:of|to) an? )")
_APPOSED = re.compile(
    r"(?P<age>, (?:aged )?\d{2},?)?"
    r"(?:(?P<party> (?:of|from|with) the (?:[\w-]+ ){1,5}Party)"
    r"|,? (?<=, )(?:(?P<who>who)|(?P<of>of|from)|(?P<role>(?:the|an?|one of) [^,.;“”\"]{3,80}))\b)?"
)
_ROLE = re.compile(r" (?:of|at|in|for|from|with|to|on|who|whose) ")
_DISAGREES = re.compile(
    r"\b(?:disagree[sd]?|doubt(?:s|ed)|dispute[sd]|reject(?:s|ed)|den(?:ies|ied)|dismiss(?:es|ed)|critici[sz]e[sd]|countered"
    r"|condemn(?:s|ed)|welcome[sd]|respond(?:s|ed)|repl(?:ies|ied)|react(?:s|ed)|was killed|died)\b"
    r"|\b(?:called|urged|told|asked|accused|praised|thanked|joined|met) (?:him|her)\b"
)
_SERVES = re.compile(
    r" (?:now |also |has |had )?(?:led|oversaw|"
    r"(?:head|lead|chair|oversee|serve|direct|represent|handle|command)(?:s|ed)?)\b"
)
"""What somebody in office does: "who heads the committee", not "who ran a shoe plant"."""
_NOT_SO = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_SCHOLARS = word_list("scholar") | word_list("by_field")
_OFFICIALS = frozenset({"official", "diplomat", "officer", "aide"})


def described_in_the_lead(context: Context, source: Span | None, reading: Reading) -> Reading | None:
    """Who an unnamed speaker of the first paragraph is; `None` where the next one does not begin with the
    name."""
    page = context.page
    if source is None or not page.opens(source[0]) or reading.basis == "pronoun":
        return None
    if any(who.kind != "state" for who in reading.who) and not reading.role:
        return None
    phrase = page.flat[slice(*source)]
    if not _ONE.match(phrase) or any(seen.kind == "person" for seen in names_in(context, (0, source[0]))):
        return None
    if any(entry.at < source[0] and entry.reading.who for entry in context.memory.spoken[:1]):
        return None
    noun = lowered(_HEAD.split(phrase, maxsplit=1)[0].split(" ")[-1])
    words = page.index.words
    people = words.persons | words.titles | words.officials | words.kin
    if noun in _NOT_SO or noun.endswith("s") or not (noun in people or sounds_like_a_calling(noun)):
        return None
    who = _named_next(context, source, noun)
    gender = gender_of(tuple(phrase.lower().split()), context)
    if who is None or (gender and not agrees(context, who, gender)):
        return None
    side = reading.who[0].side if reading.who else None
    if side and who.side not in (None, side):
        return None
    why = f"“{phrase}” → {who.name}, with whom the next paragraph begins"
    title = reading.title or (noun if noun in words.titles else None)
    return Reading((who._replace(gender=who.gender or gender),), "title", 0.75, why, title=title)


def _named_next(context: Context, source: Span, noun: str) -> Who | None:
    """The person with whose full name, new to the page, the next paragraph begins, if what stands beside it
    goes with a noun."""
    page, begins = context.page, begins_next(context, source)
    if begins is None:
        return None
    who, (start, end) = begins
    told = _APPOSED.match(page.flat, end)
    if told is None or not told[0] or _DISAGREES.search(page.low, end, page.sentence(start)[1]):
        return None
    if who.slug and (page.has_led(who.slug) or not may_be_called(page, Introduction(start, who), (noun,))):
        return None
    words = page.index.words
    if start not in page.paragraph_starts and not (told["party"] or told["role"]):
        return None  # "¶ At a hall, Holm, 45, slept"
    if told["party"] or told["role"]:
        another = is_of_the_other_bench(context, page.low[slice(*source)], who)
        return who if _is_called_so(page, source, noun, told) and not another else None
    in_office = noun in words.officials or noun in words.titles
    if not in_office:
        return who
    serves = told["of"] or (told["who"] and _SERVES.match(page.low, told.end()))
    return who if serves and not told["age"] else None


def _is_called_so(page: Page, source: Span, noun: str, told: re.Match[str]) -> bool:
    """Whether a party or a calling behind a name goes with the noun of the lead: "a researcher" with "Holm, a
    professor of physics", "an opposition lawmaker" with "Holm of the Harbour Party"."""
    before, words = page.low[slice(*source)], page.index.words
    if told["party"]:
        return noun in implied_callings(told["party"].strip().lower())
    if is_of_another_subject(noun, told["role"], told["role"]):
        return False
    role = _ROLE.split(told["role"], maxsplit=1)[0].split()[-1].lower()
    akin = role in words.akin.get(noun, ()) or noun in words.akin.get(role, ())
    akin = akin or role == noun or {role, noun} <= _SCHOLARS
    former = "former " in told["role"] and "former " in before
    return akin or former or (role in words.titles and noun in _OFFICIALS)
