"""Sentences → reports: each piece of reported speech with its content, type, cue and source words.

| the question | rooms |
| --- | --- |
| Which reports does a text have, and why? | `finding`, `grounds` |
| What does a sentence report? | `drafts`, `nested`, `gapped`, `speaking_on` |
| Who says what has no subject of its own? | `shared_sources`, `inner_subjects` |
| What is reported without a word of the table? | `marked_names`, `unlisted` |
| What goes over several sentences? | `passages`, `points`, `trailing_off` |
| What is speech from end to end? | `transcripts`, `labels`, `interviews`, `speeches`, `sound_bites` |
"""
