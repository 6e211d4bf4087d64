"""Whom somebody tells, before what is told.

| kind | case |
| --- | --- |
| what a body is called for short | `told Radio Free Asia (RFA) that` |
| a rough count | `told about 200 guests that` |
| hers | `told her counterpart the dam was safe`; not `told her aides had left` |
| how they met | `told guests ahead of the vote the dam was safe`, `told men riding with him: “…”` |
| a broadcast | `told Meet the Press the dam was safe` |
"""

import pytest

from tests.extraction.reported import reports

TOLD = [
    "Radio Free Asia (RFA)",
    "the Oslo News Agency (ONA) on Monday",
    "about 200 guests",
    "at least two reporters",
    "more than 300 delegates",
    "her counterpart",
    "her Danish counterpart Lars Lund after the talks",
    "lawmakers ahead of the vote",
    "reporters before the summit",
    "lawmakers behind closed doors",
    "reporters upon arrival in Bergen",
    "reporters traveling with him Monday",
    "NBC's “Meet the Press” on Sunday",
    "Meet the Press",
]


@pytest.mark.parametrize("told", TOLD)
def test_contents_begin_behind_who_is_told(told: str) -> None:
    assert reports(f"Holm told {told} the dam was safe.") == [("Holm", "the dam was safe")]
    assert reports(f"Holm told {told} that the dam was safe.") == [("Holm", "the dam was safe")]
    assert reports(f"Holm told {told}: “We will stay.”") == [("Holm", "We will stay.")]


OTHERS = [
    ("Holm told her aides had left the hall.", [("Holm", "aides had left the hall")]),
    ("Holm told her prices would rise.", [("Holm", "prices would rise")]),
    ("Holm told her the dam was safe.", [("Holm", "the dam was safe")]),
    ("Holm told of about 200 guests that had left.", []),
]


@pytest.mark.parametrize(("text", "told"), OTHERS)
def test_she_is_told_where_what_follows_is_a_clause(text: str, told: list[tuple[str, str]]) -> None:
    assert reports(text) == told


@pytest.mark.parametrize("chain", ["went on to say", "continued to gloat", "goes on to warn"])
@pytest.mark.parametrize("mark", [",", ":", " on Monday:", " in a letter,"])
def test_a_quotation_behind_a_chain_is_reported_once(chain: str, mark: str) -> None:
    assert reports(f"Holm {chain}{mark} “We will stay.”") == [("Holm", "We will stay.")]
    assert reports(f"Holm went on{mark} “We will stay.”") == [("Holm", "We will stay.")]
