"""Whose words a document holds: "the proposal, made in a letter from the commission", "the letter said".

The author is who owns it, whom `from`, `by` or `of` names behind it, or who sent or
issued it where the text brings it in. A medium that carries a text is not its author.
"""

from __future__ import annotations

import re
from functools import lru_cache

from articles.extraction.entities.names import lowered
from articles.extraction.entities.phrases import Part, complements, owner
from articles.extraction.entities.scanning import Occurrence
from articles.extraction.people.institutions.governments import by_government
from articles.extraction.people.institutions.joint_texts import by_joint_text
from articles.extraction.people.institutions.proper_bodies import proper_body
from articles.extraction.people.institutions.whose import other_state
from articles.extraction.people.known.cast import who_is
from articles.extraction.people.known.context import Context, Read
from articles.extraction.people.known.memory import Reading, Spoken
from articles.extraction.people.known.naming import person_at
from articles.extraction.text.days import MONTH_TOLD, WEEKDAY
from articles.extraction.text.lexicon import word_list
from articles.extraction.text.publishing import BEEN_PUT_OUT, PUT_OUT
from articles.extraction.values import Span

_BODY_KINDS = ("institution", "media", "company", "group", "state")
_NEAR = 2_500
_MADE = f"{BEEN_PUT_OUT}|collected|gathered|assembled|conducted|contained|attributed|dated"
_AUTHOR = re.compile(
    rf",? (?:(?:which|that) (?:was|were|is|had been) )?(?:(?:{_MADE})\b[^,.;]{{0,50}}? )?"
    r"(?:(?!(?:said|says|say|called|urged|warned|added|told|denounced|demanded|stressed|noted) )"
    r"[a-z][\w-]* ){0,4}?"
    r"(?:from|by|in the name of) (?P<author>(?:[^,.;:\"“]|(?<=\b[A-Z])\.){3,80})"
)
_ATTRIBUTED = re.compile(
    r",? (?:(?:carried|published|released|broadcast|reported|run|posted) by [^,.;:\"“]{2,50}? and )?"
    r"attributed to (?P<author>[^,.;:\"“]{3,80})(?=,)"
)
"""Behind a text that somebody else may print: "The statement, carried by KCNA and attributed to …, said"."""
_CARRIED = re.compile(
    r"\b(?:carried|broadcast|published|reported|seen|obtained|reviewed|read|posted|monitored|received|cited)"
    r" by\b"
)
_ISSUES = f"{PUT_OUT}|sends|issues|releases|handed|offered"
_WHO_SENT_IT = re.compile(
    rf", (?:which|that) (?P<author>[^,.;:\"“]{{2,60}}?) (?:had |has |have )?(?:{_ISSUES})\b"
)
_DAY = rf"(?:(?:on )?{WEEKDAY}|(?:last|this|earlier this) \w+|yesterday|today)"
_PRINTS = "carried|ran|printed|aired|broadcast|carries|runs|prints|airs"
_OPENING = re.compile(
    rf"(?:(?:On|In|At|After|Before|Earlier|Last|Meanwhile|Separately)\b[^,.]{{0,40}}, |But |And )?"
    rf"(?P<author>[^,.;\"“]{{2,110}}?)(?:, (?!and |but )(?:[^.;\"“]|(?<=[A-Z])\.){{3,110}}?,)? (?:has |"
    rf"had |have |also |on \w+ |{WEEKDAY} |earlier |later )*"
    rf"(?P<does>{_ISSUES}|{_PRINTS}) "
)
_OF_THE_PRESS = frozenset(
    {"article", "commentary", "editorial", "column", "op-ed", "report", "dispatch", "analysis", "story"}
)
"""What a medium writes itself; of anything else that it carries it need not be the author."""


