"""How pages print sides, dates, counts and addresses: the same everywhere."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from typing import Any
from urllib.parse import urlencode

from django import template
from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from articles.extraction import edtf
from articles.facets.tally import EXACT
from articles.filters.words import Words
from articles.models import Actor, Article, Attribution, Event, Statement
from articles.models.base import Side, address
from articles.models.event import Dated

register = template.Library()

SIDES: dict[str, str] = {value: str(label) for value, label in Side.choices}
LETTERS: dict[str, str] = {
    Side.SOUTH_KOREA: "S",
    Side.NORTH_KOREA: "N",
    Side.UNITED_STATES: "U",
    Side.JAPAN: "J",
    Side.CHINA: "C",
    Side.RUSSIA: "R",
    Side.INTERNATIONAL: "I",
    Side.OTHER: "O",
}
NO_SIDE = "–"
BASES = {
    Statement.Basis.EXPLICIT: "named",
    Statement.Basis.TITLE: "by title",
    Statement.Basis.PRONOUN: "by pronoun",
    Statement.Basis.IMPLIED: "implied by the context",
    Statement.Basis.EDITOR: "decided by an editor",
}
_HANGUL = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
_HYPHENATED = re.compile(r"(\b\w+(?:-\w+)+(?:['’]\w*)?)")
_TIME = re.compile(r"\d{4}(-\d\d){0,2}")


@register.filter
def side_letter(side: str) -> str:
    """The letter by which a side is told apart where colour is not seen."""
    return LETTERS.get(side, NO_SIDE)


@register.filter
def side_name(side: str) -> str:
    return SIDES.get(side, "no side known")


@register.simple_tag
@lru_cache(maxsize=100)
def side(value: str) -> SafeString:
    """A side as a reader sees it: its letter in its colour, and its name."""
    return format_html(
        '<span class="side side-{}"><span class="side-letter" aria-hidden="true">{}</span> {}</span>',
        value or "none",
        side_letter(value),
        side_name(value),
    )


@register.simple_tag
def sides_of(statement: Statement, own: Actor | str = "") -> list[str]:
    """The sides that speak in a statement, each once ("" where none is known), that of `own` first."""
    every = list(statement.credited)
    if isinstance(own, Actor):
        every.sort(key=lambda one: one.actor_id != own.pk)
    return list(dict.fromkeys(one.side for one in every)) or [""]


@register.filter
def sides_in_words(sides: list[str]) -> str:
    return " and ".join(side_name(side) for side in sides)


@register.simple_tag
def speakers(statement: Statement) -> SafeString:
    """The speakers of a statement with the office each held; those with an entry are links to it."""
    each = '<span class="and"> and </span>'.join(map(_speaker, statement.credited))
    return mark_safe(each or '<span class="speaker-name unknown">Speaker not known</span>')  # noqa: S308 - escaped


def _speaker(one: Attribution) -> str:
    name = f'<span class="speaker-name">{langed(one.name)}</span>'
    if one.actor:
        page = escape(one.actor.get_absolute_url())
        name = f'<a class="speaker-name" href="{page}">{langed(one.actor.name)}</a>'
    office = f'<span class="office">, {langed(one.office)}</span>' if one.office else ""
    return f'<span class="speaker">{name}{office}</span>'


@register.simple_tag
def speakers_beside(statement: Statement, own: Actor) -> SafeString:
    """On a speaker's own page: in which office they spoke, and together with whom."""
    every = list(statement.credited)
    office = next((one.office for one in every if one.actor_id == own.pk), "")
    others = [one.display_name for one in every if one.actor_id != own.pk]
    together = format_html("with {}", langed(", ".join(others))) if others else ""
    words = [format_html('<span class="office">{}</span>', langed(office)) if office else "", together]
    return format_html_join(", ", "{}", ((one,) for one in words if one))


@register.filter
def basis(value: str) -> str:
    """How a speaker is known, in words that go into a sentence."""
    return BASES.get(value, value)  # type: ignore[call-overload]


@register.filter
@lru_cache(maxsize=4096)
def when(value: str) -> SafeString:
    """An EDTF date in words, each certain part of it machine-readable."""
    if not value:
        return mark_safe('<span class="unknown">date not known</span>')
    first, slash, last = value.partition("/")
    if slash and first not in ("", "..") and last not in ("", ".."):
        return format_html("between {} and {}", _time(first), _time(last))
    if slash and first in ("", ".."):
        return format_html("{} or earlier", _time(last))
    if slash:
        return format_html("{} or later", _time(first))
    return _time(value)


@register.filter
@lru_cache(maxsize=4096)
def lasting(value: str) -> SafeString:
    """An event's date. An interval is how long it lasted, not a doubt: 27 to 28 February 2019."""
    first, slash, last = value.partition("/")
    if not slash:
        return when(value)
    if first in ("", ".."):
        return format_html("until {}", _time(last))
    if last in ("", ".."):
        return format_html("since {}", _time(first))
    start, end = edtf.in_words(first).split(" "), edtf.in_words(last).split(" ")
    shared = 0
    while shared < min(len(start), len(end)) - 1 and start[-1 - shared] == end[-1 - shared]:
        shared += 1
    plain = first.rstrip("~?%")
    if not _TIME.fullmatch(plain):
        return format_html("{} to {}", _time(first), _time(last))
    words = " ".join(start[: len(start) - shared])
    return format_html('<time datetime="{}">{}</time> to {}', plain, words, _time(last))


