"""Who published a page, whose text it is, and under which licence."""