def _author_behind(context: Context, after: int, read: Read) -> Reading | None:
    """Who made a document, as told right behind it: ", made in an open letter from the commission,"."""
    page = context.page
    end = page.sentence(max(0, after - 1))[1]
    found = _ATTRIBUTED.match(page.flat, after, end)
    if found:
        return _of_somebody(read(context, found.span("author")))
    found = _AUTHOR.match(page.flat, after, end) or _WHO_SENT_IT.match(page.flat, after, end)
    if found is None or _CARRIED.search(page.low, *found.span()):
        return None
    return _of_somebody(_author_of(context, found, read))


def _author_of(context: Context, found: re.Match[str], read: Read) -> Reading:
    """Who is meant by the words that name an author, without the day on which a text was put out: "by the
    guild | on Friday"."""
    start, end = found.span("author")
    dated = _DATED.search(context.page.flat, start, end)
    return read(context, (start, dated.start() if dated else end))


_DATED = re.compile(
    r" (?:on |late |early |last |this |earlier |in )*"
    rf"(?:{WEEKDAY}|week|month|year|[A-Z][a-z]{{2,8}}\.? \d{{1,2}})\b|{MONTH_TOLD}"
)
"""When a text was put out, behind who did so: "issued by the guild | on Friday"."""


def _of_somebody(reading: Reading) -> Reading | None:
    return reading if reading.who else None


def by_whose_text(context: Context, span: Span, read: Read) -> Reading | None:
    """ "A commentary it carried", "a statement the ministry released": a text speaks for who put it out; what
    is printed, for the medium where it is the press's own. `None` for any other phrase."""
    page = context.page
    found = _WHOSE_TEXT.fullmatch(page.flat, *span)
    if found is None or lowered(found["text"]) not in page.index.words.documents:
        return None
    printed = found["does"] in _PRINTS.split("|")
    if printed and lowered(found["text"]) not in _OF_THE_PRESS:
        return None
    author = _of_somebody(read(context, found.span("author")))
    if author is None or (printed and author.who[0].kind == "person"):
        return None
    why = f"“{page.flat[slice(*span)]}” speaks for its author: {author.reason}"
    return author._replace(confidence=min(author.confidence, 0.8), reason=why, basis="explicit", text=True)


_WHOSE_TEXT = re.compile(
    r"(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother) (?:[\w-]+ ){0,2}?(?P<text>[\w-]+) (?:that |which )?"
    r"(?P<author>it|he|she|they|(?:the|its|his|her|their|[A-Z][\w.'-]*) ?[^,.;:\"“”]{0,60}?) "
    rf"(?:had |has |have |also |later )?(?P<does>{_ISSUES}|{_PRINTS})"
    r"(?: (?:to|in|at|from) [^,.;:\"“”]{2,50})?"
)
"""A text and the clause that tells who put it out, with or without `that`."""


@lru_cache(maxsize=512)
def _brought_in(noun: str) -> re.Pattern[str]:
    """How a text is brought in. The nouns recur from page to page."""
    return re.compile(rf"\b(?:an?|its|their|another|the following) (?:[\w.'-]+ ){{0,4}}?{re.escape(noun)}\b")


@lru_cache(maxsize=512)
def _told_of(noun: str) -> re.Pattern[str]:
    """A text of which a page tells at once whose it is: "The letter, issued by the guild, said"."""
    return re.compile(rf"\bthe {re.escape(noun)}(?=, (?:{_MADE})\b)")


def _author_before(context: Context, part: Part, read: Read) -> Reading | None:
    """Who made "the letter", as told where the text brings it in: "the North sent a letter"."""
    page = context.page
    at = part.core[0]
    before = max(0, at - _NEAR)
    places = [found.span() for found in _brought_in(part.head).finditer(page.low[before:at])]
    told = [found.end() for found in _told_of(part.head).finditer(page.low[before:at])]
    if not (places or told) and part.head in _LETTERS:  # "The North sent a message … . The letter"
        others = [_brought_in(noun).finditer(page.low[before:at]) for noun in _LETTERS - {part.head}]
        places = sorted(found.span() for each in others for found in each)
    if told and (not places or told[-1] > places[-1][1]):
        author = _author_behind(context, before + told[-1], read)
        if author:
            return author
    if not places:
        return None
    start, end = before + places[-1][0], before + places[-1][1]
    start = [found.start() for found in _INDEFINITE.finditer(page.low, start, end)][-1]
    return _author_behind(context, end, read) or _who_brings_in(context, part, start, read)


