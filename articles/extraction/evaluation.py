"""How right the engine is: its statements against those that people annotated.

A statement of the engine is one of the reference where their words overlap with an
F1 of at least 0.5, one to one, best first. A reference statement that readers may
differ on (`disputed`) counts neither when it is missed nor when it is found.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from articles.extraction import edtf

ENOUGH = 0.5
"""The overlap from which two statements are the same one."""

STEPS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
"""Bounds of the calibration table's rows; the last row includes 1."""

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


@dataclass(frozen=True, slots=True)
class Found:
    """A statement of the engine: its words, type, speakers (slugs), names of speakers without one."""

    segments: tuple[str, ...]
    type: str
    speakers: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    attribution: str = ""
    confidence: float = 1.0
    said: str | None = None
    occasion: str | None = None
    occasion_mention: str | None = None
    """The words of the text that name the occasion."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A statement of the reference. `speakers` are slugs; none where nobody can be named."""

    segments: tuple[str, ...]
    type: str
    speakers: tuple[str, ...] = ()
    attribution: str = ""
    disputed: bool = False
    said: str | None = None
    occasion: str | None = None


@dataclass(slots=True)
class Score:
    """Counts, and what follows from them.

    `wanted` and `found` are statements of the reference and of the engine, `matched`
    those that are in both, `attributed` the matched with the right speakers. In a
    score of one type or attribution these go by the reference's, and `hits` and
    `hits_attributed` are the same counted by the engine's, for its precision. `dated`
    and `placed`: of how many matched the reference knows the day or the occasion, and
    how many of these the engine has; `listed`: of how many occasions that the reference
    knows the directory has the event, so that it can be linked; `named`: of how many that
    are not linked to it the engine has at least the words of the text that name it.
    """

    wanted: int = 0
    found: int = 0
    matched: int = 0
    attributed: int = 0
    hits: int = 0
    hits_attributed: int = 0
    exact: int = 0
    typed: int = 0
    dated: list[int] = field(default_factory=lambda: [0, 0])
    said: Counter[str] = field(default_factory=Counter)
    """The verdicts (`date_verdict`) on the days of the matched; `unknown` where only the engine gives one."""
    placed: list[int] = field(default_factory=lambda: [0, 0])
    listed: int = 0
    named: int = 0

    def as_dict(self) -> dict[str, float]:
        """The counts with precision, recall and F1 of detection, and of detection with the right speakers."""
        precision, recall, f1 = _prf(self.hits, self.found, self.matched, self.wanted)
        joint = _prf(self.hits_attributed, self.found, self.attributed, self.wanted)
        return {
            "wanted": self.wanted,
            "found": self.found,
            "matched": self.matched,
            "attributed": self.attributed,
            "precision": precision,
            "recall": recall,
            "f1": f1,
            "joint_precision": joint[0],
            "joint_recall": joint[1],
            "joint_f1": joint[2],
            "exact": _share(self.exact, self.matched),
            "typed": _share(self.typed, self.matched),
            "speaker": _share(self.attributed, self.matched),
            "dated": self.dated[0],
            "dated_right": self.dated[1],
            "said_bounds": self.said["bounds"],
            "said_open": self.said["open"],
            "said_wrong": self.said["wrong"],
            "said_unknown": self.said["unknown"],
            "placed": self.placed[0],
            "placed_listed": self.listed,
            "placed_right": self.placed[1],
            "placed_named": self.named,
        }


