"""Sentences → paragraphs: halves of a quotation joined, quotations without a cue, blocks, open ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import compress

from articles.extraction.cues.finding import Cue
from articles.extraction.cues.readings import read_cue
from articles.extraction.cues.reporting import Draft
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.reports.drafts import sentence_drafts
from articles.extraction.reports.interviews import interview_drafts
from articles.extraction.reports.marked_names import named_by_mark
from articles.extraction.reports.points import listed_points, without_herald
from articles.extraction.reports.sound_bites import opens_sound_bite, sound_bite
from articles.extraction.reports.speeches import speech_drafts
from articles.extraction.reports.trailing_off import trails_off
from articles.extraction.reports.transcripts import (
    announcer,
    announces_text,
    closes_text,
    full_text_drafts,
    goes_on,
    headlines,
    in_full_text,
    is_stage_direction,
    resumed_by,
    resumes_text,
    transcript_drafts,
)
from articles.extraction.reports.unlisted import spoken_by
from articles.extraction.text.lexicon import COLON, COORD, DET, STOP, SUBJ, TIME, WORD
from articles.extraction.text.segmentation import Layout, Sentence, is_title, sentence_around
from articles.extraction.text.tokens import Tokens
from articles.extraction.values import Heading

_SAYING = frozenset({"say", "tell", "announce", "declare", "claim"})
_SURE = frozenset({"that", "clause", "quote"})
_ASIDES = frozenset({"participle", "relative", "shared"})
_INNER = frozenset({"np-np", "np-as", "np-of", "np-for", "np"})
_MOST_SEGMENTS = 200
_LONGEST_SUBJECT = 30
_NO_QUOTATION = -1
_ENDS_WITH_QUOTE = frozenset({"after", "between", "quote", "colon", "block"})


def passage_drafts(
    layout: Layout, cues: list[Cue], title: str | None = None, sections: Sequence[Heading] = ()
) -> list[Draft]:
    """What the text reports, sentence after sentence. Its headline and headings tell of speeches and
    interviews in full."""
    labelled, taken = transcript_drafts(layout)
    sentences = _merged(layout, cues)
    headings = {n for n in headlines(layout) if not opens_sound_bite(layout, layout.paragraphs[n])}
    speech = [] if labelled else _given_in_full(layout, title, sections, taken)
    drafts, whole = list(speech), list(speech)
    block: Draft | None = None
    run: list[Draft] = []
    for number, (sentence, mine) in enumerate(zip(sentences, _of_each(sentences, layout, cues), strict=True)):
        if sentence.paragraph in headings:
            whole = whole if speech else _until(layout, drafts, whole, sentence)
            continue
        if sentence.paragraph in taken:
            continue
        fresh = number == 0 or sentences[number - 1].paragraph != sentence.paragraph
        scope = Scope(layout.tokens, layout.quote, sentence.first, sentence.last, number)
        segments = _quotations(layout, sentence)
        done, block = _without_cue(layout, sentence, (number, fresh), segments, (drafts, block))
        if done:
            run = []
            continue
        found = sentence_drafts(scope, mine) if mine else []
        if block is not None and fresh and all(one.shape in _ASIDES for one in found):
            found = []
            drafts.append(_whole_paragraph(layout, block, sentence, number))
            run = drafts[-1:] if goes_on(layout, block) else []
        elif fresh and run:
            run = _run_on(layout, run, drafts, found or _opener(scope, mine), sentence)
        if whole:
            found = in_full_text(layout, drafts, found, sentence)
        if not found and segments:
            found = _by_other_words(layout, scope, segments, [] if fresh else drafts)
        announces = layout.tokens.cls[sentence.last - 1] & COLON
        points = listed_points(layout, scope, sentence, mine, taken) if announces else []
        drafts += without_herald(layout, found, points) if points else found
        drafts += _after_colon(scope, found, segments) + points
        if whole and not speech:
            whole = _still_open(layout, drafts, whole, (sentence, found))
        if not whole and (whole := full_text_drafts(layout, scope, sentence, taken)):
            drafts += whole
            continue
        block = _opens_block(scope, mine, found) if announces and not (whole or points) else None
    drafts += _closes_page(layout, run)
    joined = _chained(layout, _without_carriers(layout.tokens, drafts))
    return joined + labelled + _inside_quotations(layout, cues)


def _given_in_full(
    layout: Layout, title: str | None, sections: Sequence[Heading], taken: set[int]
) -> list[Draft]:
    """The paragraphs of a speech, or the answers of an interview; the paragraphs that ask are `taken`."""
    speech = speech_drafts(layout, title)
    if speech:
        return speech
    answers, asking = interview_drafts(layout, title, sections)
    taken |= asking
    return answers


def _of_each(sentences: list[Sentence], layout: Layout, cues: list[Cue]) -> Iterator[list[Cue]]:
    """The cues of each sentence that stand outside quotations."""
    at = 0
    for sentence in sentences:
        mine = []
        while at < len(cues) and cues[at].first < sentence.last:
            if layout.quote[cues[at].first] < 0:
                mine.append(cues[at])
            at += 1
        yield mine


def _without_carriers(tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
    """The drafts without those of a report by nobody: `According to a report from Oslo, the guild said that
    …` is what the guild said."""
    begins = {one.source[0] for one in drafts if one.source is not None and one.shape == "subject-verb"}
    return [
        one
        for one in drafts
        if one.segments[0][0] not in begins
        or one.cue is None
        or one.source is None
        or tokens.low[slice(*one.cue)] != ("according", "to")
        or tokens.low[one.source[0] : one.source[0] + 3] not in _CARRIERS
    ]


_CARRIERS = frozenset(
    [("a", noun, "from") for noun in ("report", "dispatch", "story")]
    + [("reports", "from", place) for place in ("the", "abroad")]
)


def _without_cue(
    layout: Layout,
    sentence: Sentence,
    place: tuple[int, bool],
    segments: tuple[Range, ...],
    so_far: tuple[list[Draft], Draft | None],
) -> tuple[bool, Draft | None]:
    """Whether a sentence is a sound bite's label or nothing but quotations, which are added, and the block
    that is open behind it. `place` is its number, and whether it begins a paragraph."""
    (number, fresh), (drafts, block) = place, so_far
    if fresh and block is not None and is_stage_direction(layout, sentence):
        return True, None  # "(begin excerpt)"
    heard = sound_bite(layout, sentence) if fresh or segments else None
    if heard is not None:
        drafts += [replace(heard, segments=segments, sentence=number)] if segments else []
        return True, None if segments else heard
    if segments and _is_quotation_only(layout, sentence):
        _add_unattributed(layout, segments, number, fresh, drafts, block)
        return True, None
    open_label = block is not None and block.frame == "label"  # no quotation below: the script goes on
    return False, None if open_label else block


def _still_open(
    layout: Layout, drafts: list[Draft], whole: list[Draft], at: tuple[Sentence, list[Draft]]
) -> list[Draft]:
    """The paragraphs of a full text that what is found in a sentence leaves of it."""
    if whole and closes_text(layout, *at, whole[-1]):
        return _until(layout, drafts, whole, at[0])
    return whole


def _until(layout: Layout, drafts: list[Draft], whole: list[Draft], sentence: Sentence) -> list[Draft]:
    """The paragraphs of a full text that stand before the one of a sentence; the others are taken from the
    drafts."""
    begin = layout.paragraphs[sentence.paragraph][0]
    if not whole or not whole[0].segments[0][0] < begin <= whole[-1].segments[0][0]:
        return whole
    drafts[:] = [one for one in drafts if one.frame != "full-text" or one.segments[0][0] < begin]
    return [one for one in whole if one.segments[0][0] < begin]


def _after_colon(scope: Scope, found: list[Draft], segments: tuple[Range, ...]) -> list[Draft]:
    """`What counts, she argues, is this: “Anyone could walk in.”`: the marks hold a second statement."""
    tokens = scope.tokens
    last = segments[-1] if found and segments else None
    if last is None or last[1] - last[0] < 6 or not tokens.cls[last[0] - 1] & COLON:
        return []
    before = found[-1]
    if before.segments[-1][1] != last[0] - 1:
        return []
    return [Draft((last,), None, before.source, "name-colon", "colon", scope.number)]


def _inside_quotations(layout: Layout, cues: list[Cue]) -> list[Draft]:
    """What a quotation reports of others who are named: `“Oslo said it would come,” he told us.`"""
    inside = [cue for cue in cues if layout.quote[cue.first] >= 0 and cue.lexeme.lemma in _SAYING]
    if not inside:
        return []
    inner = list(layout.quote)
    for number, (first, last) in enumerate(layout.ranges):
        depth = layout.quotations[number].depth
        inner[first:last] = [-1 if depth == 1 else number] * (last - first)
    quote = tuple(inner)
    drafts = []
    for cue in inside:
        first, last = sentence_around(layout, cue.first)
        for draft in sentence_drafts(Scope(layout.tokens, quote, first, last), [cue]):
            named = draft.source is not None and any(
                layout.tokens.cap[k] and not layout.tokens.cls[k] & (SUBJ | DET) for k in range(*draft.source)
            )
            if named and draft.shape == "subject-verb" and draft.frame in _SURE:
                drafts.append(replace(draft, quoted=True))
    return drafts


def _merged(layout: Layout, cues: list[Cue]) -> list[Sentence]:
    """Joins `"Really?"` and `Park asked.`: a reporting clause without content belongs to the quotation
    before it."""
    merged: list[Sentence] = []
    by_first = {cue.first: cue for cue in cues}
    for sentence in layout.sentences:
        previous = merged[-1] if merged else None
        if (
            previous is not None
            and previous.paragraph == sentence.paragraph
            and layout.quote[previous.last - 1] >= 0
            and _may_be_content(layout, previous)
            and max(layout.quote[sentence.first : sentence.last]) < 0
            and _only_attributes(layout, sentence, by_first)
        ):
            merged[-1] = replace(previous, last=sentence.last)
        else:
            merged.append(sentence)
    return merged


def _may_be_content(layout: Layout, sentence: Sentence) -> bool:
    """`He called it “a mess.” Holm agreed.`: a sentence of the writer's that ends with a full stop is
    nobody's content; `“It is over.” Holm said.` has no word outside the marks."""
    tokens, first = layout.tokens, layout.ranges[layout.quote[sentence.last - 1]][0]
    final = next((k for k in range(sentence.last - 1, first, -1) if tokens.cls[k] & (STOP | WORD)), first)
    return tokens.low[final][-1] != "." or _is_quotation_only(layout, sentence)


