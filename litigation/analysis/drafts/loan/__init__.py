"""Pleadings of a loan in the rows of the court forms."""
