"""The whole public archive as a Frictionless data package, and an archive made of one again.

What readers can see is in it, with all addresses, numbers and moments, so that an archive that is made of a
package gives the same pages and files, byte for byte. What editors note for themselves, drafts, rejected
statements, the names of reviewers and past versions are not.
"""

from articles.dataset.describing import Maker
from articles.dataset.importing import DatasetError, import_dataset
from articles.dataset.writing import export_dataset

__all__ = ["DatasetError", "Maker", "export_dataset", "import_dataset"]
