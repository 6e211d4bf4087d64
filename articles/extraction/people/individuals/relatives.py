"""Who a relative without a name is: "Kim's sister", "the leader's sister", "the sister of Kim Jong Un".

The directory knows a relative by a name of the form "Kim Jong-un's sister"; whose relative is
meant is read first.
"""

from __future__ import annotations

from articles.extraction.entities.names import lowered
from articles.extraction.entities.phrases import Part, state_of
from articles.extraction.people.anaphora.coreference import pronoun
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import Context, by_family_name, person_at


def by_kinship(context: Context, part: Part, phrase: str) -> Reading | None:
    """The relative whom the directory has by whose relative they are; `None` where that is not told."""
    index = context.page.index
    if part.head not in index.words.kin:
        return None
    owner = _owner(context, part)
    if owner is None or owner.slug is None:
        return None
    for name in index.actors[owner.slug].names:
        target = index.names.get(f"{lowered(name)}'s {part.head}")
        if target and len(target.slugs) == 1 and target.kind == "person":
            who = who_is(target.slugs[0], index)
            why = f"“{phrase}” → {who.name}, the {part.head} of {owner.name}"
            return Reading((who,), "title", 0.88, why, title=part.head)
    return None


def _owner(context: Context, part: Part) -> Who | None:
    """Whose relative a phrase means."""
    page, words = context.page, context.page.index.words
    named = [name for name in (*part.names, *part.complement_names) if name.kind == "person"]
    if named:
        return person_at(context, named[-1])
    first = part.words[0]
    if first in ("his", "her"):
        read = pronoun(context, words.pronouns["he" if first == "his" else "she"], part.core[0], own=True)
        return read.who[0] if len(read.who) == 1 else None
    raw = page.flat[part.core[0] : (part.complement or part.core)[1]]
    if raw.startswith(("Leader Kim's", "leader Kim's")):
        return _leader(context, "north-korea")
    for word in raw.split():
        if (
            word[:1].isupper()
            and word.removesuffix("'s") in words.korean
            and (word.endswith("'s") or part.complement)
        ):
            return by_family_name(context, word.removesuffix("'s"), part.core[0])[0]
    if "leader's" in raw or (part.complement and raw.endswith("leader")):
        return _leader(context, state_of(page, part))
    return None


def _leader(context: Context, state: str | None) -> Who | None:
    """The leader of the North, whom "the leader" means where no other state is told."""
    page = context.page
    if state not in (None, "north-korea") or "north-korea" not in page.index.states:
        return None
    if state is None and "north-korea" not in page.named:
        return None
    holders = page.offices.find("leader", page.published, "north-korea")
    return who_is(holders[0].slug, page.index) if len(holders) == 1 else None
