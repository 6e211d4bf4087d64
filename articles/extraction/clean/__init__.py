"""From a captured page to an article: what is story, what was cut and why, who published it, when."""

from articles.extraction.clean.decode import decode
from articles.extraction.clean.pipeline import clean

__all__ = ["clean", "decode"]