def _only_attributes(layout: Layout, sentence: Sentence, by_first: dict[int, Cue]) -> bool:
    """Whether a sentence does nothing but name who said the quotation before it: `Holm said on Monday.`"""
    for k in range(sentence.first, min(sentence.last, sentence.first + _LONGEST_SUBJECT)):
        cue = by_first.get(k)
        if cue is None or layout.quote[k] >= 0:
            continue
        found = read_cue(Scope(layout.tokens, layout.quote, sentence.first, sentence.last), cue)
        return (
            found is not None
            and found.frame == ""
            and found.begin == sentence.first
            and found.shape == "subject-verb"
            and cue.has("quote")
        )
    return False


def _is_quotation_only(layout: Layout, sentence: Sentence) -> bool:
    tokens = slice(sentence.first, sentence.last)
    outside = compress(layout.tokens.cls[tokens], map(_NO_QUOTATION.__eq__, layout.quote[tokens]))
    return not any(map(WORD.__and__, outside))


def _quotations(layout: Layout, sentence: Sentence) -> tuple[Range, ...]:
    """The outermost quotations of a sentence, with their marks."""
    if max(layout.quote[sentence.first : sentence.last]) < 0:
        return ()
    numbers = dict.fromkeys(layout.quote[sentence.first : sentence.last])
    found = [layout.ranges[number] for number in numbers if number >= 0]
    return tuple([(max(first, sentence.first), min(last, sentence.last)) for first, last in found])


