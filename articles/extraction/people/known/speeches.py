"""Whose speech or letter a page is the text of, as its headline says: `Address by President Moon Jae-in`."""

from __future__ import annotations

import re

from articles.extraction.entities.names import lowered
from articles.extraction.entities.offices import Holder
from articles.extraction.people.known.cast import Who, unlinked, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.full_names import name_at_end
from articles.extraction.people.known.memory import Reading
from articles.extraction.reports.speeches import author_in

_END = re.compile(r" (?:at|on|in|to|before|during|after|for|marking|following|about) |['’]s? |[,;(|]")


def by_headline(context: Context) -> Reading | None:
    """The one whom the headline of a speech or letter names, in full or by office and family name; `None` for
    other headlines."""
    title, seen = context.page.title
    author = author_in(title)
    if author is None:
        return None
    end = _END.search(title, *author)
    start, stop = author[0], end.start() if end else author[1]
    named = [name for name in seen if start <= name.start and name.end <= stop and name.kind == "person"]
    why = f"the headline presents the text: “{title[start:stop]}”"
    slugs = {slug for name in named[:1] for slug in name.slugs}
    if len(slugs) > 1:  # of two Ri Yong-hos the one in office
        slugs = {slug for slug in slugs if context.page.post_of(slug)}
    who = who_is(slugs.pop(), context.page.index) if len(slugs) == 1 else None
    who = who or _in_office(context, title[start:stop]) or _by_name(context, title[start:stop])
    return Reading((who,), "implied", 0.85, why) if who else None


def _in_office(context: Context, words: str) -> Who | None:
    """Whose office the words tell, with or without a family name: "President Yoon", "the Unification
    Minister"."""
    page = context.page
    office, _, family = words.rpartition(" ")
    office = lowered(office).removeprefix("the ")
    held: list[Holder] = page.offices.named(family, office, page.published) if office else []
    held = held or page.offices.find(lowered(words).removeprefix("the "), page.published)
    return who_is(held[0].slug, page.index) if len(held) == 1 else None


def _by_name(context: Context, words: str) -> Who | None:
    """Somebody of whom the directory knows nothing, by the name at the end of the words."""
    name = name_at_end(words, context.page.index.words)
    if name is None:
        return None
    known = [guest for guest in context.cast.guests if guest.name.endswith(name)]
    return known[0] if len(known) == 1 else unlinked(name)
