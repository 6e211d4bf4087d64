"""Who is on a page: whom it names and presents, and what it has told of them so far.

| the question | rooms |
| --- | --- |
| Whom does the page name? | `cast`, `full_names`, `outlets` |
| Whom does it present? | `presenting`, `interviews`, `speeches`, `labels` |
| Who is meant by a name? | `naming`, `not_introduced`, `bearing`, `rivals` |
| Who of two of one name? | `described_again`, `newcomers`, `of_two` |
| Of whom is only the family name told? | `titled`, `apposed`, `surname_only`, `surnamed` |
| Is it a body's name? | `body_told`, `initials` |
| What is told of somebody? | `told_of`, `beside`, `memory` |
| What is somebody called? | `callings`, `implied_callings`, `country_and_calling` |
| How is a source phrase taken apart? | `trimmed`, `joined` |

Everything that a reading may look at is in `context`.
"""