def _add_unattributed(
    layout: Layout,
    segments: tuple[Range, ...],
    number: int,
    fresh: bool,
    drafts: list[Draft],
    block: Draft | None,
) -> None:
    """A quotation that is a sentence: the second half of the one before, or one whose source the context
    gives."""
    last = drafts[-1] if drafts else None
    if last is not None and last.shape == "block" and segments[0][0] < last.segments[-1][1]:
        return
    first_half = -1 if fresh else _first_half(layout, drafts, number - 1)
    if first_half >= 0:
        half = drafts[first_half]
        drafts[first_half] = replace(half, segments=half.segments + segments, sentence=number)
    elif block is not None and fresh:
        drafts.append(replace(block, segments=segments, sentence=number))
    elif any(b - a >= 5 and not is_title(layout.tokens, a, b) for a, b in segments):
        drafts.append(Draft(segments, None, None, "unattributed", "unattributed", number))


def _by_other_words(
    layout: Layout, scope: Scope, segments: tuple[Range, ...], drafts: list[Draft]
) -> list[Draft]:
    """What a sentence quotes by no word of the lexicon; or it joins the report of the one before, where it is
    the second half of what that quotes."""
    named = named_by_mark(scope, segments) or spoken_by(scope, segments)
    if named is not None:
        return [named]
    first = _first_half(layout, drafts, scope.number - 1) if trails_off(scope, segments) else -1
    if first >= 0 and drafts[first].shape != "unattributed":
        half = drafts[first]
        part = scope.low, scope.high
        drafts[first] = replace(half, segments=(*half.segments, part), sentence=scope.number)
    return []


def _first_half(layout: Layout, drafts: list[Draft], number: int) -> int:
    """The report in sentence `number` with which a quotation goes on, past a participle (`“A,” she said,
    adding that B. “C.”`); -1 for none."""
    for k in range(len(drafts) - 1, max(-1, len(drafts) - 5), -1):
        if drafts[k].sentence == number and _can_resume(layout, drafts[k]):
            return k
        if drafts[k].shape not in _ASIDES:
            return -1
    return -1


