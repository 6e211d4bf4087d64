"""Words that report, in their clause: what each governs, by which construction, and who is its subject.

| the question | rooms |
| --- | --- |
| Where do reporting words stand, and what is a reporting clause? | `finding`, `words`, `reporting` |
| Does a word report here, and who says it? | `readings` |
| Where is its subject? | `subjects`, `inversions`, `passives`, `participles`, `listed_deeds`, `of_nouns` |
| What reports without a verb of saying? | `nouns`, `copulas`, `bearing` |
| What looks so and reports nothing? | `presents`, `descriptions`, `questions` |
| Where does the content behind it begin? | `frames`, `interruptions`, `places` |
| By which construction? | `constructions`, `objects`, `plural_clauses`, `pointing` |
"""
