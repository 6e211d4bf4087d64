"""What the events named in a story say of its date: nothing is written of a nuclear test before it took
place.
"""

from __future__ import annotations

import calendar
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from operator import itemgetter

from articles.extraction.clean.published.clues import Clue
from articles.extraction.clean.published.dates import MONTHS, WEEKDAYS
from articles.extraction.clean.published.words import LEXICON, Words, plain_words
from articles.extraction.edtf import InvalidDate, bounds
from articles.extraction.records import record
from articles.extraction.values import Directory, EventEntry

# Words that many events share; a name made of them alone does not tell an event.
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
# Kinds that are not announced beforehand: to name one is to speak of the past.
_GAP = 3
_MOST = 200
"""How many mentions are weighed: more than that is a list, not a story."""
_MONTH_NAMES = ("", *calendar.month_name[1:])

_IDLE = LEXICON["idle"]
_COMMON = LEXICON["common"]
_SUDDEN = LEXICON["sudden"]
_AGREED = LEXICON["agreed"]
_AFTER = LEXICON["after"]
_BEFORE = LEXICON["before"]
_AHEAD = LEXICON["ahead"]
_PLACES = LEXICON["places"]


@dataclass(frozen=True, slots=True)
class Event:
    """An event of the directory with its first and last day."""

    entry: EventEntry
    first: date
    last: date

    @property
    def name(self) -> str:
        """Its name in quotation marks, as reasons print it."""
        return f"“{self.entry.names[0]}”"

    @property
    def is_brief(self) -> bool:
        """Whether it lasts a week at most, so that a page may count days from it."""
        return (self.last - self.first).days <= 6

    @property
    def when(self) -> str:
        """Its day or days, as reasons print them."""
        return str(self.first) if self.first == self.last else f"{self.first} to {self.last}"


@record
class Mentioned:
    """An event that a story names, and the words (first, end) that name it."""

    event: Event
    first: int
    end: int


_Form = tuple[tuple[tuple[str, int], ...], Event]


class Events:
    """The dated events of a directory by those of their names that can mean no other event."""

    def __init__(self, directory: Directory) -> None:
        events = [event for entry in directory.events if (event := _dated(entry))]
        bags = [_bag(event.entry) for event in events]
        names = {word for actor in directory.actors for name in actor.names for word in plain_words(name)}
        self.forms: dict[str, list[tuple[int, frozenset[str], _Form]]] = defaultdict(list)
        """The forms by their rarest word, each with its number and all its words."""
        forms: list[_Form] = []
        self.by_day: dict[tuple[int, int], list[Event]] = defaultdict(list)
        self.hallmarks: dict[str, list[Event]] = defaultdict(list)
        self.meetings: dict[frozenset[str], list[Event]] = defaultdict(list)
        for index, event in enumerate(events):
            if event.first == event.last:
                self.by_day[event.first.month, event.first.day].append(event)
            for mark in _hallmarks(event.entry, [bag for i, bag in enumerate(bags) if i != index], names):
                self.hallmarks[mark].append(event)
            for form in _telling(event.entry, [bag for i, bag in enumerate(bags) if i != index]):
                forms.append((form, event))
            if event.entry.kind in ("summit", "talks") and event.is_brief:
                people = event.entry.participants
                for a in people:
                    for b in people:
                        if a < b:
                            self.meetings[frozenset((a, b))].append(event)
        for held in self.meetings.values():
            held.sort(key=lambda event: event.first)
        often = Counter(word for form, _ in forms for word, _ in form)
        for number, one in enumerate(forms):
            words = frozenset(word for word, _ in one[0])
            self.forms[min(sorted(words), key=often.__getitem__)].append((number, words, one))
        begun = (form[0][0] for form, _ in forms)
        self.asked = frozenset((*begun, *self.hallmarks, *MONTHS, *_MEETINGS, "anniversary"))

    def mentioned(self, text: Words) -> list[Mentioned]:
        """The events named in `text`, in its order."""
        possible = [
            (number, form)
            for word in self.forms.keys() & text.vocabulary
            for number, needed, form in self.forms[word]
            if needed <= text.vocabulary
        ]
        waiting: dict[str, list[_Form]] = {}
        for _, form in sorted(possible, key=itemgetter(0)):
            waiting.setdefault(form[0][0][0], []).append(form)
        marks = self.hallmarks.keys() & text.vocabulary
        found = []
        for at in text.places({*waiting, *marks}):
            word = text.words[at]
            for pattern, event in waiting.get(word, ()):
                end = _match(pattern, text.words, at)
                if end and text.in_one_sentence(at, end - 1):
                    found.append(Mentioned(event, at, end))
            if word in marks:
                told = [event for event in self.hallmarks[word] if _is_told(text, at, event)]
                found += [mention for event in told for mention in _described(text, at, event)]
                marks -= {word} if told else set()
        return found


