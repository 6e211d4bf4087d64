"""Whom the styles of state media mean: "the respected Comrade", "the Supreme Leader", "the Marshal".

| style | the North's leader | left to others |
| --- | --- | --- |
| honoured | `the respected Comrade said`, `the Supreme Leader said` | `the supreme commander said` |
| in the North's own reports | `the Chairman said`, `the General Secretary said` | `the chairman said` |

Only where the page names the leader.
"""

from __future__ import annotations

from articles.extraction.entities.phrases import Part, state_of
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading

_NORTH = "north-korea"
_STYLES = frozenset({"respected", "supreme", "dear", "beloved", "great", "esteemed"})
_HEADS = frozenset({"comrade", "leader", "marshal", "generalissimo", "chairman", "secretary"})
_OWN = frozenset({"marshal", "chairman", "secretary", "comrade", "president"})
_RANKS = frozenset({"vice", "deputy", "former", "first", "then", "late", "assistant", "state"})


def by_style(context: Context, part: Part, phrase: str) -> Reading | None:
    """The leader in Pyongyang, where a phrase styles somebody as its media do; `None` elsewhere."""
    if part.head not in _HEADS or not part.definite or part.names:
        return None
    styled = not _STYLES.isdisjoint(part.words[:-1])
    if part.complement or not (styled or _is_capital(context, part)) or not _RANKS.isdisjoint(part.words):
        return None
    if state_of(context.page, part) not in (None, _NORTH):
        return None
    who = _leader(context)
    if who is None:
        return None
    return Reading(
        (who,), "title", 0.85, f"“{phrase}” → {who.name}, whom state media style so", title=part.head
    )


def _is_capital(context: Context, part: Part) -> bool:
    """Whether a page of the North's own writes an office alone with a capital: "the Chairman"."""
    if context.page.home != _NORTH or part.head not in _OWN:
        return False
    written = context.page.flat[slice(*part.core)].split()
    return all(word[:1].isupper() for word in written[1:])


def _leader(context: Context) -> Who | None:
    """Who led the North at the page's time, if the page names them."""
    page = context.page
    nation = next((nation for nation in page.index.words.nations if nation.slug == _NORTH), None)
    found = page.offices.find(nation.leader, page.published, _NORTH) if nation else []
    slug = found[0].slug if len(found) == 1 else None
    return who_is(slug, page.index) if slug and slug in page.named else None
