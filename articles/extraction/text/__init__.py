"""Text → words, quotations, paragraphs and sentences; the word classes that they are read with."""