_LETTERS = frozenset({"letter", "message", "note", "telegram"})


def _who_brings_in(context: Context, part: Part, start: int, read: Read) -> Reading | None:
    """Who puts out a text, by what stands before it in its sentence: "The guild issued | a statement", "the
    guild said in | a statement"."""
    page = context.page
    sentence = page.sentence(start)
    dateline = page.flat.rfind("-- ", sentence[0], start)
    begin = dateline + len("-- ") if dateline >= 0 else sentence[0]
    opening = _opening(context, part, (begin, start))
    reading = read(context, opening.span("author")) if opening else None
    several = opening and reading and reading.name and _SEVERAL.match(page.flat, opening.start("author"))
    if reading and (reading.who or several):
        return reading
    if page.low.startswith("its ", start):
        own = read(context, (start, start + len("its")))
        own = reading if reading and not own.who and opening else own
        if own.who or own.name:
            return own
    within = _IN_ONE.fullmatch(page.flat, begin, start)  # "A spokesman in a statement rebuked …"
    reading = read(context, within.span("author")) if within else None
    if reading and reading.who:
        return reading
    return _speaker_in(context, sentence, start) if page.low.startswith("in ", start - 3) else None


def _opening(context: Context, part: Part, span: Span) -> re.Match[str] | None:
    """What opens the sentence that brings a text in, if that tells who put it out, not only who prints it."""
    found = _OPENING.match(context.page.flat, *span)
    printed = found is not None and found["does"] in _PRINTS.split("|") and part.head not in _OF_THE_PRESS
    return None if printed else found


_SEVERAL = re.compile(
    r"(?:An? )?(?:[Gg]roup|[Cc]oalition|[Aa]lliance|[Nn]etwork)s? of |(?:The )?(?:Two|Three|Four|Five|Six|"
    r"Seven|Eight|Nine|Ten|Dozens|Hundreds|Forty|Thirty|Twenty|Some|Several|Many|\d+|two|three|four|five|six|"
    r"seven|eight) "
)
"""With what unnamed people are told of who put out a text together."""
_IN_ONE = re.compile(
    r"(?P<author>(?:(?:[Aa]n?|[Tt]he|[A-Z][\w.'-]*)(?: (?!said|told|says|in )[\w.'-]+){0,13}?)),? in "
)
_TEXT = re.compile(r"\b(?:statement|speech|address|letter|message|commentary|article|remarks)\b")


def _author_of_text(context: Context, at: int, read: Read) -> Reading | None:
    """Who made the text that the paragraph brings in before "the full text follows"."""
    page = context.page
    for found in reversed(list(_TEXT.finditer(page.low, page.passage_start(at), at))):
        author = _author_behind(context, found.end(), read)
        if author:
            return author
    return None


_INDEFINITE = re.compile(r"\b(?:an?|its|their|another|the following) ")


def _speaker_in(context: Context, sentence: Span, at: int) -> Reading | None:
    """Who speaks in the sentence that brings a text in: "In a letter to Moon, Kim said … the letter"."""
    for entry in context.memory.backwards():
        if entry.at < sentence[0]:
            return None
        if entry.span[0] <= at < entry.span[1]:
            return None  # "said the captive had begged in a letter": not who tells of it
        if entry.at < sentence[1] and (entry.reading.who or entry.reading.name):
            return entry.reading  # also somebody unnamed: nobody else's words are in it
    return None


