"""The annotated pages that come with the code, on which every archive measures its own engine once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from articles.extraction.annotate import ENGINE_VERSION
from articles.extraction.values import Directory
from articles.ingest.evaluate import evaluate, keep
from articles.models import Evaluation


@dataclass(frozen=True, slots=True)
class ReferencePages:
    """A set of annotated pages: its name, its folder in the project's, and how to read the figures on it."""

    name: str
    folder: str
    caveat: str


REFERENCES = (
    ReferencePages(
        "Invented pages that are new to the engine",
        "tests/fresh_pages",
        "Written for this measurement, with what an editor reads in them; they are not in the archive. Which "
        "statements and speakers go wrong in them was not looked at while the engine was made, so expect as "
        "much of a page that the archive takes in. They are few: some hundredths more or less may be chance.",
    ),
    ReferencePages(
        "Invented pages, in the manner of those that the archive takes in",
        "tests/pages",
        "Written like those. All were looked at while the engine was made, so this says how well it does "
        "what it was taught. Expect less of a page that is new to it.",
    ),
    ReferencePages(
        "The five pages that the archive came with",
        "fixtures/seeds",
        "The engine was made with these pages in view, so they only show that it has unlearned nothing. "
        "They say little about a page that it has never read.",
    ),
)
"""Those first that tell most of a page to come."""

CAVEATS = {one.name: one.caveat for one in REFERENCES}


def measure_once(project: Path, directory: Directory) -> list[Evaluation]:
    """Measure the engine on each set that this version of it was not yet measured on; about a second in all.

    A set whose folder is missing, as in an installation without tests, is left out.
    """
    return [
        keep(evaluate(project / one.folder, directory, name=one.name))
        for one in REFERENCES
        if (project / one.folder).is_dir()
        and not Evaluation.objects.filter(reference=one.name, engine=ENGINE_VERSION).exists()
    ]
