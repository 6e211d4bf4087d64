"""What the analysis needs to know of English sentences, whatever their verbs report.

| the question | rooms |
| --- | --- |
| What is every reading of a sentence given? | `scope` |
| Which words are finite verbs? | `finite_verbs`, `attributives` |
| Where does a verb's group begin, and on what does it hang? | `verb_groups`, `verb_chains` |
| Where does a clause begin and end? | `clauses`, `appositions`, `restrictions`, `means` |
| To what does a relative clause refer? | `relative_clauses` |
| Who is the subject before a verb? | `sources`, `phrase_starts`, `pieces`, `told_persons` |
| Who are several? | `coordination`, `listed`, `rough_counts` |
| Who stands behind the verb? | `name_ends` |
| Is it somebody? | `persons` |
| Where does a phrase of time or place end? | `adverbials`, `time_zones`, `how_often` |
| Which time stands before the subject? | `fronted_times`, `elapsed` |
| What is an object said to be? | `verdicts` |
| Which words are the writer's own? | `asides` |
"""