def _dated(entry: EventEntry) -> Event | None:
    try:
        first, last = bounds(entry.date) if entry.date else (None, None)
    except InvalidDate:
        return None
    return Event(entry, first, last or date.max) if first else None


def _bag(entry: EventEntry) -> frozenset[str]:
    return frozenset(word for name in (*entry.names, entry.place) for word in plain_words(name))


def _telling(entry: EventEntry, others: list[frozenset[str]]) -> Iterator[tuple[tuple[str, int], ...]]:
    """The names of an event that can mean no other: a word of their own, or an ordinal of a nuclear test."""
    for name in entry.names:
        words = plain_words(name)
        telling = [word for word in words if word not in _IDLE]
        if len(telling) < 2:
            continue
        own = [word for word in telling if word not in _COMMON and not word.isdigit()]
        numbered = entry.kind == "nuclear-test" and any(word in _ORDINALS for word in telling)
        if not own and not numbered and not any(len(word) == 4 and word.isdigit() for word in telling):
            continue
        if any(bag >= frozenset(telling) for bag in others):
            continue
        yield _with_gaps(name, words)


def _hallmarks(entry: EventEntry, others: list[frozenset[str]], names: set[str]) -> set[str]:
    """The proper names that only this event bears, of those that nobody announces: the Cheonan, Rangoon."""
    if entry.kind not in _SUDDEN:
        return set()
    proper = {
        word
        for name in entry.names
        for word in plain_words(" ".join(w for w in name.split() if w[:1].isupper()))
    }
    first = {plain_words(name)[0] for name in entry.names if plain_words(name)}
    return {
        word
        for word in proper - names - _COMMON - _IDLE - set(MONTHS)
        if len(word) >= 6
        and not word.isdigit()
        and (word not in first or word in _bag_of_rest(entry))
        and not any(word in bag for bag in others)
    }


def _bag_of_rest(entry: EventEntry) -> frozenset[str]:
    """The words that stand in names of an event with a capital though they are not first."""
    return frozenset(
        word
        for name in entry.names
        for part in name.split()[1:]
        if part[:1].isupper()
        for word in plain_words(part)
    )


def _is_told(text: Words, at: int, event: Event) -> bool:
    """Whether an event's proper name stands in a sentence with another of the event's words."""
    first, end = text.sentence(at)
    return not {_stem(word) for word in text.words[first:end]}.isdisjoint(
        _telling_stems(text.words[at], event)
    )


def _telling_stems(mark: str, event: Event) -> set[str]:
    words = {
        word for word in _bag(event.entry) if word not in _IDLE and word not in _PLACES and not word.isdigit()
    }
    return {_stem(word) for word in words} - {_stem(mark)}


def _described(text: Words, at: int, event: Event) -> Iterator[Mentioned]:
    """An event by its proper name, and where two of its other words stand together without the name."""
    yield Mentioned(event, at, at + 1)
    telling = _telling_stems(text.words[at], event) - {_stem(word) for word in _COMMON}
    last = -100
    for place in text.places([word for word in text.vocabulary if _stem(word) in telling]):
        if place - last <= 6 and text.words[last] != text.words[place]:
            yield Mentioned(event, last, place + 1)
        last = place


def _with_gaps(name: str, words: list[str]) -> tuple[tuple[str, int], ...]:
    """The words that must come in this order, each with how many others may stand before it."""
    form: list[tuple[str, int]] = []
    rest, previous = name, "the"
    for word in words:
        at = rest.lower().find(word)
        joined = rest[:at] == "-" or (
            rest[:at] == " " and rest[at : at + 1].isupper() and previous not in _IDLE
        )
        rest, previous = rest[at + len(word) :], word
        if word in _IDLE:
            continue
        form.append((word, 0 if joined else 6 if form and form[-1][0] == "death" else _GAP))
    return tuple(form)


