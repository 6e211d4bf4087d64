"""A new word for somebody who has spoken in the sentence before, of whom the page has told little.

| the sentence before | goes on with | not |
| --- | --- | --- |
| `Suh Ho, who led the delegation, said` | `The vice minister said` | behind `Suh Ho, an envoy, said` |
| `Han Ki-su, head of the Harbour Party, said` | `The opposition leader said` | behind `Han, head of a firm` |
| `Suh Ho, who led the agency under Moon, said` | `The former agency chief said` | |
| `Han Ki-su, another expert, said` | `the Sejong Institute researcher` | behind `Han of the Institute` |
| `Japan's ambassador said` | `The ambassador said`: whoever that was | `The minister said` |
| `Oslo's mayor was calm. Han Ki-su said` | `The mayor said` | behind `Han Ki-su, a farmer, said` |
| `Han Ki-su met the press.` | `The envoy said` | behind `Han met Suh` |

An older bearer of the title, of whom this paragraph does not tell, is not meant.
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.people.anaphora.genders import agrees, gender_of
from articles.extraction.people.anaphora.opening_names import another_named
from articles.extraction.people.individuals.last_told import last_subject, subject_before
from articles.extraction.people.institutions.seats import shortens
from articles.extraction.people.known.callings import ENVOYS, ONCE
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading, Spoken
from articles.extraction.people.known.naming import has_title, person_at
from articles.extraction.people.known.told_of import told_behind, told_beside, words_told

_SCHOLARS = frozenset(
    ["researcher", "fellow", "analyst", "professor", "expert", "scholar", "economist", "historian"]
)
_SCHOLARS |= {"specialist", "academic", "activist", "observer"}
_SENT = re.compile(
    r", who (?:[a-z]+ )?(?:led|leads|headed|heads|represent(?:s|ed)|attended|hosted) "
    r"[^.;“”\"]{0,60}?(?:delegation|delegates|talks|team|negotiations|side|meeting|mission)\b"
)
_OF_A_PARTY = frozenset({"opposition", "party", "floor", "conservative", "progressive", "liberal"})
_CHIEFS = frozenset({"leader", "chairman", "chairwoman", "chair", "chief", "head", "president"})
_SERVED = re.compile(r",? who (?:[a-z]+ )?(?:headed|led|served as|worked as|ran|commanded|directed|oversaw) ")
_HOUSE = re.compile(r"[Tt]he ((?:[A-Z][\w&.-]+ )+)[a-z]+\Z")
_AT_A_HOUSE = re.compile(
    r",? (?:[a-z][\w-]* ){0,6}(?:at|of|from|with) (?:the )?([A-Z][\w&.-]+(?: [A-Z][\w&.-]+)*)"
)


def _chief_before(context: Context, part: Part) -> tuple[Who, int] | None:
    """Who spoke last, in the paragraph before, for "the chief envoy"."""
    entry = context.memory.latest() if part.words in _CHIEF_OF_SEVERAL else None
    who = entry.reading.alone if entry else None
    if entry is None or who is None or who.kind != "person":
        return None
    page = context.page
    near = page.paragraphs_between(entry.at, part.core[0]) <= 1
    return (who, entry.at) if near else None


_CHIEF_DELEGATE = frozenset({"chief", "delegate"})
_CHIEF_OF_SEVERAL = frozenset(
    ("the", rank, noun) for rank in ("chief", "top", "lead") for noun in ("envoy", "delegate", "negotiator")
)


def just_now(context: Context, part: Part, phrase: str) -> Reading | None:
    """Whom the sentence before has as its subject, where the words tell their office or house for the first
    time; `None` where the page has told another one."""
    if part.words[:1] != ("the",) or part.complement or len(part.words) < len(("the", "vice", "minister")):
        return None
    found = subject_before(context, part.core[0]) or _chief_before(context, part)
    gender = gender_of(part.words, context)
    if found is None or (gender and not agrees(context, found[0], gender)):
        return None
    who, page = found[0], context.page
    told = words_told(context, who)
    behind = page.flat.find(who.name) + len(who.name)
    if not ONCE.isdisjoint(part.words) and _SERVED.match(page.flat, behind):
        fits = True
    elif part.head in _SCHOLARS:
        house, own = _HOUSE.match(page.flat, *part.core), _AT_A_HOUSE.match(page.flat, behind)
        untold = told.isdisjoint(page.index.words.titles)
        fits = house is not None and untold and (own is None or own[1] in house[1])
    elif part.head == "leader":
        party = not _OF_A_PARTY.isdisjoint(part.words) and "party" in told
        fits = party and not told.isdisjoint(_CHIEFS)
    else:
        titles = page.index.words.titles
        untold = (told.isdisjoint(titles) and not part.names) or part.words in _CHIEF_OF_SEVERAL
        sent = untold and _SENT.match(page.flat, behind) is not None
        leads = told >= _CHIEF_DELEGATE and told.isdisjoint(titles - _CHIEF_DELEGATE)
        fits = part.head in titles and (sent or leads)
    if not fits:
        return None
    return Reading((who,), "title", 0.7, f"“{phrase}” → {who.name}, who has just spoken", title=part.head)


def as_before(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "The diplomat": the unnamed representative who spoke in the sentence before in this paragraph; "the
    government's top spokesman": the chief cabinet secretary who did."""
    entry = context.memory.latest()
    who = entry.reading.alone if entry else None
    page = context.page
    chief = who and part.words[-2:] in _TOP and f"cabinet secretary {who.name.lower()}" in page.low
    if entry and who and chief and page.passage_start(part.core[0]) <= entry.at:
        return Reading((who,), "title", 0.8, f"“{phrase}” → {who.name}, who has just spoken")
    if entry is None or part.complement or part.words[:1] != ("the",) or part.names:
        return None
    near = page.sentences_between(entry.at, part.core[0]) == 1
    ends = [end for end in (entry.span[0], part.core[0], entry.at + _NAMED) if end > entry.at]
    told = page.low[entry.at : min(ends)].split(",")[0].split()
    posted = part.words in _UNNAMED and entry.reading.role and not _POSTED.isdisjoint(told)
    if not near or not (posted or _is_the_same_title(context, part, entry, told)):
        return None
    why = f"“{phrase}” is the one in {context.place(entry.at)}"
    return entry.reading._replace(basis="title", confidence=0.7, reason=why)


