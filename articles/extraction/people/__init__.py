"""Whom a source phrase means: by a name, a title, a body, a description or a pronoun."""
