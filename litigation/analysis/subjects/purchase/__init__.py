"""A buyer who sues: its money back, twice its deposit, less to pay, or damages."""

from litigation.analysis.subjects.purchase.subject import SUBJECT

__all__ = ["SUBJECT"]
