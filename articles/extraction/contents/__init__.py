"""How far what is reported reaches: before its cue, behind it, and on both sides of it."""