@dataclass(slots=True)
class Figures:
    """Scores over pages. The keys of `types` and `bases` are those of the reference; `confidence` has, by the
    lower bound of its row, how many statements the engine was so sure of, and how many were right in words
    and speakers.

    `events` are the slugs of the directory; `None` where every event of the reference counts as one of it.
    """

    events: Set[str] | None = None
    pages: int = 0
    overall: Score = field(default_factory=Score)
    types: defaultdict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    bases: defaultdict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    confidence: defaultdict[float, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))

    def add(self, wanted: Sequence[Wanted], found: Sequence[Found]) -> None:
        """Count one page."""
        self.pages += 1
        pairs = match(
            [words_of(w.segments) for w in wanted],
            [words_of(f.segments) for f in found],
            prefer=lambda i: not wanted[i].disputed,
        )
        by_found = {j: i for i, j in pairs.items()}
        for j, statement in enumerate(found):
            i = by_found.get(j)
            if i is None or not wanted[i].disputed:
                self._count_found(statement, wanted[i] if i is not None else None)
        for i, reference in enumerate(wanted):
            if not reference.disputed:
                self._count_wanted(reference, found[pairs[i]] if i in pairs else None)

    def _count_found(self, statement: Found, reference: Wanted | None) -> None:
        right = reference is not None and speakers_agree(reference, statement)
        for score in (self.overall, self.types[statement.type], self.bases[statement.attribution]):
            score.found += 1
            score.hits += reference is not None
            score.hits_attributed += right
        row = self.confidence[max(step for step in STEPS[:-1] if step <= max(0.0, statement.confidence))]
        row[0] += 1
        row[1] += right

    def _count_wanted(self, reference: Wanted, statement: Found | None) -> None:
        for score in (self.overall, self.types[reference.type], self.bases[reference.attribution]):
            score.wanted += 1
            if statement is not None:
                score.matched += 1
                score.attributed += speakers_agree(reference, statement)
                score.exact += words_of(reference.segments) == words_of(statement.segments)
                score.typed += reference.type == statement.type
                score.said[_when(reference.said, statement.said)] += 1
                if reference.said:
                    score.dated[0] += 1
                    score.dated[1] += reference.said == statement.said
                if reference.occasion:
                    score.placed[0] += 1
                    score.listed += self.events is None or reference.occasion in self.events
                    linked = reference.occasion == statement.occasion
                    score.placed[1] += linked
                    score.named += not linked and statement.occasion_mention is not None

    def as_dict(self) -> dict[str, Any]:
        """All figures as plain values: `overall`; `types` and `attributions` by their names; `calibration`,
        a row a step of confidence: from, to, statements, right, share."""
        return {
            "pages": self.pages,
            "overall": self.overall.as_dict(),
            "types": {name: self.types[name].as_dict() for name in sorted(self.types)},
            "attributions": {name: self.bases[name].as_dict() for name in sorted(self.bases)},
            "calibration": [
                {
                    "from": low,
                    "to": high,
                    "statements": self.confidence[low][0],
                    "right": self.confidence[low][1],
                    "share": _share(self.confidence[low][1], self.confidence[low][0]),
                }
                for low, high in pairwise(STEPS)
            ],
        }


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What is known of a page: its story, and what stands above it. Dates are EDTF."""

    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None


@dataclass(slots=True)
class PageFigures:
    """How well pages are read: the words of their stories, titles, publishers, days of publication.

    A date is `right`, `bounds` (true, but wider), `open` (none is given), or `wrong`.
    """

    words: list[int] = field(default_factory=lambda: [0, 0, 0])
    titles: list[int] = field(default_factory=lambda: [0, 0])
    publishers: list[int] = field(default_factory=lambda: [0, 0])
    published: Counter[str] = field(default_factory=Counter)

    def add(self, wanted: PageFacts, read: PageFacts) -> None:
        """Count one page."""
        ours, theirs = Counter(_words(wanted.text)), Counter(_words(read.text))
        counts = (sum((ours & theirs).values()), theirs.total(), ours.total())
        self.words = [old + new for old, new in zip(self.words, counts, strict=True)]
        if wanted.title:
            self.titles[0] += 1
            self.titles[1] += _words(wanted.title) == _words(read.title or "")
        self.publishers[0] += 1
        self.publishers[1] += wanted.publisher == read.publisher
        self.published[date_verdict(read.published, wanted.published)] += 1

    def as_dict(self) -> dict[str, Any]:
        """All figures as plain values."""
        shared, read, wanted = self.words
        return {
            "text_precision": _share(shared, read),
            "text_recall": _share(shared, wanted),
            "titles": self.titles[0],
            "titles_right": self.titles[1],
            "publishers": self.publishers[0],
            "publishers_right": self.publishers[1],
            "published": {
                verdict: self.published[verdict] for verdict in ("right", "bounds", "open", "wrong")
            },
        }


def date_verdict(read: str | None, wanted: str | None) -> str:
    """`right`, `bounds`, `open` or `wrong`, as `PageFigures` says."""
    if (read or None) == (wanted or None):
        return "right"
    if not read:
        return "open"
    if not wanted:
        return "wrong"
    (first, last), (earliest, latest) = edtf.bounds(read), edtf.bounds(wanted)
    begins = first is None or (earliest is not None and first <= earliest)
    ends = last is None or (latest is not None and latest <= last)
    return "bounds" if begins and ends else "wrong"


def _when(wanted: str | None, read: str | None) -> str:
    """The verdict on when something was said; `unknown` where only the engine gives a day."""
    return "unknown" if read and not wanted else date_verdict(read, wanted)


def match(
    wanted: Sequence[Sequence[str]],
    found: Sequence[Sequence[str]],
    *,
    prefer: Callable[[int], bool] = lambda _: True,
) -> dict[int, int]:
    """Pairs of statements, one to one, best overlap first: index in `wanted` → index in `found`.

    Both are word lists (`words_of`). Among equals those count first that `prefer`
    names, then the earlier.
    """
    candidates = sorted(
        (
            (share, prefer(i), -i, -j)
            for i, j in _sharing(wanted, found)
            if (share := overlap(wanted[i], found[j])) >= ENOUGH
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in candidates:
        if -i not in pairs and -j not in taken:
            pairs[-i] = -j
            taken.add(-j)
    return pairs


def _sharing(wanted: Sequence[Sequence[str]], found: Sequence[Sequence[str]]) -> Iterable[tuple[int, int]]:
    """Pairs that may overlap enough, without comparing all with all.

    An F1 of 0.5 takes at least a quarter of our words; so whoever has it shares one of
    ours even when the commonest, less than a quarter of them, are left out.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    for j, their in enumerate(found):
        for word in set(their):
            holders[word].append(j)
    for i, our in enumerate(wanted):
        left_out = 0
        candidates: set[int] = set()
        for word, count in sorted(Counter(our).items(), key=lambda item: -len(holders.get(item[0], ()))):
            left_out += count
            if 4 * left_out >= len(our):
                candidates.update(holders.get(word, ()))
        yield from ((i, j) for j in sorted(candidates))


