"""The marked text of the reading view, character for character as the article has it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from articles.extraction.selectors.markup import Run
from articles.models import Statement
from articles.templatetags.archive import side_letter, sides_in_words

register = template.Library()


@register.simple_tag
def marked(paragraph: Any, *, numbers: bool = True) -> SafeString:
    """A paragraph's text, each statement in `<mark>` elements, nested where statements are.

    With `numbers` each statement begins with its number, which leads to its note and
    is its one accessible name: the marks themselves say nothing to a screen reader.
    """
    return mark_safe("".join(_run(paragraph, run, numbers=numbers) for run in paragraph.runs))  # noqa: S308 (see _run)


CHARACTERS_OF_A_WORD = 6
"""With its space, in English: enough to say about how much is not shown."""


def _gap(run: Run) -> str:
    words = max(1, round((run.end - run.start) / CHARACTERS_OF_A_WORD))
    return f'<span class="gap" lang="en">text not shown: about {words} word{"s" * (words != 1)}</span> '


def _run(paragraph: Any, run: Run, *, numbers: bool) -> str:
    """A run as HTML. Text and names are escaped; keys, sides and types are words of our own."""
    if run in paragraph.hidden:
        return _gap(run)
    inner = escape(paragraph.text_of(run))
    count = len(paragraph.marks)
    covers = [index for index in run.covers if index < count]
    if len(covers) < len(run.covers):
        inner = f'<mark class="hit">{inner}</mark>'
    for depth, index in reversed(list(enumerate(covers, start=1))):
        mark, opens = paragraph.marks[index], index in run.opens
        statement = mark.statement
        place = f' id="s-{statement.key}"' if opens else ""
        nested = f" depth-{min(depth, 3)}" if depth > 1 else ""
        names = f"s side-{mark.side or 'none'} is-{statement.type} is-{statement.review}{nested}"
        begins = _reference(mark) if opens and numbers else ""
        inner = f'<mark{place} class="{names}" data-s="{mark.number}">{begins}{inner}</mark>'
    return inner


def _reference(mark: Any) -> str:
    return (
        f'<a class="ref" href="#n-{mark.statement.key}" aria-label="{escape(accessible_name(mark))}">'
        f'{side_letter(mark.side)}<span class="ref-number">{mark.number}</span></a>'
    )


KINDS = {value: str(label).lower() for value, label in Statement.Type.choices}


@register.filter
def accessible_name(mark: Any) -> str:
    """What a screen reader says of a statement: its number, who speaks, and how it is reported."""
    speakers = ", ".join(name for name, _ in mark.speakers) or "speaker not known"
    kind = KINDS[mark.statement.type]
    return f"Statement {mark.number}: {speakers}, {sides_in_words(mark.sides)}, {kind}"


@register.simple_tag
def excerpts(sequence: Sequence[Any]) -> SafeString:
    """The segments of an interrupted statement, an ellipsis between them."""
    return format_html_join(" … ", "{}", ((part,) for part in sequence))