def by_document(context: Context, part: Part, phrase: str, read: Read) -> Reading:
    """A text speaks for who made it: "The North's statement", "a statement from …", "the report"."""
    index = context.page.index
    owning = owner(context.page, part)
    if owning:
        reading = _owner_reading(context, owning)
        if reading:
            return reading
    for name in reversed(part.names):
        if name.kind in _BODY_KINDS and name.slug and not _ends_a_name(context, part, name):
            other = other_state(context, part, name)
            if other:
                return other
            return Reading((who_is(name.slug, index),), "explicit", 0.88, f"“{phrase}” speaks for its author")
    whose = _OWNER.match(context.page.flat, *part.core)  # "Kim's letter", "its report"
    site = _ON_A_SITE.match(context.page.flat, part.core[1]) if part.complement else None
    if site:
        printed = read(context, (site.end(), part.end))
        if printed.who:
            return printed._replace(confidence=min(printed.confidence, 0.85))
    told = [rest for rest in complements(context.page, part) if not _reaches(context, part, rest)]
    for rest in [whose.span(whose.lastindex or 1), *told] if whose else told:
        reading = read(context, rest)
        if reading.who:
            return reading._replace(confidence=min(reading.confidence, 0.85))
    issued = _printed_in(context, part, read) or by_joint_text(context, part, phrase)
    if issued:
        return issued
    author = _author_told(context, part, read)
    if author:
        why = f"“{phrase}” speaks for its author: {author.reason}"
        return author._replace(confidence=min(author.confidence, 0.8), reason=why)
    kept = _of_a_bodys_records(context, part, phrase, read)
    if kept:
        return kept
    adjective = next((name for name in part.names if name.kind == "adjective" and name.slug), None)
    if adjective and part.head in _OF_A_STATE:
        return Reading(
            (who_is(adjective.slug or "", index),), "explicit", 0.75, f"“{phrase}” is a state's own"
        )
    proper = None if adjective else proper_body(context, part)
    if proper:
        return Reading((proper,), "explicit", 0.85, f"“{phrase}” speaks for its author")
    if part.head in _WRITTEN and author is None and _of_an_unknown_hand(context, part):
        return Reading((), "explicit", 0.6, f"nobody is told to have written “{phrase}”", name=phrase)
    return _by_the_last(context, part, phrase, read)


def _author_told(context: Context, part: Part, read: Read) -> Reading | None:
    """Who made a text, as told right behind it, or where the page brings it in: "a report by the guild", "The
    guild issued a report. … The report"."""
    author = _author_behind(context, part.end, read) or _who_published(context, part, read)
    if author is None and part.words[-2:] == ("full", "text"):  # "carried a statement by Kim. The full text:"
        author = _author_of_text(context, part.core[0], read)
    if author is None and part.definite:
        author = _author_before(context, part, read)
    if author is None and part.words[0] in ("a", "an") and _GOES_ON.match(context.page.low, part.end):
        author = _who_brings_in(context, part, part.core[0], read)
    return author


def _who_published(context: Context, part: Part, read: Read) -> Reading | None:
    """Whose a study is that nobody else is told to have made: "a study of 40 refugees published by | Harbour
    Watch"; no medium's, which may only print it."""
    found = _PUBLISHED.match(context.page.flat, part.end) if part.head in _FOUND else None
    reading = _author_of(context, found, read) if found else None
    who = reading.who if reading else ()
    return reading if who and all(one.kind != "media" for one in who) else None


_PUBLISHED = re.compile(rf",? (?:published|put out)(?: {_DAY})? by (?P<author>[^,.;:\"“]{{3,80}})")
_GOES_ON = re.compile(r",? (?:which|that) ")
"""Behind a text that says more: "said in a statement, | which also urged"."""


def _borne_by(context: Context, part: Part, phrase: str, read: Read) -> Reading | None:
    """The medium that carries a text of which nobody else is told: "a report carried by Yonhap"."""
    found = _BORNE.match(context.page.flat, part.end)
    reading = read(context, found.span("medium")) if found else None
    medium = reading.alone if reading else None
    if reading is None or medium is None or medium.kind != "media":
        return None
    why = f"“{phrase}” is carried by {medium.name}, and nobody else is told of"
    return reading._replace(confidence=0.6, reason=why)


