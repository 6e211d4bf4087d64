"""Who is meant by a pronoun: read from what the page told before.

The order of preference is the reader's: the same sentence, then the sentence
before, and in each the one who speaks there, then its subject. What stays open
is left open.
"""

from __future__ import annotations

import re
from operator import itemgetter

from articles.extraction.entities.page import Page
from articles.extraction.only import only
from articles.extraction.people.anaphora.fronted import only_told_of
from articles.extraction.people.anaphora.genders import agrees
from articles.extraction.people.anaphora.introduced import who_acts
from articles.extraction.people.anaphora.listed_countries import countries_before
from articles.extraction.people.anaphora.met import pair_that_met
from articles.extraction.people.anaphora.named_together import BODIES, STATES, last_group
from articles.extraction.people.anaphora.near_names import (
    only_name_before,
    only_one_of_the_gender,
    quoted_person,
    somebody_left_open,
    told_by_gender,
)
from articles.extraction.people.anaphora.says_it import body_that_says_it
from articles.extraction.people.anaphora.subjects import only_one_in, past_introduction, quoted, subject_in
from articles.extraction.people.anaphora.told_in_passing import unnamed_beside
from articles.extraction.people.known.bearing import told_around
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading, Spoken
from articles.extraction.people.known.naming import begins_with_a_namesake
from articles.extraction.people.known.not_introduced import spelled
from articles.extraction.text.vocabulary import Pronoun
from articles.extraction.values import Span

_REACH = 4


def pronoun(context: Context, word: Pronoun, at: int, *, own: bool = False) -> Reading:
    """Who a pronoun stands for at an offset.

    Nobody names themselves in what they say, unless `own` is set: "Lee ordered a probe,
    his office said". For a thing that is the last resort.
    """
    if word.number == "many":
        return _plural(context, at)
    if word.number != "one":
        return Reading((), "pronoun", 0.3, f"“{word.word}” is left open")
    cited = unnamed_beside(context, word, at) or quoted_person(context, word, at, pronoun)
    found = cited or (_by_its_own_it(context, at) if word.gender == "n" else None)
    found = found or _before(context, word, at, own)
    if found:
        return told_by_gender(context, word, at, found) or _kept(context, word, found)
    entry = _last_agreeing(context, word.gender)
    far = entry is not None and context.page.sentences_between(entry.at, at) > _REACH
    if entry and far and word.gender == "n" and context.page.paragraphs_between(entry.at, at) > 1:
        entry = None  # of a thing a reader keeps in mind only what was told of just before
    near = only_name_before(context, word, at) if far else None
    if near:
        return near
    carried = _carried_on(context, word, at)
    if carried and (entry is None or entry.at < carried.since):
        return carried
    if entry and entry.at < context.page.paragraph(at)[0] and somebody_left_open(context, at):
        return Reading((), "pronoun", 0.3, f"“{word.word}” may be somebody who is left open")
    if entry:
        who = entry.reading.who[0]
        why = f"“{word.word}” → {who.name}, who spoke in {context.place(entry.at)}"
        return Reading((who,), "pronoun", 0.75, why, since=entry.at)
    last = _before(context, word, at, True) if not own and _may_be_named_inside(context, word, at) else None
    return (
        last
        or who_acts(context, word, at)
        or only_one_of_the_gender(context, word, at)
        or Reading((), "pronoun", 0.3, f"nobody before fits “{word.word}”")
    )


def _by_its_own_it(context: Context, at: int) -> Reading | None:
    """The body that only the "it" of what it said last tells to be one: "Oxfam said it had left. It"."""
    body = body_that_says_it(context, at)
    if body is None:
        return None
    why = f"“it” → {body[0].name}, which says “it” of itself in {context.place(body[1])}"
    return Reading((body[0],), "pronoun", 0.75, why, since=body[1])


def _kept(context: Context, word: Pronoun, found: Reading) -> Reading:
    """The reading, with what the pronoun tells of the gender of whom it means."""
    who = found.alone
    if who is not None and who.kind == "person" and who.gender is None:
        context.memory.genders.setdefault(who.key, word.gender)
    return found


