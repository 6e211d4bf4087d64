"""Who is meant by a pronoun, by "the ministry" or by no word at all: read from what the page told before.

The order of preference is the reader's: the same sentence, then the sentence
before, and in each the one who speaks there, then its subject. What stays open
is left open.
"""

from __future__ import annotations

import re
from operator import itemgetter

from articles.extraction.entities.names import words_of_adjectives
from articles.extraction.entities.page import Page
from articles.extraction.entities.scanning import Occurrence
from articles.extraction.people.anaphora.genders import agrees
from articles.extraction.people.anaphora.introduced import who_acts
from articles.extraction.people.anaphora.listed_countries import countries_before
from articles.extraction.people.anaphora.met import pair_that_met
from articles.extraction.people.anaphora.near_names import (
    only_name_before,
    quoted_person,
    somebody_left_open,
    told_by_gender,
)
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.memory import Reading, Spoken
from articles.extraction.people.known.naming import (
    Context,
    begins_with_a_namesake,
    names_in,
    person_at,
    spelled,
)
from articles.extraction.text.lexicon import word_list
from articles.extraction.text.vocabulary import Pronoun
from articles.extraction.values import Gender, Span

_REACH = 4


def _in_own_words(context: Context, seen: Occurrence) -> bool:
    """Whether a name stands in what the report being read says, and not before a colon in it: "Holm shook
    her head: it was late, she said"."""
    for start, end in context.memory.content:
        if start <= seen.start < end:
            return _COLON.match(context.page.flat, start, end) is None or not (
                seen.end <= context.page.flat.find(": ", start, end)
            )
    return False


_COLON = re.compile(r"[A-Z][^.;:“”\"]{3,80}: [a-z]")


def pronoun(context: Context, word: Pronoun, at: int, *, own: bool = False) -> Reading:
    """Who a pronoun stands for at an offset.

    Nobody names themselves in what they say, unless `own` is set: "Lee ordered a probe,
    his office said". For a thing that is the last resort.
    """
    if word.number == "many":
        return _plural(context, at)
    if word.number != "one":
        return Reading((), "pronoun", 0.3, f"“{word.word}” is left open")
    cited = quoted_person(context, word, at, pronoun)
    found = cited or _before(context, word, at, own)
    if found:
        return told_by_gender(context, word, at, found) or _kept(context, word, found)
    entry = _last_agreeing(context, word.gender)
    far = entry is not None and context.page.sentence(at) - context.page.sentence(entry.at) > _REACH
    if entry and far and word.gender == "n" and _is_apart(context, entry.at, at):
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
        or Reading((), "pronoun", 0.3, f"nobody before fits “{word.word}”")
    )


def _is_apart(context: Context, start: int, end: int) -> bool:
    """Whether two places are neither in one paragraph nor in two that follow each other."""
    return context.page.paragraph_number(end) - context.page.paragraph_number(start) > 1


def _kept(context: Context, word: Pronoun, found: Reading) -> Reading:
    """The reading, with what the pronoun tells of the gender of whom it means."""
    if len(found.who) == 1 and found.who[0].kind == "person" and found.who[0].gender is None:
        context.memory.genders.setdefault(found.who[0].key, word.gender)
    return found


def _carried_on(context: Context, word: Pronoun, at: int) -> Reading | None:
    """The subject of a sentence farther back, from which the page goes on with the pronoun alone: "Yoon
    puts on the cap. … She stands there. … “…,” she says"."""
    page = context.page
    here, pronouns = page.sentence(at), 0
    for number in range(here - 1, max(-1, here - _FAR), -1) if word.gender in _SHE_OR_HE else ():
        window = page.around(page.sentences[number], page.sentences[number][0])
        if _opens_with_it(page, window, word.gender):
            pronouns += 1
            continue
        if any(told[1] in page.index.words.persons for told in _SOMEBODY.finditer(page.low, *window)):
            return None
        if any(seen.kind == "person" for seen in names_in(context, window)):
            found = _subject(context, window, word.gender, True) if pronouns else None
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
        context.page.sentence(at) == 0 and not quoted(context.page, context.page.sentences[0][0], at)
    )


