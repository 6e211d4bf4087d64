"""The steps of the review as they come from a form or from the script: what each reads from the POST."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.http import QueryDict

from articles.admin import spans
from articles.admin.roles import may_confirm
from articles.ingest.decisions import OWN
from articles.ingest.review import Review
from articles.ingest.review_steps import SPEAKER, Step
from articles.models import Actor, Statement

Take = Callable[[Review, Statement | None, QueryDict], Step]
STEPS: dict[str, Take] = {}
_SPAN = re.compile(r"(\d+)-(\d+)")
_REVIEW = Statement.Review


def step(name: str, *, needs_statement: bool = True, confirms: bool = False) -> Callable[[Any], Any]:
    """Make a function the step of that name."""

    def register(function: Any) -> Any:
        def take(review: Review, statement: Statement | None, data: QueryDict) -> Step:
            if confirms and not may_confirm(review.by):
                raise ValidationError("Only a reviewer may confirm and reject.", code="not_allowed")
            if needs_statement and statement is None:
                raise ValidationError("Choose a statement first.", code="no_statement")
            taken: Step = function(review, statement, data)
            return taken

        STEPS[name] = take
        return function

    return register


@step("accept", confirms=True)
def accept(review: Review, statement: Statement, data: QueryDict) -> Step:
    if statement.needs_placing:
        raise ValidationError("Give it its place in the text first.", code="needs_placing")
    return review.decide([statement], _REVIEW.CONFIRMED, "Accepted")


@step("reject", confirms=True)
def reject(review: Review, statement: Statement, data: QueryDict) -> Step:
    return review.decide([statement], _REVIEW.REJECTED, "Rejected")


@step("reopen", confirms=True)
def reopen(review: Review, statement: Statement, data: QueryDict) -> Step:
    return review.decide([statement], _REVIEW.SUGGESTED, "Reopened")


@step("accept-rest", needs_statement=False, confirms=True)
def accept_rest(review: Review, statement: Statement | None, data: QueryDict) -> Step:
    rest = list(review.article.statements.suggested().filter(needs_placing=False).in_text_order())
    if not rest:
        raise ValidationError("Nothing waits for a decision.", code="nothing")
    rest = [row for row in rest if not review.is_own(row)]
    if not rest:
        raise ValidationError(f"All that waits is yours. {OWN}", code="own")
    return review.decide(rest, _REVIEW.CONFIRMED, f"Accepted the rest ({len(rest)})")


@step("type")
def retype(review: Review, statement: Statement, data: QueryDict) -> Step:
    """To the type that is named, or else to the one that follows."""
    kinds = list(Statement.Type.values)
    following = kinds[(kinds.index(statement.type) + 1) % len(kinds)]
    return review.retype(statement, data.get("type") or following)


@step("resize")
def resize(review: Review, statement: Statement, data: QueryDict) -> Step:
    near = None if statement.needs_placing else statement.start
    return review.resize(statement, _segments(review, data, near))


@step("nudge")
def nudge(review: Review, statement: Statement, data: QueryDict) -> Step:
    if statement.needs_placing:
        raise ValidationError("Give it its place in the text first.", code="needs_placing")
    edge, by = data.get("edge"), data.get("by")
    if edge not in ("start", "end") or by not in ("1", "-1"):
        raise ValidationError("Say which end moves, and which way.", code="invalid")
    return review.nudge(statement, edge, int(by))


@step("split")
def split(review: Review, statement: Statement, data: QueryDict) -> Step:
    """At the place that is named, or where the words begin that are named."""
    if data.get("at", "").isdecimal():
        at = int(data.get("at", ""))
        _as_seen(review.article.text[at:], data, beginning=True)
        return review.split(statement, at)
    words = data.get("words", "").strip()
    inside = [
        start
        for start, _ in spans.places(review.article.text, words)
        if any(first < start < last for first, last in statement.segments)
    ]
    inside += [first for first, _ in statement.segments[1:] if not words]
    if not inside:
        raise ValidationError("Name the words with which the second statement begins.", code="no_place")
    return review.split(statement, inside[0])


@step("join", confirms=True)
def join(review: Review, statement: Statement, data: QueryDict) -> Step:
    """With the next one of the text that is not rejected; it rejects that one, so it is for reviewers."""
    following = (
        review.article.statements.exclude(review=_REVIEW.REJECTED)
        .filter(start__gte=statement.start, needs_placing=False)
        .exclude(pk=statement.pk)
        .in_text_order()
        .first()
    )
    if following is None:
        raise ValidationError("There is no statement behind it to join with.", code="nothing_to_join")
    return review.join(statement, following)


@step("nest")
def nest(review: Review, statement: Statement, data: QueryDict) -> Step:
    """Within the one that is named; `auto`: within the one around or before it, or out again."""
    wanted = data.get("outer", "")
    if wanted == "auto":
        return review.nest(statement, None if statement.within_id else _around(review, statement))
    if not wanted:
        return review.nest(statement, None)
    outer = review.article.statements.filter(pk=wanted if wanted.isdecimal() else 0).first()
    if outer is None:
        raise ValidationError("That statement is not in this article.", code="no_outer")
    return review.nest(statement, outer)


def _around(review: Review, statement: Statement) -> Statement:
    others = [
        row
        for row in review.article.statements.exclude(pk=statement.pk).exclude(review=_REVIEW.REJECTED)
        if row.start <= statement.start and not row.needs_placing
    ]
    around = [row for row in others if row.end >= statement.end]
    if around:
        return min(around, key=lambda row: row.end - row.start)
    if not others:
        raise ValidationError("There is no statement around it or before it.", code="no_outer")
    return max(others, key=lambda row: row.start)


@step("credit")
def credit(review: Review, statement: Statement, data: QueryDict) -> Step:
    """To an actor chosen from the list, or to a name: an actor's where exactly one is so named."""
    name = " ".join(data.get("speaker", "").split())
    actor = data.get("actor", "")
    if actor.isdecimal():
        chosen = Actor.objects.filter(pk=actor).first()
        if chosen is None:
            raise ValidationError("That actor is not in the directory any more.", code="no_actor")
        row = {"actor_id": chosen.pk, "post_id": _post(data, chosen)}
    elif name:
        found = list(Actor.objects.named_exactly(name)[:2])
        row = {"actor_id": found[0].pk} if len(found) == 1 else {"actor_id": None, "name": name[:300]}
    else:
        raise ValidationError("Write who said it.", code="no_name")
    kept = _speakers(statement) if data.get("also") else []
    return review.credit(statement, [*kept, row])


