"""Writes case folders as a law firm receives them, and the truth about each.

Kept apart from the analysis on purpose: nothing here may import it, or the samples stop
being an honest test.
"""