def speakers_agree(reference: Wanted, statement: Found) -> bool:
    """Whether the speakers are the right ones.

    All of the reference's must be there, as slugs or as names that make them, and no
    further actor; a reference without speakers is met by a statement without actors.
    """
    if not reference.speakers:
        return not statement.speakers
    got = {*statement.speakers, *(slug(name) for name in statement.names)}
    return set(reference.speakers) <= got and len(statement.speakers) <= max(1, len(set(reference.speakers)))


def words_of(segments: Iterable[str]) -> list[str]:
    """The words of a content, in lower case, without the `that` before it."""
    words = _words(" ".join(segments))
    return words[1:] if words[:1] == ["that"] else words


def _words(text: str) -> list[str]:
    plain = html.unescape(unicodedata.normalize("NFC", text))
    return [word.replace("’", "'").lower() for word in _WORD.findall(plain)]


def overlap(a: Sequence[str], b: Sequence[str]) -> float:
    """F1 of the words that two contents share."""
    shared = sum((Counter(a) & Counter(b)).values())
    return 2 * shared / (len(a) + len(b)) if shared else 0.0


def slug(name: str) -> str:
    """The slug that a name makes."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _prf(hits: int, found: int, matched: int, wanted: int) -> tuple[float, float, float]:
    """Precision (hits of those found), recall (matched of those wanted), F1; 0 where nothing is counted."""
    precision, recall = _share(hits, found), _share(matched, wanted)
    total = precision + recall
    return precision, recall, 2 * precision * recall / total if total else 0.0


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def table(figures: Mapping[str, Any]) -> str:
    """Figures (`Figures.as_dict`) as a table for a terminal."""
    head = f"{'':14}{'P':>7}{'R':>7}{'F1':>7}{'joint':>7}{'exact':>7}{'type':>7}{'who':>7}   reference  found"
    lines = [
        f"{figures['pages']} pages",
        *_page_lines(figures.get("page")),
        head,
        _row("all", figures["overall"]),
    ]
    for title, key in (("by type", "types"), ("by attribution", "attributions")):
        lines += [title, *(_row(f"  {name or '?'}", score) for name, score in figures[key].items())]
    overall = figures["overall"]
    lines.append(
        f"said: on the right day {overall['dated_right']} of {overall['dated']}, true bounds "
        f"{overall['said_bounds']}, open {overall['said_open']}, wrong {overall['said_wrong']}, where the "
        f"reference knows none {overall['said_unknown']}; at the right occasion {overall['placed_right']} of "
        f"{overall['placed']}, {overall['placed_listed']} of them of the directory, and of those at another "
        f"or none the text's own words for {overall['placed_named']}"
    )
    lines.append("confidence     statements  right  share")
    for row in figures["calibration"]:
        span = f"{row['from']:.1f} to {row['to']:.1f}"
        share = f"{row['share']:.3f}" if row["statements"] else "–"
        lines.append(f"  {span:12}{row['statements']:>11}{row['right']:>7}  {share}")
    return "\n".join(lines)


def _page_lines(page: Mapping[str, Any] | None) -> list[str]:
    if not page:
        return []
    published = ", ".join(f"{verdict} {count}" for verdict, count in page["published"].items())
    return [
        f"story  precision {page['text_precision']:.3f}  recall {page['text_recall']:.3f}",
        f"titles {page['titles_right']} of {page['titles']}, publishers {page['publishers_right']} of "
        f"{page['publishers']}, published: {published}",
    ]


def _row(name: str, score: Mapping[str, float]) -> str:
    keys = ("precision", "recall", "f1", "joint_f1", "exact", "typed", "speaker")
    shares = "".join(f"{score[key]:7.3f}" for key in keys)
    return f"{name:14}{shares}   {score['wanted']:9}{score['found']:7}"
