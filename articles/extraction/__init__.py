"""From a captured page to who said what: `str` in, frozen dataclasses out. Knows no Django and no database.

    page = clean(capture, directory=directory)
    annotation = annotate(page.text, directory=directory, published=page.published)

Read in this order: `clean` (capture → story), then the stages of `annotate`, a package each:
`text` (words, quotations, sentences) → `grammar` (verbs, phrases, clauses and their subjects) → `cues` →
`contents` → `reports`; `entities` (names, offices, times) → `people` → `dates` → `statements`.
"""
