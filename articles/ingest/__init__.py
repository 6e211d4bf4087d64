"""The write side: whatever changes several models at once, each import in one transaction a page."""
