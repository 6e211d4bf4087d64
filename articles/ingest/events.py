"""Events made of occasions that the texts name and the directory did not have."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from articles.extraction import edtf
from articles.extraction.entities.occasions import kinds_of_nouns
from articles.ingest.addresses import free_slug
from articles.models import Actor, Event, Statement

_ARTICLE = re.compile(r"(?:an?|the|another|one|this|that)\s+", re.IGNORECASE)
_OWN = re.compile(r"(?:his|her|its|their)\s+", re.IGNORECASE)


def proposed_name(statement: Statement) -> str:
    """What an event may be called that the text names as an occasion: "Forum in Seoul, 11 May 2021".

    It takes the day along, so that the words alone do not name this event in other texts. A possessive
    becomes the speaker's name. Empty where the text names no occasion.
    """
    words = " ".join(statement.occasion_mention.split())
    if not words:
        return ""
    own = _OWN.match(words)
    speakers = list(statement.attributions.all())
    if own:
        words = words[own.end() :]
        if len(speakers) == 1:
            words = f"{speakers[0].display_name}’s {words}"
    words = _ARTICLE.sub("", words, count=1) if _ARTICLE.match(words) else words
    day = f", {edtf.in_words(statement.said)}" if statement.said else ""
    return fitted_name(f"{words[:1].upper()}{words[1:]}", day)


def fitted_name(words: str, day: str) -> str:
    """The words and the day, cut to what a name may be long."""
    longest = Event._meta.get_field("name").max_length or 0
    return f"{words[: longest - len(day)]}{day}"


def kind_of(words: str) -> str:
    """The kind of event that the words of a text name, by their noun."""
    low = words.lower()
    nouns = [noun for noun in kinds_of_nouns() if re.search(rf"\b{re.escape(noun)}\b", low)]
    # The noun stands before what it is of, with whom and where: "a speech at a party meeting".
    first = min(nouns, key=lambda noun: (low.find(noun), -len(noun)), default="")
    return kinds_of_nouns().get(first, Event.Kind.OTHER)


@transaction.atomic
def make_event(name: str, kind: str, statement: Statement) -> Event:
    """A new event at which a statement was made: of its day, with its speakers as participants.

    Raises `ValidationError` where an event has the name already, or a value can't be.
    """
    name = " ".join(name.split())
    if Event.objects.filter(Q(name__iexact=name) | Q(names__text__iexact=name)).exists():
        raise ValidationError(
            f"“{name}” is an event already: choose that one under All fields.", code="exists"
        )
    event = Event(name=name, kind=kind, date=statement.said, slug=free_slug(Event, name))
    event.full_clean()
    event.save()
    event.participants.set(Actor.objects.filter(attributions__statement=statement))
    return event
