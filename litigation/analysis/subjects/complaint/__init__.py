"""Defence against a complaint received, on top of the subject that the complaint is about."""

from litigation.analysis.subjects.complaint.answering import answering

__all__ = ["answering"]