def _can_resume(layout: Layout, draft: Draft) -> bool:
    """Whether a quotation after this report is its second half: the report ends with a quotation and its
    clause."""
    if len(draft.segments) >= _MOST_SEGMENTS:
        return False
    if draft.shape == "unattributed":
        return True
    a, b = draft.segments[-1]
    return draft.frame in _ENDS_WITH_QUOTE and any(layout.quote[k] >= 0 for k in range(a, b))


def _opens_block(scope: Scope, cues: list[Cue], reports: list[Draft]) -> Draft | None:
    """`The report says:` at the end of a paragraph: the next paragraph is what it says. Also `…, it notes,
    and goes on:`, where the source stands in one of the sentence's `reports`."""
    if not scope.tokens.cls[scope.high - 1] & COLON:
        return None
    if announces_text(scope):
        return Draft((), None, announcer(scope), "block", "block")
    if not cues or not cues[-1].has("quote"):
        return None
    cue = cues[-1]
    found = read_cue(scope, cue)
    source = found.source if found else None
    if source is None and reports and scope.tokens.cls[cue.first - 1] & COORD:
        source = reports[-1].source
    return Draft((), (cue.first, cue.last), source, "block", "block") if source else None


def _opener(scope: Scope, cues: list[Cue]) -> list[Draft]:
    """`The statement went on:` reports nothing itself and is no part of what the statement says."""
    opened = _opens_block(scope, cues, [])
    return [opened] if opened is not None else []


def _whole_paragraph(layout: Layout, block: Draft, sentence: Sentence, number: int) -> Draft:
    last = layout.paragraphs[sentence.paragraph][1]
    return replace(block, segments=((sentence.first, last),), sentence=number)


def _run_on(
    layout: Layout, run: list[Draft], drafts: list[Draft], found: list[Draft], sentence: Sentence
) -> list[Draft]:
    """`It went on:`: paragraphs that report nothing are what it says as well, if the text is named again
    behind them (`…, the statement stressed`). Else they may be the writer's."""
    if not found or _is_of_the_text(layout, found, sentence):
        return [*run, _whole_paragraph(layout, run[0], sentence, run[0].sentence)]
    if resumes_text(layout, found):
        drafts += run[1:]
    return []


def _is_of_the_text(layout: Layout, found: list[Draft], sentence: Sentence) -> bool:
    """Whether what a paragraph reports may stand in a text that is given in full: `It is the mayor who called
    it “a success”`; not a reporter's `Lund said on Monday that …`."""
    last = layout.paragraphs[sentence.paragraph][1]
    dated = any(c & TIME for c in layout.tokens.cls[sentence.first : last])
    named = any(
        one.source
        and layout.tokens.low[one.source[0]] == "the"
        and layout.tokens.low[one.source[0] + 1] in _TEXTS
        for one in found
    )  # "The commentary criticizes Lund for paying"
    return not dated and not named and all(one.frame in _INNER for one in found)


_TEXTS = frozenset(
    {"commentary", "statement", "article", "editorial", "letter", "report", "essay", "dispatch"}
)


def _closes_page(layout: Layout, run: list[Draft]) -> list[Draft]:
    """The paragraphs behind the last `It goes on:` of a page that gives a text to its end."""
    if len(run) < 2 or not resumed_by(layout, run[0]):
        return []
    dated = any(c & TIME for one in run[1:] for c in layout.tokens.cls[slice(*one.segments[0])])
    ends = run[-1].segments[0][1] == layout.paragraphs[-1][1]
    return run[1:] if ends and not dated else []


def _chained(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """Joins the pieces of a quotation that was left open over paragraphs."""
    result: list[Draft] = []
    for draft in drafts:
        number = layout.quote[draft.segments[0][0]]
        if result and number >= 0 and layout.quotations[number].resumes:
            before = result[-1]
            previous = layout.quote[before.segments[-1][1] - 1]
            whole = len(before.segments) >= _MOST_SEGMENTS
            goes_on = previous >= 0 and layout.quotations[previous].left_open
            if not whole and goes_on and not _are_two(layout.tokens, before, draft):
                named = before if before.source is not None or before.cue is not None else draft
                result[-1] = replace(
                    named, segments=before.segments + draft.segments, sentence=draft.sentence
                )
                continue
        result.append(draft)
    return result


def _are_two(tokens: Tokens, before: Draft, draft: Draft) -> bool:
    """Whether two people are named as the sources of a quotation whose closing mark is missing, and of the
    one in the next paragraph: those are two statements."""
    if before.source is None or draft.source is None:
        return False
    names = [
        {tokens.low[k] for k in range(*source) if tokens.cap[k] and not tokens.cls[k] & (DET | SUBJ)}
        for source in (before.source, draft.source)
    ]
    return bool(names[0] and names[1]) and names[0].isdisjoint(names[1])