def _before(context: Context, word: Pronoun, at: int, own: bool) -> Reading | None:
    """Who fits a pronoun in its sentence or the few before."""
    page = context.page
    here = page.sentence(at)
    for number in range(here, max(-1, here - _REACH), -1):
        if number < here and word.gender in _SHE_OR_HE and begins_with_a_namesake(context, number):
            why = f"“{word.word}” goes on with somebody who is left open"
            return Reading((), "pronoun", 0.3, why, since=page.sentences[number][0])
        found = _in_sentence(
            context, page.around(page.sentences[number], at), at, word.gender, (number == here, own)
        )
        if found and number == here and _only_carries(context, found[0], page.sentences[number][0], at):
            continue
        if found:
            who, why, sure, since = found
            away = here - number
            unsure = who.kind == "person" and who.gender is None
            confidence = (0.95 if sure else 0.85) - 0.05 * (max(0, away - 1) + unsure)
            return Reading((who,), "pronoun", confidence, f"“{word.word}” → {who.name}, {why}", since=since)
    return None


def _only_carries(context: Context, who: Who, start: int, at: int) -> bool:
    """Whether the only name before a pronoun is not whom it means: the agency in `In an article carried by
    KCNA, it`, behind one on its state; the other one in `In its remarks on Japan, its ministry`, `In his
    letter to Moon, he`, `Speaking to Moon, he`, `Asked if Moon was ill, he`."""
    page = context.page
    before = page.low[start:at]
    fronted = _ITS_OWN.match(before) or _SPOKEN_TO.match(before) or _ASKED.match(before)
    if fronted and who.kind in ("state", "institution", "person"):
        return True
    if who.kind != "media" or not _CARRIED.match(before) or who.side is None:
        return False
    number = page.sentence(at)
    window = page.sentences[number - 1] if number else (0, 0)
    subject = _subject(context, page.around(window, window[0]), "n", True) if number else None
    return subject is not None and subject[0].side == who.side


_ITS_OWN = re.compile(
    r"(?:in|at|during|after|before) (?:its|his|her) (?:\w+ ){1,3}(?:on|about|over|against|towards?|to|before|"
    r"with) (?:[\w-]+ ){0,3}[\w-]+, \Z"
)
_EXCHANGES = "|".join(sorted(word_list("exchange_noun")))
_SPOKEN_TO = re.compile(
    r"(?:speaking|talking|writing|replying|responding|turning|"
    rf"(?:in|at|during|after|before|following|ahead of) (?:\w+ ){{0,2}}(?:{_EXCHANGES})) "
    r"(?:to|with) (?:[\w.'-]+ ){0,5}[\w-]+(?: (?:in|on|at|last|this|earlier) [\w. ]{2,30})?, \Z"
)
_ASKED = re.compile(r"(?:when )?(?:asked|pressed|questioned) (?!by )[^\"“”;:.]*, \Z")
_CARRIED = re.compile(
    r"in an? (?:[\w-]+ ){1,3}(?:carried|published|released|distributed|run) (?:\w+ )?by .*, \Z"
)


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
    found = _subject(context, (sentence[0], end), gender, own)
    if found and gender == "n" and _employed(context.page, found[1], at):
        return None
    if found:
        who, start = found
        return who, f"the subject in {context.place(start)}", not spoke, start
    only = _only_one(context, (sentence[0], end), gender, own) if same else None
    return (
        (only, f"the only one named before in the sentence, {context.place(end - 1)}", False, sentence[0])
        if only
        else None
    )


def _employed(page: Page, start: int, at: int) -> bool:
    """Whether a name in the sentence before "it" is that of a people: "It hired 50 | North Koreans"."""
    names = (people for nation in page.index.words.nations for people in nation.peoples if people[-1] == "s")
    return page.flat.startswith(tuple(names), start) and page.sentence(at) - page.sentence(start) == 1


def _opens_with_it(page: Page, window: Span, gender: str) -> bool:
    """Whether a stretch has a pronoun of that gender as its subject: whoever is named behind it is somebody
    else. The "it" of `It is not clear` means nothing."""
    found = _PRONOUN_OPENS.match(page.low, *window) or _PRONOUN_OPENS.match(
        page.low, _past_introduction(page, window), window[1]
    )
    return found is not None and found[1] == {"m": "he", "f": "she", "n": "it"}.get(gender)


_PRONOUN_OPENS = re.compile(
    r"\W*(?:(?:but|and|yet|then|there|still|later|instead|meanwhile|also|next|afterwards?),? |"
    r"(?:in|on|at) (?:the )?[\w-]{1,20},? |"
    r"[a-z]+ing\b[^,.;:“”\"]{1,80}, )?"
    r"(he|she|it(?! (?:is|was|has been|remains?|seems?|appears?|takes?|took|comes?|came|will be|would be)\b))"
    r" [a-z]"
)


