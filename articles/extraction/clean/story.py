"""Puts the story together: paragraphs, headings, and the cuts with their places in the source."""

from __future__ import annotations

from dataclasses import dataclass, field

from articles.extraction.clean.cuts import datelines, endings, glued
from articles.extraction.clean.source.lines import Line, breaks_off, single_spaced
from articles.extraction.clean.source.repair import Mended
from articles.extraction.values import Cut, Heading


@dataclass(slots=True)
class Story:
    """The story of a page and what stood glued to it."""

    paragraphs: list[str] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    opening: datelines.Opening = field(default_factory=datelines.Opening)
    text: str = ""
    """The paragraphs joined by a blank line."""


def story_of(lines: list[Line], title: str | None) -> Story:
    """The story in `lines`; what is cut inside a line is noted in the line."""
    story = Story()
    told = [line for line in lines if line.label == "story"]
    if told:
        story.opening = datelines.opening(told[0].text, title)
        told[0].inner += story.opening.cuts
        _cut_behind(told[-1])
    whole = "\n".join([line.text for line in told])
    tagged, credited, parted = "[" in whole, glued.may_hold_credit(whole), endings.may_be_glued(whole)
    for line in lines:
        if line.label == "heading":
            story.headings.append(Heading(_bare(line.text), len(story.paragraphs)))
        elif line.label == "story":
            if tagged:
                _cut_between(line, endings.script_marks(line.text))
            if credited:
                _cut_between(line, glued.captions_between(line.text))
            line.inner.sort()
            breaks = endings.glued_paragraphs(line.text) if parted else []
            _add(story.paragraphs, _paragraphs(line, breaks))
    story.text = "\n\n".join(story.paragraphs)
    return story


def _add(paragraphs: list[str], more: list[str]) -> None:
    """Put paragraphs behind others; one that begins within a sentence belongs to the one before."""
    if paragraphs and more and more[0][0].islower() and breaks_off(paragraphs[-1]):
        paragraphs[-1] += " " + more.pop(0)
    paragraphs += more


def _cut_between(line: Line, found: list[tuple[int, int, str, str]]) -> None:
    """Cut what was found between the sentences of a line and is not cut already."""
    line.inner += [c for c in found if not any(a < c[1] and c[0] < b for a, b, *_ in line.inner)]


def _cut_behind(line: Line) -> None:
    """Cut what stands behind the last sentence of the story: notes, and then marks and addresses."""
    notes = [c for c in glued.notes_behind(line.text) if c[0] >= _done(line)]
    end = notes[0][0] if notes else len(line.text)
    line.inner += [c for c in endings.endings(line.text[:end]) if c[0] >= _done(line)] + notes


def _done(line: Line) -> int:
    return max((end for _, end, *_ in line.inner), default=0)


def _bare(text: str) -> str:
    return text.lstrip("#").strip().strip("*_").strip() or text


def _paragraphs(line: Line, glued_at: list[int]) -> list[str]:
    """The paragraphs of a line: what is left of it, parted where the page had glued them together."""
    if not glued_at and not line.inner:
        return [line.text if line.even else single_spaced(line.text)]
    breaks = {*glued_at}
    breaks |= {start for start, _, reason, _ in line.inner if reason in ("script-mark", "caption")}
    cuts = [(start, end) for start, end, *_ in line.inner]
    parts: list[str] = []
    held: list[str] = []
    done = 0
    for start, end in sorted([*cuts, *((at, at) for at in breaks), (len(line.text), len(line.text))]):
        if start >= done:
            held.append(line.text[done:start])
            done = start
        if start in breaks:
            parts.append("".join(held))
            held = []
        done = max(done, end)
    parts.append("".join(held))
    return [single_spaced(part.strip()) for part in parts if part.strip()]


def cuts_of(lines: list[Line], mended: Mended) -> list[Cut]:
    """Every piece of the page that is not story, headline or heading, in its order."""
    cuts = []
    for line in lines:
        if line.label not in ("story", "title", "heading"):
            cuts.append(Cut(mended.origin(line.start), mended.origin(line.end), line.label, line.note))
            continue
        for start, end, reason, note in sorted(line.inner):
            while start < end and line.text[start].isspace():
                start += 1
            while end > start and line.text[end - 1].isspace():
                end -= 1
            if end > start:
                cuts.append(
                    Cut(mended.origin(line.start + start), mended.origin(line.start + end), reason, note)
                )
    return cuts