def _carried_on(context: Context, word: Pronoun, at: int) -> Reading | None:
    """The subject of a sentence farther back, from which the page goes on with the pronoun alone: "Yoon
    puts on the cap. … She stands there. … “…,” she says"."""
    page = context.page
    here, pronouns = page.sentence_number(at), 0
    for number in range(here - 1, max(-1, here - _FAR), -1) if word.gender in _SHE_OR_HE else ():
        window = page.around(page.sentences[number], page.sentences[number][0])
        if _opens_with_it(page, window, word.gender):
            pronouns += 1
            continue
        if any(told[1] in page.index.words.persons for told in _SOMEBODY.finditer(page.low, *window)):
            return None
        if any(seen.kind == "person" for seen in names_in(context, window)):
            found = subject_in(context, window, word.gender, True) if pronouns else None
            why = (
                f"“{word.word}” → {found[0].name}, with whom {context.place(found[1])} begins"
                if found
                else ""
            )
            return Reading((found[0],), "pronoun", 0.7, why, since=found[1]) if found else None
        first = next((name for name in spelled(context) if window[0] <= name[0] < window[1]), None)
        if first and pronouns and first[1].gender == word.gender and first[0] - window[0] <= 1:
            why = f"“{word.word}” → {first[1].name}, with whom {context.place(first[0])} begins"
            return Reading((first[1],), "pronoun", 0.7, why, since=first[0])
        if first:
            return None
        pronouns += _SHE_OR_HE[word.gender].search(page.low, *window) is not None
    return None


_FAR = 15
_SOMEBODY = re.compile(r"\b(?:an?|another|one|the) (?:[\w-]+ ){0,2}?(\w+)\b(?! of)")
_SHE_OR_HE = {"f": re.compile(r"\bshe\b"), "m": re.compile(r"\bhe\b")}


def _may_be_named_inside(context: Context, word: Pronoun, at: int) -> bool:
    """Whether a pronoun may mean somebody whom only its own content names: a thing, or who opens the page
    ("Jeong has advised six presidents, he jokes")."""
    return word.gender == "n" or (
        context.page.sentence_number(at) == 0 and not quoted(context.page, context.page.sentences[0][0], at)
    )


def _before(context: Context, word: Pronoun, at: int, own: bool) -> Reading | None:
    """Who fits a pronoun in its sentence or the few before."""
    page = context.page
    here = page.sentence_number(at)
    for number in range(here, max(-1, here - _REACH), -1):
        if (
            number < here
            and word.gender in _SHE_OR_HE
            and (family := begins_with_a_namesake(context, number))
        ):
            since = page.sentences[number][0]
            one = _of_that_gender(context, family, word.gender)
            if one:
                why = f"“{word.word}” → {one.name}, the only “{family}” who can be meant by it"
                return Reading((one,), "pronoun", 0.75, why, since=since)
            why = f"“{word.word}” goes on with somebody who is left open"
            return Reading((), "pronoun", 0.3, why, since=since)
        found = _in_sentence(
            context, page.around(page.sentences[number], at), at, word.gender, (number == here, own)
        )
        if found and number == here and only_told_of(context, found[0], page.sentences[number][0], at):
            continue
        if found:
            who, why, sure, since = found
            away = here - number
            unsure = who.kind == "person" and who.gender is None
            confidence = (0.95 if sure else 0.85) - 0.05 * (max(0, away - 1) + unsure)
            return Reading((who,), "pronoun", confidence, f"“{word.word}” → {who.name}, {why}", since=since)
    return None


def _of_that_gender(context: Context, family: str, gender: str) -> Who | None:
    """Of some namesakes the one who may be "he" or "she", if none of the others may: "Park, whose group has a
    truck, refused. He", beside a spokeswoman Park."""
    words = context.page.index.words
    wrong = words.female if gender == "m" else words.male
    fit = [
        one.who
        for one in context.cast.named(family)
        if agrees(context, one.who, gender) and wrong.isdisjoint(told_around(context.page, one))
    ]
    return only(fit)


def _last_agreeing(context: Context, gender: str) -> Spoken | None:
    for entry in context.memory.backwards():
        if len(entry.reading.who) == 1 and agrees(context, entry.reading.who[0], gender):
            return entry
    return None


