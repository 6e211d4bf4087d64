"""What changed, who changed it, when and why; and how things stood on a day.

    with changing(statements, by=user, action="Confirmed", why="…") as change:
        …

Whatever is written to these rows and to what belongs to them, by whatever query, is recorded as one version
of each row that came to differ. What a machine makes is not recorded: it is as it stands, since its row was
made. The first change of such a row records the version before it, too.
"""

from articles.history.changes import Change, changing, explain, made, touching
from articles.history.parts import KINDS, Kind, is_kept, kind_of

__all__ = ["KINDS", "Change", "Kind", "changing", "explain", "is_kept", "kind_of", "made", "touching"]
