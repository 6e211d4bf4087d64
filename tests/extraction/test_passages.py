"""Who speaks, over whole passages: source form, distance of the antecedent, distractors, day of publication.

The passages are in `passages/`: `kinds.txt` has short ones, a construction each; `pages.txt`
longer runs in the manner of agencies, broadcasters and papers, `agency.txt` more of agencies, denser;
`who.txt` goes through the ways in which news prose refers to people, offices and bodies; `dates.txt` asks
when it was said; `bodies.txt` goes through institutions, `newcomers.txt` asks for people in office of whom
the directory does not know yet; `titled.txt` asks for people whom a page names with a title and the directory
lacks, and for offices told by a body or a charge; `organs.txt` for bodies with which a page goes on by a
part of their name; `features.txt` for people told of by age, kinship and pronouns alone, and for the body
beside an unnamed official; `namesakes.txt` for ways of writing names, for namesakes, and for the unnamed
near a name; `abroad.txt` for bodies of other countries, for relatives and for sources that are counted;
`held_back.txt` for people who speak unnamed and whom the words behind name; `visits.txt` for who
speaks beside a counterpart, after a visit, and for whom a spokesman speaks; `ordinary.txt` for what ordinary
pages have that no other file asked for; `documents.txt` for transcripts, records, releases and readouts;
`seoul.txt` for what Seoul's English-language press writes; `wires.txt` for bare titles on agencies' pages;
`carried.txt` for whom a state's medium quotes, armies and their commands, and experts; `leads.txt` for whom
the lead describes and the next paragraph names;
`daily.txt` for owners, meetings and descriptions in plain daily news; `prose.txt` for the longer sentences
of newspapers.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.evaluation import slug
from articles.extraction.values import Annotation, Directory, Statement

FOLDER = Path(__file__).with_name("passages")


@dataclass
class Passage:
    """A passage with what is expected of it: words, speakers, when (`None`: not asked)."""

    facts: list[str | None]
    paragraphs: list[str] = field(default_factory=list)
    expected: list[tuple[str, set[str], str | None]] = field(default_factory=list)


def read_passages(path: Path) -> list[Passage]:
    found: list[Passage] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            facts = [part.strip() or None for part in line[1:].split("|")]
            found.append(Passage([*facts, None, None, None][:4]))
        elif line.startswith(">"):
            words, _, rest = line[1:].rpartition(" = ")
            who, _, said = rest.partition("@")
            speakers = {name.strip() for name in who.split("+")} - {"-"}
            found[-1].expected.append((words.strip(), speakers, said.strip() or None))
        elif line.strip() and not line.startswith("#"):
            found[-1].paragraphs.append(line.strip())
    return found


PASSAGES = {
    f"{path.stem} {number}": passage
    for path in sorted(FOLDER.glob("*.txt"))
    for number, passage in enumerate(read_passages(path), 1)
}


def annotated(passage: Passage, directory: Directory) -> tuple[str, Annotation]:
    published, publisher, dateline, title = passage.facts
    text = "\n\n".join(passage.paragraphs)
    return text, annotate(
        text, directory=directory, published=published, publisher=publisher, dateline=dateline, title=title
    )


def statement_with(words: str, text: str, annotation: Annotation) -> Statement:
    """The shortest statement whose content holds the words."""
    holding = [
        statement
        for statement in annotation.statements
        if words in " ".join(text[start:end] for start, end in statement.segments)
    ]
    return min(holding, key=lambda statement: sum(end - start for start, end in statement.segments))


@pytest.mark.parametrize("name", PASSAGES)
def test_each_statement_has_its_speakers(name, directory: Directory):
    text, annotation = annotated(PASSAGES[name], directory)
    read, wanted = {}, {}
    for words, speakers, _ in PASSAGES[name].expected:
        statement = statement_with(words, text, annotation)
        linked = {speaker.actor for speaker in statement.speakers if speaker.actor}
        named = {slug(speaker.name) for speaker in statement.speakers if not speaker.actor}
        named = {f"~{name}" if f"~{name}" in speakers else name for name in named}
        wanted[words] = speakers
        read[words] = linked | named if speakers else linked
    assert read == wanted


DATED = [name for name, passage in PASSAGES.items() if any(said for _, _, said in passage.expected)]


@pytest.mark.parametrize("name", DATED)
def test_each_dated_statement_has_its_day(name, directory: Directory):
    text, annotation = annotated(PASSAGES[name], directory)
    read, wanted = {}, {}
    for words, _, said in PASSAGES[name].expected:
        if said:
            dating = statement_with(words, text, annotation).said
            read[words], wanted[words] = dating.edtf if dating else "open", said
    assert read == wanted
