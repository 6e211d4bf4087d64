"""Spans of a text: as sets, as marks in running text, and found again by their words in a corrected text
(the selectors of the W3C Web Annotation model).
"""
