"""Which person a phrase means: by a name, a title, a description, an office, or by a country and a calling
(`known/country_and_calling` lists the rooms for those)."""
