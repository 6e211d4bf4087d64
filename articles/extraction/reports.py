"""Text → reports: every piece of reported speech, with its content, type, cue and source words.

    text → tokens, quotations, sentences (`segmentation`) → cues (`cues`) → reporting
    clauses (`frames`, `sources`) → contents (`contents`) → reports

Nothing is linked here: who "she" is, and when it was said, later stages decide.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from articles.extraction.clauses import first_finite, skip_addressee, skip_adverbials
from articles.extraction.contents import is_clause, left_edge, right_edge
from articles.extraction.cues import Cue, find_cues
from articles.extraction.frames import Reporting, read_cue
from articles.extraction.lexicon import ADV, COLON, COMMA, COORD, DASH, END, ING, PREP, SUB, SUBJ, WORD
from articles.extraction.segmentation import Layout, Sentence, lay_out
from articles.extraction.sources import Range
from articles.extraction.tokens import Tokens
from articles.extraction.values import Report, Span, StatementType

_FIRST_PERSON = frozenset({"we", "i", "our", "my", "us", "me", "ours", "ourselves", "myself"})
_TERM_BEFORE = frozenset(
    "so-called dubbed titled entitled nicknamed named codenamed known term phrase word words slogan song film movie book called".split()
)
_SEPARATORS = frozenset(",;:–—-")


@dataclass(frozen=True, slots=True)
class Draft:
    """A report in the making; ranges are tokens."""

    segments: tuple[Range, ...]
    cue: Range | None
    source: Range | None
    frame: str
    shape: str = ""
    sentence: int = -1
    confidence: float = 0.9


def find_reports(text: str) -> tuple[Report, ...]:
    """All reports of a text in the order of their content; spans are code points into `text`."""
    layout = lay_out(text)
    cues = find_cues(layout.tokens)
    if not cues and not layout.quotations:
        return ()
    return _as_reports(
        layout, _chain(layout, _paragraph_drafts(layout, _merged_sentences(layout, cues), cues))
    )


# --- sentences ---------------------------------------------------------------


def _merged_sentences(layout: Layout, cues: list[Cue]) -> list[Sentence]:
    """Joins `"Really?"` and `Park asked.`: a reporting clause without content belongs to the quotation before it."""
    merged: list[Sentence] = []
    by_first = {cue.first: cue for cue in cues}
    for sentence in layout.sentences:
        previous = merged[-1] if merged else None
        if (
            previous is not None
            and previous.paragraph == sentence.paragraph
            and layout.quote[previous.last - 1] >= 0
            and _only_attributes(layout, sentence, by_first)
        ):
            merged[-1] = replace(previous, last=sentence.last)
        else:
            merged.append(sentence)
    return merged


def _only_attributes(layout: Layout, sentence: Sentence, by_first: dict[int, Cue]) -> bool:
    for k in range(sentence.first, min(sentence.last, sentence.first + 10)):
        cue = by_first.get(k)
        if cue is None or layout.quote[k] >= 0:
            continue
        found = read_cue(layout, cue, sentence.first, sentence.last, layout.quote)
        return (
            found is not None
            and found.frame == ""
            and found.begin == sentence.first
            and found.shape == "subject-verb"
            and cue.has("quote")
        )
    return False


def _paragraph_drafts(layout: Layout, sentences: list[Sentence], cues: list[Cue]) -> list[Draft]:
    drafts: list[Draft] = []
    at = 0
    block: Draft | None = None
    for number, sentence in enumerate(sentences):
        mine = []
        while at < len(cues) and cues[at].first < sentence.last:
            if layout.quote[cues[at].first] < 0:
                mine.append(cues[at])
            at += 1
        new_paragraph = number == 0 or sentences[number - 1].paragraph != sentence.paragraph
        if _is_quotation_only(layout, sentence):
            _add_orphan(layout, sentence, number, new_paragraph, drafts, block)
            block = None
            continue
        if block is not None and new_paragraph and not mine:
            last = next((s for s in reversed(sentences) if s.paragraph == sentence.paragraph), sentence).last
            drafts.append(replace(block, segments=((sentence.first, last),), sentence=number, frame="block"))
        block = None
        found = _sentence_drafts(layout, sentence, number, mine)
        drafts += found
        if not found:
            drafts += _without_cue(layout, sentence, number)
        block = _opens_block(layout, sentence, number, mine)
    return drafts


def _is_quotation_only(layout: Layout, sentence: Sentence) -> bool:
    return all(
        layout.quote[k] >= 0 or not layout.tokens.cls[k] & WORD for k in range(sentence.first, sentence.last)
    ) and any(layout.quote[k] >= 0 for k in range(sentence.first, sentence.last))


def _add_orphan(
    layout: Layout,
    sentence: Sentence,
    number: int,
    new_paragraph: bool,
    drafts: list[Draft],
    block: Draft | None,
) -> None:
    """A quotation that is a sentence: the second half of the one before, or one whose source the context gives."""
    segments = _quotation_segments(layout, sentence.first, sentence.last)
    if drafts and not new_paragraph and drafts[-1].sentence == number - 1 and _can_resume(layout, drafts[-1]):
        drafts[-1] = replace(drafts[-1], segments=drafts[-1].segments + segments, sentence=number)
    elif block is not None:
        drafts.append(replace(block, segments=segments, sentence=number, frame="block"))
    elif any(b - a >= 4 for a, b in segments):
        drafts.append(Draft(segments, None, None, "orphan", "orphan", number, 0.9))


def _can_resume(layout: Layout, draft: Draft) -> bool:
    """Whether a quotation after this report is its second half: the report ends with a quotation and its clause."""
    if draft.shape == "orphan":
        return True
    a, b = draft.segments[-1]
    return any(layout.quote[k] >= 0 for k in range(a, b)) and draft.frame in {
        "after",
        "between",
        "quote",
        "colon",
        "block",
    }


def _quotation_segments(layout: Layout, first: int, last: int) -> tuple[Range, ...]:
    """The quotations between two tokens as ranges without their marks."""
    result = []
    k = first
    while k < last:
        number = layout.quote[k]
        if number >= 0:
            a, b = layout.ranges[number]
            result.append((max(a, first), min(b, last)))
            k = b
        else:
            k += 1
    return tuple(result)


def _opens_block(layout: Layout, sentence: Sentence, number: int, cues: list[Cue]) -> Draft | None:
    """`The report says:` at the end of a paragraph: the next paragraph is what it says."""
    tokens = layout.tokens
    if tokens.cls[sentence.last - 1] & COLON == 0 or not cues:
        return None
    found = read_cue(layout, cues[-1], sentence.first, sentence.last, layout.quote)
    if found is None or found.source is None or not cues[-1].has("quote"):
        return None
    return Draft((), (cues[-1].first, cues[-1].last), found.source, "block", "block", number, 0.8)


def _without_cue(layout: Layout, sentence: Sentence, number: int) -> list[Draft]:
    """Attribution by a dash or a colon: `"…" – Kim Jong-un`, `Park: "…"`."""
    tokens, quote = layout.tokens, layout.quote
    segments = _quotation_segments(layout, sentence.first, sentence.last)
    if len(segments) != 1 or segments[0][1] - segments[0][0] < 6:
        return []
    a, b = segments[0]
    if a == sentence.first and b < sentence.last and tokens.cls[b] & DASH and sentence.last - b <= 12:
        return [
            Draft(segments, None, (b + 1, _strip_end(tokens, sentence.last)), "dash", "dash", number, 0.8)
        ]
    if a > sentence.first + 1 and tokens.cls[a - 1] & COLON and a - sentence.first <= 9:
        if first_finite(tokens, sentence.first, a - 1, quote) < 0:
            return [Draft(segments, None, (sentence.first, a - 1), "name-colon", "colon", number, 0.8)]
    return []


def _strip_end(tokens: Tokens, last: int) -> int:
    while last > 0 and not tokens.cls[last - 1] & WORD:
        last -= 1
    return last


# --- one sentence ------------------------------------------------------------


def _sentence_drafts(layout: Layout, sentence: Sentence, number: int, cues: list[Cue]) -> list[Draft]:
    readings = [
        r for c in cues if (r := read_cue(layout, c, sentence.first, sentence.last, layout.quote)) is not None
    ]
    if not readings:
        return []
    stops = _stops(layout.tokens, readings)
    drafts: list[Draft] = []
    floor = sentence.first
    governed_until = -1
    last_source: Range | None = None
    for index, reading in enumerate(readings):
        source = reading.source
        if reading.shape in {"shared", "participle", "passive"} and source is None:
            source = _shared_source(layout, sentence, reading, readings, index, last_source)
        draft = _draft(layout, sentence, reading, source, stops, floor, governed_until)
        if draft is None:
            continue
        inside = reading.cue.first < governed_until
        drafts.append(replace(draft, sentence=number))
        if not inside:
            governed_until = draft.segments[-1][1]
            floor = max(governed_until, reading.cue.last)
            if source is not None:
                last_source = source
    return drafts


def _shared_source(
    layout: Layout,
    sentence: Sentence,
    reading: Reporting,
    readings: list[Reporting],
    index: int,
    last_source: Range | None,
) -> Range | None:
    """The subject of the clause that a participle or a second verb hangs on."""
    tokens = layout.tokens
    if reading.begin == sentence.first:
        following = next((r.source for r in readings[index + 1 :] if r.shape == "subject-verb"), None)
        if following is not None:
            return following
        comma = next((k for k in range(reading.cue.last, sentence.last) if tokens.cls[k] & COMMA), -1)
        verb = first_finite(tokens, comma + 1, sentence.last, layout.quote) if comma > 0 else -1
        return (comma + 1, verb) if verb > comma + 1 else None
    if last_source is not None:
        return last_source
    return _main_subject(layout, sentence.first, reading.begin)


def _main_subject(layout: Layout, low: int, high: int) -> Range | None:
    from articles.extraction.sources import subject_before, verb_group_start

    tokens = layout.tokens
    start = low
    first = tokens.cls[low]
    if first & (PREP | SUB | ING) and not first & SUBJ:
        comma = next((k for k in range(low, high) if tokens.cls[k] & COMMA), -1)
        if comma > 0:
            start = comma + 1
    verb = first_finite(tokens, start, high, layout.quote)
    if verb < 0:
        return None
    return subject_before(tokens, start, verb_group_start(tokens, verb, start), layout.quote)


def _stops(tokens: Tokens, readings: list[Reporting]) -> dict[int, Reporting]:
    """Where reporting clauses begin that are not part of the content before them."""
    stops = {}
    for reading in readings:
        begin = reading.begin
        if begin == 0:
            continue
        before = tokens.cls[begin - 1]
        if reading.shape in {"subject-verb", "inverted", "preposition", "relative"}:
            if before & (COMMA | COORD | DASH) or tokens.low[begin - 1] in {
                "while",
                "whereas",
                "although",
                "though",
            }:
                stops[begin] = reading
            elif tokens.low[begin - 1] in {"as", "which"} and tokens.cls[begin - 2] & COMMA:
                stops[begin] = reading
        elif reading.shape == "shared" or reading.shape == "participle" and before & COMMA:
            stops[begin] = reading
    return stops


def _draft(
    layout: Layout,
    sentence: Sentence,
    reading: Reporting,
    source: Range | None,
    stops: dict[int, Reporting],
    floor: int,
    governed_until: int,
) -> Draft | None:
    cue = (reading.cue.first, reading.cue.last)
    quoted_left = (
        reading.begin > sentence.first and layout.quote[reading.begin - 1] >= 0 and reading.begin > floor
    )
    trailing = reading.frame == "" or (
        quoted_left and reading.frame not in {"that", "quote", "colon"} and reading.shape == "subject-verb"
    )
    if trailing:
        return _trailing(layout, sentence, reading, source, stops, floor, governed_until, cue)
    if source is None and reading.frame not in {"quote"}:
        return None
    segments: tuple[Range, ...] = (_leading(layout, sentence, reading, stops),)
    frame = reading.frame
    if quoted_left and frame == "quote" and reading.shape == "subject-verb" and floor < reading.begin:
        left = left_edge(layout.tokens, floor, reading.begin, layout.quote)
        if left is not None:
            segments, frame = (left, *segments), "between"
    if reading.strength == "optional" and not _has_quotation(layout, segments):
        return None
    if any(a >= b for a, b in segments):
        return None
    return Draft(segments, cue, source, frame, reading.shape)


def _has_quotation(layout: Layout, segments: tuple[Range, ...]) -> bool:
    return any(layout.quote[k] >= 0 for a, b in segments for k in range(a, b))


def _leading(layout: Layout, sentence: Sentence, reading: Reporting, stops: dict[int, Reporting]) -> Range:
    tokens = layout.tokens
    start = reading.right
    others = {k: r for k, r in stops.items() if k > reading.cue.first}
    number = layout.quote[start]
    if reading.frame == "quote" and number >= 0:
        end = layout.ranges[number][1]
        separated = tokens.cls[start - 1] & (COMMA | COLON)
        if separated or end >= sentence.last or not tokens.cls[end] & WORD or end in others:
            return start, min(end, sentence.last)
    if reading.shape == "participle" and reading.begin == sentence.first:
        comma = next(
            (
                k
                for k in range(start, sentence.last)
                if tokens.cls[k] & COMMA and layout.quote[k] < 0 and (k + 1) in others
            ),
            -1,
        )
        if comma > 0:
            return start, comma
    return start, right_edge(tokens, start, sentence.last, others, reading.frame, layout.quote)


def _trailing(
    layout: Layout,
    sentence: Sentence,
    reading: Reporting,
    source: Range | None,
    stops: dict[int, Reporting],
    floor: int,
    governed_until: int,
    cue: Range,
) -> Draft | None:
    tokens, quote = layout.tokens, layout.quote
    if reading.shape == "preposition":
        if governed_until >= 0:
            return None
    elif not reading.cue.has("quote", "that") or reading.shape not in {"subject-verb", "inverted", "passive"}:
        return None
    begin = reading.begin
    left = left_edge(tokens, floor, begin, quote) if begin > floor else None
    if left is not None and reading.shape != "preposition":
        separator = tokens.cls[begin - 1] & (COMMA | DASH) or quote[begin - 1] >= 0
        if not separator:
            left = None
    right = _after_parenthesis(layout, sentence, reading, stops)
    segments = _around(layout, left, right, reading)
    if not segments:
        return None
    if governed_until > floor or (governed_until >= 0 and begin <= governed_until):
        return None
    frame = "between" if len(segments) > 1 else ("after" if segments[0] == left else "parenthesis")
    return Draft(segments, cue, source, frame, reading.shape)


def _after_parenthesis(
    layout: Layout, sentence: Sentence, reading: Reporting, stops: dict[int, Reporting]
) -> Range | None:
    """What goes on after `, she said,`: the rest of the content, or nothing."""
    tokens, quote = layout.tokens, layout.quote
    k = reading.source[1] if reading.shape == "inverted" and reading.source else reading.cue.last
    k = skip_adverbials(tokens, k, sentence.last)
    if any(e.addressee == "must" for e in reading.cue.entries):
        k = skip_adverbials(tokens, skip_addressee(tokens, k, sentence.last), sentence.last)
    if reading.shape == "preposition" and reading.source:
        k = reading.source[1]
    comma = next((j for j in range(k, sentence.last) if quote[j] >= 0 or j in stops), sentence.last)
    if comma < sentence.last and quote[comma] >= 0 and tokens.cls[comma - 1] & (COMMA | COLON | DASH):
        end = layout.ranges[quote[comma]][1]
        if end - comma > 6:
            return comma, min(end, sentence.last)
        return None
    if k >= sentence.last or not tokens.cls[k] & COMMA or reading.shape in {"inverted", "preposition"}:
        return None
    start = k + 1
    if start >= sentence.last or start in stops or tokens.cls[start] & (ING | COORD | SUB | PREP | ADV):
        return None
    return start, right_edge(
        tokens, start, sentence.last, {j: r for j, r in stops.items() if j > start}, "that", quote
    )


def _around(layout: Layout, left: Range | None, right: Range | None, reading: Reporting) -> tuple[Range, ...]:
    tokens = layout.tokens
    if left is None:
        return (right,) if right is not None else ()
    quoted = any(layout.quote[k] >= 0 for k in range(*left))
    if right is None:
        if quoted or is_clause(tokens, *left) or reading.shape == "inverted":
            return (left,)
        return ()
    adverbial = tokens.cls[left[0]] & (PREP | SUB | ADV) and not quoted and not is_clause(tokens, *left)
    return (right,) if adverbial else (left, right)


# --- the document ------------------------------------------------------------


def _chain(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """Joins the pieces of a quotation that was left open over paragraphs."""
    result: list[Draft] = []
    for draft in drafts:
        a = draft.segments[0][0]
        number = layout.quote[a]
        if result and number >= 0 and layout.quotations[number].resumes:
            before = result[-1]
            previous = layout.quote[before.segments[-1][0]]
            if previous >= 0 and layout.quotations[previous].left_open:
                named = before if before.source is not None or before.cue is not None else draft
                result[-1] = replace(
                    named, segments=before.segments + draft.segments, sentence=draft.sentence
                )
                continue
        result.append(draft)
    return result


def _as_reports(layout: Layout, drafts: list[Draft]) -> tuple[Report, ...]:
    reports: list[Report] = []
    for draft in drafts:
        spans = tuple([span for a, b in draft.segments if (span := _content_span(layout, a, b)) is not None])
        if not spans:
            continue
        kind = _type(layout, draft)
        reports.append(
            Report(
                segments=spans,
                type=kind,
                cue=_span(layout.tokens, draft.cue),
                source=_span(layout.tokens, draft.source),
                frame=draft.frame,
                confidence=draft.confidence,
                reasons=(f"frame {draft.frame}",),
            )
        )
    reports.sort(key=lambda r: (r.segments[0][0], -r.segments[-1][1]))
    return tuple(_nested(reports))


def _nested(reports: list[Report]) -> list[Report]:
    result: list[Report] = []
    for number, report in enumerate(reports):
        start, end = report.segments[0][0], report.segments[-1][1]
        outer = None
        for other in range(number - 1, max(-1, number - 8), -1):
            a, b = reports[other].segments[0][0], reports[other].segments[-1][1]
            if a <= start and end <= b and (a, b) != (start, end):
                outer = other
                break
        result.append(replace(report, within=outer))
    return result


def _span(tokens: Tokens, part: Range | None) -> Span | None:
    return None if part is None or part[0] >= part[1] else (tokens.starts[part[0]], tokens.ends[part[1] - 1])


def _content_span(layout: Layout, a: int, b: int) -> Span | None:
    """A range of tokens as a span without outer marks, the comma before a closing mark, and a final full stop."""
    tokens = layout.tokens
    number = layout.quote[a]
    if number >= 0 and layout.ranges[number][1] >= b > a:
        quotation = layout.quotations[number]
        start, end = quotation.start, min(quotation.end, tokens.ends[b - 1])
        return _strip(tokens.text, start, end, " ,\n\t")
    while (
        b > a
        and layout.quote[b - 1] < 0
        and not tokens.cls[b - 1] & WORD
        and tokens.low[b - 1] not in {")", "]", "%", "'", "’", "…"}
    ):
        b -= 1
    if a >= b:
        return None
    start, end = tokens.starts[a], tokens.ends[b - 1]
    if layout.quote[b - 1] >= 0 and tokens.text[: end - 1].endswith(","):
        end -= 2
    return _strip(tokens.text, start, end, " \n\t")


def _strip(text: str, start: int, end: int, blanks: str) -> Span | None:
    while start < end and (text[start].isspace()):
        start += 1
    while start < end and (text[end - 1] in blanks or text[end - 1].isspace()):
        end -= 1
    return (start, end) if start < end else None


def _type(layout: Layout, draft: Draft) -> StatementType:
    tokens = layout.tokens
    inside = outside = 0
    first_person = False
    for a, b in draft.segments:
        for k in range(a, b):
            if not tokens.cls[k] & WORD:
                continue
            number = layout.quote[k]
            if number >= 0 and not _is_term(layout, number):
                inside += 1
            else:
                outside += 1
                first_person = first_person or tokens.low[k] in _FIRST_PERSON
    if draft.shape == "block" or (not outside and inside):
        return "direct"
    if inside:
        return "mixed"
    return "direct" if first_person and draft.frame in {"after", "between"} else "indirect"


def _is_term(layout: Layout, number: int) -> bool:
    """A name or a term in marks (so-called "October surprise") is nobody's own words."""
    a, b = layout.ranges[number]
    return a > 0 and b - a <= 8 and layout.tokens.low[a - 1] in _TERM_BEFORE - {"called"}
