"""Fees that recur: so much a month, a quarter or a year, for a term."""
