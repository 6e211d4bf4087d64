"""The five seeds: every statement that the editors recorded is found, in their words and with its source."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from articles.extraction.reports.finding import find_reports

SEEDS = sorted((Path(__file__).parents[3] / "fixtures" / "seeds").glob("*.yaml"))


def story(sidecar: dict[str, Any]) -> str:
    lines = (SEEDS[0].parent / sidecar["capture"]).read_text(encoding="utf-8").split("\n")
    return "\n\n".join(lines[number - 1].strip() for number in sidecar["lines"]["story"])


def compact(words: str) -> str:
    return " ".join(words.split())


def recorded(sidecar: dict[str, Any], disputed: bool) -> list[tuple[str, str]]:
    return [
        (statement["type"], " … ".join(compact(words) for words in statement["words"]))
        for statement in sidecar["statements"]
        if bool(statement.get("disputed")) == disputed
    ]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_every_recorded_statement_is_found(path: Path) -> None:
    sidecar = yaml.safe_load(path.read_text(encoding="utf-8"))
    text = story(sidecar)
    found = {(r.type, " … ".join(compact(text[a:b]) for a, b in r.segments)) for r in find_reports(text)}
    assert set(recorded(sidecar, disputed=False)) - found == set()


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_the_recorded_words_name_the_source(path: Path) -> None:
    sidecar = yaml.safe_load(path.read_text(encoding="utf-8"))
    text = story(sidecar)
    named = {
        " … ".join(compact(text[a:b]) for a, b in r.segments): text[slice(*r.source)] if r.source else None
        for r in find_reports(text)
    }
    wrong = [
        statement.get("mention")
        for statement in sidecar["statements"]
        if not statement.get("disputed")
        and named.get(" … ".join(map(compact, statement["words"]))) != statement.get("mention")
    ]
    assert wrong == []
