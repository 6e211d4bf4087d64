"""The directory's names, the offices and the times that a text names, each found in one pass.

| the question | rooms |
| --- | --- |
| What is a page, made ready for attribution? | `page` |
| Which names of the directory stand in it? | `names`, `scanning` |
| Who only bears such a name? | `namesakes`, `strangers`, `shared_names` |
| Who held which title on a day? | `offices` |
| What is a source phrase, by its form? | `phrases` |
| Whose is "the ministry" without a state? | `homes` |
| Which event is meant, and which occasion? | `events`, `event_names`, `occasions` |
| Which day does a time phrase mean? | `times`, `time_words`, `time_meanings`, `feasts` |
"""
