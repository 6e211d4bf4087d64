"""The nouns by which the press goes on with somebody of whom it has told what they do, not what they are.

| told behind the name | goes on with |
| --- | --- |
| `who heads a group of defectors`, `the head of an aid group` | `the activist`, `the aid worker` |
| `who fled the North in 2009` | `the defector` |
| `who teaches at Oslo University` | `the professor`, `the expert` |
| `of the opposition Harbour Party`, `who chairs the assembly's committee` | `the lawmaker` |
| `a member of parliament's budget committee` | `the lawmaker` |
| `director of the Institute for National Affairs` | `the expert`, `the scholar` |
| `who represents the families` | `the lawyer` |
| `who owns a factory in Kaesong` | `the businessman`, `the owner` |
| `an engineer at Oslo University` | `the professor`, `the scholar` |
| `a professor of physics`, `a physics professor`, `who teaches physics` | `the physicist` |
"""

from __future__ import annotations

import re
from functools import lru_cache

from articles.extraction.text.lexicon import word_list

_LEADS = r"(?:heads?|leads?|runs?|founded|co-founded|started|chairs?|directs?) "
_FEW_WORDS = r"(?:[\w'-]+ ){0,5}?"
_GROUP = (
    r"(?:groups?|organi[sz]ations?|associations?|movement|coalition|charity|network|ngo|alliance|union)\b"
)
_WHO = r"(?:(?:[\w'-]+ ){0,4}who (?:has |now |also |still |once )*)"
_TEACHES = frozenset({"professor", "scholar", "academic", "lecturer", "expert", "analyst", "researcher"})
_SCHOLARS = "|".join(sorted(word_list("by_field")))
_BY_SUBJECT = [pair.split(":") for pair in sorted(word_list("subject_of_a_scholar"))]
_SUBJECTS = "|".join(subject for subject, _ in _BY_SUBJECT)
_WORDS = r"(?:(?!(?:at|of|in|from) )[\w'-]+ ){0,3}?"
_TAUGHT = re.compile(
    rf"(?:(?:an? |the )?{_WORDS}(?:professor|lecturer|scholar|specialist|expert) (?:emeritus )?"
    rf"(?:of|in|on) {_WORDS}|"
    rf"{_WHO}(?:teaches|taught|lectures (?:in|on)) {_WORDS})(?P<of>{_SUBJECTS})\b|"
    rf"(?:an? |the )?{_WORDS}(?P<before>{_SUBJECTS}) (?:professor|lecturer)\b"
)
"""What somebody teaches: `a professor of modern | history`, `an | economics professor`."""
_CALLINGS: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = (
    (
        re.compile(
            rf"(?:{_WHO}{_LEADS}|(?:the |a )?(?:head|leader|founder|director|representative) of ){_FEW_WORDS}"
            rf"(?:{_GROUP}|(?:fighters|campaign|citizens|people|families|solidarity) )"
        ),
        frozenset({"activist", "campaigner", "worker", "organizer", "organiser"}),
    ),
    (
        re.compile(
            rf"{_WHO}(?:fled|escaped|defected|left (?:the )?north|(?:came|crossed|defected) to the south)\b"
        ),
        frozenset({"defector", "escapee", "refugee"}),
    ),
    (
        re.compile(rf"(?:{_WHO}(?:teaches|taught|lectures)|(?:of|at|from) {_FEW_WORDS}university)\b"),
        _TEACHES,
    ),
    (
        re.compile(rf"an? (?:[\w'-]+ ){{0,3}}?(?:{_SCHOLARS}) (?:at|of|from) {_FEW_WORDS}university\b"),
        _TEACHES,
    ),
    (
        re.compile(
            rf"(?:(?:also )?(?:of|from|with) (?:the )?{_FEW_WORDS}party\b|"
            rf"{_WHO}(?:chairs|sits on|serves on|heads) {_FEW_WORDS}(?:assembly|parliament|house|senate)\b|"
            r"(?:an? |the )?(?:[\w'-]+ ){0,3}members? of (?:the )?(?:[\w'-]+ ){0,2}"
            r"(?:parliament|assembly|knesset|bundestag|diet)\b)"
        ),
        frozenset({"lawmaker", "legislator", "politician", "parliamentarian"}),
    ),
    (
        re.compile(
            r"(?:the )?(?:\w+ ){0,2}?(?:director|head|president|chief|chairman|chairwoman)(?: emeritus)? "
            r"(?:of|at) "
            r"(?:[\w.&'-]+ ){0,7}?(?:institut\w+|studies|university|academy|think tank)\b"
        ),
        frozenset({"analyst", "expert", "scholar"}),
    ),
    (
        re.compile(rf"{_WHO}(?:represents|represented|defends|is representing)\b"),
        frozenset({"lawyer", "attorney"}),
    ),
    (
        re.compile(
            rf"{_WHO}(?:owns|runs|operates|owned|ran) {_FEW_WORDS}"
            r"(?:factory|factories|company|firm|plant|business|shop|store|restaurant|manufacturer)\b"
        ),
        frozenset({"businessman", "businesswoman", "owner", "entrepreneur"}),
    ),
)


@lru_cache(maxsize=1024)
def implied_callings(told: str) -> frozenset[str]:
    """The nouns, by the apposition behind a name in small letters: "lawmaker" for "of the harbour party";
    none where it tells no such thing."""
    found = _TAUGHT.match(told)
    taught = (found["of"] or found["before"]) if found else None
    of_a_subject = (noun for subject, noun in _BY_SUBJECT if subject == taught)
    return frozenset(noun for pattern, nouns in _CALLINGS if pattern.match(told) for noun in nouns).union(
        of_a_subject
    )


def tells_a_subject(noun: str) -> bool:
    """Whether a noun tells what somebody knows: "historian", "lawyer"."""
    return noun in _OF_ONE_SUBJECT


def is_of_another_subject(noun: str, before: str, behind: str) -> bool:
    """Whether a noun tells a subject, and the words beside a name another one: "the historian" is nobody "who
    teaches economics"."""
    if not tells_a_subject(noun):
        return False
    told = {word.strip(",") for word in f"{before} {behind}".split()}
    own = _OF_ONE_SUBJECT.intersection(told | implied_callings(behind))
    return bool(own) and noun not in own


_OF_ONE_SUBJECT = frozenset(noun for _, noun in _BY_SUBJECT) - {"scientist"}
