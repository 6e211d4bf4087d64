"""What a source phrase names, by its form: "South Korea's Unification Ministry", "a spokesman for Moon's
office".

The phrase is cut into coordinated parts, each part into core and complement, and
the head of the core decides how it is read: a name, a title, a body, an official,
a document, a group. What needs the page's memory ("the ministry", "he") is left
to `coreference`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from articles.extraction.entities.page import Page
from articles.extraction.entities.scanning import Occurrence
from articles.extraction.selectors.spans import Spans
from articles.extraction.values import Span

_COMPLEMENT = re.compile(
    r" (?:of|for|at|from|in|with|by|on|under|to|against|who|which|where|that|covering|based|working|"
    r"published|posted|using|"
    r"speaking|serving|familiar|close|run|made|over|inside|near|between|during|about|carried|whose|said|as|"
    r"responsible|citing|traveling|travelling|accompanying|involved|handling|attending|visiting|monitoring|briefed|"
    r"requesting|dealing|overseeing|representing|stationed|knowledgeable|living|specializing|specialising|"
    r"formerly) "
    r"| (?!(?:accus|wound|injur|unemploy)ed)(?:[a-z]{2,}ed|sent|seen|taken|drawn) "
    r"(?:by|from|to|in|at|near|with) "
)
_SEPARATOR = re.compile(
    r",? (?:and(?: also)?|&|as well as|(?:along|together) with) |,(?!(?<=\d,)\d) ?| [–—-]{1,2} |\("
)
_JOINTS = ("and", "&", "as well as", "and also", "along with", "together with")
BODY_NOUNS = (
    r"(?:Ministry|Department|Office|Committee|Bureau|Commission|Cent(?:er|re)s?|Chamber|Institute|Council|Board|"
    r"University|Academy|Association|Confederation|Federation|Agency|Foundation|Organi[sz]ation|Fund|Society|Panel|"
    r"Authority|Alliance|Forum|Network|Mission|Union|Coalition|Campaign|Front|League|Guild|Radio|Initiative|Project|"
    r"Bank|College|School|Trust|Church|Order|Museum|Library|Hospital|Court|Tribunal|Conference|Congress|Assembly|"
    r"Secretariat|Directorate|Movement|Institution|Observatory|Corporation|Exchange)"
)
"""Nouns that head the written name of a body."""
_NAMED_BY_FIELD = rf"(?:{BODY_NOUNS}|ministry|department)"
"""The same before a field, where some papers write them small: "the ministry of Health and Welfare"."""

OF_MANY = r"(?:(?<=[Mm]en)|(?<=eople)|(?<=hildren))"
"""Behind the plurals that take an "'s", with which the name of a body may go on: "the Fishermen|'s Union"."""

UNIONS = re.compile(
    r"(?:[A-Z][\w'-]+ )*(?:Association|Federation|Union|Coalition|Alliance|Society|Network|Forum|League) "
    r"(?:of|for|in) (?:the )?"
)
"""Before the name of what its members are of: "the Association of | Hyundai Asan Suppliers"."""

SEATED = ("-based", "-run", "-funded", "-backed", "-led", "-mandated", "-appointed", "-sponsored")
"""With what a word ends that tells where a body sits or whose it is: "Oslo-based"."""
IN_A_SEAT = rf"[A-Z][\w.]*(?:{'|'.join(SEATED)})"
"""The word itself, with its capital, as a pattern."""

OF_A_STATE = ("adjective", "people", "state")
"""The kinds of names that tell a state."""


class Part(NamedTuple):
    """A coordinated part of a source phrase. Spans are offsets into the page; `joined` is what stands
    before it."""

    core: Span
    complement: Span | None
    names: tuple[Occurrence, ...]
    complement_names: tuple[Occurrence, ...]
    joined: str
    words: tuple[str, ...]
    head: str
    """The last word of the core in lower case; of a think tank and a point man both."""
    its: str | None = None
    """The state for which "its" stands at the beginning of the core."""

    @property
    def end(self) -> int:
        """Where the part ends, with its complement."""
        return (self.complement or self.core)[1]

    @property
    def definite(self) -> bool:
        """Whether the core begins with "the" or another word that points back."""
        return bool(self.words) and self.words[0] in ("the", "this", "that", "these", "those", "both", "such")

    @property
    def bare(self) -> bool:
        """Whether it is "the" and a noun, and nothing else: "the minister"; not "the minister in Oslo"."""
        return self.words == ("the", self.head) and self.complement is None

    @property
    def last_name(self) -> Occurrence | None:
        """The name with which the core ends; `None` where it ends with another word."""
        return self.names[-1] if self.names and self.names[-1].end >= self.core[1] else None


def parts_of(page: Page, span: Span) -> list[Part]:
    """The coordinated parts of a source phrase. Commas and "and" inside a name of the directory don't
    count."""
    names = page.within(span)
    start, end = _trimmed(page.flat, span)
    cuts: list[tuple[int, int, str]] = []
    fields = Spans([found.span() for found in _OF_FIELDS.finditer(page.flat, start, end)])
    for found in _SEPARATOR.finditer(page.flat, start, end):
        if found[0] == " & " and not any(name.end == found.start() for name in names):
            continue  # a firm: "Holm & Sons"
        item = found[0] == ", " and page.flat.startswith("the ", found.end())  # "the A of B, the C and the D"
        item = item or (found[0] == " and " and _ANOTHER.match(page.flat, found.end(), end) is not None)
        listed = _PROPER if found[0] != ", " else _FIELD_LIST  # "the Institute for Peace, Eva Holm"
        field = not item and listed.match(page.flat, found.end(), end)
        if field and _LONG_BODY.search(page.flat, start, found.start()):
            continue
        if _is_in_a_name(page, names, (start, end), found) or _is_in_a_place(page, (start, end), found):
            continue
        if fields.holds(found.start()):
            continue
        if found[0] == " and " and _describes_members(page.flat, (start, end), found.span()):
            continue
        if _MEMBERS_FOR.search(page.flat, start, found.start()) and _CAUSE.match(page.flat, found.end(), end):
            continue  # "Lawyers for Human Rights | and | Unification of Korea"
        if _FIELDS.search(page.flat, start, found.start()) and _FIELD_NOUN.match(page.flat, found.end(), end):
            continue
        if not any(name.start < found.end() and found.start() < name.end for name in names):
            cuts.append((found.start(), found.end(), "and" if found[0].strip(" ,") in _JOINTS else ","))
    parts: list[Part] = []
    position, joined = start, ""
    for left, right, kind in (*cuts, (end, end, "")):
        part = _part(page, (position, left), names, joined)
        if part:
            parts.append(part)
        position, joined = right, kind
    return parts


def _is_in_a_name(page: Page, names: tuple[Occurrence, ...], span: Span, found: re.Match[str]) -> bool:
    """Whether an "and" stands inside the name of one body: "the Peace and Memory Commission". Two bodies have
    two nouns for what they are, and no name ends before the "and"."""
    if found[0] not in (" and ", " & ") or any(name.end == found.start() for name in names):
        return False
    if found[0] == " and " and any(
        page.flat.startswith(name, found.start() - name.find(" and "))
        for name in page.index.words.agencies
        if " and " in name
    ):
        return True
    half = half_name(page, span[0], found.start())
    return half is not None and _REST.match(page.flat, found.end(), span[1]) is not None


def _describes_members(flat: str, span: Span, joint: Span) -> bool:
    """Whether an "and" joins what the members of one body are: "a team of civilian | and | military experts";
    not "a team of experts and military officers"."""
    first = _MEMBERS_OF.search(flat, span[0], joint[0])
    return first is not None and _WHAT_MEMBERS.fullmatch(flat, joint[1], span[1]) is not None


_MEMBERS_OF = re.compile(
    r"\b(?:team|group|alliance|coalition|panel|delegation|network|committee|association|crowd) of "
    r"(?:[a-z]+ )?[A-Z]?[a-z-]*[a-rt-z]$"
)
_WHAT_MEMBERS = re.compile(r"[A-Z]?[a-z-]+ (?:[a-z-]+ )?[a-z]+s(?: (?:in|from|at|led) .*)?")


def _is_in_a_place(page: Page, span: Span, found: re.Match[str]) -> bool:
    """Whether a comma stands between a town and its country: "the agency in Rome, Italy"."""
    town = _TOWN.search(page.flat, span[0], found.start()) if found[0] == ", " else None
    country = page.flat[found.end() : span[1]]
    target = page.index.names.get(country.lower())
    return town is not None and (
        country in page.index.words.countries or (target is not None and target.kind == "state")
    )


_TOWN = re.compile(r" (?:in|near|outside) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?$")


def half_name(page: Page, start: int, end: int) -> int | None:
    """Where the capitals begin, behind an article, that end at `end` and are no name of their own; `None`
    where none stand there, or they name a body."""
    half = _HALF_NAME.search(page.flat, start, end)
    if half is None or half[1].split()[-1].lower() in page.index.words.bodies:
        return None
    return half.start(1)


_HALF_NAME = re.compile(r"(?:\b[Tt]he|\b[Aa]n?|'s) ((?:[A-Z][\w'-]+,? ){0,4}[A-Z][\w'-]+)$")
_REST = re.compile(rf"(?:[A-Z][\w'-]+ ){{1,4}}{BODY_NOUNS}\b")


def _trimmed(flat: str, span: Span) -> Span:
    """A span without the marks at its ends; the stop of an abbreviation stays."""
    start, end = span
    while start < end and not (flat[start].isalnum()):
        start += 1
    while end > start and not (flat[end - 1].isalnum() or flat[end - 1] == "."):
        end -= 1
    return start, end


def _part(page: Page, span: Span, names: tuple[Occurrence, ...], joined: str) -> Part | None:
    """One part of a source phrase, cut where its complement begins: at the first preposition that stands in
    no name and no title. `None` where no word is left."""
    start, end = _trimmed(page.flat, span)
    seat = _SEAT.match(page.flat, start, end) if page.flat.find("-", start, end) > 0 else None
    start = seat.end() if seat else start
    if start >= end:
        return None
    core_end, complement = end, None
    titled = _named_behind_title(page, (start, end), names)
    body = False
    for found in () if titled else _COMPLEMENT.finditer(page.flat, start, end):
        if _inside_title(page, start, found.start(), (found.end(), end)):
            continue
        if found[0] in (" to ", " on ") and _names_behind_post(page, names, (found.end(), end)):
            continue
        if page.low[start : found.start()] in _ARTICLES:
            continue  # "the | monitoring group"
        begins = _PROPER.match(page.flat, found.end(), end) and not _is_name_at(page, names, found.end())
        of_koreans = _OF_KOREANS.match(page.flat, found.end(), end) is not None
        if found[0] == " in " and _RIGHTS.search(page.flat, start, found.start()):
            continue  # "Committee for Human Rights | in North Korea"
        if _goes_on(page.flat, start, found.start()):
            continue
        if found[0] in (" on ", " for ", " of ") and _ON_A_STATE.search(page.flat, start, found.end()):
            body = True
            continue  # "the National Committee | on North Korea"
        if (begins or of_koreans) and (body or _BODY_OF.search(page.flat, start, found.start())):
            body = page.flat[found.start() : found.end()].strip() in ("of", "for", "on", "under")
            continue  # "Office for the Coordination of Humanitarian Affairs"
        if not any(name.start < found.end() - 1 and found.start() + 1 < name.end for name in names):
            core_end, complement = found.start(), (found.end(), end)
            break
    inside = tuple([name for name in names if start <= name.start and name.end <= core_end])
    inside = tuple([name for name in inside if not _IN_TITLE.search(page.flat, start, name.start)])
    after = tuple([name for name in names if complement[0] <= name.start]) if complement else ()
    words = tuple([word.strip(",;:\"'") for word in page.low[start:core_end].replace("'s", "").split()])
    past = next((at for at, word in enumerate(words) if word.startswith("ex-")), None)
    if past is not None:
        words = (*words[:past], "former", words[past].removeprefix("ex-"), *words[past + 1 :])
    return Part((start, core_end), complement, inside, after, joined, words, _head(words))


_IN_TITLE = re.compile(
    r"[A-Z][\w-]+ (?:From|To|In|With|Without|Against|Over|Across|Through|Beyond|Behind|Toward) (?:the )?\Z"
)
"""Behind it the name of a state is a part of another: "Voice From the | North"."""
_SEAT = re.compile(rf"(?:[Tt]he )?(?:[A-Z][\w.]+ ){{0,3}}{IN_A_SEAT} (?!NGO)(?=[A-Z\d])")
"""Before the name of a body, where it sits or who leads it: "New York-based | Human Rights Watch"."""


def _head(words: tuple[str, ...]) -> str:
    if words[-2:] in (("think", "tank"), ("point", "man"), ("central", "bank")):
        return " ".join(words[-2:])
    return words[-1] if words else ""


_ARTICLES = ("the", "a", "an")
_ON_A_STATE = re.compile(
    r"\b[A-Z][\w'-]* (?:Committee|Council|Commission|Coalition|Alliance|Network|Fund|Center|Centre|Institute|"
    r"Radio|Forum|Foundation|Association|Mission|Campaign) (?:on|for) (?:the |a )?\Z"
    r"|\b(?:Bank|Church|Order|College|Museum|Library|Conference|Society) of \Z"
)
"""Of which a body is named that deals with a state: a department or office "for North Korea" may be a part of
any."""
_OF_KOREANS = re.compile(r"(?:the )?(?:(?:North|South) )?Korean [A-Z]")
_OF_KOREA = re.compile(r" (?:of|in) Korea(?! [A-Z])\b")
_DONE_BY = re.compile(rf"\b{BODY_NOUNS} (?:of|for) (?:[A-Z]\w+ (?:of |for )?)*[A-Z]\w+ed\Z")
_RIGHTS = re.compile(BODY_NOUNS + r" (?:for|on) (?:[A-Z]\w+ )?Human Rights\Z")
"""Of whom a body is: "the Database Center for | North Korean Human Rights"."""
_BODY_WITH_FIELD = re.compile(rf"\b{BODY_NOUNS}(?: (?:of|for)(?: [A-Z]\w+)+)?$")
_BODY_OF = re.compile(rf"\b{_NAMED_BY_FIELD}$")
_LONG_BODY = re.compile(
    rf"\b(?:{_NAMED_BY_FIELD}|[Mm]inisters?) (?:of|for|on) (?:the )?[A-Z][\w']*(?:,? (?:and )?[A-Z][\w']*)*$"
)
_FIELD_LIST = re.compile(
    r"[A-Z][\w']*(?: [A-Z][\w']*){0,3}(?:, [A-Z][\w']*(?: [A-Z][\w']*){0,3}){0,3},? and (?:the )?[A-Z]"
)
"""Further fields of a body behind a comma: "the Ministry of Trade, | Industry and Energy"; no name is so."""
_OF_FIELDS = re.compile(
    r"\b(?:[A-Z][\w-]+, ){1,3}[A-Z][\w-]+,? and [A-Z][\w-]+ "
    r"(?:Ministry|Department|Committee|Bureau|Minister)\b"
)
"""A body named by all of its fields: "the Health, Labor and Welfare Ministry"."""
_ANOTHER = re.compile(r"the (?:[A-Z][\w.'-]+ )+[A-Z][\w'-]+$")
"""A further body behind the field of one: "the Ministry of Trade and | the Korean National Railroad"."""
_FIELDS = re.compile(
    r"\b(?:[Ss]ecretary(?: [Gg]eneral)?|[Rr]epresentative|[Ee]nvoy|[Aa]dvis[eo]r|[Cc]oordinator|[Dd]irector"
    r"|[Mm]inister)"
    r"(?: of [A-Z]\w+)? for (?:the )?[A-Z][\w ]*$"
)
_FIELD_NOUN = re.compile(
    r"(?:[A-Z][\w-]+ ){0,3}(?:[Aa]ffairs|[Ss]ecurity|[Pp]olicy|[Ss]trategy|[Cc]ooperation|[Pp]roliferation|"
    r"[Nn]onproliferation|[Cc]ommunications?)\b"
)
"""The second of two fields in a title: "for East Asian and Pacific Affairs"."""
_CAUSES = (
    r"(?:Rights|Peace|Justice|Democracy|Freedom|Liberty|Unification|Reunification|Prosperity|Security|Defen[sc]e|"
    r"Disarmament|Progress|Truth|Health|Reconciliation|Cooperation|Equality|Welfare|Development|Education|"
    r"Environment|Independence|Sovereignty|Humanity|Reform|Nonviolence|Transparency|Accountability|Life|Hope)"
)
_MEMBERS_FOR = re.compile(rf"\b[A-Z][a-z]+(?:s|en|ople) for (?:[A-Z][\w-]+ ){{0,2}}{_CAUSES}\Z")
_CAUSE = re.compile(rf"(?:[A-Z][\w-]+ ){{0,2}}?{_CAUSES}\b(?! for | (?:[A-Z]\w+ )?{BODY_NOUNS})")
"""The second of two causes for which the members of a body stand: "Citizens for Peace and | Justice"; not
"Lawyers for Peace and | Justice for North Korea", "… and | Peace Network"."""
_PROPER = re.compile(
    r"(?:the )?(?:(?:South|North) Korean [A-Z][a-z]|"
    r"(?!(?:South|North|Japan|China|Russia|Korea|DPRK|ROK)\b)[A-Z](?:[a-z]|[A-Z]+s\b))"
)


def is_field(page: Page, part: Part, name: Occurrence) -> bool:
    """Whether the name of a state with which a core ends is what a body deals with: "the National Committee
    on | North Korea"."""
    if page.flat.endswith(" Rights in ", part.core[0], name.start):
        return True
    return name.kind == "state" and is_field_of(page, part.core[0], name.start)


