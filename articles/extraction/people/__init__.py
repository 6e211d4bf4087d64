"""Whom a source phrase means: by a name, a title, a body, a description or a pronoun.

Read from below: `known` (who is on the page) → `anaphora` (who is meant by what stands for them) →
`institutions` and `individuals` (who is meant by the names of bodies and of people) → `speakers` →
`cited` (whom a medium cites speaks, and not the medium).
"""