def _in_sentence(
    context: Context, sentence: Span, at: int, gender: str, where: tuple[bool, bool]
) -> tuple[Who, str, bool, int] | None:
    """The speaker in a sentence, else its subject, else (in the pronoun's own) the only one named, if it
    agrees."""
    end = min(sentence[1], at)
    same, own = where
    spoke = False
    for entry in context.memory.backwards():
        if entry.at < sentence[0]:
            break
        if entry.direct and entry.span[0] <= at < entry.span[1]:
            continue  # nobody is "he" in their own words
        if entry.at < end:
            spoke = True
            if len(entry.reading.who) == 1 and agrees(context, entry.reading.who[0], gender):
                return entry.reading.who[0], f"who speaks in {context.place(entry.at)}", True, entry.at
    if _opens_with_it(context.page, (sentence[0], end), gender):
        return None  # "It rejected the ministry's remarks and repeated its offer": who "it" is
    found = subject_in(context, (sentence[0], end), gender, own)
    if found and gender == "n" and _employed(context.page, found[1], at):
        return None
    if found:
        who, start = found
        return who, f"the subject in {context.place(start)}", not spoke, start
    alone = only_one_in(context, (sentence[0], end), gender, own) if same else None
    return (
        (alone, f"the only one named before in the sentence, {context.place(end - 1)}", False, sentence[0])
        if alone
        else None
    )


def _employed(page: Page, start: int, at: int) -> bool:
    """Whether a name in the sentence before "it" is that of a people: "It hired 50 | North Koreans"."""
    names = (people for nation in page.index.words.nations for people in nation.peoples if people[-1] == "s")
    return page.flat.startswith(tuple(names), start) and page.sentences_between(start, at) == 1


def _opens_with_it(page: Page, window: Span, gender: str) -> bool:
    """Whether a stretch has a pronoun of that gender as its subject: whoever is named behind it is somebody
    else. The "it" of `It is not clear` means nothing."""
    found = _PRONOUN_OPENS.match(page.low, *window) or _PRONOUN_OPENS.match(
        page.low, past_introduction(page, window), window[1]
    )
    return found is not None and found[1] == {"m": "he", "f": "she", "n": "it"}.get(gender)


_PRONOUN_OPENS = re.compile(
    r"\W*(?:(?:but|and|yet|then|there|still|later|instead|meanwhile|also|next|afterwards?),? |"
    r"(?:in|on|at) (?:the )?[\w-]{1,20},? |"
    r"[a-z]+ing\b[^,.;:“”\"]{1,80}, )?"
    r"(he|she|it(?! (?:is|was|has been|remains?|seems?|appears?|takes?|took|comes?|came|will be|would be)\b))"
    r" [a-z]"
)


def _plural(context: Context, at: int) -> Reading:
    """ "They": the group or the joint speakers that spoke last, else the last who were named together."""
    listed = countries_before(context, at)
    if listed:
        names = ", ".join(who.name for who in listed)
        why = f"“they” → {names}, with whom a sentence begins"
        return Reading(listed, "pronoun", 0.8, why, plural=True, since=at)
    pairs = [last_group(context, at), last_group(context, at, kinds=BODIES, reach=1)]
    pair = max(filter(None, pairs), key=itemgetter(1), default=None)
    met = pair_that_met(context, at)
    pair = met if met and (pair is None or met[1] > pair[1]) else pair
    pair = pair or last_group(context, at, kinds=STATES, reach=1)
    for entry in context.memory.backwards():
        if pair and pair[1] > entry.at:
            break
        if entry.reading.plural:
            reading = entry.reading
            why = f"“they” → the speakers in {context.place(entry.at)}"
            return reading._replace(
                basis="pronoun", confidence=0.85, reason=why, title=None, plural=True, since=entry.at
            )
    if pair:
        names = " and ".join(who.name for who in pair[0])
        why = f"“they” → {names}, named together"
        return Reading(pair[0], "pronoun", 0.7, why, plural=True, since=pair[1])
    return Reading((), "pronoun", 0.3, "nobody before fits “they”")
