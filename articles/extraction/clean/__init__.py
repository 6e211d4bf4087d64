"""From a captured page to an article: what is story, what was cut and why, who published it, when.

`pipeline` has the steps in their order: `source` (bytes → lines) → `origin` (who published them) → `cuts`
(which of them are story) → `story`; `published` reads the day.
"""

from articles.extraction.clean.pipeline import clean, cleaning
from articles.extraction.clean.source.decode import decode

__all__ = ["clean", "cleaning", "decode"]
