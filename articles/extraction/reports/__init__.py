"""Sentences → reports: each piece of reported speech with its content, type, cue and source words."""
