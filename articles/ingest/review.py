"""The steps by which an editor reviews an article's statements.

    review = Review(article, by=user)
    step = review.accept(statement)

Each saves at once, in one transaction, and gives a `Step` that `review_steps.take_back` undoes.
What can't be done raises `ValidationError` with a message for the editor.
All offsets are code points into the article's text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from articles.extraction.values import Span
from articles.history import changing
from articles.ingest.decisions import OWN, follow, free_key, name_of
from articles.ingest.events import make_event
from articles.ingest.review_steps import JOINED, SPEAKER, Step, after, set_speakers, snapshot
from articles.ingest.speakers import make_actor, office_on
from articles.models import Actor, Article, Event, PastAddress, Policy, Post, Statement
from articles.models.statement import ELLIPSIS, WORDS

_TOKEN = re.compile(r"\w+(?:[’'.-]\w+)*|[^\w\s]")


class Review:
    """The review of one article by one editor.

    `confirms`: whether what this editor corrects counts as confirmed; a contributor's
    corrections are proposals for somebody else; so are everybody's where the archive wants a second pair of
    eyes, and nobody confirms what they wrote.
    """

    def __init__(self, article: Article, *, by: Any, confirms: bool = True) -> None:
        self.article, self.by, self.confirms = article, by, confirms
        self.four_eyes = Policy.wants_second_pair_of_eyes()

    # Decisions

    def decide(self, statements: Iterable[Statement], review: str, words: str) -> Step:
        """Accept, reject or reopen."""

        def change(row: Statement) -> None:
            row.review = review

        rows = list(statements)
        if review == Statement.Review.CONFIRMED and any(self.is_own(row) for row in rows):
            raise ValidationError(OWN, code="own")
        return self._step(words, rows, change, decides=True)

    def is_own(self, row: Statement) -> bool:
        """Whether somebody else has to confirm it, because this editor wrote it."""
        return self.four_eyes and row.proposed_by_id == self.by.pk

    # Corrections

    def retype(self, statement: Statement, kind: str) -> Step:
        if kind not in Statement.Type.values:
            raise ValidationError(f"“{kind}” is no type of statement.", code="invalid")

        def change(row: Statement) -> None:
            row.type = kind

        return self._step("Type changed", [statement], change)

    def resize(self, statement: Statement, segments: Sequence[Sequence[int]]) -> Step:
        """Give the statement other words of the text."""
        placed = self._checked(segments)
        self._refuse_twin(placed, statement)

        def change(row: Statement) -> None:
            row.segments, row.needs_placing = placed, False

        return self._step("Span changed", [statement], change)

    def nudge(self, statement: Statement, edge: str, words: int) -> Step:
        """Move the beginning (`edge` is `start`) or the end by so many words, backwards where negative."""
        segments = [list(segment) for segment in statement.segments]
        if edge == "start":
            segments[0][0] = self._nudged([start for start, _ in self._tokens()], segments[0][0], words)
        else:
            segments[-1][1] = self._nudged([end for _, end in self._tokens()], segments[-1][1], words)
        return self.resize(statement, segments)

    def split(self, statement: Statement, at: int) -> Step:
        """Two statements of one: the second begins with the word at `at`."""
        first, second = self._cut_in_two(statement.segments, at)
        if not first or not second:
            raise ValidationError("Split inside the statement: one part would be empty.", code="empty_part")
        other = Statement(article=self.article, segments=self._checked(second), type=statement.type)
        words = (f"{name}{edge}" for name in WORDS for edge in ("", "_start", "_end"))
        for name in (*words, "attribution", "said", "said_basis", "occasion", "within"):
            setattr(other, name, getattr(statement, name))
        speakers = snapshot(statement)["speakers"]

        def change(row: Statement) -> None:
            row.segments = self._checked(first)

        return self._step("Split", [statement], change, new=(other, speakers))

    def join(self, statement: Statement, other: Statement) -> Step:
        """One statement of two: it gets the other's words too; the other is rejected, and so stays known.

        The other's address leads to the joined one.
        """
        if statement.pk == other.pk or statement.needs_placing or other.needs_placing:
            raise ValidationError("There is no other statement to join with.", code="nothing_to_join")
        joined = self._united([*statement.segments, *other.segments])

        def change(row: Statement) -> None:
            if row.pk == statement.pk:
                row.segments = joined
            else:
                row.review = Statement.Review.REJECTED
                row.note = f"{row.note}\nJoined with {statement.key}.".strip()

        with transaction.atomic():
            step = self._step(JOINED, [statement, other], change)
            PastAddress.objects.update_or_create(
                kind=PastAddress.Kind.STATEMENT, value=other.key, defaults={"statement": statement}
            )
        return step

    def nest(self, statement: Statement, outer: Statement | None) -> Step:
        """Put the statement within the one that reports it; `None` takes it out."""
        above: Statement | None = outer
        seen: set[int] = set()
        while above is not None and above.pk not in seen:
            if above.pk == statement.pk:
                raise ValidationError("A statement can't be part of itself.", code="ring")
            seen.add(above.pk)
            above = above.within

        def change(row: Statement) -> None:
            row.within = outer

        return self._step("Nested" if outer else "Taken out", [statement], change)

    def credit(self, statement: Statement, speakers: Sequence[dict[str, Any]]) -> Step:
        """Credit the statement to these speakers: `actor_id`, or `name` where there is no entry."""
        found = [self._with_office(statement, speaker) for speaker in speakers]
        actors = [speaker["actor_id"] for speaker in found if speaker["actor_id"]]
        if len(actors) != len(set(actors)):
            raise ValidationError("That actor is already a speaker of this statement.", code="twice")

        def change(row: Statement) -> None:
            row.attribution = Statement.Basis.EDITOR

        return self._step("Speaker changed", [statement], change, speakers=found)

    def add(self, segments: Sequence[Sequence[int]], kind: str) -> Step:
        """A new statement of these words, brought by the editor."""
        placed = self._checked(segments)
        self._refuse_twin(placed, None)
        new = Statement(article=self.article, segments=placed, type=kind, attribution=Statement.Basis.EDITOR)
        return self._step("Added", [], lambda row: None, new=(new, []))

    def make_actor(self, statement: Statement, name: str, kind: str, side: str) -> tuple[Actor, Step]:
        """A new actor for a speaker without an entry; all statements of the article that name it get it."""
        name = " ".join(name.split())
        rows = [
            row
            for row in self.article.statements.filter(attributions__name=name, attributions__actor=None)
            if row.pk != statement.pk
        ]
        with changing([statement, *rows], by=self.by, action="Review: actor made") as change:
            actor = make_actor(name, kind, side)
            change.made(actor)
            step = self._link([statement, *rows], name, actor, str(change.id))
        return actor, step

    def make_event(self, statement: Statement, name: str, kind: str) -> tuple[Event, Step]:
        """A new event for an occasion that the text names; what else the article tells of the same words was
        said there, too, and still waits where it waited."""
        rows = [
            row
            for row in self.article.statements.filter(
                occasion=None, occasion_mention_start=statement.occasion_mention_start
            ).exclude(review=Statement.Review.REJECTED)
            if row.pk != statement.pk and statement.occasion_mention_start is not None
        ]
        with changing([statement, *rows], by=self.by, action="Review: event made") as change:
            event = make_event(name, kind, statement)
            change.made(event)
            before = [snapshot(row) for row in (statement, *rows)]
            self._sign(statement, decides=False)
            for row in (statement, *rows):
                row.article, row.occasion, row.edited = self.article, event, True
                row.save()
            step = Step("Event made", statement.pk, str(change.id), before, [], after([statement, *rows]))
        return event, step

    # How a step is made

    def _step(
        self,
        words: str,
        rows: list[Statement],
        change: Callable[[Statement], None],
        *,
        decides: bool = False,
        speakers: Sequence[dict[str, Any]] | None = None,
        new: tuple[Statement, Sequence[dict[str, Any]]] | None = None,
    ) -> Step:
        with changing(rows, by=self.by, action=f"Review: {words[:1].lower()}{words[1:]}") as recorded:
            before = [snapshot(row) for row in rows]
            for row in rows:
                row.article = self.article
                change(row)
                self._sign(row, decides)
                row.save()
                if speakers is not None:
                    set_speakers(row, speakers)
                follow(row)
            created = [self._create(*new)] if new else []
            recorded.made(*created)
            touched = [*rows, *created]
            return Step(
                words=words,
                focus=touched[0].pk,
                change=str(recorded.id),
                before=before,
                created=[row.pk for row in created],
                after=after(touched),
            )

    def _create(self, statement: Statement, speakers: Sequence[dict[str, Any]]) -> Statement:
        statement.origin = Statement.Origin.EDITOR
        content = ELLIPSIS.join(self.article.text[start:end] for start, end in statement.segments)
        statement.key = free_key(self.article, content)
        self._sign(statement, decides=False)
        statement.save()
        set_speakers(statement, speakers)
        return statement

    def _sign(self, row: Statement, decides: bool) -> None:
        if not decides:
            row.proposed_by = self.by
        if not decides and not self.confirms:
            row.review = Statement.Review.SUGGESTED
        elif not decides and self.four_eyes:
            if row.review == Statement.Review.CONFIRMED:
                row.review = Statement.Review.SUGGESTED
        elif not decides and row.review == Statement.Review.SUGGESTED:
            row.review = Statement.Review.CONFIRMED
        row.edited = True
        if row.review == Statement.Review.SUGGESTED and decides:
            row.reviewed_by, row.reviewer, row.reviewed_at = None, "", None
        else:
            row.reviewed_by, row.reviewer = self.by, name_of(self.by)
            row.reviewed_at = timezone.now()

    def _link(self, rows: list[Statement], name: str, actor: Actor, change: str) -> Step:
        before = [snapshot(row) for row in rows]
        for row in rows:
            speakers = snapshot(row)["speakers"]
            linked = [
                {**speaker, "actor_id": actor.pk, "name": ""} if is_unlinked(speaker, name) else speaker
                for speaker in speakers
            ]
            if linked == speakers:
                linked = [{"actor_id": actor.pk, "name": ""}]
            row.article = self.article
            self._sign(row, decides=False)
            row.save()
            set_speakers(row, [{**dict.fromkeys(SPEAKER), "office": "", **one} for one in linked])
        return Step("Actor made", rows[0].pk, change, before, [], after(rows))

    # Places in the text

    def _tokens(self) -> list[Span]:
        return [match.span() for match in _TOKEN.finditer(self.article.text)]

    def _nudged(self, edges: list[int], at: int, words: int) -> int:
        """The edge so many words from the one at `at`."""
        if words < 0:
            found = [edge for edge in edges if edge < at][words:][:1]
        else:
            found = [edge for edge in edges if edge > at][words - 1 :][:1]
        if not found:
            raise ValidationError("The text ends there.", code="text_ends")
        return found[0]

    def _checked(self, segments: Sequence[Sequence[int]]) -> list[list[int]]:
        """The segments without spaces at their ends. Raises `ValidationError` where they can't be."""
        text, found, last = self.article.text, [], 0
        for start, end in segments:
            if not last <= start < end <= len(text):
                raise ValidationError("These words can't be a statement: they are in no order.", code="order")
            piece = text[start:end]
            start, end = start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
            if start >= end:
                raise ValidationError("There are no words there.", code="empty")
            found.append([start, end])
            last = end
        if not found:
            raise ValidationError("There are no words there.", code="empty")
        return found

    def _refuse_twin(self, segments: list[list[int]], statement: Statement | None) -> None:
        twins = self.article.statements.filter(segments=segments, needs_placing=False)
        if twins.exclude(pk=statement.pk if statement else None).exists():
            raise ValidationError(
                "A statement of these words, in this place, is recorded already.", code="twin"
            )

    def _cut_in_two(self, segments: Sequence[Sequence[int]], at: int) -> tuple[list[Any], list[Any]]:
        first = [[start, min(end, at)] for start, end in segments if start < at]
        second = [[max(start, at), end] for start, end in segments if end > at]
        text = self.article.text
        return [s for s in first if text[slice(*s)].strip()], [s for s in second if text[slice(*s)].strip()]

    def _united(self, segments: Iterable[Sequence[int]]) -> list[list[int]]:
        """The segments in order; those that overlap, or have only spaces between them, as one."""
        found: list[list[int]] = []
        for start, end in sorted((first, last) for first, last in segments):
            if found and not self.article.text[found[-1][1] : start].strip():
                found[-1][1] = max(found[-1][1], end)
            else:
                found.append([start, end])
        return found

    def _with_office(self, statement: Statement, speaker: dict[str, Any]) -> dict[str, Any]:
        """The speaker with the office held on the day of the statement, where it is certain."""
        row = {**dict.fromkeys(SPEAKER), "name": "", "office": "", **speaker}
        if row["actor_id"] and not row["post_id"]:
            held = office_on(row["actor_id"], statement)
            row["post_id"] = held.pk if held else None
        if row["post_id"] and not row["office"]:
            row["office"] = Post.objects.get(pk=row["post_id"], actor=row["actor_id"]).title
        return row


def is_unlinked(speaker: dict[str, Any], name: str) -> bool:
    """Whether this speaker has no entry, and is named so."""
    return not speaker["actor_id"] and speaker["name"] == name