def _of_a_bodys_records(context: Context, part: Part, phrase: str, read: Read) -> Reading | None:
    """ "According to ministry data": those of the ministry that the page means by the bare noun; "government
    figures", "coast guard figures"."""
    if "government" in context.page.flat[slice(*part.core)].split():
        return by_government(context, part, phrase)
    end = part.core[1] - len(part.head) - 1
    body = _KEEPER.search(context.page.flat, part.core[0], end) if part.head in _RECORDS else None
    if body is None or len(part.words) > len(("the", "latest", "ministry", "data")) or part.names:
        return None
    reading = read(context, body.span())
    if reading.alone is None or reading.alone.kind in ("person", "state"):
        return None
    return reading._replace(
        confidence=min(reading.confidence, 0.75), reason=f"“{phrase}”: {reading.reason}", name=None
    )


_RECORDS = frozenset({"data", "figures", "statistics", "records"})
_KEEPER = re.compile(r"\b(?:ministry|agency|bank|institute|office|commission|department|[Cc]oast guard)\Z")


def _ends_a_name(context: Context, part: Part, name: Occurrence) -> bool:
    """Whether the name of a state is the end of a body's: "a Gallup | Korea survey"."""
    before = context.page.flat[part.core[0] : name.start].split()[-1:]
    if name.kind != "state" or not before or not before[0][:1].isupper() or before[0].endswith("'s"):
        return False
    words, low = context.page.index.words, before[0].lower()
    plain = (words.modifiers, words.introducers, words.never_first, words.titles, words.prepositions)
    return low not in _INDEFINITES and not any(low in group for group in plain)


_INDEFINITES = ("the", "a", "an", "its", "his", "her", "their", "joint", "separate")


def _printed_in(context: Context, part: Part, read: Read) -> Reading | None:
    """The medium in which an article stands, told behind a day: "an editorial | last week in the Post"."""
    page, after = context.page, part.end
    found = _PRINTED.match(page.flat, after) if part.head in _OF_THE_PRESS else None
    if found is None:
        return None
    reading = read(context, found.span("medium"))
    who = reading.alone
    of_opinion = part.head in _OF_OPINION and who is not None and who.kind == "organisation"
    if who is None or not (who.kind == "media" or of_opinion):
        return None
    return reading._replace(confidence=min(reading.confidence, 0.85))


_OF_OPINION = frozenset({"editorial", "commentary", "column", "op-ed"})
"""Texts that stand in nothing but a paper: "an article in the accord" may not."""
_PRINTED = re.compile(
    rf"(?: {_DAY},?)? in (?:(?:the |its )?(?:[\w']+ ){{0,2}}?(?:edition|issue|pages) of )?"
    r"(?P<medium>(?:the )?[A-Z][\w-]*(?: (?:of )?[A-Z][\w-]*){0,3})"
)


_BORNE = re.compile(
    rf" (?:carried|published|run|aired|broadcast|printed)(?: {_DAY})? (?:by|in|on) "
    r"(?P<medium>[^,.;:\"“]{3,70})"
)


def _by_the_last(context: Context, part: Part, phrase: str, read: Read) -> Reading:
    """Who spoke last, for a text of whose author nothing is told; of an article the medium, and where nobody
    has spoken, the medium that carries it."""
    if part.definite and part.head not in _AGREED:
        entry = context.memory.last(*(("media",) if part.head in _ARTICLES else ())) or context.memory.last()
        if entry and part.head in _FOUND and _is_anothers(context, part, entry):
            entry = _of_the_only_body(context, part)
        if entry and "joint" in part.words and len(entry.reading.who) == 1:
            entry = None  # a joint text is not one person's
        if entry:
            why = f"“{phrase}” → what {entry.reading.who[0].name} put out, {context.place(entry.at)}"
            return Reading(entry.reading.who, "explicit", 0.75, why)
    nobody = Reading((), "explicit", 0.5, f"the author of “{phrase}” is not named", name=phrase)
    return _borne_by(context, part, phrase, read) or nobody


