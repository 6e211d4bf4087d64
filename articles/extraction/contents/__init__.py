"""How far what is reported reaches: before its cue, behind it, and on both sides of it.

| the question | rooms |
| --- | --- |
| Where does a content behind its cue end? | `extent`, `edges` |
| How far may a reporting clause reach at most? | `limits` |
| Where does a content before its cue begin? | `trailing` |
| What of it stands on both sides? | `halves`, `resuming`, `second_half` |
| What is the writer's, or the speaker's next act? | `writers_words`, `next_acts` |
| Is another report in it a part of what is said? | `embedded`, `separate_reports` |
| Where does it tell when it was said? | `occasions` |
"""
