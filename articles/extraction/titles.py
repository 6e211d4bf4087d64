"""Who is meant by a title without a name: "the vice defense minister", "the Korean leaders", "the
ministries"."""

from __future__ import annotations

from articles.extraction.memory import Reading
from articles.extraction.naming import Context
from articles.extraction.offices import Holder
from articles.extraction.people import Who, who_is
from articles.extraction.phrases import Part, state_of, title_in


def by_title(context: Context, part: Part, phrase: str) -> Reading:
    """A title without a name: who held it at the time, in the state that the phrase names."""
    page, index = context.page, context.page.index
    state = state_of(page, part)
    given = _given_in_text(context, part) if part.definite and not state and not part.complement else None
    if given:
        return given
    title, holders = _holders(context, part, state)
    named = _on_page(context, [holder.slug for holder in holders], part.core[0])
    if named and (len(holders) == 1 or state or part.definite):
        why = f"“{phrase}” → {named.name}, who held the title at the time and is named on the page"
        return Reading((named,), "title", 0.9, why, title=title)
    if len(holders) == 1 and (state or _tells_the_state(context, title, holders[0])):
        who = who_is(holders[0].slug, index)
        return Reading(
            (who,), "title", 0.9, f"“{phrase}” → {who.name}, who held the title at the time", title=title
        )
    spoke = _titled_speaker(context, part) if part.definite else None
    if spoke:
        return spoke
    return Reading((), "title", 0.5, f"nothing tells which “{phrase}” it is", name=phrase, title=title)


def _given_in_text(context: Context, part: Part) -> Reading | None:
    """Who spoke last under just this title of several words, in the same or the last two paragraphs."""
    title = title_in(context.page, part)
    here = context.page.paragraph_number(part.core[0])
    for entry in context.memory.backwards() if " " in title else ():
        if here - context.page.paragraph_number(entry.at) > 2:
            return None
        reading = entry.reading
        if (
            len(reading.who) == 1
            and reading.who[0].kind == "person"
            and (reading.title or "").endswith(title)
        ):
            why = f"“the {title}” → {reading.who[0].name}, who is called so in {context.place(entry.at)}"
            return Reading(reading.who, "title", 0.88, why, title=title)
    return None


def _tells_the_state(context: Context, title: str, holder: Holder) -> bool:
    """Whether a title alone is enough: of more words than "leader", and of the page's own state or known
    in no other."""
    page = context.page
    return " " in title and (holder.side == page.home or page.offices.only_in(title, holder.side))


def _holders(context: Context, part: Part, state: str | None) -> tuple[str, list[Holder]]:
    """The title of a phrase and who may have held it at the page's time. A former holder is not looked
    for."""
    page = context.page
    title = title_in(page, part)
    if not title or not _PAST.isdisjoint(part.words) or part.words[:1] in (("a",), ("an",)):
        return title, []
    if part.complement and not _of_a_state(part):
        title = f"{title} of {page.low[part.complement[0] : part.complement[1]]}"
        return title, page.offices.find(title, page.published)
    if title == "leader" and state:
        nation = next((nation for nation in page.index.words.nations if nation.slug == state), None)
        title = nation.leader if nation else title
    return title, page.offices.find(title, page.published, state)


def _of_a_state(part: Part) -> bool:
    """Whether the complement is just a state: "the president of South Korea", not "… of Seoul National
    University"."""
    rest = part.complement or (0, 0)
    return any(
        name.kind == "state" and name.end == rest[1] and name.start - rest[0] <= 4
        for name in part.complement_names
    )


_PAST = frozenset({"former", "then", "ex", "late", "outgoing", "incoming"})


def _on_page(context: Context, slugs: list[str], at: int) -> Who | None:
    """The only one of some holders whom the page names in full."""
    named = {
        person.who.slug: person.who
        for people in context.cast.by_short.values()
        for person in people
        if person.who.slug in slugs
    }
    return next(iter(named.values())) if len(named) == 1 else None


def _titled_speaker(context: Context, part: Part) -> Reading | None:
    """ "The minister": the last speaker who was given the title, or holds it."""
    page = context.page
    state = state_of(page, part)
    for entry in context.memory.backwards():
        for who in entry.reading.who:
            if who.kind != "person" or (state and who.side and who.side != state):
                continue
            titles = [entry.reading.title or ""]
            post = page.offices.held(who.slug, page.published) if who.slug else None
            titles += [post.title, *post.aliases] if post else []
            if "acting" in part.words:
                titles = [title for title in titles if "acting" in title.lower()]
            if any(part.head in title.lower() for title in titles):
                why = f"“the {part.head}” → {who.name}, {context.place(entry.at)}"
                return Reading((who,), "title", 0.85, why, title=part.head)
    return None
