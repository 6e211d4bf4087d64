"""Whether the page tells that somebody whom the directory does not have is a man or a woman.

| kind | told | not told |
| --- | --- | --- |
| kinship, honorific | `her brother, Cho`; `Cho, her uncle`; `Mr. Cho` | `the wife of Cho` |
| what is one's own | `Cho Dong-su looks at his phone` | `Cho Dong-su met the widow, her hands cold` |
| the next sentence | `Cho Dong-su helps. He lifts crates.` | `Cho Dong-su met Han. He lifts crates.` |
"""

from __future__ import annotations

import re

from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.full_names import short_names
from articles.extraction.text.lexicon import word_list
from articles.extraction.values import Gender

_OWN = "|".join(sorted(word_list("own_thing")))
_BEFORE = re.compile(r"\b(?:his|her|their|my|our|the|a|[a-z]+'s) (?:[a-z-]+ )?([a-z]+),? (?:aged \d+, )?\Z")
_BEHIND = re.compile(
    r", (?:who (?:is|was) )?(?:(?:aged )?\d{1,3}, )?"
    r"(?:his|her|their|a|an|the|[a-z]+'s) (?:[a-z-]+ ){0,2}?([a-z]+)"
    r"(?=[,.;)]| (?:of|in|at|from|who|with) )"
)
_SELF = re.compile(r"((?: [a-z-]+,?){0,8}?),? (himself|herself|his|her)\b([^.]{0,24})")
_HERS = re.compile(rf"(?: [a-z-]+){{0,2}}? (?:{_OWN})\b")
_NEXT = re.compile(r"\s*(he|she)\b|\s*(his|her) [a-z]")
_GENDERS: dict[str, Gender] = {
    "he": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "herself": "f",
}
_QUOTED = re.compile(r"[\"”’»],? (?:said|says|recalled|added)\Z")
"""Before a name that a quotation leads to: `“…,” said Cho Dong-su. He lifts crates`."""
_TIMES = 5
_LINE = 40


def told_gender(context: Context, who: Who) -> Gender | None:
    """The gender that the words beside a full name tell, the plainest first; `None` where none do."""
    if who.kind != "person" or who.gender or " " not in who.name:
        return who.gender
    if who.key not in context.genders:
        context.genders[who.key] = _told(context, who)
    return context.genders[who.key]


def _told(context: Context, who: Who) -> Gender | None:
    page = context.page
    places = page.places(who.name, _TIMES)
    for look in (_called, _own, _gone_on_with):
        for start, end in places:
            gender = look(context, start, end)
            if gender:
                return gender
    return _with_honorific(context, who)


def _called(context: Context, start: int, end: int) -> Gender | None:
    """By the noun of kinship or the honorific that stands beside the name."""
    low, words = context.page.low, context.page.index.words
    last = low[max(0, start - _LINE) : start].rstrip().rpartition(" ")[2]
    before = _BEFORE.search(low, max(0, start - _LINE), start)
    behind = _BEHIND.match(low, end)
    nouns = (
        last if last in words.honorifics else "",
        before[1] if before else "",
        behind[1] if behind else "",
    )
    for noun in nouns:
        if noun in words.female or noun in words.male:
            return "f" if noun in words.female else "m"
    return None


def _own(context: Context, start: int, end: int) -> Gender | None:
    """By a "his" or "her" that can only point back to the name: his hands, herself; nobody else between."""
    found = _SELF.match(context.page.flat, end)
    if found is None:
        return None
    words = context.page.index.words
    between = {word.strip(",") for word in found[1].split()}
    nouns = words.persons, words.kin, words.titles, words.officials, words.female, words.male
    someone = not all(map(between.isdisjoint, nouns))
    if someone or (not found[2].endswith("self") and not _HERS.match(found[3])):
        return None
    return _GENDERS[found[2]]


def _gone_on_with(context: Context, start: int, end: int) -> Gender | None:
    """By the pronoun with which the next sentence goes on, where the name opens this one and is alone."""
    page = context.page
    number = page.sentence_number(start)
    sentence = page.sentences[number]
    before = page.flat[sentence[0] : start].strip('"“ ')
    if (before and not _QUOTED.search(before)) or number + 1 == len(page.sentences):
        return None
    others = [seen for seen in names_in(context, (end, sentence[1])) if seen.kind == "person"]
    after = page.sentences[number + 1]
    opens = _NEXT.match(page.low, *after)
    told = {word.strip(",.") for word in page.low[end : sentence[1]].split()}
    words = page.index.words
    someone = not (words.persons.isdisjoint(told) and words.kin.isdisjoint(told))
    if others or someone or opens is None or after[0] >= page.paragraph(start)[1]:
        return None
    return _GENDERS[opens[1] or opens[2]]


_TITLES = ("Mr.", "Ms.", "Mrs.", "Mr", "Ms", "Mrs", "Miss", "Miss.")


def _with_honorific(context: Context, who: Who) -> Gender | None:
    """By "Mr. Cho", where nobody else on the page is called Cho."""
    for short in short_names(who.name, context.page.index.words):
        if len(context.cast.named(short)) > 1:
            continue
        if not any(f"{title} {short}" in context.page.flat for title in _TITLES):
            continue
        found = re.search(rf"\b(Mr|Mrs|Ms|Miss)\.? {re.escape(short)}\b", context.page.flat)
        if found:
            return "m" if found[1] == "Mr" else "f"
    return None


_REPORTS = re.compile(r" (?:said|says|told [\w ]{2,30}|recalled|added)(?: that)? (he|she) ")


def reported_gender(context: Context, who: Who) -> Gender | None:
    """The gender of "she" in `Cho Eun-ju said she`: it may be another's, and tells only between namesakes."""
    page = context.page
    found = (_REPORTS.match(page.flat, end) for _, end in page.places(who.name, _TIMES))
    return next((_GENDERS[one[1]] for one in found if one), None)


def known_gender(context: Context, who: Who) -> str | None:
    """The gender of somebody as far as the page has told it, by words beside the name or by a pronoun."""
    return told_gender(context, who) or context.memory.genders.get(who.key)


def agrees(context: Context, who: Who, gender: str) -> bool:
    """Whether a pronoun of a gender ("m", "f", "n") can mean somebody or something, as the page tells."""
    if gender == "n":
        return who.kind in _THINGS
    if who.kind != "person":
        return False
    return (told_gender(context, who) or context.memory.genders.get(who.key, gender)) == gender


_THINGS = ("state", "institution", "media", "company", "group", "organisation")


def gender_of(words: tuple[str, ...], context: Context) -> Gender | None:
    """The gender that a title or honorific tells: Ms., spokesman."""
    vocabulary = context.page.index.words
    if not vocabulary.female.isdisjoint(words):
        return "f"
    return None if vocabulary.male.isdisjoint(words) else "m"
