"""Words that report, in their clause: what each governs, by which construction, and who is its subject."""
