"""Documents to file, as drafts that a lawyer checks and signs."""