_FOUND = frozenset(
    {"report", "study", "survey", "poll", "data", "figures", "analysis", "database", "findings", "records"}
    | {"statistics", "research", "assessment"}
)
"""Texts for which something was looked into: nobody puts one out by speaking."""


def _of_the_only_body(context: Context, part: Part) -> Spoken | None:
    """The last statement of the only body that has spoken so far, for "the study" on a page about one."""
    if len(part.words) > len(("the", "latest", "study")):
        return None
    bodies = [
        entry
        for entry in context.memory.backwards()
        if len(entry.reading.who) == 1
        and entry.reading.who[0].kind in _LOOKING_INTO
        and not entry.reading.role
    ]
    return bodies[0] if len({entry.reading.who[0].key for entry in bodies}) == 1 else None


_LOOKING_INTO = ("organisation", "group", "institution", "company")


def _is_anothers(context: Context, part: Part, entry: Spoken) -> bool:
    """Whether the last speaker is not whose a study is: a person, or anybody where its own words name
    somebody else ("the Harbour Times tracking poll")."""
    raw = context.page.flat[slice(*part.core)].split()[1:]
    named = not part.names and any(word[:1].isupper() for word in raw)
    return named or entry.reading.who[0].kind == "person"


_ARTICLES = frozenset({"report", "article", "editorial", "commentary", "dispatch"})


_ON_A_SITE = re.compile(
    r" (?:on|in|from) (?:the )?(?:front |editorial |opinion )?(?:[Ww]eb ?site|site|homepage|pages?) of "
)
"""Where a text stands that is by the owner of the site: "an editorial on the Web site of | the Post"."""
_OWNER = re.compile(
    r"((?:(?:[Tt]he|[A-Z][\w.-]*) )?(?:[A-Z][\w.-]* )*[\w.-]+)'s? |([Hh]is|[Hh]er|[Ii]ts|[Tt]heir) "
)
_TOPICS = word_list("topic_preposition")


def _reaches(context: Context, part: Part, rest: Span) -> bool:
    """Whether a complement tells to whom a text goes, or on what it is, not from whom: "a letter to Moon"."""
    page = context.page
    if part.complement is None or page.low[part.core[1] : part.complement[0]].strip() not in _TOPICS:
        return False
    day = page.low[slice(*part.complement)].split(" ", 1)[0]
    if day in page.index.words.weekdays or day in page.index.words.months:
        return False  # "a commentary on Sunday in the Minju Joson"
    author = max(page.low.rfind(f" {word} ", *part.complement) for word in ("from", "by"))
    return rest[0] <= author or author < 0


_WRITTEN = frozenset({"message", "note", "letter", "memo", "leaflet", "text", "post", "petition"})


def _of_an_unknown_hand(context: Context, part: Part) -> bool:
    """Whether the text brings in what is written with no author: "a photographer caught a text message"."""
    page = context.page
    before = page.low[max(0, part.core[0] - _NEAR) : part.core[0]]
    return re.search(rf"\b(?:an?|another) (?:[\w'-]+ ){{0,4}}?{re.escape(part.head)}\b", before) is not None


_OF_A_STATE = frozenset(
    {"text", "statement", "statements", "announcement", "proposal", "offer", "letter", "message", "notice"}
)
"""Texts by which a state speaks: "a South Korean text"; "a South Korean study" is somebody else's."""
_AGREED = frozenset(
    {"declaration", "bill", "resolution", "agreement", "accord", "treaty", "text", "petition"}
)
"""Texts of several authors or of an unknown one, which whoever spoke last need not have written."""


def _owner_reading(context: Context, owning: Occurrence) -> Reading | None:
    index = context.page.index
    if owning.kind == "person":
        who = person_at(context, owning)
    else:
        who = who_is(owning.slug, index) if owning.slug else None
    return Reading((who,), "explicit", 0.88, f"what {who.name} put out") if who else None
