"""What the analysis needs to know of English sentences: clauses, appositions, and the subject of a verb."""
