"""The directory's names, the offices and the times that a text names, each found in one pass."""
