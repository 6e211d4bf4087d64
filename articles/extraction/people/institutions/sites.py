"""Whose a site, a page or an account is that speaks, and what is posted there.

| the source | speaks for |
| --- | --- |
| `the website of the Unification Ministry`, `Holm's Facebook page` | its owner |
| `a post on the ministry's website`, `a message posted on her Twitter account` | its owner |
| `a statement on the Oslo Post's website` | not the paper: another may have made it |
| `the website of a firm` | left to others |
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.people.known.context import Context, Read
from articles.extraction.people.known.memory import Reading
from articles.extraction.text.lexicon import word_list

_PLACE = (
    r"(?:[Ww]eb ?site|[Ww]eb ?page|[Hh]ome ?page|(?:Facebook|Instagram|Weibo|[Ff]an|[Ww]eb|[Oo]fficial) page|"
    r"(?:(?:Twitter|X|Facebook|Instagram|Weibo|YouTube|Telegram|[Ss]ocial media|[Oo]fficial) )+"
    r"(?:account|feed|channel))"
)
_KIND = r"(?:(?:[Oo]fficial|[Pp]ropaganda|[Ee]nglish-language|Korean-language|own|main|personal|public) )*"
_OWNER = r"(?P<owner>(?:[Tt]he |[A-Z])(?:(?! (?:on|to|at|by) )[^,.;:\"“”]){1,60}?)"
_HIS = r"(?P<his>[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)"
_OF = r"of (?P<of>[^,.;:\"“”]{3,60})"
_SITE = rf"(?:{_OWNER}'s? {_KIND}{_PLACE}|{_HIS} {_KIND}{_PLACE}|[Tt]he {_KIND}{_PLACE} {_OF})"
_ALONE = re.compile(_SITE)
_POSTED = re.compile(
    r"(?:[Aa]n?|[Tt]he|[Aa]nother|[Oo]ne) (?:[a-z-]+ ){0,2}?"
    r"(?:post|posting|notice|message|statement|announcement|entry|note|comment|text|video|letter|reply)"
    r"(?: (?:posted|published|put|released|uploaded|carried|issued|left))?(?: up)? (?:on|to|at) " + _SITE
)
_MEDIA = word_list("medium")
_SPEAKS = ("website", "site", "page", "webpage", "homepage", "account", "feed", "channel")


def by_site(context: Context, part: Part, phrase: str, read: Read) -> Reading | None:
    """The owner of the site, page or account that a phrase names; `None` for any other phrase."""
    page, span = context.page, (part.core[0], part.end)
    if not any(word in page.low[slice(*span)] for word in _SPEAKS):
        return None
    found = _POSTED.fullmatch(page.flat, *span) or _ALONE.fullmatch(page.flat, *span)
    if found is None:
        return None
    group = next(name for name in ("owner", "his", "of") if found[name])
    reading = read(context, found.span(group))
    who = reading.alone
    if who is None or who.kind == "state":
        return None
    medium = who.kind == "media" or who.name.lower().split()[-1] in _MEDIA
    if medium and found.re is _POSTED:
        return None
    why = f"“{phrase}” is what {who.name} put out: {reading.reason}"
    return reading._replace(confidence=min(reading.confidence, 0.8), reason=why, role=False)
