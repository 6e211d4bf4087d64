"""Who a relative without a name is: "Kim's sister", "the leader's sister", "the sister of Kim Jong Un".

The directory knows a relative by a name of the form "Kim Jong-un's sister"; whose relative is
meant is read first.
"""

from __future__ import annotations

import re

from articles.extraction.entities.names import lowered
from articles.extraction.entities.phrases import Part, state_of
from articles.extraction.only import only
from articles.extraction.people.anaphora.coreference import pronoun
from articles.extraction.people.anaphora.genders import gender_of
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import by_family_name, person_at


def by_kinship(context: Context, part: Part, phrase: str) -> Reading | None:
    """The relative whom the directory has by whose relative they are; `None` where that is not told."""
    index = context.page.index
    if part.head not in index.words.kin:
        return None
    owner = _owner(context, part)
    if owner is None:
        return None
    told = _of_whom_told(context, part, owner)
    if told:
        why = f"“{phrase}” → {told.name}, whose {'/'.join(_INVERSE[part.head])} {owner.name} is"
        return Reading((told,), "title", 0.85, why, title=part.head)
    if owner.slug is None:
        return None
    for name in index.actors[owner.slug].names:
        target = index.names.get(f"{lowered(name)}'s {part.head}")
        if target and len(target.slugs) == 1 and target.kind == "person":
            who = who_is(target.slugs[0], index)
            why = f"“{phrase}” → {who.name}, the {part.head} of {owner.name}"
            return Reading((who,), "title", 0.88, why, title=part.head)
    return None


_INVERSE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("brother", "half-brother", "sister", "half-sister"), ("brother", "sister")),
    **dict.fromkeys(("father", "mother"), ("son", "daughter")),
    **dict.fromkeys(("son", "daughter"), ("father", "mother")),
    "uncle": ("nephew", "niece"),
    "aunt": ("nephew", "niece"),
    "nephew": ("uncle", "aunt"),
    "niece": ("uncle", "aunt"),
    "husband": ("wife",),
    "wife": ("husband",),
}


def _of_whom_told(context: Context, part: Part, owner: Who) -> Who | None:
    """ "Kim Yo-jong, the sister of Kim Jong-un, … Her brother": of whom the page or a name of the directory
    tells the owner to be the relative."""
    page, index = context.page, context.page.index
    found: dict[str, Who] = {}
    for noun in _INVERSE.get(part.head, ()):
        apposed = re.compile(rf",? (?:the |who is the )?(?:[a-z-]+ ){{0,3}}(?:half-)?{noun} of (?:the )?")
        for _, end in page.places(owner.name, _TIMES):
            begun = apposed.match(page.flat, end)
            for seen in names_in(context, (begun.end(), begun.end() + _NEAR)) if begun else ():
                if seen.kind == "person":
                    who = person_at(context, seen)
                    found |= {who.key: who} if who else {}
                    break
        for name in index.actors[owner.slug].names if owner.slug else ():
            of, _, kin = name.rpartition("'s ")
            target = index.names.get(lowered(of)) if kin == noun else None
            if target and target.kind == "person" and len(target.slugs) == 1:
                found[target.slugs[0]] = who_is(target.slugs[0], index)
    fits = [who for who in found.values() if who.gender in (None, gender_of((part.head,), context))]
    return only(fits)


_TIMES = 5
_NEAR = 60


def _owner(context: Context, part: Part) -> Who | None:
    """Whose relative a phrase means."""
    page, words = context.page, context.page.index.words
    named = [name for name in (*part.names, *part.complement_names) if name.kind == "person"]
    if named:
        return person_at(context, named[-1])
    first = part.words[0]
    if first in ("his", "her"):
        read = pronoun(context, words.pronouns["he" if first == "his" else "she"], part.core[0], own=True)
        return read.alone
    raw = page.flat[part.core[0] : part.end]
    if raw.startswith(("Leader Kim's", "leader Kim's")):
        return _leader(context, "north-korea")
    for word in raw.split():
        if (
            word[:1].isupper()
            and word.removesuffix("'s") in words.korean
            and (word.endswith("'s") or part.complement)
        ):
            return by_family_name(context, word.removesuffix("'s"), part.core[0])[0]
    if _THE_LEADER.search(raw.lower()):
        return _leader(context, state_of(page, part))
    return None


_THE_LEADER = re.compile(
    r"(?:^|\b(?:the|its|their|supreme|top|young|late|former|new|then|north|country|nation|state|regime|\w+an|"
    r"korea|dprk)(?:'s)? )leader(?:'s\b|\Z)"
)
"""The leader of a state, and none of a gang or a party: "the North Korean leader's", "of the | leader"."""


def _leader(context: Context, state: str | None) -> Who | None:
    """The leader of the North, whom "the leader" means where no other state is told."""
    page = context.page
    if state not in (None, "north-korea") or "north-korea" not in page.index.states:
        return None
    if state is None and "north-korea" not in page.named:
        return None
    holders = page.offices.find("leader", page.published, "north-korea")
    return who_is(holders[0].slug, page.index) if len(holders) == 1 else None
