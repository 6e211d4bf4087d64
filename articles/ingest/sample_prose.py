"""News of nothing that happened, for tests and benchmarks: pure, and the same for the same seed."""

from __future__ import annotations

import random
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate
from typing import Any

from articles.extraction.values import Span
from articles.ingest import sample_words as words

STATEMENTS = 10
"""Statements in each article."""

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2026, 6, 30)

NAMING = 0.5
"""Part of the statements whose words name somebody."""

PLACES = 4000
"""Villages with a name; the last of them is in the news once in ten thousand statements or less."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks in the sample. `posts` are (id, title, since, until); a missing bound is open."""

    actor: int
    name: str
    source: str
    gender: str
    posts: tuple[tuple[int, str, date | None, date | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and what the sample may speak of. All tuples are in a fixed order, the most spoken of first."""

    voices: tuple[Voice, ...]
    publishers: tuple[int, ...]
    events: tuple[tuple[date, int, str], ...]
    """By date: the day, the id, the name."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement of a story, in the columns of the archive."""

    segments: tuple[Span, ...]
    type: str
    attribution: str
    voice: Voice
    post: tuple[int, str] | None
    cue: Span
    mention: Span
    said: str
    occasion: int | None
    review: str


@dataclass(slots=True)
class Story:
    """An article of the sample. All spans are code points into `text`."""

    number: int
    title: str = ""
    text: str = ""
    day: date = FIRST_DAY
    published: str = ""
    publisher: int | None = None
    named: tuple[Voice | None, ...] = ()
    """Whom the words of each statement name; `None`: nobody."""
    sayings: list[Saying] = field(default_factory=list)
    mentions: list[tuple[Span, int | None, int | None]] = field(default_factory=list)
    """Span, actor, event: one of the two."""

    def add(self, text: str) -> Span:
        """Write on; where it stands."""
        start = len(self.text)
        self.text += text
        return start, start + len(text)


@lru_cache(maxsize=8)
def _weights(size: int, power: float) -> list[float]:
    """Zipf's: the first is chosen far more often than the last."""
    return list(accumulate(1 / rank**power for rank in range(1, size + 1)))


def _skewed(chance: random.Random, among: tuple[Any, ...], power: float = 1.0) -> Any:
    return among[bisect_right(_weights(len(among), power), chance.random() * _weights(len(among), power)[-1])]


@lru_cache(maxsize=1)
def places() -> tuple[str, ...]:
    """Names of villages that are on no map."""
    chance = random.Random("places")  # noqa: S311 - made up, not secret
    found: dict[str, None] = {}
    while len(found) < PLACES:
        syllables = [chance.choice(words.SYLLABLES) for _ in range(chance.choice((2, 2, 3)))]
        found["".join(syllables).capitalize() + chance.choice(("", "-ri", "-dong"))] = None
    return tuple(found)


def story(number: int, cast: Cast, seed: int = 1) -> Story:
    """The story of this number: always the same for a cast and a seed, whatever else is written."""
    chance = random.Random(f"{seed}:{number}")  # noqa: S311 - made up, not secret
    made = Story(number)
    made.day = _day(chance)
    made.published = _published(chance, made.day)
    made.publisher = _skewed(chance, cast.publishers) if chance.random() > 0.02 else None
    voices = [_skewed(chance, cast.voices, 0.9) for _ in range(4)]
    made.title = chance.choice(words.TITLES).format(
        topic=chance.choice(words.TOPICS), speaker=voices[0].name, place=_skewed(chance, places())
    )
    event = _event(made.day, cast)
    made.named = _named(number, cast, seed)
    for paragraph in range(STATEMENTS):
        if paragraph:
            made.add("\n\n")
        _paragraph(made, chance, voices[min(paragraph // 2, 3)], event)
    return made


def _named(number: int, cast: Cast, seed: int) -> tuple[Voice | None, ...]:
    """Whom each statement is to name. Drawn by itself: the words around are the same whoever it is."""
    chance = random.Random(f"{seed}:{number}:named")  # noqa: S311 - made up, not secret
    drawn = [(chance.random(), _skewed(chance, cast.voices, 0.9)) for _ in range(STATEMENTS)]
    return tuple(voice if part < NAMING else None for part, voice in drawn)


def _day(chance: random.Random) -> date:
    """More of late than of old."""
    length = (LAST_DAY - FIRST_DAY).days
    return FIRST_DAY + timedelta(days=int(length * chance.random() ** 0.6))


def _published(chance: random.Random, day: date) -> str:
    kind = chance.random()
    if kind < 0.85:
        return day.isoformat()
    if kind < 0.91:
        return f"{day:%Y-%m}"
    if kind < 0.94:
        return f"{day:%Y}"
    if kind < 0.98:
        return f"{day.isoformat()}~"
    return ""


def _event(day: date, cast: Cast) -> tuple[int, str] | None:
    """The latest event before the day."""
    at = bisect_right(cast.events, (day, 0, ""))
    return cast.events[at - 1][1:] if at else None


def _paragraph(made: Story, chance: random.Random, voice: Voice, event: tuple[int, str] | None) -> None:
    if chance.random() < 0.05:
        _korean(made, chance, voice)
        return
    if chance.random() < 0.5:
        made.add(f"{chance.choice(words.FILLERS)} ")
    write = chance.choice((_direct, _direct, _direct, _mixed, _indirect, _indirect, _interrupted))
    write(made, chance, voice, event)
    if event and chance.random() < 0.1:
        made.add(" It was the first such offer since the ")
        made.mentions.append((made.add(event[1].removeprefix("the ").removeprefix("The ")), None, event[0]))
        made.add(".")
    elif chance.random() < 0.3:
        made.add(f" The news reached {_skewed(chance, places())} by radio.")


def _clause(chance: random.Random) -> str:
    clause = (
        f"{chance.choice(words.SUBJECTS)} {chance.choice(words.MODALS)} {_skewed(chance, words.ACTIONS, 0.6)}"
    )
    if chance.random() < 0.25:
        clause += f" in {_skewed(chance, places())}"
    return clause + chance.choice(words.TAILS)


def _content(made: Story, text: str, end: str = "") -> Span:
    """Write the words of a statement, which may name somebody before their end; where they stand."""
    start, _ = made.add(text)
    named = made.named[len(made.sayings)]
    if named:
        made.add(" and tell ")
        made.mentions.append((made.add(named.source), named.actor, None))
    made.add(end)
    return start, len(made.text)


def _capital(clause: str) -> str:
    return clause[0].upper() + clause[1:]


def _source(made: Story, chance: random.Random, voice: Voice, *, first: bool) -> tuple[Span, str, Any]:
    """Write who says it: the span, how it is known, and the post held that day."""
    post = next(
        ((pk, title) for pk, title, since, until in voice.posts if _held(made.day, since, until)), None
    )
    pronoun = {"f": "she", "m": "he"}.get(voice.gender)
    if pronoun and not first and made.sayings and made.sayings[-1].voice == voice:
        return made.add(pronoun), "pronoun", post
    if post and chance.random() < 0.4:
        made.add(f"{post[1]} ")
        span = made.add(voice.name)
    else:
        span = made.add(_capital(voice.source) if first else voice.source)
    made.mentions.append((span, voice.actor, None))
    return span, "explicit", post


def _held(day: date, since: date | None, until: date | None) -> bool:
    return (since is None or since <= day) and (until is None or day <= until)


def _direct(made: Story, chance: random.Random, voice: Voice, event: tuple[int, str] | None) -> None:
    """“We will go on,” the minister said on Monday."""
    made.add("“")
    content = _content(made, _capital(_clause(chance)))
    made.add(",” ")
    mention, basis, post = _source(made, chance, voice, first=False)
    made.add(" ")
    cue = made.add(chance.choice(words.CUES))
    said = _when(made, chance)
    made.add(".")
    _record(made, chance, voice, ((content,), "direct", basis, post, cue, mention, said, event))


def _indirect(made: Story, chance: random.Random, voice: Voice, event: tuple[int, str] | None) -> None:
    """The minister said that both sides would go on."""
    mention, basis, post = _source(made, chance, voice, first=True)
    made.add(" ")
    cue = made.add(chance.choice(words.CUES))
    said = _when(made, chance)
    made.add(" that ")
    content = _content(made, _clause(chance))
    made.add(".")
    _record(made, chance, voice, ((content,), "indirect", basis, post, cue, mention, said, event))


def _mixed(made: Story, chance: random.Random, voice: Voice, event: tuple[int, str] | None) -> None:
    """The minister said that both sides would go on “in good faith”."""
    mention, basis, post = _source(made, chance, voice, first=True)
    made.add(" ")
    cue = made.add(chance.choice(words.CUES))
    said = _when(made, chance)
    made.add(" that ")
    quoted = chance.choice([tail.strip() for tail in words.TAILS if tail])
    content = _content(made, _clause(chance).rsplit(" in ", 1)[0], f" “{quoted}”")
    made.add(".")
    _record(made, chance, voice, ((content,), "mixed", basis, post, cue, mention, said, event))


def _interrupted(made: Story, chance: random.Random, voice: Voice, event: tuple[int, str] | None) -> None:
    """“We will go on,” the minister said. “They must answer.”"""
    made.add("“")
    first = made.add(_capital(_clause(chance)))
    made.add(",” ")
    mention, basis, post = _source(made, chance, voice, first=False)
    made.add(" ")
    cue = made.add(chance.choice(words.CUES))
    said = _when(made, chance)
    made.add(", “and ")
    second = _content(made, _clause(chance))
    made.add(".”")
    _record(made, chance, voice, ((first, second), "direct", basis, post, cue, mention, said, event))


def _korean(made: Story, chance: random.Random, voice: Voice) -> None:
    mention = made.add(voice.name)
    made.mentions.append((mention, voice.actor, None))
    made.add(": “")
    content = made.add(f"{chance.choice(words.KOREAN_SUBJECTS)} {chance.choice(words.KOREAN_ACTIONS)}")
    made.add("”고 ")
    cue = made.add("말했다")
    made.add(".")
    _record(made, chance, voice, ((content,), "direct", "explicit", None, cue, mention, "", None))


def _when(made: Story, chance: random.Random) -> str:
    """Write when it was said, or nothing; the day as EDTF, empty where the text does not tell."""
    kind = chance.random()
    if kind < 0.5:
        day = made.day - timedelta(days=chance.randrange(0, 4))
        made.add(f" on {words.DAYS[day.weekday()]}")
        return day.isoformat()
    if kind < 0.58:
        month = made.day.replace(day=1) - timedelta(days=1)
        made.add(f" in {words.MONTHS[month.month - 1]}")
        return f"{month:%Y-%m}"
    return made.published if kind < 0.9 else ""


def _record(made: Story, chance: random.Random, voice: Voice, parts: tuple[Any, ...]) -> None:
    segments, kind, basis, post, cue, mention, said, event = parts
    review = chance.choices(("suggested", "confirmed", "rejected"), (0.82, 0.15, 0.03))[0]
    occasion = event[0] if event and chance.random() < 0.1 else None
    made.sayings.append(Saying(segments, kind, basis, voice, post, cue, mention, said, occasion, review))