def _post(data: QueryDict, actor: Actor) -> int | None:
    """The post that was chosen with the actor, if it is one of theirs."""
    post = data.get("post", "")
    return int(post) if post.isdecimal() and actor.posts.filter(pk=post).exists() else None


@step("uncredit")
def uncredit(review: Review, statement: Statement, data: QueryDict) -> Step:
    return review.credit(statement, _speakers(statement, without=data.get("attribution")))


@step("make-actor")
def make_actor(review: Review, statement: Statement, data: QueryDict) -> Step:
    if not review.by.has_perm("articles.add_actor"):
        raise ValidationError("You may not add actors.", code="not_allowed")
    name = data.get("name", "")
    if not name.strip():
        raise ValidationError("Write the actor's name.", code="no_name")
    _, taken = review.make_actor(statement, name, data.get("kind", ""), data.get("side", ""))
    return taken


@step("make-event")
def make_event(review: Review, statement: Statement, data: QueryDict) -> Step:
    if not review.by.has_perm("articles.add_event"):
        raise ValidationError("You may not add events.", code="not_allowed")
    name = data.get("name", "")
    if not name.strip():
        raise ValidationError("Write the event's name.", code="no_name")
    _, taken = review.make_event(statement, name, data.get("kind", ""))
    return taken


@step("add", needs_statement=False)
def add(review: Review, statement: Statement | None, data: QueryDict) -> Step:
    if not review.by.has_perm("articles.add_statement"):
        raise ValidationError("You may not add statements.", code="not_allowed")
    kind = data.get("type") or Statement.Type.DIRECT
    if kind not in Statement.Type.values:
        raise ValidationError("That is no type of statement.", code="invalid")
    return review.add(_segments(review, data, None), kind)


def _speakers(statement: Statement, without: str | None = None) -> list[dict[str, Any]]:
    """The speakers as they are, but for the attribution of this id."""
    rows = [row for row in statement.attributions.all() if str(row.pk) != without]
    return [{name: getattr(row, name) for name in SPEAKER} for row in rows]


def _as_seen(words: str, data: QueryDict, *, beginning: bool = False) -> None:
    """Refuse places at which other words stand than those that the editor selected there (`seen`)."""
    there, seen = ("".join(text.split()) for text in (words, data.get("seen", "")))
    if seen and not (there.startswith(seen) if beginning else there == seen):
        raise ValidationError(
            "The text was changed meanwhile. It is shown as it is now: select the words again.", code="stale"
        )


def _segments(review: Review, data: QueryDict, near: int | None) -> list[list[int]]:
    """Places such as `12-40 52-60` from the script, or words from a form."""
    if places := _SPAN.findall(data.get("spans", "")):
        segments = [[int(start), int(end)] for start, end in places]
        _as_seen(" ".join(review.article.text[start:end] for start, end in segments), data)
        return segments
    which = data.get("which", "")
    return spans.locate(
        review.article.text,
        data.get("words", ""),
        near=near,
        which=int(which) if which.isdecimal() else None,
    )