def _match(form: tuple[tuple[str, int], ...], words: tuple[str, ...], at: int) -> int:
    """Where the form that begins at `at` ends; 0 where it does not stand there."""
    place = at + 1
    for word, gap in form[1:]:
        for step in range(gap + 1):
            if place + step < len(words) and words[place + step] == word:
                place += step + 1
                break
        else:
            return 0
    return place


# --- clues -------------------------------------------------------------------


def event_clues(text: Words, events: Events) -> list[Clue]:
    """The clues of all events that `text` names, the surest first."""
    found = events.mentioned(text)[:_MOST]
    clues: list[Clue] = []
    for one in found:
        clues += _of_one(text, one)
    return [*clues, *_anniversaries(text, found), *_days_without_year(text, events)]


def _of_one(text: Words, one: Mentioned) -> Iterator[Clue]:
    """What the mention of an event tells: that the page was written after it began or, of sport that is still
    to come, before it ended."""
    event = one.event
    first, end = text.sentence(one.first)
    around = text.words[max(first, one.first - 4) : one.first]
    kind = event.entry.kind
    if kind == "sport" and set(text.words[first : one.first]) & _BEFORE and event.last != date.max:
        yield Clue(((date.min, event.last),), until=f"{event.name} is still to come (to {event.last})")
        return
    past = kind in _SUDDEN or kind in _AGREED or event.entry.slug.find("death") >= 0 or kind == "war"
    past = past or bool(set(around) & _AFTER)
    if not past or set(around) & _BEFORE:
        return
    yield Clue(((event.first, date.max),), f"it speaks of {event.name} ({event.when})")
    if event.is_brief:
        yield from _relative(text, one, text.words[one.end : min(end, one.end + 8)])


def _relative(text: Words, one: Mentioned, behind: tuple[str, ...]) -> Iterator[Clue]:
    """What “last year” or “in March” right behind an event says, which was written without the year."""
    event = one.event
    day = event.first
    first, end = text.sentence(one.first)
    if any(len(word) == 4 and word.isdigit() for word in text.words[first:end]):
        return
    said = " ".join(behind[:6])
    if "last year" in said:
        year = day.year + 1
        yield Clue(
            ((date(year, 1, 1), date(year, 12, 31)),),
            f"{event.name} was ‘last year’ (from {{}})",
            f"{event.name} was ‘last year’ (to {{}})",
        )
    elif "this year" in said:
        last = date(day.year, 12, 31)
        yield Clue(
            ((day, last),),
            f"it speaks of {event.name} ({event.when})",
            f"{event.name} was ‘this year’ (to {{}})",
        )
    elif "last month" in said:
        begin, last = _next_month(day)
        yield Clue(
            ((begin, last),),
            f"{event.name} was ‘last month’ (from {{}})",
            f"{event.name} was ‘last month’ (to {{}})",
        )
    elif any(
        month in behind[i : i + 2] and "in" in behind[max(0, i - 2) : i + 1]
        for i, month in enumerate(behind)
        if MONTHS.get(month) == day.month
    ):
        last = date(day.year + 1, day.month, 1) - timedelta(days=1)
        month = _MONTH_NAMES[day.month]
        yield Clue(
            ((day, last),),
            f"it speaks of {event.name} ({event.when})",
            f"that was ‘in {month}’, less than a year ago (to {{}})",
        )


def _next_month(day: date) -> tuple[date, date]:
    first = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    return first, first.replace(day=calendar.monthrange(first.year, first.month)[1])


