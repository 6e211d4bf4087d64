"""Deciding whether two statements report one utterance. The machine proposes, and never undoes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from articles.ingest.decisions import name_of
from articles.models import Statement, UtterancePair


@transaction.atomic
def decide_pair(one: Statement, other: Statement, decision: str, *, by: Any) -> UtterancePair:
    """Confirm or reject that two statements report one utterance; a decision that was made before gives way.

    Raises `ValidationError` where they are one statement, or stand in one article.
    """
    if one.article_id == other.article_id:
        raise ValidationError("Both stand in one article: they are two statements.", code="one_article")
    if decision not in UtterancePair.Decision.values:
        raise ValidationError(f"“{decision}” is no decision.", code="invalid")
    first, second = sorted((one.pk, other.pk))
    pair, _ = UtterancePair.objects.update_or_create(
        first_id=first,
        second_id=second,
        defaults={"decision": decision, "user": by, "by": name_of(by), "made": timezone.now()},
    )
    return pair


def reopen_pair(one: Statement, other: Statement) -> bool:
    """Take a decision back: the two are what their words propose again. Whether there was one."""
    return bool(UtterancePair.objects.between(one.pk, other.pk).delete()[0])


def hand_on(heirs: Mapping[int, int]) -> None:
    """Let decisions on statements that go be of those that stand in their place, by ids.

    What was decided of the heir itself counts more; a statement is never paired with itself.
    """
    for pair in UtterancePair.objects.of(*heirs).order_by("pk"):
        first, second = (heirs.get(pk, pk) for pk in (pair.first_id, pair.second_id))
        if first == second or UtterancePair.objects.between(first, second).exists():
            continue
        pair.first_id, pair.second_id = sorted((first, second))
        pair.save()
