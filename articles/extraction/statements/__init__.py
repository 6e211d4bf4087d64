"""Reports with their speakers, dates and occasions → statements, in the order of the text; and mentions."""