def _anniversaries(text: Words, found: list[Mentioned]) -> Iterator[Clue]:
    """“The 19th anniversary of …, Monday”: the year, and with the weekday of that very day the week."""
    for at in text.places(["anniversary"]):
        if not at:
            continue
        number = text.words[at - 1].rstrip("stndrh")
        event = next((one.event for one in found if at < one.first <= at + 3), None)
        if not number.isdigit() or event is None or not 0 < int(number) < 120:
            continue
        day = _that_year(event.first, event.first.year + int(number))
        if day is None:
            continue
        named = WEEKDAYS[day.weekday()]
        first, end = text.sentence(at)
        what = f"the {text.words[at - 1]} anniversary of {event.name}"
        if named in text.words[at:end] and not set(text.words[first:at]) & _AHEAD:
            last = day + timedelta(days=6)
            yield Clue(
                ((day, last),),
                f"it reports {what} on {named.title()} ({day})",
                "a weekday names a day of the past week (to {})",
            )
        else:
            begin, last = day - timedelta(days=300), day + timedelta(days=300)
            yield Clue(((begin, last),), f"{what} is near (from {{}})", f"{what} is near (to {{}})")


def _that_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _days_without_year(text: Words, events: Events) -> Iterator[Clue]:
    """An event named by its day alone, as days of the last months are; a year and a half is allowed for."""
    for event in named_by_day(text, events):
        last = event.first + timedelta(days=550)
        yield Clue(
            ((event.first, last),),
            f"it speaks of {event.name} ({event.when})",
            "it names that day without its year (to {})",
        )


def named_by_day(text: Words, events: Events) -> Iterator[Event]:
    """“Oct. 15” without a year beside words of an event of that day."""
    for at in text.places(MONTHS):
        month = MONTHS[text.words[at]]
        number = text.words[at + 1] if at + 1 < len(text.words) else ""
        if not number.isdigit() or len(number) > 2:
            continue
        first, end = text.sentence(at)
        sentence = text.words[first:end]
        if any(len(w) == 4 and w.isdigit() for w in sentence) or set(sentence[: at - first]) & {
            "will",
            "scheduled",
            "slated",
        }:
            continue
        near = [
            event for event in events.by_day.get((month, int(number)), ()) if _alike(event.entry, sentence)
        ]
        if len(near) == 1:
            yield near[0]


def _alike(entry: EventEntry, sentence: tuple[str, ...]) -> bool:
    """Whether a sentence shares a word of its own with an event, or two of the common ones beside the
    countries.
    """
    said = {_stem(word) for word in sentence}
    best = 0
    for name in entry.names:
        words = {
            word
            for word in plain_words(name)
            if word not in _IDLE and not word.isdigit() and word not in MONTHS
        }
        shared = {word for word in words if _stem(word) in said}
        if shared - _COMMON - _PLACES:
            return True
        best = max(best, len(shared - _PLACES))
    return best >= 2


def _stem(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > 4 else word


# --- the latest meeting of two -------------------------------------------------


_MEETINGS = frozenset({"meeting", "summit", "talks"})
_LATEST = frozenset({"latest", "recent", "surprise", "impromptu", "third", "second", "historic", "weekend"})


def latest_meeting(
    text: Words, events: Events, people: dict[int, str], limit: int
) -> tuple[Event, int] | None:
    """The meeting that a story's beginning calls the latest of two persons, and the word at which it does;
    `None` where it calls none so, or tells too little to know which.

    `people` are the persons named in the text by the number of their first word; `limit` is the word at
    which the beginning ends. The meeting is the last of those of the two that the text names otherwise: by
    its place or its number.
    """
    for at in text.places(_MEETINGS):
        if at >= limit:
            break
        if _LATEST.isdisjoint(text.words[max(0, at - 3) : at]):
            continue
        pair = list(
            dict.fromkeys(slug for place, slug in sorted(people.items()) if at - 8 <= place <= at + 14)
        )[:2]
        held = events.meetings.get(frozenset(pair), [])
        named = [event for index, event in enumerate(held, 1) if _is_named(text, event, index)]
        if named:
            return named[-1], at
    return None


def _is_named(text: Words, event: Event, index: int) -> bool:
    """Whether a text names a meeting by its number among those of the two, or by its place."""
    number = next((word for word, value in _ORDINALS.items() if value == index), "")
    words = text.words
    if index > 1 and any({"meeting", "summit"} & set(words[i + 1 : i + 4]) for i in text.places({number})):
        return True
    for i in text.places(plain_words(event.entry.place)[:1]):
        first, end = text.sentence(i)
        if {"meeting", "summit", "met"} & set(words[first:end]):
            return True
    return False
