"""Who is meant by what stands for somebody told of before.

| the words | rooms |
| --- | --- |
| "she", "it", of somebody named | `coreference`, `near_names`, `introduced`, `saying_more`, `texts_told` |
| "she", and who it is not | `fronted` |
| "it", "she", in a text that its subject puts out | `in_which` |
| "she", of a relative in the clause before | `clause_relatives` |
| "she", beside somebody told of in passing | `told_in_passing` |
| "it", of a body that only its own "it" tells to be one | `says_it` |
| "she", "it", of somebody unnamed | `antecedents`, `begun_bodies`, `opening_phrases` |
| "the farmer" | `brought_in` |
| "they" | `coreference`, `crowds`, `listed_countries`, `issuers` |
| "the two sides", "both Koreas" | `plurals`, `plural_states`, `two_bodies` |
| "the ministers", "the two" | `plurals`, `plural_persons`, `plural_leaders`, `of_listed_states` |
| "the two", behind a meeting | `met`, `met_in_talks`, `counterparts_met` |
| "the three ministries" | `plurals`, `plural_bodies` |
| none, beside a quotation | `beside` |

What they all ask of a passage: whom a sentence is about (`subjects`, `opening_names`), who is named together
(`named_together`), who is a man or a woman (`genders`).
"""