def _only_one(context: Context, window: Span, gender: str, own: bool) -> Who | None:
    """The only one named in a stretch who agrees, if there is just one: "The statement by the command came
    after it"."""
    found = {
        who.key: who
        for seen in names_in(context, window)
        if seen.kind not in ("adjective", "event") and not quoted(context.page, window[0], seen.start)
        if not _GIVEN_BY.search(context.page.flat, window[0], seen.start)
        if not (gender == "n" and _is_a_scene(context.page, seen))
        if not _is_told_of(context.page, seen, window[1])
        if own or not _in_own_words(context, seen)
        if (who := _who_at(context, seen)) and agrees(context, who, gender)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _is_a_scene(page: Page, seen: Occurrence) -> bool:
    """Whether a name is that of the town where something was, and of no state: "monitored in | Seoul, it"."""
    return (
        page.flat[seen.start : seen.end] in page.index.words.capitals
        and _WHERE.search(page.low, max(0, seen.start - len("monitored in ")), seen.start) is not None
    )


_WHERE = re.compile(r"\b[a-z]{4,}(?:ed|en|ld|ard) in \Z")
_GIVEN_BY = re.compile(
    r"\b(?:given|hosted|held|arranged|offered|thrown|organi[sz]ed) by (?:the )?(?:[A-Z][\w.'-]+ ){0,5}\Z"
)
"""Before who gives a dinner at which "he" says something."""


def _subject(context: Context, window: Span, gender: str, own: bool) -> tuple[Who, int] | None:
    """The first name in a stretch that can be its subject and agrees: not owned, quoted or behind a
    preposition."""
    page = context.page
    start = _past_introduction(page, window)
    if _PRESENT.match(page.low, *window):
        return None
    for begin in (start, window[0]) if start != window[0] else (start,):
        governed = begin
        for seen in names_in(context, (begin, window[1])):
            if seen.kind in ("adjective", "event") or page.flat[seen.end : seen.end + 1] == "'":
                continue
            if (not own and _in_own_words(context, seen)) or _is_told_of(page, seen, window[1]):
                continue
            topic = page.low.startswith("for ", window[0]) and seen.start <= window[0] + len("for Mr. ")
            listed = governed > begin and _is_listed(page, (begin, governed), seen.start)
            if (listed or _behind_preposition(page, seen.start)) and not topic:
                governed = seen.end
                continue
            if quoted(page, window[0], seen.start):
                continue
            who = _who_at(context, seen)
            if who and agrees(context, who, gender):
                return who, seen.start
    return None


def _is_listed(page: Page, before: Span, at: int) -> bool:
    """Whether the name at an offset is one more of those by whom something was done."""
    near = at - before[1] < _LONGEST_APPOSITION
    return (
        near
        and _PASSIVE.search(page.low, *before) is not None
        and _LISTED_ON.fullmatch(page.flat, before[1], at) is not None
    )


_PRESENT = re.compile(
    r"(?:also |among (?:those|them) )?(?:accompanying|present|attending|greeting|welcoming|receiving|joining|"
    r"assisting|guiding|escorting|on hand)\b[^.,;]{0,60} (?:was|were|is|are) "
)
"""Before those who were there with somebody, of whom the page tells on: "Accompanying him were …"."""
_LONGEST_APPOSITION = 200
_PASSIVE = re.compile(r"\b(?:was|were|been|is|are|be) ")
_LISTED_ON = re.compile(
    r"(?:, (?!but\b|while\b)(?:(?!\b(?:is|are|was|were|has|had|have|will|who|whose|which|that)\b)"
    r"[^.;:“”\"])*?)?(?:, and |, | and )(?:[\w.'-]+ ){0,6}"
)
"""Between a name behind a preposition and the next of its list: "was met by Lund, chief of staff, | Holm"."""


def person_subject(context: Context, sentence: Span) -> tuple[Who, int] | None:
    """The person who is the subject of a sentence, and where their name stands."""
    window = context.page.around(sentence, sentence[0])
    found = [one for gender in ("f", "m") if (one := _subject(context, window, gender, True))]
    return min(found, key=itemgetter(1), default=None)


def _is_told_of(page: Page, seen: Occurrence, at: int) -> bool:
    """`Lee Jong-seok, who he said had left`: the pronoun at `at` is not the one whom `who` tells of."""
    return page.low[seen.end : at].strip(" ,") in ("who", "whom", "whose")


def _who_at(context: Context, seen: Occurrence) -> Who | None:
    if seen.kind == "person":
        return person_at(context, seen)
    return who_is(seen.slug, context.page.index) if seen.slug else None


def _past_introduction(page: Page, window: Span) -> int:
    """Behind an opening phrase or clause: "Since the collapse of …, the North has suspended"."""
    first = page.low[window[0] : window[1]].lstrip("\"“'‘").split(" ", 1)[0]
    if first in page.index.words.introducers:
        comma = page.flat.find(", ", window[0], window[1])
        if comma > 0:
            return comma
    return window[0]


def _behind_preposition(page: Page, at: int) -> bool:
    before = page.low[max(0, at - _TITLED) : at].split()
    words = page.index.words
    adjectives = words_of_adjectives(page.index)
    skipped = {"the", "south", "north"}, words.honorifics, words.titles, words.ranks, adjectives
    while before and (before[-1].endswith("'s") or any(before[-1] in group for group in skipped)):
        before.pop()
    return bool(before) and before[-1] in page.index.words.prepositions


_TITLED = 40
"""How many characters the titles between a preposition and a name take at most: "by Prime Minister | Lee"."""


def quoted(page: Page, start: int, at: int) -> bool:
    """Whether a place stands in quotation marks that open behind another place."""
    passage = page.text[start:at]
    return passage.count("“") > passage.count("”") or passage.count('"') % 2 == 1


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


Together = tuple[tuple[Who, ...], int]
PERSONS = ("person",)
STATES = ("state", "adjective")
BODIES = ("institution", "company", "group", "media")


def last_group(
    context: Context,
    at: int,
    count: int | None = None,
    kinds: tuple[str, ...] = PERSONS,
    reach: int | None = None,
) -> Together | None:
    """The last who were named side by side before an offset ("Trump and Kim", "A, B and C"), and where.

    `count` is how many there must be; two may also have met ("Moon met Kim"). `reach` is
    how many sentences back they may stand, `None` as many as a reader keeps in mind.
    """
    page = context.page
    since = max(0, at - 1500)
    if reach is not None:
        since = max(since, page.sentences[max(0, page.sentence(at) - reach)][0])
    names = [seen for seen in names_in(context, (since, at)) if seen.kind in kinds]
    for last in range(len(names) - 1, 0, -1):
        first = _run(page, names, last, count)
        who = [_who_at(context, seen) for seen in names[first : last + 1]]
        known = tuple(one for one in who if one)
        if first == last or len(known) < len(who) or len({one.key for one in known}) < len(who):
            continue
        if count in (None, len(known)):
            return known, names[first].start
    return None


def _run(page: Page, names: list[Occurrence], last: int, count: int | None) -> int:
    """The number of the first of the names that are joined up to the last one."""
    left, right = names[last - 1].end, names[last].start
    if not _joins(page, left, right, _AND):
        met = count == 2 and _joins(page, left, right, _MEETS)
        return last - 1 if met else last
    first = last - 1
    while first and _joins(page, names[first - 1].end, names[first].start, _COMMA):
        first -= 1
    return first


_AND = re.compile(r",? and ")
_COMMA = re.compile(r", ")
_MEETS = re.compile(
    r" (?:(?:has|had|will|would|is to|was to) )?(?:met|meets?|spoke|talked|sat down|held (?:[\w-]+ ){0,2}"
    r"(?:talks|summit|meeting|conversation|call))(?: by (?:tele)?phone)?(?: with)? "
)


def _joins(page: Page, start: int, end: int, joint: re.Pattern[str]) -> bool:
    """Whether between two names stand a joint and at most the title of the second."""
    if end - start > 80:
        return False
    found = joint.match(page.low, start, end)
    words = page.index.words
    return found is not None and all(
        word.strip(",") in words.before_names
        or word in words.modifiers
        or word.strip(",") in ("counterpart", "of", "for", "affairs", "national")
        or word.strip(",").removesuffix("'s") in page.index.adjectives
        for word in page.low[found.end() : end].split()
    )


def gender_of(words: tuple[str, ...], context: Context) -> Gender | None:
    """The gender that a title or honorific tells: Ms., spokesman."""
    vocabulary = context.page.index.words
    if not vocabulary.female.isdisjoint(words):
        return "f"
    return None if vocabulary.male.isdisjoint(words) else "m"
