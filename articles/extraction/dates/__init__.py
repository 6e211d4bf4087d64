"""When and on what occasion something was said.

| the question | rooms |
| --- | --- |
| What tells when it was said, in its sentence? | `saying`, `frame` |
| Which times there date something else? | `elsewhere`, `behind`, `told` |
| Was it said in a past of which the page tells? | `past`, `counted` |
| What do the page and its other sentences tell? | `publication`, `story`, `entries`, `meetings`, `venues` |
| On what occasion was it said? | `occasions`, `at_events`, `named` |
"""
