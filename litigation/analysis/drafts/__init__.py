"""Documents to file, as drafts that a lawyer checks and signs."""

from litigation.analysis.drafts.write import write_drafts

__all__ = ["write_drafts"]