def _time(value: str) -> SafeString:
    plain = value.rstrip("~?%")
    if _TIME.fullmatch(plain):
        return format_html('<time datetime="{}">{}</time>', plain, edtf.in_words(value))
    return format_html("{}", edtf.in_words(value))


@register.filter
def edtf_words(value: str) -> str:
    """An EDTF date as plain words, for attributes."""
    return edtf.in_words(value) if value else "date not known"


@register.filter
def day(value: Any) -> str:
    """A day as all pages write it: 27 April 2018."""
    return f"{value.day} {value:%B %Y}" if value else ""


@register.filter
def tenure(post: Any) -> SafeString:
    """From when to when a post was held, as uncertain as it is known."""
    since = _time(post.since) if post.since else mark_safe("?")
    if post.ongoing or post.until == "..":
        return format_html("since {}", since) if post.since else mark_safe("no end known")
    until = _time(post.until) if post.until else mark_safe("?")
    if not post.since and not post.until:
        return mark_safe('<span class="unknown">dates not known</span>')
    return format_html("{} – {}", since, until)


@register.filter
def capped(count: int) -> str:
    """A number of statements; what was not counted to the end says so."""
    return f"{intcomma(EXACT)}+" if count > EXACT else str(intcomma(count))


def plain(text: str) -> SafeString:
    """What `conditional_escape` gives of text, without asking of each whether it is translated later on."""
    return SafeString(escape(text)) if type(text) is str else conditional_escape(text)


@register.filter
def langed(text: str) -> SafeString:
    """A text whose Korean runs say that they are Korean."""
    if text.isascii() or not _HANGUL.search(text):
        return plain(text)
    parts = re.split(r"((?:[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]+\s?)+)", text)
    return mark_safe(  # noqa: S308 (each part is escaped)
        "".join(
            format_html('<span lang="ko">{}</span>', part)
            if _HANGUL.search(part)
            else format_html("{}", part)
            for part in parts
        )
    )


@register.filter
def shortened(text: str, most: int) -> str:
    """The beginning of a text, in at most so many characters with its ellipsis; of whole words."""
    if len(text) <= most:
        return text
    words, _, _ = text[:most].rpartition(" ")
    return f"{(words or text[: most - 1]).rstrip(' ,;:.')}…"


@register.filter
def whole_words(text: str) -> SafeString:
    """A heading in which no hyphenated name is broken: “Kang Kyung-wha's” stays on one line."""
    parts = _HYPHENATED.split(text)
    return mark_safe(  # noqa: S308 (each part is escaped)
        "".join(
            format_html('<span class="whole">{}</span>', langed(part)) if index % 2 else langed(part)
            for index, part in enumerate(parts)
        )
    )


@register.filter
def hits(text: str, words: Words) -> SafeString:
    """A text with the words of a search marked."""
    parts, at = [], 0
    for start, end in words.spans(text):
        parts += [langed(text[at:start]), format_html('<mark class="hit">{}</mark>', langed(text[start:end]))]
        at = end
    return mark_safe("".join([*parts, langed(text[at:])]))  # noqa: S308 (each part is escaped)


@register.filter
def context_url(statement: Statement, words: Words | str = "") -> str:
    """Where a statement stands; after a search its words are marked there, too."""
    if not isinstance(words, Words) or words.is_empty:
        return statement.get_context_url()
    typed = urlencode({"q": words.query.text})
    return f"{statement.article.get_absolute_url()}?{typed}#s-{statement.key}"


@register.simple_tag(takes_context=True)
def absolute(context: dict[str, Any], page: Any) -> str:
    """The full address of an object or a path, as it is cited."""
    path = page if isinstance(page, str) else page.get_absolute_url()
    return str(context["request"].build_absolute_uri(path))


@register.simple_tag
def report_address(page: Statement | Article, version: str) -> str:
    """Where readers tell what is wrong on a page; `version` is the day or moment of what they look at."""
    name, value = ("statement", page.key) if isinstance(page, Statement) else ("article", page.slug)
    return f"{address(f'articles:report-{name}', value)}?as_of={version}"


@register.filter
def quoted_as(statement: Statement) -> str:
    """Verbatim words stand in quotation marks; a report in the writer's words stands without."""
    return "direct" if statement.type == Statement.Type.DIRECT else "reported"


@register.filter
def is_vague(value: str) -> bool:
    """Whether a date is more than one day wide, so that it needs a word before it to be read."""
    return not _TIME.fullmatch(value) or edtf.is_uncertain(value)


@register.filter
def cut_reason(reason: str) -> str:
    """Why a piece was cut, as words: `repeated-title` is a repeated title."""
    return reason.replace("-", " ").replace("_", " ")


@register.filter
def is_tension(event: Event | Dated) -> bool:
    """Whether the event stands below the axis of time."""
    return event.kind in TENSIONS


TENSIONS = {
    Event.Kind.MISSILE_TEST,
    Event.Kind.NUCLEAR_TEST,
    Event.Kind.PROVOCATION,
    Event.Kind.EXERCISE,
    Event.Kind.INCIDENT,
    Event.Kind.SANCTION,
    Event.Kind.WAR,
}
