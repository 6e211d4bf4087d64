"""Reporting words as a dictionary has them: “said” and “Saying” are “say”, “called for” is “call for”."""

from __future__ import annotations

from functools import lru_cache

from articles.extraction.text.reporting_words import cue_table


def word_of(cue: str) -> str:
    """The reporting word of a cue; the cue itself, in small letters, where it is no form of a listed one."""
    folded = " ".join(cue.casefold().split())
    return _words().get(folded, folded)


def forms_of(word: str) -> list[str]:
    """All cues that `word_of` takes for this word, as they stand in a sentence or begin one."""
    forms = [form for form, of in _words().items() if of == word] or [word]
    return sorted({*forms, *(form[:1].upper() + form[1:] for form in forms)})


@lru_cache(maxsize=1)
def _words() -> dict[str, str]:
    """Each form of the table and its word. Of a form that several words have, the first is taken."""
    found: dict[str, str] = {}
    for entry in sorted(cue_table(), key=lambda entry: entry.part != "verb"):
        word = " ".join((entry.lemma.split()[0], *entry.particle))
        word = found.get(word, word)  # a noun that is a form of its verb: “warning”
        for form in entry.forms:
            if form != "_":
                plain = " ".join((form, *entry.particle))
                found.setdefault(plain, word)
                for preposition in sorted(_GOVERNS & {frame.split("-")[0] for frame in entry.frames}):
                    found.setdefault(f"{plain} {preposition}", f"{word} {preposition}")
    return found


_GOVERNS = frozenset({"of", "on", "for", "against"})
"""Frames whose preposition belongs to the cue: “called on”, “warned of”."""
