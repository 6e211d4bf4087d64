"""Text → words, quotations, paragraphs and sentences; the word classes that they are read with.

| the question | rooms |
| --- | --- |
| What are the words of a text? | `tokens`, `days` |
| Of which class is a word? | `lexicon`, `vocabulary`, `reporting_words`, `publishing` |
| What stands in quotation marks? | `quotations`, `programmes` |
| Where do sentences and paragraphs end? | `segmentation` |
"""
