"""Complaints read claim by claim and sentence by sentence."""

from litigation.analysis.extraction.complaint.read import complaints_of

__all__ = ["complaints_of"]
