"""What the machine makes of a page before anything is saved, and what an editor makes of that.

preview = look_at(source)
preview = preview.corrected(title=…, text=…)
outcome = keep(preview, status="draft", by=user, left_out=[2])
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from articles.extraction.values import CleanPage, Cut, Dating
from articles.history import changing
from articles.ingest.decisions import decide
from articles.ingest.directory import load_directory
from articles.ingest.duplicates import Alike, alike
from articles.ingest.linking import Links
from articles.ingest.pages import AlreadyThere, Stored, store
from articles.ingest.reading import Known, Reading, annotate_page, try_to_read
from articles.ingest.sources import Source, Unreadable
from articles.ingest.wire import link
from articles.models import Article, Capture, Statement

BY_EDITOR = "decided by an editor"
NEAR = 40
"""Code points before a cut by which its place in a paragraph is found."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A page as it would be recorded."""

    reading: Reading
    known: Known

    @property
    def page(self) -> CleanPage:
        return self.reading.page

    def unknown_speakers(self) -> list[tuple[str, int]]:
        """Names of speakers whom the directory doesn't have, with how often they speak."""
        names = Counter(
            speaker.name
            for statement in self.reading.annotation.statements
            for speaker in statement.speakers
            if speaker.actor is None
        )
        return names.most_common()

    def duplicates(self) -> list[Alike]:
        """Articles of the archive with much of the same text."""
        return alike(self.page.text)

    def evidence(self, dating: Dating | None) -> tuple[int, int] | None:
        """Where the page prints the words from which a date was read, in code points of its source."""
        if dating is None or not dating.evidence:
            return None
        start = self.page.source.find(dating.evidence)
        return (start, start + len(dating.evidence)) if start >= 0 else None

    def corrected(
        self, *, taken_back: Collection[int] = (), done: Collection[int] = (), **values: Any
    ) -> Preview:
        """The preview with an editor's corrections, read again.

        `values` are columns of `CleanPage`: `title`, `text`, `publisher`, `byline` …, and `published` and
        `captured` as EDTF. `taken_back` are the numbers of cuts whose words belong to the story; `done`
        those whose words the text has already, which go again where they are not taken back any more.
        """
        page = self.page
        for name in ("published", "captured"):
            if name in values:
                values[name] = _dating(values[name], getattr(page, name))
        if values.get("publisher", page.publisher) != page.publisher:
            values["publisher_basis"] = BY_EDITOR
        page = replace(page, **values)
        text = put_back(page, set(taken_back) - set(done))
        text = _cut_again(page, text, set(done) - set(taken_back))
        page = replace(page, text=text, cuts=_kept(page.cuts, taken_back))
        reading = replace(self.reading, page=page, annotation=annotate_page(page, self.known))
        return Preview(reading, self.known)


def look_at(source: Source) -> Preview | AlreadyThere | Unreadable:
    """Read a page without saving anything."""
    sha256 = Capture.digest(source.data)
    if Capture.objects.in_use().filter(sha256=sha256).exists():
        return AlreadyThere(source.name, sha256)
    known = Known.of(load_directory())
    reading = try_to_read(source, known)
    return reading if isinstance(reading, Unreadable) else Preview(reading, known)


def keep(
    preview: Preview,
    *,
    status: str,
    by: Any,
    left_out: Collection[str] = (),
    same: Collection[int] | None = None,
) -> Stored | AlreadyThere | Unreadable:
    """Save the page as previewed. `left_out` are contents of statements that the editor takes for
    none: they are kept as rejected, so that they don't come back. `same` are the keys of articles with much
    of the same text that carry the same story; `None`: those that a machine takes for it."""
    found = preview.duplicates()
    carriers = [
        one.article for one in found if (one.is_likely_the_same if same is None else one.article.pk in same)
    ]
    with changing(by=by, action="Page added") as change:
        outcome = store(preview.reading, Links.load(), status=status)
        if isinstance(outcome, Stored):
            change.made(outcome.article)
            link([outcome.article, *carriers])
            if left_out:
                none = outcome.article.statements.filter(content__in=left_out)
                decide(none, Statement.Review.REJECTED, by=by)
    return outcome


def put_back(page: CleanPage, cuts: Collection[int]) -> str:
    """The story with the words of these cuts again, each where it stood on the page.

    A cut inside a paragraph goes back into it; any other becomes a paragraph of its own.
    """
    text = page.text
    for number, cut in sorted(enumerate(page.cuts), key=lambda pair: pair[1].start):
        words = " ".join(page.source[cut.start : cut.end].split())
        if number in cuts and words:
            text = _inserted(page.source, text, cut, words)
    return text


def _inserted(source: str, text: str, cut: Cut, words: str) -> str:
    line_start = source.rfind("\n", 0, cut.start) + 1
    before = " ".join(source[max(line_start, cut.start - NEAR) : cut.start].split())
    if before and text.count(before) == 1:
        at = text.index(before) + len(before)
        return f"{text[:at]} {words}{text[at:]}"
    paragraphs = text.split("\n\n")
    above = [
        number for number, paragraph in enumerate(paragraphs) if _stands_before(source, paragraph, cut.start)
    ]
    paragraphs.insert(above[-1] + 1 if above else 0, words)
    return "\n\n".join(paragraphs)


def _stands_before(source: str, paragraph: str, offset: int) -> bool:
    """Whether the paragraph begins on the page before the offset, told by its first words."""
    beginning = paragraph[:NEAR].rsplit(" ", 1)[0]
    at = source.find(beginning)
    return 0 <= at < offset


def _cut_again(page: CleanPage, text: str, cuts: Collection[int]) -> str:
    """The story without the words of these cuts, as far as they stand there once."""
    for number in cuts:
        words = " ".join(page.source[page.cuts[number].start : page.cuts[number].end].split())
        if words and text.count(words) == 1:
            paragraphs = text.replace(words, "").split("\n\n")
            text = "\n\n".join(kept for part in paragraphs if (kept := part.replace("  ", " ").strip()))
    return text


def _kept(cuts: Sequence[Cut], taken_back: Collection[int]) -> tuple[Cut, ...]:
    return tuple(cut for number, cut in enumerate(cuts) if number not in taken_back)


def _dating(value: str | None, read: Dating | None) -> Dating | None:
    """An editor's date; the machine's with its evidence, where it is the same."""
    if not value:
        return None
    return read if read is not None and read.edtf == value else Dating(value, BY_EDITOR)


def already_in(outcome: AlreadyThere) -> Article:
    """The article of a page that the archive has."""
    return Article.objects.get(capture__sha256=outcome.sha256)
