"""Lines that only their neighbours give away: captions between a picture's buttons, links of a box, and
sentences of the story that the page prints a second time.
"""

from __future__ import annotations

from itertools import pairwise

from articles.extraction.clean.source.lines import Line, is_prose

_ABOVE_CAPTION = frozenset(
    {"image caption", "photo caption", "media caption", "caption", "enlarge this image"}
)
_BELOW_CAPTION = frozenset({"hide caption", "toggle caption"})
_MARKS = " :,."
_LONGEST_CAPTION = 45
"""Words."""
BULLETS = tuple("•·▪▶▷■□◆→*")
_MOST_LINKS = 8
_HEADING = 4
"""How many words the heading of a box of links has at most."""
_QUOTES = "“”\"‘’' "
_FEWEST, _MOST = 6, 32
"""How many words a sentence has that a page pulls out of its story."""
_FEWEST_TWICE = 12
"""How many words a paragraph has at least that cannot stand twice in a story."""
_PULLED = 40
"""How many lines of a page are looked for in the others."""
_LONGEST_STORY = 30_000
"""Characters of a story that are searched for them."""


def beside_buttons(lines: list[Line]) -> None:
    """Mark the captions below `Image caption,` and above `hide caption`, and the links of a box of them."""
    for line, below in pairwise(lines):
        caption = None
        if line.label in ("caption", "share") and line.text.casefold().strip(_MARKS) in _ABOVE_CAPTION:
            caption = below
        elif below.label == "share" and below.text.casefold() in _BELOW_CAPTION:
            caption = line
        if caption is not None and not caption.label and caption.words <= _LONGEST_CAPTION:
            caption.mark("caption", "a photograph's caption")
    for at, line in enumerate(lines):
        if line.label == "related" and line.words <= _HEADING and not line.text.startswith(BULLETS):
            for below in lines[at + 1 : at + 1 + _MOST_LINKS]:
                if below.label or not below.text.startswith(BULLETS) or is_prose(below):
                    break
                below.mark("related", "a link below the heading of related items")


def pulled_quotes(lines: list[Line]) -> None:
    """Mark what stands in the story a second time: a paragraph, or a sentence of one in a line of its own.

    Markup tells its own paragraphs: what stands twice there was meant so.
    """
    told = [line for line in lines if line.label == "story"]
    seen: set[str] = set()
    for line in told:
        if line.words >= _FEWEST_TWICE and not line.tag and line.text in seen:
            line.mark("repeated-text", "a paragraph of the story once more")
        seen.add(line.text)
    short = [line for line in told if _FEWEST <= line.words <= _MOST and line.label == "story"][:_PULLED]
    if not short:
        return
    whole = "\n".join([line.text for line in told if line.label == "story"])[:_LONGEST_STORY]
    words = [line.text.strip(_QUOTES).rstrip(".,!?") for line in short]
    for line, said in zip(short, words, strict=True):
        if whole.count(said) > words.count(said):
            line.mark("repeated-text", "a sentence of the story once more")
