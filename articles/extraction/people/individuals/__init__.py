"""Which person a phrase means: by a name, a title, a description or an office."""
