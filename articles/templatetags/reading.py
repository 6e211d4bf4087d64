"""The marked text of the reading view, character for character as the article has it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from articles.extraction.markup import Run
from articles.templatetags.archive import side_letter, sides_in_words, sides_of

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


def _gap(run: Run) -> SafeString:
    words = max(1, round((run.end - run.start) / CHARACTERS_OF_A_WORD))
    return format_html(
        '<span class="gap" lang="en">text not shown: about {} word{}</span> ', words, "s" * (words != 1)
    )


def _run(paragraph: Any, run: Run, *, numbers: bool) -> SafeString:
    if run in paragraph.hidden:
        return _gap(run)
    inner: SafeString | str = conditional_escape(paragraph.text_of(run))
    count = len(paragraph.marks)
    covers = [index for index in run.covers if index < count]
    if len(covers) < len(run.covers):
        inner = format_html('<mark class="hit">{}</mark>', inner)
    for depth, index in reversed(list(enumerate(covers, start=1))):
        mark = paragraph.marks[index]
        opens = index in run.opens
        inner = format_html(
            '<mark{} class="s side-{} is-{} is-{}{}" data-s="{}">{}{}</mark>',
            format_html(' id="s-{}"', mark.statement.key) if opens else "",
            mark.side or "none",
            mark.statement.type,
            mark.statement.review,
            f" depth-{min(depth, 3)}" if depth > 1 else "",
            mark.number,
            _reference(mark) if opens and numbers else "",
            inner,
        )
    return mark_safe(inner)  # noqa: S308 (built by format_html and conditional_escape above)


def _reference(mark: Any) -> SafeString:
    return format_html(
        '<a class="ref" href="#n-{}" aria-label="{}">{}<span class="ref-number">{}</span></a>',
        mark.statement.key,
        accessible_name(mark),
        side_letter(mark.side),
        mark.number,
    )


@register.filter
def accessible_name(mark: Any) -> str:
    """What a screen reader says of a statement: its number, who speaks, and how it is reported."""
    speakers = ", ".join(one.display_name for one in mark.statement.credited) or "speaker not known"
    kind = mark.statement.get_type_display().lower()
    return f"Statement {mark.number}: {speakers}, {sides_in_words(sides_of(mark.statement))}, {kind}"


@register.simple_tag
def excerpts(sequence: Sequence[Any]) -> SafeString:
    """The segments of an interrupted statement, an ellipsis between them."""
    return format_html_join(" … ", "{}", ((part,) for part in sequence))
