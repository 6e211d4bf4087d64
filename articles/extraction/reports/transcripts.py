"""Pages that are speech from end to end: transcripts with speaker labels, and the full text of a statement.

`MR. PRICE: …`, `Q: …`, `A) …` open what somebody says; it goes on over paragraphs, each a
statement, until the next label. What stands before the first label of a transcript that names its
speaker (`transcript of the briefing by Eva Brandt`) is that speaker's. `… released the following
statement:` makes each paragraph of the rest of the page a statement, as each of several quotations is one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from articles.extraction.cues.reporting import Draft
from articles.extraction.grammar.finite_verbs import first_finite
from articles.extraction.grammar.name_ends import name_end
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.grammar.sources import subject_before
from articles.extraction.grammar.verb_groups import verb_group_start
from articles.extraction.reports.labels import behind_label, labels_of
from articles.extraction.text.lexicon import COLON, COMMA, DET, END, STOP, VENUE, WORD, word_list
from articles.extraction.text.segmentation import Layout, Sentence
from articles.extraction.text.vocabulary import vocabulary

_STAGE_DIRECTION = re.compile(r"[\"“]?[(\[][^\n]{1,60}[)\]][\"”.]?[^\S\n]*(?:\n|$)")
_MINUTES = re.compile(
    r"The (?:\w+ )?(?:meeting|session|briefing|hearing) "
    r"(?:rose|resumed|ended|began|was (?:called|suspended|adjourned|concluded|resumed)) "
)
"""`The meeting rose at 5 p.m.`: what the record tells itself."""
_HEARD = re.compile(
    r"[(\[](?i:laughter|laughs?|laughing|applause|chuckles?|cross-?talk|inaudible|off-?mike|pause)\.?[)\]]\.?"
)
"""`(Laughter.)`: what was heard between the words."""
_QUESTIONS = ("Q:", "Q.", "Q)", "Question", "QUESTION", "Q ", "REPORTER", "Reporter")
_BRIEFS = re.compile(
    r"\b(?i:let me (?:first )?(?:brief|tell|begin|start|share|explain)|(?:this|that) concludes|my briefing|"
    r"i(?:'ll|’ll|'d| will| would) (?:now |like to )?(?:brief|take|answer|tell|announce|begin|start))\b"
)
_MOST_BRIEFED = 40
_TRANSCRIPTS = frozenset({"transcript", "transcription"})
_PRESENTERS = re.compile(r"(?i:spokes(?:person|man|woman)|speaker)$")
_LONGEST_PREAMBLE = 4
_ASKS = re.compile(r"(?i:q|question|reporter|journalist|media|press|interviewer)$")
_THIRD_PERSON = word_list("narrating")
_ANNOUNCES = frozenset({"following", "follows"})
_END_OF_TEXT = re.compile(
    r"-0-|/END/|\((?i:end(?: (?:of )?(?:the )?(?:text|statement|excerpts?|transcript|article|letter))?)\)"
)
_BEGIN_OF_TEXT = re.compile(r"\((?i:begin(?:s|ning)?(?: of)?(?: \w+){0,3})\)\W*\Z")
_DATELINE = re.compile(r"[A-Z][\w., ]{2,40}\([A-Z][\w ]{1,20}\) ?(?:--?|–|—) ?")
_FIRST_PERSON = frozenset({"we", "our", "i", "my", "us"})
_WEEKDAYS = frozenset(vocabulary().weekdays)
_LONGEST_HEADING = 16
_LEAST_SENTENCES = 3
"""So many paragraphs that begin with a name and a colon make an interview."""


def transcript_drafts(layout: Layout) -> tuple[list[Draft], set[int]]:
    """What labelled speakers say, and the numbers of the paragraphs that this takes up."""
    text, tokens = layout.tokens.text, layout.tokens
    labels, interview = labels_of(layout)
    if not labels:
        return [], set()
    drafts, taken, presenter = _before_labels(layout, min(labels))
    waiting: Range | None = None
    narrating = False
    marked = text[next(iter(labels.values())).start()] in '"“'
    unlabelled = all(_ASKS.match(label[1]) for label in labels.values())
    asked = interview or any(_ASKS.match(label[1]) for label in labels.values())
    for number in range(min(labels), len(layout.paragraphs)):
        first, last = layout.paragraphs[number]
        start = tokens.starts[first]
        label = labels.get(number)
        if label is not None:
            narrating = False
            source = (bisect_left(tokens.starts, label.start(1)), bisect_left(tokens.starts, label.end(1)))
            if presenter is not None and _PRESENTERS.match(label[1]):
                source = presenter
            begin = bisect_left(tokens.starts, behind_label(text, label))
            waiting = source if begin >= last else None
            if begin < last and (words := _words(layout, begin, last)):
                drafts.append(Draft(words, None, source, "label", "block", number))
        elif waiting is not None:
            words = _words(layout, first, last)
            drafts += [Draft(words, None, waiting, "label", "block", number)] if words else []
            waiting = None
        elif marked and text[start] not in '"“':
            continue
        elif text[start] == "[" and text[tokens.ends[last - 1] - 1] == "]":
            continue  # a note of those who wrote it down
        elif _MINUTES.match(text, start):
            taken.add(number)
            continue
        elif not _STAGE_DIRECTION.match(text, start) and drafts:
            before = drafts[-1]
            narrating = narrating or (not marked and _is_narration(layout, (first, last), before, asked))
            if narrating:  # until the next label: "He also said …", "The mayor told a dinner that …"
                continue
            if marked:  # a quotation that is left open is one statement
                drafts.pop()
            segments = (*before.segments, (first, last)) if marked else _words(layout, first, last)
            source_before = None if unlabelled else before.source  # answers without a label: who is asked
            drafts += [Draft(segments, None, source_before, "label", "block", number)] if segments else []
        taken.add(number)
    return drafts, taken


def _words(layout: Layout, begin: int, last: int) -> tuple[Range, ...]:
    """The pieces of what is said from token `begin` to `last`: without what was heard besides."""
    tokens, pieces = layout.tokens, []
    for heard in _HEARD.finditer(tokens.text, tokens.starts[begin], tokens.ends[last - 1]):
        end = bisect_left(tokens.starts, heard.start())
        if any(tokens.cls[k] & WORD for k in range(begin, end)):
            pieces.append((begin, end))
        begin = bisect_left(tokens.starts, heard.end())
    if any(tokens.cls[k] & WORD for k in range(begin, last)):
        pieces.append((begin, last))
    return tuple(pieces)


def _is_narration(layout: Layout, paragraph: Range, before: Draft, asked: bool) -> bool:
    """Whether a paragraph without a label is the reporter's: it tells of the speaker or of a question, or
    nobody asks on this page and it reports in the third person."""
    tokens, (first, last) = layout.tokens, paragraph
    words = tokens.low[first:last]
    if words[0] == "asked" and not _THIRD_PERSON.isdisjoint(words):
        return True  # "Asked whether he would go, Holm laughed. “I'd need a boat,” he said."
    if not _FIRST_PERSON.isdisjoint(words):
        return False
    name = tokens.low[slice(*before.source)] if before.source is not None else ()
    if words[0] == "asked" or (words[0] in name and tokens.cap[first]):
        return True
    return not asked and not _THIRD_PERSON.isdisjoint(words)


def _before_labels(layout: Layout, number: int) -> tuple[list[Draft], set[int], Range | None]:
    """What the person says before the first label whose briefing the opening announces, the paragraphs
    that this takes up, and who it is."""
    tokens = layout.tokens
    for opening in range(min(number, _LONGEST_PREAMBLE)):
        first, last = layout.paragraphs[opening]
        for k in range(first, last - 3) if not _TRANSCRIPTS.isdisjoint(tokens.low[first:last]) else ():
            if tokens.low[k] not in {"by", "with"} or not tokens.cap[k + 1]:
                continue
            scope = Scope(tokens, layout.quote, first, last)
            source = (k + 1, name_end(scope, k + 1))
            drafts = [
                Draft((layout.paragraphs[j],), None, source, "label", "block", j)
                for j in range(opening + 1, number)
            ]
            return drafts, set(range(opening, number)), source
    return _briefed(layout, number), set(), None


def _briefed(layout: Layout, number: int) -> list[Draft]:
    """What is said before the first question at a briefing, each paragraph a statement, where it says that it
    is one: `Let me brief you on …`, `I will take your questions`."""
    tokens = layout.tokens
    text, first = tokens.text, layout.paragraphs[number][0]
    asks = text.startswith(_QUESTIONS, tokens.starts[first])
    if not asks or number > _MOST_BRIEFED or _BRIEFS.search(text, 0, tokens.starts[first]) is None:
        return []
    spoken = [j for j in range(number) if tokens.cls[layout.paragraphs[j][1] - 1] & (END | STOP)]
    return [Draft((layout.paragraphs[j],), None, None, "label", "block", j) for j in spoken]


def is_stage_direction(layout: Layout, sentence: Sentence) -> bool:
    """Whether a paragraph is nothing but a note in brackets: `(begin excerpt)`."""
    return _STAGE_DIRECTION.match(layout.tokens.text, layout.tokens.starts[sentence.first]) is not None


def announces_text(scope: Scope) -> bool:
    """`… released the following statement:`, `… made the following comment:`."""
    tokens = scope.tokens
    announced = _ANNOUNCES.intersection(tokens.low[scope.low : scope.high])
    return bool(announced) and any(c & VENUE for c in tokens.cls[scope.low : scope.high])


def announcer(scope: Scope) -> Range | None:
    """Who released the statement that a sentence announces: the subject of its verb; `None` where that is the
    text itself."""
    tokens = scope.tokens
    verb = first_finite(tokens, scope.low, scope.high, scope.quote)
    found = subject_before(scope, scope.low, verb_group_start(tokens, verb, scope.low)) if verb > 0 else None
    if (
        found is None or "following" in tokens.low[slice(*found)]
    ):  # "The following is the text of his letter:"
        return None
    return found


def full_text_drafts(layout: Layout, scope: Scope, sentence: Sentence, taken: set[int]) -> list[Draft]:
    """`The ministry released the following statement:`, with each paragraph of the rest of the page as a
    content; where the next paragraph stands in quotation marks, that is all of it, and found elsewhere, as
    are the paragraphs with labels, which are `taken`."""
    tokens = layout.tokens
    if not (tokens.cls[scope.high - 1] & COLON or _is_a_title_line(scope) or _hands_over(scope, sentence)):
        return []
    rest = layout.paragraphs[sentence.paragraph + 1 :]  # cut for few sentences, as it may be long
    labelled = not taken.isdisjoint(range(sentence.paragraph + 1, sentence.paragraph + 4))
    if not rest or layout.quote[rest[0][0]] >= 0 or labelled:
        return []
    announced = announces_text(scope) or _reads_out(layout, scope, sentence) or _presents_below(scope)
    if sentence.last != layout.paragraphs[sentence.paragraph][1] or not announced:
        return []
    source = _whose_text(layout, scope, sentence)
    drafts: list[Draft] = []
    for a, b in rest:
        end = _END_OF_TEXT.search(tokens.text, tokens.starts[a], tokens.ends[b - 1])
        if _BEGIN_OF_TEXT.match(tokens.text, tokens.starts[a], tokens.ends[b - 1]):
            continue
        dateline = _DATELINE.match(tokens.text, tokens.starts[a])
        begin = bisect_left(tokens.starts, dateline.end()) if dateline else a
        stop = bisect_left(tokens.starts, end.start()) if end else b
        if any(tokens.cls[k] & WORD for k in range(begin, stop)):
            drafts.append(Draft(((begin, stop),), None, source, "full-text", "block", scope.number))
        if end:
            break
    return drafts


def _hands_over(scope: Scope, sentence: Sentence) -> bool:
    """`Holm made public the following press statement on Monday.`, near the top of a page: agencies put a
    full stop there, too."""
    low = scope.tokens.low
    if sentence.paragraph > _TOP or "following" not in low[scope.low : scope.high]:
        return False
    for k in range(scope.low + 2, scope.high - 1):
        if low[k] == "following" and low[k - 1] == "the":
            return not _HANDED_OVER.isdisjoint(low[k + 1 : k + 4])
    return False


def _whose_text(layout: Layout, scope: Scope, sentence: Sentence) -> Range | None:
    """The words for whose text follows: who released it; behind `It reads as follows:` who made the speech
    of which the paragraph before tells; of `Following is the full text of remarks by Holm.` these remarks."""
    if _POINTS_BACK.match(_written(layout, (scope.low, scope.high))):
        before = _issuing(layout, sentence.paragraph - 1)
        return announcer(Scope(layout.tokens, layout.quote, *before)) if before else None
    return _presented_by(scope) if _is_a_title_line(scope) else announcer(scope)


def _presented_by(scope: Scope) -> Range | None:
    """The text and its author in a line that presents it: `… the full text of | remarks by Holm in Oslo.`;
    `None` where the line tells no author."""
    low = scope.tokens.low
    behind = [k + 1 for k in range(scope.low + 4, scope.high - 3) if low[k] in {"of", "to"}]
    comma = (k for k in range(scope.low, scope.high) if scope.tokens.cls[k] & COMMA)
    end = min(next(comma, scope.high - 1), scope.high - 1)
    begin = behind[0] if behind else end
    return (begin, end) if not {"by", "from"}.isdisjoint(low[begin:end]) else None


def _presents_below(scope: Scope) -> bool:
    """`Below is the full text of the statement by Holm:`."""
    return _is_a_title_line(scope) and "text" in scope.tokens.low[scope.low + 3 : scope.low + 7]


def _reads_out(layout: Layout, scope: Scope, sentence: Sentence) -> bool:
    """`A spokesman of the guild issued a statement on Monday. ¶ The statement said:`, near the top of a page
    that goes on in the words of the text, not only in its next paragraph; also `It reads as follows:`."""
    if not _READS.match(_written(layout, (scope.low, scope.high))):
        return False
    if not 0 < sentence.paragraph <= _TOP + 2:
        return False
    behind = layout.paragraphs[sentence.paragraph + 2 :]
    words = layout.tokens.low[behind[0][0] : behind[-1][1]] if behind else ()
    return _issuing(layout, sentence.paragraph - 1) is not None and not _OWN_WORDS.isdisjoint(words)


def _issuing(layout: Layout, paragraph: int) -> Range | None:
    """The last sentence of a paragraph that tells of a text or speech that somebody gives out."""
    found = [
        (one.first, one.last)
        for one in layout.sentences
        if one.paragraph == paragraph and not _ISSUED.isdisjoint(layout.tokens.low[one.first : one.last])
    ]
    return found[-1] if found else None


def _written(layout: Layout, span: Range) -> str:
    """The words of a short line; nothing of a longer one."""
    tokens, (first, last) = layout.tokens, span
    return tokens.text[tokens.starts[first] : tokens.ends[last - 1]] if last - first <= _ONE_LINE else ""


_ONE_LINE = 12
_SAYS = r"(?:said|says|reads?|follows|is)(?: as follows)? ?:"
_POINTS_BACK = re.compile(rf"(?:It reads?(?: as follows)? ?:|The (?:full )?text {_SAYS})$")
_READS = re.compile(
    r"(?:It (?=read)|The (?:full )?(?:text|speech|statement|address|letter|article|commentary|message|"
    rf"declaration|editorial|communique) ){_SAYS}$"
)
_ISSUED = word_list("issued")
_OWN_WORDS = _FIRST_PERSON | {"dprk", "puppet", "puppets"}
"""What a newsroom that goes on about a statement does not write outside quotations."""
_TOP = 1
_HANDED_OVER = frozenset(
    {"statement", "answer", "commentary", "letter", "message", "speech", "address", "appeal"}
)


def _is_a_title_line(scope: Scope) -> bool:
    """`The following is the text of the mayor's speech in Oslo.`: a line that presents the page with a full
    stop."""
    words = scope.tokens.low[scope.low : scope.high]
    return words[:3] in _PRESENTING and not _TEXTS.isdisjoint(words[3:9])


_PRESENTING = frozenset({("the", "following", "is"), ("below", "is", "the"), ("following", "is", "the")})
_TEXTS = word_list("text_kind")


def closes_text(layout: Layout, sentence: Sentence, found: list[Draft], last: Draft) -> bool:
    """Whether the newsroom's own paragraphs begin behind a full text, of which `last` is the last paragraph
    so far: a report dated by its day, or a quotation with its reporting clause, where nobody says `we` behind
    it; or what the text itself says (`The statement called upon …`)."""
    tokens = layout.tokens
    words = tokens.low[sentence.first : sentence.last]
    for draft in found:
        if draft.shape not in {"subject-verb", "inverted"} or draft.source is None:
            continue
        opens = draft.source[0] == layout.paragraphs[sentence.paragraph][0]
        if opens and _is_the_text(tokens.low[slice(*draft.source)]):
            return True
        named = any(tokens.cap[k] or tokens.cls[k] & DET for k in range(*draft.source))
        dated = any(word in _WEEKDAYS for word in words)
        quoted = draft.frame in {"after", "between"} and layout.quote[draft.segments[0][0]] >= 0
        if named and (dated or quoted) and _FIRST_PERSON.isdisjoint(words):
            return not _says_we(layout, sentence.last, last.segments[-1][1])
    return False


def _says_we(layout: Layout, begin: int, end: int) -> bool:
    """Whether a first person stands outside of quotation marks from one token to another."""
    words = layout.tokens.low
    return any(words[k] in _WE and layout.quote[k] < 0 for k in range(begin, end))


_WE = frozenset({"we", "our", "us"})


def _is_the_text(source: tuple[str, ...]) -> bool:
    """`the statement`, `the joint appeal`, `the spokesman`: how the text before is told of."""
    known = len(source) == len(("the", "statement")) or source[1:-1] == ("joint",)
    return known and source[0] == "the" and (source[-1] in _TEXTS or source[-1].startswith("spokes"))


def in_full_text(layout: Layout, drafts: list[Draft], found: list[Draft], sentence: Sentence) -> list[Draft]:
    """What a sentence of a full text reports besides: nothing of `we demand that …`. `…, the spokesman
    stressed` takes its sentence out of the paragraph that the full text holds."""
    words = layout.tokens.low
    told = [one for one in found if one.source is None or words[one.source[0]] not in _FIRST_PERSON]
    closing = any(
        one.frame == "after" and one.source is not None and _is_narrator(words[slice(*one.source)])
        for one in told
    )
    if closing and sentence.last >= layout.paragraphs[sentence.paragraph][1] - 4:
        for number, one in enumerate(drafts):
            a, b = one.segments[0]
            if one.frame == "full-text" and a < sentence.last and sentence.first < b:
                drafts[number] = replace(one, segments=((a, sentence.first),))
        drafts[:] = [
            one for one in drafts if one.frame != "full-text" or one.segments[0][0] < one.segments[0][1]
        ]
    return told


def _is_narrator(source: tuple[str, ...]) -> bool:
    """`he`, `it`, `the spokesman`, `the statement`: how a text is told of."""
    return source in _NARRATED or (len(source) == 2 and source[1].startswith(("spokes", "statement")))


_NARRATED = frozenset({("he",), ("she",), ("it",)})


def goes_on(layout: Layout, block: Draft) -> bool:
    """Whether a block is what somebody goes on with, or a text: `It went on:`, `The statement said:`."""
    written = block.source is not None and layout.tokens.low[block.source[1] - 1] in _TEXTS
    if block.cue is None:
        return False
    alone = block.source is not None and layout.tokens.low[block.source[0]] == "it"  # "It said:"
    return written or alone or layout.tokens.low[block.cue[0]] in _GOES_ON


def resumed_by(layout: Layout, block: Draft) -> bool:
    """Whether a block is one more part of a text that is given at length: `It goes on:`; a newspaper's
    `It went on:` may be the last that it quotes."""
    return block.cue is not None and layout.tokens.low[block.cue[0]] in _GOES_ON & {"goes", "continues"}


def resumes_text(layout: Layout, found: list[Draft]) -> bool:
    """Whether reports are of somebody whom the text has brought in: `it noted`, `the statement stressed`."""
    return any(one.source and layout.tokens.low[one.source[0]] in _KNOWN for one in found)


_GOES_ON = frozenset({"went", "goes", "continued", "continues"})
_KNOWN = frozenset({"it", "he", "she", "they", "the"})


def headlines(layout: Layout) -> set[int]:
    """The numbers of paragraphs that are headings by their form: short, with no full stop and no marks,
    in a text of which the other paragraphs end as sentences do."""
    tokens, found, ended = layout.tokens, set(), 0
    for number, (first, last) in enumerate(layout.paragraphs):
        if tokens.cls[last - 1] & (END | STOP) or layout.quote[last - 1] >= 0:
            ended += 1
        elif (
            last - first <= _LONGEST_HEADING
            and tokens.cls[last - 1] & WORD
            and max(layout.quote[first:last]) < 0
        ):
            found.add(number)
    return found if ended >= _LEAST_SENTENCES and ended >= 2 * len(found) else set()