def is_field_of(page: Page, start: int, at: int) -> bool:
    """Whether what begins at an offset is the field of the body named before: "the Bank of | Korea"."""
    joint = at - len(" of ")
    return _ON_A_STATE.search(page.flat, start, at) is not None or _goes_on(page.flat, start, joint)


def _goes_on(flat: str, start: int, joint: int) -> bool:
    """Whether the name of a body goes on with a preposition and a state: "the National Human Rights
    Commission | of Korea", "the Association of Families of Victims Kidnapped | by North Korea"."""
    if _OF_KOREA.match(flat, joint):
        return _BODY_WITH_FIELD.search(flat, start, joint) is not None
    return flat.startswith(" by ", joint) and _DONE_BY.search(flat, start, joint) is not None


def complements(page: Page, part: Part) -> Iterator[Span]:
    """What stands behind each preposition of a part, the whole first: "published in X" → "in X" → "X"."""
    if part.complement is None:
        return
    yield part.complement
    for found in _COMPLEMENT.finditer(page.flat, *part.complement):
        yield found.end(), part.complement[1]


def _is_name_at(page: Page, names: tuple[Occurrence, ...], at: int) -> bool:
    """Whether a person or a state is named at an offset: "the Ministry | of the Republic of Korea"."""
    behind = at + len("the ") * page.low.startswith("the ", at)
    return any(
        (name.start == at and name.kind == "person") or (name.start in (at, behind) and name.kind == "state")
        for name in names
    )


