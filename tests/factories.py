"""Rows for tests: valid, deterministic, and made of nothing but what the test says and plain defaults.

Every function takes any field of its model by name. Numbers in slugs and texts start again with each test.
"""

from itertools import count
from typing import Any

from django.contrib.auth import get_user_model
from django.utils import timezone
from model_bakery import baker

from articles.models import (
    Actor,
    Article,
    Attribution,
    Capture,
    ErrorReport,
    Event,
    Mention,
    Post,
    Publisher,
    Statement,
)

PASSWORD = "a long password for tests"

_numbers = count(1)


def restart() -> None:
    """Count from 1 again; done before each test."""
    global _numbers
    _numbers = count(1)


def make_editor(username: str = "editor", **values: Any) -> Any:
    """A superuser who may do everything in the admin; the password is `PASSWORD`."""
    return get_user_model().objects.create_superuser(username, password=PASSWORD, **values)


def make_publisher(name: str = "", **values: Any) -> Publisher:
    number = next(_numbers)
    return baker.make(
        Publisher, **{"slug": f"paper-{number}", "name": name or f"The Daily Paper {number}", **values}
    )


def make_actor(name: str = "", **values: Any) -> Actor:
    """A South Korean person, unless told otherwise."""
    number = next(_numbers)
    fixed = {"slug": f"actor-{number}", "kind": Actor.Kind.PERSON, "side": "south-korea", "gender": ""}
    return baker.make(Actor, **{**fixed, "name": name or f"Han Number {number}", **values})


def make_post(actor: Actor | None = None, institution: Actor | None = None, **values: Any) -> Post:
    """The post of Unification Minister since 2019-04, at a ministry, unless told otherwise."""
    fixed = {
        "actor": actor or make_actor(),
        "institution": institution or make_actor("Ministry of Unification", kind="institution"),
        "title": "Unification Minister",
        "since": "2019-04",
    }
    return baker.make(Post, **{**fixed, **values})


def make_event(name: str = "", **values: Any) -> Event:
    number = next(_numbers)
    fixed = {"slug": f"event-{number}", "kind": Event.Kind.SUMMIT, "date": "2019-02-27"}
    return baker.make(Event, **{**fixed, "name": name or f"Summit {number}", **values})


def make_capture(text: str = "", **values: Any) -> Capture:
    """A capture of this text. The same text twice is the same capture, which the database refuses."""
    text = text or f"Page number {next(_numbers)} of the tests."
    data = text.encode()
    return baker.make(
        Capture, **{"sha256": Capture.digest(data), "data": data, "text": text, "name": "page.txt", **values}
    )


def make_article(title: str = "", text: str = "", **values: Any) -> Article:
    """A published article of 2020-09-16. Its capture is its title and text, unless one is given."""
    number = next(_numbers)
    title = title or f"Talks to go on, report {number} says"
    text = text or f"“We will go on,” the minister said in report {number}.\n\nSeoul welcomed the offer."
    fixed = {
        "title": title,
        "text": text,
        "slug": "",  # the model makes it
        "published": "2020-09-16",
        "published_basis": "The page prints it.",
    }
    if "capture" not in values:
        values["capture"] = make_capture(f"{title}\n\n{text}\n")
    return baker.make(Article, **{**fixed, **values})


def make_statement(
    words: str = "We will go on",
    *,
    article: Article | None = None,
    speaker: Actor | str | None = None,
    office: str = "",
    **values: Any,
) -> Statement:
    """A direct statement of these words, which the article must contain; without an article one is made.

    `speaker` adds an attribution to this actor or, for a string, to somebody without an entry. A review other
    than suggested has a reviewer.
    """
    article = article or make_article(
        text=f"“{words},” the minister said.\n\nSeoul welcomed report {next(_numbers)}."
    )
    fixed: dict[str, Any] = {
        "article": article,
        "key": "",  # the model makes it
        "type": Statement.Type.DIRECT,
        "attribution": Statement.Basis.EXPLICIT,
        "cue": "said",
        "within": None,
    }
    if "segments" not in values:
        start = article.text.index(words)
        fixed["segments"] = [[start, start + len(words)]]
    if values.get("review", "suggested") != "suggested":
        fixed |= {"reviewer": "Editor", "reviewed_at": timezone.now()}
    statement = baker.make(Statement, **{**fixed, **values})
    if speaker is not None:
        make_attribution(statement, speaker, office=office)
    return statement


def make_attribution(statement: Statement, speaker: Actor | str, **values: Any) -> Attribution:
    """Credit a statement to an actor or, for a string, to somebody without an entry."""
    who = {"name": speaker} if isinstance(speaker, str) else {"actor": speaker}
    position = statement.attributions.count()
    return baker.make(Attribution, **{"statement": statement, "position": position, **who, **values})


def make_error_report(page: Statement | Article | None = None, **values: Any) -> ErrorReport:
    """An open report of a wrong speaker, on a statement or an article; without one a statement is made."""
    page = page or make_statement()
    fixed = {
        "article": page if isinstance(page, Article) else page.article,
        "statement": None if isinstance(page, Article) else page,
        "address": f"{page.get_absolute_url()}?as_of=2026-11-21",
        "about": page.title if isinstance(page, Article) else page.content,
        "problem": ErrorReport.Problem.SPEAKER,
        "words": f"Report {next(_numbers)}: it was the vice minister.",
        "email": "",
    }
    return baker.make(ErrorReport, **{**fixed, **values})


def make_mention(article: Article, words: str, **values: Any) -> Mention:
    """These words of the article as a mention of `actor=` or `event=`."""
    start = article.text.index(words)
    fixed = {"article": article, "start": start, "end": start + len(words), "text": words}
    return baker.make(Mention, **{**fixed, **values})