def _is_the_same_title(context: Context, part: Part, entry: Spoken, told: list[str]) -> bool:
    """Whether just these words for an office stand in what names somebody unnamed who has spoken in this
    paragraph: behind "The vice president of the Red Cross said" nobody else is "the vice president"."""
    reading, title = entry.reading, list(part.words[1:])
    unnamed = reading.basis == "title" and (reading.role or not reading.who) and not reading.plural
    if not unnamed or entry.at < context.page.passage_start(part.core[0]):
        return False
    if part.head not in context.page.index.words.titles:
        return False
    return any(shortens(title, told[: number + 1]) for number, word in enumerate(told) if word == part.head)


_NAMED = 60
_TOP = (("top", "spokesman"), ("top", "spokesperson"), ("top", "spokeswoman"))
_POSTED = ENVOYS | {"diplomat", "delegate", "official"}
_UNNAMED = tuple(("the", noun) for noun in (*ENVOYS, "diplomat", "delegate"))


def by_the_title_before(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "Norway's defence minister was calm. Jan Holm told reporters … . The minister said": who has just
    spoken under a name of which the page tells nothing, behind a sentence that begins with the title."""
    page, entry = context.page, context.memory.latest()
    who = entry.reading.alone if entry else None
    if not part.bare or part.head not in page.index.words.titles:
        return None
    if entry is None or who is None or who.kind != "person" or who.slug or entry.reading.title:
        return None
    start = page.passage_start(part.core[0])
    first = _begins_to_speak(context, who, start, entry.at)
    before = page.sentences_back(page.sentence(first)[0], 1)
    if not start <= before < first or page.sentences_between(entry.at, part.core[0]) > 1:
        return None
    found = _TITLE_ALONE.match(page.flat, before, first)
    called = found is not None and found["title"] == part.head
    if not (called or _is_a_colleague(context, part, before, first)):
        return None
    told = told_beside if page.sentence(first)[0] == first else told_behind  # "It is late, | Holm told them"
    if told(context, who).strip():
        return None  # what is told of him is another calling
    why = f"“{phrase}” → {who.name}, who speaks behind a sentence that begins with the title"
    return Reading((who,), "title", 0.75, why, title=part.head)


def _begins_to_speak(context: Context, who: Who, start: int, last: int) -> int:
    """Where the statements begin that somebody has made one after the other, from `start` to the one at
    `last`: "Jan Holm told them … . It was late, he said. | The minister"."""
    first = last
    for entry in context.memory.backwards():
        one = entry.reading.alone
        if one is None or one.key != who.key or entry.at < start:
            return first
        first = min(first, entry.at)
    return first


def _is_a_colleague(context: Context, part: Part, start: int, end: int) -> bool:
    """Whether a sentence before tells of a colleague of somebody who has the title: "Foreign Minister Kim
    spoke first. | His Danish counterpart was calm"."""
    if not _HIS_COLLEAGUE.match(context.page.flat, start, end):
        return False
    before = (entry for entry in context.memory.backwards() if entry.at < start)
    last = next((entry.reading.alone for entry in before if entry.reading.alone), None)
    return last is not None and last.kind == "person" and has_title(context, last, part.head)


_HIS_COLLEAGUE = re.compile(r"(?:But )?[Hh](?:is|er) (?:[\w-]+ ){0,3}(?:colleague|counterpart)\b")
_TITLE_ALONE = re.compile(
    r"(?:The |Its |[A-Z][\w.-]{1,20}(?: [A-Z][\w.-]{1,20})?'s? )"
    r"(?:(?:[A-Z][\w.-]{0,20}|foreign|defen[cs]e|prime|vice|deputy|first|unification|interior|finance|trade|new|chief"
    r"|top|nuclear|special|opposition|party|army|state) ){0,4}(?P<title>[a-z]{3,20})(?= [a-z])"
)


def our_correspondent(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "Our correspondent": whom the page told last to be the medium's own, "The BBC's Jan Holm in Oslo"."""
    if part.words[:1] != ("our",) or part.head not in ("correspondent", "reporter"):
        return None
    for entry in context.memory.backwards():
        who = entry.reading.alone
        if who is None or who.kind != "person":
            continue
        own = _HOUSE_OWN.match(context.page.flat, entry.at) or "correspondent" in words_told(context, who)
        if own:
            why = f"“{phrase}” → {who.name}, who reports for the medium"
            return Reading((who,), "title", 0.8, why)
    return None


_HOUSE_OWN = re.compile(r"(?:The |the )?(?:[A-Z]{3}|[A-Z]\w{1,20} News)'s [A-Z]")


def by_mission(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "The envoy": who spoke by name in the sentence before in this paragraph, though the page tells of the
    office in another word; `None` where somebody else was named since."""
    if part.words not in _SENT_OUT or part.complement:
        return None
    page, entry = context.page, context.memory.latest()
    subject = last_subject(context, part.core[0])
    who, since = subject or (entry.reading.alone if entry else None, entry.at if entry else -1)
    if who is None:
        return None
    near = page.sentences_between(since, part.core[0]) <= 1 and page.passage_start(part.core[0]) <= since
    if not near or who.kind != "person" or page.has_led(who.slug):
        return None
    if subject is None and entry and another_named(context, (entry.span[1], part.core[0]), who):
        return None
    if subject and not all(
        one.key == who.key or page.has_led(one.slug)
        for seen in names_in(context, (since, part.core[0]))
        if seen.kind == "person" and (one := person_at(context, seen))
    ):
        return None  # "Holm met Lund. The envoy said" may be either
    if not words_told(context, who).isdisjoint(_OF_NO_STATE):
        return None
    return Reading((who,), "title", 0.65, f"“{phrase}” → {who.name}, who has just spoken", title=part.head)


_SENT_OUT = (
    *(("the", noun) for noun in ("envoy", "diplomat", "emissary", "negotiator")),
    *(("the", kind, "envoy") for kind in ("special", "presidential")),
)
_OF_NO_STATE = frozenset(
    {"professor", "analyst", "expert", "researcher", "fellow", "scholar", "defector", "activist", "owner"}
    | {"farmer", "economist", "journalist", "reporter", "president", "student", "pastor", "historian"}
)