def _named_behind_title(page: Page, span: Span, names: tuple[Occurrence, ...]) -> bool:
    """Whether a part ends with the name of whom its title is told in full: "Director of the National Security
    Office Suh Hoon"; not "aide to President Moon", whose own title ends before the name."""
    last = names[-1] if names else None
    if last is None or last.kind != "person" or last.short or last.end != span[1]:
        return False
    before = page.flat[span[0] : last.start].split()
    if not before or not before[-1][:1].isupper() or before[-1].endswith(("'s", "'", ",")):
        return False
    words = page.index.words
    word = before[-1].lower()
    if word in words.titles or word in words.ranks or word in words.honorifics:
        return False
    if word in page.index.adjectives:
        return False
    head = _COMPLEMENT.split(page.low[span[0] : last.start], maxsplit=1)[0].split()
    title = head[-1].removeprefix("then-").removeprefix("ex-") if head else ""
    return title in words.titles or title in words.officials


def _names_behind_post(page: Page, names: tuple[Occurrence, ...], rest: Span) -> bool:
    """Whether a state or a body stands there, and behind it who is posted to it or deals with it: "Ambassador
    to | Norway Eva Holm", "point man on | the North Jan Holm"; not "ambassador to | Norway"."""
    start = rest[0] + len("the ") * page.flat.startswith("the ", *rest)
    ends = [name.end for name in names if name.start in (rest[0], start) and name.kind != "person"]
    ends += [
        start + len(country) for country in page.index.words.countries if page.flat.startswith(country, start)
    ]
    person = _WHOLE_NAME.fullmatch(page.flat, max(ends), rest[1]) if ends else None
    return person is not None and page.index.words.bodies.isdisjoint(person[0].lower().split())


