"""Other ways of writing the same page: what the engine finds must not hang on which of them a page uses.

Each rewriting is a function of a string that changes how something is written and not what is said, so
that it can be applied to a story and to what was found in it alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable

Rewriting = Callable[[str], str]

# Not behind `,' "`: some newspapers set a space between the marks that close a quotation in a quotation.
_OPENING = re.compile(r"(^|(?<![,.?!]['’])[\s(\[—–-])\"")


def curly(text: str) -> str:
    """`"No," she said` → `“No,” she said`."""
    text = _OPENING.sub(r"\1“", text).replace('"', "”")
    return re.sub(r"(^|[\s(\[“—–-])'", r"\1‘", text).replace("'", "’")


def straight(text: str) -> str:
    """`“No,” she said` → `"No," she said`."""
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def guillemets(text: str) -> str:
    """`“No,” she said` → `«No,» she said`."""
    return curly(text).translate(str.maketrans("“”", "«»"))


def single(text: str) -> str:
    """`“No,” she said` → `‘No,’ she said`, on a page that has no single marks."""
    text = curly(text)
    return text if "‘" in text else text.translate(str.maketrans("“”", "‘’"))


def comma_behind_mark(text: str) -> str:
    """`“No,” she said` → `“No”, she said`."""
    return re.sub(r"(,)([”\"])", r"\2\1", text)


def comma_before_mark(text: str) -> str:
    """`“No”, she said` → `“No,” she said`."""
    return re.sub(r"([”\"]),(?=\s|$)", r",\1", text)


REWRITINGS: dict[str, Rewriting] = {
    "curly marks": curly,
    "straight marks": straight,
    "guillemets": guillemets,
    "single marks": single,
    "comma behind the mark": comma_behind_mark,
    "comma before the mark": comma_before_mark,
}
