"""Lines of a page, and the table that says which of them are furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import chain
from operator import add, attrgetter

from articles.extraction.clean.published.dates import Printed, read_line
from articles.extraction.recurring import Recurring, recurring
from articles.extraction.tables import table

_TERMINAL = re.compile(r"""[.!?…。！？:;][”"’')\]»*_]*(?:\s*\[\d+\])?$|[,—][”"’']$""")
_STOPS = tuple(".!?…。！？:;")
_BEHIND = re.compile(
    r"(?:\s*(?:\(?(?:END|끝)\)|/(?:END|끝)/|-\s?0\s?-|[■◼∎⬛]"
    r"|(?:(?<![\w.])|(?<=[a-z][.!?])|(?<=[.!?][”\"’]))\(?[\w+-]{1,40}@[\w.-]{3,60}\)?"
    r"|B[Yy] [A-Z][\w .,'’-]{2,60}[\[(][\w.+-]{1,40}@[\w.-]{3,60}[\])]|\([A-Z][\w /,-]{1,24}\)"
    r"|\((?:Additional |With )?(?:[Rr]eport|[Ww]rit|[Ee]dit|[Tt]ranslat)(?:ing|ed) [^()]{2,300}\))){1,4}\s*$"
)
_BEHIND_MARKS = frozenset(")-/■◼∎⬛")
_WORD = re.compile(r"\w++(?:[-'’.&]\w++)*+")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_WIDE_LEADS = range(0xE3, 0xEA)
_MARKS = " \t*_•·|>«»‹›→←▶►▷■□◆○●#-–—:[]()"


@dataclass(slots=True)
class Line:
    """A line that is not blank. `start` and `end` are code points into the mended page.

    `label` is empty until a step has said what the line is: `title`, `story`, `heading`, or a cut's reason.
    `tag` is the HTML block it came from, empty for text; `main` is what the HTML says of its being story.
    """

    start: int
    end: int
    text: str
    words: int = 0
    even: bool = False
    """Whether it is known that the text has no blanks but single spaces."""
    label: str = ""
    note: str = ""
    tag: str = ""
    main: bool | None = None
    place: int = 0
    """Lines of one number stand in HTML elements of the same kinds and classes."""
    ends: bool | None = None
    """Whether the text ends as a sentence does; `None` until somebody asks."""
    inner: list[tuple[int, int, str, str]] = field(default_factory=list)
    """Cuts inside a story line: start, end (into `text`), reason, note."""
    dated: tuple[list[Printed], str] | None = None

    def dates(self) -> tuple[list[Printed], str]:
        """What `read_line` makes of the text, read when somebody asks first."""
        if self.dated is None:
            self.dated = read_line(self.text)
        return self.dated

    def mark(self, label: str, note: str = "") -> None:
        """Say what the line is: a code, and in words for an editor why."""
        self.label, self.note = label, note


@dataclass(frozen=True, slots=True, eq=False)
class _Rule:
    rank: int
    """Its place in the table: of several that hold, the first counts."""
    reason: str
    note: str
    pattern: re.Pattern[str]
    longest: int
    tail: bool
    needs: tuple[str, ...]


def split(text: str, marks: tuple[tuple[str, bool, int], ...] = ()) -> list[Line]:
    """The lines of `text` that are not blank, without the blanks around them. Linear.

    `marks` give for each line, blank ones too, its HTML block and whether that stands outside the story, and
    the number of its place.
    """
    lines = []
    start = 0
    even = "  " not in text and text.replace("\n", "").isprintable()
    wide = may_be_wide(text)
    for number, raw in enumerate(text.split("\n")):
        stripped = raw.strip()
        if stripped:
            left = start + (raw.find(stripped[0]) if stripped is not raw else 0)
            words = stripped.count(" ") + 1 if even else len(stripped.split())
            if wide:
                words += len(_WIDE.findall(stripped)) // 3
            line = Line(left, left + len(stripped), stripped, words, even)
            if number < len(marks):
                line.tag, outside, line.place = marks[number]
                line.main = False if outside else None
            lines.append(line)
        start += len(raw) + 1
    return lines


def single_spaced(text: str) -> str:
    """`text`, which has no blanks around it, with one space for any blanks.

    Most has no other blanks. To see that is quicker than to part and join the words: of all blanks only the
    space counts as printable.
    """
    return text if "  " not in text and text.isprintable() else " ".join(text.split())


def may_be_wide(text: str) -> bool:
    """Whether Chinese or Japanese signs may be in a text: as UTF-8 they begin with one of few bytes, and to
    look for these is many times faster.
    """
    return not text.isascii() and any(map(text.encode("utf-8", "surrogatepass").__contains__, _WIDE_LEADS))


@recurring
def weight(text: str) -> int:
    """How many words `text` holds, of which `Line.words` is an estimate.

    Chinese and Japanese are written without spaces, three signs count as a word.
    """
    words = len(_WORD.findall(text))
    return words if text.isascii() else words + len(_WIDE.findall(text)) // 3


def is_terminal(text: str) -> bool:
    """Whether `text` ends as a sentence does, marks and addresses behind it apart."""
    if text[-1:] in _STOPS or _TERMINAL.search(text[-12:]):
        return True
    if text[-1:] not in _BEHIND_MARKS and "@" not in text[-60:]:
        return False
    return bool(_TERMINAL.search(_BEHIND.sub("", text[-420:])[-12:]))


def breaks_off(text: str) -> bool:
    """Whether `text` ends within a sentence as far as its last sign tells."""
    return text[-1:].isalnum() or text.endswith(",")


def is_prose(line: Line) -> bool:
    """Whether a line reads as a paragraph: a sentence that ends, or too long for a heading."""
    if line.words >= 28:
        return True
    if line.words < 4:
        return False
    if line.ends is None:
        line.ends = is_terminal(line.text)
    return line.ends


@recurring
def fold(text: str) -> str:
    """`text` for comparing: letters and digits, no case."""
    return " ".join(_WORD.findall(text.casefold().replace("’", "'")))


_SAID_EVERYWHERE = frozenset(
    (
        "abou",
        "afte",
        "also",
        "amid",
        "anal",
        "befo",
        "brea",
        "dail",
        "from",
        "gove",
        "have",
        "into",
        "kore",
        "late",
        "mini",
        "more",
        "news",
        "nort",
        "offi",
        "over",
        "pres",
        "pyon",
        "righ",
        "said",
        "says",
        "seou",
        "sout",
        "stat",
        "than",
        "that",
        "thei",
        "they",
        "this",
        "thos",
        "unit",
        "wash",
        "were",
        "what",
        "when",
        "will",
        "with",
        "worl",
        "year",
    )
)


def prefixes(text: str) -> frozenset[str]:
    """The first four letters of the words that tell what a text is about; the North and the South, which
    stand in all of them, apart.
    """
    return frozenset(chain.from_iterable(map(_PREFIXES.__getitem__, text.casefold().split())))


def _begun(piece: str) -> tuple[str, ...]:
    """The prefixes of the words of what stands between blanks."""
    words = [word[:4] for word in _WORD.findall(piece.replace("’", "'")) if len(word) >= 4]
    return tuple([begun for begun in words if begun not in _SAID_EVERYWHERE])


_PREFIXES = Recurring(_begun)


def _load() -> tuple[dict[str, tuple[str, str, bool]], tuple[_Rule, ...]]:
    """The phrases and the rules of `data/furniture.toml`."""
    phrases: dict[str, tuple[str, str, bool]] = {}
    rules: list[_Rule] = []
    for row in table("furniture")["rule"]:
        tail = row.get("tail", False)
        for phrase in row.get("phrases", ()):
            phrases.setdefault(phrase.casefold().strip(_MARKS), (row["reason"], row["note"], tail))
        if row.get("patterns"):
            pattern = re.compile("|".join(f"(?:{one})" for one in row["patterns"]), re.IGNORECASE | re.DOTALL)
            rules.append(
                _Rule(
                    len(rules),
                    row["reason"],
                    row["note"],
                    pattern,
                    row.get("max", 200),
                    tail,
                    tuple(row.get("needs", ())),
                )
            )
    return phrases, tuple(rules)


_PHRASES, _RULES = _load()
_rank = attrgetter("rank")
_LONGEST = max(rule.longest for rule in _RULES)
_FREE = [rule for rule in _RULES if not rule.needs]
"""The rules that need no word in particular."""
_LONGEST_FREE = max(rule.longest for rule in _FREE)
"""The longest line that one of these may be about."""
_BY_A_FREE_RULE = re.compile("|".join([rule.pattern.pattern for rule in _FREE]), re.IGNORECASE | re.DOTALL)


def _rules_told(word: str) -> frozenset[tuple[_Rule, str]]:
    """The rules for which a lower-case word between blanks may call.

    Beside a rule stands the phrase that must be in the line, too; empty where the word itself suffices.
    """
    pairs = map(add, word, word[1:])
    return frozenset(
        (rule, phrase)
        for begin in _PIECES.keys() & {*word, *pairs}
        for piece, rule, phrase in _PIECES[begin]
        if piece in word
    )


def _pieces() -> dict[str, list[tuple[str, _Rule, str]]]:
    """What a rule needs to stand in a word, by the two letters with which it begins."""
    pieces: dict[str, list[tuple[str, _Rule, str]]] = {}
    for rule in _RULES:
        for need in rule.needs:
            piece = max(need.split(), key=len)
            pieces.setdefault(piece[:2], []).append((piece, rule, need if " " in need else ""))
    return pieces


_PIECES = _pieces()
_TELLING = Recurring(_rules_told)


_UNSEEN = ("", "", False)


class Furniture:
    """The table of furniture, with the lines that a page repeats looked up once."""

    def __init__(self) -> None:
        self._seen: dict[str, tuple[str, str, bool] | None] = {}

    def find(self, text: str) -> tuple[str, str, bool] | None:
        """The reason, the note and whether a tail begins here, for a line that is furniture by its own
        words; `None` for any other.
        """
        if len(text) > _LONGEST:
            return None
        found = self._seen.get(text, _UNSEEN)
        if found is _UNSEEN:
            found = self._seen[text] = self._look_up(text)
        return found

    def _look_up(self, text: str) -> tuple[str, str, bool] | None:
        length = len(text)
        if length <= _LONGEST_PHRASE and (found := _PHRASES.get(text.casefold().strip(_MARKS))):
            return found
        lower = text.lower()
        called = filter(None, map(_TELLING.__getitem__, lower.split()))
        may_hold = {
            rule for rules in called for rule, phrase in rules if length <= rule.longest and phrase in lower
        }
        if length <= _LONGEST_FREE and _BY_A_FREE_RULE.fullmatch(text):
            may_hold.update([rule for rule in _FREE if length <= rule.longest])
        for rule in sorted(may_hold, key=_rank) if may_hold else ():
            if rule.pattern.fullmatch(text):
                return rule.reason, rule.note, rule.tail
        return None


_LONGEST_PHRASE = max(map(len, _PHRASES)) + 20