_WHOLE_NAME = re.compile(r"(?: [A-Z][\w'.-]+){2,3}")
_FIELD = re.compile(r"(?:[A-Z][\w'-]+,? (?:and |of |for |the )*)+(?=[A-Z][\w.-]+ [A-Z])")


def _inside_title(page: Page, start: int, at: int, rest: Span) -> bool:
    """Whether a preposition stands inside the title of a name: "Vice Minister of Unification Choi
    Young-joon"."""
    before = page.low[start:at].replace("then-", "").split()
    if (
        not before
        or before[-1] not in page.index.words.titles
        or page.flat[at : at + 4] not in (" of ", " for")
    ):
        return False
    field = _FIELD.match(page.flat, *rest)
    if field is None or "'s " in field[0]:
        return False  # "the head of | South Korea's Unification Ministry"
    return field[0].split()[0].lower() not in page.index.words.titles


def owner(page: Page, part: Part) -> Occurrence | None:
    """The name in the core that owns its head: "South Korea" in "South Korea's vice defense minister"; `None`
    where nobody named does."""
    for name in reversed(part.names):
        if name.kind != "adjective" and name.end < part.core[1] and page.flat[name.end : name.end + 1] == "'":
            return name
    return None


def state_of(page: Page, part: Part) -> str | None:
    """The slug of the state that a core names as owner or by an adjective, or that its complement names;
    `None` where they tell no state of the directory."""
    owning = owner(page, part)
    if owning and owning.kind == "state" and owning.slug:
        return owning.slug
    if part.its:
        return part.its
    for name in part.names:
        continent = page.flat.endswith(("North ", "Latin "), part.core[0], name.start)  # "North American"
        if name.kind in ("adjective", "state", "people") and name.slug and not continent:
            return name.slug
    for name in part.complement_names if not _charged_with(page, part) else ():
        topic = page.low.endswith(_ON, (part.complement or part.core)[0], name.start)
        if name.kind in ("adjective", "state") and name.slug and not topic:
            return name.slug
    half = _HALF.search(page.flat, part.core[0], part.end) or _SMALL_HALF.search(page.flat, *part.core)
    slug = f"{half[1].lower()}-korea" if half else ""
    return slug if slug in page.index.states else None


