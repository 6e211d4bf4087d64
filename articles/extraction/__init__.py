"""From a captured page to who said what: `str` in, frozen dataclasses out. Knows no Django and no database.

    page = clean(capture, directory=directory)
    annotation = annotate(page.text, directory=directory, published=page.published)

Read in this order: `clean` (capture → story), then the stages of `annotate`:
paragraphs and sentences → quotations → cues → contents → sources → people → dates.
"""