def _charged_with(page: Page, part: Part) -> bool:
    """Whether a complement tells with what somebody is charged, and not of which state they are: "the special
    representative for North Korea", "the point man on the North", "the ambassador to Japan"."""
    if part.complement is None or part.head in ("diplomat", "diplomats"):
        return part.complement is not None
    joint = page.flat[part.core[1] : part.complement[0]]
    return joint in (" on ", " to ") or (joint == " for " and part.head in _CHARGED)


_ON = (" on ", " on the ")
"""Before what a body deals with: "an official with the committee on | North Korean affairs"."""
_CHARGED = frozenset(
    {"representative", "envoy", "coordinator", "adviser", "advisor", "point man", "secretary", "director"}
)
"""Whose "for" tells a field: a spokesman for Japan speaks for it, the envoy for Japan does not."""
_HALF = re.compile(
    r"\b(South|North)ern (?=(?:\w+ )?(?:delegat|side|official|negotiator|counterpart|representative|envoy|"
    r"authorit|government|team|leader|minister|diplomat|officer))"
)
"""The half of Korea in "the Southern delegation"; not in "Southern California"."""
_SMALL_HALF = re.compile(r"\b(south|north)(?:ern)? (?:delegation|side|team|negotiators?|delegates?)\Z")


def title_in(page: Page, part: Part) -> str:
    """The words of a title in a core, without article, modifiers, state and name: "vice defense minister"."""
    start, end = part.core
    for name in part.names:
        if name.kind == "person":
            end = min(end, name.start)
        elif name.kind in ("adjective", "state", "people") and name.start <= start + 5:
            start = name.end
    words = page.low[start:end].removeprefix("'s").strip(" ,").split()
    modifiers = page.index.words.modifiers
    while words and words[0] in modifiers:
        words.pop(0)
    return " ".join(words)
